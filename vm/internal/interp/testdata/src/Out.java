/** What test programs print with. Under the engine's tests this class is native; this is what the oracle runs. */
class Out {
    static void print(int v) { System.out.println(v); }
    static void print(long v) { System.out.println(v); }
    static void print(char v) { System.out.println((int) v); }
    static void print(boolean v) { System.out.println(v); }
    static void print(float v) { System.out.println("f" + Integer.toHexString(Float.floatToIntBits(v))); }
    static void print(double v) { System.out.println("d" + Long.toHexString(Double.doubleToLongBits(v))); }
    static void print(String v) { System.out.println(v); }
}
