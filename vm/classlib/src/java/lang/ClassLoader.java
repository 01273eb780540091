package java.lang;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Enumeration;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import jdk.internal.loader.ClassLoaders;

/**
 * Finds and defines classes.
 *
 * <p>Linking a class asks the loader that defined it for the classes that it names, by {@link #loadClass(String)}. A loader that nothing refers to
 * any more, nor to its classes and their instances, is unloaded with all its classes.
 */
public abstract class ClassLoader {
    private final ClassLoader parent;
    private final String name;
    /** The loader's number in the machine; 0 until it defines its first class. */
    private int number;
    /** What the machine knows of the classes that this loader defined or was asked for. No Java code reads it. */
    private Object known;
    /** What Module and Package have made of this loader. */
    Module unnamedModule;
    final HashMap<String, Package> packages = new HashMap<>();

    protected ClassLoader() {
        this(null, getSystemClassLoader());
    }

    protected ClassLoader(ClassLoader parent) {
        this(null, parent);
    }

    protected ClassLoader(String name, ClassLoader parent) {
        if (name != null && name.isEmpty()) {
            throw new IllegalArgumentException("name must be non-empty or null");
        }
        this.name = name;
        this.parent = parent;
    }

    public String getName() {
        return name;
    }

    public Class<?> loadClass(String name) throws ClassNotFoundException {
        return loadClass(name, false);
    }

    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
        synchronized (getClassLoadingLock(name)) {
            Class<?> c = findLoadedClass(name);
            if (c == null) {
                try {
                    c = parent != null ? parent.loadClass(name, false) : findBootstrap(name);
                } catch (ClassNotFoundException ignored) {
                    // Then it is this loader's turn.
                }
                if (c == null) {
                    c = findClass(name);
                }
            }
            return c;
        }
    }

    /** Loads a class for Class.forName; from then on this loader is an initiating loader of it. */
    final Class<?> initiate(String name) throws ClassNotFoundException {
        Class<?> c = findLoadedClass(name);
        if (c == null) {
            c = loadClass(name);
            if (c == null || !c.getName().equals(name)) {
                throw new ClassNotFoundException(name);
            }
            learn0(c);
        }
        return c;
    }

    protected Object getClassLoadingLock(String className) {
        return this;
    }

    protected Class<?> findClass(String name) throws ClassNotFoundException {
        throw new ClassNotFoundException(name);
    }

    protected Class<?> findClass(String moduleName, String name) {
        if (moduleName == null) {
            try {
                return findClass(name);
            } catch (ClassNotFoundException ignored) {
                // null says it.
            }
        }
        return null;
    }

    @Deprecated(since = "1.1")
    protected final Class<?> defineClass(byte[] b, int off, int len) throws ClassFormatError {
        return defineClass(null, b, off, len);
    }

    protected final Class<?> defineClass(String name, byte[] b, int off, int len) throws ClassFormatError {
        Objects.checkFromIndexSize(off, len, b.length);
        if (name != null) {
            if (name.indexOf('/') >= 0 || name.startsWith("[")) {
                throw new NoClassDefFoundError("IllegalName: " + name);
            }
            if (name.startsWith("java.")) {
                throw new SecurityException("Prohibited package name: " + name.substring(0, name.lastIndexOf('.')));
            }
        }
        return define0(name, b, off, len);
    }

    protected final Class<?> defineClass(String name, ByteBuffer b) throws ClassFormatError {
        byte[] all = new byte[b.remaining()];
        b.get(all);
        return defineClass(name, all, 0, all.length);
    }

    protected final void resolveClass(Class<?> c) {
        if (c == null) {
            throw new NullPointerException();
        }
    }

    protected final Class<?> findSystemClass(String name) throws ClassNotFoundException {
        return getSystemClassLoader().loadClass(name);
    }

    protected final Class<?> findLoadedClass(String name) {
        return name == null || name.isEmpty() ? null : findLoaded0(name);
    }

    protected final void setSigners(Class<?> c, Object[] signers) {
    }

    public URL getResource(String name) {
        Objects.requireNonNull(name);
        URL url = parent != null ? parent.getResource(name) : null;
        return url != null ? url : findResource(name);
    }

    public Enumeration<URL> getResources(String name) throws IOException {
        Objects.requireNonNull(name);
        ArrayList<URL> all = new ArrayList<>();
        if (parent != null) {
            all.addAll(Collections.list(parent.getResources(name)));
        }
        all.addAll(Collections.list(findResources(name)));
        return Collections.enumeration(all);
    }

    public Stream<URL> resources(String name) {
        try {
            return Collections.list(getResources(name)).stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    protected URL findResource(String name) {
        return null;
    }

    protected URL findResource(String moduleName, String name) throws IOException {
        return moduleName == null ? findResource(name) : null;
    }

    protected Enumeration<URL> findResources(String name) throws IOException {
        URL url = findResource(name);
        return url == null ? Collections.emptyEnumeration() : Collections.enumeration(List.of(url));
    }

    public static URL getSystemResource(String name) {
        return getSystemClassLoader().getResource(name);
    }

    public static Enumeration<URL> getSystemResources(String name) throws IOException {
        return getSystemClassLoader().getResources(name);
    }

    protected static boolean registerAsParallelCapable() {
        return true;
    }

    public final boolean isRegisteredAsParallelCapable() {
        return false;
    }

    public InputStream getResourceAsStream(String name) {
        Objects.requireNonNull(name);
        InputStream in = parent != null ? parent.getResourceAsStream(name) : null;
        if (in != null) {
            return in;
        }
        URL url = findResource(name);
        try {
            return url == null ? null : url.openStream();
        } catch (IOException e) {
            return null;
        }
    }

    public static InputStream getSystemResourceAsStream(String name) {
        return getSystemClassLoader().getResourceAsStream(name);
    }

    /** For the application's loader: a resource on the class path, or null. */
    protected static InputStream openResource(String name) {
        byte[] b = resource0(name);
        return b == null ? null : new ByteArrayInputStream(b);
    }

    public final ClassLoader getParent() {
        return parent;
    }

    public final Module getUnnamedModule() {
        return Module.unnamed(this);
    }

    public static ClassLoader getPlatformClassLoader() {
        return getSystemClassLoader().parent;
    }

    public static ClassLoader getSystemClassLoader() {
        return ClassLoaders.AppClassLoader.get();
    }

    protected Package definePackage(String name, String specTitle, String specVersion, String specVendor,
            String implTitle, String implVersion, String implVendor) {
        return Package.named(name, this);
    }

    public final Package getDefinedPackage(String name) {
        return Package.named(Objects.requireNonNull(name, "name cannot be null"), this);
    }

    @Deprecated(since = "9")
    protected Package getPackage(String name) {
        return Package.named(name, this);
    }

    protected String findLibrary(String libname) {
        return null;
    }

    public void setDefaultAssertionStatus(boolean enabled) {
    }

    public void setPackageAssertionStatus(String packageName, boolean enabled) {
    }

    public void setClassAssertionStatus(String className, boolean enabled) {
    }

    public void clearAssertionStatus() {
    }

    /** Finds a class of the library by its binary name, without initialising it; null if there is none. */
    static native Class<?> findBootstrap(String name);

    /** For the application's loader: finds a class on the class path. */
    protected static native Class<?> findApplication(String name);

    private native Class<?> findLoaded0(String name);

    private native void learn0(Class<?> c);

    private native Class<?> define0(String name, byte[] b, int off, int len);

    private static native byte[] resource0(String name);
}
