package java.lang.management;

/** A compiler inside the machine. There is none: {@link ManagementFactory#getCompilationMXBean} answers null. */
public interface CompilationMXBean extends PlatformManagedObject {
    String getName();

    boolean isCompilationTimeMonitoringSupported();

    long getTotalCompilationTime();
}
