/** Recursion with something alive in every frame, while the collector runs. */
public class DeepStack {
    /** What a frame holds: nothing else refers to it. */
    static final class Held {
        final int depth;
        final int[] more;

        Held(int depth) {
            this.depth = depth;
            this.more = new int[] {depth, depth * 31};
        }

        int check() {
            if (more[0] != depth || more[1] != depth * 31) {
                throw new IllegalStateException("object of depth " + depth + " was overwritten");
            }
            return depth & 7;
        }
    }

    static final class Stop extends RuntimeException {
        final int at;

        Stop(int at) {
            super(null, null, false, false);
            this.at = at;
        }
    }

    static Object sink;
    static int roundsAtTheBottom;
    static int everyOnTheWay;

    /** Makes garbage, so that slices are due. */
    static void churn(int rounds) {
        for (int i = 0; i < rounds; i++) {
            sink = new byte[1000];
        }
    }

    /** Goes down n frames and comes back; some garbage at the bottom, and some in every few frames on the way. */
    static int descend(int n) {
        Held mine = new Held(n);
        int sum;
        if (n == 0) {
            churn(roundsAtTheBottom);
            sum = 0;
        } else {
            sum = descend(n - 1);
        }
        if (everyOnTheWay != 0 && n % everyOnTheWay == 0) {
            churn(1);
        }
        return sum + mine.check();
    }

    static int down(int depth, int bottom, int every) {
        roundsAtTheBottom = bottom;
        everyOnTheWay = every;
        return descend(depth);
    }

    /** Goes down n frames, throws there, and every step-th frame catches and goes on throwing. */
    static int thrown(int n, int step, int bottom) {
        Held mine = new Held(n);
        if (n == 0) {
            churn(bottom);
            throw new Stop(0);
        }
        if (n % step != 0) {
            return thrown(n - 1, step, bottom) + mine.check();
        }
        try {
            thrown(n - 1, step, bottom);
            throw new IllegalStateException("nothing was thrown at " + n);
        } catch (Stop s) {
            mine.check();
            churn(2);
            mine.check();
            throw new Stop(s.at + 1);
        }
    }

    static int throwing(int depth, int step, int bottom) {
        try {
            return thrown(depth, step, bottom);
        } catch (Stop s) {
            return s.at;
        }
    }

    static int oscillate(int n, int spread, int rounds) {
        Held mine = new Held(n);
        int sum = 0;
        if (n == 0) {
            for (int i = 0; i < rounds; i++) {
                sum += descend(spread);
                churn(3);
            }
            return sum + mine.check();
        }
        return oscillate(n - 1, spread, rounds) + mine.check();
    }

    /** Stands on a deep stack and goes up and down at its end. */
    static int tide(int depth, int spread, int rounds) {
        roundsAtTheBottom = 1;
        everyOnTheWay = 0;
        return oscillate(depth, spread, rounds);
    }

    static int done;

    /** Several threads with deep stacks take turns. */
    static int threads(int count, int depth) throws InterruptedException {
        Thread[] all = new Thread[count];
        int[] sums = new int[count];
        for (int i = 0; i < count; i++) {
            int k = i;
            all[i] = new Thread(() -> sums[k] = waiting(depth));
            all[i].start();
        }
        int sum = 0;
        for (int i = 0; i < count; i++) {
            all[i].join();
            sum += sums[i];
        }
        return sum;
    }

    static int waiting(int n) {
        Held mine = new Held(n);
        if (n == 0) {
            for (int i = 0; i < 40; i++) {
                churn(20);
                Thread.yield();
            }
            return 0;
        }
        int sum = waiting(n - 1);
        if ((n & 1023) == 0) {
            Thread.yield();
        }
        return sum + mine.check();
    }

    /** The depth that a stack trace taken on a deep stack tells by its first and last frames, with a barrier somewhere in between. */
    static int traced(int n) {
        if (n == 0) {
            churn(3000);
            StackTraceElement[] t = new Throwable().getStackTrace();
            return t.length + (t[t.length - 1].getMethodName().equals("traced") ? 1_000_000 : 0);
        }
        return traced(n - 1);
    }
}
