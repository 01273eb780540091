package natives

import (
	"unicode"

	"github.com/junco-vm/junco/vm/internal/rt"
)

// IsWhitespace is Character.isWhitespace: separators that may break a line, and nine control characters.
func IsWhitespace(r rune) bool {
	switch {
	case r >= 0x09 && r <= 0x0D || r >= 0x1C && r <= 0x1F:
		return true
	case r == 0xA0 || r == 0x2007 || r == 0x202F:
		return false
	}
	return unicode.Is(unicode.Z, r)
}

// ToUpper and ToLower are Character.toUpperCase and toLowerCase: one code point for one, whatever the locale.
func ToUpper(r rune) rune {
	if r == 'ı' {
		return 'I'
	}
	return unicode.ToUpper(r)
}

func ToLower(r rune) rune {
	if r == 'İ' {
		return 'i'
	}
	return unicode.ToLower(r)
}

// Rules of String.toLowerCase and toUpperCase that depend on the language.
const (
	caseTurkish    = 1
	caseLithuanian = 2
)

// upperMore are the code points whose upper case is more than one (SpecialCasing.txt, the unconditional mappings).
var upperMore = map[rune]string{
	0x00DF: "\u0053\u0053", 0x0149: "\u02bc\u004e", 0x01F0: "\u004a\u030c", 0x0390: "\u0399\u0308\u0301", 0x03B0: "\u03a5\u0308\u0301", 0x0587: "\u0535\u0552",
	0x1E96: "\u0048\u0331", 0x1E97: "\u0054\u0308", 0x1E98: "\u0057\u030a", 0x1E99: "\u0059\u030a", 0x1E9A: "\u0041\u02be", 0x1F50: "\u03a5\u0313",
	0x1F52: "\u03a5\u0313\u0300", 0x1F54: "\u03a5\u0313\u0301", 0x1F56: "\u03a5\u0313\u0342", 0x1FB2: "\u1fba\u0399", 0x1FB3: "\u0391\u0399", 0x1FB4: "\u0386\u0399",
	0x1FB6: "\u0391\u0342", 0x1FB7: "\u0391\u0342\u0399", 0x1FBC: "\u0391\u0399", 0x1FC2: "\u1fca\u0399", 0x1FC3: "\u0397\u0399", 0x1FC4: "\u0389\u0399",
	0x1FC6: "\u0397\u0342", 0x1FC7: "\u0397\u0342\u0399", 0x1FCC: "\u0397\u0399", 0x1FD2: "\u0399\u0308\u0300", 0x1FD3: "\u0399\u0308\u0301", 0x1FD6: "\u0399\u0342",
	0x1FD7: "\u0399\u0308\u0342", 0x1FE2: "\u03a5\u0308\u0300", 0x1FE3: "\u03a5\u0308\u0301", 0x1FE4: "\u03a1\u0313", 0x1FE6: "\u03a5\u0342", 0x1FE7: "\u03a5\u0308\u0342",
	0x1FF2: "\u1ffa\u0399", 0x1FF3: "\u03a9\u0399", 0x1FF4: "\u038f\u0399", 0x1FF6: "\u03a9\u0342", 0x1FF7: "\u03a9\u0342\u0399", 0x1FFC: "\u03a9\u0399",
	0xFB00: "\u0046\u0046", 0xFB01: "\u0046\u0049", 0xFB02: "\u0046\u004c", 0xFB03: "\u0046\u0046\u0049", 0xFB04: "\u0046\u0046\u004c", 0xFB05: "\u0053\u0054",
	0xFB06: "\u0053\u0054", 0xFB13: "\u0544\u0546", 0xFB14: "\u0544\u0535", 0xFB15: "\u0544\u053b", 0xFB16: "\u054e\u0546", 0xFB17: "\u0544\u053d",
}

func init() {
	// The Greek letters with iota subscript: 1F80 to 1FAF, eight small ones and eight titlecase ones to each of three vowels.
	for i, base := range []rune{0x1F08, 0x1F28, 0x1F68} {
		for k := rune(0); k < 8; k++ {
			text := string([]rune{base + k, 'Ι'})
			upperMore[0x1F80+rune(i)*16+k], upperMore[0x1F88+rune(i)*16+k] = text, text
		}
	}
}

// stringChangeCase is String.toLowerCase and toUpperCase, with the mappings of one code point to several.
func stringChangeCase(f *rt.Frame) rt.Answer {
	p, upper, rules := this(f), f.Int(1) == 1, f.Int(2)
	f.Charge(p.len())
	if p.utf16 == nil && rules != caseTurkish && rules != caseLithuanian {
		if done, a := changeASCII(f, p, upper); done {
			return a
		}
	}
	out := make([]rune, 0, p.len()+4)
	changed := false
	for i := 0; i < p.len(); {
		r, n := p.runeAt(i)
		before := len(out)
		if upper {
			out = appendUpper(out, r, rules)
		} else {
			out = p.appendLower(out, i, n, r, rules)
		}
		changed = changed || len(out) != before+1 || out[before] != r
		i += n
	}
	if !changed {
		return f.ReturnRef(f.Ref(0))
	}
	return returnChars(f, encodeRunes(out))
}

// changeASCII does the common case in place of the array: text without a char above 0x7F.
func changeASCII(f *rt.Frame, p piece, upper bool) (done bool, a rt.Answer) {
	lo, hi := byte('A'), byte('Z')
	if upper {
		lo, hi = 'a', 'z'
	}
	changes := false
	for _, c := range p.latin1 {
		if c >= 0x80 {
			return false, a
		}
		changes = changes || c >= lo && c <= hi
	}
	if !changes {
		return true, f.ReturnRef(f.Ref(0))
	}
	value, out, ok := newText(f, p.len(), false)
	if !ok {
		return true, f.OutOfMemory()
	}
	for i, c := range p.latin1 {
		if c >= lo && c <= hi {
			c ^= 0x20
		}
		out.latin1[i] = c
	}
	return true, returnOver(f, value)
}

// encodeRunes is runes as chars; lone surrogates stay.
func encodeRunes(all []rune) []uint16 {
	out := make([]uint16, 0, len(all))
	for _, r := range all {
		if r > 0xFFFF {
			r -= 0x10000
			out = append(out, uint16(0xD800+r>>10), uint16(0xDC00+r&0x3FF))
			continue
		}
		out = append(out, uint16(r))
	}
	return out
}

func appendUpper(out []rune, r rune, rules int32) []rune {
	if rules == caseTurkish && r == 'i' {
		return append(out, 'İ')
	}
	if more, ok := upperMore[r]; ok {
		return append(out, []rune(more)...)
	}
	return append(out, ToUpper(r))
}

// appendLower lowers the code point at i, which takes n chars.
func (p piece) appendLower(out []rune, i, n int, r rune, rules int32) []rune {
	switch {
	case r == 'Σ' && p.finalSigma(i, i+n):
		return append(out, 'ς')
	case rules == caseTurkish && r == 'I':
		return append(out, 'ı')
	case rules == caseTurkish && r == 'İ':
		return append(out, 'i')
	case r == 'İ':
		return append(out, 'i', 0x307)
	}
	return append(out, ToLower(r))
}

// finalSigma reports whether a capital sigma ends a word: a cased letter stands before it, none after it, other marks aside.
func (p piece) finalSigma(from, to int) bool {
	before := false
	for i := from; i > 0; {
		r, n := p.runeBefore(i)
		if !caseIgnorable(r) {
			before = cased(r)
			break
		}
		i -= n
	}
	if !before {
		return false
	}
	for i := to; i < p.len(); {
		r, n := p.runeAt(i)
		if !caseIgnorable(r) {
			return !cased(r)
		}
		i += n
	}
	return true
}

func cased(r rune) bool {
	return unicode.IsUpper(r) || unicode.IsLower(r) || unicode.IsTitle(r) || unicode.Is(unicode.Other_Lowercase, r) || unicode.Is(unicode.Other_Uppercase, r)
}

func caseIgnorable(r rune) bool {
	switch r {
	case '\'', '.', ':', '^', '`', 0xA8, 0xAD, 0xAF, 0xB4, 0xB7, 0xB8, 0x2019:
		return true
	}
	return unicode.In(r, unicode.Mn, unicode.Me, unicode.Cf, unicode.Lm, unicode.Sk)
}
