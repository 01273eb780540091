package junco.internal;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;

/** The handle of the process that runs the program. */
public final class OwnProcess implements ProcessHandle, ProcessHandle.Info {
    public static final ProcessHandle INSTANCE = new OwnProcess();

    private OwnProcess() {
    }

    @Override
    public long pid() {
        return 1;
    }

    @Override
    public Optional<ProcessHandle> parent() {
        return Optional.empty();
    }

    @Override
    public Stream<ProcessHandle> children() {
        return Stream.empty();
    }

    @Override
    public Stream<ProcessHandle> descendants() {
        return Stream.empty();
    }

    @Override
    public Info info() {
        return this;
    }

    @Override
    public CompletableFuture<ProcessHandle> onExit() {
        throw new IllegalStateException("onExit for current process not allowed");
    }

    @Override
    public boolean supportsNormalTermination() {
        return true;
    }

    @Override
    public boolean destroy() {
        throw new IllegalStateException("destroy of current process not allowed");
    }

    @Override
    public boolean destroyForcibly() {
        throw new IllegalStateException("destroy of current process not allowed");
    }

    @Override
    public boolean isAlive() {
        return true;
    }

    @Override
    public int compareTo(ProcessHandle other) {
        return Long.compare(pid(), other.pid());
    }

    @Override
    public Optional<String> command() {
        return Optional.empty();
    }

    @Override
    public Optional<String> commandLine() {
        return Optional.empty();
    }

    @Override
    public Optional<String[]> arguments() {
        return Optional.empty();
    }

    @Override
    public Optional<Instant> startInstant() {
        return Optional.empty();
    }

    @Override
    public Optional<Duration> totalCpuDuration() {
        return Optional.empty();
    }

    @Override
    public Optional<String> user() {
        return Optional.ofNullable(System.getProperty("user.name"));
    }

    @Override
    public String toString() {
        return "1";
    }
}
