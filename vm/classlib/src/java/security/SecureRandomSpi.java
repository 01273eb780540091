package java.security;

import java.io.Serializable;

/** What a source of randomness does. */
public abstract class SecureRandomSpi implements Serializable {
    public SecureRandomSpi() {
    }

    protected abstract void engineSetSeed(byte[] seed);

    protected abstract void engineNextBytes(byte[] bytes);

    protected abstract byte[] engineGenerateSeed(int numBytes);
}
