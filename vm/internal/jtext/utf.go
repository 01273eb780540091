package jtext

import "unicode/utf8"

const (
	replacement = 0xFFFD // what Java decodes malformed bytes to
	unmappable  = '?'    // what Java encodes a lone surrogate to

	surrogateMin  = 0xD800
	lowSurrogate  = 0xDC00
	surrogateEnd  = 0xE000
	supplementary = 0x10000
)

// DecodeUTF8 appends the UTF-16 form of b to dst as new String(b, UTF_8) does:
// every malformed subsequence becomes one U+FFFD. A truncated but well begun
// sequence is one; so is a surrogate in three bytes, in which Java differs from
// most decoders.
func DecodeUTF8(dst []uint16, b []byte) []uint16 {
	for i := 0; i < len(b); {
		if b[i] < utf8.RuneSelf {
			dst = append(dst, uint16(b[i]))
			i++
			continue
		}
		r, n := utf8.DecodeRune(b[i:])
		if r == utf8.RuneError && n == 1 {
			dst = append(dst, replacement)
			i += malformedLength(b[i:])
			continue
		}
		dst = appendRune(dst, r)
		i += n
	}
	return dst
}

// appendRune appends the one or two units of r.
func appendRune(dst []uint16, r rune) []uint16 {
	if r < supplementary {
		return append(dst, uint16(r))
	}
	r -= supplementary
	return append(dst, uint16(surrogateMin+r>>10), uint16(lowSurrogate+r&0x3FF))
}

// malformedLength returns how many bytes of the malformed sequence at the
// start of b one replacement character stands for.
func malformedLength(b []byte) int {
	continued := func(i int) bool { return i < len(b) && b[i]&0xC0 == 0x80 }
	switch c := b[0]; {
	case c>>4 == 0xE:
		if !continued(1) || c == 0xE0 && b[1] < 0xA0 {
			return 1
		}
		if !continued(2) {
			return 2
		}
		return 3 // a surrogate
	case c>>3 == 0x1E && c <= 0xF4:
		if !continued(1) || c == 0xF0 && b[1] < 0x90 || c == 0xF4 && b[1] > 0x8F {
			return 1
		}
		if !continued(2) {
			return 2
		}
		return 3
	}
	return 1
}

// EncodeUTF8 appends the UTF-8 form of s to dst as String.getBytes(UTF_8)
// does: a lone surrogate becomes a question mark.
func EncodeUTF8(dst []byte, s []uint16) []byte {
	for i := 0; i < len(s); i++ {
		c := s[i]
		switch {
		case c < utf8.RuneSelf:
			dst = append(dst, byte(c))
		case c < surrogateMin || c >= surrogateEnd:
			dst = utf8.AppendRune(dst, rune(c))
		case c < lowSurrogate && i+1 < len(s) && s[i+1]&0xFC00 == lowSurrogate:
			dst = utf8.AppendRune(dst, combine(c, s[i+1]))
			i++
		default:
			dst = append(dst, unmappable)
		}
	}
	return dst
}

func combine(high, low uint16) rune {
	return rune(high-surrogateMin)<<10 + rune(low-lowSurrogate) + supplementary
}
