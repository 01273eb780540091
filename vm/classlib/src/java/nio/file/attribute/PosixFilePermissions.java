package java.nio.file.attribute;

import java.util.EnumSet;
import java.util.Set;

/** Permissions as text: rwxr-xr-x. */
public final class PosixFilePermissions {
    private PosixFilePermissions() {
    }

    public static String toString(Set<PosixFilePermission> perms) {
        StringBuilder b = new StringBuilder(9);
        for (PosixFilePermission p : PosixFilePermission.values()) {
            b.append(perms.contains(p) ? "rwx".charAt(p.ordinal() % 3) : '-');
        }
        return b.toString();
    }

    public static Set<PosixFilePermission> fromString(String perms) {
        if (perms.length() != 9) {
            throw new IllegalArgumentException("Invalid mode");
        }
        Set<PosixFilePermission> s = EnumSet.noneOf(PosixFilePermission.class);
        for (PosixFilePermission p : PosixFilePermission.values()) {
            char c = perms.charAt(p.ordinal());
            if (c == "rwx".charAt(p.ordinal() % 3)) {
                s.add(p);
            } else if (c != '-') {
                throw new IllegalArgumentException("Invalid mode");
            }
        }
        return s;
    }

    public static FileAttribute<Set<PosixFilePermission>> asFileAttribute(Set<PosixFilePermission> perms) {
        Set<PosixFilePermission> copy = EnumSet.copyOf(perms);
        return new FileAttribute<Set<PosixFilePermission>>() {
            @Override
            public String name() {
                return "posix:permissions";
            }

            @Override
            public Set<PosixFilePermission> value() {
                return copy;
            }
        };
    }
}
