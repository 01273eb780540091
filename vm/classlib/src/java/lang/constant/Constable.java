package java.lang.constant;

import java.util.Optional;

/** A value that can stand in a constant pool. */
public interface Constable {
    Optional<? extends ConstantDesc> describeConstable();
}
