//go:build (linux || darwin || freebsd || netbsd || openbsd || dragonfly) && !race

package vmmem

import (
	"os"

	"golang.org/x/sys/unix"
)

// hostMem is anonymous memory from mmap. The kernel pays for a page when it is first touched.
type hostMem struct {
	bytes   []byte // what callers see
	mapping []byte // what mmap returned, a little more where bytes had to be aligned
}

func hostReserve(size int) (hostMem, error) {
	want := size
	if size >= 2*hugePage {
		want += hugePage // room to begin at a huge page
	}
	m, err := unix.Mmap(-1, 0, want, unix.PROT_READ|unix.PROT_WRITE, unix.MAP_ANON|unix.MAP_PRIVATE|mapNoReserve)
	if err != nil {
		return hostMem{}, os.NewSyscallError("mmap", err)
	}
	skip := 0
	if want != size {
		skip = int(-uintptr(hostAddress(m)) & (hugePage - 1))
	}
	return hostMem{bytes: m[skip : skip+size : skip+size], mapping: m}, nil
}

// commit does nothing: permissions live in the page table and never in the host's.
func (m hostMem) commit(off, size int) error { return nil }

// decommit makes the range read zero and gives whole host pages back.
func (m hostMem) decommit(off, size int) {
	b := m.bytes[off : off+size]
	mask := uintptr(os.Getpagesize() - 1)
	start := uintptr(hostAddress(b))
	lead := int(-start & mask)
	tail := int((start + uintptr(size)) & mask)
	if lead+tail >= size {
		clear(b)
		return
	}
	clear(b[:lead])
	clear(b[size-tail:])
	if inner := b[lead : size-tail]; !dropPages(inner) {
		clear(inner)
	}
}

func (m hostMem) release() error {
	if m.mapping == nil {
		return nil
	}
	return os.NewSyscallError("munmap", unix.Munmap(m.mapping))
}
