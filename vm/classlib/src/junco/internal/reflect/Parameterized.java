package junco.internal.reflect;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.Objects;

/** A generic class with its arguments. */
final class Parameterized implements ParameterizedType {
    private final Class<?> raw;
    private final Type[] arguments;
    private final Type owner;

    Parameterized(Class<?> raw, Type[] arguments, Type owner) {
        this.raw = raw;
        this.arguments = arguments;
        this.owner = owner;
    }

    @Override
    public Type[] getActualTypeArguments() {
        return arguments.clone();
    }

    @Override
    public Type getRawType() {
        return raw;
    }

    @Override
    public Type getOwnerType() {
        return owner;
    }

    @Override
    public boolean equals(Object obj) {
        return obj instanceof ParameterizedType t && raw.equals(t.getRawType()) && Objects.equals(owner, t.getOwnerType())
            && Arrays.equals(arguments, t.getActualTypeArguments());
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(arguments) ^ Objects.hashCode(owner) ^ raw.hashCode();
    }

    @Override
    public String toString() {
        StringBuilder s = new StringBuilder();
        if (owner != null) {
            s.append(owner.getTypeName()).append('$').append(raw.getSimpleName());
        } else {
            s.append(raw.getName());
        }
        if (arguments.length > 0) {
            s.append('<');
            for (int i = 0; i < arguments.length; i++) {
                if (i > 0) {
                    s.append(", ");
                }
                s.append(arguments[i].getTypeName());
            }
            s.append('>');
        }
        return s.toString();
    }
}
