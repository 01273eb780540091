package java.lang;

/** A thread-local variable whose value a new thread inherits from its parent. */
public class InheritableThreadLocal<T> extends ThreadLocal<T> {
    public InheritableThreadLocal() {
    }

    protected T childValue(T parentValue) {
        return parentValue;
    }

    @Override
    T inheritedValue(T parentValue) {
        return childValue(parentValue);
    }

    @Override
    Table table(Thread t) {
        return t.inheritableLocals;
    }

    @Override
    void setTable(Thread t, Table table) {
        t.inheritableLocals = table;
    }
}
