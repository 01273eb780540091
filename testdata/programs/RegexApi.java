import java.util.Arrays;
import java.util.concurrent.Callable;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The methods of Pattern, Matcher and MatchResult, and what they say when they are used wrongly. */
public class RegexApi {
    static void show(Callable<?> action) {
        try {
            System.out.println(action.call());
        } catch (Exception e) {
            System.out.println(e.getClass().getSimpleName() + ": " + e.getMessage());
        }
    }

    public static void main(String[] args) {
        Matcher dates = Pattern.compile("(?<year>\\d{4})-(?<month>\\d\\d)").matcher("on 2024-05 and 2023-12.");
        StringBuffer rewritten = new StringBuffer();
        while (dates.find()) {
            dates.appendReplacement(rewritten, "${month}/$1");
            System.out.println(dates.group("year") + " " + dates.start("month") + " " + dates.end() + " " + dates.toMatchResult().group(2));
        }
        System.out.println(dates.appendTail(rewritten));
        System.out.println(Pattern.compile("\\d+").matcher("a1b22c333").results().map(MatchResult::group).collect(Collectors.joining(",")));
        System.out.println(Pattern.compile("\\d").matcher("a1b2").replaceAll(r -> "<" + r.group() + ">"));
        System.out.println(Stream.of("a1", "b", "c2").filter(Pattern.compile("\\d").asPredicate()).collect(Collectors.toList()));
        System.out.println(Stream.of("1", "b2").filter(Pattern.compile("\\d").asMatchPredicate()).collect(Collectors.toList()));
        System.out.println(Pattern.compile(",").splitAsStream("x,y,,z,,").collect(Collectors.toList()));
        for (String[] split : new String[][] {"boo:and:foo".split("o", -1), "boo:and:foo".split("o"), "boo:and:foo".split(":", 2),
            "".split(","), "ab".split(""), ",a".split(","), "a1b2".split("(?<=\\d)"), " x  y ".split(" +")}) {
            System.out.println(split.length + Arrays.toString(split));
        }
        for (String wrong : new String[] {"(", "[a", "*a", "a{2", "a**", "(?<n>a)(?<n>b)", "[b-a]", "\\k<x>", "(?z)", "\\p{Foo}", ")"}) {
            show(() -> Pattern.compile(wrong));
        }
        Matcher fresh = Pattern.compile("(a)(?<n>b)?").matcher("xab");
        show(fresh::group);
        show(fresh::start);
        show(() -> fresh.find() + " " + fresh.group(1) + fresh.group("n"));
        show(() -> fresh.group(3));
        show(() -> fresh.group("none"));
        show(() -> fresh.region(3, 1));
        show(() -> fresh.find(9));
        show(() -> fresh.usePattern(null));
        for (String replacement : new String[] {"$", "$x", "$3", "\\", "${n}", "${none}", "${", "${}", "${n", "${1n}", "\\$1", "$0$0"}) {
            show(() -> "ab".replaceAll("(a)(?<n>b)?", replacement));
        }
        System.out.println(Pattern.quote("a.b\\Ec") + " " + Matcher.quoteReplacement("$1\\") + " " + "a.b".split(Pattern.quote("."))[1]);
        System.out.println(Pattern.compile("(?im)x").flags() + " " + Pattern.compile("a b", Pattern.COMMENTS).matcher("ab").matches());
        show(() -> Pattern.compile("a", 1 << 12));
        Matcher region = Pattern.compile("^b$").matcher("abc").region(1, 2);
        System.out.println(region.find() + " " + region.useAnchoringBounds(false).reset().region(1, 2).find() + " " + region);
        Matcher look = Pattern.compile("(?<=a)b(?=c)").matcher("abc").region(1, 2);
        System.out.println(look.find() + " " + look.useTransparentBounds(true).reset().region(1, 2).find());
        Matcher end = Pattern.compile("ab+").matcher("xab");
        System.out.println(end.find() + " " + end.hitEnd() + " " + end.requireEnd());
        System.out.println("(a+)+b".length() + " " + Pattern.matches("(a+)+b", "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaac"));
    }
}
