package classfile

import (
	"strings"
	"unicode/utf16"
	"unicode/utf8"
)

// Modified UTF-8 (JVMS 4.4.7) writes each UTF-16 unit by itself: U+0000 takes two bytes, a supplementary character six
// (two surrogates of three bytes each), and a lone surrogate is legal.

// mutf8Unit reads the unit that s begins with; s is not empty. Malformed bytes give U+FFFD and size 1.
func mutf8Unit(s string) (unit uint16, size int) {
	c := s[0]
	switch {
	case c < 0x80:
		return uint16(c), 1
	case c>>5 == 6 && len(s) >= 2 && s[1]>>6 == 2:
		return uint16(c&0x1f)<<6 | uint16(s[1]&0x3f), 2
	case c>>4 == 14 && len(s) >= 3 && s[1]>>6 == 2 && s[2]>>6 == 2:
		return uint16(c&0x0f)<<12 | uint16(s[1]&0x3f)<<6 | uint16(s[2]&0x3f), 3
	}
	return 0xFFFD, 1
}

// IsASCII reports whether all bytes of s are below 0x80, so that modified UTF-8, UTF-8 and Latin-1 agree.
func IsASCII(s string) bool {
	for i := range len(s) {
		if s[i] >= 0x80 {
			return false
		}
	}
	return true
}

// MUTF8Len gives the number of UTF-16 units in modified UTF-8, and whether all are at most U+00FF.
func MUTF8Len(s string) (units int, latin1 bool) {
	latin1 = true
	for len(s) > 0 {
		u, n := mutf8Unit(s)
		latin1 = latin1 && u <= 0xFF
		units++
		s = s[n:]
	}
	return units, latin1
}

// MUTF8ToUTF16 gives the units of modified UTF-8, lone surrogates included. Malformed bytes become U+FFFD.
func MUTF8ToUTF16(s string) []uint16 {
	n, _ := MUTF8Len(s)
	units := make([]uint16, 0, n)
	for len(s) > 0 {
		u, n := mutf8Unit(s)
		units = append(units, u)
		s = s[n:]
	}
	return units
}

// DecodeMUTF8 gives the text of modified UTF-8 as a Go string (UTF-8). Lone surrogates become U+FFFD. It does not
// allocate when the text is the same in both.
func DecodeMUTF8(s string) string {
	if utf8.ValidString(s) && !strings.Contains(s, "\xc0\x80") {
		return s
	}
	var b strings.Builder
	b.Grow(len(s))
	for len(s) > 0 {
		u, n := mutf8Unit(s)
		s = s[n:]
		r := rune(u)
		if utf16.IsSurrogate(r) && len(s) > 0 {
			low, n := mutf8Unit(s)
			if r = utf16.DecodeRune(r, rune(low)); r != utf8.RuneError {
				s = s[n:]
			}
		}
		b.WriteRune(r)
	}
	return b.String()
}

// AppendMUTF8 appends the units of a Java string in modified UTF-8.
func AppendMUTF8(b []byte, units ...uint16) []byte {
	for _, u := range units {
		switch {
		case u != 0 && u < 0x80:
			b = append(b, byte(u))
		case u < 0x800:
			b = append(b, 0xC0|byte(u>>6), 0x80|byte(u&0x3F))
		default:
			b = append(b, 0xE0|byte(u>>12), 0x80|byte(u>>6&0x3F), 0x80|byte(u&0x3F))
		}
	}
	return b
}

// EncodeMUTF8 gives a Go string (UTF-8) in modified UTF-8. It does not allocate when the text is the same in both.
// Bytes that are no UTF-8 become U+FFFD.
func EncodeMUTF8(s string) string {
	same := true
	for _, r := range s {
		if r == 0 || r > 0xFFFF || r == utf8.RuneError {
			same = false
			break
		}
	}
	if same {
		return s
	}
	b := make([]byte, 0, len(s)+8)
	for _, r := range s {
		if r > 0xFFFF {
			hi, lo := utf16.EncodeRune(r)
			b = AppendMUTF8(b, uint16(hi), uint16(lo))
		} else {
			b = AppendMUTF8(b, uint16(r))
		}
	}
	return bytesAsString(b)
}

// UTF16ToMUTF8 gives the units of a Java string in modified UTF-8.
func UTF16ToMUTF8(units []uint16) string {
	return bytesAsString(AppendMUTF8(make([]byte, 0, len(units)), units...))
}
