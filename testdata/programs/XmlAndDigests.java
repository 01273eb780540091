import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.DigestInputStream;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Properties;
import java.util.Timer;
import java.util.TreeMap;
import java.util.concurrent.Phaser;
import java.util.zip.DeflaterInputStream;
import java.util.zip.InflaterOutputStream;

/** Properties as XML, digests and compression on the way through streams, and messages of rare failures. */
public class XmlAndDigests {
    static void load(String xml) {
        Properties p = new Properties();
        try {
            p.loadFromXML(new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)));
            System.out.println(new TreeMap<>(p));
        } catch (IOException e) {
            System.out.println(e.getClass());
        }
    }

    static void xml() throws IOException {
        Properties p = new Properties();
        p.setProperty("a", "1");
        p.setProperty("k<&\"'>", "v<&\"'>\u00e9\n\t");
        p.setProperty("empty", "");
        ByteArrayOutputStream b = new ByteArrayOutputStream();
        p.storeToXML(b, "cm & <x>");
        System.out.println(b.toString(StandardCharsets.UTF_8));
        Properties q = new Properties();
        q.loadFromXML(new ByteArrayInputStream(b.toByteArray()));
        System.out.println(q.equals(p));
        b.reset();
        p.storeToXML(b, null, "ISO-8859-1");
        System.out.println(b.toString(StandardCharsets.ISO_8859_1));
        q.clear();
        q.loadFromXML(new ByteArrayInputStream(b.toByteArray()));
        System.out.println(q.equals(p));
        load("<x>");
        load("<?xml version=\"1.0\"?>\n<!DOCTYPE properties SYSTEM \"http://java.sun.com/dtd/properties.dtd\">\n"
            + "<properties version='1.0'><comment>c</comment>\n <!-- hi -->\n"
            + " <entry key='x'>A&#66;&amp;<![CDATA[<z>]]></entry><entry key=\"y\"/></properties>");
    }

    static void streams() throws Exception {
        DigestInputStream in = new DigestInputStream(new ByteArrayInputStream("hello".getBytes()), MessageDigest.getInstance("SHA-256"));
        in.readAllBytes();
        System.out.println(HexFormat.of().formatHex(in.getMessageDigest().digest()));
        DigestOutputStream out = new DigestOutputStream(new ByteArrayOutputStream(), MessageDigest.getInstance("MD5"));
        out.write("hello".getBytes());
        out.on(false);
        out.write('?');
        out.on(true);
        out.write('!');
        System.out.println(HexFormat.of().formatHex(out.getMessageDigest().digest()));
        byte[] small = new DeflaterInputStream(new ByteArrayInputStream("abcabcabcabc".getBytes())).readAllBytes();
        System.out.println(Arrays.toString(small));
        ByteArrayOutputStream large = new ByteArrayOutputStream();
        try (InflaterOutputStream i = new InflaterOutputStream(large)) {
            for (byte b : small) {
                i.write(b);
            }
        }
        System.out.println(large);
    }

    public static void main(String[] args) throws Exception {
        xml();
        streams();
        for (Runnable r : List.<Runnable>of(() -> Duration.ofHours(1).dividedBy(0), () -> Duration.ofHours(1).dividedBy(Duration.ZERO),
                () -> Duration.ZERO.dividedBy(Duration.ZERO), () -> HexFormat.fromHexDigits("123456789"),
                () -> System.out.println(new Object[Integer.MAX_VALUE][2]))) {
            try {
                r.run();
            } catch (ArithmeticException | IllegalArgumentException | OutOfMemoryError e) {
                System.out.println(e);
            }
        }
        Phaser p = new Phaser(2);
        p.forceTermination();
        System.out.println(p.getPhase() + " " + p.isTerminated() + " " + p.toString().replaceAll("@\\w+", ""));
        new Timer(true);
        System.out.println(new Thread(() -> { }).getName());
    }
}
