package gc

import "github.com/junco-vm/junco/heap"

// References. A Reference's referent is not followed while marking. If it is white when its
// Reference is scanned, the Reference is put on the discovered list, and looked at
// again when marking has ended: a referent that is still white is cleared. There
// are no finalizers, so nothing can come back to life between weak and phantom
// references, and one pass does for all kinds.
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

// clearReferences clears the referents that no strong path has reached.
func (c *Collector) clearReferences() {
	if c.at(stMissed) != 0 {
		// The list was too short. Every live Reference is black now.
		c.h.Walk(func(ref heap.Ref, hdr heap.Header) bool {
			if hdr.Type() == heap.Reference && !c.isWhite(uint32(ref)) {
				c.clearReferent(uint32(ref))
			}
			return true
		})
	} else {
		list := c.discoveredAt()
		for i := range c.at(stDiscovered) {
			c.clearReferent(*c.mem.word(list + 4*i))
		}
	}
	c.put(stDiscovered, 0)
	c.put(stMissed, 0)
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

// IsLive reports, between mark and sweep, whether a chunk will survive: it was reached, is new, or is
// not managed. Null is not live.
func (c *Collector) IsLive(ref heap.Ref) bool { return ref != 0 && !c.isWhite(uint32(ref)) }
