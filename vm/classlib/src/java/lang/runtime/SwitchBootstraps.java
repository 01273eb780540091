package java.lang.runtime;

import java.lang.invoke.CallSite;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;

/** Bootstraps of pattern switches. The machine links these call sites itself. */
public class SwitchBootstraps {
    private SwitchBootstraps() {
    }

    public static CallSite typeSwitch(MethodHandles.Lookup lookup, String invocationName, MethodType invocationType,
            Object... labels) {
        throw new InternalError("call site not linked by the machine");
    }

    public static CallSite enumSwitch(MethodHandles.Lookup lookup, String invocationName, MethodType invocationType,
            Object... labels) {
        throw new InternalError("call site not linked by the machine");
    }
}
