package disasm

import (
	"strings"

	"github.com/junco-vm/junco/classfile"
)

// shown reports whether a member's access lets it be shown.
func (p *printer) shown(f classfile.Flags) bool { return p.opts.Private || !f.IsPrivate() }

// fieldTypeName gives the Java name of a descriptor, or the descriptor where it is none.
func fieldTypeName(desc string) string {
	t, err := classfile.ParseFieldDescriptor(desc)
	if err != nil {
		return text(desc)
	}
	return text(t.JavaName())
}

func (p *printer) field(f *classfile.Field) {
	if !p.shown(f.Access) {
		return
	}
	p.print(modifiers(f.Access, fieldModifiers))
	typ, ok := parseFieldSignature(p.c.Signature(f.Attributes), p.opts.Verbose)
	if !ok {
		typ = fieldTypeName(f.Desc)
	}
	p.println(typ + " " + text(f.Name) + ";")
	p.indent++
	if p.opts.Verbose {
		p.println("descriptor: " + text(f.Desc))
		p.flags(f.Access, classfile.PlaceField)
		p.attributes(f.Attributes, nil)
	}
	p.indent--
	if p.opts.Code {
		p.newline()
	}
}

func (p *printer) method(m *classfile.Method) {
	if !p.shown(m.Access) {
		return
	}
	p.print(modifiers(m.Access, methodModifiers))
	if p.c.IsInterface() && !m.Access.Any(classfile.AccAbstract|classfile.AccStatic|classfile.AccPrivate) && m.Name != "<clinit>" {
		p.print("default ")
	}
	p.signature(m)
	p.println(";")
	p.indent++
	if p.opts.Verbose {
		p.println("descriptor: " + text(m.Desc))
		p.flags(m.Access, classfile.PlaceMethod)
		p.attributes(m.Attributes, m)
	} else if p.opts.Code && m.Code != nil {
		p.println("Code:")
		p.code(m)
	}
	p.indent--
	p.gap = p.opts.Code
}

// signature prints what stands between the modifiers and the semicolon.
func (p *printer) signature(m *classfile.Method) {
	if m.Name == "<clinit>" {
		p.print("{}")
		return
	}
	sig, ok := parseMethodSignature(p.c.Signature(m.Attributes), p.opts.Verbose)
	if !ok {
		sig = erasedSignature(m.Desc)
	}
	if sig.params != "" {
		p.print(sig.params + " ")
	}
	if m.Name == "<init>" {
		p.print(javaName(p.c.Name))
	} else {
		p.print(sig.result + " " + text(m.Name))
	}
	if n := len(sig.args); m.Access.IsVarargs() && n > 0 && strings.HasSuffix(sig.args[n-1], "[]") {
		sig.args[n-1] = strings.TrimSuffix(sig.args[n-1], "[]") + "..."
	}
	p.print("(" + strings.Join(sig.args, ", ") + ")")
	p.throws(m, sig.throws)
}

// throws prints the throws clause, in generic form if there is one.
func (p *printer) throws(m *classfile.Method, generic []string) {
	a := m.Attributes.Find(classfile.AttrExceptions)
	if a == nil {
		return
	}
	if len(generic) == 0 {
		body, err := p.c.Decode(a)
		if err != nil {
			return
		}
		for _, i := range body.(classfile.Exceptions).Classes {
			generic = append(generic, p.className(i))
		}
	}
	p.print(" throws " + strings.Join(generic, ", "))
}
