package java.lang.invoke;

import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.lang.reflect.Member;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.nio.ByteOrder;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import junco.internal.reflect.Machine;
import junco.internal.reflect.Members;

/** Makes method handles: of members, by a {@link Lookup}; of other method handles; of things that are often wanted. */
public class MethodHandles {
    private MethodHandles() {
    }

    public static Lookup lookup() {
        Class<?> caller = Linkage.callerClass();
        if (caller == null) {
            throw new IllegalCallerException("no caller frame");
        }
        return new Lookup(caller);
    }

    public static Lookup publicLookup() {
        return new Lookup(Object.class, null, Lookup.UNCONDITIONAL);
    }

    public static Lookup privateLookupIn(Class<?> targetClass, Lookup caller) throws IllegalAccessException {
        if (targetClass.isPrimitive()) {
            throw new IllegalArgumentException(targetClass + " is a primitive class");
        }
        if (targetClass.isArray()) {
            throw new IllegalArgumentException(targetClass + " is an array class");
        }
        int needed = Lookup.PRIVATE | Lookup.MODULE;
        if ((caller.lookupModes() & needed) != needed) {
            throw new IllegalAccessException("caller does not have PRIVATE and MODULE lookup mode");
        }
        if (targetClass.getClassLoader() == null && caller.lookupClass().getClassLoader() != null) {
            throw new IllegalAccessException("module java.base does not open " + targetClass.getPackageName()
                + " to " + Lookup.home(caller.lookupClass()));
        }
        return new Lookup(targetClass, null, Lookup.FULL & ~Lookup.ORIGINAL);
    }

    public static <T> T classData(Lookup caller, String name, Class<T> type) throws IllegalAccessException {
        return type.cast(caller.data());
    }

    /** The handle of the member that a handle stands for, or null. */
    static DirectMethodHandle memberOf(MethodHandle h) {
        if (h instanceof VarargsHandle v) {
            return v.member();
        }
        return h instanceof DirectMethodHandle d && d.name != null ? d : null;
    }

    public static <T extends Member> T reflectAs(Class<T> expected, MethodHandle target) {
        return new Lookup(Object.class, null, Lookup.TRUSTED).revealDirect(target)
            .reflectAs(expected, new Lookup(Object.class, null, Lookup.TRUSTED));
    }

    // Combinators.

    public static MethodHandle constant(Class<?> type, Object value) {
        if (type == void.class) {
            throw new IllegalArgumentException("void type");
        }
        Object v = type.isPrimitive() ? Conversions.value(value, type) : type.cast(value);
        return new Adapter(MethodType.methodType(type), args -> v);
    }

    public static MethodHandle identity(Class<?> type) {
        return new Adapter(type == void.class ? MethodType.methodType(type) : MethodType.methodType(type, type),
            args -> args.length == 0 ? null : args[0]);
    }

    public static MethodHandle zero(Class<?> type) {
        Object v = Conversions.zero(Objects.requireNonNull(type));
        return new Adapter(MethodType.methodType(type), args -> v);
    }

    public static MethodHandle empty(MethodType type) {
        Object v = Conversions.zero(type.returnType());
        return new Adapter(type, args -> v);
    }

    public static MethodHandle throwException(Class<?> returnType, Class<? extends Throwable> exType) {
        if (!Throwable.class.isAssignableFrom(exType)) {
            throw new ClassCastException(exType.getName());
        }
        return new Adapter(MethodType.methodType(returnType, exType), args -> {
            throw (Throwable) args[0];
        });
    }

    public static MethodHandle dropArguments(MethodHandle target, int pos, Class<?>... valueTypes) {
        return Combinators.drop(target, pos, valueTypes.clone());
    }

    public static MethodHandle dropArguments(MethodHandle target, int pos, List<Class<?>> valueTypes) {
        return Combinators.drop(target, pos, valueTypes.toArray(new Class<?>[0]));
    }

    public static MethodHandle dropArgumentsToMatch(MethodHandle target, int skip, List<Class<?>> newTypes, int pos) {
        return Combinators.dropToMatch(target, skip, newTypes, pos);
    }

    public static MethodHandle dropReturn(MethodHandle target) {
        return target.asType(target.type().changeReturnType(void.class));
    }

    public static MethodHandle insertArguments(MethodHandle target, int pos, Object... values) {
        MethodType t = target.type();
        int left = t.parameterCount() - values.length;
        if (left < 0) {
            throw new IllegalArgumentException("too many values to insert");
        }
        if (pos < 0 || pos > left) {
            throw new IllegalArgumentException("no argument type to append");
        }
        Object[] converted = new Object[values.length];
        for (int i = 0; i < values.length; i++) {
            Class<?> p = t.parameterType(pos + i);
            converted[i] = p.isPrimitive() ? Conversions.value(values[i], p) : p.cast(values[i]);
        }
        return values.length == 0 ? target : Combinators.insert(target.asFixedArity(), pos, converted);
    }

    public static MethodHandle filterArguments(MethodHandle target, int pos, MethodHandle... filters) {
        return Combinators.filterArguments(target, pos, filters.clone());
    }

    public static MethodHandle filterReturnValue(MethodHandle target, MethodHandle filter) {
        return Combinators.filterReturn(target, filter);
    }

    public static MethodHandle collectArguments(MethodHandle target, int pos, MethodHandle filter) {
        return Combinators.collect(target, pos, filter);
    }

    public static MethodHandle foldArguments(MethodHandle target, MethodHandle combiner) {
        return Combinators.fold(target, 0, combiner);
    }

    public static MethodHandle foldArguments(MethodHandle target, int pos, MethodHandle combiner) {
        return Combinators.fold(target, pos, combiner);
    }

    public static MethodHandle permuteArguments(MethodHandle target, MethodType newType, int... reorder) {
        return Combinators.permute(target, newType, reorder.clone());
    }

    public static MethodHandle guardWithTest(MethodHandle test, MethodHandle target, MethodHandle fallback) {
        return Combinators.guard(test, target, fallback);
    }

    public static MethodHandle catchException(MethodHandle target, Class<? extends Throwable> exType, MethodHandle handler) {
        return Combinators.catching(target, exType, handler);
    }

    public static MethodHandle tryFinally(MethodHandle target, MethodHandle cleanup) {
        return Combinators.tryFinally(target, cleanup);
    }

    public static MethodHandle explicitCastArguments(MethodHandle target, MethodType newType) {
        if (newType.parameterCount() != target.type().parameterCount()) {
            throw new WrongMethodTypeException("cannot explicitly cast " + target + " to " + newType);
        }
        return target.type() == newType ? target : Conversions.converting(target.asFixedArity(), newType, true);
    }

    public static MethodHandle exactInvoker(MethodType type) {
        return Combinators.invoker(type, true);
    }

    public static MethodHandle invoker(MethodType type) {
        return Combinators.invoker(type, false);
    }

    public static MethodHandle spreadInvoker(MethodType type, int leadingArgCount) {
        if (leadingArgCount < 0 || leadingArgCount > type.parameterCount()) {
            throw new IllegalArgumentException("bad argument count: " + leadingArgCount);
        }
        return invoker(type).asSpreader(Object[].class, type.parameterCount() - leadingArgCount);
    }

    public static MethodHandle varHandleExactInvoker(VarHandle.AccessMode accessMode, MethodType type) {
        return Combinators.accessor(accessMode, type, true);
    }

    public static MethodHandle varHandleInvoker(VarHandle.AccessMode accessMode, MethodType type) {
        return Combinators.accessor(accessMode, type, false);
    }

    public static MethodHandle arrayConstructor(Class<?> arrayClass) {
        Class<?> element = elementOf(arrayClass);
        return new Adapter(MethodType.methodType(arrayClass, int.class),
            args -> java.lang.reflect.Array.newInstance(element, (int) args[0]));
    }

    public static MethodHandle arrayLength(Class<?> arrayClass) {
        elementOf(arrayClass);
        return new Adapter(MethodType.methodType(int.class, arrayClass), args -> {
            if (args[0] == null) {
                throw new NullPointerException("Cannot read the array length because \"a\" is null");
            }
            return java.lang.reflect.Array.getLength(args[0]);
        });
    }

    public static MethodHandle arrayElementGetter(Class<?> arrayClass) {
        return MemberVarHandle.element(arrayClass, elementOf(arrayClass), VarHandle.Operation.GET);
    }

    public static MethodHandle arrayElementSetter(Class<?> arrayClass) {
        return MemberVarHandle.element(arrayClass, elementOf(arrayClass), VarHandle.Operation.SET);
    }

    private static Class<?> elementOf(Class<?> arrayClass) {
        if (!arrayClass.isArray()) {
            throw new IllegalArgumentException("not an array: " + arrayClass);
        }
        return arrayClass.getComponentType();
    }

    public static VarHandle arrayElementVarHandle(Class<?> arrayClass) {
        return new MemberVarHandle(elementOf(arrayClass), new Class<?>[] {arrayClass, int.class}, Linkage.VAR_ARRAY, 0, false);
    }

    public static VarHandle byteArrayViewVarHandle(Class<?> viewArrayClass, ByteOrder byteOrder) {
        return new MemberVarHandle(viewed(viewArrayClass, byteOrder), new Class<?>[] {byte[].class, int.class},
            Linkage.VAR_BYTES, 0, byteOrder == ByteOrder.BIG_ENDIAN);
    }

    public static VarHandle byteBufferViewVarHandle(Class<?> viewArrayClass, ByteOrder byteOrder) {
        return new BufferVarHandle(viewed(viewArrayClass, byteOrder), byteOrder);
    }

    private static Class<?> viewed(Class<?> viewArrayClass, ByteOrder byteOrder) {
        Objects.requireNonNull(byteOrder);
        Class<?> c = elementOf(viewArrayClass);
        if (!c.isPrimitive() || c == boolean.class || c == byte.class) {
            throw new UnsupportedOperationException();
        }
        return c;
    }

    // Variable handles made of others.

    public static VarHandle filterValue(VarHandle target, MethodHandle filterToTarget, MethodHandle filterFromTarget) {
        return AdaptedVarHandle.value(target, filterToTarget, filterFromTarget);
    }

    public static VarHandle filterCoordinates(VarHandle target, int pos, MethodHandle... filters) {
        int n = target.coordinates().length;
        if (pos < 0 || pos >= n) {
            throw new IllegalArgumentException("Invalid position " + pos + " for coordinate types: " + target.coordinateTypes());
        }
        if (pos + filters.length > n) {
            throw new IllegalArgumentException("Too many filters");
        }
        MethodHandle[] all = filters.clone();
        return AdaptedVarHandle.coordinates(target, h -> filterArguments(h, pos, all));
    }

    public static VarHandle insertCoordinates(VarHandle target, int pos, Object... values) {
        int n = target.coordinates().length;
        if (pos < 0 || pos >= n) {
            throw new IllegalArgumentException("Invalid position " + pos + " for coordinate types: " + target.coordinateTypes());
        }
        if (pos + values.length > n) {
            throw new IllegalArgumentException("Too many values");
        }
        Object[] all = values.clone();
        return AdaptedVarHandle.coordinates(target, h -> insertArguments(h, pos, all));
    }

    public static VarHandle permuteCoordinates(VarHandle target, List<Class<?>> newCoordinates, int... reorder) {
        int n = target.coordinates().length;
        int[] order = reorder.clone();
        return AdaptedVarHandle.coordinates(target, h -> {
            List<Class<?>> values = h.type().parameterList().subList(n, h.type().parameterCount());
            int[] all = java.util.Arrays.copyOf(order, n + values.size());
            for (int i = 0; i < values.size(); i++) {
                all[n + i] = newCoordinates.size() + i;
            }
            return permuteArguments(h, MethodType.methodType(h.type().returnType(), newCoordinates).appendParameterTypes(values), all);
        });
    }

    public static VarHandle collectCoordinates(VarHandle target, int pos, MethodHandle filter) {
        if (pos < 0 || pos >= target.coordinates().length) {
            throw new IllegalArgumentException("Invalid position " + pos + " for coordinate types: " + target.coordinateTypes());
        }
        return AdaptedVarHandle.coordinates(target, h -> collectArguments(h, pos, filter));
    }

    public static VarHandle dropCoordinates(VarHandle target, int pos, Class<?>... valueTypes) {
        if (pos < 0 || pos > target.coordinates().length) {
            throw new IllegalArgumentException("Invalid position " + pos + " for coordinate types: " + target.coordinateTypes());
        }
        Class<?>[] all = valueTypes.clone();
        return AdaptedVarHandle.coordinates(target, h -> dropArguments(h, pos, all));
    }

    // Loops.

    public static MethodHandle loop(MethodHandle[]... clauses) {
        return Loops.loop(clauses);
    }

    public static MethodHandle whileLoop(MethodHandle init, MethodHandle pred, MethodHandle body) {
        return Loops.whileLoop(init, pred, body, false);
    }

    public static MethodHandle doWhileLoop(MethodHandle init, MethodHandle body, MethodHandle pred) {
        return Loops.whileLoop(init, pred, body, true);
    }

    public static MethodHandle countedLoop(MethodHandle iterations, MethodHandle init, MethodHandle body) {
        return Loops.counted(null, iterations, init, body);
    }

    public static MethodHandle countedLoop(MethodHandle start, MethodHandle end, MethodHandle init, MethodHandle body) {
        return Loops.counted(start, end, init, body);
    }

    public static MethodHandle iteratedLoop(MethodHandle iterator, MethodHandle init, MethodHandle body) {
        return Loops.iterated(iterator, init, body);
    }

    public static MethodHandle tableSwitch(MethodHandle fallback, MethodHandle... targets) {
        return Combinators.tableSwitch(fallback, targets.clone());
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

        static final int FULL = PUBLIC | PRIVATE | PROTECTED | PACKAGE | MODULE | ORIGINAL;
        /** The library's own look-ups, which see everything. */
        static final int TRUSTED = -1;

        private final Class<?> lookupClass;
        private final Class<?> previous;
        private final int modes;
        private Object data;

        Lookup(Class<?> lookupClass) {
            this(lookupClass, null, FULL);
        }

        Lookup(Class<?> lookupClass, Class<?> previous, int modes) {
            this.lookupClass = lookupClass;
            this.previous = previous;
            this.modes = modes;
        }

        public Class<?> lookupClass() {
            return lookupClass;
        }

        public Class<?> previousLookupClass() {
            return previous;
        }

        public int lookupModes() {
            return modes == TRUSTED ? FULL : modes;
        }

        public boolean hasPrivateAccess() {
            return hasFullPrivilegeAccess();
        }

        public boolean hasFullPrivilegeAccess() {
            return (modes & (PRIVATE | MODULE)) == (PRIVATE | MODULE);
        }

        Object data() {
            return data;
        }

        public Lookup in(Class<?> requestedLookupClass) {
            Objects.requireNonNull(requestedLookupClass);
            if (requestedLookupClass.isPrimitive()) {
                throw new IllegalArgumentException(requestedLookupClass + " is a primitive class");
            }
            if (requestedLookupClass.isArray()) {
                throw new IllegalArgumentException(requestedLookupClass + " is an array class");
            }
            if (requestedLookupClass == lookupClass) {
                return this;
            }
            int m = modes & ~ORIGINAL;
            boolean sameModule = requestedLookupClass.getClassLoader() == lookupClass.getClassLoader();
            Class<?> before = previous;
            if (!sameModule) {
                if ((m & UNCONDITIONAL) == 0) {
                    before = lookupClass;
                }
                m &= ~(MODULE | PACKAGE | PRIVATE | PROTECTED);
            }
            if (!requestedLookupClass.getPackageName().equals(lookupClass.getPackageName())) {
                m &= ~(PACKAGE | PRIVATE | PROTECTED);
            }
            if (requestedLookupClass.getNestHost() != lookupClass.getNestHost()) {
                m &= ~(PRIVATE | PROTECTED);
            }
            if ((m & (PUBLIC | UNCONDITIONAL)) != 0 && !Linkage.maySee(lookupClass, requestedLookupClass)) {
                m = 0;
            }
            return new Lookup(requestedLookupClass, before, m);
        }

        public Lookup dropLookupMode(int modeToDrop) {
            int m = modes & ~(modeToDrop | PROTECTED | ORIGINAL);
            switch (modeToDrop) {
                case PUBLIC -> m &= ~(FULL | UNCONDITIONAL);
                case MODULE -> m &= ~(PACKAGE | PRIVATE);
                case PACKAGE -> m &= ~PRIVATE;
                case PROTECTED, PRIVATE, ORIGINAL, UNCONDITIONAL -> { }
                default -> throw new IllegalArgumentException(modeToDrop + " is not a valid mode to drop");
            }
            return modes == m ? this : new Lookup(lookupClass, previous, m);
        }

        /** The module of a class, as messages name it. */
        static String home(Class<?> c) {
            return c.getModule().toString();
        }

        private IllegalAccessException failure(String why, String what) {
            return new IllegalAccessException(why + ": " + what + ", from "
                + (modes == UNCONDITIONAL ? "public Lookup" : lookupClass + " (" + home(lookupClass) + ")"));
        }

        /** Checks access to a class. */
        private void see(Class<?> c, String why) throws IllegalAccessException {
            if (modes == TRUSTED) {
                return;
            }
            Class<?> element = c;
            while (element.isArray()) {
                element = element.getComponentType();
            }
            boolean open = Modifier.isPublic(classFlags(element)) && element.getModule().isExported(element.getPackageName());
            if (modes == 0 || !open && ((modes & PACKAGE) == 0 || !Linkage.maySee(lookupClass, element))) {
                throw failure(why, c.toString());
            }
        }

        /** The flags of a class file: a member class is public or not, as the machine sees it. */
        private static int classFlags(Class<?> c) {
            return c.isPrimitive() ? Modifier.PUBLIC : Machine.memberFlags(c, Members.CLASS, 0);
        }

        /** Checks access to a member of a class that is found through another. */
        private void use(Class<?> refc, Class<?> owner, int flags, String what) throws IllegalAccessException {
            if (modes == TRUSTED) {
                return;
            }
            int needed = Modifier.isPublic(flags) ? 0 : Modifier.isPrivate(flags) ? PRIVATE
                : Modifier.isProtected(flags) && !samePackage(owner) ? PROTECTED : PACKAGE;
            if ((modes & needed) == needed && (needed == 0 || Linkage.mayUse(lookupClass, owner, refc, flags))) {
                return;
            }
            throw failure(Modifier.isPrivate(flags) ? "member is private"
                : Modifier.isProtected(flags) ? "member is protected" : "member is private to package", what);
        }

        private boolean samePackage(Class<?> c) {
            return c.getClassLoader() == lookupClass.getClassLoader()
                && c.getPackageName().equals(lookupClass.getPackageName());
        }

        public Class<?> findClass(String targetName) throws ClassNotFoundException, IllegalAccessException {
            return accessClass(Class.forName(targetName, false, lookupClass.getClassLoader()));
        }

        public Class<?> accessClass(Class<?> targetClass) throws IllegalAccessException {
            see(targetClass, "access violation");
            return targetClass;
        }

        public <T> Class<T> ensureInitialized(Class<T> targetClass) throws IllegalAccessException {
            if (targetClass.isPrimitive()) {
                throw new IllegalArgumentException(targetClass + " is a primitive class");
            }
            if (targetClass.isArray()) {
                throw new IllegalArgumentException(targetClass + " is an array class");
            }
            see(targetClass, "access violation");
            Machine.initialize(targetClass);
            return targetClass;
        }

        public Class<?> defineClass(byte[] bytes) throws IllegalAccessException {
            if ((modes & PACKAGE) == 0) {
                throw new IllegalAccessException("Lookup does not have PACKAGE access");
            }
            return Linkage.define(lookupClass, bytes.clone(), false);
        }

        /** What a hidden class may be more than hidden. */
        public enum ClassOption {
            NESTMATE,
            STRONG
        }

        public Lookup defineHiddenClass(byte[] bytes, boolean initialize, ClassOption... options) throws IllegalAccessException {
            return defineHiddenClassWithClassData(bytes, null, initialize, options);
        }

        public Lookup defineHiddenClassWithClassData(byte[] bytes, Object classData, boolean initialize, ClassOption... options)
                throws IllegalAccessException {
            Set.of(options);
            if (!hasFullPrivilegeAccess()) {
                throw new IllegalAccessException(this + " does not have full privilege access");
            }
            Class<?> c = Linkage.define(lookupClass, bytes.clone(), true);
            Lookup l = new Lookup(c, null, FULL);
            l.data = classData;
            if (initialize) {
                Machine.initialize(c);
            }
            return l;
        }

        private static String method(Class<?> refc, String name, MethodType type, String how) {
            return refc.getName() + "." + name + type + "/" + how;
        }

        /** Finds a method, checks that it is static or not, and that it may be used. */
        private int method(Class<?> refc, String name, MethodType type, boolean isStatic, String how)
                throws NoSuchMethodException, IllegalAccessException {
            Objects.requireNonNull(refc);
            if (name.startsWith("<")) {
                throw new NoSuchMethodException("illegal method name: " + name);
            }
            Objects.requireNonNull(type);
            see(refc, SYMBOLIC);
            String what = method(refc, name, type, how);
            int id = Linkage.findMethod(refc, name, type.toMethodDescriptorString());
            if (id == 0) {
                throw new NoSuchMethodException("no such method: " + what);
            }
            int flags = flags(id, Members.METHOD);
            if (Modifier.isStatic(flags) != isStatic || !reachable(refc, id, flags)) {
                throw new IllegalAccessException("no such method: " + what);
            }
            use(refc, Linkage.owner(id), flags, what);
            return id;
        }

        private static final String SYMBOLIC = "symbolic reference class is not accessible";

        /** Whether code of the lookup class could be linked to a member, whatever the modes of this look-up. */
        private boolean reachable(Class<?> refc, int id, int flags) {
            return modes == TRUSTED || Linkage.mayUse(lookupClass, Linkage.owner(id), refc, flags);
        }

        private static int flags(int id, int kind) {
            return Machine.memberFlags(Linkage.owner(id), kind, id & 0xFFFF);
        }

        /** A handle of a method; one with a variable number of arguments collects them. */
        private static MethodHandle direct(MethodType type, int kind, int id, Class<?> refc, String name) {
            MethodHandle h = new DirectMethodHandle(type, Linkage.word(kind, id), refc, name);
            if ((flags(id, Members.METHOD) & 0x80) != 0 && type.lastParameterType().isArray()) {
                return h.asVarargsCollector(type.lastParameterType());
            }
            return h;
        }

        public MethodHandle findStatic(Class<?> refc, String name, MethodType type)
                throws NoSuchMethodException, IllegalAccessException {
            return direct(type, Linkage.INVOKE_STATIC, method(refc, name, type, true, "invokeStatic"), refc, name);
        }

        public MethodHandle findVirtual(Class<?> refc, String name, MethodType type)
                throws NoSuchMethodException, IllegalAccessException {
            if (refc == MethodHandle.class && (name.equals("invokeExact") || name.equals("invoke"))) {
                return name.equals("invoke") ? invoker(type) : exactInvoker(type);
            }
            if (refc == VarHandle.class) {
                VarHandle.AccessMode mode = VarHandle.AccessMode.named(name);
                if (mode != null) {
                    return varHandleInvoker(mode, type);
                }
            }
            int kind = refc.isInterface() ? Linkage.INVOKE_INTERFACE : Linkage.INVOKE_VIRTUAL;
            int id = method(refc, name, type, false, refc.isInterface() ? "invokeInterface" : "invokeVirtual");
            return direct(type.insertParameterTypes(0, receiver(refc, id)), kind, id, refc, name);
        }

        /** The type of the receiver: of protected methods of other packages, the lookup class itself. */
        private Class<?> receiver(Class<?> refc, int id) {
            Class<?> owner = Linkage.owner(id);
            int flags = flags(id, Members.METHOD);
            if (modes != TRUSTED && Modifier.isProtected(flags) && !samePackage(owner) && !refc.isArray()
                    && refc.isAssignableFrom(lookupClass)) {
                return lookupClass;
            }
            return refc;
        }

        public MethodHandle findSpecial(Class<?> refc, String name, MethodType type, Class<?> specialCaller)
                throws NoSuchMethodException, IllegalAccessException {
            special(specialCaller);
            int id = method(refc, name, type, false, "invokeSpecial");
            Class<?> owner = Linkage.owner(id);
            if (refc != specialCaller && !refc.isAssignableFrom(specialCaller)) {
                throw failure("no such method", method(refc, name, type, "invokeSpecial"));
            }
            // as the instruction does: from the superclass on, whatever class was named
            if (!refc.isInterface() && refc != specialCaller && !Modifier.isPrivate(flags(id, Members.METHOD))) {
                id = Linkage.findMethod(specialCaller.getSuperclass(), name, type.toMethodDescriptorString());
                owner = Linkage.owner(id);
            }
            if (Modifier.isAbstract(flags(id, Members.METHOD))) {
                throw new AbstractMethodError(method(owner, name, type, "invokeSpecial"));
            }
            return direct(type.insertParameterTypes(0, specialCaller), Linkage.INVOKE_SPECIAL, id, refc, name);
        }

        private void special(Class<?> specialCaller) throws IllegalAccessException {
            if (modes == TRUSTED) {
                return;
            }
            if ((modes & PRIVATE) == 0 || specialCaller != lookupClass
                    && !(specialCaller.isInterface() && specialCaller.isAssignableFrom(lookupClass))) {
                throw failure("no private access for invokespecial", specialCaller.toString());
            }
        }

        public MethodHandle bind(Object receiver, String name, MethodType type)
                throws NoSuchMethodException, IllegalAccessException {
            MethodHandle h = findVirtual(receiver.getClass(), name, type);
            boolean varargs = h.isVarargsCollector();
            h = h.bindTo(receiver);
            return varargs ? h.asVarargsCollector(type.lastParameterType()) : h;
        }

        public MethodHandle findConstructor(Class<?> refc, MethodType type)
                throws NoSuchMethodException, IllegalAccessException {
            if (refc.isArray()) {
                throw new NoSuchMethodException("no constructor for array class: " + refc.getName());
            }
            see(refc, SYMBOLIC);
            String what = method(refc, "<init>", type, "newInvokeSpecial");
            int id = Linkage.findMethod(refc, "<init>", type.toMethodDescriptorString());
            if (id == 0) {
                throw new NoSuchMethodException("no such constructor: " + what);
            }
            if (!reachable(refc, id, flags(id, Members.METHOD))) {
                throw new IllegalAccessException("no such constructor: " + what);
            }
            use(refc, refc, flags(id, Members.METHOD), what);
            return constructor(refc, type, id);
        }

        private static MethodHandle constructor(Class<?> refc, MethodType type, int id) {
            MethodType t = type.changeReturnType(refc);
            if (Modifier.isAbstract(refc.getModifiers())) {
                return new Adapter(t, args -> {
                    throw new InstantiationException(refc.getName());
                });
            }
            return direct(t, Linkage.NEW_INVOKE_SPECIAL, id, refc, "<init>");
        }

        MethodHandle field(Class<?> refc, String name, Class<?> type, int kind)
                throws NoSuchFieldException, IllegalAccessException {
            int id = fieldId(refc, name, type, kind);
            boolean isStatic = kind == Linkage.GET_STATIC || kind == Linkage.PUT_STATIC;
            boolean put = kind == Linkage.PUT_FIELD || kind == Linkage.PUT_STATIC;
            if (put && Modifier.isFinal(flags(id, Members.FIELD))) {
                throw failure("unexpected set of a final field", what(refc, name, type, kind));
            }
            return field(isStatic, put, refc, Linkage.owner(id), name, type, id);
        }

        private static MethodHandle field(boolean isStatic, boolean put, Class<?> refc, Class<?> owner, String name,
                Class<?> type, int id) {
            MethodType t = put ? MethodType.methodType(void.class, type) : MethodType.methodType(type);
            int kind = isStatic ? put ? Linkage.PUT_STATIC : Linkage.GET_STATIC : put ? Linkage.PUT_FIELD : Linkage.GET_FIELD;
            if (!isStatic) {
                t = t.insertParameterTypes(0, refc);
            }
            return new DirectMethodHandle(t, Linkage.word(kind, id), refc, name);
        }

        private static String what(Class<?> refc, String name, Class<?> type, int kind) {
            String how = switch (kind) {
                case Linkage.GET_FIELD -> "getField";
                case Linkage.GET_STATIC -> "getStatic";
                case Linkage.PUT_FIELD -> "putField";
                default -> "putStatic";
            };
            return refc.getName() + "." + name + "/" + type.getName() + "/" + how;
        }

        private int fieldId(Class<?> refc, String name, Class<?> type, int kind)
                throws NoSuchFieldException, IllegalAccessException {
            Objects.requireNonNull(type);
            see(refc, SYMBOLIC);
            String what = what(refc, name, type, kind);
            int id = Linkage.findField(refc, name, type.descriptorString());
            if (id == 0) {
                throw new NoSuchFieldException("no such field: " + what);
            }
            int flags = flags(id, Members.FIELD);
            boolean isStatic = kind == Linkage.GET_STATIC || kind == Linkage.PUT_STATIC;
            if (Modifier.isStatic(flags) != isStatic) {
                throw failure(isStatic ? "expected a static field" : "expected a non-static field",
                    what(refc, name, type, kind ^ 3));
            }
            use(refc, Linkage.owner(id), flags, what);
            return id;
        }

        public MethodHandle findGetter(Class<?> refc, String name, Class<?> type)
                throws NoSuchFieldException, IllegalAccessException {
            return field(refc, name, type, Linkage.GET_FIELD);
        }

        public MethodHandle findSetter(Class<?> refc, String name, Class<?> type)
                throws NoSuchFieldException, IllegalAccessException {
            return field(refc, name, type, Linkage.PUT_FIELD);
        }

        public MethodHandle findStaticGetter(Class<?> refc, String name, Class<?> type)
                throws NoSuchFieldException, IllegalAccessException {
            return field(refc, name, type, Linkage.GET_STATIC);
        }

        public MethodHandle findStaticSetter(Class<?> refc, String name, Class<?> type)
                throws NoSuchFieldException, IllegalAccessException {
            return field(refc, name, type, Linkage.PUT_STATIC);
        }

        public VarHandle findVarHandle(Class<?> recv, String name, Class<?> type)
                throws NoSuchFieldException, IllegalAccessException {
            int id = fieldId(recv, name, type, Linkage.GET_FIELD);
            return variable(recv, type, id, false);
        }

        public VarHandle findStaticVarHandle(Class<?> decl, String name, Class<?> type)
                throws NoSuchFieldException, IllegalAccessException {
            int id = fieldId(decl, name, type, Linkage.GET_STATIC);
            return variable(decl, type, id, true);
        }

        private static VarHandle variable(Class<?> refc, Class<?> type, int id, boolean isStatic) {
            return new MemberVarHandle(type, isStatic ? new Class<?>[0] : new Class<?>[] {refc},
                isStatic ? Linkage.VAR_STATIC : Linkage.VAR_FIELD, id, Modifier.isFinal(flags(id, Members.FIELD)));
        }

        public MethodHandle unreflect(Method m) throws IllegalAccessException {
            Class<?> c = m.getDeclaringClass();
            boolean isStatic = Modifier.isStatic(m.getModifiers());
            MethodType t = MethodType.methodType(m.getReturnType(), m.getParameterTypes());
            if (c == MethodHandle.class && (m.getName().equals("invokeExact") || m.getName().equals("invoke"))) {
                throw failure("no such method", c.getName() + "." + m.getName() + t);
            }
            int id = Linkage.findMethod(c, m.getName(), t.toMethodDescriptorString());
            int kind = isStatic ? Linkage.INVOKE_STATIC : c.isInterface() ? Linkage.INVOKE_INTERFACE : Linkage.INVOKE_VIRTUAL;
            if (!overrides(m)) {
                use(c, c, m.getModifiers(), method(c, m.getName(), t,
                    isStatic ? "invokeStatic" : c.isInterface() ? "invokeInterface" : "invokeVirtual"));
            }
            return direct(isStatic ? t : t.insertParameterTypes(0, c), kind, id, c, m.getName());
        }

        @SuppressWarnings("deprecation")
        private static boolean overrides(java.lang.reflect.AccessibleObject o) {
            return o.isAccessible();
        }

        public MethodHandle unreflectSpecial(Method m, Class<?> specialCaller) throws IllegalAccessException {
            try {
                return findSpecial(m.getDeclaringClass(), m.getName(),
                    MethodType.methodType(m.getReturnType(), m.getParameterTypes()), specialCaller);
            } catch (NoSuchMethodException e) {
                throw new AssertionError(e);
            }
        }

        public MethodHandle unreflectConstructor(Constructor<?> c) throws IllegalAccessException {
            Class<?> owner = c.getDeclaringClass();
            MethodType t = MethodType.methodType(void.class, c.getParameterTypes());
            if (!overrides(c)) {
                use(owner, owner, c.getModifiers(), method(owner, "<init>", t, "newInvokeSpecial"));
            }
            return constructor(owner, t, Linkage.findMethod(owner, "<init>", t.toMethodDescriptorString()));
        }

        private MethodHandle unreflect(Field f, boolean put) throws IllegalAccessException {
            Class<?> c = f.getDeclaringClass();
            boolean isStatic = Modifier.isStatic(f.getModifiers());
            int kind = isStatic ? put ? Linkage.PUT_STATIC : Linkage.GET_STATIC : put ? Linkage.PUT_FIELD : Linkage.GET_FIELD;
            String what = what(c, f.getName(), f.getType(), kind);
            if (!overrides(f)) {
                use(c, c, f.getModifiers(), what);
            }
            if (put && Modifier.isFinal(f.getModifiers()) && (isStatic || !overrides(f) || c.isRecord() || c.isHidden())) {
                throw failure("final field has no write access", what);
            }
            return field(isStatic, put, c, c, f.getName(), f.getType(),
                Linkage.findField(c, f.getName(), f.getType().descriptorString()));
        }

        public MethodHandle unreflectGetter(Field f) throws IllegalAccessException {
            return unreflect(f, false);
        }

        public MethodHandle unreflectSetter(Field f) throws IllegalAccessException {
            return unreflect(f, true);
        }

        public VarHandle unreflectVarHandle(Field f) throws IllegalAccessException {
            Class<?> c = f.getDeclaringClass();
            boolean isStatic = Modifier.isStatic(f.getModifiers());
            use(c, c, f.getModifiers(), what(c, f.getName(), f.getType(), isStatic ? Linkage.GET_STATIC : Linkage.GET_FIELD));
            return variable(c, f.getType(), Linkage.findField(c, f.getName(), f.getType().descriptorString()), isStatic);
        }

        public MethodHandleInfo revealDirect(MethodHandle target) {
            DirectMethodHandle d = memberOf(target);
            if (d == null) {
                throw new IllegalArgumentException("not a direct method handle");
            }
            return new MemberInfo(d, target.isVarargsCollector());
        }

        @Override
        public String toString() {
            String name = lookupClass.getName();
            if (previous != null) {
                name += "/" + previous.getName();
            }
            return name + switch (modes & ~ORIGINAL) {
                case 0 -> "/noaccess";
                case UNCONDITIONAL -> "/publicLookup";
                case PUBLIC -> "/public";
                case PUBLIC | MODULE -> "/module";
                case PUBLIC | PACKAGE, PUBLIC | MODULE | PACKAGE -> "/package";
                case PUBLIC | PACKAGE | PRIVATE, PUBLIC | MODULE | PACKAGE | PRIVATE -> "/private";
                default -> modes == TRUSTED ? "/trusted" : "";
            };
        }
    }
}
