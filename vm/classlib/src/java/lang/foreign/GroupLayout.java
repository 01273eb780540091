package java.lang.foreign;

import java.util.List;

/** Several layouts that belong together. */
public sealed interface GroupLayout extends MemoryLayout permits StructLayout, UnionLayout {
    List<MemoryLayout> memberLayouts();

    @Override
    GroupLayout withName(String name);

    @Override
    GroupLayout withoutName();

    @Override
    GroupLayout withByteAlignment(long byteAlignment);
}
