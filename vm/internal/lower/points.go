package lower

import (
	"encoding/binary"
	"sort"

	"github.com/junco-vm/junco/vm/internal/isa"
)

// The safepoint table.
//
// A point is an instruction that may leave the loop. Its state (the kinds of the locals, the entries of the operand stack) is kept as the
// changes against the point before, in one stream of events, so the table's size is linear in the size of the bytecode whatever the frames
// look like. Checkpoints, which repeat the whole state, bound the work of reading a point.
//
//	event:  uvarint index<<1 | isStack
//	        byte    kind | where<<4
//	        uvarint register (alias), constant (konst), or both (sum)
//
// Locals have neither where nor operand: they are in their registers.

// point is a safepoint. Events up to offset events apply.
type point struct {
	pc     uint32
	bci    uint16
	depth  uint16
	events uint32
}

// checkpoint: reading may begin at event offset from with an empty state, for points from number first on.
type checkpoint struct{ from, first uint32 }

// tables is the part of Code that only this package reads.
type tables struct {
	points      []point
	events      []byte
	checkpoints []checkpoint
	locals      int // highest local that ever held something, plus 1
	depth       int // deepest operand stack of a point
	syncPC      uint32
	dense       []uint16
}

// recorder makes the tables of a method.
type recorder struct {
	points      []point
	events      []byte
	checkpoints []checkpoint
	count       int // events since the last checkpoint
	size        int // events in the last checkpoint
	kinds       []uint8
	shadow      []entry
	locals      int
	depth       int
	syncPC      uint32
	dropped     bool
}

func (r *recorder) begin(locals, stack int) {
	r.points, r.events, r.checkpoints = r.points[:0], r.events[:0], r.checkpoints[:0]
	r.count, r.size, r.locals, r.depth, r.syncPC, r.dropped = 0, 0, 0, 0, 0, false
	r.kinds = grow(r.kinds, locals+2)
	clear(r.kinds)
	r.shadow = grow(r.shadow, stack)
	clear(r.shadow)
}

// minEvents is the least number of events between checkpoints.
const minEvents = 256

func (r *recorder) point(l *lowerer) {
	if r.count >= max(minEvents, 2*r.size) {
		r.checkpoint()
	}
	for _, i := range l.dirtyLocals {
		if k := l.kinds[i]; k != r.kinds[i] {
			r.kinds[i] = k
			r.local(int(i), k)
			r.locals = max(r.locals, int(i)+1)
		}
	}
	l.dirtyLocals = l.dirtyLocals[:0]
	for p := l.dirty; p < l.sp0; p++ {
		e := l.stack[p]
		e.narrow = 0
		if e != r.shadow[p] {
			r.shadow[p] = e
			r.stack(p, &e)
		}
	}
	l.dirty = max(l.dirty, l.sp0)
	r.depth = max(r.depth, l.sp0)
	r.points = append(r.points, point{pc: uint32(len(l.out)), bci: uint16(l.bci), depth: uint16(l.sp0), events: uint32(len(r.events))})
}

// drop forgets the last point: its instruction is merged with another. Its events stay; they are true of the state they describe, and the next
// point corrects them.
func (r *recorder) drop() { r.points = r.points[:len(r.points)-1] }

// insert adds a point before the last one, with the same locals and an empty operand stack.
func (r *recorder) insert(pc uint32, bci int) {
	n := len(r.points) - 1
	p := r.points[n]
	r.points = append(r.points, p)
	r.points[n] = point{pc: pc, bci: uint16(bci), events: p.events}
}

func (r *recorder) local(i int, kind uint8) {
	r.events = binary.AppendUvarint(r.events, uint64(i)<<1)
	r.events = append(r.events, kind)
	r.count++
}

func (r *recorder) stack(p int, e *entry) {
	r.events = binary.AppendUvarint(r.events, uint64(p)<<1|1)
	r.events = append(r.events, e.kind|e.where<<4)
	switch e.where {
	case alias:
		r.events = binary.AppendUvarint(r.events, uint64(e.reg))
	case konst:
		r.events = binary.AppendUvarint(r.events, e.bits)
	case sum:
		r.events = binary.AppendUvarint(r.events, uint64(e.reg))
		r.events = binary.AppendUvarint(r.events, e.bits)
	}
	r.count++
}

// checkpoint repeats the state of the last point.
func (r *recorder) checkpoint() {
	r.checkpoints = append(r.checkpoints, checkpoint{from: uint32(len(r.events)), first: uint32(len(r.points))})
	r.count = 0
	for i, k := range r.kinds[:r.locals] {
		if k != kNone {
			r.local(i, k)
		}
	}
	for p := range r.depth {
		if e := &r.shadow[p]; *e != (entry{}) {
			r.stack(p, e)
		}
	}
	r.size, r.count = r.count, 0
}

func (r *recorder) finish() tables {
	return tables{
		points:      append([]point(nil), r.points...),
		events:      append([]byte(nil), r.events...),
		checkpoints: append([]checkpoint(nil), r.checkpoints...),
		locals:      r.locals,
		depth:       r.depth,
		syncPC:      r.syncPC,
	}
}

// find is the number of the last point at or before pcRel, or -1.
func (c *Code) find(pcRel uint32) int {
	return sort.Search(len(c.points), func(i int) bool { return c.points[i].pc > pcRel }) - 1
}

func (c *Code) bciOf(pcRel uint32) int {
	if i := c.find(pcRel); i >= 0 {
		return int(c.points[i].bci)
	}
	return 0
}

// read calls local and stack for each change that leads to point number n, oldest first.
func (c *Code) read(n int, local func(i int, kind uint8), stack func(p int, e entry)) {
	from := uint32(0)
	if k := sort.Search(len(c.checkpoints), func(i int) bool { return int(c.checkpoints[i].first) > n }); k > 0 {
		from = c.checkpoints[k-1].from
	}
	b := c.events[from:c.points[n].events]
	for len(b) > 0 {
		key, w := binary.Uvarint(b)
		tag := b[w]
		b = b[w+1:]
		if key&1 == 0 {
			local(int(key>>1), tag)
			continue
		}
		e := entry{kind: tag & 15, where: tag >> 4}
		if e.where != own {
			v, w := binary.Uvarint(b)
			b = b[w:]
			switch e.where {
			case konst:
				e.bits = v
			case sum:
				e.bits, w = binary.Uvarint(b)
				b = b[w:]
				fallthrough
			case alias:
				e.reg = uint16(v)
			}
		}
		stack(int(key>>1), e)
	}
}

// refs needs one bit for each local and each stack entry. Aliases and constants are no roots: what they stand for is one elsewhere, or null.
func (c *Code) refs(pcRel uint32, limit int, visit func(reg int)) {
	n := c.find(pcRel)
	if n < 0 {
		return
	}
	var buf [16]uint64
	words := (c.locals+c.depth)/64 + 1
	bits := buf[:]
	if words > len(buf) {
		bits = make([]uint64, words)
	}
	set := func(i int, on bool) {
		if on {
			bits[i>>6] |= 1 << (i & 63)
		} else {
			bits[i>>6] &^= 1 << (i & 63)
		}
	}
	c.read(n, func(i int, kind uint8) { set(i, kind == kRef) },
		func(p int, e entry) { set(c.locals+p, e.kind == kRef && e.where == own) })
	for i := range c.locals {
		if bits[i>>6]>>(i&63)&1 != 0 {
			if r := c.localReg(i); r < limit {
				visit(r)
			}
		}
	}
	for p := range int(c.points[n].depth) {
		if i := c.locals + p; bits[i>>6]>>(i&63)&1 != 0 && c.StackBase+p < limit {
			visit(c.StackBase + p)
		}
	}
	if c.MonitorHeld(pcRel) || c.SyncReg >= 0 && pcRel == c.syncPC {
		visit(c.SyncReg)
	}
}

var kindNames = [...]byte{kNone: 0, kInt: 'I', kFloat: 'F', kLong: 'J', kDouble: 'D', kRef: 'A'}

func (c *Code) state(pcRel uint32) (bci int, locals, stack []Value) {
	n := c.find(pcRel)
	if n < 0 {
		return 0, nil, nil
	}
	locals = make([]Value, c.locals)
	all := make([]entry, c.depth)
	c.read(n, func(i int, kind uint8) {
		locals[i] = Value{}
		if kind != kNone {
			locals[i] = Value{Where: InReg, Reg: c.localReg(i), Kind: kindNames[kind]}
		}
	}, func(p int, e entry) { all[p] = e })
	stack = make([]Value, c.points[n].depth)
	for p := range stack {
		e := &all[p]
		v := Value{Kind: kindNames[e.kind]}
		switch {
		case e.kind == kNone:
		case e.where == own:
			v.Where, v.Reg = InReg, c.StackBase+p
		case e.where == alias:
			v.Where, v.Reg = InReg, int(e.reg)
		case e.where == sum:
			v.Where, v.Reg, v.Bits = RegPlus, int(e.reg), e.bits
		default:
			v.Where, v.Bits = Const, e.bits
		}
		stack[p] = v
	}
	return int(c.points[n].bci), locals, stack
}

func (c *Code) localReg(i int) int {
	switch {
	case c.dense != nil:
		if r := int(c.dense[i]); r != 0 || i == 0 {
			return r
		}
		return -1
	case i < c.Link:
		return i
	}
	return i + c.LocalBase
}

// MonitorHeld reports whether, at the safepoint at pcRel, a synchronized method holds the monitor of the object in SyncReg. False for other methods.
func (c *Code) MonitorHeld(pcRel uint32) bool { return c.SyncReg >= 0 && pcRel > c.syncPC }

// AtPoint reports whether there is a safepoint at exactly pcRel.
func (c *Code) AtPoint(pcRel uint32) bool {
	i := c.find(pcRel)
	return i >= 0 && c.points[i].pc == pcRel
}

// Points is the number of safepoints; PointAt gives the place of one, in words from the start. For tests and listings.
func (c *Code) Points() int { return len(c.points) }

// PointAt is the word offset and the bytecode index of safepoint i.
func (c *Code) PointAt(i int) (pcRel uint32, bci int) {
	return c.points[i].pc, int(c.points[i].bci)
}

// Listing returns the code as text, one instruction to a line, for tests and debugging.
func (c *Code) Listing() string { return isa.Listing(c.Words) }
