package java.lang.reflect;

import java.lang.annotation.Annotation;
import junco.internal.reflect.Annotations;
import junco.internal.reflect.Caller;
import junco.internal.reflect.MemberFactory;

/** A member whose access checks can be switched off. */
public class AccessibleObject implements AnnotatedElement {
    static {
        MemberFactory.install(new Factory());
    }

    boolean override;
    private Annotations annotations;

    /** Makes members for the support package. */
    private static final class Factory extends MemberFactory {
        Factory() {
        }

        @Override
        protected Field field(Class<?> c, int index) {
            return new Field(c, index);
        }

        @Override
        protected Method method(Class<?> c, int index) {
            return new Method(c, index);
        }

        @Override
        protected Constructor<?> constructor(Class<?> c, int index) {
            return new Constructor<>(c, index);
        }

        @Override
        protected RecordComponent component(Class<?> c, int index) {
            return new RecordComponent(c, index);
        }
    }

    @Deprecated(since = "17")
    protected AccessibleObject() {
    }

    /** Parses the annotations that stand on this member. */
    Annotations parse() {
        throw new UnsupportedOperationException();
    }

    private Annotations annotations() {
        Annotations a = annotations;
        if (a == null) {
            a = parse();
            annotations = a;
        }
        return a;
    }

    public static void setAccessible(AccessibleObject[] array, boolean flag) {
        for (AccessibleObject o : array) {
            o.setAccessible(flag);
        }
    }

    public void setAccessible(boolean flag) {
        if (flag && this instanceof Member m) {
            Class<?> c = m.getDeclaringClass();
            if (!Caller.mayOpen(c, Modifier.isPublic(m.getModifiers()))) {
                throw new InaccessibleObjectException("Unable to make " + (m instanceof Field ? "field " : "") + this
                    + " accessible: module java.base does not \"opens " + c.getPackageName() + "\" to "
                    + ClassLoader.getSystemClassLoader().getUnnamedModule());
            }
        }
        override = flag;
    }

    public final boolean trySetAccessible() {
        try {
            setAccessible(true);
            return true;
        } catch (InaccessibleObjectException e) {
            return false;
        }
    }

    @Deprecated(since = "9")
    public boolean isAccessible() {
        return override;
    }

    public final boolean canAccess(Object obj) {
        return override || !(this instanceof Member m) || Caller.mayAccess(m.getDeclaringClass(), m.getModifiers());
    }

    /** Throws unless the caller of reflection may access the member. */
    final void checkAccess(Class<?> declaring, int modifiers, Object target) throws IllegalAccessException {
        if (!override && !(Modifier.isPublic(modifiers) && Caller.isOpen(declaring))) {
            Caller.check(declaring, modifiers, target);
        }
    }

    @Override
    @SuppressWarnings("unchecked")
    public <T extends Annotation> T getAnnotation(Class<T> annotationClass) {
        return (T) annotations().own(annotationClass);
    }

    @Override
    public Annotation[] getAnnotations() {
        return annotations().declared();
    }

    @Override
    public Annotation[] getDeclaredAnnotations() {
        return annotations().declared();
    }
}
