package spin

import (
	"github.com/junco-vm/junco/classfile"
	"github.com/junco-vm/junco/classfile/asm"
)

// LabelKind says what a case label is.
type LabelKind uint8

// Kinds of case labels.
const (
	LabelClass     LabelKind = iota // a type pattern, Text is the internal name or array descriptor
	LabelString                     // a String constant Text, in modified UTF-8; of an enum switch, a constant's name
	LabelInteger                    // an Integer constant
	LabelEnum                       // the constant Text of the enum class Owner
	LabelPrimitive                  // a pattern of the primitive type whose descriptor is Text
)

// Label is a case label of a pattern switch.
type Label struct {
	Kind  LabelKind
	Text  string
	Owner string
	Int   int32
}

const switchSupport = "junco/internal/SwitchSupport"

// TypeSwitch writes the class behind SwitchBootstraps.typeSwitch. The stand-in takes the value and the label at
// which to begin, and returns the number of the first label that fits, the number of labels if none does, or -1
// for null. A switch over components of records may be over a primitive.
//
// # Errors
//
// [ErrSite] if the descriptor is not (something, int) to int, or a label cannot be one of such a switch.
func TypeSwitch(s Site, labels []Label) (Class, error) {
	return writeSwitch(s, labels, func(m *code, t classfile.FieldType, l Label, next asm.Label) error {
		switch l.Kind {
		case LabelClass:
			m.Load(t.Kind(), 0)
			if !t.Kind().IsRef() {
				convert(m.Method, t, objectDesc, "")
			}
			m.Type(classfile.OpInstanceof, l.Text)
			m.Branch(classfile.OpIfeq, next)
		case LabelPrimitive:
			if string(t) != l.Text {
				return siteError(s, "a switch over %s has a pattern of type %s", t.JavaName(), classfile.FieldType(l.Text).JavaName())
			}
		case LabelString:
			m.PushString(l.Text)
			m.Load(classfile.Object, 0)
			m.Invoke(classfile.OpInvokevirtual, "java/lang/String", "equals", "(Ljava/lang/Object;)Z")
			m.Branch(classfile.OpIfeq, next)
		case LabelInteger:
			m.Load(classfile.Object, 0)
			m.PushInt(l.Int)
			m.Invoke(classfile.OpInvokestatic, switchSupport, "isInt", "(Ljava/lang/Object;I)Z")
			m.Branch(classfile.OpIfeq, next)
		case LabelEnum:
			// The constant is looked up only for a value of its class, which is initialised then.
			m.Load(classfile.Object, 0)
			m.Type(classfile.OpInstanceof, l.Owner)
			m.Branch(classfile.OpIfeq, next)
			enumNamed(m, l.Text, next)
		default:
			return siteError(s, "unknown label")
		}
		return nil
	})
}

// EnumSwitch writes the class behind SwitchBootstraps.enumSwitch, whose labels are constants' names and classes. See
// [TypeSwitch].
func EnumSwitch(s Site, labels []Label) (Class, error) {
	return writeSwitch(s, labels, func(m *code, t classfile.FieldType, l Label, next asm.Label) error {
		switch l.Kind {
		case LabelClass:
			m.Load(classfile.Object, 0)
			m.Type(classfile.OpInstanceof, l.Text)
			m.Branch(classfile.OpIfeq, next)
		case LabelString:
			enumNamed(m, l.Text, next)
		default:
			return siteError(s, "a label of an enum switch is a name or a class")
		}
		return nil
	})
}

// enumNamed goes to next unless the value is the enum constant of that name.
func enumNamed(m *code, name string, next asm.Label) {
	m.PushString(name)
	m.Load(classfile.Object, 0)
	m.Type(classfile.OpCheckcast, "java/lang/Enum")
	m.Invoke(classfile.OpInvokevirtual, "java/lang/Enum", "name", "()Ljava/lang/String;")
	m.Invoke(classfile.OpInvokevirtual, "java/lang/String", "equals", "(Ljava/lang/Object;)Z")
	m.Branch(classfile.OpIfeq, next)
}

func writeSwitch(s Site, labels []Label, test func(m *code, t classfile.FieldType, l Label, next asm.Label) error) (Class, error) {
	site, err := classfile.ParseMethodDescriptor(s.Desc)
	if err != nil {
		return Class{}, siteError(s, "%v", err)
	}
	if len(site.Params) != 2 || site.Params[1] != "I" || site.Return != "I" {
		return Class{}, siteError(s, "descriptor %s", s.Desc)
	}
	selector, restart := site.Params[0], site.Params[0].Slots()
	for _, l := range labels {
		if !selector.Kind().IsRef() && l.Kind != LabelClass && l.Kind != LabelPrimitive {
			return Class{}, siteError(s, "a switch over %s has a constant label", selector.JavaName())
		}
	}
	const name = "select"
	b := asm.NewClass(major, classfile.AccFinal|classfile.AccSuper|classfile.AccSynthetic, s.Class, "java/lang/Object")
	m := newCode(b.Method(classfile.AccStatic, name, s.Desc))
	starts := make([]asm.Label, len(labels)+1)
	for i := range starts {
		starts[i] = m.NewLabel()
	}
	m.PushInt(int32(len(labels)))
	m.Load(classfile.Int, restart)
	m.Invoke(classfile.OpInvokestatic, switchSupport, "checkRestart", "(II)V")
	if selector.Kind().IsRef() {
		present := m.NewLabel()
		m.Load(classfile.Object, 0)
		m.Branch(classfile.OpIfnonnull, present)
		m.PushInt(-1)
		m.Return(classfile.Int)
		m.place(present)
	}
	if len(labels) > 0 {
		m.Load(classfile.Int, restart)
		m.TableSwitch(0, starts[len(labels)], starts[:len(labels)]...)
	}
	for i, l := range labels {
		m.place(starts[i])
		if err := test(m, selector, l, starts[i+1]); err != nil {
			return Class{}, err
		}
		m.PushInt(int32(i))
		m.Return(classfile.Int)
	}
	if len(labels) > 0 {
		m.place(starts[len(labels)])
	} else {
		m.Place(starts[0])
	}
	m.PushInt(int32(len(labels)))
	m.Return(classfile.Int)
	m.done()
	return finish(b, name)
}
