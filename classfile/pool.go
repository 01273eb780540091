package classfile

import (
	"encoding/binary"
	"fmt"
	"math"
)

// Tag says what kind of entry a constant pool entry is (JVMS table 4.4-A).
type Tag uint8

// Constant pool tags. TagInvalid is entry 0 and the second half of a Long or Double.
const (
	TagInvalid            Tag = 0
	TagUTF8               Tag = 1
	TagInteger            Tag = 3
	TagFloat              Tag = 4
	TagLong               Tag = 5
	TagDouble             Tag = 6
	TagClass              Tag = 7
	TagString             Tag = 8
	TagFieldref           Tag = 9
	TagMethodref          Tag = 10
	TagInterfaceMethodref Tag = 11
	TagNameAndType        Tag = 12
	TagMethodHandle       Tag = 15
	TagMethodType         Tag = 16
	TagDynamic            Tag = 17
	TagInvokeDynamic      Tag = 18
	TagModule             Tag = 19
	TagPackage            Tag = 20
)

var tagNames = [...]string{
	TagInvalid: "Invalid", TagUTF8: "Utf8", TagInteger: "Integer", TagFloat: "Float", TagLong: "Long", TagDouble: "Double",
	TagClass: "Class", TagString: "String", TagFieldref: "Fieldref", TagMethodref: "Methodref",
	TagInterfaceMethodref: "InterfaceMethodref", TagNameAndType: "NameAndType", TagMethodHandle: "MethodHandle",
	TagMethodType: "MethodType", TagDynamic: "Dynamic", TagInvokeDynamic: "InvokeDynamic", TagModule: "Module", TagPackage: "Package",
}

// String gives the name javap prints, as in "Methodref".
func (t Tag) String() string {
	if int(t) < len(tagNames) && tagNames[t] != "" {
		return tagNames[t]
	}
	return fmt.Sprintf("Tag(%d)", uint8(t))
}

// RefKind is the kind of a method handle (JVMS table 5.4.3.5-A).
type RefKind uint8

// Kinds of method handles.
const (
	RefGetField         RefKind = 1
	RefGetStatic        RefKind = 2
	RefPutField         RefKind = 3
	RefPutStatic        RefKind = 4
	RefInvokeVirtual    RefKind = 5
	RefInvokeStatic     RefKind = 6
	RefInvokeSpecial    RefKind = 7
	RefNewInvokeSpecial RefKind = 8
	RefInvokeInterface  RefKind = 9
)

var refKindNames = [...]string{"", "REF_getField", "REF_getStatic", "REF_putField", "REF_putStatic", "REF_invokeVirtual",
	"REF_invokeStatic", "REF_invokeSpecial", "REF_newInvokeSpecial", "REF_invokeInterface"}

func (k RefKind) String() string {
	if k >= 1 && int(k) < len(refKindNames) {
		return refKindNames[k]
	}
	return fmt.Sprintf("RefKind(%d)", uint8(k))
}

// Pool is a constant pool. Its entries live in their encoded form, and a small table of 8-byte cells holds what lookups
// need:
//
//	tag              a                      x
//	UTF8             length in bytes        offset of the bytes in data
//	Integer, Float   -                      the 32 bits
//	Long, Double     -                      offset of the 8 bytes in data
//	Class, String, MethodType, Module, Package
//	                 index of the UTF8      -
//	Fieldref, Methodref, InterfaceMethodref
//	                 index of the Class     index of the NameAndType
//	NameAndType      index of the name      index of the descriptor
//	MethodHandle     index of the ref       RefKind
//	Dynamic, InvokeDynamic
//	                 bootstrap method       index of the NameAndType
//
// The zero Pool is empty and can be added to.
type Pool struct {
	data  []byte // encoded entries, without the count; append-only
	cells []cell // by constant pool index; cells[0] is unused; empty for the zero Pool
}

type cell struct {
	tag  Tag
	note uint8 // what Parse found out about a UTF8 entry, see names.go
	a    uint16
	x    uint32
}

// PoolSize is the number of constant pool indices, that is the constant_pool_count of the class file: valid indices
// are 1 to PoolSize-1.
func (p *Pool) PoolSize() int { return max(1, len(p.cells)) }

// Tag gives the kind of entry i, TagInvalid where there is none.
func (p *Pool) Tag(i uint16) Tag {
	if int(i) >= len(p.cells) {
		return TagInvalid
	}
	return p.cells[i].tag
}

func (p *Pool) poolError(i uint16, want string) error {
	if int(i) >= len(p.cells) || i == 0 {
		return fmt.Errorf("%w: %d (%s wanted, pool has %d)", ErrPoolIndex, i, want, p.PoolSize())
	}
	return fmt.Errorf("%w: entry %d is %v, %s wanted", ErrPoolTag, i, p.cells[i].tag, want)
}

func (p *Pool) cell(i uint16, want Tag) (cell, error) {
	if int(i) >= len(p.cells) || p.cells[i].tag != want {
		return cell{}, p.poolError(i, want.String())
	}
	return p.cells[i], nil
}

func (c cell) bytes(data []byte) []byte { return data[c.x : c.x+uint32(c.a)] }

// UTF8 gives the UTF8 entry i in modified UTF-8, without copying.
func (p *Pool) UTF8(i uint16) (string, error) {
	c, err := p.cell(i, TagUTF8)
	if err != nil {
		return "", err
	}
	return bytesAsString(c.bytes(p.data)), nil
}

// utf8 is UTF8 for indices that are known to be good.
func (p *Pool) utf8(i uint16) string { return bytesAsString(p.cells[i].bytes(p.data)) }

// indirect reads an entry that is just the index of a UTF8 entry.
func (p *Pool) indirect(i uint16, tag Tag) (string, error) {
	c, err := p.cell(i, tag)
	if err != nil {
		return "", err
	}
	return p.UTF8(c.a)
}

// ClassName gives the name in the Class entry i: an internal name, as in "java/lang/String", or an array descriptor, as
// in "[I" or "[Ljava/lang/String;".
func (p *Pool) ClassName(i uint16) (string, error) { return p.indirect(i, TagClass) }

// StringConst gives the value of the String entry i in modified UTF-8.
func (p *Pool) StringConst(i uint16) (string, error) { return p.indirect(i, TagString) }

// MethodType gives the descriptor in the MethodType entry i.
func (p *Pool) MethodType(i uint16) (string, error) { return p.indirect(i, TagMethodType) }

// ModuleName gives the name in the Module entry i.
func (p *Pool) ModuleName(i uint16) (string, error) { return p.indirect(i, TagModule) }

// PackageName gives the name in the Package entry i, as in "java/lang".
func (p *Pool) PackageName(i uint16) (string, error) { return p.indirect(i, TagPackage) }

// Int gives the value of the Integer entry i.
func (p *Pool) Int(i uint16) (int32, error) {
	c, err := p.cell(i, TagInteger)
	return int32(c.x), err
}

// Float gives the value of the Float entry i; NaN bits are kept.
func (p *Pool) Float(i uint16) (float32, error) {
	c, err := p.cell(i, TagFloat)
	return math.Float32frombits(c.x), err
}

// Long gives the value of the Long entry i.
func (p *Pool) Long(i uint16) (int64, error) {
	c, err := p.cell(i, TagLong)
	if err != nil {
		return 0, err
	}
	return int64(binary.BigEndian.Uint64(p.data[c.x:])), nil
}

// Double gives the value of the Double entry i; NaN bits are kept.
func (p *Pool) Double(i uint16) (float64, error) {
	c, err := p.cell(i, TagDouble)
	if err != nil {
		return 0, err
	}
	return math.Float64frombits(binary.BigEndian.Uint64(p.data[c.x:])), nil
}

// NameAndType gives the two strings of the NameAndType entry i.
func (p *Pool) NameAndType(i uint16) (name, desc string, err error) {
	c, err := p.cell(i, TagNameAndType)
	if err != nil {
		return "", "", err
	}
	if name, err = p.UTF8(c.a); err != nil {
		return "", "", err
	}
	desc, err = p.UTF8(uint16(c.x))
	return name, desc, err
}

// Ref is a resolved-by-name reference to a field or a method.
type Ref struct {
	Tag   Tag    // TagFieldref, TagMethodref or TagInterfaceMethodref
	Class string // internal name or array descriptor
	Name  string
	Desc  string

	ClassIndex       uint16 // of the Class entry
	NameAndTypeIndex uint16
}

// Ref reads the Fieldref, Methodref or InterfaceMethodref entry i.
func (p *Pool) Ref(i uint16) (Ref, error) {
	t := p.Tag(i)
	if t < TagFieldref || t > TagInterfaceMethodref {
		return Ref{}, p.poolError(i, "Fieldref, Methodref or InterfaceMethodref")
	}
	c := p.cells[i]
	r := Ref{Tag: t, ClassIndex: c.a, NameAndTypeIndex: uint16(c.x)}
	var err error
	if r.Class, err = p.ClassName(r.ClassIndex); err != nil {
		return Ref{}, err
	}
	r.Name, r.Desc, err = p.NameAndType(r.NameAndTypeIndex)
	return r, err
}

// MethodHandle is a MethodHandle entry.
type MethodHandle struct {
	Kind     RefKind
	RefIndex uint16
	Ref      Ref
}

// MethodHandle reads the MethodHandle entry i.
func (p *Pool) MethodHandle(i uint16) (MethodHandle, error) {
	c, err := p.cell(i, TagMethodHandle)
	if err != nil {
		return MethodHandle{}, err
	}
	r, err := p.Ref(c.a)
	return MethodHandle{Kind: RefKind(c.x), RefIndex: c.a, Ref: r}, err
}

// Dynamic is a Dynamic or an InvokeDynamic entry.
type Dynamic struct {
	Tag       Tag    // TagDynamic or TagInvokeDynamic
	Bootstrap uint16 // index into the BootstrapMethods attribute
	Name      string
	Desc      string // a field descriptor for Dynamic, a method descriptor for InvokeDynamic

	NameAndTypeIndex uint16
}

// Dynamic reads the Dynamic or InvokeDynamic entry i.
func (p *Pool) Dynamic(i uint16) (Dynamic, error) {
	t := p.Tag(i)
	if t != TagDynamic && t != TagInvokeDynamic {
		return Dynamic{}, p.poolError(i, "Dynamic or InvokeDynamic")
	}
	c := p.cells[i]
	d := Dynamic{Tag: t, Bootstrap: c.a, NameAndTypeIndex: uint16(c.x)}
	var err error
	d.Name, d.Desc, err = p.NameAndType(d.NameAndTypeIndex)
	return d, err
}

// Loadable is an entry that ldc, ldc_w, ldc2_w or a bootstrap argument may name.
type Loadable struct {
	Tag     Tag          // Integer, Float, Long, Double, Class, String, MethodHandle, MethodType or Dynamic
	Bits    uint64       // of Integer and Float (low 32), Long and Double
	Text    string       // Class: name; String: value in modified UTF-8; MethodType: descriptor
	Handle  MethodHandle // MethodHandle
	Dynamic Dynamic      // Dynamic
}

// Int gives the value of a loadable Integer.
func (l Loadable) Int() int32 { return int32(l.Bits) }

// Long gives the value of a loadable Long.
func (l Loadable) Long() int64 { return int64(l.Bits) }

// Float gives the value of a loadable Float.
func (l Loadable) Float() float32 { return math.Float32frombits(uint32(l.Bits)) }

// Double gives the value of a loadable Double.
func (l Loadable) Double() float64 { return math.Float64frombits(l.Bits) }

// Loadable reads entry i as a loadable constant.
func (p *Pool) Loadable(i uint16) (Loadable, error) {
	l := Loadable{Tag: p.Tag(i)}
	var err error
	switch l.Tag {
	case TagInteger, TagFloat:
		l.Bits = uint64(p.cells[i].x)
	case TagLong, TagDouble:
		l.Bits = binary.BigEndian.Uint64(p.data[p.cells[i].x:])
	case TagClass, TagString, TagMethodType:
		l.Text, err = p.indirect(i, l.Tag)
	case TagMethodHandle:
		l.Handle, err = p.MethodHandle(i)
	case TagDynamic:
		l.Dynamic, err = p.Dynamic(i)
	default:
		err = p.poolError(i, "a loadable constant")
	}
	return l, err
}

// Operands gives the one or two numbers of an entry that refers to others (see the table at Pool), without following
// them. It is meant for tools that show or rewrite pools.
func (p *Pool) Operands(i uint16) (a, b uint16) {
	if int(i) >= len(p.cells) {
		return 0, 0
	}
	c := p.cells[i]
	switch c.tag {
	case TagUTF8, TagInteger, TagFloat, TagLong, TagDouble:
		return 0, 0
	}
	return c.a, uint16(c.x)
}
