package java.util;

/** Separators of numbers in the locales that differ from the usual point and comma. */
final class FormatLocale {
    private FormatLocale() {
    }

    static char decimalSeparator(Locale locale) {
        switch (locale.getLanguage()) {
            case "de":
                return "LI".equals(locale.getCountry()) || "CH".equals(locale.getCountry()) ? '.' : ',';
            case "es":
                switch (locale.getCountry()) {
                    case "MX": case "US": case "GT": case "HN": case "NI": case "PA": case "PE": case "PR": case "SV": case "DO":
                        return '.';
                    default:
                        return ',';
                }
            case "it":
                return "CH".equals(locale.getCountry()) ? '.' : ',';
            case "en":
                return "ZA".equals(locale.getCountry()) || "AT".equals(locale.getCountry()) ? ',' : '.';
            case "fr": case "pt": case "nl": case "ru": case "pl": case "cs": case "sk": case "sv": case "da": case "nb":
            case "no": case "nn": case "fi": case "tr": case "hu": case "ro": case "bg": case "hr": case "sl": case "sr":
            case "uk": case "el": case "et": case "lv": case "lt": case "id": case "in": case "vi": case "ca": case "is":
                return ',';
            default:
                return '.';
        }
    }

    static char groupingSeparator(Locale locale) {
        switch (locale.getLanguage()) {
            case "de":
                return "AT".equals(locale.getCountry()) ? '\u00a0'
                        : "LI".equals(locale.getCountry()) || "CH".equals(locale.getCountry()) ? '\u2019' : '.';
            case "it":
                return "CH".equals(locale.getCountry()) ? '\u2019' : '.';
            case "es":
                return decimalSeparator(locale) == '.' ? ',' : '.';
            case "en":
                return "ZA".equals(locale.getCountry()) || "AT".equals(locale.getCountry()) ? '\u00a0' : ',';
            case "fr":
                return "CA".equals(locale.getCountry()) ? '\u00a0' : '\u202f';
            case "pt":
                return "PT".equals(locale.getCountry()) ? '\u00a0' : '.';
            case "nl": case "da": case "tr": case "ro": case "hr": case "sl": case "sr": case "el": case "id": case "in":
            case "vi": case "ca": case "is":
                return '.';
            case "ru": case "pl": case "cs": case "sk": case "sv": case "nb": case "no": case "nn": case "fi": case "hu":
            case "bg": case "uk": case "et": case "lv": case "lt":
                return '\u00a0';
            default:
                return ',';
        }
    }
}
