package java.lang.foreign;

/** One layout, again and again. */
public sealed interface SequenceLayout extends MemoryLayout permits Groups.Sequence {
    MemoryLayout elementLayout();

    long elementCount();

    SequenceLayout withElementCount(long elementCount);

    SequenceLayout reshape(long... elementCounts);

    SequenceLayout flatten();

    @Override
    SequenceLayout withName(String name);

    @Override
    SequenceLayout withoutName();

    @Override
    SequenceLayout withByteAlignment(long byteAlignment);
}
