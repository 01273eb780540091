package junco.internal;

import java.util.Properties;

/** What the machine's embedder tells the program about the world. */
public final class Host {
    private Host() {
    }

    /** Returns keys and values in turn: the properties given on the command line, and facts of the host. */
    private static native String[] properties();

    /** Returns names and values in turn. */
    public static native String[] environment();

    /** Returns the wall clock in nanoseconds since the epoch. */
    public static native long currentNanos();

    /** Returns a number from the machine's source of randomness. */
    public static native long seed();

    public static Properties newProperties() {
        Properties p = new Properties();
        String[] preset = {
            "java.version", "25.0.3", "java.version.date", "2026-04-21", "java.specification.version", "25",
            "java.specification.name", "Java Platform API Specification",
            "java.specification.vendor", "Oracle Corporation", "java.vm.specification.version", "25",
            "java.vm.specification.name", "Java Virtual Machine Specification",
            "java.vm.specification.vendor", "Oracle Corporation", "java.vm.name", "junco", "java.vm.vendor", "junco",
            "java.vm.version", "1", "java.vm.info", "interpreted mode", "java.vendor", "junco",
            "java.vendor.url", "https://github.com/junco-vm/junco", "java.runtime.name", "junco",
            "java.runtime.version", "25.0.3", "java.class.version", "69.0", "java.home", "", "java.library.path", "",
            "java.class.path", "", "java.io.tmpdir", "/tmp", "os.name", "Linux", "os.arch", "amd64", "os.version", "1",
            "file.separator", "/", "path.separator", ":", "line.separator", "\n", "user.name", "user",
            "user.home", "/", "user.dir", "/", "user.language", "en", "user.country", "US", "file.encoding", "UTF-8",
            "native.encoding", "UTF-8", "stdout.encoding", "UTF-8", "stderr.encoding", "UTF-8", "stdin.encoding", "UTF-8",
            "sun.jnu.encoding", "UTF-8", "sun.arch.data.model", "32", "java.vm.compressedOopsMode", "32-bit",
        };
        for (int i = 0; i < preset.length; i += 2) {
            p.setProperty(preset[i], preset[i + 1]);
        }
        String[] given = properties();
        for (int i = 0; i + 1 < given.length; i += 2) {
            p.setProperty(given[i], given[i + 1]);
        }
        return p;
    }
}
