import java.lang.management.GarbageCollectorMXBean;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryMXBean;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.lang.management.MemoryUsage;
import java.lang.management.RuntimeMXBean;
import java.lang.management.ThreadInfo;
import java.lang.management.ThreadMXBean;
import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.List;

/** The beans' plain getters: what must hold of them on every machine. */
public class Management {
    static Object sink;

    static void churn(int mebibytes) {
        for (int i = 0; i < mebibytes * 256; i++) {
            sink = new byte[4096 - 16];
        }
        sink = null;
    }

    static void check(String what, boolean holds) {
        System.out.println(what + ": " + (holds ? "yes" : "NO"));
    }

    static long collections() {
        long n = 0;
        for (GarbageCollectorMXBean b : ManagementFactory.getGarbageCollectorMXBeans()) {
            n += b.getCollectionCount();
        }
        return n;
    }

    static void memory() {
        MemoryMXBean m = ManagementFactory.getMemoryMXBean();
        MemoryUsage u = m.getHeapMemoryUsage();
        check("used is some", u.getUsed() > 0);
        check("used <= committed", u.getUsed() <= u.getCommitted());
        check("committed <= max", u.getCommitted() <= u.getMax());
        check("max is the runtime's", u.getMax() == Runtime.getRuntime().maxMemory());
        check("committed is the runtime's total", u.getCommitted() == Runtime.getRuntime().totalMemory());
        byte[][] big = new byte[30][];
        long before = m.getHeapMemoryUsage().getUsed();
        for (int i = 0; i < big.length; i++) {
            big[i] = new byte[100_000];
        }
        long grown = m.getHeapMemoryUsage().getUsed() - before;
        check("3 MB more", grown > 2_500_000 || collections() > 0);
        System.gc();
        long with = m.getHeapMemoryUsage().getUsed();
        big = null;
        m.gc();
        long without = m.getHeapMemoryUsage().getUsed();
        check("3 MB less after a collection", with - without > 2_500_000);
        check("non-heap is used", m.getNonHeapMemoryUsage().getUsed() > 0);
        check("nothing waits for a finalizer", m.getObjectPendingFinalizationCount() == 0);
        long n = collections();
        churn(60);
        check("collections are counted", collections() > n);
        for (GarbageCollectorMXBean b : ManagementFactory.getGarbageCollectorMXBeans()) {
            check("collector", b.isValid() && !b.getName().isEmpty() && b.getCollectionTime() >= 0 && b.getMemoryPoolNames().length > 0);
            break;
        }
        int heaps = 0;
        boolean peaks = true;
        List<String> names = new ArrayList<>();
        for (MemoryPoolMXBean p : ManagementFactory.getMemoryPoolMXBeans()) {
            names.add(p.getName());
            if (p.getType() == MemoryType.HEAP) {
                heaps++;
                peaks &= (p.getPeakUsage().getUsed() >= 0 && p.getUsage().getUsed() >= 0 && p.isValid());
            }
        }
        check("peaks", peaks);
        check("a heap pool", heaps > 0);
        check("its collector knows it", names.contains(ManagementFactory.getGarbageCollectorMXBeans().get(0).getMemoryPoolNames()[0]));
        System.out.println(MemoryType.HEAP + ", " + MemoryType.NON_HEAP + ", " + MemoryType.valueOf("HEAP").name());
    }

    static void usage() {
        System.out.println(new MemoryUsage(0, 1023, 4096, -1));
        System.out.println(new MemoryUsage(16777216, 1234567, 16777216, 16777216));
        long[][] wrong = {{-2, 0, 0, 0}, {0, -1, 0, 0}, {0, 0, -1, 0}, {0, 0, 0, -2}, {0, 5, 4, 9}, {0, 4, 10, 9}, {-1, 0, 0, -1}};
        for (long[] w : wrong) {
            try {
                System.out.println(new MemoryUsage(w[0], w[1], w[2], w[3]));
            } catch (IllegalArgumentException e) {
                System.out.println(e.getMessage());
            }
        }
    }

    static void machine() throws Exception {
        RuntimeMXBean r = ManagementFactory.getRuntimeMXBean();
        long up = r.getUptime();
        Thread.sleep(20);
        check("uptime goes on", r.getUptime() >= up + 15 && up >= 0);
        check("start", Math.abs(System.currentTimeMillis() - r.getUptime() - r.getStartTime()) < 2000);
        check("name", r.getName().matches("\\d+@.+") && r.getName().startsWith(r.getPid() + "@"));
        check("vm", r.getVmName().equals(System.getProperty("java.vm.name")) && r.getVmVersion().equals(System.getProperty("java.vm.version")));
        System.out.println(r.getSpecName() + " " + r.isBootClassPathSupported());
        check("properties", r.getSystemProperties().get("java.vm.name").equals(r.getVmName()));
        check("class path", r.getClassPath().equals(System.getProperty("java.class.path")));
        check("processors", ManagementFactory.getOperatingSystemMXBean().getAvailableProcessors() == Runtime.getRuntime().availableProcessors());
        System.out.println(ManagementFactory.getOperatingSystemMXBean().getName().equals(System.getProperty("os.name")));
        long loaded = ManagementFactory.getClassLoadingMXBean().getTotalLoadedClassCount();
        check("classes", loaded >= ManagementFactory.getClassLoadingMXBean().getLoadedClassCount() && loaded > 100);
        new Management() {
        };
        check("one more class", ManagementFactory.getClassLoadingMXBean().getTotalLoadedClassCount() > loaded);
        check("none unloaded less than none", ManagementFactory.getClassLoadingMXBean().getUnloadedClassCount() >= 0);
    }

    static void threads() throws Exception {
        ThreadMXBean b = ManagementFactory.getThreadMXBean();
        int now = b.getThreadCount();
        long started = b.getTotalStartedThreadCount();
        Object lock = new Object();
        Thread[] all = new Thread[4];
        for (int i = 0; i < all.length; i++) {
            all[i] = new Thread(() -> {
                synchronized (lock) {
                    try {
                        lock.wait();
                    } catch (InterruptedException e) {
                        // That is all.
                    }
                }
            }, "waiter-" + i);
            all[i].setDaemon(i == 0);
            all[i].start();
        }
        while (all[3].getState() != Thread.State.WAITING) {
            Thread.sleep(1);
        }
        check("four threads more", b.getThreadCount() == now + 4 && b.getTotalStartedThreadCount() == started + 4);
        check("peak", b.getPeakThreadCount() >= now + 4);
        check("daemon", b.getDaemonThreadCount() >= 1);
        ThreadInfo info = b.getThreadInfo(all[2].getId(), 100);
        System.out.println(info.getThreadName() + " " + info.getThreadState() + " " + info.getStackTrace()[1].getMethodName() + " " + info.isSuspended());
        check("ids", java.util.Arrays.stream(b.getAllThreadIds()).anyMatch(id -> id == all[1].getId()));
        synchronized (lock) {
            lock.notifyAll();
        }
        for (Thread t : all) {
            t.join();
        }
        Thread.sleep(5);
        check("gone", b.getThreadInfo(all[2].getId()) == null);
        b.resetPeakThreadCount();
        check("peak again", b.getPeakThreadCount() < now + 4);
        check("no deadlock", b.findDeadlockedThreads() == null && b.findMonitorDeadlockedThreads() == null);
        try {
            b.getThreadInfo(-5);
        } catch (IllegalArgumentException e) {
            System.out.println(e.getMessage());
        }
    }

    static WeakReference<Object> dropped() {
        return new WeakReference<>(new Object());
    }

    public static void main(String[] args) throws Exception {
        memory();
        usage();
        machine();
        threads();
        WeakReference<Object> r = dropped();
        System.gc();
        System.out.println("after System.gc(): " + r.get());
    }
}
