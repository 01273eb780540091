import java.io.*;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Properties;

/** System, streams in memory, readers and writers, redirected output, properties, PrintStream in every shape. */
public class SystemAndIo {
    static class Upper extends FilterWriter {
        Upper(Writer w) {
            super(w);
        }

        @Override
        public void write(int c) throws IOException {
            super.write(Character.toUpperCase(c));
        }

        @Override
        public void write(String s, int off, int len) throws IOException {
            super.write(s.toUpperCase(), off, len);
        }
    }

    public static void main(String[] args) throws Exception {
        System.out.print('c');
        System.out.print(1);
        System.out.print(2L);
        System.out.print(1.5f);
        System.out.print(2.5);
        System.out.print(true);
        System.out.print(new char[]{'x', 'y'});
        System.out.print((Object) null);
        System.out.print((String) null);
        System.out.println();
        System.out.println(new char[]{'z'});
        System.out.append("app").append('e').append("xndx", 1, 3).println();
        System.out.write('w');
        System.out.write("bytes\n".getBytes(), 0, 6);
        System.out.flush();
        System.out.println(System.out.checkError() + " " + System.lineSeparator().length() + " " + System.getProperty("line.separator").length() + " " + System.getProperty("no.such") + " " + System.getProperty("no.such", "default") + " " + System.getProperty("file.separator") + System.getProperty("path.separator"));
        System.setProperty("my.key", "my value");
        System.out.println(System.getProperty("my.key") + " " + System.clearProperty("my.key") + " " + System.getProperty("my.key") + " " + Integer.getInteger("my.int", 5) + " " + Boolean.getBoolean("x") + " " + (System.getenv("SURELY_NOT_SET_ANYWHERE") == null));
        long t = System.nanoTime(), m = System.currentTimeMillis();
        System.out.println(System.nanoTime() >= t && System.currentTimeMillis() >= m && m > 1_600_000_000_000L);
        PrintStream old = System.out;
        ByteArrayOutputStream captured = new ByteArrayOutputStream();
        System.setOut(new PrintStream(captured, true));
        System.out.println("captured \u00e9");
        System.out.printf("%d%n", 5);
        System.setOut(old);
        System.out.print(captured.size() + " " + captured.toString());
        System.setIn(new ByteArrayInputStream("from memory\nsecond".getBytes()));
        BufferedReader in = new BufferedReader(new InputStreamReader(System.in));
        System.out.println(in.readLine() + "|" + in.readLine() + "|" + in.readLine());
        StringWriter sw = new StringWriter();
        try (PrintWriter pw = new PrintWriter(new BufferedWriter(sw))) {
            pw.print(1);
            pw.println("two");
            pw.printf("%s-%s", 3, 4);
            pw.write("five", 1, 2);
        }
        System.out.println(sw.toString().replace("\n", "/") + " " + sw.getBuffer().length());
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream d = new DataOutputStream(bytes)) {
            d.writeInt(-2);
            d.writeLong(1L << 40);
            d.writeDouble(Math.PI);
            d.writeUTF("\u00e9\u0000x");
            d.writeBoolean(true);
            d.writeShort(70000);
            d.writeChar('q');
            d.writeFloat(1.5f);
            System.out.println(d.size() + " " + Arrays.toString(bytes.toByteArray()));
        }
        DataInputStream di = new DataInputStream(new ByteArrayInputStream(bytes.toByteArray()));
        System.out.println(di.readInt() + " " + di.readLong() + " " + di.readDouble() + " " + di.readUTF().length() + " " + di.readBoolean() + " " + di.readShort() + " " + di.readChar() + " " + di.readFloat() + " " + di.available());
        try {
            di.readByte();
        } catch (EOFException e) {
            System.out.println(e);
        }
        Reader r = new StringReader("reader text");
        char[] buf = new char[6];
        int n = r.read(buf);
        r.skip(2);
        System.out.println(new String(buf, 0, n) + " " + (char) r.read() + " " + r.ready());
        PushbackReader pb = new PushbackReader(new StringReader("ab"));
        int c = pb.read();
        pb.unread(c);
        System.out.println((char) pb.read() + "" + (char) pb.read() + pb.read());
        LineNumberReader ln = new LineNumberReader(new StringReader("a\nb\r\nc"));
        while (ln.readLine() != null) {
            System.out.print(ln.getLineNumber() + " ");
        }
        System.out.println();
        BufferedReader marked = new BufferedReader(new StringReader("mark me"));
        marked.mark(10);
        marked.read();
        marked.reset();
        System.out.println(marked.readLine() + " " + new BufferedReader(new StringReader("l1\nl2\n")).lines().toList());
        StringWriter up = new StringWriter();
        try (Writer w = new Upper(up)) {
            w.write("shout");
            w.append('!');
        }
        System.out.println(up);
        InputStream seq = new SequenceInputStream(new ByteArrayInputStream("one".getBytes()), new ByteArrayInputStream("two".getBytes()));
        System.out.println(new String(seq.readAllBytes(), StandardCharsets.UTF_8));
        StreamTokenizer st = new StreamTokenizer(new StringReader("x = 3.5 + 'str' // comment\n y"));
        st.slashSlashComments(true);
        while (st.nextToken() != StreamTokenizer.TT_EOF) {
            System.out.print(st.ttype == StreamTokenizer.TT_NUMBER ? "n" + st.nval + " " : st.ttype == StreamTokenizer.TT_WORD ? "w" + st.sval + " " : "c" + (char) st.ttype + " ");
        }
        System.out.println();
        Properties p = new Properties();
        p.load(new StringReader("# comment\na=1\nb : two words\\\n  continued\nc\\ d = \\u0041\nempty=\n"));
        System.out.println(p.getProperty("a") + " " + p.getProperty("b") + " " + p.getProperty("c d") + " [" + p.getProperty("empty") + "] " + p.getProperty("zz", "none") + " " + p.size());
        PipedInputStream pin = new PipedInputStream();
        PipedOutputStream pout = new PipedOutputStream(pin);
        Thread writer = new Thread(() -> {
            try (pout) {
                pout.write("through the pipe".getBytes());
            } catch (IOException e) {
                System.out.println(e);
            }
        });
        writer.start();
        System.out.println(new String(pin.readAllBytes()));
        writer.join();
        File path = new File("a/b", "c.txt");
        System.out.println(path + " " + path.getName() + " " + path.getParent() + " " + path.isAbsolute() + " " + new File("x").equals(new File("x")));
        Runtime rt = Runtime.getRuntime();
        System.out.println((rt.totalMemory() > 0) + " " + (rt.freeMemory() > 0) + " " + (rt.maxMemory() >= rt.totalMemory()) + " " + (rt.availableProcessors() > 0));
        System.err.println("this goes to standard error");
    }
}
