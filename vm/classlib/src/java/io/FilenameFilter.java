package java.io;

/** Chooses names in a directory. */
@FunctionalInterface
public interface FilenameFilter {
    boolean accept(File dir, String name);
}
