package junco.internal.reflect;

import java.lang.reflect.Executable;
import java.lang.reflect.GenericDeclaration;
import java.lang.reflect.Type;
import java.lang.reflect.TypeVariable;
import java.util.ArrayList;
import java.util.List;

/** Descriptors, and the generic signatures of classes, methods and fields (JVMS 4.7.9.1). */
public final class Signatures {
    private static final Type[] NO_TYPES = {};

    private final GenericDeclaration declaration;
    private final Class<?> scope;
    private final String text;
    private int at;
    private Variable[] variables = {};
    private Type[] parameters = NO_TYPES;
    private Type[] exceptions = NO_TYPES;
    private Type result;

    private Signatures(GenericDeclaration declaration, Class<?> scope, String text) {
        this.declaration = declaration;
        this.scope = scope;
        this.text = text;
    }

    public static String primitiveDescriptor(String name) {
        return switch (name) {
            case "boolean" -> "Z";
            case "byte" -> "B";
            case "char" -> "C";
            case "short" -> "S";
            case "int" -> "I";
            case "long" -> "J";
            case "float" -> "F";
            case "double" -> "D";
            default -> "V";
        };
    }

    /** Returns the primitive type (or void) of a descriptor's letter, or null. */
    public static Class<?> primitive(char c) {
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

    /** Loads a class that the class file of another names. */
    public static Class<?> load(String binaryName, Class<?> from) {
        try {
            return Class.forName(binaryName.replace('/', '.'), false, from.getClassLoader());
        } catch (ClassNotFoundException e) {
            NoClassDefFoundError error = new NoClassDefFoundError(binaryName);
            error.initCause(e);
            throw error;
        }
    }

    /** Returns the class of a descriptor. */
    public static Class<?> typeOf(String descriptor, Class<?> from) {
        char c = descriptor.charAt(0);
        if (c == '[') {
            return load(descriptor, from);
        }
        return c == 'L' ? load(descriptor.substring(1, descriptor.length() - 1), from) : primitive(c);
    }

    /** Returns the classes of the parameters of a method descriptor. */
    public static Class<?>[] parameterTypes(String descriptor, Class<?> from) {
        List<Class<?>> list = new ArrayList<>();
        int i = 1;
        while (descriptor.charAt(i) != ')') {
            int start = i;
            while (descriptor.charAt(i) == '[') {
                i++;
            }
            i = descriptor.charAt(i) == 'L' ? descriptor.indexOf(';', i) + 1 : i + 1;
            list.add(typeOf(descriptor.substring(start, i), from));
        }
        return list.toArray(new Class<?>[0]);
    }

    /** Returns the signature of a class or member, or null. */
    public static String text(Class<?> c, int kind, int index) {
        Attribute a = c.isArray() || c.isPrimitive() ? null : Attribute.of(c, kind, index, "Signature");
        return a == null ? null : a.utf8(a.u2());
    }

    public static Signatures ofClass(Class<?> c) {
        Signatures s = new Signatures(c, c, text(c, Members.CLASS, 0));
        if (s.text == null) {
            s.result = c.isPrimitive() ? null : c.getSuperclass();
            s.parameters = c.getInterfaces();
            return s;
        }
        s.typeParameterList();
        s.result = s.type();
        s.parameters = s.typesUntil('\0');
        return s;
    }

    public static Signatures ofMethod(Executable e, Class<?> owner, int index) {
        Signatures s = new Signatures(e, owner, text(owner, Members.METHOD, index));
        if (s.text == null) {
            s.parameters = e.getParameterTypes();
            return s;
        }
        s.typeParameterList();
        s.at++;
        s.parameters = s.typesUntil(')');
        s.at++;
        s.result = s.type();
        List<Type> thrown = new ArrayList<>();
        while (s.at < s.text.length()) {
            s.at++;
            thrown.add(s.type());
        }
        s.exceptions = thrown.toArray(NO_TYPES);
        return s;
    }

    /** Returns the generic type of a field or record component. */
    public static Type fieldType(Class<?> owner, int kind, int index, Class<?> plain) {
        String text = text(owner, kind, index);
        return text == null ? plain : new Signatures(owner, owner, text).type();
    }

    public TypeVariable<?>[] typeParameters() {
        return variables.clone();
    }

    public Type superclass() {
        return result;
    }

    public Type[] interfaces() {
        return parameters;
    }

    public Type[] parameters() {
        return parameters;
    }

    /** Returns the generic return type, or null if there is no signature. */
    public Type returns() {
        return result;
    }

    public Type[] exceptions() {
        return exceptions;
    }

    private char peek() {
        return at < text.length() ? text.charAt(at) : '\0';
    }

    private Type[] typesUntil(char end) {
        List<Type> list = new ArrayList<>();
        while (peek() != end) {
            list.add(type());
        }
        return list.toArray(NO_TYPES);
    }

    private void typeParameterList() {
        if (peek() != '<') {
            return;
        }
        at++;
        List<Variable> list = new ArrayList<>();
        List<List<Type>> bounds = new ArrayList<>();
        // Bounds may name variables that come later, so that they are resolved when asked for.
        while (peek() != '>') {
            int colon = text.indexOf(':', at);
            Variable v = new Variable(declaration, text.substring(at, colon));
            at = colon;
            List<Type> b = new ArrayList<>();
            while (peek() == ':') {
                at++;
                if (peek() != ':') {
                    b.add(type());
                }
            }
            v.bounds = b.isEmpty() ? new Type[] {Object.class} : b.toArray(NO_TYPES);
            list.add(v);
        }
        at++;
        variables = list.toArray(new Variable[0]);
    }

    private Type type() {
        char c = text.charAt(at++);
        if (c == '[') {
            Type component = type();
            return component instanceof Class<?> k ? k.arrayType() : new ArrayOf(component);
        }
        if (c == 'T') {
            int end = text.indexOf(';', at);
            String name = text.substring(at, end);
            at = end + 1;
            return new Reference(declaration, scope, name).resolved();
        }
        return c == 'L' ? classType() : primitive(c);
    }

    private Type classType() {
        StringBuilder name = new StringBuilder();
        Type owner = null;
        for (;;) {
            char c = text.charAt(at);
            if (c == '<') {
                at++;
                Type[] args = arguments();
                Class<?> raw = load(name.toString(), scope);
                owner = new Parameterized(raw, args, owner != null ? owner : raw.getDeclaringClass());
                c = text.charAt(at);
                if (c == ';') {
                    at++;
                    return owner;
                }
            } else if (c == ';') {
                at++;
                Class<?> raw = load(name.toString(), scope);
                return owner == null ? raw : new Parameterized(raw, NO_TYPES, owner);
            }
            at++;
            name.append(c == '.' ? '$' : c);
        }
    }

    private Type[] arguments() {
        List<Type> list = new ArrayList<>();
        while (peek() != '>') {
            switch (peek()) {
                case '*' -> {
                    at++;
                    list.add(new Wildcard(new Type[] {Object.class}, NO_TYPES));
                }
                case '+' -> {
                    at++;
                    list.add(new Wildcard(new Type[] {type()}, NO_TYPES));
                }
                case '-' -> {
                    at++;
                    list.add(new Wildcard(new Type[] {Object.class}, new Type[] {type()}));
                }
                default -> list.add(type());
            }
        }
        at++;
        return list.toArray(NO_TYPES);
    }
}
