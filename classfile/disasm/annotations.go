package disasm

import (
	"fmt"
	"strconv"
	"strings"

	"github.com/junco-vm/junco/classfile"
)

func (p *printer) annotationAttribute(body classfile.Body) {
	p.println(body.AttrKind().String() + ":")
	p.indent++
	switch b := body.(type) {
	case classfile.AnnotationDefault:
		p.println("default_value: " + rawValue(&b.Value))
		p.indent++
		p.elementValue(&b.Value)
		p.newline()
		p.indent--
	case classfile.AnnotationsBody:
		p.annotations(b.Annotations)
	case classfile.ParameterAnnotationsBody:
		for i, as := range b.Params {
			p.printf("parameter %d:\n", i)
			p.indent++
			p.annotations(as)
			p.indent--
		}
	case classfile.TypeAnnotationsBody:
		for i := range b.Annotations {
			t := &b.Annotations[i]
			p.printf("%d: %s: %s\n", i, rawAnnotation(&t.Annotation), target(t))
			p.resolved(&t.Annotation)
		}
	}
	p.indent--
}

func (p *printer) annotations(as []classfile.Annotation) {
	for i := range as {
		p.printf("%d: %s\n", i, rawAnnotation(&as[i]))
		p.resolved(&as[i])
	}
}

// resolved prints an annotation with names instead of indices, one level further in.
func (p *printer) resolved(a *classfile.Annotation) {
	p.indent++
	p.annotation(a)
	p.newline()
	p.indent--
}

// rawAnnotation shows an annotation by its indices.
func rawAnnotation(a *classfile.Annotation) string {
	pairs := make([]string, len(a.Elements))
	for i := range pairs {
		pairs[i] = fmt.Sprintf("#%d=%s", a.Elements[i].Name, rawValue(&a.Elements[i].Value))
	}
	return fmt.Sprintf("#%d(%s)", a.Type, strings.Join(pairs, ","))
}

func rawValue(v *classfile.ElementValue) string {
	switch v.Tag {
	case 'e':
		return fmt.Sprintf("e#%d.#%d", v.Index, v.ConstName)
	case '@':
		return "@" + rawAnnotation(v.Annotation)
	case '[':
		elems := make([]string, len(v.Array))
		for i := range elems {
			elems[i] = rawValue(&v.Array[i])
		}
		return "[" + strings.Join(elems, ",") + "]"
	}
	return fmt.Sprintf("%c#%d", v.Tag, v.Index)
}

func (p *printer) annotation(a *classfile.Annotation) {
	desc, err := p.c.UTF8(a.Type)
	if err != nil {
		desc = unresolved
	}
	p.print(fieldTypeName(desc))
	if len(a.Elements) == 0 {
		return
	}
	p.println("(")
	p.indent++
	for i := range a.Elements {
		p.print(p.utf8(a.Elements[i].Name) + "=")
		p.elementValue(&a.Elements[i].Value)
		p.newline()
	}
	p.indent--
	p.print(")")
}

func (p *printer) elementValue(v *classfile.ElementValue) {
	switch v.Tag {
	case '@':
		p.print("@")
		p.annotation(v.Annotation)
	case '[':
		p.print("[")
		for i := range v.Array {
			if i > 0 {
				p.print(",")
			}
			p.elementValue(&v.Array[i])
		}
		p.print("]")
	case 'e':
		p.print(p.value(v.Index) + "." + p.value(v.ConstName))
	case 'c':
		p.print("class " + p.value(v.Index))
	case 's':
		p.print("\"" + p.value(v.Index) + "\"")
	default:
		p.print(p.primitive(v))
	}
}

func (p *printer) primitive(v *classfile.ElementValue) string {
	n, err := p.c.Int(v.Index)
	switch v.Tag {
	case 'J', 'F', 'D':
		return p.value(v.Index)
	}
	switch {
	case err != nil:
		return unresolved
	case v.Tag == 'Z':
		return strconv.FormatBool(n != 0)
	case v.Tag == 'C':
		return "'" + string(rune(uint16(n))) + "'"
	case v.Tag == 'B':
		return fmt.Sprintf("(byte) %d", n)
	case v.Tag == 'S':
		return fmt.Sprintf("(short) %d", n)
	}
	return strconv.Itoa(int(n))
}

var targetNames = map[uint8]string{0x00: "CLASS_TYPE_PARAMETER", 0x01: "METHOD_TYPE_PARAMETER", 0x10: "CLASS_EXTENDS",
	0x11: "CLASS_TYPE_PARAMETER_BOUND", 0x12: "METHOD_TYPE_PARAMETER_BOUND", 0x13: "FIELD", 0x14: "METHOD_RETURN",
	0x15: "METHOD_RECEIVER", 0x16: "METHOD_FORMAL_PARAMETER", 0x17: "THROWS", 0x40: "LOCAL_VARIABLE", 0x41: "RESOURCE_VARIABLE",
	0x42: "EXCEPTION_PARAMETER", 0x43: "INSTANCEOF", 0x44: "NEW", 0x45: "CONSTRUCTOR_REFERENCE", 0x46: "METHOD_REFERENCE",
	0x47: "CAST", 0x48: "CONSTRUCTOR_INVOCATION_TYPE_ARGUMENT", 0x49: "METHOD_INVOCATION_TYPE_ARGUMENT",
	0x4A: "CONSTRUCTOR_REFERENCE_TYPE_ARGUMENT", 0x4B: "METHOD_REFERENCE_TYPE_ARGUMENT"}

// target shows what a type annotation stands on.
func target(t *classfile.TypeAnnotation) string {
	s := targetNames[t.TargetType]
	ix := t.Target.Index
	switch t.TargetType {
	case 0x00, 0x01, 0x16:
		s += fmt.Sprintf(", param_index=%d", ix)
	case 0x10, 0x17:
		s += fmt.Sprintf(", type_index=%d", ix)
	case 0x11, 0x12:
		s += fmt.Sprintf(", param_index=%d, bound_index=%d", ix, t.Target.Bound)
	case 0x40, 0x41:
		s += ", {"
		for i, l := range t.Target.Locals {
			if i > 0 {
				s += "; "
			}
			s += fmt.Sprintf("start_pc=%d, length=%d, index=%d", l.StartPC, l.Length, l.Slot)
		}
		s += "}"
	case 0x42:
		s += fmt.Sprintf(", exception_index=%d", ix)
	case 0x43, 0x44, 0x45, 0x46:
		s += fmt.Sprintf(", offset=%d", t.Target.Offset)
	case 0x47, 0x48, 0x49, 0x4A, 0x4B:
		s += fmt.Sprintf(", offset=%d, type_index=%d", t.Target.Offset, ix)
	}
	if len(t.Path) == 0 {
		return s
	}
	steps := make([]string, len(t.Path))
	for i, step := range t.Path {
		switch step.Kind {
		case 0:
			steps[i] = "ARRAY"
		case 1:
			steps[i] = "INNER_TYPE"
		case 2:
			steps[i] = "WILDCARD"
		case 3:
			steps[i] = fmt.Sprintf("TYPE_ARGUMENT(%d)", step.Arg)
		default:
			steps[i] = unresolved
		}
	}
	return s + ", location=[" + strings.Join(steps, ", ") + "]"
}
