package verify

import (
	"fmt"
	"slices"
)

// The current frame of a verifier is v.locals (all max_locals of them), v.stack and v.thisUninit. Operations that are
// not allowed set v.err through fail and leave the frame in some harmless state; the first error wins, and the
// loops look at v.err after each instruction.

// push puts a value on the operand stack, with its second entry if it has one.
func (v *verifier) push(t Type) {
	if len(v.stack)+int(wide(t)) >= v.maxStack {
		v.failFrame("Operand stack overflow", "Exceeded max stack size.")
		return
	}
	v.stack = append(v.stack, t)
	if wide(t) == 1 {
		v.stack = append(v.stack, t+1)
	}
}

// push2 puts two entries on the stack as they are.
func (v *verifier) push2(a, b Type) {
	v.pushEntry(a)
	v.pushEntry(b)
}

func (v *verifier) pushEntry(t Type) {
	if len(v.stack) >= v.maxStack {
		v.failFrame("Operand stack overflow", "Exceeded max stack size.")
		return
	}
	v.stack = append(v.stack, t)
}

// pop takes a value that is assignable to want from the stack and answers its type; for long and double, both entries.
func (v *verifier) pop(want Type) Type {
	if want != Type(Long) && want != Type(Double) {
		return v.popEntry(want)
	}
	n := len(v.stack) - 2
	switch {
	case n < 0:
		v.underflow()
		return Type(Top)
	case v.stack[n] != want || v.stack[n+1] != want+1:
		v.badType("Bad type on operand stack", v.describe(v.stack[n]), fmt.Sprintf("current frame, stack[%d]", n), v.describe(want))
		return Type(Top)
	}
	v.stack = v.stack[:n]
	return want
}

// popDeclared is pop for values of a descriptor. It differs in the message only.
func (v *verifier) popDeclared(t Type) {
	if wide(t) == 1 {
		v.popEntry(t + 1)
	}
	v.popEntry(t)
}

// popEntry takes one entry.
func (v *verifier) popEntry(want Type) Type {
	n := len(v.stack) - 1
	if n < 0 {
		v.underflow()
		return Type(Top)
	}
	t := v.stack[n]
	if t != want && !v.assignable(t, want) {
		v.badStack("Bad type on operand stack", v.describe(want))
		return Type(Top)
	}
	v.stack = v.stack[:n]
	return t
}

// popAny takes one entry of any type.
func (v *verifier) popAny() Type {
	n := len(v.stack) - 1
	if n < 0 {
		v.underflow()
		return Type(Top)
	}
	t := v.stack[n]
	v.stack = v.stack[:n]
	return t
}

// popPair takes the rest of a value of two slots, or a second value of one slot, after its upper entry top was taken.
func (v *verifier) popPair(top Type) Type {
	switch {
	case top == Type(Long2) || top == Type(Double2):
		return v.popEntry(cat2)
	case v.assignable(top, cat1):
		return v.popEntry(cat1)
	}
	v.fail("Bad type on operand stack in "+v.op.String(), "")
	return Type(Top)
}

func (v *verifier) underflow() {
	v.failFrame("Operand stack underflow", "Attempt to pop empty stack.")
}

// badStack fails because the top of the stack has the wrong type.
func (v *verifier) badStack(summary, want string) {
	if n := len(v.stack) - 1; n >= 0 {
		v.badType(summary, v.describe(v.stack[n]), fmt.Sprintf("current frame, stack[%d]", n), want)
	}
}

// badPopped fails because the entry that was just taken from the stack has the wrong type.
func (v *verifier) badPopped(summary string, t Type, want string) {
	v.badType(summary, v.describe(t), fmt.Sprintf("current frame, stack[%d]", len(v.stack)), want)
}

func (v *verifier) badType(summary, have, where, want string) {
	v.failFrame(summary, fmt.Sprintf("Type %s (%s) is not assignable to %s", have, where, want))
}

// load answers local variable i, which must be assignable to want.
func (v *verifier) load(i int, want Type) Type {
	switch last := i + int(wide(want)); {
	case last > i && last >= v.localsSize:
		v.badLocal(i, "get long/double overflows locals")
		return Type(Top)
	case last >= len(v.locals):
		v.badLocal(i, "Local variable table overflow")
		return Type(Top)
	}
	t := v.locals[i]
	if t != want && !v.assignable(t, want) {
		v.badType("Bad local variable type", v.describe(t), fmt.Sprintf("current frame, locals[%d]", i), v.describe(want))
		return Type(Top)
	}
	return t // a Long is always followed by its Long2
}

// store sets local variable i. A long or double of which it overwrites one half is gone.
func (v *verifier) store(i int, t Type) {
	last := i + int(wide(t))
	if last >= len(v.locals) {
		v.badLocal(i, "Local variable table overflow")
		return
	}
	v.touched = true
	if k := Kind(v.locals[i]); k == Long2 || k == Double2 {
		v.locals[i-1] = Type(Top)
	}
	if k := Kind(v.locals[last]); k == Long || k == Double {
		v.locals[last+1] = Type(Top)
	}
	v.locals[i] = t
	if last > i {
		v.locals[last] = t + 1
	}
	v.localsSize = max(v.localsSize, last+1)
}

func (v *verifier) badLocal(i int, summary string) {
	v.fail(summary, fmt.Sprintf("Local index %d is invalid", i))
}

// wide answers 1 for types of two entries.
func wide(t Type) uint8 {
	if t == Type(Long) || t == Type(Double) {
		return 1
	}
	return 0
}

// initialize replaces every copy of an object under construction by its class.
func (v *verifier) initialize(from, to Type) {
	v.spend(v.localsSize)
	for i, t := range v.locals[:v.localsSize] {
		if t == from {
			v.locals[i] = to
			v.touched = true
		}
	}
	for i, t := range v.stack {
		if t == from {
			v.stack[i] = to
		}
	}
	if Kind(from) == UninitThis {
		v.thisUninit = false
		v.touched = true
	}
}

// state is a frame at a place in the code, its types being windows into v.arena.
type state struct {
	bci                int
	lo, ln, so, sn     int // locals from lo, ln of them; stack from so, sn of them
	thisUninit         bool
	present, scheduled bool // inference: has been reached; waits to be visited
}

func (v *verifier) localsOf(s *state) []Type { return v.arena[s.lo : s.lo+s.ln] }
func (v *verifier) stackOf(s *state) []Type  { return v.arena[s.so : s.so+s.sn] }

// enter makes s the current frame.
func (v *verifier) enter(s *state) {
	n := copy(v.locals, v.localsOf(s))
	for i := n; i < v.localsSize; i++ {
		v.locals[i] = Type(Top)
	}
	v.localsSize = n
	v.stack = append(v.stack[:0], v.stackOf(s)...)
	v.thisUninit = s.thisUninit
	v.mark = 0
	v.touched = true
}

// entry makes the frame at the start of the method: `this` and the parameters.
func (v *verifier) entry() {
	v.locals = slices.Grow(v.locals[:0], int(v.code.MaxLocals))[:v.code.MaxLocals]
	clear(v.locals)
	v.localsSize = 0
	v.stack = v.stack[:0]
	v.thisUninit = false
	v.touched = true
	i := 0
	if !v.m.Access.IsStatic() {
		t := v.this
		if v.m.Name == "<init>" && v.c.Name != javaObject {
			t = Type(UninitThis)
			v.thisUninit = true
		}
		v.store(0, t)
		i++
	}
	desc := v.m.Desc
	if desc == "" || desc[0] != '(' {
		v.format("Method has an illegal signature")
		return
	}
	p := 1
	for v.err == nil {
		if p < len(desc) && desc[p] == ')' {
			break
		}
		t, _, next, ok := v.fieldType(desc, p)
		if !ok {
			v.format("Method has an illegal signature")
			return
		}
		v.store(i, t)
		i += 1 + int(wide(t))
		p = next
	}
	if v.err != nil {
		v.err = nil
		v.format("Arguments can't fit into locals")
		return
	}
	v.returns = Type(Top)
	if desc[p+1:] != "V" {
		t, _, next, ok := v.fieldType(desc, p+1)
		if !ok || next != len(desc) {
			v.format("Method has an illegal signature")
			return
		}
		v.returns = t
	}
}
