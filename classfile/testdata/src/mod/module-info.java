@Deprecated
open module demo.mod {
    requires transitive java.logging;
    requires static java.xml;
    exports demo.mod;
    exports demo.mod.inner to java.logging, java.xml;
    uses java.lang.Runnable;
    provides java.util.function.Supplier with demo.mod.Service;
}
