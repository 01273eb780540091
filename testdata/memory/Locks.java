import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import junco.memory.*;

/** Range locks: readers and a writer, waiting in order of arrival, deadlocks, threads that end. */
public class Locks {
    static final List<String> LOG = new ArrayList<>();

    static void log(String line) {
        synchronized (LOG) {
            LOG.add(line);
        }
    }

    static void flush() {
        synchronized (LOG) {
            Collections.sort(LOG); // threads may overtake each other
            LOG.forEach(System.out::println);
            LOG.clear();
        }
    }

    /** Waits until a thread waits for a lock. */
    static void parked(Thread t) {
        while (t.getState() != Thread.State.WAITING) {
            Thread.yield();
        }
    }

    public static void main(String[] args) throws Exception {
        Region r = AddressSpace.allocate(4096);
        nesting(r);
        order(r);
        counting(r);
        deadlock(r);
        ends(r);
        wakes(r);
        refusals(r);
        r.release();
    }

    static void nesting(Region r) {
        System.out.println("-- nesting");
        RangeLock a = RangeLock.read(r.slice(0, 100));
        RangeLock b = RangeLock.read(r.slice(50, 100));
        RangeLock c = RangeLock.write(r.slice(60, 10));
        System.out.println(a.isHeld() + " " + a.isWrite() + " " + c.isWrite() + " " + (a.owner() == Thread.currentThread().getId()) + " "
                + b.region().size() + " " + RangeLock.list().size());
        a.close();
        a.close();
        b.close();
        System.out.println(RangeLock.list().size() + " " + a.isHeld());
        c.close();
        System.out.println(RangeLock.list());
    }

    static void order(Region r) throws Exception {
        System.out.println("-- order");
        RangeLock mine = RangeLock.write(r.slice(0, 16));
        Thread[] all = new Thread[4];
        for (int i = 0; i < all.length; i++) {
            int n = i;
            all[i] = new Thread(() -> {
                try (RangeLock lock = n == 2 ? RangeLock.write(r.slice(n, 8)) : RangeLock.read(r.slice(n, 8))) {
                    log("thread " + n + (lock.isWrite() ? " writes" : " reads"));
                    Thread.yield();
                }
            });
            all[i].start();
            parked(all[i]);
        }
        for (RangeLock.Entry e : RangeLock.list()) {
            System.out.println((e.region().base() - r.base()) + "+" + e.region().size() + (e.write() ? " write " : " read ") + e.granted());
        }
        log("main gives up");
        mine.close();
        for (Thread t : all) {
            t.join();
        }
        int writer = LOG.indexOf("thread 2 writes");
        System.out.println(LOG.indexOf("main gives up") + " " + (LOG.indexOf("thread 0 reads") < writer) + " "
                + (LOG.indexOf("thread 1 reads") < writer) + " " + (writer < LOG.indexOf("thread 3 reads")));
        LOG.clear();
        try (RangeLock x = RangeLock.tryRead(r); RangeLock y = RangeLock.tryWrite(r)) {
            System.out.println((x != null) + " " + (y != null));
            Thread t = new Thread(() -> log("other: " + RangeLock.tryRead(r.slice(4000, 1)) + " " + RangeLock.tryWrite(r)));
            t.start();
            t.join();
        }
        flush();
    }

    static void counting(Region r) throws Exception {
        System.out.println("-- counting");
        r.putLong(0, 0);
        Thread[] all = new Thread[6];
        for (int i = 0; i < all.length; i++) {
            all[i] = i % 2 == 0 ? new Thread(() -> count(r)) : new Thread(() -> count(r));
        }
        for (Thread t : all) {
            t.start();
        }
        for (Thread t : all) {
            t.join();
        }
        System.out.println(r.getLong(0) + " " + RangeLock.list().size());
    }

    static void count(Region r) {
        for (int k = 0; k < 50; k++) {
            try (RangeLock lock = RangeLock.write(r.slice(0, 8))) {
                long v = r.getLong(0);
                Thread.yield();
                r.putLong(0, v + 1);
            }
        }
    }

    static void deadlock(Region r) throws Exception {
        System.out.println("-- deadlock");
        CountDownLatch both = new CountDownLatch(2);
        Thread[] two = new Thread[2];
        boolean[] dead = new boolean[2];
        for (int i = 0; i < 2; i++) {
            int n = i;
            two[i] = new Thread(() -> {
                try (RangeLock first = RangeLock.write(r.slice(16 * n, 16))) {
                    both.countDown();
                    both.await();
                    try (RangeLock second = RangeLock.write(r.slice(16 * (1 - n), 16))) {
                        log("got both");
                    }
                } catch (MemoryException e) {
                    dead[n] = true;
                    log(e.reason() + " " + e.operation() + " " + e.size() + " | " + e.getMessage().substring(e.getMessage().indexOf(": ")));
                } catch (InterruptedException e) {
                    log("interrupted");
                }
            });
            two[i].start();
        }
        two[0].join();
        two[1].join();
        flush();
        System.out.println("one of them: " + (dead[0] ^ dead[1]));
        RangeLock mine = RangeLock.read(r);
        Thread reader = new Thread(() -> {
            try (RangeLock a = RangeLock.read(r)) {
                try (RangeLock b = RangeLock.write(r)) {
                    log("both readers became writers");
                }
            }
            log("the reader became a writer");
        });
        reader.start();
        parked(reader);
        try {
            RangeLock.write(r);
        } catch (MemoryException e) {
            System.out.println("two readers that both want to write: " + e.reason());
        }
        mine.close();
        reader.join();
        flush();
    }

    static void ends(Region r) throws Exception {
        System.out.println("-- threads that end");
        Thread t = new Thread(() -> {
            RangeLock.write(r);
            RangeLock.read(r.slice(0, 1));
        });
        t.start();
        t.join();
        while (!RangeLock.list().isEmpty()) {
            Thread.yield();
        }
        Thread holder = new Thread(() -> {
            RangeLock.write(r);
            for (int i = 0; i < 100; i++) {
                Thread.yield();
            }
        });
        holder.start();
        while (RangeLock.list().isEmpty()) {
            Thread.yield();
        }
        try (RangeLock mine = RangeLock.write(r)) {
            System.out.println("got it from the dead: " + RangeLock.list().size());
        }
        RangeLock ours = RangeLock.write(r);
        Thread giver = new Thread(ours::close);
        giver.start();
        giver.join();
        System.out.println("given up by another thread: " + ours.isHeld() + " " + RangeLock.list().size());
    }

    static void wakes(Region r) throws Exception {
        System.out.println("-- what does not end waiting");
        RangeLock mine = RangeLock.write(r);
        Thread t = new Thread(() -> {
            try (RangeLock lock = RangeLock.read(r)) {
                log("granted, interrupted " + Thread.currentThread().isInterrupted());
            }
        });
        t.start();
        parked(t);
        t.interrupt();
        java.util.concurrent.locks.LockSupport.unpark(t);
        for (int i = 0; i < 10; i++) {
            Thread.yield();
        }
        flush();
        System.out.println("still waits: " + RangeLock.list().size());
        mine.close();
        t.join();
        flush();
    }

    static void refusals(Region r) {
        System.out.println("-- refusals");
        try {
            RangeLock.read(r.slice(0, 0));
        } catch (MemoryException e) {
            System.out.println(e.reason());
        }
        List<RangeLock> many = new ArrayList<>();
        try {
            for (;;) {
                many.add(RangeLock.read(r.slice(many.size() % 4000, 1)));
            }
        } catch (MemoryException e) {
            System.out.println(e.reason() + " after " + many.size());
        }
        many.forEach(RangeLock::close);
        System.out.println(RangeLock.list().size());
    }
}
