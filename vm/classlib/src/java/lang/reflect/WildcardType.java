package java.lang.reflect;

/** A type argument with bounds. */
public interface WildcardType extends Type {
    Type[] getUpperBounds();

    Type[] getLowerBounds();
}
