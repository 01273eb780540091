package java.lang.invoke;

import java.util.List;
import junco.internal.Release;

/**
 * How calls of method handles, call sites and constants are linked. The machine calls these methods, and so does the code
 * that it makes for calls. An object is the outcome of a dynamic constant.
 */
public final class Linkage {
    /** Kinds of members: those of class files, then what variable handles work on. */
    static final int GET_FIELD = 1;
    static final int GET_STATIC = 2;
    static final int PUT_FIELD = 3;
    static final int PUT_STATIC = 4;
    static final int INVOKE_VIRTUAL = 5;
    static final int INVOKE_STATIC = 6;
    static final int INVOKE_SPECIAL = 7;
    static final int NEW_INVOKE_SPECIAL = 8;
    static final int INVOKE_INTERFACE = 9;
    static final int VAR_FIELD = 16;
    static final int VAR_STATIC = 17;
    static final int VAR_ARRAY = 18;
    static final int VAR_BYTES = 19;

    /** Tags of the constant pool. */
    private static final int INTEGER = 3;
    private static final int FLOAT = 4;
    private static final int LONG = 5;
    private static final int DOUBLE = 6;
    private static final int METHOD_HANDLE = 15;
    private static final int METHOD_TYPE = 16;
    private static final int DYNAMIC = 17;

    private static final String FAILED = "bootstrap method initialization exception";

    /** The machine reads these fields. */
    private final Object value;
    private final Throwable error;

    private Linkage(Object value, Throwable error) {
        this.value = value;
        this.error = error;
    }

    /** The word by which the machine knows a member (id: class and index) of a kind. */
    static long word(int kind, int id) {
        return (long) kind << 32 | id & 0xFFFFFFFFL;
    }

    static native int findMethod(Class<?> refc, String name, String descriptor);

    static native int findField(Class<?> refc, String name, String descriptor);

    /** The class that declares a member. */
    static native Class<?> owner(int id);

    /** Whether code of a class may use a member with these flags, declared by owner and found through via. */
    static native boolean mayUse(Class<?> caller, Class<?> owner, Class<?> via, int flags);

    static native boolean maySee(Class<?> caller, Class<?> c);

    static native Class<?> typeOf(Class<?> caller, String descriptor);

    static native int poolTag(Class<?> c, int index);

    static native Object poolObject(Class<?> c, int index);

    static native String poolText(Class<?> c, int index, int part);

    static native int poolNumber(Class<?> c, int index, int part);

    static native Class<?> handleOwner(Class<?> c, int index);

    static native Object recorded(Class<?> c, int index);

    static native void record(Class<?> c, int index, Object value);

    static native int bootstrapEntry(Class<?> c, int bootstrap, int part);

    static native Spreader spreader(String descriptor);

    static native int spin(Class<?> caller, String owner, String bootstrap, String name, String descriptor, Object[] args);

    /** The class whose code called the caller of this method. */
    static native Class<?> callerClass();

    static native Class<?> define(Class<?> host, byte[] classFile, boolean hidden);

    /** What the variable handles of another package of the library do. */
    public interface Access {
        /** Carries out an operation (by VarHandle.Operation's ordinal): coordinates come first, then values. */
        Object access(int operation, Object[] args) throws Throwable;
    }

    /**
     * Makes a variable handle of a type of values with coordinates, for java.lang.foreign. Values that may lie anywhere are
     * only read and written plainly.
     */
    public static VarHandle variable(Class<?> type, Class<?>[] coordinates, boolean aligned, Access access) {
        return new ComputedVarHandle(type, coordinates, false, aligned, access);
    }

    /** What the method handles of another package of the library do. */
    public interface Body {
        Object call(Object[] args) throws Throwable;
    }

    /** Makes a method handle, for java.lang.foreign. */
    public static MethodHandle handle(Class<?> result, Class<?>[] parameters, Body body) {
        return new Adapter(MethodType.methodType(result, parameters), body::call);
    }

    /** What a call by invokeExact does with a handle of another type. */
    public static MethodHandle exact(MethodHandle h, MethodType type) {
        throw mismatch(h, type);
    }

    private static WrongMethodTypeException mismatch(MethodHandle h, MethodType type) {
        String what = Release.later() ? "handle's method type " : "expected ";
        return new WrongMethodTypeException(what + h.type() + " but found " + type);
    }

    /** What a call by invoke does with a handle of another type. */
    public static MethodHandle generic(MethodHandle h, MethodType type) {
        return h.asType(type);
    }

    /** Finds the handle of an access mode for a call of a variable handle. */
    public static MethodHandle access(VarHandle v, int mode, MethodType type) {
        MethodHandle h = v.mode(mode);
        if (h.type() == type) {
            return h;
        }
        if (v.hasInvokeExactBehavior()) {
            throw mismatch(h, type);
        }
        if (!Conversions.adaptable(h.type(), type)) {
            throw new WrongMethodTypeException("cannot convert MethodHandle" + h.type().insertParameterTypes(0, VarHandle.class)
                + " to " + type.insertParameterTypes(0, VarHandle.class));
        }
        return h.asType(type);
    }

    /**
     * The word of a handle of a member; 0 of other handles. The class of such handles is nobody else's: whoever could write
     * that word could call anything with anything.
     */
    public static long member(MethodHandle h) {
        return h instanceof DirectMethodHandle d ? d.member : 0;
    }

    /** Calls a handle that is not of a member. */
    public static Object call(MethodHandle h, Object[] args) throws Throwable {
        Object r = h.call(args);
        Class<?> c = h.type().returnType();
        return r == null || c == Object.class || c.isPrimitive() || c.isInterface() ? r : c.cast(r);
    }

    /** Makes the type that a descriptor means in the code of a class. */
    static MethodType methodType(Class<?> caller, String descriptor) {
        int n = 0;
        for (int i = 1; descriptor.charAt(i) != ')'; i = skip(descriptor, i)) {
            n++;
        }
        Class<?>[] p = new Class<?>[n];
        int at = 1;
        for (int i = 0; i < n; i++) {
            int next = skip(descriptor, at);
            p[i] = type(caller, descriptor.substring(at, next));
            at = next;
        }
        return MethodType.of(type(caller, descriptor.substring(at + 1)), p);
    }

    private static Class<?> type(Class<?> caller, String descriptor) {
        Class<?> c = typeOf(caller, descriptor);
        if (!maySee(caller, c)) {
            throw new IllegalAccessError("failed to access class " + c.getName() + " from class " + caller.getName());
        }
        return c;
    }

    private static int skip(String d, int i) {
        while (d.charAt(i) == '[') {
            i++;
        }
        return d.charAt(i) == 'L' ? d.indexOf(';', i) + 1 : i + 1;
    }

    /** Resolves a MethodHandle, MethodType or Dynamic entry and records the outcome. */
    static void constant(Class<?> caller, int index) throws Throwable {
        Object outcome = switch (poolTag(caller, index)) {
            case METHOD_TYPE -> methodType(caller, poolText(caller, index, 0));
            case METHOD_HANDLE -> handle(caller, index);
            default -> dynamic(caller, index);
        };
        if (recorded(caller, index) == null) {
            record(caller, index, outcome);
        }
    }

    private static MethodHandle handle(Class<?> caller, int index) {
        int kind = poolNumber(caller, index, 0);
        Class<?> owner = handleOwner(caller, index);
        String name = poolText(caller, index, 0);
        String descriptor = poolText(caller, index, 1);
        MethodHandles.Lookup l = new MethodHandles.Lookup(caller);
        try {
            if (kind <= PUT_STATIC) {
                return l.field(owner, name, type(caller, descriptor), kind);
            }
            MethodType t = methodType(caller, descriptor);
            return switch (kind) {
                case INVOKE_STATIC -> l.findStatic(owner, name, t);
                case INVOKE_SPECIAL -> l.findSpecial(owner, name, t, caller);
                case NEW_INVOKE_SPECIAL -> l.findConstructor(owner, t);
                default -> l.findVirtual(owner, name, t);
            };
        } catch (IllegalAccessException e) {
            throw with(new IllegalAccessError(e.getMessage()), e);
        } catch (NoSuchMethodException e) {
            throw new NoSuchMethodError("'" + signature(owner, name, methodType(caller, descriptor)) + "'");
        } catch (NoSuchFieldException e) {
            throw new NoSuchFieldError(name);
        }
    }

    /** A method as linking names it. */
    private static String signature(Class<?> owner, String name, MethodType t) {
        StringBuilder s = new StringBuilder(t.returnType().getTypeName()).append(' ').append(owner.getName()).append('.')
            .append(name).append('(');
        for (int i = 0; i < t.parameterCount(); i++) {
            s.append(i > 0 ? ", " : "").append(t.parameterType(i).getTypeName());
        }
        return s.append(')').toString();
    }

    private static <T extends Throwable> T with(T t, Throwable cause) {
        t.initCause(cause);
        return t;
    }

    private static Linkage dynamic(Class<?> caller, int index) throws Throwable {
        try {
            Class<?> type = typeOf(caller, poolText(caller, index, 1));
            Object v = bootstrap(caller, index, type);
            try {
                return new Linkage(type.isPrimitive() || v != null
                    ? Conversions.convert(v, Object.class, type) : null, null);
            } catch (ClassCastException | NullPointerException e) {
                throw new BootstrapMethodError(FAILED, e);
            }
        } catch (LinkageError e) {
            return new Linkage(null, e);
        }
    }

    /** The value of an entry that can be loaded. */
    private static Object loadable(Class<?> caller, int index) throws Throwable {
        switch (poolTag(caller, index)) {
            case INTEGER:
                return (int) junco.internal.reflect.Machine.poolBits(caller, index);
            case FLOAT:
                return Float.intBitsToFloat((int) junco.internal.reflect.Machine.poolBits(caller, index));
            case LONG:
                return junco.internal.reflect.Machine.poolBits(caller, index);
            case DOUBLE:
                return Double.longBitsToDouble(junco.internal.reflect.Machine.poolBits(caller, index));
            case METHOD_HANDLE:
            case METHOD_TYPE:
            case DYNAMIC:
                if (recorded(caller, index) == null) {
                    constant(caller, index);
                }
                Object r = recorded(caller, index);
                if (r instanceof Linkage l) {
                    if (l.error != null) {
                        throw l.error;
                    }
                    return l.value;
                }
                return r;
            default:
                return poolObject(caller, index);
        }
    }

    /** Runs the bootstrap method of a Dynamic or InvokeDynamic entry; type is a Class or a MethodType. */
    private static Object bootstrap(Class<?> caller, int index, Object type) throws Throwable {
        int b = poolNumber(caller, index, 0);
        MethodHandle method = (MethodHandle) loadable(caller, bootstrapEntry(caller, b, -1));
        Object[] args = new Object[3 + bootstrapEntry(caller, b, -2)];
        args[0] = new MethodHandles.Lookup(caller);
        args[1] = poolText(caller, index, 0);
        args[2] = type;
        for (int i = 3; i < args.length; i++) {
            args[i] = loadable(caller, bootstrapEntry(caller, b, i - 3));
        }
        try {
            return method.invokeWithArguments(args);
        } catch (Error e) {
            throw e;
        } catch (Throwable e) {
            throw new BootstrapMethodError(FAILED, e);
        }
    }

    /** Links an invokedynamic instruction. */
    static CallSite callSite(Class<?> caller, int index) throws Throwable {
        MethodType type = methodType(caller, poolText(caller, index, 1));
        Object result = bootstrap(caller, index, type);
        CallSite site;
        try {
            site = CallSite.class.cast(result);
        } catch (ClassCastException e) {
            throw new BootstrapMethodError(FAILED, e);
        }
        RuntimeException why = null;
        if (site == null) {
            why = new ClassCastException("CallSite bootstrap method failed to produce an instance of CallSite");
        } else if (site.type() != type) {
            why = new WrongMethodTypeException(site.getTarget() + " should be of type " + type);
        }
        if (why != null) {
            throw new BootstrapMethodError("CallSite " + FAILED, why);
        }
        return site;
    }

    /** Makes the target of a call site whose bootstrap method the machine knows; null if it does not like the arguments. */
    static MethodHandle builtIn(MethodHandles.Lookup caller, Class<?> owner, String bootstrap, String name, MethodType type,
            List<Object> args) {
        Object[] plain = new Object[args.size()];
        for (int i = 0; i < plain.length; i++) {
            Object a = args.get(i);
            if (a instanceof MethodType t) {
                a = t.toMethodDescriptorString().toCharArray();
            } else if (a instanceof MethodHandle h) {
                DirectMethodHandle d = MethodHandles.memberOf(h);
                if (d == null) {
                    return null;
                }
                a = d.member;
            }
            plain[i] = a;
        }
        int id = spin(caller.lookupClass(), owner.getName().replace('.', '/'), bootstrap, name,
            type.toMethodDescriptorString(), plain);
        return id == 0 ? null : new DirectMethodHandle(type, word(INVOKE_STATIC, id), owner(id), name);
    }
}
