package java.util;

/** A bundle made from an array of key and value pairs. */
public abstract class ListResourceBundle extends ResourceBundle {
    private Map<String, Object> lookup;

    public ListResourceBundle() {
    }

    private synchronized Map<String, Object> lookup() {
        if (lookup == null) {
            Map<String, Object> m = new HashMap<String, Object>();
            for (Object[] pair : getContents()) {
                m.put((String) pair[0], Objects.requireNonNull(pair[1]));
            }
            lookup = m;
        }
        return lookup;
    }

    @Override
    public final Object handleGetObject(String key) {
        return lookup().get(Objects.requireNonNull(key));
    }

    @Override
    public Enumeration<String> getKeys() {
        Set<String> s = new LinkedHashSet<String>(lookup().keySet());
        if (parent != null) {
            s.addAll(parent.keySet());
        }
        return Collections.enumeration(s);
    }

    protected abstract Object[][] getContents();
}
