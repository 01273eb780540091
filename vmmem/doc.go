// Package vmmem is a guest address space: 32-bit addresses, pages of 4 KiB,
// allocations at multiples of 64 KiB, and the two-phase life of Windows memory:
// reserve, then commit.
//
//	s, err := vmmem.New(vmmem.Options{Quota: vmmem.Quota{Committed: 64 << 20}})
//	defer s.Close()
//	a, err := s.Reserve(0, 1<<20, vmmem.KindPrivate)          // addresses only
//	err = s.Commit(a, 4096, vmmem.ProtReadWrite)              // now there is memory
//	err = s.Write32(a, 42)
//	_, err = s.Read32(a + 4096)                               // *Fault: not committed
//
// # The parts
//
//   - Allocations: [Space.Allocate], [Space.Reserve], [Space.Commit], [Space.Decommit],
//     [Space.Release], [Space.Protect], [Space.Query], [Space.Regions], [Space.FindFree].
//   - Accesses: [Space.Read8] to [Space.Write64], [Space.Read], [Space.Write], [Space.Fetch],
//     [Space.TryRead], [Space.TryWrite], [Space.Fill], [Space.Copy], [Space.Move],
//     [Space.Compare], and the same between two spaces.
//   - Memory of others: [Space.MapImage] (read-only bytes), [Space.MapSection] (shared or
//     copy-on-write), [Share] and [MoveBlock] between spaces, [Space.MapDevice] (MMIO).
//   - Ways around the page table: [Space.Host] for the heap and thread stacks,
//     [HostAlloc] for memory that is no guest's business.
//   - Looking on: [Space.Watch], [Space.Check], [Space.SetAlias], [Space.Stats],
//     [Space.LayoutVersion].
//   - Ordering guests: [Space.Lock].
//   - Keeping: [Space.Save] and [Load].
//
// # How it works
//
// An allocation is a block: a base, a size, and one contiguous piece of host
// memory, which the host promises at the first commit and pays for page by page
// as it is touched. A two-level page table (see pages.go) keeps a byte of flags
// for each page and host pointers for each 64 KiB. Two of the flags are derived:
// "a read needs no further question" and "a write needs no further question"; where
// a granule's pages agree on one, a pointer says so. An access tests that
// pointer and goes to memory; everything else (guard pages, watchpoints, checked
// regions, devices, copy-on-write, pages that differ from their neighbours) takes the
// flags away and is sorted out in slow.go. So what is off costs nothing.
//
// Guest permissions are never the host's: no mprotect, no signal handlers.
// Decommitted pages are given back with madvise, or what the host has instead.
//
// # Laws
//
// [Space.Verify] lists and checks the internal ones. Towards the caller there are two:
// every failure is a [*Fault] (accesses) or an [*OpError] around a sentinel
// (everything else) and has changed nothing; and any arguments whatsoever get an
// answer. Only a guard page changes by the fault that it causes: that is its purpose.
//
// A space belongs to one goroutine at a time. Spaces share nothing, except what
// their owners made them share.
//
// # Sources
//
// The life of memory and the rounding of ranges follow VirtualAlloc, VirtualFree,
// VirtualProtect, VirtualQuery and MapViewOfFile:
// https://learn.microsoft.com/windows/win32/memory/memory-management.
// The map of addresses is this project's own: see the constants.
package vmmem
