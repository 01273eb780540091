package java.text;

import java.util.Comparator;
import java.util.Locale;

/** Orders text as people do: letters before case, accents between. */
public abstract class Collator implements Comparator<Object>, Cloneable {
    public static final int PRIMARY = 0;
    public static final int SECONDARY = 1;
    public static final int TERTIARY = 2;
    public static final int IDENTICAL = 3;
    public static final int NO_DECOMPOSITION = 0;
    public static final int CANONICAL_DECOMPOSITION = 1;
    public static final int FULL_DECOMPOSITION = 2;

    private int strength = TERTIARY;
    private int decomposition = NO_DECOMPOSITION;

    protected Collator() {
    }

    public static synchronized Collator getInstance() {
        return new Alphabetic();
    }

    public static Collator getInstance(Locale desiredLocale) {
        return new Alphabetic();
    }

    public abstract int compare(String source, String target);

    @Override
    public int compare(Object o1, Object o2) {
        return compare((String) o1, (String) o2);
    }

    public abstract CollationKey getCollationKey(String source);

    public boolean equals(String source, String target) {
        return compare(source, target) == 0;
    }

    public synchronized int getStrength() {
        return strength;
    }

    public synchronized void setStrength(int newStrength) {
        if (newStrength < PRIMARY || newStrength > IDENTICAL) {
            throw new IllegalArgumentException("Incorrect comparison level.");
        }
        strength = newStrength;
    }

    public synchronized int getDecomposition() {
        return decomposition;
    }

    public synchronized void setDecomposition(int decompositionMode) {
        decomposition = decompositionMode;
    }

    public static synchronized Locale[] getAvailableLocales() {
        return Locale.getAvailableLocales();
    }

    @Override
    public Object clone() {
        try {
            return super.clone();
        } catch (CloneNotSupportedException e) {
            throw new InternalError(e);
        }
    }

    @Override
    public boolean equals(Object that) {
        return this == that || that != null && getClass() == that.getClass() && strength == ((Collator) that).strength;
    }

    @Override
    public abstract int hashCode();

    /** Compares base letters first, then accents, then case (small letters first). Spaces and hyphens count like accents. */
    private static final class Alphabetic extends Collator {
        private static String base(String s) {
            return Normalizer.normalize(s, Normalizer.Form.NFD);
        }

        private static int weight(char c) {
            if (Character.isLetter(c)) {
                return 0x30000 + Character.toLowerCase(c);
            }
            return Character.isDigit(c) ? 0x20000 + c : 0x10000 + c;
        }

        private static boolean ignored(char c) {
            return c <= ' ' || c == '-' || c == '\u00a0' || Character.getType(c) == Character.NON_SPACING_MARK;
        }

        @Override
        public int compare(String source, String target) {
            String a = base(source);
            String b = base(target);
            int i = 0;
            int j = 0;
            int accents = 0;
            int cases = 0;
            while (true) {
                while (i < a.length() && ignored(a.charAt(i))) {
                    if (accents == 0 && !(j < b.length() && b.charAt(j) == a.charAt(i))) {
                        accents = 1;
                    }
                    if (j < b.length() && b.charAt(j) == a.charAt(i)) {
                        j++;
                    }
                    i++;
                }
                while (j < b.length() && ignored(b.charAt(j))) {
                    if (accents == 0) {
                        accents = -1;
                    }
                    j++;
                }
                if (i >= a.length() || j >= b.length()) {
                    break;
                }
                char c = a.charAt(i++);
                char d = b.charAt(j++);
                if (weight(c) != weight(d)) {
                    return weight(c) < weight(d) ? -1 : 1;
                }
                if (cases == 0 && c != d) {
                    cases = Character.isLowerCase(c) ? -1 : 1;
                }
            }
            if (i < a.length() || j < b.length()) {
                return i < a.length() ? 1 : -1;
            }
            int s = getStrength();
            if (s >= SECONDARY && accents != 0) {
                return accents;
            }
            if (s >= TERTIARY && cases != 0) {
                return cases;
            }
            return s == IDENTICAL ? Integer.signum(a.compareTo(b)) : 0;
        }

        @Override
        public CollationKey getCollationKey(String source) {
            return new Key(this, source);
        }

        @Override
        public int hashCode() {
            return getStrength();
        }
    }

    private static final class Key extends CollationKey {
        private final Collator collator;

        Key(Collator collator, String source) {
            super(source);
            this.collator = collator;
        }

        @Override
        public int compareTo(CollationKey target) {
            return collator.compare(getSourceString(), target.getSourceString());
        }

        @Override
        public byte[] toByteArray() {
            return getSourceString().getBytes(java.nio.charset.StandardCharsets.UTF_16BE);
        }

        @Override
        public boolean equals(Object obj) {
            return obj instanceof Key && compareTo((Key) obj) == 0;
        }

        @Override
        public int hashCode() {
            return getSourceString().toLowerCase(Locale.ROOT).hashCode();
        }
    }
}
