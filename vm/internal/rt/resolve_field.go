package rt

import (
	"github.com/junco-vm/junco/classfile"
	"github.com/junco-vm/junco/heap"
	"github.com/junco-vm/junco/vm/internal/interp"
	"github.com/junco-vm/junco/vm/internal/isa"
)

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
