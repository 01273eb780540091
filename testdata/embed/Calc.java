/** What the examples of package vm call. */
public class Calc {
    static int calls;

    static int add(int a, int b) {
        calls++;
        return a + b;
    }

    static long factorial(long n) {
        return n <= 1 ? 1 : n * factorial(n - 1);
    }

    static double mean(double a, double b) {
        return (a + b) / 2;
    }

    static String shout(String s) {
        return s.toUpperCase() + "!";
    }

    static int calls() {
        return calls;
    }

    static int divide(int a, int b) {
        return a / b;
    }

    static void spin() {
        while (true) {
        }
    }

    static void chatter() {
        while (true) {
            System.out.println("and another thing");
        }
    }

    static native long now();

    static native String ask(String question, int times);

    static String conversation() {
        return ask("ready", 2) + " at " + now();
    }

    public static void main(String[] args) {
        System.out.println("args: " + String.join(" ", args));
        if (args.length > 1) {
            System.exit(args.length);
        }
    }
}
