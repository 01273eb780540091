package java.lang.reflect;

import junco.internal.reflect.Annotations;
import junco.internal.reflect.Machine;
import junco.internal.reflect.Members;
import junco.internal.reflect.Signatures;
import junco.internal.reflect.Values;

/** A field of a class. */
public final class Field extends AccessibleObject implements Member {
    private final Class<?> declaringClass;
    private final int index;
    private final String name;
    private final int modifiers;
    private Class<?> type;

    Field(Class<?> declaringClass, int index) {
        this.declaringClass = declaringClass;
        this.index = index;
        name = Machine.memberName(declaringClass, Members.FIELD, index);
        modifiers = Machine.memberFlags(declaringClass, Members.FIELD, index);
    }

    @Override
    Annotations parse() {
        return Annotations.parse(declaringClass, Members.FIELD, index);
    }

    @Override
    public Class<?> getDeclaringClass() {
        return declaringClass;
    }

    @Override
    public String getName() {
        return name;
    }

    @Override
    public int getModifiers() {
        return modifiers;
    }

    public boolean isEnumConstant() {
        return (modifiers & Modifier.ENUM) != 0;
    }

    @Override
    public boolean isSynthetic() {
        return (modifiers & Modifier.SYNTHETIC) != 0;
    }

    public Class<?> getType() {
        if (type == null) {
            type = Signatures.typeOf(Machine.memberDescriptor(declaringClass, Members.FIELD, index), declaringClass);
        }
        return type;
    }

    public Type getGenericType() {
        return Signatures.fieldType(declaringClass, Members.FIELD, index, getType());
    }

    @Override
    public boolean equals(Object obj) {
        return obj instanceof Field f && declaringClass == f.declaringClass && index == f.index;
    }

    @Override
    public int hashCode() {
        return declaringClass.getName().hashCode() ^ name.hashCode();
    }

    @Override
    public String toString() {
        int mod = modifiers & Modifier.fieldModifiers();
        return (mod == 0 ? "" : Modifier.toString(mod) + " ") + getType().getTypeName() + " "
            + declaringClass.getTypeName() + "." + name;
    }

    public String toGenericString() {
        int mod = modifiers & Modifier.fieldModifiers();
        return (mod == 0 ? "" : Modifier.toString(mod) + " ") + getGenericType().getTypeName() + " "
            + declaringClass.getTypeName() + "." + name;
    }

    private boolean isStatic() {
        return Modifier.isStatic(modifiers);
    }

    /** Checks the object and the access, and initialises the class of a static field. */
    private void prepare(Object obj) throws IllegalAccessException {
        checkAccess(declaringClass, modifiers, obj);
        if (isStatic()) {
            Machine.initialize(declaringClass);
        } else if (obj == null) {
            throw new NullPointerException("Cannot invoke \"Object.getClass()\" because \"obj\" is null");
        } else if (!declaringClass.isInstance(obj)) {
            throw new IllegalArgumentException("Can not set " + description() + " to " + obj.getClass().getName());
        }
    }

    public Object get(Object obj) throws IllegalArgumentException, IllegalAccessException {
        prepare(obj);
        Class<?> t = getType();
        return t.isPrimitive() ? Values.box(t, Machine.getBits(declaringClass, index, obj))
            : Machine.getReference(declaringClass, index, obj);
    }

    private Object getAs(Class<?> t, Object obj) throws IllegalAccessException {
        Object v = get(obj);
        Object w = getType().isPrimitive() ? Values.widen(t, v) : null;
        if (w == null) {
            throw new IllegalArgumentException("Attempt to get " + getType().getName() + " field \""
                + declaringClass.getName() + "." + name + "\" with illegal data type conversion to " + t.getName());
        }
        return w;
    }

    public boolean getBoolean(Object obj) throws IllegalArgumentException, IllegalAccessException {
        return (Boolean) getAs(boolean.class, obj);
    }

    public byte getByte(Object obj) throws IllegalArgumentException, IllegalAccessException {
        return (Byte) getAs(byte.class, obj);
    }

    public char getChar(Object obj) throws IllegalArgumentException, IllegalAccessException {
        return (Character) getAs(char.class, obj);
    }

    public short getShort(Object obj) throws IllegalArgumentException, IllegalAccessException {
        return (Short) getAs(short.class, obj);
    }

    public int getInt(Object obj) throws IllegalArgumentException, IllegalAccessException {
        return (Integer) getAs(int.class, obj);
    }

    public long getLong(Object obj) throws IllegalArgumentException, IllegalAccessException {
        return (Long) getAs(long.class, obj);
    }

    public float getFloat(Object obj) throws IllegalArgumentException, IllegalAccessException {
        return (Float) getAs(float.class, obj);
    }

    public double getDouble(Object obj) throws IllegalArgumentException, IllegalAccessException {
        return (Double) getAs(double.class, obj);
    }

    public void set(Object obj, Object value) throws IllegalArgumentException, IllegalAccessException {
        prepare(obj);
        if (Modifier.isFinal(modifiers) && (!override || isStatic() || declaringClass.isRecord()
                || declaringClass.isHidden())) {
            throw new IllegalAccessException("Can not set " + description() + " to "
                + (value == null ? "null value" : value.getClass().getName()));
        }
        Class<?> t = getType();
        if (t.isPrimitive()) {
            Object w = value == null ? null : Values.widen(t, value);
            if (w == null) {
                throw new IllegalArgumentException("Can not set " + description() + " to "
                    + (value == null ? "null value" : value.getClass().getName()));
            }
            Machine.setBits(declaringClass, index, obj, Values.bits(w));
            return;
        }
        if (value != null && !t.isInstance(value)) {
            throw new IllegalArgumentException("Can not set " + description() + " to " + value.getClass().getName());
        }
        Machine.setReference(declaringClass, index, obj, value);
    }

    private String description() {
        return (isStatic() ? "static " : "") + (Modifier.isFinal(modifiers) ? "final " : "") + getType().getTypeName()
            + " field " + declaringClass.getTypeName() + "." + name;
    }

    public void setBoolean(Object obj, boolean z) throws IllegalArgumentException, IllegalAccessException {
        set(obj, z);
    }

    public void setByte(Object obj, byte b) throws IllegalArgumentException, IllegalAccessException {
        set(obj, b);
    }

    public void setChar(Object obj, char c) throws IllegalArgumentException, IllegalAccessException {
        set(obj, c);
    }

    public void setShort(Object obj, short s) throws IllegalArgumentException, IllegalAccessException {
        set(obj, s);
    }

    public void setInt(Object obj, int i) throws IllegalArgumentException, IllegalAccessException {
        set(obj, i);
    }

    public void setLong(Object obj, long l) throws IllegalArgumentException, IllegalAccessException {
        set(obj, l);
    }

    public void setFloat(Object obj, float f) throws IllegalArgumentException, IllegalAccessException {
        set(obj, f);
    }

    public void setDouble(Object obj, double d) throws IllegalArgumentException, IllegalAccessException {
        set(obj, d);
    }

    @Override
    public java.util.Set<AccessFlag> accessFlags() {
        return AccessFlag.maskToAccessFlags(modifiers, AccessFlag.Location.FIELD);
    }
}
