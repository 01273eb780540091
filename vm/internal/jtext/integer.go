package jtext

import "strconv"

// AppendLong appends Long.toString(v, radix). A radix outside 2..36 counts as
// 10, as in Java.
func AppendLong(dst []byte, v int64, radix int) []byte {
	if radix < 2 || radix > 36 {
		radix = 10
	}
	return strconv.AppendInt(dst, v, radix)
}

// AppendUnsigned appends v in a radix of 2 to 36: Long.toHexString,
// toOctalString, toBinaryString, toUnsignedString.
func AppendUnsigned(dst []byte, v uint64, radix int) []byte {
	return strconv.AppendUint(dst, v, radix)
}

// ParseInt reads s as Integer.parseInt(s, radix) does for a radix of 2 to 36.
// Digits are those of ASCII; a caller who must accept other scripts maps them
// first.
//
// # Errors
//
// A *NumberError with Java's message, which mentions a radix other than 10.
func ParseInt(s string, radix int) (int32, error) {
	v, err := parseInteger(s, radix, 32)
	return int32(v), err
}

// ParseLong reads s as Long.parseLong(s, radix) does. See [ParseInt].
func ParseLong(s string, radix int) (int64, error) {
	return parseInteger(s, radix, 64)
}

func parseInteger(s string, radix, bits int) (int64, error) {
	fail := func() (int64, error) {
		e := &NumberError{Input: s, Reason: ErrSyntax}
		if radix != 10 {
			e.Radix = radix
		}
		return 0, e
	}
	digits := s
	negative := false
	if digits != "" && (digits[0] == '-' || digits[0] == '+') {
		negative = digits[0] == '-'
		digits = digits[1:]
	}
	if digits == "" {
		return fail()
	}
	limit := uint64(1)<<(bits-1) - 1
	if negative {
		limit++
	}
	var v uint64
	for i := range len(digits) {
		d := digitOf(digits[i])
		if d >= radix || v > (limit-uint64(d))/uint64(radix) {
			return fail()
		}
		v = v*uint64(radix) + uint64(d)
	}
	if negative {
		return -int64(v), nil
	}
	return int64(v), nil
}

// digitOf returns the value of an ASCII digit or letter, 99 for others.
func digitOf(c byte) int {
	switch {
	case isDecimal(c):
		return int(c - '0')
	case 'a' <= c|0x20 && c|0x20 <= 'z':
		return int(c|0x20-'a') + 10
	}
	return 99
}
