package java.time.format;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.chrono.Chronology;
import java.time.chrono.IsoChronology;
import java.time.temporal.ChronoField;
import java.time.temporal.TemporalAccessor;
import java.time.temporal.TemporalField;
import java.time.temporal.TemporalQueries;
import java.time.temporal.TemporalQuery;
import java.time.temporal.ValueRange;
import java.util.Locale;

/** What is being written. */
final class Printing {
    final TemporalAccessor temporal;
    final Locale locale;
    final DecimalStyle style;
    int optional;

    Printing(TemporalAccessor temporal, DateTimeFormatter f) {
        this.temporal = adjusted(temporal, f);
        this.locale = f.getLocale();
        this.style = f.getDecimalStyle();
    }

    private static TemporalAccessor adjusted(TemporalAccessor t, DateTimeFormatter f) {
        ZoneId zone = f.getZone();
        if (zone == null || zone.equals(t.query(TemporalQueries.zoneId()))) {
            return t;
        }
        if (t.isSupported(ChronoField.INSTANT_SECONDS)) {
            Chronology chrono = f.getChronology() != null ? f.getChronology() : IsoChronology.INSTANCE;
            return chrono.zonedDateTime(Instant.from(t), zone);
        }
        if (zone.normalized() instanceof ZoneOffset && t.isSupported(ChronoField.OFFSET_SECONDS)
                && t.get(ChronoField.OFFSET_SECONDS) != zone.getRules().getOffset(Instant.EPOCH).getTotalSeconds()) {
            throw new DateTimeException("Unable to apply override zone '" + zone
                + "' because the temporal object being formatted has a different offset but does not represent an instant: "
                + t);
        }
        return new InZone(t, zone);
    }

    /** Returns a field's value, or null if it is missing and may be. */
    Long value(TemporalField field) {
        return optional > 0 && !temporal.isSupported(field) ? null : (Long) temporal.getLong(field);
    }

    /** Returns the answer to a question, or null if there is none and may be none. */
    <R> R query(TemporalQuery<R> query) {
        R answer = temporal.query(query);
        if (answer == null && optional == 0) {
            throw new DateTimeException("Unable to extract " + query + " from temporal " + temporal);
        }
        return answer;
    }

    /** A local date or time seen with a zone. */
    private static final class InZone implements TemporalAccessor {
        private final TemporalAccessor local;
        private final ZoneId zone;

        InZone(TemporalAccessor local, ZoneId zone) {
            this.local = local;
            this.zone = zone;
        }

        @Override
        public boolean isSupported(TemporalField field) {
            return local.isSupported(field);
        }

        @Override
        public ValueRange range(TemporalField field) {
            return local.range(field);
        }

        @Override
        public long getLong(TemporalField field) {
            return local.getLong(field);
        }

        @Override
        @SuppressWarnings("unchecked")
        public <R> R query(TemporalQuery<R> query) {
            if (query == TemporalQueries.zoneId()) {
                return (R) zone;
            }
            return query == TemporalQueries.chronology() || query == TemporalQueries.precision() ? local.query(query)
                : query.queryFrom(this);
        }

        @Override
        public String toString() {
            return local + " with zone " + zone;
        }
    }
}
