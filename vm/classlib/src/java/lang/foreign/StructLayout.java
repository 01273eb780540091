package java.lang.foreign;

/** Layouts one behind the other. */
public sealed interface StructLayout extends GroupLayout permits Groups.Struct {
    @Override
    StructLayout withName(String name);

    @Override
    StructLayout withoutName();

    @Override
    StructLayout withByteAlignment(long byteAlignment);
}
