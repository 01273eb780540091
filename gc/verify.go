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
// collector's but the registered offsets: plain loops over bounds-checked bytes, its marks in a set of its own. Between
// mark and sweep it compares: whatever it reaches must have been marked, and if exact
// is set, nothing else. At any other time it checks that every reference leads to a chunk in use.
//
// # Errors
//
// A [*MarkError].
func (c *Collector) CheckMarks(roots Roots, exact bool) error {
	t := tracer{c: c, b: c.h.Bytes(), chunks: map[heap.Ref]heap.Header{}, seen: map[heap.Ref]bool{}}
	c.h.Walk(func(ref heap.Ref, hdr heap.Header) bool {
		t.chunks[ref] = hdr
		return true
	})
	compare := c.Phase() == Marking
	if roots != nil {
		roots.Roots(func(ref heap.Ref) { t.reach(ref, 0) })
	}
	for t.err == nil && len(t.work) > 0 {
		ref := t.work[len(t.work)-1]
		t.work = t.work[:len(t.work)-1]
		t.scan(ref)
		hdr := t.chunks[ref]
		if compare && hdr.Type().Managed() && hdr.Colour() != c.h.AllocColour() {
			return &MarkError{Ref: ref, Law: "reachable, but " + hdr.Colour().String() + " when marking has ended"}
		}
	}
	if t.err != nil {
		return t.err
	}
	if compare && exact {
		for ref, hdr := range t.chunks {
			if hdr.Type().Managed() && hdr.Colour() == c.h.AllocColour() && !t.seen[ref] {
				return &MarkError{Ref: ref, Law: "marked, but not reachable"}
			}
		}
	}
	return nil
}

// tracer is the independent marker.
type tracer struct {
	c      *Collector
	b      []byte
	chunks map[heap.Ref]heap.Header
	seen   map[heap.Ref]bool
	work   []heap.Ref
	err    error
}

func (t *tracer) word(a heap.Ref) uint32 {
	return binary.LittleEndian.Uint32(t.b[a-heap.Ref(heap.Base):])
}

func (t *tracer) reach(ref, via heap.Ref) {
	if ref == 0 || t.seen[ref] || t.err != nil {
		return
	}
	hdr, ok := t.chunks[ref]
	switch {
	case !ok:
		t.err = &MarkError{Ref: ref, Via: via, Law: "a reference leads to the payload of a chunk"}
	case !hdr.InUse() || hdr.Type() == heap.Filler:
		t.err = &MarkError{Ref: ref, Via: via, Law: "a reference leads to a chunk in use"}
	}
	t.seen[ref] = true
	t.work = append(t.work, ref)
}

func (t *tracer) scan(ref heap.Ref) {
	hdr := t.chunks[ref]
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
		for _, off := range e.offsets {
			words(ref+heap.Ref(off), 1)
		}
		if e.kind == Soft && t.c.at(stLastResort) == 0 {
			words(ref+heap.Ref(e.referent), 1)
		}
	case heap.RefArray:
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

// verifyMarks and verifyHeap run under the invariants tag only.
func (c *Collector) verifyMarks(roots Roots) {
	if !invariants {
		return
	}
	if err := c.CheckMarks(roots, true); err != nil {
		panic("BUG: " + err.Error())
	}
}

func (c *Collector) verifyHeap() {
	if !invariants {
		return
	}
	if err := c.h.Verify(); err != nil {
		panic("BUG: " + err.Error())
	}
}
