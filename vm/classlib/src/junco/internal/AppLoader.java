package junco.internal;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;

/** The loader of the program's own classes. */
public final class AppLoader extends ClassLoader {
    private static AppLoader instance;

    private AppLoader(String name, ClassLoader parent) {
        super(name, parent);
    }

    /** The platform's loader: parent of the application's, with no classes of its own. */
    private static final class PlatformLoader extends ClassLoader {
        PlatformLoader() {
            super("platform", null);
        }
    }

    /** Returns the one instance. The machine calls this too. */
    public static synchronized ClassLoader get() {
        if (instance == null) {
            instance = new AppLoader("app", new PlatformLoader());
        }
        return instance;
    }

    @Override
    protected Class<?> findClass(String name) throws ClassNotFoundException {
        Class<?> c = findApplication(name);
        if (c == null) {
            throw new ClassNotFoundException(name);
        }
        return c;
    }

    /** Finds a resource in the directories of the class path, if the program may see files. */
    @Override
    protected URL findResource(String name) {
        for (String dir : System.getProperty("java.class.path", "").split(":")) {
            File f = new File(dir.isEmpty() ? "." : dir, name);
            if (f.exists()) {
                try {
                    return f.getCanonicalFile().toURI().toURL();
                } catch (IOException e) {
                    return null;
                }
            }
        }
        return null;
    }

    @Override
    public InputStream getResourceAsStream(String name) {
        return openResource(java.util.Objects.requireNonNull(name));
    }
}
