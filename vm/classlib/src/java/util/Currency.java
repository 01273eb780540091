package java.util;

/** A currency by its ISO 4217 code; the common ones are known. */
public final class Currency implements java.io.Serializable {
    /** Code, fraction digits, number, symbol in the United States, name. */
    private static final String[][] KNOWN = {
        {"USD", "2", "840", "$", "US Dollar"}, {"EUR", "2", "978", "\u20ac", "Euro"},
        {"GBP", "2", "826", "\u00a3", "British Pound"}, {"JPY", "0", "392", "\u00a5", "Japanese Yen"},
        {"CNY", "2", "156", "CN\u00a5", "Chinese Yuan"}, {"INR", "2", "356", "\u20b9", "Indian Rupee"},
        {"CAD", "2", "124", "CA$", "Canadian Dollar"}, {"AUD", "2", "036", "A$", "Australian Dollar"},
        {"CHF", "2", "756", "CHF", "Swiss Franc"}, {"SEK", "2", "752", "SEK", "Swedish Krona"},
        {"NOK", "2", "578", "NOK", "Norwegian Krone"}, {"DKK", "2", "208", "DKK", "Danish Krone"},
        {"PLN", "2", "985", "PLN", "Polish Zloty"}, {"RUB", "2", "643", "RUB", "Russian Ruble"},
        {"BRL", "2", "986", "R$", "Brazilian Real"}, {"MXN", "2", "484", "MX$", "Mexican Peso"},
        {"KRW", "0", "410", "\u20a9", "South Korean Won"}, {"TRY", "2", "949", "TRY", "Turkish Lira"},
    };
    private static final String[] COUNTRIES = {"US", "USD", "DE", "EUR", "FR", "EUR", "IT", "EUR", "ES", "EUR", "NL",
        "EUR", "AT", "EUR", "PT", "EUR", "GB", "GBP", "JP", "JPY", "CN", "CNY", "IN", "INR", "CA", "CAD", "AU", "AUD",
        "CH", "CHF", "SE", "SEK", "PL", "PLN", "RU", "RUB", "BR", "BRL", "MX", "MXN", "KR", "KRW", "TR", "TRY"};
    private static final HashMap<String, Currency> INSTANCES = new HashMap<String, Currency>();

    private final String[] row;

    private Currency(String[] row) {
        this.row = row;
    }

    public static synchronized Currency getInstance(String currencyCode) {
        Currency c = INSTANCES.get(Objects.requireNonNull(currencyCode));
        if (c == null) {
            for (String[] row : KNOWN) {
                if (row[0].equals(currencyCode)) {
                    c = new Currency(row);
                    INSTANCES.put(currencyCode, c);
                }
            }
            if (c == null) {
                throw new IllegalArgumentException();
            }
        }
        return c;
    }

    public static Currency getInstance(Locale locale) {
        for (int i = 0; i < COUNTRIES.length; i += 2) {
            if (COUNTRIES[i].equals(locale.getCountry())) {
                return getInstance(COUNTRIES[i + 1]);
            }
        }
        throw new IllegalArgumentException();
    }

    public static Set<Currency> getAvailableCurrencies() {
        Set<Currency> s = new HashSet<Currency>();
        for (String[] row : KNOWN) {
            s.add(getInstance(row[0]));
        }
        return s;
    }

    public static java.util.stream.Stream<Currency> availableCurrencies() {
        return getAvailableCurrencies().stream();
    }

    public String getCurrencyCode() {
        return row[0];
    }

    public String getSymbol() {
        return getSymbol(Locale.getDefault());
    }

    public String getSymbol(Locale locale) {
        return locale.getCountry().isEmpty() && !locale.getLanguage().equals("en") ? row[0] : row[3];
    }

    public int getDefaultFractionDigits() {
        return row[1].charAt(0) - '0';
    }

    public int getNumericCode() {
        return Integer.parseInt(row[2]);
    }

    public String getNumericCodeAsString() {
        return row[2];
    }

    public String getDisplayName() {
        return row[4];
    }

    public String getDisplayName(Locale locale) {
        return row[4];
    }

    @Override
    public String toString() {
        return row[0];
    }
}
