package java.security;

import java.nio.ByteBuffer;
import java.util.Locale;
import junco.internal.Digests;

/** A digest of bytes: MD5, SHA-1, SHA-224, SHA-256, SHA-384, SHA-512. */
public abstract class MessageDigest extends MessageDigestSpi {
    private final String algorithm;
    private boolean begun;

    protected MessageDigest(String algorithm) {
        this.algorithm = algorithm;
    }

    public static MessageDigest getInstance(String algorithm) throws NoSuchAlgorithmException {
        String name = java.util.Objects.requireNonNull(algorithm, "null algorithm name").toUpperCase(Locale.ROOT);
        if (name.equals("SHA") || name.equals("SHA1")) {
            name = "SHA-1";
        }
        int number = Digests.number(name);
        if (number < 0) {
            throw new NoSuchAlgorithmException(algorithm + " MessageDigest not available");
        }
        return new Native(algorithm, number);
    }

    public static MessageDigest getInstance(String algorithm, String provider)
            throws NoSuchAlgorithmException, NoSuchProviderException {
        if (provider == null || provider.isEmpty()) {
            throw new IllegalArgumentException("missing provider");
        }
        if (!provider.equals("SUN")) {
            throw new NoSuchProviderException("no such provider: " + provider);
        }
        return getInstance(algorithm);
    }

    public void update(byte input) {
        begun = true;
        engineUpdate(input);
    }

    public void update(byte[] input, int offset, int len) {
        if (input == null) {
            throw new IllegalArgumentException("No input buffer given");
        }
        if (input.length - offset < len) {
            throw new IllegalArgumentException("Input buffer too short");
        }
        begun = true;
        engineUpdate(input, offset, len);
    }

    public void update(byte[] input) {
        begun = true;
        engineUpdate(input, 0, input.length);
    }

    public final void update(ByteBuffer input) {
        begun = true;
        engineUpdate(input);
    }

    public byte[] digest() {
        byte[] result = engineDigest();
        begun = false;
        return result;
    }

    public int digest(byte[] buf, int offset, int len) throws DigestException {
        if (buf == null) {
            throw new IllegalArgumentException("No output buffer given");
        }
        if (buf.length - offset < len) {
            throw new IllegalArgumentException("Output buffer too small for specified offset and length");
        }
        int n = engineDigest(buf, offset, len);
        begun = false;
        return n;
    }

    public byte[] digest(byte[] input) {
        update(input);
        return digest();
    }

    @Override
    public String toString() {
        return algorithm + " Message Digest from SUN, " + (begun ? "<in progress>" : "<initialized>") + "\n";
    }

    public static boolean isEqual(byte[] digesta, byte[] digestb) {
        if (digesta == digestb) {
            return true;
        }
        if (digesta == null || digestb == null || digesta.length != digestb.length) {
            return false;
        }
        int difference = 0;
        for (int i = 0; i < digesta.length; i++) {
            difference |= digesta[i] ^ digestb[i];
        }
        return difference == 0;
    }

    public void reset() {
        engineReset();
        begun = false;
    }

    public final String getAlgorithm() {
        return algorithm;
    }

    public final int getDigestLength() {
        return engineGetDigestLength();
    }

    @Override
    public Object clone() throws CloneNotSupportedException {
        if (this instanceof Cloneable) {
            return super.clone();
        }
        throw new CloneNotSupportedException();
    }

    /** The machine computes; single bytes are gathered before. */
    private static final class Native extends MessageDigest implements Cloneable {
        private final int number;
        private byte[] state;
        private byte[] buffer = new byte[64];
        private int count;

        Native(String algorithm, int number) {
            super(algorithm);
            this.number = number;
            this.state = Digests.begin(number);
        }

        @Override
        protected int engineGetDigestLength() {
            return Digests.length(number);
        }

        private void flush() {
            if (count > 0) {
                Digests.update(number, state, buffer, 0, count);
                count = 0;
            }
        }

        @Override
        protected void engineUpdate(byte input) {
            if (count == buffer.length) {
                flush();
            }
            buffer[count++] = input;
        }

        @Override
        protected void engineUpdate(byte[] input, int offset, int len) {
            java.util.Objects.checkFromIndexSize(offset, len, input.length);
            flush();
            Digests.update(number, state, input, offset, len);
        }

        @Override
        protected byte[] engineDigest() {
            flush();
            byte[] result = Digests.end(number, state);
            engineReset();
            return result;
        }

        @Override
        protected int engineDigest(byte[] buf, int offset, int len) throws DigestException {
            int length = engineGetDigestLength();
            if (len < length) {
                throw new DigestException("Length must be at least " + length + " for " + getAlgorithm() + "digests");
            }
            if (offset < 0 || offset > buf.length - length) {
                throw new DigestException("Buffer too short to store digest");
            }
            System.arraycopy(engineDigest(), 0, buf, offset, length);
            return length;
        }

        @Override
        protected void engineReset() {
            count = 0;
            state = Digests.begin(number);
        }

        @Override
        public Object clone() throws CloneNotSupportedException {
            Native d = (Native) super.clone();
            d.state = state.clone();
            d.buffer = buffer.clone();
            return d;
        }
    }
}
