package java.lang.foreign;

import java.lang.invoke.MethodType;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** The layouts of a function's arguments and result. */
public sealed interface FunctionDescriptor permits FunctionDescriptor.Of {
    Optional<MemoryLayout> returnLayout();

    List<MemoryLayout> argumentLayouts();

    FunctionDescriptor appendArgumentLayouts(MemoryLayout... addedLayouts);

    FunctionDescriptor insertArgumentLayouts(int index, MemoryLayout... addedLayouts);

    FunctionDescriptor changeReturnLayout(MemoryLayout newReturn);

    FunctionDescriptor dropReturnLayout();

    MethodType toMethodType();

    static FunctionDescriptor of(MemoryLayout resLayout, MemoryLayout... argLayouts) {
        return new Of(Objects.requireNonNull(resLayout), List.of(argLayouts));
    }

    static FunctionDescriptor ofVoid(MemoryLayout... argLayouts) {
        return new Of(null, List.of(argLayouts));
    }

    /** The only kind. */
    final class Of implements FunctionDescriptor {
        private final MemoryLayout result;
        private final List<MemoryLayout> arguments;

        private Of(MemoryLayout result, List<MemoryLayout> arguments) {
            this.result = result;
            this.arguments = arguments;
        }

        @Override
        public Optional<MemoryLayout> returnLayout() {
            return Optional.ofNullable(result);
        }

        @Override
        public List<MemoryLayout> argumentLayouts() {
            return arguments;
        }

        @Override
        public FunctionDescriptor appendArgumentLayouts(MemoryLayout... addedLayouts) {
            return insertArgumentLayouts(arguments.size(), addedLayouts);
        }

        @Override
        public FunctionDescriptor insertArgumentLayouts(int index, MemoryLayout... addedLayouts) {
            if (index < 0 || index > arguments.size()) {
                throw new IllegalArgumentException("Index out of bounds: " + index);
            }
            List<MemoryLayout> all = new ArrayList<>(arguments);
            all.addAll(index, Arrays.asList(addedLayouts));
            return new Of(result, List.copyOf(all));
        }

        @Override
        public FunctionDescriptor changeReturnLayout(MemoryLayout newReturn) {
            return new Of(Objects.requireNonNull(newReturn), arguments);
        }

        @Override
        public FunctionDescriptor dropReturnLayout() {
            return new Of(null, arguments);
        }

        private static Class<?> carrier(MemoryLayout l) {
            if (l instanceof ValueLayout v) {
                return v.carrier();
            }
            if (l instanceof GroupLayout) {
                return MemorySegment.class;
            }
            throw new IllegalArgumentException("Unsupported layout: " + l);
        }

        @Override
        public MethodType toMethodType() {
            Class<?>[] p = new Class<?>[arguments.size()];
            for (int i = 0; i < p.length; i++) {
                p[i] = carrier(arguments.get(i));
            }
            return MethodType.methodType(result == null ? void.class : carrier(result), p);
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Of f && Objects.equals(f.result, result) && f.arguments.equals(arguments);
        }

        @Override
        public int hashCode() {
            return Objects.hash(arguments, result);
        }

        @Override
        public String toString() {
            StringBuilder s = new StringBuilder("(");
            for (MemoryLayout l : arguments) {
                s.append(l);
            }
            return s.append(')').append(result == null ? "v" : result).toString();
        }
    }
}
