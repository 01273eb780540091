package junco.internal.reflect;

import java.lang.reflect.AccessibleObject;
import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;

/** Makes the members of java.lang.reflect, whose constructors are not public; AccessibleObject installs it. */
public abstract class MemberFactory {
    private static MemberFactory instance;

    protected MemberFactory() {
    }

    public static void install(MemberFactory f) {
        instance = f;
    }

    static MemberFactory get() {
        if (instance == null) {
            Machine.initialize(AccessibleObject.class);
        }
        return instance;
    }

    protected abstract Field field(Class<?> c, int index);

    protected abstract Method method(Class<?> c, int index);

    protected abstract Constructor<?> constructor(Class<?> c, int index);

    protected abstract RecordComponent component(Class<?> c, int index);
}
