package java.lang.foreign;

import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/** The layout of a value of a primitive type, or of an address. */
public sealed interface ValueLayout extends MemoryLayout permits ValueLayout.OfByte, ValueLayout.OfBoolean, ValueLayout.OfChar, ValueLayout.OfShort, ValueLayout.OfInt, ValueLayout.OfFloat, ValueLayout.OfLong, ValueLayout.OfDouble, AddressLayout {
    AddressLayout ADDRESS = Values.address(8);
    OfByte JAVA_BYTE = new Values.ByteValue(1, null, ByteOrder.nativeOrder());
    OfBoolean JAVA_BOOLEAN = new Values.BooleanValue(1, null, ByteOrder.nativeOrder());
    OfChar JAVA_CHAR = new Values.CharValue(2, null, ByteOrder.nativeOrder());
    OfShort JAVA_SHORT = new Values.ShortValue(2, null, ByteOrder.nativeOrder());
    OfInt JAVA_INT = new Values.IntValue(4, null, ByteOrder.nativeOrder());
    OfFloat JAVA_FLOAT = new Values.FloatValue(4, null, ByteOrder.nativeOrder());
    OfLong JAVA_LONG = new Values.LongValue(8, null, ByteOrder.nativeOrder());
    OfDouble JAVA_DOUBLE = new Values.DoubleValue(8, null, ByteOrder.nativeOrder());
    AddressLayout ADDRESS_UNALIGNED = Values.address(1);
    OfChar JAVA_CHAR_UNALIGNED = JAVA_CHAR.withByteAlignment(1);
    OfShort JAVA_SHORT_UNALIGNED = JAVA_SHORT.withByteAlignment(1);
    OfInt JAVA_INT_UNALIGNED = JAVA_INT.withByteAlignment(1);
    OfFloat JAVA_FLOAT_UNALIGNED = JAVA_FLOAT.withByteAlignment(1);
    OfLong JAVA_LONG_UNALIGNED = JAVA_LONG.withByteAlignment(1);
    OfDouble JAVA_DOUBLE_UNALIGNED = JAVA_DOUBLE.withByteAlignment(1);

    ByteOrder order();

    ValueLayout withOrder(ByteOrder order);

    @Override
    ValueLayout withoutName();

    Class<?> carrier();

    @Override
    ValueLayout withName(String name);

    @Override
    ValueLayout withByteAlignment(long byteAlignment);

    VarHandle varHandle();

    /** The layout of a byte. */
    sealed interface OfByte extends ValueLayout permits Values.ByteValue {
        @Override
        OfByte withName(String name);

        @Override
        OfByte withoutName();

        @Override
        OfByte withByteAlignment(long byteAlignment);

        @Override
        OfByte withOrder(ByteOrder order);
    }

    /** The layout of a boolean. */
    sealed interface OfBoolean extends ValueLayout permits Values.BooleanValue {
        @Override
        OfBoolean withName(String name);

        @Override
        OfBoolean withoutName();

        @Override
        OfBoolean withByteAlignment(long byteAlignment);

        @Override
        OfBoolean withOrder(ByteOrder order);
    }

    /** The layout of a char. */
    sealed interface OfChar extends ValueLayout permits Values.CharValue {
        @Override
        OfChar withName(String name);

        @Override
        OfChar withoutName();

        @Override
        OfChar withByteAlignment(long byteAlignment);

        @Override
        OfChar withOrder(ByteOrder order);
    }

    /** The layout of a short. */
    sealed interface OfShort extends ValueLayout permits Values.ShortValue {
        @Override
        OfShort withName(String name);

        @Override
        OfShort withoutName();

        @Override
        OfShort withByteAlignment(long byteAlignment);

        @Override
        OfShort withOrder(ByteOrder order);
    }

    /** The layout of a int. */
    sealed interface OfInt extends ValueLayout permits Values.IntValue {
        @Override
        OfInt withName(String name);

        @Override
        OfInt withoutName();

        @Override
        OfInt withByteAlignment(long byteAlignment);

        @Override
        OfInt withOrder(ByteOrder order);
    }

    /** The layout of a float. */
    sealed interface OfFloat extends ValueLayout permits Values.FloatValue {
        @Override
        OfFloat withName(String name);

        @Override
        OfFloat withoutName();

        @Override
        OfFloat withByteAlignment(long byteAlignment);

        @Override
        OfFloat withOrder(ByteOrder order);
    }

    /** The layout of a long. */
    sealed interface OfLong extends ValueLayout permits Values.LongValue {
        @Override
        OfLong withName(String name);

        @Override
        OfLong withoutName();

        @Override
        OfLong withByteAlignment(long byteAlignment);

        @Override
        OfLong withOrder(ByteOrder order);
    }

    /** The layout of a double. */
    sealed interface OfDouble extends ValueLayout permits Values.DoubleValue {
        @Override
        OfDouble withName(String name);

        @Override
        OfDouble withoutName();

        @Override
        OfDouble withByteAlignment(long byteAlignment);

        @Override
        OfDouble withOrder(ByteOrder order);
    }
}
