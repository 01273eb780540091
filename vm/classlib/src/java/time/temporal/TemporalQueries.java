package java.time.temporal;

final class TemporalQueries {
    private TemporalQueries() {
    }

    static TemporalQuery<Object> zoneId() {
        return null;
    }

    static TemporalQuery<Object> chronology() {
        return null;
    }

    static TemporalQuery<Object> precision() {
        return null;
    }
}
