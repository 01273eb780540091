package classfile

func (p *parser) classAttributes() error {
	n, err := p.attrCount()
	if err != nil {
		return err
	}
	as := p.attrList(n)
	var set kindSet
	for i := range as {
		a, err := p.attribute("Attribute name has bad constant pool index %d in class file %s")
		if err != nil {
			return err
		}
		if err := p.classAttribute(&a, &set); err != nil {
			return err
		}
		as[i] = a
		p.pos += len(a.Info)
	}
	p.c.Attributes = as
	if a := as.Find(AttrEnclosingMethod); a != nil && p.c.Major >= java5 {
		if err := p.enclosingMethod(a); err != nil {
			return err
		}
	}
	if p.maxBootstrap >= 0 && (as.Find(AttrBootstrapMethods) == nil || p.c.Major < java7) {
		return p.failIn("Missing BootstrapMethods attribute")
	}
	return nil
}

// classAttribute checks one attribute of the class; p.pos is at its body.
func (p *parser) classAttribute(a *Attribute, set *kindSet) error {
	major := p.c.Major
	switch a.Kind {
	case AttrSynthetic, AttrDeprecated:
		if len(a.Info) != 0 {
			return p.fail("Invalid %v classfile attribute length %d in class file %s", a.Kind, len(a.Info), p.name)
		}
		return nil
	}
	since := uint16(java5)
	switch a.Kind {
	case AttrSourceFile, AttrSourceDebugExtension, AttrInnerClasses:
		since = MinMajor
	case AttrSignature, AttrEnclosingMethod:
	case AttrBootstrapMethods:
		since = java7
	case AttrNestHost, AttrNestMembers:
		since = java11
	case AttrRecord:
		since = java16
	case AttrPermittedSubclasses:
		since = java17
	default:
		if major >= java5 {
			return p.annotations(a, set, "")
		}
		return nil
	}
	if major < since {
		return nil
	}
	if set.add(a.Kind) {
		return p.fail("Multiple %v attributes in class file %s", a.Kind, p.name)
	}
	switch a.Kind {
	case AttrSourceFile:
		if len(a.Info) != 2 {
			return p.failIn("Wrong SourceFile attribute length")
		}
		if ix := be.Uint16(a.Info); !p.isUTF8(ix) {
			return p.fail("Invalid SourceFile attribute at constant pool index %d in class file %s", ix, p.name)
		}
	case AttrInnerClasses:
		return p.innerClasses(a)
	case AttrSignature:
		if len(a.Info) != 2 {
			return p.fail("Wrong Signature attribute length %d in class file %s", len(a.Info), p.name)
		}
		return p.signature(a)
	case AttrEnclosingMethod:
		if len(a.Info) != 4 {
			return p.fail("Wrong EnclosingMethod attribute length %d in class file %s", len(a.Info), p.name)
		}
		if be.Uint16(a.Info) == 0 {
			return p.failIn("Invalid class index in EnclosingMethod attribute")
		}
	case AttrBootstrapMethods:
		return p.bootstrapMethods(a)
	case AttrNestHost:
		if *set&(1<<AttrNestMembers) != 0 {
			return p.failIn("Conflicting NestHost and NestMembers attributes")
		}
		if len(a.Info) != 2 {
			return p.failIn("Wrong NestHost attribute length")
		}
		if ix := be.Uint16(a.Info); !p.isClass(ix) {
			return p.fail("Nest-host class_info_index %d has bad constant type in class file %s", ix, p.name)
		}
	case AttrNestMembers:
		if *set&(1<<AttrNestHost) != 0 {
			return p.failIn("Conflicting NestMembers and NestHost attributes")
		}
		return p.classList(a, "Nest member class_info_index %d has bad constant type in class file %s")
	case AttrPermittedSubclasses:
		if p.flags.IsFinal() {
			return p.failIn("PermittedSubclasses attribute in final class file")
		}
		return p.classList(a, "Permitted subclass class_info_index %d has bad constant type in class file %s")
	case AttrRecord:
		return p.record(a)
	}
	return nil
}

// classList checks a list of Class entries that fills the attribute.
func (p *parser) classList(a *Attribute, badTag string) error {
	n, err := p.listCount(a)
	if err != nil {
		return err
	}
	for i := range n {
		at := p.pos + 2 + 2*i
		if err := p.need(at + 2 - p.pos); err != nil {
			return err
		}
		if ix := be.Uint16(p.b[at:]); !p.isClass(ix) {
			return p.failAt(at, badTag, ix, p.name)
		}
	}
	if len(a.Info) != 2+2*n {
		return p.fail("Wrong %v attribute length in class file %s", a.Kind, p.name)
	}
	return nil
}

// listCount reads the count that an attribute begins with, where the attribute may be shorter than it should.
func (p *parser) listCount(a *Attribute) (int, error) {
	if err := p.need(2); err != nil {
		return 0, err
	}
	return int(be.Uint16(p.b[p.pos:])), nil
}

func (p *parser) innerClasses(a *Attribute) error {
	n, err := p.listCount(a)
	if err != nil {
		return err
	}
	if err := p.need(2 + 8*n); err != nil {
		return err
	}
	fail := func(at int, what string, ix uint16) error {
		return p.failAt(at, "%s %d has bad constant type in class file %s", what, ix, p.name)
	}
	entries := make([]InnerClass, n)
	for i := range n {
		at := p.pos + 2 + 8*i
		e := p.b[at:]
		ic := InnerClass{be.Uint16(e), be.Uint16(e[2:]), be.Uint16(e[4:]), Flags(be.Uint16(e[6:]))}
		entries[i] = ic
		switch {
		case !p.isClass(ic.Inner):
			return fail(at, "inner_class_info_index", ic.Inner)
		case ic.Outer != 0 && !p.isClass(ic.Outer):
			return fail(at+2, "outer_class_info_index", ic.Outer)
		}
		if ic.Outer != 0 {
			if name, _ := p.c.ClassName(ic.Outer); name[0] == '[' {
				return p.failAt(at+2, "Outer class is an array class in class file %s", p.name)
			}
		}
		if ic.Name != 0 && !p.isUTF8(ic.Name) {
			return fail(at+4, "inner_name_index", ic.Name)
		}
		if ic.Inner == ic.Outer {
			return p.failAt(at, "Class is both outer and inner class in class file %s", p.name)
		}
		known := ClassFlags | AccPrivate | AccProtected | AccStatic
		f := ic.Access & known
		if f.IsInterface() && p.c.Major < java6 {
			f |= AccAbstract
		}
		if err := p.checkClassFlags(f, at+6); err != nil {
			return err
		}
	}
	if p.c.Major >= java5 {
		have := make(map[InnerClass]struct{}, n)
		for _, ic := range entries {
			ic.Access = 0
			if _, dup := have[ic]; dup {
				return p.failIn("Duplicate entry in InnerClasses attribute")
			}
			have[ic] = struct{}{}
		}
	}
	if len(a.Info) != 2+8*n {
		return p.failIn("Wrong InnerClasses attribute length")
	}
	return nil
}

func (p *parser) enclosingMethod(a *Attribute) error {
	class, method := be.Uint16(a.Info), be.Uint16(a.Info[2:])
	if !p.isClass(class) {
		return p.failIn("Invalid or out-of-bounds class index in EnclosingMethod attribute")
	}
	if method != 0 && p.c.Tag(method) != TagNameAndType {
		return p.failIn("Invalid or out-of-bounds method index in EnclosingMethod attribute")
	}
	return nil
}

func (p *parser) bootstrapMethods(a *Attribute) error {
	if len(a.Info) < 2 {
		return p.fail("Invalid BootstrapMethods attribute length %d in class file %s", len(a.Info), p.name)
	}
	r := &reader{b: a.Info}
	n := int(r.u2())
	if p.maxBootstrap >= n {
		return p.failIn("Short length on BootstrapMethods")
	}
	tooShort := func() error {
		return p.failIn("Invalid BootstrapMethods num_bootstrap_methods or num_bootstrap_arguments value")
	}
	for range n {
		if len(r.b)-r.pos < 4 {
			return tooShort()
		}
		handle, args := r.u2(), int(r.u2())
		if p.c.Tag(handle) != TagMethodHandle {
			return p.failAt(p.pos+r.pos-4, "bootstrap_method_index %d has bad constant type in class file %s", handle, p.name)
		}
		if len(r.b)-r.pos < 2*args {
			return tooShort()
		}
		for range args {
			ix := r.u2()
			switch p.c.Tag(ix) {
			case TagInteger, TagFloat, TagLong, TagDouble, TagClass, TagString, TagMethodHandle, TagMethodType, TagDynamic:
			default:
				return p.failAt(p.pos+r.pos-2, "argument_index %d has bad constant type in class file %s", ix, p.name)
			}
		}
	}
	if r.pos != len(r.b) {
		return p.failIn("Bad length on BootstrapMethods")
	}
	return nil
}

func (p *parser) record(a *Attribute) error {
	start := p.pos
	defer func() { p.pos = start }() // the caller skips the attribute
	if err := p.need(2); err != nil {
		return err
	}
	for range int(p.u2()) {
		if err := p.need(6); err != nil {
			return err
		}
		name, desc := p.u2(), p.u2()
		if !p.isUTF8(name) {
			return p.failAt(p.pos-4, "Invalid constant pool index %d for name in Record attribute in class file %s", name, p.name)
		}
		if err := p.checkFieldName(name, p.pos-4); err != nil {
			return err
		}
		if !p.isUTF8(desc) {
			return p.failAt(p.pos-2, "Invalid constant pool index %d for descriptor in Record attribute in class file %s", desc, p.name)
		}
		if err := p.checkFieldDesc(name, desc, p.pos-2); err != nil {
			return err
		}
		n, err := p.attrCount()
		if err != nil {
			return err
		}
		var set kindSet
		for range n {
			a, err := p.attribute("Invalid Record attribute name index %d in class file %s")
			if err != nil {
				return err
			}
			if err := p.componentAttribute(&a, &set); err != nil {
				return err
			}
			p.pos += len(a.Info)
		}
	}
	if p.pos-start != len(a.Info) {
		return p.failIn("Record attribute has wrong length")
	}
	return nil
}

func (p *parser) componentAttribute(a *Attribute, set *kindSet) error {
	const where = " for Record component"
	if a.Kind != AttrSignature {
		return p.annotations(a, set, where)
	}
	if set.add(a.Kind) {
		return p.failIn("Multiple Signature attributes" + where)
	}
	if len(a.Info) != 2 {
		return p.fail("Invalid Signature attribute length %d in Record component in class file %s", len(a.Info), p.name)
	}
	return p.signature(a)
}
