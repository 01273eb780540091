package java.lang;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;

/** Walks the frames of the current thread. */
public final class StackWalker {
    private static final StackWalker PLAIN = new StackWalker(false);
    private static final StackWalker WITH_CLASSES = new StackWalker(true);

    private final boolean retainsClasses;

    /** A frame. */
    public interface StackFrame {
        String getClassName();

        String getMethodName();

        Class<?> getDeclaringClass();

        default String getDescriptor() {
            throw new UnsupportedOperationException();
        }

        int getByteCodeIndex();

        String getFileName();

        int getLineNumber();

        boolean isNativeMethod();

        StackTraceElement toStackTraceElement();
    }

    /** What a walker shows and retains. */
    public enum Option {
        RETAIN_CLASS_REFERENCE, DROP_METHOD_INFO, SHOW_REFLECT_FRAMES, SHOW_HIDDEN_FRAMES
    }

    private StackWalker(boolean retainsClasses) {
        this.retainsClasses = retainsClasses;
    }

    public static StackWalker getInstance() {
        return PLAIN;
    }

    public static StackWalker getInstance(Option option) {
        return Objects.requireNonNull(option) == Option.RETAIN_CLASS_REFERENCE ? WITH_CLASSES : PLAIN;
    }

    public static StackWalker getInstance(Option... options) {
        return getInstance(Set.of(options));
    }

    public static StackWalker getInstance(Set<Option> options) {
        return options.contains(Option.RETAIN_CLASS_REFERENCE) ? WITH_CLASSES : PLAIN;
    }

    public static StackWalker getInstance(Set<Option> options, int estimateDepth) {
        if (estimateDepth <= 0) {
            throw new IllegalArgumentException("estimateDepth must be > 0");
        }
        return getInstance(options);
    }

    /** A frame that is known by its trace element. */
    private static final class Frame implements StackFrame {
        private final StackTraceElement element;
        private final boolean retainsClass;

        Frame(StackTraceElement element, boolean retainsClass) {
            this.element = element;
            this.retainsClass = retainsClass;
        }

        @Override
        public String getClassName() {
            return element.getClassName();
        }

        @Override
        public String getMethodName() {
            return element.getMethodName();
        }

        @Override
        public Class<?> getDeclaringClass() {
            if (!retainsClass) {
                throw new UnsupportedOperationException("No access to RETAIN_CLASS_REFERENCE");
            }
            try {
                return Class.forName(element.getClassName(), false, ClassLoader.getSystemClassLoader());
            } catch (ClassNotFoundException e) {
                throw new InternalError(e);
            }
        }

        @Override
        public int getByteCodeIndex() {
            return -1;
        }

        @Override
        public String getFileName() {
            return element.getFileName();
        }

        @Override
        public int getLineNumber() {
            return element.getLineNumber();
        }

        @Override
        public boolean isNativeMethod() {
            return element.isNativeMethod();
        }

        @Override
        public StackTraceElement toStackTraceElement() {
            return element;
        }

        @Override
        public String toString() {
            return element.toString();
        }
    }

    private List<StackFrame> frames() {
        StackTraceElement[] trace = new Throwable().getStackTrace();
        List<StackFrame> list = new ArrayList<>();
        int i = 0;
        while (i < trace.length && trace[i].getClassName().equals("java.lang.StackWalker")) {
            i++;
        }
        for (; i < trace.length; i++) {
            String c = trace[i].getClassName();
            if (!c.startsWith("java.lang.reflect.") && !c.startsWith("junco.internal.")) {
                list.add(new Frame(trace[i], retainsClasses));
            }
        }
        return list;
    }

    public <T> T walk(Function<? super Stream<StackFrame>, ? extends T> function) {
        return function.apply(frames().stream());
    }

    public void forEach(Consumer<? super StackFrame> action) {
        Objects.requireNonNull(action);
        for (StackFrame f : frames()) {
            action.accept(f);
        }
    }

    public Class<?> getCallerClass() {
        if (!retainsClasses) {
            throw new UnsupportedOperationException(
                "This stack walker does not have RETAIN_CLASS_REFERENCE access");
        }
        List<StackFrame> list = frames();
        if (list.size() < 2) {
            throw new IllegalCallerException("no caller frame");
        }
        return list.get(1).getDeclaringClass();
    }
}
