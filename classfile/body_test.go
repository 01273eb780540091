package classfile_test

import (
	"math"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"

	cf "github.com/junco-vm/junco/classfile"
)

// bodies draws attribute bodies of all kinds.
type bodies struct{ t *rapid.T }

func (d bodies) u2() uint16     { return rapid.Uint16().Draw(d.t, "u2") }
func (d bodies) u1() uint8      { return rapid.Uint8().Draw(d.t, "u1") }
func (d bodies) n() int         { return rapid.IntRange(0, 3).Draw(d.t, "n") }
func (d bodies) list() []uint16 { return many(d, d.u2) }

func many[T any](d bodies, draw func() T) []T {
	var v []T
	for range d.n() {
		v = append(v, draw())
	}
	return v
}

func (d bodies) value(depth int) cf.ElementValue {
	tags := "BCDFIJSZsec"
	if depth < 3 {
		tags += "@["
	}
	v := cf.ElementValue{Tag: rapid.SampledFrom([]byte(tags)).Draw(d.t, "tag")}
	switch v.Tag {
	case 'e':
		v.Index, v.ConstName = d.u2(), d.u2()
	case '@':
		a := d.annotation(depth + 1)
		v.Annotation = &a
	case '[':
		v.Array = many(d, func() cf.ElementValue { return d.value(depth + 1) })
	default:
		v.Index = d.u2()
	}
	return v
}

func (d bodies) annotation(depth int) cf.Annotation {
	return cf.Annotation{Type: d.u2(), Elements: many(d, func() cf.ElementPair { return cf.ElementPair{Name: d.u2(), Value: d.value(depth)} })}
}

func (d bodies) typeAnnotation() cf.TypeAnnotation {
	targets := []uint8{0, 1, 0x10, 0x11, 0x12, 0x13, 0x14, 0x15, 0x16, 0x17, 0x40, 0x41, 0x42, 0x43, 0x44, 0x45, 0x46, 0x47, 0x48, 0x49, 0x4A, 0x4B}
	t := cf.TypeAnnotation{TargetType: rapid.SampledFrom(targets).Draw(d.t, "target"), Annotation: d.annotation(2)}
	switch tt := t.TargetType; {
	case tt <= 1, tt == 0x16:
		t.Target.Index = uint16(d.u1())
	case tt == 0x11, tt == 0x12:
		t.Target.Index, t.Target.Bound = uint16(d.u1()), d.u1()
	case tt == 0x10, tt == 0x17, tt == 0x42:
		t.Target.Index = d.u2()
	case tt == 0x40, tt == 0x41:
		t.Target.Locals = many(d, func() cf.TypeTargetLocals { return cf.TypeTargetLocals{StartPC: d.u2(), Length: d.u2(), Slot: d.u2()} })
	case tt >= 0x47:
		t.Target.Offset, t.Target.Index = d.u2(), uint16(d.u1())
	case tt >= 0x43:
		t.Target.Offset = d.u2()
	}
	t.Path = many(d, func() cf.TypePathStep { return cf.TypePathStep{Kind: d.u1(), Arg: d.u1()} })
	return t
}

func (d bodies) types(n int) []cf.VerificationType {
	var v []cf.VerificationType
	for range n {
		t := cf.VerificationType{Tag: cf.VTag(rapid.IntRange(0, 8).Draw(d.t, "tag"))}
		if t.Tag >= cf.VObject {
			t.Index = d.u2()
		}
		v = append(v, t)
	}
	return v
}

func (d bodies) frame() cf.StackMapFrame {
	f := cf.StackMapFrame{Type: rapid.OneOf(rapid.Uint8Range(0, 127), rapid.Uint8Range(247, 255)).Draw(d.t, "type")}
	f.Delta = uint16(f.Type & 63)
	if f.Type > 127 {
		f.Delta = d.u2()
	}
	switch f.Kind() {
	case cf.FrameSameLocals1:
		f.Stack = d.types(1)
	case cf.FrameAppend:
		f.Locals = d.types(int(f.Type) - 251)
	case cf.FrameFull:
		f.Locals, f.Stack = d.types(d.n()), d.types(d.n())
	}
	return f
}

func (d bodies) local() cf.LocalVariable {
	return cf.LocalVariable{StartPC: d.u2(), Length: d.u2(), Name: d.u2(), Desc: d.u2(), Slot: d.u2()}
}

func (d bodies) exports() cf.ModuleExports {
	return cf.ModuleExports{Package: d.u2(), Access: cf.Flags(d.u2()), To: d.list()}
}

func (d bodies) draw() cf.Body {
	annotations := func() []cf.Annotation { return many(d, func() cf.Annotation { return d.annotation(0) }) }
	visible := rapid.Bool().Draw(d.t, "visible")
	draws := []func() cf.Body{
		func() cf.Body { return cf.ConstantValue{Index: d.u2()} },
		func() cf.Body { return cf.Exceptions{Classes: d.list()} },
		func() cf.Body {
			return cf.InnerClasses{Classes: many(d, func() cf.InnerClass {
				return cf.InnerClass{Inner: d.u2(), Outer: d.u2(), Name: d.u2(), Access: cf.Flags(d.u2())}
			})}
		},
		func() cf.Body { return cf.EnclosingMethod{Class: d.u2(), Method: d.u2()} },
		func() cf.Body { return cf.Synthetic{} },
		func() cf.Body { return cf.Deprecated{} },
		func() cf.Body { return cf.Signature{Index: d.u2()} },
		func() cf.Body { return cf.SourceFile{Index: d.u2()} },
		func() cf.Body { return cf.SourceDebugExtension{Text: []byte("SMAP")} },
		func() cf.Body {
			return cf.LineNumberTable{Lines: many(d, func() cf.LineNumber { return cf.LineNumber{StartPC: d.u2(), Line: d.u2()} })}
		},
		func() cf.Body { return cf.LocalVariableTable{Vars: many(d, d.local)} },
		func() cf.Body { return cf.LocalVariableTypeTable{Vars: many(d, d.local)} },
		func() cf.Body {
			return cf.BootstrapMethods{Methods: many(d, func() cf.BootstrapMethod { return cf.BootstrapMethod{Handle: d.u2(), Args: d.list()} })}
		},
		func() cf.Body {
			return cf.MethodParameters{Params: many(d, func() cf.MethodParameter { return cf.MethodParameter{Name: d.u2(), Access: cf.Flags(d.u2())} })}
		},
		func() cf.Body { return cf.NestHost{Class: d.u2()} },
		func() cf.Body { return cf.NestMembers{Classes: d.list()} },
		func() cf.Body { return cf.PermittedSubclasses{Classes: d.list()} },
		func() cf.Body {
			return cf.Record{Components: many(d, func() cf.RecordComponent { return cf.RecordComponent{Name: d.u2(), Desc: d.u2()} })}
		},
		func() cf.Body {
			return cf.Module{Name: d.u2(), Access: cf.Flags(d.u2()), Version: d.u2(),
				Requires: many(d, func() cf.ModuleRequires {
					return cf.ModuleRequires{Module: d.u2(), Access: cf.Flags(d.u2()), Version: d.u2()}
				}),
				Exports: many(d, d.exports), Opens: many(d, d.exports), Uses: d.list(),
				Provides: many(d, func() cf.ModuleProvides { return cf.ModuleProvides{Service: d.u2(), With: d.list()} })}
		},
		func() cf.Body { return cf.ModulePackages{Packages: d.list()} },
		func() cf.Body { return cf.ModuleMainClass{Class: d.u2()} },
		func() cf.Body { return cf.StackMapTable{Frames: many(d, d.frame)} },
		func() cf.Body { return cf.AnnotationDefault{Value: d.value(0)} },
		func() cf.Body { return cf.AnnotationsBody{Visible: visible, Annotations: annotations()} },
		func() cf.Body { return cf.ParameterAnnotationsBody{Visible: visible, Params: many(d, annotations)} },
		func() cf.Body {
			return cf.TypeAnnotationsBody{Visible: visible, Annotations: many(d, d.typeAnnotation)}
		},
	}
	return draws[rapid.IntRange(0, len(draws)-1).Draw(d.t, "kind")]()
}

// TestBodies: what is encoded is decoded to the same, and every shorter text is refused.
func TestBodies(t *testing.T) {
	var pool cf.Pool
	rapid.Check(t, func(t *rapid.T) {
		body := bodies{t}.draw()
		a, err := pool.NewAttribute(body)
		require.NoError(t, err)
		assert.Equal(t, body.AttrKind(), a.Kind)
		again, err := pool.Decode(&a)
		require.NoError(t, err, "%#v", body)
		assert.Equal(t, a.Info, cf.EncodeBody(again))
		name, err := pool.UTF8(a.NameIndex)
		require.NoError(t, err)
		assert.Equal(t, a.Kind.String(), name)
		if a.Kind == cf.AttrSourceDebugExtension {
			return
		}
		for n := range a.Info {
			_, err := pool.Decode(&cf.Attribute{Kind: a.Kind, Info: a.Info[:n]})
			var format *cf.FormatError
			assert.ErrorAs(t, err, &format, "%v of %d bytes", a.Kind, n)
		}
		_, err = pool.Decode(&cf.Attribute{Kind: a.Kind, Info: append(a.Info[:len(a.Info):len(a.Info)], 0)})
		assert.Error(t, err, "%v with a byte more", a.Kind)
	})
	assert.LessOrEqual(t, pool.PoolSize(), 40, "names are not added twice")
}

func TestHostileBodies(t *testing.T) {
	var pool cf.Pool
	deep := make([]byte, 0, 3<<20)
	for range 1 << 20 {
		deep = append(deep, '[', 0, 1)
	}
	_, err := pool.Decode(&cf.Attribute{Kind: cf.AttrAnnotationDefault, Info: deep})
	assert.ErrorContains(t, err, "nested too deeply")
	_, err = pool.Decode(&cf.Attribute{Kind: cf.AttrStackMapTable, Info: []byte{0, 1, 200, 0, 0}})
	assert.ErrorContains(t, err, "reserved frame type")
	_, err = pool.NewAttribute(cf.Unknown{})
	assert.Error(t, err)
}

func TestPool(t *testing.T) {
	var p cf.Pool
	must := func(i uint16, err error) uint16 {
		require.NoError(t, err)
		return i
	}
	assert.Equal(t, 1, p.PoolSize())
	name, desc := must(p.AddUTF8("name")), must(p.AddUTF8("()V"))
	assert.Equal(t, name, must(p.AddUTF8("name")))
	class := must(p.AppendIndex(cf.TagClass, name))
	nt := must(p.AppendPair(cf.TagNameAndType, name, desc))
	ref := must(p.AppendPair(cf.TagMethodref, class, nt))
	handle := must(p.AppendMethodHandle(cf.RefInvokeStatic, ref))
	long := must(p.AppendWide(cf.TagLong, 1<<63))
	double := must(p.AppendWide(cf.TagDouble, math.Float64bits(-0.5)))
	integer, float := must(p.AppendWord(cf.TagInteger, 1<<31)), must(p.AppendWord(cf.TagFloat, math.Float32bits(1.5)))
	indy := must(p.AppendPair(cf.TagInvokeDynamic, 7, nt))
	assert.EqualValues(t, long+2, double)

	l, err := p.Long(long)
	require.NoError(t, err)
	assert.EqualValues(t, math.MinInt64, l)
	d, err := p.Double(double)
	require.NoError(t, err)
	assert.Equal(t, -0.5, d)
	i, err := p.Int(integer)
	require.NoError(t, err)
	assert.EqualValues(t, math.MinInt32, i)
	f, err := p.Float(float)
	require.NoError(t, err)
	assert.EqualValues(t, 1.5, f)
	h, err := p.MethodHandle(handle)
	require.NoError(t, err)
	assert.Equal(t, cf.Ref{Tag: cf.TagMethodref, Class: "name", Name: "name", Desc: "()V", ClassIndex: class, NameAndTypeIndex: nt}, h.Ref)
	dyn, err := p.Dynamic(indy)
	require.NoError(t, err)
	assert.EqualValues(t, 7, dyn.Bootstrap)

	for i, tag := range map[uint16]cf.Tag{class: cf.TagClass, long: cf.TagLong, double: cf.TagDouble, integer: cf.TagInteger, handle: cf.TagMethodHandle} {
		v, err := p.Loadable(i)
		require.NoError(t, err)
		assert.Equal(t, tag, v.Tag)
	}
	for _, bad := range []uint16{0, long + 1, 1000, 65535} {
		assert.Equal(t, cf.TagInvalid, p.Tag(bad))
		_, err := p.Loadable(bad)
		assert.Error(t, err)
		_, err = p.UTF8(bad)
		assert.Error(t, err)
		_, err = p.Ref(bad)
		assert.Error(t, err)
	}
	_, err = p.UTF8(1000)
	assert.ErrorIs(t, err, cf.ErrPoolIndex)
	_, err = p.UTF8(class)
	assert.ErrorIs(t, err, cf.ErrPoolTag)
	_, err = p.Loadable(nt)
	assert.ErrorIs(t, err, cf.ErrPoolTag)
	_, err = p.AppendUTF8(string(make([]byte, 65536)))
	assert.ErrorIs(t, err, cf.ErrPoolFull)
}
