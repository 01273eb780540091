package rt

import (
	"strings"

	"github.com/junco-vm/junco/classfile"
	"github.com/junco-vm/junco/heap"
	"github.com/junco-vm/junco/vm/internal/interp"
)

// Kinds of members that junco.internal.reflect.Machine asks about.
const (
	memberClass = iota
	memberField
	memberMethod
	memberComponent
)

func init() {
	c := func(f *Frame) *Class { return f.vm.classOfMirror(f.Ref(0)) }
	register("junco/internal/reflect/Machine", map[string]Native{
		"initialize(Ljava/lang/Class;)V": func(f *Frame) Answer {
			if !f.vm.ensureInit(c(f)) {
				return answerSwitch
			}
			return f.ReturnVoid()
		},
		"memberCount(Ljava/lang/Class;I)I": func(f *Frame) Answer { return f.ReturnInt(int32(memberCount(c(f), int(f.Int(1))))) },
		"memberName(Ljava/lang/Class;II)Ljava/lang/String;": func(f *Frame) Answer {
			return f.returnInterned(memberAt(c(f), int(f.Int(1)), int(f.Int(2))).name)
		},
		"memberDescriptor(Ljava/lang/Class;II)Ljava/lang/String;": func(f *Frame) Answer {
			return f.returnInterned(memberAt(c(f), int(f.Int(1)), int(f.Int(2))).desc)
		},
		"memberFlags(Ljava/lang/Class;II)I": func(f *Frame) Answer {
			return f.ReturnInt(int32(memberAt(c(f), int(f.Int(1)), int(f.Int(2))).access))
		},
		"attribute(Ljava/lang/Class;IILjava/lang/String;)[B": memberAttribute,
		"poolUtf8(Ljava/lang/Class;I)Ljava/lang/String;": func(f *Frame) Answer {
			p, i := c(f).File, uint16(f.Int(1))
			s, err := p.UTF8(i)
			if a, _ := p.Operands(i); err != nil && p.Tag(i) != classfile.TagUTF8 {
				s, err = p.UTF8(a)
			}
			if err != nil {
				return f.ThrowNew("java/lang/IllegalArgumentException", "%v", err)
			}
			return f.returnInterned(s)
		},
		"poolNameAndType(Ljava/lang/Class;II)Ljava/lang/String;": func(f *Frame) Answer {
			name, desc, err := c(f).File.NameAndType(uint16(f.Int(1)))
			if err != nil {
				return f.ThrowNew("java/lang/IllegalArgumentException", "%v", err)
			}
			if f.Int(2) == 1 {
				name = desc
			}
			return f.returnInterned(name)
		},
		"poolBits(Ljava/lang/Class;I)J": func(f *Frame) Answer {
			l, err := c(f).File.Loadable(uint16(f.Int(1)))
			if err != nil {
				return f.ThrowNew("java/lang/IllegalArgumentException", "%v", err)
			}
			if l.Tag == classfile.TagInteger {
				return f.ReturnLong(int64(l.Int()))
			}
			return f.ReturnLong(int64(l.Bits))
		},
		"caller()Ljava/lang/Class;": func(f *Frame) Answer { return f.returnMirror(f.vm.reflectingClass()) },
		"allocate(Ljava/lang/Class;)Ljava/lang/Object;": func(f *Frame) Answer {
			k := c(f)
			if k.Kind != KindInstance || k.Access&(classfile.AccAbstract|classfile.AccInterface) != 0 {
				return f.ThrowNew("java/lang/InstantiationException", "%s", k.JavaName())
			}
			if !f.vm.ensureInit(k) {
				return answerSwitch
			}
			obj, ok := f.vm.newInstance(k)
			if !ok {
				return f.OutOfMemory()
			}
			return f.ReturnRef(obj)
		},
		"invokeReference(Ljava/lang/Class;ILjava/lang/Object;[Ljava/lang/Object;Z)Ljava/lang/Object;": reflectInvoke,
		"invokeBits(Ljava/lang/Class;ILjava/lang/Object;[Ljava/lang/Object;Z)J":                       reflectInvoke,
		"getReference(Ljava/lang/Class;ILjava/lang/Object;)Ljava/lang/Object;":                        reflectGet,
		"getBits(Ljava/lang/Class;ILjava/lang/Object;)J":                                              reflectGet,
		"setReference(Ljava/lang/Class;ILjava/lang/Object;Ljava/lang/Object;)V":                       reflectSet,
		"setBits(Ljava/lang/Class;ILjava/lang/Object;J)V":                                             reflectSet,
		"newArray(Ljava/lang/Class;I)Ljava/lang/Object;": func(f *Frame) Answer {
			a, err := f.vm.arrayClass(c(f))
			if err != nil {
				return f.Throw(f.vm.throwable(err))
			}
			arr, ok := f.vm.newArray(a, int(f.Int(1)))
			if !ok {
				return f.OutOfMemory()
			}
			return f.ReturnRef(arr)
		},
	})
}

type member struct {
	name, desc string
	access     classfile.Flags
	attributes classfile.Attributes
}

// memberCount is how many members of a kind a class declares; arrays and primitives declare none.
func memberCount(c *Class, kind int) int {
	switch {
	case c.File == nil:
		return 0
	case kind == memberClass:
		return 1
	case kind == memberField:
		return len(c.File.Fields)
	case kind == memberMethod:
		return len(c.File.Methods)
	}
	components, _, _ := c.File.Record()
	return len(components)
}

// memberAt is the member of a kind with an index below memberCount, in the order of the class file.
func memberAt(c *Class, kind, i int) member {
	switch kind {
	case memberClass:
		return member{c.Name, "", c.Access, c.File.Attributes}
	case memberField:
		m := &c.File.Fields[i]
		return member{m.Name, m.Desc, m.Access, m.Attributes}
	case memberMethod:
		m := &c.File.Methods[i]
		return member{m.Name, m.Desc, m.Access, m.Attributes}
	}
	components, _, _ := c.File.Record()
	r := components[i]
	name, _ := c.File.UTF8(r.Name)
	desc, _ := c.File.UTF8(r.Desc)
	return member{name, desc, 0, r.Attributes}
}

func (f *Frame) returnInterned(text string) Answer {
	s, err := f.vm.internMUTF8(text)
	if err != nil {
		return f.OutOfMemory()
	}
	return f.ReturnRef(s)
}

func memberAttribute(f *Frame) Answer {
	c := f.vm.classOfMirror(f.Ref(0))
	kind := int(f.Int(1))
	if memberCount(c, kind) == 0 {
		return f.ReturnRef(0)
	}
	name := f.GoString(f.Ref(3))
	for _, a := range memberAt(c, kind, int(f.Int(2))).attributes {
		if n, _ := c.File.UTF8(a.NameIndex); n == name {
			arr, ok := f.NewByteArray(len(a.Info))
			if !ok {
				return f.OutOfMemory()
			}
			copy(f.Bytes(arr), a.Info)
			return f.ReturnRef(arr)
		}
	}
	return f.ReturnRef(0)
}

// reflectInvoke is Method.invoke and Constructor.newInstance behind their checks: arguments are unboxed, the method is selected, called, and its
// result handed back as it is.
func reflectInvoke(f *Frame) Answer {
	vm := f.vm
	if f.State() == 1 {
		return f.ret(widen(byte(f.SlotLong(0)), f.CallResult()))
	}
	m := &vm.classOfMirror(f.Ref(0)).Methods[f.Int(1)]
	receiver := f.Ref(2)
	if m.IsStatic() {
		if !vm.ensureInit(m.Class) {
			return answerSwitch
		}
	} else if !f.Bool(4) && m.Name[0] != '<' {
		var err error
		if m, err = vm.selectMethod(vm.classOf(receiver), m); err != nil {
			return f.Throw(vm.throwable(err))
		}
	}
	var args []uint64
	if !m.IsStatic() {
		args = append(args, RefArg(receiver))
	}
	types, _ := argTypes(m.Desc)
	for i, t := range types {
		arg := heap.Ref(f.Refs(f.Ref(3))[i])
		if isRefDesc(t) {
			args = append(args, RefArg(arg))
		} else {
			args = append(args, vm.unbox(arg, t[0]))
		}
	}
	f.SetSlotLong(0, int64(m.Ret))
	return f.Call(m, 1, args...)
}

// widen extends a method's result to 64 bits as Machine.invokeBits wants it.
func widen(ret byte, v uint64) uint64 {
	switch ret {
	case 'J', 'D':
		return v
	case 'L':
		return uint64(uint32(v))
	}
	return uint64(int64(int32(v)))
}

// unbox is the raw value inside a wrapper object.
func (vm *VM) unbox(obj heap.Ref, code byte) uint64 {
	off := vm.fieldOffset(obj, "value")
	switch interp.KindOf(code) {
	case interp.KindBoolean:
		return uint64(vm.load8(obj, off))
	case interp.KindByte:
		return uint64(uint32(int8(vm.load8(obj, off))))
	case interp.KindChar:
		return uint64(vm.load16(obj, off))
	case interp.KindShort:
		return uint64(uint32(int16(vm.load16(obj, off))))
	case interp.KindLong:
		return vm.load64(obj, off)
	}
	return uint64(vm.load32(obj, off))
}

// fieldAt finds the field that reflection names and where it lies. ready is false when its class has to be initialised first.
func (f *Frame) fieldAt() (fd *Field, base heap.Ref, off uint32, ready bool) {
	fd = &f.vm.classOfMirror(f.Ref(0)).Fields[f.Int(1)]
	if !fd.IsStatic() {
		return fd, f.Ref(2), fd.Offset, true
	}
	return fd, heap.Ref(fd.Offset), 0, f.vm.ensureInit(fd.Class)
}

func reflectGet(f *Frame) Answer {
	fd, base, off, ready := f.fieldAt()
	if !ready {
		return answerSwitch
	}
	vm := f.vm
	switch interp.KindOf(fd.Desc[0]) {
	case interp.KindBoolean, interp.KindByte:
		return f.ReturnLong(int64(int8(vm.load8(base, off))))
	case interp.KindChar:
		return f.ReturnLong(int64(vm.load16(base, off)))
	case interp.KindShort:
		return f.ReturnLong(int64(int16(vm.load16(base, off))))
	case interp.KindLong:
		return f.ReturnLong(int64(vm.load64(base, off)))
	case interp.KindRef:
		return f.ReturnRef(vm.loadRef(base, off))
	}
	return f.ReturnLong(int64(int32(vm.load32(base, off))))
}

func reflectSet(f *Frame) Answer {
	fd, base, off, ready := f.fieldAt()
	if !ready {
		return answerSwitch
	}
	vm, bits := f.vm, uint64(f.Long(3))
	switch interp.KindOf(fd.Desc[0]) {
	case interp.KindBoolean, interp.KindByte:
		vm.store8(base, off, uint8(bits))
	case interp.KindChar, interp.KindShort:
		vm.store16(base, off, uint16(bits))
	case interp.KindLong:
		vm.store64(base, off, bits)
	case interp.KindRef:
		vm.storeRef(base, off, f.Ref(3))
	default:
		vm.store32(base, off, uint32(bits))
	}
	return f.ReturnVoid()
}

// reflectingClass is the class whose code uses reflection: the first on the stack that is not part of it. Nil if there is none.
func (vm *VM) reflectingClass() (c *Class) {
	vm.eachFrame(vm.current, func(_ *cursor, _ frameShape, m *Method, _ uint32) bool {
		if m == nil {
			return true
		}
		n := m.Class.Name
		if strings.HasPrefix(n, "java/lang/reflect/") || strings.HasPrefix(n, "junco/internal/reflect/") || n == "java/lang/Class" {
			return true
		}
		c = m.Class
		return false
	})
	return c
}
