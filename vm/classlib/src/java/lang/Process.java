package java.lang;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.Charset;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** A process of the host. The machine starts none, so there are no instances. */
public abstract class Process {
    public Process() {
    }

    public abstract OutputStream getOutputStream();

    public abstract InputStream getInputStream();

    public abstract InputStream getErrorStream();

    public abstract int waitFor() throws InterruptedException;

    public boolean waitFor(long timeout, TimeUnit unit) throws InterruptedException {
        waitFor();
        return true;
    }

    public abstract int exitValue();

    public abstract void destroy();

    public Process destroyForcibly() {
        destroy();
        return this;
    }

    public boolean isAlive() {
        try {
            exitValue();
            return false;
        } catch (IllegalThreadStateException e) {
            return true;
        }
    }

    public long pid() {
        return toHandle().pid();
    }

    public ProcessHandle toHandle() {
        throw new UnsupportedOperationException(getClass() + ".toHandle() not supported");
    }

    public ProcessHandle.Info info() {
        return toHandle().info();
    }

    public boolean waitFor(Duration duration) throws InterruptedException {
        return waitFor(duration.toNanos(), TimeUnit.NANOSECONDS);
    }

    public boolean supportsNormalTermination() {
        throw new UnsupportedOperationException(getClass() + ".supportsNormalTermination() not supported");
    }

    public CompletableFuture<Process> onExit() {
        return CompletableFuture.supplyAsync(this::awaited);
    }

    private Process awaited() {
        for (;;) {
            try {
                waitFor();
                return this;
            } catch (InterruptedException ignored) {
                // The end of the process is what counts.
            }
        }
    }

    public Stream<ProcessHandle> children() {
        return toHandle().children();
    }

    public Stream<ProcessHandle> descendants() {
        return toHandle().descendants();
    }

    public final BufferedReader inputReader() {
        return new BufferedReader(new InputStreamReader(getInputStream()));
    }

    public final BufferedReader inputReader(Charset charset) {
        return new BufferedReader(new InputStreamReader(getInputStream(), charset));
    }

    public final BufferedReader errorReader() {
        return new BufferedReader(new InputStreamReader(getErrorStream()));
    }

    public final BufferedReader errorReader(Charset charset) {
        return new BufferedReader(new InputStreamReader(getErrorStream(), charset));
    }

    public final BufferedWriter outputWriter() {
        return new BufferedWriter(new OutputStreamWriter(getOutputStream()));
    }

    public final BufferedWriter outputWriter(Charset charset) {
        return new BufferedWriter(new OutputStreamWriter(getOutputStream(), charset));
    }
}
