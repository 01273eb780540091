package natives

import (
	"github.com/junco-vm/junco/vm/internal/jtext"
	"github.com/junco-vm/junco/vm/internal/rt"
)

// textRoom is the length of text that natives put together on Go's stack.
const textRoom = 400

func init() {
	register("junco/internal/FloatText", map[string]rt.Native{
		"fixed(DI)Ljava/lang/String;":      formatWith(jtext.AppendFixed),
		"scientific(DI)Ljava/lang/String;": formatWith(jtext.AppendScientific),
		"general(DI)I":                     formatGeneral,
		"hex(DI)Ljava/lang/String;":        formatHex,
	})
}

// formatWith makes a native of a formatting function. Precision is bounded by jtext.MaxPrecision, so the text is at most
// some 700 bytes long whatever the guest asks for.
func formatWith(text func(dst []byte, v float64, precision int) []byte) rt.Native {
	return func(f *rt.Frame) rt.Answer {
		var room [textRoom]byte
		return returnLatin1(f, text(room[:0], f.Double(0), int(f.Int(2))))
	}
}

// formatGeneral answers how many fraction digits %g shows; complemented, if it is in scientific form.
func formatGeneral(f *rt.Frame) rt.Answer {
	fixed, fraction := jtext.GeneralIsFixed(f.Double(0), int(f.Int(2)))
	if !fixed {
		fraction = ^fraction
	}
	return f.ReturnInt(int32(fraction))
}

func formatHex(f *rt.Frame) rt.Answer {
	var room [textRoom]byte
	text := jtext.AppendHexPrecision(room[:0], f.Double(0), int(f.Int(2)))
	if text[0] == '-' {
		text = text[1:]
	}
	return returnLatin1(f, text)
}

// returnLatin1 answers a new string.
func returnLatin1(f *rt.Frame, text []byte) rt.Answer {
	s, ok := f.NewStringLatin1(text)
	if !ok {
		return f.OutOfMemory()
	}
	return f.ReturnRef(s)
}
