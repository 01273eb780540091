package disasm

import (
	"fmt"
	"strconv"

	"github.com/junco-vm/junco/classfile"
)

// pool prints the constant pool.
func (p *printer) pool() {
	p.println("Constant pool:")
	p.indent++
	width := len(strconv.Itoa(p.c.PoolSize())) + 1
	for i := 1; i < p.c.PoolSize(); i++ {
		ix := uint16(i)
		tag := p.c.Tag(ix)
		if tag == classfile.TagInvalid {
			continue // the second half of a Long or Double
		}
		p.printf("%*s = %-18s ", width, "#"+strconv.Itoa(i), tag)
		a, b := p.c.Operands(ix)
		switch tag {
		case classfile.TagUTF8, classfile.TagInteger, classfile.TagFloat, classfile.TagLong, classfile.TagDouble:
			p.println(p.value(ix))
			continue
		case classfile.TagClass, classfile.TagString, classfile.TagModule, classfile.TagPackage:
			p.printf("#%d", a)
		case classfile.TagMethodType:
			p.printf("#%d", a)
			p.comment(" " + p.value(ix))
			continue
		case classfile.TagMethodHandle:
			p.printf("%d:#%d", b, a)
		case classfile.TagNameAndType:
			p.printf("#%d:#%d", a, b)
		case classfile.TagDynamic, classfile.TagInvokeDynamic:
			p.printf("#%d:#%d", a, b)
		default:
			p.printf("#%d.#%d", a, b)
		}
		p.comment(p.value(ix))
	}
	p.indent--
}

// utf8 gives the text of a UTF8 entry as it is.
func (p *printer) utf8(i uint16) string {
	s, err := p.c.UTF8(i)
	if err != nil {
		return unresolved
	}
	return text(s)
}

// className gives the Java name in a Class entry.
func (p *printer) className(i uint16) string {
	s, err := p.c.ClassName(i)
	if err != nil {
		return unresolved
	}
	return javaName(s)
}

// value shows the value of an entry.
func (p *printer) value(i uint16) string {
	var s string
	var err error
	switch tag := p.c.Tag(i); tag {
	case classfile.TagUTF8:
		s, err = p.c.UTF8(i)
		s = escape(s)
	case classfile.TagString:
		s, err = p.c.StringConst(i)
		s = escape(s)
	case classfile.TagInteger:
		v, _ := p.c.Int(i)
		return strconv.Itoa(int(v))
	case classfile.TagFloat:
		v, _ := p.c.Float(i)
		return float(float64(v), 32) + "f"
	case classfile.TagLong:
		v, _ := p.c.Long(i)
		return strconv.FormatInt(v, 10) + "l"
	case classfile.TagDouble:
		v, _ := p.c.Double(i)
		return float(v, 64) + "d"
	case classfile.TagClass:
		s, err = p.c.ClassName(i)
		s = checkedName(s)
	case classfile.TagModule:
		s, err = p.c.ModuleName(i)
		s = checkedName(s)
	case classfile.TagPackage:
		s, err = p.c.PackageName(i)
		s = checkedName(s)
	case classfile.TagMethodType:
		s, err = p.c.MethodType(i)
		s = text(s)
	case classfile.TagNameAndType:
		var desc string
		s, desc, err = p.c.NameAndType(i)
		s = nameAndType(s, desc)
	case classfile.TagFieldref, classfile.TagMethodref, classfile.TagInterfaceMethodref:
		var r classfile.Ref
		r, err = p.c.Ref(i)
		s = checkedName(r.Class) + "." + nameAndType(r.Name, r.Desc)
	case classfile.TagMethodHandle:
		var h classfile.MethodHandle
		h, err = p.c.MethodHandle(i)
		s = h.Kind.String() + " " + p.value(h.RefIndex)
	case classfile.TagDynamic, classfile.TagInvokeDynamic:
		var d classfile.Dynamic
		d, err = p.c.Dynamic(i)
		s = fmt.Sprintf("#%d:%s", d.Bootstrap, nameAndType(d.Name, d.Desc))
	default:
		return unresolved
	}
	if err != nil {
		return unresolved
	}
	return s
}

func nameAndType(name, desc string) string { return checkedName(name) + ":" + text(desc) }

// constantNames are the words for entries in the comments of instructions, where they are not those of the pool.
var constantNames = map[classfile.Tag]string{classfile.TagInteger: "int", classfile.TagFloat: "float", classfile.TagLong: "long",
	classfile.TagDouble: "double", classfile.TagClass: "class", classfile.TagFieldref: "Field", classfile.TagMethodref: "Method",
	classfile.TagInterfaceMethodref: "InterfaceMethod"}

// constant shows what an instruction's operand refers to. The class is left out where it is the class itself.
func (p *printer) constant(i uint16) string {
	tag := p.c.Tag(i)
	name := constantNames[tag]
	if name == "" {
		name = tag.String()
	}
	if r, err := p.c.Ref(i); err == nil && r.Class == p.c.Name {
		return name + " " + nameAndType(r.Name, r.Desc)
	}
	return name + " " + p.value(i)
}
