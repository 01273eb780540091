package java.util.stream;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import java.util.function.Supplier;

/** The usual gatherers. */
public final class Gatherers {
    private Gatherers() {
    }

    static final class Simple<T, A, R> implements Gatherer<T, A, R> {
        private final Supplier<A> initializer;
        private final Integrator<A, T, R> integrator;
        private final BinaryOperator<A> combiner;
        private final BiConsumer<A, Downstream<? super R>> finisher;

        Simple(Supplier<A> initializer, Integrator<A, T, R> integrator, BinaryOperator<A> combiner,
                BiConsumer<A, Downstream<? super R>> finisher) {
            this.initializer = initializer;
            this.integrator = integrator;
            this.combiner = combiner;
            this.finisher = finisher;
        }

        public Supplier<A> initializer() {
            return initializer;
        }

        public Integrator<A, T, R> integrator() {
            return integrator;
        }

        public BinaryOperator<A> combiner() {
            return combiner;
        }

        public BiConsumer<A, Downstream<? super R>> finisher() {
            return finisher;
        }
    }

    /** One gatherer at work: its state, and whether it still wants elements. */
    private static final class Running<T, A, R> implements Gatherer.Downstream<T> {
        private final Gatherer.Integrator<A, T, R> integrator;
        private final BiConsumer<A, Gatherer.Downstream<? super R>> finisher;
        private final Gatherer.Downstream<? super R> down;
        private final A state;
        private boolean open = true;

        Running(Gatherer<T, A, R> g, Gatherer.Downstream<? super R> down) {
            this.integrator = g.integrator();
            this.finisher = g.finisher();
            this.down = down;
            this.state = g.initializer().get();
        }

        public boolean push(T element) {
            if (open && !integrator.integrate(state, element, down)) {
                open = false;
            }
            return open;
        }

        public boolean isRejecting() {
            return !open || down.isRejecting();
        }

        void finish() {
            finisher.accept(state, down);
        }
    }

    @SuppressWarnings("unchecked")
    static <T, R> Stream<R> run(Stream<T> stream, Gatherer<? super T, ?, R> gatherer) {
        Gatherer<T, Object, R> g = (Gatherer<T, Object, R>) Objects.requireNonNull(gatherer);
        return new RefPipe<R>((Pipeline<?, ?>) stream, Pipeline.SORTED | Pipeline.DISTINCT | Pipeline.SIZED,
                g.integrator() instanceof Gatherer.Integrator.Greedy ? 0 : Pipeline.SHORT) {
            Sink<?> wrap(Sink<?> next) {
                return new Sink.Uncounted<T>(next) {
                    private Running<T, Object, R> running;

                    void begin(long size) {
                        down.begin(-1);
                        Sink<Object> d = down;
                        running = new Running<T, Object, R>(g, new Gatherer.Downstream<R>() {
                            public boolean push(R element) {
                                if (d.done()) {
                                    return false;
                                }
                                d.accept(element);
                                return !d.done();
                            }

                            public boolean isRejecting() {
                                return d.done();
                            }
                        });
                    }

                    public void accept(T t) {
                        running.push(t);
                    }

                    boolean done() {
                        return !running.open || down.done();
                    }

                    void end() {
                        running.finish();
                        down.end();
                    }
                };
            }
        };
    }

    @SuppressWarnings("unchecked")
    static <T, A, R, RR> Gatherer<T, ?, RR> compose(Gatherer<T, A, R> first,
            Gatherer<? super R, ?, ? extends RR> second) {
        Gatherer<R, Object, RR> g2 = (Gatherer<R, Object, RR>) second;
        class State {
            private Running<R, Object, RR> b;
            private Running<T, A, R> a;

            void open(Gatherer.Downstream<? super RR> down) {
                if (a == null) {
                    b = new Running<R, Object, RR>(g2, down);
                    a = new Running<T, A, R>(first, b);
                }
            }
        }
        return Gatherer.<T, State, RR>ofSequential(State::new, (s, t, d) -> {
            s.open(d);
            return s.a.push(t) && s.b.open;
        }, (s, d) -> {
            s.open(d);
            s.a.finish();
            s.b.finish();
        });
    }

    public static <TR> Gatherer<TR, ?, List<TR>> windowFixed(int windowSize) {
        if (windowSize < 1) {
            throw new IllegalArgumentException("'windowSize' must be greater than zero");
        }
        return Gatherer.<TR, ArrayList<TR>, List<TR>>ofSequential(ArrayList::new,
                Gatherer.Integrator.<ArrayList<TR>, TR, List<TR>>ofGreedy((w, t, d) -> {
                    w.add(t);
                    if (w.size() < windowSize) {
                        return true;
                    }
                    List<TR> full = fixed(w);
                    w.clear();
                    return d.push(full);
                }), (w, d) -> {
                    if (!w.isEmpty() && !d.isRejecting()) {
                        d.push(fixed(w));
                    }
                });
    }

    private static <T> List<T> fixed(List<T> w) {
        return java.util.Collections.unmodifiableList(new ArrayList<T>(w));
    }

    public static <TR> Gatherer<TR, ?, List<TR>> windowSliding(int windowSize) {
        if (windowSize < 1) {
            throw new IllegalArgumentException("'windowSize' must be greater than zero");
        }
        class Window {
            private final ArrayList<TR> w = new ArrayList<TR>();
            private boolean pushed;
        }
        return Gatherer.<TR, Window, List<TR>>ofSequential(Window::new,
                Gatherer.Integrator.<Window, TR, List<TR>>ofGreedy((s, t, d) -> {
                    s.w.add(t);
                    if (s.w.size() < windowSize) {
                        return true;
                    }
                    List<TR> full = fixed(s.w);
                    s.w.remove(0);
                    s.pushed = true;
                    return d.push(full);
                }), (s, d) -> {
                    if (!s.pushed && !s.w.isEmpty() && !d.isRejecting()) {
                        d.push(fixed(s.w));
                    }
                });
    }

    public static <T, R> Gatherer<T, ?, R> fold(Supplier<R> initial, BiFunction<? super R, ? super T, ? extends R> f) {
        Objects.requireNonNull(initial);
        Objects.requireNonNull(f);
        class State {
            private R value = initial.get();
        }
        return Gatherer.<T, State, R>ofSequential(State::new,
                Gatherer.Integrator.<State, T, R>ofGreedy((s, t, d) -> {
                    s.value = f.apply(s.value, t);
                    return true;
                }), (s, d) -> d.push(s.value));
    }

    public static <T, R> Gatherer<T, ?, R> scan(Supplier<R> initial, BiFunction<? super R, ? super T, ? extends R> f) {
        Objects.requireNonNull(initial);
        Objects.requireNonNull(f);
        class State {
            private R value = initial.get();
        }
        return Gatherer.<T, State, R>ofSequential(State::new,
                Gatherer.Integrator.<State, T, R>ofGreedy((s, t, d) -> {
                    s.value = f.apply(s.value, t);
                    return d.push(s.value);
                }));
    }

    public static <T, R> Gatherer<T, ?, R> mapConcurrent(int maxConcurrency,
            Function<? super T, ? extends R> mapper) {
        if (maxConcurrency < 1) {
            throw new IllegalArgumentException("'maxConcurrency' must be greater than 0");
        }
        Objects.requireNonNull(mapper);
        return Gatherer.<T, R>ofSequential((s, t, d) -> d.push(mapper.apply(t)));
    }
}
