import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/** Thousands of virtual threads that sleep, park, wait, contend and recurse at once. */
public class VirtualThreads {
    static int deep(int n) {
        return n == 0 ? 0 : 1 + deep(n - 1);
    }

    static void joinAll(List<Thread> threads) throws InterruptedException {
        for (Thread t : threads) {
            t.join();
        }
        threads.clear();
    }

    public static void main(String[] args) throws Exception {
        try (var executor = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Integer>> all = new ArrayList<>();
            for (int i = 0; i < 3000; i++) {
                int k = i;
                all.add(executor.submit(() -> {
                    Thread.sleep(Duration.ofMillis(100));
                    return k;
                }));
            }
            long sum = 0;
            for (Future<Integer> f : all) {
                sum += f.get();
            }
            System.out.println("slept " + sum);
        }
        List<Thread> threads = new ArrayList<>();
        CountDownLatch go = new CountDownLatch(1);
        AtomicInteger passed = new AtomicInteger();
        for (int i = 0; i < 2000; i++) {
            threads.add(Thread.startVirtualThread(() -> {
                try {
                    go.await();
                    passed.incrementAndGet();
                } catch (InterruptedException e) {
                    System.out.println(e);
                }
            }));
        }
        go.countDown();
        joinAll(threads);
        System.out.println("latch " + passed);

        Object lock = new Object();
        int[] count = {0};
        synchronized (lock) {
            for (int i = 0; i < 2000; i++) {
                threads.add(Thread.ofVirtual().name("v" + i).start(() -> {
                    for (int j = 0; j < 5; j++) {
                        synchronized (lock) {
                            synchronized (count) {
                                count[0]++;
                            }
                        }
                    }
                }));
            }
            Thread.sleep(20);
        }
        joinAll(threads);
        System.out.println("monitors " + count[0]);

        int[] depths = new int[400];
        for (int i = 0; i < depths.length; i++) {
            int k = i;
            threads.add(Thread.startVirtualThread(() -> {
                depths[k] = deep(k * 3);
                Thread.yield();
                synchronized (lock) {
                    depths[k] += deep(50);
                }
            }));
        }
        joinAll(threads);
        System.out.println("depths " + Arrays.stream(depths).sum());
        Thread.startVirtualThread(() -> {
            try {
                deep(1 << 30);
            } catch (StackOverflowError e) {
                System.out.println("overflow");
            }
        }).join();

        int[] waiting = {0};
        for (int i = 0; i < 1000; i++) {
            threads.add(Thread.startVirtualThread(() -> {
                synchronized (waiting) {
                    waiting[0]++;
                    try {
                        waiting.wait();
                    } catch (InterruptedException e) {
                        System.out.println(e);
                    }
                    waiting[0]--;
                }
            }));
        }
        for (boolean all = false; !all; Thread.sleep(1)) {
            synchronized (waiting) {
                all = waiting[0] == 1000;
                if (all) {
                    waiting.notifyAll();
                }
            }
        }
        joinAll(threads);
        System.out.println("wait " + waiting[0]);

        ReentrantLock mutex = new ReentrantLock();
        Condition full = mutex.newCondition();
        int[] inside = {0};
        for (int i = 0; i < 1000; i++) {
            threads.add(Thread.startVirtualThread(() -> {
                mutex.lock();
                try {
                    inside[0]++;
                    while (inside[0] < 1000) {
                        full.await();
                    }
                    full.signalAll();
                } catch (InterruptedException e) {
                    System.out.println(e);
                } finally {
                    mutex.unlock();
                }
            }));
        }
        joinAll(threads);
        System.out.println("condition " + inside[0]);

        Thread sleeper = Thread.startVirtualThread(() -> {
            try {
                Thread.sleep(100_000);
            } catch (InterruptedException e) {
                System.out.println("interrupted " + Thread.currentThread().isInterrupted());
            }
        });
        sleeper.interrupt();
        sleeper.join();
        Thread plain = Thread.ofVirtual().unstarted(() -> {
            Thread t = Thread.currentThread();
            System.out.println(t.isVirtual() + " " + t.isDaemon() + " " + t.getThreadGroup().getName() + " " + t.getPriority());
        });
        System.out.println(plain.getState());
        plain.start();
        plain.join();
        System.out.println(plain.getState());
    }
}
