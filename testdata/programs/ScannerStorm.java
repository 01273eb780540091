import java.io.Reader;
import java.util.Random;
import java.util.Scanner;

/** Random operations on scanners over random text, from strings and from readers that give little at a time. */
public class ScannerStorm {
    /** Gives one to four chars at a time. */
    static class Slow extends Reader {
        private final String text;
        private final Random random;
        private int at;

        Slow(String text, int seed) {
            this.text = text;
            random = new Random(seed);
        }

        @Override
        public int read(char[] to, int off, int len) {
            if (at == text.length()) {
                return -1;
            }
            int n = Math.min(len, Math.min(text.length() - at, 1 + random.nextInt(4)));
            text.getChars(at, at + n, to, off);
            at += n;
            return n;
        }

        @Override
        public void close() {
        }
    }

    static Object operate(Scanner s, int op, int n) {
        switch (op) {
            case 0: case 1: return "next " + s.next();
            case 2: return "line " + s.nextLine();
            case 3: return "hasNext " + s.hasNext();
            case 4: return "hasNextLine " + s.hasNextLine();
            case 5: case 6: return "int " + s.nextInt();
            case 7: return "hasInt " + s.hasNextInt();
            case 8: return "double " + s.nextDouble();
            case 9: return "hasDouble " + s.hasNextDouble();
            case 10: return "long " + s.nextLong();
            case 11: return "byte " + s.nextByte();
            case 12: return "boolean " + s.nextBoolean();
            case 13: return "hex " + s.nextInt(16);
            case 14: return "big " + s.nextBigInteger();
            case 15: return "decimal " + s.nextBigDecimal();
            case 16: return "inLine " + s.findInLine("[a-z]+");
            case 17: return "within " + s.findWithinHorizon("\\d+", n);
            case 18: return "skip " + (s.skip("[ a-c]*") == s);
            case 19: return "word " + s.next("[a-z]+");
            case 20: return "hasDigits " + s.hasNext("\\d+");
            default: return "short " + s.nextShort();
        }
    }

    public static void main(String[] args) {
        String[] words = {"12", "-5", "+7", "abc", "x", "3.5", "1,234", "1,23", "true", "False", "99999999999", "300", "ff", "1e5", ".5", "5.",
            "NaN", " ", "\n", "\t", "\r\n", ",", "007", "Infinity", "-", "a1"};
        String[] delimiters = {null, null, ",", "\\s*,\\s*", "\\n", "a|b", "[, ]+"};
        Random random = new Random(77);
        for (int block = 0; block < 20; block++) {
            int digest = 0;
            String sample = "";
            for (int i = 0; i < 50; i++) {
                StringBuilder text = new StringBuilder();
                for (int n = random.nextInt(12); n > 0; n--) {
                    text.append(words[random.nextInt(words.length)]).append(random.nextBoolean() ? " " : "");
                }
                Scanner s = i % 2 == 0 ? new Scanner(text.toString()) : new Scanner(new Slow(text.toString(), i));
                String delimiter = delimiters[random.nextInt(delimiters.length)];
                if (delimiter != null) {
                    s.useDelimiter(delimiter);
                }
                StringBuilder log = new StringBuilder();
                for (int k = 0; k < 8; k++) {
                    try {
                        log.append(operate(s, random.nextInt(22), random.nextInt(6)));
                    } catch (RuntimeException e) {
                        log.append(e.getClass().getSimpleName()).append(' ').append(e.getMessage());
                    }
                    log.append("; ");
                }
                digest = 31 * digest + log.toString().hashCode();
                sample = log.toString();
            }
            System.out.println(block + " " + Integer.toHexString(digest) + " " + sample.replace("\n", "\\n").replace("\r", "\\r"));
        }
    }
}
