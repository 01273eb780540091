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
	zeroFrom := h.get(ctlZeroFrom)
	ref, err := h.alloc(payloadBytes, h.headerOf(t))
	if err == nil {
		h.clear(uint32(ref), h.header(uint32(ref)).PayloadBytes(), zeroFrom)
	}
	return ref, err
}

// headerOf returns the header of a new chunk of a type that can be asked for, without its size.
func (h *Heap) headerOf(t Type) Header {
	if t.Explicit() {
		return MakeHeader(0, t, ColourA)
	}
	return MakeHeader(0, t, h.AllocColour())
}

// explicit tells explicit types from managed ones, where it is known to be one of them.
func (h Header) explicit() bool { return h.Type() >= firstExplicit }

// alloc is Alloc without a look at the type, and without clearing the payload. hdr is the new chunk's header without its size.
//
// What most requests get is written out here in one piece: the chunk freed last, if it is of just the size, or the
// first chunk of a list of small ones. As calls of find, take and enter it takes twice as long.
func (h *Heap) alloc(n uint32, hdr Header) (Ref, error) {
	if n >= h.direct {
		return h.allocSlowly(n, hdr)
	}
	m := h.mem
	size := ChunkBytes(n)
	ref := *m.word(ctlHot)
	if ref != 0 && *m.word(ref - HeaderBytes)>>HeaderSizeShift == size {
		*m.word(ctlHot) = 0
		hdr |= Header(*m.word(ref - HeaderBytes)) & HeaderPrevFree
	} else {
		bitmap := *m.word(ctlSLBitmap) &^ (1<<(size/PayloadAlign%slCount) - 1)
		if bitmap == 0 {
			return h.carve(size, hdr)
		}
		// The class of a small chunk tells its size.
		class := uint32(bits.TrailingZeros32(bitmap))
		headAt := m.head(class)
		ref = *headAt
		next := *m.word(ref + 4)
		*headAt = next
		*m.word(next) = 0
		if next == 0 {
			m.emptied(class)
		}
		if rest := class*PayloadAlign - size; rest >= MinChunkBytes {
			m.bound(ref+size, rest)
			m.link(ref+size, rest/PayloadAlign)
		} else {
			size += rest
			*m.word(ref + size - HeaderBytes) &^= uint32(HeaderPrevFree)
		}
		*m.word(ctlFreeBytes) -= size
		if ref+size+linkBytes > *m.word(ctlZeroFrom) {
			h.dirty(ref + size - HeaderBytes)
		}
	}
	if hdr.explicit() {
		word, bit := m.startBit(ref)
		*word |= bit
		*m.word(ctlExplicit) += size
	}
	*m.word(ref - HeaderBytes) = uint32(hdr) | size<<HeaderSizeShift
	return Ref(ref), nil
}

// directBytes: alloc serves payloads below this by itself. Their chunks are smaller than smallBytes.
const directBytes = smallBytes - PayloadAlign - HeaderBytes + 1

// allocSlowly is alloc of anything.
func (h *Heap) allocSlowly(n uint32, hdr Header) (Ref, error) {
	if n > MaxPayloadBytes {
		return 0, ErrTooLarge
	}
	if h.refused(n) {
		return 0, ErrFull
	}
	size := ChunkBytes(n)
	if ref := h.get(ctlHot); ref != 0 && h.header(ref).Size() == size {
		h.set(ctlHot, 0)
		h.enter(ref, size, hdr|h.header(ref)&HeaderPrevFree)
		return Ref(ref), nil
	}
	return h.carve(size, hdr)
}

// enter writes the header of a chunk just taken, and enters an explicit one in the books.
func (h *Heap) enter(ref, size uint32, hdr Header) {
	if hdr.explicit() {
		word, bit := h.mem.startBit(ref)
		*word |= bit
		*h.mem.word(ctlExplicit) += size
	}
	h.setHeader(ref, hdr|Header(size)<<HeaderSizeShift)
}

// carve is alloc of a chunk of size bytes, or 8 more, from the lists, by their general rules.
func (h *Heap) carve(size uint32, hdr Header) (Ref, error) {
	ref := uint32(0)
	if size >= exactBytes {
		ref = h.probe(size)
	}
	if ref == 0 {
		ref = h.find(size)
	}
	if ref == 0 {
		return 0, ErrFull
	}
	return h.claim(ref, size, hdr), nil
}

// claim makes a chunk in use of the first size bytes, or 8 more, of a listed free one.
func (h *Heap) claim(ref, size uint32, hdr Header) Ref {
	size = h.take(ref, size)
	h.enter(ref, size, hdr)
	h.dirty(ref + size - HeaderBytes)
	return Ref(ref)
}

// probe looks at the first chunks of the class that straddles the request, and returns the lower one that is large
// enough, or 0. Without it a chunk would never again serve the size it was made for, unless that is the least of its
// class: a trace of mixed operations needed a third more heap than its live bytes, instead of a seventh. Looking at more
// than two does not make the heap smaller.
func (h *Heap) probe(size uint32) uint32 {
	m := h.mem
	best := uint32(0)
	ref := *m.head(classOf(size))
	for range 2 {
		if ref == 0 {
			break
		}
		if *m.word(ref - HeaderBytes)>>HeaderSizeShift >= size && (best == 0 || ref < best) {
			best = ref
		}
		ref = *m.word(ref + 4)
	}
	return best
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

// isStart reports whether ref is the payload of an explicit chunk. Any value will do: the rotation makes of an address
// below the heap, and of one that is not a multiple of PayloadAlign, a number that no granule has.
func (h *Heap) isStart(ref uint32) bool {
	if bits.RotateLeft32(ref-uint32(Base), -payloadAlignBits) >= h.granules {
		return false
	}
	word, bit := h.mem.startBit(ref)
	return *word&bit != 0
}

// Free gives an explicit chunk back, in constant time. Any address at all gets an answer.
//
// The chunk freed last waits as a filler for the next request of its size, since programs often free and allocate the
// same in turn; the one that waited before becomes free now. Nobody sees the difference: whoever looks at the heap or
// finds it full settles it first. The trailer is written when the wait begins, so that the line of memory that holds
// it and the header behind is there when the wait ends.
//
// # Errors
//
// A [*FreeError]; nothing has changed then. Finding its reason takes a walk.
func (h *Heap) Free(ref Ref) error {
	m, r := h.mem, uint32(ref)
	if !h.isStart(r) {
		return h.freeError(ref)
	}
	word, bit := m.startBit(r)
	*word &^= bit
	hdrAt := m.word(r - HeaderBytes)
	hdr := *hdrAt
	size := hdr >> HeaderSizeShift
	*m.word(ctlExplicit) -= size
	if *m.word(ctlSweepCursor) != 0 {
		// The sweep would take a filler along.
		h.free(r, size)
		return nil
	}
	*hdrAt = hdr&^uint32(HeaderTypeMask) | uint32(Filler)<<HeaderTypeShift
	*m.word(r + size - 8) = size
	before := *m.word(ctlHot)
	*m.word(ctlHot) = r
	if before == 0 {
		return nil
	}
	hdrAt = m.word(before - HeaderBytes)
	hdr = *hdrAt
	size = hdr >> HeaderSizeShift
	behindAt := m.word(before + size - HeaderBytes)
	behind := *behindAt
	if behind&uint32(HeaderInUse) == 0 || hdr&uint32(HeaderPrevFree) != 0 || size >= smallBytes || before+size-HeaderBytes == *m.word(ctlBufStart) {
		h.free(before, size)
		return nil
	}
	// A small chunk between two in use, written out: this is what free does with it.
	*behindAt = behind | uint32(HeaderPrevFree)
	*m.word(ctlFreeBytes) += size
	*hdrAt = size << HeaderSizeShift
	class := size / PayloadAlign
	headAt := m.head(class)
	head := *headAt
	*headAt = before
	*m.pair(before) = uint64(head) << 32
	*m.word(head) = before
	bitmap := m.word(ctlSLBitmap)
	if *bitmap == 0 {
		*m.word(ctlFLBitmap) |= 1
	}
	*bitmap |= 1 << (class % slCount)
	return nil
}

// discard frees an explicit chunk that is known to be one, without waiting.
func (h *Heap) discard(ref uint32) {
	word, bit := h.mem.startBit(ref)
	*word &^= bit
	size := h.header(ref).Size()
	*h.mem.word(ctlExplicit) -= size
	h.free(ref, size)
}

// settle frees the chunk that waits.
func (h *Heap) settle() {
	if ref := h.get(ctlHot); ref != 0 {
		h.set(ctlHot, 0)
		h.free(ref, h.header(ref).Size())
	}
}

// free lists a chunk in use as free, joined with its free neighbours. One place must not have a free chunk, and
// gets a filler: that right in front of the open bump buffer, whose first header the mutator writes without looking for a
// P bit. A sweep whose cursor is swallowed goes on at the begin of what swallowed it.
func (h *Heap) free(ref, size uint32) {
	m := h.mem
	hdr := Header(*m.word(ref - HeaderBytes))
	behind := ref + size
	if behind-HeaderBytes == *m.word(ctlBufStart) {
		*m.word(ref - HeaderBytes) = uint32(MakeHeader(size, Filler, ColourA) | hdr&HeaderPrevFree)
		*m.word(ctlPending) = ref
		return
	}
	*m.word(ctlFreeBytes) += size
	from, fromClass := uint32(0), uint32(noClass) // a neighbour still in its list
	if bh := Header(*m.word(behind - HeaderBytes)); !bh.InUse() {
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
	if cursor := *m.word(ctlSweepCursor); cursor > ref && cursor < ref+size {
		*m.word(ctlSweepCursor) = ref
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
		h.walk(func(at Ref, hdr Header) bool {
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
