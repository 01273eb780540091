//go:build (darwin || freebsd || netbsd || openbsd || dragonfly) && !race

package vmmem

import "golang.org/x/sys/unix"

// mapNoReserve is empty: these kernels overcommit anonymous memory anyway, and
// some of them took the flag away.
const mapNoReserve = 0

// dropPages maps fresh zero pages over the range. MADV_DONTNEED keeps the
// contents on these kernels.
func dropPages(b []byte) bool {
	_, err := unix.MmapPtr(-1, 0, hostAddress(b), uintptr(len(b)), unix.PROT_READ|unix.PROT_WRITE,
		unix.MAP_ANON|unix.MAP_PRIVATE|unix.MAP_FIXED)
	return err == nil
}

func (m hostMem) huge() {}
