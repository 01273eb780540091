package java.time.temporal;

import java.util.List;

/** An amount of time, such as 6 hours or 2 years and 3 months. */
public interface TemporalAmount {
    long get(TemporalUnit unit);

    List<TemporalUnit> getUnits();

    Temporal addTo(Temporal temporal);

    Temporal subtractFrom(Temporal temporal);
}
