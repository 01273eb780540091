package java.lang.foreign;

import junco.internal.Memory;

/** Copies element by element, between segments and arrays, perhaps turning bytes round. */
final class Copies {
    private Copies() {
    }

    private static void count(long elementCount) {
        if (elementCount < 0) {
            throw new IndexOutOfBoundsException("The provided elementCount is negative: " + elementCount);
        }
    }

    private static Values.Value<?> value(ValueLayout l) {
        return (Values.Value<?>) (Object) l;
    }

    private static void aligned(String what, Segment s, long offset, ValueLayout layout) {
        if (layout.byteSize() % layout.byteAlignment() != 0) {
            throw new IllegalArgumentException(what + " layout alignment greater than its size");
        }
        if (!s.isAligned(offset, layout.byteAlignment())) {
            throw new IllegalArgumentException(what + " segment incompatible with alignment constraints");
        }
    }

    static void elements(Segment src, ValueLayout srcLayout, long srcOffset, Segment dst, ValueLayout dstLayout,
            long dstOffset, long elementCount) {
        count(elementCount);
        if (srcLayout.byteSize() != dstLayout.byteSize()) {
            throw new IllegalArgumentException("Source and destination layouts must have same size");
        }
        aligned("Source", src, srcOffset, srcLayout);
        aligned("Destination", dst, dstOffset, dstLayout);
        long width = srcLayout.byteSize();
        long bytes = elementCount * width;
        src.check(srcOffset, bytes, false);
        dst.check(dstOffset, bytes, true);
        move(src.base, src.at + srcOffset, src.session, dst.base, dst.at + dstOffset, dst.session, bytes, width,
            value(srcLayout).order != value(dstLayout).order);
    }

    private static void move(Object src, long from, Session srcSession, Object dst, long to, Session dstSession, long bytes,
            long width, boolean swap) {
        srcSession.check();
        dstSession.check();
        Memory.copy(src, from, dst, to, bytes);
        if (!swap || width == 1) {
            return;
        }
        for (long i = to; i < to + bytes; i += width) { // turn them where they are now
            if (width == 2) {
                Memory.putShort(dst, i, Short.reverseBytes(Memory.getShort(dst, i, null)), null);
            } else if (width == 4) {
                Memory.putInt(dst, i, Integer.reverseBytes(Memory.getInt(dst, i, null)), null);
            } else {
                Memory.putLong(dst, i, Long.reverseBytes(Memory.getLong(dst, i, null)), null);
            }
        }
    }

    /** Checks an array against a layout and gives its length. */
    private static int length(Object array, ValueLayout layout) {
        Class<?> c = array.getClass();
        if (!c.isArray() || !c.getComponentType().isPrimitive() || c == boolean[].class) {
            throw new IllegalArgumentException("Not a supported array class: " + c.getSimpleName());
        }
        if (c.getComponentType() != layout.carrier()) {
            throw new IllegalArgumentException("Incompatible value layout: " + layout);
        }
        return java.lang.reflect.Array.getLength(array);
    }

    static void toArray(Segment src, ValueLayout layout, long offset, Object array, int index, int elementCount) {
        java.util.Objects.requireNonNull(src);
        int length = length(array, layout);
        aligned("Source", src, offset, layout);
        count(elementCount);
        long width = layout.byteSize();
        src.check(offset, elementCount * width, false);
        java.util.Objects.checkFromIndexSize(index, elementCount, length);
        move(src.base, src.at + offset, src.session, array, index * width, Session.GLOBAL, elementCount * width, width,
            value(layout).swapped);
    }

    static void fromArray(Object array, int index, Segment dst, ValueLayout layout, long offset, int elementCount) {
        java.util.Objects.requireNonNull(dst);
        int length = length(array, layout);
        aligned("Destination", dst, offset, layout);
        count(elementCount);
        long width = layout.byteSize();
        java.util.Objects.checkFromIndexSize(index, elementCount, length);
        dst.check(offset, elementCount * width, true);
        move(array, index * width, Session.GLOBAL, dst.base, dst.at + offset, dst.session, elementCount * width, width,
            value(layout).swapped);
    }
}
