package java.util;

/** TimSort for objects in their natural order; the same, with compareTo in place of a comparator. */
@SuppressWarnings("unchecked")
final class NaturalTimSort {
    /** Shorter arrays are sorted by binary insertion alone. */
    private static final int MIN_MERGE = 32;
    private static final int MIN_GALLOP = 7;

    private final Object[] a;
    private int minGallop = MIN_GALLOP;
    private Object[] tmp;
    private int pending;
    private final int[] base = new int[49];
    private final int[] length = new int[49];

    private NaturalTimSort(Object[] a, int n) {
        this.a = a;
        this.tmp = new Object[n < 512 ? n >>> 1 : 256];
    }

    static void sort(Object[] a, int lo, int hi) {
        int left = hi - lo;
        if (left < 2) {
            return;
        }
        if (left < MIN_MERGE) {
            binaryInsertion(a, lo, hi, lo + run(a, lo, hi));
            return;
        }
        NaturalTimSort t = new NaturalTimSort(a, left);
        int minRun = minRun(left);
        do {
            int n = run(a, lo, hi);
            if (n < minRun) {
                int forced = Math.min(left, minRun);
                binaryInsertion(a, lo, lo + forced, lo + n);
                n = forced;
            }
            t.base[t.pending] = lo;
            t.length[t.pending++] = n;
            t.collapse();
            lo += n;
            left -= n;
        } while (left != 0);
        t.collapseAll();
    }

    private static int minRun(int n) {
        int odd = 0;
        while (n >= MIN_MERGE) {
            odd |= n & 1;
            n >>= 1;
        }
        return n + odd;
    }

    /** The elements before start are sorted; the others are inserted one by one. */
    private static void binaryInsertion(Object[] a, int lo, int hi, int start) {
        if (start == lo) {
            start++;
        }
        for (; start < hi; start++) {
            Object pivot = a[start];
            int left = lo;
            int right = start;
            while (left < right) {
                int mid = (left + right) >>> 1;
                if (((Comparable<Object>) pivot).compareTo(a[mid]) < 0) {
                    right = mid;
                } else {
                    left = mid + 1;
                }
            }
            System.arraycopy(a, left, a, left + 1, start - left);
            a[left] = pivot;
        }
    }

    /** The length of the run at lo; one that strictly descends is reversed. */
    private static int run(Object[] a, int lo, int hi) {
        int runHi = lo + 1;
        if (runHi == hi) {
            return 1;
        }
        if (((Comparable<Object>) a[runHi++]).compareTo(a[lo]) < 0) {
            while (runHi < hi && ((Comparable<Object>) a[runHi]).compareTo(a[runHi - 1]) < 0) {
                runHi++;
            }
            for (int i = lo, j = runHi - 1; i < j; i++, j--) {
                Object t = a[i];
                a[i] = a[j];
                a[j] = t;
            }
        } else {
            while (runHi < hi && ((Comparable<Object>) a[runHi]).compareTo(a[runHi - 1]) >= 0) {
                runHi++;
            }
        }
        return runHi - lo;
    }

    /** Restores: each run is longer than the sum of the next two, and longer than the next. */
    private void collapse() {
        while (pending > 1) {
            int n = pending - 2;
            if (n > 0 && length[n - 1] <= length[n] + length[n + 1]
                    || n > 1 && length[n - 2] <= length[n] + length[n - 1]) {
                if (length[n - 1] < length[n + 1]) {
                    n--;
                }
            } else if (length[n] > length[n + 1]) {
                return;
            }
            mergeAt(n);
        }
    }

    private void collapseAll() {
        while (pending > 1) {
            int n = pending - 2;
            if (n > 0 && length[n - 1] < length[n + 1]) {
                n--;
            }
            mergeAt(n);
        }
    }

    private void mergeAt(int i) {
        int base1 = base[i];
        int len1 = length[i];
        int base2 = base[i + 1];
        int len2 = length[i + 1];
        length[i] = len1 + len2;
        if (i == pending - 3) {
            base[i + 1] = base[i + 2];
            length[i + 1] = length[i + 2];
        }
        pending--;
        int k = gallopRight(a[base2], a, base1, len1, 0);
        base1 += k;
        len1 -= k;
        if (len1 == 0) {
            return;
        }
        len2 = gallopLeft(a[base1 + len1 - 1], a, base2, len2, len2 - 1);
        if (len2 == 0) {
            return;
        }
        if (len1 <= len2) {
            mergeLow(base1, len1, base2, len2);
        } else {
            mergeHigh(base1, len1, base2, len2);
        }
    }

    /** Where key goes in the sorted range, before equal ones; the search starts at hint. */
    private int gallopLeft(Object key, Object[] a, int base, int len, int hint) {
        int last = 0;
        int ofs = 1;
        if (((Comparable<Object>) key).compareTo(a[base + hint]) > 0) {
            int max = len - hint;
            while (ofs < max && ((Comparable<Object>) key).compareTo(a[base + hint + ofs]) > 0) {
                last = ofs;
                ofs = (ofs << 1) + 1;
                if (ofs <= 0) {
                    ofs = max;
                }
            }
            if (ofs > max) {
                ofs = max;
            }
            last += hint;
            ofs += hint;
        } else {
            int max = hint + 1;
            while (ofs < max && ((Comparable<Object>) key).compareTo(a[base + hint - ofs]) <= 0) {
                last = ofs;
                ofs = (ofs << 1) + 1;
                if (ofs <= 0) {
                    ofs = max;
                }
            }
            if (ofs > max) {
                ofs = max;
            }
            int t = last;
            last = hint - ofs;
            ofs = hint - t;
        }
        last++;
        while (last < ofs) {
            int m = last + ((ofs - last) >>> 1);
            if (((Comparable<Object>) key).compareTo(a[base + m]) > 0) {
                last = m + 1;
            } else {
                ofs = m;
            }
        }
        return ofs;
    }

    /** Where key goes in the sorted range, after equal ones. */
    private int gallopRight(Object key, Object[] a, int base, int len, int hint) {
        int last = 0;
        int ofs = 1;
        if (((Comparable<Object>) key).compareTo(a[base + hint]) < 0) {
            int max = hint + 1;
            while (ofs < max && ((Comparable<Object>) key).compareTo(a[base + hint - ofs]) < 0) {
                last = ofs;
                ofs = (ofs << 1) + 1;
                if (ofs <= 0) {
                    ofs = max;
                }
            }
            if (ofs > max) {
                ofs = max;
            }
            int t = last;
            last = hint - ofs;
            ofs = hint - t;
        } else {
            int max = len - hint;
            while (ofs < max && ((Comparable<Object>) key).compareTo(a[base + hint + ofs]) >= 0) {
                last = ofs;
                ofs = (ofs << 1) + 1;
                if (ofs <= 0) {
                    ofs = max;
                }
            }
            if (ofs > max) {
                ofs = max;
            }
            last += hint;
            ofs += hint;
        }
        last++;
        while (last < ofs) {
            int m = last + ((ofs - last) >>> 1);
            if (((Comparable<Object>) key).compareTo(a[base + m]) < 0) {
                ofs = m;
            } else {
                last = m + 1;
            }
        }
        return ofs;
    }

    private Object[] room(int min) {
        if (tmp.length < min) {
            int n = Integer.highestOneBit(min) << 1;
            tmp = new Object[n < 0 ? min : Math.min(n, Math.max(min, a.length >>> 1))];
        }
        return tmp;
    }

    private static IllegalArgumentException contradiction() {
        return new IllegalArgumentException("Comparison method violates its general contract!");
    }

    /** Merges with a copy of the first run, from the left; the first run is not the longer one. */
    private void mergeLow(int base1, int len1, int base2, int len2) {
        Object[] a = this.a;
        Object[] tmp = room(len1);
        int cur1 = 0;
        int cur2 = base2;
        int dest = base1;
        System.arraycopy(a, base1, tmp, 0, len1);
        a[dest++] = a[cur2++];
        if (--len2 == 0) {
            System.arraycopy(tmp, cur1, a, dest, len1);
            return;
        }
        if (len1 == 1) {
            System.arraycopy(a, cur2, a, dest, len2);
            a[dest + len2] = tmp[cur1];
            return;
        }
        int min = minGallop;
        merging:
        for (;;) {
            int wins1 = 0;
            int wins2 = 0;
            do {
                if (((Comparable<Object>) a[cur2]).compareTo(tmp[cur1]) < 0) {
                    a[dest++] = a[cur2++];
                    wins2++;
                    wins1 = 0;
                    if (--len2 == 0) {
                        break merging;
                    }
                } else {
                    a[dest++] = tmp[cur1++];
                    wins1++;
                    wins2 = 0;
                    if (--len1 == 1) {
                        break merging;
                    }
                }
            } while ((wins1 | wins2) < min);
            do {
                wins1 = gallopRight(a[cur2], tmp, cur1, len1, 0);
                if (wins1 != 0) {
                    System.arraycopy(tmp, cur1, a, dest, wins1);
                    dest += wins1;
                    cur1 += wins1;
                    len1 -= wins1;
                    if (len1 <= 1) {
                        break merging;
                    }
                }
                a[dest++] = a[cur2++];
                if (--len2 == 0) {
                    break merging;
                }
                wins2 = gallopLeft(tmp[cur1], a, cur2, len2, 0);
                if (wins2 != 0) {
                    System.arraycopy(a, cur2, a, dest, wins2);
                    dest += wins2;
                    cur2 += wins2;
                    len2 -= wins2;
                    if (len2 == 0) {
                        break merging;
                    }
                }
                a[dest++] = tmp[cur1++];
                if (--len1 == 1) {
                    break merging;
                }
                min--;
            } while (wins1 >= MIN_GALLOP || wins2 >= MIN_GALLOP);
            if (min < 0) {
                min = 0;
            }
            min += 2;
        }
        minGallop = Math.max(min, 1);
        if (len1 == 1) {
            System.arraycopy(a, cur2, a, dest, len2);
            a[dest + len2] = tmp[cur1];
        } else if (len1 == 0) {
            throw contradiction();
        } else {
            System.arraycopy(tmp, cur1, a, dest, len1);
        }
    }

    /** Merges with a copy of the second run, from the right; the second run is the shorter one. */
    private void mergeHigh(int base1, int len1, int base2, int len2) {
        Object[] a = this.a;
        Object[] tmp = room(len2);
        System.arraycopy(a, base2, tmp, 0, len2);
        int cur1 = base1 + len1 - 1;
        int cur2 = len2 - 1;
        int dest = base2 + len2 - 1;
        a[dest--] = a[cur1--];
        if (--len1 == 0) {
            System.arraycopy(tmp, 0, a, dest - (len2 - 1), len2);
            return;
        }
        if (len2 == 1) {
            dest -= len1;
            cur1 -= len1;
            System.arraycopy(a, cur1 + 1, a, dest + 1, len1);
            a[dest] = tmp[cur2];
            return;
        }
        int min = minGallop;
        merging:
        for (;;) {
            int wins1 = 0;
            int wins2 = 0;
            do {
                if (((Comparable<Object>) tmp[cur2]).compareTo(a[cur1]) < 0) {
                    a[dest--] = a[cur1--];
                    wins1++;
                    wins2 = 0;
                    if (--len1 == 0) {
                        break merging;
                    }
                } else {
                    a[dest--] = tmp[cur2--];
                    wins2++;
                    wins1 = 0;
                    if (--len2 == 1) {
                        break merging;
                    }
                }
            } while ((wins1 | wins2) < min);
            do {
                wins1 = len1 - gallopRight(tmp[cur2], a, base1, len1, len1 - 1);
                if (wins1 != 0) {
                    dest -= wins1;
                    cur1 -= wins1;
                    len1 -= wins1;
                    System.arraycopy(a, cur1 + 1, a, dest + 1, wins1);
                    if (len1 == 0) {
                        break merging;
                    }
                }
                a[dest--] = tmp[cur2--];
                if (--len2 == 1) {
                    break merging;
                }
                wins2 = len2 - gallopLeft(a[cur1], tmp, 0, len2, len2 - 1);
                if (wins2 != 0) {
                    dest -= wins2;
                    cur2 -= wins2;
                    len2 -= wins2;
                    System.arraycopy(tmp, cur2 + 1, a, dest + 1, wins2);
                    if (len2 <= 1) {
                        break merging;
                    }
                }
                a[dest--] = a[cur1--];
                if (--len1 == 0) {
                    break merging;
                }
                min--;
            } while (wins1 >= MIN_GALLOP || wins2 >= MIN_GALLOP);
            if (min < 0) {
                min = 0;
            }
            min += 2;
        }
        minGallop = Math.max(min, 1);
        if (len2 == 1) {
            dest -= len1;
            cur1 -= len1;
            System.arraycopy(a, cur1 + 1, a, dest + 1, len1);
            a[dest] = tmp[cur2];
        } else if (len2 == 0) {
            throw contradiction();
        } else {
            System.arraycopy(tmp, 0, a, dest - (len2 - 1), len2);
        }
    }
}
