package junco.internal.reflect;

import java.lang.reflect.Executable;
import java.lang.reflect.GenericDeclaration;
import java.lang.reflect.Type;
import java.lang.reflect.TypeVariable;

/** A use of a type variable, whose declaration is looked for when it is needed: bounds may be circular. */
final class Reference extends Variable {
    private final GenericDeclaration use;
    private final Class<?> scope;
    private TypeVariable<?> found;

    Reference(GenericDeclaration use, Class<?> scope, String name) {
        super(use, name);
        this.use = use;
        this.scope = scope;
    }

    Type resolved() {
        return this;
    }

    private TypeVariable<?> find() {
        if (found == null) {
            GenericDeclaration d = use;
            while (found == null && d != null) {
                for (TypeVariable<?> v : d.getTypeParameters()) {
                    if (v.getName().equals(getName())) {
                        found = v;
                        break;
                    }
                }
                d = outer(d);
            }
            if (found == null) {
                throw new TypeNotPresentException(getName(), null);
            }
        }
        return found;
    }

    private GenericDeclaration outer(GenericDeclaration d) {
        if (d instanceof Executable e) {
            return e.getDeclaringClass();
        }
        Class<?> c = (Class<?>) d;
        if (c.getEnclosingMethod() != null) {
            return c.getEnclosingMethod();
        }
        return c.getEnclosingConstructor() != null ? c.getEnclosingConstructor() : c.getEnclosingClass();
    }

    @Override
    public Type[] getBounds() {
        return find().getBounds();
    }

    @Override
    public GenericDeclaration getGenericDeclaration() {
        return find().getGenericDeclaration();
    }
}
