package java.lang.foreign;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.VarHandle;
import java.util.Optional;

/** How bytes of a memory segment are laid out. */
public sealed interface MemoryLayout permits SequenceLayout, GroupLayout, PaddingLayout, ValueLayout {
    long byteSize();

    Optional<String> name();

    MemoryLayout withName(String name);

    MemoryLayout withoutName();

    long byteAlignment();

    MemoryLayout withByteAlignment(long byteAlignment);

    long scale(long offset, long index);

    MethodHandle scaleHandle();

    long byteOffset(PathElement... elements);

    MethodHandle byteOffsetHandle(PathElement... elements);

    VarHandle varHandle(PathElement... elements);

    VarHandle arrayElementVarHandle(PathElement... elements);

    MethodHandle sliceHandle(PathElement... elements);

    MemoryLayout select(PathElement... elements);

    @Override
    boolean equals(Object other);

    @Override
    int hashCode();

    @Override
    String toString();

    static PaddingLayout paddingLayout(long byteSize) {
        if (byteSize <= 0) {
            throw new IllegalArgumentException("Invalid byte size: " + byteSize);
        }
        return new Groups.Padding(byteSize, 1, null);
    }

    static SequenceLayout sequenceLayout(long elementCount, MemoryLayout elementLayout) {
        return Groups.sequence(elementCount, elementLayout);
    }

    static StructLayout structLayout(MemoryLayout... elements) {
        return Groups.struct(elements);
    }

    static UnionLayout unionLayout(MemoryLayout... elements) {
        return Groups.union(elements);
    }

    /** A step from a layout to one of its parts. */
    sealed interface PathElement permits Paths.Step {
        static PathElement groupElement(String name) {
            return new Paths.Step(Paths.NAME, java.util.Objects.requireNonNull(name), 0, 0);
        }

        static PathElement groupElement(long index) {
            return new Paths.Step(Paths.MEMBER, null, Paths.checkIndex(index), 0);
        }

        static PathElement sequenceElement(long index) {
            return new Paths.Step(Paths.ELEMENT, null, Paths.checkIndex(index), 0);
        }

        static PathElement sequenceElement(long start, long step) {
            if (start < 0) {
                throw new IllegalArgumentException("Start index must be positive: " + start);
            }
            if (step == 0) {
                throw new IllegalArgumentException("Step must be != 0: " + step);
            }
            return new Paths.Step(Paths.ELEMENTS, null, start, step);
        }

        static PathElement sequenceElement() {
            return new Paths.Step(Paths.ELEMENTS, null, 0, 1);
        }

        static PathElement dereferenceElement() {
            return new Paths.Step(Paths.DEREFERENCE, null, 0, 0);
        }
    }
}
