package java.lang;

import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.Serializable;

/** A mutable sequence of chars whose methods are synchronised. */
public final class StringBuffer extends AbstractStringBuilder
        implements Appendable, Serializable, Comparable<StringBuffer>, CharSequence {
    public StringBuffer() {
        super(16);
    }

    public StringBuffer(int capacity) {
        super(capacity);
    }

    public StringBuffer(String str) {
        super(str);
    }

    public StringBuffer(CharSequence seq) {
        super(seq);
    }

    public synchronized StringBuffer append(Object obj) {
        putString(String.valueOf(obj));
        return this;
    }

    public synchronized StringBuffer append(String str) {
        putString(str);
        return this;
    }

    public synchronized StringBuffer append(StringBuffer sb) {
        putSequence(sb);
        return this;
    }

    @Override
    public synchronized StringBuffer append(CharSequence s) {
        putSequence(s);
        return this;
    }

    @Override
    public synchronized StringBuffer append(CharSequence s, int start, int end) {
        putSequence(s, start, end);
        return this;
    }

    public synchronized StringBuffer append(char[] str) {
        putChars(str, 0, str.length);
        return this;
    }

    public synchronized StringBuffer append(char[] str, int offset, int len) {
        putChars(str, offset, len);
        return this;
    }

    public synchronized StringBuffer append(boolean b) {
        putString(b ? "true" : "false");
        return this;
    }

    @Override
    public synchronized StringBuffer append(char c) {
        putChar(c);
        return this;
    }

    public synchronized StringBuffer append(int i) {
        putInt(i);
        return this;
    }

    public synchronized StringBuffer append(long lng) {
        putLong(lng);
        return this;
    }

    public synchronized StringBuffer append(float f) {
        putString(Float.toString(f));
        return this;
    }

    public synchronized StringBuffer append(double d) {
        putString(Double.toString(d));
        return this;
    }

    public synchronized StringBuffer appendCodePoint(int codePoint) {
        putCodePoint(codePoint);
        return this;
    }

    public synchronized StringBuffer repeat(int codePoint, int count) {
        putRepeated(codePoint, count);
        return this;
    }

    public synchronized StringBuffer repeat(CharSequence cs, int count) {
        putRepeated(cs, count);
        return this;
    }

    public synchronized StringBuffer delete(int start, int end) {
        cut(start, end);
        return this;
    }

    public synchronized StringBuffer deleteCharAt(int index) {
        cutChar(index);
        return this;
    }

    public synchronized StringBuffer replace(int start, int end, String str) {
        exchange(start, end, str);
        return this;
    }

    public synchronized StringBuffer insert(int index, char[] str, int offset, int len) {
        insertChars(index, str, offset, len);
        return this;
    }

    public synchronized StringBuffer insert(int offset, Object obj) {
        insertString(offset, String.valueOf(obj));
        return this;
    }

    public synchronized StringBuffer insert(int offset, String str) {
        insertString(offset, str);
        return this;
    }

    public synchronized StringBuffer insert(int offset, char[] str) {
        insertChars(offset, str);
        return this;
    }

    public synchronized StringBuffer insert(int dstOffset, CharSequence s) {
        insertString(dstOffset, s == null ? "null" : s.toString());
        return this;
    }

    public synchronized StringBuffer insert(int dstOffset, CharSequence s, int start, int end) {
        insertSequence(dstOffset, s, start, end);
        return this;
    }

    public synchronized StringBuffer insert(int offset, boolean b) {
        insertString(offset, b ? "true" : "false");
        return this;
    }

    public synchronized StringBuffer insert(int offset, char c) {
        insertChar(offset, c);
        return this;
    }

    public synchronized StringBuffer insert(int offset, int i) {
        insertString(offset, Integer.toString(i));
        return this;
    }

    public synchronized StringBuffer insert(int offset, long l) {
        insertString(offset, Long.toString(l));
        return this;
    }

    public synchronized StringBuffer insert(int offset, float f) {
        insertString(offset, Float.toString(f));
        return this;
    }

    public synchronized StringBuffer insert(int offset, double d) {
        insertString(offset, Double.toString(d));
        return this;
    }

    public synchronized StringBuffer reverse() {
        turn();
        return this;
    }

    @Override
    public synchronized int compareTo(StringBuffer another) {
        return compare(another);
    }

    @Override
    public synchronized String toString() {
        return count == 0 ? "" : new String(value, 0, count, null);
    }

    @Override
    public synchronized int length() {
        return super.length();
    }

    @Override
    public synchronized int capacity() {
        return super.capacity();
    }

    @Override
    public synchronized char charAt(int index) {
        return super.charAt(index);
    }

    @Override
    public synchronized int codePointAt(int index) {
        return super.codePointAt(index);
    }

    @Override
    public synchronized int codePointBefore(int index) {
        return super.codePointBefore(index);
    }

    @Override
    public synchronized int codePointCount(int beginIndex, int endIndex) {
        return super.codePointCount(beginIndex, endIndex);
    }

    @Override
    public synchronized int offsetByCodePoints(int index, int codePointOffset) {
        return super.offsetByCodePoints(index, codePointOffset);
    }

    @Override
    public synchronized int indexOf(String str, int fromIndex) {
        return super.indexOf(str, fromIndex);
    }

    @Override
    public synchronized int lastIndexOf(String str, int fromIndex) {
        return super.lastIndexOf(str, fromIndex);
    }

    @Override
    public synchronized String substring(int start, int end) {
        return super.substring(start, end);
    }

    @Override
    public synchronized void ensureCapacity(int minimumCapacity) {
        super.ensureCapacity(minimumCapacity);
    }

    @Override
    public synchronized void trimToSize() {
        super.trimToSize();
    }

    @Override
    public synchronized void setLength(int newLength) {
        super.setLength(newLength);
    }

    @Override
    public synchronized void setCharAt(int index, char ch) {
        super.setCharAt(index, ch);
    }

    @Override
    public synchronized void getChars(int srcBegin, int srcEnd, char[] dst, int dstBegin) {
        super.getChars(srcBegin, srcEnd, dst, dstBegin);
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
