package classfile_test

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	cf "github.com/junco-vm/junco/classfile"
)

func TestFieldType(t *testing.T) {
	for _, test := range []struct {
		desc, class, java string
		kind              cf.Kind
		slots, dims       int
	}{
		{"I", "", "int", cf.Int, 1, 0},
		{"J", "", "long", cf.Long, 2, 0},
		{"D", "", "double", cf.Double, 2, 0},
		{"Ljava/lang/String;", "java/lang/String", "java.lang.String", cf.Object, 1, 0},
		{"[[J", "[[J", "long[][]", cf.Array, 1, 2},
		{"[Lp/A$B;", "[Lp/A$B;", "p.A$B[]", cf.Array, 1, 1},
	} {
		f, err := cf.ParseFieldDescriptor(test.desc)
		require.NoError(t, err)
		assert.Equal(t, test.kind, f.Kind())
		assert.Equal(t, test.class, f.ClassName())
		assert.Equal(t, test.java, f.JavaName())
		assert.Equal(t, test.slots, f.Slots())
		assert.Equal(t, test.dims, f.Dims())
		if test.class != "" {
			assert.Equal(t, f, cf.TypeOfClass(test.class))
		}
	}
	assert.Equal(t, cf.FieldType("[J"), cf.FieldType("[[J").Elem())
	assert.Equal(t, cf.FieldType("J"), cf.FieldType("[[J").Base())
	assert.Equal(t, cf.FieldType(""), cf.FieldType("J").Elem())
	for _, bad := range []string{"", "V", "[V", "[", "L;", "La", "X", "II", "I;", strings.Repeat("[", 256) + "I"} {
		_, err := cf.ParseFieldDescriptor(bad)
		assert.ErrorIs(t, err, cf.ErrDescriptor, bad)
	}
	_, err := cf.ParseFieldDescriptor(strings.Repeat("[", 255) + "I")
	assert.NoError(t, err)
}

func TestMethodType(t *testing.T) {
	mt, err := cf.ParseMethodDescriptor("(I[JLjava/lang/Object;DZ)[Lp/A;")
	require.NoError(t, err)
	assert.Equal(t, []cf.FieldType{"I", "[J", "Ljava/lang/Object;", "D", "Z"}, mt.Params)
	assert.Equal(t, cf.FieldType("[Lp/A;"), mt.Return)
	assert.Equal(t, 6, mt.Slots)
	slots, ret, err := cf.ArgSlots("(JJ)V")
	require.NoError(t, err)
	assert.Equal(t, 4, slots)
	assert.Equal(t, cf.Void, ret.Kind())
	assert.Zero(t, ret.Slots())
	for _, bad := range []string{"", "()", "(V)V", "(I", "I", "()VV", "()[V", "(L)V", "() V"} {
		_, err := cf.ParseMethodDescriptor(bad)
		assert.ErrorIs(t, err, cf.ErrDescriptor, bad)
		_, _, err = cf.ArgSlots(bad)
		assert.ErrorIs(t, err, cf.ErrDescriptor, bad)
	}
	assert.Zero(t, testing.AllocsPerRun(10, func() { _, _, _ = cf.ArgSlots("(JJLjava/lang/Object;)V") }))
}

func TestFlagNames(t *testing.T) {
	assert.Equal(t, "ACC_PUBLIC, ACC_SUPER", cf.Flags(0x21).Names(cf.PlaceClass))
	assert.Equal(t, "ACC_SYNCHRONIZED, ACC_BRIDGE", cf.Flags(0x60).Names(cf.PlaceMethod))
	assert.Equal(t, "ACC_VOLATILE", cf.Flags(0x60).Names(cf.PlaceField))
	assert.True(t, cf.Flags(0x21).Has(cf.AccPublic|cf.AccSuper))
	assert.False(t, cf.Flags(0x20).Has(cf.AccPublic|cf.AccSuper))
	assert.True(t, cf.Flags(0x20).Any(cf.AccPublic|cf.AccSuper))
}
