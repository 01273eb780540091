// Package lower turns a verified method's bytecode into register code.
//
// # Registers of a frame
//
//	0 .. link-1        argument slots = locals 0 .. link-1 (long and double take two)
//	link               linkage
//	link+1             synchronized methods only: the object that was locked
//	then               locals link .. MaxLocals-1
//	StackBase + d      operand stack slot d
//	FrameRegs-1        scratch
//
// See lowering.go for the algorithm and points.go for the safepoint table.
package lower

import (
	"errors"

	"github.com/junco-vm/junco/classfile"
	"github.com/junco-vm/junco/classfile/verify"
	"github.com/junco-vm/junco/vm/internal/isa"
)

// ErrFrameTooLarge is returned for a method whose frame has more than 65535 registers. Only a contrived class has one (it must use more
// than about 65000 locals and stack slots together); invoking it is a StackOverflowError.
var ErrFrameTooLarge = errors.New("lower: frame has more than 65535 registers")

// ErrCorrupt is returned when the bytecode contradicts its verification result. Verified code never gives it.
var ErrCorrupt = errors.New("lower: bytecode and type states disagree")

// Input is a verified method.
type Input struct {
	Class  *classfile.Class
	Method *classfile.Method
	Code   *classfile.Code
	// States is the answer of verify.Method.
	States *verify.Result
}

// Code is a lowered method. It shares nothing with its input and is immutable.
type Code struct {
	// Words is the register code, with branch offsets relative, so that it can be installed anywhere.
	Words []isa.Instr
	// Link is the index of the linkage register = the number of argument slots.
	Link int
	// SyncReg is the register that holds the locked object of a synchronized method, or -1.
	SyncReg int
	// LocalBase and StackBase: local i >= Link is register i+LocalBase, if the locals were not renumbered (see LocalReg); stack
	// slot d is register StackBase+d.
	LocalBase, StackBase int
	// FrameRegs is the size of the frame in registers.
	FrameRegs int
	// Handlers is the exception table, in order.
	Handlers []Handler

	tables
}

// Handler is an entry of the exception table. The handler expects the exception in register StackBase and all locals in their registers.
type Handler struct {
	// StartBCI (inclusive) and EndBCI (exclusive) bound the bytecode it covers.
	StartBCI, EndBCI, HandlerBCI uint16
	// CatchType is the constant pool index of the class, 0 for any.
	CatchType uint16
	// PC is the handler's code, in words from the start of the method.
	PC uint32
}

// Method lowers a method. It is a pure function of its input.
//
// # Errors
//
// ErrFrameTooLarge, or ErrCorrupt if the input was not verified.
func Method(in *Input) (*Code, error) { return lowerMethod(in) }

// Empty reports whether a method does nothing but return: then a call of it by invokespecial can be quickened to next to nothing.
func Empty(m *classfile.Method) bool {
	return m.Code != nil && len(m.Code.Code) == 1 && m.Code.Code[0] == opReturn && !m.Access.IsSynchronized()
}

// Getter finds the field (a constant pool index) that a method returns if that is all it does, the field is one of its own class c, and it has
// 32 bits that are returned as they are.
func Getter(c *classfile.Class, m *classfile.Method) (field uint16, ok bool) {
	if m.Code == nil || len(m.Code.Code) != 5 || m.Access.IsSynchronized() || m.Access.IsStatic() {
		return 0, false
	}
	b := m.Code.Code
	if b[0] != opAload0 || b[1] != opGetfield {
		return 0, false
	}
	field = uint16(b[2])<<8 | uint16(b[3])
	ref, err := c.Ref(field)
	if err != nil || ref.Class != c.Name {
		return 0, false
	}
	switch b[4] {
	case opIreturn:
		return field, ref.Desc == "I" && m.Desc == "()I"
	case opIreturn + 2, opIreturn + 4:
		return field, true
	}
	return 0, false
}

// BCI is the bytecode index of the safepoint at pcRel (words from the start), or of the last one before it: so for a suspended
// caller, resume PC - 1 gives its call. 0 if there is none.
func (c *Code) BCI(pcRel uint32) int { return c.bciOf(pcRel) }

// Refs calls visit with each register that holds a reference (maybe null) at the safepoint at pcRel (found as by BCI), before that
// instruction is carried out. For a frame suspended in a call only registers below limit count (the call's delta: the callee owns
// the others); pass FrameRegs otherwise. SyncReg is included once the monitor was entered.
func (c *Code) Refs(pcRel uint32, limit int, visit func(reg int)) { c.refs(pcRel, limit, visit) }

// HandlerFor finds the first handler that covers bci and for which match says yes; match gets the constant pool index of the catch type and
// is not called for catch-all entries.
func (c *Code) HandlerFor(bci int, match func(catchType uint16) bool) *Handler {
	for i := range c.Handlers {
		h := &c.Handlers[i]
		if int(h.StartBCI) <= bci && bci < int(h.EndBCI) && (h.CatchType == 0 || match(h.CatchType)) {
			return h
		}
	}
	return nil
}

// Value says where a local variable or operand stack entry is at a safepoint.
type Value struct {
	Where Where
	// Reg is the register, for InReg and RegPlus.
	Reg int
	// Bits is the value, for Const; ints in the low half.
	Bits uint64
	// Kind is 'I', 'F', 'J', 'D', 'A' (reference) or 0 (nothing).
	Kind byte
}

// Where says how a Value is held.
type Where uint8

// Where values.
const (
	Nothing Where = iota
	InReg
	Const
	// RegPlus: an int, the register plus Bits.
	RegPlus
)

// State gives the JVM state at the safepoint at pcRel (found as by BCI): bci, locals and operand stack by slot, before the bytecode at
// bci is executed. For debuggers and snapshots; not fast.
func (c *Code) State(pcRel uint32) (bci int, locals, stack []Value) { return c.state(pcRel) }

// LocalReg is the register of local variable i, or -1 if the code never touches it.
func (c *Code) LocalReg(i int) int { return c.localReg(i) }
