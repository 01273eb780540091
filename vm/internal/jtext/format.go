package jtext

import "math"

// MaxPrecision bounds the fraction digits that the formatting functions write.
// No double has a non-zero digit of its shortest decimal that far behind the
// point (the least is 4.9E-324), so a caller who was asked for more appends
// zeros, and memory stays bounded whatever the guest asks for.
const MaxPrecision = 350

// AppendFixed appends the absolute value of the finite v as %.<precision>f
// does: at least one digit before the point, exactly precision digits behind
// it (no point if precision is 0). A precision above [MaxPrecision] is taken
// as MaxPrecision; a negative one as 0.
func AppendFixed(dst []byte, v float64, precision int) []byte {
	precision = clampPrecision(precision)
	d := shortest(math.Abs(v), 64)
	d.roundTo(d.exp + precision)
	return appendFixed(dst, &d, precision)
}

func appendFixed(dst []byte, d *decimal, precision int) []byte {
	digit := func(i int) byte { // digit i counts from the first of d
		if i < 0 || i >= d.n {
			return '0'
		}
		return d.digits[i]
	}
	if d.exp <= 0 {
		dst = append(dst, '0')
	}
	for i := range d.exp {
		dst = append(dst, digit(i))
	}
	if precision > 0 {
		dst = append(dst, '.')
	}
	for i := range precision {
		dst = append(dst, digit(d.exp+i))
	}
	return dst
}

// AppendScientific appends the absolute value of the finite v as
// %.<precision>e does: one digit, the fraction, e, a sign and at least two
// digits of exponent. Precision is bounded as in [AppendFixed].
func AppendScientific(dst []byte, v float64, precision int) []byte {
	precision = clampPrecision(precision)
	d := shortest(math.Abs(v), 64)
	d.roundTo(1 + precision)
	dst = append(dst, d.digits[0])
	if precision > 0 {
		dst = append(dst, '.')
	}
	for i := 1; i <= precision; i++ {
		if i < d.n {
			dst = append(dst, d.digits[i])
		} else {
			dst = append(dst, '0')
		}
	}
	return appendExponent(dst, d.exp-1)
}

func appendExponent(dst []byte, e int) []byte {
	sign := byte('+')
	if e < 0 {
		sign, e = '-', -e
	}
	dst = append(dst, 'e', sign)
	if e >= 100 {
		dst = append(dst, byte('0'+e/100))
		e %= 100
	}
	return append(dst, byte('0'+e/10), byte('0'+e%10))
}

// GeneralIsFixed reports which form %.<precision>g takes for the finite v:
// fixed if the value, rounded to that many significant digits, is zero or lies in
// [10^-4, 10^precision), else scientific. Fraction is the number of fraction
// digits to ask of [AppendFixed] or [AppendScientific]. Precision 0 counts
// as 1.
func GeneralIsFixed(v float64, precision int) (fixed bool, fraction int) {
	if precision <= 0 {
		precision = 1
	}
	if v == 0 {
		return true, precision - 1
	}
	d := shortest(math.Abs(v), 64)
	d.roundTo(precision)
	if d.exp > -4 && d.exp <= precision {
		return true, precision - d.exp
	}
	return false, precision - 1
}

// AppendGeneral appends the absolute value of the finite v as
// %.<precision>g does. Precision is bounded as in [AppendFixed].
func AppendGeneral(dst []byte, v float64, precision int) []byte {
	fixed, fraction := GeneralIsFixed(v, precision)
	if fixed {
		return AppendFixed(dst, v, fraction)
	}
	return AppendScientific(dst, v, fraction)
}

func clampPrecision(precision int) int {
	return max(0, min(precision, MaxPrecision))
}
