import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.IllegalFormatException;
import java.util.Locale;
import java.util.Random;

/** Thousands of format strings from a seeded generator with arguments of every kind; a digest for each hundred. */
public class FormatStorm {
    static final Random RANDOM = new Random(99);

    static String specifier() {
        StringBuilder b = new StringBuilder("%");
        if (RANDOM.nextInt(6) == 0) {
            b.append(RANDOM.nextInt(5)).append("$");
        }
        if (RANDOM.nextInt(2) == 0) {
            b.append("-#+ 0,(<".charAt(RANDOM.nextInt(8)));
        }
        if (RANDOM.nextInt(3) == 0) {
            b.append(1 + RANDOM.nextInt(19));
        }
        if (RANDOM.nextInt(4) == 0) {
            b.append('.').append(RANDOM.nextInt(20));
        }
        return b.append("ddddssssffffeeggabBhHsScCxXoxXeEgGaA%nq".charAt(RANDOM.nextInt(39))).toString();
    }

    static Object argument() {
        switch (RANDOM.nextInt(18)) {
            case 0: return null;
            case 1: return RANDOM.nextInt();
            case 2: return RANDOM.nextInt(100);
            case 3: return RANDOM.nextLong();
            case 4: return (short) RANDOM.nextInt();
            case 5: return (byte) RANDOM.nextInt();
            case 6: return new BigInteger(RANDOM.nextInt(90) + 1, RANDOM).subtract(BigInteger.valueOf(RANDOM.nextInt()));
            case 7: return "h\u00e9llo wide".substring(RANDOM.nextInt(9));
            case 8: return (char) (32 + RANDOM.nextInt(90));
            case 9: return RANDOM.nextBoolean();
            case 10: return RANDOM.nextDouble() * Math.pow(10, RANDOM.nextInt(20) - 8);
            case 11: return (RANDOM.nextInt(2000) - 1000) / 8.0f;
            case 12: return new BigDecimal(new BigInteger(RANDOM.nextInt(70) + 1, RANDOM), RANDOM.nextInt(30) - 10);
            case 13: return new double[] {0.0, -0.0, Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY,
                Double.MIN_VALUE, Double.MAX_VALUE}[RANDOM.nextInt(7)];
            case 14: return -RANDOM.nextInt(5000);
            case 15: return RANDOM.nextInt(2000000) / 8.0;
            case 16: return Locale.ROOT.toString().length();
            default: return RANDOM.nextInt(3);
        }
    }

    public static void main(String[] args) {
        for (int block = 0; block < 40; block++) {
            int digest = 0;
            String sample = "";
            for (int i = 0; i < 100; i++) {
                StringBuilder format = new StringBuilder();
                Object[] arguments = new Object[1 + RANDOM.nextInt(3)];
                for (int k = 0; k < arguments.length; k++) {
                    format.append(RANDOM.nextInt(3) == 0 ? "ab " : "").append(specifier());
                    arguments[k] = argument();
                }
                String result;
                try {
                    result = String.format(format.toString(), arguments);
                } catch (IllegalFormatException e) {
                    result = e.getClass().getSimpleName() + ": " + e.getMessage();
                }
                digest = 31 * digest + result.hashCode();
                if (i % 25 == 3) {
                    sample += " | " + format + " -> " + result.replace("\n", "\\n");
                }
            }
            System.out.println(block + " " + Integer.toHexString(digest) + sample);
        }
        for (String pattern : new String[] {"%tF %<tT", "%tc", "%tD %<tr", "%tB %<tb %<tA %<ta", "%tj %<ty %<tC %<te %<tL", "%ts %<tQ"}) {
            System.out.println(String.format(pattern, 1234567890123L) + " " + String.format(pattern, -1L));
        }
    }
}
