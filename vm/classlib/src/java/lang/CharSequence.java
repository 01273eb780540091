package java.lang;

import java.util.NoSuchElementException;
import java.util.PrimitiveIterator;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;

/** A readable sequence of chars. */
public interface CharSequence {
    int length();

    char charAt(int index);

    default boolean isEmpty() {
        return length() == 0;
    }

    CharSequence subSequence(int start, int end);

    @Override
    String toString();

    default IntStream chars() {
        PrimitiveIterator.OfInt it = new PrimitiveIterator.OfInt() {
            private int at;

            @Override
            public boolean hasNext() {
                return at < length();
            }

            @Override
            public int nextInt() {
                if (at >= length()) {
                    throw new NoSuchElementException();
                }
                return charAt(at++);
            }

            @Override
            public void forEachRemaining(IntConsumer action) {
                while (at < length()) {
                    action.accept(charAt(at++));
                }
            }
        };
        return StreamSupport.intStream(Spliterators.spliterator(it, length(),
            Spliterator.ORDERED | Spliterator.SIZED | Spliterator.SUBSIZED), false);
    }

    default IntStream codePoints() {
        PrimitiveIterator.OfInt it = new PrimitiveIterator.OfInt() {
            private int at;

            @Override
            public boolean hasNext() {
                return at < length();
            }

            @Override
            public int nextInt() {
                if (at >= length()) {
                    throw new NoSuchElementException();
                }
                int c = Character.codePointAt(CharSequence.this, at);
                at += Character.charCount(c);
                return c;
            }
        };
        return StreamSupport.intStream(Spliterators.spliteratorUnknownSize(it, Spliterator.ORDERED), false);
    }

    static int compare(CharSequence cs1, CharSequence cs2) {
        if (cs1 == cs2) {
            return 0;
        }
        if (cs1 instanceof String a && cs2 instanceof String b) {
            return a.compareTo(b);
        }
        int n = Math.min(cs1.length(), cs2.length());
        for (int i = 0; i < n; i++) {
            char a = cs1.charAt(i);
            char b = cs2.charAt(i);
            if (a != b) {
                return a - b;
            }
        }
        return cs1.length() - cs2.length();
    }

    default void getChars(int srcBegin, int srcEnd, char[] dst, int dstBegin) {
        java.util.Objects.checkFromToIndex(srcBegin, srcEnd, length());
        java.util.Objects.checkIndex(dstBegin, dst.length - (srcEnd - srcBegin) + 1);
        while (srcBegin < srcEnd) {
            dst[dstBegin++] = charAt(srcBegin++);
        }
    }
}
