package java.lang;

import junco.internal.Release;

/**
 * A growing array of chars: what StringBuilder and StringBuffer share.
 *
 * <p>Natives know the two fields, in this order.
 */
abstract sealed class AbstractStringBuilder implements Appendable, CharSequence permits StringBuilder, StringBuffer {
    char[] value;
    int count;

    /** For deserialisation, which fills in the rest. */
    AbstractStringBuilder() {
    }

    AbstractStringBuilder(int capacity) {
        value = new char[capacity];
    }

    AbstractStringBuilder(String str) {
        int n = str.length();
        value = new char[n + 16];
        str.copyTo(0, n, value, 0);
        count = n;
    }

    AbstractStringBuilder(CharSequence s) {
        int n = s.length();
        if (n < 0) {
            throw new NegativeArraySizeException(String.valueOf(n));
        }
        value = new char[n + 16];
        putSequence(s);
    }

    @Override
    public int length() {
        return count;
    }

    public int capacity() {
        return value.length;
    }

    public void ensureCapacity(int minimumCapacity) {
        if (minimumCapacity > value.length) {
            grow(minimumCapacity);
        }
    }

    /** Makes room for at least so many chars in all; a negative number is an overflow. */
    final void grow(int least) {
        if (least < 0) {
            throw new OutOfMemoryError("Required length exceeds implementation limit");
        }
        int capacity = 2 * value.length + 2;
        if (capacity < least) {
            capacity = least;
        }
        char[] more = new char[capacity];
        System.arraycopy(value, 0, more, 0, count);
        value = more;
    }

    public void trimToSize() {
        if (count < value.length) {
            char[] less = new char[count];
            System.arraycopy(value, 0, less, 0, count);
            value = less;
        }
    }

    public void setLength(int newLength) {
        if (newLength < 0) {
            throw new StringIndexOutOfBoundsException(newLength);
        }
        if (newLength > value.length) {
            grow(newLength);
        }
        for (int i = count; i < newLength; i++) {
            value[i] = '\0';
        }
        count = newLength;
    }

    private static StringIndexOutOfBoundsException badIndex(int index, int length) {
        return new StringIndexOutOfBoundsException(Release.index(index, length, "index " + index + ", length " + length));
    }

    /** Throws unless 0 <= start <= end <= length: for ranges of the builder itself. */
    private static void check(int start, int end, int length) {
        if (start < 0 || start > end || end > length) {
            throw new StringIndexOutOfBoundsException(
                Release.range(start, "" + end, length, "start " + start + ", end " + end + ", length " + length));
        }
    }

    /** Throws unless 0 <= start <= end <= length: for ranges of arguments, whose exception is the general one. */
    private static void checkArgument(int start, int end, int length) {
        if (start < 0 || start > end || end > length) {
            throw new IndexOutOfBoundsException(
                Release.range(start, "" + end, length, "start " + start + ", end " + end + ", length " + length));
        }
    }

    @Override
    public char charAt(int index) {
        if (index < 0 || index >= count) {
            throw badIndex(index, count);
        }
        return value[index];
    }

    public int codePointAt(int index) {
        if (index < 0 || index >= count) {
            throw badIndex(index, count);
        }
        return Character.codePointAt(value, index, count);
    }

    public int codePointBefore(int index) {
        if (index < 1 || index > count) {
            throw new StringIndexOutOfBoundsException(Release.index(index - 1, count, "String index out of range: " + index));
        }
        return Character.codePointBefore(value, index, 0);
    }

    public int codePointCount(int beginIndex, int endIndex) {
        if (beginIndex < 0 || endIndex > count || beginIndex > endIndex) {
            throw new IndexOutOfBoundsException();
        }
        return Character.codePointCount(value, beginIndex, endIndex - beginIndex);
    }

    public int offsetByCodePoints(int index, int codePointOffset) {
        if (index < 0 || index > count) {
            throw new IndexOutOfBoundsException();
        }
        return Character.offsetByCodePoints(value, 0, count, index, codePointOffset);
    }

    public void getChars(int srcBegin, int srcEnd, char[] dst, int dstBegin) {
        check(srcBegin, srcEnd, count);
        int n = srcEnd - srcBegin;
        checkArgument(dstBegin, dstBegin + n, dst.length);
        System.arraycopy(value, srcBegin, dst, dstBegin, n);
    }

    public void setCharAt(int index, char ch) {
        if (index < 0 || index >= count) {
            throw badIndex(index, count);
        }
        value[index] = ch;
    }

    final void putString(String s) {
        if (s == null) {
            s = "null";
        }
        int n = s.length();
        int end = count + n;
        if (end > value.length || end < 0) {
            grow(end);
        }
        s.copyTo(0, n, value, count);
        count = end;
    }

    final void putSequence(CharSequence s) {
        if (s == null) {
            putString("null");
        } else if (s instanceof String t) {
            putString(t);
        } else if (s instanceof AbstractStringBuilder b) {
            putChars(b.value, 0, b.count);
        } else {
            putSequence(s, 0, s.length());
        }
    }

    final void putSequence(CharSequence s, int start, int end) {
        if (s == null) {
            s = "null";
        }
        checkArgument(start, end, s.length());
        int newCount = count + (end - start);
        if (newCount > value.length || newCount < 0) {
            grow(newCount);
        }
        if (s instanceof String t) {
            t.copyTo(start, end, value, count);
        } else {
            int at = count;
            char[] v = value;
            for (int i = start; i < end; i++) {
                v[at++] = s.charAt(i);
            }
        }
        count = newCount;
    }

    final void putChars(char[] s, int offset, int n) {
        checkArgument(offset, offset + n, s.length);
        int end = count + n;
        if (end > value.length || end < 0) {
            grow(end);
        }
        System.arraycopy(s, offset, value, count, n);
        count = end;
    }

    final void putChar(char c) {
        int n = count;
        if (n == value.length) {
            grow(n + 1);
        }
        value[n] = c;
        count = n + 1;
    }

    final void putInt(int i) {
        int n = count;
        if (n + 11 > value.length) {
            grow(n + 11);
        }
        count = Integer.putDecimal(i, value, n);
    }

    final void putLong(long l) {
        int n = count;
        if (n + 20 > value.length) {
            grow(n + 20);
        }
        count = Long.putDecimal(l, value, n);
    }

    final void putCodePoint(int codePoint) {
        if (Character.isBmpCodePoint(codePoint)) {
            putChar((char) codePoint);
        } else {
            char[] pair = Character.toChars(codePoint);
            putChars(pair, 0, 2);
        }
    }

    final void putRepeated(CharSequence s, int n) {
        if (n < 0) {
            throw new IllegalArgumentException("count is negative: " + n);
        }
        if (s == null) {
            s = "null";
        }
        String t = s.toString();
        for (int i = 0; i < n; i++) {
            putString(t);
        }
    }

    final void putRepeated(int codePoint, int n) {
        if (n < 0) {
            throw new IllegalArgumentException("count is negative: " + n);
        }
        if (!Character.isValidCodePoint(codePoint)) {
            throw new IllegalArgumentException("codePoint is invalid: " + codePoint);
        }
        for (int i = 0; i < n; i++) {
            putCodePoint(codePoint);
        }
    }

    final void cut(int start, int end) {
        if (end > count) {
            end = count;
        }
        check(start, end, count);
        int n = end - start;
        if (n > 0) {
            System.arraycopy(value, end, value, start, count - end);
            count -= n;
        }
    }

    final void cutChar(int index) {
        if (index < 0 || index >= count) {
            throw badIndex(index, count);
        }
        System.arraycopy(value, index + 1, value, index, count - index - 1);
        count--;
    }

    final void exchange(int start, int end, String str) {
        if (end > count) {
            end = count;
        }
        check(start, end, count);
        int n = str.length();
        int newCount = count + n - (end - start);
        if (newCount > value.length || newCount < 0) {
            grow(newCount);
        }
        System.arraycopy(value, end, value, start + n, count - end);
        str.copyTo(0, n, value, start);
        count = newCount;
    }

    /** Moves what stands at the offset and behind it away by n chars. */
    private void open(int offset, int n) {
        int newCount = count + n;
        if (newCount > value.length || newCount < 0) {
            grow(newCount);
        }
        System.arraycopy(value, offset, value, offset + n, count - offset);
        count = newCount;
    }

    private void checkOffset(int offset) {
        if (offset < 0 || offset > count) {
            throw new StringIndexOutOfBoundsException(
                Release.range(offset, "" + count, count, "offset " + offset + ", length " + count));
        }
    }

    final void insertString(int offset, String str) {
        checkOffset(offset);
        if (str == null) {
            str = "null";
        }
        int n = str.length();
        open(offset, n);
        str.copyTo(0, n, value, offset);
    }

    final void insertChars(int index, char[] str, int offset, int n) {
        checkOffset(index);
        check(offset, offset + n, str.length);
        open(index, n);
        System.arraycopy(str, offset, value, index, n);
    }

    final void insertChars(int index, char[] str) {
        checkOffset(index);
        insertChars(index, str, 0, str.length);
    }

    final void insertSequence(int dstOffset, CharSequence s, int start, int end) {
        if (s == null) {
            s = "null";
        }
        checkOffset(dstOffset);
        checkArgument(start, end, s.length());
        insertString(dstOffset, s.subSequence(start, end).toString());
    }

    final void insertChar(int offset, char c) {
        checkOffset(offset);
        open(offset, 1);
        value[offset] = c;
    }

    public int indexOf(String str) {
        return indexOf(str, 0);
    }

    public int indexOf(String str, int fromIndex) {
        return indexIn(value, count, str, fromIndex);
    }

    public int lastIndexOf(String str) {
        return lastIndexOf(str, count);
    }

    public int lastIndexOf(String str, int fromIndex) {
        return lastIndexIn(value, count, str, fromIndex);
    }

    private static native int indexIn(char[] chars, int count, String s, int from);

    private static native int lastIndexIn(char[] chars, int count, String s, int from);

    /** Reverses the chars, then puts surrogate pairs in order again. */
    final void turn() {
        reverse0(value, count);
    }

    private static native void reverse0(char[] chars, int count);

    final int compare(AbstractStringBuilder other) {
        if (this == other) {
            return 0;
        }
        int n = Math.min(count, other.count);
        for (int i = 0; i < n; i++) {
            char a = value[i];
            char b = other.value[i];
            if (a != b) {
                return a - b;
            }
        }
        return count - other.count;
    }

    public String substring(int start) {
        return substring(start, count);
    }

    @Override
    public CharSequence subSequence(int start, int end) {
        return substring(start, end);
    }

    public String substring(int start, int end) {
        check(start, end, count);
        return start == end ? "" : new String(value, start, end - start, null);
    }

    @Override
    public abstract String toString();
}
