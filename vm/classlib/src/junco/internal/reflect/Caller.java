package junco.internal.reflect;

import java.lang.reflect.Modifier;

/** Checks whether the code that uses reflection may access a member. */
public final class Caller {
    private Caller() {
    }

    public static boolean mayAccess(Class<?> declaring, int modifiers) {
        return allowed(Machine.caller(), declaring, modifiers);
    }

    /** Tells whether every code may name the class: it is public, and its package is exported. */
    public static boolean isOpen(Class<?> c) {
        return Modifier.isPublic(c.getModifiers()) && c.getModule().isExported(c.getPackageName());
    }

    /** Tells whether the code that uses reflection may open a member of the class to itself. */
    public static boolean mayOpen(Class<?> declaring, boolean isPublic) {
        if (declaring.getClassLoader() != null || isPublic && isOpen(declaring) || declaring.getPackageName().equals("sun.misc")) {
            return true;
        }
        Class<?> c = Machine.caller();
        return c == null || c.getClassLoader() == null;
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
        if (!isOpen(declaring) && !(caller.getClassLoader() == null && Modifier.isPublic(declaring.getModifiers()))) {
            return false;
        }
        return Modifier.isPublic(modifiers) || Modifier.isProtected(modifiers) && declaring.isAssignableFrom(caller);
    }

    public static void check(Class<?> declaring, int modifiers, Object target) throws IllegalAccessException {
        Class<?> c = Machine.caller();
        if (!allowed(c, declaring, modifiers)) {
            if (!declaring.getModule().isExported(declaring.getPackageName())) {
                String to = c.getModule().toString();
                throw new IllegalAccessException("class " + c.getName() + " cannot access class " + declaring.getName()
                    + " (in module java.base) because module java.base does not export " + declaring.getPackageName() + " to " + to);
            }
            String mods = Modifier.toString(modifiers);
            throw new IllegalAccessException("class " + c.getName() + " cannot access a member of class "
                + declaring.getName() + (declaring.getClassLoader() == null ? " (in module java.base)" : "")
                + " with " + (mods.isEmpty() ? "package access" : "modifiers \"" + mods + "\""));
        }
    }
}
