package java.io;

/** Marks classes whose instances may be written to object streams. */
public interface Serializable {
}
