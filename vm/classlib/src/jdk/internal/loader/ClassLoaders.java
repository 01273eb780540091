package jdk.internal.loader;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;

/** The built-in class loaders, under the names that programs print. */
public final class ClassLoaders {
    private ClassLoaders() {
    }

    /** The platform's loader: parent of the application's, with no classes of its own. */
    private static final class PlatformClassLoader extends ClassLoader {
        PlatformClassLoader() {
            super("platform", null);
        }
    }

    /** The loader of the program's own classes. */
    public static final class AppClassLoader extends ClassLoader {
        private static AppClassLoader instance;

        private AppClassLoader(String name, ClassLoader parent) {
            super(name, parent);
        }

        /** Returns the one instance. The machine calls this too. */
        public static synchronized ClassLoader get() {
            if (instance == null) {
                instance = new AppClassLoader("app", new PlatformClassLoader());
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
}
