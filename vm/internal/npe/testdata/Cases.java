import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.IntSupplier;
import java.util.function.Supplier;

/** Every method whose name begins with t throws a NullPointerException in its own way; main calls them in order. */
public class Cases {
    int i;
    long l;
    double d;
    String s;
    Object o;
    Cases next;
    int[] ints;
    int[][] grid;
    Cases[] all;
    Cases[][] many;
    static Cases st;
    static String[] names;
    static int index = 2;
    static final Cases HERE = new Cases();

    static class Node<T> {
        T value;
        Node<T> tail;
        static Node<String> root;

        Node<T> tail() {
            return tail;
        }

        static Node<String> none() {
            return null;
        }

        T get(int i, long l, String s, Object o, int[] a, String[][] b, List<T> c, StringBuilder d, Object[] e) {
            return null;
        }
    }

    interface Shape {
        double area(float scale, char c, byte b, short h, boolean z);
    }

    record Pair(String a, Pair b) {}

    enum Colour {RED, GREEN}

    Cases self() {
        return null;
    }

    static Cases make(int n) {
        return n == 0 ? null : new Cases();
    }

    static int number() {
        return 1;
    }

    static int[] numbers() {
        return null;
    }

    static String text() {
        return null;
    }

    // Array loads and stores.
    static void t010() { int[] a = null; int x = a[0]; }
    static void t011() { long[] a = null; long x = a[1]; }
    static void t012() { float[] a = null; float x = a[2]; }
    static void t013() { double[] a = null; double x = a[-1]; }
    static void t014() { Object[] a = null; Object x = a[5]; }
    static void t015() { byte[] a = null; byte x = a[6]; }
    static void t016() { boolean[] a = null; boolean x = a[100]; }
    static void t017() { char[] a = null; char x = a[1000]; }
    static void t018() { short[] a = null; short x = a[100000]; }
    static void t020() { int[] a = null; a[0] = 1; }
    static void t021() { long[] a = null; a[0] = 1; }
    static void t022() { float[] a = null; a[0] = 1; }
    static void t023() { double[] a = null; a[0] = 1; }
    static void t024() { Object[] a = null; a[0] = "x"; }
    static void t025() { byte[] a = null; a[0] = 1; }
    static void t026() { boolean[] a = null; a[0] = true; }
    static void t027() { char[] a = null; a[0] = 'a'; }
    static void t028() { short[] a = null; a[0] = 1; }
    static void t029() { int[] a = null; a[3] += 2; }
    static void t030() { int[] a = null; a[3]++; }
    static int t031() { int[] a = null; return a.length; }
    static int t032() { return names.length; }
    static int t033() { return numbers().length; }
    static int t034() { return numbers()[number()]; }
    static void t035() { numbers()[index] = number(); }
    static void t036() { for (int x : numbers()) index += x; }
    static void t037() { int[][] a = new int[3][]; int k = 2; a[k][1] = 3; }
    static void t038() { int[][] a = new int[3][]; int k = 1; a[k + 1][k] = 3; }
    static int t039() { int[][][] a = new int[3][3][]; int k = 1; return a[k][index][7]; }
    static int t040() { int[][] a = new int[3][]; int[] k = {0, 1}; return a[k[k[1]]][0]; }
    static int t041() { int[][] a = new int[3][]; return a[number()][0]; }
    static int t042() { int[][] a = new int[3][]; return a[HERE.i][0]; }
    static int t043() { int[][] a = new int[300][]; return a[200][0]; }
    static int t044() { int[][] a = new int[40000][]; return a[39999][0]; }
    static int t045() { int[][] a = new int[3][]; long k = 1; return a[(int) k][0]; }
    static int t046() { int[][] a = new int[300][]; byte k = 1; char c = 2; return a[c][k]; }

    // Fields.
    static int t050() { Cases c = null; return c.i; }
    static long t051() { Cases c = null; return c.l; }
    static void t052() { Cases c = null; c.i = 1; }
    static void t053() { Cases c = null; c.l = 1; }
    static void t054() { Cases c = null; c.d = 1; }
    static void t055() { Cases c = null; c.s = "x"; }
    static void t056() { Cases c = null; c.i += 3; }
    static int t057() { return st.i; }
    static int t058() { return HERE.next.i; }
    static int t059() { return HERE.next.next.next.i; }
    static int t060() { return make(1).next.i; }
    static int t061() { return make(0).next.i; }
    static void t062() { make(0).next.next = HERE; }
    static void t063() { make(1).next.next = make(0); }
    static void t064() { Node.root.value = "x"; }
    static void t065() { Node.root.tail.tail.value = "x"; }
    static int t066() { Cases a = new Cases(); a.next = new Cases(); a.next.next = new Cases(); a.next.next.next = new Cases();
        a.next.next.next.next = new Cases(); a.next.next.next.next.next = new Cases(); return a.next.next.next.next.next.next.i; }
    static int t067() { Cases a = new Cases(); a.many = new Cases[2][2]; return a.many[1][0].i; }
    static int t068() { Cases a = new Cases(); a.many = new Cases[2][2]; a.i = 1; return a.many[a.i][a.i].next.i; }
    static int t069() { Cases a = new Cases(); return a.all[0].next.all[a.ints[1]].i; }
    static int t070() { Cases a = new Cases(); a.all = new Cases[2]; return a.all[0].next.all[a.ints[1]].i; }
    static void t071() { HERE.ints[HERE.i] = 2; }
    static void t072() { HERE.grid[HERE.i][HERE.ints[2]] = 2; }
    static Object t073() { return ((Cases) HERE.o).next; }
    static Object t074() { return ((Cases[]) HERE.o)[3]; }

    // Calls.
    static int t080() { String s = null; return s.length(); }
    static int t081() { return text().length(); }
    static int t082() { return HERE.s.length(); }
    static int t083() { return names[3].length(); }
    static int t084() { return HERE.self().self().i; }
    static int t085() { return HERE.self().hashCode(); }
    static int t086() { Object o = null; return o.hashCode(); }
    static int t087() { Cases c = null; return c.self().i; }
    static int t088() { List<String> l = null; return l.size(); }
    static int t089() { Map<String, String> m = new HashMap<>(); return m.get("x").length(); }
    static Object t090() { Node<String> n = null; return n.get(1, 2L, "", null, null, null, null, null, null); }
    static double t091() { Shape s = null; return s.area(1f, 'c', (byte) 1, (short) 2, true); }
    static Object t092() { return Node.none().tail(); }
    static Object t093() { return new Node<String>().tail().tail(); }
    static Object t094() { return new Node<String>().tail.tail(); }
    static Object t095() { return "abc".concat(text()); }
    static Object t096() { return text().concat(text()); }
    static Object t097() { String s = "a"; String t = null; return s.isEmpty() ? s : t.trim(); }
    static Object t098() { int[] a = null; return a.clone(); }
    static Object t099() { Cases[][] a = null; return a.clone(); }
    static Object t100() { Object o = null; return ((String) o).length(); }
    static Object t101() { return ((String) HERE.o).length(); }
    static Object t102() { return ((Object) null).toString(); }
    static Object t103() { return new Pair("a", null).b().a(); }
    static Object t104() { Pair p = null; return p.equals(p); }
    static int t105() { Colour c = null; switch (c) { case RED: return 1; default: return 2; } }
    static int t106() { String c = text(); switch (c) { case "a": return 1; default: return 2; } }
    static int t107() { Integer i = null; return i; }
    static int t108() { Map<String, Integer> m = new HashMap<>(); return m.get("x"); }
    static long t109() { Long l = null; long k = l + 1; return k; }
    static void t110() { Integer i = null; i++; }
    static Object t111() { Supplier<String> s = null; return s.get(); }
    static Object t112() { Comparator<String> c = null; return c.compare("a", "b"); }
    static Object t113() { Function<String, Integer> f = x -> x.length(); return f.apply(null); }
    static Object t114() { String t = text(); Supplier<Integer> f = () -> t.length(); return f.get(); }
    static Object t115() { Function<String, Integer> f = String::length; return f.apply(null); }
    static Object t116() { String s = text(); IntSupplier f = s::length; return f.getAsInt(); }
    static void t117() { for (String s : HERE.self().list()) index++; }
    static void t118() { List<String> l = null; for (String s : l) index++; }
    static Object t119() { return (index > 1 ? text() : "x").trim(); }
    static Object t120() { return (index > 1 ? text() : names[1]).trim(); }
    static Object t121() { String a = null; return (index > 1 ? a : text()).trim(); }
    static Object t122() { return HERE.all[HERE.self().i].s; }
    static Object t123() { Thread t = null; t.start(); return t; }
    static Object t124() { StringBuilder b = null; return b.append(1).append("x"); }
    static Object t125() { java.util.Map.Entry<String, String> e = null; return e.getKey(); }

    List<String> list() { return null; }

    // Throw and synchronized.
    static void t130() { RuntimeException e = null; throw e; }
    static void t131() { throw null; }
    static void t132() { Object o = null; synchronized (o) { index++; } }
    static void t133() { synchronized (HERE.next) { index++; } }
    static void t134() { synchronized (text()) { index++; } }
    static void t135() { throw (RuntimeException) HERE.o; }
    static void t136() throws Exception { throw fault(); }

    static Exception fault() { return null; }

    // Parameters, this, locals that change.
    static void t140() { p140(null, 1, null); }
    static void p140(String a, long b, int[] c) { c[0] = a.length(); }
    static void t141() { p141("a", 1, null); }
    static void p141(String a, long b, int[] c) { c[0] = a.length(); }
    static void t142() { p142(null, 1); }
    static void p142(String a, int b) { b++; a = null; index += a.length() + b; }
    static void t143() { HERE.p143(null, 2, 3, null); }
    int p143(Cases c, double x, int k, Cases[] e) { return e[k].i; }
    static void t144() { HERE.p144(null, 2, 1, new Cases[2]); }
    int p144(Cases c, double x, int k, Cases[] e) { return e[k].i; }
    static void t145() { HERE.p145(new int[3], 1); }
    void p145(int[] a, int k) { k = 2; this.grid[k][a[0]] = 1; }
    static void t146() { HERE.p146(); }
    void p146() { this.next.next.i = 2; }
    static void t147() { HERE.p147(); }
    int p147() { return next.i + s.length(); }
    static void t148() { HERE.p148(null); }
    void p148(Cases c) { for (int n = 0; n < 3; n++) { if (n == 1) c.i = n; if (n == 2) c = HERE; } }
    static void t149() { HERE.p149(null); }
    void p149(Cases c) { if (index > 1) { index = index; } else { c = HERE; } c.i = 1; }
    static void t150() { String a = "x"; for (int n = 0; n < 5; n++) { index += a.length() > 0 ? 0 : 1; if (n == 2) a = null; } index = 2; }
    static void t151() { { String gone = "a"; index += gone.length() - 1; } Object later = null; later.toString(); }
    static void t152() { int a = 1, b = 2, c = 3, d = 4, e = 5; long f = 6; Object g = null; g.toString(); }
    static void t153() { try { index = 2; } finally { String f = text(); f.length(); } }
    static void t154() { try { throw new IllegalStateException(); } catch (IllegalStateException e) { String m = e.getMessage(); m.length(); } }
    static void t155() { try { throw new IllegalStateException(); } catch (IllegalStateException e) { e.getMessage().length(); } }
    static void t156() { try { names[0] = "x"; } catch (NullPointerException e) { e.getCause().getMessage(); } }
    static void t157() { long a = 1; double b = 2; Cases[] c = {null, null}; int k = 1; c[k].d = a + b; }
    static void t158() { Cases c = null; c.d = index > 1 ? 1.5 : 2; }
    static void t159() { Cases c = new Cases(); c.next.i = index > 1 ? make(1).i : 2; }
    static void t160() { Object[] a = {null}; a[0].toString(); }
    static void t161() { Object a[] = null; Object b = a == null ? null : a[0]; b.toString(); }
    static void t162() { names[index] = text().trim(); }
    static void t163() { String x = null, y = x; y.trim(); }
    static void t164() { String x; (x = text()).trim(); }
    static void t165() { (HERE.s = text()).trim(); }
    static void t166() { new Cases().next.self().self(); }
    static void t167() { Cases c = new Cases(); c.all = new Cases[3]; int k = 0; c.all[k++].i = 1; }
    static void t168() { Cases c = new Cases(); c.all = new Cases[3]; int k = 0; c.all[++k].i = 1; }
    static void t169() { int[] k = {1}; Cases[] c = new Cases[3]; c[k[0]--].i = 1; }
    static void t170() { Cases[] c = new Cases[3]; c[c.length - 1].i = 1; }
    static void t171() { Cases[] c = new Cases[3]; c[(int) 1.5].i = 1; }
    static void t172() { Object o = null; boolean b = o instanceof String; String t = (String) o; t.length(); }

    // The program's own.
    static void t180() { throw new NullPointerException(); }
    static void t181() { throw new NullPointerException("own"); }
    static void t182() { java.util.Objects.requireNonNull(null); }
    static void t183() { new Cases().new Inner(null); }
    static void t184() { Cases c = null; c.new Inner("x"); }

    class Inner {
        int n;

        Inner(String s) {
            n = s.length() + i;
            n = next.i;
        }
    }

    static void t185() { new Cases().new Inner("x"); }
    static void t186() { new Deep().run(); }

    static class Deep {
        Deep a;
        Deep[] b;
        int[] c;

        void run() {
            a = new Deep();
            a.a = new Deep();
            a.a.a = new Deep();
            a.a.a.b = new Deep[2];
            a.a.a.b[1] = new Deep();
            a.a.a.b[1].a.a = this;
        }
    }

    static void t187() { Deep d = new Deep(); d.a = new Deep(); d.a.a = d; d.b = new Deep[] {null, d}; d.c = new int[] {1, 1, 1};
        d.a.a.b[d.a.a.c[d.a.a.c[d.a.a.c[0]]]].a.a.b[0].a = null; }

    public static void main(String[] args) throws Exception {
        Method[] all = Cases.class.getDeclaredMethods();
        Arrays.sort(all, Comparator.comparing(Method::getName));
        for (Method m : all) {
            if (m.getName().charAt(0) != 't' || !Character.isDigit(m.getName().charAt(1))) continue;
            index = 2;
            System.out.println("CASE " + m.getName());
            try {
                m.invoke(null);
                System.out.println("NOTHING");
            } catch (InvocationTargetException e) {
                Throwable t = e.getCause();
                StackTraceElement top = t.getStackTrace()[0];
                System.out.println("THROWN " + (t instanceof NullPointerException) + " " + top.getClassName() + " " + top.getMethodName());
                System.out.println("MESSAGE " + t.getMessage());
            }
        }
    }
}
