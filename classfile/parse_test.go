package classfile_test

import (
	"bytes"
	"encoding/binary"
	"runtime"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	cf "github.com/junco-vm/junco/classfile"
	"github.com/junco-vm/junco/classfile/asm"
)

// base makes a class "p/C" with a field, a method with code and a constructor, in the given version.
func base(major uint16) *asm.Builder {
	b := asm.NewClass(major, cf.AccPublic|cf.AccSuper, "p/C", "java/lang/Object")
	b.Field(cf.AccStatic|cf.AccFinal, "f", "I", cf.ConstantValue{Index: b.Int(3)})
	b.Constructor(cf.AccPublic)
	m := b.Method(cf.AccStatic, "m", "(I)I")
	m.Line(7)
	m.Load(cf.Int, 0)
	m.Return(cf.Int)
	return b
}

func bytesOf(t *testing.T, b *asm.Builder) []byte {
	data, err := b.Bytes()
	require.NoError(t, err)
	return data
}

// TestMessages holds the wording of typical refusals. The differential tests hold all others, where there is a JVM.
func TestMessages(t *testing.T) {
	put := func(at int, v ...byte) func([]byte) []byte {
		return func(b []byte) []byte { copy(b[at:], v); return b }
	}
	edit := func(change func(c *cf.Class)) func([]byte) []byte {
		return func(b []byte) []byte {
			c, err := cf.Parse(b)
			require.NoError(t, err)
			change(c)
			return c.Write()
		}
	}
	for _, test := range []struct {
		change  func(b []byte) []byte
		message string
	}{
		{func(b []byte) []byte { return nil }, "Truncated class file"},
		{func(b []byte) []byte { return b[:len(b)-1] }, "Truncated class file"},
		{func(b []byte) []byte { return append(b, 0) }, "Extra bytes at the end of class file p/C"},
		{put(0, 0, 0, 0, 1), "Incompatible magic value 1 in class file <Unknown>"},
		{put(8, 0, 0), "Illegal constant pool size 0 in class file <Unknown>"},
		{put(10, 99), "Unknown constant tag 99 in class file <Unknown>"},
		{put(10, 2), "Unknown constant tag 2 in class file <Unknown>"},
		{put(13, 0), "Illegal UTF8 string in constant pool in class file <Unknown>"},
		{put(14, '['), "Illegal class name \"p[C\" in class file <Unknown>"},
		{put(14, '/', '/'), "Illegal class name \"p//\" in class file <Unknown>"},
		{edit(func(c *cf.Class) { c.This = 1 }), "Invalid this class index 1 in constant pool in class file <Unknown>"},
		{edit(func(c *cf.Class) { c.Super = 0 }), "Invalid superclass index 0 in class file p/C"},
		{edit(func(c *cf.Class) { c.Interfaces = []uint16{1} }), "Interface name has bad constant pool index 1 in class file p/C"},
		{edit(func(c *cf.Class) { c.Interfaces = []uint16{4, 4} }), "Duplicate interface name \"java/lang/Object\" in class file p/C"},
		{edit(func(c *cf.Class) { c.Access |= cf.AccFinal | cf.AccAbstract }), "Illegal class modifiers in class <Unknown>: 0x431"},
		{edit(func(c *cf.Class) { c.Fields = append(c.Fields, c.Fields[0]) }), "Duplicate field name \"f\" with signature \"I\" in class file p/C"},
		{edit(func(c *cf.Class) { c.Methods = append(c.Methods, c.Methods[1]) }), "Duplicate method name \"m\" with signature \"(I)I\" in class file p/C"},
		{edit(func(c *cf.Class) { c.Fields[0].Access |= cf.AccVolatile }), "Illegal field modifiers in class p/C: 0x58"},
		{edit(func(c *cf.Class) { c.Methods[0].Access |= cf.AccStatic }), "Method <init> in class p/C has illegal modifiers: 0x9"},
		{edit(func(c *cf.Class) { c.Methods[1].Access |= cf.AccNative }), "Code attribute in native or abstract methods in class file p/C"},
		{edit(func(c *cf.Class) { c.Methods[1].Attributes = nil }), "Absent Code attribute in method that is not native or abstract in class file p/C"},
		{edit(func(c *cf.Class) { c.Methods[1].Code.Code = nil }), "Invalid method Code length 0 in class file p/C"},
		{edit(func(c *cf.Class) { c.Methods[1].Code.Code = make([]byte, 65536) }), "Invalid method Code length 65536 in class file p/C"},
		{edit(func(c *cf.Class) { c.Methods[1].Code.MaxLocals = 0 }), "Arguments can't fit into locals in class file p/C"},
		{edit(func(c *cf.Class) { c.Methods[1].Code.Code = c.Methods[1].Code.Code[:1] }), ""},
		{edit(func(c *cf.Class) { c.Methods[1].Code.Handlers = []cf.Handler{{1, 1, 0, 0}} }), "Illegal exception table range in class file p/C"},
		{edit(func(c *cf.Class) { c.Methods[1].Code.Handlers = []cf.Handler{{0, 2, 2, 0}} }), "Illegal exception table handler in class file p/C"},
		{edit(func(c *cf.Class) { c.Methods[1].Code.Handlers = []cf.Handler{{0, 2, 1, 1}} }), "Catch type in exception table has bad constant type in class file p/C"},
		{put(6, 0, 44), "<Unknown> (class file version 44.0) was compiled with an invalid major version"},
		{put(6, 0, 70), "<Unknown> has been compiled by a more recent version of the Java Runtime (class file version 70.0), " +
			"this version of the Java Runtime only recognizes class file versions up to 69.0"},
		{put(4, 0, 1, 0, 69), "<Unknown> (class file version 69.1) was compiled with an invalid non-zero minor version"},
		{put(4, 255, 255, 0, 69), "Preview features are not enabled for <Unknown> (class file version 69.65535). Try running with '--enable-preview'"},
		{put(4, 255, 255, 0, 68), "<Unknown> (class file version 68.65535) was compiled with preview features that are unsupported. " +
			"This version of the Java Runtime only recognizes preview features for class file version 69.65535"},
		{put(4, 255, 255, 0, 50), ""}, // minor versions meant nothing then
	} {
		_, err := cf.Parse(test.change(bytesOf(t, base(52))))
		if test.message == "" {
			assert.NoError(t, err)
		} else {
			assert.EqualError(t, err, test.message)
		}
	}
}

func TestErrorTypes(t *testing.T) {
	data := bytesOf(t, base(52))
	var format *cf.FormatError
	var version *cf.VersionError
	var name *cf.NameError

	_, err := cf.ParseWith(data[:60], cf.Options{Name: "p/C"})
	require.ErrorAs(t, err, &format)
	assert.Equal(t, "p/C", format.Class)
	assert.Equal(t, 60, format.Offset)

	_, err = cf.ParseWith(data, cf.Options{Name: "q/C"})
	require.ErrorAs(t, err, &name)
	assert.EqualError(t, err, "q/C (wrong name: p/C)")

	binary.BigEndian.PutUint16(data[6:], 70)
	_, err = cf.ParseWith(data, cf.Options{Name: "p/C"})
	require.ErrorAs(t, err, &version)
	assert.EqualValues(t, 70, version.Major)
	assert.Contains(t, err.Error(), "p/C has been compiled by a more recent version")

	binary.BigEndian.PutUint32(data[4:], 0xFFFF0045)
	_, err = cf.ParseWith(data, cf.Options{EnablePreview: true})
	assert.NoError(t, err)
}

// TestTruncated cuts files off everywhere: never a panic, always a FormatError inside of the file.
func TestTruncated(t *testing.T) {
	for name, data := range testClasses(t) {
		for n := range data {
			_, err := cf.Parse(data[:n:n])
			var format *cf.FormatError
			if assert.ErrorAs(t, err, &format, "%s cut off at %d", name, n) {
				assert.LessOrEqual(t, format.Offset, n, "%s cut off at %d: %v", name, n, err)
				assert.GreaterOrEqual(t, format.Offset, 0)
			}
		}
	}
}

// TestLyingCounts checks that a count that the file has no room for costs no memory to speak of.
func TestLyingCounts(t *testing.T) {
	data := bytesOf(t, base(52))
	for at := 8; at+2 <= len(data); at++ {
		lie := bytes.Clone(data)
		lie[at], lie[at+1] = 0xFF, 0xFF
		var before, after runtime.MemStats
		runtime.ReadMemStats(&before)
		_, _ = cf.Parse(lie)
		runtime.ReadMemStats(&after)
		assert.Less(t, after.TotalAlloc-before.TotalAlloc, uint64(64<<10), "0xFFFF at offset %d", at)
	}
}

func TestManyMembers(t *testing.T) {
	// More members than the quadratic search for duplicates is used for, with equal names and equal descriptors.
	b := asm.NewClass(52, cf.AccSuper, "Many", "java/lang/Object")
	for i := range 300 {
		b.Field(cf.AccStatic, "f"+string(rune('A'+i%26))+string(rune('A'+i/26)), []string{"I", "J"}[i%2])
	}
	data := bytesOf(t, b)
	c, err := cf.Parse(data)
	require.NoError(t, err)
	require.Len(t, c.Fields, 300)
	c.Fields[17] = c.Fields[211]
	_, err = cf.Parse(c.Write())
	assert.ErrorContains(t, err, "Duplicate field name")
}

func TestAccessors(t *testing.T) {
	c := parseFile(t, "testdata/classes/17/demo/Generic.class")
	assert.Equal(t, "demo/Generic", c.Name)
	assert.Equal(t, "java/lang/Object", c.SuperName)
	assert.Equal(t, "java/util/Comparator", c.InterfaceName(0))
	assert.Equal(t, "Generic.java", c.SourceFile())
	assert.Equal(t, "<T::Ljava/lang/Comparable<-TT;>;>Ljava/lang/Object;Ljava/util/Comparator<TT;>;", c.Signature(c.Attributes))
	members, err := c.NestMembers()
	require.NoError(t, err)
	assert.ElementsMatch(t, []string{"demo/Generic$1Local", "demo/Generic$1", "demo/Generic$Nested", "demo/Generic$Member", "demo/Generic$Member$Deeper"}, members)
	bsm, err := c.BootstrapMethods()
	require.NoError(t, err)
	require.NotEmpty(t, bsm)
	h, err := c.MethodHandle(bsm[0].Handle)
	require.NoError(t, err)
	assert.Equal(t, cf.RefInvokeStatic, h.Kind)
	assert.Equal(t, "java/lang/invoke/LambdaMetafactory", h.Ref.Class)

	each := c.Method("each", "(Ljava/util/function/Function;[Ljava/lang/Comparable;)Ljava/util/List;")
	require.NotNil(t, each)
	thrown, err := c.Exceptions(each)
	require.NoError(t, err)
	assert.Equal(t, []string{"java/lang/Exception"}, thrown)
	params, ok, err := c.MethodParameters(each)
	require.NoError(t, err)
	assert.True(t, ok)
	assert.Len(t, params, 2)
	frames, err := each.Code.StackMapTable()
	require.NoError(t, err)
	assert.Len(t, frames, 2)
	assert.NotEmpty(t, each.Code.LocalVariables())
	assert.Nil(t, c.Method("each", "()V"))
	assert.Nil(t, c.Field("none", "I"))
	require.NotNil(t, c.Field("items", "Ljava/util/List;"))

	inner := parseFile(t, "testdata/classes/17/demo/Generic$1Local.class")
	host, err := inner.NestHost()
	require.NoError(t, err)
	assert.Equal(t, "demo/Generic", host)
	em, ok, err := inner.EnclosingMethod()
	require.NoError(t, err)
	require.True(t, ok)
	name, desc, err := inner.NameAndType(em.Method)
	require.NoError(t, err)
	assert.Equal(t, "local()Ljava/lang/Object;", name+desc)
	ics, err := inner.InnerClasses()
	require.NoError(t, err)
	assert.Len(t, ics, 2)

	shape := parseFile(t, "testdata/classes/17/demo/Shape.class")
	names, sealed, err := shape.PermittedSubclasses()
	require.NoError(t, err)
	assert.True(t, sealed)
	assert.Len(t, names, 3)
	comps, ok, err := parseFile(t, "testdata/classes/17/demo/Shape$Circle.class").Record()
	require.NoError(t, err)
	assert.True(t, ok)
	assert.Len(t, comps, 1)

	constants := parseFile(t, "testdata/classes/17/demo/Constants.class")
	v, ok, err := constants.ConstantValue(constants.Field("L", "J"))
	require.NoError(t, err)
	assert.True(t, ok)
	assert.EqualValues(t, -1<<63, v.Long())
	v, _, err = constants.ConstantValue(constants.Field("WIDE", "Ljava/lang/String;"))
	require.NoError(t, err)
	assert.Equal(t, "nul\x00 \u00e9\u20ac \U0001F600 lone\uFFFD", cf.DecodeMUTF8(v.Text))

	mod, ok, err := parseFile(t, "testdata/classes/mod/module-info.class").Module()
	require.NoError(t, err)
	assert.True(t, ok)
	assert.Len(t, mod.Requires, 3)
}

func parseFile(t *testing.T, file string) *cf.Class {
	data, ok := testClasses(t)[file]
	require.True(t, ok, file)
	c, err := cf.Parse(data)
	require.NoError(t, err)
	return c
}

func TestLine(t *testing.T) {
	var code cf.Code
	table := func(lines ...cf.LineNumber) cf.Attribute {
		return cf.Attribute{Kind: cf.AttrLineNumberTable, Info: cf.EncodeBody(cf.LineNumberTable{Lines: lines})}
	}
	assert.Equal(t, -1, code.Line(0))
	code.Attributes = cf.Attributes{table(cf.LineNumber{StartPC: 4, Line: 10}, cf.LineNumber{StartPC: 8, Line: 9}),
		table(cf.LineNumber{StartPC: 6, Line: 30})}
	for pc, line := range map[int]int{0: -1, 3: -1, 4: 10, 5: 10, 6: 30, 7: 30, 8: 9, 100: 9} {
		assert.Equal(t, line, code.Line(pc), "pc %d", pc)
	}
	assert.Len(t, code.LineNumbers(), 3)
}
