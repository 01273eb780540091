package java.util.jar;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.util.Collections;
import java.util.Enumeration;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** Reads a jar. Signatures are not looked at. */
public class JarFile extends ZipFile {
    public static final String MANIFEST_NAME = "META-INF/MANIFEST.MF";

    private Manifest manifest;

    public JarFile(String name) throws IOException {
        super(name);
    }

    public JarFile(String name, boolean verify) throws IOException {
        super(name);
    }

    public JarFile(File file) throws IOException {
        super(file);
    }

    public JarFile(File file, boolean verify) throws IOException {
        super(file);
    }

    public JarFile(File file, boolean verify, int mode) throws IOException {
        super(file, mode);
    }

    public Manifest getManifest() throws IOException {
        if (manifest == null) {
            ZipEntry e = super.getEntry(MANIFEST_NAME);
            if (e != null) {
                try (InputStream in = super.getInputStream(e)) {
                    manifest = new Manifest(in);
                }
            }
        }
        return manifest;
    }

    private JarEntry entry(ZipEntry e) {
        JarEntry j = new JarEntry(e);
        try {
            Manifest m = getManifest();
            j.attributes = m == null ? null : m.getAttributes(e.getName());
        } catch (IOException ignored) {
            // A manifest that cannot be read has no attributes of entries.
        }
        return j;
    }

    public JarEntry getJarEntry(String name) {
        return (JarEntry) getEntry(name);
    }

    @Override
    public ZipEntry getEntry(String name) {
        ZipEntry e = super.getEntry(name);
        return e == null ? null : entry(e);
    }

    @Override
    public Enumeration<JarEntry> entries() {
        return Collections.enumeration(stream().toList());
    }

    @Override
    public Stream<JarEntry> stream() {
        return super.stream().map(this::entry);
    }

    public Stream<JarEntry> versionedStream() {
        return stream();
    }

    public final boolean isMultiRelease() {
        return false;
    }
}
