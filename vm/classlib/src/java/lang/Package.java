package java.lang;

import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedElement;
import java.util.HashMap;

/** A package of some class loader. */
public class Package implements AnnotatedElement {
    /** Packages of the library; those of other loaders are in the loader, and die with it. */
    private static final HashMap<String, Package> LIBRARY = new HashMap<>();

    private final String name;

    private Package(String name) {
        this.name = name;
    }

    static Package of(Class<?> c) {
        return named(c.getPackageName(), c.getClassLoader());
    }

    static Package named(String name, ClassLoader loader) {
        HashMap<String, Package> known = loader == null ? LIBRARY : loader.packages;
        synchronized (known) {
            Package p = known.get(name);
            if (p == null) {
                p = new Package(name);
                known.put(name, p);
            }
            return p;
        }
    }

    public String getName() {
        return name;
    }

    public String getSpecificationTitle() {
        return null;
    }

    public String getSpecificationVersion() {
        return null;
    }

    public String getSpecificationVendor() {
        return null;
    }

    public String getImplementationTitle() {
        return null;
    }

    public String getImplementationVersion() {
        return null;
    }

    public String getImplementationVendor() {
        return null;
    }

    public boolean isSealed() {
        return false;
    }

    public boolean isCompatibleWith(String desired) throws NumberFormatException {
        throw new NumberFormatException("Empty version string");
    }

    @Deprecated(since = "9")
    public static Package getPackage(String name) {
        return named(name, ClassLoader.getSystemClassLoader());
    }

    public static Package[] getPackages() {
        synchronized (LIBRARY) {
            return LIBRARY.values().toArray(new Package[0]);
        }
    }

    @Override
    public int hashCode() {
        return name.hashCode();
    }

    @Override
    public String toString() {
        return "package " + name;
    }

    @Override
    public <A extends Annotation> A getAnnotation(Class<A> annotationClass) {
        return null;
    }

    @Override
    public Annotation[] getAnnotations() {
        return new Annotation[0];
    }

    @Override
    public Annotation[] getDeclaredAnnotations() {
        return new Annotation[0];
    }
}
