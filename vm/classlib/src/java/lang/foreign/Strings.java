package java.lang.foreign;

import java.nio.charset.Charset;
import java.util.Objects;
import junco.internal.Memory;

/** Strings in segments, ended by a zero of the charset's unit. */
final class Strings {
    private Strings() {
    }

    /** The bytes of a charset's unit. */
    private static int unit(Charset charset) {
        return switch (charset.name()) {
            case "UTF-8", "ISO-8859-1", "US-ASCII" -> 1;
            case "UTF-16", "UTF-16LE", "UTF-16BE" -> 2;
            case "UTF-32", "UTF-32LE", "UTF-32BE" -> 4;
            default -> throw new IllegalArgumentException("Unsupported charset: " + charset);
        };
    }

    static String get(Segment s, long offset, Charset charset) {
        int unit = unit(Objects.requireNonNull(charset));
        if (offset < 0 || offset > s.size) {
            s.asSlice(offset, s.size - offset);
        }
        s.session.check();
        long end = offset;
        while (end <= s.size - unit && !zero(s, s.at + end, unit)) {
            end += unit;
        }
        if (end > s.size - unit) {
            throw new IndexOutOfBoundsException("No null terminator found: " + s + " using region [" + offset + ", " + s.size + ")");
        }
        byte[] bytes = new byte[(int) (end - offset)];
        Memory.copy(s.base, s.at + offset, bytes, 0, bytes.length);
        return new String(bytes, charset);
    }

    private static boolean zero(Segment s, long at, int unit) {
        return switch (unit) {
            case 1 -> Memory.getByte(s.base, at, null) == 0;
            case 2 -> Memory.getShort(s.base, at, null) == 0;
            default -> Memory.getInt(s.base, at, null) == 0;
        };
    }

    static void set(Segment s, long offset, String str, Charset charset) {
        int unit = unit(Objects.requireNonNull(charset));
        byte[] bytes = str.getBytes(charset);
        s.check(offset, bytes.length, true);
        s.session.check();
        Memory.copy(bytes, 0, s.base, s.at + offset, bytes.length);
        s.check(offset + bytes.length, unit, true);
        Memory.fill(s.base, s.at + offset + bytes.length, unit, (byte) 0);
    }

    static MemorySegment allocate(SegmentAllocator a, String str, Charset charset) {
        int unit = unit(Objects.requireNonNull(charset));
        byte[] bytes = str.getBytes(charset);
        Segment s = (Segment) a.allocate(bytes.length + unit);
        set(s, 0, str, charset);
        return s;
    }
}
