// exit: 1

/** An exception that nobody catches ends main, not the other threads; the exit status is 1. */
public class Uncaught {
    public static void main(String[] args) throws Exception {
        Thread t = new Thread(() -> {
            try {
                Thread.sleep(30);
            } catch (InterruptedException e) {
                return;
            }
            System.out.println("the other thread ends later");
        });
        t.start();
        System.out.println("before");
        try {
            throw new Exception("outer", new RuntimeException("inner"));
        } finally {
            System.out.println("finally");
        }
    }
}
