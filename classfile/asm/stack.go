package asm

import (
	"fmt"

	"github.com/junco-vm/junco/classfile"
)

// effects gives the slots each opcode pops and then pushes, two decimal digits; opcodes whose effect hangs on an operand
// have 99.
var effects = [classfile.NumOpcodes]uint8{}

const varies = 99

func init() {
	set := func(effect uint8, ops ...classfile.Opcode) {
		for _, op := range ops {
			effects[op] = effect
		}
	}
	span := func(effect uint8, first, last classfile.Opcode) {
		for op := first; op <= last; op++ {
			effects[op] = effect
		}
	}
	span(1, classfile.OpAconstNull, classfile.OpIconst5)
	span(2, classfile.OpLconst0, classfile.OpLconst1)
	span(1, classfile.OpFconst0, classfile.OpFconst2)
	span(2, classfile.OpDconst0, classfile.OpDconst1)
	span(1, classfile.OpBipush, classfile.OpLdcW)
	set(2, classfile.OpLdc2W)
	// Families of loads and stores go int, long, float, double, reference (and byte, char, short).
	for i, slots := range []uint8{1, 2, 1, 2, 1} {
		k := classfile.Opcode(i)
		set(slots, classfile.OpIload+k)
		span(slots, classfile.OpIload0+4*k, classfile.OpIload3+4*k)
		set(slots*10, classfile.OpIstore+k, classfile.OpIreturn+k)
		span(slots*10, classfile.OpIstore0+4*k, classfile.OpIstore3+4*k)
	}
	for i, slots := range []uint8{1, 2, 1, 2, 1, 1, 1, 1} {
		k := classfile.Opcode(i)
		set(20+slots, classfile.OpIaload+k)
		set(20+slots*10, classfile.OpIastore+k)
	}
	set(10, classfile.OpPop)
	set(20, classfile.OpPop2)
	set(12, classfile.OpDup)
	set(23, classfile.OpDupX1)
	set(34, classfile.OpDupX2)
	set(24, classfile.OpDup2)
	set(35, classfile.OpDup2X1)
	set(46, classfile.OpDup2X2)
	set(22, classfile.OpSwap)
	// Arithmetic goes int, long, float, double.
	for op := classfile.OpIadd; op <= classfile.OpDrem; op += 4 {
		set(21, op, op+2)
		set(42, op+1, op+3)
	}
	set(11, classfile.OpIneg, classfile.OpFneg)
	set(22, classfile.OpLneg, classfile.OpDneg)
	for op := classfile.OpIshl; op <= classfile.OpLushr; op += 2 {
		set(21, op)
		set(32, op+1)
	}
	for op := classfile.OpIand; op <= classfile.OpLxor; op += 2 {
		set(21, op)
		set(42, op+1)
	}
	set(12, classfile.OpI2l, classfile.OpI2d, classfile.OpF2l, classfile.OpF2d)
	set(11, classfile.OpI2f, classfile.OpF2i, classfile.OpI2b, classfile.OpI2c, classfile.OpI2s)
	set(21, classfile.OpL2i, classfile.OpL2f, classfile.OpD2i, classfile.OpD2f)
	set(22, classfile.OpL2d, classfile.OpD2l)
	set(41, classfile.OpLcmp, classfile.OpDcmpl, classfile.OpDcmpg)
	set(21, classfile.OpFcmpl, classfile.OpFcmpg)
	span(10, classfile.OpIfeq, classfile.OpIfle)
	span(20, classfile.OpIfIcmpeq, classfile.OpIfAcmpne)
	set(10, classfile.OpTableswitch, classfile.OpLookupswitch, classfile.OpIfnull, classfile.OpIfnonnull,
		classfile.OpAthrow, classfile.OpMonitorenter, classfile.OpMonitorexit)
	set(1, classfile.OpNew)
	set(11, classfile.OpNewarray, classfile.OpAnewarray, classfile.OpArraylength, classfile.OpCheckcast, classfile.OpInstanceof)
	span(varies, classfile.OpGetstatic, classfile.OpInvokedynamic)
	set(varies, classfile.OpMultianewarray)
}

// Effect gives the operand stack slots an instruction pops and then pushes. jsr pushes its return address at its target
// only; Effect gives nothing for it.
func Effect(p *classfile.Pool, in classfile.Instr) (pop, push int, err error) {
	if e := effects[in.Op]; e != varies {
		return int(e / 10), int(e % 10), nil
	}
	switch in.Op {
	case classfile.OpMultianewarray:
		return int(in.Value), 1, nil
	case classfile.OpInvokedynamic:
		d, err := p.Dynamic(in.Index)
		if err != nil {
			return 0, 0, err
		}
		return callEffect(d.Desc, 0)
	}
	r, err := p.Ref(in.Index)
	if err != nil {
		return 0, 0, err
	}
	switch in.Op {
	case classfile.OpInvokestatic:
		return callEffect(r.Desc, 0)
	case classfile.OpInvokevirtual, classfile.OpInvokespecial, classfile.OpInvokeinterface:
		return callEffect(r.Desc, 1)
	}
	t, err := classfile.ParseFieldDescriptor(r.Desc)
	if err != nil {
		return 0, 0, err
	}
	switch in.Op {
	case classfile.OpGetstatic:
		return 0, t.Slots(), nil
	case classfile.OpPutstatic:
		return t.Slots(), 0, nil
	case classfile.OpGetfield:
		return 1, t.Slots(), nil
	}
	return 1 + t.Slots(), 0, nil // putfield
}

func callEffect(desc string, receiver int) (pop, push int, err error) {
	slots, ret, err := classfile.ArgSlots(desc)
	if err != nil {
		return 0, 0, err
	}
	return slots + receiver, ret.Slots(), nil
}

// MaxStack works out the depth of the operand stack a method needs, by following all ways through its code. Code that
// nothing reaches does not count.
//
// # Errors
//
// ErrBuild, wrapped: code that cannot be read, a branch out of the code, a pop from an empty stack, two ways to an
// instruction with different depths, a way that falls off the end.
func MaxStack(p *classfile.Pool, c *classfile.Code) (slots uint16, err error) {
	depths := make([]int, len(c.Code)) // before each instruction plus one, 0 for not reached
	var work []int
	deepest := 0
	reach := func(pc, depth int) error {
		switch {
		case pc < 0 || pc >= len(depths):
			return fmt.Errorf("%w: control leaves the code to offset %d", ErrBuild, pc)
		case depths[pc] == 0:
			depths[pc] = depth + 1
			deepest = max(deepest, depth)
			work = append(work, pc)
		case depths[pc] != depth+1:
			return fmt.Errorf("%w: stack depth at offset %d is %d or %d", ErrBuild, pc, depths[pc]-1, depth)
		}
		return nil
	}
	if err := reach(0, 0); err != nil {
		return 0, err
	}
	for _, h := range c.Handlers {
		if err := reach(int(h.HandlerPC), 1); err != nil {
			return 0, err
		}
	}
	for len(work) > 0 {
		pc := work[len(work)-1]
		work = work[:len(work)-1]
		in, err := classfile.ReadInstr(c.Code, pc)
		if err != nil {
			return 0, fmt.Errorf("%w: %w", ErrBuild, err)
		}
		pop, push, err := Effect(p, in)
		if err != nil {
			return 0, fmt.Errorf("%w: offset %d: %w", ErrBuild, pc, err)
		}
		depth := depths[pc] - 1 - pop
		if depth < 0 {
			return 0, fmt.Errorf("%w: %v at offset %d pops from an empty stack", ErrBuild, in.Op, pc)
		}
		depth += push
		deepest = max(deepest, depth)
		if err := follow(c, in, depth, reach); err != nil {
			return 0, err
		}
	}
	if deepest > 65535 {
		return 0, fmt.Errorf("%w: stack of %d slots", ErrBuild, deepest)
	}
	return uint16(deepest), nil
}

// follow reaches all instructions that can come behind one.
func follow(c *classfile.Code, in classfile.Instr, depth int, reach func(pc, depth int) error) error {
	switch in.Op.Shape() {
	case classfile.ShapeBranch, classfile.ShapeBranchW:
		at := depth
		if in.Op == classfile.OpJsr || in.Op == classfile.OpJsrW {
			at++
		}
		if err := reach(in.Target(), at); err != nil {
			return err
		}
	case classfile.ShapeTableSwitch, classfile.ShapeLookupSwitch:
		sw, err := classfile.ReadSwitch(c.Code, in.PC)
		if err != nil {
			return err
		}
		for i := range sw.Len() {
			_, target := sw.Case(i)
			if err := reach(target, depth); err != nil {
				return err
			}
		}
		return reach(sw.Default, depth)
	}
	if in.Op.EndsBlock() {
		return nil
	}
	return reach(in.Next(), depth)
}
