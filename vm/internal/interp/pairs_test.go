package interp_test

import (
	"bytes"
	"slices"
	"testing"

	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"

	"github.com/junco-vm/junco/vm/internal/interp"
	"github.com/junco-vm/junco/vm/internal/isa"
)

// pairCases are sequences, and the instruction that may stand in the place of the first one. Registers 0 and 1 hold ints, 2 an object or null, 3 an
// array of ints or null, 4 a string or null; the object's fields: an int at 4, the array or null at 8.
var pairCases = []struct {
	name string
	pair isa.Op
	code []isa.Instr
	dead []int // registers that nothing reads after the sequence
}{
	{"element of a field", isa.GETALD, []isa.Instr{{Op: isa.GETI, A: 5, B: 2, C: 8}, {Op: isa.IALD, A: 5, B: 5, C: 0}}, nil},
	{"element of a field, with an offset", isa.GETALD, []isa.Instr{{Op: isa.GETI, A: 5, B: 2, C: 8}, {Op: isa.IALD, X: 0xFF, A: 5, B: 5, C: 0}}, nil},
	{"length of a field", isa.GETLEN, []isa.Instr{{Op: isa.GETI, A: 5, B: 2, C: 8}, {Op: isa.ALEN, A: 5, B: 5}}, nil},
	{"field == register", isa.GETJEQ, []isa.Instr{{Op: isa.GETI, A: 5, B: 2, C: 4}, {Op: isa.JEQ, A: 5, B: 1, C: 2}, {Op: isa.MOV, A: 6, B: 0}}, nil},
	{"field != register", isa.GETJNE, []isa.Instr{{Op: isa.GETI, A: 5, B: 2, C: 4}, {Op: isa.JNE, A: 5, B: 1, C: 2}, {Op: isa.MOV, A: 6, B: 0}}, nil},
	{"field == constant", isa.GETJEQI, []isa.Instr{{Op: isa.GETI, A: 5, B: 2, C: 4}, isa.Instr{Op: isa.JEQI, X: 5, A: 2}.WithImm(1), {Op: isa.MOV, A: 6, B: 0}}, nil},
	{"field != constant", isa.GETJNEI, []isa.Instr{{Op: isa.GETI, A: 5, B: 2, C: 4}, isa.Instr{Op: isa.JNEI, X: 5, A: 2}.WithImm(1), {Op: isa.MOV, A: 6, B: 0}}, nil},
	{"field += register", isa.UPDADD, []isa.Instr{{Op: isa.GETI, A: 5, B: 2, C: 4}, {Op: isa.ADD, A: 5, B: 5, C: 1}, {Op: isa.PUTI, A: 5, B: 2, C: 4}}, nil},
	{"field += constant", isa.UPDADDI, []isa.Instr{{Op: isa.GETI, A: 5, B: 2, C: 4}, {Op: isa.ADDI, A: 5, B: 5, C: 0xFFFE}, {Op: isa.PUTI, A: 5, B: 2, C: 4}}, nil},
	{"masked element", isa.ANDLD, []isa.Instr{{Op: isa.ANDI, A: 5, B: 0, C: 3}, {Op: isa.IALD, A: 6, B: 3, C: 5}}, []int{5}},
	{"loop to the length of a field", isa.INCJFLEN, []isa.Instr{{Op: isa.ADDI, A: 0, B: 0, C: 1}, {Op: isa.GETI, A: 5, B: 2, C: 8}, {Op: isa.ALEN, A: 5, B: 5}, {Op: isa.JLT_B, A: 0, B: 5, C: 0xFFFD}}, []int{5}},
	{"empty call", isa.MOVCALLE, []isa.Instr{{Op: isa.MOV, A: 5, B: 2}, {Op: isa.CALLE, A: 5}}, []int{5}},
	{"length of a string", isa.MOVSTRLEN, []isa.Instr{{Op: isa.MOV, A: 5, B: 4}, {Op: isa.STRLEN, A: 5}, {}}, nil},
	{"char of a string", isa.MOVCHARAT, []isa.Instr{{Op: isa.MOV2, A: 5, B: 4, C: 0}, {Op: isa.STRCHARAT, A: 5}, {}}, []int{6}},
	{"sum of products", isa.DMUL2ADD, []isa.Instr{{Op: isa.DMUL, A: 5, B: 0, C: 1}, {Op: isa.DMULADD, X: 5, A: 5, B: 1, C: 1}}, nil},
	{"difference of products", isa.DMUL2SUB, []isa.Instr{{Op: isa.DMUL, A: 5, B: 0, C: 1}, {Op: isa.DMULSUB, X: 5, A: 6, B: 1, C: 0}}, []int{5}},
	{"cast and copy", isa.CASTMOV, []isa.Instr{{Op: isa.CHECKCASTQ, A: 2, C: 21}, {Op: isa.MOV, A: 5, B: 2}}, nil},
	{"instanceof and branch", isa.ISJEQI, []isa.Instr{{Op: isa.INSTANCEOFQ, A: 5, B: 2, C: 21}, isa.Instr{Op: isa.JEQI, X: 5, A: 2}, {Op: isa.MOV, A: 6, B: 0}}, nil},
	{"call of a sum", isa.ADDICALLS, []isa.Instr{{Op: isa.ADDI, A: 8, B: 0, C: 7}, {Op: isa.CALLS, A: 8}}, nil},
	{"call of a copy", isa.MOVCALLSP, []isa.Instr{{Op: isa.MOV, A: 8, B: 2}, {Op: isa.CALLSP, A: 8}}, nil},
	{"call of a copy, two words", isa.MOVCALLSP2, []isa.Instr{{Op: isa.MOV, A: 8, B: 2}, {Op: isa.CALLSP2, A: 8}, {}}, nil},
	{"virtual call of two copies", isa.MOV2CALLV, []isa.Instr{{Op: isa.MOV2, A: 8, B: 2, C: 0}, {Op: isa.CALLV, A: 8, B: 1}, {}}, nil},
}

// TestPairs: whatever is in registers and memory, a pair does what its instructions do one by one: the same exit at the same program counter with the
// same steps left, the same memory, and the same registers, but for the scratch registers of a sequence that was carried out to its end.
func TestPairs(t *testing.T) {
	const obj, arr, str, text = heapBase + 64, heapBase + 128, heapBase + 192, heapBase + 256
	for _, c := range pairCases {
		t.Run(c.name, func(t *testing.T) {
			r := newRig(t)
			entries, err := r.NewEntries(3)
			require.NoError(t, err)
			vtable, err := r.NewVTable([]uint32{entries, entries + 1, entries + 2})
			require.NoError(t, err)
			r.Class(20).VTable = vtable
			for i := range uint32(3) {
				r.SetUnlowered(entries+i, 2)
			}
			pc := r.code(c.code...)
			rapid.Check(t, func(rt *rapid.T) {
				small := rapid.SampledFrom([]uint64{0, 1, 2, 3, 4, 5, 0xFFFFFFFF, 0x7FFFFFFF, 0x4000000000000000, 0x7FF8000000000000})
				maybe := func(ref uint64, name string) uint64 {
					if rapid.IntRange(0, 3).Draw(rt, name) == 0 {
						return 0
					}
					return ref
				}
				regs := []uint64{small.Draw(rt, "r0"), small.Draw(rt, "r1"), maybe(obj, "object"), maybe(arr, "array"), maybe(str, "string")}
				field, inField := uint32(small.Draw(rt, "field")), uint32(maybe(arr, "array in the field"))
				countdown := rapid.Int64Range(0, 5).Draw(rt, "countdown")
				wide := rapid.Bool().Draw(rt, "wide")
				is := rapid.Bool().Draw(rt, "subtype")
				known := rapid.Bool().Draw(rt, "subtype known")
				run := func(first isa.Op) (exit interp.Exit, state []any, registers []uint32, heap []byte) {
					clear(r.heap[:1024])
					r.put(obj, 20)
					r.put(obj+4, field)
					r.put(obj+8, inField)
					r.put(arr, interp.ClassIntArray)
					r.put(arr+4, 4)
					for i := range uint32(4) {
						r.put(arr+8+4*i, 100+i)
					}
					r.put(str, interp.ClassString)
					r.put(str+4, text)
					r.put(text, interp.ClassByteArray)
					if wide {
						r.put(text, interp.ClassCharArray)
					}
					r.put(text+4, 3)
					r.put(text+8, 0x44434241)
					r.FlushDispatch()
					if known {
						r.PutSubtype(20, 21, is)
					}
					for i, w := range c.code {
						switch w.Op {
						case isa.CALLS, isa.CALLSP, isa.CALLSP2:
							w = w.WithImm(entries + 2)
						}
						*r.InstrAt(pc + uint32(i)) = w
					}
					r.InstrAt(pc).Op = first
					r.PC, r.FP, r.Countdown = pc, 0, countdown
					for i := range 20 {
						r.SetReg64(i, 0)
					}
					for i, v := range regs {
						r.SetReg64(i, v)
					}
					exit = r.Run()
					state = []any{r.PC - pc, r.FP, r.Countdown}
					if exit == interp.ExitArrayIndex || exit == interp.ExitStringIndex || exit == interp.ExitClassCast {
						state = append(state, r.ExitA, r.ExitB)
					}
					fp := r.FP
					r.FP = 0
					for i := range 20 {
						v := r.Reg64(i)
						if exit == interp.ExitDone && slices.Contains(c.dead, i) {
							v = 0
						}
						registers = append(registers, uint32(v), uint32(v>>32))
					}
					r.FP = fp
					return exit, state, registers, bytes.Clone(r.heap[:1024])
				}
				e1, s1, r1, h1 := run(c.code[0].Op)
				e2, s2, r2, h2 := run(c.pair)
				require.Equal(rt, e1, e2)
				require.Equal(rt, s1, s2)
				if c.code[0].Op == isa.MOV { // what is in the upper half of an int is undefined
					for i := 1; i < len(r1); i += 2 {
						r1[i], r2[i] = 0, 0
					}
				}
				require.Equal(rt, r1, r2)
				require.Equal(rt, h1, h2)
			})
		})
	}
}
