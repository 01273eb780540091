package classfile

// maxArgSlots bounds the slots of all parameters of a method, the receiver included (JVMS 4.3.3).
const maxArgSlots = 255

// maxCodeBytes bounds a code array: the file may hold more, but offsets have 16 bits (JVMS 4.7.3).
const maxCodeBytes = 65535

func (p *parser) methods() error {
	if err := p.need(2); err != nil {
		return err
	}
	n := int(p.u2())
	if n == 0 {
		return nil
	}
	room := min(n, (len(p.b)-p.pos)/8+1) // for all that can be there, and one to fail at
	methods := make([]Method, room)
	for i := range n {
		if cap(p.codes) == 0 {
			p.codes = make([]Code, 0, room)
		}
		if err := p.method(&methods[i]); err != nil {
			return err
		}
	}
	p.c.Methods = methods
	return p.noDuplicates(n, func(i int) (string, string) { return methods[i].Name, methods[i].Desc }, func(i int) error {
		return p.fail("Duplicate method name \"%s\" with signature \"%s\" in class file %s", methods[i].Name, dots(methods[i].Desc), p.name)
	})
}

func (p *parser) method(m *Method) error {
	if err := p.need(8); err != nil {
		return err
	}
	at := p.pos
	m.Access, m.NameIndex, m.DescIndex = Flags(p.u2()), p.u2(), p.u2()
	if !p.isUTF8(m.NameIndex) {
		return p.failAt(at+2, "Illegal constant pool index %d for method name in class file %s", m.NameIndex, p.name)
	}
	if err := p.checkMethodName(m.NameIndex, at+2); err != nil {
		return err
	}
	if !p.isUTF8(m.DescIndex) {
		return p.failAt(at+4, "Illegal constant pool index %d for method signature in class file %s", m.DescIndex, p.name)
	}
	m.Name, m.Desc = p.c.utf8(m.NameIndex), p.c.utf8(m.DescIndex)
	flags, err := p.methodFlags(m, at)
	if err != nil {
		return err
	}
	if m.Name == "<init>" && p.flags.IsInterface() {
		return p.failAt(at, "Interface cannot have a method named <init>, class file %s", p.name)
	}
	if err := p.checkSpecialMethod(m.Name, m.Desc, at+4); err != nil {
		return err
	}
	slots, err := p.checkMethodDesc(m.Name, m.Desc, at+4)
	if err != nil {
		return err
	}
	if !flags.IsStatic() {
		slots++
	}
	if slots > maxArgSlots {
		return p.failAt(at+4, "Too many arguments in method signature in class file %s", p.name)
	}
	as, n, err := p.attrList()
	if err != nil {
		return err
	}
	var set kindSet
	for i := range n {
		a, err := p.attribute("Invalid method attribute name index %d in class file %s")
		if err != nil {
			return err
		}
		if err := p.methodAttribute(m, flags, slots, &a, &set); err != nil {
			return err
		}
		if err := p.skip(&a); err != nil {
			return err
		}
		as[i] = a.Attribute
	}
	m.Attributes = as
	if m.Code == nil && !flags.Any(AccNative|AccAbstract) {
		return p.failIn("Absent Code attribute in method that is not native or abstract")
	}
	if m.Code != nil {
		return p.checkLocals()
	}
	return nil
}

// methodFlags checks the flags of a method and gives those that count.
func (p *parser) methodFlags(m *Method, at int) (Flags, error) {
	f := m.Access & MethodFlags
	if m.Name != "<clinit>" {
		if !p.legalMethodFlags(f, m.Name == "<init>") {
			return 0, p.failAt(at, "Method %s in class %s has illegal modifiers: 0x%X", m.Name, p.name, uint16(m.Access))
		}
		return f, nil
	}
	// All other flags of a class initialiser mean nothing (JVMS 4.6), and before version 51 static didn't either.
	if p.c.Major < java7 {
		return AccStatic, nil
	}
	if !f.IsStatic() {
		return 0, p.failAt(at, "Method <clinit> is not static in class file %s", p.name)
	}
	return f & (AccStatic | AccStrict), nil
}

func (p *parser) legalMethodFlags(f Flags, isInit bool) bool {
	major := p.c.Major
	strict := AccStrict // means something up to version 60
	if major >= java17 {
		strict = 0
	}
	if p.flags.IsInterface() {
		switch {
		case major >= java8:
			return f.IsPublic() != f.IsPrivate() && !f.Any(AccNative|AccProtected|AccFinal|AccSynchronized) &&
				!(f.IsAbstract() && f.Any(AccPrivate|AccStatic|strict))
		case major >= java5:
			return f.Has(AccPublic|AccAbstract) &&
				!f.Any(AccPrivate|AccProtected|AccStatic|AccFinal|AccSynchronized|AccNative|AccStrict)
		}
		return f.Has(AccPublic|AccAbstract) && !f.Any(AccStatic|AccFinal|AccNative)
	}
	if !legalVisibility(f) {
		return false
	}
	if isInit {
		bridge := AccBridge
		if major < java5 {
			bridge = 0
		}
		return !f.Any(AccStatic | AccFinal | AccSynchronized | AccNative | AccAbstract | bridge)
	}
	if !f.IsAbstract() {
		return true
	}
	if major >= java5 {
		return !f.Any(AccFinal | AccNative | AccPrivate | AccStatic | AccSynchronized | strict)
	}
	return !f.Any(AccFinal | AccNative | AccPrivate | AccStatic)
}

func (p *parser) methodAttribute(m *Method, flags Flags, slots int, a *pending, set *kindSet) error {
	major := p.c.Major
	switch a.Kind {
	case AttrCode:
		if flags.Any(AccNative | AccAbstract) {
			return p.failIn("Code attribute in native or abstract methods")
		}
		if set.add(a.Kind) {
			return p.failIn("Multiple Code attributes")
		}
		p.codes = append(p.codes, Code{}) // never grows: there is room for one in each method
		m.Code = &p.codes[len(p.codes)-1]
		return p.code(m.Code, slots, a.size)
	case AttrExceptions:
		if set.add(a.Kind) {
			return p.failIn("Multiple Exceptions attributes")
		}
		return p.exceptions(a)
	case AttrMethodParameters:
		if set.add(a.Kind) {
			return p.failIn("Multiple MethodParameters attributes")
		}
		if err := p.need(1); err != nil {
			return err
		}
		if a.size != 1+4*int(p.b[p.pos]) {
			return p.fail("Invalid MethodParameters method attribute length %d in class file", a.size)
		}
	case AttrSynthetic, AttrDeprecated:
		if a.size != 0 {
			return p.fail("Invalid %v method attribute length %d in class file %s", a.Kind, a.size, p.name)
		}
	}
	if major < java5 {
		return nil
	}
	if a.Kind == AttrSignature {
		if set.add(a.Kind) {
			return p.failIn("Multiple Signature attributes for method")
		}
		if a.size != 2 {
			return p.fail("Invalid Signature attribute length %d in class file %s", a.size, p.name)
		}
		return p.signature(badSignature)
	}
	return p.annotations(a, set, " for method")
}

func (p *parser) exceptions(a *pending) error {
	if err := p.need(2); err != nil {
		return err
	}
	n := int(p.u2())
	if err := p.need(2 * n); err != nil {
		return err
	}
	for range n {
		if ix := p.u2(); !p.isClass(ix) {
			return p.failAt(p.pos-2, "Exception name has bad type at constant pool %d in class file %s", ix, p.name)
		}
	}
	if a.size != 2+2*n {
		return p.failIn("Exceptions attribute has wrong length")
	}
	return nil
}

// code reads a Code attribute of the given length; p.pos is at its body.
func (p *parser) code(c *Code, argSlots, size int) error {
	if err := p.need(8); err != nil {
		return err
	}
	start := p.pos
	c.MaxStack, c.MaxLocals = p.u2(), p.u2()
	if argSlots > int(c.MaxLocals) {
		return p.failAt(start+2, "Arguments can't fit into locals in class file %s", p.name)
	}
	n := p.u4()
	if n == 0 || n > maxCodeBytes {
		return p.failAt(start+4, "Invalid method Code length %d in class file %s", n, p.name)
	}
	if err := p.need(int(n) + 2); err != nil {
		return err
	}
	c.Code = p.b[p.pos : p.pos+int(n) : p.pos+int(n)]
	p.pos += int(n)
	if err := p.handlers(c); err != nil {
		return err
	}
	as, count, err := p.attrList()
	if err != nil {
		return err
	}
	var set kindSet
	p.locals.reset()
	for i := range count {
		a, err := p.attribute("Invalid code attribute name index %d in class file %s")
		if err != nil {
			return err
		}
		if err := p.codeAttribute(c, &a, &set); err != nil {
			return err
		}
		if err := p.skip(&a); err != nil {
			return err
		}
		as[i] = a.Attribute
	}
	c.Attributes = as
	if p.pos-start != size {
		return p.failIn("Code segment has wrong length")
	}
	return nil
}

func (p *parser) handlers(c *Code) error {
	n := int(p.u2())
	if n == 0 {
		return nil
	}
	if err := p.need(8 * n); err != nil {
		return err
	}
	c.Handlers = make([]Handler, n)
	for i := range c.Handlers {
		at := p.pos
		h := Handler{p.u2(), p.u2(), p.u2(), p.u2()}
		switch {
		case h.StartPC >= h.EndPC || int(h.EndPC) > len(c.Code):
			return p.failAt(at, "Illegal exception table range in class file %s", p.name)
		case int(h.HandlerPC) >= len(c.Code):
			return p.failAt(at+4, "Illegal exception table handler in class file %s", p.name)
		case h.CatchType != 0 && !p.isClass(h.CatchType):
			return p.failAt(at+6, "Catch type in exception table has bad constant type in class file %s", p.name)
		}
		c.Handlers[i] = h
	}
	return nil
}

func (p *parser) codeAttribute(c *Code, a *pending, set *kindSet) error {
	switch a.Kind {
	case AttrLineNumberTable:
		return p.lineNumbers(c, a)
	case AttrLocalVariableTable:
		return p.localVariables(c, a)
	case AttrLocalVariableTypeTable:
		if p.c.Major >= java5 {
			return p.localVariables(c, a)
		}
	case AttrStackMapTable:
		if p.c.Major >= java6 && set.add(a.Kind) {
			return p.failIn("Multiple StackMapTable attributes")
		}
	}
	return nil
}

func (p *parser) lineNumbers(c *Code, a *pending) error {
	if err := p.need(2); err != nil {
		return err
	}
	n := int(p.u2())
	if a.size != 2+4*n {
		return p.failIn("LineNumberTable attribute has wrong length")
	}
	if err := p.need(4 * n); err != nil {
		return err
	}
	for e := a.Info[2:]; len(e) >= 4; e = e[4:] {
		if int(be.Uint16(e)) >= len(c.Code) {
			return p.failAt(a.start+len(a.Info)-len(e), "Invalid pc in LineNumberTable in class file %s", p.name)
		}
	}
	return nil
}

// locals is what must be known of all LocalVariableTable and LocalVariableTypeTable attributes of one Code.
type locals struct {
	vars, types []localKey
}

// localKey is a local variable's range, name and slot packed into one word.
type localKey uint64

func (l *locals) reset() { l.vars, l.types = l.vars[:0], l.types[:0] }

func (p *parser) localVariables(c *Code, a *pending) error {
	if err := p.need(2); err != nil {
		return err
	}
	n := int(p.u2())
	if a.size != 2+10*n {
		return p.fail("%v has wrong length in class file %s", a.Kind, p.name)
	}
	if err := p.need(10 * n); err != nil {
		return err
	}
	isTypes := a.Kind == AttrLocalVariableTypeTable
	for e := a.Info[2:]; len(e) >= 10; e = e[10:] {
		at := a.start + len(a.Info) - len(e)
		start, length, name, desc, slot := be.Uint16(e), be.Uint16(e[2:]), be.Uint16(e[4:]), be.Uint16(e[6:]), be.Uint16(e[8:])
		end := int(start) + int(length)
		switch {
		case int(start) >= len(c.Code):
			return p.failAt(at, "Invalid start_pc %d in %v in class file %s", start, a.Kind, p.name)
		case end > len(c.Code):
			return p.failAt(at+2, "Invalid length %d in %v in class file %s", length, a.Kind, p.name)
		case !p.isUTF8(name):
			return p.failAt(at+4, "Name index %d in %v has bad constant type in class file %s", name, a.Kind, p.name)
		case !p.isUTF8(desc):
			return p.failAt(at+6, "Signature index %d in %v has bad constant type in class file %s", desc, a.Kind, p.name)
		}
		if err := p.checkFieldName(name, at+4); err != nil {
			return err
		}
		last := int(slot)
		if !isTypes {
			if err := p.checkFieldDesc(name, desc, at+6); err != nil {
				return err
			}
			last += FieldType(p.c.utf8(desc)).Slots() - 1
		}
		if last >= int(c.MaxLocals) {
			return p.failAt(at+8, "Invalid index %d in %v in class file %s", slot, a.Kind, p.name)
		}
		key := localKey(start)<<48 | localKey(length)<<32 | localKey(name)<<16 | localKey(slot)
		if isTypes {
			p.types = append(p.types, key)
		} else {
			p.vars = append(p.vars, key)
		}
	}
	return nil
}

// checkLocals checks that no variable is listed twice, and that each generic one is listed with its descriptor too.
func (p *parser) checkLocals() error {
	if p.c.Major < java5 || len(p.vars) == 0 || len(p.vars) == 1 && len(p.types) == 0 {
		return nil // HotSpot compares nothing where there is no LocalVariableTable
	}
	fail := func(format string, k localKey) error { return p.fail(format, p.c.utf8(uint16(k>>16)), p.name) }
	if len(p.vars)*(len(p.vars)+len(p.types)) <= 1024 { // a loop is faster than a map
		for i, k := range p.vars {
			if contains(p.vars[:i], k) {
				return fail("Duplicated LocalVariableTable attribute entry for '%s' in class file %s", k)
			}
		}
		for i, k := range p.types {
			if !contains(p.vars, k) {
				return fail("LVTT entry for '%s' in class file %s does not match any LVT entry", k)
			}
			if contains(p.types[:i], k) {
				return fail("Duplicated LocalVariableTypeTable attribute entry for '%s' in class file %s", k)
			}
		}
		return nil
	}
	generic := make(map[localKey]bool, len(p.vars)) // whether a type table has it, too
	for _, k := range p.vars {
		if _, dup := generic[k]; dup {
			return fail("Duplicated LocalVariableTable attribute entry for '%s' in class file %s", k)
		}
		generic[k] = false
	}
	for _, k := range p.types {
		dup, there := generic[k]
		if !there {
			return fail("LVTT entry for '%s' in class file %s does not match any LVT entry", k)
		}
		if dup {
			return fail("Duplicated LocalVariableTypeTable attribute entry for '%s' in class file %s", k)
		}
		generic[k] = true
	}
	return nil
}

func contains(keys []localKey, k localKey) bool {
	for _, x := range keys {
		if x == k {
			return true
		}
	}
	return false
}
