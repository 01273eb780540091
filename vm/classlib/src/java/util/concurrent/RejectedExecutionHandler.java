package java.util.concurrent;

/** Is given the tasks that an executor cannot take. */
public interface RejectedExecutionHandler {
    void rejectedExecution(Runnable r, ThreadPoolExecutor executor);
}
