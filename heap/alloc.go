package heap

import "math/bits"

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
	if h.refused(payloadBytes) {
		return 0, ErrFull
	}
	ref := h.alloc(ChunkBytes(payloadBytes), t)
	if ref == 0 {
		return 0, ErrFull
	}
	h.zero(ref, h.header(ref).PayloadBytes())
	return Ref(ref), nil
}

// alloc is Alloc of a chunk of exactly size bytes, or 8 more; 0 when there is none.
// The payload is not cleared, nor noted as dirty.
//
// It is find and take for the usual case, that some class holds nothing but chunks which are large enough, written out
// in one piece: as calls they take twice as long.
func (h *Heap) alloc(size uint32, t Type) uint32 {
	m := h.mem
	if hot := *m.word(ctlHot); hot != 0 && *m.word(hot - HeaderBytes)>>HeaderSizeShift == size {
		*m.word(ctlHot) = 0
		prevFree := *m.word(hot - HeaderBytes) & uint32(HeaderPrevFree)
		h.use(hot, size, t)
		*m.word(hot - HeaderBytes) |= prevFree
		return hot
	}
	class := searchClass(size)
	fl := class >> slBits
	if fl >= flCount {
		return h.allocSlowly(size, t)
	}
	if size >= exactBytes {
		if ref := h.probe(size); ref != 0 {
			h.use(ref, h.take(ref, size), t)
			return ref
		}
	}
	sls := *m.word(ctlSLBitmap + 4*fl) &^ (1<<(class%slCount) - 1)
	if sls == 0 {
		fls := *m.word(ctlFLBitmap) &^ (2<<fl - 1)
		if fls == 0 {
			return h.allocSlowly(size, t)
		}
		fl = uint32(bits.TrailingZeros32(fls))
		sls = *m.word(ctlSLBitmap + 4*fl)
	}
	class = fl<<slBits | uint32(bits.TrailingZeros32(sls))
	headAt := m.word(ctlHeads + 4*class)
	ref := *headAt
	have := *m.word(ref - HeaderBytes) >> HeaderSizeShift
	next := *m.word(ref)
	rest := have - size
	restRef, restClass := ref+size, uint32(noClass)
	if rest >= MinChunkBytes {
		restClass = classOf(rest)
	}
	if restClass == class {
		// The rest takes its place at the head of the list.
		*headAt = restRef
		*m.word(restRef) = next
		*m.word(restRef + 4) = 0
		if next != 0 {
			*m.word(next + 4) = restRef
		}
		m.bound(restRef, rest)
	} else {
		*headAt = next
		if next != 0 {
			*m.word(next + 4) = 0
		} else {
			m.emptied(class)
		}
		if restClass != noClass {
			m.bound(restRef, rest)
			m.link(restRef, restClass)
		} else {
			size = have
			*m.word(ref + size - HeaderBytes) &^= uint32(HeaderPrevFree)
		}
	}
	*m.word(ctlFreeBytes) -= size
	h.use(ref, size, t)
	return ref
}

// probe looks at the first few chunks of the class that straddles the request, and returns the lowest one that is large
// enough, or 0. Without it a chunk would never again serve the size it was made for, unless that is the least of its
// class: a trace of mixed operations needed a third more heap than its live bytes, instead of a seventh.
func (h *Heap) probe(size uint32) uint32 {
	m := h.mem
	best := uint32(0)
	ref := *m.word(ctlHeads + 4*classOf(size))
	for range 4 {
		if ref == 0 {
			break
		}
		if *m.word(ref - HeaderBytes)>>HeaderSizeShift >= size && (best == 0 || ref < best) {
			best = ref
		}
		ref = *m.word(ref)
	}
	return best
}

// use writes the header of a chunk just taken, and enters an explicit one in the books.
func (h *Heap) use(ref, size uint32, t Type) {
	colour := ColourA
	if t.Explicit() {
		word, bit := h.startBit(ref)
		*word |= bit
		*h.mem.word(ctlExplicit) += size
	} else {
		colour = h.AllocColour()
	}
	h.setHeader(ref, MakeHeader(size, t, colour))
}

// allocSlowly is alloc when no class holds only chunks that are large enough.
func (h *Heap) allocSlowly(size uint32, t Type) uint32 {
	ref := h.find(size)
	if ref != 0 {
		h.use(ref, h.take(ref, size), t)
	}
	return ref
}

// find returns a listed free chunk of at least size bytes, or 0. It takes constant time, except that
// before it fails it sweeps on, if a sweep is in progress, and searches the class that
// straddles the request.
func (h *Heap) find(size uint32) uint32 {
	search := searchClass(size)
	for {
		if class := h.findClass(search); class != noClass {
			return h.get(ctlHeads + 4*class)
		}
		if ref := h.straddling(size); ref != 0 {
			return ref
		}
		if h.get(ctlHot) != 0 {
			h.settle()
			continue
		}
		if h.get(ctlSweepCursor) == 0 {
			h.noteFull(size)
			return 0
		}
		h.SweepStep(lazyStepBytes)
	}
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
	h.release(uint32(ref))
	return nil
}

// free lists a chunk in use as free, joined with its free neighbours. Two places must
// not have a free chunk yet, and get a filler: the part of the heap that a sweep has still
// before it (it will find the filler), and the place right in front of the open bump buffer, whose next header
// the mutator writes without looking for a P bit.
func (h *Heap) free(ref, size uint32) {
	m := h.mem
	hdr := Header(*m.word(ref - HeaderBytes))
	behind := ref + size
	limit := h.end // where listed chunks end
	if cursor := *m.word(ctlSweepCursor); cursor != 0 {
		limit = cursor
	}
	if waits := behind-HeaderBytes == *m.word(ctlBufStart); waits || ref >= limit {
		*m.word(ref - HeaderBytes) = uint32(MakeHeader(size, Filler, ColourA) | hdr&HeaderPrevFree)
		if waits {
			*m.word(ctlPending) = ref
		}
		return
	}
	*m.word(ctlFreeBytes) += size
	from, fromClass := uint32(0), uint32(noClass) // a neighbour still in its list
	if bh := Header(*m.word(behind - HeaderBytes)); !bh.InUse() && behind < limit {
		from, fromClass = behind, classOf(bh.Size())
		size += bh.Size()
	} else {
		*m.word(behind - HeaderBytes) |= uint32(HeaderPrevFree)
	}
	if hdr.PrevFree() {
		if from != 0 {
			m.unlink(from, fromClass)
		}
		n := *m.word(ref - 8)
		from, fromClass = ref-n, classOf(n)
		ref, size = from, size+n
	}
	class := classOf(size)
	switch {
	case fromClass == class && from == ref:
	case fromClass == class:
		m.relink(from, ref, class)
	case from != 0:
		m.unlink(from, fromClass)
		m.link(ref, class)
	case size < MinChunkBytes:
		// The 8-byte tail of a bump buffer between two neighbours in use.
		*m.word(ctlFreeBytes) -= size
		*m.word(behind - HeaderBytes) &^= uint32(HeaderPrevFree)
		return
	default:
		m.link(ref, class)
	}
	m.bound(ref, size)
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
