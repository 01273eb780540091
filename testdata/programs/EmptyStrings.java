/** Which methods answer the one empty string that constants share, so that programs that compare with == "" go on as they do on HotSpot. */
public class EmptyStrings {
    static void same(String name, String text) {
        System.out.println(name + ": " + text.isEmpty() + " " + (text == ""));
    }

    public static void main(String[] args) {
        String x = "xyz", wide = "\u4e2d", empty = args.length == 0 ? "" : x;
        same("substring", x.substring(3));
        same("substring of two", x.substring(1, 1));
        same("substring of a wide one", wide.substring(1));
        same("subSequence", x.subSequence(2, 2).toString());
        same("trim", "  ".trim());
        same("strip", " \t".strip());
        same("replace", x.replace("xyz", ""));
        same("replaceAll", x.replaceAll(".", ""));
        same("split", "a,,b".split(",")[1]);
        same("StringBuilder", new StringBuilder().toString());
        same("StringBuilder emptied", new StringBuilder(wide).deleteCharAt(0).toString());
        same("StringBuilder.substring", new StringBuilder(x).substring(3));
        same("StringBuffer", new StringBuffer().toString());
        same("format", String.format("%s", ""));
        same("new String", new String(""));
        same("of chars", String.valueOf(new char[0]));
        same("concatenation", empty + new String(""));
        String rest = x;
        int steps = 0;
        while (rest != "") {
            rest = rest.substring(1);
            steps++;
        }
        System.out.println(steps + " steps");
    }
}
