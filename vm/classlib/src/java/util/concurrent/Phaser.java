package java.util.concurrent;

/** A barrier in phases, whose parties may come and go. */
public class Phaser {
    private static final int MAX_PARTIES = 0xffff;

    private final Phaser parent;
    private final Phaser root;
    private int phase;
    private int parties;
    private int unarrived;
    private boolean terminated;

    public Phaser() {
        this(null, 0);
    }

    public Phaser(int parties) {
        this(null, parties);
    }

    public Phaser(Phaser parent) {
        this(parent, 0);
    }

    public Phaser(Phaser parent, int parties) {
        if (parties < 0 || parties > MAX_PARTIES) {
            throw new IllegalArgumentException("Illegal number of parties");
        }
        this.parent = parent;
        this.root = parent == null ? this : parent.root;
        this.parties = parties;
        this.unarrived = parties;
        if (parent != null && parties != 0) {
            this.phase = parent.register();
        }
    }

    private int current() {
        Phaser r = root;
        if (r != this) {
            synchronized (r) {
                if (phase != r.phase || terminated != r.terminated) {
                    phase = r.phase;
                    terminated = r.terminated;
                    unarrived = parties;
                }
            }
        }
        return terminated ? phase | Integer.MIN_VALUE : phase;
    }

    public int register() {
        return bulkRegister(1);
    }

    public int bulkRegister(int n) {
        if (n < 0) {
            throw new IllegalArgumentException();
        }
        synchronized (root) {
            int p = current();
            if (n == 0 || p < 0) {
                return p;
            }
            if (parties + n > MAX_PARTIES) {
                throw new IllegalStateException("Attempt to register more than " + MAX_PARTIES + " parties for "
                        + stateText());
            }
            if (parties == 0 && parent != null) {
                parent.register();
            }
            parties += n;
            unarrived += n;
            return p;
        }
    }

    private int arrive(boolean deregister) {
        synchronized (root) {
            int p = current();
            if (p < 0) {
                return p;
            }
            if (unarrived <= 0) {
                throw new IllegalStateException("Attempted arrival of unregistered party for " + stateText());
            }
            unarrived--;
            if (deregister) {
                parties--;
            }
            if (unarrived == 0) {
                if (parent == null) {
                    boolean end = onAdvance(phase, parties);
                    phase = (phase + 1) & Integer.MAX_VALUE;
                    unarrived = parties;
                    terminated |= end;
                    notifyAll();
                } else if (parties == 0) {
                    parent.arriveAndDeregister();
                } else {
                    parent.arrive();
                }
            }
            return p;
        }
    }

    public int arrive() {
        return arrive(false);
    }

    public int arriveAndDeregister() {
        return arrive(true);
    }

    public int arriveAndAwaitAdvance() {
        int p = arrive(false);
        return p < 0 ? p : awaitAdvance(p);
    }

    public int awaitAdvance(int p) {
        boolean interrupted = false;
        for (;;) {
            try {
                int r = waitFor(p, false, 0);
                if (interrupted) {
                    Thread.currentThread().interrupt();
                }
                return r;
            } catch (InterruptedException e) {
                interrupted = true;
            } catch (TimeoutException never) {
                throw new Error(never);
            }
        }
    }

    private int waitFor(int p, boolean timed, long nanos) throws InterruptedException, TimeoutException {
        if (p < 0) {
            return p;
        }
        long deadline = timed ? System.nanoTime() + nanos : 0;
        Phaser r = root;
        synchronized (r) {
            while (r.phase == p && !r.terminated) {
                if (!timed) {
                    r.wait();
                    continue;
                }
                long left = deadline - System.nanoTime();
                if (left <= 0) {
                    throw new TimeoutException();
                }
                r.wait(left / 1000000, (int) (left % 1000000));
            }
            return current();
        }
    }

    public int awaitAdvanceInterruptibly(int p) throws InterruptedException {
        try {
            return waitFor(p, false, 0);
        } catch (TimeoutException never) {
            throw new Error(never);
        }
    }

    public int awaitAdvanceInterruptibly(int p, long timeout, TimeUnit unit)
            throws InterruptedException, TimeoutException {
        return waitFor(p, true, unit.toNanos(timeout));
    }

    public void forceTermination() {
        synchronized (root) {
            root.terminated = true;
            root.notifyAll();
        }
    }

    public final int getPhase() {
        synchronized (root) {
            return current();
        }
    }

    public int getRegisteredParties() {
        return parties;
    }

    public int getArrivedParties() {
        synchronized (root) {
            current();
            return parties - unarrived;
        }
    }

    public int getUnarrivedParties() {
        synchronized (root) {
            current();
            return unarrived;
        }
    }

    public Phaser getParent() {
        return parent;
    }

    public Phaser getRoot() {
        return root;
    }

    public boolean isTerminated() {
        return root.terminated;
    }

    protected boolean onAdvance(int phase, int registeredParties) {
        return registeredParties == 0;
    }

    private String stateText() {
        return super.toString() + "[phase = " + current() + " parties = " + parties + " arrived = "
                + (parties - unarrived) + "]";
    }

    public String toString() {
        synchronized (root) {
            current();
            return stateText();
        }
    }
}
