import java.lang.ref.Cleaner;
import java.lang.ref.PhantomReference;
import java.lang.ref.Reference;
import java.lang.ref.ReferenceQueue;
import java.lang.ref.SoftReference;
import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.WeakHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Soft, weak and phantom references, their queues, cleaners, weak maps. */
public class References {
    static final class Big {
        final int id;
        final byte[] load = new byte[1000];

        Big(int id) {
            this.id = id;
        }

        @Override
        public String toString() {
            return "Big " + id;
        }
    }

    /** Says its name when it comes out of a queue. */
    static final class Tagged extends WeakReference<Object> {
        final String tag;

        Tagged(Object o, ReferenceQueue<Object> q, String tag) {
            super(o, q);
            this.tag = tag;
        }
    }

    // Referents are made in methods of their own, so that no frame holds them by accident.

    static WeakReference<Object> weak(ReferenceQueue<Object> q) {
        return new WeakReference<>(new Big(1), q);
    }

    static SoftReference<Object> soft(ReferenceQueue<Object> q) {
        return new SoftReference<>(new Big(2), q);
    }

    static PhantomReference<Object> phantom(ReferenceQueue<Object> q) {
        return new PhantomReference<>(new Big(3), q);
    }

    static void kinds() throws Exception {
        ReferenceQueue<Object> q = new ReferenceQueue<>();
        WeakReference<Object> w = weak(q);
        SoftReference<Object> s = soft(q);
        PhantomReference<Object> p = phantom(q);
        WeakReference<Object> lonely = weak(null);
        Big held = new Big(4);
        WeakReference<Object> strong = new WeakReference<>(held, q);
        System.out.println(s.get() + " " + p.get());
        System.gc();
        System.out.println(w.get() + " " + s.get() + " " + p.get() + " " + strong.get() + " " + lonely.get());
        Set<Reference<?>> out = new HashSet<>();
        for (int i = 0; i < 2; i++) {
            out.add(q.remove(5000));
        }
        System.out.println(out.contains(w) + " " + out.contains(p) + " " + (q.poll() == null) + " " + w.isEnqueued());
        System.out.println(strong.refersTo(held) + " " + strong.refersTo(null) + " " + w.refersTo(null) + " " + p.refersTo(null));
        Reference.reachabilityFence(held);
        held = null;
        System.gc();
        System.out.println(q.remove(5000) == strong);
        System.out.println(q.remove(20));
    }

    static void byHand() throws Exception {
        ReferenceQueue<Object> q = new ReferenceQueue<>();
        Object o = new Object();
        Tagged a = new Tagged(o, q, "a"), b = new Tagged(o, q, "b"), c = new Tagged(o, q, "c");
        System.out.println(a.isEnqueued() + " " + a.enqueue() + " " + a.isEnqueued() + " " + a.enqueue() + " " + a.get());
        System.out.println(((Tagged) q.poll()).tag + " " + a.isEnqueued() + " " + a.enqueue() + " " + q.poll());
        b.clear();
        System.out.println(b.get() + " " + b.enqueue() + " " + ((Tagged) q.remove()).tag);
        Tagged none = new Tagged(o, null, "none");
        System.out.println(none.enqueue() + " " + none.isEnqueued() + " " + none.get());
        System.out.println(c.get() == o);
        try {
            q.remove(-1);
        } catch (IllegalArgumentException e) {
            System.out.println(e.getMessage());
        }
        Thread waiter = new Thread(() -> {
            try {
                System.out.println("waiter got " + ((Tagged) q.remove()).tag);
                q.remove();
            } catch (InterruptedException e) {
                System.out.println("waiter interrupted " + Thread.currentThread().isInterrupted());
            }
        });
        waiter.start();
        Thread.sleep(10);
        c.enqueue();
        Thread.sleep(10);
        waiter.interrupt();
        waiter.join();
        long began = System.nanoTime();
        System.out.println(q.remove(30) + " " + (System.nanoTime() - began >= 29_000_000L));
    }

    static List<Tagged> many(ReferenceQueue<Object> q, int n, List<Object> kept) {
        List<Tagged> all = new ArrayList<>();
        for (int i = 0; i < n; i++) {
            Object o = new Big(i);
            all.add(new Tagged(o, q, "t" + i));
            if (i % 10 == 0) {
                kept.add(o);
            }
        }
        return all;
    }

    static void thousands() throws Exception {
        ReferenceQueue<Object> q = new ReferenceQueue<>();
        List<Object> kept = new ArrayList<>();
        List<Tagged> all = many(q, 3000, kept);
        System.gc();
        int alive = 0;
        for (Tagged t : all) {
            if (t.get() != null) {
                alive++;
            }
        }
        Set<String> tags = new HashSet<>();
        for (Reference<?> r = q.remove(5000); r != null; r = q.remove(50)) {
            tags.add(((Tagged) r).tag);
        }
        System.out.println(alive + " " + tags.size() + " " + tags.contains("t10") + " " + tags.contains("t11") + " " + kept.size());
        // While slices run: what get answers stays alive.
        int wrong = 0;
        for (int i = 0; i < 20_000; i++) {
            Tagged t = all.get(i % all.size() / 10 * 10);
            Big b = (Big) t.get();
            byte[] garbage = new byte[700];
            if (b == null || b.load.length != 1000 || garbage[i % 700] != 0) {
                wrong++;
            }
        }
        System.out.println(wrong + " " + kept.size());
    }

    static void fill(Map<Object, String> map, List<Object> kept) {
        for (int i = 0; i < 500; i++) {
            Object key = new Big(i);
            map.put(key, "value " + i);
            if (i % 50 == 0) {
                kept.add(key);
            }
        }
    }

    static void maps() throws Exception {
        WeakHashMap<Object, String> map = new WeakHashMap<>();
        List<Object> kept = new ArrayList<>();
        fill(map, kept);
        System.out.println(map.size() >= kept.size() && map.size() <= 500);
        System.gc();
        for (int i = 0; i < 200 && map.size() > kept.size(); i++) {
            Thread.sleep(5);
        }
        System.out.println(map.size() + " " + map.get(kept.get(3)) + " " + map.containsKey(new Object()) + " " + map.containsValue("value 50"));
        int n = 0;
        for (Map.Entry<Object, String> e : map.entrySet()) {
            n += e.getValue().length() + (kept.contains(e.getKey()) ? 100 : 0);
        }
        System.out.println(n);
        kept.clear();
        System.gc();
        for (int i = 0; i < 200 && !map.isEmpty(); i++) {
            Thread.sleep(5);
        }
        System.out.println(map + " " + map.isEmpty());
        map.put(null, "null's");
        System.out.println(map.get(null) + " " + map.remove(null) + " " + map.size());
    }

    static final class Resource implements AutoCloseable {
        private final Cleaner.Cleanable cleanable;

        Resource(Cleaner c, String name, CountDownLatch done, List<String> log) {
            cleanable = c.register(this, () -> {
                synchronized (log) {
                    log.add(name);
                }
                done.countDown();
            });
        }

        @Override
        public void close() {
            cleanable.clean();
        }
    }

    static void leak(Cleaner c, int n, CountDownLatch done, List<String> log) {
        for (int i = 0; i < n; i++) {
            new Resource(c, "leaked " + i, done, log);
        }
    }

    static void cleaners() throws Exception {
        List<String> log = new ArrayList<>();
        Cleaner c = Cleaner.create();
        CountDownLatch one = new CountDownLatch(1);
        try (Resource r = new Resource(c, "closed", one, log)) {
            System.out.println(log);
        }
        System.out.println(log);
        CountDownLatch five = new CountDownLatch(5);
        leak(c, 5, five, log);
        System.gc();
        System.out.println(five.await(5, TimeUnit.SECONDS));
        synchronized (log) {
            log.sort(null);
            System.out.println(log);
            log.clear();
        }
        CountDownLatch own = new CountDownLatch(2);
        String[] names = new String[1];
        Cleaner d = Cleaner.create(task -> {
            Thread t = new Thread(task, "my cleaner");
            names[0] = t.getName();
            return t;
        });
        leak(d, 2, own, log);
        System.gc();
        System.out.println(own.await(5, TimeUnit.SECONDS) + " " + names[0] + " " + log.size());
        // An action that throws does not end the cleaner's thread.
        CountDownLatch after = new CountDownLatch(1);
        throwing(c);
        System.gc();
        Thread.sleep(20);
        leak(c, 1, after, log);
        System.gc();
        System.out.println(after.await(5, TimeUnit.SECONDS));
        for (Object[] bad : new Object[][] {{null, (Runnable) () -> { }}, {new Object(), null}}) {
            try {
                c.register(bad[0], (Runnable) bad[1]);
            } catch (NullPointerException e) {
                System.out.println(e.getMessage());
            }
        }
        Cleaner.Cleanable twice = c.register(new Object(), () -> System.out.println("once"));
        twice.clean();
        twice.clean();
    }

    static void throwing(Cleaner c) {
        c.register(new Big(9), () -> {
            throw new IllegalStateException("from a cleaning action");
        });
    }

    static void strings() {
        String built = new StringBuilder("made ").append(References.class.getName()).toString();
        System.out.println((built.intern() == ("made " + References.class.getName()).intern()) + " " + (built.intern() == built));
        for (int i = 0; i < 60_000; i++) {
            ("interned " + i).intern();
        }
        System.gc();
        System.out.println(("interned " + 77).intern().equals("interned 77") + " " + ("made " + "References" == built.intern()));
    }

    public static void main(String[] args) throws Exception {
        kinds();
        byHand();
        thousands();
        maps();
        cleaners();
        strings();
    }
}
