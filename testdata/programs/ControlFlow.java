/** Loops, labels, every kind of switch, finally blocks that return. */
public class ControlFlow {
    enum Colour { RED, GREEN, BLUE, BLACK }

    static String trace = "";

    static String old(int n) {
        String s = "";
        switch (n) {
            case 1:
                s += "one ";
            case 2:
                s += "two ";
                break;
            default:
                s += "other ";
            case 5:
                s += "five ";
            case 1000000:
                s += "million";
        }
        return s;
    }

    static int dense(int n) {
        return switch (n) {
            case 0, 1, 2 -> 10;
            case 3 -> {
                int t = n * n;
                yield t + 1;
            }
            case 4, 5, 6, 7 -> -n;
            case Integer.MIN_VALUE -> Integer.MAX_VALUE;
            default -> throw new IllegalArgumentException("n=" + n);
        };
    }

    static String strings(String s) {
        switch (s) {
            case "Aa":
            case "BB":
                return "collide " + s;
            case "":
                return "empty";
            case "C#":
                return "Cis";
            default:
                return "unknown " + s;
        }
    }

    static int colour(Colour c) {
        return switch (c) {
            case RED -> 1;
            case GREEN -> 2;
            case BLUE -> 3;
            case BLACK -> 0;
        };
    }

    static char grade(char c) {
        switch (c) {
            case 'a': case 'e': case 'i': case 'o': case 'u':
                return 'V';
            case '0': case '9':
                return 'D';
            default:
                return '.';
        }
    }

    @SuppressWarnings("finally")
    static int finallyWins() {
        try {
            return 1;
        } finally {
            return 2;
        }
    }

    static int finallyTooLate() {
        int x = 1;
        try {
            return x;
        } finally {
            x = 100;
        }
    }

    @SuppressWarnings("finally")
    static String swallowed() {
        for (int i = 0; ; i++) {
            try {
                if (i < 3) {
                    throw new RuntimeException("lost");
                }
                return "done " + i;
            } finally {
                if (i < 3) {
                    continue;
                }
                trace += "last";
            }
        }
    }

    static String nested(int depth) {
        StringBuilder sb = new StringBuilder();
        try {
            sb.append("a");
            try {
                sb.append("b");
                if (depth == 1) {
                    throw new IllegalStateException("one");
                }
                try {
                    sb.append("c");
                    if (depth == 2) {
                        Object o = null;
                        o.hashCode();
                    }
                } finally {
                    sb.append("d");
                    if (depth == 3) {
                        throw new RuntimeException("three");
                    }
                }
            } catch (IllegalStateException e) {
                sb.append("e");
                throw new RuntimeException(e);
            } finally {
                sb.append("f");
            }
        } catch (NullPointerException e) {
            sb.append("n");
        } catch (RuntimeException e) {
            sb.append(e.getCause() == null ? "r" : "R");
        } finally {
            sb.append("g");
        }
        return sb.toString();
    }

    public static void main(String[] args) {
        outer:
        for (int i = 0; i < 5; i++) {
            for (int j = 0; j < 5; j++) {
                if (j == 3) {
                    continue outer;
                }
                if (i == 3) {
                    break outer;
                }
                System.out.print(i * 10 + j + " ");
            }
        }
        System.out.println();
        block: {
            if (args.length == 0) {
                break block;
            }
            System.out.println("not reached");
        }
        int n = 10;
        do {
            n -= 3;
        } while (n > 0);
        System.out.println(n);
        for (int i = 0, j = 10; i < j; i += 2, j--) {
            System.out.print(i + "/" + j + " ");
        }
        System.out.println();
        while (true) {
            if (n++ > 4) {
                break;
            }
        }
        System.out.println(n);
        for (int i : new int[]{0, 1, 2, 3, 5, 1000000, -1}) {
            System.out.println(old(i));
        }
        for (int i : new int[]{0, 3, 7, Integer.MIN_VALUE, 8}) {
            try {
                System.out.println(dense(i));
            } catch (IllegalArgumentException e) {
                System.out.println(e.getMessage());
            }
        }
        for (String s : new String[]{"Aa", "BB", "", "C#", "x"}) {
            System.out.println(strings(s));
        }
        try {
            strings(null);
        } catch (NullPointerException e) {
            System.out.println("null string");
        }
        for (Colour c : Colour.values()) {
            System.out.print(colour(c));
        }
        System.out.println();
        for (char c : "hello 09".toCharArray()) {
            System.out.print(grade(c));
        }
        System.out.println();
        System.out.println(finallyWins() + " " + finallyTooLate() + " " + swallowed() + " " + trace);
        for (int d = 0; d < 4; d++) {
            System.out.println(nested(d));
        }
        boolean t = true, f = false;
        int count = 0;
        if (t || count++ > 0) {
            count += 10;
        }
        if (f && count++ > 0) {
            count += 100;
        }
        if (t | count++ > 0) {
            count += 1000;
        }
        System.out.println(count);
        int x = 5;
        String kind = x > 3 ? x > 4 ? "big" : "mid" : "small";
        System.out.println(kind);
        Object o = t ? 1 : "s";
        System.out.println(o.getClass().getName());
        Object p = t ? 1 : 2.0;
        System.out.println(p);
        long big = 0;
        for (long l = Integer.MAX_VALUE - 1L; l < Integer.MAX_VALUE + 3L; l++) {
            big += l;
        }
        System.out.println(big);
        int rounds = 0;
        for (;;) {
            if (++rounds == 7) {
                break;
            }
        }
        System.out.println(rounds);
        Integer boxed = 3;
        switch (boxed) {
            case 3 -> System.out.println("three");
            default -> System.out.println("no");
        }
    }
}
