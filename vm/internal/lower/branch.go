package lower

import (
	"math"

	"github.com/junco-vm/junco/vm/internal/isa"
)

// fixup is a place that wants the offset of a bytecode's code, in words from the instruction at src.
type fixup struct {
	src, at int32
	bci     int32
	form    uint8
}

// Forms of offsets.
const (
	inC    uint8 = iota // 16 bits, field C; or A, in comparisons with a constant
	inImm               // the 32-bit immediate, which is also the high half of a table word
	inHigh = inImm
	inLow  = 2 // the low half of a table word
)

func (l *lowerer) fix(src, at, bci int, form uint8) {
	l.fixups = append(l.fixups, fixup{int32(src), int32(at), int32(bci), form})
}

// patch fills in the offsets of branches. One that does not fit sets overflow: then the method is lowered again with long branches.
func (l *lowerer) patch() {
	for _, f := range l.fixups {
		if f.bci < 0 || int(f.bci) >= len(l.code) || l.pcs[f.bci] < 0 {
			l.err = ErrCorrupt
			return
		}
		off := l.pcs[f.bci] - f.src
		switch f.form {
		case inC:
			if off < math.MinInt16 || off > math.MaxInt16 {
				l.overflow = true
				return
			}
			setOffset(&l.out[f.at], int(off))
		case inImm:
			l.out[f.at] = l.out[f.at].WithImm(uint32(off))
		case inLow:
			w := l.out[f.at].Word()
			l.out[f.at] = isa.FromWord(w&^math.MaxUint32 | uint64(uint32(off)))
		}
	}
}

// setOffset sets the 16-bit offset of a conditional branch.
func setOffset(i *isa.Instr, off int) {
	switch i.Op {
	case isa.JEQI, isa.JEQI_B, isa.JNEI, isa.JNEI_B, isa.JLTI, isa.JLTI_B, isa.JGEI, isa.JGEI_B, isa.INCJLTI:
		i.A = uint16(int16(off))
	default:
		i.C = uint16(int16(off))
	}
}

// inverse is the branch taken exactly when op is not.
var inverse = func() (t [256]isa.Op) {
	for _, p := range [][2]isa.Op{{isa.JEQ, isa.JNE}, {isa.JLT, isa.JGE}, {isa.JEQI, isa.JNEI}, {isa.JLTI, isa.JGEI},
		{isa.JLEQ, isa.JLNE}, {isa.JLLT, isa.JLGE}, {isa.JLEQI, isa.JLNEI}, {isa.JLLTI, isa.JLGEI},
		{isa.JTZI, isa.JTNZI}, {isa.JFLT, isa.JFNLT}, {isa.JFLE, isa.JFNLE}, {isa.JDEQ, isa.JDNE}, {isa.JDLT, isa.JDNLT}, {isa.JDLE, isa.JDNLE}} {
		t[p[0]], t[p[1]] = p[1], p[0]
	}
	return t
}()

// backward is the form of a branch that counts a step when taken, 0 if there is none.
var backward = func() (t [256]isa.Op) {
	for op := range isa.Op(isa.NumOps - 1) {
		if n := op.String(); (op + 1).String() == n+"_B" {
			t[op] = op + 1
		}
	}
	return t
}()

// branch emits the conditional branch i (forward form, without its offset) to target. Its operands are popped; the stack is settled.
func (l *lowerer) branch(i isa.Instr, target int, back bool) {
	src := len(l.out)
	if !back && !l.wide {
		l.emit(i)
		l.fix(src, src, target, inC)
		return
	}
	if b := backward[i.Op]; back && b != 0 && !l.wide {
		if b == isa.JLT_B && l.fuseLength(i, target) {
			return
		}
		if n := len(l.out); b == isa.JLT_B && l.sp == 0 && l.def == n-1 && l.got == n-2 && l.inc == n-3 && l.inc >= 0 &&
			l.out[n-1].Op == isa.ALEN && l.out[n-1].A == i.B && l.out[n-2].A == l.out[n-1].B && l.out[n-3].A == i.A && l.out[n-2].B != i.A {
			l.out[n-2].X = 1 // see INCJFLEN
		}
		l.point()
		if b == isa.JLT_B && i.A != i.B && l.fuseIncrement(isa.Instr{Op: isa.INCJLT, A: i.A, B: i.B}, i.A, target) {
			return
		}
		if b == isa.JLTI_B && l.fuseIncrement(isa.Instr{Op: isa.INCJLTI, X: i.X, B: i.B, C: i.C}, uint16(i.X), target) {
			return
		}
		i.Op = b
		l.emit(i)
		l.fix(src, src, target, inC)
		return
	}
	i.Op = inverse[i.Op]
	setOffset(&i, 2)
	l.emit(i)
	l.jumpWord(target, back)
}

// fuseIncrement merges `iinc x 1` just before with the branch back if x, in register r, is less than something: i does both.
func (l *lowerer) fuseIncrement(i isa.Instr, r uint16, target int) bool {
	at := l.inc
	if at < 0 || at != len(l.out)-1 || l.out[at].A != r {
		return false
	}
	l.rec.drop()
	l.out = l.out[:at]
	l.bci, l.sp0 = l.incBCI, 0
	l.point()
	l.emit(i)
	l.fix(at, at, target, inC)
	return true
}

// fuseLength merges `iinc x 1`, `arraylength` and the branch back if x is less than that. The ALEN stays for null.
func (l *lowerer) fuseLength(i isa.Instr, target int) bool {
	at := len(l.out) - 2
	if at < 0 || l.inc != at || l.sp != 0 || l.out[at].A != i.A || l.out[at+1].Op != isa.ALEN || l.out[at+1].A != i.B || l.def != at+1 {
		return false
	}
	l.rec.insert(uint32(at), l.incBCI)
	l.out[at] = isa.Instr{Op: isa.INCJLEN, A: i.A, B: l.out[at+1].B}
	l.fix(at, at, target, inC)
	l.inc, l.def = -1, -1
	return true
}

// jumpWord emits an unconditional branch.
func (l *lowerer) jumpWord(target int, counts bool) {
	src := len(l.out)
	op := isa.JMP
	if counts {
		l.point()
		op = isa.JMP_B
	}
	l.emit(isa.Instr{Op: op})
	l.fix(src, src, target, inImm)
}

// jump lowers goto.
func (l *lowerer) jump(target, next int) {
	l.settleGoto(target)
	if l.dead {
		return
	}
	back := target <= l.bci
	if back && l.turn(target) {
		l.dead = true
		return
	}
	if back || target != next {
		l.jumpWord(target, back)
	}
	l.dead = true
}

// settleGoto settles the stack for a jump; a jump to a return instruction returns here, with the value from wherever it is.
func (l *lowerer) settleGoto(target int) {
	if target > l.bci && target < len(l.code) {
		if op := int(l.code[target]); op >= opIreturn && op <= opReturn {
			bci := l.bci
			l.bci, l.sp0 = target, l.sp
			l.returnOp(op)
			l.bci = bci
			return
		}
	}
	l.settleAll(l.sp)
}

// maxTurned is the number of bytecodes of the longest loop condition that is lowered twice.
const maxTurned = 12

// turn lowers the block at target again, in place of the goto that ends a loop, with its conditional branch turned round: it goes to the
// code behind the branch, and falls into a jump to the branch's target. It answers false, having emitted nothing, if the block is not a short
// condition.
func (l *lowerer) turn(target int) bool {
	if l.copy {
		return false
	}
	end, ok := l.condition(target)
	if !ok {
		return false
	}
	after := end + 3
	if after > l.bci || l.pcs[after] < 0 {
		return false
	}
	i := l.frameAt(target)
	if i < 0 {
		return false
	}
	savedNext := l.fi
	l.copy = true
	l.settleAll(l.sp)
	inc, incBCI := l.inc, l.incBCI
	l.enter(&l.frames[i])
	if inc == len(l.out)-1 {
		l.inc, l.incBCI = inc, incBCI
	}
	for pc := target; pc < end && l.err == nil; {
		pc = l.one(pc)
		if pc > end { // a fused comparison took the branch with it
			end = -1
		}
	}
	if end >= 0 && l.err == nil {
		l.one(end)
	}
	l.copy = false
	l.fi = savedNext
	return true
}

// frameAt finds the frame at bci, or -1.
func (l *lowerer) frameAt(bci int) int {
	lo, hi := 0, len(l.frames)
	for lo < hi {
		mid := (lo + hi) / 2
		if l.frames[mid].BCI < bci {
			lo = mid + 1
		} else {
			hi = mid
		}
	}
	if lo < len(l.frames) && l.frames[lo].BCI == bci {
		return lo
	}
	return -1
}

// condition reports whether the block at target is a short one that ends in a conditional branch, and where that is.
func (l *lowerer) condition(target int) (end int, ok bool) {
	pc := target
	for range maxTurned {
		if pc != target && l.frameAt(pc) >= 0 {
			return 0, false
		}
		op := int(l.code[pc])
		switch {
		case op >= opIfeq && op < opGoto, op == opIfnull, op == opIfnonnull:
			return pc, true
		case sizes[op] == 0, op >= opGoto && op <= opReturn, op == opAthrow, op == opMonitorenter, op == opMonitorexit, op == opGotoW, op == 201:
			return 0, false
		}
		if pc += int(sizes[op]); pc >= l.bci {
			return 0, false
		}
	}
	return 0, false
}

// take emits a branch of the bytecode at bci, given as the test i, to target. In a turned block it is inverted.
func (l *lowerer) take(i isa.Instr, target, after int) {
	l.settleAll(l.sp)
	if !l.copy {
		l.branch(i, target, target <= l.bci)
		return
	}
	i.Op = inverse[i.Op]
	l.branch(i, after, true)
	l.bci, l.sp0 = target, l.sp
	l.jumpWord(target, true)
}

// conditional lowers if<cond>, if_icmp<cond>, if_acmp<cond>, ifnull and ifnonnull at pc.
func (l *lowerer) conditional(op, pc int) {
	target, after := pc+l.s2(pc+1), pc+3
	switch {
	case op == opIfnull || op == opIfnonnull:
		p := l.pop()
		l.take(l.testConst(intTests, op-opIfnull, l.in(p), 0), target, after)
	case op < opIfIcmpeq:
		p := l.pop()
		if d := l.last(p); d != nil && d.Op == isa.ANDI && op < opIfeq+2 && target > l.bci && !l.copy {
			t := isa.Instr{Op: isa.JTZI + (isa.JTNZI-isa.JTZI)*isa.Op(op-opIfeq), A: d.B, B: d.C}
			l.out = l.out[:l.def]
			l.def = -1
			l.take(t, target, after)
			return
		}
		l.take(l.testConst(intTests, op-opIfeq, l.in(p), 0), target, after)
	default:
		y := l.pop()
		x := l.pop()
		cond := op - opIfIcmpeq
		if op >= opIfAcmpeq {
			cond = op - opIfAcmpeq
		}
		l.take(l.test(intTests, cond, x, y), target, after)
	}
}

// tests are the comparisons of a type.
type tests struct{ eq, ne, lt, ge, eqI, neI, ltI, geI isa.Op }

var (
	intTests  = &tests{isa.JEQ, isa.JNE, isa.JLT, isa.JGE, isa.JEQI, isa.JNEI, isa.JLTI, isa.JGEI}
	longTests = &tests{isa.JLEQ, isa.JLNE, isa.JLLT, isa.JLGE, isa.JLEQI, isa.JLNEI, isa.JLLTI, isa.JLGEI}
)

// Conditions in the order of the instruction set.
const (
	condEQ = iota
	condNE
	condLT
	condGE
	condGT
	condLE
)

// swapped is the condition with its operands exchanged.
var swapped = [6]int{condEQ, condNE, condGT, condLE, condLT, condGE}

// test is the branch for x cond y.
func (l *lowerer) test(t *tests, cond, x, y int) isa.Instr {
	if c, ok := l.bound(t, y); ok {
		return l.testConst(t, cond, l.in(x), c)
	}
	if c, ok := l.bound(t, x); ok {
		return l.testConst(t, swapped[cond], l.in(y), c)
	}
	a, b := l.in(x), l.in(y)
	if cond <= condNE && l.last(y) != nil {
		a, b = b, a // what was just loaded first, for the pairs
	}
	switch cond {
	case condEQ:
		return isa.Instr{Op: t.eq, A: a, B: b}
	case condNE:
		return isa.Instr{Op: t.ne, A: a, B: b}
	case condLT:
		return isa.Instr{Op: t.lt, A: a, B: b}
	case condGE:
		return isa.Instr{Op: t.ge, A: a, B: b}
	case condGT:
		return isa.Instr{Op: t.lt, A: b, B: a}
	}
	return isa.Instr{Op: t.ge, A: b, B: a}
}

// bound is the value of entry p if it is a constant that, and whose successor, a test can hold: 32 bits for ints, 16 for longs.
func (l *lowerer) bound(t *tests, p int) (int, bool) {
	if t == intTests && l.stack[p].where == konst {
		v := int32(l.stack[p].bits)
		return int(v), v < math.MaxInt32
	}
	c, ok := l.short(p)
	return c, ok && c < math.MaxInt16
}

// testConst is the branch for r cond c, where c+1 fits too: greater than c is at least c+1.
func (l *lowerer) testConst(t *tests, cond int, r uint16, c int) isa.Instr {
	op := [6]isa.Op{t.eqI, t.neI, t.ltI, t.geI, t.geI, t.ltI}[cond]
	if cond >= condGT {
		c++
	}
	switch {
	case t == longTests:
		return isa.Instr{Op: op, A: r, B: uint16(int16(c))}
	case r <= math.MaxUint8:
		return isa.Instr{Op: op, X: uint8(r)}.WithImm(uint32(int32(c)))
	}
	l.emit(isa.Instr{Op: isa.CONST, A: l.scratch}.WithImm(uint32(int32(c))))
	return isa.Instr{Op: [6]isa.Op{t.eq, t.ne, t.lt, t.ge, t.ge, t.lt}[cond], A: r, B: l.scratch}
}

// compare lowers lcmp, fcmpl, fcmpg, dcmpl and dcmpg, together with the if<cond> that follows.
func (l *lowerer) compare(op, pc int) int {
	y := l.pop()
	x := l.pop()
	next := pc + 1
	branchOp := int(l.code[next])
	floatEqual := (op == opLcmp+1 || op == opLcmp+2) && branchOp <= opIfeq+condNE
	if branchOp < opIfeq || branchOp >= opIfIcmpeq || floatEqual || l.frameAt(next) >= 0 {
		rx, ry := l.in(x), l.in(y)
		l.result(isa.Instr{Op: isa.Op([5]isa.Op{isa.LCMP, isa.FCMPL, isa.FCMPG, isa.DCMPL, isa.DCMPG}[op-opLcmp]), B: rx, C: ry}, kInt)
		return next
	}
	cond := branchOp - opIfeq
	var i isa.Instr
	target := next + l.s2(next+1)
	if op == opLcmp+4 && cond == condGE && l.stack[y].where == konst && l.stack[x].where != konst && target > next && !l.copy && !l.wide {
		bits := l.stack[y].bits
		r := l.in(x)
		l.settleAll(l.sp)
		at := len(l.out)
		l.emit(isa.Instr{Op: isa.JDNLTK, A: r})
		l.emit(isa.FromWord(bits))
		l.fix(at, at, target, inC)
		return next + 3
	}
	if op == opLcmp {
		i = l.test(longTests, cond, x, y)
	} else {
		i = floatTest(op, cond, l.in(x), l.in(y))
	}
	l.take(i, target, next+3)
	return next + 3
}

// floatTest is the branch for a floating comparison followed by if<cond>. The comparison gives -1 (cmpl) or 1 (cmpg) for NaN.
func floatTest(op, cond int, a, b uint16) isa.Instr {
	lt, le, eq, nlt, nle, ne := isa.JFLT, isa.JFLE, isa.TRAP, isa.JFNLT, isa.JFNLE, isa.TRAP
	if op >= opLcmp+3 {
		lt, le, eq, nlt, nle, ne = isa.JDLT, isa.JDLE, isa.JDEQ, isa.JDNLT, isa.JDNLE, isa.JDNE
	}
	nanLess := op == opLcmp+1 || op == opLcmp+3
	ab := func(op isa.Op) isa.Instr { return isa.Instr{Op: op, A: a, B: b} }
	ba := func(op isa.Op) isa.Instr { return isa.Instr{Op: op, A: b, B: a} }
	switch cond {
	case condEQ:
		return ab(eq)
	case condNE:
		return ab(ne)
	case condLT:
		if nanLess {
			return ba(nle)
		}
		return ab(lt)
	case condGE:
		if nanLess {
			return ba(le)
		}
		return ab(nlt)
	case condGT:
		if nanLess {
			return ba(lt)
		}
		return ab(nle)
	}
	if nanLess {
		return ba(nlt)
	}
	return ab(le)
}

// switchOp lowers tableswitch and lookupswitch.
func (l *lowerer) switchOp(op, pc int) int {
	r := l.in(l.pop())
	l.settleAll(l.sp)
	l.point()
	l.dead = true
	src := len(l.out)
	at := pc&^3 + 4
	def := pc + l.s4(at)
	if op == opTableswitch {
		lo, hi := l.s4(at+4), l.s4(at+8)
		n := hi - lo + 1
		at += 12
		if n < 0 || at+4*n > len(l.code) {
			l.err = ErrCorrupt
			return at
		}
		l.emit(isa.Instr{Op: isa.TSWITCH, A: r}.WithImm(uint32(n)))
		l.emit(isa.FromWord(uint64(uint32(lo))))
		l.fix(src, src+1, def, inHigh)
		for k := range n {
			if k&1 == 0 {
				l.emit(isa.Instr{})
				l.fix(src, len(l.out)-1, pc+l.s4(at+4*k), inLow)
			} else {
				l.fix(src, len(l.out)-1, pc+l.s4(at+4*k), inHigh)
			}
		}
		return at + 4*n
	}
	n := l.s4(at + 4)
	at += 8
	if n < 0 || at+8*n > len(l.code) {
		l.err = ErrCorrupt
		return at
	}
	l.emit(isa.Instr{Op: isa.LSWITCH, A: r}.WithImm(uint32(n)))
	l.emit(isa.Instr{})
	l.fix(src, src+1, def, inHigh)
	for k := range n {
		l.emit(isa.FromWord(uint64(uint32(l.s4(at + 8*k)))))
		l.fix(src, len(l.out)-1, pc+l.s4(at+8*k+4), inHigh)
	}
	return at + 8*n
}
