import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.ChoiceFormat;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.text.MessageFormat;
import java.text.Normalizer;
import java.text.NumberFormat;
import java.text.ParsePosition;
import java.util.Arrays;
import java.util.Locale;
import java.util.Random;

/** java.text: patterns of numbers, rounding, reading, and messages. */
public class NumberFormats {
    public static void main(String[] args) throws Exception {
        Locale.setDefault(Locale.US);
        patterns();
        rounding();
        reading();
        messages();
    }

    static void patterns() {
        String[] patterns = {
            "#,##0.00", "0.###", "000", "#", "#.##", "0.00%", "0.###E0", "##0.#####E0", "'#'#", "$#,##0.00;($#,##0.00)", "00.00E00",
            ".00", "#.", "a'b'c0", "\u20300", "0 'items'", "0.0.0", "#0#", "0,",
        };
        double[] values = {1234567.891, -0.5, 0, 0.0012345, 1e15, -1e-10, 99.995};
        for (String p : patterns) {
            try {
                DecimalFormat f = new DecimalFormat(p);
                StringBuilder b = new StringBuilder(p + " -> " + f.toPattern());
                for (double v : values) {
                    b.append("  ").append(f.format(v));
                }
                System.out.println(b + "  " + f.format(Long.MIN_VALUE));
            } catch (IllegalArgumentException e) {
                System.out.println(e.getMessage());
            }
        }
        NumberFormat f = NumberFormat.getInstance();
        System.out.println(f.format(Double.NaN) + f.format(Double.NEGATIVE_INFINITY) + f.format(-0.0) + " "
            + f.format(new BigDecimal("1234567890123456789.5555")) + " " + NumberFormat.getPercentInstance().format(0.256) + " "
            + NumberFormat.getCurrencyInstance().format(1234.5) + " " + NumberFormat.getIntegerInstance().format(2.5));
        DecimalFormatSymbols s = new DecimalFormatSymbols(Locale.US);
        s.setDecimalSeparator(',');
        s.setGroupingSeparator('.');
        System.out.println(new DecimalFormat("#,##0.00", s).format(1234567.5) + " " + NumberFormat.getInstance(Locale.GERMANY).format(1234.5));
    }

    static void rounding() {
        for (RoundingMode mode : RoundingMode.values()) {
            StringBuilder b = new StringBuilder(mode + ":");
            for (double v : new double[] {2.5, -2.5, 0.15, 1.1, -1.1, 2.675}) {
                DecimalFormat f = new DecimalFormat("0.0");
                f.setRoundingMode(mode);
                try {
                    b.append(' ').append(f.format(v));
                } catch (ArithmeticException e) {
                    b.append(" -");
                }
            }
            System.out.println(b);
        }
        Random random = new Random(5);
        String[] patterns = {"0.00", "#,##0.###", "0.0", "0.####", "0", "#.#####", "0.##E0"};
        for (int i = 0; i < 70; i++) {
            double v = random.nextGaussian() * Math.pow(10, random.nextInt(12) - 4);
            System.out.print(new DecimalFormat(patterns[i % 7]).format(v) + (i % 7 == 6 ? "\n" : " "));
        }
    }

    static void reading() {
        NumberFormat f = NumberFormat.getInstance();
        String[] texts = {"1,234.5abc", "12", "-5", "abc", "", "1.5E3", "1,2,3", "1234567890123456789012", "-0", "1.0", ".5", "+5", "1..2", "\u221e"};
        for (String t : texts) {
            ParsePosition pos = new ParsePosition(0);
            Number n = f.parse(t, pos);
            System.out.println(t + " -> " + n + " " + (n == null ? "" : n.getClass().getSimpleName()) + " " + pos.getIndex() + " " + pos.getErrorIndex());
        }
    }

    static void messages() throws Exception {
        System.out.println(MessageFormat.format("{0} {1,number} {1,number,#.##} '{x}' it''s {0} {2} {9}", "a", 12345.678, null));
        System.out.println(new MessageFormat("There {0,choice,0#are no files|1#is one file|1<are {0,number,integer} files}.").format(new Object[] {1273}));
        System.out.println(Arrays.toString(new MessageFormat("{0} b {1}").parse("x b y")) + new MessageFormat("{0,number,#.#} '{'").toPattern());
        ChoiceFormat c = new ChoiceFormat("0#none|1#one|1<many");
        System.out.println(c.format(0) + c.format(1) + c.format(1.5) + c.format(-5) + " " + c.toPattern());
        for (String bad : new String[] {"{", "{x}", "{0,foo}"}) {
            try {
                System.out.println(new MessageFormat(bad));
            } catch (IllegalArgumentException e) {
                System.out.println(e.getMessage());
            }
        }
        String plain = Normalizer.normalize("Cr\u00e8me Br\u00fbl\u00e9e", Normalizer.Form.NFD).replaceAll("\\p{M}", "");
        System.out.println(plain + " " + Normalizer.normalize("e\u0301", Normalizer.Form.NFC).length());
    }
}
