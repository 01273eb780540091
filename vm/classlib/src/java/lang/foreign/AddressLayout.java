package java.lang.foreign;

import java.nio.ByteOrder;
import java.util.Optional;

/** The layout of an address, and perhaps of what is there. */
public sealed interface AddressLayout extends ValueLayout permits Values.AddressValue {
    @Override
    AddressLayout withName(String name);

    @Override
    AddressLayout withoutName();

    @Override
    AddressLayout withByteAlignment(long byteAlignment);

    @Override
    AddressLayout withOrder(ByteOrder order);

    AddressLayout withTargetLayout(MemoryLayout layout);

    AddressLayout withoutTargetLayout();

    Optional<MemoryLayout> targetLayout();
}
