import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.Externalizable;
import java.io.IOException;
import java.io.NotSerializableException;
import java.io.ObjectInput;
import java.io.ObjectInputStream;
import java.io.ObjectOutput;
import java.io.ObjectOutputStream;
import java.io.ObjectStreamClass;
import java.io.Serializable;
import java.io.StreamCorruptedException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedList;
import java.util.List;
import java.util.TreeMap;

/** Objects written to streams and read again: the bytes of the format, and what comes back. */
public class ObjectStreams {
    static class Base {
        int notSerialised = 5;

        Base() {
            notSerialised = 77;
        }
    }

    enum Suit {
        HEARTS, SPADES {
        }
    }

    record Point(int x, String label, List<String> tags) implements Serializable {
    }

    static class Everything extends Base implements Serializable {
        private static final long serialVersionUID = 42;
        int i = 1;
        long l = 2;
        double d = 3.5;
        boolean z = true;
        char c = 'q';
        byte b = 7;
        short sh = 8;
        float f = 1.25f;
        String s = "text";
        transient int lost = 9;
        int[] ints = {1, 2, 3};
        String[] strings = {"a", null, "b"};
        Everything self;
        Suit suit = Suit.SPADES;
        Object nothing;
        Class<?> type = String.class;
        static int shared = 5;
    }

    static class Custom implements Serializable {
        transient int doubled;
        String kept;

        private void writeObject(ObjectOutputStream out) throws IOException {
            out.defaultWriteObject();
            out.writeInt(doubled * 2);
            out.writeUTF("extra");
            out.writeObject("object");
        }

        private void readObject(ObjectInputStream in) throws IOException, ClassNotFoundException {
            in.defaultReadObject();
            doubled = in.readInt();
            System.out.println(in.readUTF() + " " + in.readObject());
        }
    }

    static class Derived extends Custom {
        int more = 4;

        private Object readResolve() {
            System.out.println("resolved");
            return this;
        }
    }

    public static class External implements Externalizable {
        int v;

        public External() {
            System.out.println("made");
        }

        @Override
        public void writeExternal(ObjectOutput out) throws IOException {
            out.writeInt(v);
            out.writeObject("x");
        }

        @Override
        public void readExternal(ObjectInput in) throws IOException, ClassNotFoundException {
            v = in.readInt();
            System.out.println(in.readObject());
        }
    }

    static class Single implements Serializable {
        static final Single ONLY = new Single();

        private Object readResolve() {
            return ONLY;
        }
    }

    static class Bad implements Serializable {
        Object o = new Object();
    }

    static byte[] write(Object... objects) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            for (Object o : objects) {
                out.writeObject(o);
            }
        }
        return bytes.toByteArray();
    }

    static Object read(byte[] b) throws Exception {
        return new ObjectInputStream(new ByteArrayInputStream(b)).readObject();
    }

    public static void main(String[] args) throws Exception {
        Everything e = new Everything();
        e.self = e;
        e.notSerialised = 3;
        e.i = 100;
        byte[] b = write(e);
        System.out.println(b.length + " " + Arrays.hashCode(b));
        Everything r = (Everything) read(b);
        System.out.println(r.notSerialised + " " + r.i + r.l + r.d + r.z + r.c + r.b + r.sh + r.f + r.s + r.lost
            + Arrays.toString(r.ints) + Arrays.toString(r.strings) + (r.self == r) + r.suit + r.nothing + r.type);
        System.out.println(Arrays.toString(write("hi", 5, new int[] {1}, Suit.HEARTS, null)));

        Derived d = new Derived();
        d.doubled = 10;
        d.kept = "kept";
        b = write(d, d);
        System.out.println(b.length);
        ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(b));
        Derived d2 = (Derived) in.readObject();
        System.out.println(d2.doubled + d2.kept + d2.more + (in.readObject() == d2));
        try {
            in.readObject();
        } catch (EOFException x) {
            System.out.println(x);
        }
        External x = new External();
        x.v = 6;
        System.out.println(((External) read(write(x))).v);
        System.out.println(read(write(Single.ONLY)) == Single.ONLY);
        System.out.println(read(write(new Point(1, "p", List.of("q")))));
        for (Object o : new Object[] {new Bad(), new Object()}) {
            try {
                write(o);
            } catch (NotSerializableException n) {
                System.out.println(n);
            }
        }
        try {
            read(new byte[] {1, 2, 3, 4});
        } catch (StreamCorruptedException s) {
            System.out.println(s);
        }
        TreeMap<String, Integer> tree = new TreeMap<>(java.util.Comparator.reverseOrder());
        tree.put("a", 1);
        tree.put("b", 2);
        for (Object o : new Object[] {new ArrayList<>(List.of("a", "b")), new HashMap<>(java.util.Map.of("k", 1)),
            new LinkedList<>(List.of(1)), tree, new HashSet<>(List.of(5)), new ArrayDeque<>(List.of(1, 2)),
            new LinkedHashMap<>(java.util.Map.of("l", 2)), new StringBuilder("sb"), List.of(1, 2, 3),
            new java.math.BigInteger("12345678901234567890"), 1.5, 'c', true}) {
            Object back = read(write(o));
            System.out.println(back.getClass().getName() + " " + back);
        }
        System.out.println(ObjectStreamClass.lookup(Everything.class) + " " + ObjectStreamClass.lookup(Object.class) + " "
            + ObjectStreamClass.lookup(Suit.class).getSerialVersionUID() + " "
            + Arrays.toString(ObjectStreamClass.lookup(Everything.class).getFields()));
        IllegalStateException thrown = (IllegalStateException) read(write(new IllegalStateException("kept", new Error("why"))));
        System.out.println(thrown + " " + thrown.getCause() + " " + thrown.getStackTrace()[0].getMethodName());
    }
}
