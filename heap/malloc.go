package heap

import "errors"

// The malloc family: raw chunks for Go and the VM. What C leaves undefined is an
// error here. All of these chunks are explicit; the collector never frees one.

// Errors of the malloc family; ErrFull, ErrTooLarge and *FreeError too.
var (
	// ErrAlignment: not a power of two, or larger than the heap.
	ErrAlignment = errors.New("heap: alignment is not a power of two")
	// ErrSmall: the block given is too small for what is to be placed there.
	ErrSmall = errors.New("heap: block is too small")
)

// rawHeader is the header of a raw chunk without its size.
const rawHeader = HeaderInUse | Header(Raw)<<HeaderTypeShift

// pageBytes is the alignment of [Heap.Valloc], a page of the address space.
const pageBytes = 4096

// Malloc returns a raw chunk of at least n bytes, 8-byte aligned, whose contents are
// whatever was there before. n may be 0.
//
// # Errors
//
// [ErrFull], [ErrTooLarge].
func (h *Heap) Malloc(n uint32) (Ref, error) { return h.alloc(n, rawHeader) }

// Calloc returns a zeroed raw chunk for count elements of size bytes each.
//
// # Errors
//
// [ErrFull]; [ErrTooLarge], also if the product overflows.
func (h *Heap) Calloc(count, size uint32) (Ref, error) {
	n := uint64(count) * uint64(size)
	if n > uint64(MaxPayloadBytes) {
		return 0, ErrTooLarge
	}
	return h.Alloc(uint32(n), Raw)
}

// AlignedAlloc returns a raw chunk of at least n bytes at a multiple of align, a power
// of two. Its contents are whatever was there before.
//
// # Errors
//
// [ErrFull], [ErrTooLarge], [ErrAlignment].
func (h *Heap) AlignedAlloc(align, n uint32) (Ref, error) {
	if align == 0 || align&(align-1) != 0 || align > Bytes {
		return 0, ErrAlignment
	}
	if align <= PayloadAlign {
		return h.Malloc(n)
	}
	// Room for a free chunk in front and a whole step of alignment.
	slack := align + MinChunkBytes
	if n > MaxPayloadBytes || MaxPayloadBytes-n < slack {
		return 0, ErrTooLarge
	}
	if h.refused(n) {
		return 0, ErrFull
	}
	size := ChunkBytes(n)
	chunk, err := h.carve(size+slack, rawHeader)
	if err != nil {
		if chunk = h.alignedFit(align, size); chunk == 0 {
			return 0, err
		}
	}
	at := uint32(chunk)
	have := h.header(at).Size()
	ref := alignedIn(at, align)
	if gap := ref - at; gap != 0 {
		h.split(at, gap)
		h.discard(at)
		have -= gap
	}
	if have-size >= MinChunkBytes {
		h.split(ref, size)
		h.discard(ref + size)
	}
	return Ref(ref), nil
}

// alignedIn returns the first multiple of align in the chunk at that leaves none or enough for a chunk in front of it.
func alignedIn(at, align uint32) uint32 {
	ref := (at + align - 1) &^ (align - 1)
	if ref != at && ref-at < MinChunkBytes {
		ref += align
	}
	return ref
}

// alignedFit is the last thing tried: it walks to a free chunk in which size bytes at a multiple of align just fit, and claims it up
// to their end.
func (h *Heap) alignedFit(align, size uint32) (chunk Ref) {
	h.Walk(func(at Ref, hdr Header) bool {
		need := uint64(alignedIn(uint32(at), align)) - uint64(at) + uint64(size)
		if hdr.InUse() || need > uint64(hdr.Size()) {
			return true
		}
		chunk = h.claim(uint32(at), uint32(need), rawHeader)
		return false
	})
	return chunk
}

// split cuts an explicit chunk in two explicit chunks, the first of which is size bytes long.
func (h *Heap) split(ref, size uint32) {
	hdr := h.header(ref)
	h.setHeader(ref, MakeHeader(size, hdr.Type(), ColourA)|hdr&HeaderPrevFree)
	h.setHeader(ref+size, MakeHeader(hdr.Size()-size, hdr.Type(), ColourA))
	word, bit := h.mem.startBit(ref + size)
	*word |= bit
}

// Valloc is AlignedAlloc at a page of 4096 bytes.
func (h *Heap) Valloc(n uint32) (Ref, error) { return h.AlignedAlloc(pageBytes, n) }

// Realloc changes the size of an explicit chunk to at least n bytes and returns where it is now. It keeps
// the first bytes, as many as both sizes have in common. The chunk stays where it is if it shrinks, or if
// enough bytes behind it are free. Realloc of null is Malloc; n may be 0 and gives the least chunk.
//
// # Errors
//
// [ErrFull], [ErrTooLarge], [*FreeError]; the chunk is as it was then.
func (h *Heap) Realloc(ref Ref, n uint32) (Ref, error) {
	if ref == 0 {
		return h.Malloc(n)
	}
	if !h.isStart(uint32(ref)) {
		return 0, h.freeError(ref)
	}
	if n > MaxPayloadBytes {
		return 0, ErrTooLarge
	}
	if h.refused(n) {
		return 0, ErrFull
	}
	h.settle()
	r := uint32(ref)
	hdr := h.header(r)
	have, want := hdr.Size(), ChunkBytes(n)
	if want > have {
		have = h.grow(r, have, want)
	}
	if want <= have {
		if have-want >= MinChunkBytes {
			h.split(r, want)
			h.discard(r + want)
		}
		return ref, nil
	}
	to, err := h.carve(want, h.headerOf(hdr.Type()))
	if err != nil {
		return 0, err
	}
	copy(h.payload(uint32(to)), h.payload(r))
	h.discard(r)
	return to, nil
}

// grow takes what a chunk lacks from the free chunk behind it, if that is enough, and returns
// the chunk's size afterwards.
func (h *Heap) grow(ref, have, want uint32) uint32 {
	behind := ref + have
	bh := h.header(behind)
	if bh.InUse() || have+bh.Size() < want {
		return have
	}
	taken := h.take(behind, want-have)
	if h.get(ctlSweepCursor) == behind {
		h.set(ctlSweepCursor, behind+taken)
	}
	hdr := h.header(ref)
	h.setHeader(ref, MakeHeader(have+taken, hdr.Type(), ColourA)|hdr&HeaderPrevFree)
	*h.mem.word(ctlExplicit) += taken
	h.dirty(behind + taken - HeaderBytes)
	return have + taken
}

// Reallocf is Realloc that frees the chunk if it fails for want of memory.
func (h *Heap) Reallocf(ref Ref, n uint32) (Ref, error) {
	to, err := h.Realloc(ref, n)
	if errors.Is(err, ErrFull) && ref != 0 {
		_ = h.Free(ref)
	}
	return to, err
}

// UsableSize returns how many bytes an explicit chunk really has.
//
// # Errors
//
// [*FreeError].
func (h *Heap) UsableSize(ref Ref) (uint32, error) {
	if !h.isStart(uint32(ref)) {
		return 0, h.freeError(ref)
	}
	return h.header(uint32(ref)).PayloadBytes(), nil
}

// Owns reports whether ref is the payload of an explicit chunk in use. Any value will do.
func (h *Heap) Owns(ref Ref) bool { return h.isStart(uint32(ref)) }

// New is the allocating operator new: a zeroed raw chunk or an error.
func (h *Heap) New(n uint32) (Ref, error) { return h.Alloc(n, Raw) }

// NewOrNull is New that returns null instead of an error.
func (h *Heap) NewOrNull(n uint32) Ref {
	ref, _ := h.Alloc(n, Raw)
	return ref
}

// NewAt is the placing operator new: it allocates nothing, but checks that at is an
// explicit chunk with room for n bytes, clears these, and returns at.
//
// # Errors
//
// [*FreeError], [ErrSmall].
func (h *Heap) NewAt(at Ref, n uint32) (Ref, error) {
	room, err := h.UsableSize(at)
	if err != nil {
		return 0, err
	}
	if n > room {
		return 0, ErrSmall
	}
	clear(h.payload(uint32(at))[:n])
	return at, nil
}

// Payload returns the bytes of an explicit chunk. They are the heap's, and valid until the
// chunk is freed or reallocated.
//
// # Errors
//
// [*FreeError].
func (h *Heap) Payload(ref Ref) ([]byte, error) {
	if !h.isStart(uint32(ref)) {
		return nil, h.freeError(ref)
	}
	return h.payload(uint32(ref)), nil
}

func (h *Heap) payload(ref uint32) []byte {
	return h.host[ref-uint32(Base):][:h.header(ref).PayloadBytes():h.header(ref).PayloadBytes()]
}

// SetRefuse lets a test refuse requests: while f is not nil, every allocation, bump
// buffer and reallocation of n bytes fails with ErrFull if f(n) says so.
func (h *Heap) SetRefuse(f func(n uint32) bool) {
	h.refuse, h.direct = f, 0
	if f == nil {
		h.direct = directBytes
	}
}

func (h *Heap) refused(n uint32) bool { return h.refuse != nil && h.refuse(n) }
