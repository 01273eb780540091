import java.util.*;
import java.util.function.Function;
import java.util.stream.*;

/** Streams of objects and primitives, lazy, ordered, and the collectors. */
public class Streams {
    record Person(String name, int age, String city, double pay) {
    }

    static final List<Person> PEOPLE = List.of(new Person("Ann", 31, "Oslo", 100.5), new Person("Bob", 25, "Rome", 80), new Person("Cid", 45, "Oslo", 120),
            new Person("Dee", 31, "Bern", 95.25), new Person("Eve", 19, "Rome", 60), new Person("Fay", 52, "Oslo", 200));

    static void fails(Runnable r) {
        try {
            r.run();
            System.out.println("no exception");
        } catch (RuntimeException e) {
            System.out.println(e.getClass().getSimpleName() + ": " + e.getMessage());
        }
    }

    public static void main(String[] args) {
        System.out.println(PEOPLE.stream().filter(p -> p.age > 30).map(Person::name).collect(Collectors.toList()));
        System.out.println(PEOPLE.stream().sorted(Comparator.comparing(Person::city).thenComparing(Person::age, Comparator.reverseOrder())).map(Person::name).collect(Collectors.joining(", ", "[", "]")));
        System.out.println(PEOPLE.stream().mapToInt(Person::age).summaryStatistics());
        System.out.println(PEOPLE.stream().mapToDouble(Person::pay).sum() + " " + PEOPLE.stream().mapToInt(Person::age).average().getAsDouble() + " " + PEOPLE.stream().mapToDouble(Person::pay).max());
        Map<String, List<String>> byCity = PEOPLE.stream().collect(Collectors.groupingBy(Person::city, TreeMap::new, Collectors.mapping(Person::name, Collectors.toList())));
        System.out.println(byCity);
        System.out.println(new TreeMap<>(PEOPLE.stream().collect(Collectors.groupingBy(Person::city, Collectors.counting()))));
        System.out.println("" + PEOPLE.stream().collect(Collectors.partitioningBy(p -> p.pay > 96, Collectors.averagingInt(Person::age))));
        System.out.println("" + PEOPLE.stream().collect(Collectors.toMap(Person::name, Person::age, (a, b) -> a, LinkedHashMap::new)));
        fails(() -> PEOPLE.stream().collect(Collectors.toMap(Person::city, Person::name)));
        System.out.println("" + PEOPLE.stream().collect(Collectors.summingDouble(Person::pay)) + " " + PEOPLE.stream().collect(Collectors.averagingDouble(Person::pay)) + " " + PEOPLE.stream().map(Person::age).collect(Collectors.reducing(0, Integer::sum)));
        System.out.println("" + PEOPLE.stream().collect(Collectors.maxBy(Comparator.comparingInt(Person::age))).get() + " " + PEOPLE.stream().min(Comparator.comparing(Person::pay)).get().name);
        System.out.println("" + PEOPLE.stream().collect(Collectors.collectingAndThen(Collectors.toList(), List::size)) + " " + PEOPLE.stream().collect(Collectors.teeing(Collectors.counting(), Collectors.averagingDouble(Person::pay), (n, a) -> n + "/" + a)));
        System.out.println("" + PEOPLE.stream().collect(Collectors.groupingBy(p -> p.age / 10 * 10, TreeMap::new, Collectors.filtering(p -> p.pay > 90, Collectors.flatMapping(p -> p.name.chars().mapToObj(c -> (char) c), Collectors.toCollection(TreeSet::new))))));
        System.out.println("" + PEOPLE.stream().collect(Collectors.summarizingDouble(Person::pay)));

        System.out.println(IntStream.range(0, 5).boxed().collect(Collectors.toList()) + " " + IntStream.rangeClosed(1, 5).reduce(1, (a, b) -> a * b) + " " + IntStream.of(3, 1, 2).sorted().mapToObj(Integer::toString).collect(Collectors.joining()));
        System.out.println(Stream.iterate(1, x -> x * 3).limit(8).map(String::valueOf).collect(Collectors.joining(" ")) + " " + Stream.iterate(1, x -> x < 100, x -> x * 2).count() + " " + IntStream.iterate(10, x -> x - 3).limit(4).sum());
        int[] fib = {0, 1};
        System.out.println(Stream.generate(() -> {
            int r = fib[0];
            fib[0] = fib[1];
            fib[1] += r;
            return r;
        }).limit(12).collect(Collectors.toList()));
        System.out.println(Stream.of("a,b", "c", "d,e,f").flatMap(s -> Arrays.stream(s.split(","))).collect(Collectors.toList()) + " " + Stream.of(1, 2, 3).<Integer>mapMulti((x, sink) -> {
            for (int i = 0; i < x; i++) {
                sink.accept(x);
            }
        }).collect(Collectors.toList()));
        System.out.println(Stream.of(5, 3, 5, 1, 3).distinct().sorted(Comparator.reverseOrder()).toList() + " " + Stream.of(1, 2, 3, 4, 5, 1).takeWhile(x -> x < 4).toList() + Stream.of(1, 2, 3, 4, 5, 1).dropWhile(x -> x < 4).toList() + Stream.of(1, 2, 3, 4).skip(2).toList());
        System.out.println(Stream.of(1, 2, 3).anyMatch(x -> x > 2) + " " + Stream.of(1, 2, 3).allMatch(x -> x > 2) + " " + Stream.of(1, 2, 3).noneMatch(x -> x > 5) + " " + Stream.empty().findFirst() + " " + Stream.of(7, 8).findFirst() + " " + Stream.of(1, 2, 3).reduce(Integer::sum) + " " + Stream.of(1, 2, 3).reduce("", (s, x) -> s + x, String::concat));
        StringBuilder trace = new StringBuilder();
        List<Integer> got = Stream.of(1, 2, 3, 4, 5, 6).peek(x -> trace.append("p").append(x)).filter(x -> {
            trace.append("f").append(x);
            return x % 2 == 0;
        }).map(x -> {
            trace.append("m").append(x);
            return x * x;
        }).limit(2).collect(Collectors.toList());
        System.out.println(got + " " + trace);
        trace.setLength(0);
        Stream.of("d", "b", "a", "c").filter(s -> trace.append("f").append(s) != null).sorted((x, y) -> {
            trace.append("s");
            return x.compareTo(y);
        }).limit(2).forEach(s -> trace.append(":").append(s));
        System.out.println(trace.toString().replaceAll("s+", "s"));
        System.out.println(IntStream.rangeClosed(2, 60).filter(n -> IntStream.rangeClosed(2, (int) Math.sqrt(n)).noneMatch(d -> n % d == 0)).boxed().map(String::valueOf).collect(Collectors.joining(",")));
        System.out.println(Arrays.toString(Stream.of("x", "yy").map(String::length).toArray(Integer[]::new)) + Arrays.toString(IntStream.range(0, 4).map(i -> i * i).toArray()) + Arrays.toString(DoubleStream.of(1, 2.5).map(d -> d * 2).toArray()));
        System.out.println(LongStream.rangeClosed(1, 20).reduce((a, b) -> a * b).getAsLong() + " " + IntStream.range(0, 10).asLongStream().sum() + " " + IntStream.of(1, 2).asDoubleStream().boxed().toList() + " " + IntStream.of(1, 2, 2).mapToLong(i -> i * 10000000000L).max() + " " + DoubleStream.iterate(1, d -> d / 2).limit(50).sum());
        System.out.println("" + "hello world".chars().filter(Character::isLetter).mapToObj(c -> (char) c).collect(Collectors.groupingBy(Function.identity(), LinkedHashMap::new, Collectors.counting())));
        Stream<Integer> once = Stream.of(1);
        once.count();
        fails(once::count);
        fails(() -> Stream.of(1, 2).map(x -> x / 0).toList());
        fails(() -> Stream.of(1, null).toList().add(3));
        System.out.println(Stream.concat(Stream.of(1), Stream.of(2, 3)).map(x -> x + 1).toList() + " " + Stream.ofNullable(null).count() + " " + Stream.of(1, 2, 3, 4).collect(ArrayList::new, ArrayList::add, ArrayList::addAll) + " " + IntStream.range(0, 5).mapToObj(i -> "s" + i).skip(1).limit(2).toList());
        Iterator<Integer> it = Stream.of(1, 2, 3).map(x -> x * 10).iterator();
        int s = 0;
        while (it.hasNext()) {
            s += it.next();
        }
        System.out.println(s + " " + StreamSupport.stream(List.of(4, 5).spliterator(), false).mapToInt(x -> x).sum() + " " + new Random(5).ints(5, 0, 100).boxed().toList() + " " + Stream.of("b", "a").sorted().toList() + " " + IntStream.range(0, 100).parallel().sum());
        boolean[] closed = {false};
        try (Stream<String> st = Stream.of("z").onClose(() -> closed[0] = true)) {
            st.forEachOrdered(System.out::println);
        }
        System.out.println(closed[0]);
        System.out.println(IntStream.rangeClosed(1, 3).boxed().flatMap(i -> IntStream.rangeClosed(i, 3).mapToObj(j -> i + "" + j)).collect(Collectors.joining("|")) + " " + Stream.of(List.of(1, 2), List.of(3)).flatMapToInt(l -> l.stream().mapToInt(x -> x)).sum());
        System.out.println(Stream.of(1, 2, 3, 4).collect(Collectors.toUnmodifiableSet()).size() + " " + Collectors.class.getSimpleName() + " " + "the cat the dog".chars().mapToObj(c -> String.valueOf((char) c)).filter(c -> !c.isBlank()).collect(Collectors.groupingBy(c -> c, TreeMap::new, Collectors.summingInt(c -> 1))));
    }
}
