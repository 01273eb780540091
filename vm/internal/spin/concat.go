package spin

import (
	"strings"

	"github.com/junco-vm/junco/classfile"
	"github.com/junco-vm/junco/classfile/asm"
)

// ConcatArgs are the static arguments of StringConcatFactory. For makeConcat, the recipe is one [RecipeArg] for each
// parameter.
type ConcatArgs struct {
	Recipe    string   // in modified UTF-8, with the two marks below
	Constants []string // in modified UTF-8: the text of the constant for each RecipeConst
}

// Marks in a recipe.
const (
	RecipeArg   = '\x01' // the next argument goes here
	RecipeConst = '\x02' // the next constant goes here
)

// The native methods of the support class: one named join for each combination of parameter types that canJoin
// accepts, behind the recipe, whose values take the places of RecipeArg; and joinAll for an array.
const (
	concatSupport = "junco/internal/StringConcat"
	joinName      = "join"
	joinAllName   = "joinAll"
	stringDesc    = "Ljava/lang/String;"
)

// joinKinds lists, by number of arguments, the letters that join takes; s is a String. With more arguments, all
// are Strings, and from maxJoin+1 on they come in an array.
var joinKinds = [...]string{1: "sIJCDFZ", 2: "sIJCD", 3: "sIJ", 4: "sI"}

// maxJoin is the greatest number of arguments of join.
const maxJoin = 8

// Concat writes the class behind a string concatenation. Its stand-in turns objects into strings from left to right,
// by calling their toString, and leaves the rest to a native method.
//
// # Errors
//
// [ErrSite] if the recipe does not fit the descriptor.
func Concat(s Site, a ConcatArgs) (Class, error) {
	site, err := classfile.ParseMethodDescriptor(s.Desc)
	if err != nil {
		return Class{}, siteError(s, "%v", err)
	}
	if site.Return != stringDesc && site.Return != objectDesc && site.Return != "Ljava/lang/CharSequence;" {
		return Class{}, siteError(s, "result %s", site.Return.JavaName())
	}
	recipe, values, err := splitRecipe(s, a, site)
	if err != nil {
		return Class{}, err
	}
	const name = "concat"
	b := asm.NewClass(major, classfile.AccFinal|classfile.AccSuper|classfile.AccSynthetic, s.Class, "java/lang/Object")
	m := b.Method(classfile.AccStatic, name, s.Desc)
	m.PushString(recipe)
	if len(values) > 0 {
		writeJoin(m, values)
	}
	m.Return(classfile.Object)
	return finish(b, name)
}

// value is something put in for a RecipeArg: a parameter of the site, or a constant that contains marks itself.
type value struct {
	slot     int
	t        classfile.FieldType
	constant string
}

// splitRecipe puts constants into the recipe and lists the values that are left to put in.
func splitRecipe(s Site, a ConcatArgs, site classfile.MethodType) (string, []value, error) {
	var recipe strings.Builder
	var values []value
	param, constant, slot := 0, 0, 0
	for i := range len(a.Recipe) {
		switch c := a.Recipe[i]; c {
		case RecipeArg:
			if param == len(site.Params) {
				return "", nil, siteError(s, "recipe with more arguments than the site has")
			}
			t := site.Params[param]
			values = append(values, value{slot: slot, t: t})
			recipe.WriteByte(RecipeArg)
			slot += t.Slots()
			param++
		case RecipeConst:
			if constant == len(a.Constants) {
				return "", nil, siteError(s, "recipe with more constants than there are")
			}
			text := a.Constants[constant]
			constant++
			if strings.IndexByte(text, RecipeArg) < 0 {
				recipe.WriteString(text)
				continue
			}
			values = append(values, value{constant: text, t: stringDesc})
			recipe.WriteByte(RecipeArg)
		default:
			recipe.WriteByte(c)
		}
	}
	if param != len(site.Params) || constant != len(a.Constants) {
		return "", nil, siteError(s, "recipe uses %d of %d arguments, %d of %d constants", param, len(site.Params),
			constant, len(a.Constants))
	}
	return recipe.String(), values, nil
}

// joinLetter returns the letter of a type in joinKinds, or s if join cannot take it among n arguments: it is made a
// string first.
func joinLetter(t classfile.FieldType, n int) byte {
	letter := byte(t.Kind())
	switch t.Kind() {
	case classfile.Byte, classfile.Short:
		letter = 'I'
	}
	if n < len(joinKinds) && strings.IndexByte(joinKinds[n], letter) >= 0 {
		return letter
	}
	return 's'
}

func writeJoin(m *asm.Method, values []value) {
	if len(values) > maxJoin {
		m.PushInt(int32(len(values)))
		m.Type(classfile.OpAnewarray, "java/lang/String")
		for i, v := range values {
			m.Op(classfile.OpDup)
			m.PushInt(int32(i))
			pushString(m, v)
			m.Op(classfile.OpAastore)
		}
		m.Invoke(classfile.OpInvokestatic, concatSupport, joinAllName, "("+stringDesc+"["+stringDesc+")"+stringDesc)
		return
	}
	desc := "(" + stringDesc
	for _, v := range values {
		if letter := joinLetter(v.t, len(values)); letter != 's' {
			m.Load(v.t.Kind(), v.slot)
			desc += string(rune(letter))
			continue
		}
		pushString(m, v)
		desc += stringDesc
	}
	m.Invoke(classfile.OpInvokestatic, concatSupport, joinName, desc+")"+stringDesc)
}

// pushString pushes a value as a String, or null where that shall be shown.
func pushString(m *asm.Method, v value) {
	if v.constant != "" {
		m.PushString(v.constant)
		return
	}
	m.Load(v.t.Kind(), v.slot)
	if v.t == stringDesc {
		return
	}
	m.Invoke(classfile.OpInvokestatic, "java/lang/String", "valueOf", "("+appendedObject(v.t)+")"+stringDesc)
}

// appendedObject is appended, but for String.valueOf, which takes any object and, unlike for other arrays, must not be
// the one for char[].
func appendedObject(t classfile.FieldType) string {
	if t.Kind().IsRef() {
		return objectDesc
	}
	return appended(t)
}

// JoinDescs lists the descriptors of all native methods named join that call sites may use.
func JoinDescs() []string {
	var descs []string
	var grow func(n, left int, desc string)
	grow = func(n, left int, desc string) {
		if left == 0 {
			descs = append(descs, desc+")"+stringDesc)
			return
		}
		kinds := "s"
		if n < len(joinKinds) {
			kinds = joinKinds[n]
		}
		for _, k := range kinds {
			next := string(k)
			if k == 's' {
				next = stringDesc
			}
			grow(n, left-1, desc+next)
		}
	}
	for n := 1; n <= maxJoin; n++ {
		grow(n, n, "("+stringDesc)
	}
	return descs
}
