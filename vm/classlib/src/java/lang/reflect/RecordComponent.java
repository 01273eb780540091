package java.lang.reflect;

import java.lang.annotation.Annotation;
import junco.internal.reflect.Annotations;
import junco.internal.reflect.Machine;
import junco.internal.reflect.Members;
import junco.internal.reflect.Signatures;

/** A component of a record. */
public final class RecordComponent implements AnnotatedElement {
    private final Class<?> declaringRecord;
    private final int index;
    private final String name;
    private final Class<?> type;
    private Annotations annotations;

    RecordComponent(Class<?> declaringRecord, int index) {
        this.declaringRecord = declaringRecord;
        this.index = index;
        name = Machine.memberName(declaringRecord, Members.RECORD, index);
        type = Signatures.typeOf(Machine.memberDescriptor(declaringRecord, Members.RECORD, index), declaringRecord);
    }

    public String getName() {
        return name;
    }

    public Class<?> getType() {
        return type;
    }

    public Type getGenericType() {
        return Signatures.fieldType(declaringRecord, Members.RECORD, index, type);
    }

    public String getGenericSignature() {
        return Signatures.text(declaringRecord, Members.RECORD, index);
    }

    public Method getAccessor() {
        try {
            return declaringRecord.getDeclaredMethod(name);
        } catch (NoSuchMethodException e) {
            return null;
        }
    }

    public Class<?> getDeclaringRecord() {
        return declaringRecord;
    }

    private Annotations annotations() {
        if (annotations == null) {
            annotations = Annotations.parse(declaringRecord, Members.RECORD, index);
        }
        return annotations;
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

    @Override
    public String toString() {
        return type.getTypeName() + " " + name;
    }
}
