package java.lang.management;

import java.util.List;

/** Where the beans are. */
public class ManagementFactory {
    private ManagementFactory() {
    }

    public static ClassLoadingMXBean getClassLoadingMXBean() {
        return Beans.CLASSES;
    }

    public static MemoryMXBean getMemoryMXBean() {
        return Beans.MEMORY;
    }

    public static ThreadMXBean getThreadMXBean() {
        return Beans.THREADS;
    }

    public static RuntimeMXBean getRuntimeMXBean() {
        return Beans.RUNTIME;
    }

    /** Answers null: the machine has no compiler. */
    public static CompilationMXBean getCompilationMXBean() {
        return null;
    }

    public static OperatingSystemMXBean getOperatingSystemMXBean() {
        return Beans.SYSTEM;
    }

    public static List<MemoryPoolMXBean> getMemoryPoolMXBeans() {
        return List.of(Pool.HEAP, Pool.CLASSES, Pool.CODE);
    }

    public static List<MemoryManagerMXBean> getMemoryManagerMXBeans() {
        return List.of(Beans.COLLECTOR);
    }

    public static List<GarbageCollectorMXBean> getGarbageCollectorMXBeans() {
        return List.of(Beans.COLLECTOR);
    }
}
