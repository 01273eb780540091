package spin

import (
	"github.com/junco-vm/junco/classfile"
	"github.com/junco-vm/junco/classfile/asm"
)

// Component is a component of a record: a private field of the host.
type Component struct {
	Name string
	Desc string // field descriptor
}

// RecordArgs are the static arguments of ObjectMethods.bootstrap. The site's name says which method is meant: equals,
// hashCode or toString; its descriptor takes the record first.
type RecordArgs struct {
	Record     string // internal name of the record class
	SimpleName string // what Class.getSimpleName says of it
	Components []Component
}

const objectDesc = "Ljava/lang/Object;"

// Record writes the class behind a record's equals, hashCode or toString.
//
// # Errors
//
// [ErrSite] for another name or a descriptor that does not fit.
func Record(s Site, a RecordArgs) (Class, error) {
	b := asm.NewClass(major, classfile.AccFinal|classfile.AccSuper|classfile.AccSynthetic, s.Class, "java/lang/Object")
	self := string(classfile.TypeOfClass(a.Record))
	for _, c := range a.Components {
		if _, err := classfile.ParseFieldDescriptor(c.Desc); err != nil {
			return Class{}, siteError(s, "%v", err)
		}
	}
	want := map[string]string{
		"toString": "(" + self + ")Ljava/lang/String;",
		"hashCode": "(" + self + ")I",
		"equals":   "(" + self + objectDesc + ")Z",
	}[s.Name]
	if want == "" || want != s.Desc {
		return Class{}, siteError(s, "no method of a record: %s", s.Desc)
	}
	m := newCode(b.Method(classfile.AccStatic, s.Name, s.Desc))
	switch s.Name {
	case "toString":
		recordToString(m, a)
	case "hashCode":
		recordHash(m, a)
	case "equals":
		recordEquals(m, a)
	}
	m.done()
	return finish(b, s.Name)
}

func recordToString(m *code, a RecordArgs) {
	const builder = "java/lang/StringBuilder"
	appendText := func(text string) {
		m.PushString(text)
		m.Invoke(classfile.OpInvokevirtual, builder, "append", "(Ljava/lang/String;)Ljava/lang/StringBuilder;")
	}
	m.Type(classfile.OpNew, builder)
	m.Op(classfile.OpDup)
	m.Invoke(classfile.OpInvokespecial, builder, "<init>", "()V")
	text := a.SimpleName + "["
	for _, c := range a.Components {
		appendText(text + c.Name + "=")
		text = ", "
		m.Load(classfile.Object, 0)
		m.Field(classfile.OpGetfield, a.Record, c.Name, c.Desc)
		m.Invoke(classfile.OpInvokevirtual, builder, "append", "("+appended(classfile.FieldType(c.Desc))+")Ljava/lang/StringBuilder;")
	}
	if len(a.Components) == 0 {
		appendText(text + "]")
	} else {
		appendText("]")
	}
	m.Invoke(classfile.OpInvokevirtual, builder, "toString", "()Ljava/lang/String;")
	m.Return(classfile.Object)
}

// appended returns the parameter type of the append or valueOf method that shows a value of a type.
func appended(t classfile.FieldType) string {
	switch t.Kind() {
	case classfile.Byte, classfile.Short:
		return "I"
	case classfile.Object, classfile.Array:
		if t == "Ljava/lang/String;" {
			return string(t)
		}
		return objectDesc
	}
	return string(t)
}

func recordHash(m *code, a RecordArgs) {
	for i, c := range a.Components {
		if i > 0 {
			m.PushInt(31)
			m.Op(classfile.OpImul)
		}
		m.Load(classfile.Object, 0)
		m.Field(classfile.OpGetfield, a.Record, c.Name, c.Desc)
		kind := classfile.FieldType(c.Desc).Kind()
		switch {
		case kind.IsRef():
			m.Invoke(classfile.OpInvokestatic, "java/util/Objects", "hashCode", "(Ljava/lang/Object;)I")
		case kind != classfile.Int:
			m.Invoke(classfile.OpInvokestatic, boxes[kind].class, "hashCode", "("+c.Desc+")I")
		}
		if i > 0 {
			m.Op(classfile.OpIadd)
		}
	}
	if len(a.Components) == 0 {
		m.PushInt(0)
	}
	m.Return(classfile.Int)
}

func recordEquals(m *code, a RecordArgs) {
	no := m.NewLabel()
	different := m.NewLabel()
	m.Load(classfile.Object, 0)
	m.Load(classfile.Object, 1)
	m.Branch(classfile.OpIfAcmpne, different)
	m.PushInt(1)
	m.Return(classfile.Int)
	m.place(different)
	m.Load(classfile.Object, 1)
	m.Type(classfile.OpInstanceof, a.Record)
	m.Branch(classfile.OpIfeq, no)
	for _, c := range a.Components {
		m.Load(classfile.Object, 0)
		m.Field(classfile.OpGetfield, a.Record, c.Name, c.Desc)
		m.Load(classfile.Object, 1)
		m.Type(classfile.OpCheckcast, a.Record)
		m.Field(classfile.OpGetfield, a.Record, c.Name, c.Desc)
		switch kind := classfile.FieldType(c.Desc).Kind(); {
		case kind.IsRef():
			m.Invoke(classfile.OpInvokestatic, "java/util/Objects", "equals", "(Ljava/lang/Object;Ljava/lang/Object;)Z")
			m.Branch(classfile.OpIfeq, no)
		case kind == classfile.Float || kind == classfile.Double:
			m.Invoke(classfile.OpInvokestatic, boxes[kind].class, "compare", "("+c.Desc+c.Desc+")I")
			m.Branch(classfile.OpIfne, no)
		case kind == classfile.Long:
			m.Op(classfile.OpLcmp)
			m.Branch(classfile.OpIfne, no)
		default:
			m.Branch(classfile.OpIfIcmpne, no)
		}
	}
	m.PushInt(1)
	m.Return(classfile.Int)
	m.place(no)
	m.PushInt(0)
	m.Return(classfile.Int)
}
