package rt

import (
	"fmt"
	"strings"

	"github.com/junco-vm/junco/classfile"
	"github.com/junco-vm/junco/heap"
	"github.com/junco-vm/junco/vm/internal/lower"
)

// Kind tells instance classes (and interfaces), arrays and primitive types apart.
type Kind uint8

const (
	KindInstance Kind = iota
	KindArray
	KindPrimitive
)

// Class is what Go remembers of a class: parsed, laid out and linked. It is a cache over the class record (see record.go) and the
// class file in guest memory; nothing in it is lost by throwing it away.
type Class struct {
	ID     uint16
	Name   string // as in class files: "java/lang/String", "[I", "int"
	Kind   Kind
	Access classfile.Flags
	Record heap.Ref
	Loader *Loader
	Host   *Class // hidden classes: whose nest it belongs to

	File       *classfile.Class // nil for arrays and primitive types
	Super      *Class
	Interfaces []*Class // direct ones
	Elem       *Class   // element class of an array
	elemShift  uint8    // log2 of the bytes of an element
	code       byte     // descriptor character of a primitive type

	Fields  []Field  // declared here
	Methods []Method // declared here; never reallocated, so that *Method stays valid as long as the Class
	VTable  []*Method

	InstanceBytes uint32   // payload bytes of an instance
	RefOffsets    []uint32 // payload offsets of all reference fields
	AllocType     heap.Type
	slots         []uint8 // what the bytes of an instance belong to, nil until asked for; see raw_object.go

	arrayOf    *Class   // the array class with this element, when there is one
	allSupers  []*Class // all interfaces, each once, and all superclasses
	poolSlot   []uint32 // by pool index: which word of the record holds its outcome (see poolRefSlot)
	firstEntry uint32   // method entry of Methods[0]
	defaults   bool     // an interface with a non-abstract, non-static method
	linked     bool
}

// Field is a field declared by a class.
type Field struct {
	Class  *Class
	Name   string
	Desc   string
	Access classfile.Flags
	// Offset is where the field lies: payload offset in an instance, or guest address when it is static.
	Offset uint32
	index  uint16
}

// Method is a method declared by a class.
type Method struct {
	Class    *Class
	Name     string
	Desc     string
	Access   classfile.Flags
	File     *classfile.Method
	ArgSlots int    // including the receiver
	Ret      byte   // descriptor character of the result, 'L' for arrays too
	VIndex   int32  // index in the vtable, -1 when there is none
	Entry    uint32 // method entry of the interpreter
	index    uint16

	code   *lower.Code // register code with its tables, nil until lowered
	codePC uint32      // where it lies in the code region
	native Native
}

// parse makes an instance class of the bytes of its class file. name is what it was asked for by, "" for any.
func (c *Class) parse(data []byte, name string) error {
	file, err := classfile.ParseWith(data, classfile.Options{Name: name, Trusted: c.Loader.id == 0})
	if err != nil {
		return parseError(err)
	}
	c.File, c.Name, c.Access, c.Kind = file, file.Name, file.Access, KindInstance
	return nil
}

// setArray makes c the class of arrays with the given element class, which is linked later.
func (c *Class) setArray(elem *Class) {
	c.Kind, c.Elem, c.Name = KindArray, elem, "["+elem.Descriptor()
	c.Access = elem.Access&classfile.AccPublic | classfile.AccFinal | classfile.AccAbstract
	elem.arrayOf = c
}

// setPrimitive makes c a primitive type.
func (c *Class) setPrimitive(code byte) {
	c.Kind, c.code, c.Name, c.linked = KindPrimitive, code, primitiveNames[code], true
	c.Access = classfile.AccPublic | classfile.AccFinal | classfile.AccAbstract
}

// methodID names a method in guest memory: class id in the upper half, index in the lower.
type methodID uint32

func (m *Method) id() methodID { return methodID(uint32(m.Class.ID)<<16 | uint32(m.index)) }

func (vm *VM) method(id methodID) *Method { return &vm.classes[id>>16].Methods[id&0xFFFF] }

// IsStatic reports whether the method has no receiver.
func (m *Method) IsStatic() bool { return m.Access&classfile.AccStatic != 0 }

// IsStatic reports whether the field belongs to the class rather than to its instances.
func (f *Field) IsStatic() bool { return f.Access&classfile.AccStatic != 0 }

// String is "java/lang/Object.hashCode()I".
func (m *Method) String() string { return m.Class.Name + "." + m.Name + m.Desc }

// IsInterface reports whether the class is an interface.
func (c *Class) IsInterface() bool { return c.Access&classfile.AccInterface != 0 }

// JavaName is the class's name as Class.getName gives it.
func (c *Class) JavaName() string {
	if c.Host != nil {
		head, tail, spun := strings.Cut(c.Name, "+")
		if !spun { // defined by the program
			tail = fmt.Sprintf("0x%016x", c.Record)
		}
		return strings.ReplaceAll(head, "/", ".") + "/" + tail
	}
	return strings.ReplaceAll(c.Name, "/", ".")
}

// ExternalName is the name as messages show it: "int[]" rather than "[I".
func (c *Class) ExternalName() string {
	if c.Kind == KindArray {
		return c.Elem.ExternalName() + "[]"
	}
	return c.JavaName()
}

// Descriptor is the class's field descriptor.
func (c *Class) Descriptor() string {
	switch c.Kind {
	case KindArray:
		return c.Name
	case KindPrimitive:
		return string(c.code)
	}
	return "L" + c.Name + ";"
}

// arrayName is the name of the array class with the given element class.
func arrayName(elem string) string {
	if elem[0] == '[' {
		return "[" + elem
	}
	return "[L" + elem + ";"
}

// Package is the run-time package's name, "" for the unnamed one.
func (c *Class) Package() string {
	for c.Kind == KindArray {
		c = c.Elem
	}
	if i := strings.LastIndexByte(c.Name, '/'); i >= 0 {
		return c.Name[:i]
	}
	return ""
}

// isSubclassOf reports whether c is d or has it among its superclasses and interfaces, with the rules for arrays (JVMS 6.5
// instanceof).
func (c *Class) isSubclassOf(d *Class) bool {
	if c == d {
		return true
	}
	if c.Kind == KindArray && d.Kind == KindArray {
		return c.Elem.Kind != KindPrimitive && d.Elem.Kind != KindPrimitive && c.Elem.isSubclassOf(d.Elem)
	}
	for _, s := range c.allSupers {
		if s == d {
			return true
		}
	}
	return false
}

// declared finds a method declared by c itself.
func (c *Class) declared(name, desc string) *Method {
	for i := range c.Methods {
		if m := &c.Methods[i]; m.Name == name && m.Desc == desc {
			return m
		}
	}
	return nil
}

// declaredField finds a field declared by c itself.
func (c *Class) declaredField(name, desc string) *Field {
	for i := range c.Fields {
		if f := &c.Fields[i]; f.Name == name && f.Desc == desc {
			return f
		}
	}
	return nil
}

// MethodNamed finds a method in c or its superclasses and interfaces; nil when there is none.
func (c *Class) MethodNamed(name, desc string) *Method {
	for k := c; k != nil; k = k.Super {
		if m := k.declared(name, desc); m != nil {
			return m
		}
	}
	for _, s := range c.allSupers {
		if s.IsInterface() {
			if m := s.declared(name, desc); m != nil && m.Access&classfile.AccAbstract == 0 {
				return m
			}
		}
	}
	for _, s := range c.allSupers {
		if m := s.declared(name, desc); m != nil {
			return m
		}
	}
	return nil
}

// findField is field resolution (JVMS 5.4.3.2): the class, its superinterfaces, its superclass.
func (c *Class) findField(name, desc string) *Field {
	if f := c.declaredField(name, desc); f != nil {
		return f
	}
	for _, i := range c.Interfaces {
		if f := i.findField(name, desc); f != nil {
			return f
		}
	}
	if c.Super != nil {
		return c.Super.findField(name, desc)
	}
	return nil
}

// argSlots counts the slots of a method descriptor's arguments and tells the result's character; arrays count as 'L'.
func argSlots(desc string) (slots int, ret byte) {
	i := 1
	for desc[i] != ')' {
		slots++
		if desc[i] == 'J' || desc[i] == 'D' {
			slots++
		}
		i = skipType(desc, i)
	}
	ret = desc[i+1]
	if ret == '[' {
		ret = 'L'
	}
	return slots, ret
}

// skipType is the index after the field type that begins at i.
func skipType(desc string, i int) int {
	for desc[i] == '[' {
		i++
	}
	if desc[i] == 'L' {
		return i + strings.IndexByte(desc[i:], ';') + 1
	}
	return i + 1
}

// argTypes splits a method descriptor into the field descriptors of its arguments.
func argTypes(desc string) (args []string, ret string) {
	i := 1
	for desc[i] != ')' {
		j := skipType(desc, i)
		args = append(args, desc[i:j])
		i = j
	}
	return args, desc[i+1:]
}
