package java.io;

/**
 * What an object stream writes to. In block mode, primitive data is collected into blocks of at most 1024 bytes with
 * headers of their own; otherwise it goes out as it is.
 */
final class BlockOutput extends OutputStream {
    private static final int BLOCK_BYTES = 1024;

    private final OutputStream out;
    private final byte[] buf = new byte[BLOCK_BYTES];
    private int count;
    private boolean blockMode;
    final DataOutputStream data = new DataOutputStream(this);

    BlockOutput(OutputStream out) {
        this.out = out;
    }

    /** Switches the mode and returns the one before. */
    boolean setBlockMode(boolean mode) throws IOException {
        boolean before = blockMode;
        if (before != mode) {
            drain();
            blockMode = mode;
        }
        return before;
    }

    void drain() throws IOException {
        if (count == 0) {
            return;
        }
        if (blockMode) {
            if (count <= 0xff) {
                out.write(ObjectStreamConstants.TC_BLOCKDATA);
                out.write(count);
            } else {
                out.write(new byte[] {ObjectStreamConstants.TC_BLOCKDATALONG, 0, 0, (byte) (count >> 8), (byte) count}, 0, 5);
            }
        }
        out.write(buf, 0, count);
        count = 0;
    }

    @Override
    public void write(int b) throws IOException {
        if (count == BLOCK_BYTES) {
            drain();
        }
        buf[count++] = (byte) b;
    }

    @Override
    public void write(byte[] b, int off, int len) throws IOException {
        while (len > 0) {
            if (count == BLOCK_BYTES) {
                drain();
            }
            int n = Math.min(len, BLOCK_BYTES - count);
            System.arraycopy(b, off, buf, count, n);
            count += n;
            off += n;
            len -= n;
        }
    }

    @Override
    public void flush() throws IOException {
        drain();
        out.flush();
    }

    @Override
    public void close() throws IOException {
        flush();
        out.close();
    }
}
