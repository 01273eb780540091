package junco.internal.reflect;

import java.lang.reflect.Type;
import java.lang.reflect.WildcardType;
import java.util.Arrays;

/** A type argument with bounds. */
final class Wildcard implements WildcardType {
    private final Type[] upper;
    private final Type[] lower;

    Wildcard(Type[] upper, Type[] lower) {
        this.upper = upper;
        this.lower = lower;
    }

    @Override
    public Type[] getUpperBounds() {
        return upper.clone();
    }

    @Override
    public Type[] getLowerBounds() {
        return lower.clone();
    }

    @Override
    public boolean equals(Object obj) {
        return obj instanceof WildcardType t && Arrays.equals(upper, t.getUpperBounds())
            && Arrays.equals(lower, t.getLowerBounds());
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(lower) ^ Arrays.hashCode(upper);
    }

    @Override
    public String toString() {
        if (lower.length > 0) {
            return "? super " + lower[0].getTypeName();
        }
        return upper[0] == Object.class ? "?" : "? extends " + upper[0].getTypeName();
    }
}
