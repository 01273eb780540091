package junco.internal.reflect;

import java.lang.annotation.Annotation;
import java.lang.annotation.IncompleteAnnotationException;
import java.lang.reflect.Array;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.Map;
import junco.internal.Release;

/** Answers the methods of an annotation object. */
final class AnnotationHandler implements InvocationHandler {
    private final Class<? extends Annotation> type;
    private final Map<String, Object> values;

    AnnotationHandler(Class<? extends Annotation> type, Map<String, Object> values) {
        this.type = type;
        this.values = values;
    }

    @Override
    public Object invoke(Object proxy, Method method, Object[] args) throws Throwable {
        String name = method.getName();
        if (args != null && args.length == 1) {
            return same(args[0]);
        }
        switch (name) {
            case "toString" -> {
                return text();
            }
            case "hashCode" -> {
                return hash();
            }
            case "annotationType" -> {
                return type;
            }
            default -> {
                Object v = values.get(name);
                if (v == null) {
                    throw new IncompleteAnnotationException(type, name);
                }
                return v.getClass().isArray() && Array.getLength(v) > 0 ? copy(v) : v;
            }
        }
    }

    private static Object copy(Object array) {
        int n = Array.getLength(array);
        Object c = Array.newInstance(array.getClass().getComponentType(), n);
        System.arraycopy(array, 0, c, 0, n);
        return c;
    }

    private static boolean equal(Object a, Object b) {
        if (a == null || b == null || !a.getClass().isArray()) {
            return a == null ? b == null : a.equals(b);
        }
        if (!b.getClass().isArray() || Array.getLength(a) != Array.getLength(b)) {
            return false;
        }
        for (int i = 0; i < Array.getLength(a); i++) {
            if (!Array.get(a, i).equals(Array.get(b, i))) {
                return false;
            }
        }
        return true;
    }

    private boolean same(Object other) throws Throwable {
        if (!type.isInstance(other)) {
            return false;
        }
        for (Map.Entry<String, Object> e : values.entrySet()) {
            Method m = type.getDeclaredMethod(e.getKey());
            m.setAccessible(true);
            try {
                if (!equal(e.getValue(), m.invoke(other))) {
                    return false;
                }
            } catch (InvocationTargetException x) {
                return false;
            }
        }
        return true;
    }

    private static int valueHash(Object v) {
        if (v == null || !v.getClass().isArray()) {
            return v == null ? 0 : v.hashCode();
        }
        int h = 1;
        for (int i = 0; i < Array.getLength(v); i++) {
            h = 31 * h + Array.get(v, i).hashCode();
        }
        return h;
    }

    private int hash() {
        int h = 0;
        for (Map.Entry<String, Object> e : values.entrySet()) {
            h += 127 * e.getKey().hashCode() ^ valueHash(e.getValue());
        }
        return h;
    }

    private static String quoted(String s, char quote) {
        StringBuilder b = new StringBuilder().append(quote);
        for (int i = 0; i < s.length(); i++) {
            char c = s.charAt(i);
            switch (c) {
                case '\b' -> b.append("\\b");
                case '\f' -> b.append("\\f");
                case '\n' -> b.append("\\n");
                case '\r' -> b.append("\\r");
                case '\t' -> b.append("\\t");
                case '\\' -> b.append("\\\\");
                default -> {
                    if (c == quote) {
                        b.append('\\');
                    }
                    b.append(c);
                }
            }
        }
        return b.append(quote).toString();
    }

    private static String show(Object v) {
        if (v instanceof String s) {
            return quoted(s, '"');
        } else if (v instanceof Character c) {
            return quoted(c.toString(), '\'');
        } else if (v instanceof Long l) {
            return l + "L";
        } else if (v instanceof Float f) {
            return Float.isFinite(f) ? f + "f" : Float.isNaN(f) ? "0.0f/0.0f" : f < 0 ? "-1.0f/0.0f" : "1.0f/0.0f";
        } else if (v instanceof Double d) {
            return Double.isFinite(d) ? d.toString() : Double.isNaN(d) ? "0.0/0.0" : d < 0 ? "-1.0/0.0" : "1.0/0.0";
        } else if (v instanceof Byte b) {
            return "(byte)0x" + Integer.toHexString(b & 0xff | 0x100).substring(1);
        } else if (v instanceof Class<?> c) {
            return (c.getCanonicalName() == null ? c.getName() : c.getCanonicalName()) + ".class";
        } else if (v instanceof Enum<?> e) {
            return e.name();
        } else if (v != null && v.getClass().isArray()) {
            StringBuilder s = new StringBuilder("{");
            for (int i = 0; i < Array.getLength(v); i++) {
                s.append(i > 0 ? ", " : "").append(show(Array.get(v, i)));
            }
            return s.append('}').toString();
        }
        return String.valueOf(v);
    }

    private String text() {
        StringBuilder s = new StringBuilder("@").append(Release.later() ? type.getCanonicalName() : type.getName()).append('(');
        boolean first = true;
        for (Map.Entry<String, Object> e : values.entrySet()) {
            if (!first) {
                s.append(", ");
            }
            first = false;
            if (values.size() > 1 || !e.getKey().equals("value")) {
                s.append(e.getKey()).append('=');
            }
            s.append(show(e.getValue()));
        }
        return s.append(')').toString();
    }
}
