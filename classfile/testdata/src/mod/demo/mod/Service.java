package demo.mod;

public class Service implements java.util.function.Supplier<String> {
    public String get() { return demo.mod.inner.Inner.NAME; }
}
