package java.security;

/** An action that is run by {@link AccessController} and may throw. */
@FunctionalInterface
public interface PrivilegedExceptionAction<T> {
    T run() throws Exception;
}
