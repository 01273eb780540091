import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.lang.invoke.VarHandle.AccessMode;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;

/** Variable handles: fields, statics, arrays, views of bytes; every access mode for every type. */
public class VariableHandles {
    boolean z;
    byte b;
    char c;
    short s;
    int i;
    volatile long j;
    float f;
    double d;
    String text = "a";
    final int fixed = 5;
    static int count;
    static Object shared;
    static final String NAME = "n";

    interface Run {
        Object run() throws Throwable;
    }

    static void show(String what, Run r) {
        try {
            System.out.println(what + " = " + r.run());
        } catch (Throwable t) {
            System.out.println(what + " ! " + t.getClass().getName() + ": " + String.valueOf(t.getMessage()).replaceAll("@[0-9a-f]+", "@"));
        }
    }

    static VarHandle field(String name, Class<?> type) throws Exception {
        return MethodHandles.lookup().findVarHandle(VariableHandles.class, name, type);
    }

    public static void main(String[] args) throws Throwable {
        MethodHandles.Lookup l = MethodHandles.lookup();
        VariableHandles o = new VariableHandles();
        VarHandle i = field("i", int.class);
        System.out.println(i + " " + i.varType() + " " + i.coordinateTypes());
        i.set(o, 3);
        i.setVolatile(o, 4);
        i.setRelease(o, 5);
        i.setOpaque(o, 6);
        System.out.println((int) i.get(o) + " " + (int) i.getVolatile(o) + " " + (int) i.getAcquire(o) + " " + (int) i.getOpaque(o));
        System.out.println(i.compareAndSet(o, 6, 7) + " " + i.compareAndSet(o, 6, 8) + " " + o.i);
        System.out.println((int) i.compareAndExchange(o, 7, 9) + " " + (int) i.compareAndExchangeAcquire(o, 7, 10) + " " + (int) i.compareAndExchangeRelease(o, 9, 11) + " " + o.i);
        System.out.println(i.weakCompareAndSet(o, 11, 12) + " " + i.weakCompareAndSetPlain(o, 12, 13) + " " + i.weakCompareAndSetAcquire(o, 13, 14) + " " + i.weakCompareAndSetRelease(o, 0, 15) + " " + o.i);
        System.out.println((int) i.getAndSet(o, 20) + " " + (int) i.getAndSetAcquire(o, 21) + " " + (int) i.getAndSetRelease(o, 22) + " " + o.i);
        System.out.println((int) i.getAndAdd(o, 5) + " " + (int) i.getAndAddAcquire(o, -2) + " " + (int) i.getAndAddRelease(o, 100) + " " + o.i);
        System.out.println((int) i.getAndBitwiseOr(o, 256) + " " + (int) i.getAndBitwiseAnd(o, ~1) + " " + (int) i.getAndBitwiseXor(o, 0xF0) + " " + o.i);
        System.out.println((int) i.getAndBitwiseOrAcquire(o, 1) + " " + (int) i.getAndBitwiseAndRelease(o, 0xFF) + " " + (int) i.getAndBitwiseXorAcquire(o, 3) + " " + o.i);
        small(o);
        wide(o);
        references(o, l);
        arrays();
        views();
        buffers();
        errors(o, l);
        modes(l);
        handles(o, l);
    }

    static void small(VariableHandles o) throws Throwable {
        VarHandle b = field("b", byte.class);
        b.set(o, (byte) 120);
        System.out.println((byte) b.getAndAdd(o, (byte) 10) + " " + (byte) b.get(o) + " " + b.compareAndSet(o, (byte) -126, (byte) 1) + " " + o.b);
        VarHandle s = field("s", short.class);
        s.set(o, (short) -3);
        System.out.println((short) s.getAndAdd(o, (short) -32767) + " " + o.s + " " + (short) s.getAndBitwiseXor(o, (short) -1) + " " + o.s);
        VarHandle c = field("c", char.class);
        c.set(o, 'x');
        System.out.println((char) c.getAndAdd(o, (char) 1) + " " + o.c + " " + c.compareAndSet(o, 'y', '\uffff') + " " + (int) (char) c.get(o) + " " + (int) (char) c.getAndAdd(o, (char) 2) + " " + (int) o.c);
        VarHandle z = field("z", boolean.class);
        System.out.println(z.compareAndSet(o, false, true) + " " + (boolean) z.getAndSet(o, false) + " " + (boolean) z.getAndBitwiseOr(o, true) + " " + (boolean) z.getAndBitwiseXor(o, true) + " " + o.z);
    }

    static void wide(VariableHandles o) throws Throwable {
        VarHandle j = field("j", long.class);
        j.set(o, 1L << 40);
        System.out.println((long) j.getAndAdd(o, 5L) + " " + j.compareAndSet(o, (1L << 40) + 5, -1L) + " " + (long) j.getAndBitwiseAnd(o, 0xFF00L) + " " + o.j);
        j.set(o, 12); // an int becomes a long
        System.out.println((long) j.get(o) + " " + (Object) j.get(o) + " " + (Long) j.get((Object) o));
        VarHandle f = field("f", float.class);
        f.set(o, 1.5f);
        System.out.println((float) f.getAndAdd(o, 2f) + " " + o.f + " " + f.compareAndSet(o, 3.5f, Float.NaN) + " " + f.compareAndSet(o, Float.NaN, -0f) + " " + f.compareAndSet(o, 0f, 1f) + " " + o.f);
        VarHandle d = field("d", double.class);
        d.setVolatile(o, 2.25);
        System.out.println((double) d.getAndAdd(o, 1e300) + " " + o.d + " " + (double) d.compareAndExchange(o, 1e300, 2.0) + " " + (double) d.getAndSet(o, 7.0) + " " + o.d);
    }

    static void references(VariableHandles o, MethodHandles.Lookup l) throws Throwable {
        VarHandle t = field("text", String.class);
        String a = o.text;
        System.out.println(t.compareAndSet(o, a, "b") + " " + (String) t.getAndSet(o, "c") + " " + (String) t.compareAndExchange(o, "x", "y") + " " + o.text + " " + (Object) t.getAcquire(o));
        t.set(o, null);
        System.out.println((String) t.get(o));
        VarHandle n = l.findStaticVarHandle(VariableHandles.class, "count", int.class);
        for (int k = 0; k < 2000; k++) {
            int old = (int) n.getAndAdd(k);
        }
        System.out.println(count + " " + n + " " + n.compareAndSet(count, 1) + " " + (int) n.getVolatile());
        VarHandle sh = l.findStaticVarHandle(VariableHandles.class, "shared", Object.class);
        sh.setRelease("obj");
        sh.set(5);
        System.out.println(sh.get() + " " + sh.getAndSet((Object) null) + " " + shared);
    }

    static void arrays() {
        VarHandle ints = MethodHandles.arrayElementVarHandle(int[].class);
        int[] a = {1, 2, 3};
        ints.set(a, 1, 20);
        System.out.println(ints + " " + (int) ints.getAndAdd(a, 1, 5) + " " + Arrays.toString(a) + ints.compareAndSet(a, 0, 1, 9) + a[0]);
        VarHandle strings = MethodHandles.arrayElementVarHandle(String[].class);
        String[] s = {"x", null};
        System.out.println(strings.compareAndSet(s, 1, (String) null, "new") + " " + (String) strings.getVolatile(s, 1) + " " + (String) strings.getAndSet(s, 0, "zero") + Arrays.toString(s));
        VarHandle objects = MethodHandles.arrayElementVarHandle(Object[].class);
        show("store", () -> {
            objects.set((Object[]) s, 0, (Object) 5);
            return null;
        });
        show("cas store", () -> objects.compareAndSet((Object[]) s, 0, (Object) "zero", (Object) 5));
        show("bounds", () -> (int) ints.get(a, 3));
        show("negative", () -> ints.compareAndSet(a, -1, 0, 0));
        show("null", () -> (int) ints.get((int[]) null, 0));
        show("no array", () -> MethodHandles.arrayElementVarHandle(int.class));
        VarHandle longs = MethodHandles.arrayElementVarHandle(long[].class);
        long[] j = new long[2];
        longs.setOpaque(j, 1, 1L << 50);
        System.out.println((long) longs.getAndBitwiseOr(j, 1, 1L) + " " + j[1]);
        VarHandle bools = MethodHandles.arrayElementVarHandle(boolean[].class);
        boolean[] z = new boolean[2];
        System.out.println(bools.compareAndSet(z, 1, false, true) + Arrays.toString(z));
        VarHandle bytes = MethodHandles.arrayElementVarHandle(byte[].class);
        byte[] b = {-1};
        System.out.println((byte) bytes.getAndAdd(b, 0, (byte) 3) + Arrays.toString(b));
        VarHandle deep = MethodHandles.arrayElementVarHandle(int[][].class);
        int[][] m = {{1}, {2}};
        System.out.println(((int[]) deep.getAndSet(m, 0, new int[] {7}))[0] + Arrays.deepToString(m) + deep);
    }

    static void views() {
        byte[] b = new byte[16];
        for (ByteOrder order : new ByteOrder[] {ByteOrder.BIG_ENDIAN, ByteOrder.LITTLE_ENDIAN}) {
            VarHandle i = MethodHandles.byteArrayViewVarHandle(int[].class, order);
            VarHandle j = MethodHandles.byteArrayViewVarHandle(long[].class, order);
            VarHandle s = MethodHandles.byteArrayViewVarHandle(short[].class, order);
            VarHandle c = MethodHandles.byteArrayViewVarHandle(char[].class, order);
            VarHandle f = MethodHandles.byteArrayViewVarHandle(float[].class, order);
            VarHandle d = MethodHandles.byteArrayViewVarHandle(double[].class, order);
            i.set(b, 1, 0x01020304);
            s.set(b, 5, (short) -2);
            c.set(b, 7, 'A');
            System.out.println(i + " " + Arrays.toString(b) + " " + (int) i.get(b, 0) + " " + (short) s.get(b, 5) + (char) c.get(b, 7));
            j.set(b, 3, Long.MIN_VALUE + 77);
            System.out.println((long) j.get(b, 3) + " " + (long) j.get(b, 2) + " " + Arrays.toString(b));
            f.set(b, 0, 1.5f);
            d.set(b, 8, -2.5);
            System.out.println((float) f.get(b, 0) + " " + (double) d.get(b, 8) + Arrays.toString(b));
            show("bounds", () -> (int) i.get(b, 13));
            show("bounds long", () -> (long) j.get(b, -1));
            show("short array", () -> (long) j.get(new byte[7], 0));
        }
        show("bytes", () -> MethodHandles.byteArrayViewVarHandle(byte[].class, ByteOrder.BIG_ENDIAN));
        show("booleans", () -> MethodHandles.byteArrayViewVarHandle(boolean[].class, ByteOrder.BIG_ENDIAN));
        show("references", () -> MethodHandles.byteArrayViewVarHandle(String[].class, ByteOrder.BIG_ENDIAN));
        show("no array", () -> MethodHandles.byteArrayViewVarHandle(int.class, ByteOrder.BIG_ENDIAN));
        show("null order", () -> MethodHandles.byteArrayViewVarHandle(int[].class, null));
    }

    static void buffers() {
        ByteBuffer b = ByteBuffer.allocate(16);
        VarHandle i = MethodHandles.byteBufferViewVarHandle(int[].class, ByteOrder.BIG_ENDIAN);
        VarHandle d = MethodHandles.byteBufferViewVarHandle(double[].class, ByteOrder.LITTLE_ENDIAN);
        i.set(b, 1, 77);
        d.set(b, 5, 0.5);
        System.out.println((int) i.get(b, 1) + " " + (double) d.get(b, 5) + " " + Arrays.toString(b.array()) + " " + i);
        show("bounds", () -> (int) i.get(b, 13));
        show("limit", () -> (int) i.get(b.duplicate().limit(4), 1));
        show("read-only", () -> {
            i.set(b.asReadOnlyBuffer(), 0, 5);
            return null;
        });
        show("read-only get", () -> (int) i.get(b.asReadOnlyBuffer(), 1));
    }

    static void errors(VariableHandles o, MethodHandles.Lookup l) throws Throwable {
        VarHandle i = field("i", int.class);
        VarHandle fixed = field("fixed", int.class);
        VarHandle name = l.findStaticVarHandle(VariableHandles.class, "NAME", String.class);
        VarHandle f = field("f", float.class);
        VarHandle text = field("text", String.class);
        show("final get", () -> (int) fixed.get(o) + (String) name.get());
        show("final set", () -> {
            fixed.set(o, 3);
            return null;
        });
        show("final cas", () -> name.compareAndSet("a", "b"));
        show("float bits", () -> (float) f.getAndBitwiseOr(o, 1f));
        show("add text", () -> (String) text.getAndAdd(o, "x"));
        show("null", () -> (int) i.get((VariableHandles) null));
        show("count", () -> (int) i.get());
        show("count set", () -> {
            i.set(o);
            return null;
        });
        show("type", () -> {
            i.set(o, "x");
            return null;
        });
        show("long", () -> {
            i.set(o, 3L);
            return null;
        });
        show("result", () -> (String) i.get(o));
        show("receiver", () -> (int) i.get((Object) "x"));
        show("receiver type", () -> (int) i.get("x"));
        show("Integer", () -> {
            i.set(o, Integer.valueOf(66));
            return o.i;
        });
        VarHandle exact = i.withInvokeExactBehavior();
        show("exact", () -> exact.hasInvokeExactBehavior() + " " + i.hasInvokeExactBehavior() + " " + (int) exact.get(o));
        show("exact wrong", () -> (Object) exact.get(o));
        show("exact short", () -> {
            exact.set(o, (short) 3);
            return null;
        });
        show("inexact again", () -> (long) exact.withInvokeBehavior().get(o));
        show("no field", () -> field("nope", int.class));
        show("static as instance", () -> field("count", int.class));
        show("instance as static", () -> l.findStaticVarHandle(VariableHandles.class, "i", int.class));
        VarHandle none = null;
        show("null handle", () -> (int) none.get(o));
    }

    static void modes(MethodHandles.Lookup l) throws Throwable {
        VarHandle[] all = {field("z", boolean.class), field("c", char.class), field("j", long.class), field("f", float.class), field("text", String.class), field("fixed", int.class),
            MethodHandles.arrayElementVarHandle(double[].class), MethodHandles.byteArrayViewVarHandle(short[].class, ByteOrder.BIG_ENDIAN)};
        for (VarHandle v : all) {
            StringBuilder s = new StringBuilder(v.varType() + ":");
            for (AccessMode m : AccessMode.values()) {
                s.append(v.isAccessModeSupported(m) ? 'y' : '-');
            }
            System.out.println(s + " " + v.accessModeType(AccessMode.COMPARE_AND_EXCHANGE) + v.accessModeType(AccessMode.SET_OPAQUE) + v.accessModeType(AccessMode.WEAK_COMPARE_AND_SET));
        }
        System.out.println(AccessMode.GET_AND_BITWISE_XOR_ACQUIRE.methodName() + " " + AccessMode.valueFromMethodName("getOpaque") + " " + AccessMode.values().length);
        show("name", () -> AccessMode.valueFromMethodName("nothing"));
    }

    static void handles(VariableHandles o, MethodHandles.Lookup l) throws Throwable {
        VarHandle i = field("i", int.class);
        MethodHandle cas = i.toMethodHandle(AccessMode.COMPARE_AND_SET);
        System.out.println(cas + " " + (boolean) cas.invokeExact(o, o.i, 1000) + " " + o.i);
        MethodHandle get = MethodHandles.varHandleExactInvoker(AccessMode.GET, i.accessModeType(AccessMode.GET));
        System.out.println(get + " " + (int) get.invokeExact(i, o));
        MethodHandle add = MethodHandles.varHandleInvoker(AccessMode.GET_AND_ADD, i.accessModeType(AccessMode.GET_AND_ADD));
        System.out.println(add.invoke(i, o, 3) + " " + o.i);
        MethodHandle found = l.findVirtual(VarHandle.class, "getAndSet", i.accessModeType(AccessMode.GET_AND_SET));
        System.out.println((int) found.invokeExact(i, o, 5) + " " + o.i);
        show("unsupported", () -> field("fixed", int.class).toMethodHandle(AccessMode.SET).invoke(o, 3));
        VarHandle.fullFence();
        VarHandle.acquireFence();
        VarHandle.releaseFence();
        VarHandle.loadLoadFence();
        VarHandle.storeStoreFence();
    }
}
