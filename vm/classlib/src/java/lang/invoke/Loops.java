package java.lang.invoke;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;

/** The loop combinators of {@link MethodHandles}. */
final class Loops {
    private Loops() {
    }

    private static MethodHandle part(MethodHandle[] clause, int i) {
        return i < clause.length ? clause[i] : null;
    }

    /** The longest of some parameter lists; each other must be its beginning. */
    private static List<Class<?>> longest(List<List<Class<?>>> lists, String what) {
        List<Class<?>> best = Collections.emptyList();
        for (List<Class<?>> l : lists) {
            if (l.size() > best.size()) {
                best = l;
            }
        }
        for (List<Class<?>> l : lists) {
            if (!l.equals(best.subList(0, l.size()))) {
                throw new IllegalArgumentException(what);
            }
        }
        return best;
    }

    static MethodHandle loop(MethodHandle[][] clauses) {
        if (clauses == null || clauses.length == 0) {
            throw new IllegalArgumentException("null or no clauses passed");
        }
        for (MethodHandle[] c : clauses) {
            if (c == null) {
                throw new IllegalArgumentException("null clauses are not allowed");
            }
            if (c.length > 4) {
                throw new IllegalArgumentException("All loop clauses must be represented as MethodHandle arrays with at most 4 elements.");
            }
        }
        List<MethodHandle[]> real = new ArrayList<>();
        for (MethodHandle[] c : clauses) {
            if (Arrays.stream(c).anyMatch(h -> h != null)) {
                real.add(c);
            }
        }
        int n = real.size();
        MethodHandle[] init = new MethodHandle[n];
        MethodHandle[] step = new MethodHandle[n];
        MethodHandle[] pred = new MethodHandle[n];
        MethodHandle[] fini = new MethodHandle[n];
        Class<?>[] variable = new Class<?>[n];
        List<Class<?>> types = new ArrayList<>();
        for (int i = 0; i < n; i++) {
            MethodHandle[] c = real.get(i);
            init[i] = part(c, 0);
            step[i] = part(c, 1);
            pred[i] = part(c, 2);
            fini[i] = part(c, 3);
            if (init[i] != null && step[i] != null && init[i].type().returnType() != step[i].type().returnType()) {
                throw new IllegalArgumentException("clause " + i + ": init and step return types must match: "
                    + init[i].type().returnType() + " != " + step[i].type().returnType());
            }
            MethodHandle typed = init[i] != null ? init[i] : step[i];
            variable[i] = typed == null ? void.class : typed.type().returnType();
            if (variable[i] != void.class) {
                types.add(variable[i]);
            }
        }
        List<List<Class<?>>> inits = new ArrayList<>();
        List<List<Class<?>>> others = new ArrayList<>();
        Class<?> result = void.class;
        boolean ends = false;
        boolean first = true;
        for (int i = 0; i < n; i++) {
            if (init[i] != null) {
                inits.add(init[i].type().parameterList());
            }
            for (MethodHandle h : new MethodHandle[] {step[i], pred[i], fini[i]}) {
                if (h != null) {
                    others.add(h.type().parameterList());
                }
            }
            if (fini[i] != null && !first && fini[i].type().returnType() != result) {
                throw new IllegalArgumentException("found non-identical finalizer return types: " + Arrays.toString(fini)
                    + " (return type: " + result + ")");
            }
            if (fini[i] != null) {
                result = fini[i].type().returnType();
                first = false;
            }
            if (pred[i] != null) {
                if (pred[i].type().returnType() != boolean.class) {
                    throw new IllegalArgumentException("predicates must have boolean return type: " + Arrays.toString(pred));
                }
                ends = true;
            }
        }
        if (!ends) {
            throw new IllegalArgumentException("no predicate found: " + Arrays.toString(pred));
        }
        List<Class<?>> own = new ArrayList<>();
        for (List<Class<?>> l : others) {
            if (!l.subList(0, Math.min(l.size(), types.size())).equals(types.subList(0, Math.min(l.size(), types.size())))) {
                throw new IllegalArgumentException("step parameter types do not match: " + l);
            }
            if (l.size() - types.size() > own.size()) {
                own = l.subList(types.size(), l.size());
            }
        }
        List<List<Class<?>>> outer = new ArrayList<>(inits);
        outer.add(own);
        List<Class<?>> params = longest(outer, "init parameter types do not match: " + outer);
        int vars = types.size();
        MethodType type = MethodType.methodType(result, params.toArray(new Class<?>[0]));
        Object none = Conversions.zero(result);
        return new Adapter(type, args -> {
            Object[] state = new Object[vars + args.length];
            System.arraycopy(args, 0, state, vars, args.length);
            int v = 0;
            for (int i = 0; i < n; i++) {
                Object x = init[i] == null ? Conversions.zero(variable[i]) : run(init[i], args);
                if (variable[i] != void.class) {
                    state[v++] = x;
                }
            }
            for (;;) {
                v = 0;
                for (int i = 0; i < n; i++) {
                    Object x = step[i] == null ? null : run(step[i], state);
                    if (variable[i] != void.class) {
                        if (step[i] != null) {
                            state[v] = x;
                        }
                        v++;
                    }
                    if (pred[i] != null && !(boolean) run(pred[i], state)) {
                        return fini[i] == null ? none : run(fini[i], state);
                    }
                }
            }
        });
    }

    /** Calls a handle with as many arguments as it takes. */
    private static Object run(MethodHandle h, Object[] args) throws Throwable {
        return h.call(Arrays.copyOf(args, h.type().parameterCount()));
    }

    /** The parameters of a loop whose handles get a variable of a type (void: none) before them. */
    private static List<Class<?>> outerOf(MethodHandle h, int skip) {
        List<Class<?>> p = h.type().parameterList();
        return p.subList(Math.min(skip, p.size()), p.size());
    }

    /** Checks that a handle returns a type and takes the first of the loop's parameters. */
    private static void check(String what, MethodHandle h, Class<?> result, List<Class<?>> params) {
        List<Class<?>> p = h == null ? params : h.type().parameterList();
        if (h != null && (h.type().returnType() != result || p.size() > params.size() || !p.equals(params.subList(0, p.size())))) {
            throw new IllegalArgumentException(what + " must match: " + h.type() + " != " + MethodType.methodType(result, params));
        }
    }

    static MethodHandle whileLoop(MethodHandle init, MethodHandle pred, MethodHandle body, boolean bodyFirst) {
        Class<?> r = body.type().returnType();
        int skip = r == void.class ? 0 : 1;
        if (skip == 1 && (body.type().parameterCount() == 0 || body.type().parameterType(0) != r)) {
            throw new IllegalArgumentException("body function must match: " + body.type() + " != "
                + body.type().insertParameterTypes(0, r));
        }
        if (pred.type().returnType() != boolean.class) {
            throw new IllegalArgumentException("loop predicate must match: " + pred.type() + " != "
                + MethodType.methodType(boolean.class, body.type().parameterArray()));
        }
        List<List<Class<?>>> lists = new ArrayList<>();
        lists.add(outerOf(body, skip));
        if (lists.get(0).isEmpty() && init != null) {
            lists.add(init.type().parameterList());
        }
        List<Class<?>> params = longest(lists, "loop parameters do not match");
        check("loop initializer", init, r, params);
        MethodType type = MethodType.methodType(r, params.toArray(new Class<?>[0]));
        return new Adapter(type, args -> {
            Object[] state = new Object[skip + args.length];
            System.arraycopy(args, 0, state, skip, args.length);
            Object v = init == null ? Conversions.zero(r) : run(init, args);
            if (skip == 1) {
                state[0] = v;
            }
            boolean go = bodyFirst || (boolean) run(pred, state);
            while (go) {
                Object x = run(body, state);
                if (skip == 1) {
                    state[0] = x;
                }
                go = (boolean) run(pred, state);
            }
            return skip == 1 ? state[0] : null;
        });
    }

    static MethodHandle counted(MethodHandle start, MethodHandle end, MethodHandle init, MethodHandle body) {
        if (end.type().returnType() != int.class || start != null && start.type().returnType() != int.class) {
            throw new IllegalArgumentException("start/end must return int: "
                + (start == null ? end.type() : start.type()) + ", " + end.type());
        }
        Class<?> r = body.type().returnType();
        int skip = r == void.class ? 1 : 2;
        List<Class<?>> p = body.type().parameterList();
        if (p.size() < skip || p.get(skip - 1) != int.class || skip == 2 && p.get(0) != r) {
            throw new IllegalArgumentException("counted loop body must match: " + body.type());
        }
        List<Class<?>> params = outerOf(body, skip);
        if (params.isEmpty()) {
            params = end.type().parameterList();
        }
        check("loop initializer", init, r, params);
        MethodType type = MethodType.methodType(r, params.toArray(new Class<?>[0]));
        return new Adapter(type, args -> {
            int from = start == null ? 0 : (int) run(start, args);
            int to = (int) run(end, args);
            Object v = init == null ? Conversions.zero(r) : run(init, args);
            for (int i = from; i < to; i++) {
                Object[] state = new Object[skip + args.length];
                System.arraycopy(args, 0, state, skip, args.length);
                state[skip - 1] = i;
                if (skip == 2) {
                    state[0] = v;
                }
                v = run(body, state);
            }
            return skip == 2 ? v : null;
        });
    }

    static MethodHandle iterated(MethodHandle iterator, MethodHandle init, MethodHandle body) {
        Class<?> r = body.type().returnType();
        int skip = r == void.class ? 1 : 2;
        List<Class<?>> p = body.type().parameterList();
        if (p.size() < skip || skip == 2 && p.get(0) != r) {
            throw new IllegalArgumentException("iterated loop body must match: " + body.type());
        }
        if (iterator != null && !Iterator.class.isAssignableFrom(iterator.type().returnType())) {
            throw new IllegalArgumentException("iteratedLoop first argument must have Iterator return type: " + iterator.type());
        }
        Class<?> element = p.get(skip - 1);
        List<Class<?>> params = outerOf(body, skip);
        if (params.isEmpty()) {
            params = iterator == null ? List.of(Iterable.class) : iterator.type().parameterList();
        }
        check("loop initializer", init, r, params);
        MethodType type = MethodType.methodType(r, params.toArray(new Class<?>[0]));
        return new Adapter(type, args -> {
            Iterator<?> it = iterator == null ? ((Iterable<?>) args[0]).iterator() : (Iterator<?>) run(iterator, args);
            Object v = init == null ? Conversions.zero(r) : run(init, args);
            while (it.hasNext()) {
                Object[] state = new Object[skip + args.length];
                System.arraycopy(args, 0, state, skip, args.length);
                state[skip - 1] = Conversions.convert(it.next(), Object.class, element);
                if (skip == 2) {
                    state[0] = v;
                }
                v = run(body, state);
            }
            return skip == 2 ? v : null;
        });
    }
}
