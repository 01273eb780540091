import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.VarHandle;

/**
 * Memory segments in loops; compiled by a JDK 22 or later. {@code SegmentBench NAME MILLIS} prints what {@link Bench} prints.
 */
public class SegmentBench {
    static final int N = 10_000;

    static class Get implements Bench.Round {
        final MemorySegment s = Arena.ofConfined().allocate(4 * N, 8);

        Get() {
            for (int i = 0; i < N; i++) {
                s.set(ValueLayout.JAVA_INT, 4L * i, i);
            }
        }

        public long run() {
            MemorySegment s = this.s;
            long sum = 0;
            for (int i = 0; i < N; i++) {
                sum += s.get(ValueLayout.JAVA_INT, 4L * i);
            }
            return sum;
        }
    }

    static class Put implements Bench.Round {
        final MemorySegment s = Arena.ofConfined().allocate(8 * N, 8);

        public long run() {
            MemorySegment s = this.s;
            for (int i = 0; i < N; i++) {
                s.setAtIndex(ValueLayout.JAVA_LONG, i, i);
            }
            return s.getAtIndex(ValueLayout.JAVA_LONG, 100);
        }
    }

    static class Heap implements Bench.Round {
        final MemorySegment s = MemorySegment.ofArray(new int[N]);

        public long run() {
            MemorySegment s = this.s;
            long sum = 0;
            for (int i = 0; i < N; i++) {
                s.setAtIndex(ValueLayout.JAVA_INT, i, i);
                sum += s.getAtIndex(ValueLayout.JAVA_INT, i);
            }
            return sum;
        }
    }

    static class Handle implements Bench.Round {
        final MemorySegment s = Arena.ofConfined().allocate(4 * N, 8);
        final VarHandle h = ValueLayout.JAVA_INT.varHandle();

        public long run() {
            long sum = 0;
            for (int i = 0; i < N; i++) {
                h.set(s, 4L * i, i);
                sum += (int) h.get(s, 4L * i);
            }
            return sum;
        }
    }

    static class Arenas implements Bench.Round {
        public long run() {
            long sum = 0;
            for (int i = 0; i < 100; i++) {
                try (Arena a = Arena.ofConfined()) {
                    sum += a.allocate(64 + i, 8).byteSize() + a.allocate(24, 8).byteSize();
                }
            }
            return sum;
        }
    }

    static Bench.Round of(String name) {
        switch (name) {
            case "segment-get":
                return new Get();
            case "segment-put":
                return new Put();
            case "segment-heap":
                return new Heap();
            case "segment-handle":
                return new Handle();
            case "arenas":
                return new Arenas();
            default:
                throw new IllegalArgumentException(name);
        }
    }

    public static void main(String[] args) {
        Bench.measure(of(args[0]), Long.parseLong(args[1]));
    }
}
