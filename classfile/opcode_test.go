package classfile_test

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	cf "github.com/junco-vm/junco/classfile"
)

func TestOpcodeTable(t *testing.T) {
	for op, name := range map[cf.Opcode]string{0: "nop", 18: "ldc", 46: "iaload", 96: "iadd", 132: "iinc", 153: "ifeq", 170: "tableswitch",
		177: "return", 186: "invokedynamic", 196: "wide", 201: "jsr_w"} {
		assert.Equal(t, name, op.String())
	}
	assert.Equal(t, "op0xca", cf.Opcode(202).String())
	assert.False(t, cf.Opcode(202).IsValid())
	assert.True(t, cf.OpGoto.EndsBlock())
	assert.False(t, cf.OpJsr.EndsBlock())
}

func TestReadInstr(t *testing.T) {
	for _, test := range []struct {
		code []byte
		want cf.Instr
	}{
		{[]byte{0}, cf.Instr{Op: cf.OpNop, Size: 1}},
		{[]byte{16, 0x80}, cf.Instr{Op: cf.OpBipush, Size: 2, Value: -128}},
		{[]byte{17, 0xFF, 0xFE}, cf.Instr{Op: cf.OpSipush, Size: 3, Value: -2}},
		{[]byte{18, 200}, cf.Instr{Op: cf.OpLdc, Size: 2, Index: 200}},
		{[]byte{20, 1, 2}, cf.Instr{Op: cf.OpLdc2W, Size: 3, Index: 0x102}},
		{[]byte{21, 255}, cf.Instr{Op: cf.OpIload, Size: 2, Index: 255}},
		{[]byte{132, 1, 0xFF}, cf.Instr{Op: cf.OpIinc, Size: 3, Index: 1, Value: -1}},
		{[]byte{167, 0xFF, 0xFF}, cf.Instr{Op: cf.OpGoto, Size: 3, Value: -1}},
		{[]byte{200, 0, 1, 0, 0}, cf.Instr{Op: cf.OpGotoW, Size: 5, Value: 0x10000}},
		{[]byte{185, 1, 2, 3, 0}, cf.Instr{Op: cf.OpInvokeinterface, Size: 5, Index: 0x102, Value: 3}},
		{[]byte{186, 1, 2, 0, 0}, cf.Instr{Op: cf.OpInvokedynamic, Size: 5, Index: 0x102}},
		{[]byte{188, 10}, cf.Instr{Op: cf.OpNewarray, Size: 2, Value: 10}},
		{[]byte{197, 1, 2, 255}, cf.Instr{Op: cf.OpMultianewarray, Size: 4, Index: 0x102, Value: 255}},
		{[]byte{196, 21, 1, 2}, cf.Instr{Op: cf.OpIload, Wide: true, Size: 4, Index: 0x102}},
		{[]byte{196, 169, 1, 2}, cf.Instr{Op: cf.OpRet, Wide: true, Size: 4, Index: 0x102}},
		{[]byte{196, 132, 1, 2, 0xFF, 0}, cf.Instr{Op: cf.OpIinc, Wide: true, Size: 6, Index: 0x102, Value: -256}},
	} {
		in, err := cf.ReadInstr(test.code, 0)
		require.NoError(t, err)
		assert.Equal(t, test.want, in)
		for n := range test.code {
			_, err := cf.ReadInstr(test.code[:n], 0)
			assert.ErrorIs(t, err, cf.ErrCode, "% x cut off at %d", test.code, n)
		}
	}
	for _, bad := range [][]byte{{202}, {255}, {196, 0, 0, 0}, {196, 196, 0, 0}, {170}, {171, 0, 0, 0, 0, 0, 0, 0, 0xFF, 0xFF, 0xFF, 0xFF}} {
		_, err := cf.ReadInstr(bad, 0)
		assert.ErrorIs(t, err, cf.ErrCode, "% x", bad)
	}
	_, err := cf.ReadInstr([]byte{0}, -1)
	assert.ErrorIs(t, err, cf.ErrCode)
}

func TestSwitch(t *testing.T) {
	table := []byte{0, 0, 170, 0, 0, 0, 0, 9, 0xFF, 0xFF, 0xFF, 0xFF, 0, 0, 0, 0, 0, 0, 0, 5, 0, 0, 0, 6}
	in, err := cf.ReadInstr(table, 2)
	require.NoError(t, err)
	assert.Equal(t, len(table), in.Next())
	sw, err := cf.ReadSwitch(table, 2)
	require.NoError(t, err)
	assert.False(t, sw.IsLookup())
	assert.False(t, sw.DirtyPadding())
	assert.Equal(t, 11, sw.Default)
	require.Equal(t, 2, sw.Len())
	key, target := sw.Case(0)
	assert.Equal(t, []int{-1, 7}, []int{int(key), target})
	key, target = sw.Case(1)
	assert.Equal(t, []int{0, 8}, []int{int(key), target})

	lookup := []byte{171, 0, 1, 0, 0, 0, 0, 9, 0, 0, 0, 1, 0x80, 0, 0, 0, 0xFF, 0xFF, 0xFF, 0xFF}
	sw, err = cf.ReadSwitch(lookup, 0)
	require.NoError(t, err)
	assert.True(t, sw.IsLookup())
	assert.True(t, sw.DirtyPadding())
	key, target = sw.Case(0)
	assert.Equal(t, []int{-1 << 31, -1}, []int{int(key), target})
	for n := range lookup {
		_, err := cf.ReadSwitch(lookup[:n], 0)
		assert.ErrorIs(t, err, cf.ErrCode)
	}
	// The widest range there is does not overflow.
	_, err = cf.ReadSwitch([]byte{170, 0, 0, 0, 0, 0, 0, 0, 0x80, 0, 0, 0, 0x7F, 0xFF, 0xFF, 0xFF}, 0)
	assert.ErrorIs(t, err, cf.ErrCode)
}

func TestInstructions(t *testing.T) {
	var pcs []int
	for in := range cf.Instructions([]byte{0, 16, 1, 196, 21, 0, 1, 177, 255, 0}) {
		pcs = append(pcs, in.PC)
	}
	assert.Equal(t, []int{0, 1, 3, 7}, pcs, "ends at the first illegal opcode")
}

func TestArrayElemKind(t *testing.T) {
	k, ok := cf.ArrayElemKind(cf.ArrayLong)
	assert.True(t, ok)
	assert.Equal(t, cf.Long, k)
	_, ok = cf.ArrayElemKind(3)
	assert.False(t, ok)
}
