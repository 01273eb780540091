import java.util.*;
import java.util.function.Supplier;

/** Optional and its primitive relatives, and functional error handling built on them. */
public class Optionals {
    static Optional<Integer> parse(String s) {
        try {
            return Optional.of(Integer.parseInt(s));
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    sealed interface Result<T> permits Ok, Err {
        static <T> Result<T> of(Supplier<T> s) {
            try {
                return new Ok<>(s.get());
            } catch (RuntimeException e) {
                return new Err<>(e);
            }
        }

        default <R> Result<R> map(java.util.function.Function<? super T, ? extends R> f) {
            if (this instanceof Ok<T> ok) {
                return Result.of(() -> f.apply(ok.value()));
            }
            return new Err<>(((Err<T>) this).error());
        }
    }

    record Ok<T>(T value) implements Result<T> {
    }

    record Err<T>(RuntimeException error) implements Result<T> {
    }

    public static void main(String[] args) {
        Optional<String> some = Optional.of("value"), none = Optional.empty();
        System.out.println(some + " " + none + " " + some.get() + " " + some.isPresent() + none.isEmpty() + " " + some.map(String::length) + " " + none.map(String::length) + " " + some.filter(s -> s.startsWith("x")) + " " + some.flatMap(s -> Optional.of(s + "!")) + " " + none.orElse("other") + " " + none.orElseGet(() -> "got") + " " + some.or(() -> Optional.of("no")) + " " + none.or(() -> Optional.of("yes")));
        System.out.println(some.equals(Optional.of("value")) + " " + none.equals(Optional.empty()) + " " + some.hashCode() + " " + none.hashCode() + " " + Optional.ofNullable(null) + " " + some.stream().count() + " " + none.stream().count() + " " + some.map(s -> null));
        some.ifPresent(s -> System.out.print("present " + s + ", "));
        none.ifPresentOrElse(s -> System.out.println(s), () -> System.out.println("absent"));
        for (Supplier<?> s : new Supplier<?>[]{none::get, none::orElseThrow, () -> none.orElseThrow(() -> new IllegalStateException("mine")), () -> Optional.of(null)}) {
            try {
                System.out.println(s.get());
            } catch (RuntimeException e) {
                System.out.println(e.getClass().getSimpleName() + ": " + e.getMessage());
            }
        }
        System.out.println(OptionalInt.of(5) + " " + OptionalInt.empty() + " " + OptionalDouble.of(2.5) + " " + OptionalLong.of(7L).getAsLong() + " " + OptionalInt.empty().orElse(3) + " " + OptionalDouble.empty().isPresent());
        int sum = 0;
        for (String s : "1 x 22 3.5 333".split(" ")) {
            sum += parse(s).filter(n -> n > 1).map(n -> n * 2).orElse(-1);
        }
        System.out.println(sum);
        System.out.println(Result.of(() -> "12").map(Integer::parseInt).map(x -> x + 1) + " " + Result.of(() -> "zz").map(Integer::parseInt).map(x -> x + 1) + " " + Result.of(() -> 1 / 0));
        Map<String, Map<String, String>> config = Map.of("db", Map.of("host", "localhost"));
        System.out.println(Optional.ofNullable(config.get("db")).map(m -> m.get("host")).orElse("?") + " " + Optional.ofNullable(config.get("web")).map(m -> m.get("host")).orElse("?"));
        System.out.println(List.of("a", "bb", "ccc").stream().filter(s -> s.length() > 1).findFirst().map(String::toUpperCase).get());
    }
}
