import junco.memory.AccessViolation;
import junco.memory.MemoryException;

/** What the programs of this directory share: an action is tried, and what it answers or throws is printed. */
class Tries {
    interface Action {
        Object run() throws Exception;
    }

    interface Deed {
        void run() throws Exception;
    }

    static void tries(String what, Action action) {
        String outcome;
        try {
            outcome = String.valueOf(action.run());
        } catch (AccessViolation e) {
            outcome = e.access() + " " + Long.toHexString(e.address()) + " " + e.size() + " " + device(e.reason()) + " | " + device(e.getMessage());
        } catch (MemoryException e) {
            outcome = e.reason() + " in " + e.operation() + " " + Long.toHexString(e.address()) + " " + Long.toHexString(e.size()) + " | "
                    + e.getMessage();
        } catch (Exception e) {
            outcome = e.toString();
        }
        System.out.println(what + ": " + outcome);
    }

    static void does(String what, Deed deed) {
        tries(what, () -> {
            deed.run();
            return "done";
        });
    }

    /** Leaves out what a device says, which is its own business. */
    private static String device(String text) {
        int at = text.indexOf("device failed");
        return at < 0 ? text : text.substring(0, at + "device failed".length());
    }
}
