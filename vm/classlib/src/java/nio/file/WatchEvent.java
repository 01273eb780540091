package java.nio.file;

/** Something that happened to a file that is watched. */
public interface WatchEvent<T> {
    /** What kind of thing happened. */
    interface Kind<T> {
        String name();

        Class<T> type();
    }

    /** How something is watched. */
    interface Modifier {
        String name();
    }

    Kind<T> kind();

    int count();

    T context();
}
