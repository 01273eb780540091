package java.lang.runtime;

import java.lang.invoke.CallSite;
import java.lang.invoke.ConstantCallSite;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import junco.internal.SwitchSupport;

/**
 * Bootstraps of pattern switches. The machine links call sites of compilers itself, without calling these methods; they are
 * for programs that do, and for labels that are computed.
 */
public class SwitchBootstraps {
    private SwitchBootstraps() {
    }

    public static CallSite typeSwitch(MethodHandles.Lookup lookup, String invocationName, MethodType invocationType,
            Object... labels) {
        check(invocationType, invocationType.parameterCount() == 2 && !invocationType.parameterType(0).isPrimitive());
        for (Object label : labels) {
            if (label == null) {
                throw new IllegalArgumentException("null label found");
            }
            if (!(label instanceof Class) && !(label instanceof String) && !(label instanceof Integer)) {
                throw new IllegalArgumentException("label with illegal type found: " + label.getClass());
            }
        }
        return site("selectType", invocationType, labels.clone());
    }

    public static CallSite enumSwitch(MethodHandles.Lookup lookup, String invocationName, MethodType invocationType,
            Object... labels) {
        check(invocationType, invocationType.parameterCount() == 2 && invocationType.parameterType(0).isEnum());
        for (Object label : labels) {
            if (label == null) {
                throw new IllegalArgumentException("null label found");
            }
            if (label instanceof Class<?> c && c != invocationType.parameterType(0)) {
                throw new IllegalArgumentException("illegal Class label: " + label + ", expected the provided enum type "
                    + invocationType.parameterType(0));
            }
            if (!(label instanceof Class) && !(label instanceof String)) {
                throw new IllegalArgumentException("label with illegal type found: " + label.getClass()
                    + ", expected label of type either String or Class");
            }
        }
        return site("selectEnum", invocationType, labels.clone());
    }

    private static void check(MethodType t, boolean isSwitch) {
        if (!isSwitch || t.returnType() != int.class || t.parameterType(1) != int.class) {
            throw new IllegalArgumentException("Illegal invocation type " + t);
        }
    }

    private static CallSite site(String select, MethodType type, Object[] labels) {
        try {
            MethodHandle h = MethodHandles.lookup().findStatic(SwitchBootstraps.class, select,
                MethodType.methodType(int.class, Object[].class, Object.class, int.class));
            return new ConstantCallSite(MethodHandles.insertArguments(h, 0, (Object) labels).asType(type));
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(e);
        }
    }

    private static int selectType(Object[] labels, Object target, int restart) {
        SwitchSupport.checkRestart(labels.length, restart);
        if (target == null) {
            return -1;
        }
        for (int i = restart; i < labels.length; i++) {
            Object label = labels[i];
            if (label instanceof Class<?> c ? c.isInstance(target)
                    : label instanceof Integer n ? SwitchSupport.isInt(target, n) : label.equals(target)) {
                return i;
            }
        }
        return labels.length;
    }

    private static int selectEnum(Object[] labels, Object target, int restart) {
        SwitchSupport.checkRestart(labels.length, restart);
        if (target == null) {
            return -1;
        }
        for (int i = restart; i < labels.length; i++) {
            if (labels[i] instanceof Class || ((Enum<?>) target).name().equals(labels[i])) {
                return i;
            }
        }
        return labels.length;
    }
}
