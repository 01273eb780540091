package java.time.temporal;

import static java.time.temporal.ChronoField.EPOCH_DAY;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.ResolverStyle;
import java.util.Map;

/** Counts of days from other beginnings. */
public final class JulianFields {
    public static final TemporalField JULIAN_DAY = new Count("JulianDay", 2_440_588L);
    public static final TemporalField MODIFIED_JULIAN_DAY = new Count("ModifiedJulianDay", 40_587L);
    public static final TemporalField RATA_DIE = new Count("RataDie", 719_163L);

    private JulianFields() {
    }

    private static final class Count implements TemporalField {
        private final String name;
        private final long epoch;

        Count(String name, long epoch) {
            this.name = name;
            this.epoch = epoch;
        }

        @Override
        public TemporalUnit getBaseUnit() {
            return ChronoUnit.DAYS;
        }

        @Override
        public TemporalUnit getRangeUnit() {
            return ChronoUnit.FOREVER;
        }

        @Override
        public ValueRange range() {
            return ValueRange.of(-365_243_219_162L + epoch, 365_241_780_471L + epoch);
        }

        @Override
        public boolean isDateBased() {
            return true;
        }

        @Override
        public boolean isTimeBased() {
            return false;
        }

        @Override
        public boolean isSupportedBy(TemporalAccessor temporal) {
            return temporal.isSupported(EPOCH_DAY);
        }

        @Override
        public ValueRange rangeRefinedBy(TemporalAccessor temporal) {
            if (!isSupportedBy(temporal)) {
                throw new DateTimeException("Unsupported field: " + this);
            }
            return range();
        }

        @Override
        public long getFrom(TemporalAccessor temporal) {
            return temporal.getLong(EPOCH_DAY) + epoch;
        }

        @Override
        @SuppressWarnings("unchecked")
        public <R extends Temporal> R adjustInto(R temporal, long newValue) {
            if (!range().isValidValue(newValue)) {
                throw new DateTimeException("Invalid value: " + name + " " + newValue);
            }
            return (R) temporal.with(EPOCH_DAY, Math.subtractExact(newValue, epoch));
        }

        @Override
        public TemporalAccessor resolve(Map<TemporalField, Long> fieldValues, TemporalAccessor partialTemporal,
                ResolverStyle resolverStyle) {
            long value = fieldValues.remove(this);
            if (resolverStyle != ResolverStyle.LENIENT) {
                range().checkValidValue(value, this);
            }
            return LocalDate.ofEpochDay(Math.subtractExact(value, epoch));
        }

        @Override
        public String toString() {
            return name;
        }
    }
}
