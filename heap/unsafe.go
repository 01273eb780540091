package heap

import (
	"fmt"
	"unsafe"
)

// memory reaches the words of the heap by guest address. It is why this package
// imports unsafe: a bounds check at each of the several loads and stores of an
// allocation would cost as much as the allocation.
//
// It is safe whatever the address, and whatever a damaged heap holds: the mask
// leaves a multiple of 4 below 2^24, and base points to 2^24 bytes that the Heap
// keeps reachable.
type memory struct{ base unsafe.Pointer }

const wordMask = Bytes - 4

// word returns the 4-byte word at the guest address a, rounded down to a multiple
// of 4 and wrapped into the heap. Words are in the host's byte order, which [over] asks to
// be little-endian.
func (m memory) word(a uint32) *uint32 { return (*uint32)(unsafe.Add(m.base, a&wordMask)) }

// pair returns the 8 bytes at the guest address a, rounded down to a multiple of 8 and wrapped into the heap.
func (m memory) pair(a uint32) *uint64 { return (*uint64)(unsafe.Add(m.base, a&(Bytes-8))) }

// head returns the word that holds the first chunk of a class's list. No mask is needed: [classOf] returns less than 1024
// for every uint32, so the word is among the heap's first 8 KiB.
func (m memory) head(class uint32) *uint32 {
	return (*uint32)(unsafe.Add(m.base, ctlHeads-uint32(Base)+4*class))
}

// startBit returns the word and the mask of ref's bit in the bitmap of starts. The remainder stands for a mask.
func (m memory) startBit(ref uint32) (*uint32, uint32) {
	i := ref % Bytes / PayloadAlign
	return (*uint32)(unsafe.Add(m.base, ctlStarts-uint32(Base)+i/32*4)), 1 << (i % 32)
}

// over checks that host can be a heap's bytes, and returns a Heap without an end.
func over(host []byte) (*Heap, error) {
	if uint64(len(host)) != uint64(Bytes) {
		return nil, fmt.Errorf("%w: %d host bytes instead of %d", ErrFormat, len(host), Bytes)
	}
	base := unsafe.Pointer(unsafe.SliceData(host))
	if uintptr(base)%PayloadAlign != 0 {
		return nil, fmt.Errorf("%w: host bytes are not 8-byte aligned", ErrFormat)
	}
	one := uint32(1)
	if *(*byte)(unsafe.Pointer(&one)) != 1 {
		return nil, fmt.Errorf("%w: host is big-endian", ErrFormat)
	}
	return &Heap{mem: memory{base}, host: host, direct: directBytes}, nil
}
