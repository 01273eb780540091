import java.lang.foreign.AddressLayout;
import java.lang.foreign.Arena;
import java.lang.foreign.MemoryLayout;
import java.lang.foreign.MemoryLayout.PathElement;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SegmentAllocator;
import java.lang.foreign.SequenceLayout;
import java.lang.foreign.StructLayout;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.VarHandle;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.Spliterator;

/** Segments against byte buffers: random accesses of all widths and orders; arenas, structures, lists of nodes, strings, copies. */
public class ForeignStorm {
    static final ByteOrder[] ORDERS = {ByteOrder.LITTLE_ENDIAN, ByteOrder.BIG_ENDIAN};

    public static void main(String[] args) {
        try (Arena arena = Arena.ofConfined()) {
            storm("native", arena.allocate(64, 8));
        }
        try (Arena arena = Arena.ofShared()) {
            storm("shared slice", arena.allocate(100).asSlice(7, 64));
        }
        storm("bytes", MemorySegment.ofArray(new byte[64]));
        storm("longs", MemorySegment.ofArray(new long[9]).asSlice(5, 64));
        storm("chars", MemorySegment.ofArray(new char[32]));
        storm("auto", Arena.ofAuto().allocate(64));
        copies();
        mismatches();
        structures();
        list();
        strings();
        spliterators();
        arenas();
        many();
    }

    /** The same writes into a segment and a buffer; then both are compared. */
    static void storm(String what, MemorySegment s) {
        Random r = new Random(what.hashCode());
        ByteBuffer b = ByteBuffer.allocate(64);
        long sum = 0;
        for (int i = 0; i < 3000; i++) {
            ByteOrder o = ORDERS[r.nextInt(2)];
            b.order(o);
            int at = r.nextInt(57);
            long v = r.nextLong();
            switch (r.nextInt(14)) {
                case 0 -> {
                    s.set(ValueLayout.JAVA_BYTE, at, (byte) v);
                    b.put(at, (byte) v);
                }
                case 1 -> {
                    s.set(ValueLayout.JAVA_SHORT_UNALIGNED.withOrder(o), at, (short) v);
                    b.putShort(at, (short) v);
                }
                case 2 -> {
                    s.set(ValueLayout.JAVA_CHAR_UNALIGNED.withOrder(o), at, (char) v);
                    b.putChar(at, (char) v);
                }
                case 3 -> {
                    s.set(ValueLayout.JAVA_INT_UNALIGNED.withOrder(o), at, (int) v);
                    b.putInt(at, (int) v);
                }
                case 4 -> {
                    s.set(ValueLayout.JAVA_LONG_UNALIGNED.withOrder(o), at, v);
                    b.putLong(at, v);
                }
                case 5 -> {
                    s.set(ValueLayout.JAVA_FLOAT_UNALIGNED.withOrder(o), at, (float) v);
                    b.putFloat(at, (float) v);
                }
                case 6 -> {
                    s.set(ValueLayout.JAVA_DOUBLE_UNALIGNED.withOrder(o), at, (double) v);
                    b.putDouble(at, (double) v);
                }
                case 7 -> sum += s.get(ValueLayout.JAVA_BYTE, at) - b.get(at);
                case 8 -> sum += s.get(ValueLayout.JAVA_SHORT_UNALIGNED.withOrder(o), at) - b.getShort(at);
                case 9 -> sum += s.get(ValueLayout.JAVA_CHAR_UNALIGNED.withOrder(o), at) - b.getChar(at);
                case 10 -> sum += s.get(ValueLayout.JAVA_INT_UNALIGNED.withOrder(o), at) - b.getInt(at);
                case 11 -> sum += s.get(ValueLayout.JAVA_LONG_UNALIGNED.withOrder(o), at) - b.getLong(at);
                case 12 -> sum += Float.floatToRawIntBits(s.get(ValueLayout.JAVA_FLOAT_UNALIGNED.withOrder(o), at)) - Float.floatToRawIntBits(b.getFloat(at));
                default -> {
                    int n = r.nextInt(8);
                    s.asSlice(at, n).fill((byte) v);
                    for (int k = 0; k < n; k++) {
                        b.put(at + k, (byte) v);
                    }
                }
            }
        }
        byte[] all = s.asSlice(0, 64).toArray(ValueLayout.JAVA_BYTE);
        System.out.println(what + " " + sum + " " + Arrays.equals(all, b.array()) + " " + Arrays.hashCode(all));
    }

    static void copies() {
        Random r = new Random(5);
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment[] all = {arena.allocate(48, 8), MemorySegment.ofArray(new long[6]), MemorySegment.ofArray(new byte[48]), MemorySegment.ofArray(new double[6])};
            for (int i = 0; i < 400; i++) {
                MemorySegment a = all[r.nextInt(4)];
                MemorySegment b = all[r.nextInt(4)];
                int from = r.nextInt(40);
                int to = r.nextInt(40);
                int n = r.nextInt(49 - Math.max(from, to));
                a.set(ValueLayout.JAVA_INT_UNALIGNED, from, i * 77777);
                MemorySegment.copy(a, from, b, to, n);
                if (i % 50 == 0) {
                    System.out.println(i + " " + Arrays.hashCode(b.toArray(ValueLayout.JAVA_BYTE)));
                }
            }
            MemorySegment s = all[0];
            int[] ints = {1, -2, 3, Integer.MIN_VALUE, 5};
            MemorySegment.copy(ints, 1, s, ValueLayout.JAVA_INT.withOrder(ByteOrder.BIG_ENDIAN), 4, 3);
            System.out.println(Arrays.toString(s.asSlice(4, 12).toArray(ValueLayout.JAVA_BYTE)));
            int[] back = new int[4];
            MemorySegment.copy(s, ValueLayout.JAVA_INT.withOrder(ByteOrder.BIG_ENDIAN), 4, back, 1, 3);
            System.out.println(Arrays.toString(back) + Arrays.toString(s.asSlice(0, 16).toArray(ValueLayout.JAVA_INT.withOrder(ByteOrder.BIG_ENDIAN))));
            MemorySegment.copy(s, ValueLayout.JAVA_LONG, 0, all[1], ValueLayout.JAVA_LONG.withOrder(ByteOrder.BIG_ENDIAN), 8, 2);
            System.out.println(Arrays.toString(all[1].asSlice(0, 24).toArray(ValueLayout.JAVA_BYTE)));
            System.out.println(Arrays.toString(arena.allocateFrom(ValueLayout.JAVA_SHORT, (short) 1, (short) -1).toArray(ValueLayout.JAVA_BYTE))
                + Arrays.toString(arena.allocateFrom(ValueLayout.JAVA_DOUBLE.withOrder(ByteOrder.BIG_ENDIAN), 1.5).toArray(ValueLayout.JAVA_BYTE))
                + Arrays.toString(arena.allocateFrom(ValueLayout.JAVA_CHAR, 'a', '\u1234').toArray(ValueLayout.JAVA_CHAR))
                + Arrays.toString(arena.allocateFrom(ValueLayout.JAVA_FLOAT, 1f, 2f).toArray(ValueLayout.JAVA_FLOAT))
                + Arrays.toString(arena.allocateFrom(ValueLayout.JAVA_LONG, 7, 8).toArray(ValueLayout.JAVA_LONG))
                + Arrays.toString(arena.allocateFrom(ValueLayout.JAVA_BYTE, (byte) 9).toArray(ValueLayout.JAVA_BYTE)));
            MemorySegment o = all[2];
            for (int i = 0; i < 48; i++) {
                o.set(ValueLayout.JAVA_BYTE, i, (byte) i);
            }
            o.asSlice(3, 20).copyFrom(o.asSlice(0, 20));
            System.out.println(Arrays.toString(o.toArray(ValueLayout.JAVA_BYTE)));
        }
    }

    static void mismatches() {
        Random r = new Random(9);
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment[] all = {arena.allocate(33), MemorySegment.ofArray(new byte[33]), MemorySegment.ofArray(new char[16]), arena.allocate(40).asSlice(3)};
            StringBuilder s = new StringBuilder();
            for (int i = 0; i < 200; i++) {
                MemorySegment a = all[r.nextInt(4)];
                MemorySegment b = all[r.nextInt(4)];
                a.fill((byte) 1);
                b.fill((byte) 1);
                long at = r.nextInt((int) a.byteSize());
                a.set(ValueLayout.JAVA_BYTE, at, (byte) r.nextInt(3));
                s.append(a.mismatch(b)).append(i % 20 == 19 ? '\n' : ' ');
            }
            System.out.print(s);
        }
    }

    static void structures() {
        StructLayout point = MemoryLayout.structLayout(ValueLayout.JAVA_INT.withName("x"), ValueLayout.JAVA_INT.withName("y"));
        StructLayout shape = MemoryLayout.structLayout(
            ValueLayout.JAVA_BYTE.withName("kind"), MemoryLayout.paddingLayout(3),
            MemoryLayout.sequenceLayout(3, point).withName("corners"),
            MemoryLayout.paddingLayout(4),
            ValueLayout.JAVA_DOUBLE.withOrder(ByteOrder.BIG_ENDIAN).withName("area"),
            MemoryLayout.unionLayout(ValueLayout.JAVA_LONG.withName("l"), ValueLayout.JAVA_SHORT.withName("s"), ValueLayout.JAVA_BOOLEAN.withName("z"), ValueLayout.JAVA_CHAR.withName("c"), ValueLayout.JAVA_FLOAT.withName("f")).withName("u"));
        System.out.println(shape + " " + shape.byteSize() + " " + shape.byteAlignment());
        SequenceLayout shapes = MemoryLayout.sequenceLayout(4, shape);
        VarHandle x = shapes.varHandle(PathElement.sequenceElement(), PathElement.groupElement("corners"), PathElement.sequenceElement(), PathElement.groupElement("x"));
        VarHandle y2 = shapes.varHandle(PathElement.sequenceElement(), PathElement.groupElement("corners"), PathElement.sequenceElement(2), PathElement.groupElement("y"));
        VarHandle kind = shapes.varHandle(PathElement.sequenceElement(), PathElement.groupElement("kind"));
        VarHandle area = shapes.varHandle(PathElement.sequenceElement(3), PathElement.groupElement("area"));
        VarHandle odd = shapes.varHandle(PathElement.sequenceElement(1, 2), PathElement.groupElement("kind"));
        VarHandle last = shapes.varHandle(PathElement.sequenceElement(3, -1), PathElement.groupElement("kind"));
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment s = arena.allocate(shapes);
            for (long i = 0; i < 4; i++) {
                kind.set(s, 0L, i, (byte) (10 + i));
                for (long k = 0; k < 3; k++) {
                    x.set(s, 0L, i, k, (int) (100 * i + k));
                }
                y2.set(s, 0L, i, (int) -i);
            }
            area.set(s, 0L, 2.5);
            System.out.println(Arrays.toString(s.toArray(ValueLayout.JAVA_BYTE)));
            System.out.println((byte) odd.get(s, 0L, 0L) + " " + (byte) odd.get(s, 0L, 1L) + " " + (byte) last.get(s, 0L, 0L) + " " + (byte) last.get(s, 0L, 3L) + " " + (double) area.get(s, 0L));
            System.out.println(s.get(ValueLayout.JAVA_INT, shapes.byteOffset(PathElement.sequenceElement(2), PathElement.groupElement("corners"), PathElement.sequenceElement(1), PathElement.groupElement("x"))));
            VarHandle elements = point.arrayElementVarHandle(PathElement.groupElement("y"));
            MemorySegment points = arena.allocate(point, 5);
            for (long i = 0; i < 5; i++) {
                elements.set(points, 0L, i, (int) (i * i));
            }
            System.out.println(Arrays.toString(points.toArray(ValueLayout.JAVA_INT)) + (int) elements.getAndAdd(points, 8L, 1L, 1000) + " " + (int) elements.getVolatile(points, 0L, 2L)
                + elements.compareAndSet(points, 0L, 2L, 1004, 6) + points.getAtIndex(ValueLayout.JAVA_INT, 5));
            MemoryLayout u = shape.select(PathElement.groupElement("u"));
            VarHandle l = u.varHandle(PathElement.groupElement("l"));
            VarHandle f = u.varHandle(PathElement.groupElement("f"));
            MemorySegment us = arena.allocate(u);
            l.set(us, 0L, 0x4020_0000L);
            System.out.println((float) f.get(us, 0L) + " " + (short) u.varHandle(PathElement.groupElement("s")).get(us, 0L) + (boolean) u.varHandle(PathElement.groupElement("z")).get(us, 0L) + (int) (char) u.varHandle(PathElement.groupElement(3)).get(us, 0L));
        }
    }

    /** A linked list of nodes in native memory. */
    static void list() {
        AddressLayout toNode = ValueLayout.ADDRESS.withTargetLayout(MemoryLayout.structLayout(ValueLayout.JAVA_LONG, ValueLayout.ADDRESS));
        StructLayout node = MemoryLayout.structLayout(ValueLayout.JAVA_LONG.withName("value"), toNode.withName("next"));
        VarHandle value = node.varHandle(PathElement.groupElement("value"));
        VarHandle next = node.varHandle(PathElement.groupElement("next"));
        VarHandle second = node.varHandle(PathElement.groupElement("next"), PathElement.dereferenceElement(), PathElement.groupElement(0));
        try (Arena arena = Arena.ofShared()) {
            MemorySegment head = MemorySegment.NULL;
            for (long i = 0; i < 50; i++) {
                MemorySegment n = arena.allocate(node);
                value.set(n, 0L, i * i);
                next.set(n, 0L, head);
                head = n;
            }
            System.out.println((long) second.get(head, 0L) + " " + second.coordinateTypes());
            long sum = 0;
            for (MemorySegment n = head; n.address() != 0; n = (MemorySegment) next.get(n, 0L)) {
                sum += (long) value.get(n, 0L);
            }
            System.out.println(sum + " " + ((MemorySegment) next.get(head, 0L)).byteSize());
        }
    }

    static void strings() {
        Charset[] charsets = {StandardCharsets.UTF_8, StandardCharsets.ISO_8859_1, StandardCharsets.US_ASCII, StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE, StandardCharsets.UTF_16};
        String[] texts = {"", "plain", "grün \u20ac", "\ud83d\ude00 astral", "with\nlines"};
        try (Arena arena = Arena.ofConfined()) {
            for (Charset c : charsets) {
                for (String t : texts) {
                    MemorySegment s = arena.allocateFrom(t, c);
                    System.out.println(c + " " + s.byteSize() + " " + s.getString(0, c).equals(t) + " " + Arrays.hashCode(s.toArray(ValueLayout.JAVA_BYTE)));
                }
            }
            MemorySegment s = arena.allocate(32);
            s.setString(3, "abc");
            s.setString(7, "defg");
            System.out.println(s.getString(3) + s.getString(7) + s.getString(5) + s.getString(6).isEmpty() + s.getString(31).isEmpty());
            MemorySegment h = MemorySegment.ofArray(new byte[16]);
            h.setString(0, "heap");
            System.out.println(h.getString(1) + h.asReadOnly().getString(0));
        }
    }

    static void spliterators() {
        MemorySegment s = MemorySegment.ofArray(new int[] {1, 2, 3, 4, 5, 6, 7});
        Spliterator<MemorySegment> all = s.spliterator(ValueLayout.JAVA_INT);
        Spliterator<MemorySegment> first = all.trySplit();
        List<Integer> seen = new ArrayList<>();
        first.forEachRemaining(e -> seen.add(e.get(ValueLayout.JAVA_INT, 0)));
        seen.add(-1);
        System.out.println(all.tryAdvance(e -> seen.add(e.get(ValueLayout.JAVA_INT, 0))) + " " + all.estimateSize() + " " + all.getExactSizeIfKnown());
        all.forEachRemaining(e -> seen.add(e.get(ValueLayout.JAVA_INT, 0)));
        System.out.println(seen + " " + all.tryAdvance(e -> { }) + " " + (all.trySplit() == null));
        System.out.println(s.elements(ValueLayout.JAVA_INT).mapToInt(e -> e.get(ValueLayout.JAVA_INT, 0)).sum()
            + " " + s.asSlice(4).elements(MemoryLayout.structLayout(ValueLayout.JAVA_INT, ValueLayout.JAVA_INT)).map(MemorySegment::byteSize).toList());
    }

    static void arenas() {
        java.util.Set<String> order = new java.util.TreeSet<>();
        Arena arena = Arena.ofConfined();
        for (int i = 0; i < 3; i++) {
            int k = i;
            MemorySegment.ofAddress(4096L * (i + 1)).reinterpret(16, arena, s -> order.add(k + ":" + s.address()));
        }
        arena.close();
        System.out.println(order + " " + arena.scope().isAlive());
        Arena failing = Arena.ofShared();
        MemorySegment.ofAddress(1).reinterpret(failing, s -> {
            throw new IllegalStateException("first");
        });
        MemorySegment.ofAddress(2).reinterpret(failing, s -> {
            throw new IllegalArgumentException("second");
        });
        try {
            failing.close();
        } catch (RuntimeException e) {
            System.out.println(e.getMessage() + " " + Arrays.stream(e.getSuppressed()).map(Throwable::getMessage).toList());
        }
        try (Arena a = Arena.ofConfined()) {
            SegmentAllocator slices = SegmentAllocator.slicingAllocator(a.allocate(64, 16));
            MemorySegment p = slices.allocate(3);
            MemorySegment q = slices.allocate(4, 4);
            MemorySegment t = slices.allocateFrom("text");
            System.out.println((q.address() - p.address()) + " " + (t.address() - p.address()) + " " + t.getString(0));
            SegmentAllocator same = SegmentAllocator.prefixAllocator(a.allocate(8, 8));
            System.out.println(same.allocate(4).equals(same.allocate(8)) + " " + same.allocateFrom(ValueLayout.JAVA_INT, 5).get(ValueLayout.JAVA_INT, 0));
            try {
                SegmentAllocator.slicingAllocator(a.allocate(8).asReadOnly());
            } catch (IllegalArgumentException e) {
                System.out.println(e.getMessage());
            }
        }
        boolean zero = true;
        for (int i = 0; i < 50; i++) {
            try (Arena a = Arena.ofConfined()) {
                MemorySegment s = a.allocate(1000);
                zero &= s.mismatch(MemorySegment.ofArray(new byte[1000])) == -1;
                s.fill((byte) i);
            }
        }
        System.out.println(zero);
    }

    /** More memory than there is at once: closed arenas and unreachable ones give theirs back. */
    static void many() {
        long sum = 0;
        for (int i = 0; i < 300; i++) {
            try (Arena a = Arena.ofConfined()) {
                MemorySegment s = a.allocate(256 << 10);
                s.set(ValueLayout.JAVA_INT, 4 * i, i);
                sum += s.get(ValueLayout.JAVA_INT, 4 * i);
            }
        }
        for (int i = 0; i < 300; i++) {
            MemorySegment s = Arena.ofAuto().allocate(256 << 10);
            s.set(ValueLayout.JAVA_INT, 4 * i, i);
            sum += s.get(ValueLayout.JAVA_INT, 4 * i);
        }
        System.out.println(sum);
    }
}
