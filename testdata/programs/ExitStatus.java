// exit: 3

/** System.exit runs the shutdown hooks, no finally block, and ends with its status. */
public class ExitStatus {
    public static void main(String[] args) {
        Runtime.getRuntime().addShutdownHook(new Thread(() -> System.out.println("hook")));
        Thread removed = new Thread(() -> System.out.println("never"));
        Runtime.getRuntime().addShutdownHook(removed);
        System.out.println(Runtime.getRuntime().removeShutdownHook(removed));
        new Thread(() -> {
            while (true) {
                try {
                    Thread.sleep(1000);
                } catch (InterruptedException e) {
                    System.out.println("interrupted");
                }
            }
        }).start();
        try {
            System.out.print("leaving without newline, ");
            System.exit(3);
        } finally {
            System.out.println("finally must not run");
        }
    }
}
