package java.lang.foreign;

import java.lang.invoke.Linkage;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.VarHandle;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The way from a layout to one of its parts: a fixed offset, and strides for the elements that are open. */
final class Paths {
    /** Kinds of steps. */
    static final int NAME = 0;
    static final int MEMBER = 1;
    static final int ELEMENT = 2;
    static final int ELEMENTS = 3;
    static final int DEREFERENCE = 4;

    /** A step; index is also where open elements begin, and step how far they are apart. */
    record Step(int kind, String name, long index, long step) implements MemoryLayout.PathElement {
        boolean isPlain() {
            return index == 0 && step == 1;
        }

        @Override
        public String toString() {
            return switch (kind) {
                case NAME -> "groupElement(\"" + name + "\")";
                case MEMBER -> "groupElement(" + index + ")";
                case ELEMENT -> "sequenceElement(" + index + ")";
                case ELEMENTS -> isPlain() ? "sequenceElement()" : "sequenceElement(" + index + ", " + step + ")";
                default -> "dereferenceElement()";
            };
        }
    }

    static long checkIndex(long index) {
        if (index < 0) {
            throw new IllegalArgumentException("Index < 0");
        }
        return index;
    }

    private final MemoryLayout root;
    private MemoryLayout selected;
    private long offset;
    /** Of the open elements. */
    private long[] strides = {};
    private long[] bounds = {};
    private Step open;
    /** A step to one element of a sequence, if there is one: select does not take it. */
    private Step fixed;
    /** The path from the root to an address whose target this path is in; null if there is none. */
    private Paths address;

    private Paths(MemoryLayout root) {
        this.root = root;
        this.selected = root;
    }

    static Paths of(MemoryLayout root, MemoryLayout.PathElement[] elements) {
        Paths p = new Paths(root);
        for (MemoryLayout.PathElement e : elements) {
            p = p.take((Step) java.util.Objects.requireNonNull(e));
        }
        return p;
    }

    private IllegalArgumentException bad(String why) {
        return new IllegalArgumentException("Bad layout path: " + why);
    }

    private Paths take(Step s) {
        switch (s.kind()) {
            case NAME, MEMBER -> member(s);
            case ELEMENT, ELEMENTS -> element(s);
            default -> {
                if (!(selected instanceof AddressLayout a) || a.targetLayout().isEmpty()) {
                    throw bad("Cannot dereference layout: " + selected + (selected == root ? "" : ", selected from: " + root));
                }
                Paths p = new Paths(a.targetLayout().get());
                p.address = this;
                return p;
            }
        }
        return this;
    }

    private void member(Step s) {
        if (!(selected instanceof GroupLayout g)) {
            throw bad("attempting to select a group element from a non-group layout: " + selected);
        }
        List<MemoryLayout> members = g.memberLayouts();
        long at = 0;
        for (int i = 0; i < members.size(); i++) {
            MemoryLayout m = members.get(i);
            if (s.kind() == MEMBER ? i == s.index() : m.name().filter(s.name()::equals).isPresent()) {
                selected = m;
                offset += g instanceof StructLayout ? at : 0;
                return;
            }
            at += m.byteSize();
        }
        throw bad(s.kind() == MEMBER ? "cannot resolve element " + s.index() + " in layout: " + g
            : "cannot resolve '" + s.name() + "' in layout " + g);
    }

    private void element(Step s) {
        if (!(selected instanceof SequenceLayout q)) {
            throw bad("attempting to select a sequence element from a non-sequence layout: " + selected);
        }
        long n = q.elementCount();
        long size = q.elementLayout().byteSize();
        if (s.index() >= n && (s.kind() == ELEMENT || !s.isPlain())) {
            throw bad("sequence index out of bounds; index: " + s.index() + ", elementCount is " + n + " for layout " + q);
        }
        offset += s.index() * size;
        if (s.kind() == ELEMENTS) {
            long left = s.step() > 0 ? n - s.index() : s.index() + 1;
            long width = Math.abs(s.step());
            strides = Arrays.copyOf(strides, strides.length + 1);
            bounds = Arrays.copyOf(bounds, bounds.length + 1);
            strides[strides.length - 1] = s.step() * size;
            bounds[bounds.length - 1] = (left + width - 1) / width;
            open = s;
        } else {
            fixed = s;
        }
        selected = q.elementLayout();
    }

    private IllegalArgumentException invalid(Object step) {
        return new IllegalArgumentException("Invalid selection in layout path: " + step);
    }

    private void noDereference() {
        if (address != null) {
            throw invalid(new Step(DEREFERENCE, null, 0, 0));
        }
    }

    long fixedOffset() {
        noDereference();
        if (open != null) {
            throw invalid(open);
        }
        return offset;
    }

    MemoryLayout selected() {
        noDereference();
        if (fixed != null || open != null && !open.isPlain()) {
            throw invalid(fixed != null ? fixed : open);
        }
        return selected;
    }

    /** The offset of the selected layout, with the indices of the open elements, which begin at a place of the arguments. */
    private long offset(Object[] args, int from) {
        long at = offset;
        for (int i = 0; i < strides.length; i++) {
            long index = (long) args[from + i];
            at += java.util.Objects.checkIndex(index, bounds[i]) * strides[i];
        }
        return at;
    }

    /** Parameters: some, then a long for each open element. */
    private Class<?>[] with(Class<?>... first) {
        Class<?>[] all = Arrays.copyOf(first, first.length + strides.length);
        Arrays.fill(all, first.length, all.length, long.class);
        return all;
    }

    MethodHandle offsetHandle() {
        noDereference();
        return Linkage.handle(long.class, with(long.class), args -> Math.addExact((long) args[0], offset(args, 1)));
    }

    static MethodHandle scaleHandle(MemoryLayout l) {
        return Linkage.handle(long.class, new Class<?>[] {long.class, long.class}, args -> l.scale((long) args[0], (long) args[1]));
    }

    MethodHandle sliceHandle() {
        noDereference();
        return Linkage.handle(MemorySegment.class, with(MemorySegment.class, long.class), args -> {
            Segment s = (Segment) java.util.Objects.requireNonNull(args[0]);
            long base = (long) args[1];
            enclosing(s, base);
            return s.asSlice(base + offset(args, 2), selected.byteSize());
        });
    }

    /** Checks that the whole root layout is at an offset of a segment. */
    private void enclosing(Segment s, long base) {
        s.check(base, root.byteSize(), false);
        if (!s.isAligned(base, root.byteAlignment())) {
            throw s.misaligned(root, base);
        }
    }

    /** The handle of a value layout's own variable. */
    static VarHandle handle(MemoryLayout value) {
        return new Paths(value).varHandle(false);
    }

    VarHandle varHandle(boolean elements) {
        if (!(selected instanceof ValueLayout v)) {
            throw new IllegalArgumentException("Path does not select a value layout: " + selected
                + (selected == root && address == null ? "" : ", selected from: " + top()));
        }
        List<Class<?>> coordinates = new ArrayList<>(List.of(MemorySegment.class, long.class));
        if (elements) {
            coordinates.add(long.class);
        }
        int own = coordinates.size();
        int all = own + depth();
        for (int i = own; i < all; i++) {
            coordinates.add(long.class);
        }
        Class<?>[] types = coordinates.toArray(new Class<?>[0]);
        return Linkage.variable(v.carrier(), types, v.byteAlignment() >= v.byteSize(), (op, args) -> {
            Segment s = (Segment) java.util.Objects.requireNonNull(args[0]);
            long base = (long) args[1];
            if (elements) {
                base = top().scale(base, (long) args[2]);
            }
            return access(s, base, args, own, v, op, all);
        });
    }

    /** How many open elements there are on the whole way. */
    private int depth() {
        return strides.length + (address == null ? 0 : address.depth());
    }

    private MemoryLayout top() {
        return address == null ? root : address.top();
    }

    private Object access(Segment s, long base, Object[] args, int from, ValueLayout v, int op, int values) {
        long at = base;
        Segment in = s;
        int next = from;
        if (address != null) {
            in = (Segment) address.access(s, base, args, from, (ValueLayout) address.selected, Operations.GET, values);
            next += address.depth();
            at = 0;
        }
        if (selected != root) {
            enclosing(in, at);
            at += offset(args, next);
        }
        return Operations.operate(in, (Values.Value<?>) (Object) v, at, op, args, values);
    }
}
