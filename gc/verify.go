package gc

import (
	"encoding/binary"
	"fmt"

	"github.com/junco-vm/junco/heap"
)

// MarkError is a broken law of the collector, as [Collector.CheckMarks] finds it.
type MarkError struct {
	Ref heap.Ref // of the object that is wrong
	Via heap.Ref // of the object that refers to it; 0 for a root
	Law string   // what does not hold
}

// Error implements error.
func (e *MarkError) Error() string {
	return fmt.Sprintf("gc: %v (via %v): %s", e.Ref, e.Via, e.Law)
}

// CheckMarks re-traces the heap from roots by a marker that shares nothing with the
// collector's but the registered offsets: plain loops over bounds-checked bytes, its marks in a set of its own. When marking has
// ended and the sweep not begun it compares: whatever it reaches must have been marked, and if exact
// is set, nothing else. At any other time it checks that every reference leads to a chunk in use.
//
// # Errors
//
// A [*MarkError].
func (c *Collector) CheckMarks(roots Roots, exact bool) error {
	t := &c.tracer
	t.c, t.b, t.err, t.work = c, c.h.Bytes(), nil, t.work[:0]
	if t.chunks == nil {
		t.chunks, t.seen = make(bitset, heap.Bytes/heap.PayloadAlign/64), make(bitset, heap.Bytes/heap.PayloadAlign/64)
	}
	clear(t.chunks)
	clear(t.seen)
	c.h.Walk(func(ref heap.Ref, hdr heap.Header) bool {
		if hdr.InUse() && hdr.Type() != heap.Filler {
			t.chunks.add(ref)
		}
		return true
	})
	compare := c.Phase() == Clearing ||
		c.Phase() == Marking && c.at(stStackTop) == 0 && c.at(stOverflow) == 0 && c.at(stRootsDone) != 0
	black := c.h.AllocColour()
	if roots != nil {
		roots.Roots(func(ref heap.Ref) { t.reach(ref, 0) })
	}
	for t.err == nil && len(t.work) > 0 {
		ref := t.work[len(t.work)-1]
		t.work = t.work[:len(t.work)-1]
		t.scan(ref)
		hdr := t.header(ref)
		if compare && hdr.Type().Managed() && hdr.Colour() != black {
			return &MarkError{Ref: ref, Law: "reachable, but " + c.colourName(hdr) + " when marking has ended"}
		}
	}
	if t.err != nil {
		return t.err
	}
	if compare && exact {
		c.h.Walk(func(ref heap.Ref, hdr heap.Header) bool {
			if hdr.Type().Managed() && hdr.Colour() == black && !t.seen.has(ref) {
				t.err = &MarkError{Ref: ref, Law: "marked, but not reachable"}
			}
			return t.err == nil
		})
	}
	return t.err
}

// Garbage counts, by the independent marker, what is in use and managed but not reachable from roots: what died since the collector last
// looked, and, while it sweeps, what it has not freed yet. It takes as long as [Collector.CheckMarks]. The bump buffer may be open.
//
// # Errors
//
// A [*MarkError].
func (c *Collector) Garbage(roots Roots) (objects, bytes uint32, err error) {
	if err := c.CheckMarks(roots, false); err != nil {
		return 0, 0, err
	}
	c.h.Walk(func(ref heap.Ref, hdr heap.Header) bool {
		if hdr.Type().Managed() && !c.tracer.seen.has(ref) {
			objects++
			bytes += hdr.Size()
		}
		return true
	})
	return objects, bytes, nil
}

// colourName is what a colour means at present.
func (c *Collector) colourName(hdr heap.Header) string {
	switch hdr.Colour() {
	case heap.ColourGrey:
		return "grey"
	case c.h.AllocColour():
		return "black"
	}
	return "white"
}

// bitset has a bit for every payload address.
type bitset []uint64

func (s bitset) add(ref heap.Ref) {
	i := uint32(ref-heap.Ref(heap.Base)) / heap.PayloadAlign
	s[i/64] |= 1 << (i % 64)
}

func (s bitset) has(ref heap.Ref) bool {
	i := uint32(ref-heap.Ref(heap.Base)) / heap.PayloadAlign
	return s[i/64]>>(i%64)&1 != 0
}

// tracer is the independent marker.
type tracer struct {
	c            *Collector
	b            []byte
	chunks, seen bitset // chunks in use; objects reached
	work         []heap.Ref
	err          error
}

func (t *tracer) word(a heap.Ref) uint32 {
	return binary.LittleEndian.Uint32(t.b[a-heap.Ref(heap.Base):])
}

func (t *tracer) header(ref heap.Ref) heap.Header { return heap.Header(t.word(ref - heap.HeaderBytes)) }

func (t *tracer) reach(ref, via heap.Ref) {
	if ref == 0 || t.err != nil {
		return
	}
	if !t.c.h.Contains(ref) || ref%heap.PayloadAlign != 0 || !t.chunks.has(ref) {
		t.err = &MarkError{Ref: ref, Via: via, Law: "a reference leads to the payload of a chunk in use"}
		return
	}
	if !t.seen.has(ref) {
		t.seen.add(ref)
		t.work = append(t.work, ref)
	}
}

func (t *tracer) scan(ref heap.Ref) {
	hdr := t.header(ref)
	end := ref + heap.Ref(hdr.PayloadBytes())
	words := func(from heap.Ref, n uint32) {
		for a := from; n > 0 && a+4 <= end; a, n = a+4, n-1 {
			t.reach(heap.Ref(t.word(a)), ref)
		}
	}
	switch hdr.Type() {
	case heap.Instance, heap.Reference, heap.ClassLoader:
		layout := t.c.layout(t.word(ref) & 0xffff)
		if layout&extended == 0 {
			for k := heap.Ref(1); k < 64; k++ {
				if layout>>k&1 != 0 {
					words(ref+4*k, 1)
				}
			}
			return
		}
		e := t.c.ext[layout>>1]
		t.reach(e.holder, ref)
		for _, off := range e.offsets {
			words(ref+heap.Ref(off), 1)
		}
		if e.kind == Soft && t.c.at(stLastResort) == 0 {
			words(ref+heap.Ref(e.referent), 1)
		}
	case heap.RefArray:
		if layout := t.c.layout(t.word(ref) & 0xffff); layout&extended != 0 {
			t.reach(t.c.ext[layout>>1].holder, ref)
		}
		words(ref+8, t.word(ref+4))
	case heap.String:
		words(ref+4, 1)
	case heap.ClassRecord:
		words(ref+4, t.word(ref))
	case heap.Stack:
		if f := t.c.opts.ScanStack; f != nil {
			f(ref, func(to heap.Ref) { t.reach(to, ref) })
		}
	}
}

func (c *Collector) verifies() bool { return invariants || c.opts.Verify }

// verifyMarks checks that marking has found what the independent marker finds.
func (c *Collector) verifyMarks(roots Roots) {
	if !c.verifies() {
		return
	}
	if err := c.CheckMarks(roots, c.at(stSliced) == 0); err != nil {
		panic("BUG: " + err.Error())
	}
}

// verifyCleared checks that nothing live refers weakly to what is dead.
func (c *Collector) verifyCleared() {
	if !c.verifies() {
		return
	}
	c.h.Walk(func(ref heap.Ref, hdr heap.Header) bool {
		if hdr.Type() != heap.Reference || c.isWhite(uint32(ref)) {
			return true
		}
		layout := c.layout(*c.mem.word(uint32(ref)) & 0xffff)
		if layout&extended == 0 || c.ext[layout>>1].kind == 0 {
			return true
		}
		if to := heap.Ref(*c.mem.word(uint32(ref) + c.ext[layout>>1].referent)); to != 0 && !c.IsLive(to) {
			panic("BUG: " + (&MarkError{Ref: to, Via: ref, Law: "dead, but its reference was not cleared"}).Error())
		}
		return true
	})
}

// verifyHeap checks the heap's own laws when a sweep has ended.
func (c *Collector) verifyHeap() {
	if !c.verifies() {
		return
	}
	if err := c.h.Verify(); err != nil {
		panic("BUG: " + err.Error())
	}
}
