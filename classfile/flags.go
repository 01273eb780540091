package classfile

import "strings"

// Flags are access flags of a class, field, method, parameter or module. Several bits mean different things in
// different places; the constants that share a bit stand next to each other.
type Flags uint16

// Access flags (JVMS tables 4.1-B, 4.5-A, 4.6-A, 4.7.6-A, 4.7.24, 4.7.25).
const (
	AccPublic       Flags = 0x0001
	AccPrivate      Flags = 0x0002
	AccProtected    Flags = 0x0004
	AccStatic       Flags = 0x0008
	AccFinal        Flags = 0x0010
	AccSuper        Flags = 0x0020 // class
	AccSynchronized Flags = 0x0020 // method
	AccOpen         Flags = 0x0020 // module
	AccTransitive   Flags = 0x0020 // requires
	AccVolatile     Flags = 0x0040 // field
	AccBridge       Flags = 0x0040 // method
	AccStaticPhase  Flags = 0x0040 // requires
	AccTransient    Flags = 0x0080 // field
	AccVarargs      Flags = 0x0080 // method
	AccNative       Flags = 0x0100
	AccInterface    Flags = 0x0200
	AccAbstract     Flags = 0x0400
	AccStrict       Flags = 0x0800
	AccSynthetic    Flags = 0x1000
	AccAnnotation   Flags = 0x2000
	AccEnum         Flags = 0x4000
	AccModule       Flags = 0x8000 // class
	AccMandated     Flags = 0x8000 // parameter, requires, exports, opens
)

// Masks of the flags that mean something in each place; the parser ignores (but keeps) all others, as HotSpot does.
const (
	ClassFlags  = AccPublic | AccFinal | AccSuper | AccInterface | AccAbstract | AccSynthetic | AccAnnotation | AccEnum
	FieldFlags  = AccPublic | AccPrivate | AccProtected | AccStatic | AccFinal | AccVolatile | AccTransient | AccSynthetic | AccEnum
	MethodFlags = AccPublic | AccPrivate | AccProtected | AccStatic | AccFinal | AccSynchronized | AccBridge | AccVarargs |
		AccNative | AccAbstract | AccStrict | AccSynthetic
)

// Has reports whether all bits of want are set.
func (f Flags) Has(want Flags) bool { return f&want == want }

// Any reports whether at least one bit of want is set.
func (f Flags) Any(want Flags) bool { return f&want != 0 }

func (f Flags) IsPublic() bool       { return f&AccPublic != 0 }
func (f Flags) IsPrivate() bool      { return f&AccPrivate != 0 }
func (f Flags) IsProtected() bool    { return f&AccProtected != 0 }
func (f Flags) IsStatic() bool       { return f&AccStatic != 0 }
func (f Flags) IsFinal() bool        { return f&AccFinal != 0 }
func (f Flags) IsSynchronized() bool { return f&AccSynchronized != 0 }
func (f Flags) IsVolatile() bool     { return f&AccVolatile != 0 }
func (f Flags) IsNative() bool       { return f&AccNative != 0 }
func (f Flags) IsInterface() bool    { return f&AccInterface != 0 }
func (f Flags) IsAbstract() bool     { return f&AccAbstract != 0 }
func (f Flags) IsSynthetic() bool    { return f&AccSynthetic != 0 }
func (f Flags) IsVarargs() bool      { return f&AccVarargs != 0 }
func (f Flags) IsEnum() bool         { return f&AccEnum != 0 }

// FlagPlace says where flags stand, because a bit's name depends on it.
type FlagPlace uint8

// Places of flags.
const (
	PlaceClass FlagPlace = iota
	PlaceInnerClass
	PlaceField
	PlaceMethod
	PlaceParameter
	PlaceModule
	PlaceRequires
	PlaceExports // and opens
)

type flagName struct {
	bit  Flags
	name string
}

var flagNames = [...][]flagName{
	PlaceClass: {{AccPublic, "ACC_PUBLIC"}, {AccFinal, "ACC_FINAL"}, {AccSuper, "ACC_SUPER"}, {AccInterface, "ACC_INTERFACE"},
		{AccAbstract, "ACC_ABSTRACT"}, {AccSynthetic, "ACC_SYNTHETIC"}, {AccAnnotation, "ACC_ANNOTATION"}, {AccEnum, "ACC_ENUM"}, {AccModule, "ACC_MODULE"}},
	PlaceInnerClass: {{AccPublic, "ACC_PUBLIC"}, {AccPrivate, "ACC_PRIVATE"}, {AccProtected, "ACC_PROTECTED"}, {AccStatic, "ACC_STATIC"},
		{AccFinal, "ACC_FINAL"}, {AccInterface, "ACC_INTERFACE"}, {AccAbstract, "ACC_ABSTRACT"}, {AccSynthetic, "ACC_SYNTHETIC"},
		{AccAnnotation, "ACC_ANNOTATION"}, {AccEnum, "ACC_ENUM"}},
	PlaceField: {{AccPublic, "ACC_PUBLIC"}, {AccPrivate, "ACC_PRIVATE"}, {AccProtected, "ACC_PROTECTED"}, {AccStatic, "ACC_STATIC"},
		{AccFinal, "ACC_FINAL"}, {AccVolatile, "ACC_VOLATILE"}, {AccTransient, "ACC_TRANSIENT"}, {AccSynthetic, "ACC_SYNTHETIC"}, {AccEnum, "ACC_ENUM"}},
	PlaceMethod: {{AccPublic, "ACC_PUBLIC"}, {AccPrivate, "ACC_PRIVATE"}, {AccProtected, "ACC_PROTECTED"}, {AccStatic, "ACC_STATIC"},
		{AccFinal, "ACC_FINAL"}, {AccSynchronized, "ACC_SYNCHRONIZED"}, {AccBridge, "ACC_BRIDGE"}, {AccVarargs, "ACC_VARARGS"},
		{AccNative, "ACC_NATIVE"}, {AccAbstract, "ACC_ABSTRACT"}, {AccStrict, "ACC_STRICT"}, {AccSynthetic, "ACC_SYNTHETIC"}},
	PlaceParameter: {{AccFinal, "ACC_FINAL"}, {AccSynthetic, "ACC_SYNTHETIC"}, {AccMandated, "ACC_MANDATED"}},
	PlaceModule:    {{AccOpen, "ACC_OPEN"}, {AccSynthetic, "ACC_SYNTHETIC"}, {AccMandated, "ACC_MANDATED"}},
	PlaceRequires: {{AccTransitive, "ACC_TRANSITIVE"}, {AccStaticPhase, "ACC_STATIC_PHASE"}, {AccSynthetic, "ACC_SYNTHETIC"},
		{AccMandated, "ACC_MANDATED"}},
	PlaceExports: {{AccSynthetic, "ACC_SYNTHETIC"}, {AccMandated, "ACC_MANDATED"}},
}

// Names gives the specification's names of the flags that are set, in the order of their bits, separated by ", ".
// Bits without a name in that place are left out.
func (f Flags) Names(place FlagPlace) string {
	var names []string
	for _, n := range flagNames[place] {
		if f&n.bit != 0 {
			names = append(names, n.name)
		}
	}
	return strings.Join(names, ", ")
}
