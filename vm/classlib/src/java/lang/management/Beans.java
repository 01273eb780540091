package java.lang.management;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The beans, over figures of the machine. */
final class Beans {
    // Indexes of the machine's figures.
    static final int HEAP_USED = 0; // bytes; then committed, and at most
    static final int IMAGES_USED = 3; // the same of class files
    static final int CODE_USED = 6; // the same of lowered code
    static final int HEAP_PEAK = 9; // bytes
    static final int HEAP_COLLECTED = 10; // bytes used after the last collection
    private static final int COLLECTIONS = 11;
    private static final int COLLECTION_MILLIS = 12;
    private static final int CLASSES_LOADED = 13; // now
    private static final int CLASSES_UNLOADED = 14;
    private static final int UPTIME_MILLIS = 15;
    private static final int START_MILLIS = 16; // since 1970
    private static final int THREADS_NOW = 17;
    private static final int THREADS_DAEMON = 18;
    private static final int THREADS_PEAK = 19;
    private static final int THREADS_STARTED = 20;

    static final Memory MEMORY = new Memory();
    static final Collector COLLECTOR = new Collector();
    static final Classes CLASSES = new Classes();
    static final Threads THREADS = new Threads();
    static final Machine RUNTIME = new Machine();
    static final Host SYSTEM = new Host();

    private Beans() {
    }

    static native long[] figures();

    /** Lets the greatest number of used bytes of the heap, or of threads, begin anew. */
    static native void resetPeak(boolean heap);

    static long figure(int i) {
        return figures()[i];
    }

    static final class Memory implements MemoryMXBean {
        private boolean verbose;

        @Override
        public int getObjectPendingFinalizationCount() {
            return 0; // there are no finalizers
        }

        @Override
        public MemoryUsage getHeapMemoryUsage() {
            return Pool.HEAP.getUsage();
        }

        @Override
        public MemoryUsage getNonHeapMemoryUsage() {
            long[] f = figures();
            return Pool.usage(MemoryType.NON_HEAP, f[IMAGES_USED] + f[CODE_USED], f[IMAGES_USED + 1] + f[CODE_USED + 1],
                    f[IMAGES_USED + 2] + f[CODE_USED + 2]);
        }

        @Override
        public boolean isVerbose() {
            return verbose;
        }

        @Override
        public void setVerbose(boolean value) {
            verbose = value;
        }

        @Override
        public void gc() {
            System.gc();
        }
    }

    static final class Collector implements GarbageCollectorMXBean {
        @Override
        public long getCollectionCount() {
            return figure(COLLECTIONS);
        }

        @Override
        public long getCollectionTime() {
            return figure(COLLECTION_MILLIS);
        }

        @Override
        public String getName() {
            return "Mark Sweep";
        }

        @Override
        public boolean isValid() {
            return true;
        }

        @Override
        public String[] getMemoryPoolNames() {
            return new String[] {Pool.HEAP.getName()};
        }
    }

    static final class Classes implements ClassLoadingMXBean {
        private boolean verbose;

        @Override
        public long getTotalLoadedClassCount() {
            long[] f = figures();
            return f[CLASSES_LOADED] + f[CLASSES_UNLOADED];
        }

        @Override
        public int getLoadedClassCount() {
            return (int) figure(CLASSES_LOADED);
        }

        @Override
        public long getUnloadedClassCount() {
            return figure(CLASSES_UNLOADED);
        }

        @Override
        public boolean isVerbose() {
            return verbose;
        }

        @Override
        public void setVerbose(boolean value) {
            verbose = value;
        }
    }

    static final class Machine implements RuntimeMXBean {
        @Override
        public long getPid() {
            return ProcessHandle.current().pid();
        }

        @Override
        public String getName() {
            return getPid() + "@localhost";
        }

        @Override
        public String getVmName() {
            return System.getProperty("java.vm.name");
        }

        @Override
        public String getVmVendor() {
            return System.getProperty("java.vm.vendor");
        }

        @Override
        public String getVmVersion() {
            return System.getProperty("java.vm.version");
        }

        @Override
        public String getSpecName() {
            return System.getProperty("java.vm.specification.name");
        }

        @Override
        public String getSpecVendor() {
            return System.getProperty("java.vm.specification.vendor");
        }

        @Override
        public String getSpecVersion() {
            return System.getProperty("java.vm.specification.version");
        }

        @Override
        public String getManagementSpecVersion() {
            return "3.0";
        }

        @Override
        public String getClassPath() {
            return System.getProperty("java.class.path");
        }

        @Override
        public String getLibraryPath() {
            return System.getProperty("java.library.path");
        }

        @Override
        public boolean isBootClassPathSupported() {
            return false;
        }

        @Override
        public String getBootClassPath() {
            throw new UnsupportedOperationException("Boot class path mechanism is not supported");
        }

        @Override
        public List<String> getInputArguments() {
            return List.of();
        }

        @Override
        public long getUptime() {
            return figure(UPTIME_MILLIS);
        }

        @Override
        public long getStartTime() {
            return figure(START_MILLIS);
        }

        @Override
        public Map<String, String> getSystemProperties() {
            Map<String, String> all = new TreeMap<>();
            for (String key : System.getProperties().stringPropertyNames()) {
                all.put(key, System.getProperty(key));
            }
            return all;
        }
    }

    static final class Host implements OperatingSystemMXBean {
        @Override
        public String getName() {
            return System.getProperty("os.name");
        }

        @Override
        public String getArch() {
            return System.getProperty("os.arch");
        }

        @Override
        public String getVersion() {
            return System.getProperty("os.version");
        }

        @Override
        public int getAvailableProcessors() {
            return Runtime.getRuntime().availableProcessors();
        }

        @Override
        public double getSystemLoadAverage() {
            return -1; // not told to programs
        }
    }

    static final class Threads implements ThreadMXBean {
        @Override
        public int getThreadCount() {
            return (int) figure(THREADS_NOW);
        }

        @Override
        public int getPeakThreadCount() {
            return (int) figure(THREADS_PEAK);
        }

        @Override
        public long getTotalStartedThreadCount() {
            return figure(THREADS_STARTED);
        }

        @Override
        public int getDaemonThreadCount() {
            return (int) figure(THREADS_DAEMON);
        }

        private static Thread[] all() {
            return Thread.getAllStackTraces().keySet().toArray(new Thread[0]);
        }

        @Override
        public long[] getAllThreadIds() {
            Thread[] all = all();
            long[] ids = new long[all.length];
            for (int i = 0; i < ids.length; i++) {
                ids[i] = all[i].getId();
            }
            return ids;
        }

        @Override
        public ThreadInfo getThreadInfo(long id) {
            return getThreadInfo(id, 0);
        }

        @Override
        public ThreadInfo[] getThreadInfo(long[] ids) {
            return getThreadInfo(ids, 0);
        }

        @Override
        public ThreadInfo getThreadInfo(long id, int maxDepth) {
            return getThreadInfo(new long[] {id}, maxDepth)[0];
        }

        @Override
        public ThreadInfo[] getThreadInfo(long[] ids, int maxDepth) {
            if (maxDepth < 0) {
                throw new IllegalArgumentException("Invalid maxDepth parameter: " + maxDepth);
            }
            ThreadInfo[] out = new ThreadInfo[ids.length];
            Thread[] all = all();
            for (int i = 0; i < ids.length; i++) {
                if (ids[i] <= 0) {
                    throw new IllegalArgumentException("Invalid thread ID parameter: " + ids[i]);
                }
                for (Thread t : all) {
                    if (t.getId() == ids[i]) {
                        out[i] = new ThreadInfo(t, maxDepth);
                    }
                }
            }
            return out;
        }

        @Override
        public ThreadInfo[] dumpAllThreads(boolean lockedMonitors, boolean lockedSynchronizers) {
            List<ThreadInfo> out = new ArrayList<>();
            for (Thread t : all()) {
                out.add(new ThreadInfo(t, Integer.MAX_VALUE));
            }
            return out.toArray(new ThreadInfo[0]);
        }

        @Override
        public boolean isThreadContentionMonitoringSupported() {
            return false;
        }

        @Override
        public boolean isThreadContentionMonitoringEnabled() {
            throw new UnsupportedOperationException("Thread contention monitoring is not supported.");
        }

        @Override
        public void setThreadContentionMonitoringEnabled(boolean enable) {
            throw new UnsupportedOperationException("Thread contention monitoring is not supported.");
        }

        private static UnsupportedOperationException noCpuTime() {
            return new UnsupportedOperationException("Thread CPU time measurement is not supported.");
        }

        @Override
        public long getCurrentThreadCpuTime() {
            throw noCpuTime();
        }

        @Override
        public long getCurrentThreadUserTime() {
            throw noCpuTime();
        }

        @Override
        public long getThreadCpuTime(long id) {
            throw noCpuTime();
        }

        @Override
        public long getThreadUserTime(long id) {
            throw noCpuTime();
        }

        @Override
        public boolean isThreadCpuTimeSupported() {
            return false;
        }

        @Override
        public boolean isCurrentThreadCpuTimeSupported() {
            return false;
        }

        @Override
        public boolean isThreadCpuTimeEnabled() {
            throw noCpuTime();
        }

        @Override
        public void setThreadCpuTimeEnabled(boolean enable) {
            throw noCpuTime();
        }

        @Override
        public long[] findMonitorDeadlockedThreads() {
            return null; // a deadlock of all threads ends the run
        }

        @Override
        public long[] findDeadlockedThreads() {
            return null;
        }

        @Override
        public void resetPeakThreadCount() {
            resetPeak(false);
        }

        @Override
        public boolean isObjectMonitorUsageSupported() {
            return false;
        }

        @Override
        public boolean isSynchronizerUsageSupported() {
            return false;
        }
    }
}
