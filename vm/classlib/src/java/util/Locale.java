package java.util;

import junco.internal.LocaleNames;

/** A language and a country. Formatting knows English, and the separators of some others. */
public final class Locale implements Cloneable, java.io.Serializable {
    public static final Locale ENGLISH = new Locale("en", "");
    public static final Locale FRENCH = new Locale("fr", "");
    public static final Locale GERMAN = new Locale("de", "");
    public static final Locale ITALIAN = new Locale("it", "");
    public static final Locale JAPANESE = new Locale("ja", "");
    public static final Locale KOREAN = new Locale("ko", "");
    public static final Locale CHINESE = new Locale("zh", "");
    public static final Locale SIMPLIFIED_CHINESE = new Locale("zh", "CN");
    public static final Locale TRADITIONAL_CHINESE = new Locale("zh", "TW");
    public static final Locale FRANCE = new Locale("fr", "FR");
    public static final Locale GERMANY = new Locale("de", "DE");
    public static final Locale ITALY = new Locale("it", "IT");
    public static final Locale JAPAN = new Locale("ja", "JP");
    public static final Locale KOREA = new Locale("ko", "KR");
    public static final Locale UK = new Locale("en", "GB");
    public static final Locale US = new Locale("en", "US");
    public static final Locale CANADA = new Locale("en", "CA");
    public static final Locale CANADA_FRENCH = new Locale("fr", "CA");
    public static final Locale CHINA = SIMPLIFIED_CHINESE;
    public static final Locale PRC = SIMPLIFIED_CHINESE;
    public static final Locale TAIWAN = TRADITIONAL_CHINESE;
    public static final Locale ROOT = new Locale("", "");

    private static Locale standard = ENGLISH;

    private final String language;
    private final String country;
    private final String variant;

    public Locale(String language, String country, String variant) {
        if (language == null || country == null || variant == null) {
            throw new NullPointerException();
        }
        this.language = lower(language);
        this.country = upper(country);
        this.variant = variant;
    }

    public Locale(String language, String country) {
        this(language, country, "");
    }

    public Locale(String language) {
        this(language, "", "");
    }

    // Case is mapped here by hand: the methods of String ask for a locale.

    private static String lower(String s) {
        char[] c = s.toCharArray();
        for (int i = 0; i < c.length; i++) {
            if (c[i] >= 'A' && c[i] <= 'Z') {
                c[i] += 32;
            }
        }
        return new String(c);
    }

    private static String upper(String s) {
        char[] c = s.toCharArray();
        for (int i = 0; i < c.length; i++) {
            if (c[i] >= 'a' && c[i] <= 'z') {
                c[i] -= 32;
            }
        }
        return new String(c);
    }

    public static Locale of(String language, String country, String variant) {
        return new Locale(language, country, variant);
    }

    public static Locale of(String language, String country) {
        return new Locale(language, country, "");
    }

    public static Locale of(String language) {
        return new Locale(language, "", "");
    }

    public static Locale getDefault() {
        return standard;
    }

    public static Locale getDefault(Category category) {
        Objects.requireNonNull(category);
        return standard;
    }

    public static synchronized void setDefault(Locale newLocale) {
        if (newLocale == null) {
            throw new NullPointerException("Can't set default locale to NULL");
        }
        standard = newLocale;
    }

    public static synchronized void setDefault(Category category, Locale newLocale) {
        Objects.requireNonNull(category);
        setDefault(newLocale);
    }

    public static Locale[] getAvailableLocales() {
        return new Locale[] {ROOT, ENGLISH, US, UK, CANADA, FRENCH, FRANCE, CANADA_FRENCH, GERMAN, GERMANY, ITALIAN,
            ITALY, JAPANESE, JAPAN, KOREAN, KOREA, CHINESE, CHINA, TAIWAN};
    }

    public String getLanguage() {
        return language;
    }

    public String getScript() {
        return "";
    }

    public String getCountry() {
        return country;
    }

    public String getVariant() {
        return variant;
    }

    public boolean hasExtensions() {
        return false;
    }

    public static java.util.stream.Stream<Locale> availableLocales() {
        return Arrays.stream(getAvailableLocales());
    }

    public Set<String> getUnicodeLocaleAttributes() {
        return Set.of();
    }

    public Set<String> getUnicodeLocaleKeys() {
        return Set.of();
    }

    public String getUnicodeLocaleType(String key) {
        Objects.requireNonNull(key);
        return null;
    }

    public Set<Character> getExtensionKeys() {
        return Set.of();
    }

    public String getExtension(char key) {
        return null;
    }

    @Override
    public String toString() {
        if (language.isEmpty() && country.isEmpty()) {
            return "";
        }
        StringBuilder b = new StringBuilder(language);
        if (!country.isEmpty() || !variant.isEmpty()) {
            b.append('_').append(country);
        }
        if (!variant.isEmpty()) {
            b.append('_').append(variant);
        }
        return b.toString();
    }

    public String toLanguageTag() {
        StringBuilder b = new StringBuilder(language.isEmpty() ? "und" : language);
        if (!country.isEmpty()) {
            b.append('-').append(country);
        }
        if (!variant.isEmpty()) {
            b.append('-').append(variant.replace('_', '-'));
        }
        return b.toString();
    }

    public static Locale forLanguageTag(String languageTag) {
        StringTokenizer t = new StringTokenizer(languageTag, "-_");
        String lang = t.hasMoreTokens() ? t.nextToken() : "";
        String country = "";
        String variant = "";
        while (t.hasMoreTokens()) {
            String s = t.nextToken();
            if (country.isEmpty() && (s.length() == 2 || s.length() == 3 && Character.isDigit(s.charAt(0)))) {
                country = s;
            } else if (s.length() >= 5) {
                variant = variant.isEmpty() ? s : variant + "_" + s;
            }
        }
        return new Locale(lang.equals("und") ? "" : lang, country, variant);
    }

    public String getDisplayLanguage() {
        return LocaleNames.language(language);
    }

    public String getDisplayLanguage(Locale inLocale) {
        return getDisplayLanguage();
    }

    public String getDisplayCountry() {
        return LocaleNames.country(country);
    }

    public String getDisplayCountry(Locale inLocale) {
        return getDisplayCountry();
    }

    public String getDisplayVariant() {
        return variant;
    }

    public String getDisplayVariant(Locale inLocale) {
        return variant;
    }

    public String getDisplayScript() {
        return "";
    }

    public String getDisplayScript(Locale inLocale) {
        return "";
    }

    public String getDisplayName() {
        String l = getDisplayLanguage();
        String c = getDisplayCountry();
        String rest = variant.isEmpty() ? c : c.isEmpty() ? variant : c + ", " + variant;
        return rest.isEmpty() ? l : l.isEmpty() ? rest : l + " (" + rest + ")";
    }

    public String getDisplayName(Locale inLocale) {
        return getDisplayName();
    }

    public String getISO3Language() {
        String code = language.isEmpty() || language.length() == 3 ? language : LocaleNames.language3(language);
        if (code == null) {
            throw new MissingResourceException("Couldn't find 3-letter language code for " + language, "FormatData_" + this,
                "ShortLanguage");
        }
        return code;
    }

    public String getISO3Country() {
        String code = country.isEmpty() ? country : LocaleNames.country3(country);
        if (code == null) {
            throw new MissingResourceException("Couldn't find 3-letter country code for " + country, "FormatData_" + this,
                "ShortCountry");
        }
        return code;
    }

    public static String[] getISOCountries() {
        return LocaleNames.countries();
    }

    public static String[] getISOLanguages() {
        return LocaleNames.languages();
    }

    public Locale stripExtensions() {
        return this;
    }

    @Override
    public Object clone() {
        try {
            return super.clone();
        } catch (CloneNotSupportedException e) {
            throw new InternalError(e);
        }
    }

    @Override
    public int hashCode() {
        return (language.hashCode() * 31 + country.hashCode()) * 31 + variant.hashCode();
    }

    @Override
    public boolean equals(Object obj) {
        if (!(obj instanceof Locale)) {
            return false;
        }
        Locale o = (Locale) obj;
        return language.equals(o.language) && country.equals(o.country) && variant.equals(o.variant);
    }

    /** What a default locale is for. */
    public enum Category {
        DISPLAY,
        FORMAT
    }

    /** Builds a locale from its parts. */
    public static final class Builder {
        private String language = "";
        private String country = "";
        private String variant = "";

        public Builder() {
        }

        public Builder setLocale(Locale locale) {
            language = locale.language;
            country = locale.country;
            variant = locale.variant;
            return this;
        }

        public Builder setLanguageTag(String languageTag) {
            return setLocale(forLanguageTag(languageTag));
        }

        public Builder setLanguage(String language) {
            this.language = language == null ? "" : language;
            return this;
        }

        public Builder setRegion(String region) {
            this.country = region == null ? "" : region;
            return this;
        }

        public Builder setVariant(String variant) {
            this.variant = variant == null ? "" : variant;
            return this;
        }

        public Builder clear() {
            language = "";
            country = "";
            variant = "";
            return this;
        }

        public Locale build() {
            return new Locale(language, country, variant);
        }
    }
}
