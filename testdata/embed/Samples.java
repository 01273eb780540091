import junco.memory.AddressSpace;
import junco.memory.Protection;
import junco.memory.Region;
import junco.memory.Section;

/** Works on samples that the host shares as a section. */
public class Samples {
    /** Doubles each sample, an int, and answers their sum. */
    static long amplify() {
        try (Section section = Section.open("samples")) {
            Region view = section.map(Protection.READ_WRITE);
            long sum = 0;
            for (long at = 0; at < section.size(); at += 4) {
                view.putInt(at, 2 * view.getInt(at));
                sum += view.getInt(at);
            }
            view.release();
            return sum;
        }
    }

    /** Maps the section read-only (0) or copy-on-write (1), writes, and answers what another view shows then. */
    static int write(int how) {
        boolean copy = how == 1;
        try (Section section = Section.open("samples")) {
            Region other = section.map(Protection.READ);
            Region view = section.map(0, 0, 0, Protection.READ | (copy ? Protection.WRITE : 0), copy);
            try {
                view.putInt(0, 99);
                return other.getInt(0);
            } finally {
                view.release();
                other.release();
            }
        }
    }

    /** How many sections the host can be asked for by handle before it refuses. */
    static int handles() {
        int n = 0;
        try {
            for (; n < 2000; n++) {
                Section.open("samples");
            }
        } catch (RuntimeException e) {
            return n;
        }
        return -1;
    }

    static long views() {
        return AddressSpace.regions().stream().filter(r -> r.name().equals("samples")).count();
    }
}
