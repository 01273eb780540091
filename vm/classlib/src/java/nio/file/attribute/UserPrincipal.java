package java.nio.file.attribute;

/** Somebody who owns files. */
public interface UserPrincipal {
    String getName();
}
