package java.time.format;

/** How strictly parsed fields are put together. */
public enum ResolverStyle {
    STRICT, SMART, LENIENT
}
