import java.util.ArrayList;
import java.util.LinkedList;
import java.util.List;
import java.util.Queue;

/** Threads: start and join, locks, wait and notify, interrupts, daemons, thread locals, handlers. */
public class Threads {
    static int counter;
    static final Object lock = new Object();

    static synchronized void increment() {
        counter++;
    }

    static class Buffer {
        private final Queue<Integer> q = new LinkedList<>();
        private final int capacity;

        Buffer(int capacity) {
            this.capacity = capacity;
        }

        synchronized void put(int v) throws InterruptedException {
            while (q.size() == capacity) {
                wait();
            }
            q.add(v);
            notifyAll();
        }

        synchronized int take() throws InterruptedException {
            while (q.isEmpty()) {
                wait();
            }
            int v = q.remove();
            notifyAll();
            return v;
        }
    }

    static class Philosopher extends Thread {
        final Object first, second;
        int meals;

        Philosopher(int i, Object[] forks) {
            super("philosopher " + i);
            Object left = forks[i], right = forks[(i + 1) % forks.length];
            first = i == forks.length - 1 ? right : left;
            second = first == left ? right : left;
        }

        @Override
        public void run() {
            for (int i = 0; i < 50; i++) {
                synchronized (first) {
                    Thread.yield();
                    synchronized (second) {
                        meals++;
                    }
                }
            }
        }
    }

    public static void main(String[] args) throws Exception {
        Thread[] ts = new Thread[8];
        for (int i = 0; i < ts.length; i++) {
            ts[i] = new Thread(() -> {
                for (int k = 0; k < 500; k++) {
                    increment();
                    synchronized (lock) {
                        lock.notifyAll();
                    }
                }
            });
        }
        for (Thread t : ts) {
            t.start();
        }
        for (Thread t : ts) {
            t.join();
        }
        System.out.println(counter + " " + ts[0].isAlive() + " " + ts[0].getState());

        Buffer buffer = new Buffer(4);
        long[] sums = new long[2];
        List<Thread> all = new ArrayList<>();
        for (int p = 0; p < 2; p++) {
            int pp = p;
            all.add(new Thread(() -> {
                try {
                    for (int i = 0; i < 100; i++) {
                        buffer.put(pp * 1000 + i);
                    }
                } catch (InterruptedException e) {
                    System.out.println("interrupted");
                }
            }));
            all.add(new Thread(() -> {
                try {
                    for (int i = 0; i < 100; i++) {
                        sums[pp] += buffer.take();
                    }
                } catch (InterruptedException e) {
                    System.out.println("interrupted");
                }
            }));
        }
        for (Thread t : all) {
            t.start();
        }
        for (Thread t : all) {
            t.join();
        }
        System.out.println(sums[0] + sums[1]);

        Object[] forks = new Object[5];
        for (int i = 0; i < 5; i++) {
            forks[i] = new Object();
        }
        Philosopher[] ps = new Philosopher[5];
        int meals = 0;
        for (int i = 0; i < 5; i++) {
            (ps[i] = new Philosopher(i, forks)).start();
        }
        for (Philosopher p : ps) {
            p.join();
            meals += p.meals;
        }
        System.out.println(meals);

        Thread sleeper = new Thread(() -> {
            try {
                Thread.sleep(100_000);
                System.out.println("slept");
            } catch (InterruptedException e) {
                System.out.println("woken: " + e.getMessage() + " " + Thread.currentThread().isInterrupted());
            }
        }, "sleeper");
        sleeper.start();
        sleeper.interrupt();
        sleeper.join();
        Thread waiter = new Thread(() -> {
            synchronized (lock) {
                try {
                    lock.wait();
                } catch (InterruptedException e) {
                    System.out.println("wait interrupted " + Thread.interrupted());
                }
            }
        });
        waiter.start();
        while (waiter.getState() != Thread.State.WAITING) {
            Thread.sleep(1);
        }
        waiter.interrupt();
        waiter.join();
        Thread.currentThread().interrupt();
        System.out.println(Thread.interrupted() + " " + Thread.interrupted());

        ThreadLocal<Integer> local = ThreadLocal.withInitial(() -> 10);
        local.set(11);
        Thread t = new Thread(() -> {
            local.set(local.get() + 100);
            System.out.println("in thread " + local.get());
        });
        t.start();
        t.join();
        System.out.println("in main " + local.get());
        local.remove();
        System.out.println(local.get());
        InheritableThreadLocal<String> inherited = new InheritableThreadLocal<>();
        inherited.set("from main");
        Thread child = new Thread(() -> System.out.println(inherited.get()));
        child.start();
        child.join();

        Thread bad = new Thread(() -> {
            throw new IllegalStateException("dies");
        }, "bad");
        bad.setUncaughtExceptionHandler((who, e) -> System.out.println(who.getName() + " handled " + e));
        bad.start();
        bad.join();
        Thread.setDefaultUncaughtExceptionHandler((who, e) -> System.out.println("default for " + who.getName() + ": " + e.getMessage()));
        Thread other = new Thread(() -> {
            Object o = "x";
            System.out.println(((Integer) o) + 1);
        }, "other");
        other.start();
        other.join();
        Thread.setDefaultUncaughtExceptionHandler(null);

        StringBuffer order = new StringBuffer();
        Thread[] sleepers = new Thread[4];
        for (int i = 0; i < 4; i++) {
            int n = i;
            sleepers[i] = new Thread(() -> {
                try {
                    Thread.sleep(n * 40 + 1);
                } catch (InterruptedException e) {
                    return;
                }
                order.append(n);
            });
        }
        for (int i = 3; i >= 0; i--) {
            sleepers[i].start();
        }
        for (Thread s : sleepers) {
            s.join();
        }
        System.out.println(order);

        Thread twice = new Thread(() -> {
        });
        System.out.println(twice.getState() + " " + twice.isDaemon() + " " + twice.getPriority());
        twice.start();
        try {
            twice.start();
        } catch (IllegalThreadStateException e) {
            System.out.println("started twice: " + e.getMessage());
        }
        twice.join();
        try {
            lock.notify();
        } catch (IllegalMonitorStateException e) {
            System.out.println(e.getMessage());
        }
        synchronized (lock) {
            long before = System.nanoTime();
            lock.wait(5);
            System.out.println(System.nanoTime() - before >= 4_000_000L);
        }
        Thread me = Thread.currentThread();
        System.out.println(me.getName() + " " + me.getThreadGroup().getName() + " " + me.isAlive() + " " + Thread.holdsLock(lock));
        Runnable[] turns = new Runnable[2];
        boolean[] ping = {true};
        StringBuilder game = new StringBuilder();
        for (int i = 0; i < 2; i++) {
            boolean mine = i == 0;
            turns[i] = () -> {
                for (int k = 0; k < 5; k++) {
                    synchronized (ping) {
                        while (ping[0] != mine) {
                            try {
                                ping.wait();
                            } catch (InterruptedException e) {
                                return;
                            }
                        }
                        game.append(mine ? "ping " : "pong ");
                        ping[0] = !mine;
                        ping.notify();
                    }
                }
            };
        }
        Thread a = new Thread(turns[0]), b = new Thread(turns[1]);
        a.start();
        b.start();
        a.join();
        b.join();
        System.out.println(game);
        Thread daemon = new Thread(() -> {
            while (true) {
                try {
                    Thread.sleep(1000);
                } catch (InterruptedException e) {
                    return;
                }
            }
        });
        daemon.setDaemon(true);
        daemon.start();
        System.out.println("main ends");
    }
}
