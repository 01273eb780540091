package java.util.zip;

/** Checks of arguments. */
final class Check {
    private Check() {
    }

    static void range(byte[] b, int off, int len) {
        if (len < 0 || off < 0 || off > b.length - len) {
            throw new ArrayIndexOutOfBoundsException();
        }
    }

    static void open(boolean ended, String what) {
        if (ended) {
            throw new NullPointerException(what + " has been closed");
        }
    }
}
