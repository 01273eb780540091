package lower

import (
	"math"

	"github.com/junco-vm/junco/classfile"
	"github.com/junco-vm/junco/vm/internal/isa"
)

// typeKinds are the kinds of the types in the order of the instruction set: int, long, float, double, reference.
var typeKinds = [5]uint8{kInt, kLong, kFloat, kDouble, kRef}

// kindOfDesc is the kind of a descriptor's first character.
func kindOfDesc(c byte) uint8 {
	switch c {
	case 'F':
		return kFloat
	case 'J':
		return kLong
	case 'D':
		return kDouble
	case 'L', '[':
		return kRef
	case 'V':
		return kNone
	}
	return kInt
}

// narrowOf is what a value of a descriptor's type is known to fit, for entry.narrow.
func narrowOf(c byte) uint8 {
	switch c {
	case 'Z', 'B', 'C', 'S':
		return c
	}
	return 0
}

// one lowers the bytecode at pc and returns the offset of the next.
func (l *lowerer) one(pc int) int {
	l.bci, l.sp0 = pc, l.sp
	op := int(l.code[pc])
	next := pc + int(sizes[op])
	switch {
	case op <= opLdc2W:
		l.constant(op, pc)
	case op < 26: // xload
		l.pushLocal(l.u1(pc+1), typeKinds[op-opIload])
	case op < 46: // xload_n
		l.pushLocal((op-26)&3, typeKinds[(op-26)>>2])
	case op < opIstore:
		l.arrayLoad(op)
	case op < 59: // xstore
		l.store(l.u1(pc + 1))
	case op < 79: // xstore_n
		l.store((op - 59) & 3)
	case op < opPop:
		l.arrayStore(op)
	case op < 96:
		l.stackOp(op)
	case op < opIinc:
		l.arithmetic(op)
	case op == opIinc:
		l.iinc(l.u1(pc+1), int(int8(l.code[pc+2])))
	case op < opLcmp:
		l.conversion(op)
	case op < opIfeq:
		return l.compare(op, pc)
	case op < opGoto:
		l.conditional(op, pc)
	case op == opGoto:
		l.jump(pc+l.s2(pc+1), next)
	case op == opTableswitch || op == opLookupswitch:
		return l.switchOp(op, pc)
	case op >= opIreturn && op <= opReturn:
		l.returnOp(op)
	case op >= opGetstatic && op < opInvokevirtual:
		l.field(op, l.u2(pc+1))
	case op <= opInvokedynamic && op >= opInvokevirtual:
		l.invoke(op, l.u2(pc+1))
	case op >= opNew && op <= opMonitorexit:
		l.object(op, pc)
	case op == opWide:
		return l.wideOp(pc)
	case op == opMultianew:
		l.multiNew(l.u2(pc+1), l.u1(pc+3))
	case op == opIfnull || op == opIfnonnull:
		l.conditional(op, pc)
	case op == opGotoW:
		l.jump(pc+l.s4(pc+1), next)
	default:
		l.err = ErrCorrupt
	}
	return next
}

func (l *lowerer) wideOp(pc int) int {
	op, i := l.u1(pc+1), l.u2(pc+2)
	switch {
	case op == opIinc:
		l.iinc(i, l.s2(pc+4))
		return pc + 6
	case op >= opIload && op < 26:
		l.pushLocal(i, typeKinds[op-opIload])
	case op >= opIstore && op < 59:
		l.store(i)
	default:
		l.err = ErrCorrupt
	}
	return pc + 4
}

func (l *lowerer) constant(op, pc int) {
	switch {
	case op == opNop:
	case op == opAconstNull:
		l.pushConst(kRef, 0)
	case op < 9:
		l.pushInt(op - 3)
	case op < 11:
		l.pushConst(kLong, uint64(op-9))
	case op < 14:
		l.pushConst(kFloat, uint64(math.Float32bits(float32(op-11))))
	case op < 16:
		l.pushConst(kDouble, math.Float64bits(float64(op-14)))
	case op == opBipush:
		l.pushInt(int(int8(l.code[pc+1])))
	case op == opSipush:
		l.pushInt(l.s2(pc + 1))
	case op == opLdc:
		l.ldc(l.u1(pc + 1))
	default:
		l.ldc(l.u2(pc + 1))
	}
}

func (l *lowerer) pushInt(v int) { l.pushConst(kInt, uint64(uint32(int32(v)))) }

func (l *lowerer) ldc(index int) {
	cp := uint16(index)
	switch l.class.Tag(cp) {
	case classfile.TagInteger:
		v, _ := l.class.Int(cp)
		l.pushInt(int(v))
	case classfile.TagFloat:
		v, _ := l.class.Float(cp)
		l.pushConst(kFloat, uint64(math.Float32bits(v)))
	case classfile.TagLong:
		v, _ := l.class.Long(cp)
		l.pushConst(kLong, uint64(v))
	case classfile.TagDouble:
		v, _ := l.class.Double(cp)
		l.pushConst(kDouble, math.Float64bits(v))
	case classfile.TagDynamic:
		d, err := l.class.Dynamic(cp)
		if err != nil || d.Desc == "" {
			l.err = ErrCorrupt
			return
		}
		kind := kindOfDesc(d.Desc[0])
		l.point()
		if !wide(kind) {
			l.result(isa.Instr{Op: isa.LDC, B: cp}, kind)
			return
		}
		l.result(isa.Instr{Op: isa.LDC2, B: cp}, kind)
		l.emit(isa.Instr{})
	default:
		l.point()
		l.result(isa.Instr{Op: isa.LDC, B: cp}, kRef)
	}
}

func (l *lowerer) arrayLoad(op int) {
	i := l.pop()
	a := l.pop()
	ra, ri, x := l.index(a, i)
	ops := [8]struct {
		op           isa.Op
		kind, narrow uint8
	}{{isa.IALD, kInt, 0}, {isa.LALD, kLong, 0}, {isa.IALD, kFloat, 0}, {isa.LALD, kDouble, 0}, {isa.IALD, kRef, 0},
		{isa.BALD, kInt, 'B'}, {isa.CALD, kInt, 'C'}, {isa.SALD, kInt, 'S'}}
	o := &ops[op-46]
	if d := l.last(i); d != nil && o.op == isa.IALD && l.def == len(l.out)-1 {
		switch {
		case d.Op == isa.ANDI:
			d.Op, l.masked = isa.ANDLD, l.def
		case d.Op == isa.AND && x == 0:
			d.Op, l.masked = isa.ANDRLD, l.def
		}
	}
	l.point()
	l.result(isa.Instr{Op: o.op, X: x, B: ra, C: ri}, o.kind)
	l.stack[a].narrow = o.narrow
}

func (l *lowerer) arrayStore(op int) {
	v := l.pop()
	i := l.pop()
	a := l.pop()
	ops := [8]isa.Op{isa.IAST, isa.LAST, isa.IAST, isa.LAST, isa.AAST, isa.BAST, isa.HAST, isa.HAST}
	st := isa.Instr{Op: ops[op-79]}
	if e := &l.stack[v]; e.where == konst && (st.Op == isa.IAST && int32(e.bits) == int32(int16(e.bits)) || st.Op == isa.BAST && uint32(e.bits) <= 1) {
		st.C = uint16(e.bits)
		if op == 84 {
			st.Op = isa.BASTI
		} else {
			st.Op = isa.IASTI
		}
		st.A, st.B, st.X = l.index(a, i)
	} else if e.where == konst {
		st.A, st.B, st.C = l.in(a), l.in(i), l.in(v)
	} else {
		st.A, st.B, st.X = l.index(a, i)
		st.C = l.in(v)
	}
	l.point()
	l.emit(st)
}

// index is the registers of an array and an index, and a constant to add to the index: an addition just before is merged.
func (l *lowerer) index(a, i int) (ra, ri uint16, add uint8) {
	if l.stack[a].where != konst {
		if d := l.last(i); d != nil && d.Op == isa.ADDI && int16(d.C) == int16(int8(d.C)) {
			ri, add = d.B, uint8(d.C)
			e := &l.stack[i]
			e.where, e.reg, e.bits = sum, ri, uint64(int64(int8(add)))
			l.touch(i)
			l.out = l.out[:l.def]
			l.def = -1
			return l.regOf(a), ri, add
		}
	}
	return l.in(a), l.in(i), 0
}

func (l *lowerer) stackOp(op int) {
	switch op {
	case opPop:
		l.pop()
	case opPop2:
		if p := l.pop(); l.stack[p].kind != kNone && !wide(l.stack[p].kind) {
			l.pop()
		}
	case opDup:
		l.dup(l.sp - 1)
	case 92: // dup2
		if l.stack[l.sp-1].kind == kNone {
			l.dup(l.sp - 2)
			return
		}
		p := l.sp - 2
		l.dup(p)
		l.dup(p + 1)
	default:
		l.crossing(op)
	}
}

// crossing lowers the stack instructions that put a value below others.
func (l *lowerer) crossing(op int) {
	top := l.sp
	value := func() int { return l.pop() }
	isWide := func(p int) bool { return wide(l.stack[p].kind) }
	a := value() // the topmost value
	switch op {
	case 90: // dup_x1: b a -> a b a
		b := value()
		l.sp = top
		l.shuffle(b, a, b, a)
	case 91: // dup_x2
		b := value()
		if isWide(b) {
			l.sp = top
			l.shuffle(b, a, b, a)
			return
		}
		c := value()
		l.sp = top
		l.shuffle(c, a, c, b, a)
	case 93: // dup2_x1
		b := value()
		if isWide(a) {
			l.sp = top
			l.shuffle(b, a, b, a)
			return
		}
		c := value()
		l.sp = top
		l.shuffle(c, b, a, c, b, a)
	case 94: // dup2_x2
		b := value()
		switch {
		case isWide(a) && isWide(b):
			l.sp = top
			l.shuffle(b, a, b, a)
		case isWide(a):
			c := value()
			l.sp = top
			l.shuffle(c, a, c, b, a)
		default:
			c := value()
			if isWide(c) {
				l.sp = top
				l.shuffle(c, b, a, c, b, a)
				return
			}
			d := value()
			l.sp = top
			l.shuffle(d, b, a, d, c, b, a)
		}
	case 95: // swap
		b := value()
		l.sp = top
		l.shuffle(b, a, b)
	}
}

// alu is how a two-operand arithmetic instruction is lowered: with registers, and with a constant on the right.
type alu struct {
	reg, imm isa.Op // imm is 0 (TRAP) if there is none
	commutes bool
}

// alus is indexed by opcode - 96 for iadd .. drem and by opcode - 120 + 20 for ishl .. lxor.
var alus = [32]alu{
	{isa.ADD, isa.ADDI, true}, {isa.LADD, isa.LADDI, true}, {isa.FADD, 0, false}, {isa.DADD, 0, false},
	{isa.SUB, isa.ADDI, false}, {isa.LSUB, isa.LADDI, false}, {isa.FSUB, 0, false}, {isa.DSUB, 0, false},
	{isa.MUL, isa.MULI, true}, {isa.LMUL, isa.LMULI, true}, {isa.FMUL, 0, false}, {isa.DMUL, 0, false},
	{isa.DIV, isa.DIVI, false}, {isa.LDIV, 0, false}, {isa.FDIV, 0, false}, {isa.DDIV, 0, false},
	{isa.REM, isa.REMI, false}, {isa.LREM, 0, false}, {isa.FREM, 0, false}, {isa.DREM, 0, false},
	{isa.SHL, isa.SHLI, false}, {isa.LSHL, isa.LSHLI, false}, {isa.SHR, isa.SHRI, false}, {isa.LSHR, isa.LSHRI, false},
	{isa.USHR, isa.USHRI, false}, {isa.LUSHR, isa.LUSHRI, false},
	{isa.AND, isa.ANDI, true}, {isa.LAND, isa.LANDI, true}, {isa.OR, isa.ORI, true}, {isa.LOR, 0, false}, {isa.XOR, isa.XORI, true}, {isa.LXOR, 0, false},
}

func (l *lowerer) arithmetic(op int) {
	if op >= 116 && op < 120 {
		p := l.pop()
		kind := l.stack[p].kind
		l.result(isa.Instr{Op: [4]isa.Op{isa.NEG, isa.LNEG, isa.FNEG, isa.DNEG}[op-116], B: l.in(p)}, kind)
		return
	}
	k := op - 96
	if op >= 120 {
		k = op - 100
	}
	o := &alus[k]
	y := l.pop()
	x := l.pop()
	kind := l.stack[x].kind
	if o.imm != 0 && l.immediate(o, x, y, kind) || l.doubleConst(o.reg, x, y) || l.mergeAdd(o.reg, x, y, kind) {
		return
	}
	rx, ry := l.in(x), l.in(y)
	switch o.reg {
	case isa.DIV, isa.LDIV, isa.REM, isa.LREM, isa.FREM, isa.DREM:
		l.point()
	}
	if o.reg == isa.DMUL && l.def >= 0 && l.def == len(l.out)-1 && l.out[l.def].Op == isa.DMUL {
		l.multiplied = l.def
	}
	l.result(isa.Instr{Op: o.reg, B: rx, C: ry}, kind)
}

// immediate lowers an instruction with a constant operand, if it has such a form.
func (l *lowerer) immediate(o *alu, x, y int, kind uint8) bool {
	c, ok := l.short(y)
	from := x
	if !ok && o.commutes {
		c, ok = l.short(x)
		from = y
	}
	sub := o.reg == isa.SUB || o.reg == isa.LSUB
	switch {
	case !ok && o.reg == isa.SUB:
		if c, ok := l.short(x); ok {
			l.result(isa.Instr{Op: isa.RSUBI, B: l.in(y), C: uint16(int16(c))}, kind)
			return true
		}
		return false
	case !ok, sub && c == math.MinInt16, c == 0 && (o.reg == isa.DIV || o.reg == isa.REM):
		return false
	case sub:
		c = -c
	}
	l.result(isa.Instr{Op: o.imm, B: l.in(from), C: uint16(int16(c))}, kind)
	return true
}

// doubleConst lowers double arithmetic with a constant.
func (l *lowerer) doubleConst(reg isa.Op, x, y int) bool {
	ops := map2(reg, [][2]isa.Op{{isa.DADD, isa.DADDK}, {isa.DSUB, isa.DSUBK}, {isa.DMUL, isa.DMULK}, {isa.DDIV, isa.DDIVK}})
	if ops == 0 {
		return false
	}
	c, from := y, x
	if l.stack[c].where != konst && (reg == isa.DADD || reg == isa.DMUL) {
		c, from = x, y
	}
	if l.stack[c].where != konst {
		return false
	}
	bits := l.stack[c].bits
	l.result(isa.Instr{Op: ops, B: l.in(from)}, kDouble)
	at := l.def
	l.emit(isa.FromWord(bits))
	l.def = at
	return true
}

// map2 looks op up in a short list of pairs, 0 if it is not there.
func map2(op isa.Op, pairs [][2]isa.Op) isa.Op {
	for _, p := range pairs {
		if p[0] == op {
			return p[1]
		}
	}
	return 0
}

// mergeAdd merges an addition or subtraction with the multiplication or the array load just before.
func (l *lowerer) mergeAdd(reg isa.Op, x, y int, kind uint8) bool {
	if reg != isa.ADD && reg != isa.LADD && reg != isa.DADD && reg != isa.DSUB {
		return false
	}
	d, other := l.last(y), x
	if d == nil && reg != isa.DSUB {
		d, other = l.last(x), y
	}
	if d == nil || l.stack[other].where == konst {
		return false
	}
	if reg == isa.LADD {
		if d.Op != isa.I2L {
			return false
		}
		*d = isa.Instr{Op: isa.LADDW, A: l.slot(x), B: l.regOf(other), C: d.B}
		at := l.def
		l.push(entry{kind: kind})
		l.def = at
		return true
	}
	if l.regOf(other) > 255 {
		return false
	}
	var op isa.Op
	switch {
	case reg == isa.ADD && d.Op == isa.MUL:
		op = isa.MULADD
	case reg == isa.ADD && d.Op == isa.IALD && d.X == 0:
		op = isa.IALADD
		if l.masked >= 0 && l.masked == l.def-1 {
			if d := &l.out[l.masked]; d.Op == isa.ANDLD {
				d.Op = isa.ANDI
			} else {
				d.Op = isa.AND
			}
		}
	case reg == isa.DADD && d.Op == isa.DMUL:
		op = isa.DMULADD
	case reg == isa.DSUB && d.Op == isa.DMUL:
		op = isa.DMULSUB
	default:
		return false
	}
	d.Op, d.X, d.A = op, uint8(l.regOf(other)), l.slot(x)
	if n := l.multiplied; n >= 0 && n == l.def-1 && l.out[n].A == d.A && l.regOf(other) == d.A && d.B != d.A && d.C != d.A {
		switch op {
		case isa.DMULADD:
			l.out[n].Op = isa.DMUL2ADD
		case isa.DMULSUB:
			l.out[n].Op = isa.DMUL2SUB
		}
	}
	at := l.def
	l.push(entry{kind: kind})
	l.def = at
	return true
}

func (l *lowerer) iinc(i, by int) {
	r := l.local(i)
	l.evict(r, l.sp)
	if by < math.MinInt16 || by > math.MaxInt16 {
		l.err = ErrCorrupt
		return
	}
	inc := len(l.out)
	l.emit(isa.Instr{Op: isa.ADDI, A: r, B: r, C: uint16(int16(by))})
	if by == 1 && l.sp == 0 {
		l.inc, l.incBCI = inc, l.bci
	}
	l.setLocal(i, kInt)
}

// conversions by opcode - 133.
var conversions = [15]struct {
	op           isa.Op
	kind, narrow uint8
}{
	{isa.I2L, kLong, 0}, {isa.I2F, kFloat, 0}, {isa.I2D, kDouble, 0}, {isa.MOV, kInt, 0}, {isa.L2F, kFloat, 0}, {isa.L2D, kDouble, 0},
	{isa.F2I, kInt, 0}, {isa.F2L, kLong, 0}, {isa.F2D, kDouble, 0}, {isa.D2I, kInt, 0}, {isa.D2L, kLong, 0}, {isa.D2F, kFloat, 0},
	{isa.I2B, kInt, 'B'}, {isa.I2C, kInt, 'C'}, {isa.I2S, kInt, 'S'},
}

func (l *lowerer) conversion(op int) {
	p := l.pop()
	c := &conversions[op-133]
	if e := l.stack[p]; c.op == isa.MOV && e.where == konst { // l2i of a constant
		l.pushInt(int(int32(e.bits)))
		return
	}
	l.result(isa.Instr{Op: c.op, B: l.in(p)}, c.kind)
	l.stack[p].narrow = c.narrow
}

func (l *lowerer) returnOp(op int) {
	if l.syncReg >= 0 {
		l.point()
		l.emit(isa.Instr{Op: isa.MONEXIT, A: uint16(l.syncReg)})
	}
	l.dead = true
	if op == opReturn {
		l.emit(isa.Instr{Op: isa.RETV, B: uint16(l.link)})
		return
	}
	p := l.pop()
	e := &l.stack[p]
	if e.where == konst && !wide(e.kind) {
		l.emit(isa.Instr{Op: isa.RETC, A: uint16(l.link)}.WithImm(narrowed(uint32(e.bits), l.ret)))
		return
	}
	r := l.in(p)
	if e.kind == kInt && e.narrow != l.ret {
		// JVMS 2.11.8: the value is narrowed to the return type.
		to := l.slot(p)
		switch l.ret {
		case 'Z':
			l.emit(isa.Instr{Op: isa.ANDI, A: to, B: r, C: 1})
			r = to
		case 'B':
			l.emit(isa.Instr{Op: isa.I2B, A: to, B: r})
			r = to
		case 'C':
			l.emit(isa.Instr{Op: isa.I2C, A: to, B: r})
			r = to
		case 'S':
			l.emit(isa.Instr{Op: isa.I2S, A: to, B: r})
			r = to
		}
	}
	if d := l.last(p); d != nil && d.Op == isa.ADD && r == l.slot(p) {
		l.out[l.def] = isa.Instr{Op: isa.RETADD, A: uint16(l.link), B: d.B, C: d.C}
		l.def = -1
		return
	}
	if l.link > 0 && l.last(p) != nil && r == l.slot(p) {
		d := &l.out[l.def]
		d.A = 0 // the result's register, where nothing is read any more
		if l.def == len(l.out)-1 && d.Op == isa.ADDI {
			d.Op = isa.ADDIRETV
		}
		l.emit(isa.Instr{Op: isa.RETV, B: uint16(l.link)})
		return
	}
	l.emit(isa.Instr{Op: isa.RET, A: r, B: uint16(l.link)})
}

func narrowed(v uint32, ret byte) uint32 {
	switch ret {
	case 'Z':
		return v & 1
	case 'B':
		return uint32(int32(int8(v)))
	case 'C':
		return v & 0xFFFF
	case 'S':
		return uint32(int32(int16(v)))
	}
	return v
}
