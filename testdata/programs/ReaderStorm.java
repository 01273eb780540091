import java.io.BufferedReader;
import java.io.IOException;
import java.io.LineNumberReader;
import java.io.PushbackReader;
import java.io.StreamTokenizer;
import java.io.StringReader;
import java.util.Random;

/** Random calls on readers over texts full of line ends. */
public class ReaderStorm {
    static final Random RANDOM = new Random(7);
    static long hash;

    static void see(Object o) {
        hash = 31 * hash + String.valueOf(o).hashCode();
    }

    static void buffered(String s) throws IOException {
        BufferedReader in = new BufferedReader(new StringReader(s), 1 + RANDOM.nextInt(20));
        for (boolean more = true; more;) {
            switch (RANDOM.nextInt(5)) {
                case 0:
                    int c = in.read();
                    see(c);
                    more = c >= 0;
                    break;
                case 1:
                    char[] buffer = new char[RANDOM.nextInt(5) + 1];
                    int n = in.read(buffer);
                    see(n + new String(buffer));
                    more = n >= 0;
                    break;
                case 2:
                    in.mark(10);
                    see(in.read());
                    in.reset();
                    break;
                case 3:
                    see(in.skip(2));
                    break;
                default:
                    String line = in.readLine();
                    see(line);
                    more = line != null;
            }
        }
    }

    static void numbered(String s) throws IOException {
        LineNumberReader in = new LineNumberReader(new StringReader(s));
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            see(line + in.getLineNumber());
        }
        in = new LineNumberReader(new StringReader(s));
        for (int c = in.read(); c >= 0; c = in.read()) {
            see(c + " " + in.getLineNumber());
        }
    }

    static void pushedBack(String s) throws IOException {
        PushbackReader in = new PushbackReader(new StringReader(s), 3);
        for (int c = in.read(); c >= 0; c = in.read()) {
            see(c);
            if (RANDOM.nextInt(4) == 0) {
                in.unread('z');
            }
        }
    }

    static void tokens(String s) throws IOException {
        StreamTokenizer in = new StreamTokenizer(new StringReader(s));
        in.eolIsSignificant(RANDOM.nextBoolean());
        in.slashSlashComments(true);
        in.slashStarComments(true);
        while (in.nextToken() != StreamTokenizer.TT_EOF) {
            see(in);
        }
    }

    public static void main(String[] args) throws IOException {
        String chars = "ab\r\n\n\r,\u00e9\u4e2d 1.-/*\"";
        for (int round = 0; round < 200; round++) {
            StringBuilder b = new StringBuilder();
            for (int n = RANDOM.nextInt(150); n > 0; n--) {
                b.append(chars.charAt(RANDOM.nextInt(chars.length())));
            }
            String s = b.toString();
            buffered(s);
            numbered(s);
            pushedBack(s);
            tokens(s);
            see(s.lines().count());
            if (round % 20 == 19) {
                System.out.println(round + " " + hash);
            }
        }
    }
}
