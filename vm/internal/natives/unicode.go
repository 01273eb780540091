package natives

import (
	"github.com/junco-vm/junco/vm/internal/rt"
	"github.com/junco-vm/junco/vm/internal/unidata"
)

// properties are the binary properties as Character.property numbers them.
var properties = [...]unidata.Prop{
	unidata.LowerCase, unidata.UpperCase, unidata.Alphabetic, unidata.Ideographic, unidata.Mirrored, unidata.Emoji,
	unidata.EmojiPresentation, unidata.EmojiModifierBase, unidata.EmojiComponent, unidata.ExtendedPictographic,
	unidata.UnicodeIdentifierStart, unidata.UnicodeIdentifierPart, unidata.JavaIdentifierStart, unidata.JavaIdentifierPart,
	unidata.IdentifierIgnorable,
}

// pageWork is about how many bytes are unpacked to find a name.
const pageWork = 8 << 10

func init() {
	number := func(fn func(int32) int32) rt.Native {
		return func(f *rt.Frame) rt.Answer { return f.ReturnInt(fn(f.Int(0))) }
	}
	register("java/lang/Character", map[string]rt.Native{
		"getType(I)I": number(func(c int32) int32 { return int32(unidata.Type(c)) }),
		"property(II)Z": func(f *rt.Frame) rt.Answer {
			return f.ReturnBool(unidata.Has(f.Int(0), properties[f.Int(1)]))
		},
		"convert(II)I": func(f *rt.Frame) rt.Answer {
			c := f.Int(0)
			switch f.Int(1) {
			case 0:
				return f.ReturnInt(unidata.ToLower(c))
			case 1:
				return f.ReturnInt(unidata.ToUpper(c))
			}
			return f.ReturnInt(unidata.ToTitle(c))
		},
		"digit0(I)I":          number(unidata.Digit),
		"numeric0(I)I":        number(unidata.Numeric),
		"script0(I)I":         number(unidata.Script),
		"directionality0(I)I": number(func(c int32) int32 { return int32(unidata.Direction(c)) }),
		"name0(I)Ljava/lang/String;": func(f *rt.Frame) rt.Answer {
			name := unidata.Name(f.Int(0))
			f.Charge(pageWork)
			if name == "" {
				return f.ReturnRef(0)
			}
			return returnLatin1(f, []byte(name))
		},
		"codePointOf0(Ljava/lang/String;)I": func(f *rt.Frame) rt.Answer {
			f.Charge(100 * pageWork)
			return f.ReturnInt(unidata.Named(f.GoString(f.Ref(0))))
		},
	})
}
