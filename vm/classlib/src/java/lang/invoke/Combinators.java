package java.lang.invoke;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/** Method handles made of others; the checks and what they say are those of {@link MethodHandles}. */
final class Combinators {
    private Combinators() {
    }

    private static Object[] replace(Object[] args, int pos, int count, Object... with) {
        Object[] all = new Object[args.length - count + with.length];
        System.arraycopy(args, 0, all, 0, pos);
        System.arraycopy(with, 0, all, pos, with.length);
        System.arraycopy(args, pos + count, all, pos + with.length, args.length - pos - count);
        return all;
    }

    static MethodHandle insert(MethodHandle target, int pos, Object... values) {
        MethodType t = target.type().dropParameterTypes(pos, pos + values.length);
        return new Adapter(t, args -> target.call(replace(args, pos, 0, values)));
    }

    static MethodHandle drop(MethodHandle target, int pos, Class<?>... types) {
        MethodType t = target.type();
        if (pos < 0 || pos > t.parameterCount()) {
            throw new IllegalArgumentException("no argument type to remove"
                + Arrays.asList(t, pos, Arrays.asList(types), t.parameterCount() + types.length, t.parameterCount()));
        }
        if (types.length == 0) {
            return target;
        }
        MethodHandle fixed = target.asFixedArity();
        return new Adapter(t.insertParameterTypes(pos, types), args -> fixed.call(replace(args, pos, types.length)));
    }

    static MethodHandle dropToMatch(MethodHandle target, int skip, List<Class<?>> newTypes, int pos) {
        List<Class<?>> old = target.type().parameterList();
        if (skip < 0 || skip > old.size()) {
            throw new IllegalArgumentException("illegal skip: " + skip + ", " + target);
        }
        List<Class<?>> rest = old.subList(skip, old.size());
        List<Class<?>> add = new ArrayList<>(newTypes);
        if (pos < 0 || pos > add.size()) {
            throw new IllegalArgumentException("illegal pos: " + pos + ", " + newTypes);
        }
        List<Class<?>> tail = add.subList(pos, add.size());
        if (rest.size() > tail.size() || !rest.equals(tail.subList(0, rest.size()))) {
            throw new IllegalArgumentException("argument lists do not match: " + old + ", " + newTypes);
        }
        MethodHandle h = drop(target, old.size(), tail.subList(rest.size(), tail.size()).toArray(new Class<?>[0]));
        return drop(h, skip, add.subList(0, pos).toArray(new Class<?>[0]));
    }

    static MethodHandle filterArguments(MethodHandle target, int pos, MethodHandle[] filters) {
        MethodType t = target.type();
        if (pos + filters.length > t.parameterCount()) {
            throw new IllegalArgumentException("too many filters");
        }
        MethodType n = t;
        for (int i = 0; i < filters.length; i++) {
            if (filters[i] == null) {
                continue;
            }
            MethodType f = filters[i].type();
            if (f.returnType() != t.parameterType(pos + i) || f.parameterCount() != 1) {
                throw mismatch("target and filter types do not match", t, f);
            }
            n = n.changeParameterType(pos + i, f.parameterType(0));
        }
        if (n == t && Arrays.stream(filters).allMatch(Objects::isNull)) {
            return target;
        }
        MethodHandle fixed = target.asFixedArity();
        return new Adapter(n, args -> {
            Object[] filtered = args.clone();
            for (int i = filters.length - 1; i >= 0; i--) { // from the last on, as HotSpot
                if (filters[i] != null) {
                    filtered[pos + i] = filters[i].call(new Object[] {args[pos + i]});
                }
            }
            return fixed.call(filtered);
        });
    }

    private static IllegalArgumentException mismatch(String what, MethodType a, MethodType b) {
        return new IllegalArgumentException(what + ": " + a + ", " + b);
    }

    static MethodHandle filterReturn(MethodHandle target, MethodHandle filter) {
        MethodType t = target.type();
        MethodType f = filter.type();
        boolean none = t.returnType() == void.class;
        if (none ? f.parameterCount() != 0 : f.parameterCount() != 1 || f.parameterType(0) != t.returnType()) {
            throw mismatch("target and filter types do not match", t, f);
        }
        MethodHandle fixed = target.asFixedArity();
        return new Adapter(t.changeReturnType(f.returnType()), args -> {
            Object r = fixed.call(args);
            return filter.call(none ? new Object[0] : new Object[] {r});
        });
    }

    static MethodHandle collect(MethodHandle target, int pos, MethodHandle filter) {
        MethodType t = target.type();
        MethodType f = filter.type();
        boolean none = f.returnType() == void.class;
        if (pos < 0 || none && pos > t.parameterCount() || !none && pos >= t.parameterCount()) {
            throw mismatch("position is out of range for target", t, f);
        }
        if (!none && f.returnType() != t.parameterType(pos)) {
            throw mismatch("target and filter types do not match", t, f);
        }
        MethodType n = (none ? t : t.dropParameterTypes(pos, pos + 1)).insertParameterTypes(pos, f.parameterList());
        int count = f.parameterCount();
        MethodHandle fixed = target.asFixedArity();
        return new Adapter(n, args -> {
            Object r = filter.call(Arrays.copyOfRange(args, pos, pos + count));
            return fixed.call(none ? replace(args, pos, count) : replace(args, pos, count, r));
        });
    }

    static MethodHandle fold(MethodHandle target, int pos, MethodHandle combiner) {
        MethodType t = target.type();
        MethodType c = combiner.type();
        boolean none = c.returnType() == void.class;
        int count = c.parameterCount();
        int behind = pos + (none ? 0 : 1);
        boolean fits = pos >= 0 && t.parameterCount() >= behind + count
            && (none || t.parameterType(pos) == c.returnType())
            && c.parameterList().equals(t.parameterList().subList(Math.min(behind, t.parameterCount()),
                Math.min(behind + count, t.parameterCount())));
        if (!fits) {
            throw new IllegalArgumentException("target and combiner types must match: " + t + " != " + c);
        }
        MethodType n = none ? t : t.dropParameterTypes(pos, pos + 1);
        MethodHandle fixed = target.asFixedArity();
        return new Adapter(n, args -> {
            Object r = combiner.call(Arrays.copyOfRange(args, pos, pos + count));
            return fixed.call(none ? args : replace(args, pos, 0, r));
        });
    }

    static MethodHandle permute(MethodHandle target, MethodType type, int[] reorder) {
        MethodType t = target.type();
        if (type.returnType() != t.returnType()) {
            throw new IllegalArgumentException("return types do not match: " + t + ", " + type);
        }
        if (reorder.length != t.parameterCount()) {
            throw new IllegalArgumentException("old type parameter count and reorder array length do not match: "
                + t + ", " + Arrays.toString(reorder));
        }
        for (int i = 0; i < reorder.length; i++) {
            if (reorder[i] < 0 || reorder[i] >= type.parameterCount()) {
                throw new IllegalArgumentException("index is out of bounds for new type: " + reorder[i] + ", " + type);
            }
            if (type.parameterType(reorder[i]) != t.parameterType(i)) {
                throw new IllegalArgumentException("parameter types do not match after reorder: " + t + ", " + type);
            }
        }
        MethodHandle fixed = target.asFixedArity();
        return new Adapter(type, args -> {
            Object[] permuted = new Object[reorder.length];
            for (int i = 0; i < reorder.length; i++) {
                permuted[i] = args[reorder[i]];
            }
            return fixed.call(permuted);
        });
    }

    private static boolean begins(MethodType all, MethodType with) {
        int n = with.parameterCount();
        return n <= all.parameterCount() && all.parameterList().subList(0, n).equals(with.parameterList());
    }

    static MethodHandle guard(MethodHandle test, MethodHandle target, MethodHandle fallback) {
        MethodType g = test.type();
        MethodType t = target.type();
        MethodType f = fallback.type();
        if (!t.equals(f)) {
            throw new IllegalArgumentException("target and fallback types must match: " + t + " != " + f);
        }
        if (g.returnType() != boolean.class) {
            throw new IllegalArgumentException("guard type is not a predicate " + g);
        }
        if (!begins(t, g)) {
            throw new IllegalArgumentException("target and test types must match: " + t + " != " + g);
        }
        int n = g.parameterCount();
        return new Adapter(t, args -> (boolean) test.call(Arrays.copyOf(args, n)) ? target.call(args) : fallback.call(args));
    }

    static MethodHandle catching(MethodHandle target, Class<? extends Throwable> type, MethodHandle handler) {
        MethodType t = target.type();
        MethodType h = handler.type();
        if (!Throwable.class.isAssignableFrom(type)) {
            throw new ClassCastException(type.getName());
        }
        if (h.parameterCount() < 1 || !h.parameterType(0).isAssignableFrom(type)) {
            throw new IllegalArgumentException("handler does not accept exception type " + type);
        }
        if (h.returnType() != t.returnType()) {
            throw new IllegalArgumentException("target and handler return types must match: " + t + " != " + h);
        }
        if (!begins(t, h.dropParameterTypes(0, 1))) {
            throw new IllegalArgumentException("target and handler types must match: " + t + " != " + h);
        }
        int n = h.parameterCount() - 1;
        return new Adapter(t, args -> {
            try {
                return target.call(args);
            } catch (Throwable e) {
                if (!type.isInstance(e)) {
                    throw e;
                }
                return handler.call(replace(Arrays.copyOf(args, n), 0, 0, e));
            }
        });
    }

    static MethodHandle tryFinally(MethodHandle target, MethodHandle cleanup) {
        MethodType t = target.type();
        MethodType c = cleanup.type();
        boolean none = t.returnType() == void.class;
        if (c.returnType() != t.returnType()) {
            throw new IllegalArgumentException("target and return types must match: " + c.returnType() + " != " + t.returnType());
        }
        if (c.parameterCount() == 0 || !Throwable.class.isAssignableFrom(c.parameterType(0))) {
            throw new IllegalArgumentException("cleanup first argument and Throwable must match: " + c + " != " + Throwable.class);
        }
        if (!none && (c.parameterCount() < 2 || c.parameterType(1) != t.returnType())) {
            throw new IllegalArgumentException("cleanup second argument and target return type must match: " + c + " != " + t.returnType());
        }
        int skip = none ? 1 : 2;
        if (!begins(t, c.dropParameterTypes(0, skip))) {
            throw new IllegalArgumentException("cleanup parameters after (Throwable,result) and target parameter list prefix must match: "
                + c + " != " + t);
        }
        int n = c.parameterCount() - skip;
        return new Adapter(t, args -> {
            Throwable thrown = null;
            Object r = Conversions.zero(t.returnType());
            try {
                r = target.call(args);
            } catch (Throwable e) {
                thrown = e;
            }
            Object[] rest = Arrays.copyOf(args, n);
            r = cleanup.call(none ? replace(rest, 0, 0, thrown) : replace(rest, 0, 0, thrown, r));
            if (thrown != null) {
                throw thrown;
            }
            return r;
        });
    }

    static MethodHandle invoker(MethodType type, boolean exact) {
        return new Adapter(type.insertParameterTypes(0, MethodHandle.class), args -> {
            MethodHandle h = Objects.requireNonNull((MethodHandle) args[0]);
            if (h.type() != type) {
                h = exact ? Linkage.exact(h, type) : h.asType(type);
            }
            return h.call(replace(args, 0, 1));
        });
    }

    static MethodHandle accessor(VarHandle.AccessMode mode, MethodType type, boolean exact) {
        return new Adapter(type.insertParameterTypes(0, VarHandle.class), args -> {
            VarHandle v = (VarHandle) args[0];
            MethodHandle h = v.mode(mode.ordinal());
            if (h.type() != type) {
                h = exact ? Linkage.exact(h, type) : h.asType(type);
            }
            return h.call(replace(args, 0, 1));
        });
    }

    static MethodHandle tableSwitch(MethodHandle fallback, MethodHandle[] targets) {
        MethodType t = fallback.type();
        if (targets.length == 0) {
            throw new IllegalArgumentException("Not enough cases: " + Arrays.toString(targets));
        }
        if (t.parameterCount() < 1 || t.parameterType(0) != int.class) {
            throw new IllegalArgumentException("Case actions must have int as leading parameter: " + Arrays.toString(targets));
        }
        for (MethodHandle h : targets) {
            if (h.type() != t) {
                throw new IllegalArgumentException("Case actions must have the same type: " + Arrays.toString(targets));
            }
        }
        return new Adapter(t, args -> {
            int i = (int) args[0];
            return (i >= 0 && i < targets.length ? targets[i] : fallback).call(args);
        });
    }
}
