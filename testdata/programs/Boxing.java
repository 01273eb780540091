import java.util.ArrayList;
import java.util.List;

/** Boxes and their caches, unboxing in expressions, overload resolution, varargs. */
public class Boxing {
    static String f(int x) {
        return "int";
    }

    static String f(long x) {
        return "long";
    }

    static String f(double x) {
        return "double";
    }

    static String f(Integer x) {
        return "Integer";
    }

    static String f(Object x) {
        return "Object";
    }

    static String f(int... x) {
        return "int...";
    }

    static String g(long x) {
        return "long";
    }

    static String g(Integer x) {
        return "Integer";
    }

    static String h(Object... o) {
        return o == null ? "null" : "" + o.length;
    }

    static int sum(int... xs) {
        int t = 0;
        for (int x : xs) {
            t += x;
        }
        return t;
    }

    static String join(String sep, Object... parts) {
        StringBuilder sb = new StringBuilder();
        for (Object p : parts) {
            if (sb.length() > 0) {
                sb.append(sep);
            }
            sb.append(p);
        }
        return sb.toString();
    }

    static String k(char c) {
        return "char";
    }

    static String k(int i) {
        return "int";
    }

    public static void main(String[] args) {
        Integer a = 127, b = 127, c = 128, d = 128;
        System.out.println((a == b) + " " + (c == d) + " " + c.equals(d) + " " + (c <= d && c >= d));
        Long la = -128L, lb = -128L, lc = -129L, ld = -129L;
        System.out.println((la == lb) + " " + (lc == ld) + " " + la.equals(-128) + " " + la.equals(-128L));
        Character ca = 'a', cb = 'a';
        Byte ba = 1, bb = 1;
        Short sa = 127, sb = 127;
        Boolean ta = true, tb = Boolean.valueOf("TRUE");
        System.out.println((ca == cb) + " " + (ba == bb) + " " + (sa == sb) + " " + (ta == tb) + " " + (Integer.valueOf(5) == Integer.valueOf("5")));
        Integer n = 5;
        n++;
        n += 10;
        Integer m = n--;
        System.out.println(n + " " + m + " " + (n == m - 1) + " " + -n + " " + n / 2.0);
        short s = 1;
        byte by = 1;
        char ch = 'x';
        float fl = 1;
        System.out.println(f(1) + " " + f(s) + " " + f(by) + " " + f(ch) + " " + f(1L) + " " + f(fl) + " " + f(n) + " " + f("s") + " " + f() + " " + f(1, 2) + " " + f(Long.valueOf(1)));
        System.out.println(g(1) + " " + g(n) + " " + g('c') + " " + k('c') + " " + k(99) + " " + k((char) 99));
        System.out.println(h() + " " + h((Object[]) null) + " " + h((Object) null) + " " + h(1, "2") + " " + h(new Object[]{1, 2, 3}) + " " + h(new int[]{1, 2, 3}) + " " + h((Object) new String[2]) + " " + h((Object[]) new String[2]));
        System.out.println(sum() + " " + sum(1) + " " + sum(1, 2, 3) + " " + sum(new int[]{4, 5}) + " " + join("-", 1, 'c', 2.5, null, true, 1L));
        try {
            Integer none = null;
            int x = none;
            System.out.println(x);
        } catch (NullPointerException e) {
            System.out.println("unboxed null");
        }
        List<Integer> list = new ArrayList<>(List.of(10, 20, 30, 1));
        list.remove(1);
        list.remove(Integer.valueOf(1));
        System.out.println(list + " " + list.indexOf(30) + " " + list.contains(10L));
        long total = 0;
        for (Integer i : list) {
            total += i;
        }
        System.out.println(total);
        Object o = 1;
        Object p = 1L;
        System.out.println(o.equals(p) + " " + o.hashCode() + " " + p.hashCode() + " " + ((Number) p).intValue() + " " + ((Comparable<Integer>) o).compareTo(2));
        Object[] boxes = {(byte) 1, (short) 2, 'c', 4, 5L, 6f, 7.0, true};
        for (Object box : boxes) {
            System.out.print(box.getClass().getSimpleName() + ":" + box + ":" + box.hashCode() + " ");
        }
        System.out.println();
        boolean t = true;
        Object tern = t ? Integer.valueOf(1) : Double.valueOf(2);
        System.out.println(tern);
        Integer nul = null;
        Object keep = t ? nul : "x";
        System.out.println(keep);
        char c2 = 98;
        int i2 = 'b';
        System.out.println((c2 == i2) + " " + (char) i2 + c2 + " " + (c2 + i2) + " " + (int) Character.valueOf('c') + " " + Character.valueOf('c').compareTo('a'));
        System.out.println(new StringBuilder().append('a').append((int) 'a').append(97L).append((Object) 'z').append(new char[]{'h', 'i'}).append(1.0f).append(true));
    }
}
