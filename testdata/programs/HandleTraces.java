import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.invoke.VarHandle;
import java.util.ArrayList;
import java.util.List;

/** Stack traces through method handles name the program's own methods. */
public class HandleTraces {
    static int fail(int x) {
        throw new IllegalStateException("x" + x);
    }

    static void show(String what, Run r) {
        try {
            r.run();
        } catch (Throwable t) {
            List<String> names = new ArrayList<>();
            for (StackTraceElement e : t.getStackTrace()) {
                if (!e.getMethodName().startsWith("lambda$main")) {
                    names.add(e.getClassName() + "." + e.getMethodName());
                }
            }
            System.out.println(what + " " + names);
        }
    }

    interface Run {
        void run() throws Throwable;
    }

    public static void main(String[] args) throws Throwable {
        MethodHandle f = MethodHandles.lookup().findStatic(HandleTraces.class, "fail", MethodType.methodType(int.class, int.class));
        MethodHandle bound = MethodHandles.insertArguments(f, 0, 3);
        MethodHandle guarded = MethodHandles.guardWithTest(MethodHandles.dropArguments(MethodHandles.constant(boolean.class, true), 0, int.class), f, f);
        MethodHandle loop = MethodHandles.countedLoop(MethodHandles.constant(int.class, 3), null, f.asType(MethodType.methodType(void.class, int.class)));
        show("direct", () -> { int i = (int) f.invokeExact(4); });
        show("adapted", () -> f.invoke((short) 4));
        show("bound", () -> { int i = (int) bound.invokeExact(); });
        show("guarded", () -> { int i = (int) guarded.invokeExact(5); });
        show("object", () -> { Object o = f.invoke((Object) 5); });
        show("filtered", () -> { int i = (int) MethodHandles.filterReturnValue(f, f).invokeExact(5); });
    }
}
