package spin

import (
	"strconv"

	"github.com/junco-vm/junco/classfile"
	"github.com/junco-vm/junco/classfile/asm"
)

// ProxyMethod is a method that a proxy forwards to its handler.
type ProxyMethod struct {
	Owner      string // internal name of the interface (or java/lang/Object) that declares it
	Name       string
	Desc       string
	Exceptions []string // internal names of the checked exceptions it may throw
}

// ProxyArgs describe a proxy class.
type ProxyArgs struct {
	Class      string // internal name of the class to write
	Access     classfile.Flags
	Interfaces []string
	Methods    []ProxyMethod // no two with the same name and descriptor; those of Object included
}

const (
	proxySuper  = "java/lang/reflect/Proxy"
	handlerName = "java/lang/reflect/InvocationHandler"
	handlerDesc = "L" + handlerName + ";"
	methodDesc  = "Ljava/lang/reflect/Method;"
)

// Proxy writes a class that extends java.lang.reflect.Proxy and forwards every method to the handler, the field h of
// Proxy. The Method objects are looked up by the class's static initialiser.
//
// # Errors
//
// [ErrSite] for malformed descriptors or too many methods.
func Proxy(a ProxyArgs) (Class, error) {
	site := Site{Host: a.Class, Class: a.Class, Name: "proxy"}
	b := asm.NewClass(major, a.Access|classfile.AccFinal|classfile.AccSuper, a.Class, proxySuper, a.Interfaces...)
	m := b.Method(classfile.AccPublic, "<init>", "("+handlerDesc+")V")
	m.Load(classfile.Object, 0)
	m.Load(classfile.Object, 1)
	m.Invoke(classfile.OpInvokespecial, proxySuper, "<init>", "("+handlerDesc+")V")
	m.Return(classfile.Void)

	init := b.Method(classfile.AccStatic, "<clinit>", "()V")
	for i, method := range a.Methods {
		t, err := classfile.ParseMethodDescriptor(method.Desc)
		if err != nil {
			return Class{}, siteError(site, "%v", err)
		}
		field := "m" + strconv.Itoa(i)
		b.Field(classfile.AccPrivate|classfile.AccStatic|classfile.AccFinal, field, methodDesc)
		init.Ldc(b.Class(method.Owner))
		init.PushString(method.Name)
		init.PushInt(int32(len(t.Params)))
		init.Type(classfile.OpAnewarray, "java/lang/Class")
		for k, p := range t.Params {
			init.Op(classfile.OpDup)
			init.PushInt(int32(k))
			pushClass(b, init, p)
			init.Op(classfile.OpAastore)
		}
		init.Invoke(classfile.OpInvokevirtual, "java/lang/Class", "getMethod",
			"(Ljava/lang/String;[Ljava/lang/Class;)"+methodDesc)
		init.Field(classfile.OpPutstatic, a.Class, field, methodDesc)
		writeProxyMethod(b, a.Class, method, t, field)
	}
	init.Return(classfile.Void)
	return finish(b, "")
}

// pushClass pushes the Class object of a type.
func pushClass(b *asm.Builder, m *asm.Method, t classfile.FieldType) {
	if t.Kind().IsRef() {
		m.Ldc(b.Class(t.ClassName()))
		return
	}
	m.Field(classfile.OpGetstatic, boxes[t.Kind()].class, "TYPE", "Ljava/lang/Class;")
}

func writeProxyMethod(b *asm.Builder, self string, method ProxyMethod, t classfile.MethodType, field string) {
	asmMethod := b.Method(classfile.AccPublic|classfile.AccFinal, method.Name, method.Desc)
	if len(method.Exceptions) > 0 {
		var indexes []uint16
		for _, e := range method.Exceptions {
			indexes = append(indexes, b.Class(e))
		}
		asmMethod.Attribute(classfile.Exceptions{Classes: indexes})
	}
	m := newCode(asmMethod)
	start := m.Here()
	m.Load(classfile.Object, 0)
	m.Field(classfile.OpGetfield, proxySuper, "h", handlerDesc)
	m.Load(classfile.Object, 0)
	m.Field(classfile.OpGetstatic, self, field, methodDesc)
	if len(t.Params) == 0 {
		m.Op(classfile.OpAconstNull)
	} else {
		m.PushInt(int32(len(t.Params)))
		m.Type(classfile.OpAnewarray, "java/lang/Object")
		slot := 1
		for i, p := range t.Params {
			m.Op(classfile.OpDup)
			m.PushInt(int32(i))
			m.Load(p.Kind(), slot)
			convert(m.Method, p, objectDesc, "")
			m.Op(classfile.OpAastore)
			slot += p.Slots()
		}
	}
	m.Invoke(classfile.OpInvokeinterface, handlerName, "invoke",
		"(Ljava/lang/Object;"+methodDesc+"[Ljava/lang/Object;)Ljava/lang/Object;")
	switch kind := t.Return.Kind(); {
	case kind == classfile.Void:
		m.Op(classfile.OpPop)
	case kind.IsRef():
		cast(m.Method, objectDesc, t.Return)
	default:
		wrapper := boxes[kind]
		m.Type(classfile.OpCheckcast, wrapper.class)
		m.Invoke(classfile.OpInvokevirtual, wrapper.class, wrapper.value, "()"+string(t.Return))
	}
	m.Return(t.Return.Kind())
	end := m.Here()

	passes := append([]string{"java/lang/Error", "java/lang/RuntimeException"}, method.Exceptions...)
	anything := false
	pass := m.NewLabel()
	for _, e := range passes {
		anything = anything || e == "java/lang/Throwable"
		m.Handler(start, end, pass, e)
	}
	m.placeHandler(pass, b.Class("java/lang/Throwable"))
	m.Op(classfile.OpAthrow)
	if !anything {
		wrap := m.NewLabel()
		m.Handler(start, end, wrap, "java/lang/Throwable")
		m.placeHandler(wrap, b.Class("java/lang/Throwable"))
		const undeclared = "java/lang/reflect/UndeclaredThrowableException"
		local := 1 + t.Slots
		m.Store(classfile.Object, local)
		m.Type(classfile.OpNew, undeclared)
		m.Op(classfile.OpDup)
		m.Load(classfile.Object, local)
		m.Invoke(classfile.OpInvokespecial, undeclared, "<init>", "(Ljava/lang/Throwable;)V")
		m.Op(classfile.OpAthrow)
	}
	m.done()
}
