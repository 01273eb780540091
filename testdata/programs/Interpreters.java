import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Small languages: Brainf***, a recursive-descent calculator, postfix, a JSON reader and printer, Game of Life. */
public class Interpreters {
    static String brain(String p, String input) {
        byte[] tape = new byte[300];
        int at = 0, in = 0;
        StringBuilder out = new StringBuilder();
        int[] jump = new int[p.length()];
        Deque<Integer> open = new ArrayDeque<>();
        for (int i = 0; i < p.length(); i++) {
            if (p.charAt(i) == '[') {
                open.push(i);
            } else if (p.charAt(i) == ']') {
                jump[i] = open.pop();
                jump[jump[i]] = i;
            }
        }
        for (int i = 0; i < p.length(); i++) {
            switch (p.charAt(i)) {
                case '>' -> at++;
                case '<' -> at--;
                case '+' -> tape[at]++;
                case '-' -> tape[at]--;
                case '.' -> out.append((char) tape[at]);
                case ',' -> tape[at] = in < input.length() ? (byte) input.charAt(in++) : 0;
                case '[' -> i = tape[at] == 0 ? jump[i] : i;
                case ']' -> i = tape[at] != 0 ? jump[i] : i;
                default -> {
                }
            }
        }
        return out.toString();
    }

    static class Calculator {
        private final String s;
        private final Map<String, Double> vars;
        private int at;

        Calculator(String s, Map<String, Double> vars) {
            this.s = s;
            this.vars = vars;
        }

        static class SyntaxError extends RuntimeException {
            SyntaxError(String m, int at) {
                super(m + " at " + at);
            }
        }

        double run() {
            double v = statement();
            skip();
            if (at < s.length()) {
                throw new SyntaxError("unexpected '" + s.charAt(at) + "'", at);
            }
            return v;
        }

        double statement() {
            int start = at;
            skip();
            String name = name();
            skip();
            if (name != null && at < s.length() && s.charAt(at) == '=') {
                at++;
                double v = statement();
                vars.put(name, v);
                return v;
            }
            at = start;
            return sum();
        }

        double sum() {
            double v = product();
            while (true) {
                if (eat('+')) {
                    v += product();
                } else if (eat('-')) {
                    v -= product();
                } else {
                    return v;
                }
            }
        }

        double product() {
            double v = power();
            while (true) {
                if (eat('*')) {
                    v *= power();
                } else if (eat('/')) {
                    v /= power();
                } else if (eat('%')) {
                    v %= power();
                } else {
                    return v;
                }
            }
        }

        double power() {
            double b = unary();
            return eat('^') ? Math.pow(b, power()) : b;
        }

        double unary() {
            if (eat('-')) {
                return -power();
            }
            if (eat('(')) {
                double v = sum();
                if (!eat(')')) {
                    throw new SyntaxError("expected )", at);
                }
                return v;
            }
            skip();
            String name = name();
            if (name != null) {
                if (eat('(')) {
                    List<Double> args = new ArrayList<>();
                    do {
                        args.add(sum());
                    } while (eat(','));
                    eat(')');
                    return call(name, args);
                }
                Double v = vars.get(name);
                if (v == null) {
                    throw new SyntaxError("unknown " + name, at);
                }
                return v;
            }
            int start = at;
            while (at < s.length() && (Character.isDigit(s.charAt(at)) || s.charAt(at) == '.')) {
                at++;
            }
            if (start == at) {
                throw new SyntaxError("expected a number", at);
            }
            return Double.parseDouble(s.substring(start, at));
        }

        static double call(String f, List<Double> a) {
            return switch (f) {
                case "sqrt" -> Math.sqrt(a.get(0));
                case "max" -> a.stream().mapToDouble(x -> x).max().orElse(0);
                case "abs" -> Math.abs(a.get(0));
                default -> throw new IllegalArgumentException("no function " + f);
            };
        }

        String name() {
            int start = at;
            while (at < s.length() && Character.isLetter(s.charAt(at))) {
                at++;
            }
            return at > start ? s.substring(start, at) : null;
        }

        void skip() {
            while (at < s.length() && s.charAt(at) == ' ') {
                at++;
            }
        }

        boolean eat(char c) {
            skip();
            if (at < s.length() && s.charAt(at) == c) {
                at++;
                return true;
            }
            return false;
        }
    }

    static String postfix(String infix) {
        Map<Character, Integer> rank = Map.of('+', 1, '-', 1, '*', 2, '/', 2, '^', 3);
        StringBuilder out = new StringBuilder();
        Deque<Character> ops = new ArrayDeque<>();
        for (char c : infix.replace(" ", "").toCharArray()) {
            if (Character.isLetterOrDigit(c)) {
                out.append(c);
            } else if (c == '(') {
                ops.push(c);
            } else if (c == ')') {
                while (ops.peek() != '(') {
                    out.append(ops.pop());
                }
                ops.pop();
            } else {
                while (!ops.isEmpty() && ops.peek() != '(' && (rank.get(ops.peek()) > rank.get(c) || rank.get(ops.peek()).equals(rank.get(c)) && c != '^')) {
                    out.append(ops.pop());
                }
                ops.push(c);
            }
        }
        while (!ops.isEmpty()) {
            out.append(ops.pop());
        }
        return out.toString();
    }

    static class Json {
        final String s;
        int at;

        Json(String s) {
            this.s = s;
        }

        Object value() {
            char c = peek();
            switch (c) {
                case '{': {
                    at++;
                    Map<String, Object> m = new LinkedHashMap<>();
                    while (peek() != '}') {
                        String k = (String) value();
                        expect(':');
                        m.put(k, value());
                        if (peek() == ',') {
                            at++;
                        }
                    }
                    at++;
                    return m;
                }
                case '[': {
                    at++;
                    List<Object> l = new ArrayList<>();
                    while (peek() != ']') {
                        l.add(value());
                        if (peek() == ',') {
                            at++;
                        }
                    }
                    at++;
                    return l;
                }
                case '"': {
                    at++;
                    StringBuilder sb = new StringBuilder();
                    for (; s.charAt(at) != '"'; at++) {
                        if (s.charAt(at) != '\\') {
                            sb.append(s.charAt(at));
                            continue;
                        }
                        char e = s.charAt(++at);
                        if (e == 'u') {
                            sb.append((char) Integer.parseInt(s.substring(at + 1, at + 5), 16));
                            at += 4;
                        } else {
                            sb.append(e == 'n' ? '\n' : e == 't' ? '\t' : e);
                        }
                    }
                    at++;
                    return sb.toString();
                }
                case 't':
                    at += 4;
                    return true;
                case 'f':
                    at += 5;
                    return false;
                case 'n':
                    at += 4;
                    return null;
                default:
                    int start = at;
                    while (at < s.length() && "+-.eE0123456789".indexOf(s.charAt(at)) >= 0) {
                        at++;
                    }
                    String t = s.substring(start, at);
                    if (t.isEmpty()) {
                        throw new IllegalStateException("unexpected " + c + " at " + at);
                    }
                    return t.matches("-?\\d+") ? (Object) Long.valueOf(t) : Double.valueOf(t);
            }
        }

        char peek() {
            while (Character.isWhitespace(s.charAt(at))) {
                at++;
            }
            return s.charAt(at);
        }

        void expect(char c) {
            if (peek() != c) {
                throw new IllegalStateException("expected " + c + " at " + at + ", found " + peek());
            }
            at++;
        }

        static String print(Object o, String indent) {
            if (o instanceof String s) {
                return '"' + s.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n") + '"';
            }
            String deeper = indent + "  ";
            StringBuilder sb = new StringBuilder();
            if (o instanceof Map<?, ?> m) {
                for (Map.Entry<?, ?> e : m.entrySet()) {
                    sb.append(sb.length() == 0 ? "{\n" : ",\n").append(deeper).append(print(e.getKey(), deeper)).append(": ").append(print(e.getValue(), deeper));
                }
                return sb.length() == 0 ? "{}" : sb + "\n" + indent + "}";
            }
            if (o instanceof List<?> l) {
                for (Object x : l) {
                    sb.append(sb.length() == 0 ? "[" : ", ").append(print(x, deeper));
                }
                return sb.length() == 0 ? "[]" : sb + "]";
            }
            return String.valueOf(o);
        }
    }

    static boolean[][] life(boolean[][] g) {
        int n = g.length;
        boolean[][] next = new boolean[n][n];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                int around = 0;
                for (int di = -1; di <= 1; di++) {
                    for (int dj = -1; dj <= 1; dj++) {
                        if ((di != 0 || dj != 0) && g[(i + di + n) % n][(j + dj + n) % n]) {
                            around++;
                        }
                    }
                }
                next[i][j] = around == 3 || g[i][j] && around == 2;
            }
        }
        return next;
    }

    public static void main(String[] args) {
        System.out.print(brain("++++++++[>++++[>++>+++>+++>+<<<<-]>+>+>->>+[<]<-]>>.>---.+++++++..+++.>>.<-.<.+++.------.--------.>>+.>++.", ""));
        System.out.println(brain(",[.,]", "echo") + brain(">,[>,]<[.<]", "reversed"));
        Map<String, Double> vars = new HashMap<>();
        for (String line : new String[]{"1 + 2 * 3", "(1 + 2) * 3", "2 ^ 3 ^ 2", "-2 ^ 2", "x = y = 4", "x * y - 10 / 4", "max(1, x, 3) % 3", "sqrt(x * x)", "1 +", "(1", "foo(1)", "z + 1", "1 / 0", "3 $ 4"}) {
            try {
                System.out.println(line + " = " + new Calculator(line, vars).run());
            } catch (Calculator.SyntaxError e) {
                System.out.println(line + ": " + e.getMessage());
            } catch (IllegalArgumentException e) {
                System.out.println(e);
            }
        }
        System.out.println(postfix("a + b * (c ^ d - e) ^ (f + g * h) - i"));
        Json j = new Json(" {\"name\": \"j\\u0075nco\\n\", \"list\": [1, -2.5e3, true, null, [], {}], \"nested\": {\"a\\\"b\": {\"deep\": [[[1]]]}}, \"big\": 9007199254740993} ");
        Object o = j.value();
        System.out.println(o);
        System.out.println(Json.print(o, ""));
        try {
            new Json("{\"a\" 1}").value();
        } catch (IllegalStateException e) {
            System.out.println(e.getMessage());
        }
        boolean[][] g = new boolean[8][8];
        for (int[] p : new int[][]{{0, 1}, {1, 2}, {2, 0}, {2, 1}, {2, 2}}) {
            g[p[0]][p[1]] = true;
        }
        for (int i = 0; i < 12; i++) {
            g = life(g);
        }
        for (boolean[] row : g) {
            for (boolean b : row) {
                System.out.print(b ? '#' : '.');
            }
            System.out.println();
        }
    }
}
