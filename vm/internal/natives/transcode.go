package natives

import (
	"github.com/junco-vm/junco/heap"
	"github.com/junco-vm/junco/vm/internal/jtext"
	"github.com/junco-vm/junco/vm/internal/rt"
)

func init() {
	register("java/lang/String", map[string]rt.Native{
		"decode([BIII)Ljava/lang/Object;": func(f *rt.Frame) rt.Answer {
			at, kind := int(f.Int(1)), int(f.Int(3))
			b := f.Bytes(f.Ref(0))[at : at+int(f.Int(2))]
			f.Charge(len(b))
			if kind == charsetLatin1 || kind <= charsetASCII && isASCII(b) {
				return returnBytes(f, b)
			}
			return returnPacked(f, decode(kind, b))
		},
		"encode(I)[B": func(f *rt.Frame) rt.Answer {
			s, kind := self(f), int(f.Int(1))
			f.Charge(s.len())
			if s.utf16 == nil && (kind == charsetLatin1 || kind <= charsetASCII && isASCII(s.latin1)) {
				return returnBytes(f, s.latin1)
			}
			return returnBytes(f, encode(kind, f.UTF16(f.Ref(0))))
		},
	})
	register("junco/internal/Transcoder", map[string]rt.Native{
		"encode(I[CII)[B": func(f *rt.Frame) rt.Answer {
			kind, from, to := int(f.Int(0)), f.Int(2), f.Int(3)
			if kind == charsetUTF16 {
				kind = charsetUTF16BE
			}
			f.Charge(int(to - from))
			return returnBytes(f, encode(kind, f.Chars(f.Ref(1))[from:to]))
		},
		"decode(I[BII[CIIZ)J": transcode,
	})
}

// returnBytes answers a new byte array.
func returnBytes(f *rt.Frame, b []byte) rt.Answer {
	arr, ok := f.NewByteArray(len(b))
	if !ok {
		return f.OutOfMemory()
	}
	copy(f.Bytes(arr), b)
	return f.ReturnRef(arr)
}

// transcode decodes as much of a piece of input as is complete and as there is room for. It works in steps whose output is
// never larger than the room: no charset makes more than one char of a byte, nor more than two of four.
func transcode(f *rt.Frame) rt.Answer {
	kind, from, to := int(f.Int(0)), f.Int(2), f.Int(3)
	at, limit, last := f.Int(5), f.Int(6), f.Bool(7)
	in, out := f.Bytes(f.Ref(1))[from:to], f.Chars(heap.Ref(f.Ref(4)))[at:limit]
	f.Charge(len(in))
	read, written := 0, 0
	if kind <= charsetASCII {
		for read < len(in) && written < len(out) && (in[read] < 0x80 || kind == charsetLatin1) {
			out[written] = uint16(in[read])
			read++
			written++
		}
	}
	for read < len(in) && written < len(out) {
		n := sequence(kind, in[read:])
		if n == 0 {
			if !last {
				break
			}
			n = len(in) - read
		}
		var room [4]uint16
		c := room[:0]
		if kind == charsetUTF8 {
			c = jtext.DecodeUTF8(c, in[read:read+n])
		} else {
			c = decode(kind, in[read:read+n])
		}
		if written+len(c) > len(out) {
			break
		}
		written += copy(out[written:], c)
		read += n
	}
	return f.ReturnLong(int64(read)<<32 | int64(written))
}

// sequence returns how many bytes belong to the first character (or to the malformed sequence in its place), or 0 if that
// cannot be told without more bytes.
func sequence(kind int, b []byte) int {
	whole := func(n int) int {
		if len(b) < n {
			return 0
		}
		return n
	}
	switch kind {
	case charsetUTF8:
		n := 1
		switch c := b[0]; {
		case c >= 0xc2 && c < 0xe0:
			n = 2
		case c >= 0xe0 && c < 0xf0:
			n = 3
		case c >= 0xf0 && c < 0xf5:
			n = 4
		}
		for i := 1; i < n; i++ {
			if i == len(b) {
				return 0
			}
			bad := b[i]&0xc0 != 0x80
			if i == 1 {
				bad = bad || b[0] == 0xe0 && b[1] < 0xa0 || b[0] == 0xf0 && b[1] < 0x90 || b[0] == 0xf4 && b[1] > 0x8f
			}
			if bad {
				return i
			}
		}
		return n
	case charsetUTF16BE, charsetUTF16LE:
		hi := 0
		if kind == charsetUTF16LE {
			hi = 1
		}
		if len(b) < 2 {
			return 0
		}
		if b[hi]&0xfc != 0xd8 {
			return 2
		}
		return whole(4)
	case charsetUTF32BE, charsetUTF32LE:
		return whole(4)
	}
	return 1
}
