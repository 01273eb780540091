package lower

import (
	"github.com/junco-vm/junco/classfile"
	"github.com/junco-vm/junco/vm/internal/isa"
)

// field lowers getstatic, putstatic, getfield and putfield.
func (l *lowerer) field(op, index int) {
	_, nat := l.class.Operands(uint16(index))
	_, desc, err := l.class.NameAndType(nat)
	if err != nil || desc == "" {
		l.err = ErrCorrupt
		return
	}
	kind, narrow, cp := kindOfDesc(desc[0]), narrowOf(desc[0]), uint16(index)
	switch op {
	case opGetstatic:
		l.point()
		l.result(isa.Instr{Op: isa.GETSTATIC, B: cp}, kind)
	case opGetstatic + 1:
		r := l.in(l.pop())
		l.point()
		l.emit(isa.Instr{Op: isa.PUTSTATIC, A: r, B: cp})
		return
	case opGetstatic + 2:
		r := l.in(l.pop())
		if l.again(r, cp, kind) {
			return
		}
		l.point()
		l.result(isa.Instr{Op: isa.GETFIELD, B: r, C: cp}, kind)
		l.got = len(l.out) - 1
	default:
		v := l.pop()
		o := l.pop()
		ro, rv := l.in(o), l.in(v)
		put := isa.Instr{Op: isa.PUTFIELD, A: rv, B: ro, C: cp}
		if l.updates(&put) {
			put.X = 1
		}
		l.point()
		l.emit(put)
		l.stored = len(l.out) - 1
		return
	}
	if narrow != 0 {
		l.stack[l.sp-1].narrow = narrow
	}
}

// again answers a getfield of what the instruction just before stored to the same field of the same object: the value is in a register.
// Nothing can have come between: other threads run only at safepoints.
func (l *lowerer) again(object, cp uint16, kind uint8) bool {
	at := l.stored
	if at < 0 || at != len(l.out)-1 || l.out[at].B != object || l.out[at].C != cp || kind == kInt && !l.isInt(cp) {
		return false
	}
	e := entry{kind: kind}
	if r := l.out[at].A; r != l.slot(l.sp) {
		if int(r) >= l.base {
			return false
		}
		e.where, e.reg = alias, r // of a local
	}
	l.push(e)
	l.stored = at
	return true
}

// isInt reports whether the field at cp is an int, not something narrower.
func (l *lowerer) isInt(cp uint16) bool {
	_, nat := l.class.Operands(cp)
	_, desc, err := l.class.NameAndType(nat)
	return err == nil && desc == "I"
}

// updates reports whether the two instructions before put load its field and add to that.
func (l *lowerer) updates(put *isa.Instr) bool {
	at := len(l.out) - 1
	if at < 1 || l.def != at || l.got != at-1 || l.out[at].A != put.A {
		return false
	}
	add, get := &l.out[at], &l.out[at-1]
	return get.A == put.A && get.B == put.B && get.C == put.C && get.B != get.A && add.B == get.A &&
		(add.Op == isa.ADDI || add.Op == isa.ADD && add.C != get.A)
}

var invokes = [5]isa.Op{isa.INVOKEVIRTUAL, isa.INVOKESPECIAL, isa.INVOKESTATIC, isa.INVOKEINTERFACE, isa.INVOKEDYNAMIC}

func (l *lowerer) invoke(op, index int) {
	_, nat := l.class.Operands(uint16(index))
	_, desc, err := l.class.NameAndType(nat)
	if err != nil {
		l.err = ErrCorrupt
		return
	}
	slots, ret, err := classfile.ArgSlots(desc)
	if err != nil {
		l.err = ErrCorrupt
		return
	}
	if op != opInvokevirtual+2 && op != opInvokedynamic {
		slots++
	}
	first := l.sp - slots
	for p := first; p < l.sp; p++ {
		if l.stack[p].kind != kNone {
			l.settle(p)
		}
	}
	l.point()
	l.sp = first
	i := isa.Instr{Op: invokes[op-opInvokevirtual], A: l.slot(first), B: uint16(index), C: uint16(slots)}
	if n := len(l.out) - 1; n >= 0 && (l.copied == n || l.def == n || l.got == n) {
		i.X = 1 // what stands before is an instruction of one word
	}
	l.emit(i)
	for range i.Op.Words() - 1 {
		l.emit(isa.Instr{})
	}
	if kind := kindOfDesc(ret[0]); kind != kNone {
		l.push(entry{kind: kind, narrow: narrowOf(ret[0])})
	}
}

// object lowers new, newarray, anewarray, arraylength, athrow, checkcast, instanceof, monitorenter and monitorexit.
func (l *lowerer) object(op, pc int) {
	switch op {
	case opNew:
		l.point()
		l.result(isa.Instr{Op: isa.NEW, B: uint16(l.u2(pc + 1))}, kRef)
	case opNewarray:
		r := l.in(l.pop())
		l.point()
		l.result(isa.Instr{Op: isa.NEWARRAY, X: l.code[pc+1], B: r}, kRef)
	case opAnewarray:
		r := l.in(l.pop())
		l.point()
		l.result(isa.Instr{Op: isa.ANEWARRAY, B: r, C: uint16(l.u2(pc + 1))}, kRef)
	case opArraylength:
		r := l.in(l.pop())
		l.point()
		l.result(isa.Instr{Op: isa.ALEN, B: r}, kInt)
	case opAthrow:
		r := l.in(l.pop())
		l.point()
		l.emit(isa.Instr{Op: isa.ATHROW, A: r})
		l.dead = true
	case opCheckcast:
		if l.stack[l.sp-1].where == konst { // null passes every cast
			return
		}
		r := l.regOf(l.sp - 1)
		l.point()
		l.emit(isa.Instr{Op: isa.CHECKCAST, A: r, C: uint16(l.u2(pc + 1))})
	case opInstanceof:
		r := l.in(l.pop())
		l.point()
		l.result(isa.Instr{Op: isa.INSTANCEOF, B: r, C: uint16(l.u2(pc + 1))}, kInt)
		l.stack[l.sp-1].narrow = 'Z'
	case opMonitorenter:
		r := l.in(l.pop())
		l.point()
		l.emit(isa.Instr{Op: isa.MONENTER, A: r})
	case opMonitorexit:
		r := l.in(l.pop())
		l.point()
		l.emit(isa.Instr{Op: isa.MONEXIT, A: r})
	}
}

func (l *lowerer) multiNew(index, dims int) {
	first := l.sp - dims
	for p := first; p < l.sp; p++ {
		l.settle(p)
	}
	l.point()
	l.sp = first
	l.emit(isa.Instr{Op: isa.MULTINEW, X: uint8(dims), A: l.slot(first), B: uint16(index)})
	l.push(entry{kind: kRef})
}
