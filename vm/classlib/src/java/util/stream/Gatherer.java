package java.util.stream;

import java.util.Objects;
import java.util.function.BiConsumer;
import java.util.function.BinaryOperator;
import java.util.function.Supplier;

/** An intermediate operation with a state of its own. */
public interface Gatherer<T, A, R> {
    default Supplier<A> initializer() {
        return defaultInitializer();
    }

    Integrator<A, T, R> integrator();

    default BinaryOperator<A> combiner() {
        return defaultCombiner();
    }

    default BiConsumer<A, Downstream<? super R>> finisher() {
        return defaultFinisher();
    }

    default <RR> Gatherer<T, ?, RR> andThen(Gatherer<? super R, ?, ? extends RR> that) {
        Objects.requireNonNull(that);
        return Gatherers.compose(this, that);
    }

    static <A> Supplier<A> defaultInitializer() {
        return () -> null;
    }

    static <A> BinaryOperator<A> defaultCombiner() {
        return (a, b) -> {
            throw new UnsupportedOperationException(
                    "This combiner cannot be used!");
        };
    }

    static <A, R> BiConsumer<A, Downstream<? super R>> defaultFinisher() {
        return (a, d) -> {
        };
    }

    static <T, R> Gatherer<T, Void, R> ofSequential(Integrator<Void, T, R> integrator) {
        return of(defaultInitializer(), integrator, defaultCombiner(), defaultFinisher());
    }

    static <T, R> Gatherer<T, Void, R> ofSequential(Integrator<Void, T, R> integrator,
            BiConsumer<Void, Downstream<? super R>> finisher) {
        return of(defaultInitializer(), integrator, defaultCombiner(), finisher);
    }

    static <T, A, R> Gatherer<T, A, R> ofSequential(Supplier<A> initializer, Integrator<A, T, R> integrator) {
        return of(initializer, integrator, defaultCombiner(), defaultFinisher());
    }

    static <T, A, R> Gatherer<T, A, R> ofSequential(Supplier<A> initializer, Integrator<A, T, R> integrator,
            BiConsumer<A, Downstream<? super R>> finisher) {
        return of(initializer, integrator, defaultCombiner(), finisher);
    }

    static <T, R> Gatherer<T, Void, R> of(Integrator<Void, T, R> integrator) {
        return of(defaultInitializer(), integrator, defaultCombiner(), defaultFinisher());
    }

    static <T, R> Gatherer<T, Void, R> of(Integrator<Void, T, R> integrator,
            BiConsumer<Void, Downstream<? super R>> finisher) {
        return of(defaultInitializer(), integrator, defaultCombiner(), finisher);
    }

    static <T, A, R> Gatherer<T, A, R> of(Supplier<A> initializer, Integrator<A, T, R> integrator,
            BinaryOperator<A> combiner, BiConsumer<A, Downstream<? super R>> finisher) {
        return new Gatherers.Simple<T, A, R>(Objects.requireNonNull(initializer), Objects.requireNonNull(integrator),
                Objects.requireNonNull(combiner), Objects.requireNonNull(finisher));
    }

    /** Where a gatherer sends its results. */
    @FunctionalInterface
    interface Downstream<T> {
        boolean push(T element);

        default boolean isRejecting() {
            return false;
        }
    }

    /** Takes one element; false says that no more are wanted. */
    @FunctionalInterface
    interface Integrator<A, T, R> {
        boolean integrate(A state, T element, Downstream<? super R> downstream);

        static <A, T, R> Integrator<A, T, R> of(Integrator<A, T, R> integrator) {
            return Objects.requireNonNull(integrator);
        }

        static <A, T, R> Greedy<A, T, R> ofGreedy(Greedy<A, T, R> greedy) {
            return Objects.requireNonNull(greedy);
        }

        /** One that never stops by itself. */
        @FunctionalInterface
        interface Greedy<A, T, R> extends Integrator<A, T, R> {
        }
    }
}
