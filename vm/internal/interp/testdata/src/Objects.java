class Objects {
    interface Shape { int area(); default int twice() { return 2 * area(); } }
    static class Base { int id = 7; byte b = -3; char c = 'x'; long l = 1L << 40; boolean z; double d = 2.5; float f = 1.5f; short s = -5; Object o; int kind() { return 0; } int call() { return kind() * 10 + id; } }
    static class Square extends Base implements Shape { int w; Square(int w) { this.w = w; } public int area() { return w * w; } int kind() { return 1; } }
    static class Rect extends Base implements Shape { int w, h; Rect(int w, int h) { this.w = w; this.h = h; } public int area() { return w * h; } int kind() { return 2; } public int twice() { return 1000 + super.call(); } }
    static class Node { int v; Node next; Node(int v, Node next) { this.v = v; this.next = next; } }

    static int sum(Shape[] shapes) { int s = 0; for (Shape x : shapes) s += x.area() + x.twice(); return s; }
    static int list(int n) { Node head = null; for (int i = 0; i < n; i++) head = new Node(i, head); int s = 0; for (Node p = head; p != null; p = p.next) s = s * 31 + p.v; return s; }

    static synchronized int sync(int n) { return n == 0 ? 1 : n * sync(n - 1); }
    synchronized int inst(int n) { if (n > 3) throw new RuntimeException(); return n + 1; }
    static int locks() {
        Object a = new Object(), b = new Objects();
        int s = 0;
        synchronized (a) { synchronized (b) { synchronized (a) { s += 1; } s += 10; } }
        for (int i = 0; i < 6; i++) try { s += ((Objects) b).inst(i); } catch (RuntimeException e) { s += 100; }
        return s;
    }

    static int matrix(int n) {
        int[][] m = new int[n][n];
        for (int i = 0; i < n; i++) for (int j = 0; j < n; j++) m[i][j] = i * j;
        long[][][] q = new long[2][3][];
        q[1][2] = new long[]{5, 6};
        q[1][2][1] += 10;
        int s = 0;
        for (int[] r : m) for (int x : r) s += x;
        return s + (int) q[1][2][1] + q[0].length;
    }

    static int strings(String s) { int h = 0; for (int i = 0; i < s.length(); i++) h = 31 * h + s.charAt(i); return s.isEmpty() ? -1 : h; }
    static int strAt(String s, int i) { try { return s.charAt(i); } catch (StringIndexOutOfBoundsException e) { return -1; } }

    static int arrays() {
        byte[] b = new byte[10]; char[] c = new char[10]; short[] s = new short[10]; boolean[] z = new boolean[10]; float[] f = new float[3]; double[] d = new double[3]; long[] l = new long[3];
        for (int i = 0; i < 10; i++) { b[i] = (byte) (i * 40); c[i] = (char) (i * 8000); s[i] = (short) (i * 8000); z[i] = (i & 2) != 0; }
        f[1] = 1.25f; d[2] = -3.5; l[0] = Long.MIN_VALUE; f[1] *= 3; d[2]++; l[0]--;
        int h = 1;
        for (int i = 0; i < 10; i++) { h = h * 31 + b[i]; h = h * 31 + c[i]; h = h * 31 + s[i]; h = h * 31 + (z[i] ? 1 : 2); b[i] += 5; c[i]++; s[i] <<= 1; z[i] |= i > 5; }
        for (int i = 0; i < 10; i++) { h = h * 31 + b[i]; h = h * 31 + c[i]; h = h * 31 + s[i]; h = h * 31 + (z[i] ? 1 : 2); }
        return h + (int) f[1] + (int) d[2] + (int) l[0];
    }

    int x; static int count;
    Objects self() { count++; return this; }
    static int chains() {
        Objects o = new Objects();
        o.self().x = 5; o.self().x += 6; int a = o.self().x++ + ++o.self().x; int b = (o.self().x = 3) + o.x--;
        return a * 1000 + b * 100 + o.x * 10 + count;
    }

    static int types() {
        Object[] os = {new Square(2), new Rect(1, 2), new Base(), new Node(1, null), "s", new int[1], new Object[1], new Square[1], null};
        int h = 0;
        for (Object o : os) {
            h = h * 3 + (o instanceof Base ? 1 : 0); h = h * 3 + (o instanceof Shape ? 1 : 0); h = h * 3 + (o instanceof Object ? 1 : 0);
            h = h * 3 + (o instanceof Object[] ? 1 : 0); h = h * 3 + (o instanceof Shape[] ? 1 : 0); h = h * 3 + (o instanceof int[] ? 1 : 0);
            try { h += ((Shape) o) == null ? 5 : 6; } catch (ClassCastException e) { h += 7; }
        }
        Object[] a = new Base[2];
        a[0] = new Square(1); a[1] = null;
        try { a[1] = "x"; } catch (ArrayStoreException e) { h++; }
        return h;
    }

    public static void main(String[] args) {
        Base b = new Rect(3, 4);
        Out.print(b.call()); Out.print(new Base().call()); Out.print(new Square(3).call());
        Out.print((int) b.b); Out.print(b.c); Out.print(b.l); Out.print(b.z); Out.print(b.d); Out.print(b.f); Out.print((int) b.s); Out.print(b.o == null);
        b.b += 130; b.c--; b.l <<= 3; b.z = !b.z; b.d /= 3; b.f -= 9; b.s *= 3; b.o = b;
        Out.print((int) b.b); Out.print(b.c); Out.print(b.l); Out.print(b.z); Out.print(b.d); Out.print(b.f); Out.print((int) b.s); Out.print(b.o == b);
        Out.print(sum(new Shape[]{new Square(2), new Rect(2, 5), new Square(4), new Rect(1, 1)}));
        Out.print(list(1000)); Out.print(sync(10)); Out.print(locks()); Out.print(matrix(12));
        Out.print(strings("hello, world")); Out.print(strings("")); Out.print(strings("h\u00e9\u20ac"));
        Out.print(strAt("abc", 2)); Out.print(strAt("abc", 3)); Out.print(strAt("abc", -1)); Out.print(strAt("\u20ac", 0));
        Out.print(arrays()); Out.print(chains()); Out.print(types());
    }
}
