package java.util;

/** Marks listeners for events. */
public interface EventListener {
}
