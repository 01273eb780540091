package java.lang.reflect;

import java.io.Serializable;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import junco.internal.reflect.ProxyWriter;

/** Makes classes that implement interfaces by handing every call to a handler. */
public class Proxy implements Serializable {
    private static final Map<List<Object>, Class<?>> CLASSES = new HashMap<>();
    private static final Map<Class<?>, Method[]> METHODS = new HashMap<>();
    private static int next;

    protected InvocationHandler h;

    protected Proxy(InvocationHandler h) {
        this.h = Objects.requireNonNull(h);
    }

    @Deprecated
    public static Class<?> getProxyClass(ClassLoader loader, Class<?>... interfaces) {
        return classFor(loader, interfaces);
    }

    private static synchronized Class<?> classFor(ClassLoader loader, Class<?>[] interfaces) {
        List<Object> key = new java.util.ArrayList<>();
        key.add(loader);
        for (Class<?> i : interfaces) {
            if (!i.isInterface()) {
                throw new IllegalArgumentException(i.getName() + " is not an interface");
            }
            if (key.contains(i)) {
                throw new IllegalArgumentException("repeated interface: " + i.getName());
            }
            key.add(i);
        }
        Class<?> c = CLASSES.get(key);
        if (c == null) {
            ProxyWriter w = new ProxyWriter(interfaces, next++);
            c = ProxyWriter.define(loader, w.name(), w.bytes());
            METHODS.put(c, w.methods());
            CLASSES.put(key, c);
        }
        return c;
    }

    public static Object newProxyInstance(ClassLoader loader, Class<?>[] interfaces, InvocationHandler h) {
        Objects.requireNonNull(h);
        Class<?> c = classFor(loader, interfaces.clone());
        try {
            Constructor<?> k = c.getDeclaredConstructor(InvocationHandler.class);
            k.override = true;
            return k.newInstance(h);
        } catch (ReflectiveOperationException e) {
            throw new InternalError(e.toString(), e);
        }
    }

    public static boolean isProxyClass(Class<?> cl) {
        return Proxy.class.isAssignableFrom(cl) && METHODS.containsKey(cl);
    }

    public static InvocationHandler getInvocationHandler(Object proxy) {
        if (!isProxyClass(proxy.getClass())) {
            throw new IllegalArgumentException("not a proxy instance");
        }
        return ((Proxy) proxy).h;
    }

    /** What the methods of proxy classes call. */
    protected static Object dispatch(Proxy proxy, int index, Object[] args) throws Throwable {
        Method m = METHODS.get(proxy.getClass())[index];
        try {
            Object result = proxy.h.invoke(proxy, m, args);
            Class<?> r = m.getReturnType();
            if (r.isPrimitive() && r != void.class) {
                if (result == null) {
                    throw new NullPointerException();
                }
                return result;
            }
            return result;
        } catch (RuntimeException | Error e) {
            throw e;
        } catch (Throwable t) {
            for (Class<?> c : m.getExceptionTypes()) {
                if (c.isInstance(t)) {
                    throw t;
                }
            }
            throw new UndeclaredThrowableException(t);
        }
    }

    static Object invokeDefault(Object proxy, Method method, Object[] args) throws Throwable {
        if (!isProxyClass(proxy.getClass())) {
            throw new IllegalArgumentException("'proxy' is not a proxy instance");
        }
        if (!method.isDefault()) {
            throw new IllegalArgumentException("\"" + method + "\" is not a default method");
        }
        try {
            return method.call(proxy, args, true);
        } catch (InvocationTargetException e) {
            throw e.getTargetException();
        }
    }
}
