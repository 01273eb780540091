package java.lang.foreign;

import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Objects;
import java.util.Optional;

/** The value layouts. */
final class Values {
    private Values() {
    }

    /** What value layouts have in common; T is the interface that its variants have. */
    abstract static class Value<T extends ValueLayout> extends Layout {
        final Class<?> carrier;
        final ByteOrder order;
        /** The bytes are in the other order than the machine's. */
        final boolean swapped;
        /** The letter by which the layout shows itself. */
        private final char letter;
        private VarHandle handle;

        Value(long size, long align, String name, Class<?> carrier, char letter, ByteOrder order) {
            super(size, align, name);
            this.carrier = carrier;
            this.letter = letter;
            this.order = Objects.requireNonNull(order);
            this.swapped = order != ByteOrder.nativeOrder();
        }

        abstract T with(long align, String name, ByteOrder order);

        public T withName(String name) {
            return with(align, Objects.requireNonNull(name), order);
        }

        public T withoutName() {
            return with(align, null, order);
        }

        public T withByteAlignment(long byteAlignment) {
            return with(checkAlignment(byteAlignment), name, order);
        }

        public T withOrder(ByteOrder order) {
            return with(align, name, order);
        }

        public ByteOrder order() {
            return order;
        }

        public Class<?> carrier() {
            return carrier;
        }

        public VarHandle varHandle() {
            if (handle == null) {
                handle = Paths.handle((MemoryLayout) this);
            }
            return handle;
        }

        @Override
        String text() {
            return (swapped ? Character.toUpperCase(letter) : letter) + String.valueOf(size);
        }

        @Override
        long naturalAlignment() {
            return size;
        }

        @Override
        public boolean equals(Object other) {
            return super.equals(other) && other instanceof Value<?> v && v.carrier == carrier && v.order == order;
        }

        @Override
        public int hashCode() {
            return Objects.hash(super.hashCode(), order, carrier);
        }
    }

    static AddressLayout address(long align) {
        return new AddressValue(align, null, ByteOrder.nativeOrder(), null);
    }

    static final class ByteValue extends Value<ValueLayout.OfByte> implements ValueLayout.OfByte {
        ByteValue(long align, String name, ByteOrder order) {
            super(1, align, name, byte.class, 'b', order);
        }

        @Override
        ByteValue with(long align, String name, ByteOrder order) {
            return new ByteValue(align, name, order);
        }
    }

    static final class BooleanValue extends Value<ValueLayout.OfBoolean> implements ValueLayout.OfBoolean {
        BooleanValue(long align, String name, ByteOrder order) {
            super(1, align, name, boolean.class, 'z', order);
        }

        @Override
        BooleanValue with(long align, String name, ByteOrder order) {
            return new BooleanValue(align, name, order);
        }
    }

    static final class CharValue extends Value<ValueLayout.OfChar> implements ValueLayout.OfChar {
        CharValue(long align, String name, ByteOrder order) {
            super(2, align, name, char.class, 'c', order);
        }

        @Override
        CharValue with(long align, String name, ByteOrder order) {
            return new CharValue(align, name, order);
        }
    }

    static final class ShortValue extends Value<ValueLayout.OfShort> implements ValueLayout.OfShort {
        ShortValue(long align, String name, ByteOrder order) {
            super(2, align, name, short.class, 's', order);
        }

        @Override
        ShortValue with(long align, String name, ByteOrder order) {
            return new ShortValue(align, name, order);
        }
    }

    static final class IntValue extends Value<ValueLayout.OfInt> implements ValueLayout.OfInt {
        IntValue(long align, String name, ByteOrder order) {
            super(4, align, name, int.class, 'i', order);
        }

        @Override
        IntValue with(long align, String name, ByteOrder order) {
            return new IntValue(align, name, order);
        }
    }

    static final class FloatValue extends Value<ValueLayout.OfFloat> implements ValueLayout.OfFloat {
        FloatValue(long align, String name, ByteOrder order) {
            super(4, align, name, float.class, 'f', order);
        }

        @Override
        FloatValue with(long align, String name, ByteOrder order) {
            return new FloatValue(align, name, order);
        }
    }

    static final class LongValue extends Value<ValueLayout.OfLong> implements ValueLayout.OfLong {
        LongValue(long align, String name, ByteOrder order) {
            super(8, align, name, long.class, 'j', order);
        }

        @Override
        LongValue with(long align, String name, ByteOrder order) {
            return new LongValue(align, name, order);
        }
    }

    static final class DoubleValue extends Value<ValueLayout.OfDouble> implements ValueLayout.OfDouble {
        DoubleValue(long align, String name, ByteOrder order) {
            super(8, align, name, double.class, 'd', order);
        }

        @Override
        DoubleValue with(long align, String name, ByteOrder order) {
            return new DoubleValue(align, name, order);
        }
    }

    static final class AddressValue extends Value<AddressLayout> implements AddressLayout {
        final MemoryLayout target;

        AddressValue(long align, String name, ByteOrder order, MemoryLayout target) {
            super(8, align, name, MemorySegment.class, 'a', order);
            this.target = target;
        }

        @Override
        AddressValue with(long align, String name, ByteOrder order) {
            return new AddressValue(align, name, order, target);
        }

        @Override
        public AddressLayout withTargetLayout(MemoryLayout layout) {
            return new AddressValue(align, name, order, Objects.requireNonNull(layout));
        }

        @Override
        public AddressLayout withoutTargetLayout() {
            return new AddressValue(align, name, order, null);
        }

        @Override
        public Optional<MemoryLayout> targetLayout() {
            return Optional.ofNullable(target);
        }

        @Override
        String suffix() {
            return target == null ? "" : ":" + target;
        }

        @Override
        public boolean equals(Object other) {
            return super.equals(other) && other instanceof AddressValue a && Objects.equals(a.target, target);
        }

        @Override
        public int hashCode() {
            return Objects.hash(super.hashCode(), target);
        }
    }
}
