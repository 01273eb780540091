package java.time;

import java.io.Externalizable;
import java.io.IOException;
import java.io.ObjectInput;
import java.io.ObjectOutput;
import java.io.StreamCorruptedException;

/** Stands for a date, a time or the like in an object stream: a byte that says what it is, and its parts. */
final class Ser implements Externalizable {
    private static final long serialVersionUID = -7683839454370182990L;
    private static final int DURATION = 1;
    private static final int INSTANT = 2;
    private static final int DATE = 3;
    private static final int TIME = 4;
    private static final int DATE_TIME = 5;
    private static final int ZONED = 6;
    private static final int REGION = 7;
    private static final int OFFSET = 8;
    private static final int OFFSET_TIME = 9;
    private static final int OFFSET_DATE_TIME = 10;
    private static final int YEAR = 11;
    private static final int YEAR_MONTH = 12;
    private static final int MONTH_DAY = 13;
    private static final int PERIOD = 14;
    /** What an offset begins with that is no multiple of a quarter of an hour. */
    private static final int ODD_OFFSET = 127;
    private static final int QUARTER_SECONDS = 900;

    /** One of the above, 0 for an object that is none of these. */
    private int type;
    private Object object;

    public Ser() {
    }

    Ser(Object object) {
        this.object = object;
        type = typeOf(object);
    }

    private static int typeOf(Object o) {
        if (o instanceof ZoneId) {
            return o instanceof ZoneOffset ? OFFSET : REGION;
        }
        return switch (o.getClass().getName()) {
            case "java.time.Duration" -> DURATION;
            case "java.time.Instant" -> INSTANT;
            case "java.time.LocalDate" -> DATE;
            case "java.time.LocalTime" -> TIME;
            case "java.time.LocalDateTime" -> DATE_TIME;
            case "java.time.ZonedDateTime" -> ZONED;
            case "java.time.OffsetTime" -> OFFSET_TIME;
            case "java.time.OffsetDateTime" -> OFFSET_DATE_TIME;
            case "java.time.Year" -> YEAR;
            case "java.time.YearMonth" -> YEAR_MONTH;
            case "java.time.MonthDay" -> MONTH_DAY;
            case "java.time.Period" -> PERIOD;
            default -> 0;
        };
    }

    @Override
    public void writeExternal(ObjectOutput out) throws IOException {
        out.writeByte(type);
        switch (type) {
            case DURATION -> {
                out.writeLong(((Duration) object).getSeconds());
                out.writeInt(((Duration) object).getNano());
            }
            case INSTANT -> {
                out.writeLong(((Instant) object).getEpochSecond());
                out.writeInt(((Instant) object).getNano());
            }
            case DATE -> write(out, (LocalDate) object);
            case TIME -> write(out, (LocalTime) object);
            case DATE_TIME -> write(out, (LocalDateTime) object);
            case ZONED -> {
                ZonedDateTime z = (ZonedDateTime) object;
                write(out, z.toLocalDateTime());
                write(out, z.getOffset());
                out.writeByte(typeOf(z.getZone()));
                writeZone(out, z.getZone());
            }
            case REGION, OFFSET -> writeZone(out, (ZoneId) object);
            case OFFSET_TIME -> {
                write(out, ((OffsetTime) object).toLocalTime());
                write(out, ((OffsetTime) object).getOffset());
            }
            case OFFSET_DATE_TIME -> {
                write(out, ((OffsetDateTime) object).toLocalDateTime());
                write(out, ((OffsetDateTime) object).getOffset());
            }
            case YEAR -> out.writeInt(((Year) object).getValue());
            case YEAR_MONTH -> {
                out.writeInt(((YearMonth) object).getYear());
                out.writeByte(((YearMonth) object).getMonthValue());
            }
            case MONTH_DAY -> {
                out.writeByte(((MonthDay) object).getMonthValue());
                out.writeByte(((MonthDay) object).getDayOfMonth());
            }
            default -> {
                Period p = (Period) object;
                out.writeInt(p.getYears());
                out.writeInt(p.getMonths());
                out.writeInt(p.getDays());
            }
        }
    }

    private static void write(ObjectOutput out, LocalDate d) throws IOException {
        out.writeInt(d.getYear());
        out.writeByte(d.getMonthValue());
        out.writeByte(d.getDayOfMonth());
    }

    /** Writes hour, minute, second and nanosecond; the last that is not zero is inverted unless it is the nanosecond. */
    private static void write(ObjectOutput out, LocalTime t) throws IOException {
        if (t.getNano() != 0) {
            out.writeByte(t.getHour());
            out.writeByte(t.getMinute());
            out.writeByte(t.getSecond());
            out.writeInt(t.getNano());
        } else if (t.getSecond() != 0) {
            out.writeByte(t.getHour());
            out.writeByte(t.getMinute());
            out.writeByte(~t.getSecond());
        } else if (t.getMinute() != 0) {
            out.writeByte(t.getHour());
            out.writeByte(~t.getMinute());
        } else {
            out.writeByte(~t.getHour());
        }
    }

    private static void write(ObjectOutput out, LocalDateTime t) throws IOException {
        write(out, t.toLocalDate());
        write(out, t.toLocalTime());
    }

    private static void write(ObjectOutput out, ZoneOffset o) throws IOException {
        int seconds = o.getTotalSeconds();
        if (seconds % QUARTER_SECONDS == 0) {
            out.writeByte(seconds / QUARTER_SECONDS);
        } else {
            out.writeByte(ODD_OFFSET);
            out.writeInt(seconds);
        }
    }

    private static void writeZone(ObjectOutput out, ZoneId z) throws IOException {
        if (z instanceof ZoneOffset o) {
            write(out, o);
        } else {
            out.writeUTF(z.getId());
        }
    }

    @Override
    public void readExternal(ObjectInput in) throws IOException, ClassNotFoundException {
        type = in.readByte();
        object = switch (type) {
            case DURATION -> Duration.ofSeconds(in.readLong(), in.readInt());
            case INSTANT -> Instant.ofEpochSecond(in.readLong(), in.readInt());
            case DATE -> readDate(in);
            case TIME -> readTime(in);
            case DATE_TIME -> readDateTime(in);
            case ZONED -> {
                LocalDateTime t = readDateTime(in);
                ZoneOffset o = readOffset(in);
                ZoneId zone = readZone(in, in.readByte());
                yield ZonedDateTime.ofInstant(t, o, zone);
            }
            case REGION, OFFSET -> readZone(in, type);
            case OFFSET_TIME -> OffsetTime.of(readTime(in), readOffset(in));
            case OFFSET_DATE_TIME -> OffsetDateTime.of(readDateTime(in), readOffset(in));
            case YEAR -> Year.of(in.readInt());
            case YEAR_MONTH -> YearMonth.of(in.readInt(), in.readByte());
            case MONTH_DAY -> MonthDay.of(in.readByte(), in.readByte());
            case PERIOD -> Period.of(in.readInt(), in.readInt(), in.readInt());
            default -> throw new StreamCorruptedException("Unknown serialized type");
        };
    }

    private static LocalDate readDate(ObjectInput in) throws IOException {
        return LocalDate.of(in.readInt(), in.readByte(), in.readByte());
    }

    private static LocalTime readTime(ObjectInput in) throws IOException {
        int hour = in.readByte();
        if (hour < 0) {
            return LocalTime.of(~hour, 0);
        }
        int minute = in.readByte();
        if (minute < 0) {
            return LocalTime.of(hour, ~minute);
        }
        int second = in.readByte();
        return second < 0 ? LocalTime.of(hour, minute, ~second) : LocalTime.of(hour, minute, second, in.readInt());
    }

    private static LocalDateTime readDateTime(ObjectInput in) throws IOException {
        return LocalDateTime.of(readDate(in), readTime(in));
    }

    private static ZoneOffset readOffset(ObjectInput in) throws IOException {
        int quarters = in.readByte();
        return ZoneOffset.ofTotalSeconds(quarters == ODD_OFFSET ? in.readInt() : quarters * QUARTER_SECONDS);
    }

    private static ZoneId readZone(ObjectInput in, int type) throws IOException {
        return type == OFFSET ? readOffset(in) : ZoneId.of(in.readUTF());
    }

    private Object readResolve() {
        return object;
    }
}
