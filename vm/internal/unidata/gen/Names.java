import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.TreeMap;
import java.util.zip.Deflater;

/** Writes names.bin (see names.go) to the file named by its argument; run it with the java of JDK 25. */
public class Names {
    public static void main(String[] args) throws IOException {
        TreeMap<Integer, byte[]> pages = new TreeMap<>();
        for (int page = 0; page <= 0x10ff; page++) {
            StringBuilder text = new StringBuilder();
            for (int low = 0; low < 256; low++) {
                int c = page << 8 | low;
                String name = Character.getName(c);
                Character.UnicodeBlock block = Character.UnicodeBlock.of(c);
                String implied = block == null ? null
                    : block.toString().replace('_', ' ') + " " + Integer.toHexString(c).toUpperCase();
                if (name != null && !name.equals(implied)) {
                    text.append((char) low).append(name).append('\n');
                }
            }
            if (text.length() > 0) {
                pages.put(page, deflate(text.toString().getBytes(StandardCharsets.ISO_8859_1)));
            }
        }
        try (DataOutputStream out = new DataOutputStream(new FileOutputStream(args[0]))) {
            out.writeShort(pages.size());
            int at = 0;
            for (var e : pages.entrySet()) {
                out.writeShort(e.getKey());
                out.writeInt(at);
                at += e.getValue().length;
            }
            for (byte[] b : pages.values()) {
                out.write(b);
            }
        }
    }

    static byte[] deflate(byte[] b) {
        Deflater d = new Deflater(9, true);
        d.setInput(b);
        d.finish();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        byte[] buffer = new byte[65536];
        while (!d.finished()) {
            out.write(buffer, 0, d.deflate(buffer));
        }
        return out.toByteArray();
    }
}
