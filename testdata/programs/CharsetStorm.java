import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.io.Reader;
import java.io.Writer;
import java.util.Arrays;
import java.util.Random;

/** Encodes and decodes random texts and random bytes whole and in pieces; both ways must agree. */
public class CharsetStorm {
    static final String CHARS = "a\u00e9\u4e2d\ud83d\ude00";
    static final Random RANDOM = new Random(7);

    static byte[] write(String s, String charset) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Writer w = new OutputStreamWriter(out, charset)) {
            for (int at = 0; at < s.length();) {
                int n = Math.min(s.length() - at, 1 + RANDOM.nextInt(7));
                w.write(s.substring(at, at + n));
                at += n;
            }
        }
        return out.toByteArray();
    }

    static String read(byte[] b, String charset) throws IOException {
        int most = 1 + RANDOM.nextInt(5);
        ByteArrayInputStream slow = new ByteArrayInputStream(b) {
            @Override
            public synchronized int read(byte[] to, int off, int len) {
                return super.read(to, off, Math.min(len, most));
            }
        };
        Reader in = new InputStreamReader(slow, charset);
        char[] buffer = new char[1 + RANDOM.nextInt(9)];
        StringBuilder s = new StringBuilder();
        for (int n = in.read(buffer); n > 0; n = in.read(buffer)) {
            s.append(buffer, 0, n);
        }
        return s.toString();
    }

    public static void main(String[] args) throws IOException {
        for (String charset : new String[] {"UTF-8", "UTF-16", "UTF-16BE", "UTF-16LE", "ISO-8859-1", "US-ASCII", "UTF-32",
            "windows-1252"}) {
            long h = 0;
            for (int round = 0; round < 60; round++) {
                StringBuilder s = new StringBuilder();
                for (int n = RANDOM.nextInt(30); n > 0; n--) {
                    s.append(CHARS.charAt(RANDOM.nextInt(CHARS.length())));
                }
                byte[] b = s.toString().getBytes(charset);
                h = 31 * h + Arrays.hashCode(b);
                h = 31 * h + Arrays.hashCode(write(s.toString(), charset));
                for (int n = 0; n < 5 && b.length > 0; n++) {
                    b[RANDOM.nextInt(b.length)] = (byte) RANDOM.nextInt();
                }
                String whole = new String(b, charset);
                h = 31 * h + whole.hashCode();
                if (!whole.equals(read(b, charset))) {
                    System.out.println(charset + ": a reader differs for " + Arrays.toString(b));
                }
            }
            System.out.println(charset + " " + h);
        }
    }
}
