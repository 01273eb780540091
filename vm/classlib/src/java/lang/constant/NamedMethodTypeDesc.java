package java.lang.constant;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.util.ArrayList;
import java.util.List;

/** A method's type by the descriptions of its types. */
record NamedMethodTypeDesc(ClassDesc returnType, List<ClassDesc> parameterList) implements MethodTypeDesc {
    @Override
    public int parameterCount() {
        return parameterList.size();
    }

    @Override
    public ClassDesc parameterType(int index) {
        return parameterList.get(index);
    }

    @Override
    public ClassDesc[] parameterArray() {
        return parameterList.toArray(new ClassDesc[0]);
    }

    @Override
    public MethodTypeDesc changeReturnType(ClassDesc newType) {
        return new NamedMethodTypeDesc(newType, parameterList);
    }

    @Override
    public MethodTypeDesc changeParameterType(int index, ClassDesc paramType) {
        List<ClassDesc> all = new ArrayList<>(parameterList);
        all.set(index, paramType);
        return MethodTypeDesc.of(returnType, all);
    }

    @Override
    public MethodTypeDesc dropParameterTypes(int start, int end) {
        List<ClassDesc> all = new ArrayList<>(parameterList);
        all.subList(start, end).clear();
        return MethodTypeDesc.of(returnType, all);
    }

    @Override
    public MethodTypeDesc insertParameterTypes(int pos, ClassDesc... paramTypes) {
        List<ClassDesc> all = new ArrayList<>(parameterList);
        all.addAll(pos, List.of(paramTypes));
        return MethodTypeDesc.of(returnType, all);
    }

    @Override
    public MethodType resolveConstantDesc(MethodHandles.Lookup lookup) throws ReflectiveOperationException {
        return MethodType.fromMethodDescriptorString(descriptorString(), lookup.lookupClass().getClassLoader());
    }

    @Override
    public String toString() {
        return "MethodTypeDesc[" + displayDescriptor() + "]";
    }
}
