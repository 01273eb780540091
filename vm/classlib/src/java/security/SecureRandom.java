package java.security;

import java.util.Random;
import junco.internal.Host;

/** Random numbers from the machine's own source. Seeds that a program gives are taken note of, and change nothing. */
public class SecureRandom extends Random {
    private final String algorithm;

    public SecureRandom() {
        this("NativePRNG");
    }

    public SecureRandom(byte[] seed) {
        this("NativePRNG");
        java.util.Objects.requireNonNull(seed);
    }

    private SecureRandom(String algorithm) {
        super(0);
        this.algorithm = algorithm;
    }

    public static SecureRandom getInstance(String algorithm) throws NoSuchAlgorithmException {
        switch (algorithm) {
            case "NativePRNG": case "NativePRNGBlocking": case "NativePRNGNonBlocking": case "SHA1PRNG": case "DRBG":
                return new SecureRandom(algorithm);
            default:
                throw new NoSuchAlgorithmException(algorithm + " SecureRandom not available");
        }
    }

    public static SecureRandom getInstanceStrong() throws NoSuchAlgorithmException {
        return new SecureRandom("Blocking");
    }

    public String getAlgorithm() {
        return algorithm;
    }

    public void setSeed(byte[] seed) {
        java.util.Objects.requireNonNull(seed);
    }

    @Override
    public void setSeed(long seed) {
        // The source has enough randomness of its own.
    }

    @Override
    public void nextBytes(byte[] bytes) {
        long bits = 0;
        for (int i = 0; i < bytes.length; i++) {
            if (i % 8 == 0) {
                bits = Host.seed();
            }
            bytes[i] = (byte) bits;
            bits >>>= 8;
        }
    }

    @Override
    protected final int next(int numBits) {
        return (int) (Host.seed() >>> (64 - numBits));
    }

    public static byte[] getSeed(int numBytes) {
        return new SecureRandom().generateSeed(numBytes);
    }

    public byte[] generateSeed(int numBytes) {
        if (numBytes < 0) {
            throw new IllegalArgumentException("numBytes cannot be negative");
        }
        byte[] seed = new byte[numBytes];
        nextBytes(seed);
        return seed;
    }

    public void reseed() {
    }

    @Override
    public String toString() {
        return algorithm;
    }
}
