package natives

import (
	"github.com/junco-vm/junco/vm/internal/rt"
	"github.com/junco-vm/junco/vm/internal/unidata"
)

// Rules of case mapping: junco.internal.CharsetNames.caseRules.
const (
	turkish    = 1
	lithuanian = 2
)

func init() {
	register("java/lang/String", map[string]rt.Native{
		"changeCase(II)Ljava/lang/String;": changeCase,
		"equalsIgnoreCase(Ljava/lang/String;)Z": func(f *rt.Frame) rt.Answer {
			if f.Ref(1) == 0 {
				return f.ReturnBool(false)
			}
			a, b := self(f), pieceOf(f, f.Ref(1))
			return f.ReturnBool(a.len() == b.len() && compareFolded(a, b) == 0)
		},
		"compareToIgnoreCase(Ljava/lang/String;)I": func(f *rt.Frame) rt.Answer {
			if f.Ref(1) == 0 {
				return nullRead(f, "s2")
			}
			return f.ReturnInt(compareFolded(self(f), pieceOf(f, f.Ref(1))))
		},
		"regionMatches0(ZILjava/lang/String;II)Z": regionMatches,
	})
}

func changeCase(f *rt.Frame) rt.Answer {
	s, rules := self(f), f.Int(2)
	f.Charge(s.len())
	var b builder
	if f.Int(1) == 0 {
		lower(&b, s, rules)
	} else {
		upper(&b, s, rules)
	}
	if out := (piece{b.latin1, b.utf16}); out.equal(s) {
		return f.ReturnRef(f.Ref(0))
	}
	return b.answer(f)
}

func lower(b *builder, s piece, rules int32) {
	for i, w := 0, 0; i < s.len(); i += w {
		var c int32
		c, w = s.runeAt(i)
		switch {
		case c < 0x80 && (rules == 0 || c < 'A' || c > 'Z'):
			b.addCodePoint(unidata.ToLower(c))
		case c == 0x3a3 && finalSigma(s, i):
			b.addCodePoint(0x3c2)
		case rules == turkish && c == 0x130:
			b.addCodePoint('i')
		case rules == turkish && c == 0x307 && i > 0 && s.at(i-1) == 'I':
			// The dot above belongs to the capital I before it, which became a dotted i.
		case rules == turkish && c == 'I':
			if i+1 < s.len() && s.at(i+1) == 0x307 {
				b.addCodePoint('i')
			} else {
				b.addCodePoint(0x131)
			}
		case rules == lithuanian && lithuanianLower(b, s, i, c):
		case c == 0x130:
			b.addCodePoint('i')
			b.addCodePoint(0x307)
		default:
			b.addCodePoint(unidata.ToLower(c))
		}
	}
}

// lithuanianLower keeps the dot of i and j under further accents; it answers whether it wrote the character.
func lithuanianLower(b *builder, s piece, i int, c int32) bool {
	accented := false
	if i+1 < s.len() {
		switch s.at(i + 1) {
		case 0x300, 0x301, 0x303, 0x307, 0x308, 0x30a:
			accented = true
		}
	}
	var out []int32
	switch {
	case c == 0xcc:
		out = []int32{'i', 0x307, 0x300}
	case c == 0xcd:
		out = []int32{'i', 0x307, 0x301}
	case c == 0x128:
		out = []int32{'i', 0x307, 0x303}
	case accented && (c == 'I' || c == 'J' || c == 0x12e):
		out = []int32{unidata.ToLower(c), 0x307}
	}
	for _, o := range out {
		b.addCodePoint(o)
	}
	return out != nil
}

// finalSigma tells whether the sigma at i ends a word: a cased letter stands before it and none behind, looking through
// what is case-ignorable.
func finalSigma(s piece, i int) bool {
	before := false
	for j := i - 1; j >= 0; j-- {
		if j > 0 && isLow(s.at(j)) && isHigh(s.at(j-1)) {
			j--
		}
		c, _ := s.runeAt(j)
		if unidata.Cased(c) {
			before = true
			break
		}
		if !unidata.CaseIgnorable(c) {
			break
		}
	}
	if !before {
		return false
	}
	for j, w := i+1, 0; j < s.len(); j += w {
		var c int32
		c, w = s.runeAt(j)
		if unidata.Cased(c) {
			return false
		}
		if !unidata.CaseIgnorable(c) {
			break
		}
	}
	return true
}

func upper(b *builder, s piece, rules int32) {
	for i, w := 0, 0; i < s.len(); i += w {
		var c int32
		c, w = s.runeAt(i)
		switch {
		case rules == turkish && c == 'i':
			b.addCodePoint(0x130)
		case rules == lithuanian && c == 0x307 && i > 0 && (s.at(i-1)|0x20 == 'i' || s.at(i-1)|0x20 == 'j' || s.at(i-1) == 0x12f):
			// The dot was there only because of the lower case.
		default:
			if special := unidata.SpecialUpper(c); special != nil {
				for _, u := range special {
					b.addCodePoint(int32(u))
				}
			} else {
				b.addCodePoint(unidata.ToUpper(c))
			}
		}
	}
}

// fold maps a code point as comparisons without case do.
func fold(c int32) int32 { return unidata.ToLower(unidata.ToUpper(c)) }

// compareFolded compares without regard to case: code points of two wide texts, chars if one is compact.
func compareFolded(a, b piece) int32 {
	if a.utf16 == nil || b.utf16 == nil {
		for i := range min(a.len(), b.len()) {
			x, y := int32(a.at(i)), int32(b.at(i))
			if x != y {
				if x, y = fold(x), fold(y); x != y {
					return x - y
				}
			}
		}
		return int32(a.len() - b.len())
	}
	i, j := 0, 0
	for i < a.len() && j < b.len() {
		x, v := a.runeAt(i)
		y, w := b.runeAt(j)
		if x != y {
			if x, y = fold(x), fold(y); x != y {
				return x - y
			}
		}
		i += v
		j += w
	}
	return int32(a.len() - b.len())
}

func regionMatches(f *rt.Frame) rt.Answer {
	s := self(f)
	at, from, n := int(f.Int(2)), int(f.Int(4)), int(f.Int(5))
	if from < 0 || at < 0 || at > s.len()-n {
		return f.ReturnBool(false)
	}
	if f.Ref(3) == 0 {
		return nullCall(f, "String.length()", "other")
	}
	o := pieceOf(f, f.Ref(3))
	if from > o.len()-n {
		return f.ReturnBool(false)
	}
	if n <= 0 {
		return f.ReturnBool(true)
	}
	a, b := s.cut(at, at+n), o.cut(from, from+n)
	if f.Bool(1) {
		return f.ReturnBool(compareFolded(a, b) == 0)
	}
	return f.ReturnBool(a.equal(b))
}
