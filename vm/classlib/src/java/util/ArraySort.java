package java.util;

/**
 * Sorts arrays of primitives: insertion sort for short ranges, quicksort around a median of three (of nine for long
 * ranges) with a three-way split, heap sort where the recursion gets too deep. Bytes, shorts and chars are counted
 * when there are many of them.
 */
final class ArraySort {
    private static final int SHORT = 24;

    private ArraySort() {
    }

    static void sort(int[] a, int from, int to) {
        int n = to - from;
        if (n < 2) {
            return;
        }
        int i = from + 1;
        while (i < to && a[i - 1] <= a[i]) {
            i++;
        }
        if (i == to) {
            return;
        }
        if (i == from + 1) {
            while (i < to && a[i - 1] >= a[i]) {
                i++;
            }
            if (i == to) {
                for (int lo = from, hi = to - 1; lo < hi; lo++, hi--) {
                    int t = a[lo];
                    a[lo] = a[hi];
                    a[hi] = t;
                }
                return;
            }
        }
        quick(a, from, to - 1, 2 * (32 - Integer.numberOfLeadingZeros(n)));
    }

    private static void quick(int[] a, int lo, int hi, int depth) {
        while (hi - lo >= SHORT) {
            if (depth-- == 0) {
                heap(a, lo, hi);
                return;
            }
            int mid = (lo + hi) >>> 1;
            int p;
            if (hi - lo > 512) {
                int d = (hi - lo) >> 3;
                p = median(median(a[lo], a[lo + d], a[lo + 2 * d]), median(a[mid - d], a[mid], a[mid + d]),
                        median(a[hi - 2 * d], a[hi - d], a[hi]));
            } else {
                p = median(a[lo], a[mid], a[hi]);
            }
            int i = lo;
            int j = hi;
            while (i <= j) {
                int x = a[i];
                while (x < p) {
                    x = a[++i];
                }
                int y = a[j];
                while (y > p) {
                    y = a[--j];
                }
                if (i <= j) {
                    a[i++] = y;
                    a[j--] = x;
                }
            }
            if (j - lo < hi - i) {
                quick(a, lo, j, depth);
                lo = i;
            } else {
                quick(a, i, hi, depth);
                hi = j;
            }
        }
        for (int i = lo + 1; i <= hi; i++) {
            int v = a[i];
            int j = i - 1;
            while (j >= lo && a[j] > v) {
                a[j + 1] = a[j];
                j--;
            }
            a[j + 1] = v;
        }
    }

    private static int median(int a, int b, int c) {
        if (a < b) {
            return b < c ? b : a < c ? c : a;
        }
        return a < c ? a : b < c ? c : b;
    }

    private static void heap(int[] a, int lo, int hi) {
        int n = hi - lo + 1;
        for (int i = n / 2 - 1; i >= 0; i--) {
            sink(a, lo, i, n);
        }
        for (int i = n - 1; i > 0; i--) {
            int t = a[lo];
            a[lo] = a[lo + i];
            a[lo + i] = t;
            sink(a, lo, 0, i);
        }
    }

    private static void sink(int[] a, int lo, int i, int n) {
        int v = a[lo + i];
        int child;
        while ((child = 2 * i + 1) < n) {
            if (child + 1 < n && a[lo + child] < a[lo + child + 1]) {
                child++;
            }
            if (a[lo + child] <= v) {
                break;
            }
            a[lo + i] = a[lo + child];
            i = child;
        }
        a[lo + i] = v;
    }

    static void sort(long[] a, int from, int to) {
        int n = to - from;
        if (n < 2) {
            return;
        }
        int i = from + 1;
        while (i < to && a[i - 1] <= a[i]) {
            i++;
        }
        if (i == to) {
            return;
        }
        if (i == from + 1) {
            while (i < to && a[i - 1] >= a[i]) {
                i++;
            }
            if (i == to) {
                for (int lo = from, hi = to - 1; lo < hi; lo++, hi--) {
                    long t = a[lo];
                    a[lo] = a[hi];
                    a[hi] = t;
                }
                return;
            }
        }
        quick(a, from, to - 1, 2 * (32 - Integer.numberOfLeadingZeros(n)));
    }

    private static void quick(long[] a, int lo, int hi, int depth) {
        while (hi - lo >= SHORT) {
            if (depth-- == 0) {
                heap(a, lo, hi);
                return;
            }
            int mid = (lo + hi) >>> 1;
            long p;
            if (hi - lo > 512) {
                int d = (hi - lo) >> 3;
                p = median(median(a[lo], a[lo + d], a[lo + 2 * d]), median(a[mid - d], a[mid], a[mid + d]),
                        median(a[hi - 2 * d], a[hi - d], a[hi]));
            } else {
                p = median(a[lo], a[mid], a[hi]);
            }
            int i = lo;
            int j = hi;
            while (i <= j) {
                long x = a[i];
                while (x < p) {
                    x = a[++i];
                }
                long y = a[j];
                while (y > p) {
                    y = a[--j];
                }
                if (i <= j) {
                    a[i++] = y;
                    a[j--] = x;
                }
            }
            if (j - lo < hi - i) {
                quick(a, lo, j, depth);
                lo = i;
            } else {
                quick(a, i, hi, depth);
                hi = j;
            }
        }
        for (int i = lo + 1; i <= hi; i++) {
            long v = a[i];
            int j = i - 1;
            while (j >= lo && a[j] > v) {
                a[j + 1] = a[j];
                j--;
            }
            a[j + 1] = v;
        }
    }

    private static long median(long a, long b, long c) {
        if (a < b) {
            return b < c ? b : a < c ? c : a;
        }
        return a < c ? a : b < c ? c : b;
    }

    private static void heap(long[] a, int lo, int hi) {
        int n = hi - lo + 1;
        for (int i = n / 2 - 1; i >= 0; i--) {
            sink(a, lo, i, n);
        }
        for (int i = n - 1; i > 0; i--) {
            long t = a[lo];
            a[lo] = a[lo + i];
            a[lo + i] = t;
            sink(a, lo, 0, i);
        }
    }

    private static void sink(long[] a, int lo, int i, int n) {
        long v = a[lo + i];
        int child;
        while ((child = 2 * i + 1) < n) {
            if (child + 1 < n && a[lo + child] < a[lo + child + 1]) {
                child++;
            }
            if (a[lo + child] <= v) {
                break;
            }
            a[lo + i] = a[lo + child];
            i = child;
        }
        a[lo + i] = v;
    }

    static void sort(byte[] a, int from, int to) {
        if (to - from < 48) {
            for (int i = from + 1; i < to; i++) {
                byte v = a[i];
                int j = i - 1;
                while (j >= from && a[j] > v) {
                    a[j + 1] = a[j];
                    j--;
                }
                a[j + 1] = v;
            }
            return;
        }
        int[] count = new int[256];
        for (int i = from; i < to; i++) {
            count[a[i] - Byte.MIN_VALUE]++;
        }
        int k = from;
        for (int v = 0; v < count.length; v++) {
            for (int c = count[v]; c > 0; c--) {
                a[k++] = (byte) (v + Byte.MIN_VALUE);
            }
        }
    }

    static void sort(short[] a, int from, int to) {
        if (to - from < 8192) {
            if (to - from > 48) {
                int[] wide = new int[to - from];
                for (int i = from; i < to; i++) {
                    wide[i - from] = a[i];
                }
                sort(wide, 0, wide.length);
                for (int i = from; i < to; i++) {
                    a[i] = (short) wide[i - from];
                }
                return;
            }
            for (int i = from + 1; i < to; i++) {
                short v = a[i];
                int j = i - 1;
                while (j >= from && a[j] > v) {
                    a[j + 1] = a[j];
                    j--;
                }
                a[j + 1] = v;
            }
            return;
        }
        int[] count = new int[65536];
        for (int i = from; i < to; i++) {
            count[a[i] - Short.MIN_VALUE]++;
        }
        int k = from;
        for (int v = 0; v < count.length; v++) {
            for (int c = count[v]; c > 0; c--) {
                a[k++] = (short) (v + Short.MIN_VALUE);
            }
        }
    }

    static void sort(char[] a, int from, int to) {
        if (to - from < 8192) {
            if (to - from > 48) {
                int[] wide = new int[to - from];
                for (int i = from; i < to; i++) {
                    wide[i - from] = a[i];
                }
                sort(wide, 0, wide.length);
                for (int i = from; i < to; i++) {
                    a[i] = (char) wide[i - from];
                }
                return;
            }
            for (int i = from + 1; i < to; i++) {
                char v = a[i];
                int j = i - 1;
                while (j >= from && a[j] > v) {
                    a[j + 1] = a[j];
                    j--;
                }
                a[j + 1] = v;
            }
            return;
        }
        int[] count = new int[65536];
        for (int i = from; i < to; i++) {
            count[a[i] - Character.MIN_VALUE]++;
        }
        int k = from;
        for (int v = 0; v < count.length; v++) {
            for (int c = count[v]; c > 0; c--) {
                a[k++] = (char) (v + Character.MIN_VALUE);
            }
        }
    }

    /** In the order of Float.compare: -0.0 before 0.0, NaN last. The bits are sorted as integers. */
    static void sort(float[] a, int from, int to) {
        int end = to;
        for (int i = to - 1; i >= from; i--) {
            float v = a[i];
            if (v != v) {
                a[i] = a[--end];
                a[end] = v;
            }
        }
        int n = end - from;
        int[] bits = new int[n];
        for (int i = 0; i < n; i++) {
            int b = Float.floatToRawIntBits(a[from + i]);
            bits[i] = b ^ ((b >> 31) & Integer.MAX_VALUE);
        }
        sort(bits, 0, n);
        for (int i = 0; i < n; i++) {
            int b = bits[i];
            a[from + i] = Float.intBitsToFloat(b ^ ((b >> 31) & Integer.MAX_VALUE));
        }
    }

    /** In the order of Double.compare: -0.0 before 0.0, NaN last. The bits are sorted as integers. */
    static void sort(double[] a, int from, int to) {
        int end = to;
        for (int i = to - 1; i >= from; i--) {
            double v = a[i];
            if (v != v) {
                a[i] = a[--end];
                a[end] = v;
            }
        }
        int n = end - from;
        long[] bits = new long[n];
        for (int i = 0; i < n; i++) {
            long b = Double.doubleToRawLongBits(a[from + i]);
            bits[i] = b ^ ((b >> 63) & Long.MAX_VALUE);
        }
        sort(bits, 0, n);
        for (int i = 0; i < n; i++) {
            long b = bits[i];
            a[from + i] = Double.longBitsToDouble(b ^ ((b >> 63) & Long.MAX_VALUE));
        }
    }
}
