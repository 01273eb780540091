package rt

import (
	"strings"

	"github.com/junco-vm/junco/classfile"
	"github.com/junco-vm/junco/heap"
	"github.com/junco-vm/junco/vm/internal/spin"
)

// The natives of java.lang.invoke.Linkage: what linking in Java asks the runtime about members, access and constant pools.
func init() {
	reflected := func(f *Frame) Answer {
		what := "MethodHandle." + f.m.Name
		if f.m.Class.Name == "java/lang/invoke/VarHandle" {
			what = "VarHandle access mode methods"
		}
		return f.ThrowNew("java/lang/UnsupportedOperationException", "%s cannot be invoked reflectively", what)
	}
	register("java/lang/invoke/MethodHandle", map[string]Native{
		"invokeExact([Ljava/lang/Object;)Ljava/lang/Object;": reflected,
		"invoke([Ljava/lang/Object;)Ljava/lang/Object;":      reflected,
	})
	access := map[string]Native{}
	for name := range accessModes {
		for _, result := range []string{"V", "Z", "Ljava/lang/Object;"} {
			access[name+"([Ljava/lang/Object;)"+result] = reflected
		}
	}
	register("java/lang/invoke/VarHandle", access)
	class := func(f *Frame, slot int) *Class { return f.vm.classOfMirror(f.Ref(slot)) }
	register(linkageClass, map[string]Native{
		"findMethod(Ljava/lang/Class;Ljava/lang/String;Ljava/lang/String;)I": func(f *Frame) Answer {
			c, name, desc := class(f, 0), f.GoString(f.Ref(1)), f.GoString(f.Ref(2))
			m := c.declared(name, desc)
			if m == nil && !strings.HasPrefix(name, "<") {
				m = lookupMethod(c, name, desc)
			}
			if m == nil {
				return f.ReturnInt(0)
			}
			return f.ReturnInt(int32(m.id()))
		},
		"findField(Ljava/lang/Class;Ljava/lang/String;Ljava/lang/String;)I": func(f *Frame) Answer {
			fd := class(f, 0).findField(f.GoString(f.Ref(1)), f.GoString(f.Ref(2)))
			if fd == nil {
				return f.ReturnInt(0)
			}
			return f.ReturnInt(int32(uint32(fd.Class.ID)<<16 | uint32(fd.index)))
		},
		"owner(I)Ljava/lang/Class;": func(f *Frame) Answer { return f.returnMirror(f.vm.classes[uint32(f.Int(0))>>16]) },
		"mayUse(Ljava/lang/Class;Ljava/lang/Class;Ljava/lang/Class;I)Z": func(f *Frame) Answer {
			return f.ReturnBool(f.vm.canUse(class(f, 0), class(f, 1), class(f, 2), classfile.Flags(f.Int(3))))
		},
		"maySee(Ljava/lang/Class;Ljava/lang/Class;)Z": func(f *Frame) Answer {
			return f.ReturnBool(f.vm.canAccess(class(f, 0), class(f, 1)))
		},
		"typeOf(Ljava/lang/Class;Ljava/lang/String;)Ljava/lang/Class;": func(f *Frame) Answer {
			c, desc := class(f, 0), f.GoString(f.Ref(1))
			if c.Host != nil && desc == c.Descriptor() {
				return f.returnMirror(c)
			}
			k, err := f.vm.classOfDescriptor(c.Loader, desc)
			if err != nil {
				return f.ThrowErr(err)
			}
			return f.returnMirror(k)
		},
		"poolTag(Ljava/lang/Class;I)I":                     func(f *Frame) Answer { return f.ReturnInt(int32(class(f, 0).File.Tag(uint16(f.Int(1))))) },
		"poolObject(Ljava/lang/Class;I)Ljava/lang/Object;": poolObject,
		"poolText(Ljava/lang/Class;II)Ljava/lang/String;":  poolText,
		"poolNumber(Ljava/lang/Class;II)I":                 poolNumber,
		"handleOwner(Ljava/lang/Class;I)Ljava/lang/Class;": handleOwner,
		"recorded(Ljava/lang/Class;I)Ljava/lang/Object;": func(f *Frame) Answer {
			return f.ReturnRef(f.vm.loadRef(class(f, 0).Record, f.vm.poolWord(class(f, 0), uint16(f.Int(1)))))
		},
		"record(Ljava/lang/Class;ILjava/lang/Object;)V": func(f *Frame) Answer {
			c := class(f, 0)
			f.vm.storeRef(c.Record, f.vm.poolWord(c, uint16(f.Int(1))), f.Ref(2))
			return f.ReturnVoid()
		},
		"bootstrapEntry(Ljava/lang/Class;II)I": bootstrapEntry,
		"spreader(Ljava/lang/String;)Ljava/lang/invoke/Spreader;": func(f *Frame) Answer {
			vm := f.vm
			host, err := vm.bootClass("java/lang/invoke/MethodHandle")
			if err != nil {
				return f.ThrowErr(err)
			}
			spun, err := spin.Spreader(vm.site(host, "Spreader", "spread", f.GoString(f.Ref(0))))
			if err != nil {
				return f.ThrowNew("java/lang/IllegalArgumentException", "%v", err)
			}
			c, err := vm.defineSpun(host, spun)
			if err != nil {
				return f.ThrowErr(err)
			}
			obj, ok := vm.newInstance(c)
			if !ok {
				return f.OutOfMemory()
			}
			return f.ReturnRef(obj)
		},
		"spin(Ljava/lang/Class;Ljava/lang/String;Ljava/lang/String;Ljava/lang/String;Ljava/lang/String;[Ljava/lang/Object;)I": spinSite,
		"callerClass()Ljava/lang/Class;": func(f *Frame) Answer {
			if k := f.lookupClass(); k != nil {
				return f.returnMirror(k)
			}
			return f.ReturnRef(0)
		},
		"define(Ljava/lang/Class;[BZ)Ljava/lang/Class;": lookupDefine,
	})
}

// lookupClass is the class for which MethodHandles.lookup, which called the native, makes a look-up: its caller. Called by way of a method handle,
// a lambda or reflection it is the class of the program that did so: never one of the library, whose rights the program would get.
func (f *Frame) lookupClass() (k *Class) {
	n, direct := 0, true
	f.vm.eachFrame(f.t, func(_ *cursor, shape frameShape, m *Method, _ uint32) bool {
		if shape == shapeVM {
			return true
		}
		if n++; n <= 2 { // the native, and lookup
			return true
		}
		c := m.Class
		if c.Host != nil && (strings.Contains(c.Name, "$$Lambda+") || strings.Contains(c.Name, "$$Site+")) {
			c = c.Host
		}
		switch {
		case c.Host != nil && strings.Contains(c.Name, "+"), c.Package() == "java/lang/invoke",
			c.Package() == "java/lang/reflect", c.Package() == "junco/internal/reflect", !direct && c.Loader == f.vm.boot:
			direct = false
			return true
		}
		k = c
		return false
	})
	return k
}

// poolObject is the value of a String or Class entry.
func poolObject(f *Frame) Answer {
	vm, c, cp := f.vm, f.vm.classOfMirror(f.Ref(0)), uint16(f.Int(1))
	if c.File.Tag(cp) == classfile.TagClass {
		k, err := vm.resolveClass(c, cp)
		if err != nil {
			return f.ThrowErr(err)
		}
		return f.returnMirror(k)
	}
	l, err := c.File.Loadable(cp)
	if err != nil {
		return f.Throw(vm.throwable(parseError(err)))
	}
	s, err := vm.stringConstant(c, cp, l.Text)
	if err != nil {
		return f.ThrowErr(err)
	}
	return f.ReturnRef(s)
}

// poolText is the descriptor of a MethodType, or the name (part 0) or descriptor (part 1) that a MethodHandle, Dynamic or InvokeDynamic
// entry holds.
func poolText(f *Frame) Answer {
	c, cp := f.vm.classOfMirror(f.Ref(0)), uint16(f.Int(1))
	var name, desc string
	var err error
	switch c.File.Tag(cp) {
	case classfile.TagMethodHandle:
		var h classfile.MethodHandle
		h, err = c.File.MethodHandle(cp)
		name, desc = h.Ref.Name, h.Ref.Desc
	case classfile.TagDynamic, classfile.TagInvokeDynamic:
		var d classfile.Dynamic
		d, err = c.File.Dynamic(cp)
		name, desc = d.Name, d.Desc
	default:
		var l classfile.Loadable
		l, err = c.File.Loadable(cp)
		name = l.Text
	}
	if err != nil {
		return f.Throw(f.vm.throwable(parseError(err)))
	}
	if f.Int(2) == 1 {
		name = desc
	}
	return f.returnInterned(name)
}

// poolNumber is the kind of a MethodHandle entry (part 0), whether it names an interface's member (part 1), or the bootstrap method of a Dynamic
// or InvokeDynamic entry.
func poolNumber(f *Frame) Answer {
	c, cp := f.vm.classOfMirror(f.Ref(0)), uint16(f.Int(1))
	if c.File.Tag(cp) != classfile.TagMethodHandle {
		d, err := c.File.Dynamic(cp)
		if err != nil {
			return f.Throw(f.vm.throwable(parseError(err)))
		}
		return f.ReturnInt(int32(d.Bootstrap))
	}
	h, err := c.File.MethodHandle(cp)
	if err != nil {
		return f.Throw(f.vm.throwable(parseError(err)))
	}
	if f.Int(2) == 0 {
		return f.ReturnInt(int32(h.Kind))
	}
	return f.ReturnBool(h.Ref.Tag == classfile.TagInterfaceMethodref)
}

// handleOwner is the class that a MethodHandle entry names.
func handleOwner(f *Frame) Answer {
	c := f.vm.classOfMirror(f.Ref(0))
	h, err := c.File.MethodHandle(uint16(f.Int(1)))
	if err != nil {
		return f.Throw(f.vm.throwable(parseError(err)))
	}
	k, err := f.vm.resolveClass(c, h.Ref.ClassIndex)
	if err != nil {
		return f.ThrowErr(err)
	}
	return f.returnMirror(k)
}

// bootstrapEntry is the pool index of a bootstrap method's handle (part -1), the number of its static arguments (part -2), or of one of them.
func bootstrapEntry(f *Frame) Answer {
	all, err := f.vm.classOfMirror(f.Ref(0)).File.BootstrapMethods()
	if err != nil {
		return f.Throw(f.vm.throwable(parseError(err)))
	}
	if int(f.Int(1)) >= len(all) {
		return f.ThrowNew("java/lang/ClassFormatError", "bootstrap method %d is missing", f.Int(1))
	}
	b := all[f.Int(1)]
	switch i := f.Int(2); i {
	case -1:
		return f.ReturnInt(int32(b.Handle))
	case -2:
		return f.ReturnInt(int32(len(b.Args)))
	default:
		return f.ReturnInt(int32(b.Args[i]))
	}
}

// spinSite makes the class of a call site whose bootstrap method package spin knows, for Java code that calls the bootstrap method itself. The
// answer is the id of the static method that stands for the site; 0 if the arguments are not what spin knows.
func spinSite(f *Frame) Answer {
	vm, c := f.vm, f.vm.classOfMirror(f.Ref(0))
	b := &bootstrap{class: c}
	b.handle.Ref.Class, b.handle.Ref.Name = f.GoString(f.Ref(1)), f.GoString(f.Ref(2))
	for i, arg := range f.Refs(f.Ref(5)) {
		l, ok := f.loadable(heap.Ref(arg))
		if !ok {
			return f.ThrowNew("java/lang/IllegalArgumentException", "static argument %d of %s", i, b.handle.Ref.Name)
		}
		b.args = append(b.args, l)
	}
	spun, err := b.spin(vm.site(c, b.siteKind(), f.GoString(f.Ref(3)), f.GoString(f.Ref(4))))
	if err == errNotBuiltIn {
		return f.ReturnInt(0)
	}
	if err != nil {
		return f.ThrowNew("java/lang/IllegalArgumentException", "%v", err)
	}
	m, err := vm.defineHidden(c, spun)
	if err != nil {
		return f.ThrowErr(err)
	}
	return f.ReturnInt(int32(m.id()))
}

// loadable is a static argument as class files hold it. Handles of members come as their member words (Long), method types as char arrays.
func (f *Frame) loadable(arg heap.Ref) (l classfile.Loadable, ok bool) {
	if arg == 0 {
		return l, false
	}
	switch f.ClassName(arg) {
	case "java/lang/String":
		return classfile.Loadable{Tag: classfile.TagString, Text: classfile.EncodeMUTF8(f.GoString(arg))}, true
	case "java/lang/Integer":
		return classfile.Loadable{Tag: classfile.TagInteger, Bits: f.vm.unbox(arg, 'I')}, true
	case "java/lang/Class":
		k := f.vm.classOfMirror(arg)
		if k.Kind == KindPrimitive {
			return l, false
		}
		return classfile.Loadable{Tag: classfile.TagClass, Text: k.Name}, true
	case "[C":
		return classfile.Loadable{Tag: classfile.TagMethodType, Text: string(utf8Of(f.Chars(arg)))}, true
	case "java/lang/Long":
		member := f.vm.unbox(arg, 'J')
		m := f.vm.method(methodID(uint32(member)))
		h := classfile.MethodHandle{Kind: classfile.RefKind(uint8(member >> 32))}
		h.Ref.Class, h.Ref.Name, h.Ref.Desc, h.Ref.Tag = m.Class.Name, m.Name, m.Desc, classfile.TagMethodref
		if m.Class.IsInterface() {
			h.Ref.Tag = classfile.TagInterfaceMethodref
		}
		return classfile.Loadable{Tag: classfile.TagMethodHandle, Handle: h}, true
	}
	return l, false
}

// utf8Of is a descriptor's text.
func utf8Of(chars []uint16) []rune {
	out := make([]rune, len(chars))
	for i, c := range chars {
		out[i] = rune(c)
	}
	return out
}

// lookupDefine is Lookup.defineClass and, for hidden classes, defineHiddenClass: the class belongs to the package and the loader of the lookup class.
func lookupDefine(f *Frame) Answer {
	vm, host := f.vm, f.vm.classOfMirror(f.Ref(0))
	data, hidden := f.Bytes(f.Ref(1)), f.Bool(2)
	probe := &Class{Loader: host.Loader}
	if err := probe.parse(data, ""); err != nil {
		return f.ThrowErr(err)
	}
	if probe.Package() != host.Package() {
		return f.ThrowNew("java/lang/IllegalArgumentException", "%s not in same package as lookup class", probe.JavaName())
	}
	if name, found := internalName(&probe.File.Pool); found {
		return f.Throw(vm.throwable(notExported(host, name)))
	}
	if !hidden {
		images := vm.imagesOf(host.Loader)
		img, err := images.add(data)
		if err != nil {
			return f.ThrowErr(err)
		}
		c, err := vm.define(host.Loader, probe.Name, img, nil)
		if err != nil {
			images.undo(img)
			return f.ThrowErr(err)
		}
		vm.setRecRef(c.Record, recLoader, vm.recRef(host.Record, recLoader))
		return f.returnMirror(c)
	}
	for i := range probe.File.Methods {
		if probe.File.Methods[i].Access.IsNative() {
			return f.ThrowNew("java/lang/UnsatisfiedLinkError", "hidden class %s has native methods", probe.JavaName())
		}
	}
	c, err := vm.defineSpun(host, spin.Class{Bytes: data})
	if err != nil {
		return f.ThrowErr(err)
	}
	return f.returnMirror(c)
}
