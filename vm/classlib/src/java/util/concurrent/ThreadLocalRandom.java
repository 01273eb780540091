package java.util.concurrent;

import java.util.Random;

/** A random generator of the current thread. */
public final class ThreadLocalRandom extends Random {
    private static final ThreadLocal<ThreadLocalRandom> LOCAL = new ThreadLocal<ThreadLocalRandom>() {
        @Override
        protected ThreadLocalRandom initialValue() {
            return new ThreadLocalRandom();
        }
    };
    private static long seeder;

    private long seed;
    private boolean initialized;

    private ThreadLocalRandom() {
        super(0);
        initialized = true;
        seeder += 0xbb67ae8584caa73bL;
        seed = mix(System.nanoTime()) ^ mix(seeder);
    }

    public static ThreadLocalRandom current() {
        return LOCAL.get();
    }

    @Override
    public void setSeed(long seed) {
        if (initialized) {
            throw new UnsupportedOperationException();
        }
    }

    private static long mix(long z) {
        z = (z ^ (z >>> 33)) * 0xff51afd7ed558ccdL;
        z = (z ^ (z >>> 33)) * 0xc4ceb9fe1a85ec53L;
        return z ^ (z >>> 33);
    }

    @Override
    protected int next(int bits) {
        return nextInt() >>> (32 - bits);
    }

    @Override
    public int nextInt() {
        return (int) (mix(seed += 0x9e3779b97f4a7c15L) >>> 32);
    }

    @Override
    public long nextLong() {
        return mix(seed += 0x9e3779b97f4a7c15L);
    }
}
