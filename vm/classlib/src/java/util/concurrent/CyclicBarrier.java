package java.util.concurrent;

/** Lets a number of threads wait for each other, again and again. */
public class CyclicBarrier {
    private static final class Generation {
        boolean broken;
    }

    private final int parties;
    private final Runnable action;
    private Generation generation = new Generation();
    private int left;

    public CyclicBarrier(int parties, Runnable barrierAction) {
        if (parties <= 0) {
            throw new IllegalArgumentException();
        }
        this.parties = parties;
        this.left = parties;
        this.action = barrierAction;
    }

    public CyclicBarrier(int parties) {
        this(parties, null);
    }

    private void breakBarrier() {
        generation.broken = true;
        left = parties;
        notifyAll();
    }

    private void nextGeneration() {
        notifyAll();
        left = parties;
        generation = new Generation();
    }

    private synchronized int arrive(boolean timed, long nanos)
            throws InterruptedException, BrokenBarrierException, TimeoutException {
        Generation g = generation;
        if (g.broken) {
            throw new BrokenBarrierException();
        }
        if (Thread.interrupted()) {
            breakBarrier();
            throw new InterruptedException();
        }
        int index = --left;
        if (index == 0) {
            boolean ran = false;
            try {
                if (action != null) {
                    action.run();
                }
                ran = true;
            } finally {
                if (!ran) {
                    breakBarrier();
                }
            }
            nextGeneration();
            return 0;
        }
        long deadline = timed ? System.nanoTime() + nanos : 0;
        for (;;) {
            try {
                if (!timed) {
                    wait();
                } else {
                    long rest = deadline - System.nanoTime();
                    if (rest > 0) {
                        wait(rest / 1000000, (int) (rest % 1000000));
                    }
                }
            } catch (InterruptedException e) {
                if (g == generation && !g.broken) {
                    breakBarrier();
                    throw e;
                }
                Thread.currentThread().interrupt();
            }
            if (g.broken) {
                throw new BrokenBarrierException();
            }
            if (g != generation) {
                return index;
            }
            if (timed && deadline - System.nanoTime() <= 0) {
                breakBarrier();
                throw new TimeoutException();
            }
        }
    }

    public int getParties() {
        return parties;
    }

    public int await() throws InterruptedException, BrokenBarrierException {
        try {
            return arrive(false, 0);
        } catch (TimeoutException never) {
            throw new Error(never);
        }
    }

    public int await(long timeout, TimeUnit unit)
            throws InterruptedException, BrokenBarrierException, TimeoutException {
        return arrive(true, unit.toNanos(timeout));
    }

    public synchronized boolean isBroken() {
        return generation.broken;
    }

    public synchronized void reset() {
        breakBarrier();
        nextGeneration();
    }

    public synchronized int getNumberWaiting() {
        return parties - left;
    }
}
