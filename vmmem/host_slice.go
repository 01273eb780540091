//go:build race || !(linux || darwin || freebsd || netbsd || openbsd || dragonfly || windows)

package vmmem

import "fmt"

// hostMem is a plain Go slice: the race detector sees nothing in mapped memory,
// and some hosts have no mmap.
type hostMem struct {
	bytes []byte
}

// sliceLimit bounds one reservation in bytes: here it costs Go heap at once, and
// a failed make would end the process.
const sliceLimit = 1 << 30

func hostReserve(size int) (hostMem, error) {
	if size > sliceLimit {
		return hostMem{}, fmt.Errorf("%d bytes in one Go slice: more than %d", size, sliceLimit)
	}
	return hostMem{bytes: make([]byte, size)}, nil
}

func (m hostMem) commit(off, size int) error { return nil }

func (m hostMem) decommit(off, size int) { clear(m.bytes[off : off+size]) }

func (m hostMem) huge() {}

func (m hostMem) release() error { return nil }
