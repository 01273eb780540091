package interp_test

import (
	"encoding/binary"
	"testing"

	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"

	"github.com/junco-vm/junco/heap"
	"github.com/junco-vm/junco/vm/internal/interp"
	"github.com/junco-vm/junco/vm/internal/isa"
)

// rig is a machine with a small heap and a frame of 64 registers, for code written by hand.
type rig struct {
	*interp.Machine
	t    *testing.T
	heap []byte
}

func newRig(t *testing.T) *rig {
	r := &rig{t: t, heap: make([]byte, 1<<20)}
	var err error
	r.Machine, err = interp.New(r.heap, interp.Options{CodeWords: 4096})
	require.NoError(t, err)
	t.Cleanup(r.Close)
	r.SetStack(make([]byte, 8192), 8192-16)
	r.Countdown = 1000
	r.ThreadID = 5
	r.Bump, r.BumpEnd = heapBase+4, heapBase+1<<19
	return r
}

// code installs instructions, followed by an exit, and begins there.
func (r *rig) code(ins ...isa.Instr) uint32 {
	pc, err := r.Install(append(ins, isa.Instr{Op: isa.EXIT}), 7)
	require.NoError(r.t, err)
	r.PC, r.FP = pc, 0
	return pc
}

func (r *rig) u32(a uint32) uint32 { return binary.LittleEndian.Uint32(r.heap[a-heapBase:]) }
func (r *rig) put(a, v uint32)     { binary.LittleEndian.PutUint32(r.heap[a-heapBase:], v) }

func TestHeapConstants(t *testing.T) {
	require.Equal(t, heap.Type(1), heap.Instance)
	require.Equal(t, heap.Type(2), heap.PrimArray)
	require.Equal(t, heap.Type(3), heap.RefArray)
}

func TestAllocation(t *testing.T) {
	r := newRig(t)
	r.Class(20).Header = 24<<8 | 1<<4 | 1
	r.NewColour = 2 << 2
	r.code(isa.Instr{Op: isa.NEWQ, A: 1, B: 20}, isa.Instr{Op: isa.NEWARRAY, A: 2, B: 0, X: interp.ClassLongArray},
		isa.Instr{Op: isa.ANEWARRAYQ, A: 3, B: 0, C: 30}, isa.Instr{Op: isa.NEWARRAY, A: 4, B: 0, X: interp.ClassByteArray})
	r.SetReg32(0, 3)
	require.Equal(t, interp.ExitDone, r.Run())
	obj, longs, refs, bytes := r.Reg32(1), r.Reg32(2), r.Reg32(3), r.Reg32(4)
	require.Equal(t, uint32(heapBase+8), obj)
	require.Equal(t, uint32(24<<8|1<<4|2<<2|1), r.u32(obj-4))
	require.Equal(t, uint32(20), r.u32(obj))
	require.Equal(t, obj+24, longs)
	require.Equal(t, uint32(40<<8|2<<4|2<<2|1), r.u32(longs-4), "4 + 8 + 3*8, rounded up")
	require.Equal(t, []uint32{interp.ClassLongArray, 3}, []uint32{r.u32(longs), r.u32(longs + 4)})
	require.Equal(t, uint32(24<<8|3<<4|2<<2|1), r.u32(refs-4))
	require.Equal(t, []uint32{30, 3}, []uint32{r.u32(refs), r.u32(refs + 4)})
	require.Equal(t, uint32(16<<8|2<<4|2<<2|1), r.u32(bytes-4))
	require.Equal(t, bytes-4+16, r.Bump)
}

// TestArraySizes: chunk sizes are multiples of 8 that hold header, word, length and elements, for every element size.
func TestArraySizes(t *testing.T) {
	r := newRig(t)
	pc := r.code(isa.Instr{Op: isa.NEWARRAY, A: 1, B: 0})
	rapid.Check(t, func(rt *rapid.T) {
		n := rapid.Uint32Range(0, 8192).Draw(rt, "n")
		class := rapid.Uint8Range(4, 11).Draw(rt, "class")
		r.InstrAt(pc).X = class
		r.PC, r.Bump = pc, heapBase+4
		r.SetReg32(0, n)
		require.Equal(rt, interp.ExitDone, r.Run())
		size := r.u32(heapBase+4) >> 8
		need := 12 + n<<(class&3)
		require.Zero(rt, size%8)
		require.GreaterOrEqual(rt, size, max(need, 16))
		require.Less(rt, size, need+8)
		require.Equal(rt, heapBase+4+size, r.Bump)
	})
}

func TestAllocationSlow(t *testing.T) {
	r := newRig(t)
	r.Class(20).Header = 24<<8 | 1<<4 | 1
	pc := r.code(isa.Instr{Op: isa.NEWQ, A: 1, B: 20}, isa.Instr{Op: isa.NEWQ, A: 1, B: 21}, isa.Instr{Op: isa.ANEWARRAYQ, A: 1, B: 0, C: 30}, isa.Instr{Op: isa.NEWARRAY, A: 1, B: 2, X: 10})
	r.SetReg32(0, 8193)
	r.SetReg32(2, 0xFFFFFFFF)
	r.BumpEnd = r.Bump + 23
	require.Equal(t, interp.ExitAllocSlow, r.Run())
	require.Equal(t, []uint32{pc, 20}, []uint32{r.PC, r.ExitA})
	r.BumpEnd++
	require.Equal(t, interp.ExitAllocSlow, r.Run(), "the class without a header")
	require.Equal(t, []uint32{pc + 1, 21, r.BumpEnd}, []uint32{r.PC, r.ExitA, r.Bump})
	r.BumpEnd = heapBase + 1<<19
	r.Next()
	require.Equal(t, interp.ExitAllocSlow, r.Run(), "too long for the loop")
	require.Equal(t, []uint32{pc + 2, 30, 8193}, []uint32{r.PC, r.ExitA, r.ExitB})
	r.Next()
	require.Equal(t, interp.ExitNegativeSize, r.Run())
	require.Equal(t, []uint32{pc + 3, 0xFFFFFFFF}, []uint32{r.PC, r.ExitA})
}

func TestMonitors(t *testing.T) {
	r := newRig(t)
	obj := uint32(heapBase + 8)
	r.put(obj, 77)
	enter := r.code(isa.Instr{Op: isa.MONENTER, A: 0})
	exit := r.code(isa.Instr{Op: isa.MONEXIT, A: 0})
	r.SetReg32(0, obj)
	do := func(pc uint32) interp.Exit { r.PC = pc; return r.Run() }
	for i := range uint32(128) {
		require.Equal(t, interp.ExitDone, do(enter))
		require.Equal(t, 77|interp.ThinLock(5, i), r.u32(obj))
	}
	require.Equal(t, interp.ExitMonitorEnter, do(enter), "the 129th entry does not fit")
	require.Equal(t, obj, r.ExitA)
	require.Equal(t, []uint32{5, 127}, []uint32{interp.LockOwner(r.u32(obj)), interp.LockRecursion(r.u32(obj))})
	r.ThreadID = 6
	require.Equal(t, interp.ExitMonitorEnter, do(enter), "contended")
	require.Equal(t, interp.ExitMonitorExit, do(exit), "not the owner")
	r.ThreadID = 5
	for range 128 {
		require.Equal(t, interp.ExitDone, do(exit))
	}
	require.Equal(t, uint32(77), r.u32(obj))
	require.Equal(t, interp.ExitMonitorExit, do(exit), "free")
	r.put(obj, 77|interp.LockInflated)
	require.Equal(t, interp.ExitMonitorEnter, do(enter), "inflated")
	require.Equal(t, interp.ExitMonitorExit, do(exit), "inflated")
	r.SetReg32(0, 0)
	require.Equal(t, interp.ExitNullPointer, do(enter))
	require.Equal(t, interp.ExitNullPointer, do(exit))
}

// TestBarrier: while marking, overwritten references are handed over before the store; when the buffer is full nothing is stored.
func TestBarrier(t *testing.T) {
	r := newRig(t)
	const obj, arr, static = heapBase + 8, heapBase + 64, heapBase + 128
	r.put(arr, 30)
	r.put(arr+4, 2)
	r.Class(30).Elem = interp.ClassObject
	fill := func() { r.put(obj+4, 101); r.put(arr+12, 102); r.put(static, 103) }
	code := []isa.Instr{{Op: isa.PUTA, A: 3, B: 0, C: 4}, {Op: isa.AAST, A: 1, B: 2, C: 3}, isa.Instr{Op: isa.PUTSA, A: 3}.WithImm(static)}
	pc := r.code(code...)
	r.SetReg32(0, obj)
	r.SetReg32(1, arr)
	r.SetReg32(2, 1)
	r.SetReg32(3, 500+heapBase)
	values := func() []uint32 { return []uint32{r.u32(obj + 4), r.u32(arr + 12), r.u32(static)} }
	after := []uint32{500 + heapBase, 500 + heapBase, 500 + heapBase}

	fill()
	require.Equal(t, interp.ExitDone, r.Run())
	require.Equal(t, after, values())
	require.Zero(t, r.ShadedLen)

	fill()
	r.Marking, r.PC = 1, pc
	require.Equal(t, interp.ExitDone, r.Run())
	require.Equal(t, after, values())
	require.Equal(t, []uint32{101, 102, 103}, r.Shaded[:r.ShadedLen])

	r.put(obj+4, 0)
	r.PC = pc
	require.Equal(t, interp.ExitDone, r.Run())
	require.Equal(t, uint32(5), r.ShadedLen, "null is not shaded")

	fill()
	r.ShadedLen, r.PC = interp.ShadedMax, pc
	for i := range uint32(3) {
		require.Equal(t, interp.ExitBarrier, r.Run())
		require.Equal(t, pc+i, r.PC)
		require.Equal(t, 101+i, values()[i], "nothing stored yet")
		r.ShadedLen = interp.ShadedMax - 1
	}
	require.Equal(t, interp.ExitDone, r.Run())
	require.Equal(t, after, values())
}

// TestCountdown: each step takes one, and the instruction that finds none left is not carried out.
func TestCountdown(t *testing.T) {
	r := newRig(t)
	pc := r.code(isa.Instr{Op: isa.ADDI, A: 0, B: 0, C: 1}, isa.Instr{Op: isa.JLTI_B, X: 0, A: 0xFFFF, B: 10})
	r.Countdown = 4
	require.Equal(t, interp.ExitSafepoint, r.Run())
	require.Equal(t, []any{pc + 1, uint32(5), int64(0)}, []any{r.PC, r.Reg32(0), r.Countdown})
	require.Equal(t, interp.ExitSafepoint, r.Run(), "still none")
	require.Equal(t, uint32(5), r.Reg32(0))
	r.Countdown = 100
	require.Equal(t, interp.ExitDone, r.Run())
	require.Equal(t, []any{uint32(10), int64(95)}, []any{r.Reg32(0), r.Countdown})

	r.code(isa.Instr{Op: isa.INCJLTI, A: 0, B: 20, C: 0})
	r.Countdown = 3
	require.Equal(t, interp.ExitSafepoint, r.Run())
	require.Equal(t, uint32(13), r.Reg32(0), "the increment is not carried out either")
}

// TestOneStep runs programs with a safepoint at every step.
func TestOneStep(t *testing.T) {
	for _, name := range []string{"Flow", "Objects"} {
		a, b := newWorld(t), newWorld(t)
		b.quantum = 1
		a.runMain(t, name)
		b.runMain(t, name)
		require.Equal(t, a.out.String(), b.out.String())
		require.Greater(t, b.exits[interp.ExitSafepoint], 1000)
	}
}

// TestReset drops all code between calls: entries lead to their stubs again and methods are lowered to the same words.
func TestReset(t *testing.T) {
	w := newWorld(t)
	v, err := w.call("Flow", "fib", "(I)I", 15)
	require.NoError(t, err)
	words := 0 // not those of the class initialiser, which does not run again
	for i := range 4 {
		before := w.m.CodeWords()
		w.m.Reset()
		require.Less(t, w.m.CodeWords(), before)
		again, err := w.call("Flow", "fib", "(I)I", 15)
		require.NoError(t, err)
		require.Equal(t, uint32(v), uint32(again))
		if i > 0 {
			require.Equal(t, words, w.m.CodeWords())
		}
		words = w.m.CodeWords()
	}
}

func TestTables(t *testing.T) {
	r := newRig(t)
	base := r.code(isa.Instr{Op: isa.MOV})
	owner, start, ok := r.Owner(base + 1)
	require.Equal(t, []any{uint32(7), base, true}, []any{owner, start, ok})
	_, _, ok = r.Owner(interp.PCExit)
	require.False(t, ok)
	id, err := r.NewEntries(3)
	require.NoError(t, err)
	_, _, ok = r.Owner(r.Entry(id).Code)
	require.False(t, ok, "stubs belong to nobody")
	_, err = r.Install(make([]isa.Instr, 5000), 1)
	require.ErrorIs(t, err, interp.ErrCodeFull)
	_, err = r.NewVTable(make([]uint32, 1<<20+1))
	require.ErrorIs(t, err, interp.ErrTooMany)
	_, err = r.NewEntries(1 << 20)
	require.ErrorIs(t, err, interp.ErrTooMany)
	r.PutSubtype(40, 50, true)
	is, known := r.Subtype(40, 50)
	require.True(t, is && known)
	r.FlushDispatch()
	_, known = r.Subtype(40, 50)
	require.False(t, known)
	_, err = interp.New(nil, interp.Options{})
	require.Error(t, err)
	_, err = interp.New(make([]byte, 1<<24+1), interp.Options{})
	require.Error(t, err)
}

// TestUndefinedOpcodes: whatever is in a code word, the loop answers.
func TestUndefinedOpcodes(t *testing.T) {
	r := newRig(t)
	for op := isa.NumOps; op < 256; op++ {
		r.code(isa.Instr{Op: isa.Op(op)})
		require.Equal(t, interp.ExitBadCode, r.Run())
	}
	r.code(isa.Instr{Op: isa.TRAP}.WithImm(9))
	require.Equal(t, interp.ExitTrap, r.Run())
	require.Equal(t, uint32(9), r.ExitA)
}

// TestTraceStops: a tracer that says no stops before the instruction.
func TestTraceStops(t *testing.T) {
	r := newRig(t)
	pc := r.code(isa.Instr{Op: isa.ADDI, A: 0, B: 0, C: 1}, isa.Instr{Op: isa.ADDI, A: 0, B: 0, C: 1})
	r.Trace = func(m *interp.Machine) bool { return m.PC != pc+1 }
	require.Equal(t, interp.ExitBreak, r.Run())
	require.Equal(t, []uint32{pc + 1, 1}, []uint32{r.PC, r.Reg32(0)})
	r.Trace = nil
	require.Equal(t, interp.ExitDone, r.Run())
	require.Equal(t, uint32(2), r.Reg32(0))
}

// TestExitNames: each exit has a name of its own.
func TestExitNames(t *testing.T) {
	for e := interp.ExitSafepoint; e <= interp.ExitBadCode; e++ {
		require.NotEqual(t, "Exit?", e.String())
		require.NotEmpty(t, e.String())
	}
	require.Equal(t, "Exit?", (interp.ExitBadCode + 1).String())
	require.Equal(t, "BadCode", interp.ExitBadCode.String())
}
