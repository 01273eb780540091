package spin

import (
	"strconv"

	"github.com/junco-vm/junco/classfile"
	"github.com/junco-vm/junco/classfile/asm"
)

// LambdaArgs are the static arguments of LambdaMetafactory. The site's name is that of the interface's method, its
// descriptor takes the captured values and returns the interface.
type LambdaArgs struct {
	Erased       string // descriptor of the interface's method
	Impl         Handle // what it shall do
	Instantiated string // descriptor with the types it is used at

	// Of altMetafactory only:

	Serializable bool
	Markers      []string // internal names of further interfaces
	Bridges      []string // further descriptors under which the method must be found
}

// names of members of lambda classes
const (
	makeName  = "make"
	argPrefix = "arg$"
	singleton = "instance"
)

// Lambda writes the class of a lambda expression or method reference. The site's stand-in makes an object of it;
// if nothing is captured, it always answers the same one.
//
// # Errors
//
// [ErrSite] if the types cannot be adapted to each other.
func Lambda(s Site, a LambdaArgs) (Class, error) {
	site, err := classfile.ParseMethodDescriptor(s.Desc)
	if err != nil {
		return Class{}, siteError(s, "%v", err)
	}
	if site.Return.Kind() != classfile.Object {
		return Class{}, siteError(s, "%s is no interface", site.Return.JavaName())
	}
	interfaces := []string{site.Return.ClassName()}
	add := func(name string) {
		for _, i := range interfaces {
			if i == name {
				return
			}
		}
		interfaces = append(interfaces, name)
	}
	for _, marker := range a.Markers {
		add(marker)
	}
	if a.Serializable {
		add("java/io/Serializable")
	}
	b := asm.NewClass(major, classfile.AccFinal|classfile.AccSuper|classfile.AccSynthetic, s.Class, "java/lang/Object",
		interfaces...)
	for i, t := range site.Params {
		b.Field(classfile.AccPrivate|classfile.AccFinal, fieldName(i), string(t))
	}
	writeLambdaConstructor(b, s, site)
	descs := append([]string{a.Erased}, a.Bridges...)
	for i, desc := range descs {
		repeated := false
		for _, before := range descs[:i] {
			repeated = repeated || before == desc
		}
		if repeated {
			continue
		}
		if err := writeLambdaMethod(b, s, a, site, desc); err != nil {
			return Class{}, err
		}
	}
	if a.Serializable {
		writeReplace(b, s, a, site)
	}
	return finish(b, makeName)
}

func fieldName(i int) string { return argPrefix + strconv.Itoa(i+1) }

// writeLambdaConstructor writes the constructor and the stand-in, which calls it or answers the only object.
func writeLambdaConstructor(b *asm.Builder, s Site, site classfile.MethodType) {
	desc := s.Desc[:len(s.Desc)-len(site.Return)] + "V"
	m := b.Method(classfile.AccPrivate, "<init>", desc)
	m.Load(classfile.Object, 0)
	m.Invoke(classfile.OpInvokespecial, "java/lang/Object", "<init>", "()V")
	slot := 1
	for i, t := range site.Params {
		m.Load(classfile.Object, 0)
		m.Load(t.Kind(), slot)
		m.Field(classfile.OpPutfield, s.Class, fieldName(i), string(t))
		slot += t.Slots()
	}
	m.Return(classfile.Void)

	if len(site.Params) == 0 {
		b.Field(classfile.AccPrivate|classfile.AccStatic|classfile.AccFinal, singleton, string(site.Return))
		m = b.Method(classfile.AccStatic, "<clinit>", "()V")
		m.Type(classfile.OpNew, s.Class)
		m.Op(classfile.OpDup)
		m.Invoke(classfile.OpInvokespecial, s.Class, "<init>", desc)
		m.Field(classfile.OpPutstatic, s.Class, singleton, string(site.Return))
		m.Return(classfile.Void)
		m = b.Method(classfile.AccStatic, makeName, s.Desc)
		m.Field(classfile.OpGetstatic, s.Class, singleton, string(site.Return))
		m.Return(classfile.Object)
		return
	}
	m = b.Method(classfile.AccStatic, makeName, s.Desc)
	m.Type(classfile.OpNew, s.Class)
	m.Op(classfile.OpDup)
	slot = 0
	for _, t := range site.Params {
		m.Load(t.Kind(), slot)
		slot += t.Slots()
	}
	m.Invoke(classfile.OpInvokespecial, s.Class, "<init>", desc)
	m.Return(classfile.Object)
}

// implType returns what a handle takes, its receiver included, and what it returns.
func implType(h Handle) (params []classfile.FieldType, ret classfile.FieldType, err error) {
	t, err := classfile.ParseMethodDescriptor(h.Desc)
	if err != nil {
		return nil, "", err
	}
	switch h.Kind {
	case classfile.RefInvokeStatic:
		return t.Params, t.Return, nil
	case classfile.RefNewInvokeSpecial:
		return t.Params, classfile.TypeOfClass(h.Owner), nil
	}
	return append([]classfile.FieldType{classfile.TypeOfClass(h.Owner)}, t.Params...), t.Return, nil
}

// writeLambdaMethod writes the interface's method under one of its descriptors.
func writeLambdaMethod(b *asm.Builder, s Site, a LambdaArgs, site classfile.MethodType, desc string) error {
	sam, err := classfile.ParseMethodDescriptor(desc)
	if err != nil {
		return siteError(s, "%v", err)
	}
	meant, err := classfile.ParseMethodDescriptor(a.Instantiated)
	if err != nil {
		return siteError(s, "%v", err)
	}
	params, ret, err := implType(a.Impl)
	if err != nil {
		return siteError(s, "%v", err)
	}
	captured := len(site.Params)
	if len(meant.Params) != len(sam.Params) || captured+len(sam.Params) != len(params) {
		return siteError(s, "%d captured values and %d arguments do not fit %d parameters", captured, len(sam.Params), len(params))
	}
	m := b.Method(classfile.AccPublic, s.Name, desc)
	if a.Impl.Kind == classfile.RefNewInvokeSpecial {
		m.Type(classfile.OpNew, a.Impl.Owner)
		m.Op(classfile.OpDup)
	}
	for i, t := range site.Params {
		m.Load(classfile.Object, 0)
		m.Field(classfile.OpGetfield, s.Class, fieldName(i), string(t))
		if !convert(m, t, params[i], "") {
			return siteError(s, "captured %s is no %s", t.JavaName(), params[i].JavaName())
		}
	}
	slot := 1
	for i, t := range sam.Params {
		m.Load(t.Kind(), slot)
		slot += t.Slots()
		if !convert(m, t, params[captured+i], meant.Params[i]) {
			return siteError(s, "argument %s is no %s", t.JavaName(), params[captured+i].JavaName())
		}
	}
	if err := invoke(m, s, a.Impl); err != nil {
		return err
	}
	switch {
	case sam.Return == "V" && ret != "V":
		m.Op([]classfile.Opcode{classfile.OpPop, classfile.OpPop2}[ret.Slots()-1])
	case sam.Return != "V" && ret == "V":
		return siteError(s, "nothing is returned where %s is wanted", sam.Return.JavaName())
	case sam.Return != "V":
		if !convert(m, ret, sam.Return, meant.Return) {
			return siteError(s, "result %s is no %s", ret.JavaName(), sam.Return.JavaName())
		}
	}
	m.Return(sam.Return.Kind())
	return nil
}

// invoke appends the instruction that does what a handle says, its arguments being on the stack.
func invoke(m *asm.Method, s Site, h Handle) error {
	switch h.Kind {
	case classfile.RefInvokeStatic:
		if h.OfInterface {
			m.InvokeOfInterface(classfile.OpInvokestatic, h.Owner, h.Name, h.Desc)
		} else {
			m.Invoke(classfile.OpInvokestatic, h.Owner, h.Name, h.Desc)
		}
	case classfile.RefNewInvokeSpecial:
		m.Invoke(classfile.OpInvokespecial, h.Owner, "<init>", h.Desc)
	case classfile.RefInvokeVirtual, classfile.RefInvokeSpecial, classfile.RefInvokeInterface:
		// A private method is invoked by the ordinary instructions from a nestmate; invokespecial would be refused.
		if h.OfInterface {
			m.Invoke(classfile.OpInvokeinterface, h.Owner, h.Name, h.Desc)
		} else {
			m.Invoke(classfile.OpInvokevirtual, h.Owner, h.Name, h.Desc)
		}
	default:
		return siteError(s, "a handle of kind %v is no implementation", h.Kind)
	}
	return nil
}

// writeReplace writes the method by which a serializable lambda stands in the stream.
func writeReplace(b *asm.Builder, s Site, a LambdaArgs, site classfile.MethodType) {
	const serialized = "java/lang/invoke/SerializedLambda"
	m := b.Method(classfile.AccPrivate|classfile.AccFinal, "writeReplace", "()Ljava/lang/Object;")
	m.Type(classfile.OpNew, serialized)
	m.Op(classfile.OpDup)
	m.Ldc(b.Class(s.Host))
	for _, text := range []string{site.Return.ClassName(), s.Name, a.Erased} {
		m.PushString(text)
	}
	m.PushInt(int32(a.Impl.Kind))
	for _, text := range []string{a.Impl.Owner, a.Impl.Name, a.Impl.Desc, a.Instantiated} {
		m.PushString(text)
	}
	m.PushInt(int32(len(site.Params)))
	m.Type(classfile.OpAnewarray, "java/lang/Object")
	for i, t := range site.Params {
		m.Op(classfile.OpDup)
		m.PushInt(int32(i))
		m.Load(classfile.Object, 0)
		m.Field(classfile.OpGetfield, s.Class, fieldName(i), string(t))
		convert(m, t, "Ljava/lang/Object;", "")
		m.Op(classfile.OpAastore)
	}
	m.Invoke(classfile.OpInvokespecial, serialized, "<init>", "(Ljava/lang/Class;Ljava/lang/String;Ljava/lang/String;"+
		"Ljava/lang/String;ILjava/lang/String;Ljava/lang/String;Ljava/lang/String;Ljava/lang/String;[Ljava/lang/Object;)V")
	m.Return(classfile.Object)
}
