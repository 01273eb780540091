package java.lang.foreign;

import java.lang.invoke.MethodHandle;
import java.util.Map;

/** Calls of foreign functions. There are none outside of this machine, so there is no linker. */
public interface Linker {
    static Linker nativeLinker() {
        throw new UnsupportedOperationException("foreign functions are not offered by this machine");
    }

    MethodHandle downcallHandle(MemorySegment address, FunctionDescriptor function, Option... options);

    MethodHandle downcallHandle(FunctionDescriptor function, Option... options);

    MemorySegment upcallStub(MethodHandle target, FunctionDescriptor function, Arena arena, Option... options);

    SymbolLookup defaultLookup();

    Map<String, MemoryLayout> canonicalLayouts();

    /** How a function is linked. */
    interface Option {
    }
}
