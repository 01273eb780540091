import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.Random;
import java.util.TreeMap;

/** Segments at random addresses: what they may not touch is an exception, and no object is damaged. */
public class HostileSegments {
    public static void main(String[] args) {
        Random r = new Random(11);
        TreeMap<String, Integer> thrown = new TreeMap<>();
        Object[] objects = new Object[200];
        for (int i = 0; i < objects.length; i++) {
            objects[i] = "object " + i;
        }
        MemorySegment own = Arena.ofAuto().allocate(4096);
        MemorySegment heap = MemorySegment.ofArray(new long[64]);
        int fine = 0;
        for (int i = 0; i < 800; i++) {
            long address = switch (r.nextInt(6)) {
                case 0 -> 0x01000000L + r.nextInt(1 << 24); // the heap
                case 1 -> 0x10000000L + r.nextInt(1 << 28); // stacks
                case 2 -> r.nextInt(1 << 24); // images
                case 3 -> own.address() + r.nextInt(4096);
                case 4 -> r.nextLong();
                default -> r.nextLong() & 0xFFFFFFFFL;
            };
            MemorySegment s = MemorySegment.ofAddress(address).reinterpret(r.nextInt(8) == 0 ? Long.MAX_VALUE : r.nextInt(64));
            long offset = r.nextInt(4) == 0 ? r.nextLong() : r.nextInt(32);
            try {
                switch (r.nextInt(12)) {
                    case 0 -> s.get(ValueLayout.JAVA_INT_UNALIGNED, offset);
                    case 1 -> s.set(ValueLayout.JAVA_LONG_UNALIGNED, offset, -1L);
                    case 2 -> s.set(ValueLayout.JAVA_BYTE, offset, (byte) 0xFF);
                    case 3 -> s.fill((byte) 0xFF);
                    case 4 -> MemorySegment.copy(heap, 0, s, offset, r.nextInt(64));
                    case 5 -> MemorySegment.copy(s, offset, heap, 0, r.nextInt(64));
                    case 6 -> MemorySegment.copy(s, 0, own, r.nextInt(4096), r.nextInt(64));
                    case 7 -> own.mismatch(s);
                    case 8 -> s.getString(offset);
                    case 9 -> s.setString(offset, "hostile");
                    case 10 -> s.asByteBuffer().putInt((int) offset, -1);
                    default -> ValueLayout.JAVA_INT_UNALIGNED.varHandle().getAndSet(s, offset, -1);
                }
                fine++;
            } catch (RuntimeException e) {
                thrown.merge(e.getClass().getName(), 1, Integer::sum);
            }
            if (i % 200 == 0) {
                System.gc();
            }
        }
        boolean whole = true;
        for (int i = 0; i < objects.length; i++) {
            whole &= objects[i].equals("object " + i);
        }
        System.out.println(whole + " " + (fine > 30) + " " + thrown.keySet());
    }
}
