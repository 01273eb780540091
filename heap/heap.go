// Package heap is junco's object heap: 2^24 bytes of chunks at a fixed place of
// the guest address space, allocated and freed in constant time.
//
// # Chunks
//
// A chunk is a 4-byte [Header] and its payload. Payloads are 8-byte aligned, so
// headers stand at addresses that leave 4 modulo 8. A reference, [Ref], is the
// address of a payload. Chunks follow each other without gaps:
//
//	Base      Base+4           Base+8                                   Base+Bytes-4
//	+---------+----------------+---------------+--------+-----+--------+----------+
//	| null's  | header control | control block | header | ... | chunk  | epilogue |
//	+---------+----------------+---------------+--------+-----+--------+----------+
//
// The epilogue is a header of size 0 that is in use, so that nothing ever looks
// behind the end. The word at Base belongs to nobody: it is where the links of null lead, so that
// whoever corrects a neighbour in a list need not ask whether there is one.
//
// A free chunk keeps its list links in its first two words and its size in its last; the header
// behind it says "the chunk in front is free":
//
//	       ref        ref+4                        ref+size-8   ref+size-4
//	+------+----------+----------+-- ... ---------+------------+-------------+
//	|header| prev ref | next ref |   unspecified  | size       | next header |
//	+------+----------+----------+-- ... ---------+------------+-------------+
//
// So both neighbours of a chunk are found without a search, and freeing
// coalesces at once. Nothing ever moves.
//
// # Free lists
//
// Free chunks stand in two-level segregated lists (TLSF: Masmano, Ripoll, Crespo,
// Real, "TLSF: a new dynamic memory allocator for real-time systems", ECRTS 2004):
// one list per size class, a bitmap of the classes that have any. See tlsf.go.
//
// Every allocation and every free takes constant time, whatever the heap holds, with these exceptions. A request
// that no class is sure to serve looks through the one class that may, so that none fails while a chunk for it
// exists; then it sweeps on, if a sweep is in progress. A refused free, and whatever else is answered with a
// [*FreeError], takes a walk to find its reason.
//
// # Bump buffers
//
// The mutator allocates small objects by adding to a cursor inside a zeroed buffer
// that [Heap.CutBuffer] took from the free lists; every object gets its own header,
// and a zero header inside the buffer means "from here on unused". See buffer.go.
//
// # Managed and explicit chunks
//
// Chunks of managed types ([Type.Managed]) belong to the collector: they have a
// colour, and the sweep frees them (sweep.go). Chunks of explicit types are freed by
// [Heap.Free], which takes nothing on trust: a bitmap of their starts tells a
// payload from any other address in constant time (alloc.go).
//
// # The malloc family
//
// [Heap.Malloc], [Heap.Calloc], [Heap.Realloc] and their relatives serve raw chunks for Go and the VM. What C leaves
// undefined is an error here that changes nothing: double free, wild, interior and foreign addresses. See malloc.go.
//
// # Contexts and clients
//
// A [Context] manages one block of memory, a chunk of the heap or any region of the address space, for many a [Client].
// A client allocates from buddy allocators that nobody else uses, never sees what another wrote, has figures and a
// quota, and gives everything back in one call. See context.go.
//
// # Truth
//
// Everything the allocator knows stands in the control block, inside the heap: free-list
// heads, bitmaps, cursors, counters. A [Heap] holds nothing but the way there, so a
// saved address space comes back to life with [Attach].
//
// # Laws
//
//  1. Chunks cover the heap without gap or overlap, from the control block to the epilogue.
//  2. A chunk's P bit is set if and only if the chunk in front is free.
//  3. No two neighbours are free. The one chunk freed last may wait as a filler; see Free.
//  4. A chunk is in the list of its class if and only if it is free.
//  5. The bitmap of starts has a bit for every explicit chunk and no other.
//  6. No explicit chunk is coloured; while no cycle runs, every managed one has the colour
//     [Heap.AllocColour].
//
// [Heap.Verify] checks them all, and trusts nothing that the allocator uses.
//
// A Heap belongs to one goroutine at a time.
package heap

import (
	"fmt"

	"github.com/junco-vm/junco/vmmem"
)

// The place of the heap in the guest address space.
const (
	// Base is the heap's first address.
	Base Addr = vmmem.HeapBase
	// Bytes is its size: 2^24, so that addr>>24 == 1 means "in the heap" and
	// an address is turned into an offset by a mask.
	Bytes uint32 = vmmem.HeapSize
	// MaxPayloadBytes bounds what a request may ask for: sizes are kept in 24
	// bits, and 2^24 does not fit them. What a heap can really hold is less.
	MaxPayloadBytes = Bytes - MinChunkBytes
)

// Heap is a way to the heap of one address space. It is a cache: all state is in
// guest memory. One goroutine at a time.
type Heap struct {
	mem  memory
	host []byte // Bytes long; keeps mem's pointer alive
	end  uint32 // payload address of the epilogue: where chunks end

	granules uint32 // PayloadAlign bytes each, from Base to end

	direct uint32              // alloc serves payloads below this by itself; 0 while there is a refuse
	refuse func(n uint32) bool // see SetRefuse

	touched uint32 // keeps the loads of the sweep alive
}

// New reserves and commits the heap at its place in space, and formats it.
//
// # Errors
//
// Those of [vmmem.Space.Allocate], when the place is taken or a quota forbids it.
func New(space *vmmem.Space) (*Heap, error) { return NewLimited(space, Bytes) }

// NewLimited is [New] of a heap that uses its first limitBytes only; see [FormatLimited].
func NewLimited(space *vmmem.Space, limitBytes uint32) (*Heap, error) {
	if err := checkLimit(limitBytes); err != nil {
		return nil, err
	}
	_, err := space.Allocate(vmmem.Request{
		Addr: Base, Size: Bytes, Kind: vmmem.KindHeap, Prot: vmmem.ProtReadWrite,
		Commit: true, Name: "heap", HugePages: true,
	})
	if err != nil {
		return nil, err
	}
	host, err := space.Host(Base, Bytes)
	if err != nil {
		return nil, err
	}
	return FormatLimited(host, limitBytes)
}

// Attach finds the heap that is already in space: a restored snapshot or a fork.
//
// # Errors
//
// [ErrFormat] if there is none. Attach reads the control block only; bytes of
// doubtful origin want a [Heap.Verify] before anything else.
func Attach(space *vmmem.Space) (*Heap, error) {
	host, err := space.Host(Base, Bytes)
	if err != nil {
		return nil, fmt.Errorf("%w: %w", ErrFormat, err)
	}
	return Open(host)
}

// Format makes a heap of host, which must be [Bytes] long, 8-byte aligned and
// zero. The slice stays the caller's, and must outlive the heap.
//
// # Errors
//
// [ErrFormat] for any other slice.
func Format(host []byte) (*Heap, error) { return FormatLimited(host, Bytes) }

// FormatLimited is [Format] with an end before the end: the range stays 2^24 bytes, but chunks occupy the
// first limitBytes only, for those who want less memory to be used.
//
// # Errors
//
// [ErrFormat]; also if limitBytes is no multiple of 8, too large, or leaves less than 1 KiB
// beside the control block.
func FormatLimited(host []byte, limitBytes uint32) (*Heap, error) {
	h, err := over(host)
	if err != nil {
		return nil, err
	}
	if err := checkLimit(limitBytes); err != nil {
		return nil, err
	}
	h.endAt(uint32(Base) + limitBytes)
	chunk := ChunkBytes(controlBytes(limitBytes))
	first := uint32(Base) + 8
	h.setHeader(first, MakeHeader(chunk, Permanent, ColourA))
	h.setHeader(h.end, HeaderInUse|Header(Permanent)<<HeaderTypeShift)
	h.set(ctlMagic, magic)
	h.set(ctlVersion, layoutVersion)
	h.set(ctlEnd, h.end)
	rest := first + chunk
	h.set(ctlZeroFrom, rest+8)
	h.SetBufferBytes(0)
	h.insertFree(rest, h.end-rest)
	return h, nil
}

func checkLimit(limitBytes uint32) error {
	if limitBytes%PayloadAlign != 0 || limitBytes > Bytes || limitBytes < controlBytes(limitBytes)+1024 {
		return fmt.Errorf("%w: %d bytes", ErrFormat, limitBytes)
	}
	return nil
}

// Open finds the heap that host holds already; see [Attach].
func Open(host []byte) (*Heap, error) {
	h, err := over(host)
	if err != nil {
		return nil, err
	}
	end := h.get(ctlEnd)
	limit := end - uint32(Base)
	switch {
	case h.get(ctlMagic) != magic:
		return nil, fmt.Errorf("%w: no magic number", ErrFormat)
	case h.get(ctlVersion) != layoutVersion:
		return nil, fmt.Errorf("%w: version %d", ErrFormat, h.get(ctlVersion))
	case limit > Bytes || limit%PayloadAlign != 0 || limit < controlBytes(0)+MinChunkBytes:
		return nil, fmt.Errorf("%w: end at %#x", ErrFormat, end)
	case h.header(uint32(Base)+8)&^HeaderPrevFree != MakeHeader(ChunkBytes(controlBytes(limit)), Permanent, ColourA),
		h.header(end)&^HeaderPrevFree != HeaderInUse|Header(Permanent)<<HeaderTypeShift:
		return nil, fmt.Errorf("%w: control block and end do not fit each other", ErrFormat)
	}
	h.endAt(end)
	return h, nil
}

func (h *Heap) endAt(end uint32) { h.end, h.granules = end, (end-uint32(Base))/PayloadAlign }

// Bytes returns the host bytes: index i is guest address Base+i. They stay the heap's.
func (h *Heap) Bytes() []byte { return h.host }

// First returns the payload address of the first chunk, the control block, and
// End that of the epilogue: ref+size of the last chunk.
func (h *Heap) First() Ref { return Ref(Base) + 8 }

// End returns the payload address behind the last chunk. See [Heap.First].
func (h *Heap) End() Ref { return Ref(h.end) }

// Contains reports whether an address is inside the heap's range.
func (h *Heap) Contains(ref Ref) bool { return ref>>24 == Ref(Base>>24) }

// Header returns the header in front of a payload. It is meaningful for the
// references of chunks only; any other address gives any other value.
func (h *Heap) Header(ref Ref) Header { return h.header(uint32(ref)) }

// AllocColour returns the colour that new objects get. It is "black", and it
// changes at the begin of a collector's cycle only.
func (h *Heap) AllocColour() Colour { return Colour(h.get(ctlAllocColour)) }

// SetAllocColour is the collector's: it turns what black means.
func (h *Heap) SetAllocColour(c Colour) { h.set(ctlAllocColour, uint32(c)&1) }

// MarkingFlag returns a pointer to the word that is 1 while the collector marks,
// else 0. It is in guest memory and valid as long as the heap's bytes are, so an
// interpreter may keep it and test it at every store.
func (h *Heap) MarkingFlag() *uint32 { return h.mem.word(ctlMarking) }

// Slot returns one of [NumSlots] words that the heap keeps for the collector and
// the runtime, so that both find their own chunks again after [Attach].
func (h *Heap) Slot(i int) uint32 {
	if uint(i) >= NumSlots {
		return 0
	}
	return h.get(ctlSlots + 4*uint32(i))
}

// SetSlot sets a slot's word; an i out of range does nothing.
func (h *Heap) SetSlot(i int, v uint32) {
	if uint(i) < NumSlots {
		h.set(ctlSlots+4*uint32(i), v)
	}
}

// Whose slot is which.
const (
	// NumSlots is the number of words [Heap.Slot] knows.
	NumSlots = 32
	// SlotCollector and the three behind it are package gc's.
	SlotCollector = 0
	// SlotRuntime is the first that package vm may use.
	SlotRuntime = 4
)
