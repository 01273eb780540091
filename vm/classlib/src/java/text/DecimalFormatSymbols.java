package java.text;

import java.io.Serializable;
import java.util.Currency;
import java.util.Locale;
import java.util.Objects;

/** The characters of written numbers. */
public class DecimalFormatSymbols implements Cloneable, Serializable {
    private final Locale locale;
    private char zeroDigit = '0';
    private char groupingSeparator;
    private char decimalSeparator;
    private char monetaryGroupingSeparator;
    private char monetarySeparator;
    private char perMill = '\u2030';
    private char percent = '%';
    private char digit = '#';
    private char patternSeparator = ';';
    private char minusSign;
    private String infinity = "\u221e";
    private String naN = "NaN";
    private String exponential = "E";
    private Currency currency;
    private String currencySymbol;
    private String intlCurrencySymbol;

    public DecimalFormatSymbols() {
        this(Locale.getDefault(Locale.Category.FORMAT));
    }

    public DecimalFormatSymbols(Locale locale) {
        this.locale = Objects.requireNonNull(locale);
        decimalSeparator = NumberPatterns.decimal(locale);
        groupingSeparator = NumberPatterns.grouping(locale);
        monetarySeparator = decimalSeparator;
        monetaryGroupingSeparator = groupingSeparator;
        minusSign = NumberPatterns.minus(locale);
    }

    public static Locale[] getAvailableLocales() {
        return Locale.getAvailableLocales();
    }

    public static final DecimalFormatSymbols getInstance() {
        return new DecimalFormatSymbols();
    }

    public static final DecimalFormatSymbols getInstance(Locale locale) {
        return new DecimalFormatSymbols(locale);
    }

    public Locale getLocale() {
        return locale;
    }

    public char getZeroDigit() {
        return zeroDigit;
    }

    public void setZeroDigit(char zeroDigit) {
        this.zeroDigit = zeroDigit;
    }

    public char getGroupingSeparator() {
        return groupingSeparator;
    }

    public void setGroupingSeparator(char groupingSeparator) {
        this.groupingSeparator = groupingSeparator;
    }

    public char getDecimalSeparator() {
        return decimalSeparator;
    }

    public void setDecimalSeparator(char decimalSeparator) {
        this.decimalSeparator = decimalSeparator;
    }

    public char getPerMill() {
        return perMill;
    }

    public void setPerMill(char perMill) {
        this.perMill = perMill;
    }

    public char getPercent() {
        return percent;
    }

    public void setPercent(char percent) {
        this.percent = percent;
    }

    public char getDigit() {
        return digit;
    }

    public void setDigit(char digit) {
        this.digit = digit;
    }

    public char getPatternSeparator() {
        return patternSeparator;
    }

    public void setPatternSeparator(char patternSeparator) {
        this.patternSeparator = patternSeparator;
    }

    public String getInfinity() {
        return infinity;
    }

    public void setInfinity(String infinity) {
        this.infinity = infinity;
    }

    public String getNaN() {
        return naN;
    }

    public void setNaN(String NaN) {
        naN = NaN;
    }

    public char getMinusSign() {
        return minusSign;
    }

    public void setMinusSign(char minusSign) {
        this.minusSign = minusSign;
    }

    public String getCurrencySymbol() {
        return currencySymbol != null ? currencySymbol : getCurrency() == null ? "\u00a4" : currency.getSymbol(locale);
    }

    public void setCurrencySymbol(String currency) {
        currencySymbol = currency;
    }

    public String getInternationalCurrencySymbol() {
        return intlCurrencySymbol != null ? intlCurrencySymbol : getCurrency().getCurrencyCode();
    }

    public void setInternationalCurrencySymbol(String currencyCode) {
        intlCurrencySymbol = currencyCode;
        currency = null;
        if (currencyCode != null) {
            try {
                setCurrency(Currency.getInstance(currencyCode));
            } catch (IllegalArgumentException e) {
                currency = Currency.getInstance("XXX");
            }
        }
    }

    public Currency getCurrency() {
        if (currency == null) {
            Currency c = null;
            try {
                c = locale.getCountry().isEmpty() ? null : Currency.getInstance(locale);
            } catch (IllegalArgumentException e) {
                c = null;
            }
            currency = c != null ? c : Currency.getInstance("XXX");
        }
        return currency;
    }

    public void setCurrency(Currency currency) {
        this.currency = Objects.requireNonNull(currency);
        intlCurrencySymbol = currency.getCurrencyCode();
        currencySymbol = currency.getSymbol(locale);
    }

    public char getMonetaryDecimalSeparator() {
        return monetarySeparator;
    }

    public void setMonetaryDecimalSeparator(char sep) {
        monetarySeparator = sep;
    }

    public char getMonetaryGroupingSeparator() {
        return monetaryGroupingSeparator;
    }

    public void setMonetaryGroupingSeparator(char sep) {
        monetaryGroupingSeparator = sep;
    }

    public String getExponentSeparator() {
        return exponential;
    }

    public void setExponentSeparator(String exp) {
        exponential = Objects.requireNonNull(exp);
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
    public boolean equals(Object obj) {
        if (obj == null || getClass() != obj.getClass()) {
            return false;
        }
        DecimalFormatSymbols s = (DecimalFormatSymbols) obj;
        return zeroDigit == s.zeroDigit && groupingSeparator == s.groupingSeparator && decimalSeparator == s.decimalSeparator
            && percent == s.percent && perMill == s.perMill && digit == s.digit && minusSign == s.minusSign
            && patternSeparator == s.patternSeparator && infinity.equals(s.infinity) && naN.equals(s.naN)
            && monetarySeparator == s.monetarySeparator && exponential.equals(s.exponential) && locale.equals(s.locale)
            && getCurrencySymbol().equals(s.getCurrencySymbol());
    }

    @Override
    public int hashCode() {
        return (zeroDigit * 37 + groupingSeparator) * 37 + decimalSeparator;
    }
}
