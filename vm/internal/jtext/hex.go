package jtext

import (
	"math"
	"strconv"
)

const (
	doubleFraction = 52                    // fraction bits of a double
	floatFraction  = 23                    // fraction bits of a float
	doubleMask     = 1<<doubleFraction - 1 // the fraction of a double
	doubleMinExp   = -1022                 // exponent of the least normal double
	doubleHex      = doubleFraction / 4    // hexadecimal digits of a double's fraction
	hexDigits      = "0123456789abcdef"    // lower case as Java writes them
	floatMinExp    = -126                  // exponent of the least normal float
	floatToDouble  = 1 << (doubleFraction - floatFraction)
)

// AppendHexDouble appends Double.toHexString(v): 0x1.8p1, 0x0.0p0,
// 0x0.0000000000001p-1022 for subnormal numbers, NaN, Infinity.
func AppendHexDouble(dst []byte, v float64) []byte {
	return appendHex(dst, v, -1)
}

// AppendHexFloat appends Float.toHexString(v). It differs from the form of the
// same value as a double only for subnormal floats, which keep the exponent
// -126 and a zero before the point.
func AppendHexFloat(dst []byte, v float32) []byte {
	a := math.Abs(float64(v))
	if a == 0 || a >= math.Ldexp(1, floatMinExp) || a != a {
		return AppendHexDouble(dst, float64(v))
	}
	if math.Signbit(float64(v)) {
		dst = append(dst, '-')
	}
	fraction := uint64(math.Float32bits(v)&(1<<floatFraction-1)) * floatToDouble
	dst = append(dst, "0x0."...)
	dst = appendFractionHex(dst, fraction, -1)
	dst = append(dst, 'p')
	return strconv.AppendInt(dst, floatMinExp, 10)
}

// AppendHexPrecision appends v as %.<precision>a does. A precision of -1 means
// none was given. With one between 0 and 12 the number is rounded half to even
// to that many hexadecimal digits (0 counts as 1), subnormal numbers are then
// shown normalised; from 13 on the digits are exact and the caller pads with zeros.
func AppendHexPrecision(dst []byte, v float64, precision int) []byte {
	if precision == 0 {
		precision = 1
	}
	if precision >= doubleHex {
		precision = -1
	}
	return appendHex(dst, v, precision)
}

func appendHex(dst []byte, v float64, precision int) []byte {
	if special, ok := specialName(v); ok {
		return append(dst, special...)
	}
	if math.Signbit(v) {
		dst = append(dst, '-')
		v = -v
	}
	if v == 0 {
		dst = append(dst, "0x0."...)
		dst = appendFractionHex(dst, 0, precision)
		return append(dst, "p0"...)
	}
	bits := math.Float64bits(v)
	fraction := bits & doubleMask
	exp := int(bits>>doubleFraction) + doubleMinExp - 1
	lead := byte('1')
	switch {
	case exp < doubleMinExp && precision < 0:
		lead, exp = '0', doubleMinExp
	case exp < doubleMinExp:
		exp = doubleMinExp
		for fraction>>doubleFraction == 0 {
			fraction <<= 1
			exp--
		}
		fraction &= doubleMask
	}
	if precision >= 0 {
		var carry bool
		if fraction, carry = roundHex(fraction, precision); carry {
			exp++
		}
	}
	dst = append(dst, '0', 'x', lead, '.')
	dst = appendFractionHex(dst, fraction, precision)
	dst = append(dst, 'p')
	return strconv.AppendInt(dst, int64(exp), 10)
}

// roundHex rounds a 52-bit fraction half to even to n hexadecimal digits and
// reports whether it carried into the digit before the point.
func roundHex(fraction uint64, n int) (rounded uint64, carry bool) {
	drop := uint(doubleFraction - 4*n)
	unit := uint64(1) << drop
	rest := fraction & (unit - 1)
	kept := (fraction | 1<<doubleFraction) - rest
	if rest > unit/2 || rest == unit/2 && kept&unit != 0 {
		kept += unit
	}
	return kept & doubleMask, kept>>doubleFraction > 1
}

// appendFractionHex writes the fraction's digits without trailing zeros but at
// least one, or exactly n digits if n is not negative.
func appendFractionHex(dst []byte, fraction uint64, n int) []byte {
	if n < 0 {
		n = doubleHex
		for n > 1 && fraction>>(4*uint(doubleHex-n))&15 == 0 {
			n--
		}
	}
	for i := range n {
		dst = append(dst, hexDigits[fraction>>(doubleFraction-4*uint(i+1))&15])
	}
	return dst
}
