package junco.internal.reflect;

import java.lang.reflect.Modifier;

/** Checks whether the code that uses reflection may access a member. */
public final class Caller {
    private Caller() {
    }

    public static boolean mayAccess(Class<?> declaring, int modifiers) {
        return allowed(Machine.caller(), declaring, modifiers);
    }

    private static boolean allowed(Class<?> caller, Class<?> declaring, int modifiers) {
        if (caller == null || caller == declaring) {
            return true;
        }
        boolean samePackage = caller.getPackageName().equals(declaring.getPackageName())
            && caller.getClassLoader() == declaring.getClassLoader();
        if (Modifier.isPrivate(modifiers)) {
            return samePackage && caller.getNestHost() == declaring.getNestHost();
        }
        if (samePackage) {
            return true;
        }
        if (!Modifier.isPublic(declaring.getModifiers())) {
            return false;
        }
        return Modifier.isPublic(modifiers) || Modifier.isProtected(modifiers) && declaring.isAssignableFrom(caller);
    }

    public static void check(Class<?> declaring, int modifiers, Object target) throws IllegalAccessException {
        Class<?> c = Machine.caller();
        if (!allowed(c, declaring, modifiers)) {
            String mods = Modifier.toString(modifiers);
            throw new IllegalAccessException("class " + c.getName() + " cannot access a member of class "
                + declaring.getName() + (declaring.getClassLoader() == null ? " (in module java.base)" : "")
                + " with " + (mods.isEmpty() ? "package access" : "modifiers \"" + mods + "\""));
        }
    }
}
