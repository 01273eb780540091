package java.lang.constant;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.invoke.TypeDescriptor;
import java.util.ArrayList;
import java.util.List;

/** Names the type of a method. */
public sealed interface MethodTypeDesc extends ConstantDesc, TypeDescriptor.OfMethod<ClassDesc, MethodTypeDesc>
        permits NamedMethodTypeDesc {
    static MethodTypeDesc of(ClassDesc returnDesc, ClassDesc... paramDescs) {
        return of(returnDesc, List.of(paramDescs));
    }

    static MethodTypeDesc of(ClassDesc returnDesc, List<ClassDesc> paramDescs) {
        return new NamedMethodTypeDesc(returnDesc, List.copyOf(paramDescs));
    }

    static MethodTypeDesc ofDescriptor(String descriptor) {
        int at = 1;
        List<ClassDesc> parameters = new ArrayList<>();
        boolean valid = descriptor.startsWith("(");
        while (valid && at < descriptor.length() && descriptor.charAt(at) != ')') {
            int end = NamedClassDesc.end(descriptor, at);
            valid = end > 0;
            if (valid) {
                parameters.add(ClassDesc.ofDescriptor(descriptor.substring(at, end)));
                at = end;
            }
        }
        if (!valid || NamedClassDesc.end(descriptor, at + 1) != descriptor.length()) {
            throw new IllegalArgumentException("Bad method descriptor: " + descriptor);
        }
        return of(ClassDesc.ofDescriptor(descriptor.substring(at + 1)), parameters);
    }

    ClassDesc returnType();

    int parameterCount();

    ClassDesc parameterType(int index);

    List<ClassDesc> parameterList();

    ClassDesc[] parameterArray();

    MethodTypeDesc changeReturnType(ClassDesc returnType);

    MethodTypeDesc changeParameterType(int index, ClassDesc paramType);

    MethodTypeDesc dropParameterTypes(int start, int end);

    MethodTypeDesc insertParameterTypes(int pos, ClassDesc... paramTypes);

    default String descriptorString() {
        StringBuilder s = new StringBuilder("(");
        for (ClassDesc p : parameterList()) {
            s.append(p.descriptorString());
        }
        return s.append(')').append(returnType().descriptorString()).toString();
    }

    default String displayDescriptor() {
        StringBuilder s = new StringBuilder("(");
        for (ClassDesc p : parameterList()) {
            s.append(s.length() > 1 ? "," : "").append(p.displayName());
        }
        return s.append(')').append(returnType().displayName()).toString();
    }

    MethodType resolveConstantDesc(MethodHandles.Lookup lookup) throws ReflectiveOperationException;

    boolean equals(Object o);
}
