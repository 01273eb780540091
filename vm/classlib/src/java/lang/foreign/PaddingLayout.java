package java.lang.foreign;

/** Bytes without a meaning. */
public sealed interface PaddingLayout extends MemoryLayout permits Groups.Padding {
    @Override
    PaddingLayout withName(String name);

    @Override
    PaddingLayout withoutName();

    @Override
    PaddingLayout withByteAlignment(long byteAlignment);
}
