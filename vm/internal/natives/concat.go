package natives

import (
	"math"
	"strconv"

	"github.com/junco-vm/junco/heap"
	"github.com/junco-vm/junco/vm/internal/jtext"
	"github.com/junco-vm/junco/vm/internal/rt"
	"github.com/junco-vm/junco/vm/internal/spin"
)

func init() {
	methods := map[string]rt.Native{"joinAll(Ljava/lang/String;[Ljava/lang/String;)Ljava/lang/String;": joinAll}
	for _, desc := range spin.JoinDescs() {
		methods["join"+desc] = join
	}
	register("junco/internal/StringConcat", methods)
}

// piece is text to be put into a string: of one byte a char, or of two.
type piece struct {
	latin1 []byte
	utf16  []uint16
}

func (p piece) len() int { return len(p.latin1) + len(p.utf16) }

var (
	nullPiece  = piece{latin1: []byte("null")}
	truePiece  = piece{latin1: []byte("true")}
	falsePiece = piece{latin1: []byte("false")}
)

func pieceOf(f *rt.Frame, s heap.Ref) piece {
	if s == 0 {
		return nullPiece
	}
	latin1, utf16 := f.StringValue(s)
	return piece{latin1, utf16}
}

// join puts its values into a recipe. All natives of that name are this function, which reads its own descriptor.
func join(f *rt.Frame) rt.Answer {
	const most = 8     // values
	var room [128]byte // for the digits of numbers, at most 4 of them of at most 26 bytes
	var wide [2]uint16 // for chars beyond Latin-1, at most 2 of them
	var pieces [most]piece
	digits, wides := room[:0], 0
	desc := f.Method().Desc
	n, slot := 0, 1
	for i := len("(Ljava/lang/String;"); desc[i] != ')'; i++ {
		start := len(digits)
		switch desc[i] {
		case 'L':
			i += len("Ljava/lang/String;") - 1
			pieces[n] = pieceOf(f, f.Ref(slot))
		case 'I':
			digits = strconv.AppendInt(digits, int64(f.Int(slot)), 10)
		case 'J':
			digits = strconv.AppendInt(digits, f.Long(slot), 10)
			slot++
		case 'D':
			digits = jtext.AppendDouble(digits, f.Double(slot))
			slot++
		case 'F':
			digits = jtext.AppendFloat(digits, f.Float(slot))
		case 'Z':
			pieces[n] = falsePiece
			if f.Bool(slot) {
				pieces[n] = truePiece
			}
		case 'C':
			if c := uint16(f.Int(slot)); c <= math.MaxUint8 {
				digits = append(digits, byte(c))
			} else {
				wide[wides] = c
				pieces[n].utf16 = wide[wides : wides+1]
				wides++
			}
		}
		if len(digits) > start {
			pieces[n].latin1 = digits[start:]
		}
		n++
		slot++
	}
	return assemble(f, pieceOf(f, f.Ref(0)), pieces[:n])
}

// joinAll is join for any number of strings.
func joinAll(f *rt.Frame) rt.Answer {
	values := f.Refs(f.Ref(1))
	pieces := make([]piece, len(values)) // as many as the call site has arguments, 200 at most
	for i, v := range values {
		pieces[i] = pieceOf(f, heap.Ref(v))
	}
	return assemble(f, pieceOf(f, f.Ref(0)), pieces)
}

// assemble answers the recipe with the pieces put in. The pieces alias guest memory, which does not move and which the
// frame's arguments keep alive.
func assemble(f *rt.Frame, recipe piece, pieces []piece) rt.Answer {
	length, isWide := recipe.len()-len(pieces), recipe.utf16 != nil
	for _, p := range pieces {
		length += p.len()
		isWide = isWide || p.utf16 != nil
		if length > math.MaxInt32 {
			return f.OutOfMemory()
		}
	}
	f.Charge(length)
	if isWide {
		return assembleWide(f, recipe, pieces, length)
	}
	var room [256]byte
	if length <= len(room) {
		return returnLatin1(f, appendRecipe(room[:0], recipe, pieces))
	}
	value, ok := f.NewByteArray(length)
	if !ok {
		return f.OutOfMemory()
	}
	appendRecipe(f.Bytes(value)[:0], recipe, pieces)
	return returnStringOver(f, value)
}

func appendRecipe(dst []byte, recipe piece, pieces []piece) []byte {
	for _, c := range recipe.latin1 {
		if c != spin.RecipeArg {
			dst = append(dst, c)
			continue
		}
		dst = append(dst, pieces[0].latin1...)
		pieces = pieces[1:]
	}
	return dst
}

func assembleWide(f *rt.Frame, recipe piece, pieces []piece, length int) rt.Answer {
	value, ok := f.NewCharArray(length)
	if !ok {
		return f.OutOfMemory()
	}
	dst := f.Chars(value)[:0]
	put := func(p piece) {
		for _, c := range p.latin1 {
			dst = append(dst, uint16(c))
		}
		dst = append(dst, p.utf16...)
	}
	literal := func(c uint16) {
		if c != spin.RecipeArg {
			dst = append(dst, c)
			return
		}
		put(pieces[0])
		pieces = pieces[1:]
	}
	for _, c := range recipe.latin1 {
		literal(uint16(c))
	}
	for _, c := range recipe.utf16 {
		literal(c)
	}
	return returnStringOver(f, value)
}

// returnStringOver answers a new string whose contents are an array that nothing else refers to.
func returnStringOver(f *rt.Frame, value heap.Ref) rt.Answer {
	f.SetSlotRef(0, value)
	s, ok := f.NewObject("java/lang/String")
	if !ok {
		return f.OutOfMemory()
	}
	f.SetRefField(s, "value", value)
	return f.ReturnRef(s)
}
