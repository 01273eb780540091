package java.util;

import java.io.Serializable;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneRules;
import java.time.zone.ZoneTable;

/** A zone of the older API. Its rules are those of java.time. */
public abstract class TimeZone implements Serializable, Cloneable {
    public static final int SHORT = 0;
    public static final int LONG = 1;

    private static TimeZone defaultZone;

    private String id;

    public TimeZone() {
    }

    public abstract int getOffset(int era, int year, int month, int day, int dayOfWeek, int milliseconds);

    public int getOffset(long date) {
        return inDaylightTime(new Date(date)) ? getRawOffset() + getDSTSavings() : getRawOffset();
    }

    public abstract void setRawOffset(int offsetMillis);

    public abstract int getRawOffset();

    public String getID() {
        return id;
    }

    public void setID(String ID) {
        id = Objects.requireNonNull(ID);
    }

    public final String getDisplayName() {
        return getDisplayName(false, LONG, Locale.getDefault(Locale.Category.DISPLAY));
    }

    public final String getDisplayName(Locale locale) {
        return getDisplayName(false, LONG, locale);
    }

    public final String getDisplayName(boolean daylight, int style) {
        return getDisplayName(daylight, style, Locale.getDefault(Locale.Category.DISPLAY));
    }

    public String getDisplayName(boolean daylight, int style, Locale locale) {
        if (style != SHORT && style != LONG) {
            throw new IllegalArgumentException("Illegal style: " + style);
        }
        if (id.equals("UTC") || id.equals("Etc/UTC")) {
            return style == SHORT ? "UTC" : "Coordinated Universal Time";
        }
        if (id.equals("GMT")) {
            return style == SHORT ? "GMT" : "Greenwich Mean Time";
        }
        String name = id.startsWith("GMT") ? null
            : ZoneTable.name(id.length() == 3 ? ZoneId.SHORT_IDS.getOrDefault(id, id) : id, daylight, style);
        if (name != null && daylight && style == SHORT && name.length() == 3 && name.endsWith("ST") && !name.equals("IST") && !useDaylightTime()) {
            name = name.charAt(0) + "DT";
        }
        if (name != null) {
            return name;
        }
        int offset = getRawOffset() + (daylight ? getDSTSavings() : 0);
        return id.startsWith("GMT") ? id : customId(offset);
    }

    static String customId(int offsetMillis) {
        int minutes = Math.abs(offsetMillis) / 60_000;
        StringBuilder b = new StringBuilder("GMT").append(offsetMillis < 0 ? '-' : '+');
        b.append((char) ('0' + minutes / 600)).append((char) ('0' + minutes / 60 % 10)).append(':')
            .append((char) ('0' + minutes % 60 / 10)).append((char) ('0' + minutes % 10));
        return b.toString();
    }

    public int getDSTSavings() {
        return useDaylightTime() ? 3_600_000 : 0;
    }

    public abstract boolean useDaylightTime();

    public boolean observesDaylightTime() {
        return useDaylightTime() || inDaylightTime(new Date());
    }

    public abstract boolean inDaylightTime(Date date);

    public static TimeZone getTimeZone(String ID) {
        Objects.requireNonNull(ID);
        TimeZone zone = find(ID);
        return zone != null ? zone : new OfRules("GMT", ZoneRules.of(ZoneOffset.UTC));
    }

    public static TimeZone getTimeZone(ZoneId zoneId) {
        String id = zoneId.getId();
        if (id.equals("Z")) {
            id = "UTC";
        } else if (id.startsWith("+") || id.startsWith("-")) {
            id = "GMT" + id;
        }
        TimeZone zone = find(id);
        return zone != null ? zone : new OfRules(id, zoneId.getRules());
    }

    private static TimeZone find(String id) {
        if (id.equals("UTC") || id.equals("GMT") || id.equals("Etc/UTC") || id.equals("UCT") || id.equals("Zulu")) {
            return new OfRules(id, ZoneRules.of(ZoneOffset.UTC));
        }
        if (id.startsWith("GMT") && id.length() > 4) {
            return custom(id);
        }
        String name = id.length() == 3 ? ZoneId.SHORT_IDS.getOrDefault(id, id) : id;
        ZoneRules rules = ZoneTable.rules(name);
        return rules == null ? null : new OfRules(id, rules);
    }

    /** Reads GMT+h, GMT+hh, GMT+hmm, GMT+hhmm and GMT+hh:mm. */
    private static TimeZone custom(String id) {
        char sign = id.charAt(3);
        String rest = id.substring(4);
        int colon = rest.indexOf(':');
        try {
            if (sign != '+' && sign != '-' || rest.isEmpty() || rest.length() > 5 || !Character.isDigit(rest.charAt(0))) {
                return null;
            }
            int hours;
            int minutes = 0;
            if (colon > 0) {
                hours = Integer.parseInt(rest.substring(0, colon));
                minutes = Integer.parseInt(rest.substring(colon + 1));
                if (rest.length() - colon != 3) {
                    return null;
                }
            } else {
                int n = Integer.parseInt(rest);
                hours = rest.length() <= 2 ? n : n / 100;
                minutes = rest.length() <= 2 ? 0 : n % 100;
            }
            if (hours > 23 || minutes > 59) {
                return null;
            }
            int total = (hours * 60 + minutes) * 60;
            total = sign == '-' ? -total : total;
            if (total == 0) {
                return new OfRules("GMT", ZoneRules.of(ZoneOffset.UTC));
            }
            String clean = customId(total * 1000);
            return Math.abs(total) <= 64_800 ? new OfRules(clean, ZoneRules.of(ZoneOffset.ofTotalSeconds(total)))
                : new SimpleTimeZone(total * 1000, clean);
        } catch (NumberFormatException e) {
            return null;
        }
    }

    public ZoneId toZoneId() {
        String name = id.length() == 3 && !id.equals("UTC") && !id.equals("GMT") ? ZoneId.SHORT_IDS.getOrDefault(id, id) : id;
        try {
            return ZoneId.of(name);
        } catch (DateTimeException e) {
            return ZoneId.ofOffset("GMT", ZoneOffset.ofTotalSeconds(getRawOffset() / 1000));
        }
    }

    public static synchronized String[] getAvailableIDs(int rawOffset) {
        List<String> found = new ArrayList<>();
        for (String id : getAvailableIDs()) {
            if (getTimeZone(id).getRawOffset() == rawOffset) {
                found.add(id);
            }
        }
        return found.toArray(new String[0]);
    }

    public static synchronized String[] getAvailableIDs() {
        return new TreeSet<>(ZoneTable.ids()).toArray(new String[0]);
    }

    public static TimeZone getDefault() {
        return (TimeZone) shared().clone();
    }

    /** Returns the default zone itself, which nobody may change. */
    static synchronized TimeZone shared() {
        if (defaultZone == null) {
            String id = System.getProperty("user.timezone");
            if (id == null || id.isEmpty()) {
                id = System.getenv("TZ");
            }
            if (id == null || id.isEmpty()) {
                id = "UTC";
            }
            defaultZone = getTimeZone(id.startsWith(":") ? id.substring(1) : id);
        }
        return defaultZone;
    }

    public static synchronized void setDefault(TimeZone zone) {
        defaultZone = zone == null ? null : (TimeZone) zone.clone();
    }

    public boolean hasSameRules(TimeZone other) {
        return other != null && getRawOffset() == other.getRawOffset() && useDaylightTime() == other.useDaylightTime();
    }

    @Override
    public Object clone() {
        try {
            return super.clone();
        } catch (CloneNotSupportedException e) {
            throw new InternalError(e);
        }
    }

    /** A zone whose offsets are those of java.time's rules. */
    private static final class OfRules extends TimeZone {
        private final ZoneRules rules;
        /** What a program added to the standard offset. */
        private int shift;

        OfRules(String id, ZoneRules rules) {
            this.rules = rules;
            setID(id);
        }

        @Override
        public int getOffset(long date) {
            return rules.getOffset(Instant.ofEpochMilli(date)).getTotalSeconds() * 1000 + shift;
        }

        @Override
        public int getOffset(int era, int year, int month, int day, int dayOfWeek, int milliseconds) {
            if (milliseconds < 0 || milliseconds >= 86_400_000 || month < 0 || month > 11) {
                throw new IllegalArgumentException();
            }
            LocalDateTime t = LocalDateTime.of(era == 0 ? 1 - year : year, month + 1, 1, 0, 0).plusDays(day - 1L)
                .plusNanos(milliseconds * 1_000_000L);
            return getOffset(t.toEpochSecond(rules.getStandardOffset(Instant.EPOCH)) * 1000);
        }

        @Override
        public void setRawOffset(int offsetMillis) {
            shift += offsetMillis - getRawOffset();
        }

        @Override
        public int getRawOffset() {
            return rules.getStandardOffset(Instant.EPOCH).getTotalSeconds() * 1000 + shift;
        }

        @Override
        public boolean useDaylightTime() {
            return !rules.isFixedOffset();
        }

        @Override
        public boolean inDaylightTime(Date date) {
            return rules.isDaylightSavings(Instant.ofEpochMilli(date.getTime()));
        }

        @Override
        public boolean hasSameRules(TimeZone other) {
            return other instanceof OfRules ? rules.equals(((OfRules) other).rules) && shift == ((OfRules) other).shift
                : super.hasSameRules(other);
        }

        @Override
        public boolean equals(Object obj) {
            return obj instanceof OfRules && getID().equals(((OfRules) obj).getID()) && hasSameRules((TimeZone) obj);
        }

        @Override
        public int hashCode() {
            return getID().hashCode() ^ getRawOffset();
        }

        @Override
        public String toString() {
            return "sun.util.calendar.ZoneInfo[id=\"" + getID() + "\",offset=" + getRawOffset() + ",dstSavings="
                + getDSTSavings() + ",useDaylight=" + useDaylightTime() + ",transitions=0,lastRule=null]";
        }
    }
}
