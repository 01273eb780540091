package java.util;

import java.util.random.RandomGenerator;
import java.util.stream.Stream;

/** SplitMix64 (Steele, Lea, Flood: Fast Splittable Pseudorandom Number Generators, 2014). */
public final class SplittableRandom implements RandomGenerator.SplittableGenerator {
    private static final long GOLDEN_GAMMA = 0x9e3779b97f4a7c15L;
    private static long defaultSeed;

    private long seed;
    private final long gamma;

    private SplittableRandom(long seed, long gamma) {
        this.seed = seed;
        this.gamma = gamma;
    }

    public SplittableRandom(long seed) {
        this(seed, GOLDEN_GAMMA);
    }

    public SplittableRandom() {
        long s = nextDefaultSeed();
        seed = mix64(s);
        gamma = mixGamma(s + GOLDEN_GAMMA);
    }

    private static synchronized long nextDefaultSeed() {
        if (defaultSeed == 0) {
            defaultSeed = mix64(System.currentTimeMillis()) ^ mix64(System.nanoTime());
        }
        return defaultSeed += 2 * GOLDEN_GAMMA;
    }

    private static long mix64(long z) {
        z = (z ^ (z >>> 30)) * 0xbf58476d1ce4e5b9L;
        z = (z ^ (z >>> 27)) * 0x94d049bb133111ebL;
        return z ^ (z >>> 31);
    }

    private static int mix32(long z) {
        z = (z ^ (z >>> 33)) * 0x62a9d9ed799705f5L;
        return (int) (((z ^ (z >>> 28)) * 0xcb24d0a5c88c35b3L) >>> 32);
    }

    private static long mixGamma(long z) {
        z = (z ^ (z >>> 33)) * 0xff51afd7ed558ccdL;
        z = (z ^ (z >>> 33)) * 0xc4ceb9fe1a85ec53L;
        z = (z ^ (z >>> 33)) | 1L;
        return Long.bitCount(z ^ (z >>> 1)) < 24 ? z ^ 0xaaaaaaaaaaaaaaaaL : z;
    }

    private long nextSeed() {
        return seed += gamma;
    }

    public SplittableRandom split() {
        return new SplittableRandom(nextLong(), mixGamma(nextSeed()));
    }

    public SplittableRandom split(RandomGenerator.SplittableGenerator source) {
        return new SplittableRandom(source.nextLong(), mixGamma(source.nextLong()));
    }

    @Override
    public int nextInt() {
        return mix32(nextSeed());
    }

    @Override
    public long nextLong() {
        return mix64(nextSeed());
    }

    @Override
    public void nextBytes(byte[] bytes) {
        RandomGenerator.SplittableGenerator.super.nextBytes(bytes);
    }

    @Override
    public Stream<RandomGenerator.SplittableGenerator> splits() {
        return Stream.generate(this::split);
    }

    @Override
    public Stream<RandomGenerator.SplittableGenerator> splits(long streamSize) {
        return splits().limit(streamSize);
    }

    @Override
    public Stream<RandomGenerator.SplittableGenerator> splits(RandomGenerator.SplittableGenerator source) {
        return Stream.generate(() -> split(source));
    }

    @Override
    public Stream<RandomGenerator.SplittableGenerator> splits(long streamSize,
            RandomGenerator.SplittableGenerator source) {
        return splits(source).limit(streamSize);
    }
}
