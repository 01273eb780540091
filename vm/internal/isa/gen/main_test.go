package main

import (
	"go/format"
	"os"
	"testing"

	"github.com/stretchr/testify/require"
)

// TestCommitted: the committed files are what the table makes.
func TestCommitted(t *testing.T) {
	table := instructions()
	require.LessOrEqual(t, len(table), 256)
	seen := map[string]bool{}
	for _, i := range table {
		require.False(t, seen[i.name], i.name)
		require.NotEmpty(t, i.doc, i.name)
		seen[i.name] = true
	}
	for path, src := range map[string][]byte{
		"../ops.go": genOps(table), "../../interp/loop.go": genLoop(table, false), "../../interp/loop_traced.go": genLoop(table, true),
	} {
		want, err := format.Source(src)
		require.NoError(t, err)
		got, err := os.ReadFile(path)
		require.NoError(t, err)
		require.Equal(t, string(want), string(got), "%s: run go generate", path)
	}
	got, err := os.ReadFile("../INSTRUCTIONS.md")
	require.NoError(t, err)
	require.Equal(t, string(genDoc(table)), string(got))
}

func TestExpand(t *testing.T) {
	for in, want := range map[string]string{
		"I(A) = I(B) + SC": "*(*int32)(unsafe.Add(fp, uintptr(ins.A)*8)) = *(*int32)(unsafe.Add(fp, uintptr(ins.B)*8)) + int32(int16(ins.C))",
		"U(A, 1)":          "*(*uint32)(unsafe.Add(fp, uintptr(ins.A)*8+1*8))",
		"MU(U(B), 4)":      "*(*uint32)(unsafe.Add(heap, uintptr(*(*uint32)(unsafe.Add(fp, uintptr(ins.B)*8)))+(4)-heapBase))",
		"NEXT(2)":          "pc = unsafe.Add(pc, 2*8)",
		"x.I(A)":           "x.I(A)",
		"uint16(MU(a, 0))": "uint16(*(*uint32)(unsafe.Add(heap, uintptr(a)+(0)-heapBase)))",
	} {
		require.Equal(t, want, expand(in))
	}
}
