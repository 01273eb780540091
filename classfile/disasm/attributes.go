package disasm

import (
	"fmt"
	"strings"

	"github.com/junco-vm/junco/classfile"
)

// attributes prints all attributes of one place, in the order of the file. m is the method they belong to, or nil.
func (p *printer) attributes(as classfile.Attributes, m *classfile.Method) {
	for i := range as {
		a := &as[i]
		if a.Kind == classfile.AttrCode && m != nil && m.Code != nil {
			p.println("Code:")
			p.code(m)
			continue
		}
		body, err := p.c.Decode(a)
		if err != nil || a.Kind == classfile.AttrUnknown || a.Kind == classfile.AttrCode {
			if !p.jdkAttribute(a) {
				p.unknown(a, err)
			}
			continue
		}
		p.attribute(body)
	}
}

// unknown prints the bytes of an attribute.
func (p *printer) unknown(a *classfile.Attribute, err error) {
	why := "unknown attribute"
	if err != nil {
		why = err.Error()
	}
	p.printf("  %s: length = 0x%X (%s)\n", p.utf8(a.NameIndex), len(a.Info), why)
	for rest := a.Info; len(rest) > 0; {
		n := min(16, len(rest))
		p.printf("   % X\n", rest[:n])
		rest = rest[n:]
	}
}

func (p *printer) attribute(body classfile.Body) {
	switch b := body.(type) {
	case classfile.ConstantValue:
		p.println("ConstantValue: " + p.constant(b.Index))
	case classfile.Deprecated:
		p.println("Deprecated: true")
	case classfile.Synthetic:
		p.println("Synthetic: true")
	case classfile.Signature:
		p.printf("Signature: #%d", b.Index)
		p.comment(p.utf8(b.Index))
	case classfile.SourceFile:
		p.println("SourceFile: \"" + p.utf8(b.Index) + "\"")
	case classfile.SourceDebugExtension:
		p.sourceDebug(b)
	case classfile.Exceptions:
		p.println("Exceptions:")
		p.indent++
		names := make([]string, len(b.Classes))
		for i, c := range b.Classes {
			names[i] = p.className(c)
		}
		p.println("throws " + strings.Join(names, ", "))
		p.indent--
	case classfile.LineNumberTable:
		p.lineNumbers(b)
	case classfile.LocalVariableTable:
		p.localVariables("LocalVariableTable", b.Vars)
	case classfile.LocalVariableTypeTable:
		p.localVariables("LocalVariableTypeTable", b.Vars)
	case classfile.StackMapTable:
		p.stackMap(b)
	case classfile.InnerClasses:
		p.innerClasses(b)
	case classfile.EnclosingMethod:
		p.enclosingMethod(b)
	case classfile.NestHost:
		p.println("NestHost: class " + p.value(b.Class))
	case classfile.NestMembers:
		p.names("NestMembers:", b.Classes)
	case classfile.PermittedSubclasses:
		p.names("PermittedSubclasses:", b.Classes)
	case classfile.MethodParameters:
		p.methodParameters(b)
	case classfile.BootstrapMethods:
		p.bootstraps(b)
	case classfile.Record:
		p.record(b)
	case classfile.AnnotationDefault, classfile.AnnotationsBody, classfile.ParameterAnnotationsBody, classfile.TypeAnnotationsBody:
		p.annotationAttribute(b)
	case classfile.Module:
		p.module(b)
	case classfile.ModulePackages:
		p.println("ModulePackages:")
		p.indent++
		for _, i := range b.Packages {
			p.printf("#%d", i)
			p.comment(p.plain(i))
		}
		p.indent--
	case classfile.ModuleMainClass:
		p.printf("ModuleMainClass: #%d", b.Class)
		p.comment(p.plain(b.Class))
	}
}

func (p *printer) sourceDebug(b classfile.SourceDebugExtension) {
	p.println("SourceDebugExtension:")
	p.indent++
	for _, line := range strings.FieldsFunc(text(string(b.Text)), func(r rune) bool { return r == '\r' || r == '\n' }) {
		p.println(line)
	}
	p.indent--
}

// names prints a list of entries by value.
func (p *printer) names(heading string, indices []uint16) {
	p.println(heading)
	p.indent++
	for _, i := range indices {
		p.println(p.value(i))
	}
	p.indent--
}

var innerModifiers = []keyword{{classfile.AccPublic, "public"}, {classfile.AccPrivate, "private"}, {classfile.AccProtected, "protected"},
	{classfile.AccStatic, "static"}, {classfile.AccFinal, "final"}, {classfile.AccAbstract, "abstract"}}

func (p *printer) innerClasses(b classfile.InnerClasses) {
	p.println("InnerClasses:")
	p.indent++
	for _, ic := range b.Classes {
		f := ic.Access
		if f.IsInterface() {
			f &^= classfile.AccAbstract
		}
		p.print(modifiers(f, innerModifiers))
		what := ""
		if ic.Name != 0 {
			p.printf("#%d= ", ic.Name)
			what = p.utf8(ic.Name) + "="
		}
		p.printf("#%d", ic.Inner)
		what += "class " + p.value(ic.Inner)
		if ic.Outer != 0 {
			p.printf(" of #%d", ic.Outer)
			what += " of class " + p.value(ic.Outer)
		}
		p.print(";")
		p.comment(what)
	}
	p.indent--
}

func (p *printer) enclosingMethod(b classfile.EnclosingMethod) {
	p.printf("EnclosingMethod: #%d.#%d", b.Class, b.Method)
	what := p.className(b.Class)
	if b.Method != 0 {
		name, _, err := p.c.NameAndType(b.Method)
		if err != nil {
			name = unresolved
		}
		what += "." + text(name)
	}
	p.comment(what)
}

func (p *printer) methodParameters(b classfile.MethodParameters) {
	p.println("MethodParameters:")
	p.indent++
	p.printf("%-30s %s\n", "Name", "Flags")
	for _, param := range b.Params {
		name := "<no name>"
		if param.Name != 0 {
			name = p.utf8(param.Name)
		}
		flags := modifiers(param.Access, []keyword{{classfile.AccFinal, "final"}, {classfile.AccSynthetic, "synthetic"}, {classfile.AccMandated, "mandated"}})
		p.printf("%-30s %s\n", name, flags)
	}
	p.indent--
}

func (p *printer) bootstraps(b classfile.BootstrapMethods) {
	p.println("BootstrapMethods:")
	p.indent++
	for i, m := range b.Methods {
		p.printf("%d: #%d %s\n", i, m.Handle, p.value(m.Handle))
		p.indent++
		p.println("Method arguments:")
		p.indent++
		for _, arg := range m.Args {
			p.printf("#%d %s\n", arg, p.value(arg))
		}
		p.indent -= 2
	}
	p.indent--
}

func (p *printer) record(b classfile.Record) {
	p.println("Record:")
	p.indent++
	for _, rc := range b.Components {
		desc, err := p.c.UTF8(rc.Desc)
		if err != nil {
			desc = unresolved
		}
		typ, ok := parseFieldSignature(p.c.Signature(rc.Attributes), true)
		if !ok {
			typ = fieldTypeName(desc)
		}
		p.println(fmt.Sprintf("%s %s;", typ, p.utf8(rc.Name)))
		p.indent++
		p.println("descriptor: " + text(desc))
		p.attributes(rc.Attributes, nil)
		p.indent--
		p.newline()
	}
	p.indent--
}
