package classfile

import "fmt"

// decodeAs finds and decodes the attribute whose body type is B; ok is false where there is none.
func decodeAs[B Body](p *Pool, as Attributes, kind AttrKind) (body B, ok bool, err error) {
	a := as.Find(kind)
	if a == nil {
		return body, false, nil
	}
	b, err := p.Decode(a)
	if err != nil {
		return body, false, err
	}
	return b.(B), true, nil
}

// classNames follows a list of Class entries.
func (p *Pool) classNames(indices []uint16) ([]string, error) {
	names := make([]string, len(indices))
	for i, ix := range indices {
		var err error
		if names[i], err = p.ClassName(ix); err != nil {
			return nil, err
		}
	}
	return names, nil
}

// BootstrapMethods gives the bootstrap methods, nil where the class has none.
func (c *Class) BootstrapMethods() ([]BootstrapMethod, error) {
	b, _, err := decodeAs[BootstrapMethods](&c.Pool, c.Attributes, AttrBootstrapMethods)
	return b.Methods, err
}

// InnerClasses gives the entries of the InnerClasses attribute, nil where the class has none.
func (c *Class) InnerClasses() ([]InnerClass, error) {
	b, _, err := decodeAs[InnerClasses](&c.Pool, c.Attributes, AttrInnerClasses)
	return b.Classes, err
}

// EnclosingMethod gives the EnclosingMethod attribute; ok is false where the class has none.
func (c *Class) EnclosingMethod() (em EnclosingMethod, ok bool, err error) {
	return decodeAs[EnclosingMethod](&c.Pool, c.Attributes, AttrEnclosingMethod)
}

// NestHost gives the name of the nest's host, "" where the class has no NestHost attribute (and so is its own host).
func (c *Class) NestHost() (string, error) {
	b, ok, err := decodeAs[NestHost](&c.Pool, c.Attributes, AttrNestHost)
	if !ok {
		return "", err
	}
	return c.ClassName(b.Class)
}

// NestMembers gives the names of the nest's members, without the host.
func (c *Class) NestMembers() ([]string, error) {
	b, _, err := decodeAs[NestMembers](&c.Pool, c.Attributes, AttrNestMembers)
	if err != nil {
		return nil, err
	}
	return c.classNames(b.Classes)
}

// PermittedSubclasses gives the names of the permitted subclasses; sealed is false where the class is not sealed.
func (c *Class) PermittedSubclasses() (names []string, sealed bool, err error) {
	b, ok, err := decodeAs[PermittedSubclasses](&c.Pool, c.Attributes, AttrPermittedSubclasses)
	if !ok {
		return nil, false, err
	}
	names, err = c.classNames(b.Classes)
	return names, true, err
}

// Record gives the record components; ok is false where the class is no record.
func (c *Class) Record() (components []RecordComponent, ok bool, err error) {
	b, ok, err := decodeAs[Record](&c.Pool, c.Attributes, AttrRecord)
	return b.Components, ok, err
}

// Module gives the module declaration; ok is false where the class is no module-info.
func (c *Class) Module() (m Module, ok bool, err error) {
	return decodeAs[Module](&c.Pool, c.Attributes, AttrModule)
}

// SourceFile gives the name of the source file, or "".
func (c *Class) SourceFile() string {
	b, ok, _ := decodeAs[SourceFile](&c.Pool, c.Attributes, AttrSourceFile)
	if !ok {
		return ""
	}
	s, _ := c.UTF8(b.Index)
	return s
}

// Signature gives the generic signature among as, or "".
func (p *Pool) Signature(as Attributes) string {
	b, ok, _ := decodeAs[Signature](p, as, AttrSignature)
	if !ok {
		return ""
	}
	s, _ := p.UTF8(b.Index)
	return s
}

// Exceptions gives the names of the checked exceptions a method declares.
func (c *Class) Exceptions(m *Method) ([]string, error) {
	b, _, err := decodeAs[Exceptions](&c.Pool, m.Attributes, AttrExceptions)
	if err != nil {
		return nil, err
	}
	return c.classNames(b.Classes)
}

// MethodParameters gives the MethodParameters attribute; ok is false where the method has none.
func (c *Class) MethodParameters(m *Method) (params []MethodParameter, ok bool, err error) {
	b, ok, err := decodeAs[MethodParameters](&c.Pool, m.Attributes, AttrMethodParameters)
	return b.Params, ok, err
}

// ConstantValue gives the initial value of a field; ok is false where it has none, or is not static.
func (c *Class) ConstantValue(f *Field) (value Loadable, ok bool, err error) {
	b, ok, err := decodeAs[ConstantValue](&c.Pool, f.Attributes, AttrConstantValue)
	if !ok || !f.Access.IsStatic() {
		return Loadable{}, false, err
	}
	value, err = c.Loadable(b.Index)
	return value, err == nil, err
}

// StackMapTable gives the frames of a method, nil where there are none.
func (c *Code) StackMapTable() ([]StackMapFrame, error) {
	a := c.Attributes.Find(AttrStackMapTable)
	if a == nil {
		return nil, nil
	}
	r := &reader{b: a.Info}
	frames := decodeFrames(r)
	if r.err == nil && r.pos != len(r.b) {
		r.fail("StackMapTable error: wrong attribute size")
	}
	return frames, r.err
}

// LineNumbers gives the line numbers of all LineNumberTable attributes, in the order of the file. Shapes that Parse has
// checked give no errors; a malformed table of a built class ends early.
func (c *Code) LineNumbers() []LineNumber {
	var lines []LineNumber
	for i := range c.Attributes {
		if c.Attributes[i].Kind == AttrLineNumberTable {
			lines = decodeLines(&reader{b: c.Attributes[i].Info}, lines)
		}
	}
	return lines
}

// Line gives the source line of the instruction at pc, or -1 where no table tells. It takes the entry with the greatest
// StartPC below pc, of several equal ones the last, but the first one that is exactly pc, as HotSpot does. It does not allocate.
func (c *Code) Line(pc int) int {
	best, line := -1, -1
	for i := range c.Attributes {
		a := &c.Attributes[i]
		if a.Kind != AttrLineNumberTable || len(a.Info) < 2 {
			continue
		}
		for e := a.Info[2:]; len(e) >= 4; e = e[4:] {
			start := int(be.Uint16(e))
			if start == pc {
				return int(be.Uint16(e[2:]))
			}
			if start < pc && start >= best {
				best, line = start, int(be.Uint16(e[2:]))
			}
		}
	}
	return line
}

// LocalVariables gives the entries of all LocalVariableTable attributes, in the order of the file.
func (c *Code) LocalVariables() []LocalVariable {
	var vars []LocalVariable
	for i := range c.Attributes {
		if c.Attributes[i].Kind == AttrLocalVariableTable {
			vars = append(vars, decodeLocals(&reader{b: c.Attributes[i].Info})...)
		}
	}
	return vars
}

// NewAttribute makes an attribute from a body and adds its name to the pool where it is missing.
func (p *Pool) NewAttribute(body Body) (Attribute, error) {
	kind := body.AttrKind()
	if kind == AttrUnknown {
		return Attribute{}, fmt.Errorf("%w: an unknown attribute has no name of its own", ErrPoolTag)
	}
	i, err := p.AddUTF8(kind.String())
	if err != nil {
		return Attribute{}, err
	}
	return Attribute{Kind: kind, NameIndex: i, Info: EncodeBody(body)}, nil
}
