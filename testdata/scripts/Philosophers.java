/** Two threads that take two locks in opposite order. */
public class Philosophers {
    static void dine(Object first, Object second) {
        synchronized (first) {
            Thread.yield();
            synchronized (second) {
                System.out.println(Thread.currentThread().getName() + " dined");
            }
        }
    }

    public static void main(String[] args) throws InterruptedException {
        Object left = new Object(), right = new Object();
        Thread a = new Thread(() -> dine(left, right), "Plato");
        Thread b = new Thread(() -> dine(right, left), "Kant");
        a.start();
        b.start();
        a.join();
        b.join();
    }
}
