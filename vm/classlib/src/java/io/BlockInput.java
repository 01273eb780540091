package java.io;

/** What an object stream reads from: the counterpart of BlockOutput. In block mode, data ends where no further block begins. */
final class BlockInput extends InputStream {
    private static final int NOTHING = -2;

    private final InputStream in;
    private final ObjectInputStream owner;
    private int peeked = NOTHING;
    private boolean blockMode;
    /** How many bytes of the present block are left. */
    private int left;
    final DataInputStream data = new DataInputStream(this);

    BlockInput(InputStream in, ObjectInputStream owner) {
        this.in = in;
        this.owner = owner;
    }

    /** Switches the mode and returns the one before. */
    boolean setBlockMode(boolean mode) throws IOException {
        boolean before = blockMode;
        if (before != mode) {
            if (left > 0) {
                throw new IllegalStateException("unread block data");
            }
            blockMode = mode;
        }
        return before;
    }

    boolean blockMode() {
        return blockMode;
    }

    int left() {
        return left;
    }

    private int raw() throws IOException {
        int b = peeked;
        if (b == NOTHING) {
            return in.read();
        }
        peeked = NOTHING;
        return b;
    }

    /** Returns the next byte of the stream behind the blocks without taking it, or -1. */
    int peek() throws IOException {
        if (peeked == NOTHING) {
            peeked = in.read();
        }
        return peeked;
    }

    /** Takes the byte that was peeked at. */
    int take() throws IOException {
        int b = raw();
        if (b < 0) {
            throw new EOFException();
        }
        return b;
    }

    /** Opens the next block if there is one and the present one is used up; answers how much can be read. */
    int refill() throws IOException {
        while (left == 0) {
            int t = peek();
            switch (t) {
                case ObjectStreamConstants.TC_BLOCKDATA -> {
                    take();
                    left = take();
                }
                case ObjectStreamConstants.TC_BLOCKDATALONG -> {
                    take();
                    left = take() << 24 | take() << 16 | take() << 8 | take();
                    if (left < 0) {
                        int n = left;
                        left = 0;
                        throw new StreamCorruptedException("illegal block data header length: " + n);
                    }
                }
                case ObjectStreamConstants.TC_RESET -> {
                    take();
                    owner.handleReset();
                }
                default -> {
                    if (t >= 0 && (t < ObjectStreamConstants.TC_BASE || t > ObjectStreamConstants.TC_MAX)) {
                        throw new StreamCorruptedException(String.format("invalid type code: %02X", t));
                    }
                    return 0;
                }
            }
        }
        return left;
    }

    void skipBlock() throws IOException {
        while (left > 0) {
            take();
            left--;
        }
    }

    @Override
    public int read() throws IOException {
        if (!blockMode) {
            return raw();
        }
        if (refill() == 0) {
            return -1;
        }
        left--;
        return take();
    }

    @Override
    public int read(byte[] b, int off, int len) throws IOException {
        if (len == 0) {
            return 0;
        }
        if (blockMode) {
            if (refill() == 0) {
                return -1;
            }
            len = Math.min(len, left);
        }
        int n = 1;
        if (peeked != NOTHING) {
            int v = raw();
            if (v < 0) {
                return -1;
            }
            b[off] = (byte) v;
        } else {
            n = in.read(b, off, len);
        }
        if (blockMode) {
            if (n < 0) {
                throw new StreamCorruptedException("unexpected EOF in middle of data block");
            }
            left -= n;
        }
        return n;
    }

    @Override
    public int available() throws IOException {
        if (!blockMode) {
            return in.available() + (peeked >= 0 ? 1 : 0);
        }
        if (left == 0 && peeked == NOTHING && in.available() == 0) {
            return 0;
        }
        return refill();
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
