/** String concatenation with every type, with null, with characters that mean something to its recipes. */
public class Concatenation {
    static int calls;

    @Override
    public String toString() {
        calls++;
        return "called " + calls;
    }

    static String name(String s) {
        System.out.print(s + " ");
        return s;
    }

    public static void main(String[] args) {
        boolean z = true;
        byte b = -1;
        short s = 300;
        char c = 'c';
        int i = Integer.MIN_VALUE;
        long l = Long.MAX_VALUE;
        float f = 1.1f;
        double d = 1e21;
        String text = "text";
        String none = null;
        Object object = new Concatenation();
        System.out.println("" + z);
        System.out.println("" + b + s);
        System.out.println("<" + c + ">" + c);
        System.out.println(i + "|" + l);
        System.out.println(f + "|" + d);
        System.out.println(text + none + object + object);
        System.out.println("" + z + b + s + c + i + l + f + d + text + none + object);
        System.out.println(c + 1 + "x" + c + 1);
        System.out.println("\u0001" + i + "\u0002" + text + "\u0001\u0002");
        System.out.println("\u20ac" + text + '\u4e2d' + "\ud83d\ude00" + "\u00e9" + i);
        System.out.println(text + '\u00ff' + '\u0100');
        System.out.println(("" + text) == text);
        System.out.println(("" + text).equals(text));
        final String constant = "con" + "stant" + 1;
        System.out.println(constant == "constant1");
        String grow = "";
        for (int n = 0; n < 100; n++) {
            grow += n % 10;
        }
        System.out.println(grow);
        grow += 'x';
        grow += 1.5;
        grow += null;
        grow += 7L;
        System.out.println(grow.length());
        System.out.println(name("a") + name("b") + name("c"));
        String[] array = {"x"};
        int n = 0;
        array[n++] += "y" + n;
        System.out.println(array[0]);
        char[] chars = {'a'};
        System.out.println(("" + chars).startsWith("[C@"));
        System.out.println(i + text + l + text + c + text + d + text + z + text + f + text + b + text + s + text + none + text + i
            + text + l + text + c + text + d + text + z + text + f + text + b + text + s + text + none);
        StringBuilder big = new StringBuilder();
        for (int k = 0; k < 5000; k++) {
            big.append((char) ('a' + k % 26));
        }
        String long1 = big + "-" + big + i;
        System.out.println(long1.length() + " " + long1.hashCode());
        Object nothing = new Object() {
            @Override
            public String toString() {
                return null;
            }
        };
        System.out.println("nothing is " + nothing + "!" + nothing);
    }
}
