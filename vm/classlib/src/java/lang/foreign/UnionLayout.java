package java.lang.foreign;

/** Layouts in the same place. */
public sealed interface UnionLayout extends GroupLayout permits Groups.Union {
    @Override
    UnionLayout withName(String name);

    @Override
    UnionLayout withoutName();

    @Override
    UnionLayout withByteAlignment(long byteAlignment);
}
