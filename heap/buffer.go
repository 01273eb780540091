package heap

import "fmt"

// Bump buffers. The mutator owns the cursor; the heap knows the bounds of the one
// open buffer. What lies behind the cursor is zero, so whoever walks the heap takes a
// zero header inside the open buffer for its unused tail, and the mutator need not
// say how far it has come.
//
// The mutator writes a header at its cursor without reading the word that stands there, so
// the chunk right in front of an open buffer must not become free (law 2); see free.

// defaultBufferBytes is the length of a usual buffer: long enough that cutting one (some 100 ns,
// and clearing it) is nothing beside the allocations it serves, and short enough to stay in a first-level
// cache between clearing and use.
const defaultBufferBytes = 32 << 10

// SetBufferBytes sets the length of a usual buffer; 0 sets the default, 32 KiB. The
// collector makes buffers shorter when it wants to be asked more often.
func (h *Heap) SetBufferBytes(n uint32) {
	if n == 0 {
		n = defaultBufferBytes
	}
	h.set(ctlBufBytes, min(max(n, MinChunkBytes), 1<<20)&^(PayloadAlign-1))
}

// SetCrowded says where buffers are cut. While much of the heap is free, from long holes: what is allocated together then lies together,
// and when all but a little of it has died there are long holes again. In a crowded heap, from the smallest hole that will do: a buffer from a longer one
// would scatter long-lived small objects over the places that larger ones need.
func (h *Heap) SetCrowded(on bool) {
	h.set(ctlCrowded, 0)
	if on {
		h.set(ctlCrowded, 1)
	}
}

// CutBuffer opens a bump buffer: zeroed, at least wantBytes long, and usually longer; see [Heap.SetCrowded]. start and end are addresses where headers may stand:
//
//	cursor = start
//	new(payloadBytes):
//	    n = ChunkBytes(payloadBytes)
//	    if cursor+n > end: slow path
//	    word[cursor] = MakeHeader(n, type, AllocColour())
//	    ref = cursor+4
//	    cursor += n
//
// Only managed types may be allocated so.
//
// # Errors
//
// [ErrFull] when no free chunk is wantBytes long; [ErrBuffer] when a buffer is open.
func (h *Heap) CutBuffer(wantBytes uint32) (start, end Addr, err error) {
	if h.get(ctlBufStart) != 0 {
		return 0, 0, fmt.Errorf("%w: one is open", ErrBuffer)
	}
	if wantBytes > MaxPayloadBytes {
		return 0, 0, ErrTooLarge
	}
	if h.refused(wantBytes) {
		return 0, 0, ErrFull
	}
	want := max((wantBytes+PayloadAlign-1)&^(PayloadAlign-1), MinChunkBytes)
	usual := max(want, h.get(ctlBufBytes))
	ref := uint32(0)
	if h.get(ctlCrowded) == 0 {
		if class := h.findClass(searchClass(usual)); class != noClass {
			ref = h.get(ctlHeads + 4*class)
		} else if ref = h.largest(); ref != 0 && h.header(ref).Size() < want {
			ref = 0
		}
	}
	if ref == 0 {
		ref = h.find(want)
	}
	if ref == 0 {
		return 0, 0, ErrFull
	}
	size := h.take(ref, min(usual, h.header(ref).Size()))
	h.zero(ref-HeaderBytes, size)
	h.set(ctlBufStart, ref-HeaderBytes)
	h.set(ctlBufEnd, ref-HeaderBytes+size)
	return Addr(ref - HeaderBytes), Addr(ref - HeaderBytes + size), nil
}

// Buffer returns the bounds of the open buffer, or zeros.
func (h *Heap) Buffer() (start, end Addr) {
	return Addr(h.get(ctlBufStart)), Addr(h.get(ctlBufEnd))
}

// RetireBuffer closes the open buffer, whose end must be the one given; the bytes
// from cursor on become free again.
//
// # Errors
//
// [ErrBuffer] if no such buffer is open, or cursor is not a place in it where a header may
// stand.
func (h *Heap) RetireBuffer(cursor, end Addr) error {
	start := h.get(ctlBufStart)
	if start == 0 || uint32(end) != h.get(ctlBufEnd) || uint32(cursor) < start || cursor > end || cursor%PayloadAlign != HeaderBytes {
		return fmt.Errorf("%w: %v-%v is not the open one", ErrBuffer, cursor, end)
	}
	if invariants {
		h.checkBuffer(start, uint32(cursor))
	}
	tail := uint32(end - cursor)
	ref := uint32(cursor) + HeaderBytes
	if tail != 0 {
		h.setHeader(ref, MakeHeader(tail, Filler, ColourA))
	}
	h.set(ctlBufStart, 0)
	h.set(ctlBufEnd, 0)
	if waiting := h.get(ctlPending); waiting != 0 {
		h.set(ctlPending, 0)
		h.free(waiting, h.header(waiting).Size())
	}
	if tail != 0 {
		h.free(ref, tail)
	}
	return nil
}

// checkBuffer walks what the mutator wrote between two header addresses.
func (h *Heap) checkBuffer(at, cursor uint32) {
	for at != cursor {
		hdr := h.header(at + HeaderBytes)
		size := hdr.Size()
		if !hdr.InUse() || hdr.PrevFree() || !hdr.Type().Managed() || hdr.Colour() > ColourGrey ||
			size < MinChunkBytes || size%PayloadAlign != 0 || size > cursor-at {
			panic(fmt.Sprintf("BUG: heap: header %#x (%v) at %#x in a bump buffer that was filled up to %#x", uint32(hdr), hdr, at, cursor))
		}
		at += size
	}
}
