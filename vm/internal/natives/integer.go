package natives

import (
	"errors"
	"strconv"

	"github.com/junco-vm/junco/vm/internal/jtext"
	"github.com/junco-vm/junco/vm/internal/rt"
	"github.com/junco-vm/junco/vm/internal/unidata"
)

func init() {
	register("java/lang/Integer", map[string]rt.Native{
		"toString(I)Ljava/lang/String;": func(f *rt.Frame) rt.Answer { return returnDecimal(f, int64(f.Int(0))) },
		"toString(II)Ljava/lang/String;": func(f *rt.Frame) rt.Answer {
			return returnRadix(f, int64(f.Int(0)), int(f.Int(1)))
		},
		"unsigned0(II)Ljava/lang/String;": func(f *rt.Frame) rt.Answer {
			var room [40]byte
			return returnLatin1(f, jtext.AppendUnsigned(room[:0], uint64(uint32(f.Int(0))), int(f.Int(1))))
		},
		"putDecimal(I[CI)I": func(f *rt.Frame) rt.Answer {
			return f.ReturnInt(putDecimal(f.Chars(f.Ref(1)), f.Int(2), int64(f.Int(0))))
		},
		"parse0(Ljava/lang/String;I)I": func(f *rt.Frame) rt.Answer {
			v, err := jtext.ParseInt(digits(f), int(f.Int(1)))
			if err != nil {
				return numberError(f, err)
			}
			return f.ReturnInt(v)
		},
	})
	register("java/lang/Long", map[string]rt.Native{
		"toString(J)Ljava/lang/String;":  func(f *rt.Frame) rt.Answer { return returnDecimal(f, f.Long(0)) },
		"toString(JI)Ljava/lang/String;": func(f *rt.Frame) rt.Answer { return returnRadix(f, f.Long(0), int(f.Int(2))) },
		"unsigned0(JI)Ljava/lang/String;": func(f *rt.Frame) rt.Answer {
			var room [72]byte
			return returnLatin1(f, jtext.AppendUnsigned(room[:0], uint64(f.Long(0)), int(f.Int(2))))
		},
		"putDecimal(J[CI)I": func(f *rt.Frame) rt.Answer {
			return f.ReturnInt(putDecimal(f.Chars(f.Ref(2)), f.Int(3), f.Long(0)))
		},
		"parse0(Ljava/lang/String;I)J": func(f *rt.Frame) rt.Answer {
			v, err := jtext.ParseLong(digits(f), int(f.Int(1)))
			if err != nil {
				return numberError(f, err)
			}
			return f.ReturnLong(v)
		},
	})
}

func returnDecimal(f *rt.Frame, v int64) rt.Answer {
	var room [20]byte
	return returnLatin1(f, strconv.AppendInt(room[:0], v, 10))
}

func returnRadix(f *rt.Frame, v int64, radix int) rt.Answer {
	var room [72]byte
	return returnLatin1(f, jtext.AppendLong(room[:0], v, radix))
}

// putDecimal writes digits into a char array and answers the index behind them.
func putDecimal(to []uint16, at int32, v int64) int32 {
	var room [20]byte
	for _, c := range strconv.AppendInt(room[:0], v, 10) {
		to[at] = uint16(c)
		at++
	}
	return at
}

// digits is the string argument with the digits of every script as those of ASCII.
func digits(f *rt.Frame) string {
	p := pieceOf(f, f.Ref(0))
	if p.utf16 == nil && isASCII(p.latin1) {
		return string(p.latin1)
	}
	out := make([]rune, p.len())
	for i := range out {
		c := int32(p.at(i))
		if c >= 0x80 {
			if d := unidata.Digit(c); d >= 0 {
				c = int32("0123456789abcdefghijklmnopqrstuvwxyz"[d])
			}
		}
		out[i] = c
	}
	return string(out)
}

// numberError throws the NumberFormatException that parsing gave.
func numberError(f *rt.Frame, err error) rt.Answer {
	var n *jtext.NumberError
	if errors.As(err, &n) {
		n.Input = f.GoString(f.Ref(0))
		return f.ThrowNew("java/lang/NumberFormatException", "%s", n.Error())
	}
	return f.ThrowNew("java/lang/NumberFormatException", "%v", err)
}
