import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;

/** More platform threads than have stacks of their own, contending, waiting and recursing; and one that asks for a large stack. */
public class ManyThreads {
    private static int count;

    private static synchronized void increment() {
        count++;
    }

    private static int depth(int n) {
        return n == 0 ? 0 : 1 + depth(n - 1);
    }

    public static void main(String[] args) throws Exception {
        Thread[] threads = new Thread[1500];
        CountDownLatch go = new CountDownLatch(1);
        AtomicInteger depths = new AtomicInteger();
        Object lock = new Object();
        for (int i = 0; i < threads.length; i++) {
            int k = i;
            threads[i] = new Thread(() -> {
                try {
                    go.await();
                } catch (InterruptedException e) {
                    System.out.println(e);
                }
                for (int j = 0; j < 20; j++) {
                    increment();
                }
                synchronized (lock) {
                    depths.addAndGet(depth(k % 300));
                }
            });
            threads[i].start();
        }
        go.countDown();
        for (Thread t : threads) {
            t.join();
        }
        System.out.println(count + " " + depths);
        Thread large = new Thread(null, () -> System.out.println(depth(150_000)), "large", 1 << 26);
        large.start();
        large.join();
        Thread small = Thread.currentThread();
        System.out.println(small.isAlive() + " " + large.getState());
    }
}
