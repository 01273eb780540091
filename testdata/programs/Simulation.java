import java.util.*;
import java.util.stream.Collectors;

/** A small business: inventory, orders, an event queue, a bank, reports; ordinary object-oriented code. */
public class Simulation {
    enum Status { NEW, PAID, SHIPPED, CANCELLED;
        boolean canBecome(Status s) {
            return switch (this) {
                case NEW -> s == PAID || s == CANCELLED;
                case PAID -> s == SHIPPED || s == CANCELLED;
                case SHIPPED, CANCELLED -> false;
            };
        }
    }

    static abstract class Item {
        private static int serial = 1000;
        protected final String name;
        protected final double price;
        private final int id = ++serial;

        Item(String name, double price) {
            this.name = name;
            this.price = price;
        }

        abstract double tax();

        double total(int quantity) {
            return (price + tax()) * quantity;
        }

        @Override
        public String toString() {
            return "#" + id + " " + name;
        }
    }

    static class Book extends Item {
        Book(String name, double price) {
            super(name, price);
        }

        double tax() {
            return price * 0.05;
        }
    }

    static class Gadget extends Item {
        private final int volts;

        Gadget(String name, double price, int volts) {
            super(name, price);
            this.volts = volts;
        }

        double tax() {
            return price * 0.2 + (volts > 100 ? 1 : 0);
        }

        @Override
        double total(int quantity) {
            double t = super.total(quantity);
            return quantity >= 10 ? t * 0.9 : t;
        }
    }

    static class OutOfStock extends Exception {
        final Item item;

        OutOfStock(Item item, int wanted, int have) {
            super("wanted " + wanted + " of " + item + ", have " + have);
            this.item = item;
        }
    }

    static class Warehouse {
        private final Map<Item, Integer> stock = new LinkedHashMap<>();

        void store(Item i, int n) {
            stock.merge(i, n, Integer::sum);
        }

        void take(Item i, int n) throws OutOfStock {
            int have = stock.getOrDefault(i, 0);
            if (have < n) {
                throw new OutOfStock(i, n, have);
            }
            stock.computeIfPresent(i, (k, v) -> v == n ? null : v - n);
        }
    }

    static class Order {
        final int number;
        final Map<Item, Integer> lines = new LinkedHashMap<>();
        private Status status = Status.NEW;

        Order(int number) {
            this.number = number;
        }

        Order add(Item i, int n) {
            lines.put(i, n);
            return this;
        }

        double total() {
            double t = 0;
            for (Map.Entry<Item, Integer> e : lines.entrySet()) {
                t += e.getKey().total(e.getValue());
            }
            return t;
        }

        void become(Status s) {
            if (!status.canBecome(s)) {
                throw new IllegalStateException("order " + number + ": " + status + " -> " + s);
            }
            status = s;
        }
    }

    static class Event implements Comparable<Event> {
        final long time;
        final Runnable action;
        final int seq;
        static int next;

        Event(long time, Runnable action) {
            this.time = time;
            this.action = action;
            seq = next++;
        }

        public int compareTo(Event o) {
            return time != o.time ? Long.compare(time, o.time) : seq - o.seq;
        }
    }

    static class Clock {
        final PriorityQueue<Event> events = new PriorityQueue<>();
        long now;

        void at(long delay, Runnable r) {
            events.add(new Event(now + delay, r));
        }

        void run() {
            while (!events.isEmpty()) {
                Event e = events.poll();
                now = e.time;
                e.action.run();
            }
        }
    }

    public static void main(String[] args) {
        Locale.setDefault(Locale.ROOT);
        Item novel = new Book("novel", 12.5), atlas = new Book("atlas", 80), lamp = new Gadget("lamp", 30, 230), torch = new Gadget("torch", 8.99, 9);
        Warehouse w = new Warehouse();
        w.store(novel, 10);
        w.store(lamp, 3);
        w.store(torch, 25);
        w.store(novel, 5);
        List<Order> orders = List.of(new Order(1).add(novel, 2).add(lamp, 1), new Order(2).add(atlas, 1), new Order(3).add(torch, 12).add(novel, 13), new Order(4).add(lamp, 5));
        for (Order o : orders) {
            try {
                for (Map.Entry<Item, Integer> e : o.lines.entrySet()) {
                    w.take(e.getKey(), e.getValue());
                }
                o.become(Status.PAID);
            } catch (OutOfStock e) {
                System.out.println(e.getMessage());
                o.become(Status.CANCELLED);
            }
            System.out.printf("order %d: %8.2f %s%n", o.number, o.total(), o.status);
        }
        System.out.println(w.stock);
        try {
            orders.get(1).become(Status.SHIPPED);
        } catch (IllegalStateException e) {
            System.out.println(e.getMessage());
        }
        orders.get(0).become(Status.SHIPPED);
        System.out.println(orders.stream().collect(Collectors.groupingBy(o -> o.status, () -> new EnumMap<>(Status.class), Collectors.mapping(o -> o.number, Collectors.toList()))));
        System.out.printf("income %.3f%n", orders.stream().filter(o -> o.status != Status.CANCELLED).mapToDouble(Order::total).sum());

        Clock clock = new Clock();
        StringBuilder log = new StringBuilder();
        int[] queue = {0}, served = {0};
        class Customer implements Runnable {
            final int n;

            Customer(int n) {
                this.n = n;
            }

            public void run() {
                log.append(clock.now).append(":c").append(n).append(' ');
                queue[0]++;
                clock.at(3 + n % 4, () -> {
                    queue[0]--;
                    served[0]++;
                    log.append(clock.now).append(":s").append(n).append(' ');
                });
                if (n < 12) {
                    clock.at(2, new Customer(n + 1));
                }
            }
        }
        clock.at(0, new Customer(0));
        clock.run();
        System.out.println(log + "| served " + served[0] + " by " + clock.now);

        Map<String, Double> bank = new TreeMap<>();
        String[] script = {"open ann 100", "open bob 50.25", "move ann bob 30", "move bob ann 1000", "close cid", "move ann bob x", "interest 1.5", "frobnicate"};
        for (String line : script) {
            String[] p = line.split(" ");
            try {
                switch (p[0]) {
                    case "open" -> bank.put(p[1], Double.parseDouble(p[2]));
                    case "move" -> {
                        double amount = Double.parseDouble(p[3]);
                        if (bank.get(p[1]) < amount) {
                            throw new ArithmeticException(p[1] + " has only " + bank.get(p[1]));
                        }
                        bank.merge(p[1], -amount, Double::sum);
                        bank.merge(p[2], amount, Double::sum);
                    }
                    case "close" -> Objects.requireNonNull(bank.remove(p[1]), "no account " + p[1]);
                    case "interest" -> bank.replaceAll((k, v) -> Math.round(v * (100 + Double.parseDouble(p[1]))) / 100.0);
                    default -> throw new UnsupportedOperationException(p[0]);
                }
                System.out.println(line + " -> " + bank);
            } catch (RuntimeException e) {
                System.out.println(line + " !! " + e.getClass().getSimpleName() + " " + e.getMessage());
            }
        }
    }
}
