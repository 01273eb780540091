package java.lang;

/** Formerly thrown by Thread.stop. */
public class ThreadDeath extends Error {
    public ThreadDeath() {
    }
}
