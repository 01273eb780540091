package lower

import (
	"math"

	"github.com/junco-vm/junco/vm/internal/isa"
)

// Kinds of values.
const (
	kNone   uint8 = iota // unset, or the second slot of a long or double
	kInt                 //
	kFloat               //
	kLong                //
	kDouble              //
	kRef                 //
)

func wide(kind uint8) bool { return kind == kLong || kind == kDouble }

// Where an operand stack entry is.
const (
	own   uint8 = iota // in the register of its own stack slot
	alias              // in register reg: a local's, or a lower stack slot's that is `own`
	konst              // nowhere: it is the constant bits
	sum                // nowhere: it is register reg plus bits; only in the safepoint table
)

// entry is one slot of the abstract operand stack. A long or double is followed by an entry of kind kNone.
//
// Invariant: an alias of a stack slot's register refers to a lower slot whose entry is `own`. So no slot's register is written
// while a higher entry needs it. An alias of a local is moved to its own slot before the local is written.
type entry struct {
	bits   uint64
	reg    uint16
	kind   uint8
	where  uint8
	narrow uint8 // descriptor character of the sub-int type the value is known to fit, or 0
}

// regOf is the register entry p lives in; for constants, that of its own slot.
func (l *lowerer) regOf(p int) uint16 {
	if e := &l.stack[p]; e.where == alias {
		return e.reg
	}
	return l.slot(p)
}

func (l *lowerer) slot(p int) uint16 { return uint16(l.base + p) }

// touch notes that entry p changed since the last safepoint.
func (l *lowerer) touch(p int) { l.dirty = min(l.dirty, p) }

func (l *lowerer) push(e entry) {
	p := l.sp
	l.stack[p] = e
	l.sp++
	if wide(e.kind) {
		l.stack[l.sp] = entry{}
		l.sp++
	}
	l.touch(p)
}

func (l *lowerer) pushConst(kind uint8, bits uint64) {
	l.push(entry{kind: kind, where: konst, bits: bits})
}

func (l *lowerer) pushLocal(i int, kind uint8) {
	l.push(entry{kind: kind, where: alias, reg: l.local(i)})
}

// pop removes the top value of one or two slots and returns its position. The entry stays readable, and is part of the state of
// safepoints, until the next push.
func (l *lowerer) pop() int {
	l.sp--
	if l.stack[l.sp].kind == kNone {
		l.sp--
	}
	return l.sp
}

// in makes sure that entry p is in a register, and returns it.
func (l *lowerer) in(p int) uint16 {
	if l.stack[p].where == konst {
		l.settle(p)
	}
	return l.regOf(p)
}

// settle moves entry p to its own slot.
func (l *lowerer) settle(p int) {
	e := &l.stack[p]
	switch e.where {
	case own:
		return
	case alias:
		l.move(l.slot(p), e.reg)
	case konst:
		l.loadConst(l.slot(p), e)
	}
	e.where, e.reg, e.bits = own, 0, 0
	l.touch(p)
}

// move emits a copy, together with the one just before if their destinations are neighbours.
func (l *lowerer) move(to, from uint16) {
	if n := len(l.out) - 1; n >= 0 && l.mov == n && l.out[n].A+1 == to {
		prev := &l.out[n]
		if from == prev.A {
			from = prev.B
		}
		*prev = isa.Instr{Op: isa.MOV2, A: prev.A, B: prev.B, C: from}
		l.mov, l.copied = -1, n
		return
	}
	l.emit(isa.Instr{Op: isa.MOV, A: to, B: from})
	l.mov = len(l.out) - 1
	l.copied = l.mov
}

// last is the instruction just emitted, if it made the value of entry p, which has been popped, and nothing else uses that: so it may be
// merged with the instruction that comes.
func (l *lowerer) last(p int) *isa.Instr {
	if l.def < 0 || l.stack[p].where != own || l.out[l.def].A != l.slot(p) {
		return nil
	}
	return &l.out[l.def]
}

// settleAll moves every entry below n to its own slot. Lower entries first: aliases of slots refer to entries that are settled.
func (l *lowerer) settleAll(n int) {
	for p := range n {
		if l.stack[p].where != own {
			l.settle(p)
		}
	}
}

// loadConst emits the load of a constant entry.
func (l *lowerer) loadConst(reg uint16, e *entry) {
	if !wide(e.kind) {
		l.emit(isa.Instr{Op: isa.CONST, A: reg}.WithImm(uint32(e.bits)))
		return
	}
	if v := int64(e.bits); v >= math.MinInt32 && v <= math.MaxInt32 {
		l.emit(isa.Instr{Op: isa.CONSTL, A: reg}.WithImm(uint32(v)))
		return
	}
	l.emit(isa.Instr{Op: isa.CONSTW, A: reg})
	l.emit(isa.FromWord(e.bits))
}

// short is the value of an integer constant entry if it fits an immediate of 16 bits.
func (l *lowerer) short(p int) (int, bool) {
	e := &l.stack[p]
	if e.where != konst {
		return 0, false
	}
	v := int64(e.bits)
	if !wide(e.kind) {
		v = int64(int32(e.bits))
	}
	return int(v), v >= math.MinInt16 && v <= math.MaxInt16
}

// result emits an instruction whose A is the result, pushed as a new entry.
func (l *lowerer) result(i isa.Instr, kind uint8) {
	i.A = l.slot(l.sp)
	at := len(l.out)
	l.emit(i)
	l.push(entry{kind: kind})
	l.def = at
}

// setLocal records that local i now holds a value of a kind.
func (l *lowerer) setLocal(i int, kind uint8) {
	l.setKind(i, kind)
	if wide(kind) {
		l.setKind(i+1, kNone)
	}
	if i > 0 && wide(l.kinds[i-1]) {
		l.setKind(i-1, kNone)
	}
}

func (l *lowerer) setKind(i int, kind uint8) {
	if l.kinds[i] != kind {
		l.kinds[i] = kind
		l.dirtyLocals = append(l.dirtyLocals, uint16(i))
		l.liveLocals = max(l.liveLocals, i+1)
	}
}

// evict gives entries below n that live in register r (a local about to be written) registers of their own.
func (l *lowerer) evict(r uint16, n int) bool {
	any := false
	for p := range n {
		if e := &l.stack[p]; e.where == alias && e.reg == r {
			l.settle(p)
			any = true
		}
	}
	return any
}

// store is xstore: the top of the stack goes to local i.
func (l *lowerer) store(i int) {
	p := l.pop()
	e := l.stack[p]
	r := l.local(i)
	def := l.def
	l.def = -1
	switch {
	case e.where == alias && e.reg == r:
		// x = x
	case e.where != konst && def >= 0 && l.out[def].A == l.regOf(p) && !l.aliased(r):
		// The instruction just before made the value and nothing else: let it write the local.
		was := l.regOf(p)
		l.out[def].A = r
		for q := range l.sp {
			if f := &l.stack[q]; f.kind != kNone && l.regOf(q) == was && f.where != konst {
				f.where, f.reg = alias, r
				l.touch(q)
			}
		}
	default:
		l.evict(r, l.sp)
		if e.where == konst {
			l.loadConst(r, &e)
		} else {
			l.move(r, l.regOf(p))
		}
	}
	l.setLocal(i, e.kind)
}

// aliased reports whether an entry lives in register r of a local.
func (l *lowerer) aliased(r uint16) bool {
	for p := range l.sp {
		if e := &l.stack[p]; e.where == alias && e.reg == r {
			return true
		}
	}
	return false
}

// dup pushes a copy of the entry at p.
func (l *lowerer) dup(p int) {
	e := l.stack[p]
	if e.where == own {
		e.where, e.reg = alias, l.slot(p)
	}
	l.push(e)
}

// shuffle replaces the top entries from position lo on by copies of the entries at positions from[...], which lie at lo or above.
// Only dup_x1, dup_x2, dup2_x1, dup2_x2 and swap come here.
func (l *lowerer) shuffle(lo int, from ...int) {
	l.def = -1
	old := l.old[:0]
	for _, p := range from {
		e := l.stack[p]
		if e.where == own {
			e.where, e.reg = alias, l.slot(p)
		}
		old = append(old, e)
	}
	l.old = old
	l.sp = lo
	// target[k] is where the value of old[k] has to be moved to; values of locals and constants, and values of slots below lo, stay
	// where they are.
	for _, e := range old {
		l.push(e)
	}
	l.unscramble(lo)
}

// unscramble restores the invariant for the entries from lo on: an entry whose register is that of a slot at lo or above must find it
// in its own slot or in a lower slot that is `own`. The moves may form a cycle (swap), which goes through the scratch register.
func (l *lowerer) unscramble(lo int) {
	home := func(p int) (int, bool) { // the slot at lo or above that entry p lives in
		e := &l.stack[p]
		if e.kind == kNone || e.where != alias || int(e.reg) < l.base+lo {
			return 0, false
		}
		return int(e.reg) - l.base, true
	}
	// A value that has several entries is moved to the lowest; the others become its aliases.
	lowest := func(h int) int {
		for p := lo; p < l.sp; p++ {
			if q, ok := home(p); ok && q == h {
				return p
			}
		}
		return -1
	}
	type move struct{ from, to uint16 }
	var buf [8]move
	moves := buf[:0]
	var lows [8]struct{ p, first int }
	n := 0
	for p := lo; p < l.sp; p++ {
		if h, ok := home(p); ok {
			lows[n].p, lows[n].first = p, lowest(h)
			n++
			if first := lows[n-1].first; first == p && h != p {
				moves = append(moves, move{l.slot(h), l.slot(p)})
			}
		}
	}
	for _, w := range lows[:n] {
		e := &l.stack[w.p]
		if w.first == w.p {
			e.where, e.reg = own, 0
		} else {
			e.where, e.reg = alias, l.slot(w.first)
		}
		l.touch(w.p)
	}
	for len(moves) > 0 {
		done := false
		for k, m := range moves {
			blocked := false
			for j, o := range moves {
				blocked = blocked || j != k && o.from == m.to
			}
			if !blocked {
				l.move(m.to, m.from)
				moves = append(moves[:k], moves[k+1:]...)
				done = true
				break
			}
		}
		if !done { // a cycle: free one source
			l.move(l.scratch, moves[0].from)
			from := moves[0].from
			for k := range moves {
				if moves[k].from == from {
					moves[k].from = l.scratch
				}
			}
		}
	}
}
