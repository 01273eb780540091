package classfile

import "encoding/binary"

var be = binary.BigEndian

func u2(b []byte, v ...uint16) []byte {
	for _, x := range v {
		b = be.AppendUint16(b, x)
	}
	return b
}

// list appends a u2 count and the indices.
func list(b []byte, v []uint16) []byte { return u2(u2(b, uint16(len(v))), v...) }

// EncodeBody gives the bytes of an attribute body. Lists longer than their count field allows are a mistake of the
// caller; the result is then a malformed attribute.
func EncodeBody(body Body) []byte { return body.appendTo(nil) }

func (a ConstantValue) appendTo(b []byte) []byte          { return u2(b, a.Index) }
func (a Exceptions) appendTo(b []byte) []byte             { return list(b, a.Classes) }
func (a EnclosingMethod) appendTo(b []byte) []byte        { return u2(b, a.Class, a.Method) }
func (Synthetic) appendTo(b []byte) []byte                { return b }
func (Deprecated) appendTo(b []byte) []byte               { return b }
func (a Signature) appendTo(b []byte) []byte              { return u2(b, a.Index) }
func (a SourceFile) appendTo(b []byte) []byte             { return u2(b, a.Index) }
func (a SourceDebugExtension) appendTo(b []byte) []byte   { return append(b, a.Text...) }
func (a LocalVariableTable) appendTo(b []byte) []byte     { return appendLocals(b, a.Vars) }
func (a LocalVariableTypeTable) appendTo(b []byte) []byte { return appendLocals(b, a.Vars) }
func (a NestHost) appendTo(b []byte) []byte               { return u2(b, a.Class) }
func (a NestMembers) appendTo(b []byte) []byte            { return list(b, a.Classes) }
func (a PermittedSubclasses) appendTo(b []byte) []byte    { return list(b, a.Classes) }
func (a ModulePackages) appendTo(b []byte) []byte         { return list(b, a.Packages) }
func (a ModuleMainClass) appendTo(b []byte) []byte        { return u2(b, a.Class) }
func (a Unknown) appendTo(b []byte) []byte                { return append(b, a.Info...) }

func (a InnerClasses) appendTo(b []byte) []byte {
	b = u2(b, uint16(len(a.Classes)))
	for _, c := range a.Classes {
		b = u2(b, c.Inner, c.Outer, c.Name, uint16(c.Access))
	}
	return b
}

func (a LineNumberTable) appendTo(b []byte) []byte {
	b = u2(b, uint16(len(a.Lines)))
	for _, l := range a.Lines {
		b = u2(b, l.StartPC, l.Line)
	}
	return b
}

func appendLocals(b []byte, vars []LocalVariable) []byte {
	b = u2(b, uint16(len(vars)))
	for _, v := range vars {
		b = u2(b, v.StartPC, v.Length, v.Name, v.Desc, v.Slot)
	}
	return b
}

func (a BootstrapMethods) appendTo(b []byte) []byte {
	b = u2(b, uint16(len(a.Methods)))
	for _, m := range a.Methods {
		b = list(u2(b, m.Handle), m.Args)
	}
	return b
}

func (a MethodParameters) appendTo(b []byte) []byte {
	b = append(b, byte(len(a.Params)))
	for _, p := range a.Params {
		b = u2(b, p.Name, uint16(p.Access))
	}
	return b
}

func (a Record) appendTo(b []byte) []byte {
	b = u2(b, uint16(len(a.Components)))
	for _, c := range a.Components {
		b = u2(b, c.Name, c.Desc)
		b = appendAttributes(b, c.Attributes, nil)
	}
	return b
}

func (a Module) appendTo(b []byte) []byte {
	b = u2(b, a.Name, uint16(a.Access), a.Version)
	b = u2(b, uint16(len(a.Requires)))
	for _, r := range a.Requires {
		b = u2(b, r.Module, uint16(r.Access), r.Version)
	}
	for _, es := range [][]ModuleExports{a.Exports, a.Opens} {
		b = u2(b, uint16(len(es)))
		for _, e := range es {
			b = list(u2(b, e.Package, uint16(e.Access)), e.To)
		}
	}
	b = list(b, a.Uses)
	b = u2(b, uint16(len(a.Provides)))
	for _, p := range a.Provides {
		b = list(u2(b, p.Service), p.With)
	}
	return b
}

func (a StackMapTable) appendTo(b []byte) []byte {
	b = u2(b, uint16(len(a.Frames)))
	for i := range a.Frames {
		f := &a.Frames[i]
		b = append(b, f.Type)
		if f.Type > 127 {
			b = u2(b, f.Delta)
		}
		switch f.Kind() {
		case FrameSameLocals1:
			b = appendTypes(b, f.Stack)
		case FrameAppend:
			b = appendTypes(b, f.Locals)
		case FrameFull:
			b = appendTypes(u2(b, uint16(len(f.Locals))), f.Locals)
			b = appendTypes(u2(b, uint16(len(f.Stack))), f.Stack)
		}
	}
	return b
}

func appendTypes(b []byte, types []VerificationType) []byte {
	for _, t := range types {
		b = append(b, byte(t.Tag))
		if t.Tag == VObject || t.Tag == VUninitialized {
			b = u2(b, t.Index)
		}
	}
	return b
}

func (c *Code) appendTo(b []byte) []byte {
	b = u2(b, c.MaxStack, c.MaxLocals)
	b = be.AppendUint32(b, uint32(len(c.Code)))
	b = append(b, c.Code...)
	b = u2(b, uint16(len(c.Handlers)))
	for _, h := range c.Handlers {
		b = u2(b, h.StartPC, h.EndPC, h.HandlerPC, h.CatchType)
	}
	return appendAttributes(b, c.Attributes, nil)
}

func (a AnnotationsBody) appendTo(b []byte) []byte { return appendAnnotations(b, a.Annotations) }

func (a ParameterAnnotationsBody) appendTo(b []byte) []byte {
	b = append(b, byte(len(a.Params)))
	for _, p := range a.Params {
		b = appendAnnotations(b, p)
	}
	return b
}

func (a AnnotationDefault) appendTo(b []byte) []byte { return a.Value.appendTo(b) }

func appendAnnotations(b []byte, as []Annotation) []byte {
	b = u2(b, uint16(len(as)))
	for i := range as {
		b = as[i].appendTo(b)
	}
	return b
}

func (a *Annotation) appendTo(b []byte) []byte {
	b = u2(b, a.Type, uint16(len(a.Elements)))
	for i := range a.Elements {
		b = a.Elements[i].Value.appendTo(u2(b, a.Elements[i].Name))
	}
	return b
}

func (v *ElementValue) appendTo(b []byte) []byte {
	b = append(b, v.Tag)
	switch v.Tag {
	case 'e':
		return u2(b, v.Index, v.ConstName)
	case '@':
		return v.Annotation.appendTo(b)
	case '[':
		b = u2(b, uint16(len(v.Array)))
		for i := range v.Array {
			b = v.Array[i].appendTo(b)
		}
		return b
	}
	return u2(b, v.Index)
}

func (a TypeAnnotationsBody) appendTo(b []byte) []byte {
	b = u2(b, uint16(len(a.Annotations)))
	for i := range a.Annotations {
		t := &a.Annotations[i]
		b = append(b, t.TargetType)
		switch targetFormOf(t.TargetType) {
		case targetByte:
			b = append(b, byte(t.Target.Index))
		case targetByteBound:
			b = append(b, byte(t.Target.Index), t.Target.Bound)
		case targetIndex:
			b = u2(b, t.Target.Index)
		case targetLocals:
			b = u2(b, uint16(len(t.Target.Locals)))
			for _, l := range t.Target.Locals {
				b = u2(b, l.StartPC, l.Length, l.Slot)
			}
		case targetOffset:
			b = u2(b, t.Target.Offset)
		case targetOffsetArg:
			b = append(u2(b, t.Target.Offset), byte(t.Target.Index))
		}
		b = append(b, byte(len(t.Path)))
		for _, s := range t.Path {
			b = append(b, s.Kind, s.Arg)
		}
		b = t.Annotation.appendTo(b)
	}
	return b
}
