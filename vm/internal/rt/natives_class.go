package rt

import (
	"strings"

	"github.com/junco-vm/junco/classfile"
	"github.com/junco-vm/junco/heap"
)

func init() {
	class := func(get func(f *Frame, c *Class) Answer) Native {
		return func(f *Frame) Answer { return get(f, f.vm.classOfMirror(f.Ref(0))) }
	}
	register("java/lang/Class", map[string]Native{
		"getPrimitiveClass(Ljava/lang/String;)Ljava/lang/Class;": func(f *Frame) Answer {
			name := f.GoString(f.Ref(0))
			for _, c := range f.vm.primitives {
				if c != nil && c.Name == name {
					return f.returnMirror(c)
				}
			}
			return f.ReturnRef(0)
		},
		"callerLoader()Ljava/lang/ClassLoader;": func(f *Frame) Answer { return f.returnLoader(f.caller(2)) },
		"name0()Ljava/lang/String;": class(func(f *Frame, c *Class) Answer {
			s, ok := f.NewString(c.JavaName())
			if !ok {
				return f.OutOfMemory()
			}
			if s, ok = f.Intern(s); !ok {
				return f.OutOfMemory()
			}
			return f.ReturnRef(s)
		}),
		"isInterface()Z": class(func(f *Frame, c *Class) Answer { return f.ReturnBool(c.IsInterface()) }),
		"isArray()Z":     class(func(f *Frame, c *Class) Answer { return f.ReturnBool(c.Kind == KindArray) }),
		"isPrimitive()Z": class(func(f *Frame, c *Class) Answer { return f.ReturnBool(c.Kind == KindPrimitive) }),
		"isHidden()Z":    class(func(f *Frame, c *Class) Answer { return f.ReturnBool(c.Host != nil) }),
		"getModifiers()I": class(func(f *Frame, c *Class) Answer {
			return f.ReturnInt(int32(c.modifiers()))
		}),
		"getSuperclass()Ljava/lang/Class;": class(func(f *Frame, c *Class) Answer {
			if c.Super == nil || c.IsInterface() {
				return f.ReturnRef(0)
			}
			return f.returnMirror(c.Super)
		}),
		"interfaces0()[Ljava/lang/Class;": class(classInterfaces),
		"getComponentType()Ljava/lang/Class;": class(func(f *Frame, c *Class) Answer {
			if c.Elem == nil {
				return f.ReturnRef(0)
			}
			return f.returnMirror(c.Elem)
		}),
		"arrayClass()Ljava/lang/Class;": class(func(f *Frame, c *Class) Answer {
			a, err := f.vm.arrayClass(c)
			if err != nil {
				return f.Throw(f.vm.throwable(err))
			}
			return f.returnMirror(a)
		}),
		"isInstance(Ljava/lang/Object;)Z": class(func(f *Frame, c *Class) Answer {
			return f.ReturnBool(f.Ref(1) != 0 && f.ClassOf(f.Ref(1)).isSubclassOf(c))
		}),
		"isAssignableFrom(Ljava/lang/Class;)Z": class(func(f *Frame, c *Class) Answer {
			if f.Ref(1) == 0 {
				return f.ThrowNPE()
			}
			return f.ReturnBool(f.vm.classOfMirror(f.Ref(1)).isSubclassOf(c))
		}),
		"desiredAssertionStatus()Z": class(func(f *Frame, c *Class) Answer {
			return f.ReturnBool(f.vm.cfg.Assertions && c.Loader.id != 0)
		}),
		"loader0()Ljava/lang/ClassLoader;": class(func(f *Frame, c *Class) Answer { return f.returnLoader(c) }),
	})
	register("java/lang/ClassLoader", map[string]Native{
		"findBootstrap(Ljava/lang/String;)Ljava/lang/Class;":   func(f *Frame) Answer { return f.find(f.vm.boot) },
		"findApplication(Ljava/lang/String;)Ljava/lang/Class;": func(f *Frame) Answer { return f.find(f.vm.app) },
		"resource0(Ljava/lang/String;)[B":                      classResource,
		"findLoaded0(Ljava/lang/String;)Ljava/lang/Class;": func(f *Frame) Answer {
			c := f.vm.loaderOf(f.Ref(0)).classes[strings.ReplaceAll(f.GoString(f.Ref(1)), ".", "/")]
			if c == nil {
				return f.ReturnRef(0)
			}
			return f.returnMirror(c)
		},
		"define0(Ljava/lang/String;[BII)Ljava/lang/Class;": loaderDefine,
		"learn0(Ljava/lang/Class;)V":                       loaderLearn,
	})
}

// modifiers are a class's flags as Class.getModifiers gives them: of a member class, those in the InnerClasses attribute.
func (c *Class) modifiers() classfile.Flags {
	switch c.Kind {
	case KindPrimitive:
		return c.Access
	case KindArray:
		const visible = classfile.AccPublic | classfile.AccPrivate | classfile.AccProtected
		return c.Elem.modifiers()&visible | classfile.AccAbstract | classfile.AccFinal
	}
	access := c.Access
	if a := c.File.Attributes.Find(classfile.AttrInnerClasses); a != nil {
		if body, err := c.File.Decode(a); err == nil {
			for _, in := range body.(classfile.InnerClasses).Classes {
				if n, _ := c.File.ClassName(in.Inner); n == c.Name {
					access = in.Access
				}
			}
		}
	}
	return access &^ classfile.AccSuper
}

func classInterfaces(f *Frame, c *Class) Answer {
	arr, ok := f.NewObjectArray("java/lang/Class", len(c.Interfaces))
	if !ok {
		return f.OutOfMemory()
	}
	f.SetSlotRef(0, arr)
	for i, k := range c.Interfaces {
		m, ok := f.vm.mirror(k)
		if !ok {
			return f.OutOfMemory()
		}
		f.StoreElem(arr, i, m)
	}
	return f.ReturnRef(arr)
}

// caller is the class of the nth Java method above the native in the call chain; nil when there is none.
func (f *Frame) caller(n int) (k *Class) {
	f.vm.eachFrame(f.t, func(_ *cursor, shape frameShape, m *Method, _ uint32) bool {
		if shape == shapeVM {
			return true
		}
		if n == 0 {
			k = m.Class
		}
		n--
		return k == nil
	})
	return k
}

// returnLoader returns a class's loader: null for the library, the application's loader object otherwise.
func (f *Frame) returnLoader(c *Class) Answer {
	if f.State() == 1 {
		return f.ReturnRef(heap.Ref(f.CallResult()))
	}
	for c != nil && c.Kind == KindArray {
		c = c.Elem
	}
	if c == nil || c.Loader == f.vm.boot {
		return f.ReturnRef(0)
	}
	if obj := f.vm.recRef(c.Record, recLoader); obj != 0 {
		return f.ReturnRef(obj)
	}
	k, err := f.vm.bootClass(appLoaderClass)
	if err != nil {
		return f.Throw(f.vm.throwable(err))
	}
	if !f.vm.ensureInit(k) {
		return answerSwitch
	}
	return f.Call(k.declared("get", "()Ljava/lang/ClassLoader;"), 1)
}

// appLoaderClass is the class of the application's loader.
const appLoaderClass = "jdk/internal/loader/ClassLoaders$AppClassLoader"

// loaderOf is the loader that a ClassLoader object stands for: one that has no number yet and is not the application's has no classes.
func (vm *VM) loaderOf(obj heap.Ref) *Loader {
	if n := vm.load32(obj, vm.fieldOffset(obj, "number")); n != 0 {
		return vm.loaders[n]
	}
	if vm.classOf(obj).Name == appLoaderClass {
		return vm.app
	}
	return &Loader{}
}

// loaderDefine is ClassLoader.defineClass.
func loaderDefine(f *Frame) Answer {
	vm, obj := f.vm, f.Ref(0)
	l := vm.loaderOf(obj)
	if l.id == 0 {
		if l = vm.newLoader(obj); l == nil {
			return f.OutOfMemory()
		}
	}
	name := ""
	if f.Ref(1) != 0 {
		name = strings.ReplaceAll(f.GoString(f.Ref(1)), ".", "/")
	}
	at := f.Int(3)
	images := vm.imagesOf(l)
	img, err := images.add(f.Bytes(f.Ref(2))[at : at+f.Int(4)])
	if err != nil {
		return f.ThrowErr(err)
	}
	c, err := vm.define(l, name, img, nil)
	if err != nil {
		images.undo(img)
		return f.ThrowErr(err)
	}
	return f.returnMirror(c)
}

// loaderLearn notes that a loader was asked for a class by Class.forName: it counts as an initiating loader of it (JVMS 5.3).
func loaderLearn(f *Frame) Answer {
	if l := f.vm.loaderOf(f.Ref(0)); l.id != 0 && l.guest() && !f.vm.learn(l, f.vm.classOfMirror(f.Ref(1))) {
		return f.OutOfMemory()
	}
	return f.ReturnVoid()
}

const maxLoaders = 1<<16 - 1

// find loads a class by its Java name without initialising it; null when there is none.
func (f *Frame) find(l *Loader) Answer {
	name := f.GoString(f.Ref(0))
	if strings.Contains(name, "/") {
		return f.ReturnRef(0)
	}
	c, err := f.vm.loadClass(l, strings.ReplaceAll(name, ".", "/"))
	if isNotFound(err) {
		return f.ReturnRef(0)
	}
	if err != nil {
		return f.Throw(f.vm.throwable(err))
	}
	return f.returnMirror(c)
}

func classResource(f *Frame) Answer {
	name := f.GoString(f.Ref(0))
	for _, s := range f.vm.cfg.ClassPath {
		r, ok := s.(ResourceSource)
		if !ok {
			continue
		}
		b, err := r.ReadResource(name)
		if err != nil {
			continue
		}
		arr, ok := f.NewByteArray(len(b))
		if !ok {
			return f.OutOfMemory()
		}
		copy(f.Bytes(arr), b)
		return f.ReturnRef(arr)
	}
	return f.ReturnRef(0)
}

// ResourceSource is a ClassSource that has other files too.
type ResourceSource interface {
	ReadResource(name string) ([]byte, error)
}
