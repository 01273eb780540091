package java.lang.management;

/** What the machine tells about one of its parts. There is no server of beans: programs ask {@link ManagementFactory}. */
public interface PlatformManagedObject {
}
