package java.util.zip;

import java.io.IOException;
import java.io.OutputStream;

/** Numbers in zip files: little endian. */
final class ZipFormat {
    static final int LOCAL = 0x04034b50;
    static final int CENTRAL = 0x02014b50;
    static final int END = 0x06054b50;
    static final int DESCRIPTOR = 0x08074b50;

    private ZipFormat() {
    }

    static void put2(OutputStream out, int v) throws IOException {
        out.write(v);
        out.write(v >> 8);
    }

    static void put4(OutputStream out, int v) throws IOException {
        put2(out, v);
        put2(out, v >>> 16);
    }

    static int get2(byte[] b, int i) {
        return b[i] & 0xff | (b[i + 1] & 0xff) << 8;
    }

    static int get4(byte[] b, int i) {
        return get2(b, i) | get2(b, i + 2) << 16;
    }
}
