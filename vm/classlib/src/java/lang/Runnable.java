package java.lang;

/** An action without argument and result. */
@FunctionalInterface
public interface Runnable {
    void run();
}
