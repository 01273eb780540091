package java.util.concurrent;

/** A task that completes when a number of others have. */
public abstract class CountedCompleter<T> extends ForkJoinTask<T> {
    private final CountedCompleter<?> completer;
    private volatile int pending;

    protected CountedCompleter(CountedCompleter<?> completer, int initialPendingCount) {
        this.completer = completer;
        this.pending = initialPendingCount;
    }

    protected CountedCompleter(CountedCompleter<?> completer) {
        this(completer, 0);
    }

    protected CountedCompleter() {
        this(null, 0);
    }

    public abstract void compute();

    public void onCompletion(CountedCompleter<?> caller) {
    }

    public boolean onExceptionalCompletion(Throwable ex, CountedCompleter<?> caller) {
        return true;
    }

    public final CountedCompleter<?> getCompleter() {
        return completer;
    }

    public final int getPendingCount() {
        return pending;
    }

    public final void setPendingCount(int count) {
        pending = count;
    }

    public final void addToPendingCount(int delta) {
        pending += delta;
    }

    public final boolean compareAndSetPendingCount(int expected, int count) {
        if (pending != expected) {
            return false;
        }
        pending = count;
        return true;
    }

    public final int decrementPendingCountUnlessZero() {
        int c = pending;
        if (c != 0) {
            pending = c - 1;
        }
        return c;
    }

    public final CountedCompleter<?> getRoot() {
        CountedCompleter<?> c = this;
        while (c.completer != null) {
            c = c.completer;
        }
        return c;
    }

    public final void tryComplete() {
        CountedCompleter<?> a = this;
        CountedCompleter<?> s = a;
        while (a.decrementPendingCountUnlessZero() == 0) {
            a.onCompletion(s);
            s = a;
            a = s.completer;
            if (a == null) {
                s.quietlyComplete();
                return;
            }
        }
    }

    public final void propagateCompletion() {
        CountedCompleter<?> a = this;
        while (a.decrementPendingCountUnlessZero() == 0) {
            CountedCompleter<?> s = a;
            a = s.completer;
            if (a == null) {
                s.quietlyComplete();
                return;
            }
        }
    }

    @Override
    public void complete(T rawResult) {
        setRawResult(rawResult);
        onCompletion(this);
        quietlyComplete();
        if (completer != null) {
            completer.tryComplete();
        }
    }

    public final CountedCompleter<?> firstComplete() {
        return decrementPendingCountUnlessZero() == 0 ? this : null;
    }

    public final CountedCompleter<?> nextComplete() {
        if (completer != null) {
            return completer.firstComplete();
        }
        quietlyComplete();
        return null;
    }

    public final void helpComplete(int maxTasks) {
    }

    public final void quietlyCompleteRoot() {
        getRoot().quietlyComplete();
    }

    @Override
    protected final boolean exec() {
        compute();
        return false;
    }

    @Override
    public T getRawResult() {
        return null;
    }

    @Override
    protected void setRawResult(T t) {
    }
}
