package java.util;

/** A thread that runs tasks when their time has come. */
public class Timer {
    private static int serial;

    private final PriorityQueue<TimerTask> queue = new PriorityQueue<TimerTask>(new Comparator<TimerTask>() {
        public int compare(TimerTask a, TimerTask b) {
            return Long.compare(a.next, b.next);
        }
    });
    private boolean cancelled;

    private static synchronized int nextSerial() {
        return serial++;
    }

    public Timer() {
        this("Timer-" + nextSerial());
    }

    public Timer(boolean isDaemon) {
        this("Timer-" + nextSerial(), isDaemon);
    }

    public Timer(String name) {
        this(name, false);
    }

    public Timer(String name, boolean isDaemon) {
        Thread t = new Thread() {
            @Override
            public void run() {
                try {
                    loop();
                } finally {
                    cancel();
                }
            }
        };
        t.setName(name);
        t.setDaemon(isDaemon);
        t.start();
    }

    private void loop() {
        for (;;) {
            TimerTask task;
            synchronized (queue) {
                try {
                    while (queue.isEmpty() && !cancelled) {
                        queue.wait();
                    }
                    if (cancelled) {
                        return;
                    }
                    task = queue.peek();
                    synchronized (task) {
                        if (task.state == TimerTask.CANCELLED) {
                            queue.poll();
                            continue;
                        }
                    }
                    long now = System.currentTimeMillis();
                    if (task.next > now) {
                        queue.wait(task.next - now);
                        continue;
                    }
                    queue.poll();
                    synchronized (task) {
                        if (task.period == 0) {
                            task.state = TimerTask.EXECUTED;
                        } else {
                            task.next = task.period < 0 ? now - task.period : task.next + task.period;
                            queue.add(task);
                        }
                    }
                } catch (InterruptedException ignored) {
                    continue;
                }
            }
            task.run();
        }
    }

    private void start(TimerTask task, long time, long period) {
        if (time < 0) {
            throw new IllegalArgumentException("Illegal execution time.");
        }
        synchronized (queue) {
            if (cancelled) {
                throw new IllegalStateException("Timer already cancelled.");
            }
            synchronized (task) {
                if (task.state != TimerTask.VIRGIN) {
                    throw new IllegalStateException("Task already scheduled or cancelled");
                }
                task.next = time;
                task.period = period;
                task.state = TimerTask.SCHEDULED;
            }
            queue.add(task);
            queue.notifyAll();
        }
    }

    private static long after(long delay) {
        if (delay < 0) {
            throw new IllegalArgumentException("Negative delay.");
        }
        return System.currentTimeMillis() + delay;
    }

    private static long check(long period) {
        if (period <= 0) {
            throw new IllegalArgumentException("Non-positive period.");
        }
        return period;
    }

    public void schedule(TimerTask task, long delay) {
        start(task, after(delay), 0);
    }

    public void schedule(TimerTask task, Date time) {
        start(task, time.getTime(), 0);
    }

    public void schedule(TimerTask task, long delay, long period) {
        start(task, after(delay), -check(period));
    }

    public void schedule(TimerTask task, Date firstTime, long period) {
        start(task, firstTime.getTime(), -check(period));
    }

    public void scheduleAtFixedRate(TimerTask task, long delay, long period) {
        start(task, after(delay), check(period));
    }

    public void scheduleAtFixedRate(TimerTask task, Date firstTime, long period) {
        start(task, firstTime.getTime(), check(period));
    }

    public void cancel() {
        synchronized (queue) {
            cancelled = true;
            queue.clear();
            queue.notifyAll();
        }
    }

    public int purge() {
        synchronized (queue) {
            int n = queue.size();
            queue.removeIf(t -> t.state == TimerTask.CANCELLED);
            return n - queue.size();
        }
    }
}
