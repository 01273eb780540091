package java.lang;

import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.Serializable;

/** A mutable sequence of chars, not synchronised. */
public final class StringBuilder extends AbstractStringBuilder
        implements Appendable, Serializable, Comparable<StringBuilder>, CharSequence {
    public StringBuilder() {
        super(16);
    }

    public StringBuilder(int capacity) {
        super(capacity);
    }

    public StringBuilder(String str) {
        super(str);
    }

    public StringBuilder(CharSequence seq) {
        super(seq);
    }

    public StringBuilder append(Object obj) {
        putString(String.valueOf(obj));
        return this;
    }

    public StringBuilder append(String str) {
        if (str == null) {
            str = "null";
        }
        int n = str.length();
        int end = count + n;
        if (end > value.length || end < 0) {
            grow(end);
        }
        str.copyTo(0, n, value, count);
        count = end;
        return this;
    }

    public StringBuilder append(StringBuffer sb) {
        putSequence(sb);
        return this;
    }

    @Override
    public StringBuilder append(CharSequence s) {
        putSequence(s);
        return this;
    }

    @Override
    public StringBuilder append(CharSequence s, int start, int end) {
        putSequence(s, start, end);
        return this;
    }

    public StringBuilder append(char[] str) {
        putChars(str, 0, str.length);
        return this;
    }

    public StringBuilder append(char[] str, int offset, int len) {
        putChars(str, offset, len);
        return this;
    }

    public StringBuilder append(boolean b) {
        putString(b ? "true" : "false");
        return this;
    }

    @Override
    public StringBuilder append(char c) {
        int n = count;
        if (n == value.length) {
            grow(n + 1);
        }
        value[n] = c;
        count = n + 1;
        return this;
    }

    public StringBuilder append(int i) {
        putInt(i);
        return this;
    }

    public StringBuilder append(long lng) {
        putLong(lng);
        return this;
    }

    public StringBuilder append(float f) {
        putString(Float.toString(f));
        return this;
    }

    public StringBuilder append(double d) {
        putString(Double.toString(d));
        return this;
    }

    public StringBuilder appendCodePoint(int codePoint) {
        putCodePoint(codePoint);
        return this;
    }

    public StringBuilder repeat(int codePoint, int count) {
        putRepeated(codePoint, count);
        return this;
    }

    public StringBuilder repeat(CharSequence cs, int count) {
        putRepeated(cs, count);
        return this;
    }

    public StringBuilder delete(int start, int end) {
        cut(start, end);
        return this;
    }

    public StringBuilder deleteCharAt(int index) {
        cutChar(index);
        return this;
    }

    public StringBuilder replace(int start, int end, String str) {
        exchange(start, end, str);
        return this;
    }

    public StringBuilder insert(int index, char[] str, int offset, int len) {
        insertChars(index, str, offset, len);
        return this;
    }

    public StringBuilder insert(int offset, Object obj) {
        insertString(offset, String.valueOf(obj));
        return this;
    }

    public StringBuilder insert(int offset, String str) {
        insertString(offset, str);
        return this;
    }

    public StringBuilder insert(int offset, char[] str) {
        insertChars(offset, str);
        return this;
    }

    public StringBuilder insert(int dstOffset, CharSequence s) {
        insertString(dstOffset, s == null ? "null" : s.toString());
        return this;
    }

    public StringBuilder insert(int dstOffset, CharSequence s, int start, int end) {
        insertSequence(dstOffset, s, start, end);
        return this;
    }

    public StringBuilder insert(int offset, boolean b) {
        insertString(offset, b ? "true" : "false");
        return this;
    }

    public StringBuilder insert(int offset, char c) {
        insertChar(offset, c);
        return this;
    }

    public StringBuilder insert(int offset, int i) {
        insertString(offset, Integer.toString(i));
        return this;
    }

    public StringBuilder insert(int offset, long l) {
        insertString(offset, Long.toString(l));
        return this;
    }

    public StringBuilder insert(int offset, float f) {
        insertString(offset, Float.toString(f));
        return this;
    }

    public StringBuilder insert(int offset, double d) {
        insertString(offset, Double.toString(d));
        return this;
    }

    public StringBuilder reverse() {
        turn();
        return this;
    }

    @Override
    public int compareTo(StringBuilder another) {
        return compare(another);
    }

    @Override
    public String toString() {
        return count == 0 ? "" : new String(value, 0, count, null);
    }

    private void writeObject(ObjectOutputStream s) throws IOException {
        s.defaultWriteObject();
        s.writeInt(count);
        s.writeObject(value);
    }

    private void readObject(ObjectInputStream s) throws IOException, ClassNotFoundException {
        s.defaultReadObject();
        count = s.readInt();
        value = (char[]) s.readObject();
    }
}
