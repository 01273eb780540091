// Package heap is the 16 MiB chunk heap. (Skeleton: signatures are final, bodies follow.)
package heap

import "github.com/junco-vm/junco/vmmem"

// Base and Bytes place the heap in the guest address space.
const (
	Base  Addr   = vmmem.HeapBase
	Bytes uint32 = 1 << 24
	// MaxPayloadBytes bounds what one chunk can hold (a bound, not a promise).
	MaxPayloadBytes = Bytes - 16
	// NumSlots is the number of words that [Heap.Slot] keeps for others.
	NumSlots = 32
)

// Slots known to all: the collector's own state; the rest is the runtime's to hand out from SlotRuntime on.
const (
	SlotCollector = 0
	SlotRuntime   = 4
)

// Heap is the allocator's handle. One goroutine at a time.
type Heap struct{}

// New reserves and commits the heap in space and formats it. Attach finds one that is there.
func New(space *vmmem.Space) (*Heap, error)    { return nil, ErrFormat }
func Attach(space *vmmem.Space) (*Heap, error) { return nil, ErrFormat }

// Format and Open do the same over plain host bytes: exactly 2^24 of them, 8-byte aligned.
func Format(host []byte) (*Heap, error) { return nil, ErrFormat }
func Open(host []byte) (*Heap, error)   { return nil, ErrFormat }

// Bytes returns the host slice: byte i is guest address Base+i.
func (h *Heap) Bytes() []byte { return nil }

// Alloc returns a zeroed payload. Colour of managed types: AllocColour.
func (h *Heap) Alloc(payloadBytes uint32, t Type) (Ref, error) { return 0, ErrFull }

// Free frees a Raw, Permanent or Arena chunk. Errors: *FreeError.
func (h *Heap) Free(ref Ref) error { return nil }

// CutBuffer opens the one bump buffer: zeroed, at least wantBytes long (chunk bytes, headers included), usually
// much longer. start and end are addresses of headers: the next object's header goes to the cursor (first: start),
// its payload to cursor+4; it fits if cursor+ChunkBytes(payload) <= end. Headers are MakeHeader(size, type, AllocColour()).
// The heap may be walked at any time, without telling it the cursor, as long as what lies behind the cursor is still zero.
// ErrFull: collect (or Alloc directly). ErrBuffer: one is open.
func (h *Heap) CutBuffer(wantBytes uint32) (start, end Addr, err error) { return 0, 0, ErrFull }

// RetireBuffer gives the tail [cursor,end) back. Must be done before Collector.Collect.
func (h *Heap) RetireBuffer(cursor, end Addr) error { return nil }

// AllocColour is the colour of new objects; it changes only when a collector's cycle begins.
func (h *Heap) AllocColour() Colour     { return 0 }
func (h *Heap) SetAllocColour(c Colour) {}

// Header reads the header of a payload address; Contains says whether an address is in the heap.
func (h *Heap) Header(ref Ref) Header { return 0 }
func (h *Heap) Contains(ref Ref) bool { return ref>>24 == 1 }

// Walk visits every chunk in address order, free ones and fillers too, until f says false.
func (h *Heap) Walk(f func(ref Ref, hdr Header) bool) {}

// Verify checks every law, independent of the allocator. nil or *CorruptError.
func (h *Heap) Verify() error { return nil }

// FreeBytes is cheap: bytes in free chunks (and still unswept garbage not counted).
func (h *Heap) FreeBytes() uint32 { return 0 }

// Slot and SetSlot keep a word in the control block for collector and runtime, so that they can find their
// own chunks again after Attach.
func (h *Heap) Slot(i int) uint32       { return 0 }
func (h *Heap) SetSlot(i int, v uint32) {}

// Stats walks the heap.
func (h *Heap) Stats() Stats { return Stats{} }

// Stats are the figures of a heap. Bytes count whole chunks, header included.
type Stats struct {
	TotalBytes    uint32
	UsedBytes     uint32
	FreeBytes     uint32
	LargestFree   uint32 // bytes of the largest free chunk
	FreeChunks    uint32
	Fragmentation float64 // 1 - LargestFree/FreeBytes; 0 when nothing is free
	Objects       [NumTypes]uint32
	TypeBytes     [NumTypes]uint32
}
