package java.nio.file;

/** Tells whether a path has some form. */
@FunctionalInterface
public interface PathMatcher {
    boolean matches(Path path);
}
