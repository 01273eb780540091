package natives

import (
	"bytes"
	"slices"

	"github.com/junco-vm/junco/heap"
	"github.com/junco-vm/junco/vm/internal/rt"
)

const stringIndex = "java/lang/StringIndexOutOfBoundsException"

func init() {
	register("java/lang/String", map[string]rt.Native{
		"pack([CII)Ljava/lang/Object;": func(f *rt.Frame) rt.Answer {
			at := int(f.Int(1))
			return returnPacked(f, f.Chars(f.Ref(0))[at:at+int(f.Int(2))])
		},
		"packCodePoints([III)Ljava/lang/Object;": packCodePoints,
		"length()I":                              func(f *rt.Frame) rt.Answer { return f.ReturnInt(int32(self(f).len())) },
		"isEmpty()Z":                             func(f *rt.Frame) rt.Answer { return f.ReturnBool(self(f).len() == 0) },
		"charAt(I)C": func(f *rt.Frame) rt.Answer {
			s, i := self(f), int(f.Int(1))
			if uint(i) >= uint(s.len()) {
				return f.ThrowNew(stringIndex, "%s", f.VM().StringIndexText(s.utf16 == nil, int32(i), int32(s.len())))
			}
			return f.ReturnInt(int32(s.at(i)))
		},
		"codePointAt(I)I": func(f *rt.Frame) rt.Answer {
			s, i := self(f), int(f.Int(1))
			if uint(i) >= uint(s.len()) {
				return indexOutOfBounds(f, i, s.len())
			}
			c, _ := s.runeAt(i)
			return f.ReturnInt(c)
		},
		"codePointBefore(I)I": func(f *rt.Frame) rt.Answer {
			s, i := self(f), int(f.Int(1))-1
			if uint(i) >= uint(s.len()) {
				if f.VM().Later() {
					return indexOutOfBounds(f, i, s.len())
				}
				return f.ThrowNew(stringIndex, "String index out of range: %d", f.Int(1))
			}
			c := int32(s.at(i))
			if i > 0 && isLow(s.at(i)) && isHigh(s.at(i-1)) {
				c, _ = s.runeAt(i - 1)
			}
			return f.ReturnInt(c)
		},
		"copyTo(II[CI)V": copyTo,
		"computeHash()I": stringHash,
		"same(Ljava/lang/String;)Z": func(f *rt.Frame) rt.Answer {
			return f.ReturnBool(self(f).equal(pieceOf(f, f.Ref(1))))
		},
		"compareTo(Ljava/lang/String;)I": func(f *rt.Frame) rt.Answer {
			if f.Ref(1) == 0 {
				return nullRead(f, "anotherString")
			}
			return f.ReturnInt(self(f).compare(pieceOf(f, f.Ref(1))))
		},
		"startsWith0(Ljava/lang/String;I)Z": func(f *rt.Frame) rt.Answer {
			if f.Int(2) < 0 {
				return f.ReturnBool(false)
			}
			if f.Ref(1) == 0 {
				return nullCall(f, "String.length()", "prefix")
			}
			s, p, at := self(f), pieceOf(f, f.Ref(1)), int(f.Int(2))
			if at > s.len()-p.len() {
				return f.ReturnBool(false)
			}
			return f.ReturnBool(s.cut(at, at+p.len()).equal(p))
		},
		"indexOf0(III)I":    indexOfChar,
		"lastIndexOf0(II)I": lastIndexOfChar,
		"indexOf0(Ljava/lang/String;II)I": func(f *rt.Frame) rt.Answer {
			if f.Ref(1) == 0 {
				return nullCall(f, "String.coder()", "str")
			}
			s, p := self(f), pieceOf(f, f.Ref(1))
			end := min(int(f.Int(3)), s.len())
			f.Charge(end)
			return f.ReturnInt(int32(s.cut(0, end).index(p, int(f.Int(2)))))
		},
		"lastIndexOf0(Ljava/lang/String;I)I": func(f *rt.Frame) rt.Answer {
			if f.Ref(1) == 0 {
				return nullRead(f, "tgtStr")
			}
			return f.ReturnInt(int32(self(f).lastIndex(pieceOf(f, f.Ref(1)), int(f.Int(2)))))
		},
		"substring(I)Ljava/lang/String;": func(f *rt.Frame) rt.Answer {
			return substring(f, int(f.Int(1)), self(f).len())
		},
		"substring(II)Ljava/lang/String;": func(f *rt.Frame) rt.Answer {
			return substring(f, int(f.Int(1)), int(f.Int(2)))
		},
		"concat(Ljava/lang/String;)Ljava/lang/String;": func(f *rt.Frame) rt.Answer {
			if f.Ref(1) == 0 {
				return nullCall(f, "String.isEmpty()", "str")
			}
			a, b := self(f), pieceOf(f, f.Ref(1))
			if b.len() == 0 {
				return f.ReturnRef(f.Ref(0))
			}
			if a.len() == 0 {
				return f.ReturnRef(f.Ref(1))
			}
			var room builder
			room.add(a)
			room.add(b)
			return room.answer(f)
		},
		"replace(CC)Ljava/lang/String;":                                    replaceChar,
		"replace0(Ljava/lang/String;Ljava/lang/String;)Ljava/lang/String;": replaceString,
		"trim()Ljava/lang/String;": func(f *rt.Frame) rt.Answer {
			s := self(f)
			from, to := 0, s.len()
			for from < to && s.at(from) <= ' ' {
				from++
			}
			for from < to && s.at(to-1) <= ' ' {
				to--
			}
			return substring(f, from, to)
		},
		"strip0(I)Ljava/lang/String;": strip,
		"isBlank()Z": func(f *rt.Frame) rt.Answer {
			s := self(f)
			return f.ReturnBool(s.skipSpace(0) == s.len())
		},
		"toCharArray()[C": func(f *rt.Frame) rt.Answer {
			arr, ok := f.NewCharArray(self(f).len())
			if !ok {
				return f.OutOfMemory()
			}
			self(f).copy(f.Chars(arr))
			return f.ReturnRef(arr)
		},
		"valueOf(C)Ljava/lang/String;": func(f *rt.Frame) rt.Answer {
			c := uint16(f.Int(0))
			if c < 0x100 {
				return returnLatin1(f, []byte{byte(c)})
			}
			return returnUTF16(f, []uint16{c})
		},
		"repeat0(I)Ljava/lang/String;": func(f *rt.Frame) rt.Answer {
			s, n := self(f), int(f.Int(1))
			if int64(s.len())*int64(n) > mostBytes {
				return f.OutOfMemory()
			}
			f.Charge(s.len() * n)
			if s.utf16 == nil {
				return returnLatin1(f, bytes.Repeat(s.latin1, n))
			}
			return returnUTF16(f, slices.Repeat(s.utf16, n))
		},
	})
	register("java/lang/AbstractStringBuilder", map[string]rt.Native{
		"indexIn([CILjava/lang/String;I)I": func(f *rt.Frame) rt.Answer {
			if f.Ref(2) == 0 {
				return nullCall(f, "String.length()", "tgtStr")
			}
			s := piece{utf16: f.Chars(f.Ref(0))[:f.Int(1)]}
			return f.ReturnInt(int32(s.index(pieceOf(f, f.Ref(2)), int(f.Int(3)))))
		},
		"lastIndexIn([CILjava/lang/String;I)I": func(f *rt.Frame) rt.Answer {
			if f.Ref(2) == 0 {
				return nullCall(f, "String.length()", "tgtStr")
			}
			s := piece{utf16: f.Chars(f.Ref(0))[:f.Int(1)]}
			return f.ReturnInt(int32(s.lastIndex(pieceOf(f, f.Ref(2)), int(f.Int(3)))))
		},
		"reverse0([CI)V": func(f *rt.Frame) rt.Answer {
			c := f.Chars(f.Ref(0))[:f.Int(1)]
			slices.Reverse(c)
			for i := 0; i+1 < len(c); i++ {
				if isLow(c[i]) && isHigh(c[i+1]) {
					c[i], c[i+1] = c[i+1], c[i]
					i++
				}
			}
			return f.ReturnVoid()
		},
	})
	register("java/io/BufferedReader", map[string]rt.Native{
		"lineEnd([CII)I": func(f *rt.Frame) rt.Answer {
			c, end := f.Chars(f.Ref(0)), f.Int(2)
			i := f.Int(1)
			for i < end && c[i] != '\n' && c[i] != '\r' {
				i++
			}
			return f.ReturnInt(i)
		},
	})
}

// mostBytes is more than the guest's heap can hold: what would be larger is refused before Go allocates it.
const mostBytes = 1 << 24

func self(f *rt.Frame) piece { return pieceOf(f, f.Ref(0)) }

func nullCall(f *rt.Frame, call, name string) rt.Answer {
	return f.ThrowNew("java/lang/NullPointerException", `Cannot invoke "%s" because "%s" is null`, call, name)
}

func nullRead(f *rt.Frame, name string) rt.Answer {
	return f.ThrowNew("java/lang/NullPointerException", `Cannot read field "value" because "%s" is null`, name)
}

func indexOutOfBounds(f *rt.Frame, i, n int) rt.Answer {
	if f.VM().Later() {
		return f.ThrowNew(stringIndex, "Index %d out of bounds for length %d", i, n)
	}
	return f.ThrowNew(stringIndex, "index %d, length %d", i, n)
}

func returnUTF16(f *rt.Frame, c []uint16) rt.Answer {
	s, ok := f.NewStringUTF16(c)
	if !ok {
		return f.OutOfMemory()
	}
	return f.ReturnRef(s)
}

// returnPacked answers the array that a string of these chars holds: bytes if every char is below 0x100.
func returnPacked(f *rt.Frame, c []uint16) rt.Answer {
	var arr heap.Ref
	var ok bool
	if isLatin1(c) {
		if arr, ok = f.NewByteArray(len(c)); ok {
			for i, b := 0, f.Bytes(arr); i < len(b); i++ {
				b[i] = byte(c[i])
			}
		}
	} else if arr, ok = f.NewCharArray(len(c)); ok {
		copy(f.Chars(arr), c)
	}
	if !ok {
		return f.OutOfMemory()
	}
	return f.ReturnRef(arr)
}

func isLatin1(c []uint16) bool {
	for _, u := range c {
		if u > 0xff {
			return false
		}
	}
	return true
}

func packCodePoints(f *rt.Frame) rt.Answer {
	at := int(f.Int(1))
	points := f.Ints(f.Ref(0))[at : at+int(f.Int(2))]
	c := make([]uint16, 0, len(points))
	for _, p := range points {
		if uint32(p) > 0x10ffff {
			return f.ThrowNew("java/lang/IllegalArgumentException", "%d", p)
		}
		c = appendCodePoint(c, p)
	}
	return returnPacked(f, c)
}

func copyTo(f *rt.Frame) rt.Answer {
	begin, end, at := int(f.Int(1)), int(f.Int(2)), int(f.Int(4))
	self(f).cut(begin, end).copy(f.Chars(f.Ref(3))[at:])
	return f.ReturnVoid()
}

// stringHash computes the hash and keeps it. A hash that is 0 is computed each time.
func stringHash(f *rt.Frame) rt.Answer {
	var h int32
	p := self(f)
	for _, b := range p.latin1 {
		h = 31*h + int32(b)
	}
	for _, c := range p.utf16 {
		h = 31*h + int32(c)
	}
	f.SetIntField(f.Ref(0), "hash", h)
	return f.ReturnInt(h)
}

func indexOfChar(f *rt.Frame) rt.Answer {
	s, c := self(f), f.Int(1)
	from, end := int(f.Int(2)), min(int(f.Int(3)), s.len())
	if from >= end {
		return f.ReturnInt(-1)
	}
	if s.utf16 == nil {
		if uint32(c) > 0xff {
			return f.ReturnInt(-1)
		}
		i := bytes.IndexByte(s.latin1[from:end], byte(c))
		if i >= 0 {
			i += from
		}
		return f.ReturnInt(int32(i))
	}
	for i := from; i < end; i++ {
		if p, w := s.cut(0, end).runeAt(i); p == c && (w == 2 || c < 0x10000) || int32(s.utf16[i]) == c {
			return f.ReturnInt(int32(i))
		}
	}
	return f.ReturnInt(-1)
}

func lastIndexOfChar(f *rt.Frame) rt.Answer {
	s, c := self(f), f.Int(1)
	for i := min(int(f.Int(2)), s.len()-1); i >= 0; i-- {
		if int32(s.at(i)) == c {
			return f.ReturnInt(int32(i))
		}
		if c >= 0x10000 {
			if p, _ := s.runeAt(i); p == c {
				return f.ReturnInt(int32(i))
			}
		}
	}
	return f.ReturnInt(-1)
}

func substring(f *rt.Frame, begin, end int) rt.Answer {
	s := self(f)
	if begin < 0 || begin > end || end > s.len() {
		if f.VM().Later() {
			return f.ThrowNew(stringIndex, "Range [%d, %d) out of bounds for length %d", begin, end, s.len())
		}
		return f.ThrowNew(stringIndex, "begin %d, end %d, length %d", begin, end, s.len())
	}
	if begin == 0 && end == s.len() {
		return f.ReturnRef(f.Ref(0))
	}
	if begin == end {
		return returnEmpty(f)
	}
	if s.utf16 == nil {
		return returnLatin1(f, s.latin1[begin:end])
	}
	return returnUTF16(f, s.utf16[begin:end])
}

// returnEmpty answers the interned empty string, as HotSpot's methods of text do: programs get away with comparing it by == "".
func returnEmpty(f *rt.Frame) rt.Answer {
	s, ok := f.NewStringLatin1(nil)
	if ok {
		s, ok = f.Intern(s)
	}
	if !ok {
		return f.OutOfMemory()
	}
	return f.ReturnRef(s)
}

func replaceChar(f *rt.Frame) rt.Answer {
	s, from, to := self(f), uint16(f.Int(1)), uint16(f.Int(2))
	i := 0
	for i < s.len() && s.at(i) != from {
		i++
	}
	if from == to || i == s.len() {
		return f.ReturnRef(f.Ref(0))
	}
	f.Charge(s.len())
	if s.utf16 == nil && to < 0x100 {
		return returnLatin1(f, bytes.ReplaceAll(s.latin1, []byte{byte(from)}, []byte{byte(to)}))
	}
	c := make([]uint16, s.len())
	s.copy(c)
	for ; i < len(c); i++ {
		if c[i] == from {
			c[i] = to
		}
	}
	return returnUTF16(f, c)
}

func replaceString(f *rt.Frame) rt.Answer {
	s, target, by := self(f), pieceOf(f, f.Ref(1)), pieceOf(f, f.Ref(2))
	first := s.index(target, 0)
	if first < 0 {
		return f.ReturnRef(f.Ref(0))
	}
	f.Charge(s.len())
	// The result's length is known before anything is allocated.
	matches, step := 0, max(target.len(), 1)
	for at := first; at >= 0; at = s.index(target, at+step) {
		matches++
		if at+step > s.len() {
			break
		}
	}
	if int64(s.len())+int64(matches)*int64(by.len()-target.len()) > mostBytes {
		return f.OutOfMemory()
	}
	var b builder
	if target.len() == 0 {
		for i := range s.len() {
			b.add(by)
			b.add(s.cut(i, i+1))
		}
		b.add(by)
		return b.answer(f)
	}
	from := 0
	for at := first; at >= 0; at = s.index(target, from) {
		b.add(s.cut(from, at))
		b.add(by)
		from = at + target.len()
	}
	b.add(s.cut(from, s.len()))
	return b.answer(f)
}

func strip(f *rt.Frame) rt.Answer {
	s, sides := self(f), f.Int(1)
	from, to := 0, s.len()
	if sides&1 != 0 {
		from = s.skipSpace(0)
	}
	if sides&2 != 0 {
		for to > from {
			i := to - 1
			if i > from && isLow(s.at(i)) && isHigh(s.at(i-1)) {
				i--
			}
			if c, _ := s.runeAt(i); !isWhitespace(c) {
				break
			}
			to = i
		}
	}
	return substring(f, from, to)
}
