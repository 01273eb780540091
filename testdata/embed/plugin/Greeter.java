package plugin;

import java.util.function.Supplier;

/** What UrlLoaders loads from a directory or a jar. */
public class Greeter implements Supplier<String> {
    @Override
    public String get() {
        return "greetings from " + new Helper().name();
    }

    static class Helper {
        String name() {
            return getClass().getName() + " of " + getClass().getClassLoader().getClass().getSimpleName();
        }
    }
}
