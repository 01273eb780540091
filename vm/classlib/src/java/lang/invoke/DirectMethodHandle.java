package java.lang.invoke;

/** A method handle of a member: the machine goes from the call to the member, without anything in between. */
final class DirectMethodHandle extends MethodHandle {
    /** What the machine goes on with: see {@link Linkage#word}. */
    final long member;
    /** The class by which the member was found, or null for arrays: it lives as long as this handle. */
    final Class<?> refc;
    /** The member's name; null for operations on variables. */
    final String name;

    DirectMethodHandle(MethodType type, long member, Class<?> refc, String name) {
        super(type);
        this.member = member;
        this.refc = refc;
        this.name = name;
    }

    int kind() {
        return (int) (member >> 32) & 0xFF;
    }

    @Override
    Object call(Object[] args) throws Throwable {
        MethodType t = type();
        Class<?>[] types = t.parameters();
        for (int i = 0; i < types.length; i++) {
            Class<?> c = types[i];
            if (args[i] != null && c != Object.class && !c.isPrimitive() && !c.isInterface()) {
                c.cast(args[i]);
            }
        }
        return t.spreader().spread(args, member);
    }
}
