package java.lang.annotation;

/** How long annotations are kept. */
public enum RetentionPolicy {
    /** Until the compiler has read them. */
    SOURCE,
    /** In the class file. */
    CLASS,
    /** At run time. */
    RUNTIME
}
