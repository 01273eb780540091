package disasm

import (
	"fmt"
	"math"
	"strconv"
	"strings"
	"unicode"

	"github.com/junco-vm/junco/classfile"
)

// text gives the text of modified UTF-8 for people.
func text(mutf8 string) string { return classfile.DecodeMUTF8(mutf8) }

// javaName gives the Java name of an internal name.
func javaName(internal string) string { return strings.ReplaceAll(text(internal), "/", ".") }

// escape shows the value of a string on one line.
func escape(mutf8 string) string {
	s := text(mutf8)
	plain := true
	for _, r := range s {
		if r == '"' || r == '\'' || r == '\\' || unicode.IsControl(r) {
			plain = false
			break
		}
	}
	if plain {
		return s
	}
	var b strings.Builder
	for _, r := range s {
		switch r {
		case '\t':
			b.WriteString(`\t`)
		case '\n':
			b.WriteString(`\n`)
		case '\r':
			b.WriteString(`\r`)
		case '\b':
			b.WriteString(`\b`)
		case '\f':
			b.WriteString(`\f`)
		case '"', '\'', '\\':
			b.WriteByte('\\')
			b.WriteRune(r)
		default:
			if unicode.IsControl(r) {
				fmt.Fprintf(&b, `\u%04x`, r)
			} else {
				b.WriteRune(r)
			}
		}
	}
	return b.String()
}

// checkedName gives a name, in quotes where it is not made of Java identifiers and slashes.
func checkedName(mutf8 string) string {
	s := text(mutf8)
	if s == "" {
		return `""`
	}
	before := '/'
	for _, r := range s {
		if before == '/' && !identifierStart(r) || r != '/' && !identifierPart(r) {
			return `"` + escape(mutf8) + `"`
		}
		before = r
	}
	return s
}

// identifierStart is Character.isJavaIdentifierStart.
func identifierStart(r rune) bool {
	return r == '$' || r == '_' || unicode.IsLetter(r) || unicode.In(r, unicode.Nl, unicode.Sc, unicode.Pc)
}

// identifierPart is Character.isJavaIdentifierPart.
func identifierPart(r rune) bool {
	return identifierStart(r) || unicode.IsDigit(r) || unicode.In(r, unicode.Mn, unicode.Mc, unicode.Cf) ||
		r <= 8 || r >= 0x0E && r <= 0x1B || r >= 0x7F && r <= 0x9F
}

// float shows a floating-point number as Java's toString does: decimal from 10^-3 to 10^7, else with an exponent.
func float(v float64, bits int) string {
	switch {
	case math.IsNaN(v):
		return "NaN"
	case math.IsInf(v, 0):
		return map[bool]string{false: "Infinity", true: "-Infinity"}[v < 0]
	case v == 0:
		return map[bool]string{false: "0.0", true: "-0.0"}[math.Signbit(v)]
	}
	if a := math.Abs(v); a >= 1e-3 && a < 1e7 {
		s := strconv.FormatFloat(v, 'f', -1, bits)
		if !strings.Contains(s, ".") {
			s += ".0"
		}
		return s
	}
	s := strconv.FormatFloat(v, 'e', -1, bits)
	mantissa, exponent, _ := strings.Cut(s, "e")
	if !strings.Contains(mantissa, ".") {
		mantissa += ".0"
		// One digit and an exponent: among equally short forms Java takes the one nearest to the value with two digits.
		if two := strconv.FormatFloat(v, 'e', 1, bits); two != s {
			if back, err := strconv.ParseFloat(two, bits); err == nil && back == v {
				mantissa, _, _ = strings.Cut(two, "e")
			}
		}
	}
	n, _ := strconv.Atoi(exponent)
	return mantissa + "E" + strconv.Itoa(n)
}
