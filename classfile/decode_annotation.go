package classfile

// maxElementDepth bounds the nesting of element values, so that a hostile attribute cannot exhaust Go's stack. javac's
// own limit is the nesting of annotation types in source, which stays far below.
const maxElementDepth = 512

func decodeAnnotations(r *reader) []Annotation {
	v := make([]Annotation, r.count(4))
	for i := range v {
		v[i] = decodeAnnotation(r)
	}
	return v
}

func decodeAnnotation(r *reader) Annotation {
	a := Annotation{Type: r.u2()}
	a.Elements = make([]ElementPair, r.count(5))
	for i := range a.Elements {
		a.Elements[i] = ElementPair{r.u2(), decodeElementValue(r)}
	}
	return a
}

func decodeElementValue(r *reader) ElementValue {
	v := ElementValue{Tag: r.u1()}
	if r.depth++; r.depth > maxElementDepth {
		r.fail("Element values nested too deeply")
	}
	switch v.Tag {
	case 'B', 'C', 'D', 'F', 'I', 'J', 'S', 'Z', 's', 'c':
		v.Index = r.u2()
	case 'e':
		v.Index, v.ConstName = r.u2(), r.u2()
	case '@':
		a := decodeAnnotation(r)
		v.Annotation = &a
	case '[':
		v.Array = make([]ElementValue, r.count(3))
		for i := range v.Array {
			v.Array[i] = decodeElementValue(r)
		}
	default:
		r.fail("Illegal element value tag %d", v.Tag)
	}
	r.depth--
	return v
}

// targetForm is the shape of a target_info.
type targetForm uint8

const (
	targetEmpty     targetForm = iota // field, return, receiver
	targetByte                        // type parameter, formal parameter
	targetByteBound                   // bound of a type parameter
	targetIndex                       // supertype, throws, catch
	targetLocals                      // local variable, resource
	targetOffset                      // instanceof, new, ::
	targetOffsetArg                   // cast, type argument
	targetBad
)

func targetFormOf(targetType uint8) targetForm {
	switch targetType {
	case 0x00, 0x01, 0x16:
		return targetByte
	case 0x10, 0x17, 0x42:
		return targetIndex
	case 0x11, 0x12:
		return targetByteBound
	case 0x13, 0x14, 0x15:
		return targetEmpty
	case 0x40, 0x41:
		return targetLocals
	case 0x43, 0x44, 0x45, 0x46:
		return targetOffset
	case 0x47, 0x48, 0x49, 0x4A, 0x4B:
		return targetOffsetArg
	}
	return targetBad
}

func decodeTypeAnnotations(r *reader) []TypeAnnotation {
	v := make([]TypeAnnotation, r.count(6))
	for i := range v {
		t := &v[i]
		t.TargetType = r.u1()
		switch targetFormOf(t.TargetType) {
		case targetByte:
			t.Target.Index = uint16(r.u1())
		case targetByteBound:
			t.Target.Index, t.Target.Bound = uint16(r.u1()), r.u1()
		case targetIndex:
			t.Target.Index = r.u2()
		case targetLocals:
			t.Target.Locals = make([]TypeTargetLocals, r.count(6))
			for j := range t.Target.Locals {
				t.Target.Locals[j] = TypeTargetLocals{r.u2(), r.u2(), r.u2()}
			}
		case targetOffset:
			t.Target.Offset = r.u2()
		case targetOffsetArg:
			t.Target.Offset, t.Target.Index = r.u2(), uint16(r.u1())
		case targetBad:
			r.fail("Illegal type annotation target %#02x", t.TargetType)
			return nil
		}
		t.Path = make([]TypePathStep, r.fits(int(r.u1()), 2))
		for j := range t.Path {
			t.Path[j] = TypePathStep{r.u1(), r.u1()}
		}
		t.Annotation = decodeAnnotation(r)
	}
	return v
}
