package java.lang.invoke;

import java.lang.reflect.Member;
import java.lang.reflect.Modifier;

/** What a direct method handle refers to. */
public interface MethodHandleInfo {
    int REF_getField = Linkage.GET_FIELD;
    int REF_getStatic = Linkage.GET_STATIC;
    int REF_putField = Linkage.PUT_FIELD;
    int REF_putStatic = Linkage.PUT_STATIC;
    int REF_invokeVirtual = Linkage.INVOKE_VIRTUAL;
    int REF_invokeStatic = Linkage.INVOKE_STATIC;
    int REF_invokeSpecial = Linkage.INVOKE_SPECIAL;
    int REF_newInvokeSpecial = Linkage.NEW_INVOKE_SPECIAL;
    int REF_invokeInterface = Linkage.INVOKE_INTERFACE;

    int getReferenceKind();

    Class<?> getDeclaringClass();

    String getName();

    MethodType getMethodType();

    <T extends Member> T reflectAs(Class<T> expected, MethodHandles.Lookup lookup);

    int getModifiers();

    default boolean isVarArgs() {
        return getReferenceKind() >= REF_invokeVirtual && (getModifiers() & Modifier.TRANSIENT) != 0;
    }

    static String referenceKindToString(int referenceKind) {
        return switch (referenceKind) {
            case REF_getField -> "getField";
            case REF_getStatic -> "getStatic";
            case REF_putField -> "putField";
            case REF_putStatic -> "putStatic";
            case REF_invokeVirtual -> "invokeVirtual";
            case REF_invokeStatic -> "invokeStatic";
            case REF_invokeSpecial -> "invokeSpecial";
            case REF_newInvokeSpecial -> "newInvokeSpecial";
            case REF_invokeInterface -> "invokeInterface";
            default -> throw new IllegalArgumentException("invalid reference kind: " + referenceKind);
        };
    }

    static String toString(int kind, Class<?> defc, String name, MethodType type) {
        return referenceKindToString(kind) + " " + defc.getName() + "." + name + ":" + type;
    }
}
