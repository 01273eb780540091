package java.lang.constant;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.TypeDescriptor;
import java.util.Objects;

/** Names a class, as descriptors do. */
public sealed interface ClassDesc extends ConstantDesc, TypeDescriptor.OfField<ClassDesc> permits NamedClassDesc {
    /** Returns the description of a class or interface with a binary name like {@code java.util.Map$Entry}. */
    static ClassDesc of(String name) {
        NamedClassDesc.checkName(name, '/');
        return ofInternalName(name.replace('.', '/'));
    }

    static ClassDesc of(String packageName, String className) {
        NamedClassDesc.checkName(className, '.');
        return of(packageName.isEmpty() ? className : packageName + "." + className);
    }

    static ClassDesc ofInternalName(String name) {
        NamedClassDesc.checkName(name, '.');
        return new NamedClassDesc("L" + name + ";");
    }

    static ClassDesc ofDescriptor(String descriptor) {
        Objects.requireNonNull(descriptor);
        if (NamedClassDesc.end(descriptor, 0) != descriptor.length()) {
            throw new IllegalArgumentException("not a valid reference type descriptor: " + descriptor);
        }
        return new NamedClassDesc(descriptor);
    }

    default ClassDesc arrayType() {
        return arrayType(1);
    }

    default ClassDesc arrayType(int rank) {
        if (rank <= 0 || descriptorString().equals("V")) {
            throw new IllegalArgumentException("rank " + rank + (rank <= 0 ? " is not a positive value" : " of void"));
        }
        return ofDescriptor("[".repeat(rank) + descriptorString());
    }

    default ClassDesc nested(String nestedName) {
        NamedClassDesc.checkName(nestedName, '.');
        if (!isClassOrInterface()) {
            throw new IllegalStateException("Outer class is not a class or interface type");
        }
        String d = descriptorString();
        return ofDescriptor(d.substring(0, d.length() - 1) + "$" + nestedName + ";");
    }

    default ClassDesc nested(String firstNestedName, String... moreNestedNames) {
        ClassDesc d = nested(firstNestedName);
        for (String name : moreNestedNames) {
            d = d.nested(name);
        }
        return d;
    }

    default boolean isArray() {
        return descriptorString().startsWith("[");
    }

    default boolean isPrimitive() {
        return descriptorString().length() == 1;
    }

    default boolean isClassOrInterface() {
        return descriptorString().startsWith("L");
    }

    default ClassDesc componentType() {
        return isArray() ? ofDescriptor(descriptorString().substring(1)) : null;
    }

    default String packageName() {
        String d = descriptorString();
        int slash = d.lastIndexOf('/');
        return !isClassOrInterface() || slash < 0 ? "" : d.substring(1, slash).replace('/', '.');
    }

    default String displayName() {
        String d = descriptorString();
        if (isPrimitive()) {
            return NamedClassDesc.primitive(d.charAt(0)).getName();
        }
        if (isArray()) {
            return componentType().displayName() + "[]";
        }
        return d.substring(Math.max(1, d.lastIndexOf('/') + 1), d.length() - 1);
    }

    String descriptorString();

    Class<?> resolveConstantDesc(MethodHandles.Lookup lookup) throws ReflectiveOperationException;

    boolean equals(Object o);
}
