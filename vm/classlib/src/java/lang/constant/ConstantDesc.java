package java.lang.constant;

import java.lang.invoke.MethodHandles;

/** Describes a constant of a class file. */
public interface ConstantDesc {
    Object resolveConstantDesc(MethodHandles.Lookup lookup) throws ReflectiveOperationException;
}
