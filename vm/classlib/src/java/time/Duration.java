package java.time;

import java.io.Serializable;
import java.math.BigInteger;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoField;
import java.time.temporal.ChronoUnit;
import java.time.temporal.Temporal;
import java.time.temporal.TemporalAmount;
import java.time.temporal.TemporalUnit;
import java.time.temporal.UnsupportedTemporalTypeException;
import java.util.List;
import java.util.Objects;

/** An amount of time: seconds, and nanoseconds from 0 to 999 999 999 that are added to them. */
public final class Duration implements TemporalAmount, Comparable<Duration>, Serializable {
    public static final Duration ZERO = new Duration(0, 0);

    private static final int BILLION = 1_000_000_000;

    private final long seconds;
    private final int nanos;

    private Duration(long seconds, int nanos) {
        this.seconds = seconds;
        this.nanos = nanos;
    }

    private static Duration create(long seconds, int nanos) {
        return (seconds | nanos) == 0 && ZERO != null ? ZERO : new Duration(seconds, nanos);
    }

    public static Duration ofDays(long days) {
        return create(Math.multiplyExact(days, 86_400L), 0);
    }

    public static Duration ofHours(long hours) {
        return create(Math.multiplyExact(hours, 3_600L), 0);
    }

    public static Duration ofMinutes(long minutes) {
        return create(Math.multiplyExact(minutes, 60L), 0);
    }

    public static Duration ofSeconds(long seconds) {
        return create(seconds, 0);
    }

    public static Duration ofSeconds(long seconds, long nanoAdjustment) {
        return create(Math.addExact(seconds, Math.floorDiv(nanoAdjustment, (long) BILLION)),
            (int) Math.floorMod(nanoAdjustment, (long) BILLION));
    }

    public static Duration ofMillis(long millis) {
        return create(Math.floorDiv(millis, 1000L), (int) Math.floorMod(millis, 1000L) * 1_000_000);
    }

    public static Duration ofNanos(long nanos) {
        return ofSeconds(0, nanos);
    }

    public static Duration of(long amount, TemporalUnit unit) {
        return ZERO.plus(amount, unit);
    }

    public static Duration from(TemporalAmount amount) {
        Objects.requireNonNull(amount, "amount");
        Duration sum = ZERO;
        for (TemporalUnit unit : amount.getUnits()) {
            sum = sum.plus(amount.get(unit), unit);
        }
        return sum;
    }

    public static Duration between(Temporal startInclusive, Temporal endExclusive) {
        long secs;
        try {
            return ofNanos(startInclusive.until(endExclusive, ChronoUnit.NANOS));
        } catch (DateTimeException | ArithmeticException e) {
            secs = startInclusive.until(endExclusive, ChronoUnit.SECONDS);
        }
        long nanos = 0;
        try {
            nanos = endExclusive.getLong(ChronoField.NANO_OF_SECOND) - startInclusive.getLong(ChronoField.NANO_OF_SECOND);
            if (secs > 0 && nanos < 0) {
                secs++;
            } else if (secs < 0 && nanos > 0) {
                secs--;
            }
        } catch (DateTimeException e) {
            nanos = 0;
        }
        return ofSeconds(secs, nanos);
    }

    /** Reads a duration as {@link #toString} writes it, with optional days. */
    public static Duration parse(CharSequence text) {
        Objects.requireNonNull(text, "text");
        return new Reader(text).duration();
    }

    /** The grammar: [+-]P[nD][T[nH][nM][n[.n]S]], each number with a sign of its own. */
    private static final class Reader {
        private final CharSequence text;
        private final int end;
        private int at;

        Reader(CharSequence text) {
            this.text = text;
            this.end = text.length();
        }

        DateTimeParseException bad() {
            return new DateTimeParseException("Text cannot be parsed to a Duration", text, 0);
        }

        boolean take(char upper) {
            if (at < end && (text.charAt(at) == upper || text.charAt(at) == upper + 32)) {
                at++;
                return true;
            }
            return false;
        }

        int sign() {
            if (at < end && (text.charAt(at) == '-' || text.charAt(at) == '+')) {
                return text.charAt(at++) == '-' ? -1 : 1;
            }
            return 1;
        }

        int digitsEnd(int from) {
            while (from < end && text.charAt(from) >= '0' && text.charAt(from) <= '9') {
                from++;
            }
            return from;
        }

        long number(String start, int from, int to, long factor, String section) {
            try {
                return Math.multiplyExact(Long.parseLong(start + text.subSequence(from, to)), factor);
            } catch (NumberFormatException | ArithmeticException e) {
                throw new DateTimeParseException("Text cannot be parsed to a Duration: " + section, text, 0, e);
            }
        }

        Duration duration() {
            boolean negate = sign() < 0;
            if (!take('P')) {
                throw bad();
            }
            long[] sums = new long[4];
            int nanos = 0;
            int part = 0;
            boolean time = false;
            boolean any = false;
            while (at < end) {
                if (!time && take('T')) {
                    time = true;
                    part = 1;
                    any = false;
                    continue;
                }
                boolean minus = at < end && text.charAt(at) == '-';
                sign();
                int from = at;
                at = digitsEnd(at);
                int to = at;
                if (from == to) {
                    throw bad();
                }
                String lead = minus ? "-" : "";
                if (!time) {
                    if (part != 0 || !take('D')) {
                        throw bad();
                    }
                    sums[0] = number(lead, from, to, 86_400, "days");
                    part = -1;
                } else if (part <= 1 && take('H')) {
                    sums[1] = number(lead, from, to, 3_600, "hours");
                    part = 2;
                } else if (part <= 2 && take('M')) {
                    sums[2] = number(lead, from, to, 60, "minutes");
                    part = 3;
                } else if (part <= 3) {
                    int fraction = at;
                    if (at < end && (text.charAt(at) == '.' || text.charAt(at) == ',')) {
                        fraction = at + 1;
                        at = digitsEnd(fraction);
                        if (at - fraction > 9) {
                            throw bad();
                        }
                        for (int i = fraction; i < fraction + 9; i++) {
                            nanos = nanos * 10 + (i < at ? text.charAt(i) - '0' : 0);
                        }
                    }
                    if (!take('S')) {
                        throw bad();
                    }
                    sums[3] = number(lead, from, to, 1, "seconds");
                    nanos = minus ? -nanos : nanos;
                    part = 4;
                } else {
                    throw bad();
                }
                any = true;
            }
            if (!any) {
                throw bad();
            }
            try {
                long s = Math.addExact(sums[0], Math.addExact(sums[1], Math.addExact(sums[2], sums[3])));
                Duration d = ofSeconds(s, nanos);
                return negate ? d.negated() : d;
            } catch (ArithmeticException e) {
                throw new DateTimeParseException("Text cannot be parsed to a Duration: overflow", text, 0, e);
            }
        }
    }

    @Override
    public long get(TemporalUnit unit) {
        if (unit == ChronoUnit.SECONDS) {
            return seconds;
        }
        if (unit == ChronoUnit.NANOS) {
            return nanos;
        }
        throw new UnsupportedTemporalTypeException("Unsupported unit: " + unit);
    }

    @Override
    public List<TemporalUnit> getUnits() {
        return List.of(ChronoUnit.SECONDS, ChronoUnit.NANOS);
    }

    public boolean isPositive() {
        return seconds >= 0 && (seconds | nanos) > 0;
    }

    public boolean isZero() {
        return (seconds | nanos) == 0;
    }

    public boolean isNegative() {
        return seconds < 0;
    }

    public long getSeconds() {
        return seconds;
    }

    public int getNano() {
        return nanos;
    }

    public Duration withSeconds(long seconds) {
        return create(seconds, nanos);
    }

    public Duration withNanos(int nanoOfSecond) {
        ChronoField.NANO_OF_SECOND.checkValidIntValue(nanoOfSecond);
        return create(seconds, nanoOfSecond);
    }

    private Duration plus(long secondsToAdd, long nanosToAdd) {
        if ((secondsToAdd | nanosToAdd) == 0) {
            return this;
        }
        long s = Math.addExact(Math.addExact(seconds, secondsToAdd), nanosToAdd / BILLION);
        return ofSeconds(s, nanos + nanosToAdd % BILLION);
    }

    public Duration plus(Duration duration) {
        return plus(duration.seconds, duration.nanos);
    }

    public Duration plus(long amountToAdd, TemporalUnit unit) {
        Objects.requireNonNull(unit, "unit");
        if (unit == ChronoUnit.DAYS) {
            return plus(Math.multiplyExact(amountToAdd, 86_400L), 0);
        }
        if (unit.isDurationEstimated()) {
            throw new UnsupportedTemporalTypeException("Unit must not have an estimated duration");
        }
        if (amountToAdd == 0) {
            return this;
        }
        Duration one = unit.getDuration();
        if (unit instanceof ChronoUnit && one.seconds == 0) {
            long perSecond = BILLION / one.nanos;
            return plus(amountToAdd / perSecond, amountToAdd % perSecond * one.nanos);
        }
        Duration d = one.multipliedBy(amountToAdd);
        return plus(d.seconds, d.nanos);
    }

    public Duration plusDays(long daysToAdd) {
        return plus(Math.multiplyExact(daysToAdd, 86_400L), 0);
    }

    public Duration plusHours(long hoursToAdd) {
        return plus(Math.multiplyExact(hoursToAdd, 3_600L), 0);
    }

    public Duration plusMinutes(long minutesToAdd) {
        return plus(Math.multiplyExact(minutesToAdd, 60L), 0);
    }

    public Duration plusSeconds(long secondsToAdd) {
        return plus(secondsToAdd, 0);
    }

    public Duration plusMillis(long millisToAdd) {
        return plus(millisToAdd / 1000, millisToAdd % 1000 * 1_000_000);
    }

    public Duration plusNanos(long nanosToAdd) {
        return plus(0, nanosToAdd);
    }

    public Duration minus(Duration duration) {
        return duration.seconds == Long.MIN_VALUE
            ? plus(Long.MAX_VALUE, -duration.nanos).plus(1, 0) : plus(-duration.seconds, -duration.nanos);
    }

    public Duration minus(long amountToSubtract, TemporalUnit unit) {
        return amountToSubtract == Long.MIN_VALUE
            ? plus(Long.MAX_VALUE, unit).plus(1, unit) : plus(-amountToSubtract, unit);
    }

    public Duration minusDays(long d) {
        return d == Long.MIN_VALUE ? plusDays(Long.MAX_VALUE).plusDays(1) : plusDays(-d);
    }

    public Duration minusHours(long h) {
        return h == Long.MIN_VALUE ? plusHours(Long.MAX_VALUE).plusHours(1) : plusHours(-h);
    }

    public Duration minusMinutes(long m) {
        return m == Long.MIN_VALUE ? plusMinutes(Long.MAX_VALUE).plusMinutes(1) : plusMinutes(-m);
    }

    public Duration minusSeconds(long s) {
        return s == Long.MIN_VALUE ? plusSeconds(Long.MAX_VALUE).plusSeconds(1) : plusSeconds(-s);
    }

    public Duration minusMillis(long m) {
        return m == Long.MIN_VALUE ? plusMillis(Long.MAX_VALUE).plusMillis(1) : plusMillis(-m);
    }

    public Duration minusNanos(long n) {
        return n == Long.MIN_VALUE ? plusNanos(Long.MAX_VALUE).plusNanos(1) : plusNanos(-n);
    }

    private BigInteger total() {
        return BigInteger.valueOf(seconds).multiply(BigInteger.valueOf(BILLION)).add(BigInteger.valueOf(nanos));
    }

    private static Duration of(BigInteger total) {
        BigInteger[] parts = total.divideAndRemainder(BigInteger.valueOf(BILLION));
        if (parts[0].bitLength() > 63) {
            throw new ArithmeticException("Exceeds capacity of Duration: " + total);
        }
        return ofSeconds(parts[0].longValue(), parts[1].intValue());
    }

    public Duration multipliedBy(long multiplicand) {
        if (multiplicand == 0) {
            return ZERO;
        }
        if (multiplicand == 1) {
            return this;
        }
        if (nanos == 0) {
            long high = Math.multiplyHigh(seconds, multiplicand);
            long low = seconds * multiplicand;
            if (high == 0 && low >= 0 || high == -1 && low < 0) {
                return create(low, 0);
            }
        }
        return of(total().multiply(BigInteger.valueOf(multiplicand)));
    }

    public Duration dividedBy(long divisor) {
        if (divisor == 0) {
            throw new ArithmeticException("Cannot divide by zero");
        }
        return divisor == 1 ? this : of(total().divide(BigInteger.valueOf(divisor)));
    }

    public long dividedBy(Duration divisor) {
        Objects.requireNonNull(divisor, "divisor");
        if (divisor.isZero()) {
            throw new ArithmeticException(isZero() ? "Division undefined" : "Division by zero");
        }
        return total().divide(divisor.total()).longValueExact();
    }

    public Duration negated() {
        return multipliedBy(-1);
    }

    public Duration abs() {
        return isNegative() ? negated() : this;
    }

    @Override
    public Temporal addTo(Temporal temporal) {
        if (seconds != 0) {
            temporal = temporal.plus(seconds, ChronoUnit.SECONDS);
        }
        return nanos != 0 ? temporal.plus(nanos, ChronoUnit.NANOS) : temporal;
    }

    @Override
    public Temporal subtractFrom(Temporal temporal) {
        if (seconds != 0) {
            temporal = temporal.minus(seconds, ChronoUnit.SECONDS);
        }
        return nanos != 0 ? temporal.minus(nanos, ChronoUnit.NANOS) : temporal;
    }

    public long toDays() {
        return seconds / 86_400;
    }

    public long toHours() {
        return seconds / 3_600;
    }

    public long toMinutes() {
        return seconds / 60;
    }

    public long toSeconds() {
        return seconds;
    }

    /** Counts in parts of a second, of which there are perSecond; towards zero for negative amounts, as the platform does. */
    private long inParts(int perSecond) {
        long s = seconds;
        long n = nanos;
        if (s < 0) {
            s++;
            n -= BILLION;
        }
        return Math.addExact(Math.multiplyExact(s, (long) perSecond), n / (BILLION / perSecond));
    }

    public long toMillis() {
        return inParts(1000);
    }

    public long toNanos() {
        return inParts(BILLION);
    }

    public long toDaysPart() {
        return seconds / 86_400;
    }

    public int toHoursPart() {
        return (int) (toHours() % 24);
    }

    public int toMinutesPart() {
        return (int) (toMinutes() % 60);
    }

    public int toSecondsPart() {
        return (int) (seconds % 60);
    }

    public int toMillisPart() {
        return nanos / 1_000_000;
    }

    public int toNanosPart() {
        return nanos;
    }

    public Duration truncatedTo(TemporalUnit unit) {
        Objects.requireNonNull(unit, "unit");
        if (unit == ChronoUnit.SECONDS && (seconds >= 0 || nanos == 0)) {
            return create(seconds, 0);
        }
        if (unit == ChronoUnit.NANOS) {
            return this;
        }
        Duration one = unit.getDuration();
        if (one.seconds > 86_400) {
            throw new UnsupportedTemporalTypeException("Unit is too large to be used for truncation");
        }
        long dur = one.toNanos();
        if (86_400L * BILLION % dur != 0) {
            throw new UnsupportedTemporalTypeException("Unit must divide into a standard day without remainder");
        }
        long ofDay = seconds % 86_400 * BILLION + nanos;
        return plusNanos(ofDay / dur * dur - ofDay);
    }

    @Override
    public int compareTo(Duration other) {
        int c = Long.compare(seconds, other.seconds);
        return c != 0 ? c : nanos - other.nanos;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Duration && seconds == ((Duration) other).seconds && nanos == ((Duration) other).nanos;
    }

    @Override
    public int hashCode() {
        return (int) (seconds ^ (seconds >>> 32)) + 51 * nanos;
    }

    @Override
    public String toString() {
        if (isZero()) {
            return "PT0S";
        }
        // A negative amount shows each part negative, so its seconds are rounded towards zero first.
        long whole = seconds < 0 && nanos > 0 ? seconds + 1 : seconds;
        int fraction = seconds < 0 && nanos > 0 ? BILLION - nanos : nanos;
        long hours = whole / 3600;
        int minutes = (int) (whole % 3600 / 60);
        int secs = (int) (whole % 60);
        StringBuilder b = new StringBuilder(24).append("PT");
        if (hours != 0) {
            b.append(hours).append('H');
        }
        if (minutes != 0) {
            b.append(minutes).append('M');
        }
        if (secs == 0 && fraction == 0) {
            return b.toString();
        }
        if (secs == 0 && seconds < 0) {
            b.append('-');
        }
        b.append(secs);
        if (fraction > 0) {
            String digits = Integer.toString(fraction + BILLION);
            int n = 10;
            while (digits.charAt(n - 1) == '0') {
                n--;
            }
            b.append('.').append(digits, 1, n);
        }
        return b.append('S').toString();
    }
}
