import java.util.Locale;

/** printf and String.format, conversion by conversion, flag by flag. */
public class Formatting {
    static void fails(String f, Object... args) {
        try {
            System.out.println(String.format(f, args));
        } catch (RuntimeException e) {
            System.out.println(e.getClass().getSimpleName() + ": " + e.getMessage());
        }
    }

    static class Thing implements java.util.Formattable {
        public void formatTo(java.util.Formatter f, int flags, int width, int precision) {
            f.format("thing(%d,%d,%d)", flags, width, precision);
        }
    }

    public static void main(String[] args) {
        Locale.setDefault(Locale.US);
        System.out.printf("%d %5d %-5d| %05d %+d %+d %,d %(d % d %,15d%n", 1, 2, 3, 4, 5, -6, 1234567, -8, 9, -1234567890123L);
        System.out.printf("%x %X %o %#x %#o %08x %x %x %X %o%n", 255, 255, 8, 255, 8, 48879, -1, -1L, (byte) -1, (short) -2);
        System.out.printf("%s %10s|%-10s|%.3s|%10.2s| %S %s %s%n", "str", "right", "left", "truncate", "both", "upper", null, true);
        System.out.printf("%c %C %5c %-5c| %c %c%n", 'a', 'b', 'c', 'd', 65, 0x1F600);
        System.out.printf("%b %B %b %b %5b%n", true, false, null, "x", false);
        System.out.printf("%f %.2f %10.3f|%-10.1f|%010.2f %+.1f %,.2f %(.2f %.0f %#.0f%n", Math.PI, Math.E, 2.0, 3.05, -4.5, 6.0, 1234567.891, -9.5, 2.5, 3.5);
        System.out.printf("%e %.2e %E %12.4e %.0e %e %e%n", 12345.678, 0.00012345, 1e100, -5.5, 15.0, 0.0, Double.MIN_VALUE);
        System.out.printf("%g %.3g %g %g %G %g%n", 12345.678, 0.00012345, 1e-5, 123456789.0, 1e10, 0.0001);
        System.out.printf("%a %a %.2a %A%n", 1.0, -0.1, Math.PI, 255.5);
        System.out.printf("%f %e %g %5.1f| %f %s %010f%n", Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY, Double.NaN, 1.5, Double.NaN, Double.NEGATIVE_INFINITY);
        System.out.printf("%f %.3f %.1f %.1f %.1f %.2f %.2f %.20f%n", 1.5f, 0.1f, 0.25, 0.35, 0.05, 1.005, 2.675, 0.1);
        System.out.printf("%h %h %H %n", "hello", null, 0xBEEF);
        System.out.printf("%2$s %1$s %<s %s %s %3$d%%%n", "a", "b", 3);
        System.out.printf("%-8s|%8s|%-8d|%08d%n", "ab", "cd", 12, -12);
        System.out.printf("%,d %,d %,d %,d %,.3f%n", 0, 999, 1000, -1000000, 9999.9999);
        System.out.printf("%d %d %d %d%n", (byte) 5, (short) 6, 7L, new java.math.BigInteger("123456789012345678901234567890"));
        System.out.printf("%.3f %10.1f %s%n", new java.math.BigDecimal("3.14159"), new java.math.BigDecimal("-2.55"), new java.math.BigDecimal("1E+5"));
        System.out.printf("%s %s %20s|%-22s|%n", new Thing(), java.util.List.of(1, 2), new Thing(), new int[0].length);
        System.out.printf("no arguments%n");
        System.out.printf("%s %s%n", (Object[]) new String[]{"from", "array"});
        System.out.printf("%1$s %1$S %1$10.1s|%n", "same");
        System.out.printf(Locale.GERMANY, "%,.2f %,d%n", 1234567.891, 1234567);
        System.out.printf(Locale.ROOT, "%,.2f %,d%n", 1234567.891, 1234567);
        System.out.println(String.format("|%10d|%-10d|%+10d|%(10d|% 10d|%010d|%#10x|%#10o|", 42, 42, 42, -42, 42, 42, 42, 42));
        System.out.println(String.format("|%10.3e|%-12.3E|%+.2e|", 1234.5678, 0.00001234, 5.0));
        for (double d : new double[]{0, -0.0, 0.5, 1.5, 2.5, 999.995, 0.000123, 1e15, 123456789.987654321, 1e-10}) {
            System.out.println(String.format("%.0f %.1f %.2f %.5f %8.3e %g", d, d, d, d, d, d));
        }
        fails("%d", "x");
        fails("%d", 1.5);
        fails("%f", 1);
        fails("%c", "str");
        fails("%q", 1);
        fails("%s %s", 1);
        fails("%.2d", 1);
        fails("%-d", 1);
        fails("%5", 1);
        fails("%+s", "x");
        fails("%,x", 1);
        fails("%-05d", 1);
        fails("%3$s", 1, 2);
        fails("%<s", 1);
        fails("%#d", 1);
        fails("%c", 0x110000);
        fails("100%");
        StringBuilder sb = new StringBuilder();
        java.util.Formatter f = new java.util.Formatter(sb);
        f.format("%d,", 1).format("%s", "two");
        System.out.println(sb + " " + f);
        for (int i = 1; i <= 3; i++) {
            for (int j = 1; j <= 3; j++) {
                System.out.printf("%4d", i * j);
            }
            System.out.println();
        }
        System.out.println(String.format("%-15s%10s%8s", "Item", "Price", "Qty"));
        System.out.println(String.format("%-15s%10.2f%8d", "Widget", 9.99, 3));
    }
}
