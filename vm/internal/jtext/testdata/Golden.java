import java.io.*;
import java.nio.charset.StandardCharsets;
import java.util.*;

/**
 * Writes the golden files of package jtext: what a JDK says to numbers drawn from a seeded generator.
 * Run with JDK 25: {@code java Golden.java OUTPUT-DIRECTORY [rows]}.
 */
public class Golden {
    static final Random RANDOM = new Random(20251);

    static double drawDouble(int i) {
        switch (i % 8) {
            case 0: return Double.longBitsToDouble(RANDOM.nextLong());
            case 1: return RANDOM.nextInt(2000000) / 100.0;
            case 2: return Math.scalb(1.0, RANDOM.nextInt(2098) - 1074);
            case 3: return Double.parseDouble(RANDOM.nextInt(100000) + "e" + (RANDOM.nextInt(60) - 30));
            case 4: return Math.nextUp(Math.scalb(1.0, RANDOM.nextInt(2097) - 1074));
            case 5: return RANDOM.nextGaussian() * 1000;
            case 6: return Double.longBitsToDouble(RANDOM.nextLong() >>> (12 + RANDOM.nextInt(50)));
            default: return (RANDOM.nextInt(20000) - 10000) / 8.0 * Math.pow(10, RANDOM.nextInt(8) - 4);
        }
    }

    static float drawFloat(int i) {
        return i % 2 == 0 ? Float.intBitsToFloat(RANDOM.nextInt()) : (float) drawDouble(i / 2);
    }

    static String drawText(int i) {
        String digits = "0123456789";
        StringBuilder b = new StringBuilder();
        boolean hex = i % 3 == 0;
        if (RANDOM.nextInt(4) == 0) b.append(RANDOM.nextBoolean() ? "-" : "+");
        if (hex) {
            b.append("0x");
            digits = "0123456789abcdefABCDEF";
        }
        int whole = RANDOM.nextInt(RANDOM.nextInt(10) == 0 ? 40 : 8), fraction = RANDOM.nextInt(RANDOM.nextInt(10) == 0 ? 40 : 12);
        for (int k = 0; k < whole; k++) b.append(RANDOM.nextInt(6) == 0 ? '0' : digits.charAt(RANDOM.nextInt(digits.length())));
        if (RANDOM.nextInt(3) > 0) {
            b.append('.');
            for (int k = 0; k < fraction; k++) b.append(RANDOM.nextInt(6) == 0 ? '0' : digits.charAt(RANDOM.nextInt(digits.length())));
        }
        if (hex ? RANDOM.nextInt(20) > 0 : RANDOM.nextInt(2) == 0) {
            b.append(hex ? 'p' : RANDOM.nextBoolean() ? 'e' : 'E');
            if (RANDOM.nextInt(3) == 0) b.append(RANDOM.nextBoolean() ? "-" : "+");
            b.append(hex ? RANDOM.nextInt(1200) : RANDOM.nextInt(RANDOM.nextBoolean() ? 40 : 350));
        }
        if (RANDOM.nextInt(10) == 0) b.append("fFdDx ".charAt(RANDOM.nextInt(6)));
        if (RANDOM.nextInt(40) == 0 && b.length() > 0) b.setCharAt(RANDOM.nextInt(b.length()), '_');
        return b.toString();
    }

    static String parse(String s) {
        String d, f;
        try {
            d = Long.toHexString(Double.doubleToLongBits(Double.parseDouble(s)));
        } catch (NumberFormatException e) {
            String message = e.getMessage();
            if (message.startsWith("For input string: ")) { // JDKs differ in whether they quote white space around it
                message = "For input string: \"" + s.trim() + "\"";
            }
            return message + "\t" + message;
        }
        f = Integer.toHexString(Float.floatToIntBits(Float.parseFloat(s)));
        return d + "\t" + f;
    }

    static String hex(byte[] b) {
        StringBuilder t = new StringBuilder();
        for (byte x : b) t.append(String.format("%02x", x));
        return t.toString();
    }

    public static void main(String[] args) throws IOException {
        int rows = args.length > 1 ? Integer.parseInt(args[1]) : 3000;
        double[] edges = {0.0, -0.0, 1, -1, 0.1, 100, 1e7, 9999999, 9999999.999, 1e-3, 9.999e-4, 4.9e-324, 2e-323, 1e23, 2e23, 8.41e21,
            Double.MAX_VALUE, Double.MIN_NORMAL, Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY, 9007199254740993e0,
            5e-324, 1.5e-323, 2.2250738585072011e-308, 0.5, 1.5, 2.5, 0.25, 0.15, 9.5, 99.5, 999999.5, 0.00009999995, 1e16, 123456789012345680.0};
        try (PrintWriter w = new PrintWriter(args[0] + "/double.txt", "UTF-8")) {
            for (int i = -edges.length; i < rows; i++) {
                double v = i < 0 ? edges[i + edges.length] : drawDouble(i);
                w.print(Long.toHexString(Double.doubleToLongBits(v)) + "\t" + v + "\t" + Double.toHexString(v) + "\n");
            }
        }
        float[] fedges = {0f, -0f, 1f, 0.1f, 1e10f, 1e-5f, Float.MIN_VALUE, Float.MAX_VALUE, Float.MIN_NORMAL, 1e7f, 9999999f, 0.001f,
            Float.NaN, Float.POSITIVE_INFINITY, Float.NEGATIVE_INFINITY, 8.41e21f, 2e-44f, 3.3554432e7f, 16777216f, 33554430f, 0x1p-12f, 2097153.75f};
        try (PrintWriter w = new PrintWriter(args[0] + "/float.txt", "UTF-8")) {
            for (int i = -fedges.length; i < rows; i++) {
                float v = i < 0 ? fedges[i + fedges.length] : drawFloat(i);
                w.print(Integer.toHexString(Float.floatToIntBits(v)) + "\t" + v + "\t" + Float.toHexString(v) + "\n");
            }
        }
        try (PrintWriter w = new PrintWriter(args[0] + "/format.txt", "UTF-8")) {
            for (int i = -edges.length; i < rows; i++) {
                double v = Math.abs(i < 0 ? edges[i + edges.length] : drawDouble(i));
                if (Double.isNaN(v) || Double.isInfinite(v)) continue;
                int p = i < 0 ? 0 : RANDOM.nextInt(RANDOM.nextInt(8) == 0 ? 40 : 8);
                w.print(Long.toHexString(Double.doubleToLongBits(v)) + "\t" + p);
                for (char c : "efga".toCharArray()) w.print("\t" + String.format(Locale.ROOT, "%." + p + c, v));
                w.print("\n");
            }
        }
        String[] texts = {"", "  ", " 1 ", "\t-2.5e3\n", "NaN", "+NaN", "-NaN", "Infinity", "-Infinity", "+Infinity", "infinity", "NaNf", "1e", "1e+", "e5", ".",
            ".e1", "1.", "1.f", ".5d", "0x", "0x1", "0x1p", "0x.p1", "0x1p1f", "0X1.8P-3D", "1e99999999999999999999", "1e-99999999999999999999",
            "0x1p99999999999999999999", "0e99999999999999999999", "1_0", "1 2", "--1", "+-1", "-", "+", "f", "1ff", "1L", "0x1.8p1p", "1e1.5",
            "2.2250738585072012e-308", "2.2250738585072011e-308", "4.9e-324", "2.4703282292062327e-324", "2.4703282292062328e-324",
            "1.7976931348623157e308", "1.7976931348623158e308", "1.7976931348623159e308", "9007199254740993", "9007199254740992.9999999999999999",
            "3.4028235e38", "3.4028236e38", "1.4e-45", "0.7e-45", "16777217", "16777217.0000000001", "0x1.fffffep127", "0x1.ffffffp127",
            "0x1.fffffffffffff8p1023", "0x1.fffffffffffff7p1023", "0x1.00000000000008p0", "0x1.000000000000080001p0", "0x0.0000000000001p-1022",
            "0x0.00000000000008p-1022", "0x0.00000000000009p-1022", "\u0661", "1\u00a0", "\u2003" + "1", "\u0000" + "1\u001f", "1e0x1", "1d1", "00000000001", "-0", "-0x0p0"};
        try (PrintWriter w = new PrintWriter(args[0] + "/parse.txt", "UTF-8")) {
            for (int i = -texts.length; i < rows; i++) {
                String s = i < 0 ? texts[i + texts.length] : drawText(i);
                w.print(hex(s.getBytes(StandardCharsets.UTF_8)) + "\t" + parse(s).replace("\n", "\\n") + "\n");
            }
        }
        int[] bytes = {0x00, 0x41, 0x7f, 0x80, 0x8f, 0x90, 0x9f, 0xa0, 0xbf, 0xc0, 0xc1, 0xc2, 0xdf, 0xe0, 0xe1, 0xec, 0xed, 0xee, 0xef, 0xf0, 0xf1, 0xf3, 0xf4, 0xf5, 0xf8, 0xfc, 0xff};
        try (PrintWriter w = new PrintWriter(args[0] + "/utf8.txt", "UTF-8")) {
            for (int i = 0; i < Math.max(rows, 3000); i++) {
                byte[] b = new byte[1 + RANDOM.nextInt(5)];
                for (int k = 0; k < b.length; k++) b[k] = (byte) bytes[RANDOM.nextInt(bytes.length)];
                if (RANDOM.nextInt(3) == 0) b[0] = (byte) (0xe0 + RANDOM.nextInt(22));
                String s = new String(b, StandardCharsets.UTF_8);
                char[] units = new char[1 + RANDOM.nextInt(3)];
                for (int k = 0; k < units.length; k++) units[k] = (char) (RANDOM.nextBoolean() ? 0xd700 + RANDOM.nextInt(0xa00) : RANDOM.nextInt(0x900));
                String u = new String(units);
                w.print(hex(b) + "\t" + hex(s.getBytes(StandardCharsets.UTF_16BE)) + "\t");
                for (char c : units) w.print(String.format("%04x", (int) c));
                w.print("\t" + hex(u.getBytes(StandardCharsets.UTF_8)) + "\n");
            }
        }
    }
}
