package classfile

import (
	"fmt"
	"strings"
)

// Kind is the kind of a type as descriptors spell it; its value is the descriptor's letter.
type Kind byte

// Kinds of types.
const (
	Void    Kind = 'V'
	Boolean Kind = 'Z'
	Byte    Kind = 'B'
	Char    Kind = 'C'
	Short   Kind = 'S'
	Int     Kind = 'I'
	Long    Kind = 'J'
	Float   Kind = 'F'
	Double  Kind = 'D'
	Object  Kind = 'L'
	Array   Kind = '['
)

// Slots gives the number of local variable or operand stack slots of a value of that kind: 0, 1 or 2.
func (k Kind) Slots() int {
	switch k {
	case Void:
		return 0
	case Long, Double:
		return 2
	}
	return 1
}

// IsRef reports whether values of that kind are references.
func (k Kind) IsRef() bool { return k == Object || k == Array }

// IsIntLike reports whether values of that kind are ints on the operand stack.
func (k Kind) IsIntLike() bool {
	switch k {
	case Boolean, Byte, Char, Short, Int:
		return true
	}
	return false
}

// JavaName gives the Java keyword of a primitive kind or void, "" for references.
func (k Kind) JavaName() string {
	switch k {
	case Void:
		return "void"
	case Boolean:
		return "boolean"
	case Byte:
		return "byte"
	case Char:
		return "char"
	case Short:
		return "short"
	case Int:
		return "int"
	case Long:
		return "long"
	case Float:
		return "float"
	case Double:
		return "double"
	}
	return ""
}

// FieldType is a field descriptor, or a return descriptor including "V". The zero FieldType is not valid.
type FieldType string

// Kind gives the kind of the type, 0 for "".
func (t FieldType) Kind() Kind {
	if t == "" {
		return 0
	}
	return Kind(t[0])
}

// Slots gives the number of slots of a value of that type.
func (t FieldType) Slots() int { return t.Kind().Slots() }

// ClassName gives the name that a Class entry uses for a reference type: "java/lang/String" for
// "Ljava/lang/String;", "[I" for "[I". It is "" for primitive types.
func (t FieldType) ClassName() string {
	switch t.Kind() {
	case Object:
		return strings.TrimSuffix(string(t[1:]), ";")
	case Array:
		return string(t)
	}
	return ""
}

// Dims gives the number of array dimensions, 0 for what is no array.
func (t FieldType) Dims() int {
	n := 0
	for n < len(t) && t[n] == '[' {
		n++
	}
	return n
}

// Elem gives the type of the elements of an array type ("" where t is no array).
func (t FieldType) Elem() FieldType {
	if t.Kind() != Array {
		return ""
	}
	return t[1:]
}

// Base gives the type left when all array dimensions are taken away.
func (t FieldType) Base() FieldType { return t[t.Dims():] }

// JavaName gives the type as Java source has it, as in "java.lang.String[]". Nested classes keep their '$'.
func (t FieldType) JavaName() string {
	base := t.Base()
	name := base.Kind().JavaName()
	if name == "" {
		name = strings.ReplaceAll(base.ClassName(), "/", ".")
	}
	return name + strings.Repeat("[]", t.Dims())
}

// TypeOfClass gives the field type of what a Class entry names: the inverse of FieldType.ClassName.
func TypeOfClass(className string) FieldType {
	if strings.HasPrefix(className, "[") {
		return FieldType(className)
	}
	return FieldType("L" + className + ";")
}

// MethodType is a parsed method descriptor.
type MethodType struct {
	Params []FieldType // windows into the descriptor
	Return FieldType   // may be "V"
	Slots  int         // of all parameters, without a receiver
}

// scanFieldType gives the length of the field descriptor that desc begins with, 0 where there is none. It does not
// look at the characters of a class name beyond those that end it.
func scanFieldType(desc string) int {
	i := 0
	for i < len(desc) && desc[i] == '[' {
		if i++; i > 255 {
			return 0
		}
	}
	if i == len(desc) {
		return 0
	}
	switch desc[i] {
	case 'B', 'C', 'D', 'F', 'I', 'J', 'S', 'Z':
		return i + 1
	case 'L':
		n := strings.IndexByte(desc[i:], ';')
		if n < 2 {
			return 0
		}
		return i + n + 1
	}
	return 0
}

// ParseFieldDescriptor checks that desc is the shape of a field descriptor.
func ParseFieldDescriptor(desc string) (FieldType, error) {
	if n := scanFieldType(desc); n == 0 || n != len(desc) {
		return "", fmt.Errorf("%w: %q", ErrDescriptor, desc)
	}
	return FieldType(desc), nil
}

// ParseMethodDescriptor takes a method descriptor apart. It allocates only the list of parameters.
func ParseMethodDescriptor(desc string) (MethodType, error) {
	n := 0
	shape, err := walkMethodDescriptor(desc, func(FieldType) { n++ })
	if err != nil {
		return MethodType{}, err
	}
	shape.Params = make([]FieldType, 0, n)
	_, _ = walkMethodDescriptor(desc, func(t FieldType) { shape.Params = append(shape.Params, t) })
	return shape, nil
}

// ArgSlots gives the number of slots of all parameters of a method descriptor, without a receiver, and its return type.
// It does not allocate.
func ArgSlots(desc string) (slots int, ret FieldType, err error) {
	shape, err := walkMethodDescriptor(desc, func(FieldType) {})
	return shape.Slots, shape.Return, err
}

func walkMethodDescriptor(desc string, param func(FieldType)) (MethodType, error) {
	var mt MethodType
	if !strings.HasPrefix(desc, "(") {
		return mt, fmt.Errorf("%w: %q", ErrDescriptor, desc)
	}
	rest := desc[1:]
	for {
		if strings.HasPrefix(rest, ")") {
			rest = rest[1:]
			break
		}
		n := scanFieldType(rest)
		if n == 0 {
			return mt, fmt.Errorf("%w: %q", ErrDescriptor, desc)
		}
		t := FieldType(rest[:n])
		mt.Slots += t.Slots()
		param(t)
		rest = rest[n:]
	}
	if rest != "V" && (len(rest) == 0 || scanFieldType(rest) != len(rest)) {
		return mt, fmt.Errorf("%w: %q", ErrDescriptor, desc)
	}
	mt.Return = FieldType(rest)
	return mt, nil
}
