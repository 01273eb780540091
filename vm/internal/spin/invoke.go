package spin

import (
	"strings"

	"github.com/junco-vm/junco/classfile"
	"github.com/junco-vm/junco/classfile/asm"
)

// Names of members of the classes behind calls of method handles, which the runtime has to know.
const (
	// LinkName is the native method that goes on with a direct handle's member: its parameters are the handle's, and the member.
	LinkName = "link"
	// TypeField is the static field of an invoker that holds the MethodType of its calls.
	TypeField = "type"
	// SiteField is the static field of a call site's class that holds its java.lang.invoke.CallSite.
	SiteField = "site"
	// ErrorField is the static field of a failed call site's class that holds what linking threw.
	ErrorField = "error"

	callName   = "call"
	spreadName = "spread"

	handleClass     = "java/lang/invoke/MethodHandle"
	linkageClass    = "java/lang/invoke/Linkage"
	spreaderClass   = "java/lang/invoke/Spreader"
	callSiteClass   = "java/lang/invoke/CallSite"
	methodTypeClass = "java/lang/invoke/MethodType"
	handleType      = "L" + handleClass + ";"
	typeType        = "L" + methodTypeClass + ";"
	object          = "java/lang/Object"
	objectType      = "Ljava/lang/Object;"
)

// Erase is a method descriptor with Object in the place of every other reference type.
func Erase(desc string) (string, error) {
	t, err := classfile.ParseMethodDescriptor(desc)
	if err != nil {
		return "", err
	}
	return signature(erase(t)), nil
}

func erase(t classfile.MethodType) classfile.MethodType {
	one := func(f classfile.FieldType) classfile.FieldType {
		if f.Kind().IsRef() {
			return objectType
		}
		return f
	}
	e := classfile.MethodType{Return: one(t.Return)}
	for _, p := range t.Params {
		e.Params = append(e.Params, one(p))
	}
	return e
}

// signature is the descriptor of a type, with further parameters before and behind its own.
func signature(t classfile.MethodType, around ...string) string {
	var s strings.Builder
	s.WriteByte('(')
	if len(around) > 0 {
		s.WriteString(around[0])
	}
	for _, p := range t.Params {
		s.WriteString(string(p))
	}
	if len(around) > 1 {
		s.WriteString(around[1])
	}
	s.WriteByte(')')
	s.WriteString(string(t.Return))
	return s.String()
}

// How an invoker finds the handle that it calls.
const (
	// InvokeExact is MethodHandle.invokeExact: the handle must have the type of the call.
	InvokeExact = -1
	// Invoke is MethodHandle.invoke: the handle is adapted to the type of the call. Numbers from 0 on are access modes of VarHandle.
	Invoke = -2
)

// Invoker writes the class behind the calls of MethodHandle.invokeExact, invoke, or an access mode of VarHandle with one
// descriptor: a static method that takes the handle and the arguments, references erased. It wants TypeField set.
// Handles of members, for which Linkage.member answers a word, are called as they are; for others the arguments are boxed.
//
// # Errors
//
// [ErrSite] if there are too many parameters.
func Invoker(s Site, how int) (Class, error) {
	t, b, err := beginCalls(s)
	if err != nil {
		return Class{}, err
	}
	b.Field(classfile.AccStatic, TypeField, typeType)
	if how >= 0 {
		writeCall(b, s, t, "")
		const varHandle = "java/lang/invoke/VarHandle"
		m := b.Method(classfile.AccStatic, s.Name, signature(t, "L"+varHandle+";"))
		m.Load(classfile.Object, 0)
		m.PushInt(int32(how))
		m.Field(classfile.OpGetstatic, s.Class, TypeField, typeType)
		m.Invoke(classfile.OpInvokestatic, linkageClass, "access", "(L"+varHandle+";I"+typeType+")"+handleType)
		loadAll(m, t, 1)
		m.Invoke(classfile.OpInvokestatic, s.Class, callName, signature(t, handleType))
		m.Return(t.Return.Kind())
		return finish(b, s.Name)
	}
	adapt := "exact"
	if how == Invoke {
		adapt = "generic"
	}
	writeCall(b, s, t, adapt)
	return finish(b, callName)
}

// OwnSite writes the class of a call site whose bootstrap method is the program's: a static method with the site's descriptor, references
// erased, that calls the target of the CallSite in SiteField.
//
// # Errors
//
// [ErrSite] if there are too many parameters.
func OwnSite(s Site) (Class, error) {
	t, b, err := beginCalls(s)
	if err != nil {
		return Class{}, err
	}
	b.Field(classfile.AccStatic, SiteField, "L"+callSiteClass+";")
	writeCall(b, s, t, "")
	m := b.Method(classfile.AccStatic, makeName, signature(t))
	m.Field(classfile.OpGetstatic, s.Class, SiteField, "L"+callSiteClass+";")
	m.Invoke(classfile.OpInvokevirtual, callSiteClass, "getTarget", "()"+handleType)
	loadAll(m, t, 0)
	m.Invoke(classfile.OpInvokestatic, s.Class, callName, signature(t, handleType))
	m.Return(t.Return.Kind())
	return finish(b, makeName)
}

// FailedSite writes the class of a call site that could not be linked: it throws what ErrorField holds, each time.
func FailedSite(s Site) (Class, error) {
	t, err := classfile.ParseMethodDescriptor(s.Desc)
	if err != nil {
		return Class{}, siteError(s, "%v", err)
	}
	b := asm.NewClass(major, classfile.AccFinal|classfile.AccSuper|classfile.AccSynthetic, s.Class, object)
	b.Field(classfile.AccStatic, ErrorField, "Ljava/lang/Throwable;")
	m := b.Method(classfile.AccStatic, makeName, signature(erase(t)))
	m.Field(classfile.OpGetstatic, s.Class, ErrorField, "Ljava/lang/Throwable;")
	m.Op(classfile.OpAthrow)
	return finish(b, makeName)
}

// Spreader writes the subclass of java.lang.invoke.Spreader that calls members of one erased type with arguments in an array.
// Wrappers among them must be of the parameters' types; references are not checked.
//
// # Errors
//
// [ErrSite] if there are too many parameters.
func Spreader(s Site) (Class, error) {
	parsed, err := classfile.ParseMethodDescriptor(s.Desc)
	if err != nil {
		return Class{}, siteError(s, "%v", err)
	}
	t := erase(parsed)
	b := asm.NewClass(major, classfile.AccFinal|classfile.AccSuper|classfile.AccSynthetic, s.Class, spreaderClass)
	b.Method(classfile.AccPrivate|classfile.AccStatic|classfile.AccNative, LinkName, signature(t, "", "J"))
	m := b.Method(0, spreadName, "([Ljava/lang/Object;J)Ljava/lang/Object;")
	for i, p := range t.Params {
		m.Load(classfile.Object, 1)
		m.PushInt(int32(i))
		m.Op(classfile.OpAaload)
		if !p.Kind().IsRef() {
			k := boxes[p.Kind()]
			m.Type(classfile.OpCheckcast, k.class)
			m.Invoke(classfile.OpInvokevirtual, k.class, k.value, "()"+string(p))
		}
	}
	m.Load(classfile.Long, 2)
	m.Invoke(classfile.OpInvokestatic, s.Class, LinkName, signature(t, "", "J"))
	if t.Return == "V" {
		m.Op(classfile.OpAconstNull)
	} else {
		convert(m, t.Return, objectType, "")
	}
	m.Return(classfile.Object)
	return finish(b, spreadName)
}

// beginCalls begins a class with the native method LinkName.
func beginCalls(s Site) (classfile.MethodType, *asm.Builder, error) {
	t, err := classfile.ParseMethodDescriptor(s.Desc)
	if err != nil {
		return t, nil, siteError(s, "%v", err)
	}
	t = erase(t)
	b := asm.NewClass(major, classfile.AccFinal|classfile.AccSuper|classfile.AccSynthetic, s.Class, object)
	b.Method(classfile.AccPrivate|classfile.AccStatic|classfile.AccNative, LinkName, signature(t, "", "J"))
	return t, b, nil
}

// writeCall writes the static method that calls the handle in its first parameter. adapt names the method of Linkage that sees to a
// handle of another type than TypeField's; "" if there can be none.
func writeCall(b *asm.Builder, s Site, t classfile.MethodType, adapt string) {
	m := newCode(b.Method(classfile.AccStatic, callName, signature(t, handleType)))
	if adapt != "" {
		same := m.NewLabel()
		m.Load(classfile.Object, 0)
		m.Invoke(classfile.OpInvokevirtual, handleClass, "type", "()"+typeType)
		m.Field(classfile.OpGetstatic, s.Class, TypeField, typeType)
		m.Branch(classfile.OpIfAcmpeq, same)
		m.Load(classfile.Object, 0)
		m.Field(classfile.OpGetstatic, s.Class, TypeField, typeType)
		m.Invoke(classfile.OpInvokestatic, linkageClass, adapt, "("+handleType+typeType+")"+handleType)
		m.Store(classfile.Object, 0)
		m.place(same)
	}
	boxed := m.NewLabel()
	member := 1
	for _, p := range t.Params {
		member += p.Slots()
	}
	m.Load(classfile.Object, 0)
	m.Invoke(classfile.OpInvokestatic, linkageClass, "member", "("+handleType+")J")
	m.Op(classfile.OpDup2)
	m.Store(classfile.Long, member)
	m.Op(classfile.OpLconst0, classfile.OpLcmp)
	m.Branch(classfile.OpIfeq, boxed)
	loadAll(m.Method, t, 1)
	m.Load(classfile.Long, member)
	m.Invoke(classfile.OpInvokestatic, s.Class, LinkName, signature(t, "", "J"))
	m.Return(t.Return.Kind())
	m.Place(boxed)
	m.frame(classfile.StackMapFrame{Type: classfile.FrameTypeSameExtended + 1, Locals: []classfile.VerificationType{{Tag: classfile.VLong}}})
	m.Load(classfile.Object, 0)
	m.PushInt(int32(len(t.Params)))
	m.Type(classfile.OpAnewarray, object)
	slot := 1
	for i, p := range t.Params {
		m.Op(classfile.OpDup)
		m.PushInt(int32(i))
		m.Load(p.Kind(), slot)
		convert(m.Method, p, objectType, "")
		m.Op(classfile.OpAastore)
		slot += p.Slots()
	}
	m.Invoke(classfile.OpInvokestatic, linkageClass, callName, "("+handleType+"[Ljava/lang/Object;)Ljava/lang/Object;")
	switch {
	case t.Return == "V":
		m.Op(classfile.OpPop)
	case !t.Return.Kind().IsRef():
		k := boxes[t.Return.Kind()]
		m.Type(classfile.OpCheckcast, k.class)
		m.Invoke(classfile.OpInvokevirtual, k.class, k.value, "()"+string(t.Return))
	}
	m.Return(t.Return.Kind())
	m.done()
}

// loadAll pushes the arguments of a type that begin at a slot.
func loadAll(m *asm.Method, t classfile.MethodType, slot int) {
	for _, p := range t.Params {
		m.Load(p.Kind(), slot)
		slot += p.Slots()
	}
}
