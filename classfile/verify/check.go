package verify

import (
	"fmt"
	"sort"
	"strings"

	"github.com/junco-vm/junco/classfile"
)

// check is verification by type checking: one pass over the instructions in the order of the code.
func (v *verifier) check() {
	v.stackMap()
	if v.err != nil {
		return
	}
	v.entryState()
	next := 0     // the first state not passed yet
	dead := false // the instruction before never falls through
	for bci := 0; bci < len(v.bytes) && v.err == nil; {
		v.read(bci)
		switch {
		case next < len(v.states) && v.states[next].bci == bci:
			s := &v.states[next]
			next++
			if !dead {
				v.match(s, "Instruction type does not match stack map")
				if v.err != nil {
					return
				}
			}
			v.enter(s)
		case dead:
			if next < len(v.states) {
				v.fail("Expecting a stack map frame", noFrame)
			}
			v.fail("Expecting a stack map frame", badCode)
			return
		}
		dead = v.step(&v.instr)
		bci += v.instr.Size
	}
	if v.err == nil && !dead {
		v.bci, v.op = len(v.bytes), classfile.OpNop
		v.fail("Control flow falls through code end", badCode)
	}
}

// entryState makes the frame at the method's start the first state, unless the table declares one there.
func (v *verifier) entryState() {
	if len(v.states) > 0 && v.states[0].bci == 0 {
		return
	}
	v.impliedEntry = true
	v.states = append(v.states, state{})
	copy(v.states[1:], v.states)
	v.states[0] = state{ // stackMap has put these locals at the beginning of the arena
		ln: v.localsSize, thisUninit: v.thisUninit,
	}
}

// stateAt finds the state declared for bci.
func (v *verifier) stateAt(bci int) *state {
	i := sort.Search(len(v.states), func(i int) bool { return v.states[i].bci >= bci })
	if i < len(v.states) && v.states[i].bci == bci {
		return &v.states[i]
	}
	return nil
}

// match checks that the current frame may flow into s. A %d in the summary stands for where s is.
func (v *verifier) match(s *state, summary string) {
	v.matchFrame(s, v.stack, v.thisUninit, summary)
}

func (v *verifier) matchFrame(s *state, stack []Type, thisUninit bool, summary string) {
	if !v.spend(s.ln + s.sn) {
		return
	}
	if len(stack) != s.sn {
		v.mismatch(v.bci, s, stack, summary, badSize)
		return
	}
	for i, to := range v.localsOf(s) {
		if from := v.locals[i]; from != to && !v.assignable(from, to) {
			v.mismatch(s.bci, s, stack, summary, v.notAssignable("locals", i, from, to))
			return
		}
	}
	for i, to := range v.stackOf(s) {
		if from := stack[i]; from != to && !v.assignable(from, to) {
			v.mismatch(s.bci, s, stack, summary, v.notAssignable("stack", i, from, to))
			return
		}
	}
	if thisUninit && !s.thisUninit {
		v.mismatch(s.bci, s, stack, summary, badFlags)
	}
}

func (v *verifier) notAssignable(where string, i int, from, to Type) string {
	return fmt.Sprintf("Type %s (current frame, %s[%d]) is not assignable to %s (stack map, %s[%d])",
		v.describe(from), where, i, v.describe(to), where, i)
}

// mismatch fails because the current frame with the given stack may not flow into s. HotSpot's location is that of s
// when types differ.
func (v *verifier) mismatch(bci int, s *state, stack []Type, summary, reason string) {
	if v.err != nil {
		return
	}
	if v.mark > len(stack) {
		stack = stack[:v.mark] // as it was before the branch
	}
	if strings.Contains(summary, "%d") {
		summary = fmt.Sprintf(summary, s.bci)
	}
	v.failAt(bci, summary, reason, v.currentFrame(stack)+v.declaredFrame(s))
}

// branch says that the current frame flows to target.
func (v *verifier) branch(target int) {
	if v.err != nil {
		return
	}
	if v.inferred {
		v.flow(target)
		return
	}
	s := v.stateAt(target)
	if s == nil || target == 0 && v.impliedEntry {
		v.fail(fmt.Sprintf("Expecting a stackmap frame at branch target %d", target), noFrame)
		return
	}
	v.match(s, "Inconsistent stackmap frames at branch target %d")
}

// throws says that the instruction at hand, or the store it has just made, may end in any of its handlers, with the
// locals as they are.
func (v *verifier) throws() {
	if v.bci < v.exLow || v.bci >= v.exHigh || v.err != nil {
		return
	}
	for i := range v.code.Handlers {
		h := &v.code.Handlers[i]
		if v.bci < int(h.StartPC) || v.bci >= int(h.EndPC) {
			continue
		}
		if !v.spend(handlerCost) {
			return
		}
		if !v.touched && v.bci != int(h.StartPC) {
			continue // nothing new since the instruction before, which this handler covers too
		}
		stack := v.caught[i : i+1]
		target := int(h.HandlerPC)
		if v.maxStack < 1 {
			v.failFrame("Operand stack overflow", "Exceeded max stack size.")
			return
		}
		if v.inferred {
			v.flowFrame(target, stack)
			continue
		}
		s := v.stateAt(target)
		if s == nil || target == 0 && v.impliedEntry {
			v.fail(fmt.Sprintf("Expecting a stackmap frame at branch target %d", target), noFrame)
			return
		}
		v.mark = 0
		v.matchFrame(s, stack, v.thisUninit || v.justInit, "Stack map does not match the one at exception handler %d")
		if v.err != nil {
			return
		}
	}
	v.mark = len(v.stack)
	v.touched = false
}
