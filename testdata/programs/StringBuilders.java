/** StringBuilder and StringBuffer: append, insert, delete, replace, reverse, capacity, exceptions. */
public class StringBuilders {
    static void fails(Runnable r) {
        try {
            r.run();
            System.out.println("no exception");
        } catch (RuntimeException e) {
            System.out.println(e.getClass().getName());
        }
    }

    public static void main(String[] args) {
        StringBuilder sb = new StringBuilder();
        System.out.println(sb.length() + " " + sb.capacity() + " " + new StringBuilder("abc").capacity() + " " + new StringBuilder(5).capacity() + " [" + sb + "]");
        sb.append(1).append('c').append("str").append(2.5).append(3.5f).append(4L).append(true).append((String) null).append((Object) null)
                .append(new char[]{'x', 'y'}).append(new char[]{'a', 'b', 'c', 'd'}, 1, 2).append("subsequence", 3, 6).append(new StringBuilder("sb")).append((char) 66).append(Integer.MIN_VALUE).append(Long.MIN_VALUE).appendCodePoint(0x1F600);
        System.out.println(sb + " " + sb.length());
        sb.setLength(10);
        System.out.println(sb);
        sb.insert(0, "start ").insert(3, 'X').insert(sb.length(), 99).insert(1, 1.5).insert(0, true).insert(2, new char[]{'(', ')'}).insert(0, 7L).insert(1, (Object) null);
        System.out.println(sb);
        sb.delete(0, 5).deleteCharAt(0).replace(2, 5, "<replaced>").delete(20, 1000);
        System.out.println(sb);
        System.out.println(sb.reverse() + " " + sb.reverse().indexOf("re") + " " + sb.lastIndexOf("e") + " " + sb.indexOf("zzz") + " " + sb.indexOf("e", 5) + " " + sb.charAt(3));
        sb.setCharAt(0, '\u20ac');
        System.out.println(sb + " " + sb.substring(3) + "|" + sb.substring(1, 4) + "|" + sb.subSequence(0, 2));
        StringBuilder pair = new StringBuilder("a\ud83d\ude00b");
        System.out.println(pair.reverse() + " " + pair.codePointAt(1) + " " + pair.length() + " " + pair.codePointCount(0, pair.length()) + " " + pair.offsetByCodePoints(0, 2));
        StringBuilder cap = new StringBuilder();
        for (int i = 0; i < 17; i++) {
            cap.append('x');
        }
        System.out.println(cap.capacity());
        cap.append("y".repeat(100));
        System.out.println(cap.capacity() + " " + cap.length());
        cap.trimToSize();
        cap.ensureCapacity(10);
        System.out.println(cap.capacity());
        cap.ensureCapacity(200);
        System.out.println(cap.capacity());
        cap.setLength(0);
        System.out.println("[" + cap + "] " + cap.isEmpty());
        cap.setLength(2);
        System.out.println((int) cap.charAt(1));
        StringBuilder x = new StringBuilder("abc"), y = new StringBuilder("abd");
        System.out.println(x.equals(y) + " " + x.compareTo(y) + " " + x.toString().equals("abc") + " " + "abc".contentEquals(x) + " " + (x.append("").hashCode() == x.hashCode()));
        StringBuffer buf = new StringBuffer("buffer");
        buf.append(1).insert(0, "a ").reverse().setCharAt(0, '!');
        System.out.println(buf + " " + buf.length() + " " + buf.capacity());
        char[] out = new char[4];
        x.getChars(0, 3, out, 1);
        out[0] = '-';
        System.out.println(new String(out) + " " + x.chars().sum());
        fails(() -> new StringBuilder("abc").charAt(3));
        fails(() -> new StringBuilder("abc").deleteCharAt(3));
        fails(() -> new StringBuilder("abc").insert(4, "x"));
        fails(() -> new StringBuilder("abc").delete(2, 1));
        fails(() -> new StringBuilder("abc").replace(4, 5, "x"));
        fails(() -> new StringBuilder("abc").setLength(-1));
        fails(() -> new StringBuilder("abc").substring(2, 1));
        fails(() -> new StringBuilder("abc").substring(4));
        fails(() -> new StringBuilder(-1));
        fails(() -> new StringBuilder((String) null));
        StringBuilder big = new StringBuilder();
        for (int i = 0; i < 1000; i++) {
            big.append(i).append(i % 10 == 9 ? '\n' : ',');
        }
        System.out.println(big.length() + " " + big.toString().hashCode() + " " + big.indexOf("500") + " " + big.lastIndexOf(",99"));
        for (int i = 0; i < 900; i++) {
            big.deleteCharAt(i);
        }
        System.out.println(big.length() + " " + big.toString().hashCode());
        StringBuilder chain = new StringBuilder("x");
        chain.append(chain).append(chain).append(chain.length());
        System.out.println(chain);
        java.util.StringJoiner j = new java.util.StringJoiner(", ", "{", "}");
        j.setEmptyValue("none");
        System.out.println(j + " " + j.length());
        j.add("a").add("b").merge(new java.util.StringJoiner("-").add("c").add("d"));
        System.out.println(j + " " + j.length() + " " + new java.util.StringJoiner("/").add("only"));
    }
}
