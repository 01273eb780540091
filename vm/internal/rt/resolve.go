package rt

import (
	"strings"

	"github.com/junco-vm/junco/classfile"
	"github.com/junco-vm/junco/heap"
	"github.com/junco-vm/junco/vm/internal/interp"
	"github.com/junco-vm/junco/vm/internal/isa"
	"github.com/junco-vm/junco/vm/internal/lower"
)

// resolve answers ExitResolve: it resolves what the instruction at PC names and patches the instruction to its quick form, unless the
// class is being initialised by this very thread: then others must not get past it yet, and the instruction is carried out here.
// An instruction has no effect before its last slow step, so it can always run again from its start.
func (vm *VM) resolve() {
	vm.wanted = wantedClass{}
	if err := vm.resolveAt(vm.currentMethod().Class, vm.m.Ins()); err != nil {
		vm.throwError(err)
	}
}

func (vm *VM) resolveAt(c *Class, ins isa.Instr) error {
	switch ins.Op {
	case isa.GETFIELD, isa.PUTFIELD:
		return vm.resolveInstanceField(c, ins)
	case isa.GETSTATIC, isa.PUTSTATIC:
		return vm.resolveStaticField(c, ins)
	case isa.INVOKESTATIC:
		return vm.resolveStaticCall(c, ins)
	case isa.INVOKESPECIAL:
		m, err := vm.resolveMethod(c, ins.B, false)
		if err != nil {
			return err
		}
		if m, err = vm.specialTarget(c, m, ins.B); err != nil {
			return err
		}
		if m.Name == "<init>" && lower.Empty(m.File) {
			vm.m.QuickenCallEmpty(vm.m.PC)
		} else {
			vm.m.QuickenCallSpecial(vm.m.PC, m.Entry)
		}
		return nil
	case isa.INVOKEVIRTUAL, isa.INVOKEINTERFACE:
		return vm.resolveVirtualCall(c, ins)
	case isa.INVOKEDYNAMIC:
		m, err := vm.callSite(c, ins.B)
		if err != nil || m == nil || !vm.ensureInit(m.Class) { // no method: it is being linked, by Java code
			return err
		}
		vm.m.QuickenCallStatic(vm.m.PC, m.Entry)
		return nil
	case isa.NEW:
		k, err := vm.resolveClass(c, ins.B)
		if err != nil {
			return err
		}
		if k.Access&(classfile.AccAbstract|classfile.AccInterface) != 0 {
			return throwf("InstantiationError", "%s", k.JavaName())
		}
		if !vm.ensureInit(k) {
			return nil
		}
		if vm.initialised(k) {
			vm.m.QuickenNew(vm.m.PC, k.ID)
			return nil
		}
		obj, ok := vm.newInstance(k)
		if !ok {
			vm.throwOutOfMemory()
			return nil
		}
		vm.m.SetReg32(int(ins.A), uint32(obj))
		vm.m.Next()
	case isa.ANEWARRAY:
		k, err := vm.resolveClass(c, ins.C)
		if err != nil {
			return err
		}
		if k, err = vm.arrayClass(k); err != nil {
			return err
		}
		vm.m.QuickenNewArray(vm.m.PC, k.ID)
	case isa.MULTINEW, isa.CHECKCAST, isa.INSTANCEOF:
		cp := ins.C
		if ins.Op == isa.MULTINEW {
			cp = ins.B
		}
		k, err := vm.resolveClass(c, cp)
		if err != nil {
			return err
		}
		switch ins.Op {
		case isa.MULTINEW:
			vm.m.QuickenMultiNewArray(vm.m.PC, k.ID)
		case isa.CHECKCAST:
			vm.m.QuickenCheckCast(vm.m.PC, k.ID)
		default:
			vm.m.QuickenInstanceOf(vm.m.PC, k.ID)
		}
	case isa.LDC, isa.LDC2:
		return vm.resolveConstant(c, ins)
	default:
		panic("BUG: instruction " + ins.Op.String() + " is not one to resolve")
	}
	return nil
}

// poolWord is the offset of a pool entry's word in the record.
func (vm *VM) poolWord(c *Class, cp uint16) uint32 {
	s := c.poolSlot[cp]
	if s&poolRefSlot != 0 {
		return 4 + 4*uint32(s&^poolRefSlot)
	}
	return vm.recRawOff(c.Record, int(s))
}

// resolveClass resolves a Class entry (JVMS 5.4.3.1). The outcome stays in the record.
func (vm *VM) resolveClass(c *Class, cp uint16) (*Class, error) {
	at := vm.poolWord(c, cp)
	if id := vm.load32(c.Record, at); id&failedEntry != 0 {
		return nil, vm.recordedFailure(c, id)
	} else if id != 0 {
		return vm.classes[id], nil
	}
	name, err := c.File.ClassName(cp)
	if err != nil {
		return nil, parseError(err)
	}
	k, err := vm.classFrom(c, name)
	if err == errWanted {
		vm.wanted.class, vm.wanted.entry = c.ID, cp
	}
	if err != nil {
		return nil, err
	}
	if !mayRead(c, k) {
		return nil, notExported(c, k.Name)
	}
	if !vm.canAccess(c, k) {
		return nil, throwf("IllegalAccessError", "failed to access class %s from class %s (%s)",
			k.JavaName(), c.JavaName(), vm.homes(k, c))
	}
	vm.store32(c.Record, at, uint32(k.ID))
	return k, nil
}

// classFrom finds a class by name as code of c sees it: a hidden class is found by nobody but itself.
func (vm *VM) classFrom(c *Class, name string) (*Class, error) {
	if c.Host != nil && name == c.File.Name {
		return c, nil
	}
	return vm.loadClass(c.Loader, name)
}

// resolveField resolves a Fieldref entry (JVMS 5.4.3.2).
func (vm *VM) resolveField(c *Class, cp uint16) (*Field, error) {
	at := vm.poolWord(c, cp)
	if w := vm.load32(c.Record, at); w != 0 {
		return &vm.classes[w>>16].Fields[w&0xFFFF], nil
	}
	ref, err := c.File.Ref(cp)
	if err != nil {
		return nil, parseError(err)
	}
	k, err := vm.resolveClass(c, ref.ClassIndex)
	if err != nil {
		return nil, err
	}
	f := k.findField(ref.Name, ref.Desc)
	if f == nil {
		return nil, throwf("NoSuchFieldError", "Class %s does not have member field '%s %s'", k.JavaName(), typeText(ref.Desc), ref.Name)
	}
	if !vm.canUse(c, f.Class, k, f.Access) {
		return nil, throwf("IllegalAccessError", "class %s tried to access %sfield %s.%s (%s)",
			c.JavaName(), accessText(f.Access), f.Class.JavaName(), f.Name, vm.homes(c, f.Class))
	}
	vm.store32(c.Record, at, uint32(f.Class.ID)<<16|uint32(f.index))
	return f, nil
}

// canUse reports whether code of c may use a member declared by owner that it found through class via (JVMS 5.4.4).
func (vm *VM) canUse(c, owner, via *Class, access classfile.Flags) bool {
	switch {
	case c == owner || access&classfile.AccPublic != 0:
		return true
	case access&classfile.AccPrivate != 0:
		return vm.nestHost(c) == vm.nestHost(owner)
	case c.samePackage(owner):
		return true
	case access&classfile.AccProtected != 0:
		k := c
		if c.Host != nil {
			k = c.Host
		}
		if via.Kind == KindArray { // clone of arrays is public
			return true
		}
		return k.isSubclassOf(owner)
	}
	return false
}

// nestHost is the class whose nest c belongs to (JVMS 5.4.4).
func (vm *VM) nestHost(c *Class) *Class {
	if c.Host != nil {
		return vm.nestHost(c.Host)
	}
	if c.File == nil {
		return c
	}
	a := c.File.Attributes.Find(classfile.AttrNestHost)
	if a == nil {
		return c
	}
	body, err := c.File.Decode(a)
	if err != nil {
		return c
	}
	name, _ := c.File.ClassName(body.(classfile.NestHost).Class)
	h, err := vm.loadClass(c.Loader, name)
	if err != nil || !h.samePackage(c) || !h.hasNestMember(c.Name) {
		return c
	}
	return h
}

func (c *Class) hasNestMember(name string) bool {
	if c.File == nil {
		return false
	}
	a := c.File.Attributes.Find(classfile.AttrNestMembers)
	if a == nil {
		return false
	}
	body, err := c.File.Decode(a)
	if err != nil {
		return false
	}
	for _, i := range body.(classfile.NestMembers).Classes {
		if n, _ := c.File.ClassName(i); n == name {
			return true
		}
	}
	return false
}

func accessText(f classfile.Flags) string {
	switch {
	case f&classfile.AccPrivate != 0:
		return "private "
	case f&classfile.AccProtected != 0:
		return "protected "
	}
	return ""
}

func (vm *VM) resolveInstanceField(c *Class, ins isa.Instr) error {
	f, err := vm.resolveField(c, ins.C)
	if err != nil {
		return err
	}
	put := ins.Op == isa.PUTFIELD
	if f.IsStatic() {
		return throwf("IncompatibleClassChangeError", "Expected non-static field %s.%s", f.Class.JavaName(), f.Name)
	}
	if err := vm.checkFinal(c, f, put); err != nil {
		return err
	}
	kind := interp.KindOf(f.Desc[0])
	if vm.m.QuickenField(vm.m.PC, kind, f.Offset) {
		return nil
	}
	obj := heap.Ref(vm.m.Reg32(int(ins.B)))
	if obj == 0 {
		vm.throwNullPointer()
		return nil
	}
	vm.moveField(put, kind, obj, f.Offset, int(ins.A))
	vm.m.Next()
	return nil
}

// checkFinal refuses stores to final fields from outside their class (JVMS 6.5 putfield).
func (vm *VM) checkFinal(c *Class, f *Field, put bool) error {
	if put && f.Access&classfile.AccFinal != 0 && c != f.Class {
		return throwf("IllegalAccessError", "Update to %sfinal field %s.%s attempted from a different class (%s) than the field's declaring class",
			staticText(f), f.Class.JavaName(), f.Name, c.JavaName())
	}
	return nil
}

func staticText(f *Field) string {
	if f.IsStatic() {
		return "static "
	}
	return "non-static "
}

// moveField carries out a field access that has no quick form.
func (vm *VM) moveField(put bool, kind interp.Kind, obj heap.Ref, off uint32, reg int) {
	if put {
		v := vm.m.Reg64(reg)
		switch kind {
		case interp.KindBoolean:
			vm.store8(obj, off, uint8(v)&1)
		case interp.KindByte:
			vm.store8(obj, off, uint8(v))
		case interp.KindChar, interp.KindShort:
			vm.store16(obj, off, uint16(v))
		case interp.KindInt:
			vm.store32(obj, off, uint32(v))
		case interp.KindLong:
			vm.store64(obj, off, v)
		case interp.KindRef:
			vm.storeRef(obj, off, heap.Ref(v))
		}
		return
	}
	switch kind {
	case interp.KindBoolean, interp.KindByte:
		vm.m.SetReg32(reg, uint32(int8(vm.load8(obj, off))))
	case interp.KindChar:
		vm.m.SetReg32(reg, uint32(vm.load16(obj, off)))
	case interp.KindShort:
		vm.m.SetReg32(reg, uint32(int16(vm.load16(obj, off))))
	case interp.KindLong:
		vm.m.SetReg64(reg, vm.load64(obj, off))
	default:
		vm.m.SetReg32(reg, vm.load32(obj, off))
	}
}

func (vm *VM) resolveStaticField(c *Class, ins isa.Instr) error {
	f, err := vm.resolveField(c, ins.B)
	if err != nil {
		return err
	}
	put := ins.Op == isa.PUTSTATIC
	if !f.IsStatic() {
		return throwf("IncompatibleClassChangeError", "Expected static field %s.%s", f.Class.JavaName(), f.Name)
	}
	if err := vm.checkFinal(c, f, put); err != nil {
		return err
	}
	if !vm.ensureInit(f.Class) {
		return nil
	}
	kind := interp.KindOf(f.Desc[0])
	if vm.initialised(f.Class) {
		vm.m.QuickenStatic(vm.m.PC, kind, f.Offset)
		return nil
	}
	vm.moveField(put, kind, heap.Ref(f.Offset), 0, int(ins.A))
	vm.m.Next()
	return nil
}

// resolveMethod resolves a Methodref or InterfaceMethodref (JVMS 5.4.3.3, 5.4.3.4).
func (vm *VM) resolveMethod(c *Class, cp uint16, static bool) (*Method, error) {
	at := vm.poolWord(c, cp)
	if id := vm.load32(c.Record, at); id != 0 {
		return vm.staticness(vm.method(methodID(id)), static)
	}
	ref, err := c.File.Ref(cp)
	if err != nil {
		return nil, parseError(err)
	}
	k, err := vm.resolveClass(c, ref.ClassIndex)
	if err != nil {
		return nil, err
	}
	wantInterface := ref.Tag == classfile.TagInterfaceMethodref
	if k.IsInterface() != wantInterface {
		if wantInterface {
			return nil, throwf("IncompatibleClassChangeError", "Found class %s, but interface was expected", k.JavaName())
		}
		return nil, throwf("IncompatibleClassChangeError", "Found interface %s, but class was expected", k.JavaName())
	}
	m := lookupMethod(k, ref.Name, ref.Desc)
	if m == nil {
		return nil, throwf("NoSuchMethodError", "'%s'", signatureText(k, ref.Name, ref.Desc))
	}
	if !vm.canUse(c, m.Class, k, m.Access) {
		return nil, throwf("IllegalAccessError", "class %s tried to access %smethod '%s' (%s)",
			c.JavaName(), accessText(m.Access), signatureText(m.Class, m.Name, m.Desc), vm.homes(c, m.Class))
	}
	if m, err = vm.staticness(m, static); err == nil {
		vm.store32(c.Record, at, uint32(m.id()))
	}
	return m, err
}

func (vm *VM) staticness(m *Method, static bool) (*Method, error) {
	if m.IsStatic() == static {
		return m, nil
	}
	want := "Expected static method"
	if !static {
		want = "Expecting non-static method"
		if m.Class.IsInterface() {
			want = "Expected instance not static method"
		}
	}
	return nil, throwf("IncompatibleClassChangeError", "%s '%s'", want, signatureText(m.Class, m.Name, m.Desc))
}

// lookupMethod is the search of method resolution: superclasses, then maximally specific superinterface methods, then any.
func lookupMethod(k *Class, name, desc string) *Method {
	for s := k; s != nil; s = s.Super {
		if m := s.declared(name, desc); m != nil && (!k.IsInterface() || s == k || m.Access&(classfile.AccPublic|classfile.AccStatic) == classfile.AccPublic) {
			return m
		}
	}
	m, _ := defaultMethod(k, name, desc)
	if m != nil {
		return m
	}
	for _, s := range k.allSupers {
		if s.IsInterface() {
			if m := s.declared(name, desc); m != nil && m.Access&(classfile.AccPrivate|classfile.AccStatic) == 0 {
				return m
			}
		}
	}
	return nil
}

// defaultMethod finds the maximally specific default method among the superinterfaces of k. other is a second one, in conflict.
func defaultMethod(k *Class, name, desc string) (m, other *Method) {
	var found []*Method
	for _, s := range k.allSupers {
		if !s.IsInterface() {
			continue
		}
		if d := s.declared(name, desc); d != nil && d.Access&(classfile.AccPrivate|classfile.AccStatic) == 0 {
			found = append(found, d)
		}
	}
	for _, d := range found {
		specific := true
		for _, e := range found {
			if e != d && e.Class.isSubclassOf(d.Class) {
				specific = false
			}
		}
		switch {
		case !specific || d.Access&classfile.AccAbstract != 0:
		case m == nil:
			m = d
		default:
			return m, d
		}
	}
	return m, nil
}

func (vm *VM) resolveStaticCall(c *Class, ins isa.Instr) error {
	m, err := vm.resolveMethod(c, ins.B, true)
	if err != nil {
		return err
	}
	if !vm.ensureInit(m.Class) {
		return nil
	}
	if !vm.initialised(m.Class) {
		vm.directCall(m, ins)
		return nil
	}
	if i, ok := vm.intrinsic(m); ok && vm.m.QuickenIntrinsic(vm.m.PC, i) {
		return nil
	}
	vm.m.QuickenCallStatic(vm.m.PC, m.Entry)
	return nil
}

// directCall carries a call out without patching it.
func (vm *VM) directCall(m *Method, ins isa.Instr) {
	for !vm.m.PushFrame(m.Entry, ins.A, vm.m.PC+uint32(ins.Op.Words()), 0) {
		if !vm.growStack() {
			vm.throwStackOverflow()
			return
		}
	}
}

// intrinsic finds the instruction that stands for a method of the library.
func (vm *VM) intrinsic(m *Method) (isa.Instr, bool) {
	if m.Class.Loader != vm.boot || !strings.HasPrefix(m.Class.Name, "java/lang/") {
		return isa.Instr{}, false
	}
	if m.Name == "getClass" {
		return isa.Instr{Op: isa.GETCLASS}, true
	}
	return interp.Intrinsic(m.Class.Name + "." + m.Name + m.Desc)
}

// specialTarget selects what invokespecial calls (JVMS 6.5): with ACC_SUPER the superclass's version, if the named class is one.
func (vm *VM) specialTarget(c *Class, m *Method, cp uint16) (*Method, error) {
	ref, err := c.File.Ref(cp)
	if err != nil {
		return nil, parseError(err)
	}
	k, err := vm.resolveClass(c, ref.ClassIndex)
	if err != nil {
		return nil, err
	}
	if m.Name == "<init>" {
		if m.Class != k {
			return nil, throwf("NoSuchMethodError", "'%s'", signatureText(k, m.Name, m.Desc))
		}
		return m, nil
	}
	from := k
	if c.Access&classfile.AccSuper != 0 && !k.IsInterface() && c != k && c.isSubclassOf(k) {
		from = c.Super
	}
	t := lookupMethod(from, m.Name, m.Desc)
	if t == nil || t.Access&classfile.AccAbstract != 0 {
		return nil, vm.abstractError(c, m)
	}
	return t, nil
}

func (vm *VM) resolveVirtualCall(c *Class, ins isa.Instr) error {
	if how, ok := polymorphic(c, ins); ok {
		return vm.linkInvoker(c, ins, how)
	}
	m, err := vm.resolveMethod(c, ins.B, false)
	if err != nil {
		return err
	}
	switch {
	case m.Access&classfile.AccPrivate != 0 || m.VIndex >= 0 && (m.Access|m.Class.Access)&classfile.AccFinal != 0:
		if i, ok := vm.intrinsic(m); ok && vm.m.QuickenIntrinsic(vm.m.PC, i) {
			return nil
		}
		if off, ok := vm.getter(m); ok && vm.m.QuickenCallGetter(vm.m.PC, off) {
			return nil
		}
		vm.m.QuickenCallSpecial(vm.m.PC, m.Entry)
	case m.Class.IsInterface():
		vm.m.QuickenCallInterface(vm.m.PC, uint32(m.id()))
	case m.VIndex >= 0 && m.VIndex <= 0xFFFF:
		vm.m.QuickenCallVirtual(vm.m.PC, uint16(m.VIndex))
	default:
		return throwf("InternalError", "method '%s' cannot be called", signatureText(m.Class, m.Name, m.Desc))
	}
	return nil
}

// getter is the offset of the field that a method returns, if that is all it does.
func (vm *VM) getter(m *Method) (uint32, bool) {
	cp, ok := lower.Getter(m.Class.File, m.File)
	if !ok {
		return 0, false
	}
	f, err := vm.resolveField(m.Class, cp)
	if err != nil || f.IsStatic() {
		return 0, false
	}
	return f.Offset, true
}

// interfaceMiss answers ExitInterfaceMiss: it selects the method that a class runs for an interface method (JVMS 5.4.6).
func (vm *VM) interfaceMiss(class uint16, key uint32) error {
	c, im := vm.classes[class], vm.method(methodID(key))
	m, err := vm.selectInterface(c, im)
	if err != nil {
		return err
	}
	vm.m.PutInterface(class, key, m.Entry)
	return nil
}

func (vm *VM) selectInterface(c *Class, im *Method) (*Method, error) {
	if !c.isSubclassOf(im.Class) {
		return nil, throwf("IncompatibleClassChangeError", "Class %s does not implement the requested interface %s", c.JavaName(), im.Class.JavaName())
	}
	for k := c; k != nil; k = k.Super {
		m := k.declared(im.Name, im.Desc)
		if m == nil || m.Access&(classfile.AccPrivate|classfile.AccStatic) != 0 {
			continue
		}
		if m.Access&classfile.AccPublic == 0 {
			return nil, throwf("IllegalAccessError", "class %s tried to access %smethod '%s' (%s)",
				im.Class.JavaName(), accessText(m.Access), signatureText(m.Class, m.Name, m.Desc), vm.homes(im.Class, m.Class))
		}
		if m.Access&classfile.AccAbstract != 0 {
			return nil, vm.abstractError(c, im)
		}
		return m, nil
	}
	m, other := defaultMethod(c, im.Name, im.Desc)
	if other != nil {
		return nil, throwf("IncompatibleClassChangeError", "Conflicting default methods: %s.%s %s.%s", m.Class.Name, m.Name, other.Class.Name, other.Name)
	}
	if m == nil {
		return nil, vm.abstractError(c, im)
	}
	return m, nil
}

// Select finds the method that an object of class c runs when m is called on it.
func (vm *VM) selectMethod(c *Class, m *Method) (*Method, error) {
	switch {
	case m.Class.IsInterface() && m.Access&classfile.AccPrivate == 0 && !m.IsStatic():
		return vm.selectInterface(c, m)
	case m.VIndex >= 0 && int(m.VIndex) < len(c.VTable):
		m = c.VTable[m.VIndex]
	}
	if m.Access&classfile.AccAbstract != 0 {
		return nil, vm.abstractError(c, m)
	}
	return m, nil
}

// abstractError is the AbstractMethodError of a class that lacks a method.
func (vm *VM) abstractError(c *Class, m *Method) error {
	what := "class"
	if m.Class.IsInterface() {
		what = "interface"
	}
	text := signatureText(nil, m.Name, m.Desc)
	if m.Access&classfile.AccAbstract != 0 {
		text = "abstract " + text
	}
	return throwf("AbstractMethodError", "Receiver class %s does not define or inherit an implementation of the resolved method '%s' of %s %s.",
		c.JavaName(), text, what, m.Class.JavaName())
}

// resolveConstant resolves what ldc loads.
func (vm *VM) resolveConstant(c *Class, ins isa.Instr) error {
	l, err := c.File.Loadable(ins.B)
	if err != nil {
		return parseError(err)
	}
	switch l.Tag {
	case classfile.TagInteger, classfile.TagFloat:
		vm.m.QuickenConst32(vm.m.PC, uint32(l.Bits))
	case classfile.TagLong, classfile.TagDouble:
		vm.m.QuickenConst64(vm.m.PC, l.Bits)
	case classfile.TagString:
		s, err := vm.stringConstant(c, ins.B, l.Text)
		if err != nil {
			return err
		}
		vm.m.QuickenConst32(vm.m.PC, uint32(s))
	case classfile.TagClass:
		k, err := vm.resolveClass(c, ins.B)
		if err != nil {
			return err
		}
		mirror, ok := vm.mirror(k)
		if !ok {
			vm.throwOutOfMemory()
			return nil
		}
		vm.m.QuickenConst32(vm.m.PC, uint32(mirror))
	default:
		return vm.resolveDynamicConstant(c, ins, l)
	}
	return nil
}

// stringConstant is the interned string of a pool entry, kept alive by the record.
func (vm *VM) stringConstant(c *Class, cp uint16, text string) (heap.Ref, error) {
	at := vm.poolWord(c, cp)
	if s := vm.loadRef(c.Record, at); s != 0 {
		return s, nil
	}
	s, err := vm.internMUTF8(text)
	if err != nil {
		return 0, err
	}
	vm.storeRef(c.Record, at, s)
	return s, nil
}

// internMUTF8 interns a string of the constant pool, which is in modified UTF-8.
func (vm *VM) internMUTF8(text string) (heap.Ref, error) {
	s, ok := vm.newStringUTF16(classfile.MUTF8ToUTF16(text))
	if ok {
		release := vm.keep(s)
		s, ok = vm.intern(s)
		release()
	}
	if !ok {
		return 0, throwf("OutOfMemoryError", textHeapSpace)
	}
	return s, nil
}

// typeText is a field descriptor as Java source names the type.
func typeText(desc string) string {
	switch desc[0] {
	case '[':
		return typeText(desc[1:]) + "[]"
	case 'L':
		return strings.ReplaceAll(desc[1:len(desc)-1], "/", ".")
	}
	return primitiveNames[desc[0]]
}

var primitiveNames = map[byte]string{'Z': "boolean", 'B': "byte", 'C': "char", 'S': "short", 'I': "int", 'J': "long", 'F': "float", 'D': "double", 'V': "void"}

// signatureText is a method as messages name it: "void A.run(int, java.lang.String)". k may be nil.
func signatureText(k *Class, name, desc string) string {
	args, ret := argTypes(desc)
	for i, a := range args {
		args[i] = typeText(a)
	}
	owner := ""
	if k != nil {
		owner = k.JavaName() + "."
	}
	return typeText(ret) + " " + owner + name + "(" + strings.Join(args, ", ") + ")"
}
