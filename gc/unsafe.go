package gc

import (
	"unsafe"

	"github.com/junco-vm/junco/heap"
)

// memory reaches the words of the heap by guest address, as package heap does: marking is loads at
// addresses found in objects, and a bounds check at each is a tenth of its time.
//
// It is safe whatever the address: the mask leaves a multiple of 4 below 2^24, and
// base points to 2^24 bytes that the Collector keeps reachable through its heap. The mark stack alone is
// reached without the mask, by offsets that Attach and the room test of mark.go bound.
type memory struct{ base unsafe.Pointer }

const wordMask = heap.Bytes - 4

func memoryOf(h *heap.Heap) memory { return memory{unsafe.Pointer(unsafe.SliceData(h.Bytes()))} }

// word returns the 4-byte word at the guest address a, rounded down to a multiple of 4 and
// wrapped into the heap.
func (m memory) word(a uint32) *uint32 { return (*uint32)(unsafe.Add(m.base, a&wordMask)) }

// slot is word for an offset from the heap's begin that is known to be inside: of the mark
// stack, whose bounds are the collector's own.
func (m memory) slot(off uint32) *uint32 { return (*uint32)(unsafe.Add(m.base, off)) }
