package heap

// Walk calls f for every chunk in address order, free ones, fillers and the control
// block too, until f returns false. The unused tail of the open bump buffer is
// reported as a filler. f must not allocate or free. On a damaged heap the walk ends early; see
// [Heap.Verify].
func (h *Heap) Walk(f func(ref Ref, hdr Header) bool) {
	h.settle()
	h.walk(f)
}

// walk is Walk that leaves the chunk freed last, a filler, as it is.
func (h *Heap) walk(f func(ref Ref, hdr Header) bool) {
	bufStart, bufEnd := h.get(ctlBufStart), h.get(ctlBufEnd)
	for at := uint32(h.First()); at < h.end; {
		hdr := h.header(at)
		if hdr == 0 && at-HeaderBytes >= bufStart && at-HeaderBytes < bufEnd {
			hdr = MakeHeader(bufEnd+HeaderBytes-at, Filler, ColourA)
		}
		size := hdr.Size()
		if size < PayloadAlign || size%PayloadAlign != 0 || size > h.end-at || !f(Ref(at), hdr) {
			return
		}
		at += size
	}
}

// Stats are the figures of a heap. Bytes count whole chunks, headers included.
type Stats struct {
	TotalBytes uint32 // of all chunks
	UsedBytes  uint32 // in use, the control block and fillers included
	FreeBytes  uint32
	FreeChunks uint32
	// LargestFree is the size of the largest free chunk.
	LargestFree uint32
	// Fragmentation is 1 - LargestFree/FreeBytes: 0 when all free bytes are in
	// one chunk, or none is free.
	Fragmentation float64
	// Objects and TypeBytes count chunks and their bytes by allocation type.
	Objects, TypeBytes [NumTypes]uint32
}

// Stats counts the heap's chunks by a walk. Dead objects that no sweep has reached yet count as in
// use; so does the open bump buffer's tail, as a filler.
func (h *Heap) Stats() Stats {
	var s Stats
	h.Walk(func(_ Ref, hdr Header) bool {
		size := hdr.Size()
		s.TotalBytes += size
		s.Objects[hdr.Type()]++
		s.TypeBytes[hdr.Type()] += size
		if hdr.InUse() {
			s.UsedBytes += size
		} else {
			s.FreeBytes += size
			s.FreeChunks++
			s.LargestFree = max(s.LargestFree, size)
		}
		return true
	})
	if s.FreeBytes != 0 {
		s.Fragmentation = 1 - float64(s.LargestFree)/float64(s.FreeBytes)
	}
	return s
}

// FreeBytes returns the bytes in free chunks, without a walk. It does not count the
// open buffer's tail, nor what a sweep in progress has yet to find dead.
func (h *Heap) FreeBytes() uint32 {
	h.settle()
	return h.get(ctlFreeBytes)
}

// ExplicitBytes returns the bytes in explicit chunks, without a walk.
func (h *Heap) ExplicitBytes() uint32 { return h.get(ctlExplicit) }

// CapacityBytes returns the bytes that chunks other than the control block may occupy.
func (h *Heap) CapacityBytes() uint32 { return h.end - uint32(h.First()) - h.header(ctl).Size() }
