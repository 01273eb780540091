package natives

import (
	"encoding/binary"
	"unicode/utf8"

	"github.com/junco-vm/junco/vm/internal/jtext"
)

// Charsets, as junco.internal.CharsetNames numbers them.
const (
	charsetUTF8 = iota
	charsetLatin1
	charsetASCII
	charsetUTF16 // with a byte order mark; big endian without one
	charsetUTF16BE
	charsetUTF16LE
	charsetUTF32
	charsetUTF32BE
	charsetUTF32LE
	charsetWindows1252
)

// windows1252 is what the bytes 0x80 to 0x9F stand for; U+FFFD where nothing is assigned.
var windows1252 = [32]uint16{
	0x20AC, 0xFFFD, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0xFFFD, 0x017D, 0xFFFD,
	0xFFFD, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0xFFFD, 0x017E, 0x0178,
}

const replacement = 0xFFFD

// decode turns bytes into chars, with U+FFFD for what the charset does not have, as new String(bytes, charset) does.
func decode(kind int, b []byte) []uint16 {
	switch kind {
	case charsetUTF8:
		return jtext.DecodeUTF8(make([]uint16, 0, len(b)), b)
	case charsetUTF16:
		if len(b) >= 2 && b[0] == 0xFF && b[1] == 0xFE {
			return decode16(b[2:], binary.LittleEndian)
		}
		if len(b) >= 2 && b[0] == 0xFE && b[1] == 0xFF {
			b = b[2:]
		}
		return decode16(b, binary.BigEndian)
	case charsetUTF16BE:
		return decode16(b, binary.BigEndian)
	case charsetUTF16LE:
		return decode16(b, binary.LittleEndian)
	case charsetUTF32, charsetUTF32BE, charsetUTF32LE:
		return decode32(kind, b)
	}
	out := make([]uint16, len(b))
	for i, c := range b {
		out[i] = uint16(c)
		switch {
		case kind == charsetASCII && c >= utf8.RuneSelf:
			out[i] = replacement
		case kind == charsetWindows1252 && c >= 0x80 && c < 0xA0:
			out[i] = windows1252[c-0x80]
		}
	}
	return out
}

// decode16 decodes UTF-16: lone surrogates and a last odd byte become U+FFFD.
func decode16(b []byte, order binary.ByteOrder) []uint16 {
	out := make([]uint16, 0, len(b)/2+1)
	for ; len(b) >= 2; b = b[2:] {
		c := order.Uint16(b)
		switch {
		case isHigh(c) && len(b) >= 4 && isLow(order.Uint16(b[2:])):
			out = append(out, c, order.Uint16(b[2:]))
			b = b[2:]
		case isHigh(c):
			// What stands in the place of the other half is swallowed, too.
			out = append(out, replacement)
			if len(b) < 4 {
				return out
			}
			b = b[2:]
		case isLow(c):
			out = append(out, replacement)
		default:
			out = append(out, c)
		}
	}
	if len(b) == 1 {
		out = append(out, replacement)
	}
	return out
}

func decode32(kind int, b []byte) []uint16 {
	var order binary.ByteOrder = binary.BigEndian
	if kind == charsetUTF32LE {
		order = binary.LittleEndian
	}
	if kind == charsetUTF32 && len(b) >= 4 {
		switch binary.BigEndian.Uint32(b) {
		case 0xFEFF:
			b = b[4:]
		case 0xFFFE0000:
			b, order = b[4:], binary.LittleEndian
		}
	}
	out := make([]uint16, 0, len(b)/4+1)
	for ; len(b) >= 4; b = b[4:] {
		r := order.Uint32(b)
		if r > 0x10FFFF { // lone surrogates pass
			r = replacement
		}
		out = appendCodePoint(out, int32(r))
	}
	if len(b) > 0 {
		out = append(out, replacement)
	}
	return out
}

// encode turns chars into bytes, with '?' (or U+FFFD in UTF-16 and UTF-32) for what the charset does not have, as String.getBytes does.
func encode(kind int, c []uint16) []byte {
	switch kind {
	case charsetUTF8:
		return jtext.EncodeUTF8(make([]byte, 0, len(c)+8), c)
	case charsetUTF16:
		return encode16([]byte{0xFE, 0xFF}, c, binary.BigEndian)
	case charsetUTF16BE:
		return encode16(nil, c, binary.BigEndian)
	case charsetUTF16LE:
		return encode16(nil, c, binary.LittleEndian)
	}
	var out []byte
	for i := 0; i < len(c); i++ {
		r, n := (piece{utf16: c}).runeAt(i)
		i += n - 1
		switch kind {
		case charsetUTF32, charsetUTF32BE, charsetUTF32LE:
			if r >= 0xD800 && r < 0xE000 {
				r = replacement
			}
			if kind == charsetUTF32LE {
				out = binary.LittleEndian.AppendUint32(out, uint32(r))
			} else {
				out = binary.BigEndian.AppendUint32(out, uint32(r))
			}
		default:
			out = append(out, encodeByte(kind, r))
		}
	}
	return out
}

func encode16(out []byte, c []uint16, order binary.AppendByteOrder) []byte {
	if len(c) == 0 {
		return nil
	}
	for i := 0; i < len(c); i++ {
		u := c[i]
		switch {
		case isHigh(u) && i+1 < len(c) && isLow(c[i+1]):
			out = order.AppendUint16(out, u)
			i++
			u = c[i]
		case isHigh(u) || isLow(u):
			u = replacement
		}
		out = order.AppendUint16(out, u)
	}
	return out
}

// encodeByte encodes a code point in a charset of single bytes.
func encodeByte(kind int, r rune) byte {
	switch {
	case r < 0x80, kind == charsetLatin1 && r <= 0xFF, kind == charsetWindows1252 && r >= 0xA0 && r <= 0xFF:
		return byte(r)
	case kind == charsetWindows1252:
		for i, u := range windows1252 {
			if rune(u) == r && r != replacement {
				return byte(0x80 + i)
			}
		}
	}
	return '?'
}
