package rt

import (
	"errors"
	"fmt"

	"github.com/junco-vm/junco/vmmem"
)

// Raw memory: what the guest reaches by address instead of by reference, through sun.misc.Unsafe, direct buffers, java.lang.foreign and
// junco.memory. This file says who may touch what; raw_access.go touches it, raw_alloc.go hands blocks out, raw_throw.go makes
// exceptions of refused accesses and asks the guest's watchpoints.
//
// # Laws
//
//   - An address is any 64-bit number. Private regions, section views and devices may be touched; the heap, the stacks and the images may not,
//     wherever the access begins, so that nobody forges an object. Everything else is a [RawFault], which has changed nothing.
//   - Blocks lie in private regions at the default allocation address; which blocks there are stands in the book, a raw chunk of the heap.
//   - What is off costs nothing: a watched or checked page leaves the address space's fast path by itself.

// DefaultRawBytes bounds what the guest may hold in raw blocks unless the configuration says otherwise: as much as the heap holds, which is
// HotSpot's default for direct memory as well.
const DefaultRawBytes = 16 << 20

// rawSlack is what private regions may commit beyond twice the limit of raw blocks: room for arenas that are not full.
const rawSlack = 1 << 20

// rawMemory is what a VM remembers of raw memory. All of it can be made again from the book and the address space, except what an access that
// is being made right now has to say.
type rawMemory struct {
	limit  uint64                   // bytes that blocks may be asked to have together
	arenas map[vmmem.Addr]*rawArena // opened ones, by base; a cache, see raw_alloc.go
	pins   map[vmmem.Addr]int       // allocations that others than this layer rely on, by base

	accessing bool              // an access of the guest is being made: its watchpoints are to be asked
	asked     watchesAsked      // those that have been
	event     *vmmem.WatchEvent // set when one has to be asked first
}

// initRaw sets the limits. No block exists yet.
func (vm *VM) initRaw() error {
	vm.raw.limit = vm.cfg.RawBytes
	if vm.raw.limit == 0 {
		vm.raw.limit = DefaultRawBytes
	}
	return vm.space.SetQuota(vmmem.KindPrivate, vmmem.Quota{Committed: 2*vm.raw.limit + rawSlack})
}

// RawLimit is how many bytes the guest may hold in raw blocks.
func (vm *VM) RawLimit() uint64 { return vm.raw.limit }

// RawFault is a refused access of the guest to raw memory. Nothing was read or written.
type RawFault struct {
	Addr   uint64       // where the access begins
	Size   uint64       // bytes
	Access vmmem.Access // read or write
	At     uint64       // the first byte that could not be accessed
	Err    error        // a vmmem.Reason, ErrRawForeign or ErrRawAddressSpace; or an error around one of them
}

// Reasons of faults that the address space itself does not know.
var (
	// ErrRawForeign: the memory belongs to the VM: heap, stacks, images.
	ErrRawForeign = errors.New("belongs to the VM")
	// ErrRawOutside: the address needs more than 32 bits.
	ErrRawOutside = errors.New("outside the address space")
)

// rawForeign is ErrRawForeign with the kind of what is there.
type rawForeign vmmem.Kind

func (k rawForeign) Error() string {
	switch vmmem.Kind(k) {
	case vmmem.KindHeap:
		return "belongs to the heap"
	case vmmem.KindStack:
		return "belongs to a thread's stack"
	}
	return "belongs to an image of class files"
}

func (rawForeign) Is(target error) bool { return target == ErrRawForeign }

// Error implements error, with the text that the guest's exception carries.
func (f *RawFault) Error() string {
	return violationText(f.Addr, f.Size, f.Access.String(), f.reason()) + f.place()
}

// reason is the reason in words.
func (f *RawFault) reason() string {
	var v *vmmem.Fault
	if !errors.As(f.Err, &v) {
		return f.Err.Error()
	}
	if v.Err != nil {
		return v.Reason.Error() + ": " + v.Err.Error()
	}
	return v.Reason.Error()
}

// place names the byte at fault when it is not the first.
func (f *RawFault) place() string {
	if f.At == f.Addr {
		return ""
	}
	return fmt.Sprintf(" at 0x%08x", f.At)
}

// Unwrap returns the reason.
func (f *RawFault) Unwrap() error { return f.Err }

// violationText is what the guest's exception says; AccessViolation.java makes the same of the same.
func violationText(addr, size uint64, access, reason string) string {
	what := ""
	switch size {
	case 0:
	case 1:
		what = " of 1 byte"
	default:
		what = fmt.Sprintf(" of %d bytes", size)
	}
	return fmt.Sprintf("%s%s at 0x%08x: %s", access, what, addr, reason)
}

// rawFirst is where the areas of the VM itself end: from here on an access needs no question whose memory it is.
const rawFirst = uint64(vmmem.DefaultBase)

// RawAllowed answers whether the guest may touch n bytes at addr at all, mapped or not: nil, or a *RawFault that says whose they are.
func (vm *VM) RawAllowed(addr, n uint64, access vmmem.Access) error {
	fault := func(at uint64, err error) error {
		return &RawFault{Addr: addr, Size: n, Access: access, At: at, Err: err}
	}
	if addr >= 1<<32 {
		return fault(addr, ErrRawOutside)
	}
	end := addr + n
	if n > 1<<32 || end > 1<<32 {
		return fault(1<<32, ErrRawOutside)
	}
	for at := addr; at < min(end, rawFirst); {
		r := vm.space.Query(vmmem.Addr(at))
		switch r.Kind {
		case vmmem.KindHeap, vmmem.KindStack, vmmem.KindImage:
			return fault(at, rawForeign(r.Kind))
		}
		at = r.End()
	}
	return nil
}

// RawPin notes that Go code relies on the allocation at base, so that the guest must not release, decommit or protect it. Pins are counted.
func (vm *VM) RawPin(base vmmem.Addr) {
	if vm.raw.pins == nil {
		vm.raw.pins = map[vmmem.Addr]int{}
	}
	vm.raw.pins[base]++
}

// RawUnpin takes back one RawPin.
func (vm *VM) RawUnpin(base vmmem.Addr) {
	if vm.raw.pins[base]--; vm.raw.pins[base] <= 0 {
		delete(vm.raw.pins, base)
	}
}

// RawPinned reports whether the allocation at base holds raw blocks, or was pinned.
func (vm *VM) RawPinned(base vmmem.Addr) bool {
	if vm.raw.pins[base] > 0 {
		return true
	}
	b := vm.book()
	i := b.find(base)
	return i >= 0 && b.entry(i).base == base
}
