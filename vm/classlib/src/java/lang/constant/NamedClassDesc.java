package java.lang.constant;

import java.lang.invoke.MethodHandles;

/** A class by its descriptor. */
final class NamedClassDesc implements ClassDesc {
    private final String descriptor;

    NamedClassDesc(String descriptor) {
        this.descriptor = descriptor;
    }

    static void checkName(String name, char forbidden) {
        if (name.isEmpty() || name.indexOf(forbidden) >= 0 || name.indexOf(';') >= 0 || name.indexOf('[') >= 0) {
            throw new IllegalArgumentException("Invalid class name: " + name);
        }
    }

    static Class<?> primitive(char c) {
        return switch (c) {
            case 'Z' -> boolean.class;
            case 'B' -> byte.class;
            case 'C' -> char.class;
            case 'S' -> short.class;
            case 'I' -> int.class;
            case 'J' -> long.class;
            case 'F' -> float.class;
            case 'D' -> double.class;
            case 'V' -> void.class;
            default -> null;
        };
    }

    /** Returns where the descriptor of one type that begins at a place ends, -1 if there is none. */
    static int end(String text, int at) {
        int start = at;
        while (at < text.length() && text.charAt(at) == '[') {
            at++;
        }
        if (at == text.length()) {
            return -1;
        }
        if (text.charAt(at) == 'L') {
            int semicolon = text.indexOf(';', at);
            return semicolon <= at + 1 ? -1 : semicolon + 1;
        }
        boolean valid = primitive(text.charAt(at)) != null && (text.charAt(at) != 'V' || at == start);
        return valid ? at + 1 : -1;
    }

    @Override
    public String descriptorString() {
        return descriptor;
    }

    @Override
    public Class<?> resolveConstantDesc(MethodHandles.Lookup lookup) throws ReflectiveOperationException {
        if (isPrimitive()) {
            return primitive(descriptor.charAt(0));
        }
        ClassLoader loader = lookup.lookupClass().getClassLoader();
        String name = isArray() ? descriptor : descriptor.substring(1, descriptor.length() - 1);
        return Class.forName(name.replace('/', '.'), false, loader);
    }

    @Override
    public boolean equals(Object o) {
        return o instanceof NamedClassDesc d && d.descriptor.equals(descriptor);
    }

    @Override
    public int hashCode() {
        return descriptor.hashCode();
    }

    @Override
    public String toString() {
        String kind = isPrimitive() ? "PrimitiveClassDesc" : "ClassDesc";
        return kind + "[" + displayName() + "]";
    }
}
