import java.net.MalformedURLException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;

/** URIs and URLs taken apart, the encoding of forms, and digests. */
public class Addresses {
    public static void main(String[] args) throws Exception {
        uris();
        resolving();
        urls();
        forms();
        digests();
    }

    static void uris() {
        String[] texts = {
            "http://user:pw@example.com:8080/a/b/../c.txt?x=1&y=%20z#frag", "mailto:a@b.c", "urn:isbn:123", "/a/b", "a/b?c", "", "#f",
            "http://", "http:", "a b", "http://host:port/", "http://ho_st/x", "//auth/path", "http://[::1]:80/x", "1a:b", ":x",
            "http://x/%zz", "http://x/\u00e9", "http://1.2.3.444/", "http://a..b/", "http://x?a|b", "jdbc:mysql://localhost:3306/db",
        };
        for (String t : texts) {
            try {
                URI u = new URI(t);
                System.out.println(t + " -> " + u.getScheme() + "|" + u.getSchemeSpecificPart() + "|" + u.getAuthority() + "|" + u.getUserInfo()
                    + "|" + u.getHost() + "|" + u.getPort() + "|" + u.getPath() + "|" + u.getQuery() + "|" + u.getFragment() + "|"
                    + u.normalize() + "|" + u.toASCIIString());
            } catch (URISyntaxException e) {
                System.out.println(e.getMessage());
            }
        }
    }

    static void resolving() throws URISyntaxException {
        URI base = URI.create("http://a/b/c/d;p?q");
        String[] texts = {
            "g:h", "g", "./g", "g/", "/g", "//g", "g?y", "#s", ";x", ".", "./", "..", "../g", "../../g", "../../../g", "/../g", "./../g", "g/../h",
        };
        for (String t : texts) {
            System.out.print(base.resolve(t) + " ");
        }
        System.out.println();
        System.out.println(URI.create("http://a/b/").relativize(URI.create("http://a/b/c/d?x#y")) + " "
            + new URI("http", "user", "host", 80, "/a b", "q=1 2", "f") + " " + URI.create("HTTP://A/b").equals(URI.create("http://a/b")) + " "
            + URI.create("http://a/b?c").hashCode());
    }

    static void urls() {
        String[] texts = {"http://user:pw@example.com:8080/a/b?x=1#frag", "foo", "foo:bar", "file:/a/b", "http://h", "HTTP://H/"};
        for (String t : texts) {
            try {
                URL u = new URL(t);
                System.out.println(u + "|" + u.getProtocol() + "|" + u.getHost() + "|" + u.getPort() + "|" + u.getDefaultPort() + "|"
                    + u.getFile() + "|" + u.getRef());
            } catch (MalformedURLException e) {
                System.out.println(e.getMessage());
            }
        }
    }

    static void forms() {
        String text = "a b&c=d/\u00e9\ud83d\ude00~!*()'";
        String encoded = URLEncoder.encode(text, StandardCharsets.UTF_8);
        System.out.println(encoded + " " + URLDecoder.decode(encoded, StandardCharsets.UTF_8).equals(text));
    }

    static void digests() throws Exception {
        for (String name : new String[] {"MD5", "SHA-1", "SHA-224", "SHA-256", "SHA-384", "SHA-512", "SHA-0"}) {
            try {
                MessageDigest d = MessageDigest.getInstance(name);
                d.update("hello".getBytes(StandardCharsets.UTF_8));
                for (int i = 0; i < 200; i++) {
                    d.update((byte) i);
                }
                d.update(new byte[1000], 3, 700);
                MessageDigest copy = (MessageDigest) d.clone();
                copy.update((byte) 7);
                System.out.println(d.getAlgorithm() + " " + hex(d.digest()) + " " + hex(copy.digest()).substring(0, 16) + " " + hex(d.digest()));
            } catch (NoSuchAlgorithmException e) {
                System.out.println(e.getMessage());
            }
        }
        byte[] random = new byte[9];
        new SecureRandom().nextBytes(random);
        System.out.println(random.length + " " + (new SecureRandom().nextInt(10) < 10));
    }

    static String hex(byte[] bytes) {
        StringBuilder b = new StringBuilder();
        for (byte x : bytes) {
            b.append(Character.forDigit(x >> 4 & 15, 16)).append(Character.forDigit(x & 15, 16));
        }
        return b.toString();
    }
}
