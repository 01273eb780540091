/** Its answer depends on whether assert statements are carried out. */
public class Asserts {
    public static void main(String[] args) {
        int n = args.length;
        try {
            assert n == 0 : "arguments: " + n;
            System.out.println("not asserted");
        } catch (AssertionError e) {
            System.out.println(e.getMessage());
        }
    }
}
