package natives

import (
	"bytes"
	"slices"

	"github.com/junco-vm/junco/vm/internal/rt"
	"github.com/junco-vm/junco/vm/internal/unidata"
)

// Methods of pieces of text; both forms of a piece are sequences of UTF-16 units.

func isHigh(c uint16) bool { return c&0xfc00 == 0xd800 }
func isLow(c uint16) bool  { return c&0xfc00 == 0xdc00 }

func appendCodePoint(c []uint16, p int32) []uint16 {
	if p >= 0x10000 {
		return append(c, uint16(0xd7c0+p>>10), uint16(0xdc00+p&0x3ff))
	}
	return append(c, uint16(p))
}

func isWhitespace(c int32) bool {
	if c < 0x80 {
		return c == ' ' || c >= 9 && c <= 13 || c >= 0x1c && c <= 0x1f
	}
	t := unidata.Type(c)
	return t >= 12 && t <= 14 && c != 0xa0 && c != 0x2007 && c != 0x202f
}

func (p piece) at(i int) uint16 {
	if p.utf16 == nil {
		return uint16(p.latin1[i])
	}
	return p.utf16[i]
}

// runeAt returns the code point that begins at i, and its width in units.
func (p piece) runeAt(i int) (c int32, width int) {
	u := p.at(i)
	if isHigh(u) && i+1 < len(p.utf16) && isLow(p.utf16[i+1]) {
		return (int32(u)-0xd7c0)<<10 + int32(p.utf16[i+1]) - 0xdc00, 2
	}
	return int32(u), 1
}

func (p piece) cut(from, to int) piece {
	if p.utf16 == nil {
		return piece{latin1: p.latin1[from:to]}
	}
	return piece{utf16: p.utf16[from:to:to]}
}

func (p piece) copy(to []uint16) {
	if p.utf16 != nil {
		copy(to, p.utf16)
		return
	}
	to = to[:len(p.latin1)]
	for i, b := range p.latin1 {
		to[i] = uint16(b)
	}
}

// equal compares contents; the forms may differ, because a cut of a wide string need not be wide.
func (p piece) equal(q piece) bool {
	if p.len() != q.len() {
		return false
	}
	if p.utf16 == nil && q.utf16 == nil {
		return bytes.Equal(p.latin1, q.latin1)
	}
	if p.utf16 != nil && q.utf16 != nil {
		return slices.Equal(p.utf16, q.utf16)
	}
	for i := range p.len() {
		if p.at(i) != q.at(i) {
			return false
		}
	}
	return true
}

func (p piece) compare(q piece) int32 {
	n := min(p.len(), q.len())
	for i := range n {
		if a, b := p.at(i), q.at(i); a != b {
			return int32(a) - int32(b)
		}
	}
	return int32(p.len() - q.len())
}

// index finds q at or behind from, which may be out of range, or answers -1.
func (p piece) index(q piece, from int) int {
	from = max(from, 0)
	if from > p.len() {
		if q.len() == 0 {
			return p.len()
		}
		return -1
	}
	if q.len() == 0 {
		return from
	}
	if p.utf16 == nil && q.utf16 == nil {
		if i := bytes.Index(p.latin1[from:], q.latin1); i >= 0 {
			return from + i
		}
		return -1
	}
	if p.utf16 == nil && !isLatin1(q.utf16) {
		return -1
	}
	first, last := q.at(0), p.len()-q.len()
	for i := from; i <= last; i++ {
		if p.at(i) == first && p.cut(i, i+q.len()).equal(q) {
			return i
		}
	}
	return -1
}

// lastIndex finds the last q at or before from, or answers -1.
func (p piece) lastIndex(q piece, from int) int {
	for i := min(from, p.len()-q.len()); i >= 0; i-- {
		if p.cut(i, i+q.len()).equal(q) {
			return i
		}
	}
	return -1
}

// skipSpace returns the index of the first char at or behind i that is no white space.
func (p piece) skipSpace(i int) int {
	for i < p.len() {
		c, w := p.runeAt(i)
		if !isWhitespace(c) {
			break
		}
		i += w
	}
	return i
}

// builder puts text together: in Latin-1 as long as that is possible.
type builder struct {
	latin1 []byte
	utf16  []uint16
	wide   bool
}

func (b *builder) widen() {
	if !b.wide {
		b.wide = true
		b.utf16 = make([]uint16, len(b.latin1), 2*len(b.latin1)+16)
		piece{latin1: b.latin1}.copy(b.utf16)
	}
}

func (b *builder) add(p piece) {
	if p.utf16 != nil {
		b.widen()
		b.utf16 = append(b.utf16, p.utf16...)
		return
	}
	if b.wide {
		for _, c := range p.latin1 {
			b.utf16 = append(b.utf16, uint16(c))
		}
		return
	}
	b.latin1 = append(b.latin1, p.latin1...)
}

func (b *builder) addCodePoint(c int32) {
	if c < 0x100 && !b.wide {
		b.latin1 = append(b.latin1, byte(c))
		return
	}
	b.widen()
	b.utf16 = appendCodePoint(b.utf16, c)
}

// answer returns a string of the text.
func (b *builder) answer(f *rt.Frame) rt.Answer {
	if b.wide {
		return returnUTF16(f, b.utf16)
	}
	if len(b.latin1) == 0 {
		return returnEmpty(f)
	}
	return returnLatin1(f, b.latin1)
}
