import java.util.Arrays;
import java.util.Random;

/** Ten sorting algorithms by hand, checked against each other. */
public class Sorting {
    static void bubble(int[] a) {
        for (int n = a.length; n > 1; ) {
            int last = 0;
            for (int i = 1; i < n; i++) {
                if (a[i - 1] > a[i]) {
                    swap(a, i - 1, i);
                    last = i;
                }
            }
            n = last;
        }
    }

    static void selection(int[] a) {
        for (int i = 0; i < a.length; i++) {
            int min = i;
            for (int j = i + 1; j < a.length; j++) {
                if (a[j] < a[min]) {
                    min = j;
                }
            }
            swap(a, i, min);
        }
    }

    static void insertion(int[] a) {
        for (int i = 1; i < a.length; i++) {
            int v = a[i], j = i;
            for (; j > 0 && a[j - 1] > v; j--) {
                a[j] = a[j - 1];
            }
            a[j] = v;
        }
    }

    static void shell(int[] a) {
        for (int gap = a.length / 2; gap > 0; gap /= 2) {
            for (int i = gap; i < a.length; i++) {
                for (int j = i; j >= gap && a[j - gap] > a[j]; j -= gap) {
                    swap(a, j, j - gap);
                }
            }
        }
    }

    static void heap(int[] a) {
        for (int i = a.length / 2 - 1; i >= 0; i--) {
            sift(a, i, a.length);
        }
        for (int n = a.length - 1; n > 0; n--) {
            swap(a, 0, n);
            sift(a, 0, n);
        }
    }

    static void sift(int[] a, int i, int n) {
        for (int c; (c = 2 * i + 1) < n; i = c) {
            if (c + 1 < n && a[c + 1] > a[c]) {
                c++;
            }
            if (a[i] >= a[c]) {
                return;
            }
            swap(a, i, c);
        }
    }

    static void quick(int[] a) {
        quick(a, 0, a.length - 1);
    }

    static void quick(int[] a, int lo, int hi) {
        if (lo >= hi) {
            return;
        }
        int p = a[lo + hi >>> 1], i = lo, j = hi;
        while (i <= j) {
            while (a[i] < p) {
                i++;
            }
            while (a[j] > p) {
                j--;
            }
            if (i <= j) {
                swap(a, i++, j--);
            }
        }
        quick(a, lo, j);
        quick(a, i, hi);
    }

    static void merge(int[] a) {
        merge(a, new int[a.length], 0, a.length);
    }

    static void merge(int[] a, int[] t, int lo, int hi) {
        if (hi - lo < 2) {
            return;
        }
        int mid = (lo + hi) / 2;
        merge(a, t, lo, mid);
        merge(a, t, mid, hi);
        System.arraycopy(a, lo, t, lo, hi - lo);
        for (int i = lo, j = mid, k = lo; k < hi; k++) {
            a[k] = j >= hi || i < mid && t[i] <= t[j] ? t[i++] : t[j++];
        }
    }

    static void radix(int[] a) {
        int[] from = a.clone(), to = new int[a.length];
        for (int shift = 0; shift < 32; shift += 8) {
            int[] count = new int[257];
            for (int v : from) {
                count[((v ^ 0x80000000) >>> shift & 255) + 1]++;
            }
            for (int i = 0; i < 256; i++) {
                count[i + 1] += count[i];
            }
            for (int v : from) {
                to[count[(v ^ 0x80000000) >>> shift & 255]++] = v;
            }
            int[] t = from;
            from = to;
            to = t;
        }
        System.arraycopy(from, 0, a, 0, a.length);
    }

    static void comb(int[] a) {
        int gap = a.length;
        boolean swapped = true;
        while (gap > 1 || swapped) {
            gap = Math.max(1, (int) (gap / 1.3));
            swapped = false;
            for (int i = 0; i + gap < a.length; i++) {
                if (a[i] > a[i + gap]) {
                    swap(a, i, i + gap);
                    swapped = true;
                }
            }
        }
    }

    static void gnome(int[] a) {
        for (int i = 1; i < a.length; ) {
            if (i == 0 || a[i - 1] <= a[i]) {
                i++;
            } else {
                swap(a, i, --i);
            }
        }
    }

    static void swap(int[] a, int i, int j) {
        int t = a[i];
        a[i] = a[j];
        a[j] = t;
    }

    interface Sorter {
        void sort(int[] a);
    }

    public static void main(String[] args) {
        String[] names = {"bubble", "selection", "insertion", "shell", "heap", "quick", "merge", "radix", "comb", "gnome"};
        Sorter[] sorters = {Sorting::bubble, Sorting::selection, Sorting::insertion, Sorting::shell, Sorting::heap, Sorting::quick, Sorting::merge, Sorting::radix, Sorting::comb, Sorting::gnome};
        Random r = new Random(2024);
        int[][] inputs = {{}, {1}, {2, 1}, {3, 3, 3}, new int[200], new int[300]};
        for (int i = 0; i < 200; i++) {
            inputs[4][i] = r.nextInt();
        }
        for (int i = 0; i < 300; i++) {
            inputs[5][i] = r.nextInt(20) - 10;
        }
        for (int s = 0; s < sorters.length; s++) {
            StringBuilder sb = new StringBuilder(names[s]);
            for (int[] in : inputs) {
                int[] a = in.clone(), b = in.clone();
                sorters[s].sort(a);
                Arrays.sort(b);
                sb.append(Arrays.equals(a, b) ? " ok" : " WRONG").append(' ').append(Arrays.hashCode(a));
            }
            System.out.println(sb);
        }
        Integer[] stable = new Integer[40];
        for (int i = 0; i < stable.length; i++) {
            stable[i] = r.nextInt(100);
        }
        Arrays.sort(stable, (x, y) -> x / 10 - y / 10);
        System.out.println(Arrays.toString(stable));
        try {
            Integer[] odd = new Integer[100];
            for (int i = 0; i < odd.length; i++) {
                odd[i] = i * 37 % 100;
            }
            Arrays.sort(odd, (x, y) -> x % 7 <= y % 7 ? 1 : 1);
            System.out.println("unnoticed");
        } catch (IllegalArgumentException e) {
            System.out.println(e.getMessage());
        }
    }
}
