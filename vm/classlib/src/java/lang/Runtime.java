package java.lang;

import java.io.File;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.StringTokenizer;

/** The machine that the program runs on. */
public class Runtime {
    private static final Runtime INSTANCE = new Runtime();

    private ArrayList<Thread> hooks;
    private boolean hooksStarted;

    private Runtime() {
    }

    public static Runtime getRuntime() {
        return INSTANCE;
    }

    public void exit(int status) {
        runHooks();
        halt0(status);
    }

    /** Runs the shutdown hooks, once. */
    void runHooks() {
        ArrayList<Thread> all;
        synchronized (this) {
            if (hooksStarted) {
                return;
            }
            hooksStarted = true;
            all = hooks;
        }
        if (all == null) {
            return;
        }
        for (int i = 0; i < all.size(); i++) {
            all.get(i).start();
        }
        for (int i = 0; i < all.size(); i++) {
            for (;;) {
                try {
                    all.get(i).join();
                    break;
                } catch (InterruptedException ignored) {
                    // The end of the program waits for all hooks.
                }
            }
        }
    }

    public void addShutdownHook(Thread hook) {
        Objects.requireNonNull(hook);
        synchronized (this) {
            if (hooksStarted) {
                throw new IllegalStateException("Shutdown in progress");
            }
            if (hooks == null) {
                hooks = new ArrayList<>();
            }
            for (int i = 0; i < hooks.size(); i++) {
                if (hooks.get(i) == hook) {
                    throw new IllegalArgumentException("Hook previously registered");
                }
            }
            if (hook.isAlive()) {
                throw new IllegalArgumentException("Hook already running");
            }
            hooks.add(hook);
        }
    }

    public boolean removeShutdownHook(Thread hook) {
        Objects.requireNonNull(hook);
        synchronized (this) {
            if (hooksStarted) {
                throw new IllegalStateException("Shutdown in progress");
            }
            for (int i = 0; hooks != null && i < hooks.size(); i++) {
                if (hooks.get(i) == hook) {
                    hooks.remove(i);
                    return true;
                }
            }
            return false;
        }
    }

    public void halt(int status) {
        halt0(status);
    }

    @Deprecated(since = "18")
    public Process exec(String command) throws IOException {
        return exec(command, null, null);
    }

    @Deprecated(since = "18")
    public Process exec(String command, String[] envp) throws IOException {
        return exec(command, envp, null);
    }

    @Deprecated(since = "18")
    public Process exec(String command, String[] envp, File dir) throws IOException {
        if (command.isEmpty()) {
            throw new IllegalArgumentException("Empty command");
        }
        StringTokenizer t = new StringTokenizer(command);
        String[] words = new String[t.countTokens()];
        for (int i = 0; i < words.length; i++) {
            words[i] = t.nextToken();
        }
        return exec(words, envp, dir);
    }

    public Process exec(String[] cmdarray) throws IOException {
        return exec(cmdarray, null, null);
    }

    public Process exec(String[] cmdarray, String[] envp) throws IOException {
        return exec(cmdarray, envp, null);
    }

    public Process exec(String[] cmdarray, String[] envp, File dir) throws IOException {
        return new ProcessBuilder(cmdarray).directory(dir).start();
    }

    public int availableProcessors() {
        return availableProcessors0();
    }

    public long freeMemory() {
        return freeMemory0();
    }

    public long totalMemory() {
        return totalMemory0();
    }

    public long maxMemory() {
        return maxMemory0();
    }

    public void gc() {
        gc0();
    }

    @Deprecated(since = "18", forRemoval = true)
    public void runFinalization() {
    }

    public void load(String filename) {
        throw new UnsatisfiedLinkError("Can't load library: " + filename);
    }

    public void loadLibrary(String libname) {
        if (libname.indexOf('/') >= 0) {
            throw new UnsatisfiedLinkError("Directory separator should not appear in library name: " + libname);
        }
        throw new UnsatisfiedLinkError("no " + libname + " in java.library.path: "
            + System.getProperty("java.library.path", ""));
    }

    public static Version version() {
        return Version.parse(System.getProperty("java.version", "25"));
    }

    /** A version of the platform. */
    public static final class Version implements Comparable<Version> {
        private final List<Integer> numbers;
        private final String text;

        private Version(List<Integer> numbers, String text) {
            this.numbers = numbers;
            this.text = text;
        }

        public static Version parse(String s) {
            List<Integer> numbers = new ArrayList<>();
            int end = 0;
            while (end < s.length() && (Character.isDigit(s.charAt(end)) || s.charAt(end) == '.')) {
                end++;
            }
            for (String part : s.substring(0, end).split("\\.")) {
                if (part.isEmpty() || part.charAt(0) == '0' && part.length() > 1) {
                    throw new IllegalArgumentException("Invalid version string: '" + s + "'");
                }
                numbers.add(Integer.parseInt(part));
            }
            return new Version(Collections.unmodifiableList(numbers), s);
        }

        private int number(int i) {
            return i < numbers.size() ? numbers.get(i) : 0;
        }

        public int feature() {
            return number(0);
        }

        public int interim() {
            return number(1);
        }

        public int update() {
            return number(2);
        }

        public int patch() {
            return number(3);
        }

        @Deprecated(since = "10")
        public int major() {
            return feature();
        }

        @Deprecated(since = "10")
        public int minor() {
            return interim();
        }

        @Deprecated(since = "10")
        public int security() {
            return update();
        }

        public List<Integer> version() {
            return numbers;
        }

        public Optional<String> pre() {
            return Optional.empty();
        }

        public Optional<Integer> build() {
            return Optional.empty();
        }

        public Optional<String> optional() {
            return Optional.empty();
        }

        @Override
        public int compareTo(Version obj) {
            for (int i = 0; i < Math.max(numbers.size(), obj.numbers.size()); i++) {
                if (number(i) != obj.number(i)) {
                    return Integer.compare(number(i), obj.number(i));
                }
            }
            return Integer.compare(numbers.size(), obj.numbers.size());
        }

        public int compareToIgnoreOptional(Version obj) {
            return compareTo(obj);
        }

        @Override
        public String toString() {
            return text;
        }

        @Override
        public boolean equals(Object obj) {
            return obj instanceof Version v && numbers.equals(v.numbers);
        }

        public boolean equalsIgnoreOptional(Object obj) {
            return equals(obj);
        }

        @Override
        public int hashCode() {
            return numbers.hashCode();
        }
    }

    private static native void halt0(int status);

    private static native void gc0();

    private static native long totalMemory0();

    private static native long freeMemory0();

    private static native long maxMemory0();

    private static native int availableProcessors0();
}
