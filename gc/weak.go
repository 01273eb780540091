package gc

import "github.com/junco-vm/junco/heap"

// References. A Reference's referent is not followed while marking. If it is white when its
// Reference is scanned, the Reference is put on the discovered list, and looked at
// again when marking has ended: a referent that is still white is cleared. That is done in slices; until it is done, white referents read as
// null (see Strengthen), so to the program all are cleared at one moment. There are no finalizers, so nothing
// can come back to life between weak and phantom references, and one pass does for all kinds.
//
// Soft references are strong, except in a collection of last resort, in which they are
// weak.

// discover looks at the referent of a Reference being scanned. It returns the referent if it is
// to be followed.
func (c *Collector) discover(ref uint32, e *extLayout) (follow uint32) {
	referent := *c.mem.word(ref + e.referent)
	if referent == 0 || !c.isWhite(referent) {
		return 0
	}
	if e.kind == Soft && c.at(stLastResort) == 0 {
		return referent
	}
	n := c.at(stDiscovered)
	if n == discoveredWords {
		c.put(stMissed, 1)
		return 0
	}
	*c.mem.word(c.discoveredAt() + 4*n) = ref
	c.put(stDiscovered, n+1)
	return 0
}

// referenceWords is what looking at a Reference, its layout and its referent costs, in words of a slice's budget, and
// walkWords what a chunk costs that is only walked over.
const referenceWords, walkWords = 8, 2

// clearReferences clears the referents that no strong path has reached, about budgetWords' worth of them.
func (c *Collector) clearReferences(budgetWords int) (words int, done bool) {
	list := c.discoveredAt()
	for n := c.at(stDiscovered); n > 0; words += referenceWords {
		if words >= budgetWords {
			return words, false
		}
		n--
		c.put(stDiscovered, n)
		c.clearReferent(*c.mem.word(list + 4*n))
	}
	if c.at(stMissed) == 0 {
		return words, true
	}
	// The list was too short. Every live Reference is black now: walk the heap for them.
	at, walked, done := c.walk(c.at(stCursor), budgetWords-words, func(ref uint32, hdr heap.Header) bool {
		if hdr.Type() == heap.Reference && !c.isWhite(ref) {
			words += referenceWords
			c.clearReferent(ref)
		}
		return true
	})
	c.put(stCursor, at)
	if done {
		c.put(stMissed, 0)
	}
	return words + walked, done
}

// walk visits the chunks from the one at the address on, 0 standing for the first, until visit says no or about budgetWords are spent.
// It stops at managed chunks only: nobody frees one of these before the sweep, so a walk may go on there after the program has run.
func (c *Collector) walk(from uint32, budgetWords int, visit func(ref uint32, hdr heap.Header) bool) (at uint32, words int, done bool) {
	if at = from; at == 0 {
		at = uint32(c.h.First())
	}
	bufStart, bufEnd := c.h.Buffer()
	for end := uint32(c.h.End()); at < end; words += walkWords {
		hdr := heap.Header(*c.mem.word(at - heap.HeaderBytes))
		if hdr == 0 && at > uint32(bufStart) && at < uint32(bufEnd) {
			at = uint32(bufEnd) + heap.HeaderBytes
			continue
		}
		if hdr.Size() == 0 {
			panic("BUG: gc: walk met a chunk of size 0 (heap law 1)")
		}
		if hdr.Type().Managed() && (words >= budgetWords || !visit(at, hdr)) {
			return at, words, false
		}
		at += hdr.Size()
	}
	return 0, words, true
}

func (c *Collector) clearReferent(ref uint32) {
	layout := c.layout(*c.mem.word(ref) & 0xffff)
	if layout&extended == 0 {
		return
	}
	e := &c.ext[layout>>1]
	if e.kind == 0 {
		return
	}
	slot := c.mem.word(ref + e.referent)
	if *slot == 0 || !c.isWhite(*slot) {
		return
	}
	*slot = 0
	c.cycle.ClearedReferences++
	if c.opts.Cleared != nil {
		c.opts.Cleared(heap.Ref(ref))
	} else {
		c.cycle.Cleared = append(c.cycle.Cleared, heap.Ref(ref))
	}
}

// isWhite reports whether a managed chunk has not been reached.
func (c *Collector) isWhite(ref uint32) bool {
	hdr := *c.mem.word(ref - heap.HeaderBytes)
	return c.whiteKeys>>(hdr>>heap.HeaderColourShift%64)&1 != 0
}

// IsLive reports, after marking and before the sweep, whether a chunk will survive: it was reached, is new, or is
// not managed. Null is not live.
func (c *Collector) IsLive(ref heap.Ref) bool { return ref != 0 && !c.isWhite(uint32(ref)) }

// Clearing reports whether marking has ended and the sweep not begun: what is white is dead, and weak references to it
// are cleared in slices, between which the program runs. See [Collector.Strengthen].
func (c *Collector) Clearing() bool { return c.at(stPhase) == uint32(Clearing) }

// Strengthen is the barrier of weak reads: whoever takes a reference out of a place that the collector does not follow (a Reference's
// referent, a table of interned strings, a table of classes) and gives it to the program takes the answer instead.
//
//	strengthen(ref):
//	    if marking:                    shade(ref)
//	    if clearing and ref is white:  ref = null     // all weak references to a dead object are cleared at one moment
//	    return ref
func (c *Collector) Strengthen(ref heap.Ref) heap.Ref {
	switch {
	case ref == 0:
	case c.Marking():
		c.Shade(ref)
	case c.Clearing() && c.isWhite(uint32(ref)):
		return 0
	}
	return ref
}
