import java.lang.foreign.AddressLayout;
import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.GroupLayout;
import java.lang.foreign.MemoryLayout;
import java.lang.foreign.MemoryLayout.PathElement;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SequenceLayout;
import java.lang.foreign.StructLayout;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.List;

/** Layouts: making, naming, reshaping, comparing, and the ways into them. */
public class ForeignLayouts {
    interface Run {
        Object run() throws Throwable;
    }

    static String clean(Object o) {
        return String.valueOf(o).replaceAll("address: 0x[0-9a-f]{4,}", "address: A").replaceAll("@[0-9a-f]+", "@");
    }

    static void show(String what, Run r) {
        try {
            System.out.println(what + " = " + clean(r.run()));
        } catch (Throwable t) {
            System.out.println(what + " ! " + t.getClass().getName() + ": " + clean(t.getMessage()));
        }
    }

    public static void main(String[] args) {
        SequenceLayout twelve = MemoryLayout.sequenceLayout(12, ValueLayout.JAVA_INT).withName("twelve");
        show("reshape", () -> twelve.reshape(3, 4) + " " + twelve.reshape(-1, 6) + " " + twelve.reshape(2, 3, -1) + " " + twelve.reshape(12));
        show("reshape wrong", () -> twelve.reshape(5, -1));
        show("reshape product", () -> twelve.reshape(5, 2));
        show("reshape two open", () -> twelve.reshape(-1, -1));
        show("reshape zero", () -> twelve.reshape(0, 12));
        show("reshape negative", () -> twelve.reshape(-2, 6));
        show("reshape none", () -> twelve.reshape());
        show("flatten", () -> twelve.reshape(2, 3, 2).flatten() + " " + twelve.flatten());
        show("count", () -> twelve.withElementCount(0) + " " + twelve.withElementCount(0).byteSize());
        show("count negative", () -> twelve.withElementCount(-1));
        show("count large", () -> twelve.withElementCount(Long.MAX_VALUE));
        show("named", () -> twelve.withoutName() + " " + twelve.name() + twelve.withoutName().name());
        show("null name", () -> twelve.withName(null));
        show("null element", () -> MemoryLayout.sequenceLayout(2, null));
        show("null member", () -> MemoryLayout.structLayout(ValueLayout.JAVA_INT, null));
        StructLayout s = MemoryLayout.structLayout(ValueLayout.JAVA_INT.withName("a"), ValueLayout.JAVA_INT.withName("a"), ValueLayout.JAVA_LONG.withName("b"));
        show("same names", () -> s.byteOffset(PathElement.groupElement("a")) + " " + s.byteOffset(PathElement.groupElement(1)));
        show("smaller alignment", () -> s.withByteAlignment(4));
        show("greater alignment", () -> s.withByteAlignment(32) + " " + s.withByteAlignment(32).byteAlignment());
        show("bad alignment", () -> s.withByteAlignment(12));
        show("aligned members", () -> MemoryLayout.structLayout(ValueLayout.JAVA_INT.withByteAlignment(2), ValueLayout.JAVA_LONG_UNALIGNED).byteAlignment());
        show("aligned sequence", () -> MemoryLayout.sequenceLayout(2, ValueLayout.JAVA_INT.withByteAlignment(16)));
        show("padding", () -> MemoryLayout.paddingLayout(8).withByteAlignment(8) + " " + MemoryLayout.paddingLayout(8).withName("p") + MemoryLayout.paddingLayout(8).equals(MemoryLayout.paddingLayout(8)));
        show("union", () -> MemoryLayout.unionLayout() + " " + MemoryLayout.unionLayout(MemoryLayout.paddingLayout(5), ValueLayout.JAVA_SHORT).byteSize());
        show("struct overflow", () -> MemoryLayout.structLayout(MemoryLayout.sequenceLayout(Long.MAX_VALUE, ValueLayout.JAVA_BYTE), ValueLayout.JAVA_BYTE));
        show("nested", () -> MemoryLayout.structLayout(twelve, MemoryLayout.unionLayout(s, twelve).withName("u")).withName("n"));
        show("members", () -> {
            s.memberLayouts().add(ValueLayout.JAVA_INT);
            return null;
        });
        show("equal", () -> s.equals(MemoryLayout.structLayout(s.memberLayouts().toArray(new MemoryLayout[0]))) + " " + (s.hashCode() == MemoryLayout.structLayout(s.memberLayouts().toArray(new MemoryLayout[0])).hashCode())
            + s.equals(MemoryLayout.unionLayout(s.memberLayouts().toArray(new MemoryLayout[0]))) + s.equals(s.withName("x")) + twelve.equals(twelve.withElementCount(12)) + ValueLayout.JAVA_INT.equals(ValueLayout.JAVA_INT.withOrder(ByteOrder.BIG_ENDIAN)));
        AddressLayout a = ValueLayout.ADDRESS.withTargetLayout(s);
        show("address", () -> a + " " + a.targetLayout() + a.withoutTargetLayout().equals(ValueLayout.ADDRESS) + a.equals(ValueLayout.ADDRESS) + a.withName("p").withOrder(ByteOrder.BIG_ENDIAN));
        show("values", () -> ValueLayout.JAVA_CHAR.withOrder(ByteOrder.BIG_ENDIAN).withName("c").withByteAlignment(8) + " " + ValueLayout.JAVA_BOOLEAN.carrier() + ValueLayout.JAVA_DOUBLE_UNALIGNED + ValueLayout.JAVA_FLOAT.withoutName().name());
        show("null order", () -> ValueLayout.JAVA_INT.withOrder(null));
        SequenceLayout deep = MemoryLayout.sequenceLayout(5, MemoryLayout.sequenceLayout(4, MemoryLayout.structLayout(ValueLayout.JAVA_SHORT.withName("x"), ValueLayout.JAVA_SHORT.withName("y"))));
        show("select", () -> deep.select(PathElement.sequenceElement(), PathElement.sequenceElement(2)) + " " + deep.select());
        show("select step", () -> deep.select(PathElement.sequenceElement(1, 2)));
        show("offset handle", () -> (long) deep.byteOffsetHandle(PathElement.sequenceElement(), PathElement.sequenceElement(), PathElement.groupElement("y")).invokeExact(100L, 2L, 3L));
        show("offset handle bounds", () -> (long) deep.byteOffsetHandle(PathElement.sequenceElement(), PathElement.sequenceElement()).invokeExact(0L, 2L, 4L));
        show("scale handle", () -> (long) deep.scaleHandle().invokeExact(3L, 2L));
        show("step zero", () -> PathElement.sequenceElement(0, 0));
        show("step negative start", () -> PathElement.sequenceElement(-1, 2));
        show("step start", () -> deep.varHandle(PathElement.sequenceElement(5, 1), PathElement.sequenceElement(), PathElement.groupElement("x")));
        show("elements", () -> PathElement.sequenceElement() + " " + PathElement.sequenceElement(3) + PathElement.sequenceElement(1, 2) + PathElement.groupElement("g") + PathElement.groupElement(4) + PathElement.dereferenceElement());
        show("no dereference", () -> deep.varHandle(PathElement.dereferenceElement()));
        show("dereference untargeted", () -> MemoryLayout.structLayout(ValueLayout.ADDRESS.withName("p")).varHandle(PathElement.groupElement("p"), PathElement.dereferenceElement()));
        show("offset through address", () -> MemoryLayout.structLayout(a.withName("p")).byteOffset(PathElement.groupElement("p"), PathElement.dereferenceElement()));
        show("select through address", () -> MemoryLayout.structLayout(a.withName("p")).select(PathElement.groupElement("p"), PathElement.dereferenceElement()));
        show("null path", () -> s.byteOffset((PathElement) null));
        VarHandle x = deep.varHandle(PathElement.sequenceElement(4, -2), PathElement.sequenceElement(), PathElement.groupElement("x"));
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment m = arena.allocate(deep);
            for (int i = 0; i < m.byteSize() / 2; i++) {
                m.setAtIndex(ValueLayout.JAVA_SHORT, i, (short) i);
            }
            show("backwards", () -> (short) x.get(m, 0L, 0L, 0L) + " " + (short) x.get(m, 0L, 1L, 1L) + " " + (short) x.get(m, 0L, 2L, 3L));
            show("backwards bounds", () -> (short) x.get(m, 0L, 3L, 0L));
            show("slices", () -> ((MemorySegment) deep.sliceHandle(PathElement.sequenceElement(), PathElement.sequenceElement(1)).invokeExact(m, 0L, 3L)).get(ValueLayout.JAVA_SHORT, 0));
            show("slice small", () -> (MemorySegment) deep.sliceHandle(PathElement.sequenceElement()).invokeExact(m.asSlice(2), 0L, 3L));
            show("read-only", () -> {
                x.set(m.asReadOnly(), 0L, 0L, 0L, (short) 1);
                return null;
            });
            show("misaligned", () -> (int) ValueLayout.JAVA_INT.varHandle().get(m, 2L));
            show("unaligned volatile", () -> (int) ValueLayout.JAVA_INT_UNALIGNED.varHandle().getVolatile(m, 0L));
            show("null segment", () -> (int) ValueLayout.JAVA_INT.varHandle().get((MemorySegment) null, 2L));
            VarHandle p = ValueLayout.ADDRESS.varHandle();
            show("addresses", () -> {
                p.set(m, 0L, MemorySegment.ofAddress(77));
                return p.compareAndSet(m, 0L, MemorySegment.ofAddress(77), MemorySegment.ofAddress(78)) + " " + p.get(m, 0L) + p.getAndSet(m, 0L, MemorySegment.NULL);
            });
            StringBuilder modes = new StringBuilder();
            for (ValueLayout v : List.of(ValueLayout.JAVA_BYTE, ValueLayout.JAVA_BOOLEAN, ValueLayout.JAVA_SHORT, ValueLayout.JAVA_CHAR, ValueLayout.JAVA_INT, ValueLayout.JAVA_LONG, ValueLayout.JAVA_FLOAT, ValueLayout.JAVA_DOUBLE, ValueLayout.ADDRESS)) {
                modes.append(v).append(':');
                for (VarHandle.AccessMode mode : VarHandle.AccessMode.values()) {
                    modes.append(v.varHandle().isAccessModeSupported(mode) ? 'y' : '-');
                }
                modes.append(' ');
            }
            System.out.println(modes);
        }
        FunctionDescriptor f = FunctionDescriptor.of(ValueLayout.JAVA_INT, ValueLayout.ADDRESS, s);
        show("function", () -> f + " " + f.toMethodType() + f.dropReturnLayout() + f.appendArgumentLayouts(ValueLayout.JAVA_BYTE) + f.insertArgumentLayouts(1, ValueLayout.JAVA_BYTE).argumentLayouts() + f.changeReturnLayout(ValueLayout.JAVA_LONG).returnLayout());
        show("function equal", () -> f.equals(FunctionDescriptor.of(ValueLayout.JAVA_INT, ValueLayout.ADDRESS, s)) + " " + FunctionDescriptor.ofVoid().equals(f) + FunctionDescriptor.ofVoid());
        show("function index", () -> f.insertArgumentLayouts(3, ValueLayout.JAVA_BYTE));
    }
}
