package java.lang.invoke;

import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;

/** Makes method handles. */
public class MethodHandles {
    private MethodHandles() {
    }

    public static Lookup lookup() {
        return new Lookup(Object.class);
    }

    public static Lookup publicLookup() {
        return new Lookup(Object.class);
    }

    public static Lookup privateLookupIn(Class<?> targetClass, Lookup caller) throws IllegalAccessException {
        return new Lookup(targetClass);
    }

    /** A factory of method handles with the access rights of a class. */
    public static final class Lookup {
        public static final int PUBLIC = Modifier.PUBLIC;
        public static final int PRIVATE = Modifier.PRIVATE;
        public static final int PROTECTED = Modifier.PROTECTED;
        public static final int PACKAGE = Modifier.STATIC;
        public static final int MODULE = PACKAGE << 1;
        public static final int UNCONDITIONAL = PACKAGE << 2;
        public static final int ORIGINAL = PACKAGE << 3;

        private final Class<?> lookupClass;

        Lookup(Class<?> lookupClass) {
            this.lookupClass = lookupClass;
        }

        public Class<?> lookupClass() {
            return lookupClass;
        }

        public int lookupModes() {
            return PUBLIC | PRIVATE | PROTECTED | PACKAGE | MODULE;
        }

        public Lookup in(Class<?> requestedLookupClass) {
            return new Lookup(requestedLookupClass);
        }

        public Class<?> findClass(String targetName) throws ClassNotFoundException, IllegalAccessException {
            return Class.forName(targetName, false, lookupClass.getClassLoader());
        }

        private static Method method(Class<?> refc, String name, MethodType type, boolean isStatic)
                throws NoSuchMethodException, IllegalAccessException {
            for (Class<?> c = refc; c != null; c = c.getSuperclass()) {
                Method m = null;
                try {
                    m = c.getDeclaredMethod(name, type.parameterArray());
                } catch (NoSuchMethodException e) {
                    if (c.getSuperclass() == null) {
                        m = inherited(refc, name, type);
                    }
                }
                if (m != null && m.getReturnType() == type.returnType()) {
                    if (Modifier.isStatic(m.getModifiers()) != isStatic) {
                        throw new IllegalAccessException("no such method: " + refc.getName() + "." + name + type
                            + (isStatic ? "/invokeStatic" : "/invokeVirtual"));
                    }
                    if (c.getClassLoader() != null || !Modifier.isPublic(m.getModifiers())) {
                        m.setAccessible(true);
                    }
                    return m;
                }
            }
            throw new NoSuchMethodException("no such method: " + refc.getName() + "." + name + type
                + (isStatic ? "/invokeStatic" : "/invokeVirtual"));
        }

        private static Method inherited(Class<?> refc, String name, MethodType type) {
            try {
                return refc.getMethod(name, type.parameterArray());
            } catch (NoSuchMethodException e) {
                return null;
            }
        }

        public MethodHandle findStatic(Class<?> refc, String name, MethodType type)
                throws NoSuchMethodException, IllegalAccessException {
            return new Direct(type, method(refc, name, type, true), false);
        }

        public MethodHandle findVirtual(Class<?> refc, String name, MethodType type)
                throws NoSuchMethodException, IllegalAccessException {
            return new Direct(type.insertParameterTypes(0, refc), method(refc, name, type, false), true);
        }

        public MethodHandle findSpecial(Class<?> refc, String name, MethodType type, Class<?> specialCaller)
                throws NoSuchMethodException, IllegalAccessException {
            return findVirtual(refc, name, type);
        }

        public MethodHandle bind(Object receiver, String name, MethodType type)
                throws NoSuchMethodException, IllegalAccessException {
            return findVirtual(receiver.getClass(), name, type).bindTo(receiver);
        }

        public MethodHandle findConstructor(Class<?> refc, MethodType type)
                throws NoSuchMethodException, IllegalAccessException {
            Constructor<?> c = refc.getDeclaredConstructor(type.parameterArray());
            return new Making(type.changeReturnType(refc), c);
        }

        public MethodHandle findGetter(Class<?> refc, String name, Class<?> type)
                throws NoSuchFieldException, IllegalAccessException {
            return unreflectGetter(refc.getDeclaredField(name));
        }

        public MethodHandle findSetter(Class<?> refc, String name, Class<?> type)
                throws NoSuchFieldException, IllegalAccessException {
            return unreflectSetter(refc.getDeclaredField(name));
        }

        public MethodHandle findStaticGetter(Class<?> refc, String name, Class<?> type)
                throws NoSuchFieldException, IllegalAccessException {
            return unreflectGetter(refc.getDeclaredField(name));
        }

        public MethodHandle findStaticSetter(Class<?> refc, String name, Class<?> type)
                throws NoSuchFieldException, IllegalAccessException {
            return unreflectSetter(refc.getDeclaredField(name));
        }

        public MethodHandle unreflect(Method m) throws IllegalAccessException {
            MethodType t = MethodType.methodType(m.getReturnType(), m.getParameterTypes());
            boolean isStatic = Modifier.isStatic(m.getModifiers());
            return new Direct(isStatic ? t : t.insertParameterTypes(0, m.getDeclaringClass()), m, !isStatic);
        }

        public MethodHandle unreflectConstructor(Constructor<?> c) throws IllegalAccessException {
            return new Making(MethodType.methodType(c.getDeclaringClass(), c.getParameterTypes()), c);
        }

        public MethodHandle unreflectGetter(Field f) throws IllegalAccessException {
            return new FieldHandle(f, false);
        }

        public MethodHandle unreflectSetter(Field f) throws IllegalAccessException {
            return new FieldHandle(f, true);
        }

        @Override
        public String toString() {
            return lookupClass.getName();
        }
    }

    /** Calls a method. */
    private static final class Direct extends MethodHandle {
        private final Method method;
        private final boolean hasReceiver;

        Direct(MethodType type, Method method, boolean hasReceiver) {
            super(type);
            this.method = method;
            this.hasReceiver = hasReceiver;
        }

        @Override
        public boolean isVarargsCollector() {
            return method.isVarArgs();
        }

        @Override
        Object call(Object[] args) throws Throwable {
            try {
                if (!hasReceiver) {
                    return method.invoke(null, args);
                }
                Object[] rest = new Object[args.length - 1];
                System.arraycopy(args, 1, rest, 0, rest.length);
                return method.invoke(args[0], rest);
            } catch (InvocationTargetException e) {
                throw e.getTargetException();
            }
        }
    }

    /** Makes an object. */
    private static final class Making extends MethodHandle {
        private final Constructor<?> constructor;

        Making(MethodType type, Constructor<?> constructor) {
            super(type);
            this.constructor = constructor;
        }

        @Override
        Object call(Object[] args) throws Throwable {
            try {
                return constructor.newInstance(args);
            } catch (InvocationTargetException e) {
                throw e.getTargetException();
            }
        }
    }

    /** Reads or writes a field. */
    private static final class FieldHandle extends MethodHandle {
        private final Field field;
        private final boolean writes;

        FieldHandle(Field field, boolean writes) {
            super(typeOf(field, writes));
            this.field = field;
            this.writes = writes;
        }

        private static MethodType typeOf(Field f, boolean writes) {
            MethodType t = writes ? MethodType.methodType(void.class, f.getType()) : MethodType.methodType(f.getType());
            return Modifier.isStatic(f.getModifiers()) ? t : t.insertParameterTypes(0, f.getDeclaringClass());
        }

        @Override
        Object call(Object[] args) throws Throwable {
            Object target = Modifier.isStatic(field.getModifiers()) ? null : args[0];
            if (writes) {
                field.set(target, args[args.length - 1]);
                return null;
            }
            return field.get(target);
        }
    }
}
