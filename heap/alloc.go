package heap

// Alloc returns the zeroed payload of a new chunk: at least payloadBytes long, 8-byte
// aligned. A managed chunk gets the colour [Heap.AllocColour] and lives as long as
// the collector finds it; an explicit one until [Heap.Free].
//
// While a sweep is in progress and what it has freed so far is not enough, Alloc sweeps on.
//
// # Errors
//
// [ErrFull], [ErrTooLarge] (which is an ErrFull too), [ErrType] for types that
// cannot be asked for ([Free], [Filler] and unknown ones).
func (h *Heap) Alloc(payloadBytes uint32, t Type) (Ref, error) {
	if !t.Managed() && !t.Explicit() {
		return 0, ErrType
	}
	if payloadBytes > MaxPayloadBytes {
		return 0, ErrTooLarge
	}
	ref := h.alloc(ChunkBytes(payloadBytes), t)
	if ref == 0 {
		return 0, ErrFull
	}
	h.zero(ref, h.header(ref).PayloadBytes())
	return Ref(ref), nil
}

// alloc is Alloc of a chunk of exactly size bytes, or 8 more; 0 when there is none.
// The payload is not cleared.
func (h *Heap) alloc(size uint32, t Type) uint32 {
	free := h.find(size)
	for free == 0 {
		if h.get(ctlSweepCursor) == 0 {
			return 0
		}
		h.SweepStep(lazyStepBytes)
		free = h.find(size)
	}
	size = h.take(free, size)
	colour := ColourA
	if t.Explicit() {
		h.addStart(free, size)
	} else {
		colour = h.AllocColour()
	}
	h.setHeader(free, MakeHeader(size, t, colour))
	return free
}

// addStart and removeStart enter an explicit chunk in the books.
func (h *Heap) addStart(ref, size uint32) {
	word, bit := h.startBit(ref)
	*word |= bit
	*h.mem.word(ctlExplicit) += size
}

func (h *Heap) removeStart(ref, size uint32) {
	word, bit := h.startBit(ref)
	*word &^= bit
	*h.mem.word(ctlExplicit) -= size
}

// isStart reports whether ref is the payload of an explicit chunk. Any value will do.
func (h *Heap) isStart(ref uint32) bool {
	if ref%PayloadAlign != 0 || ref < uint32(Base) || ref >= h.end {
		return false
	}
	word, bit := h.startBit(ref)
	return *word&bit != 0
}

// Free gives an explicit chunk back, in constant time. Any address at all gets an answer.
//
// # Errors
//
// A [*FreeError]; nothing has changed then. Finding its reason takes a walk.
func (h *Heap) Free(ref Ref) error {
	if !h.isStart(uint32(ref)) {
		return h.freeError(ref)
	}
	size := h.header(uint32(ref)).Size()
	h.removeStart(uint32(ref), size)
	h.free(uint32(ref), size)
	return nil
}

// free lists a chunk in use as free, joined with its free neighbours. Two places must
// not have a free chunk yet, and get a filler: the part of the heap that a sweep has still
// before it (it will find the filler), and the place right in front of the open bump buffer, whose next header
// the mutator writes without looking for a P bit.
func (h *Heap) free(ref, size uint32) {
	hdr := h.header(ref)
	cursor := h.get(ctlSweepCursor)
	behind := ref + size
	waits := behind-HeaderBytes == h.get(ctlBufStart)
	if waits || cursor != 0 && ref >= cursor {
		h.setHeader(ref, MakeHeader(size, Filler, ColourA)|hdr&HeaderPrevFree)
		if waits {
			h.set(ctlPending, ref)
		}
		return
	}
	if !h.header(behind).InUse() && (cursor == 0 || behind < cursor) {
		size += h.unlink(behind)
	}
	if hdr.PrevFree() {
		front := ref - h.get(ref-8)
		size += h.unlink(front)
		ref = front
	}
	if size < MinChunkBytes {
		h.setHeader(ref, MakeHeader(size, Filler, ColourA))
		return
	}
	h.insertFree(ref, size)
}

// freeError finds out why ref is not the payload of an explicit chunk.
func (h *Heap) freeError(ref Ref) error {
	reason := ErrForeign
	if h.Contains(ref) {
		h.Walk(func(at Ref, hdr Header) bool {
			if uint32(ref) >= uint32(at)+hdr.PayloadBytes() {
				return true
			}
			switch {
			case !hdr.InUse() || hdr.Type() == Filler:
				reason = ErrDoubleFree
			case ref == at:
				reason = ErrManaged
			default:
				reason = ErrInterior
			}
			return false
		})
	}
	return &FreeError{Ref: ref, Err: reason}
}
