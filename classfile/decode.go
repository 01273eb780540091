package classfile

import "fmt"

// reader walks over the body of an attribute. After the first failure every read gives zeros and err stays set.
type reader struct {
	b     []byte
	pos   int
	depth int // of nested element values
	err   error
}

func (r *reader) fail(format string, args ...any) {
	if r.err == nil {
		r.err = &FormatError{Offset: r.pos, Reason: fmt.Sprintf(format, args...)}
		r.b = r.b[:r.pos]
	}
}

func (r *reader) bytes(n int) []byte {
	if n > len(r.b)-r.pos {
		r.fail("Truncated class file")
		return nil
	}
	b := r.b[r.pos : r.pos+n : r.pos+n]
	r.pos += n
	return b
}

func (r *reader) u1() uint8 {
	if b := r.bytes(1); b != nil {
		return b[0]
	}
	return 0
}

func (r *reader) u2() uint16 {
	if b := r.bytes(2); b != nil {
		return be.Uint16(b)
	}
	return 0
}

func (r *reader) u4() uint32 {
	if b := r.bytes(4); b != nil {
		return be.Uint32(b)
	}
	return 0
}

// count reads a u2 count of elements that take at least size bytes each; a count that cannot be right fails here, before
// memory is allocated for it.
func (r *reader) count(size int) int { return r.fits(int(r.u2()), size) }

func (r *reader) fits(n, size int) int {
	if n*size > len(r.b)-r.pos {
		r.fail("Truncated class file")
		return 0
	}
	return n
}

func (r *reader) list() []uint16 {
	n := r.count(2)
	if n == 0 {
		return nil
	}
	v := make([]uint16, n)
	for i := range v {
		v[i] = r.u2()
	}
	return v
}

// Decode gives the typed body of an attribute. The result aliases a.Info where it can. The pool is asked for the names
// of nested attributes only.
//
// # Errors
//
// A *FormatError whose Offset counts from the beginning of the body. Nothing but the shape is checked.
func (p *Pool) Decode(a *Attribute) (Body, error) {
	r := &reader{b: a.Info}
	body := p.decode(r, a.Kind)
	if r.err == nil && r.pos != len(r.b) {
		r.fail("Wrong length of attribute %v", a.Kind)
	}
	if r.err != nil {
		return nil, r.err
	}
	return body, nil
}

func (p *Pool) decode(r *reader, kind AttrKind) Body {
	switch kind {
	case AttrConstantValue:
		return ConstantValue{r.u2()}
	case AttrCode:
		return p.decodeCode(r)
	case AttrStackMapTable:
		return StackMapTable{decodeFrames(r)}
	case AttrExceptions:
		return Exceptions{r.list()}
	case AttrInnerClasses:
		return InnerClasses{decodeInnerClasses(r)}
	case AttrEnclosingMethod:
		return EnclosingMethod{r.u2(), r.u2()}
	case AttrSynthetic:
		return Synthetic{}
	case AttrSignature:
		return Signature{r.u2()}
	case AttrSourceFile:
		return SourceFile{r.u2()}
	case AttrSourceDebugExtension:
		return SourceDebugExtension{r.bytes(len(r.b))}
	case AttrLineNumberTable:
		return LineNumberTable{decodeLines(r, nil)}
	case AttrLocalVariableTable:
		return LocalVariableTable{decodeLocals(r)}
	case AttrLocalVariableTypeTable:
		return LocalVariableTypeTable{decodeLocals(r)}
	case AttrDeprecated:
		return Deprecated{}
	case AttrRuntimeVisibleAnnotations, AttrRuntimeInvisibleAnnotations:
		return AnnotationsBody{kind == AttrRuntimeVisibleAnnotations, decodeAnnotations(r)}
	case AttrRuntimeVisibleParameterAnnotations, AttrRuntimeInvisibleParameterAnnotations:
		params := make([][]Annotation, r.fits(int(r.u1()), 2))
		for i := range params {
			params[i] = decodeAnnotations(r)
		}
		return ParameterAnnotationsBody{kind == AttrRuntimeVisibleParameterAnnotations, params}
	case AttrRuntimeVisibleTypeAnnotations, AttrRuntimeInvisibleTypeAnnotations:
		return TypeAnnotationsBody{kind == AttrRuntimeVisibleTypeAnnotations, decodeTypeAnnotations(r)}
	case AttrAnnotationDefault:
		return AnnotationDefault{decodeElementValue(r)}
	case AttrBootstrapMethods:
		return BootstrapMethods{decodeBootstraps(r)}
	case AttrMethodParameters:
		params := make([]MethodParameter, r.fits(int(r.u1()), 4))
		for i := range params {
			params[i] = MethodParameter{r.u2(), Flags(r.u2())}
		}
		return MethodParameters{params}
	case AttrModule:
		return decodeModule(r)
	case AttrModulePackages:
		return ModulePackages{r.list()}
	case AttrModuleMainClass:
		return ModuleMainClass{r.u2()}
	case AttrNestHost:
		return NestHost{r.u2()}
	case AttrNestMembers:
		return NestMembers{r.list()}
	case AttrRecord:
		return Record{p.decodeComponents(r)}
	case AttrPermittedSubclasses:
		return PermittedSubclasses{r.list()}
	}
	return Unknown{r.bytes(len(r.b))}
}

func (p *Pool) decodeAttributes(r *reader) Attributes {
	n := r.count(6)
	if n == 0 {
		return nil
	}
	as := make(Attributes, n)
	for i := range as {
		as[i].NameIndex = r.u2()
		size := r.u4()
		if uint64(size) > uint64(len(r.b)-r.pos) {
			r.fail("Truncated class file")
			return nil
		}
		as[i].Info = r.bytes(int(size))
		name, err := p.UTF8(as[i].NameIndex)
		if err != nil {
			r.fail("%v", err)
			return nil
		}
		as[i].Kind = attrKinds[name]
	}
	return as
}

func (p *Pool) decodeCode(r *reader) *Code {
	c := &Code{MaxStack: r.u2(), MaxLocals: r.u2()}
	size := r.u4()
	if uint64(size) > uint64(len(r.b)-r.pos) {
		r.fail("Truncated class file")
		return c
	}
	c.Code = r.bytes(int(size))
	if n := r.count(8); n > 0 {
		c.Handlers = make([]Handler, n)
		for i := range c.Handlers {
			c.Handlers[i] = Handler{r.u2(), r.u2(), r.u2(), r.u2()}
		}
	}
	c.Attributes = p.decodeAttributes(r)
	return c
}

func decodeFrames(r *reader) []StackMapFrame {
	frames := make([]StackMapFrame, r.count(1))
	var types []VerificationType // one allocation serves many frames
	read := func(n int) []VerificationType {
		if n = r.fits(n, 1); n == 0 {
			return nil
		}
		if cap(types)-len(types) < n {
			types = make([]VerificationType, 0, max(n, min(32, len(r.b)-r.pos)))
		}
		from := len(types)
		for range n {
			t := VerificationType{Tag: VTag(r.u1())}
			switch {
			case t.Tag == VObject, t.Tag == VUninitialized:
				t.Index = r.u2()
			case t.Tag > VUninitialized:
				r.fail("StackMapTable error: bad verification type")
			}
			types = append(types, t)
		}
		return types[from:len(types):len(types)]
	}
	for i := range frames {
		f := &frames[i]
		f.Type = r.u1()
		if f.Type <= 127 {
			f.Delta = uint16(f.Type & 63)
		} else {
			f.Delta = r.u2()
		}
		switch f.Kind() {
		case FrameSameLocals1:
			f.Stack = read(1)
		case FrameAppend:
			f.Locals = read(int(f.Type - FrameTypeSameExtended))
		case FrameFull:
			f.Locals = read(int(r.u2()))
			f.Stack = read(int(r.u2()))
		case FrameReserved:
			r.fail("StackMapTable error: reserved frame type")
		}
		if r.err != nil {
			return nil
		}
	}
	return frames
}

func decodeInnerClasses(r *reader) []InnerClass {
	v := make([]InnerClass, r.count(8))
	for i := range v {
		v[i] = InnerClass{r.u2(), r.u2(), r.u2(), Flags(r.u2())}
	}
	return v
}

func decodeLines(r *reader, lines []LineNumber) []LineNumber {
	n := r.count(4)
	if lines == nil {
		lines = make([]LineNumber, 0, n)
	}
	for range n {
		lines = append(lines, LineNumber{r.u2(), r.u2()})
	}
	return lines
}

func decodeLocals(r *reader) []LocalVariable {
	v := make([]LocalVariable, r.count(10))
	for i := range v {
		v[i] = LocalVariable{r.u2(), r.u2(), r.u2(), r.u2(), r.u2()}
	}
	return v
}

func decodeBootstraps(r *reader) []BootstrapMethod {
	v := make([]BootstrapMethod, r.count(4))
	for i := range v {
		v[i] = BootstrapMethod{r.u2(), r.list()}
	}
	return v
}

func (p *Pool) decodeComponents(r *reader) []RecordComponent {
	v := make([]RecordComponent, r.count(6))
	for i := range v {
		v[i] = RecordComponent{r.u2(), r.u2(), p.decodeAttributes(r)}
	}
	return v
}

func decodeModule(r *reader) Module {
	m := Module{Name: r.u2(), Access: Flags(r.u2()), Version: r.u2()}
	m.Requires = make([]ModuleRequires, r.count(6))
	for i := range m.Requires {
		m.Requires[i] = ModuleRequires{r.u2(), Flags(r.u2()), r.u2()}
	}
	for _, to := range []*[]ModuleExports{&m.Exports, &m.Opens} {
		v := make([]ModuleExports, r.count(6))
		for i := range v {
			v[i] = ModuleExports{r.u2(), Flags(r.u2()), r.list()}
		}
		*to = v
	}
	m.Uses = r.list()
	m.Provides = make([]ModuleProvides, r.count(4))
	for i := range m.Provides {
		m.Provides[i] = ModuleProvides{r.u2(), r.list()}
	}
	return m
}
