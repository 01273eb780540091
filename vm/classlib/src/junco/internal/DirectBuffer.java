package junco.internal;

/** A buffer over raw memory. */
public interface DirectBuffer {
    /** Where its first element is. */
    long address();

    /** The block that goes with this buffer; null when the memory is another's. */
    RawBlock block();
}
