package java.lang;

import java.io.InputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedElement;
import java.util.Collections;
import java.util.Set;

/** A module: java.base, or the unnamed one of a class loader. */
public final class Module implements AnnotatedElement {
    private static Module base;

    private final String name;
    private final ClassLoader loader;

    private Module(String name, ClassLoader loader) {
        this.name = name;
        this.loader = loader;
    }

    static Module of(Class<?> c) {
        ClassLoader l = c.getClassLoader();
        return l == null ? base() : unnamed(l);
    }

    private static synchronized Module base() {
        if (base == null) {
            base = new Module("java.base", null);
        }
        return base;
    }

    static synchronized Module unnamed(ClassLoader loader) {
        Module m = loader.unnamedModule;
        if (m == null) {
            m = new Module(null, loader);
            loader.unnamedModule = m;
        }
        return m;
    }

    public boolean isNamed() {
        return name != null;
    }

    public String getName() {
        return name;
    }

    public ClassLoader getClassLoader() {
        return loader;
    }

    public boolean canRead(Module other) {
        return true;
    }

    public Module addReads(Module other) {
        return this;
    }

    public boolean isExported(String pn) {
        return name == null || !pn.startsWith("junco.internal") && !pn.startsWith("jdk.internal");
    }

    public boolean isExported(String pn, Module other) {
        return isExported(pn);
    }

    public boolean isOpen(String pn) {
        return name == null;
    }

    public boolean isOpen(String pn, Module other) {
        return isOpen(pn);
    }

    public Module addExports(String pn, Module other) {
        return this;
    }

    public Module addOpens(String pn, Module other) {
        return this;
    }

    public Module addUses(Class<?> service) {
        return this;
    }

    public boolean canUse(Class<?> service) {
        return true;
    }

    public Set<String> getPackages() {
        return Collections.emptySet();
    }

    public InputStream getResourceAsStream(String name) {
        return loader == null ? null : loader.getResourceAsStream(name);
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

    @Override
    public String toString() {
        return name != null ? "module " + name : "unnamed module @" + Integer.toHexString(System.identityHashCode(this));
    }
}
