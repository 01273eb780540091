import java.lang.foreign.*;
import java.lang.foreign.MemoryLayout.PathElement;
import java.lang.invoke.*;
import java.nio.*;
import java.nio.charset.*;
import java.util.*;

/** java.lang.foreign for memory: what every method answers, and what it says when it refuses. */
public class ForeignMemory {
    interface Run { Object run() throws Throwable; }
    static String clean(Object o) {
        return String.valueOf(o).replaceAll("address: 0x[0-9a-f]{4,}", "address: A").replaceAll("@[0-9a-f]+", "@");
    }

    static void show(String what, Run r) {
        try { System.out.println(what + " = " + clean(r.run())); }
        catch (Throwable t) { System.out.println(what + " ! " + t.getClass().getName() + ": " + clean(t.getMessage())); }
    }
    static Object v(Runnable r) { r.run(); return "ok"; }
    public static void main(String[] a) throws Throwable {
        for (MemoryLayout l : new MemoryLayout[] {ValueLayout.JAVA_BYTE, ValueLayout.JAVA_BOOLEAN, ValueLayout.JAVA_CHAR, ValueLayout.JAVA_SHORT, ValueLayout.JAVA_INT, ValueLayout.JAVA_LONG, ValueLayout.JAVA_FLOAT, ValueLayout.JAVA_DOUBLE, ValueLayout.ADDRESS,
            ValueLayout.JAVA_INT_UNALIGNED, ValueLayout.ADDRESS_UNALIGNED, ValueLayout.JAVA_INT.withName("x"), ValueLayout.JAVA_LONG.withOrder(ByteOrder.BIG_ENDIAN), ValueLayout.ADDRESS.withTargetLayout(ValueLayout.JAVA_INT),
            MemoryLayout.structLayout(ValueLayout.JAVA_INT.withName("a"), MemoryLayout.paddingLayout(4), ValueLayout.JAVA_LONG.withName("b")).withName("S"),
            MemoryLayout.unionLayout(ValueLayout.JAVA_INT, ValueLayout.JAVA_LONG), MemoryLayout.sequenceLayout(3, ValueLayout.JAVA_SHORT), MemoryLayout.paddingLayout(3), MemoryLayout.structLayout(),
            MemoryLayout.structLayout(ValueLayout.JAVA_INT).withByteAlignment(16)}) {
            System.out.println(l + " | " + l.byteSize() + " " + l.byteAlignment() + " " + l.name());
        }
        Arena c = Arena.ofConfined();
        MemorySegment s = c.allocate(16, 8);
        show("native", () -> s);
        MemorySegment h = MemorySegment.ofArray(new int[] {1, 2, 3});
        show("heap", () -> h);
        show("heap address", () -> h.address() + " " + h.asSlice(4).address() + " " + h.asSlice(4) + h.maxByteAlignment() + " " + h.asSlice(4, 8).maxByteAlignment());
        show("null seg", () -> MemorySegment.NULL + " " + MemorySegment.NULL.byteSize() + MemorySegment.NULL.scope().isAlive());
        show("ofAddress", () -> MemorySegment.ofAddress(64) + " ");
        show("bounds", () -> s.get(ValueLayout.JAVA_INT, 13));
        show("bounds neg", () -> s.get(ValueLayout.JAVA_INT, -1));
        show("bounds idx", () -> s.getAtIndex(ValueLayout.JAVA_INT, 4));
        show("bounds set", () -> v(() -> s.set(ValueLayout.JAVA_LONG, 16, 4)));
        show("align", () -> s.get(ValueLayout.JAVA_INT, 1));
        show("align heap", () -> h.get(ValueLayout.JAVA_INT, 1));
        show("align heap long", () -> h.get(ValueLayout.JAVA_LONG, 0));
        show("heap byte[] int", () -> MemorySegment.ofArray(new byte[8]).get(ValueLayout.JAVA_INT, 0));
        show("slice", () -> s.asSlice(10, 7));
        show("slice neg", () -> s.asSlice(-1));
        show("slice 17", () -> s.asSlice(17));
        show("slice align", () -> s.asSlice(1, 4, 4));
        show("slice align bad", () -> s.asSlice(1, 4, 3));
        show("ro", () -> v(() -> s.asReadOnly().set(ValueLayout.JAVA_INT, 0, 1)));
        show("ro fill", () -> s.asReadOnly().fill((byte) 1));
        show("ro tostring", () -> s.asReadOnly());
        show("reinterpret heap", () -> h.reinterpret(4));
        show("reinterpret neg", () -> s.reinterpret(-4));
        show("addr get", () -> s.get(ValueLayout.ADDRESS, 0));
        show("addr set heap", () -> v(() -> s.set(ValueLayout.ADDRESS, 0, h)));
        show("string", () -> { s.setString(0, "hello"); return s.getString(0); });
        show("string long", () -> v(() -> s.setString(0, "0123456789abcdef")));
        show("no term", () -> { MemorySegment x = c.allocate(4); x.fill((byte) 65); return x.getString(0); });
        show("string utf16", () -> { s.setString(0, "hé", StandardCharsets.UTF_16LE); return s.getString(0, StandardCharsets.UTF_16LE); });
        show("string iso", () -> { s.setString(0, "hé", StandardCharsets.ISO_8859_1); return s.getString(0, StandardCharsets.ISO_8859_1); });
        show("string neg", () -> s.getString(-1));
        show("string 20", () -> s.getString(20));
        show("string big5", () -> s.getString(0, Charset.forName("windows-1252")));
        show("string utf16", () -> s.getString(0, Charset.forName("UTF-16")));
        show("copy bounds", () -> v(() -> MemorySegment.copy(s, 10, h, 0, 8)));
        show("copy neg", () -> v(() -> MemorySegment.copy(s, 0, h, 0, -8)));
        show("copyFrom", () -> h.copyFrom(s));
        show("copy arr", () -> v(() -> MemorySegment.copy(s, ValueLayout.JAVA_INT, 0, new int[5], 0, 5)));
        show("copy arr2", () -> v(() -> MemorySegment.copy(s, ValueLayout.JAVA_INT, 0, new int[3], 1, 3)));
        show("copy arr3", () -> v(() -> MemorySegment.copy(s, ValueLayout.JAVA_INT, 0, new long[3], 1, 1)));
        show("copy arr4", () -> v(() -> MemorySegment.copy(s, ValueLayout.JAVA_INT, 0, "x", 1, 1)));
        show("copy neg count", () -> v(() -> MemorySegment.copy(s, ValueLayout.JAVA_INT, 0, new int[3], 1, -1)));
        show("copy align", () -> v(() -> MemorySegment.copy(s, ValueLayout.JAVA_INT, 1, new int[3], 1, 1)));
        show("copy layouts", () -> v(() -> MemorySegment.copy(s, ValueLayout.JAVA_INT, 0, h, ValueLayout.JAVA_LONG, 0, 1)));
        show("mismatch", () -> s.mismatch(h) + " " + h.mismatch(h) + " " + h.mismatch(h.asSlice(0, 4)));
        show("mismatch6", () -> MemorySegment.mismatch(h, 0, 4, h, 4, 8));
        show("mismatch bad", () -> MemorySegment.mismatch(h, 0, 40, h, 4, 8));
        show("toArray", () -> Arrays.toString(h.toArray(ValueLayout.JAVA_INT)) + Arrays.toString(h.toArray(ValueLayout.JAVA_BYTE)));
        show("toArray size", () -> h.toArray(ValueLayout.JAVA_LONG));
        show("toArray long", () -> MemorySegment.ofAddress(0).reinterpret(1L << 40).toArray(ValueLayout.JAVA_BYTE));
        show("buf", () -> s.asByteBuffer() + " " + h.asSlice(4));
        show("buf heap", () -> h.asByteBuffer());
        show("buf heap b", () -> MemorySegment.ofArray(new byte[8]).asSlice(2, 4).asByteBuffer());
        show("elements", () -> h.elements(ValueLayout.JAVA_INT).map(e -> e.get(ValueLayout.JAVA_INT, 0)).toList());
        show("elements bad", () -> h.elements(ValueLayout.JAVA_LONG).count());
        show("elements zero", () -> h.elements(MemoryLayout.structLayout()).count());
        show("elements size", () -> h.asSlice(0, 10).elements(ValueLayout.JAVA_SHORT_UNALIGNED.withByteAlignment(1)).count() + " " + h.elements(MemoryLayout.sequenceLayout(5, ValueLayout.JAVA_BYTE)).count());
        show("alloc neg", () -> c.allocate(-1));
        show("alloc align", () -> c.allocate(8, 3));
        show("alloc zero", () -> c.allocate(0).byteSize());
        show("alloc huge", () -> c.allocate(Long.MAX_VALUE));
        show("alloc layout", () -> c.allocate(ValueLayout.JAVA_LONG, 3).byteSize() + " " + c.allocateFrom("abc").byteSize() + " " + c.allocateFrom(ValueLayout.JAVA_INT, 1, 2, 3).byteSize());
        show("alloc neg count", () -> c.allocate(ValueLayout.JAVA_INT, -1));
        show("alloc overflow", () -> c.allocate(ValueLayout.JAVA_INT, Long.MAX_VALUE / 2));
        SegmentAllocator sl = SegmentAllocator.slicingAllocator(MemorySegment.ofArray(new long[2]));
        show("slicing", () -> sl.allocate(1).byteSize() + " " + sl.allocate(8, 8).byteSize());
        show("slicing out", () -> sl.allocate(8));
        SegmentAllocator pre = SegmentAllocator.prefixAllocator(s);
        show("prefix", () -> pre.allocate(8).byteSize() + " " + pre.allocate(17));
        show("scope", () -> s.scope().isAlive() + " " + s.scope().equals(c.scope()) + " " + (s.scope() == c.scope()) + h.scope().isAlive() + (h.scope().equals(MemorySegment.ofArray(new int[1]).scope())) + Arena.global().scope().equals(h.scope()));
        show("accessible", () -> s.isAccessibleBy(Thread.currentThread()) + " " + s.isAccessibleBy(new Thread()) + " " + h.isAccessibleBy(new Thread()) + " " + Arena.ofShared().allocate(1).isAccessibleBy(new Thread()));
        Thread t = new Thread(() -> { show("other thread", () -> s.get(ValueLayout.JAVA_BYTE, 0)); show("other close", () -> v(c::close)); show("other alloc", () -> c.allocate(4)); });
        t.start(); t.join();
        show("equals", () -> s.equals(s.asSlice(0)) + " " + s.equals(s.asSlice(0, 8)) + " " + h.equals(h.asSlice(0)) + (s.hashCode() == s.asSlice(0).hashCode()) + s.asReadOnly().equals(s));
        c.close();
        show("closed", () -> s.get(ValueLayout.JAVA_BYTE, 0));
        show("closed slice", () -> s.asSlice(4).byteSize());
        show("closed fill", () -> s.fill((byte) 0));
        show("closed alloc", () -> c.allocate(4));
        show("close again", () -> v(c::close));
        show("closed alive", () -> c.scope().isAlive());
        show("closed accessible", () -> s.isAccessibleBy(Thread.currentThread()));
        show("global close", () -> v(() -> Arena.global().close()));
        show("auto close", () -> v(() -> Arena.ofAuto().close()));
        show("arena", () -> Arena.ofConfined().getClass().getSimpleName().length() > 0);
        show("asOverlapping", () -> h.asOverlappingSlice(h.asSlice(4)).map(x -> x.address() + " " + x.byteSize()) + "" + h.asOverlappingSlice(MemorySegment.ofArray(new int[3])));
        show("unload", () -> v(() -> s.unload()));
        show("isMapped", () -> h.isMapped() + " " + h.heapBase().isPresent() + " " + h.asReadOnly().heapBase() + h.isNative());
        MemoryLayout st = MemoryLayout.structLayout(ValueLayout.JAVA_INT.withName("x"), ValueLayout.JAVA_INT.withName("y"));
        SequenceLayout seq = MemoryLayout.sequenceLayout(4, st);
        show("offset", () -> seq.byteOffset(PathElement.sequenceElement(2), PathElement.groupElement("y")) + " " + seq.select(PathElement.sequenceElement(), PathElement.groupElement("x")) + " " + st.byteOffset(PathElement.groupElement(1)));
        show("offset bad", () -> st.byteOffset(PathElement.groupElement("z")));
        show("offset bad2", () -> st.byteOffset(PathElement.sequenceElement(0)));
        show("offset bad3", () -> seq.byteOffset(PathElement.sequenceElement(4)));
        show("offset bad4", () -> seq.byteOffset(PathElement.groupElement("x")));
        show("offset bad5", () -> seq.byteOffset(PathElement.sequenceElement()));
        show("offset bad6", () -> st.byteOffset(PathElement.groupElement(2)));
        show("path neg", () -> PathElement.sequenceElement(-1));
        show("path neg2", () -> PathElement.groupElement(-1));
        show("path null", () -> PathElement.groupElement(null));
        show("vh", () -> st.varHandle(PathElement.groupElement("y")) + " " + seq.varHandle(PathElement.sequenceElement(), PathElement.groupElement("y")) + " " + ValueLayout.JAVA_INT.varHandle() + ValueLayout.JAVA_INT.arrayElementVarHandle());
        show("vh bad", () -> seq.varHandle(PathElement.sequenceElement()));
        show("vh bad2", () -> st.varHandle());
        VarHandle y = seq.varHandle(PathElement.sequenceElement(), PathElement.groupElement("y"));
        MemorySegment ms = Arena.ofAuto().allocate(seq);
        show("vh use", () -> { y.set(ms, 0L, 2L, 77); return (int) y.get(ms, 0L, 2L) + " " + ms.get(ValueLayout.JAVA_INT, 20); });
        show("vh bounds", () -> (int) y.get(ms, 0L, 4L));
        show("vh bounds neg", () -> (int) y.get(ms, 0L, -1L));
        show("vh base", () -> (int) y.get(ms, 4L, 0L));
        show("vh base2", () -> (int) y.get(ms, 1L, 0L));
        show("vh small seg", () -> (int) y.get(ms.asSlice(0, 8), 0L, 0L));
        show("vh cas", () -> y.compareAndSet(ms, 0L, 2L, 77, 78) + " " + (int) y.getAndAdd(ms, 0L, 2L, 2));
        show("vh plain", () -> (int) ValueLayout.JAVA_INT.varHandle().get(ms, 20L));
        show("slice handle", () -> seq.sliceHandle(PathElement.sequenceElement()) + " " + ((MemorySegment) seq.sliceHandle(PathElement.sequenceElement()).invokeExact(ms, 0L, 1L)).byteSize());
        show("scale", () -> st.scale(8, 3) + " " + st.scaleHandle() + " " + st.byteOffsetHandle(PathElement.groupElement("y")));
        show("scale neg", () -> st.scale(-8, 3));
        show("scale neg2", () -> st.scale(8, -3));
        show("struct misaligned", () -> MemoryLayout.structLayout(ValueLayout.JAVA_BYTE, ValueLayout.JAVA_INT));
        show("seq misaligned", () -> MemoryLayout.sequenceLayout(2, MemoryLayout.structLayout(ValueLayout.JAVA_INT, ValueLayout.JAVA_BYTE)));
        show("seq neg", () -> MemoryLayout.sequenceLayout(-2, ValueLayout.JAVA_INT));
        show("seq overflow", () -> MemoryLayout.sequenceLayout(Long.MAX_VALUE, ValueLayout.JAVA_INT));
        show("pad", () -> MemoryLayout.paddingLayout(0));
        show("align layout", () -> ValueLayout.JAVA_INT.withByteAlignment(3));
        show("align layout 0", () -> ValueLayout.JAVA_INT.withByteAlignment(0));
        show("eq layouts", () -> ValueLayout.JAVA_INT.equals(ValueLayout.JAVA_INT.withName("x").withoutName()) + " " + ValueLayout.JAVA_INT.equals(ValueLayout.JAVA_INT_UNALIGNED) + ValueLayout.JAVA_INT.equals(ValueLayout.JAVA_FLOAT) + st.equals(MemoryLayout.structLayout(ValueLayout.JAVA_INT.withName("x"), ValueLayout.JAVA_INT.withName("y"))));
        show("reshape", () -> MemoryLayout.sequenceLayout(12, ValueLayout.JAVA_INT).reshape(2, -1) + " " + MemoryLayout.sequenceLayout(3, MemoryLayout.sequenceLayout(4, ValueLayout.JAVA_INT)).flatten() + MemoryLayout.sequenceLayout(12, ValueLayout.JAVA_INT).withElementCount(3) + seq.elementCount() + seq.elementLayout());
        show("members", () -> ((StructLayout) st).memberLayouts());
        show("path step", () -> MemoryLayout.sequenceLayout(10, ValueLayout.JAVA_INT).byteOffset(PathElement.sequenceElement(1, 2)));
        show("path step2", () -> MemoryLayout.sequenceLayout(10, ValueLayout.JAVA_INT).varHandle(PathElement.sequenceElement(1, 2)).coordinateTypes());
        show("deref", () -> ValueLayout.ADDRESS.varHandle() + " " + ValueLayout.ADDRESS.carrier() + ValueLayout.JAVA_INT.carrier() + ValueLayout.JAVA_INT.order());
        show("linker", () -> PathElement.dereferenceElement() != null);
        show("maxByteAlignment", () -> MemorySegment.ofAddress(24).maxByteAlignment() + " " + MemorySegment.NULL.maxByteAlignment() + MemorySegment.ofArray(new byte[3]).maxByteAlignment() + MemorySegment.ofArray(new long[3]).maxByteAlignment());
        show("ofBuffer", () -> MemorySegment.ofBuffer(ByteBuffer.allocate(8).position(2)).byteSize() + " " + MemorySegment.ofBuffer(IntBuffer.allocate(4).position(1)).byteSize() + MemorySegment.ofBuffer(ByteBuffer.allocate(8).asReadOnlyBuffer()).isReadOnly());
        show("get 0 idx ovf", () -> s.getAtIndex(ValueLayout.JAVA_INT, Long.MAX_VALUE / 2));
        show("shared close", () -> { Arena sh = Arena.ofShared(); MemorySegment x = sh.allocate(4); sh.close(); return x.get(ValueLayout.JAVA_BYTE, 0); });
        show("heap loaded", () -> v(h::load));
        show("reinterpret", () -> { Arena q = Arena.ofConfined(); MemorySegment x = MemorySegment.ofAddress(4096).reinterpret(8, q, z -> System.out.println("cleanup " + z)); q.close(); return x.scope().isAlive(); });
        show("toarray empty", () -> MemorySegment.NULL.toArray(ValueLayout.JAVA_INT).length);
        show("getString len", () -> { MemorySegment x = Arena.ofAuto().allocateFrom("hello"); return x.getString(0, StandardCharsets.UTF_8) + x.byteSize(); });
        show("allocateFrom seg", () -> { MemorySegment x = Arena.ofAuto().allocateFrom(ValueLayout.JAVA_INT, h, ValueLayout.JAVA_INT, 1, 2); return Arrays.toString(x.toArray(ValueLayout.JAVA_INT)); });
    }
}
