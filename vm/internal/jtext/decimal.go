package jtext

import (
	"math"
	"strconv"
)

// maxDigits is the greatest number of significant digits that a shortest
// decimal of a double needs.
const maxDigits = 17

// decimal is a positive decimal number 0.d1d2...dn * 10^exp with d1 != 0, or
// zero, which is the single digit 0 with exp 1. Digits are ASCII.
type decimal struct {
	digits [maxDigits + 1]byte // one more than needed: a carry may lengthen it
	n      int                 // digits in use, at least 1
	exp    int                 // position of the decimal point after d1 is exp-1
}

// shortest returns the decimal that Double.toString (bits 64) or
// Float.toString (bits 32) shows for the finite positive v.
//
// Java asks for the decimals that round to v, takes the least length among
// them but not less than 2, and of that length the one nearest to v. The
// library's shortest form differs only where a single digit is enough: there
// a second digit may come nearer, so it is asked for with two.
func shortest(v float64, bits int) decimal {
	if v == 0 {
		return decimal{digits: [maxDigits + 1]byte{'0'}, n: 1, exp: 1}
	}
	var buf [32]byte
	text := strconv.AppendFloat(buf[:0], v, 'e', -1, bits)
	if text[1] == 'e' {
		text = strconv.AppendFloat(buf[:0], v, 'e', 1, bits)
	}
	d := parseScientific(text)
	if isPowerOfTwo(v) && d.n > 2 {
		// The library does not round exact ties to even here: 2^-12 is
		// 2.44140625E-4, and as a float 2.4414062E-4.
		text = strconv.AppendFloat(buf[:0], v, 'e', d.n-1, bits)
		if back, err := strconv.ParseFloat(string(text), bits); err == nil && back == v {
			return parseScientific(text)
		}
	}
	return d
}

// isPowerOfTwo reports whether v is a power of two of a normal double; every
// float is a normal double.
func isPowerOfTwo(v float64) bool {
	return math.Float64bits(v)&(1<<52-1) == 0
}

// parseScientific reads the form d[.ddd]e±dd that strconv writes.
func parseScientific(text []byte) decimal {
	var d decimal
	i := 0
	for ; i < len(text) && text[i] != 'e'; i++ {
		if text[i] != '.' {
			d.digits[d.n] = text[i]
			d.n++
		}
	}
	for d.n > 1 && d.digits[d.n-1] == '0' {
		d.n--
	}
	i++
	negative := text[i] == '-'
	e := 0
	for _, c := range text[i+1:] {
		e = e*10 + int(c-'0')
	}
	if negative {
		e = -e
	}
	d.exp = e + 1
	return d
}

// roundTo keeps the first n digits, rounding half up. n may be zero or
// negative: the result is then zero, or a one just above the digits dropped.
func (d *decimal) roundTo(n int) {
	if n >= d.n {
		return
	}
	up := n >= 0 && d.digits[n] >= '5'
	if n <= 0 {
		if up {
			d.digits[0], d.n = '1', 1
			d.exp++
		} else {
			*d = decimal{digits: [maxDigits + 1]byte{'0'}, n: 1, exp: 1}
		}
		return
	}
	d.n = n
	if up {
		i := n - 1
		for i >= 0 && d.digits[i] == '9' {
			d.digits[i] = '0'
			i--
		}
		if i < 0 {
			d.digits[0] = '1' // the others are zeros already
			d.exp++
		} else {
			d.digits[i]++
		}
	}
	for d.n > 1 && d.digits[d.n-1] == '0' {
		d.n--
	}
}

// AppendDouble appends Double.toString(v).
func AppendDouble(dst []byte, v float64) []byte { return appendJava(dst, v, 64) }

// AppendFloat appends Float.toString(v).
func AppendFloat(dst []byte, v float32) []byte { return appendJava(dst, float64(v), 32) }

func appendJava(dst []byte, v float64, bits int) []byte {
	if special, ok := specialName(v); ok {
		return append(dst, special...)
	}
	if math.Signbit(v) {
		dst = append(dst, '-')
		v = -v
	}
	if v < 1e7 && v == math.Trunc(v) {
		// Integers of up to seven digits: the most frequent case by far.
		dst = strconv.AppendInt(dst, int64(v), 10)
		return append(dst, '.', '0')
	}
	d := shortest(v, bits)
	digits := d.digits[:d.n]
	switch {
	case 0 < d.exp && d.exp <= 7:
		return appendPlain(dst, digits, d.exp)
	case -3 < d.exp && d.exp <= 0:
		dst = append(dst, '0', '.')
		for range -d.exp {
			dst = append(dst, '0')
		}
		return append(dst, digits...)
	}
	dst = append(dst, digits[0], '.')
	if len(digits) == 1 {
		dst = append(dst, '0')
	}
	dst = append(dst, digits[1:]...)
	dst = append(dst, 'E')
	return strconv.AppendInt(dst, int64(d.exp-1), 10)
}

// appendPlain writes digits with the point after the first exp of them, and at
// least one digit on either side.
func appendPlain(dst, digits []byte, exp int) []byte {
	for i := range exp {
		if i < len(digits) {
			dst = append(dst, digits[i])
		} else {
			dst = append(dst, '0')
		}
	}
	dst = append(dst, '.')
	if exp >= len(digits) {
		return append(dst, '0')
	}
	return append(dst, digits[exp:]...)
}

// specialName returns Java's name of a value that has no digits.
func specialName(v float64) (string, bool) {
	switch {
	case v != v:
		return "NaN", true
	case math.IsInf(v, 1):
		return "Infinity", true
	case math.IsInf(v, -1):
		return "-Infinity", true
	}
	return "", false
}
