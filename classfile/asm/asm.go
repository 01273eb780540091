// Package asm makes class files in memory, for code generators: lambda proxies, test classes, an assembler.
//
//	b := asm.NewClass(52, classfile.AccPublic|classfile.AccSuper, "demo/Adder", "java/lang/Object")
//	m := b.Method(classfile.AccPublic|classfile.AccStatic, "add", "(II)I")
//	m.Load(classfile.Int, 0)
//	m.Load(classfile.Int, 1)
//	m.Op(classfile.OpIadd)
//	m.Return(classfile.Int)
//	data, err := b.Bytes()
//
// A [Builder] interns constant pool entries and collects fields and methods; a [Method] collects instructions, with
// [Label]s as targets. Sizes of branches' offsets, max_stack and max_locals are worked out by [Builder.Bytes].
//
// # Versions
//
// No StackMapTable is made. Code without branches and handlers needs none, in any version. Code with them must be in a
// class of version 49 or below, whose types the verifier infers, or bring its own table with [Method.Attribute].
//
// # Errors
//
// Nothing is reported where it happens: the first mistake is kept, and Bytes returns it. What Bytes returns without
// error can be parsed, but may still be refused by the verifier.
//
// A Builder belongs to one goroutine.
package asm

import (
	"errors"
	"fmt"
	"math"

	"github.com/junco-vm/junco/classfile"
)

// ErrBuild is wrapped by all errors of Bytes.
var ErrBuild = errors.New("cannot build class")

// Builder is a class under construction.
type Builder struct {
	class   classfile.Class
	index   map[entry]uint16
	methods []*Method

	bootstraps []classfile.BootstrapMethod
	err        error
}

// entry is what makes a pool entry different from others.
type entry struct {
	tag  classfile.Tag
	a, b uint16
	bits uint64
	text string
}

// NewClass begins a class of the given class file version.
func NewClass(major uint16, access classfile.Flags, name, super string, interfaces ...string) *Builder {
	b := &Builder{index: make(map[entry]uint16, 32)}
	b.class.Major, b.class.Access = major, access
	if major == classfile.MinMajor {
		b.class.Minor = 3
	}
	b.class.Name, b.class.SuperName = name, super
	b.class.This = b.Class(name)
	if super != "" {
		b.class.Super = b.Class(super)
	}
	for _, i := range interfaces {
		b.class.Interfaces = append(b.class.Interfaces, b.Class(i))
	}
	return b
}

// Name gives the name of the class.
func (b *Builder) Name() string { return b.class.Name }

// fail keeps the first error.
func (b *Builder) fail(format string, args ...any) {
	if b.err == nil {
		b.err = fmt.Errorf("%w %s: %w", ErrBuild, b.class.Name, fmt.Errorf(format, args...))
	}
}

// intern gives the index of an entry, made by add where there is none yet.
func (b *Builder) intern(e entry, add func(p *classfile.Pool) (uint16, error)) uint16 {
	if i, ok := b.index[e]; ok {
		return i
	}
	i, err := add(&b.class.Pool)
	if err != nil {
		b.fail("%w", err)
		return 0
	}
	b.index[e] = i
	return i
}

// UTF8 gives the index of a UTF8 entry with the given modified UTF-8 text.
func (b *Builder) UTF8(mutf8 string) uint16 {
	return b.intern(entry{tag: classfile.TagUTF8, text: mutf8}, func(p *classfile.Pool) (uint16, error) {
		return p.AppendUTF8(mutf8)
	})
}

func (b *Builder) indirect(tag classfile.Tag, mutf8 string) uint16 {
	u := b.UTF8(mutf8)
	return b.intern(entry{tag: tag, a: u}, func(p *classfile.Pool) (uint16, error) { return p.AppendIndex(tag, u) })
}

func (b *Builder) pair(tag classfile.Tag, x, y uint16) uint16 {
	return b.intern(entry{tag: tag, a: x, b: y}, func(p *classfile.Pool) (uint16, error) { return p.AppendPair(tag, x, y) })
}

// Class gives the index of a Class entry: an internal name or an array descriptor.
func (b *Builder) Class(name string) uint16 { return b.indirect(classfile.TagClass, name) }

// String gives the index of a String entry with the given modified UTF-8 text (see classfile.EncodeMUTF8).
func (b *Builder) String(mutf8 string) uint16 { return b.indirect(classfile.TagString, mutf8) }

// MethodType gives the index of a MethodType entry.
func (b *Builder) MethodType(desc string) uint16 { return b.indirect(classfile.TagMethodType, desc) }

// Int gives the index of an Integer entry.
func (b *Builder) Int(v int32) uint16 { return b.word(classfile.TagInteger, uint32(v)) }

// Float gives the index of a Float entry. NaNs with different bits are different entries.
func (b *Builder) Float(v float32) uint16 { return b.word(classfile.TagFloat, math.Float32bits(v)) }

func (b *Builder) word(tag classfile.Tag, bits uint32) uint16 {
	return b.intern(entry{tag: tag, bits: uint64(bits)}, func(p *classfile.Pool) (uint16, error) { return p.AppendWord(tag, bits) })
}

// Long gives the index of a Long entry.
func (b *Builder) Long(v int64) uint16 { return b.wide(classfile.TagLong, uint64(v)) }

// Double gives the index of a Double entry.
func (b *Builder) Double(v float64) uint16 { return b.wide(classfile.TagDouble, math.Float64bits(v)) }

func (b *Builder) wide(tag classfile.Tag, bits uint64) uint16 {
	return b.intern(entry{tag: tag, bits: bits}, func(p *classfile.Pool) (uint16, error) { return p.AppendWide(tag, bits) })
}

// NameAndType gives the index of a NameAndType entry.
func (b *Builder) NameAndType(name, desc string) uint16 {
	return b.pair(classfile.TagNameAndType, b.UTF8(name), b.UTF8(desc))
}

// Ref gives the index of a Fieldref, Methodref or InterfaceMethodref entry.
func (b *Builder) Ref(tag classfile.Tag, class, name, desc string) uint16 {
	return b.pair(tag, b.Class(class), b.NameAndType(name, desc))
}

// MethodHandle gives the index of a MethodHandle entry that refers to the entry ref.
func (b *Builder) MethodHandle(kind classfile.RefKind, ref uint16) uint16 {
	return b.intern(entry{tag: classfile.TagMethodHandle, a: ref, b: uint16(kind)}, func(p *classfile.Pool) (uint16, error) {
		return p.AppendMethodHandle(kind, ref)
	})
}

// Bootstrap adds a bootstrap method, a MethodHandle entry and loadable entries, and gives its number for Dynamic and
// InvokeDynamic. Equal ones share a number.
func (b *Builder) Bootstrap(handle uint16, args ...uint16) uint16 {
search:
	for i, m := range b.bootstraps {
		if m.Handle != handle || len(m.Args) != len(args) {
			continue
		}
		for j := range args {
			if m.Args[j] != args[j] {
				continue search
			}
		}
		return uint16(i)
	}
	if len(b.bootstraps) == math.MaxUint16 {
		b.fail("too many bootstrap methods")
		return 0
	}
	b.bootstraps = append(b.bootstraps, classfile.BootstrapMethod{Handle: handle, Args: append([]uint16(nil), args...)})
	return uint16(len(b.bootstraps) - 1)
}

// Dynamic gives the index of a Dynamic entry.
func (b *Builder) Dynamic(bootstrap uint16, name, desc string) uint16 {
	return b.pair(classfile.TagDynamic, bootstrap, b.NameAndType(name, desc))
}

// InvokeDynamic gives the index of an InvokeDynamic entry.
func (b *Builder) InvokeDynamic(bootstrap uint16, name, desc string) uint16 {
	return b.pair(classfile.TagInvokeDynamic, bootstrap, b.NameAndType(name, desc))
}

// newAttribute makes an attribute whose name is interned.
func (b *Builder) newAttribute(body classfile.Body) classfile.Attribute {
	kind := body.AttrKind()
	if kind == classfile.AttrUnknown {
		b.fail("an unknown attribute has no name")
		return classfile.Attribute{}
	}
	return classfile.Attribute{Kind: kind, NameIndex: b.UTF8(kind.String()), Info: classfile.EncodeBody(body)}
}

// Attribute adds an attribute to the class. BootstrapMethods is added by the Builder.
func (b *Builder) Attribute(body classfile.Body) {
	b.class.Attributes = append(b.class.Attributes, b.newAttribute(body))
}

// SourceFile adds a SourceFile attribute.
func (b *Builder) SourceFile(name string) { b.Attribute(classfile.SourceFile{Index: b.UTF8(name)}) }

// Field adds a field.
func (b *Builder) Field(access classfile.Flags, name, desc string, attributes ...classfile.Body) {
	f := classfile.Field{Access: access, NameIndex: b.UTF8(name), DescIndex: b.UTF8(desc), Name: name, Desc: desc}
	for _, a := range attributes {
		f.Attributes = append(f.Attributes, b.newAttribute(a))
	}
	b.class.Fields = append(b.class.Fields, f)
}

// Method adds a method. One that is neither abstract nor native must get instructions.
func (b *Builder) Method(access classfile.Flags, name, desc string) *Method {
	m := &Method{b: b, access: access, name: b.UTF8(name), desc: b.UTF8(desc), maxStack: -1, maxLocals: -1}
	m.what = name + desc
	slots, _, err := classfile.ArgSlots(desc)
	if err != nil {
		b.fail("method %s: %w", name, err)
	}
	if !access.IsStatic() {
		slots++
	}
	m.locals = slots
	b.methods = append(b.methods, m)
	return m
}

// Constructor adds a constructor without parameters that does nothing but call the superclass's.
func (b *Builder) Constructor(access classfile.Flags) {
	m := b.Method(access, "<init>", "()V")
	m.Load(classfile.Object, 0)
	m.Invoke(classfile.OpInvokespecial, b.class.SuperName, "<init>", "()V")
	m.Return(classfile.Void)
}

// Bytes gives the finished class file. The Builder may be added to and asked again.
//
// # Errors
//
// ErrBuild, wrapped: a full constant pool, a label never placed, a branch too far, code too long, a stack whose depth
// differs between two ways to an instruction, what is listed at the package. The parser's error where it refuses the class.
func (b *Builder) Bytes() ([]byte, error) {
	c := b.class // methods and the list of attributes are the copy's own
	c.Methods = nil
	for _, m := range b.methods {
		c.Methods = append(c.Methods, m.finish())
	}
	c.Attributes = append(classfile.Attributes(nil), b.class.Attributes...)
	if len(b.bootstraps) > 0 {
		c.Attributes = append(c.Attributes, b.newAttribute(classfile.BootstrapMethods{Methods: b.bootstraps}))
	}
	if len(c.Methods) > math.MaxUint16 || len(c.Fields) > math.MaxUint16 || len(c.Interfaces) > math.MaxUint16 {
		b.fail("too many members or interfaces")
	}
	if b.err != nil {
		return nil, b.err
	}
	c.Pool = b.class.Pool // entries may have been added meanwhile
	data := c.Write()
	if _, err := classfile.Parse(data); err != nil {
		return nil, fmt.Errorf("%w %s: %w", ErrBuild, c.Name, err)
	}
	return data, nil
}
