package junco.internal;

/** The first chars of an array that its owner may change and replace. Regular expressions match it in place. */
public final class CharArraySequence implements CharSequence {
    public char[] chars;
    public int length;

    @Override
    public int length() {
        return length;
    }

    @Override
    public char charAt(int index) {
        return chars[index];
    }

    @Override
    public CharSequence subSequence(int start, int end) {
        return new String(chars, start, end - start);
    }

    @Override
    public String toString() {
        return new String(chars, 0, length);
    }
}
