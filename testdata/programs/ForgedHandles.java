import java.lang.invoke.CallSite;
import java.lang.invoke.ConstantCallSite;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.Field;
import java.lang.reflect.InaccessibleObjectException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.List;

/** What handles consist of cannot be opened by reflection. */
public class ForgedHandles {
    static int field;

    static int id(int x) {
        return x;
    }

    public static void main(String[] args) throws Throwable {
        MethodHandles.Lookup l = MethodHandles.lookup();
        MethodHandle h = l.findStatic(ForgedHandles.class, "id", MethodType.methodType(int.class, int.class));
        CallSite site = new ConstantCallSite(h);
        Object[] all = {h, MethodHandles.insertArguments(h, 0, 3), l, h.type(), site,
            l.findStaticVarHandle(ForgedHandles.class, "field", int.class), l.revealDirect(h)};
        List<String> opened = new ArrayList<>();
        for (Object o : all) {
            for (Class<?> c = o.getClass(); c != Object.class && c != null; c = c.getSuperclass()) {
                for (Field f : c.getDeclaredFields()) {
                    try {
                        if (!Modifier.isStatic(f.getModifiers())) {
                            f.setAccessible(true);
                            opened.add(f.toString());
                        }
                    } catch (InaccessibleObjectException e) {
                        // as it should be
                    }
                }
                for (Method m : c.getDeclaredMethods()) {
                    try {
                        if (!Modifier.isPublic(m.getModifiers())) {
                            m.setAccessible(true);
                            opened.add(m.toString());
                        }
                    } catch (InaccessibleObjectException e) {
                        // as it should be
                    }
                }
            }
        }
        System.out.println(opened);
        System.out.println((int) h.invokeExact(4));
    }
}
