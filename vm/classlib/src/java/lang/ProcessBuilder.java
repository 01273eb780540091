package java.lang;

import java.io.File;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Describes a process of the host. Starting one is refused: the guest has no such capability. */
public final class ProcessBuilder {
    private List<String> command;
    private File directory;
    private Map<String, String> environment;
    private boolean redirectErrorStream;
    private Redirect input = Redirect.PIPE;
    private Redirect output = Redirect.PIPE;
    private Redirect error = Redirect.PIPE;

    public ProcessBuilder(List<String> command) {
        this.command = Objects.requireNonNull(command);
    }

    public ProcessBuilder(String... command) {
        command(command);
    }

    public ProcessBuilder command(List<String> command) {
        this.command = Objects.requireNonNull(command);
        return this;
    }

    public ProcessBuilder command(String... command) {
        List<String> list = new ArrayList<>(command.length);
        for (String s : command) {
            list.add(s);
        }
        this.command = list;
        return this;
    }

    public List<String> command() {
        return command;
    }

    public Map<String, String> environment() {
        if (environment == null) {
            environment = new HashMap<>(System.getenv());
        }
        return environment;
    }

    public File directory() {
        return directory;
    }

    public ProcessBuilder directory(File directory) {
        this.directory = directory;
        return this;
    }

    /** Where a stream of a process goes. */
    public static class Redirect {
        /** The kinds of redirections. */
        public enum Type {
            PIPE, INHERIT, READ, WRITE, APPEND
        }

        public static final Redirect PIPE = new Redirect(Type.PIPE, null);
        public static final Redirect INHERIT = new Redirect(Type.INHERIT, null);
        public static final Redirect DISCARD = new Redirect(Type.WRITE, new File("/dev/null"));

        private final Type kind;
        private final File file;

        private Redirect(Type kind, File file) {
            this.kind = kind;
            this.file = file;
        }

        public Type type() {
            return kind;
        }

        public File file() {
            return file;
        }

        public static Redirect from(File file) {
            return new Redirect(Type.READ, Objects.requireNonNull(file));
        }

        public static Redirect to(File file) {
            return new Redirect(Type.WRITE, Objects.requireNonNull(file));
        }

        public static Redirect appendTo(File file) {
            return new Redirect(Type.APPEND, Objects.requireNonNull(file));
        }

        @Override
        public String toString() {
            return file == null ? kind.name() : "redirect to " + file;
        }
    }

    public ProcessBuilder redirectInput(Redirect source) {
        input = source;
        return this;
    }

    public ProcessBuilder redirectOutput(Redirect destination) {
        output = destination;
        return this;
    }

    public ProcessBuilder redirectError(Redirect destination) {
        error = destination;
        return this;
    }

    public ProcessBuilder redirectInput(File file) {
        return redirectInput(Redirect.from(file));
    }

    public ProcessBuilder redirectOutput(File file) {
        return redirectOutput(Redirect.to(file));
    }

    public ProcessBuilder redirectError(File file) {
        return redirectError(Redirect.to(file));
    }

    public Redirect redirectInput() {
        return input;
    }

    public Redirect redirectOutput() {
        return output;
    }

    public Redirect redirectError() {
        return error;
    }

    public ProcessBuilder inheritIO() {
        input = Redirect.INHERIT;
        output = Redirect.INHERIT;
        error = Redirect.INHERIT;
        return this;
    }

    public boolean redirectErrorStream() {
        return redirectErrorStream;
    }

    public ProcessBuilder redirectErrorStream(boolean redirectErrorStream) {
        this.redirectErrorStream = redirectErrorStream;
        return this;
    }

    public static List<Process> startPipeline(List<ProcessBuilder> builders) throws IOException {
        List<Process> all = new ArrayList<>();
        for (ProcessBuilder b : builders) {
            all.add(b.start());
        }
        return all;
    }

    public Process start() throws IOException {
        if (command.isEmpty()) {
            throw new IndexOutOfBoundsException("Index 0 out of bounds for length 0");
        }
        for (int i = 0; i < command.size(); i++) {
            Objects.requireNonNull(command.get(i));
        }
        throw new IOException("Cannot run program \"" + command.get(0) + "\": error=13, Permission denied");
    }
}
