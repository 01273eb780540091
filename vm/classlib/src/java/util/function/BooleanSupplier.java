package java.util.function;

/** A source of booleans. */
@FunctionalInterface
public interface BooleanSupplier {
    boolean getAsBoolean();
}
