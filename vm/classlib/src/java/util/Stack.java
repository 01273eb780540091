package java.util;

/** The older stack. */
public class Stack<E> extends Vector<E> {
    public Stack() {
    }

    public E push(E item) {
        addElement(item);
        return item;
    }

    public synchronized E pop() {
        E e = peek();
        removeElementAt(elementCount - 1);
        return e;
    }

    @SuppressWarnings("unchecked")
    public synchronized E peek() {
        int n = elementCount;
        if (n == 0) {
            throw new EmptyStackException();
        }
        return (E) elementData[n - 1];
    }

    public boolean empty() {
        return size() == 0;
    }

    public synchronized int search(Object o) {
        int i = lastIndexOf(o);
        return i >= 0 ? size() - i : -1;
    }
}
