import java.util.*;
import java.util.concurrent.*;
import java.util.concurrent.atomic.*;
import java.util.concurrent.locks.*;

/** java.util.concurrent: executors, futures, atomics, locks, latches, queues, concurrent maps. */
public class Concurrency {
    static class Account {
        private final Lock lock = new ReentrantLock();
        private final Condition funds = lock.newCondition();
        private int balance;

        void deposit(int n) {
            lock.lock();
            try {
                balance += n;
                funds.signalAll();
            } finally {
                lock.unlock();
            }
        }

        void withdraw(int n) throws InterruptedException {
            lock.lock();
            try {
                while (balance < n) {
                    funds.await();
                }
                balance -= n;
            } finally {
                lock.unlock();
            }
        }
    }

    static class Sum extends RecursiveTask<Long> {
        final int from, to;

        Sum(int from, int to) {
            this.from = from;
            this.to = to;
        }

        @Override
        protected Long compute() {
            if (to - from < 100) {
                long s = 0;
                for (int i = from; i < to; i++) {
                    s += i;
                }
                return s;
            }
            int mid = (from + to) / 2;
            Sum left = new Sum(from, mid), right = new Sum(mid, to);
            left.fork();
            return right.compute() + left.join();
        }
    }

    public static void main(String[] args) throws Exception {
        ExecutorService pool = Executors.newFixedThreadPool(4);
        List<Future<Integer>> futures = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            int n = i;
            futures.add(pool.submit(() -> n * n));
        }
        int sum = 0;
        for (Future<Integer> f : futures) {
            sum += f.get();
        }
        System.out.println(sum);
        Future<Object> bad = pool.submit(() -> {
            throw new IllegalStateException("task failed");
        });
        try {
            bad.get();
        } catch (ExecutionException e) {
            System.out.println(e.getMessage() + " | " + e.getCause().getMessage());
        }
        System.out.println(pool.invokeAll(List.of(() -> "a", () -> "b")).stream().map(f -> {
            try {
                return f.get();
            } catch (Exception e) {
                return "?";
            }
        }).toList() + " " + pool.invokeAny(List.of(() -> "any")));
        AtomicInteger count = new AtomicInteger();
        LongAdder adder = new LongAdder();
        CountDownLatch latch = new CountDownLatch(5);
        for (int i = 0; i < 5; i++) {
            pool.execute(() -> {
                for (int k = 0; k < 200; k++) {
                    count.incrementAndGet();
                    adder.add(2);
                }
                latch.countDown();
            });
        }
        latch.await();
        System.out.println(count.get() + " " + adder.sum() + " " + count.getAndAdd(5) + " " + count.compareAndSet(1005, 1) + " " + count.updateAndGet(x -> x + 10) + " " + count.accumulateAndGet(3, Math::max));
        pool.shutdown();
        System.out.println(pool.awaitTermination(5, TimeUnit.SECONDS) + " " + pool.isShutdown() + " " + pool.isTerminated());
        try {
            pool.submit(() -> 1);
        } catch (RejectedExecutionException e) {
            System.out.println("rejected");
        }
        CompletableFuture<String> cf = CompletableFuture.supplyAsync(() -> 20).thenApply(x -> x + 1).thenCombine(CompletableFuture.supplyAsync(() -> 2), (a, b) -> a * b).thenCompose(x -> CompletableFuture.completedFuture("r" + x));
        System.out.println(cf.get() + " " + CompletableFuture.supplyAsync(() -> 1 / Integer.parseInt("0")).exceptionally(e -> -1).join() + " " + CompletableFuture.supplyAsync(() -> "h").handle((v, e) -> v + e).join());
        try {
            CompletableFuture.supplyAsync(() -> List.of().get(0)).join();
        } catch (CompletionException e) {
            System.out.println(e.getCause().getClass().getSimpleName());
        }
        CompletableFuture<Void> all = CompletableFuture.allOf(CompletableFuture.runAsync(count::incrementAndGet), CompletableFuture.runAsync(count::incrementAndGet));
        all.join();
        System.out.println(count + " " + all.isDone());
        Account account = new Account();
        Thread spender = new Thread(() -> {
            try {
                for (int i = 0; i < 10; i++) {
                    account.withdraw(7);
                }
            } catch (InterruptedException e) {
                System.out.println("interrupted");
            }
        });
        spender.start();
        for (int i = 0; i < 10; i++) {
            account.deposit(8);
        }
        spender.join();
        System.out.println(account.balance);
        BlockingQueue<String> q = new LinkedBlockingQueue<>(2);
        Thread producer = new Thread(() -> {
            try {
                for (String s : "one two three four end".split(" ")) {
                    q.put(s);
                }
            } catch (InterruptedException e) {
                System.out.println("interrupted");
            }
        });
        producer.start();
        StringBuilder got = new StringBuilder();
        for (String s; !(s = q.take()).equals("end"); ) {
            got.append(s).append(' ');
        }
        System.out.println(got + "" + q.poll(1, TimeUnit.MILLISECONDS));
        ConcurrentHashMap<String, Integer> map = new ConcurrentHashMap<>();
        Thread[] ts = new Thread[3];
        for (int i = 0; i < ts.length; i++) {
            ts[i] = new Thread(() -> {
                for (int k = 0; k < 100; k++) {
                    map.merge("k" + k % 5, 1, Integer::sum);
                }
            });
            ts[i].start();
        }
        for (Thread t : ts) {
            t.join();
        }
        System.out.println(map + " " + map.reduceValues(1, Integer::sum) + " " + map.putIfAbsent("k1", 0) + " " + map.computeIfAbsent("new", k -> 9));
        System.out.println(new ForkJoinPool(3).invoke(new Sum(0, 5000)));
        Semaphore sem = new Semaphore(2);
        sem.acquire();
        System.out.println(sem.tryAcquire() + " " + sem.tryAcquire() + " " + sem.availablePermits());
        CyclicBarrier barrier = new CyclicBarrier(3, () -> System.out.println("barrier"));
        Thread[] bs = new Thread[2];
        for (int i = 0; i < 2; i++) {
            bs[i] = new Thread(() -> {
                try {
                    barrier.await();
                } catch (Exception e) {
                    System.out.println(e);
                }
            });
            bs[i].start();
        }
        barrier.await();
        for (Thread b : bs) {
            b.join();
        }
        ReadWriteLock rw = new ReentrantReadWriteLock();
        rw.readLock().lock();
        System.out.println(rw.writeLock().tryLock());
        rw.readLock().unlock();
        System.out.println(rw.writeLock().tryLock());
        CopyOnWriteArrayList<Integer> cow = new CopyOnWriteArrayList<>(List.of(1, 2, 3));
        for (Integer x : cow) {
            cow.add(x * 10);
        }
        System.out.println(cow);
        ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor();
        ScheduledFuture<String> later = timer.schedule(() -> "later", 5, TimeUnit.MILLISECONDS);
        System.out.println(later.get());
        timer.shutdownNow();
        AtomicReference<String> ref = new AtomicReference<>("a");
        System.out.println(ref.compareAndSet("a", "b") + ref.get() + ref.getAndUpdate(s -> s + "!") + ref + " " + new AtomicLongArray(new long[]{1, 2}).addAndGet(1, 5) + " " + new ConcurrentSkipListMap<>(Map.of(2, "b", 1, "a")) + " " + TimeUnit.HOURS.toSeconds(2));
        FutureTask<Integer> task = new FutureTask<>(() -> 42);
        new Thread(task).start();
        System.out.println(task.get() + " " + task.isDone() + " " + task.isCancelled());
        Exchanger<String> ex = new Exchanger<>();
        Thread other = new Thread(() -> {
            try {
                System.out.println("other got " + ex.exchange("from other"));
            } catch (InterruptedException e) {
                System.out.println(e);
            }
        });
        other.start();
        String mine = ex.exchange("from main");
        other.join();
        System.out.println("main got " + mine);
    }
}
