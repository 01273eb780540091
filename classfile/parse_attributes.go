package classfile

func (p *parser) classAttributes() error {
	as, n, err := p.attrList()
	if err != nil {
		return err
	}
	var set kindSet
	for i := range n {
		a, err := p.attribute("Attribute name has bad constant pool index %d in class file %s")
		if err != nil {
			return err
		}
		if err := p.classAttribute(&a, &set); err != nil {
			return err
		}
		if err := p.skip(&a); err != nil {
			return err
		}
		as[i] = a.Attribute
	}
	p.c.Attributes = as
	end := p.pos
	if err := p.lateAttributes(&set); err != nil {
		return err
	}
	p.pos = end
	return nil
}

// lateAttributes checks the attributes which HotSpot only notes while it reads, in its order.
func (p *parser) lateAttributes(set *kindSet) error {
	for _, late := range [...]struct {
		kind  AttrKind
		check func(a *pending) error
	}{
		{AttrInnerClasses, p.innerClasses},
		{AttrNestMembers, p.nestMembers},
		{AttrRecord, p.record},
		{AttrPermittedSubclasses, p.permittedSubclasses},
	} {
		for i := range p.late {
			if a := &p.late[i]; a.Kind == late.kind {
				p.pos = a.start
				if err := late.check(a); err != nil {
					return err
				}
			}
		}
	}
	if p.maxBootstrap >= 0 && !set.has(AttrBootstrapMethods) {
		return p.failIn("Missing BootstrapMethods attribute")
	}
	return nil
}

// classAttribute checks one attribute of the class; p.pos is at its body.
func (p *parser) classAttribute(a *pending, set *kindSet) error {
	major := p.c.Major
	switch a.Kind {
	case AttrSynthetic, AttrDeprecated:
		if a.size != 0 {
			return p.fail("Invalid %v classfile attribute length %d in class file %s", a.Kind, a.size, p.name)
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
	if a.Kind == AttrSourceFile && a.size != 2 {
		return p.failIn("Wrong SourceFile attribute length")
	}
	if set.add(a.Kind) {
		return p.fail("Multiple %v attributes in class file %s", a.Kind, p.name)
	}
	switch a.Kind {
	case AttrSourceFile:
		return p.sourceFile()
	case AttrInnerClasses, AttrRecord:
		p.late = append(p.late, *a)
	case AttrSignature:
		if a.size != 2 {
			return p.fail("Wrong Signature attribute length %d in class file %s", a.size, p.name)
		}
		return p.signature("Invalid constant pool index %d in Signature attribute in class file %s")
	case AttrEnclosingMethod:
		return p.enclosingMethod(a)
	case AttrBootstrapMethods:
		return p.bootstrapMethods(a)
	case AttrNestHost:
		return p.nestHost(a, set)
	case AttrNestMembers:
		if set.has(AttrNestHost) {
			return p.failIn("Conflicting NestHost and NestMembers attributes")
		}
		p.late = append(p.late, *a)
	case AttrPermittedSubclasses:
		if p.flags.IsFinal() {
			return p.fail("PermittedSubclasses attribute in final class file %s", p.name)
		}
		p.late = append(p.late, *a)
	}
	return nil
}

func (p *parser) sourceFile() error {
	if err := p.need(2); err != nil {
		return err
	}
	if ix := p.u2(); !p.isUTF8(ix) {
		return p.fail("Invalid SourceFile attribute at constant pool index %d in class file %s", ix, p.name)
	}
	return nil
}

func (p *parser) nestHost(a *pending, set *kindSet) error {
	if set.has(AttrNestMembers) {
		return p.failIn("Conflicting NestMembers and NestHost attributes")
	}
	if a.size != 2 {
		return p.failIn("Wrong NestHost attribute length")
	}
	if err := p.need(2); err != nil {
		return err
	}
	if ix := p.u2(); !p.isClass(ix) {
		return p.fail("Nest-host class_info_index %d has bad constant type in class file %s", ix, p.name)
	}
	return nil
}

func (p *parser) nestMembers(a *pending) error {
	return p.classList(a, "Nest member class_info_index %d has bad constant type in class file %s")
}

func (p *parser) permittedSubclasses(a *pending) error {
	return p.classList(a, "Permitted subclass class_info_index %d has bad constant type in class file %s")
}

// classList checks a list of Class entries that fills the attribute.
func (p *parser) classList(a *pending, badTag string) error {
	if err := p.need(2); err != nil {
		return err
	}
	n := int(p.u2())
	if err := p.need(2 * n); err != nil {
		return err
	}
	for range n {
		if ix := p.u2(); !p.isClass(ix) {
			return p.failAt(p.pos-2, badTag, ix, p.name)
		}
	}
	if a.size != 2+2*n {
		return p.fail("Wrong %v attribute length in class file %s", a.Kind, p.name)
	}
	return nil
}

func (p *parser) innerClasses(a *pending) error {
	if err := p.need(2); err != nil {
		return err
	}
	n := int(p.u2())
	if err := p.need(8 * n); err != nil {
		return err
	}
	entries := make([]InnerClass, n)
	for i := range entries {
		entries[i] = InnerClass{p.u2(), p.u2(), p.u2(), Flags(p.u2())}
		if err := p.innerClass(&entries[i], p.pos-8); err != nil {
			return err
		}
	}
	if p.c.Major < java5 {
		return nil
	}
	have := make(map[InnerClass]struct{}, n)
	for _, ic := range entries {
		ic.Access = 0
		if _, dup := have[ic]; dup {
			return p.failIn("Duplicate entry in InnerClasses attribute")
		}
		have[ic] = struct{}{}
	}
	if a.size != 2+8*n {
		return p.failIn("Wrong InnerClasses attribute length")
	}
	return nil
}

// innerClass checks the entry at the given offset.
func (p *parser) innerClass(ic *InnerClass, at int) error {
	fail := func(at int, what string, ix uint16) error {
		return p.failAt(at, "%s %d has bad constant type in class file %s", what, ix, p.name)
	}
	switch {
	case !p.isClass(ic.Inner):
		return fail(at, "inner_class_info_index", ic.Inner)
	case ic.Outer != 0 && !p.isClass(ic.Outer):
		return fail(at+2, "outer_class_info_index", ic.Outer)
	}
	if ic.Outer != 0 {
		if name, _ := p.c.ClassName(ic.Outer); isArray(name) {
			return p.failAt(at+2, "Outer class is an array class in class file %s", p.name)
		}
	}
	if ic.Name != 0 && !p.isUTF8(ic.Name) {
		return fail(at+4, "inner_name_index", ic.Name)
	}
	if ic.Inner == ic.Outer {
		return p.failAt(at, "Class is both outer and inner class in class file %s", p.name)
	}
	f := ic.Access & (ClassFlags | AccPrivate | AccProtected | AccStatic)
	if f.IsInterface() && p.c.Major < java6 {
		f |= AccAbstract
	}
	return p.checkClassFlags(f, at+6)
}

func (p *parser) enclosingMethod(a *pending) error {
	if a.size != 4 {
		return p.fail("Wrong EnclosingMethod attribute length %d in class file %s", a.size, p.name)
	}
	if err := p.need(4); err != nil {
		return err
	}
	class, method := p.u2(), p.u2()
	switch {
	case class == 0:
		return p.failIn("Invalid class index in EnclosingMethod attribute")
	case !p.isClass(class):
		return p.failIn("Invalid or out-of-bounds class index in EnclosingMethod attribute")
	case method != 0 && p.c.Tag(method) != TagNameAndType:
		return p.failIn("Invalid or out-of-bounds method index in EnclosingMethod attribute")
	}
	return nil
}

func (p *parser) bootstrapMethods(a *pending) error {
	if a.size < 2 {
		return p.fail("Invalid BootstrapMethods attribute length %d in class file %s", a.size, p.name)
	}
	end := p.pos + a.size
	if err := p.need(a.size); err != nil {
		return err
	}
	n := int(p.u2())
	if p.maxBootstrap >= n {
		return p.failIn("Short length on BootstrapMethods")
	}
	tooShort := func() error {
		return p.failIn("Invalid BootstrapMethods num_bootstrap_methods or num_bootstrap_arguments value")
	}
	for range n {
		if err := p.need(4); err != nil {
			return err
		}
		handle, args := p.u2(), int(p.u2())
		if p.c.Tag(handle) != TagMethodHandle {
			return p.failAt(p.pos-4, "bootstrap_method_index %d has bad constant type in class file %s", handle, p.name)
		}
		if end-p.pos < 2*args {
			return tooShort()
		}
		for range args {
			ix := p.u2()
			switch p.c.Tag(ix) {
			case TagInteger, TagFloat, TagLong, TagDouble, TagClass, TagString, TagMethodHandle, TagMethodType, TagDynamic:
			default:
				return p.failAt(p.pos-2, "argument_index %d has bad constant type in class file %s", ix, p.name)
			}
		}
	}
	if p.pos != end {
		return p.failIn("Bad length on BootstrapMethods")
	}
	return nil
}

func (p *parser) record(a *pending) error {
	if err := p.need(2); err != nil {
		return err
	}
	for range int(p.u2()) {
		if err := p.component(); err != nil {
			return err
		}
	}
	if p.pos-a.start != a.size {
		return p.failIn("Record attribute has wrong length")
	}
	return nil
}

func (p *parser) component() error {
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
	var set kindSet
	for range int(p.u2()) {
		a, err := p.attribute("Invalid Record attribute name index %d in class file %s")
		if err != nil {
			return err
		}
		if err := p.componentAttribute(&a, &set); err != nil {
			return err
		}
		if err := p.skip(&a); err != nil {
			return err
		}
	}
	return nil
}

func (p *parser) componentAttribute(a *pending, set *kindSet) error {
	const where = " for Record component"
	if a.Kind != AttrSignature {
		return p.annotations(a, set, where)
	}
	if set.add(a.Kind) {
		return p.failIn("Multiple Signature attributes" + where)
	}
	if a.size != 2 {
		return p.fail("Invalid Signature attribute length %d in Record component in class file %s", a.size, p.name)
	}
	return p.signature(badSignature)
}
