package junco.internal;

/** What memory belongs to that can be given back before nobody refers to it any more. */
public interface Liveness {
    /** Throws IllegalStateException when the memory must not be touched any more. */
    void check();
}
