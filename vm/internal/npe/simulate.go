package npe

import (
	"slices"

	"github.com/junco-vm/junco/classfile"
	"github.com/junco-vm/junco/classfile/asm"
)

// unknown is the origin of a slot that different instructions may have pushed.
const unknown = -1

// maxEntries bounds the slots of all stacks of a simulation: the same bound as HotSpot's.
const maxEntries = 1_000_000

// stack is the simulated state before an instruction.
type stack struct {
	slots   []int32 // origins, bottom first; a long or double takes two
	written uint64  // local variables below 64 that were assigned to
}

func (s *stack) pop(n int) { s.slots = s.slots[:max(0, len(s.slots)-n)] }

func (s *stack) push(origin, n int) {
	for range n {
		s.slots = append(s.slots, int32(origin))
	}
}

// origin answers the instruction that pushed the slot that lies depth below the top.
func (s *stack) origin(depth int) int {
	if depth < 0 || depth >= len(s.slots) {
		return unknown
	}
	return int(s.slots[len(s.slots)-1-depth])
}

func (s *stack) write(local int) {
	if local < 64 {
		s.written |= 1 << local
	}
}

func (s *stack) wasWritten(local int) bool { return local >= 64 || s.written>>local&1 != 0 }

// merge takes in what comes along another way.
func (s *stack) merge(t *stack) {
	for i := range min(len(s.slots), len(t.slots)) {
		if s.slots[i] != t.slots[i] {
			s.slots[i] = unknown
		}
	}
	s.written |= t.written
}

// simulation goes over the code again and again until no instruction gets a stack for the first time.
type simulation struct {
	c       *classfile.Class
	code    []byte
	stacks  []*stack // by offset
	entries int
	added   bool
}

// simulate answers the stacks by offset, nil where none is known. It stops as soon as the one of bci is: what later
// branches back would merge into it does not count, as on HotSpot.
func simulate(c *classfile.Class, m *classfile.Method, bci int) []*stack {
	s := simulation{c: c, code: m.Code.Code, stacks: make([]*stack, len(m.Code.Code)+1)}
	s.stacks[0] = &stack{}
	for _, h := range m.Code.Handlers {
		if at := int(h.HandlerPC); at < len(s.code) && s.stacks[at] == nil {
			s.stacks[at] = &stack{slots: []int32{int32(at)}}
		}
	}
	for all := false; !all; {
		all, s.added = true, false
		for at := 0; at < len(s.code); {
			in, err := classfile.ReadInstr(s.code, at)
			if err != nil {
				return s.stacks
			}
			if s.stacks[at] == nil {
				all = false
			} else {
				s.step(in)
			}
			at = in.Next()
			if at == bci && s.stacks[at] != nil || s.entries > maxEntries {
				return s.stacks
			}
		}
		if !s.added {
			break
		}
	}
	return s.stacks
}

// flow passes a stack on to the instruction at target.
func (s *simulation) flow(target int, from *stack) {
	if target < 0 || target >= len(s.code) {
		return
	}
	if have := s.stacks[target]; have != nil {
		have.merge(from)
		return
	}
	s.stacks[target] = &stack{slots: slices.Clone(from.slots), written: from.written}
	s.entries += len(from.slots)
	s.added = true
}

// step applies one instruction.
func (s *simulation) step(in classfile.Instr) {
	before := s.stacks[in.PC]
	st := &stack{slots: slices.Clone(before.slots), written: before.written}
	s.apply(in, st)
	switch in.Op.Shape() {
	case classfile.ShapeBranch, classfile.ShapeBranchW:
		s.flow(in.Target(), st)
	case classfile.ShapeTableSwitch, classfile.ShapeLookupSwitch:
		sw, err := classfile.ReadSwitch(s.code, in.PC)
		if err != nil {
			return
		}
		s.flow(sw.Default, st)
		for i := range sw.Len() {
			_, target := sw.Case(i)
			s.flow(target, st)
		}
	}
	if !in.Op.EndsBlock() {
		s.flow(in.Next(), st)
	}
}

// apply changes st as the instruction does. Copies keep their origin; a cast is no origin of its own.
func (s *simulation) apply(in classfile.Instr, st *stack) {
	a, b, c, d := st.origin(0), st.origin(1), st.origin(2), st.origin(3)
	move := func(pop int, push ...int) {
		st.pop(pop)
		for _, o := range push {
			st.push(o, 1)
		}
	}
	switch op := in.Op; op {
	case classfile.OpCheckcast:
		return
	case classfile.OpDup:
		move(1, a, a)
		return
	case classfile.OpDupX1:
		move(2, a, b, a)
		return
	case classfile.OpDupX2:
		move(3, a, c, b, a)
		return
	case classfile.OpDup2:
		move(2, b, a, b, a)
		return
	case classfile.OpDup2X1:
		move(3, b, a, c, b, a)
		return
	case classfile.OpDup2X2:
		move(4, b, a, d, c, b, a)
		return
	case classfile.OpSwap:
		move(2, a, b)
		return
	case classfile.OpJsr, classfile.OpJsrW:
		st.push(in.PC, 1)
		return
	}
	if local, slots, ok := writes(in); ok {
		for i := range slots {
			st.write(local + i)
		}
	}
	pop, push, err := asm.Effect(&s.c.Pool, in)
	if err != nil {
		return
	}
	st.pop(pop)
	st.push(in.PC, push)
}

// writes answers the local variable that an instruction assigns to.
func writes(in classfile.Instr) (local, slots int, ok bool) {
	op, local := in.Op, int(in.Index)
	if op >= classfile.OpIstore0 && op <= classfile.OpAstore3 {
		n := op - classfile.OpIstore0
		op, local = classfile.OpIstore+n/4, int(n%4)
	}
	switch op {
	case classfile.OpLstore, classfile.OpDstore:
		return local, 2, true
	case classfile.OpIstore, classfile.OpFstore, classfile.OpAstore, classfile.OpIinc:
		return local, 1, true
	}
	return 0, 0, false
}
