package java.util;

import java.io.Serializable;

/** A currency by its ISO 4217 code; the common ones have symbols and names. */
public final class Currency implements Serializable {
    /** Code, numeric code, digits, symbol in English, symbol at home, English name, countries. */
    private static final String[] TABLE = {
        "USD;840;2;$;$;US Dollar;US PR EC SV", "EUR;978;2;\u20ac;\u20ac;Euro;DE FR IT ES NL BE AT IE PT FI GR LU SK SI EE LV LT MT CY HR",
        "GBP;826;2;\u00a3;\u00a3;British Pound;GB", "JPY;392;0;\u00a5;\uffe5;Japanese Yen;JP",
        "CNY;156;2;CN\u00a5;\u00a5;Chinese Yuan;CN", "INR;356;2;\u20b9;\u20b9;Indian Rupee;IN",
        "CHF;756;2;CHF;CHF;Swiss Franc;CH LI", "CAD;124;2;CA$;$;Canadian Dollar;CA", "AUD;36;2;A$;$;Australian Dollar;AU",
        "NZD;554;2;NZ$;$;New Zealand Dollar;NZ", "KRW;410;0;\u20a9;\u20a9;South Korean Won;KR",
        "BRL;986;2;R$;R$;Brazilian Real;BR", "RUB;643;2;RUB;\u20bd;Russian Ruble;RU", "SEK;752;2;SEK;kr;Swedish Krona;SE",
        "NOK;578;2;NOK;kr;Norwegian Krone;NO", "DKK;208;2;DKK;kr.;Danish Krone;DK", "PLN;985;2;PLN;z\u0142;Polish Zloty;PL",
        "CZK;203;2;CZK;K\u010d;Czech Koruna;CZ", "HUF;348;2;HUF;Ft;Hungarian Forint;HU", "TRY;949;2;TRY;\u20ba;Turkish Lira;TR",
        "MXN;484;2;MX$;$;Mexican Peso;MX", "ZAR;710;2;ZAR;R;South African Rand;ZA", "SGD;702;2;SGD;$;Singapore Dollar;SG",
        "HKD;344;2;HK$;HK$;Hong Kong Dollar;HK", "TWD;901;2;NT$;$;New Taiwan Dollar;TW", "ILS;376;2;\u20aa;\u20aa;Israeli New Shekel;IL",
        "THB;764;2;THB;THB;Thai Baht;TH", "IDR;360;2;IDR;Rp;Indonesian Rupiah;ID", "MYR;458;2;MYR;RM;Malaysian Ringgit;MY",
        "PHP;608;2;\u20b1;\u20b1;Philippine Peso;PH", "VND;704;0;\u20ab;\u20ab;Vietnamese Dong;VN", "EGP;818;2;EGP;EGP;Egyptian Pound;EG",
        "SAR;682;2;SAR;SAR;Saudi Riyal;SA", "AED;784;2;AED;AED;United Arab Emirates Dirham;AE", "KWD;414;3;KWD;KWD;Kuwaiti Dinar;KW",
        "BHD;48;3;BHD;BHD;Bahraini Dinar;BH", "TND;788;3;TND;TND;Tunisian Dinar;TN", "JOD;400;3;JOD;JOD;Jordanian Dinar;JO",
        "ARS;32;2;ARS;$;Argentine Peso;AR", "CLP;152;0;CLP;$;Chilean Peso;CL", "COP;170;2;COP;$;Colombian Peso;CO",
        "PEN;604;2;PEN;S/;Peruvian Sol;PE", "UAH;980;2;UAH;\u20b4;Ukrainian Hryvnia;UA", "RON;946;2;RON;RON;Romanian Leu;RO",
        "BGN;975;2;BGN;BGN;Bulgarian Lev;BG", "ISK;352;0;ISK;ISK;Icelandic Kr\u00f3na;IS", "NGN;566;2;NGN;\u20a6;Nigerian Naira;NG",
        "KES;404;2;KES;Ksh;Kenyan Shilling;KE", "PKR;586;2;PKR;Rs;Pakistani Rupee;PK", "BDT;50;2;BDT;\u09f3;Bangladeshi Taka;BD",
        "XXX;999;-1;\u00a4;\u00a4;Unknown Currency;", "XAU;959;-1;XAU;XAU;Gold;", "XAG;961;-1;XAG;XAG;Silver;",
    };

    private static final Map<String, Currency> KNOWN = new HashMap<>();

    private final String[] row;

    private Currency(String[] row) {
        this.row = row;
    }

    public static synchronized Currency getInstance(String currencyCode) {
        Currency c = KNOWN.get(Objects.requireNonNull(currencyCode));
        if (c != null) {
            return c;
        }
        for (String line : TABLE) {
            if (line.startsWith(currencyCode) && currencyCode.length() == 3) {
                c = new Currency(line.split(";", -1));
                KNOWN.put(currencyCode, c);
                return c;
            }
        }
        throw new IllegalArgumentException("The input currency code: \"" + currencyCode
            + "\" is not a valid ISO 4217 code");
    }

    public static Currency getInstance(Locale locale) {
        String country = locale.getCountry();
        if (country.length() != 2) {
            throw new IllegalArgumentException();
        }
        for (String line : TABLE) {
            String countries = line.substring(line.lastIndexOf(';') + 1);
            if ((" " + countries + " ").contains(" " + country + " ")) {
                return getInstance(line.substring(0, 3));
            }
        }
        throw new IllegalArgumentException();
    }

    public static Set<Currency> getAvailableCurrencies() {
        Set<Currency> all = new HashSet<>();
        for (String line : TABLE) {
            all.add(getInstance(line.substring(0, 3)));
        }
        return all;
    }

    public String getCurrencyCode() {
        return row[0];
    }

    public String getSymbol() {
        return getSymbol(Locale.getDefault(Locale.Category.DISPLAY));
    }

    public String getSymbol(Locale locale) {
        boolean home = !locale.getCountry().isEmpty()
            && (" " + row[6] + " ").contains(" " + locale.getCountry() + " ");
        return home ? row[4] : row[3];
    }

    public int getDefaultFractionDigits() {
        return Integer.parseInt(row[2]);
    }

    public int getNumericCode() {
        return Integer.parseInt(row[1]);
    }

    public String getNumericCodeAsString() {
        return ("00" + row[1]).substring(row[1].length() - 1);
    }

    public String getDisplayName() {
        return row[5];
    }

    public String getDisplayName(Locale locale) {
        Objects.requireNonNull(locale);
        return row[5];
    }

    @Override
    public String toString() {
        return row[0];
    }
}
