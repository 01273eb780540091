package java.time;

import java.io.Serializable;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.TextStyle;
import java.time.temporal.TemporalAccessor;
import java.time.temporal.TemporalQueries;
import java.time.zone.ZoneRules;
import java.time.zone.ZoneRulesException;
import java.time.zone.ZoneTable;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** A time zone: an offset from UTC, or a name with rules. */
public abstract class ZoneId implements Serializable {
    public static final Map<String, String> SHORT_IDS = Map.ofEntries(
        Map.entry("ACT", "Australia/Darwin"), Map.entry("AET", "Australia/Sydney"),
        Map.entry("AGT", "America/Argentina/Buenos_Aires"), Map.entry("ART", "Africa/Cairo"),
        Map.entry("AST", "America/Anchorage"), Map.entry("BET", "America/Sao_Paulo"), Map.entry("BST", "Asia/Dhaka"),
        Map.entry("CAT", "Africa/Harare"), Map.entry("CNT", "America/St_Johns"), Map.entry("CST", "America/Chicago"),
        Map.entry("CTT", "Asia/Shanghai"), Map.entry("EAT", "Africa/Addis_Ababa"), Map.entry("ECT", "Europe/Paris"),
        Map.entry("IET", "America/Indiana/Indianapolis"), Map.entry("IST", "Asia/Kolkata"), Map.entry("JST", "Asia/Tokyo"),
        Map.entry("MIT", "Pacific/Apia"), Map.entry("NET", "Asia/Yerevan"), Map.entry("NST", "Pacific/Auckland"),
        Map.entry("PLT", "Asia/Karachi"), Map.entry("PNT", "America/Phoenix"),
        Map.entry("PRT", "America/Puerto_Rico"), Map.entry("PST", "America/Los_Angeles"),
        Map.entry("SST", "Pacific/Guadalcanal"), Map.entry("VST", "Asia/Ho_Chi_Minh"), Map.entry("EST", "America/Panama"),
        Map.entry("MST", "America/Phoenix"), Map.entry("HST", "Pacific/Honolulu"));

    ZoneId() {
    }

    public static ZoneId systemDefault() {
        return java.util.TimeZone.getDefault().toZoneId();
    }

    public static Set<String> getAvailableZoneIds() {
        return ZoneTable.ids();
    }

    public static ZoneId of(String zoneId, Map<String, String> aliasMap) {
        Objects.requireNonNull(zoneId, "zoneId");
        String id = aliasMap.get(zoneId);
        return of(id != null ? id : zoneId);
    }

    public static ZoneId of(String zoneId) {
        Objects.requireNonNull(zoneId, "zoneId");
        return of(zoneId, true);
    }

    static ZoneId of(String id, boolean checkAvailable) {
        if (id.length() <= 1 || id.startsWith("+") || id.startsWith("-")) {
            return ZoneOffset.of(id);
        }
        int prefix = id.startsWith("UTC") || id.startsWith("GMT") ? 3 : id.startsWith("UT") ? 2 : 0;
        if (prefix > 0) {
            if (id.length() == prefix) {
                return ofOffset(id, ZoneOffset.UTC);
            }
            char sign = id.charAt(prefix);
            if (sign == '+' || sign == '-') {
                try {
                    ZoneOffset offset = ZoneOffset.of(id.substring(prefix));
                    return ofOffset(id.substring(0, prefix), offset);
                } catch (DateTimeException e) {
                    throw new DateTimeException("Invalid ID for offset-based ZoneId: " + id, e);
                }
            }
        }
        return region(id, checkAvailable);
    }

    private static ZoneId region(String id, boolean checkAvailable) {
        for (int i = 0; i < id.length(); i++) {
            char c = id.charAt(i);
            if (!(c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z'
                    || i > 0 && (c >= '0' && c <= '9' || "/._~+-".indexOf(c) >= 0))) {
                throw new DateTimeException("Invalid ID for region-based ZoneId, invalid format: " + id);
            }
        }
        ZoneRules rules = id.equals("Etc/UTC") ? ZoneRules.of(ZoneOffset.UTC) : ZoneTable.rules(id);
        if (rules == null && checkAvailable) {
            throw new ZoneRulesException("Unknown time-zone ID: " + id);
        }
        return new Region(id, rules);
    }

    public static ZoneId ofOffset(String prefix, ZoneOffset offset) {
        Objects.requireNonNull(prefix, "prefix");
        Objects.requireNonNull(offset, "offset");
        if (prefix.isEmpty()) {
            return offset;
        }
        if (!prefix.equals("GMT") && !prefix.equals("UTC") && !prefix.equals("UT")) {
            throw new IllegalArgumentException("prefix should be GMT, UTC or UT, is: " + prefix);
        }
        return new Region(offset.getTotalSeconds() != 0 ? prefix + offset.getId() : prefix, offset.getRules());
    }

    public static ZoneId from(TemporalAccessor temporal) {
        ZoneId zone = temporal.query(TemporalQueries.zone());
        if (zone == null) {
            throw new DateTimeException("Unable to obtain ZoneId from TemporalAccessor: " + temporal + " of type "
                + temporal.getClass().getName());
        }
        return zone;
    }

    public abstract String getId();

    public String getDisplayName(TextStyle style, Locale locale) {
        return new DateTimeFormatterBuilder().appendGenericZoneText(style).toFormatter(locale)
            .format(new ZoneOnly(this));
    }

    public abstract ZoneRules getRules();

    public ZoneId normalized() {
        ZoneRules rules = getRules();
        return rules.isFixedOffset() ? rules.getOffset(Instant.EPOCH) : this;
    }

    @Override
    public boolean equals(Object obj) {
        return this == obj || obj instanceof ZoneId && getId().equals(((ZoneId) obj).getId());
    }

    @Override
    public int hashCode() {
        return getId().hashCode();
    }

    @Override
    public String toString() {
        return getId();
    }

    /** A zone with a name. */
    private static final class Region extends ZoneId {
        private final String id;
        private final ZoneRules rules;

        Region(String id, ZoneRules rules) {
            this.id = id;
            this.rules = rules;
        }

        @Override
        public String getId() {
            return id;
        }

        @Override
        public ZoneRules getRules() {
            if (rules == null) {
                throw new ZoneRulesException("Unknown time-zone ID: " + id);
            }
            return rules;
        }
    }

    /** Nothing but a zone, for formatters. */
    private static final class ZoneOnly implements TemporalAccessor {
        private final ZoneId zone;

        ZoneOnly(ZoneId zone) {
            this.zone = zone;
        }

        @Override
        public boolean isSupported(java.time.temporal.TemporalField field) {
            return false;
        }

        @Override
        public long getLong(java.time.temporal.TemporalField field) {
            throw new java.time.temporal.UnsupportedTemporalTypeException("Unsupported field: " + field);
        }

        @Override
        @SuppressWarnings("unchecked")
        public <R> R query(java.time.temporal.TemporalQuery<R> query) {
            return query == TemporalQueries.zoneId() ? (R) zone : TemporalAccessor.super.query(query);
        }
    }
}
