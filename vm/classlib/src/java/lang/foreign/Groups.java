package java.lang.foreign;

import java.util.List;
import java.util.Objects;

/** The layouts that are made of others, and padding. */
final class Groups {
    private Groups() {
    }

    static StructLayout struct(MemoryLayout[] elements) {
        long size = 0;
        long align = 1;
        for (MemoryLayout m : elements) {
            Objects.requireNonNull(m);
            if (size % m.byteAlignment() != 0) {
                throw new IllegalArgumentException("Invalid alignment constraint for member layout: " + m);
            }
            size = sum(size, m.byteSize());
            align = Math.max(align, m.byteAlignment());
        }
        return new Struct(List.of(elements), size, align, align, null);
    }

    private static long sum(long a, long b) {
        if (a + b < 0) {
            throw new IllegalArgumentException("Layout size exceeds Long.MAX_VALUE");
        }
        return a + b;
    }

    static UnionLayout union(MemoryLayout[] elements) {
        long size = 0;
        long align = 1;
        for (MemoryLayout m : elements) {
            size = Math.max(size, m.byteSize());
            align = Math.max(align, m.byteAlignment());
        }
        return new Union(List.of(elements), size, align, align, null);
    }

    static SequenceLayout sequence(long count, MemoryLayout element) {
        if (count < 0) {
            throw new IllegalArgumentException("The provided elementCount is negative: " + count);
        }
        Objects.requireNonNull(element);
        if (element.byteSize() % element.byteAlignment() != 0) {
            throw new IllegalArgumentException("Element layout size is not multiple of alignment");
        }
        return new Sequence(count, element, element.byteAlignment(), null);
    }

    private static long product(long a, long b) {
        if (Math.multiplyHigh(a, b) != 0 || a * b < 0) {
            throw new IllegalArgumentException("Layout size exceeds Long.MAX_VALUE");
        }
        return a * b;
    }

    /** What structs and unions have in common. */
    abstract static class Group<T extends GroupLayout> extends Layout {
        final List<MemoryLayout> members;
        final long natural;

        Group(List<MemoryLayout> members, long size, long align, long natural, String name) {
            super(size, align, name);
            this.members = members;
            this.natural = natural;
        }

        abstract T with(long align, String name);

        public List<MemoryLayout> memberLayouts() {
            return members;
        }

        public T withName(String name) {
            return with(align, Objects.requireNonNull(name));
        }

        public T withoutName() {
            return with(align, null);
        }

        public T withByteAlignment(long byteAlignment) {
            if (checkAlignment(byteAlignment) < natural) {
                throw new IllegalArgumentException("Invalid alignment constraint");
            }
            return with(byteAlignment, name);
        }

        @Override
        long naturalAlignment() {
            return natural;
        }

        String join(String between) {
            StringBuilder s = new StringBuilder("[");
            for (int i = 0; i < members.size(); i++) {
                s.append(i > 0 ? between : "").append(members.get(i));
            }
            return s.append(']').toString();
        }

        @Override
        public boolean equals(Object other) {
            return super.equals(other) && other.getClass() == getClass() && ((Group<?>) other).members.equals(members);
        }

        @Override
        public int hashCode() {
            return Objects.hash(super.hashCode(), members);
        }
    }

    static final class Struct extends Group<StructLayout> implements StructLayout {
        Struct(List<MemoryLayout> members, long size, long align, long natural, String name) {
            super(members, size, align, natural, name);
        }

        @Override
        Struct with(long align, String name) {
            return new Struct(members, size, align, natural, name);
        }

        @Override
        String text() {
            return join("");
        }
    }

    static final class Union extends Group<UnionLayout> implements UnionLayout {
        Union(List<MemoryLayout> members, long size, long align, long natural, String name) {
            super(members, size, align, natural, name);
        }

        @Override
        Union with(long align, String name) {
            return new Union(members, size, align, natural, name);
        }

        @Override
        String text() {
            return join("|");
        }
    }

    static final class Padding extends Layout implements PaddingLayout {
        Padding(long size, long align, String name) {
            super(size, align, name);
        }

        @Override
        public Padding withName(String name) {
            return new Padding(size, align, Objects.requireNonNull(name));
        }

        @Override
        public Padding withoutName() {
            return new Padding(size, align, null);
        }

        @Override
        public Padding withByteAlignment(long byteAlignment) {
            return new Padding(size, checkAlignment(byteAlignment), name);
        }

        @Override
        String text() {
            return "x" + size;
        }

        @Override
        long naturalAlignment() {
            return align; // it is not shown
        }

        @Override
        public boolean equals(Object other) {
            return super.equals(other) && other instanceof Padding;
        }

        @Override
        public int hashCode() {
            return 31 * super.hashCode() + 'x';
        }
    }

    static final class Sequence extends Layout implements SequenceLayout {
        private final long count;
        private final MemoryLayout element;

        Sequence(long count, MemoryLayout element, long align, String name) {
            super(product(count, element.byteSize()), align, name);
            this.count = count;
            this.element = element;
        }

        @Override
        public MemoryLayout elementLayout() {
            return element;
        }

        @Override
        public long elementCount() {
            return count;
        }

        @Override
        public SequenceLayout withElementCount(long elementCount) {
            if (elementCount < 0) {
                throw new IllegalArgumentException("Invalid byte size: " + elementCount * element.byteSize());
            }
            return new Sequence(elementCount, element, align, name);
        }

        @Override
        public SequenceLayout reshape(long... elementCounts) {
            if (elementCounts.length == 0) {
                throw new IllegalArgumentException();
            }
            if (count == 0) {
                throw new IllegalArgumentException();
            }
            SequenceLayout flat = (SequenceLayout) flatten();
            long[] counts = elementCounts.clone();
            long all = flat.elementCount();
            long product = 1;
            int open = -1;
            for (int i = 0; i < counts.length; i++) {
                if (counts[i] == -1) {
                    if (open >= 0) {
                        throw new IllegalArgumentException("Too many unspecified element counts");
                    }
                    open = i;
                } else if (counts[i] <= 0) {
                    throw new IllegalArgumentException("Invalid element count: " + counts[i]);
                } else {
                    product = counts[i] * product;
                }
            }
            if (open >= 0) {
                counts[open] = all / product;
                product *= counts[open];
            }
            if (product != all) {
                throw new IllegalArgumentException("Element counts do not match expected size: " + all);
            }
            MemoryLayout l = flat.elementLayout();
            for (int i = counts.length - 1; i >= 0; i--) {
                l = sequence(counts[i], l);
            }
            return (SequenceLayout) l;
        }

        @Override
        public SequenceLayout flatten() {
            MemoryLayout l = element;
            long n = count;
            while (l instanceof SequenceLayout s) {
                n *= s.elementCount();
                l = s.elementLayout();
            }
            return sequence(n, l);
        }

        @Override
        public Sequence withName(String name) {
            return new Sequence(count, element, align, Objects.requireNonNull(name));
        }

        @Override
        public Sequence withoutName() {
            return new Sequence(count, element, align, null);
        }

        @Override
        public Sequence withByteAlignment(long byteAlignment) {
            if (checkAlignment(byteAlignment) < element.byteAlignment()) {
                throw new IllegalArgumentException("Invalid alignment constraint");
            }
            return new Sequence(count, element, byteAlignment, name);
        }

        @Override
        String text() {
            return "[" + count + ":" + element + "]";
        }

        @Override
        long naturalAlignment() {
            return element.byteAlignment();
        }

        @Override
        public boolean equals(Object other) {
            return super.equals(other) && other instanceof Sequence s && s.count == count && s.element.equals(element);
        }

        @Override
        public int hashCode() {
            return Objects.hash(super.hashCode(), count, element);
        }
    }
}
