package java.lang.foreign;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.VarHandle;
import java.util.Objects;
import java.util.Optional;

/** What all layouts have in common. */
abstract class Layout {
    final long size;
    final long align;
    final String name;

    Layout(long size, long align, String name) {
        this.size = size;
        this.align = align;
        this.name = name;
    }

    /** The text without name and alignment. */
    abstract String text();

    /** What stands behind the name. */
    String suffix() {
        return "";
    }

    /** The alignment that the layout has by itself. */
    abstract long naturalAlignment();

    static long checkAlignment(long align) {
        if (align <= 0 || (align & align - 1) != 0) {
            throw new IllegalArgumentException("Invalid alignment: " + align);
        }
        return align;
    }

    private MemoryLayout self() {
        return (MemoryLayout) (Object) this;
    }

    public final long byteSize() {
        return size;
    }

    public final long byteAlignment() {
        return align;
    }

    public final Optional<String> name() {
        return Optional.ofNullable(name);
    }

    public final long scale(long offset, long index) {
        if (offset < 0) {
            throw new IllegalArgumentException("The provided offset is negative: " + offset);
        }
        if (index < 0) {
            throw new IllegalArgumentException("The provided index is negative: " + index);
        }
        return Math.addExact(offset, Math.multiplyExact(size, index));
    }

    public final MethodHandle scaleHandle() {
        return Paths.scaleHandle(self());
    }

    public final long byteOffset(MemoryLayout.PathElement... elements) {
        return Paths.of(self(), elements).fixedOffset();
    }

    public final MethodHandle byteOffsetHandle(MemoryLayout.PathElement... elements) {
        return Paths.of(self(), elements).offsetHandle();
    }

    public final VarHandle varHandle(MemoryLayout.PathElement... elements) {
        return Paths.of(self(), elements).varHandle(false);
    }

    public final VarHandle arrayElementVarHandle(MemoryLayout.PathElement... elements) {
        return Paths.of(self(), elements).varHandle(true);
    }

    public final MethodHandle sliceHandle(MemoryLayout.PathElement... elements) {
        return Paths.of(self(), elements).sliceHandle();
    }

    public final MemoryLayout select(MemoryLayout.PathElement... elements) {
        return Paths.of(self(), elements).selected();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Layout l && l.size == size && l.align == align && Objects.equals(l.name, name);
    }

    @Override
    public int hashCode() {
        return Objects.hash(name, size, align);
    }

    @Override
    public final String toString() {
        String s = name == null ? text() : text() + "(" + name + ")";
        return (align == naturalAlignment() ? s : align + "%" + s) + suffix();
    }
}
