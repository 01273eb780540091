package demo;

/** Constants of all kinds, with the values that are awkward to print. */
public interface Constants {
    boolean T = true;
    byte B = -128;
    char C = '\uffff';
    short S = 32767;
    int I = Integer.MIN_VALUE;
    long L = Long.MIN_VALUE;
    float F = 1.1f;
    float FMIN = Float.MIN_VALUE;
    float NAN = Float.NaN;
    float FINF = Float.NEGATIVE_INFINITY;
    double D = 1e300;
    double DMAX = Double.MAX_VALUE;
    double ZERO = -0.0;
    double DNAN = Double.NaN;
    double DINF = Double.POSITIVE_INFINITY;
    double THIRD = 1 / 3.0;
    String ASCII = "tab\t quote\" single' back\\ newline\n bell\7";
    String WIDE = "nul\0 \u00e9\u20ac \ud83d\ude00 lone\ud800";
    Object NONE = null;
}
