package java.lang;

import java.lang.constant.Constable;
import java.lang.constant.ConstantDesc;
import java.lang.invoke.MethodHandles;
import java.util.Optional;

/** The wrapper of the primitive type float. */
public final class Float extends Number implements Comparable<Float>, Constable, ConstantDesc {
    public static final float POSITIVE_INFINITY = 1.0f / 0.0f;
    public static final float NEGATIVE_INFINITY = -1.0f / 0.0f;
    public static final float NaN = 0.0f / 0.0f;
    public static final float MAX_VALUE = 0x1.fffffeP+127f;
    public static final float MIN_NORMAL = 0x1.0p-126f;
    public static final float MIN_VALUE = 0x0.000002P-126f;
    public static final int SIZE = 32;
    public static final int PRECISION = 24;
    public static final int MAX_EXPONENT = 127;
    public static final int MIN_EXPONENT = -126;
    public static final int BYTES = 4;

    @SuppressWarnings("unchecked")
    public static final Class<Float> TYPE = (Class<Float>) Class.getPrimitiveClass("float");

    private static final long serialVersionUID = -2671257302660747028L;

    private final float value;

    @Deprecated(since = "9", forRemoval = true)
    public Float(float value) {
        this.value = value;
    }

    @Deprecated(since = "9", forRemoval = true)
    public Float(double value) {
        this.value = (float) value;
    }

    @Deprecated(since = "9", forRemoval = true)
    public Float(String s) throws NumberFormatException {
        value = parseFloat(s);
    }

    public static native String toString(float v);

    public static native String toHexString(float v);

    public static Float valueOf(String s) throws NumberFormatException {
        return new Float(parseFloat(s));
    }

    public static Float valueOf(float v) {
        return new Float(v);
    }

    /** Parses; NullPointerException and NumberFormatException as documented. */
    public static native float parseFloat(String s) throws NumberFormatException;

    public static boolean isNaN(float v) {
        return v != v;
    }

    public static boolean isInfinite(float v) {
        return v == POSITIVE_INFINITY || v == NEGATIVE_INFINITY;
    }

    public static boolean isFinite(float v) {
        return Math.abs(v) <= MAX_VALUE;
    }

    public boolean isNaN() {
        return value != value;
    }

    public boolean isInfinite() {
        return isInfinite(value);
    }

    @Override
    public String toString() {
        return toString(value);
    }

    @Override
    public byte byteValue() {
        return (byte) value;
    }

    @Override
    public short shortValue() {
        return (short) value;
    }

    @Override
    public int intValue() {
        return (int) value;
    }

    @Override
    public long longValue() {
        return (long) value;
    }

    @Override
    public float floatValue() {
        return value;
    }

    @Override
    public double doubleValue() {
        return value;
    }

    @Override
    public int hashCode() {
        return hashCode(value);
    }

    public static int hashCode(float v) {
        return floatToIntBits(v);
    }

    @Override
    public boolean equals(Object obj) {
        return obj instanceof Float o && floatToIntBits(o.value) == floatToIntBits(value);
    }

    /** Returns the bits of the IEEE format; every NaN gives the same ones. */
    public static int floatToIntBits(float v) {
        return v != v ? 0x7fc00000 : floatToRawIntBits(v);
    }

    public static native int floatToRawIntBits(float v);

    public static native float intBitsToFloat(int bits);

    @Override
    public int compareTo(Float anotherFloat) {
        return compare(value, anotherFloat.value);
    }

    public static int compare(float a, float b) {
        if (a < b) {
            return -1;
        }
        if (a > b) {
            return 1;
        }
        int x = floatToIntBits(a);
        int y = floatToIntBits(b);
        return x == y ? 0 : x < y ? -1 : 1;
    }

    public static float sum(float a, float b) {
        return a + b;
    }

    public static float max(float a, float b) {
        return Math.max(a, b);
    }

    public static float min(float a, float b) {
        return Math.min(a, b);
    }

    public static float float16ToFloat(short half) {
        int exponent = half >> 10 & 0x1f;
        int fraction = half & 0x3ff;
        float sign = half < 0 ? -1.0f : 1.0f;
        if (exponent == 0x1f) {
            return intBitsToFloat((half & 0x8000) << 16 | 0x7f800000 | fraction << 13);
        }
        if (exponent == 0) {
            return sign * fraction * 0x1p-24f;
        }
        return sign * (fraction | 0x400) * intBitsToFloat(exponent - 25 + 127 << 23);
    }

    public static short floatToFloat16(float f) {
        int bits = floatToRawIntBits(f);
        int sign = bits >>> 16 & 0x8000;
        if (f != f) {
            return (short) (sign | 0x7c00 | (bits & 0x007fe000) >> 13 | (bits & 0x1ff0) >> 4 | bits & 0xf);
        }
        float magnitude = Math.abs(f);
        if (magnitude >= 65520.0f) {
            return (short) (sign | 0x7c00);
        }
        if (magnitude <= 0x1p-25f) {
            return (short) sign;
        }
        int exponent = Math.max(Math.getExponent(magnitude), -14);
        // Adding this makes float's own rounding to nearest even happen at the last bit of the half.
        float magic = intBitsToFloat(exponent + 13 + 127 << 23);
        magnitude = magnitude + magic - magic;
        int m = floatToRawIntBits(magnitude);
        if (magnitude < 0x1p-14f) {
            return (short) (sign | (int) (magnitude * 0x1p24f));
        }
        return (short) (sign | (m >>> 13) - (112 << 10));
    }

    @Override
    public Optional<Float> describeConstable() {
        return Optional.of(this);
    }

    @Override
    public Float resolveConstantDesc(MethodHandles.Lookup lookup) {
        return this;
    }
}
