package junco.internal;

/**
 * Puts strings together for call sites of string concatenation. A recipe is literal text with a character U+0001 for
 * each value; null is shown as such. Which combinations of types there are is up to the writer of the call sites.
 */
public final class StringConcat {
    private StringConcat() {
    }

    /** Puts any number of strings into a recipe. */
    public static native String joinAll(String recipe, String[] values);

    public static native String join(String recipe, String a);

    public static native String join(String recipe, int a);

    public static native String join(String recipe, long a);

    public static native String join(String recipe, char a);

    public static native String join(String recipe, double a);

    public static native String join(String recipe, float a);

    public static native String join(String recipe, boolean a);

    public static native String join(String recipe, String a, String b);

    public static native String join(String recipe, String a, int b);

    public static native String join(String recipe, String a, long b);

    public static native String join(String recipe, String a, char b);

    public static native String join(String recipe, String a, double b);

    public static native String join(String recipe, int a, String b);

    public static native String join(String recipe, int a, int b);

    public static native String join(String recipe, int a, long b);

    public static native String join(String recipe, int a, char b);

    public static native String join(String recipe, int a, double b);

    public static native String join(String recipe, long a, String b);

    public static native String join(String recipe, long a, int b);

    public static native String join(String recipe, long a, long b);

    public static native String join(String recipe, long a, char b);

    public static native String join(String recipe, long a, double b);

    public static native String join(String recipe, char a, String b);

    public static native String join(String recipe, char a, int b);

    public static native String join(String recipe, char a, long b);

    public static native String join(String recipe, char a, char b);

    public static native String join(String recipe, char a, double b);

    public static native String join(String recipe, double a, String b);

    public static native String join(String recipe, double a, int b);

    public static native String join(String recipe, double a, long b);

    public static native String join(String recipe, double a, char b);

    public static native String join(String recipe, double a, double b);

    public static native String join(String recipe, String a, String b, String c);

    public static native String join(String recipe, String a, String b, int c);

    public static native String join(String recipe, String a, String b, long c);

    public static native String join(String recipe, String a, int b, String c);

    public static native String join(String recipe, String a, int b, int c);

    public static native String join(String recipe, String a, int b, long c);

    public static native String join(String recipe, String a, long b, String c);

    public static native String join(String recipe, String a, long b, int c);

    public static native String join(String recipe, String a, long b, long c);

    public static native String join(String recipe, int a, String b, String c);

    public static native String join(String recipe, int a, String b, int c);

    public static native String join(String recipe, int a, String b, long c);

    public static native String join(String recipe, int a, int b, String c);

    public static native String join(String recipe, int a, int b, int c);

    public static native String join(String recipe, int a, int b, long c);

    public static native String join(String recipe, int a, long b, String c);

    public static native String join(String recipe, int a, long b, int c);

    public static native String join(String recipe, int a, long b, long c);

    public static native String join(String recipe, long a, String b, String c);

    public static native String join(String recipe, long a, String b, int c);

    public static native String join(String recipe, long a, String b, long c);

    public static native String join(String recipe, long a, int b, String c);

    public static native String join(String recipe, long a, int b, int c);

    public static native String join(String recipe, long a, int b, long c);

    public static native String join(String recipe, long a, long b, String c);

    public static native String join(String recipe, long a, long b, int c);

    public static native String join(String recipe, long a, long b, long c);

    public static native String join(String recipe, String a, String b, String c, String d);

    public static native String join(String recipe, String a, String b, String c, int d);

    public static native String join(String recipe, String a, String b, int c, String d);

    public static native String join(String recipe, String a, String b, int c, int d);

    public static native String join(String recipe, String a, int b, String c, String d);

    public static native String join(String recipe, String a, int b, String c, int d);

    public static native String join(String recipe, String a, int b, int c, String d);

    public static native String join(String recipe, String a, int b, int c, int d);

    public static native String join(String recipe, int a, String b, String c, String d);

    public static native String join(String recipe, int a, String b, String c, int d);

    public static native String join(String recipe, int a, String b, int c, String d);

    public static native String join(String recipe, int a, String b, int c, int d);

    public static native String join(String recipe, int a, int b, String c, String d);

    public static native String join(String recipe, int a, int b, String c, int d);

    public static native String join(String recipe, int a, int b, int c, String d);

    public static native String join(String recipe, int a, int b, int c, int d);

    public static native String join(String recipe, String a, String b, String c, String d, String e);

    public static native String join(String recipe, String a, String b, String c, String d, String e, String f);

    public static native String join(String recipe, String a, String b, String c, String d, String e, String f, String g);

    public static native String join(String recipe, String a, String b, String c, String d, String e, String f, String g, String h);
}
