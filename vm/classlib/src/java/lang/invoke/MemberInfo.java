package java.lang.invoke;

import java.lang.reflect.Member;
import junco.internal.reflect.Machine;
import junco.internal.reflect.Members;

/** The answer of revealDirect. */
final class MemberInfo implements MethodHandleInfo {
    private final DirectMethodHandle handle;
    private final boolean varargs;

    MemberInfo(DirectMethodHandle handle, boolean varargs) {
        this.handle = handle;
        this.varargs = varargs;
    }

    private int id() {
        return (int) handle.member;
    }

    private boolean isField() {
        return getReferenceKind() <= REF_putStatic;
    }

    @Override
    public int getReferenceKind() {
        return handle.kind();
    }

    @Override
    public Class<?> getDeclaringClass() {
        return Linkage.owner(id());
    }

    @Override
    public String getName() {
        return handle.name;
    }

    @Override
    public MethodType getMethodType() {
        MethodType t = handle.type();
        return switch (getReferenceKind()) {
            case REF_invokeStatic, REF_getStatic, REF_putStatic -> t;
            case REF_newInvokeSpecial -> t.changeReturnType(void.class);
            default -> t.dropParameterTypes(0, 1);
        };
    }

    @Override
    public int getModifiers() {
        return Machine.memberFlags(getDeclaringClass(), isField() ? Members.FIELD : Members.METHOD, id() & 0xFFFF);
    }

    @Override
    public boolean isVarArgs() {
        return varargs;
    }

    @Override
    public <T extends Member> T reflectAs(Class<T> expected, MethodHandles.Lookup lookup) {
        Class<?> c = getDeclaringClass();
        try {
            Member m;
            if (isField()) {
                m = c.getDeclaredField(getName());
            } else if (getReferenceKind() == REF_newInvokeSpecial) {
                m = c.getDeclaredConstructor(getMethodType().parameterArray());
            } else {
                m = method(c);
            }
            return expected.cast(m);
        } catch (ReflectiveOperationException e) {
            throw new IllegalArgumentException(e);
        }
    }

    private Member method(Class<?> c) throws NoSuchMethodException {
        MethodType t = getMethodType();
        for (java.lang.reflect.Method m : c.getDeclaredMethods()) {
            if (m.getName().equals(getName()) && m.getReturnType() == t.returnType()
                    && MethodType.methodType(t.returnType(), m.getParameterTypes()) == t) {
                return m;
            }
        }
        throw new NoSuchMethodException(toString());
    }

    @Override
    public String toString() {
        return MethodHandleInfo.toString(getReferenceKind(), getDeclaringClass(), getName(), getMethodType());
    }
}
