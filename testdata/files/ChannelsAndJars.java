import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.FileChannel;
import java.nio.channels.NonWritableChannelException;
import java.nio.channels.ReadableByteChannel;
import java.nio.channels.SeekableByteChannel;
import java.nio.channels.WritableByteChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NotLinkException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.Enumeration;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.jar.JarInputStream;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Stream;

/** Channels to files and streams, links, and jars. */
public class ChannelsAndJars {
    static void channels(Path f, Path g) throws Exception {
        try (FileChannel c = FileChannel.open(f, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            ByteBuffer b = ByteBuffer.allocate(16);
            b.putInt(42).putLong(7L).flip();
            System.out.println(c.write(b) + " " + c.position() + " " + c.size());
            c.write(ByteBuffer.wrap("hello".getBytes()), 20);
            System.out.println(c.size() + " " + c.position());
            c.truncate(22);
            System.out.println(c.size() + " " + c.tryLock().isValid());
        }
        try (FileChannel c = FileChannel.open(f)) {
            ByteBuffer b = ByteBuffer.allocate(8);
            System.out.println(c.read(b) + " " + b);
            b.flip();
            System.out.println(b.getInt());
            b.clear();
            System.out.println(c.read(b, 20) + " " + c.position());
            c.position(100);
            b.clear();
            System.out.println(c.read(b) + " " + c.isOpen());
            try {
                c.write(b);
            } catch (NonWritableChannelException e) {
                System.out.println(e);
            }
        }
        try (RandomAccessFile r = new RandomAccessFile(f.toFile(), "rw"); FileChannel c = r.getChannel()) {
            c.position(4);
            System.out.println(r.getFilePointer());
            r.seek(1);
            System.out.println(c.position());
            try (FileChannel d = FileChannel.open(g, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE, StandardOpenOption.READ)) {
                System.out.println(c.transferTo(0, 10, d) + " " + d.size() + " " + d.transferFrom(c, 10, 4) + " " + d.size());
                ByteBuffer[] two = {ByteBuffer.allocate(3), ByteBuffer.allocate(30)};
                d.position(0);
                System.out.println(d.read(two) + " " + two[0].position() + " " + two[1].position());
            }
        }
        try (FileInputStream in = new FileInputStream(f.toFile()); FileChannel c = in.getChannel()) {
            in.read();
            System.out.println(c.position() + " " + c.size());
        }
        FileOutputStream out = new FileOutputStream(f.toFile());
        FileChannel shared = out.getChannel();
        shared.write(StandardCharsets.UTF_8.encode("chan"));
        out.close();
        System.out.println(Files.readString(f) + " " + shared.isOpen());
        try (SeekableByteChannel s = Files.newByteChannel(f)) {
            ByteBuffer b = ByteBuffer.allocate(10);
            while (s.read(b) > 0) {
                continue;
            }
            b.flip();
            System.out.println(StandardCharsets.UTF_8.decode(b));
        }
        try {
            shared.size();
        } catch (ClosedChannelException e) {
            System.out.println(e);
        }
        ByteArrayOutputStream copy = new ByteArrayOutputStream();
        try (ReadableByteChannel from = Channels.newChannel(new ByteArrayInputStream("abc".getBytes()));
                WritableByteChannel to = Channels.newChannel(copy)) {
            ByteBuffer b = ByteBuffer.allocate(10);
            System.out.println(from.read(b) + " " + from.read(ByteBuffer.allocate(1)));
            b.flip();
            System.out.println(to.write(b) + " " + copy);
        }
    }

    static void links(Path dir) throws Exception {
        Path file = Files.writeString(dir.resolve("file"), "content");
        Path soft = Files.createSymbolicLink(dir.resolve("soft"), Path.of("file"));
        Path hard = Files.createLink(dir.resolve("hard"), file);
        Path dangling = Files.createSymbolicLink(dir.resolve("dangling"), Path.of("nowhere"));
        System.out.println(Files.readString(soft) + Files.readString(hard) + Files.readSymbolicLink(soft) + Files.isSymbolicLink(soft)
            + Files.isSymbolicLink(hard) + Files.isSameFile(file, soft));
        System.out.println(Files.exists(dangling) + " " + Files.exists(dangling, LinkOption.NOFOLLOW_LINKS) + " "
            + Files.isRegularFile(soft, LinkOption.NOFOLLOW_LINKS) + " " + soft.toRealPath().getFileName());
        try {
            Files.readSymbolicLink(file);
        } catch (NotLinkException e) {
            System.out.println(e.getMessage().endsWith("file"));
        }
        Path inner = Files.createDirectory(dir.resolve("inner"));
        Files.createSymbolicLink(inner.resolve("up"), Path.of(".."));
        try (Stream<Path> all = Files.walk(dir)) {
            System.out.println(all.map(p -> dir.relativize(p).toString()).sorted().toList());
        }
    }

    static void jars(File f) throws Exception {
        Manifest m = new Manifest();
        m.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        m.getMainAttributes().put(Attributes.Name.MAIN_CLASS, "x.Main");
        m.getMainAttributes().putValue("Long-Key", "v".repeat(200));
        Attributes entry = new Attributes();
        entry.putValue("Sealed", "true");
        m.getEntries().put("pkg/", entry);
        ByteArrayOutputStream b = new ByteArrayOutputStream();
        m.write(b);
        System.out.print(b);
        Manifest r = new Manifest(new ByteArrayInputStream(b.toByteArray()));
        System.out.println(r.equals(m) + " " + r.getMainAttributes().getValue("main-class") + " "
            + r.getAttributes("pkg/").getValue("sealed") + " " + r.getMainAttributes().size() + " " + Attributes.Name.CLASS_PATH);
        try (JarOutputStream j = new JarOutputStream(new FileOutputStream(f), m)) {
            j.putNextEntry(new JarEntry("a/b.txt"));
            j.write("hello jar".getBytes());
            j.closeEntry();
            j.putNextEntry(new JarEntry("a/"));
            j.closeEntry();
        }
        try (JarFile j = new JarFile(f)) {
            System.out.println(j.size() + " " + j.getManifest().getMainAttributes().getValue(Attributes.Name.MAIN_CLASS));
            for (Enumeration<JarEntry> e = j.entries(); e.hasMoreElements();) {
                JarEntry x = e.nextElement();
                System.out.println(x.getName() + " " + x.isDirectory() + " " + x.getSize());
            }
            System.out.println(new String(j.getInputStream(j.getJarEntry("a/b.txt")).readAllBytes()) + " " + j.getEntry("nope") + " "
                + j.stream().map(JarEntry::getName).toList());
        }
        try (JarInputStream j = new JarInputStream(new FileInputStream(f))) {
            System.out.println(j.getManifest().equals(m));
            for (JarEntry e = j.getNextJarEntry(); e != null; e = j.getNextJarEntry()) {
                System.out.println(e + " " + new String(j.readAllBytes()));
            }
        }
    }

    public static void main(String[] args) throws Exception {
        Path dir = Files.createTempDirectory("channels");
        channels(dir.resolve("f"), dir.resolve("g"));
        links(dir);
        jars(dir.resolve("x.jar").toFile());
        try (Stream<Path> all = Files.walk(dir)) {
            for (Path p : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(p);
            }
        }
        System.out.println(Files.exists(dir));
    }
}
