package lower_test

import (
	"bytes"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/junco-vm/junco/classfile"
	"github.com/junco-vm/junco/classfile/verify"
	"github.com/junco-vm/junco/vm/internal/interp"
	"github.com/junco-vm/junco/vm/internal/isa"
	"github.com/junco-vm/junco/vm/internal/lower"
)

func u2(v int) []byte { return []byte{byte(v >> 8), byte(v)} }

// both runs a method on the engine and on the naive interpreter.
func both(t *testing.T, code []byte, handlers [][3]int, stack, locals int, args ...uint64) *lower.Code {
	t.Helper()
	c, m := method(code, handlers, stack, locals)
	low, err := lowerIt(c, m)
	require.NoError(t, err)
	all := make([]uint64, 6)
	copy(all, args)
	ref := &naive{code: code, handlers: handlers, locals: make([]uint64, locals), arr: make([]int32, arrLen), limit: 2000000, quiet: true}
	copy(ref.locals, all)
	want := ref.run()
	e := newEngine(t)
	defer e.m.Close()
	e.load(low, all)
	got, err := e.run(low)
	require.NoError(t, err)
	require.Equal(t, want, got)
	return low
}

// TestLongBranches: a swap is one byte and three words, so a conditional branch that fits 16 bits in bytecode does not fit them in register code, and
// the method is lowered with long branches.
func TestLongBranches(t *testing.T) {
	code := []byte{21, 0, 116, 21, 1, 116} // two values of their own
	forward := len(code) + 2
	code = append(code, 21, 0, 158, 0, 0) // ifle over the loop
	top := len(code)
	code = append(code, bytes.Repeat([]byte{95}, 15001)...)
	code = append(code, 132, 0, 255, 21, 0, 154)
	code = append(code, u2(top-(len(code)-1))...)
	copy(code[forward+1:], u2(len(code)-forward))
	code = append(code, 100, 172)
	for _, a := range []uint64{0, 1, 2, 3} {
		low := both(t, code, nil, 4, 6, a, 100)
		require.Greater(t, len(low.Words), 45000)
	}
}

// TestWideGoto: goto_w in both directions.
func TestWideGoto(t *testing.T) {
	code := []byte{
		21, 0, // 0
		158, 0, 14, // 2: ifle 16
		132, 1, 7, // 5
		132, 0, 255, // 8
		200, 255, 255, 255, 245, // 11: goto_w 0
		21, 1, 172, // 16
	}
	both(t, code, nil, 1, 6, 5, 1)
}

// TestManyLocals: a method that declares 65535 locals but names few is renumbered.
func TestManyLocals(t *testing.T) {
	wide := func(op, i int) []byte { return append([]byte{196, byte(op)}, u2(i)...) }
	var code []byte
	code = append(code, 21, 0)
	code = append(code, wide(54, 65000)...)
	code = append(code, 22, 2)
	code = append(code, wide(55, 65500)...)
	code = append(code, append([]byte{196, 132}, append(u2(65000), u2(1000)...)...)...)
	code = append(code, wide(22, 65500)...)
	code = append(code, 136)
	code = append(code, wide(21, 65000)...)
	code = append(code, 96, 172)
	c, m := method(code, nil, 3, 65535)
	low, err := lowerIt(c, m)
	require.NoError(t, err)
	require.Less(t, low.FrameRegs, 100)
	e := newEngine(t)
	defer e.m.Close()
	e.load(low, []uint64{5, 0, 70, 0, 0, 0})
	got, err := e.run(low)
	require.NoError(t, err)
	require.Equal(t, outcome{value: 1075}, got)
	require.Equal(t, -1, low.LocalReg(30000))
	require.Positive(t, low.LocalReg(65000))
}

// TestHugeFrame: a method that uses too many registers is refused.
func TestHugeFrame(t *testing.T) {
	c, m := method([]byte{3, 172}, nil, 65535, 6)
	_, err := lowerIt(c, m)
	require.ErrorIs(t, err, lower.ErrFrameTooLarge)
}

// TestDeepStack: 30000 entries that are aliases and constants, moved when a branch comes.
func TestDeepStack(t *testing.T) {
	var code []byte
	for range 5000 {
		code = append(code, 3+2, 21, 0)
	}
	code = append(code, 21, 1, 154, 0, 3) // ifne next: flushes
	for range 9999 {
		code = append(code, 96)
	}
	code = append(code, 172)
	both(t, code, nil, 10001, 6, 7, 1)
}

// TestTablesStayLinear: many safepoints under many live locals must not make the table quadratic, and checkpoints must not lose state.
func TestTablesStayLinear(t *testing.T) {
	var code []byte
	const n = 200
	for i := range n {
		code = append(code, byte(3+i%5), 54, byte(6+i))
	}
	for range 3000 {
		code = append(code, 21, 5, 3, 46, 54, 6, 25, 5, 58, 7, 3, 54, 7) // iaload, and a local that changes kind
		code[len(code)-13] = 25
	}
	code = append(code, 21, 6, 172)
	c, m := method(code, nil, 4, 6+n)
	low, err := lowerIt(c, m)
	require.NoError(t, err)
	require.Equal(t, 3000, low.Points())
	for _, i := range []int{0, 1, 700, 2999} {
		pc, bci := low.PointAt(i)
		gotBCI, locals, stack := low.State(pc)
		require.Equal(t, bci, gotBCI)
		require.Len(t, stack, 2)
		require.Equal(t, byte('A'), stack[0].Kind)
		require.Equal(t, byte('I'), locals[50].Kind)
		require.Equal(t, byte('A'), locals[5].Kind)
		refs := 0
		low.Refs(pc, low.FrameRegs, func(int) { refs++ })
		require.Equal(t, 1, refs)
	}
}

// TestSynchronized: the object is locked on entry and unlocked on return, and the table says when it is held.
func TestSynchronized(t *testing.T) {
	c, m := method([]byte{21, 0, 21, 1, 108, 172}, nil, 2, 6)
	m.Access |= classfile.AccSynchronized
	c.This = 9
	low, err := lowerIt(c, m)
	require.NoError(t, err)
	require.Equal(t, []isa.Op{isa.LDC, isa.MONENTER, isa.DIV, isa.MONEXIT, isa.RET},
		[]isa.Op{low.Words[0].Op, low.Words[1].Op, low.Words[2].Op, low.Words[3].Op, low.Words[4].Op})
	require.Equal(t, uint16(9), low.Words[0].B)
	require.Equal(t, []bool{false, false, true, true}, []bool{low.MonitorHeld(0), low.MonitorHeld(1), low.MonitorHeld(2), low.MonitorHeld(3)})
	root := false
	low.Refs(2, low.FrameRegs, func(r int) { root = root || r == low.SyncReg })
	require.True(t, root)
	root = false
	low.Refs(0, low.FrameRegs, func(r int) { root = root || r == low.SyncReg })
	require.False(t, root)
}

// TestNarrowReturns: an int returned as boolean, byte, char or short is narrowed.
func TestNarrowReturns(t *testing.T) {
	for _, k := range []struct {
		ret  string
		v    uint64
		want int32
	}{{"Z", 2, 0}, {"Z", 3, 1}, {"B", 0x1FF, -1}, {"C", 0x1FFFF, 0xFFFF}, {"S", 0x18000, -32768}, {"I", 0x18000, 0x18000}} {
		c, m := method([]byte{21, 0, 172}, nil, 1, 6)
		m.Desc = "(IIJI[I)" + k.ret
		low, err := lowerIt(c, m)
		require.NoError(t, err)
		e := newEngine(t)
		e.load(low, []uint64{k.v, 0, 0, 0, 0, 0})
		got, err := e.run(low)
		require.NoError(t, err)
		require.Equal(t, k.want, got.value, k.ret)
		e.m.Close()
	}
}

// TestPure: the same input gives the same words, whatever was lowered before.
func TestPure(t *testing.T) {
	c, m := method([]byte{3, 54, 6, 21, 6, 21, 1, 162, 0, 18, 21, 0, 21, 6, 6, 104, 96, 54, 0, 132, 6, 1, 167, 255, 237, 21, 0, 172}, nil, 4, 7)
	first, err := lowerIt(c, m)
	require.NoError(t, err)
	TestManyLocals(t)
	again, err := lowerIt(c, m)
	require.NoError(t, err)
	require.Equal(t, first, again)
}

// TestUnverified: input that was not verified is an error, never a panic.
func TestUnverified(t *testing.T) {
	for _, code := range [][]byte{{}, {172}, {167, 0, 100}, {170, 0, 0}, {254}, {87}, {21}, {182, 0, 1}, {201, 0, 0, 0, 0}} {
		c, m := method(code, nil, 1, 6)
		_, err := lower.Method(&lower.Input{Class: c, Method: m, Code: m.Code, States: &verify.Result{Frames: []verify.Frame{{}}}})
		require.ErrorIs(t, err, lower.ErrCorrupt, "%x", code)
	}
}

// TestStackLimit: EnterCode and calls refuse a frame that does not fit.
func TestStackLimit(t *testing.T) {
	e := newEngine(t)
	defer e.m.Close()
	id, err := e.m.NewEntries(1)
	require.NoError(t, err)
	e.m.SetCode(id, interp.PCAbstract, 1, 5000)
	require.False(t, e.m.PushFrame(id, 0, interp.PCExit, 0))
	e.m.SetCode(id, interp.PCAbstract, 1, 4096)
	require.True(t, e.m.PushFrame(id, 0, interp.PCExit, 0))
	require.False(t, e.m.PushFrame(id, 1, interp.PCExit, 0))
}
