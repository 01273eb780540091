package java.util;

import java.util.stream.IntStream;
import java.util.stream.StreamSupport;

/** A set of small non-negative integers, one bit each. */
public class BitSet implements Cloneable, java.io.Serializable {
    private long[] words;
    /** The number of words up to the last one that is not zero. */
    private int used;

    public BitSet() {
        words = new long[1];
    }

    public BitSet(int nbits) {
        if (nbits < 0) {
            throw new NegativeArraySizeException("nbits < 0: " + nbits);
        }
        words = new long[(nbits + 63) >> 6];
    }

    private BitSet(long[] words) {
        this.words = words;
        used = words.length;
        shrink();
    }

    private void shrink() {
        int n = used;
        while (n > 0 && words[n - 1] == 0) {
            n--;
        }
        used = n;
    }

    private void room(int n) {
        if (words.length < n) {
            words = Arrays.copyOf(words, Math.max(2 * words.length, n));
        }
        if (used < n) {
            used = n;
        }
    }

    public static BitSet valueOf(long[] longs) {
        return new BitSet(longs.clone());
    }

    public static BitSet valueOf(java.nio.LongBuffer lb) {
        long[] a = new long[lb.remaining()];
        lb.slice().get(a);
        return new BitSet(a);
    }

    public static BitSet valueOf(java.nio.ByteBuffer bb) {
        byte[] a = new byte[bb.remaining()];
        bb.slice().get(a);
        return valueOf(a);
    }

    public static BitSet valueOf(byte[] bytes) {
        long[] a = new long[(bytes.length + 7) >> 3];
        for (int i = 0; i < bytes.length; i++) {
            a[i >> 3] |= (bytes[i] & 0xffL) << (8 * (i & 7));
        }
        return new BitSet(a);
    }

    public byte[] toByteArray() {
        byte[] r = new byte[(length() + 7) >> 3];
        for (int i = 0; i < r.length; i++) {
            r[i] = (byte) (words[i >> 3] >>> (8 * (i & 7)));
        }
        return r;
    }

    public long[] toLongArray() {
        return Arrays.copyOf(words, used);
    }

    private static void check(int i) {
        if (i < 0) {
            throw new IndexOutOfBoundsException("bitIndex < 0: " + i);
        }
    }

    private static void check(int from, int to) {
        if (from < 0) {
            throw new IndexOutOfBoundsException("fromIndex < 0: " + from);
        }
        if (to < 0) {
            throw new IndexOutOfBoundsException("toIndex < 0: " + to);
        }
        if (from > to) {
            throw new IndexOutOfBoundsException("fromIndex: " + from + " > toIndex: " + to);
        }
    }

    public void flip(int bitIndex) {
        check(bitIndex);
        room((bitIndex >> 6) + 1);
        words[bitIndex >> 6] ^= 1L << bitIndex;
        shrink();
    }

    /** The bits of word w that lie between from and to. */
    private static long mask(int w, int from, int to) {
        long m = -1L;
        if (w == from >> 6) {
            m &= -1L << from;
        }
        if (w == (to - 1) >> 6) {
            m &= -1L >>> -to;
        }
        return m;
    }

    public void flip(int fromIndex, int toIndex) {
        check(fromIndex, toIndex);
        if (fromIndex == toIndex) {
            return;
        }
        int last = (toIndex - 1) >> 6;
        room(last + 1);
        for (int w = fromIndex >> 6; w <= last; w++) {
            words[w] ^= mask(w, fromIndex, toIndex);
        }
        shrink();
    }

    public void set(int bitIndex) {
        if (bitIndex < 0) {
            check(bitIndex);
        }
        int w = bitIndex >> 6;
        if (w >= used) {
            room(w + 1);
        }
        words[w] |= 1L << bitIndex;
    }

    public void set(int bitIndex, boolean value) {
        if (value) {
            set(bitIndex);
        } else {
            clear(bitIndex);
        }
    }

    public void set(int fromIndex, int toIndex) {
        check(fromIndex, toIndex);
        if (fromIndex == toIndex) {
            return;
        }
        int last = (toIndex - 1) >> 6;
        room(last + 1);
        for (int w = fromIndex >> 6; w <= last; w++) {
            words[w] |= mask(w, fromIndex, toIndex);
        }
    }

    public void set(int fromIndex, int toIndex, boolean value) {
        if (value) {
            set(fromIndex, toIndex);
        } else {
            clear(fromIndex, toIndex);
        }
    }

    public void clear(int bitIndex) {
        check(bitIndex);
        int w = bitIndex >> 6;
        if (w < used) {
            words[w] &= ~(1L << bitIndex);
            shrink();
        }
    }

    public void clear(int fromIndex, int toIndex) {
        check(fromIndex, toIndex);
        int end = Math.min(toIndex, length());
        if (fromIndex >= end) {
            return;
        }
        int last = (end - 1) >> 6;
        for (int w = fromIndex >> 6; w <= last; w++) {
            words[w] &= ~mask(w, fromIndex, end);
        }
        shrink();
    }

    public void clear() {
        while (used > 0) {
            words[--used] = 0;
        }
    }

    public boolean get(int bitIndex) {
        if (bitIndex < 0) {
            check(bitIndex);
        }
        int w = bitIndex >> 6;
        return w < used && (words[w] & (1L << bitIndex)) != 0;
    }

    public BitSet get(int fromIndex, int toIndex) {
        check(fromIndex, toIndex);
        BitSet r = new BitSet(Math.max(0, Math.min(toIndex, length()) - fromIndex));
        for (int i = nextSetBit(fromIndex); i >= 0 && i < toIndex; i = nextSetBit(i + 1)) {
            r.set(i - fromIndex);
        }
        return r;
    }

    public int nextSetBit(int fromIndex) {
        if (fromIndex < 0) {
            throw new IndexOutOfBoundsException("fromIndex < 0: " + fromIndex);
        }
        int w = fromIndex >> 6;
        if (w >= used) {
            return -1;
        }
        long[] a = words;
        long word = a[w] & (-1L << fromIndex);
        while (word == 0) {
            if (++w == used) {
                return -1;
            }
            word = a[w];
        }
        return (w << 6) + Long.numberOfTrailingZeros(word);
    }

    public int nextClearBit(int fromIndex) {
        if (fromIndex < 0) {
            throw new IndexOutOfBoundsException("fromIndex < 0: " + fromIndex);
        }
        int w = fromIndex >> 6;
        if (w >= used) {
            return fromIndex;
        }
        long word = ~words[w] & (-1L << fromIndex);
        while (word == 0) {
            if (++w == used) {
                return used << 6;
            }
            word = ~words[w];
        }
        return (w << 6) + Long.numberOfTrailingZeros(word);
    }

    public int previousSetBit(int fromIndex) {
        if (fromIndex < 0) {
            if (fromIndex == -1) {
                return -1;
            }
            throw new IndexOutOfBoundsException("fromIndex < -1: " + fromIndex);
        }
        int w = fromIndex >> 6;
        if (w >= used) {
            return length() - 1;
        }
        long word = words[w] & (-1L >>> -(fromIndex + 1));
        while (word == 0) {
            if (w-- == 0) {
                return -1;
            }
            word = words[w];
        }
        return ((w + 1) << 6) - 1 - Long.numberOfLeadingZeros(word);
    }

    public int previousClearBit(int fromIndex) {
        if (fromIndex < 0) {
            if (fromIndex == -1) {
                return -1;
            }
            throw new IndexOutOfBoundsException("fromIndex < -1: " + fromIndex);
        }
        int w = fromIndex >> 6;
        if (w >= used) {
            return fromIndex;
        }
        long word = ~words[w] & (-1L >>> -(fromIndex + 1));
        while (word == 0) {
            if (w-- == 0) {
                return -1;
            }
            word = ~words[w];
        }
        return ((w + 1) << 6) - 1 - Long.numberOfLeadingZeros(word);
    }

    public int length() {
        return used == 0 ? 0 : (used << 6) - Long.numberOfLeadingZeros(words[used - 1]);
    }

    public boolean isEmpty() {
        return used == 0;
    }

    public boolean intersects(BitSet set) {
        for (int i = Math.min(used, set.used) - 1; i >= 0; i--) {
            if ((words[i] & set.words[i]) != 0) {
                return true;
            }
        }
        return false;
    }

    public int cardinality() {
        int n = 0;
        for (int i = 0; i < used; i++) {
            n += Long.bitCount(words[i]);
        }
        return n;
    }

    public void and(BitSet set) {
        if (this == set) {
            return;
        }
        while (used > set.used) {
            words[--used] = 0;
        }
        for (int i = 0; i < used; i++) {
            words[i] &= set.words[i];
        }
        shrink();
    }

    public void or(BitSet set) {
        if (this == set) {
            return;
        }
        room(set.used);
        for (int i = 0; i < set.used; i++) {
            words[i] |= set.words[i];
        }
    }

    public void xor(BitSet set) {
        int n = set.used;
        room(n);
        for (int i = 0; i < n; i++) {
            words[i] ^= set.words[i];
        }
        shrink();
    }

    public void andNot(BitSet set) {
        for (int i = Math.min(used, set.used) - 1; i >= 0; i--) {
            words[i] &= ~set.words[i];
        }
        shrink();
    }

    public int hashCode() {
        long h = 1234;
        for (int i = used; --i >= 0; ) {
            h ^= words[i] * (i + 1);
        }
        return (int) ((h >> 32) ^ h);
    }

    public int size() {
        return words.length * 64;
    }

    public boolean equals(Object obj) {
        if (!(obj instanceof BitSet)) {
            return false;
        }
        BitSet o = (BitSet) obj;
        return used == o.used && Arrays.equals(words, 0, used, o.words, 0, used);
    }

    public Object clone() {
        try {
            BitSet c = (BitSet) super.clone();
            c.words = Arrays.copyOf(words, Math.max(used, 0));
            return c;
        } catch (CloneNotSupportedException e) {
            throw new InternalError(e);
        }
    }

    public String toString() {
        StringBuilder b = new StringBuilder();
        b.append('{');
        int i = nextSetBit(0);
        if (i >= 0) {
            b.append(i);
            for (i = nextSetBit(i + 1); i >= 0; i = nextSetBit(i + 1)) {
                b.append(", ").append(i);
            }
        }
        return b.append('}').toString();
    }

    public IntStream stream() {
        return StreamSupport.intStream(Spliterators.spliterator(new PrimitiveIterator.OfInt() {
            private int next = nextSetBit(0);

            public boolean hasNext() {
                return next >= 0;
            }

            public int nextInt() {
                if (next < 0) {
                    throw new NoSuchElementException();
                }
                int i = next;
                next = nextSetBit(i + 1);
                return i;
            }
        }, cardinality(), Spliterator.ORDERED | Spliterator.DISTINCT | Spliterator.SORTED), false);
    }
}
