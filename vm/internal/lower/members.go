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
		l.point()
		l.result(isa.Instr{Op: isa.GETFIELD, B: r, C: cp}, kind)
	default:
		v := l.pop()
		o := l.pop()
		ro, rv := l.in(o), l.in(v)
		l.point()
		l.emit(isa.Instr{Op: isa.PUTFIELD, A: rv, B: ro, C: cp})
		return
	}
	if narrow != 0 {
		l.stack[l.sp-1].narrow = narrow
	}
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
