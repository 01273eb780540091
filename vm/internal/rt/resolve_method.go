package rt

import (
	"strings"

	"github.com/junco-vm/junco/classfile"
	"github.com/junco-vm/junco/vm/internal/interp"
	"github.com/junco-vm/junco/vm/internal/isa"
	"github.com/junco-vm/junco/vm/internal/lower"
)

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
