package lower_test

import (
	"encoding/binary"
	"errors"
	"fmt"
	"testing"

	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"

	"github.com/junco-vm/junco/classfile"
	"github.com/junco-vm/junco/classfile/verify"
	"github.com/junco-vm/junco/vm/internal/interp"
	"github.com/junco-vm/junco/vm/internal/isa"
	"github.com/junco-vm/junco/vm/internal/lower"
)

// flat is a class hierarchy in which everything is a direct subclass of Object.
type flat struct{}

func (flat) IsInterface(string) (bool, error) { return false, nil }
func (flat) Super(name string) (string, error) {
	if name == "java/lang/Object" {
		return "", nil
	}
	return "java/lang/Object", nil
}
func (flat) IsSubclass(sub, super string) (bool, error) {
	return sub == super || super == "java/lang/Object", nil
}
func (flat) ProtectedElsewhere(string, string, string, bool) (bool, error) { return false, nil }

const heapBase = 0x01000000

type engine struct {
	m     *interp.Machine
	heap  []byte
	stack []byte
	again bool // the instruction at PC runs again after a safepoint
}

func newEngine(t testing.TB) *engine {
	e := &engine{heap: make([]byte, 1<<16), stack: make([]byte, 1<<18)}
	m, err := interp.New(e.heap, interp.Options{CodeWords: 1 << 16})
	require.NoError(t, err)
	e.m = m
	m.SetStack(e.stack, 1<<15)
	return e
}

// arr is the reference of the one array: 8 ints.
const (
	arr    = heapBase + 16
	arrLen = 6
	excRef = heapBase + 0x100
)

func (e *engine) load(c *lower.Code, args []uint64) {
	clear(e.heap)
	binary.LittleEndian.PutUint32(e.heap[16:], interp.ClassIntArray)
	binary.LittleEndian.PutUint32(e.heap[20:], arrLen)
	e.m.Reset()
	pc, err := e.m.Install(c.Words, 0)
	if err != nil {
		panic(err)
	}
	clear(e.stack)
	e.m.FP, e.m.PC = 0, pc
	for i, a := range args {
		e.m.SetReg64(i, a)
	}
	e.m.SetLinkage(0, c.Link, interp.MakeLinkage(interp.PCExit, 0, 0))
}

// run interprets code to its end.
func (e *engine) run(c *lower.Code) (outcome, error) {
	m := e.m
	_, base, _ := m.Owner(m.PC)
	for range 1 << 20 {
		why := ""
		switch x := m.Run(); x {
		case interp.ExitSafepoint:
			m.Countdown = 3
			e.again = true
		case interp.ExitSlowOp:
			if !m.SlowArith() {
				return outcome{}, errors.New("slow op")
			}
			m.Next()
		case interp.ExitDone:
			return outcome{value: int32(m.Reg32(0))}, nil
		case interp.ExitArithmetic:
			why = "arith"
		case interp.ExitArrayIndex:
			why = "index"
		case interp.ExitNullPointer:
			why = "null"
		default:
			return outcome{}, fmt.Errorf("exit %v at %d", x, m.PC-base)
		}
		if why != "" {
			h := c.HandlerFor(c.BCI(m.PC-base), func(uint16) bool { return true })
			if h == nil {
				return outcome{thrown: why}, nil
			}
			m.SetReg32(c.StackBase, excRef)
			m.PC = base + h.PC
		}
	}
	return outcome{}, errors.New("does not end")
}

// method wraps bytecode in a class of version 49, whose type states the verifier infers.
func method(code []byte, handlers [][3]int, stack, locals int) (*classfile.Class, *classfile.Method) {
	c := &classfile.Class{Major: 49, Name: "T", SuperName: "java/lang/Object"}
	m := &classfile.Method{Access: classfile.AccStatic, Name: "t", Desc: "(IIJI[I)I",
		Code: &classfile.Code{MaxStack: uint16(stack), MaxLocals: uint16(locals), Code: code}}
	for _, h := range handlers {
		m.Code.Handlers = append(m.Code.Handlers, classfile.Handler{StartPC: uint16(h[0]), EndPC: uint16(h[1]), HandlerPC: uint16(h[2])})
	}
	return c, m
}

func lowerIt(c *classfile.Class, m *classfile.Method) (*lower.Code, error) {
	res, err := verify.Method(c, m, flat{})
	if err != nil {
		return nil, fmt.Errorf("verify: %w", err)
	}
	return lower.Method(&lower.Input{Class: c, Method: m, Code: m.Code, States: res})
}

// TestRandomMethods runs random methods on the engine and on a naive stack interpreter: the outcome, the array and, at every safepoint that
// the engine passes, the whole JVM state must agree.
func TestRandomMethods(t *testing.T) {
	e := newEngine(t)
	defer e.m.Close()
	rapid.Check(t, func(t *rapid.T) {
		g := &gen{t: t, budget: rapid.IntRange(1, 60).Draw(t, "budget")}
		g.method()
		c, m := method(g.code, g.handlers, g.max+2, genLocals)
		code, err := lowerIt(c, m)
		if err != nil {
			t.Fatalf("%v\n%x", err, g.code)
		}
		args := []uint64{uint64(uint32(rapid.Int32().Draw(t, "a"))), uint64(uint32(rapid.Int32().Draw(t, "b"))), rapid.Uint64().Draw(t, "c"), 0, 20, arr}
		ref := &naive{code: g.code, handlers: g.handlers, locals: make([]uint64, genLocals), arr: make([]int32, arrLen), limit: 5000}
		copy(ref.locals, args)
		want := ref.run()
		if want.thrown == "limit" {
			return
		}
		e.load(code, args)
		if rapid.Bool().Draw(t, "trace") {
			e.watch(t, code, ref.log)
		} else {
			e.m.Trace = nil
		}
		got, err := e.run(code)
		if err != nil {
			t.Fatalf("%v\n%s", err, code.Listing())
		}
		if got != want {
			t.Fatalf("got %+v, want %+v\n%x\n%s", got, want, g.code, code.Listing())
		}
		for i, v := range ref.arr {
			if g := int32(binary.LittleEndian.Uint32(e.heap[24+4*i:])); g != v {
				t.Fatalf("element %d is %d, want %d\n%s", i, g, v, code.Listing())
			}
		}
	})
}

// watch compares the state at each safepoint with the log of the naive interpreter.
func (e *engine) watch(t *rapid.T, c *lower.Code, log []snapshot) {
	points := map[uint32]bool{}
	for i := range c.Points() {
		pc, _ := c.PointAt(i)
		points[pc] = true
	}
	_, base, _ := e.m.Owner(e.m.PC)
	at, last := 0, ^uint32(0)
	e.m.Trace = func(m *interp.Machine) bool {
		rel := m.PC - base
		if m.PC < base || !points[rel] {
			return true
		}
		bci, locals, stack := c.State(rel)
		if last == rel && !e.again {
			at++ // the same instruction once more is a later state
		}
		last, e.again = rel, false
		// The first test of a turned loop is no safepoint, its copy is: so one or two passes may have gone unseen.
		var wrong string
		for range 3 {
			for at < len(log) && log[at].bci != bci {
				at++
			}
			if at == len(log) {
				t.Fatalf("safepoint at %d, bytecode %d, is not on the path: %s\n%s", rel, bci, wrong, c.Listing())
			}
			if wrong = e.differs(c, rel, &log[at], locals, stack); wrong == "" {
				return true
			}
			at++
		}
		t.Fatalf("safepoint at %d, bytecode %d: %s\n%s", rel, bci, wrong, c.Listing())
		return false
	}
}

// differs says how the state at a safepoint is not the snapshot, "" if it is.
func (e *engine) differs(c *lower.Code, rel uint32, s *snapshot, locals, stack []lower.Value) string {
	if len(stack) != len(s.stack) {
		return fmt.Sprintf("depth %d, want %d", len(stack), len(s.stack))
	}
	refs := map[int]bool{}
	c.Refs(rel, c.FrameRegs, func(r int) { refs[r] = true })
	check := func(what string, i int, v lower.Value, want uint64) string {
		got := v.Bits
		if v.Where == lower.InReg {
			got = e.m.Reg64(v.Reg)
			if v.Kind == 'A' && got != 0 && !refs[v.Reg] {
				return fmt.Sprintf("register %d of %s %d is no root", v.Reg, what, i)
			}
		}
		if v.Where == lower.RegPlus {
			got = e.m.Reg64(v.Reg) + v.Bits
		}
		switch v.Kind {
		case 'I', 'F':
			got, want = uint64(uint32(got)), uint64(uint32(want))
		case 'A':
			got = uint64(uint32(got))
			if want == exception {
				want = excRef
			}
		}
		if got != want {
			return fmt.Sprintf("%s %d is %#x, want %#x", what, i, got, want)
		}
		return ""
	}
	for i, v := range locals {
		if v.Where != lower.Nothing {
			if w := check("local", i, v, s.locals[i]); w != "" {
				return w
			}
		}
	}
	for i, v := range stack {
		if v.Where != lower.Nothing {
			if w := check("stack entry", i, v, s.stack[i]); w != "" {
				return w
			}
		}
	}
	for r := range refs {
		if v := uint32(e.m.Reg64(r)); v != 0 && v != arr && v != excRef {
			return fmt.Sprintf("register %d holds %#x, which is no reference", r, v)
		}
	}
	return ""
}

// TestListing pins the code of one small loop.
func TestListing(t *testing.T) {
	// for (int i = 0; i < b; i++) a += i * 3; return a;
	code := []byte{3, 54, 6, 21, 6, 21, 1, 162, 0, 18, 21, 0, 21, 6, 6, 104, 96, 54, 0, 132, 6, 1, 167, 255, 237, 21, 0, 172}
	c, m := method(code, nil, 4, 7)
	low, err := lowerIt(c, m)
	require.NoError(t, err)
	require.Equal(t, `   0 CONST      A=7 imm=0
   1 JGE        A=7 B=1 ->6
   2 MULI       A=9 B=7 C=#3
   3 ADD        A=0 B=0 C=9
   4 INCJLT     A=7 B=1 ->2
   5 JMP_B      ->6
   6 RET        A=0 B=6
`, low.Listing())
	require.Equal(t, isa.JGE, low.Words[1].Op)
}
