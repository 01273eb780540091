package isa_test

import (
	"testing"

	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"

	"github.com/junco-vm/junco/vm/internal/isa"
)

func TestWord(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		w := rapid.Uint64().Draw(t, "w")
		i := isa.FromWord(w)
		require.Equal(t, w, i.Word())
		v := rapid.Uint32().Draw(t, "imm")
		j := i.WithImm(v)
		require.Equal(t, v, j.UImm())
		require.Equal(t, int32(v), j.Imm())
		require.Equal(t, []any{i.Op, i.X, i.A}, []any{j.Op, j.X, j.A})
		require.Equal(t, v, uint32(j.Word()>>32))
	})
}

func TestExtent(t *testing.T) {
	require.Equal(t, 1, isa.Instr{Op: isa.ADD}.Extent())
	require.Equal(t, 2, isa.Instr{Op: isa.CONSTW}.Extent())
	require.Equal(t, 2, isa.Instr{Op: isa.TSWITCH}.Extent())
	require.Equal(t, 4, isa.Instr{Op: isa.TSWITCH}.WithImm(3).Extent())
	require.Equal(t, 5, isa.Instr{Op: isa.LSWITCH}.WithImm(3).Extent())
	require.Equal(t, "INVOKEVIRTUAL", isa.INVOKEVIRTUAL.String())
	require.Equal(t, "OP?", isa.Op(255).String())
}

func TestListing(t *testing.T) {
	code := []isa.Instr{
		{Op: isa.ADDI, A: 1, B: 2, C: 0xFFFF},
		{Op: isa.CONSTW, A: 3}, isa.FromWord(12345),
		{Op: isa.JLT, A: 1, B: 2, C: 3},
		isa.Instr{Op: isa.JMP_B}.WithImm(0xFFFFFFFC),
	}
	require.Equal(t, `   0 ADDI       A=1 B=2 C=#-1
   1 CONSTW     A=3 word=0x3039
   3 JLT        A=1 B=2 ->6
   4 JMP_B      ->0
`, isa.Listing(code))
}
