package natives

import (
	"math"

	"github.com/junco-vm/junco/vm/internal/jtext"
	"github.com/junco-vm/junco/vm/internal/rt"
)

func init() {
	register("java/lang/Double", map[string]rt.Native{
		"toString(D)Ljava/lang/String;": func(f *rt.Frame) rt.Answer {
			var room [32]byte
			return returnLatin1(f, jtext.AppendDouble(room[:0], f.Double(0)))
		},
		"toHexString(D)Ljava/lang/String;": func(f *rt.Frame) rt.Answer {
			var room [32]byte
			return returnLatin1(f, jtext.AppendHexDouble(room[:0], f.Double(0)))
		},
		"parseDouble(Ljava/lang/String;)D": func(f *rt.Frame) rt.Answer {
			return parse(f, func(s string) (uint64, error) {
				v, err := jtext.ParseDouble(s)
				return math.Float64bits(v), err
			}, func(bits uint64) rt.Answer { return f.ReturnDouble(math.Float64frombits(bits)) })
		},
		"doubleToRawLongBits(D)J": func(f *rt.Frame) rt.Answer { return f.ReturnLong(f.Long(0)) },
		"longBitsToDouble(J)D":    func(f *rt.Frame) rt.Answer { return f.ReturnDouble(f.Double(0)) },
	})
	register("java/lang/Float", map[string]rt.Native{
		"toString(F)Ljava/lang/String;": func(f *rt.Frame) rt.Answer {
			var room [32]byte
			return returnLatin1(f, jtext.AppendFloat(room[:0], f.Float(0)))
		},
		"toHexString(F)Ljava/lang/String;": func(f *rt.Frame) rt.Answer {
			var room [32]byte
			return returnLatin1(f, jtext.AppendHexFloat(room[:0], f.Float(0)))
		},
		"parseFloat(Ljava/lang/String;)F": func(f *rt.Frame) rt.Answer {
			return parse(f, func(s string) (uint64, error) {
				v, err := jtext.ParseFloat(s)
				return uint64(math.Float32bits(v)), err
			}, func(bits uint64) rt.Answer { return f.ReturnFloat(math.Float32frombits(uint32(bits))) })
		},
		"floatToRawIntBits(F)I": func(f *rt.Frame) rt.Answer { return f.ReturnInt(f.Int(0)) },
		"intBitsToFloat(I)F":    func(f *rt.Frame) rt.Answer { return f.ReturnFloat(f.Float(0)) },
	})
}

// parse reads the string argument as a number, and answers it or throws what Java throws.
func parse(f *rt.Frame, read func(string) (uint64, error), answer func(uint64) rt.Answer) rt.Answer {
	s := f.Ref(0)
	if s == 0 {
		call := "String.trim()"
		if f.VM().Later() {
			call = "String.length()"
		}
		return nullCall(f, call, "in")
	}
	latin1, utf16 := f.StringValue(s)
	f.Charge(len(latin1) + 2*len(utf16))
	text := string(latin1)
	if utf16 != nil || !isASCII(latin1) {
		text = f.GoString(s)
	}
	v, err := read(text)
	if err != nil {
		return f.ThrowNew("java/lang/NumberFormatException", "%s", err)
	}
	return answer(v)
}

func isASCII(b []byte) bool {
	for _, c := range b {
		if c >= 0x80 {
			return false
		}
	}
	return true
}
