import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.Buffer;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.CharBuffer;
import java.nio.DoubleBuffer;
import java.nio.IntBuffer;
import java.nio.LongBuffer;
import java.util.Arrays;

/** Buffers over segments and segments over buffers, heap and direct. */
public class ForeignBuffers {
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
        Arena arena = Arena.ofConfined();
        MemorySegment s = arena.allocate(32, 8);
        ByteBuffer b = s.asByteBuffer();
        show("buffer", () -> b + " " + b.isDirect() + " " + b.isReadOnly() + " " + b.order());
        b.putInt(4, 0x01020304).order(ByteOrder.LITTLE_ENDIAN).putLong(8, 77);
        show("through", () -> s.get(ValueLayout.JAVA_INT.withOrder(ByteOrder.BIG_ENDIAN), 4) + " " + s.get(ValueLayout.JAVA_LONG, 8));
        s.set(ValueLayout.JAVA_SHORT, 20, (short) -5);
        show("back", () -> b.getShort(20) + " " + s.asSlice(20, 4).asByteBuffer().order(ByteOrder.nativeOrder()).getShort());
        show("read-only", () -> s.asReadOnly().asByteBuffer().isReadOnly());
        ByteBuffer slice = b.position(8).slice();
        MemorySegment again = MemorySegment.ofBuffer(b.limit(20));
        show("again", () -> again.byteSize() + " " + (again.address() - s.address()) + " " + again.get(ValueLayout.JAVA_LONG, 0) + " " + again.scope().equals(s.scope()) + again.isNative());
        IntBuffer ints = b.clear().order(ByteOrder.nativeOrder()).asIntBuffer().position(2);
        show("view", () -> MemorySegment.ofBuffer(ints).byteSize() + " " + (MemorySegment.ofBuffer(ints).address() - s.address()));
        arena.close();
        show("closed buffer", () -> b.get(0));
        show("closed slice", () -> slice.get(0));
        show("closed view", () -> ints.get(0));
        show("closed again", () -> again.get(ValueLayout.JAVA_BYTE, 0));
        ByteBuffer direct = ByteBuffer.allocateDirect(16).order(ByteOrder.nativeOrder());
        MemorySegment d = MemorySegment.ofBuffer(direct.position(4));
        d.set(ValueLayout.JAVA_INT, 0, 99);
        show("direct", () -> d.byteSize() + " " + direct.getInt(4) + " " + d.isNative() + " " + d.isReadOnly());
        for (Buffer heap : new Buffer[] {ByteBuffer.wrap(new byte[10], 2, 5), ByteBuffer.wrap(new byte[10]).position(3).slice(), CharBuffer.wrap(new char[6]).position(1), LongBuffer.allocate(4).position(1).limit(3),
            DoubleBuffer.allocate(2).asReadOnlyBuffer(), ByteBuffer.allocate(16).position(4).slice().asIntBuffer()}) {
            MemorySegment m = MemorySegment.ofBuffer(heap);
            show(heap.getClass().getSimpleName().length() > 0 ? "heap" : "", () -> m.byteSize() + " " + m.address() + " " + m.isReadOnly() + " " + m.maxByteAlignment() + " " + m.heapBase().map(Object::getClass));
        }
        show("text", () -> MemorySegment.ofBuffer(CharBuffer.wrap("text")));
        byte[] bytes = new byte[8];
        MemorySegment.ofBuffer(ByteBuffer.wrap(bytes).position(2)).set(ValueLayout.JAVA_INT_UNALIGNED, 1, -1);
        show("array", () -> Arrays.toString(bytes));
        show("heap buffer", () -> MemorySegment.ofArray(bytes).asSlice(3, 4).asByteBuffer().put(0, (byte) 9) + Arrays.toString(bytes));
        show("too large", () -> MemorySegment.ofAddress(0).reinterpret(1L << 33).asByteBuffer());
    }
}
