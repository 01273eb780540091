/** Two's complement at its edges: overflow, division, shifts, narrowing, compound assignment. */
public class IntegerArithmetic {
    static int calls;

    static int next() {
        return ++calls;
    }

    static int[] array(int[] a) {
        calls++;
        return a;
    }

    public static void main(String[] args) {
        int max = Integer.MAX_VALUE, min = Integer.MIN_VALUE;
        System.out.println((max + 1) + " " + (min - 1) + " " + (-min) + " " + (min * -1) + " " + (max * max) + " " + (min * min));
        System.out.println(min / -1 + " " + min % -1 + " " + -7 / 2 + " " + -7 % 2 + " " + 7 / -2 + " " + 7 % -2);
        long lmax = Long.MAX_VALUE, lmin = Long.MIN_VALUE;
        System.out.println((lmax + 1) + " " + (lmin - 1) + " " + (-lmin) + " " + (lmax * lmax) + " " + lmin / -1 + " " + lmin % -1);
        System.out.println(-9L / 4 + " " + -9L % 4 + " " + 9L / -4 + " " + 9L % -4 + " " + lmin / 3 + " " + lmin % 10);

        int[] shifts = {0, 1, 5, 31, 32, 33, 63, 64, -1, -31};
        for (int s : shifts) {
            System.out.println(s + ": " + (0x80000001 << s) + " " + (0x80000001 >> s) + " " + (0x80000001 >>> s)
                    + " " + (0x8000000000000001L << s) + " " + (0x8000000000000001L >> s) + " " + (0x8000000000000001L >>> s));
        }
        System.out.println((1 << 35L) + " " + (1L << 35) + " " + (-1 >>> 33L));

        int[] wide = {0, 127, 128, 255, 256, 32767, 32768, 65535, 65536, -1, -128, -129, -32769, max, min};
        for (int w : wide) {
            System.out.println(w + " -> " + (byte) w + " " + (short) w + " " + (int) (char) w);
        }
        System.out.println((int) 0x123456789abcdef0L + " " + (byte) 0x1234567890L + " " + (short) -40000L + " " + (int) (char) -1L);

        byte b = 120;
        b += 10;
        System.out.println(b);
        b++;
        b >>>= 1;
        System.out.println(b);
        b = -1;
        b >>>= 10;
        System.out.println(b);
        short s = 1;
        s -= 40000;
        System.out.println(s);
        char c = 'a';
        c += 1.7;
        System.out.println(c);
        c *= 2;
        System.out.println((int) c);
        c = 0;
        c--;
        System.out.println((int) c);
        int i = 10;
        i += 3.99;
        i -= 0.5f;
        System.out.println(i);
        i *= 1e10;
        System.out.println(i);
        i = 5;
        i <<= 33;
        System.out.println(i);
        long l = 1;
        l <<= 63;
        l /= 7;
        l ^= 0xff;
        l %= 1000;
        System.out.println(l);
        i = 3;
        i = i++ + ++i;
        System.out.println(i);
        i = i-- - --i;
        System.out.println(i);
        int[] a = {1, 2, 3};
        calls = 0;
        array(a)[next() - 2] += next() * 10;
        System.out.println(a[0] + " " + a[1] + " " + a[2] + " " + calls);
        int k = 0;
        a[k++] = a[k++] + k;
        System.out.println(a[0] + " " + k);

        System.out.println('a' + 1);
        System.out.println((char) ('a' + 1));
        System.out.println("" + 'a' + 1);
        System.out.println('a' + 'b' + "c");
        char ch = 'x';
        System.out.println(ch++ + ch);
        System.out.println(ch);
        System.out.println(0b1010_1010 + " " + 0777 + " " + 0xFFFF_FFFF + " " + 1_000_000_007L);
        System.out.println(~0 + " " + ~7L + " " + (5 & -2) + " " + (5 | 8) + " " + (5 ^ -1) + " " + (true ^ true) + " " + (true & !false | false));
        try {
            System.out.println(1 / (calls - calls));
        } catch (ArithmeticException e) {
            System.out.println(e);
        }
        try {
            System.out.println(1L % (long) (calls - calls));
        } catch (ArithmeticException e) {
            System.out.println(e.getMessage());
        }
        long sum = 0;
        for (int n = max - 2; n > 0; n++) {
            sum += n;
        }
        System.out.println(sum);
        int hash = 17;
        for (int n = 0; n < 1000; n++) {
            hash = hash * 31 + n;
        }
        System.out.println(hash);
        System.out.println(Math.floorDiv(-7, 2) + " " + Math.floorMod(-7, 2) + " " + Math.floorMod(7, -3) + " " + Math.abs(min) + " " + Math.negateExact(5));
        String[] names = {"add", "mul", "neg", "toInt", "inc"};
        for (String name : names) {
            try {
                long r = switch (name) {
                    case "add" -> Math.addExact(max, 1);
                    case "mul" -> Math.multiplyExact(lmax, 2L);
                    case "neg" -> Math.negateExact(lmin);
                    case "toInt" -> Math.toIntExact(1L << 31);
                    default -> Math.incrementExact(max);
                };
                System.out.println(r);
            } catch (ArithmeticException e) {
                System.out.println(name + ": " + e.getMessage());
            }
        }
    }
}
