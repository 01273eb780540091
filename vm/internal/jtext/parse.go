package jtext

import (
	"errors"
	"math"
	"strconv"
	"strings"
)

// ErrEmpty is the reason of a [NumberError] for a string without any character
// but white space.
var ErrEmpty = errors.New("empty String")

// ErrSyntax is the reason of a [NumberError] for text that is no number, or an
// integer out of range.
var ErrSyntax = errors.New("not a number")

// ErrPoints is the reason of a [NumberError] for a number with a second point
// among its digits, which Java tells apart.
var ErrPoints = errors.New("multiple points")

// NumberError reports text that is no number. Its message is what Java's
// NumberFormatException says.
type NumberError struct {
	Input  string // the text, in UTF-8; that of a floating point number without white space around it
	Radix  int    // the radix if it is to be mentioned, else 0
	Reason error  // ErrEmpty, ErrPoints or ErrSyntax
}

// Error returns the message of Java's NumberFormatException.
func (e *NumberError) Error() string {
	if errors.Is(e.Reason, ErrEmpty) || errors.Is(e.Reason, ErrPoints) {
		return e.Reason.Error()
	}
	text := `For input string: "` + e.Input + `"`
	if e.Radix != 0 {
		text += " under radix " + strconv.Itoa(e.Radix)
	}
	return text
}

// Unwrap returns the reason.
func (e *NumberError) Unwrap() error { return e.Reason }

// ParseDouble reads s as Double.parseDouble does.
//
// # Errors
//
// A *NumberError with Java's message.
func ParseDouble(s string) (float64, error) { return parseFloating(s, 64) }

// ParseFloat reads s as Float.parseFloat does: rounded once, from the decimal
// value to a float.
//
// # Errors
//
// A *NumberError with Java's message.
func ParseFloat(s string) (float32, error) {
	v, err := parseFloating(s, 32)
	return float32(v), err
}

// canonicalNaN is Java's Double.NaN; Go's NaN has another payload.
const canonicalNaN = 0x7ff8000000000000

// expLimit bounds exponents: far beyond it every number is zero or infinite,
// whatever digits a string could hold besides.
const expLimit = 1 << 40

func parseFloating(s string, bits int) (float64, error) {
	text := trimSpace(s)
	if text == "" {
		return 0, &NumberError{Reason: ErrEmpty}
	}
	s = text // what messages quote
	sign, body := "", text
	if text[0] == '-' || text[0] == '+' {
		body = text[1:]
		if text[0] == '-' {
			sign = "-"
		}
	}
	var canonical string
	var ok bool
	switch {
	case body == "NaN":
		return math.Float64frombits(canonicalNaN), nil
	case body == "Infinity":
		canonical, ok = "Inf", true
	case len(body) > 1 && body[0] == '0' && body[1]|0x20 == 'x':
		canonical, ok = canonicalHex(body[2:])
	default:
		if _, _, rest := scanDigits(body, isDecimal); strings.HasPrefix(rest, ".") {
			return 0, &NumberError{Reason: ErrPoints}
		}
		canonical, ok = canonicalDecimal(body)
	}
	if !ok {
		return 0, &NumberError{Input: s, Reason: ErrSyntax}
	}
	// A range error comes with the infinity or zero that Java returns.
	v, err := strconv.ParseFloat(sign+canonical, bits)
	if err != nil && !errors.Is(err, strconv.ErrRange) {
		return 0, &NumberError{Input: s, Reason: ErrSyntax}
	}
	return v, nil
}

// trimSpace removes what String.trim removes: characters up to U+0020.
func trimSpace(s string) string {
	return strings.TrimFunc(s, func(r rune) bool { return r <= ' ' })
}

// scanDigits splits text into digits, fraction digits (if a point follows) and
// the rest, for digits that isDigit accepts.
func scanDigits(text string, isDigit func(byte) bool) (whole, fraction, rest string) {
	i := 0
	for i < len(text) && isDigit(text[i]) {
		i++
	}
	whole, rest = text[:i], text[i:]
	if rest == "" || rest[0] != '.' {
		return whole, "", rest
	}
	i = 1
	for i < len(rest) && isDigit(rest[i]) {
		i++
	}
	return whole, rest[1:i], rest[i:]
}

// scanExponent reads an optional exponent behind the letter given and the type
// suffix that may end a Java float.
func scanExponent(rest string, letter byte) (exp int64, present, ok bool) {
	if rest != "" && rest[0]|0x20 == letter {
		present = true
		rest = rest[1:]
		negative := false
		if rest != "" && (rest[0] == '-' || rest[0] == '+') {
			negative = rest[0] == '-'
			rest = rest[1:]
		}
		n := 0
		for ; n < len(rest) && isDecimal(rest[n]); n++ {
			if exp < expLimit {
				exp = exp*10 + int64(rest[n]-'0')
			}
		}
		if n == 0 {
			return 0, true, false
		}
		rest = rest[n:]
		if negative {
			exp = -exp
		}
	}
	switch rest {
	case "", "f", "F", "d", "D":
		return exp, present, true
	}
	return 0, present, false
}

// canonicalDecimal checks Java's grammar and returns the same number as
// d.ddde±x without leading zeros, which strconv reads exactly whatever the
// length of digits and exponent.
func canonicalDecimal(body string) (string, bool) {
	whole, fraction, rest := scanDigits(body, isDecimal)
	if whole == "" && fraction == "" {
		return "", false
	}
	exp, present, ok := scanExponent(rest, 'e')
	if !ok {
		return "", false
	}
	if !present && len(body) <= 300 {
		return strings.TrimSuffix(body, rest), true
	}
	return canonical("", whole, fraction, "e", exp, 1)
}

// canonicalHex does the same for the text behind 0x. The exponent is required.
func canonicalHex(body string) (string, bool) {
	whole, fraction, rest := scanDigits(body, isHex)
	if whole == "" && fraction == "" {
		return "", false
	}
	exp, present, ok := scanExponent(rest, 'p')
	if !ok || !present {
		return "", false
	}
	return canonical("0x", whole, fraction, "p", exp, 4)
}

// canonical moves the point behind the first digit that is not zero. Each
// place is worth unit in the exponent.
func canonical(prefix, whole, fraction, letter string, exp int64, unit int) (string, bool) {
	exp += int64(unit) * int64(len(whole)-1)
	digits := whole + fraction
	trimmed := strings.TrimLeft(digits, "0")
	exp -= int64(unit) * int64(len(digits)-len(trimmed))
	trimmed = strings.TrimRight(trimmed, "0")
	if trimmed == "" {
		return "0", true
	}
	exp = max(-9999, min(exp, 9999)) // strconv reads exponents of four digits
	return prefix + trimmed[:1] + "." + trimmed[1:] + letter + strconv.FormatInt(exp, 10), true
}

func isDecimal(c byte) bool { return '0' <= c && c <= '9' }

func isHex(c byte) bool {
	return isDecimal(c) || 'a' <= c|0x20 && c|0x20 <= 'f'
}
