package java.util.regex;

import java.util.Map;
import java.util.Objects;

/** What a match found: where it lies and what its groups hold. */
public interface MatchResult {
    /** Returns the index of the first character of the match. */
    int start();

    /** Returns where a group begins, -1 if it took no part in the match. */
    int start(int group);

    /** Returns where a named group begins, -1 if it took no part in the match. */
    default int start(String name) {
        return start(groupNumber(name));
    }

    /** Returns the index behind the last character of the match. */
    int end();

    /** Returns the index behind the last character of a group, -1 if it took no part in the match. */
    int end(int group);

    /** Returns the index behind the last character of a named group, -1 if it took no part in the match. */
    default int end(String name) {
        return end(groupNumber(name));
    }

    /** Returns the text of the match. */
    String group();

    /** Returns the text of a group, null if it took no part in the match. */
    String group(int group);

    /** Returns the text of a named group, null if it took no part in the match. */
    default String group(String name) {
        return group(groupNumber(name));
    }

    /** Returns the number of groups, not counting the match itself. */
    int groupCount();

    /** Returns the numbers of the named groups. */
    default Map<String, Integer> namedGroups() {
        throw new UnsupportedOperationException();
    }

    /** Tells whether there is a match. */
    default boolean hasMatch() {
        throw new UnsupportedOperationException();
    }

    private int groupNumber(String name) {
        Objects.requireNonNull(name, "Group name");
        Integer number = namedGroups().get(name);
        if (number == null) {
            throw new IllegalArgumentException("No group with name <" + name + ">");
        }
        return number;
    }
}
