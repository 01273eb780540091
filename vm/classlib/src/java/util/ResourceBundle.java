package java.util;

import java.io.InputStream;

/** Texts for a locale, from a class or from a properties file. */
public abstract class ResourceBundle {
    protected ResourceBundle parent;
    private String name;
    private Locale locale = Locale.ROOT;

    public ResourceBundle() {
    }

    public String getBaseBundleName() {
        return name;
    }

    public Locale getLocale() {
        return locale;
    }

    protected void setParent(ResourceBundle parent) {
        this.parent = parent;
    }

    public final String getString(String key) {
        return (String) getObject(key);
    }

    public final String[] getStringArray(String key) {
        return (String[]) getObject(key);
    }

    public final Object getObject(String key) {
        for (ResourceBundle b = this; b != null; b = b.parent) {
            Object o = b.handleGetObject(Objects.requireNonNull(key));
            if (o != null) {
                return o;
            }
        }
        throw new MissingResourceException("Can't find resource for bundle " + getClass().getName() + ", key " + key,
                getClass().getName(), key);
    }

    protected abstract Object handleGetObject(String key);

    public abstract Enumeration<String> getKeys();

    public boolean containsKey(String key) {
        for (ResourceBundle b = this; b != null; b = b.parent) {
            if (b.handleGetObject(Objects.requireNonNull(key)) != null) {
                return true;
            }
        }
        return false;
    }

    public Set<String> keySet() {
        Set<String> s = new HashSet<String>();
        Enumeration<String> e = getKeys();
        while (e.hasMoreElements()) {
            s.add(e.nextElement());
        }
        return s;
    }

    protected Set<String> handleKeySet() {
        return keySet();
    }

    public static void clearCache() {
    }

    public static final ResourceBundle getBundle(String baseName) {
        return getBundle(baseName, Locale.getDefault());
    }

    public static final ResourceBundle getBundle(String baseName, Locale locale) {
        return getBundle(baseName, locale, ClassLoader.getSystemClassLoader());
    }

    public static ResourceBundle getBundle(String baseName, Locale locale, ClassLoader loader) {
        ResourceBundle found = null;
        String suffix = locale.toString();
        while (true) {
            ResourceBundle b = load(suffix.isEmpty() ? baseName : baseName + "_" + suffix, loader);
            if (b != null) {
                b.name = baseName;
                b.locale = suffix.isEmpty() ? Locale.ROOT : Locale.forLanguageTag(suffix);
                if (found == null) {
                    found = b;
                } else {
                    ResourceBundle last = found;
                    while (last.parent != null) {
                        last = last.parent;
                    }
                    last.setParent(b);
                }
            }
            if (suffix.isEmpty()) {
                break;
            }
            int i = suffix.lastIndexOf('_');
            suffix = i < 0 ? "" : suffix.substring(0, i);
        }
        if (found == null) {
            throw new MissingResourceException(
                    "Can't find bundle for base name " + baseName + ", locale " + locale, baseName + "_" + locale, "");
        }
        return found;
    }

    private static ResourceBundle load(String name, ClassLoader loader) {
        try {
            Class<?> c = Class.forName(name, true, loader);
            if (ResourceBundle.class.isAssignableFrom(c)) {
                return (ResourceBundle) c.getDeclaredConstructor().newInstance();
            }
        } catch (ReflectiveOperationException | LinkageError absent) {
            // A properties file may be there instead.
        }
        try (InputStream in = loader.getResourceAsStream(name.replace('.', '/') + ".properties")) {
            return in == null ? null : new PropertyResourceBundle(in);
        } catch (java.io.IOException e) {
            return null;
        }
    }
}
