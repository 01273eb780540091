package java.security;

/** An action that is run by {@link AccessController}. */
@FunctionalInterface
public interface PrivilegedAction<T> {
    T run();
}
