package java.time.zone;

import java.time.DateTimeException;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * The zones that junco knows: their standard offsets, present rules of daylight saving, and English names. Changes of a zone's
 * standard offset in the past are not recorded. Loaded only by programs that ask for a zone with a name.
 */
public final class ZoneTable {
    /** Lines of: name; standard offset in minutes; rule; line of {@link #NAMES}. */
    private static final String ZONES =
        "Africa/Abidjan;0;-;0\nAfrica/Accra;0;-;0\nAfrica/Addis_Ababa;180;-;1\n"
        + "Africa/Algiers;60;-;2\nAfrica/Cairo;120;A;3\nAfrica/Casablanca;60;-;4\n"
        + "Africa/Dakar;0;-;0\nAfrica/Harare;120;-;5\nAfrica/Johannesburg;120;-;6\n"
        + "Africa/Kampala;180;-;1\nAfrica/Khartoum;120;-;5\nAfrica/Lagos;60;-;7\n"
        + "Africa/Nairobi;180;-;1\nAfrica/Tripoli;120;-;8\nAfrica/Tunis;60;-;2\n"
        + "America/Anchorage;-540;B;9\nAmerica/Argentina/Buenos_Aires;-180;-;10\n"
        + "America/Bogota;-300;-;11\nAmerica/Buenos_Aires;-180;-;10\nAmerica/Caracas;-240;-;12\n"
        + "America/Chicago;-360;B;13\nAmerica/Costa_Rica;-360;-;14\nAmerica/Denver;-420;B;15\n"
        + "America/Detroit;-300;B;16\nAmerica/Edmonton;-420;B;15\nAmerica/El_Salvador;-360;-;14\n"
        + "America/Guatemala;-360;-;14\nAmerica/Guayaquil;-300;-;17\nAmerica/Halifax;-240;B;18\n"
        + "America/Havana;-300;C;19\nAmerica/Indianapolis;-300;B;16\nAmerica/Jamaica;-300;-;20\n"
        + "America/La_Paz;-240;-;21\nAmerica/Lima;-300;-;22\nAmerica/Los_Angeles;-480;B;23\n"
        + "America/Managua;-360;-;14\nAmerica/Manaus;-240;-;24\nAmerica/Mexico_City;-360;-;14\n"
        + "America/Montevideo;-180;-;25\nAmerica/Montreal;-300;B;16\nAmerica/New_York;-300;B;16\n"
        + "America/Panama;-300;-;20\nAmerica/Phoenix;-420;-;26\nAmerica/Puerto_Rico;-240;-;27\n"
        + "America/Regina;-360;-;14\nAmerica/Santiago;-240;D;28\nAmerica/Sao_Paulo;-180;-;29\n"
        + "America/St_Johns;-210;B;30\nAmerica/Tijuana;-480;B;23\nAmerica/Toronto;-300;B;16\n"
        + "America/Vancouver;-480;B;23\nAmerica/Winnipeg;-360;B;13\nAsia/Almaty;300;-;31\n"
        + "Asia/Amman;180;-;32\nAsia/Baghdad;180;-;33\nAsia/Bahrain;180;-;33\nAsia/Baku;240;-;34\n"
        + "Asia/Bangkok;420;-;35\nAsia/Beirut;120;E;3\nAsia/Calcutta;330;-;36\n"
        + "Asia/Colombo;330;-;36\nAsia/Damascus;180;-;37\nAsia/Dhaka;360;-;38\nAsia/Dubai;240;-;39\n"
        + "Asia/Ho_Chi_Minh;420;-;35\nAsia/Hong_Kong;480;-;40\nAsia/Irkutsk;480;-;41\n"
        + "Asia/Jakarta;420;-;42\nAsia/Jerusalem;120;F;43\nAsia/Kabul;270;-;44\n"
        + "Asia/Karachi;300;-;45\nAsia/Kathmandu;345;-;46\nAsia/Katmandu;345;-;46\n"
        + "Asia/Kolkata;330;-;36\nAsia/Krasnoyarsk;420;-;47\nAsia/Kuala_Lumpur;480;-;48\n"
        + "Asia/Kuwait;180;-;33\nAsia/Macau;480;-;49\nAsia/Manila;480;-;50\n"
        + "Asia/Novosibirsk;420;-;51\nAsia/Omsk;360;-;52\nAsia/Qatar;180;-;33\n"
        + "Asia/Rangoon;390;-;53\nAsia/Riyadh;180;-;33\nAsia/Saigon;420;-;35\nAsia/Seoul;540;-;54\n"
        + "Asia/Shanghai;480;-;49\nAsia/Singapore;480;-;55\nAsia/Taipei;480;-;56\n"
        + "Asia/Tashkent;300;-;57\nAsia/Tbilisi;240;-;58\nAsia/Tehran;210;-;59\n"
        + "Asia/Tokyo;540;-;60\nAsia/Ulaanbaatar;480;-;61\nAsia/Vladivostok;600;-;62\n"
        + "Asia/Yakutsk;540;-;63\nAsia/Yangon;390;-;64\nAsia/Yekaterinburg;300;-;65\n"
        + "Asia/Yerevan;240;-;66\nAtlantic/Azores;-60;J;67\nAtlantic/Bermuda;-240;B;18\n"
        + "Atlantic/Canary;0;J;68\nAtlantic/Reykjavik;0;-;0\nAustralia/Adelaide;570;I;69\n"
        + "Australia/Brisbane;600;-;70\nAustralia/Canberra;600;I;71\nAustralia/Darwin;570;-;72\n"
        + "Australia/Hobart;600;I;71\nAustralia/Melbourne;600;I;71\nAustralia/Perth;480;-;73\n"
        + "Australia/Sydney;600;I;71\nCET;60;J;74\nEET;120;J;3\nEST5EDT;-300;B;16\n"
        + "CST6CDT;-360;B;13\nMST7MDT;-420;B;15\nPST8PDT;-480;B;23\nEtc/GMT;0;-;0\nEtc/UTC;0;-;75\n"
        + "Etc/UCT;0;-;75\nEtc/Zulu;0;-;75\nEurope/Amsterdam;60;J;74\nEurope/Athens;120;J;3\n"
        + "Europe/Belgrade;60;J;74\nEurope/Berlin;60;J;74\nEurope/Bratislava;60;J;74\n"
        + "Europe/Brussels;60;J;74\nEurope/Bucharest;120;J;3\nEurope/Budapest;60;J;74\n"
        + "Europe/Copenhagen;60;J;74\nEurope/Dublin;0;J;76\nEurope/Helsinki;120;J;3\n"
        + "Europe/Istanbul;180;-;77\nEurope/Kiev;120;J;3\nEurope/Kyiv;120;J;3\n"
        + "Europe/Lisbon;0;J;68\nEurope/Ljubljana;60;J;74\nEurope/London;0;J;78\n"
        + "Europe/Luxembourg;60;J;74\nEurope/Madrid;60;J;74\nEurope/Malta;60;J;74\n"
        + "Europe/Minsk;180;-;79\nEurope/Monaco;60;J;74\nEurope/Moscow;180;-;79\n"
        + "Europe/Oslo;60;J;74\nEurope/Paris;60;J;74\nEurope/Prague;60;J;74\nEurope/Riga;120;J;3\n"
        + "Europe/Rome;60;J;74\nEurope/Samara;240;-;80\nEurope/Sarajevo;60;J;74\n"
        + "Europe/Sofia;120;J;3\nEurope/Stockholm;60;J;74\nEurope/Tallinn;120;J;3\n"
        + "Europe/Vienna;60;J;74\nEurope/Vilnius;120;J;3\nEurope/Warsaw;60;J;74\n"
        + "Europe/Zagreb;60;J;74\nEurope/Zurich;60;J;74\nIndian/Maldives;300;-;81\n"
        + "Indian/Mauritius;240;-;82\nJapan;540;-;60\nMET;60;J;74\nPacific/Auckland;720;K;83\n"
        + "Pacific/Fiji;720;-;84\nPacific/Guam;600;-;85\nPacific/Honolulu;-600;-;86\n"
        + "Pacific/Kiritimati;840;-;87\nPacific/Port_Moresby;600;-;88\nPacific/Tongatapu;780;-;89\n"
        + "Singapore;480;-;55\nUS/Alaska;-540;B;9\nUS/Arizona;-420;-;26\nUS/Central;-360;B;13\n"
        + "US/Eastern;-300;B;16\nUS/Hawaii;-600;-;86\nUS/Mountain;-420;B;15\nUS/Pacific;-480;B;23\n"
        + "WET;0;J;68\nGB;0;J;78\nZulu;0;-;75\nUniversal;0;-;75\n";

    /** Lines of: abbreviation and name in standard time, and in summer. */
    private static final String NAMES =
        "GMT;Greenwich Mean Time\nEAT;East Africa Time\nCET;Central European Standard Time\n"
        + "EET;Eastern European Standard Time;EEST;Eastern European Summer Time\n"
        + "GMT+01:00;Western European Standard Time\nCAT;Central Africa Time\n"
        + "SAST;South Africa Standard Time\nWAT;West Africa Standard Time\n"
        + "EET;Eastern European Standard Time\nAKST;Alaska Standard Time;AKDT;Alaska Daylight Time\n"
        + "GMT-03:00;Argentina Standard Time\nGMT-05:00;Colombia Standard Time\n"
        + "GMT-04:00;Venezuela Time\nCST;Central Standard Time;CDT;Central Daylight Time\n"
        + "CST;Central Standard Time\nMST;Mountain Standard Time;MDT;Mountain Daylight Time\n"
        + "EST;Eastern Standard Time;EDT;Eastern Daylight Time\nGMT-05:00;Ecuador Time\n"
        + "AST;Atlantic Standard Time;ADT;Atlantic Daylight Time\n"
        + "CST;Cuba Standard Time;CDT;Cuba Daylight Time\nEST;Eastern Standard Time\n"
        + "GMT-04:00;Bolivia Time\nGMT-05:00;Peru Standard Time\n"
        + "PST;Pacific Standard Time;PDT;Pacific Daylight Time\nGMT-04:00;Amazon Standard Time\n"
        + "GMT-03:00;Uruguay Standard Time\nMST;Mountain Standard Time\nAST;Atlantic Standard Time\n"
        + "GMT-04:00;Chile Standard Time;GMT-03:00;Chile Summer Time\n"
        + "GMT-03:00;Brasilia Standard Time\n"
        + "NST;Newfoundland Standard Time;NDT;Newfoundland Daylight Time\n"
        + "GMT+05:00;Kazakhstan Time\nGMT+03:00;Amman Standard Time\n"
        + "GMT+03:00;Arabian Standard Time\nGMT+04:00;Azerbaijan Standard Time\n"
        + "GMT+07:00;Indochina Time\nIST;India Standard Time\nGMT+03:00;Damascus Standard Time\n"
        + "GMT+06:00;Bangladesh Standard Time\nGMT+04:00;Gulf Standard Time\n"
        + "HKT;Hong Kong Standard Time\nGMT+08:00;Irkutsk Standard Time\n"
        + "WIB;Western Indonesia Time\nIST;Israel Standard Time;IDT;Israel Daylight Time\n"
        + "GMT+04:30;Afghanistan Time\nPKT;Pakistan Standard Time\nGMT+05:45;Nepal Time\n"
        + "GMT+07:00;Krasnoyarsk Standard Time\nGMT+08:00;Malaysia Time\nCST;China Standard Time\n"
        + "PST;Philippine Standard Time\nGMT+07:00;Novosibirsk Standard Time\n"
        + "GMT+06:00;Omsk Standard Time\nGMT+06:30;Myanmar Time\nKST;Korean Standard Time\n"
        + "GMT+08:00;Singapore Standard Time\nCST;Taiwan Standard Time\n"
        + "GMT+05:00;Uzbekistan Standard Time\nGMT+04:00;Georgia Standard Time\n"
        + "GMT+03:30;Iran Standard Time\nJST;Japan Standard Time\n"
        + "GMT+08:00;Ulaanbaatar Standard Time\nGMT+10:00;Vladivostok Standard Time\n"
        + "GMT+09:00;Yakutsk Standard Time\nGMT+06:30;Cocos Islands Time\n"
        + "GMT+05:00;Yekaterinburg Standard Time\nGMT+04:00;Armenia Standard Time\n"
        + "GMT-01:00;Azores Standard Time;GMT;Azores Summer Time\n"
        + "WET;Western European Standard Time;WEST;Western European Summer Time\n"
        + "ACST;Australian Central Standard Time;ACDT;Australian Central Daylight Time\n"
        + "AEST;Australian Eastern Standard Time\n"
        + "AEST;Australian Eastern Standard Time;AEDT;Australian Eastern Daylight Time\n"
        + "ACST;Australian Central Standard Time\nAWST;Australian Western Standard Time\n"
        + "CET;Central European Standard Time;CEST;Central European Summer Time\n"
        + "UTC;Coordinated Universal Time\nGMT;Greenwich Mean Time;IST;Irish Standard Time\n"
        + "GMT+03:00;Istanbul Standard Time\nGMT;Greenwich Mean Time;BST;British Summer Time\n"
        + "MSK;Moscow Standard Time\nGMT+04:00;Samara Standard Time\n"
        + "GMT+05:00;French Southern & Antarctic Time\nGMT+04:00;Mauritius Standard Time\n"
        + "NZST;New Zealand Standard Time;NZDT;New Zealand Daylight Time\n"
        + "GMT+12:00;Fiji Standard Time\nChST;Chamorro Standard Time\n"
        + "HST;Hawaii-Aleutian Standard Time\nGMT+14:00;Line Islands Time\n"
        + "GMT+10:00;Dumont d’Urville Time\nGMT+13:00;Tonga Standard Time\n";

    private static Map<String, String> zones;
    private static String[] names;

    private ZoneTable() {
    }

    private static synchronized Map<String, String> zones() {
        if (zones == null) {
            Map<String, String> m = new HashMap<>(512);
            int at = 0;
            while (at < ZONES.length()) {
                int end = ZONES.indexOf('\n', at);
                int semicolon = ZONES.indexOf(';', at);
                m.put(ZONES.substring(at, semicolon), ZONES.substring(semicolon + 1, end));
                at = end + 1;
            }
            for (String utc : new String[] {"UTC", "GMT", "UT", "Etc/GMT0", "Greenwich", "GMT0", "UCT"}) {
                m.put(utc, "0;-;" + (utc.startsWith("G") || utc.equals("Etc/GMT0") ? 0 : names("Etc/UTC", m)));
            }
            zones = m;
        }
        return zones;
    }

    private static String names(String id, Map<String, String> m) {
        String row = m.get(id);
        return row.substring(row.lastIndexOf(';') + 1);
    }

    /** Returns all names of zones. */
    public static Set<String> ids() {
        return new HashSet<>(zones().keySet());
    }

    /** Returns the rules of a zone, or null if it is not known. */
    public static ZoneRules rules(String id) {
        String row = zones().get(id);
        if (row == null) {
            return id.startsWith("Etc/GMT") ? fixed(id.substring(7)) : null;
        }
        int semicolon = row.indexOf(';');
        ZoneOffset standard = ZoneOffset.ofTotalSeconds(Integer.parseInt(row.substring(0, semicolon)) * 60);
        return ZoneRules.of(standard, spans(row.charAt(semicolon + 1)));
    }

    /** The zones Etc/GMT+5 and so on, whose sign is that of POSIX: west is positive. */
    private static ZoneRules fixed(String hours) {
        try {
            int h = Integer.parseInt(hours);
            return h < -14 || h > 12 ? null : ZoneRules.of(ZoneOffset.ofHours(-h));
        } catch (NumberFormatException | DateTimeException e) {
            return null;
        }
    }

    private static int[] spans(char rule) {
        switch (rule) {
            case 'A': return new int[] {2023, 4, 24, 5, 0, 'w', 10, 26, 5, 0, 'w'};
            case 'B':
                return new int[] {
                    2007, 3, 8, 7, 7200, 'w', 11, 1, 7, 7200, 'w',
                    1987, 4, 1, 7, 7200, 'w', 10, 25, 7, 7200, 'w',
                    1967, 4, 24, 7, 7200, 'w', 10, 25, 7, 7200, 'w',
                };
            case 'C': return new int[] {2013, 3, 8, 7, 0, 's', 11, 1, 7, 0, 's'};
            case 'D': return new int[] {2023, 9, 2, 7, 14_400, 'u', 4, 2, 7, 10_800, 'u'};
            case 'E': return new int[] {1993, 3, 25, 7, 0, 'w', 10, 25, 7, 0, 'w'};
            case 'F': return new int[] {2013, 3, 23, 5, 7200, 'w', 10, 25, 7, 7200, 'w'};
            case 'I':
                return new int[] {
                    2008, 10, 1, 7, 7200, 's', 4, 1, 7, 7200, 's',
                    2001, 10, 25, 7, 7200, 's', 3, 25, 7, 7200, 's',
                };
            case 'J':
                return new int[] {
                    1996, 3, 25, 7, 3600, 'u', 10, 25, 7, 3600, 'u',
                    1981, 3, 25, 7, 3600, 'u', 9, 24, 7, 3600, 'u',
                };
            case 'K': return new int[] {2007, 9, 24, 7, 7200, 's', 4, 1, 7, 7200, 's'};
            default: return null;
        }
    }

    /**
     * Returns a zone's name in English, or null if there is none.
     *
     * @param which 0 the abbreviation, 1 the long name
     */
    public static synchronized String name(String id, boolean daylight, int which) {
        String row = zones().get(id);
        if (row == null) {
            return null;
        }
        if (names == null) {
            names = NAMES.split("\n");
        }
        String[] parts = names[Integer.parseInt(row.substring(row.lastIndexOf(';') + 1))].split(";");
        return parts[which + (daylight && parts.length > 2 ? 2 : 0)];
    }
}
