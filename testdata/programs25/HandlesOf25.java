import java.lang.foreign.MemoryLayout;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.CallSite;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.invoke.VarHandle;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.runtime.ObjectMethods;
import java.lang.runtime.SwitchBootstraps;
import java.util.Arrays;
import java.util.List;
import static java.lang.invoke.MethodType.methodType;

/** Variable handles made of others (JDK 22), bootstraps of switches and records called directly, handles called by reflection. */
public class HandlesOf25 {
    interface Run {
        Object run() throws Throwable;
    }

    static void show(String what, Run r) {
        try {
            System.out.println(what + " = " + r.run());
        } catch (InvocationTargetException e) {
            System.out.println(what + " ! " + e.getCause());
        } catch (Throwable t) {
            System.out.println(what + " ! " + t.getClass().getName() + ": " + t.getMessage());
        }
    }

    static int parse(String s) {
        return Integer.parseInt(s);
    }

    static String text(int i) {
        return "<" + i + ">";
    }

    static int index(String name) {
        return name.length();
    }

    record Pair(String left, int right) {
    }

    enum Color { RED, GREEN, BLUE }

    public static void main(String[] args) throws Throwable {
        MethodHandles.Lookup l = MethodHandles.lookup();
        VarHandle a = MethodHandles.arrayElementVarHandle(int[].class);
        int[] ints = {1, 2, 3, 4};
        VarHandle second = MethodHandles.insertCoordinates(a, 1, 1);
        show("insert", () -> second + " " + (int) second.getAndAdd(ints, 40) + Arrays.toString(ints) + second.compareAndSet(ints, 42, 7) + ints[1]);
        VarHandle own = MethodHandles.insertCoordinates(a, 0, (Object) ints);
        show("insert array", () -> (int) own.get(2) + " " + own.coordinateTypes());
        show("insert bad", () -> MethodHandles.insertCoordinates(a, 2, 5));
        VarHandle swapped = MethodHandles.permuteCoordinates(a, List.of(int.class, int[].class), 1, 0);
        show("permute", () -> {
            swapped.setVolatile(0, ints, 99);
            return (int) swapped.get(0, ints) + " " + swapped;
        });
        VarHandle named = MethodHandles.filterCoordinates(a, 1, l.findStatic(HandlesOf25.class, "index", methodType(int.class, String.class)));
        show("filter", () -> (int) named.getAndSet(ints, "abc", 5) + Arrays.toString(ints) + named);
        VarHandle dropped = MethodHandles.dropCoordinates(a, 1, double.class, Object.class);
        show("drop", () -> (int) dropped.get(ints, 2.5, (Object) "x", 3) + " " + dropped);
        VarHandle summed = MethodHandles.collectCoordinates(a, 1, l.findStatic(Math.class, "addExact", methodType(int.class, int.class, int.class)));
        show("collect", () -> (int) summed.compareAndExchange(ints, 1, 2, 5, 6) + Arrays.toString(ints));
        VarHandle texts = MethodHandles.filterValue(a, l.findStatic(HandlesOf25.class, "parse", methodType(int.class, String.class)),
            l.findStatic(HandlesOf25.class, "text", methodType(String.class, int.class)));
        show("value", () -> {
            texts.set(ints, 0, "123");
            return (String) texts.get(ints, 0) + texts.compareAndSet(ints, 0, "123", "124") + (String) texts.getAndSet(ints, 0, "5") + (String) texts.compareAndExchange(ints, 0, "5", "6") + Arrays.toString(ints) + texts.varType();
        });
        show("value bad", () -> MethodHandles.filterValue(a, MethodHandles.identity(long.class), MethodHandles.identity(long.class)));
        CallSite types = SwitchBootstraps.typeSwitch(l, "sw", methodType(int.class, Object.class, int.class), String.class, 42, "text", Integer.class, Number.class);
        for (Object o : new Object[] {"text", 42, 43, 2.5, 'x', null, (char) 42}) {
            show("type " + o, () -> (int) types.getTarget().invokeExact(o, 0) + " " + (int) types.getTarget().invokeExact(o, 1));
        }
        show("type bad", () -> SwitchBootstraps.typeSwitch(l, "sw", methodType(int.class, Object.class), String.class));
        show("type null", () -> SwitchBootstraps.typeSwitch(l, "sw", methodType(int.class, Object.class, int.class), (Object) null));
        show("restart", () -> (int) types.getTarget().invokeExact((Object) "x", 6));
        CallSite colors = SwitchBootstraps.enumSwitch(l, "sw", methodType(int.class, Color.class, int.class), "BLUE", "NONE", Color.class, "RED");
        for (Color c : Color.values()) {
            show("enum " + c, () -> (int) colors.getTarget().invokeExact(c, 0));
        }
        MethodHandle left = l.findVirtual(Pair.class, "left", methodType(String.class));
        MethodHandle right = l.findVirtual(Pair.class, "right", methodType(int.class));
        MethodHandle eq = ((CallSite) ObjectMethods.bootstrap(l, "equals", methodType(boolean.class, Pair.class, Object.class), Pair.class, "left;right", left, right)).getTarget();
        MethodHandle hash = ((CallSite) ObjectMethods.bootstrap(l, "hashCode", methodType(int.class, Pair.class), Pair.class, "left;right", left, right)).getTarget();
        MethodHandle text = ((CallSite) ObjectMethods.bootstrap(l, "toString", methodType(String.class, Pair.class), Pair.class, "left;right", left, right)).getTarget();
        Pair p = new Pair("a", 3);
        show("record", () -> (boolean) eq.invokeExact(p, (Object) new Pair("a", 3)) + " " + (boolean) eq.invokeExact(p, (Object) new Pair("b", 3)) + " " + (boolean) eq.invokeExact(p, (Object) "x")
            + " " + ((int) hash.invokeExact(p) == p.hashCode()) + " " + (String) text.invokeExact(p));
        Method exact = MethodHandle.class.getMethod("invokeExact", Object[].class);
        Method get = VarHandle.class.getMethod("get", Object[].class);
        show("reflected", () -> exact.invoke(left, (Object) new Object[] {p}));
        show("reflected var", () -> get.invoke(a, (Object) new Object[] {ints, 0}));
        show("exact", () -> (long) left.invokeExact(p));
        VarHandle exactly = a.withInvokeExactBehavior();
        show("exact var", () -> (long) exactly.get(ints, 0));
        show("unsupported", () -> (String) MethodHandles.arrayElementVarHandle(String[].class).getAndAdd(new String[1], 0, "x"));
        show("no wrapper", () -> java.lang.invoke.MethodHandleProxies.wrapperInstanceTarget("text"));
        show("described", () -> methodType(String.class, int[].class, long.class).describeConstable().get().descriptorString());
        show("layout handle", () -> MemoryLayout.sequenceLayout(3, ValueLayout.JAVA_INT).withByteAlignment(2));
        show("group align", () -> MemoryLayout.structLayout(ValueLayout.JAVA_INT).withByteAlignment(2));
        show("element align", () -> MemoryLayout.sequenceLayout(3, ValueLayout.JAVA_INT).withByteAlignment(16));
    }
}
