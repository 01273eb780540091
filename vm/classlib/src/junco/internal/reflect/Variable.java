package junco.internal.reflect;

import java.lang.annotation.Annotation;
import java.lang.reflect.GenericDeclaration;
import java.lang.reflect.Type;
import java.lang.reflect.TypeVariable;

/** A declared type variable. */
class Variable implements TypeVariable<GenericDeclaration> {
    private final GenericDeclaration declaration;
    private final String name;
    Type[] bounds;

    Variable(GenericDeclaration declaration, String name) {
        this.declaration = declaration;
        this.name = name;
    }

    @Override
    public Type[] getBounds() {
        return bounds.clone();
    }

    @Override
    public GenericDeclaration getGenericDeclaration() {
        return declaration;
    }

    @Override
    public String getName() {
        return name;
    }

    @Override
    public <T extends Annotation> T getAnnotation(Class<T> annotationClass) {
        return null;
    }

    @Override
    public Annotation[] getAnnotations() {
        return new Annotation[0];
    }

    @Override
    public Annotation[] getDeclaredAnnotations() {
        return new Annotation[0];
    }

    @Override
    public boolean equals(Object obj) {
        return obj instanceof TypeVariable<?> v && name.equals(v.getName())
            && getGenericDeclaration().equals(v.getGenericDeclaration());
    }

    @Override
    public int hashCode() {
        return getGenericDeclaration().hashCode() ^ name.hashCode();
    }

    @Override
    public String toString() {
        return name;
    }
}
