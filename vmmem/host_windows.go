//go:build windows && !race

package vmmem

import (
	"os"

	"golang.org/x/sys/windows"
)

// hostMem is memory from VirtualAlloc: reserved at first, committed page by page.
type hostMem struct {
	bytes []byte
}

func hostReserve(size int) (hostMem, error) {
	p, err := windows.VirtualAlloc(0, uintptr(size), windows.MEM_RESERVE, windows.PAGE_READWRITE)
	if err != nil {
		return hostMem{}, os.NewSyscallError("VirtualAlloc", err)
	}
	return hostMem{bytes: bytesOfHost(p, size)}, nil
}

func (m hostMem) commit(off, size int) error {
	_, err := windows.VirtualAlloc(uintptr(hostAddress(m.bytes[off:])), uintptr(size), windows.MEM_COMMIT, windows.PAGE_READWRITE)
	return os.NewSyscallError("VirtualAlloc", err)
}

// decommit makes the range read zero and gives whole pages back. VirtualFree
// takes every page that the range touches, so the edges are cleared by hand.
func (m hostMem) decommit(off, size int) {
	lo, hi := (off+PageSize-1)&^(PageSize-1), (off+size)&^(PageSize-1)
	if lo >= hi {
		clear(m.bytes[off : off+size])
		return
	}
	clear(m.bytes[off:lo])
	clear(m.bytes[hi : off+size])
	_ = windows.VirtualFree(uintptr(hostAddress(m.bytes[lo:])), uintptr(hi-lo), windows.MEM_DECOMMIT)
}

// huge does nothing: large pages need a privilege and cannot be committed lazily.
func (m hostMem) huge() {}

func (m hostMem) release() error {
	if m.bytes == nil {
		return nil
	}
	return os.NewSyscallError("VirtualFree", windows.VirtualFree(uintptr(hostAddress(m.bytes)), 0, windows.MEM_RELEASE))
}
