//go:build linux && !race

package vmmem

import "golang.org/x/sys/unix"

const mapNoReserve = unix.MAP_NORESERVE

// dropPages returns whole pages to the kernel; they read zero from then on.
func dropPages(b []byte) bool { return unix.Madvise(b, unix.MADV_DONTNEED) == nil }

// huge is advice, so its failure is no failure.
func (m hostMem) huge() { _ = unix.Madvise(m.bytes, unix.MADV_HUGEPAGE) }
