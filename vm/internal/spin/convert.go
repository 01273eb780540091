package spin

import (
	"github.com/junco-vm/junco/classfile"
	"github.com/junco-vm/junco/classfile/asm"
)

// box describes the wrapper class of a primitive type.
type box struct {
	class  string // internal name
	value  string // method that unwraps
	widens string // letters of the primitive types that this one can become, itself included
}

var boxes = map[classfile.Kind]box{
	classfile.Boolean: {"java/lang/Boolean", "booleanValue", "Z"},
	classfile.Byte:    {"java/lang/Byte", "byteValue", "BSIJFD"},
	classfile.Char:    {"java/lang/Character", "charValue", "CIJFD"},
	classfile.Short:   {"java/lang/Short", "shortValue", "SIJFD"},
	classfile.Int:     {"java/lang/Integer", "intValue", "IJFD"},
	classfile.Long:    {"java/lang/Long", "longValue", "JFD"},
	classfile.Float:   {"java/lang/Float", "floatValue", "FD"},
	classfile.Double:  {"java/lang/Double", "doubleValue", "D"},
}

// kindOfBox returns the primitive type that a wrapper class holds.
func kindOfBox(class string) (classfile.Kind, bool) {
	for k, b := range boxes {
		if b.class == class {
			return k, true
		}
	}
	return 0, false
}

// convert turns the value on the stack from one type into another as LambdaMetafactory adapts arguments and results:
// widening of primitives, boxing, unboxing with widening, casts. Meant is the more special type that a reference
// is known to have (the instantiated method type), or "" if there is none. It reports whether there is such a way.
func convert(m *asm.Method, from, to, meant classfile.FieldType) bool {
	if from == to && (meant == "" || meant == from) {
		return true
	}
	switch {
	case !from.Kind().IsRef() && !to.Kind().IsRef():
		return widen(m, from.Kind(), to.Kind())
	case !from.Kind().IsRef():
		b := boxes[from.Kind()]
		m.Invoke(classfile.OpInvokestatic, b.class, "valueOf", "("+string(from)+")L"+b.class+";")
		cast(m, classfile.TypeOfClass(b.class), to)
		return true
	case to.Kind().IsRef():
		cast(m, from, to)
		return true
	}
	source := from
	if meant != "" && meant.Kind().IsRef() {
		cast(m, from, meant)
		source = meant
	}
	return unbox(m, source, to.Kind())
}

// cast appends a checkcast unless every reference has the type.
func cast(m *asm.Method, from, to classfile.FieldType) {
	if from != to && to != "Ljava/lang/Object;" {
		m.Type(classfile.OpCheckcast, to.ClassName())
	}
}

// unbox turns a reference into a primitive, which may be wider than what the wrapper holds.
func unbox(m *asm.Method, source classfile.FieldType, to classfile.Kind) bool {
	if k, ok := kindOfBox(source.ClassName()); ok {
		b := boxes[k]
		m.Invoke(classfile.OpInvokevirtual, b.class, b.value, "()"+string(rune(k)))
		return widen(m, k, to)
	}
	b := boxes[to]
	class := b.class
	if to != classfile.Char && to != classfile.Boolean {
		class = "java/lang/Number"
	}
	cast(m, source, classfile.TypeOfClass(class))
	m.Invoke(classfile.OpInvokevirtual, class, b.value, "()"+string(rune(to)))
	return true
}

// widen turns a primitive into a wider one and reports whether that is allowed.
func widen(m *asm.Method, from, to classfile.Kind) bool {
	if from == to {
		return true
	}
	allowed := false
	for _, k := range boxes[from].widens {
		allowed = allowed || classfile.Kind(k) == to
	}
	if !allowed {
		return false
	}
	var group int
	switch from {
	case classfile.Long:
		group = 1
	case classfile.Float:
		group = 2
	}
	switch to {
	case classfile.Long:
		m.Op(classfile.OpI2l)
	case classfile.Float:
		m.Op([]classfile.Opcode{classfile.OpI2f, classfile.OpL2f}[group])
	case classfile.Double:
		m.Op([]classfile.Opcode{classfile.OpI2d, classfile.OpL2d, classfile.OpF2d}[group])
	}
	return true
}
