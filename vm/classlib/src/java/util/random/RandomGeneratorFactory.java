package java.util.random;

import java.util.stream.Stream;

/** Finds generators by name. */
public final class RandomGeneratorFactory<T extends RandomGenerator> {
    private final String name;

    private RandomGeneratorFactory(String name) {
        this.name = name;
    }

    public static <T extends RandomGenerator> RandomGeneratorFactory<T> of(String name) {
        RandomGenerator.of(name);
        return new RandomGeneratorFactory<T>(name);
    }

    public static RandomGeneratorFactory<RandomGenerator> getDefault() {
        return of("SplittableRandom");
    }

    public static Stream<RandomGeneratorFactory<RandomGenerator>> all() {
        return Stream.of("Random", "SplittableRandom").map(n -> RandomGeneratorFactory.<RandomGenerator>of(n));
    }

    public String name() {
        return name;
    }

    public String group() {
        return "Legacy";
    }

    public int stateBits() {
        return name.equals("Random") ? 48 : 64;
    }

    public int equidistribution() {
        return name.equals("Random") ? 0 : 1;
    }

    public java.math.BigInteger period() {
        return java.math.BigInteger.ONE.shiftLeft(stateBits());
    }

    public boolean isStatistical() {
        return true;
    }

    public boolean isStochastic() {
        return false;
    }

    public boolean isHardware() {
        return false;
    }

    public boolean isArbitrarilyJumpable() {
        return false;
    }

    public boolean isJumpable() {
        return false;
    }

    public boolean isLeapable() {
        return false;
    }

    public boolean isSplittable() {
        return !name.equals("Random");
    }

    public boolean isStreamable() {
        return isSplittable();
    }

    public boolean isDeprecated() {
        return false;
    }

    @SuppressWarnings("unchecked")
    public T create() {
        return (T) RandomGenerator.of(name);
    }

    @SuppressWarnings("unchecked")
    public T create(long seed) {
        return (T) (name.equals("Random") ? new java.util.Random(seed) : new java.util.SplittableRandom(seed));
    }
}
