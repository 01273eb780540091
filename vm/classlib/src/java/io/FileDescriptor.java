package java.io;

/** A handle of an open file or standard stream. */
public final class FileDescriptor {
    public static final FileDescriptor in = new FileDescriptor(0);
    public static final FileDescriptor out = new FileDescriptor(1);
    public static final FileDescriptor err = new FileDescriptor(2);

    /** The machine's number of the file; -1 if it is not open. */
    int number;

    public FileDescriptor() {
        this(-1);
    }

    FileDescriptor(int number) {
        this.number = number;
    }

    public boolean valid() {
        return number >= 0;
    }

    public void sync() throws SyncFailedException {
        if (!valid()) {
            throw new SyncFailedException("sync failed");
        }
    }
}
