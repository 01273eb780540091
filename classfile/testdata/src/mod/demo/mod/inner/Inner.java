package demo.mod.inner;

public class Inner {
    public static final String NAME = "inner";
}
