package java.util;

import java.util.function.BinaryOperator;
import java.util.function.Consumer;
import java.util.function.DoubleBinaryOperator;
import java.util.function.IntBinaryOperator;
import java.util.function.IntFunction;
import java.util.function.IntToDoubleFunction;
import java.util.function.IntToLongFunction;
import java.util.function.IntUnaryOperator;
import java.util.function.LongBinaryOperator;
import java.util.function.UnaryOperator;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** Sorting, searching, comparing, copying, filling and printing of arrays. */
public final class Arrays {
    private Arrays() {
    }

    static void checkRange(int length, int from, int to) {
        if (from > to) {
            throw new IllegalArgumentException("fromIndex(" + from + ") > toIndex(" + to + ")");
        }
        if (from < 0) {
            throw new ArrayIndexOutOfBoundsException(from);
        }
        if (to > length) {
            throw new ArrayIndexOutOfBoundsException(to);
        }
    }

    /** A new array with the component type of {@code like}. */
    @SuppressWarnings("unchecked")
    static <T> T[] newArrayLike(T[] original, int length) {
        if (original.getClass() == Object[].class) {
            return (T[]) new Object[length];
        }
        return (T[]) java.lang.reflect.Array.newInstance(original.getClass().getComponentType(), length);
    }

    private static int rangeLength(int from, int to) {
        int n = to - from;
        if (n < 0) {
            throw new IllegalArgumentException(from + " > " + to);
        }
        return n;
    }

    // byte

    public static void sort(byte[] a) {
        ArraySort.sort(a, 0, a.length);
    }

    public static void sort(byte[] a, int fromIndex, int toIndex) {
        checkRange(a.length, fromIndex, toIndex);
        ArraySort.sort(a, fromIndex, toIndex);
    }

    public static void parallelSort(byte[] a) {
        ArraySort.sort(a, 0, a.length);
    }

    public static void parallelSort(byte[] a, int fromIndex, int toIndex) {
        checkRange(a.length, fromIndex, toIndex);
        ArraySort.sort(a, fromIndex, toIndex);
    }

    public static int binarySearch(byte[] a, byte key) {
        return search(a, 0, a.length, key);
    }

    public static int binarySearch(byte[] a, int fromIndex, int toIndex, byte key) {
        checkRange(a.length, fromIndex, toIndex);
        return search(a, fromIndex, toIndex, key);
    }

    private static int search(byte[] a, int from, int to, byte key) {
        int lo = from;
        int hi = to - 1;
        while (lo <= hi) {
            int mid = (lo + hi) >>> 1;
            byte v = a[mid];
            if (v < key) {
                lo = mid + 1;
            } else if (v > key) {
                hi = mid - 1;
            } else {
                return mid;
            }
        }
        return -(lo + 1);
    }

    public static boolean equals(byte[] a, byte[] b) {
        if (a == b) {
            return true;
        }
        return a != null && b != null && a.length == b.length && differ(a, 0, b, 0, a.length) < 0;
    }

    public static boolean equals(byte[] a, int aFrom, int aTo, byte[] b, int bFrom, int bTo) {
        checkRange(a.length, aFrom, aTo);
        checkRange(b.length, bFrom, bTo);
        return aTo - aFrom == bTo - bFrom && differ(a, aFrom, b, bFrom, aTo - aFrom) < 0;
    }

    /** The first of n places where the arrays differ, counted from the two starts; -1 if there is none. */
    private static int differ(byte[] a, int i, byte[] b, int j, int n) {
        for (int k = 0; k < n; k++) {
            if (a[i + k] != b[j + k]) {
                return k;
            }
        }
        return -1;
    }

    public static int mismatch(byte[] a, byte[] b) {
        int n = Math.min(a.length, b.length);
        int i = a == b ? -1 : differ(a, 0, b, 0, n);
        return i < 0 && a.length != b.length ? n : i;
    }

    public static int mismatch(byte[] a, int aFrom, int aTo, byte[] b, int bFrom, int bTo) {
        checkRange(a.length, aFrom, aTo);
        checkRange(b.length, bFrom, bTo);
        int n = Math.min(aTo - aFrom, bTo - bFrom);
        int i = differ(a, aFrom, b, bFrom, n);
        return i < 0 && aTo - aFrom != bTo - bFrom ? n : i;
    }

    public static int compare(byte[] a, byte[] b) {
        if (a == b) {
            return 0;
        }
        if (a == null || b == null) {
            return a == null ? -1 : 1;
        }
        int i = differ(a, 0, b, 0, Math.min(a.length, b.length));
        return i >= 0 ? Byte.compare(a[i], b[i]) : a.length - b.length;
    }

    public static int compare(byte[] a, int aFrom, int aTo, byte[] b, int bFrom, int bTo) {
        checkRange(a.length, aFrom, aTo);
        checkRange(b.length, bFrom, bTo);
        int i = differ(a, aFrom, b, bFrom, Math.min(aTo - aFrom, bTo - bFrom));
        return i >= 0 ? Byte.compare(a[aFrom + i], b[bFrom + i]) : (aTo - aFrom) - (bTo - bFrom);
    }

    public static void fill(byte[] a, byte val) {
        for (int i = 0, n = a.length; i < n; i++) {
            a[i] = val;
        }
    }

    public static void fill(byte[] a, int fromIndex, int toIndex, byte val) {
        checkRange(a.length, fromIndex, toIndex);
        for (int i = fromIndex; i < toIndex; i++) {
            a[i] = val;
        }
    }

    public static byte[] copyOf(byte[] original, int newLength) {
        byte[] r = new byte[newLength];
        System.arraycopy(original, 0, r, 0, Math.min(original.length, newLength));
        return r;
    }

    public static byte[] copyOfRange(byte[] original, int from, int to) {
        int n = rangeLength(from, to);
        byte[] r = new byte[n];
        System.arraycopy(original, from, r, 0, Math.min(original.length - from, n));
        return r;
    }

    public static int hashCode(byte[] a) {
        if (a == null) {
            return 0;
        }
        int h = 1;
        for (byte e : a) {
            h = 31 * h + e;
        }
        return h;
    }

    public static String toString(byte[] a) {
        if (a == null) {
            return "null";
        }
        int n = a.length;
        if (n == 0) {
            return "[]";
        }
        StringBuilder sb = new StringBuilder();
        sb.append('[').append(a[0]);
        for (int i = 1; i < n; i++) {
            sb.append(", ").append(a[i]);
        }
        return sb.append(']').toString();
    }

    public static int compareUnsigned(byte[] a, byte[] b) {
        if (a == b) {
            return 0;
        }
        if (a == null || b == null) {
            return a == null ? -1 : 1;
        }
        int i = differ(a, 0, b, 0, Math.min(a.length, b.length));
        return i >= 0 ? Byte.compareUnsigned(a[i], b[i]) : a.length - b.length;
    }

    public static int compareUnsigned(byte[] a, int aFrom, int aTo, byte[] b, int bFrom, int bTo) {
        checkRange(a.length, aFrom, aTo);
        checkRange(b.length, bFrom, bTo);
        int i = differ(a, aFrom, b, bFrom, Math.min(aTo - aFrom, bTo - bFrom));
        return i >= 0 ? Byte.compareUnsigned(a[aFrom + i], b[bFrom + i]) : (aTo - aFrom) - (bTo - bFrom);
    }

    // short

    public static void sort(short[] a) {
        ArraySort.sort(a, 0, a.length);
    }

    public static void sort(short[] a, int fromIndex, int toIndex) {
        checkRange(a.length, fromIndex, toIndex);
        ArraySort.sort(a, fromIndex, toIndex);
    }

    public static void parallelSort(short[] a) {
        ArraySort.sort(a, 0, a.length);
    }

    public static void parallelSort(short[] a, int fromIndex, int toIndex) {
        checkRange(a.length, fromIndex, toIndex);
        ArraySort.sort(a, fromIndex, toIndex);
    }

    public static int binarySearch(short[] a, short key) {
        return search(a, 0, a.length, key);
    }

    public static int binarySearch(short[] a, int fromIndex, int toIndex, short key) {
        checkRange(a.length, fromIndex, toIndex);
        return search(a, fromIndex, toIndex, key);
    }

    private static int search(short[] a, int from, int to, short key) {
        int lo = from;
        int hi = to - 1;
        while (lo <= hi) {
            int mid = (lo + hi) >>> 1;
            short v = a[mid];
            if (v < key) {
                lo = mid + 1;
            } else if (v > key) {
                hi = mid - 1;
            } else {
                return mid;
            }
        }
        return -(lo + 1);
    }

    public static boolean equals(short[] a, short[] b) {
        if (a == b) {
            return true;
        }
        return a != null && b != null && a.length == b.length && differ(a, 0, b, 0, a.length) < 0;
    }

    public static boolean equals(short[] a, int aFrom, int aTo, short[] b, int bFrom, int bTo) {
        checkRange(a.length, aFrom, aTo);
        checkRange(b.length, bFrom, bTo);
        return aTo - aFrom == bTo - bFrom && differ(a, aFrom, b, bFrom, aTo - aFrom) < 0;
    }

    /** The first of n places where the arrays differ, counted from the two starts; -1 if there is none. */
    private static int differ(short[] a, int i, short[] b, int j, int n) {
        for (int k = 0; k < n; k++) {
            if (a[i + k] != b[j + k]) {
                return k;
            }
        }
        return -1;
    }

    public static int mismatch(short[] a, short[] b) {
        int n = Math.min(a.length, b.length);
        int i = a == b ? -1 : differ(a, 0, b, 0, n);
        return i < 0 && a.length != b.length ? n : i;
    }

    public static int mismatch(short[] a, int aFrom, int aTo, short[] b, int bFrom, int bTo) {
        checkRange(a.length, aFrom, aTo);
        checkRange(b.length, bFrom, bTo);
        int n = Math.min(aTo - aFrom, bTo - bFrom);
        int i = differ(a, aFrom, b, bFrom, n);
        return i < 0 && aTo - aFrom != bTo - bFrom ? n : i;
    }

    public static int compare(short[] a, short[] b) {
        if (a == b) {
            return 0;
        }
        if (a == null || b == null) {
            return a == null ? -1 : 1;
        }
        int i = differ(a, 0, b, 0, Math.min(a.length, b.length));
        return i >= 0 ? Short.compare(a[i], b[i]) : a.length - b.length;
    }

    public static int compare(short[] a, int aFrom, int aTo, short[] b, int bFrom, int bTo) {
        checkRange(a.length, aFrom, aTo);
        checkRange(b.length, bFrom, bTo);
        int i = differ(a, aFrom, b, bFrom, Math.min(aTo - aFrom, bTo - bFrom));
        return i >= 0 ? Short.compare(a[aFrom + i], b[bFrom + i]) : (aTo - aFrom) - (bTo - bFrom);
    }

    public static void fill(short[] a, short val) {
        for (int i = 0, n = a.length; i < n; i++) {
            a[i] = val;
        }
    }

    public static void fill(short[] a, int fromIndex, int toIndex, short val) {
        checkRange(a.length, fromIndex, toIndex);
        for (int i = fromIndex; i < toIndex; i++) {
            a[i] = val;
        }
    }

    public static short[] copyOf(short[] original, int newLength) {
        short[] r = new short[newLength];
        System.arraycopy(original, 0, r, 0, Math.min(original.length, newLength));
        return r;
    }

    public static short[] copyOfRange(short[] original, int from, int to) {
        int n = rangeLength(from, to);
        short[] r = new short[n];
        System.arraycopy(original, from, r, 0, Math.min(original.length - from, n));
        return r;
    }

    public static int hashCode(short[] a) {
        if (a == null) {
            return 0;
        }
        int h = 1;
        for (short e : a) {
            h = 31 * h + e;
        }
        return h;
    }

    public static String toString(short[] a) {
        if (a == null) {
            return "null";
        }
        int n = a.length;
        if (n == 0) {
            return "[]";
        }
        StringBuilder sb = new StringBuilder();
        sb.append('[').append(a[0]);
        for (int i = 1; i < n; i++) {
            sb.append(", ").append(a[i]);
        }
        return sb.append(']').toString();
    }

    public static int compareUnsigned(short[] a, short[] b) {
        if (a == b) {
            return 0;
        }
        if (a == null || b == null) {
            return a == null ? -1 : 1;
        }
        int i = differ(a, 0, b, 0, Math.min(a.length, b.length));
        return i >= 0 ? Short.compareUnsigned(a[i], b[i]) : a.length - b.length;
    }

    public static int compareUnsigned(short[] a, int aFrom, int aTo, short[] b, int bFrom, int bTo) {
        checkRange(a.length, aFrom, aTo);
        checkRange(b.length, bFrom, bTo);
        int i = differ(a, aFrom, b, bFrom, Math.min(aTo - aFrom, bTo - bFrom));
        return i >= 0 ? Short.compareUnsigned(a[aFrom + i], b[bFrom + i]) : (aTo - aFrom) - (bTo - bFrom);
    }

    // char

    public static void sort(char[] a) {
        ArraySort.sort(a, 0, a.length);
    }

    public static void sort(char[] a, int fromIndex, int toIndex) {
        checkRange(a.length, fromIndex, toIndex);
        ArraySort.sort(a, fromIndex, toIndex);
    }

    public static void parallelSort(char[] a) {
        ArraySort.sort(a, 0, a.length);
    }

    public static void parallelSort(char[] a, int fromIndex, int toIndex) {
        checkRange(a.length, fromIndex, toIndex);
        ArraySort.sort(a, fromIndex, toIndex);
    }

    public static int binarySearch(char[] a, char key) {
        return search(a, 0, a.length, key);
    }

    public static int binarySearch(char[] a, int fromIndex, int toIndex, char key) {
        checkRange(a.length, fromIndex, toIndex);
        return search(a, fromIndex, toIndex, key);
    }

    private static int search(char[] a, int from, int to, char key) {
        int lo = from;
        int hi = to - 1;
        while (lo <= hi) {
            int mid = (lo + hi) >>> 1;
            char v = a[mid];
            if (v < key) {
                lo = mid + 1;
            } else if (v > key) {
                hi = mid - 1;
            } else {
                return mid;
            }
        }
        return -(lo + 1);
    }

    public static boolean equals(char[] a, char[] b) {
        if (a == b) {
            return true;
        }
        return a != null && b != null && a.length == b.length && differ(a, 0, b, 0, a.length) < 0;
    }

    public static boolean equals(char[] a, int aFrom, int aTo, char[] b, int bFrom, int bTo) {
        checkRange(a.length, aFrom, aTo);
        checkRange(b.length, bFrom, bTo);
        return aTo - aFrom == bTo - bFrom && differ(a, aFrom, b, bFrom, aTo - aFrom) < 0;
    }

    /** The first of n places where the arrays differ, counted from the two starts; -1 if there is none. */
    private static int differ(char[] a, int i, char[] b, int j, int n) {
        for (int k = 0; k < n; k++) {
            if (a[i + k] != b[j + k]) {
                return k;
            }
        }
        return -1;
    }

    public static int mismatch(char[] a, char[] b) {
        int n = Math.min(a.length, b.length);
        int i = a == b ? -1 : differ(a, 0, b, 0, n);
        return i < 0 && a.length != b.length ? n : i;
    }

    public static int mismatch(char[] a, int aFrom, int aTo, char[] b, int bFrom, int bTo) {
        checkRange(a.length, aFrom, aTo);
        checkRange(b.length, bFrom, bTo);
        int n = Math.min(aTo - aFrom, bTo - bFrom);
        int i = differ(a, aFrom, b, bFrom, n);
        return i < 0 && aTo - aFrom != bTo - bFrom ? n : i;
    }

    public static int compare(char[] a, char[] b) {
        if (a == b) {
            return 0;
        }
        if (a == null || b == null) {
            return a == null ? -1 : 1;
        }
        int i = differ(a, 0, b, 0, Math.min(a.length, b.length));
        return i >= 0 ? Character.compare(a[i], b[i]) : a.length - b.length;
    }

    public static int compare(char[] a, int aFrom, int aTo, char[] b, int bFrom, int bTo) {
        checkRange(a.length, aFrom, aTo);
        checkRange(b.length, bFrom, bTo);
        int i = differ(a, aFrom, b, bFrom, Math.min(aTo - aFrom, bTo - bFrom));
        return i >= 0 ? Character.compare(a[aFrom + i], b[bFrom + i]) : (aTo - aFrom) - (bTo - bFrom);
    }

    public static void fill(char[] a, char val) {
        for (int i = 0, n = a.length; i < n; i++) {
            a[i] = val;
        }
    }

    public static void fill(char[] a, int fromIndex, int toIndex, char val) {
        checkRange(a.length, fromIndex, toIndex);
        for (int i = fromIndex; i < toIndex; i++) {
            a[i] = val;
        }
    }

    public static char[] copyOf(char[] original, int newLength) {
        char[] r = new char[newLength];
        System.arraycopy(original, 0, r, 0, Math.min(original.length, newLength));
        return r;
    }

    public static char[] copyOfRange(char[] original, int from, int to) {
        int n = rangeLength(from, to);
        char[] r = new char[n];
        System.arraycopy(original, from, r, 0, Math.min(original.length - from, n));
        return r;
    }

    public static int hashCode(char[] a) {
        if (a == null) {
            return 0;
        }
        int h = 1;
        for (char e : a) {
            h = 31 * h + e;
        }
        return h;
    }

    public static String toString(char[] a) {
        if (a == null) {
            return "null";
        }
        int n = a.length;
        if (n == 0) {
            return "[]";
        }
        StringBuilder sb = new StringBuilder();
        sb.append('[').append(a[0]);
        for (int i = 1; i < n; i++) {
            sb.append(", ").append(a[i]);
        }
        return sb.append(']').toString();
    }

    // int

    public static void sort(int[] a) {
        ArraySort.sort(a, 0, a.length);
    }

    public static void sort(int[] a, int fromIndex, int toIndex) {
        checkRange(a.length, fromIndex, toIndex);
        ArraySort.sort(a, fromIndex, toIndex);
    }

    public static void parallelSort(int[] a) {
        ArraySort.sort(a, 0, a.length);
    }

    public static void parallelSort(int[] a, int fromIndex, int toIndex) {
        checkRange(a.length, fromIndex, toIndex);
        ArraySort.sort(a, fromIndex, toIndex);
    }

    public static int binarySearch(int[] a, int key) {
        return search(a, 0, a.length, key);
    }

    public static int binarySearch(int[] a, int fromIndex, int toIndex, int key) {
        checkRange(a.length, fromIndex, toIndex);
        return search(a, fromIndex, toIndex, key);
    }

    private static int search(int[] a, int from, int to, int key) {
        int lo = from;
        int hi = to - 1;
        while (lo <= hi) {
            int mid = (lo + hi) >>> 1;
            int v = a[mid];
            if (v < key) {
                lo = mid + 1;
            } else if (v > key) {
                hi = mid - 1;
            } else {
                return mid;
            }
        }
        return -(lo + 1);
    }

    public static boolean equals(int[] a, int[] b) {
        if (a == b) {
            return true;
        }
        return a != null && b != null && a.length == b.length && differ(a, 0, b, 0, a.length) < 0;
    }

    public static boolean equals(int[] a, int aFrom, int aTo, int[] b, int bFrom, int bTo) {
        checkRange(a.length, aFrom, aTo);
        checkRange(b.length, bFrom, bTo);
        return aTo - aFrom == bTo - bFrom && differ(a, aFrom, b, bFrom, aTo - aFrom) < 0;
    }

    /** The first of n places where the arrays differ, counted from the two starts; -1 if there is none. */
    private static int differ(int[] a, int i, int[] b, int j, int n) {
        for (int k = 0; k < n; k++) {
            if (a[i + k] != b[j + k]) {
                return k;
            }
        }
        return -1;
    }

    public static int mismatch(int[] a, int[] b) {
        int n = Math.min(a.length, b.length);
        int i = a == b ? -1 : differ(a, 0, b, 0, n);
        return i < 0 && a.length != b.length ? n : i;
    }

    public static int mismatch(int[] a, int aFrom, int aTo, int[] b, int bFrom, int bTo) {
        checkRange(a.length, aFrom, aTo);
        checkRange(b.length, bFrom, bTo);
        int n = Math.min(aTo - aFrom, bTo - bFrom);
        int i = differ(a, aFrom, b, bFrom, n);
        return i < 0 && aTo - aFrom != bTo - bFrom ? n : i;
    }

    public static int compare(int[] a, int[] b) {
        if (a == b) {
            return 0;
        }
        if (a == null || b == null) {
            return a == null ? -1 : 1;
        }
        int i = differ(a, 0, b, 0, Math.min(a.length, b.length));
        return i >= 0 ? Integer.compare(a[i], b[i]) : a.length - b.length;
    }

    public static int compare(int[] a, int aFrom, int aTo, int[] b, int bFrom, int bTo) {
        checkRange(a.length, aFrom, aTo);
        checkRange(b.length, bFrom, bTo);
        int i = differ(a, aFrom, b, bFrom, Math.min(aTo - aFrom, bTo - bFrom));
        return i >= 0 ? Integer.compare(a[aFrom + i], b[bFrom + i]) : (aTo - aFrom) - (bTo - bFrom);
    }

    public static void fill(int[] a, int val) {
        for (int i = 0, n = a.length; i < n; i++) {
            a[i] = val;
        }
    }

    public static void fill(int[] a, int fromIndex, int toIndex, int val) {
        checkRange(a.length, fromIndex, toIndex);
        for (int i = fromIndex; i < toIndex; i++) {
            a[i] = val;
        }
    }

    public static int[] copyOf(int[] original, int newLength) {
        int[] r = new int[newLength];
        System.arraycopy(original, 0, r, 0, Math.min(original.length, newLength));
        return r;
    }

    public static int[] copyOfRange(int[] original, int from, int to) {
        int n = rangeLength(from, to);
        int[] r = new int[n];
        System.arraycopy(original, from, r, 0, Math.min(original.length - from, n));
        return r;
    }

    public static int hashCode(int[] a) {
        if (a == null) {
            return 0;
        }
        int h = 1;
        for (int e : a) {
            h = 31 * h + e;
        }
        return h;
    }

    public static String toString(int[] a) {
        if (a == null) {
            return "null";
        }
        int n = a.length;
        if (n == 0) {
            return "[]";
        }
        StringBuilder sb = new StringBuilder();
        sb.append('[').append(a[0]);
        for (int i = 1; i < n; i++) {
            sb.append(", ").append(a[i]);
        }
        return sb.append(']').toString();
    }

    public static int compareUnsigned(int[] a, int[] b) {
        if (a == b) {
            return 0;
        }
        if (a == null || b == null) {
            return a == null ? -1 : 1;
        }
        int i = differ(a, 0, b, 0, Math.min(a.length, b.length));
        return i >= 0 ? Integer.compareUnsigned(a[i], b[i]) : a.length - b.length;
    }

    public static int compareUnsigned(int[] a, int aFrom, int aTo, int[] b, int bFrom, int bTo) {
        checkRange(a.length, aFrom, aTo);
        checkRange(b.length, bFrom, bTo);
        int i = differ(a, aFrom, b, bFrom, Math.min(aTo - aFrom, bTo - bFrom));
        return i >= 0 ? Integer.compareUnsigned(a[aFrom + i], b[bFrom + i]) : (aTo - aFrom) - (bTo - bFrom);
    }

    public static IntStream stream(int[] array) {
        return StreamSupport.intStream(spliterator(array), false);
    }

    public static IntStream stream(int[] array, int startInclusive, int endExclusive) {
        return StreamSupport.intStream(spliterator(array, startInclusive, endExclusive), false);
    }

    public static Spliterator.OfInt spliterator(int[] array) {
        return Spliterators.spliterator(array, Spliterator.ORDERED | Spliterator.IMMUTABLE);
    }

    public static Spliterator.OfInt spliterator(int[] array, int startInclusive, int endExclusive) {
        return Spliterators.spliterator(array, startInclusive, endExclusive,
                Spliterator.ORDERED | Spliterator.IMMUTABLE);
    }

    public static void setAll(int[] array, IntUnaryOperator generator) {
        Objects.requireNonNull(generator);
        for (int i = 0; i < array.length; i++) {
            array[i] = generator.applyAsInt(i);
        }
    }

    public static void parallelSetAll(int[] array, IntUnaryOperator generator) {
        setAll(array, generator);
    }

    public static void parallelPrefix(int[] array, IntBinaryOperator op) {
        Objects.requireNonNull(op);
        for (int i = 1; i < array.length; i++) {
            array[i] = op.applyAsInt(array[i - 1], array[i]);
        }
    }

    public static void parallelPrefix(int[] array, int fromIndex, int toIndex, IntBinaryOperator op) {
        Objects.requireNonNull(op);
        checkRange(array.length, fromIndex, toIndex);
        for (int i = fromIndex + 1; i < toIndex; i++) {
            array[i] = op.applyAsInt(array[i - 1], array[i]);
        }
    }

    // long

    public static void sort(long[] a) {
        ArraySort.sort(a, 0, a.length);
    }

    public static void sort(long[] a, int fromIndex, int toIndex) {
        checkRange(a.length, fromIndex, toIndex);
        ArraySort.sort(a, fromIndex, toIndex);
    }

    public static void parallelSort(long[] a) {
        ArraySort.sort(a, 0, a.length);
    }

    public static void parallelSort(long[] a, int fromIndex, int toIndex) {
        checkRange(a.length, fromIndex, toIndex);
        ArraySort.sort(a, fromIndex, toIndex);
    }

    public static int binarySearch(long[] a, long key) {
        return search(a, 0, a.length, key);
    }

    public static int binarySearch(long[] a, int fromIndex, int toIndex, long key) {
        checkRange(a.length, fromIndex, toIndex);
        return search(a, fromIndex, toIndex, key);
    }

    private static int search(long[] a, int from, int to, long key) {
        int lo = from;
        int hi = to - 1;
        while (lo <= hi) {
            int mid = (lo + hi) >>> 1;
            long v = a[mid];
            if (v < key) {
                lo = mid + 1;
            } else if (v > key) {
                hi = mid - 1;
            } else {
                return mid;
            }
        }
        return -(lo + 1);
    }

    public static boolean equals(long[] a, long[] b) {
        if (a == b) {
            return true;
        }
        return a != null && b != null && a.length == b.length && differ(a, 0, b, 0, a.length) < 0;
    }

    public static boolean equals(long[] a, int aFrom, int aTo, long[] b, int bFrom, int bTo) {
        checkRange(a.length, aFrom, aTo);
        checkRange(b.length, bFrom, bTo);
        return aTo - aFrom == bTo - bFrom && differ(a, aFrom, b, bFrom, aTo - aFrom) < 0;
    }

    /** The first of n places where the arrays differ, counted from the two starts; -1 if there is none. */
    private static int differ(long[] a, int i, long[] b, int j, int n) {
        for (int k = 0; k < n; k++) {
            if (a[i + k] != b[j + k]) {
                return k;
            }
        }
        return -1;
    }

    public static int mismatch(long[] a, long[] b) {
        int n = Math.min(a.length, b.length);
        int i = a == b ? -1 : differ(a, 0, b, 0, n);
        return i < 0 && a.length != b.length ? n : i;
    }

    public static int mismatch(long[] a, int aFrom, int aTo, long[] b, int bFrom, int bTo) {
        checkRange(a.length, aFrom, aTo);
        checkRange(b.length, bFrom, bTo);
        int n = Math.min(aTo - aFrom, bTo - bFrom);
        int i = differ(a, aFrom, b, bFrom, n);
        return i < 0 && aTo - aFrom != bTo - bFrom ? n : i;
    }

    public static int compare(long[] a, long[] b) {
        if (a == b) {
            return 0;
        }
        if (a == null || b == null) {
            return a == null ? -1 : 1;
        }
        int i = differ(a, 0, b, 0, Math.min(a.length, b.length));
        return i >= 0 ? Long.compare(a[i], b[i]) : a.length - b.length;
    }

    public static int compare(long[] a, int aFrom, int aTo, long[] b, int bFrom, int bTo) {
        checkRange(a.length, aFrom, aTo);
        checkRange(b.length, bFrom, bTo);
        int i = differ(a, aFrom, b, bFrom, Math.min(aTo - aFrom, bTo - bFrom));
        return i >= 0 ? Long.compare(a[aFrom + i], b[bFrom + i]) : (aTo - aFrom) - (bTo - bFrom);
    }

    public static void fill(long[] a, long val) {
        for (int i = 0, n = a.length; i < n; i++) {
            a[i] = val;
        }
    }

    public static void fill(long[] a, int fromIndex, int toIndex, long val) {
        checkRange(a.length, fromIndex, toIndex);
        for (int i = fromIndex; i < toIndex; i++) {
            a[i] = val;
        }
    }

    public static long[] copyOf(long[] original, int newLength) {
        long[] r = new long[newLength];
        System.arraycopy(original, 0, r, 0, Math.min(original.length, newLength));
        return r;
    }

    public static long[] copyOfRange(long[] original, int from, int to) {
        int n = rangeLength(from, to);
        long[] r = new long[n];
        System.arraycopy(original, from, r, 0, Math.min(original.length - from, n));
        return r;
    }

    public static int hashCode(long[] a) {
        if (a == null) {
            return 0;
        }
        int h = 1;
        for (long e : a) {
            h = 31 * h + (int) (e ^ (e >>> 32));
        }
        return h;
    }

    public static String toString(long[] a) {
        if (a == null) {
            return "null";
        }
        int n = a.length;
        if (n == 0) {
            return "[]";
        }
        StringBuilder sb = new StringBuilder();
        sb.append('[').append(a[0]);
        for (int i = 1; i < n; i++) {
            sb.append(", ").append(a[i]);
        }
        return sb.append(']').toString();
    }

    public static int compareUnsigned(long[] a, long[] b) {
        if (a == b) {
            return 0;
        }
        if (a == null || b == null) {
            return a == null ? -1 : 1;
        }
        int i = differ(a, 0, b, 0, Math.min(a.length, b.length));
        return i >= 0 ? Long.compareUnsigned(a[i], b[i]) : a.length - b.length;
    }

    public static int compareUnsigned(long[] a, int aFrom, int aTo, long[] b, int bFrom, int bTo) {
        checkRange(a.length, aFrom, aTo);
        checkRange(b.length, bFrom, bTo);
        int i = differ(a, aFrom, b, bFrom, Math.min(aTo - aFrom, bTo - bFrom));
        return i >= 0 ? Long.compareUnsigned(a[aFrom + i], b[bFrom + i]) : (aTo - aFrom) - (bTo - bFrom);
    }

    public static LongStream stream(long[] array) {
        return StreamSupport.longStream(spliterator(array), false);
    }

    public static LongStream stream(long[] array, int startInclusive, int endExclusive) {
        return StreamSupport.longStream(spliterator(array, startInclusive, endExclusive), false);
    }

    public static Spliterator.OfLong spliterator(long[] array) {
        return Spliterators.spliterator(array, Spliterator.ORDERED | Spliterator.IMMUTABLE);
    }

    public static Spliterator.OfLong spliterator(long[] array, int startInclusive, int endExclusive) {
        return Spliterators.spliterator(array, startInclusive, endExclusive,
                Spliterator.ORDERED | Spliterator.IMMUTABLE);
    }

    public static void setAll(long[] array, IntToLongFunction generator) {
        Objects.requireNonNull(generator);
        for (int i = 0; i < array.length; i++) {
            array[i] = generator.applyAsLong(i);
        }
    }

    public static void parallelSetAll(long[] array, IntToLongFunction generator) {
        setAll(array, generator);
    }

    public static void parallelPrefix(long[] array, LongBinaryOperator op) {
        Objects.requireNonNull(op);
        for (int i = 1; i < array.length; i++) {
            array[i] = op.applyAsLong(array[i - 1], array[i]);
        }
    }

    public static void parallelPrefix(long[] array, int fromIndex, int toIndex, LongBinaryOperator op) {
        Objects.requireNonNull(op);
        checkRange(array.length, fromIndex, toIndex);
        for (int i = fromIndex + 1; i < toIndex; i++) {
            array[i] = op.applyAsLong(array[i - 1], array[i]);
        }
    }

    // float

    public static void sort(float[] a) {
        ArraySort.sort(a, 0, a.length);
    }

    public static void sort(float[] a, int fromIndex, int toIndex) {
        checkRange(a.length, fromIndex, toIndex);
        ArraySort.sort(a, fromIndex, toIndex);
    }

    public static void parallelSort(float[] a) {
        ArraySort.sort(a, 0, a.length);
    }

    public static void parallelSort(float[] a, int fromIndex, int toIndex) {
        checkRange(a.length, fromIndex, toIndex);
        ArraySort.sort(a, fromIndex, toIndex);
    }

    public static int binarySearch(float[] a, float key) {
        return search(a, 0, a.length, key);
    }

    public static int binarySearch(float[] a, int fromIndex, int toIndex, float key) {
        checkRange(a.length, fromIndex, toIndex);
        return search(a, fromIndex, toIndex, key);
    }

    private static int search(float[] a, int from, int to, float key) {
        int lo = from;
        int hi = to - 1;
        while (lo <= hi) {
            int mid = (lo + hi) >>> 1;
            float v = a[mid];
            if (Float.compare(v, key) < 0) {
                lo = mid + 1;
            } else if (Float.compare(v, key) > 0) {
                hi = mid - 1;
            } else {
                return mid;
            }
        }
        return -(lo + 1);
    }

    public static boolean equals(float[] a, float[] b) {
        if (a == b) {
            return true;
        }
        return a != null && b != null && a.length == b.length && differ(a, 0, b, 0, a.length) < 0;
    }

    public static boolean equals(float[] a, int aFrom, int aTo, float[] b, int bFrom, int bTo) {
        checkRange(a.length, aFrom, aTo);
        checkRange(b.length, bFrom, bTo);
        return aTo - aFrom == bTo - bFrom && differ(a, aFrom, b, bFrom, aTo - aFrom) < 0;
    }

    /** The first of n places where the arrays differ, counted from the two starts; -1 if there is none. */
    private static int differ(float[] a, int i, float[] b, int j, int n) {
        for (int k = 0; k < n; k++) {
            if (Float.floatToIntBits(a[i + k]) != Float.floatToIntBits(b[j + k])) {
                return k;
            }
        }
        return -1;
    }

    public static int mismatch(float[] a, float[] b) {
        int n = Math.min(a.length, b.length);
        int i = a == b ? -1 : differ(a, 0, b, 0, n);
        return i < 0 && a.length != b.length ? n : i;
    }

    public static int mismatch(float[] a, int aFrom, int aTo, float[] b, int bFrom, int bTo) {
        checkRange(a.length, aFrom, aTo);
        checkRange(b.length, bFrom, bTo);
        int n = Math.min(aTo - aFrom, bTo - bFrom);
        int i = differ(a, aFrom, b, bFrom, n);
        return i < 0 && aTo - aFrom != bTo - bFrom ? n : i;
    }

    public static int compare(float[] a, float[] b) {
        if (a == b) {
            return 0;
        }
        if (a == null || b == null) {
            return a == null ? -1 : 1;
        }
        int i = differ(a, 0, b, 0, Math.min(a.length, b.length));
        return i >= 0 ? Float.compare(a[i], b[i]) : a.length - b.length;
    }

    public static int compare(float[] a, int aFrom, int aTo, float[] b, int bFrom, int bTo) {
        checkRange(a.length, aFrom, aTo);
        checkRange(b.length, bFrom, bTo);
        int i = differ(a, aFrom, b, bFrom, Math.min(aTo - aFrom, bTo - bFrom));
        return i >= 0 ? Float.compare(a[aFrom + i], b[bFrom + i]) : (aTo - aFrom) - (bTo - bFrom);
    }

    public static void fill(float[] a, float val) {
        for (int i = 0, n = a.length; i < n; i++) {
            a[i] = val;
        }
    }

    public static void fill(float[] a, int fromIndex, int toIndex, float val) {
        checkRange(a.length, fromIndex, toIndex);
        for (int i = fromIndex; i < toIndex; i++) {
            a[i] = val;
        }
    }

    public static float[] copyOf(float[] original, int newLength) {
        float[] r = new float[newLength];
        System.arraycopy(original, 0, r, 0, Math.min(original.length, newLength));
        return r;
    }

    public static float[] copyOfRange(float[] original, int from, int to) {
        int n = rangeLength(from, to);
        float[] r = new float[n];
        System.arraycopy(original, from, r, 0, Math.min(original.length - from, n));
        return r;
    }

    public static int hashCode(float[] a) {
        if (a == null) {
            return 0;
        }
        int h = 1;
        for (float e : a) {
            h = 31 * h + Float.floatToIntBits(e);
        }
        return h;
    }

    public static String toString(float[] a) {
        if (a == null) {
            return "null";
        }
        int n = a.length;
        if (n == 0) {
            return "[]";
        }
        StringBuilder sb = new StringBuilder();
        sb.append('[').append(a[0]);
        for (int i = 1; i < n; i++) {
            sb.append(", ").append(a[i]);
        }
        return sb.append(']').toString();
    }

    // double

    public static void sort(double[] a) {
        ArraySort.sort(a, 0, a.length);
    }

    public static void sort(double[] a, int fromIndex, int toIndex) {
        checkRange(a.length, fromIndex, toIndex);
        ArraySort.sort(a, fromIndex, toIndex);
    }

    public static void parallelSort(double[] a) {
        ArraySort.sort(a, 0, a.length);
    }

    public static void parallelSort(double[] a, int fromIndex, int toIndex) {
        checkRange(a.length, fromIndex, toIndex);
        ArraySort.sort(a, fromIndex, toIndex);
    }

    public static int binarySearch(double[] a, double key) {
        return search(a, 0, a.length, key);
    }

    public static int binarySearch(double[] a, int fromIndex, int toIndex, double key) {
        checkRange(a.length, fromIndex, toIndex);
        return search(a, fromIndex, toIndex, key);
    }

    private static int search(double[] a, int from, int to, double key) {
        int lo = from;
        int hi = to - 1;
        while (lo <= hi) {
            int mid = (lo + hi) >>> 1;
            double v = a[mid];
            if (Double.compare(v, key) < 0) {
                lo = mid + 1;
            } else if (Double.compare(v, key) > 0) {
                hi = mid - 1;
            } else {
                return mid;
            }
        }
        return -(lo + 1);
    }

    public static boolean equals(double[] a, double[] b) {
        if (a == b) {
            return true;
        }
        return a != null && b != null && a.length == b.length && differ(a, 0, b, 0, a.length) < 0;
    }

    public static boolean equals(double[] a, int aFrom, int aTo, double[] b, int bFrom, int bTo) {
        checkRange(a.length, aFrom, aTo);
        checkRange(b.length, bFrom, bTo);
        return aTo - aFrom == bTo - bFrom && differ(a, aFrom, b, bFrom, aTo - aFrom) < 0;
    }

    /** The first of n places where the arrays differ, counted from the two starts; -1 if there is none. */
    private static int differ(double[] a, int i, double[] b, int j, int n) {
        for (int k = 0; k < n; k++) {
            if (Double.doubleToLongBits(a[i + k]) != Double.doubleToLongBits(b[j + k])) {
                return k;
            }
        }
        return -1;
    }

    public static int mismatch(double[] a, double[] b) {
        int n = Math.min(a.length, b.length);
        int i = a == b ? -1 : differ(a, 0, b, 0, n);
        return i < 0 && a.length != b.length ? n : i;
    }

    public static int mismatch(double[] a, int aFrom, int aTo, double[] b, int bFrom, int bTo) {
        checkRange(a.length, aFrom, aTo);
        checkRange(b.length, bFrom, bTo);
        int n = Math.min(aTo - aFrom, bTo - bFrom);
        int i = differ(a, aFrom, b, bFrom, n);
        return i < 0 && aTo - aFrom != bTo - bFrom ? n : i;
    }

    public static int compare(double[] a, double[] b) {
        if (a == b) {
            return 0;
        }
        if (a == null || b == null) {
            return a == null ? -1 : 1;
        }
        int i = differ(a, 0, b, 0, Math.min(a.length, b.length));
        return i >= 0 ? Double.compare(a[i], b[i]) : a.length - b.length;
    }

    public static int compare(double[] a, int aFrom, int aTo, double[] b, int bFrom, int bTo) {
        checkRange(a.length, aFrom, aTo);
        checkRange(b.length, bFrom, bTo);
        int i = differ(a, aFrom, b, bFrom, Math.min(aTo - aFrom, bTo - bFrom));
        return i >= 0 ? Double.compare(a[aFrom + i], b[bFrom + i]) : (aTo - aFrom) - (bTo - bFrom);
    }

    public static void fill(double[] a, double val) {
        for (int i = 0, n = a.length; i < n; i++) {
            a[i] = val;
        }
    }

    public static void fill(double[] a, int fromIndex, int toIndex, double val) {
        checkRange(a.length, fromIndex, toIndex);
        for (int i = fromIndex; i < toIndex; i++) {
            a[i] = val;
        }
    }

    public static double[] copyOf(double[] original, int newLength) {
        double[] r = new double[newLength];
        System.arraycopy(original, 0, r, 0, Math.min(original.length, newLength));
        return r;
    }

    public static double[] copyOfRange(double[] original, int from, int to) {
        int n = rangeLength(from, to);
        double[] r = new double[n];
        System.arraycopy(original, from, r, 0, Math.min(original.length - from, n));
        return r;
    }

    public static int hashCode(double[] a) {
        if (a == null) {
            return 0;
        }
        int h = 1;
        for (double e : a) {
            h = 31 * h + Double.hashCode(e);
        }
        return h;
    }

    public static String toString(double[] a) {
        if (a == null) {
            return "null";
        }
        int n = a.length;
        if (n == 0) {
            return "[]";
        }
        StringBuilder sb = new StringBuilder();
        sb.append('[').append(a[0]);
        for (int i = 1; i < n; i++) {
            sb.append(", ").append(a[i]);
        }
        return sb.append(']').toString();
    }

    public static DoubleStream stream(double[] array) {
        return StreamSupport.doubleStream(spliterator(array), false);
    }

    public static DoubleStream stream(double[] array, int startInclusive, int endExclusive) {
        return StreamSupport.doubleStream(spliterator(array, startInclusive, endExclusive), false);
    }

    public static Spliterator.OfDouble spliterator(double[] array) {
        return Spliterators.spliterator(array, Spliterator.ORDERED | Spliterator.IMMUTABLE);
    }

    public static Spliterator.OfDouble spliterator(double[] array, int startInclusive, int endExclusive) {
        return Spliterators.spliterator(array, startInclusive, endExclusive,
                Spliterator.ORDERED | Spliterator.IMMUTABLE);
    }

    public static void setAll(double[] array, IntToDoubleFunction generator) {
        Objects.requireNonNull(generator);
        for (int i = 0; i < array.length; i++) {
            array[i] = generator.applyAsDouble(i);
        }
    }

    public static void parallelSetAll(double[] array, IntToDoubleFunction generator) {
        setAll(array, generator);
    }

    public static void parallelPrefix(double[] array, DoubleBinaryOperator op) {
        Objects.requireNonNull(op);
        for (int i = 1; i < array.length; i++) {
            array[i] = op.applyAsDouble(array[i - 1], array[i]);
        }
    }

    public static void parallelPrefix(double[] array, int fromIndex, int toIndex, DoubleBinaryOperator op) {
        Objects.requireNonNull(op);
        checkRange(array.length, fromIndex, toIndex);
        for (int i = fromIndex + 1; i < toIndex; i++) {
            array[i] = op.applyAsDouble(array[i - 1], array[i]);
        }
    }

    // boolean

    public static boolean equals(boolean[] a, boolean[] b) {
        if (a == b) {
            return true;
        }
        return a != null && b != null && a.length == b.length && differ(a, 0, b, 0, a.length) < 0;
    }

    public static boolean equals(boolean[] a, int aFrom, int aTo, boolean[] b, int bFrom, int bTo) {
        checkRange(a.length, aFrom, aTo);
        checkRange(b.length, bFrom, bTo);
        return aTo - aFrom == bTo - bFrom && differ(a, aFrom, b, bFrom, aTo - aFrom) < 0;
    }

    /** The first of n places where the arrays differ, counted from the two starts; -1 if there is none. */
    private static int differ(boolean[] a, int i, boolean[] b, int j, int n) {
        for (int k = 0; k < n; k++) {
            if (a[i + k] != b[j + k]) {
                return k;
            }
        }
        return -1;
    }

    public static int mismatch(boolean[] a, boolean[] b) {
        int n = Math.min(a.length, b.length);
        int i = a == b ? -1 : differ(a, 0, b, 0, n);
        return i < 0 && a.length != b.length ? n : i;
    }

    public static int mismatch(boolean[] a, int aFrom, int aTo, boolean[] b, int bFrom, int bTo) {
        checkRange(a.length, aFrom, aTo);
        checkRange(b.length, bFrom, bTo);
        int n = Math.min(aTo - aFrom, bTo - bFrom);
        int i = differ(a, aFrom, b, bFrom, n);
        return i < 0 && aTo - aFrom != bTo - bFrom ? n : i;
    }

    public static int compare(boolean[] a, boolean[] b) {
        if (a == b) {
            return 0;
        }
        if (a == null || b == null) {
            return a == null ? -1 : 1;
        }
        int i = differ(a, 0, b, 0, Math.min(a.length, b.length));
        return i >= 0 ? Boolean.compare(a[i], b[i]) : a.length - b.length;
    }

    public static int compare(boolean[] a, int aFrom, int aTo, boolean[] b, int bFrom, int bTo) {
        checkRange(a.length, aFrom, aTo);
        checkRange(b.length, bFrom, bTo);
        int i = differ(a, aFrom, b, bFrom, Math.min(aTo - aFrom, bTo - bFrom));
        return i >= 0 ? Boolean.compare(a[aFrom + i], b[bFrom + i]) : (aTo - aFrom) - (bTo - bFrom);
    }

    public static void fill(boolean[] a, boolean val) {
        for (int i = 0, n = a.length; i < n; i++) {
            a[i] = val;
        }
    }

    public static void fill(boolean[] a, int fromIndex, int toIndex, boolean val) {
        checkRange(a.length, fromIndex, toIndex);
        for (int i = fromIndex; i < toIndex; i++) {
            a[i] = val;
        }
    }

    public static boolean[] copyOf(boolean[] original, int newLength) {
        boolean[] r = new boolean[newLength];
        System.arraycopy(original, 0, r, 0, Math.min(original.length, newLength));
        return r;
    }

    public static boolean[] copyOfRange(boolean[] original, int from, int to) {
        int n = rangeLength(from, to);
        boolean[] r = new boolean[n];
        System.arraycopy(original, from, r, 0, Math.min(original.length - from, n));
        return r;
    }

    public static int hashCode(boolean[] a) {
        if (a == null) {
            return 0;
        }
        int h = 1;
        for (boolean e : a) {
            h = 31 * h + (e ? 1231 : 1237);
        }
        return h;
    }

    public static String toString(boolean[] a) {
        if (a == null) {
            return "null";
        }
        int n = a.length;
        if (n == 0) {
            return "[]";
        }
        StringBuilder sb = new StringBuilder();
        sb.append('[').append(a[0]);
        for (int i = 1; i < n; i++) {
            sb.append(", ").append(a[i]);
        }
        return sb.append(']').toString();
    }

    // Objects.

    @SuppressWarnings("unchecked")
    public static void sort(Object[] a) {
        TimSort.sort(a, 0, a.length, null);
    }

    public static void sort(Object[] a, int fromIndex, int toIndex) {
        checkRange(a.length, fromIndex, toIndex);
        TimSort.sort(a, fromIndex, toIndex, null);
    }

    @SuppressWarnings("unchecked")
    public static <T> void sort(T[] a, Comparator<? super T> c) {
        TimSort.sort((Object[]) a, 0, a.length, (Comparator<Object>) c);
    }

    @SuppressWarnings("unchecked")
    public static <T> void sort(T[] a, int fromIndex, int toIndex, Comparator<? super T> c) {
        checkRange(((Object[]) a).length, fromIndex, toIndex);
        TimSort.sort((Object[]) a, fromIndex, toIndex, (Comparator<Object>) c);
    }

    public static <T extends Comparable<? super T>> void parallelSort(T[] a) {
        sort(a);
    }

    public static <T extends Comparable<? super T>> void parallelSort(T[] a, int fromIndex, int toIndex) {
        sort(a, fromIndex, toIndex);
    }

    public static <T> void parallelSort(T[] a, Comparator<? super T> c) {
        sort(a, c);
    }

    public static <T> void parallelSort(T[] a, int fromIndex, int toIndex, Comparator<? super T> c) {
        sort(a, fromIndex, toIndex, c);
    }

    public static int binarySearch(Object[] a, Object key) {
        return search(a, 0, a.length, key, null);
    }

    public static int binarySearch(Object[] a, int fromIndex, int toIndex, Object key) {
        checkRange(a.length, fromIndex, toIndex);
        return search(a, fromIndex, toIndex, key, null);
    }

    public static <T> int binarySearch(T[] a, T key, Comparator<? super T> c) {
        return search(a, 0, a.length, key, c);
    }

    public static <T> int binarySearch(T[] a, int fromIndex, int toIndex, T key, Comparator<? super T> c) {
        checkRange(a.length, fromIndex, toIndex);
        return search(a, fromIndex, toIndex, key, c);
    }

    @SuppressWarnings("unchecked")
    private static <T> int search(T[] a, int from, int to, T key, Comparator<? super T> c) {
        int lo = from;
        int hi = to - 1;
        while (lo <= hi) {
            int mid = (lo + hi) >>> 1;
            int d = c != null ? c.compare(a[mid], key) : ((Comparable<Object>) a[mid]).compareTo(key);
            if (d < 0) {
                lo = mid + 1;
            } else if (d > 0) {
                hi = mid - 1;
            } else {
                return mid;
            }
        }
        return -(lo + 1);
    }

    public static boolean equals(Object[] a, Object[] b) {
        if (a == b) {
            return true;
        }
        if (a == null || b == null || a.length != b.length) {
            return false;
        }
        for (int i = 0; i < a.length; i++) {
            if (!Objects.equals(a[i], b[i])) {
                return false;
            }
        }
        return true;
    }

    public static boolean equals(Object[] a, int aFrom, int aTo, Object[] b, int bFrom, int bTo) {
        return mismatch(a, aFrom, aTo, b, bFrom, bTo) < 0;
    }

    public static <T> boolean equals(T[] a, T[] b, Comparator<? super T> c) {
        Objects.requireNonNull(c);
        if (a == b) {
            return true;
        }
        if (a == null || b == null || a.length != b.length) {
            return false;
        }
        for (int i = 0; i < a.length; i++) {
            if (c.compare(a[i], b[i]) != 0) {
                return false;
            }
        }
        return true;
    }

    public static <T> boolean equals(T[] a, int aFrom, int aTo, T[] b, int bFrom, int bTo, Comparator<? super T> c) {
        return mismatch(a, aFrom, aTo, b, bFrom, bTo, c) < 0;
    }

    public static int mismatch(Object[] a, Object[] b) {
        return mismatch(a, 0, a.length, b, 0, b.length);
    }

    public static int mismatch(Object[] a, int aFrom, int aTo, Object[] b, int bFrom, int bTo) {
        checkRange(a.length, aFrom, aTo);
        checkRange(b.length, bFrom, bTo);
        int n = Math.min(aTo - aFrom, bTo - bFrom);
        for (int i = 0; i < n; i++) {
            if (!Objects.equals(a[aFrom + i], b[bFrom + i])) {
                return i;
            }
        }
        return aTo - aFrom != bTo - bFrom ? n : -1;
    }

    public static <T> int mismatch(T[] a, T[] b, Comparator<? super T> c) {
        return mismatch(a, 0, a.length, b, 0, b.length, c);
    }

    public static <T> int mismatch(T[] a, int aFrom, int aTo, T[] b, int bFrom, int bTo, Comparator<? super T> c) {
        Objects.requireNonNull(c);
        checkRange(a.length, aFrom, aTo);
        checkRange(b.length, bFrom, bTo);
        int n = Math.min(aTo - aFrom, bTo - bFrom);
        for (int i = 0; i < n; i++) {
            T x = a[aFrom + i];
            T y = b[bFrom + i];
            if (x != y && c.compare(x, y) != 0) {
                return i;
            }
        }
        return aTo - aFrom != bTo - bFrom ? n : -1;
    }

    public static <T extends Comparable<? super T>> int compare(T[] a, T[] b) {
        if (a == b) {
            return 0;
        }
        if (a == null || b == null) {
            return a == null ? -1 : 1;
        }
        return compare(a, 0, a.length, b, 0, b.length);
    }

    public static <T extends Comparable<? super T>> int compare(T[] a, int aFrom, int aTo,
            T[] b, int bFrom, int bTo) {
        checkRange(a.length, aFrom, aTo);
        checkRange(b.length, bFrom, bTo);
        int n = Math.min(aTo - aFrom, bTo - bFrom);
        for (int i = 0; i < n; i++) {
            T x = a[aFrom + i];
            T y = b[bFrom + i];
            if (x != y) {
                if (x == null || y == null) {
                    return x == null ? -1 : 1;
                }
                int d = x.compareTo(y);
                if (d != 0) {
                    return d;
                }
            }
        }
        return (aTo - aFrom) - (bTo - bFrom);
    }

    public static <T> int compare(T[] a, T[] b, Comparator<? super T> c) {
        Objects.requireNonNull(c);
        if (a == b) {
            return 0;
        }
        if (a == null || b == null) {
            return a == null ? -1 : 1;
        }
        return compare(a, 0, a.length, b, 0, b.length, c);
    }

    public static <T> int compare(T[] a, int aFrom, int aTo, T[] b, int bFrom, int bTo, Comparator<? super T> c) {
        int i = mismatch(a, aFrom, aTo, b, bFrom, bTo, c);
        if (i >= 0 && i < Math.min(aTo - aFrom, bTo - bFrom)) {
            return c.compare(a[aFrom + i], b[bFrom + i]);
        }
        return (aTo - aFrom) - (bTo - bFrom);
    }

    public static void fill(Object[] a, Object val) {
        for (int i = 0, n = a.length; i < n; i++) {
            a[i] = val;
        }
    }

    public static void fill(Object[] a, int fromIndex, int toIndex, Object val) {
        checkRange(a.length, fromIndex, toIndex);
        for (int i = fromIndex; i < toIndex; i++) {
            a[i] = val;
        }
    }

    public static <T> T[] copyOf(T[] original, int newLength) {
        T[] r = newArrayLike(original, newLength);
        System.arraycopy(original, 0, r, 0, Math.min(original.length, newLength));
        return r;
    }

    @SuppressWarnings("unchecked")
    private static <T> T[] newArray(Class<? extends T[]> newType, int length) {
        if ((Object) newType == (Object) Object[].class) {
            return (T[]) new Object[length];
        }
        return (T[]) java.lang.reflect.Array.newInstance(newType.getComponentType(), length);
    }

    public static <T, U> T[] copyOf(U[] original, int newLength, Class<? extends T[]> newType) {
        T[] r = newArray(newType, newLength);
        System.arraycopy(original, 0, r, 0, Math.min(original.length, newLength));
        return r;
    }

    public static <T> T[] copyOfRange(T[] original, int from, int to) {
        original.getClass();
        int n = rangeLength(from, to);
        T[] r = newArrayLike(original, n);
        System.arraycopy(original, from, r, 0, Math.min(original.length - from, n));
        return r;
    }

    public static <T, U> T[] copyOfRange(U[] original, int from, int to, Class<? extends T[]> newType) {
        int n = rangeLength(from, to);
        T[] r = newArray(newType, n);
        System.arraycopy(original, from, r, 0, Math.min(original.length - from, n));
        return r;
    }

    public static int hashCode(Object[] a) {
        if (a == null) {
            return 0;
        }
        int h = 1;
        for (Object e : a) {
            h = 31 * h + (e == null ? 0 : e.hashCode());
        }
        return h;
    }

    public static String toString(Object[] a) {
        if (a == null) {
            return "null";
        }
        int n = a.length;
        if (n == 0) {
            return "[]";
        }
        StringBuilder sb = new StringBuilder();
        sb.append('[').append(String.valueOf(a[0]));
        for (int i = 1; i < n; i++) {
            sb.append(", ").append(String.valueOf(a[i]));
        }
        return sb.append(']').toString();
    }

    public static int deepHashCode(Object[] a) {
        if (a == null) {
            return 0;
        }
        int h = 1;
        for (Object e : a) {
            h = 31 * h + deepHash(e);
        }
        return h;
    }

    private static int deepHash(Object e) {
        if (e == null) {
            return 0;
        }
        if (e instanceof Object[]) {
            return deepHashCode((Object[]) e);
        }
        if (e instanceof byte[]) {
            return hashCode((byte[]) e);
        }
        if (e instanceof short[]) {
            return hashCode((short[]) e);
        }
        if (e instanceof char[]) {
            return hashCode((char[]) e);
        }
        if (e instanceof int[]) {
            return hashCode((int[]) e);
        }
        if (e instanceof long[]) {
            return hashCode((long[]) e);
        }
        if (e instanceof float[]) {
            return hashCode((float[]) e);
        }
        if (e instanceof double[]) {
            return hashCode((double[]) e);
        }
        if (e instanceof boolean[]) {
            return hashCode((boolean[]) e);
        }
        return e.hashCode();
    }

    public static boolean deepEquals(Object[] a, Object[] b) {
        if (a == b) {
            return true;
        }
        if (a == null || b == null || a.length != b.length) {
            return false;
        }
        for (int i = 0; i < a.length; i++) {
            Object x = a[i];
            Object y = b[i];
            if (x == y) {
                continue;
            }
            if (x == null || !deepEquals0(x, y)) {
                return false;
            }
        }
        return true;
    }

    /** Whether two objects, which may be arrays, are deeply equal; the first is not null. */
    static boolean deepEquals0(Object x, Object y) {
        if (x instanceof Object[] && y instanceof Object[]) {
            return deepEquals((Object[]) x, (Object[]) y);
        }
        if (x instanceof byte[] && y instanceof byte[]) {
            return equals((byte[]) x, (byte[]) y);
        }
        if (x instanceof short[] && y instanceof short[]) {
            return equals((short[]) x, (short[]) y);
        }
        if (x instanceof char[] && y instanceof char[]) {
            return equals((char[]) x, (char[]) y);
        }
        if (x instanceof int[] && y instanceof int[]) {
            return equals((int[]) x, (int[]) y);
        }
        if (x instanceof long[] && y instanceof long[]) {
            return equals((long[]) x, (long[]) y);
        }
        if (x instanceof float[] && y instanceof float[]) {
            return equals((float[]) x, (float[]) y);
        }
        if (x instanceof double[] && y instanceof double[]) {
            return equals((double[]) x, (double[]) y);
        }
        if (x instanceof boolean[] && y instanceof boolean[]) {
            return equals((boolean[]) x, (boolean[]) y);
        }
        return x.equals(y);
    }

    public static String deepToString(Object[] a) {
        if (a == null) {
            return "null";
        }
        StringBuilder sb = new StringBuilder();
        deepAppend(sb, a, new java.util.ArrayList<Object[]>());
        return sb.toString();
    }

    /** Arrays that are being printed stand in {@code open}: one inside itself is printed as [...]. */
    private static void deepAppend(StringBuilder sb, Object[] a, java.util.ArrayList<Object[]> open) {
        if (a == null) {
            sb.append("null");
            return;
        }
        if (a.length == 0) {
            sb.append("[]");
            return;
        }
        open.add(a);
        sb.append('[');
        for (int i = 0; i < a.length; i++) {
            if (i > 0) {
                sb.append(", ");
            }
            Object e = a[i];
            if (e instanceof Object[]) {
                boolean cycle = false;
                for (int j = 0; j < open.size(); j++) {
                    cycle |= open.get(j) == e;
                }
                if (cycle) {
                    sb.append("[...]");
                } else {
                    deepAppend(sb, (Object[]) e, open);
                }
            } else {
                sb.append(deepString(e));
            }
        }
        sb.append(']');
        open.remove(open.size() - 1);
    }

    private static String deepString(Object e) {
        if (e instanceof byte[]) {
            return toString((byte[]) e);
        }
        if (e instanceof short[]) {
            return toString((short[]) e);
        }
        if (e instanceof char[]) {
            return toString((char[]) e);
        }
        if (e instanceof int[]) {
            return toString((int[]) e);
        }
        if (e instanceof long[]) {
            return toString((long[]) e);
        }
        if (e instanceof float[]) {
            return toString((float[]) e);
        }
        if (e instanceof double[]) {
            return toString((double[]) e);
        }
        if (e instanceof boolean[]) {
            return toString((boolean[]) e);
        }
        return String.valueOf(e);
    }

    public static <T> void setAll(T[] array, IntFunction<? extends T> generator) {
        Objects.requireNonNull(generator);
        for (int i = 0; i < array.length; i++) {
            array[i] = generator.apply(i);
        }
    }

    public static <T> void parallelSetAll(T[] array, IntFunction<? extends T> generator) {
        setAll(array, generator);
    }

    public static <T> void parallelPrefix(T[] array, BinaryOperator<T> op) {
        Objects.requireNonNull(op);
        for (int i = 1; i < array.length; i++) {
            array[i] = op.apply(array[i - 1], array[i]);
        }
    }

    public static <T> void parallelPrefix(T[] array, int fromIndex, int toIndex, BinaryOperator<T> op) {
        Objects.requireNonNull(op);
        checkRange(array.length, fromIndex, toIndex);
        for (int i = fromIndex + 1; i < toIndex; i++) {
            array[i] = op.apply(array[i - 1], array[i]);
        }
    }

    public static <T> Spliterator<T> spliterator(T[] array) {
        return Spliterators.spliterator(array, Spliterator.ORDERED | Spliterator.IMMUTABLE);
    }

    public static <T> Spliterator<T> spliterator(T[] array, int startInclusive, int endExclusive) {
        return Spliterators.spliterator(array, startInclusive, endExclusive,
                Spliterator.ORDERED | Spliterator.IMMUTABLE);
    }

    public static <T> Stream<T> stream(T[] array) {
        return StreamSupport.stream(spliterator(array), false);
    }

    public static <T> Stream<T> stream(T[] array, int startInclusive, int endExclusive) {
        return StreamSupport.stream(spliterator(array, startInclusive, endExclusive), false);
    }

    @SafeVarargs
    public static <T> List<T> asList(T... a) {
        return new ArrayList<T>(a);
    }

    /** The list that asList answers: a view of the array, whose size is fixed. */
    private static class ArrayList<E> extends AbstractList<E> implements RandomAccess, java.io.Serializable {
        private final E[] a;

        ArrayList(E[] array) {
            a = Objects.requireNonNull(array);
        }

        public int size() {
            return a.length;
        }

        public Object[] toArray() {
            return Arrays.copyOf(a, a.length, Object[].class);
        }

        @SuppressWarnings("unchecked")
        public <T> T[] toArray(T[] a) {
            int n = this.a.length;
            if (a.length < n) {
                a = newArrayLike(a, n);
            }
            System.arraycopy(this.a, 0, a, 0, n);
            if (a.length > n) {
                a[n] = null;
            }
            return a;
        }

        public E get(int index) {
            return a[index];
        }

        public E set(int index, E element) {
            E old = a[index];
            a[index] = element;
            return old;
        }

        public int indexOf(Object o) {
            E[] a = this.a;
            for (int i = 0; i < a.length; i++) {
                if (o == null ? a[i] == null : o.equals(a[i])) {
                    return i;
                }
            }
            return -1;
        }

        public boolean contains(Object o) {
            return indexOf(o) >= 0;
        }

        public Spliterator<E> spliterator() {
            return Spliterators.spliterator(a, Spliterator.ORDERED);
        }

        public void forEach(Consumer<? super E> action) {
            Objects.requireNonNull(action);
            for (E e : a) {
                action.accept(e);
            }
        }

        public void replaceAll(UnaryOperator<E> operator) {
            Objects.requireNonNull(operator);
            E[] a = this.a;
            for (int i = 0; i < a.length; i++) {
                a[i] = operator.apply(a[i]);
            }
        }

        public void sort(Comparator<? super E> c) {
            Arrays.sort(a, c);
        }

        public Iterator<E> iterator() {
            return new ArrayIterator<E>(a);
        }
    }

    private static final class ArrayIterator<E> implements Iterator<E> {
        private final E[] a;
        private int at;

        ArrayIterator(E[] a) {
            this.a = a;
        }

        public boolean hasNext() {
            return at < a.length;
        }

        public E next() {
            int i = at;
            if (i >= a.length) {
                throw new NoSuchElementException();
            }
            at = i + 1;
            return a[i];
        }
    }
}
