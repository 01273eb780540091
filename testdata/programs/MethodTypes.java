import java.lang.invoke.MethodType;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import static java.lang.invoke.MethodType.genericMethodType;
import static java.lang.invoke.MethodType.methodType;

/** MethodType whole. */
public class MethodTypes {
    interface Run {
        Object run() throws Throwable;
    }

    static void show(String what, Run r) {
        try {
            System.out.println(what + " = " + r.run());
        } catch (Throwable t) {
            System.out.println(what + " ! " + t.getClass().getName() + ": " + t.getMessage());
        }
    }

    public static void main(String[] args) throws Throwable {
        MethodType t = methodType(String.class, int.class, long[].class, List.class);
        show("text", () -> t + " " + t.toMethodDescriptorString() + " " + t.descriptorString());
        show("same", () -> t == methodType(String.class, new Class<?>[] {int.class, long[].class, List.class}));
        show("same list", () -> t == methodType(String.class, List.of(int.class, long[].class, List.class)));
        show("same types", () -> t == methodType(String.class, methodType(void.class, int.class, long[].class, List.class)));
        show("equals", () -> t.equals(methodType(String.class)) + " " + t.equals("x") + " " + (t.hashCode() == methodType(String.class, int.class, long[].class, List.class).hashCode()));
        show("parts", () -> t.parameterCount() + " " + t.parameterType(1) + " " + t.returnType() + " " + t.lastParameterType() + " " + t.parameterList() + " " + Arrays.toString(t.parameterArray()));
        show("last of none", () -> methodType(int.class).lastParameterType());
        show("index", () -> t.parameterType(3));
        show("negative", () -> t.parameterType(-1));
        show("change", () -> t.changeParameterType(0, double.class));
        show("change same", () -> t.changeParameterType(0, int.class) == t);
        show("change void", () -> t.changeParameterType(0, void.class));
        show("change null", () -> t.changeParameterType(0, null));
        show("return", () -> t.changeReturnType(void.class));
        show("insert", () -> t.insertParameterTypes(1, char.class, byte.class));
        show("insert list", () -> t.insertParameterTypes(3, List.of(Object.class)));
        show("insert bad", () -> t.insertParameterTypes(4, char.class));
        show("insert negative", () -> t.insertParameterTypes(-1, char.class));
        show("insert void", () -> t.insertParameterTypes(0, void.class));
        show("append", () -> t.appendParameterTypes(float.class) + " " + t.appendParameterTypes(new ArrayList<>()));
        show("drop", () -> t.dropParameterTypes(0, 2) + " " + t.dropParameterTypes(0, 3) + " " + t.dropParameterTypes(1, 1));
        show("drop bad", () -> t.dropParameterTypes(0, 4));
        show("drop bad 2", () -> t.dropParameterTypes(-1, 2));
        show("drop bad 3", () -> t.dropParameterTypes(2, 1));
        show("void", () -> methodType(int.class, void.class));
        show("null", () -> methodType(null, int.class));
        show("null parameter", () -> methodType(int.class, (Class<?>) null));
        show("generic", () -> t.generic() + " " + genericMethodType(2) + " " + genericMethodType(2, true) + " " + genericMethodType(0));
        show("generic bad", () -> genericMethodType(-1));
        show("generic many", () -> genericMethodType(256));
        show("erase", () -> t.erase() + " " + methodType(int.class).erase());
        show("wrap", () -> t.wrap() + " " + t.wrap().unwrap() + " " + methodType(void.class, Integer.class).unwrap() + methodType(void.class).wrap());
        show("has", () -> t.hasPrimitives() + " " + t.hasWrappers() + " " + t.wrap().hasPrimitives() + " " + t.wrap().hasWrappers());
        show("descriptor", () -> MethodType.fromMethodDescriptorString("(ILjava/lang/String;[[DJ)V", MethodTypes.class.getClassLoader()));
        show("descriptor own", () -> MethodType.fromMethodDescriptorString("(LMethodTypes;)LMethodTypes$Run;", MethodTypes.class.getClassLoader()));
        for (String bad : new String[] {"", "I", "()", "(V)I", "(I", "(Ljava/lang/String)V", "(X)V", "()VV", "(Ljava.lang.String;)V", "(LNoSuchThing;)V", "([V)V", "()L;"}) {
            show("descriptor " + bad, () -> MethodType.fromMethodDescriptorString(bad, MethodTypes.class.getClassLoader()));
        }
        show("list", () -> {
            t.parameterList().add(int.class);
            return null;
        });
        show("array copied", () -> {
            t.parameterArray()[0] = Object.class;
            return t;
        });
        show("many", () -> methodType(void.class, new Class<?>[256]));
        Class<?>[] longs = new Class<?>[128];
        Arrays.fill(longs, long.class);
        show("wide", () -> methodType(void.class, longs));
        Class<?>[] objects = new Class<?>[255];
        Arrays.fill(objects, Object.class);
        show("most", () -> methodType(void.class, objects).parameterCount());
    }
}
