package verify

import (
	"fmt"

	"github.com/junco-vm/junco/classfile"
)

// infer is verification by data flow. A block starts at the entry and at every target and handler; v.states holds
// the frame at the start of each, in order of code, v.blocks the index of that state by code offset (-1: none). The
// frame of a block is what flows in from everywhere, merged; a block whose frame changed is visited again, lowest
// first.
func (v *verifier) infer() {
	v.inferred = true
	v.leaders()
	if v.err != nil {
		return
	}
	v.flowFrame(0, v.stack)
	for v.err == nil {
		i := v.nextBlock()
		if i < 0 {
			return
		}
		v.visit(i)
	}
}

// leaders finds the blocks and refuses subroutines.
func (v *verifier) leaders() {
	v.marks[0] |= markLeader
	for i := range v.code.Handlers {
		v.marks[v.code.Handlers[i].HandlerPC] |= markLeader
	}
	lead := func(target int) {
		if !v.starts(target) {
			if v.err == nil {
				v.fail("Illegal target of jump or branch", badCode)
			}
			return
		}
		v.marks[target] |= markLeader
	}
	for bci := 0; bci < len(v.bytes) && v.err == nil; {
		v.read(bci)
		in := &v.instr
		switch in.Op {
		case classfile.OpJsr, classfile.OpJsrW, classfile.OpRet:
			v.fail("Subroutines are not supported", noSubroutines)
			return
		}
		v.static(in)
		v.successors(in, lead)
		bci = in.Next()
	}
	if v.err != nil {
		return
	}
	v.blocks = v.blocks[:0]
	for bci, m := range v.marks {
		index := int32(-1)
		if m&markLeader != 0 {
			index = int32(len(v.states))
			v.states = append(v.states, state{bci: bci})
		}
		v.blocks = append(v.blocks, index)
	}
	v.dirtyFrom = len(v.states)
}

// nextBlock takes the first scheduled block, -1 when none is left.
func (v *verifier) nextBlock() int {
	for i := v.dirtyFrom; i < len(v.states); i++ {
		if v.states[i].scheduled {
			v.states[i].scheduled = false
			v.spend(i - v.dirtyFrom)
			v.dirtyFrom = i
			return i
		}
	}
	return -1
}

// visit runs through block i and passes the frame on.
func (v *verifier) visit(i int) {
	v.bci = v.states[i].bci
	v.enter(&v.states[i])
	for v.err == nil {
		v.read(v.bci)
		in := &v.instr
		v.marks[v.bci] |= markReached
		if ends := v.step(in); ends || v.err != nil {
			return
		}
		if in.Next() >= len(v.bytes) {
			v.fail("Falling off the end of the code", badCode)
			return
		}
		if v.marks[in.Next()]&markLeader != 0 {
			v.flow(in.Next())
			return
		}
		v.bci = in.Next()
	}
}

// flow merges the current frame into that of the block at target.
func (v *verifier) flow(target int) { v.flowFrame(target, v.stack) }

// flowFrame is flow with another stack, for handlers.
func (v *verifier) flowFrame(target int, stack []Type) {
	i := int(v.blocks[target])
	s := &v.states[i]
	if !v.spend(len(v.locals) + len(stack)) {
		return
	}
	changed := !s.present
	if !s.present {
		if len(v.arena)+len(v.locals)+len(stack) > maxStateTypes {
			v.fail("Method is too complex to verify", "")
			return
		}
		s.present, s.thisUninit = true, v.thisUninit
		s.lo, s.ln = len(v.arena), len(v.locals)
		v.arena = append(v.arena, v.locals...)
		s.so, s.sn = len(v.arena), len(stack)
		v.arena = append(v.arena, stack...)
	} else {
		changed = v.mergeInto(s, stack)
	}
	if changed && v.err == nil {
		s.scheduled = true
		v.dirtyFrom = min(v.dirtyFrom, i)
	}
}

// mergeInto merges the current locals and a stack into s and reports whether that changed s.
func (v *verifier) mergeInto(s *state, stack []Type) (changed bool) {
	if len(stack) != s.sn {
		v.fail(fmt.Sprintf("Inconsistent stack height %d != %d", len(stack), s.sn), fmt.Sprintf("At the block that starts at %d.", s.bci))
		return false
	}
	for i, have := range v.localsOf(s) {
		if have == v.locals[i] {
			continue
		}
		if t := v.merge(have, v.locals[i]); t != have {
			v.arena[s.lo+i] = t
			changed = true
		}
	}
	for i, have := range v.stackOf(s) {
		if have == stack[i] {
			continue
		}
		t := v.merge(have, stack[i])
		if t == Type(Top) {
			v.badType("Mismatched stack types", v.describe(stack[i]), fmt.Sprintf("current frame, stack[%d]", i), v.describe(have))
			return false
		}
		if t != have {
			v.arena[s.so+i] = t
			changed = true
		}
	}
	if v.thisUninit && !s.thisUninit {
		s.thisUninit = true
		changed = true
	}
	return changed
}

// unreached answers the bits of instructions that no path reaches, nil when there are none.
func (v *verifier) unreached() []uint64 {
	var bits []uint64
	for bci, m := range v.marks {
		if m&(markStart|markReached) != markStart {
			continue
		}
		if bits == nil {
			bits = make([]uint64, len(v.marks)/64+1)
		}
		bits[bci>>6] |= 1 << (bci & 63)
	}
	return bits
}
