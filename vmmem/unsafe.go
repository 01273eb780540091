package vmmem

import (
	"encoding/binary"
	"unsafe"
)

// All unsafe code of the package. It is safe because of two laws, which
// Space.Verify checks:
//
//   - A fast bit in a page's flags is set only while the granule's base pointer
//     is set and base+offset lies inside one host allocation for every byte of
//     that page, and a granule's read or write pointer only while all of its
//     pages have the bit; an access that crosses the end of either never comes here.
//   - Host memory is given back only after the flags of all its pages, in every
//     space that maps it, were cleared.
//
// Base pointers are Go pointers, so a Go slice behind an image or a section is
// kept alive by the page table as well.

// at2, at4 and at8 are the bytes at offset off behind base.
func at1(base *byte, off Addr) *byte    { return (*byte)(unsafe.Add(unsafe.Pointer(base), off)) }
func at2(base *byte, off Addr) *[2]byte { return (*[2]byte)(unsafe.Add(unsafe.Pointer(base), off)) }
func at4(base *byte, off Addr) *[4]byte { return (*[4]byte)(unsafe.Add(unsafe.Pointer(base), off)) }
func at8(base *byte, off Addr) *[8]byte { return (*[8]byte)(unsafe.Add(unsafe.Pointer(base), off)) }

func get16(base *byte, off Addr) uint16 { return binary.LittleEndian.Uint16(at2(base, off)[:]) }
func get32(base *byte, off Addr) uint32 { return binary.LittleEndian.Uint32(at4(base, off)[:]) }
func get64(base *byte, off Addr) uint64 { return binary.LittleEndian.Uint64(at8(base, off)[:]) }

func put16(base *byte, off Addr, v uint16) { binary.LittleEndian.PutUint16(at2(base, off)[:], v) }
func put32(base *byte, off Addr, v uint32) { binary.LittleEndian.PutUint32(at4(base, off)[:], v) }
func put64(base *byte, off Addr, v uint64) { binary.LittleEndian.PutUint64(at8(base, off)[:], v) }

// bytesAt is the n bytes at offset off behind base.
func bytesAt(base *byte, off Addr, n int) []byte { return unsafe.Slice(at1(base, off), n) }

// hostAddress is where b lies in the host's memory; b must not be empty.
func hostAddress(b []byte) unsafe.Pointer { return unsafe.Pointer(unsafe.SliceData(b)) }

// hostOverlap tells whether a and b have a byte of host memory in common.
func hostOverlap(a, b []byte) bool {
	if len(a) == 0 || len(b) == 0 {
		return false
	}
	pa, pb := uintptr(hostAddress(a)), uintptr(hostAddress(b))
	return pa < pb+uintptr(len(b)) && pb < pa+uintptr(len(a))
}

// readBase is s.dir[leafIndex(a)].read[granuleIndex(a)] without the tests that no
// pointer on the way is nil.
func (s *Space) readBase(a Addr) *byte {
	l := *(*unsafe.Pointer)(unsafe.Add(unsafe.Pointer(s), uintptr(leafIndex(a))*pointer))
	return *(**byte)(unsafe.Add(l, uintptr(granuleIndex(a))*pointer))
}

// writeBase is the same for leaf.write.
func (s *Space) writeBase(a Addr) *byte {
	l := *(*unsafe.Pointer)(unsafe.Add(unsafe.Pointer(s), uintptr(leafIndex(a))*pointer))
	return *(**byte)(unsafe.Add(l, unsafe.Offsetof(leaf{}.write)+uintptr(granuleIndex(a))*pointer))
}

const pointer = unsafe.Sizeof(uintptr(0))

// readBase and writeBase count on these fields coming first.
var (
	_ [0]struct{} = [unsafe.Offsetof(Space{}.dir)]struct{}{}
	_ [0]struct{} = [unsafe.Offsetof(leaf{}.read)]struct{}{}
)
