package rt

import (
	"strings"

	"github.com/junco-vm/junco/classfile"
	"github.com/junco-vm/junco/heap"
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
