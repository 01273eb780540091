package junco.internal.reflect;

import java.lang.reflect.GenericArrayType;
import java.lang.reflect.Type;

/** An array of a generic type. */
final class ArrayOf implements GenericArrayType {
    private final Type component;

    ArrayOf(Type component) {
        this.component = component;
    }

    @Override
    public Type getGenericComponentType() {
        return component;
    }

    @Override
    public boolean equals(Object obj) {
        return obj instanceof GenericArrayType t && component.equals(t.getGenericComponentType());
    }

    @Override
    public int hashCode() {
        return component.hashCode();
    }

    @Override
    public String toString() {
        return component.getTypeName() + "[]";
    }
}
