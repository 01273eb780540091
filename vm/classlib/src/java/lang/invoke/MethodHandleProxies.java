package java.lang.invoke;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import junco.internal.Release;

/** Objects of interfaces with one method, which a method handle carries out. */
public class MethodHandleProxies {
    private MethodHandleProxies() {
    }

    private record Target(Class<?> type, MethodHandle handle, List<Method> methods, List<MethodHandle> handles)
            implements InvocationHandler {
        @Override
        public Object invoke(Object proxy, Method method, Object[] args) throws Throwable {
            Object[] a = args == null ? new Object[0] : args;
            int i = methods.indexOf(method);
            if (i >= 0) {
                return handles.get(i).call(a);
            }
            switch (method.getName()) {
                case "toString":
                    return proxy.getClass().getName() + "@" + Integer.toHexString(System.identityHashCode(proxy));
                case "hashCode":
                    return System.identityHashCode(proxy);
                case "equals":
                    return proxy == a[0];
                default:
                    return InvocationHandler.invokeDefault(proxy, method, args);
            }
        }
    }

    public static <T> T asInterfaceInstance(Class<T> intfc, MethodHandle target) {
        if (!intfc.isInterface() || !Modifier.isPublic(intfc.getModifiers())) {
            throw new IllegalArgumentException("not a public interface: " + intfc.getName());
        }
        if (intfc.isSealed()) {
            throw new IllegalArgumentException("a sealed interface: " + intfc.getName());
        }
        List<Method> methods = new ArrayList<>();
        List<MethodHandle> handles = new ArrayList<>();
        String name = null;
        for (Method m : intfc.getMethods()) {
            if (!Modifier.isAbstract(m.getModifiers()) || isOfObject(m)) {
                continue;
            }
            if (name != null && !name.equals(m.getName())) {
                throw new IllegalArgumentException("not a single-method interface: " + intfc.getName());
            }
            name = m.getName();
            methods.add(m);
            handles.add(target.asType(MethodType.methodType(m.getReturnType(), m.getParameterTypes())));
        }
        if (name == null) {
            throw new IllegalArgumentException("not a single-method interface: " + intfc.getName());
        }
        Object proxy = Proxy.newProxyInstance(intfc.getClassLoader(), new Class<?>[] {intfc},
            new Target(intfc, target, methods, handles));
        return intfc.cast(proxy);
    }

    private static boolean isOfObject(Method m) {
        return switch (m.getName()) {
            case "toString", "hashCode" -> m.getParameterCount() == 0;
            case "equals" -> m.getParameterCount() == 1 && m.getParameterTypes()[0] == Object.class;
            default -> false;
        };
    }

    public static boolean isWrapperInstance(Object x) {
        return x != null && Proxy.isProxyClass(x.getClass()) && Proxy.getInvocationHandler(x) instanceof Target;
    }

    private static Target target(Object x) {
        if (!isWrapperInstance(x)) {
            throw new IllegalArgumentException("not a wrapper instance" + (Release.later() ? ": " + x : ""));
        }
        return (Target) Proxy.getInvocationHandler(x);
    }

    public static MethodHandle wrapperInstanceTarget(Object x) {
        return target(x).handle();
    }

    public static Class<?> wrapperInstanceType(Object x) {
        return target(x).type();
    }
}
