package java.util.jar;

import java.io.IOException;
import java.io.OutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Writes a jar. */
public class JarOutputStream extends ZipOutputStream {
    /** Marks the first entry, so that the archive is known for a jar. */
    private static final byte[] MAGIC = {(byte) 0xfe, (byte) 0xca, 0, 0};

    private boolean begun;

    public JarOutputStream(OutputStream out, Manifest man) throws IOException {
        super(out);
        if (man == null) {
            throw new NullPointerException("man");
        }
        putNextEntry(new ZipEntry(JarFile.MANIFEST_NAME));
        man.write(this);
        closeEntry();
    }

    public JarOutputStream(OutputStream out) throws IOException {
        super(out);
    }

    @Override
    public void putNextEntry(ZipEntry ze) throws IOException {
        if (!begun) {
            begun = true;
            if (ze.getExtra() == null) {
                ze.setExtra(MAGIC.clone());
            }
        }
        super.putNextEntry(ze);
    }
}
