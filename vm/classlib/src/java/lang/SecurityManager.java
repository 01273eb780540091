package java.lang;

/** Formerly the arbiter of permissions. None can be installed. */
@Deprecated(since = "17", forRemoval = true)
public class SecurityManager {
    public SecurityManager() {
    }
}
