package java.time.temporal;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.chrono.Chronology;

/** The common questions. */
public final class TemporalQueries {
    private static final Ask<ZoneId> ZONE_ID = new Ask<>("ZoneId");
    private static final Ask<Chronology> CHRONOLOGY = new Ask<>("Chronology");
    private static final Ask<TemporalUnit> PRECISION = new Ask<>("Precision");
    private static final Ask<ZoneOffset> OFFSET = new Ask<>("ZoneOffset");
    private static final Ask<ZoneId> ZONE = new Ask<>("Zone");
    private static final Ask<LocalDate> DATE = new Ask<>("LocalDate");
    private static final Ask<LocalTime> TIME = new Ask<>("LocalTime");

    private TemporalQueries() {
    }

    private static final class Ask<R> implements TemporalQuery<R> {
        private final String name;

        Ask(String name) {
            this.name = name;
        }

        @Override
        @SuppressWarnings("unchecked")
        public R queryFrom(TemporalAccessor t) {
            Object answer = null;
            if (this == (Object) OFFSET) {
                if (t.isSupported(ChronoField.OFFSET_SECONDS)) {
                    answer = ZoneOffset.ofTotalSeconds(t.get(ChronoField.OFFSET_SECONDS));
                }
            } else if (this == (Object) ZONE) {
                ZoneId zone = t.query(ZONE_ID);
                answer = zone != null ? zone : t.query(OFFSET);
            } else if (this == (Object) DATE) {
                if (t.isSupported(ChronoField.EPOCH_DAY)) {
                    answer = LocalDate.ofEpochDay(t.getLong(ChronoField.EPOCH_DAY));
                }
            } else if (this == (Object) TIME) {
                if (t.isSupported(ChronoField.NANO_OF_DAY)) {
                    answer = LocalTime.ofNanoOfDay(t.getLong(ChronoField.NANO_OF_DAY));
                }
            } else {
                answer = t.query(this);
            }
            return (R) answer;
        }

        @Override
        public String toString() {
            return name;
        }
    }

    public static TemporalQuery<ZoneId> zoneId() {
        return ZONE_ID;
    }

    public static TemporalQuery<Chronology> chronology() {
        return CHRONOLOGY;
    }

    public static TemporalQuery<TemporalUnit> precision() {
        return PRECISION;
    }

    public static TemporalQuery<ZoneId> zone() {
        return ZONE;
    }

    public static TemporalQuery<ZoneOffset> offset() {
        return OFFSET;
    }

    public static TemporalQuery<LocalDate> localDate() {
        return DATE;
    }

    public static TemporalQuery<LocalTime> localTime() {
        return TIME;
    }
}
