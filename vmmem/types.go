package vmmem

import "fmt"

// Addr is a guest address. Zero is null and is never mapped.
type Addr uint32

// String formats the address as eight hexadecimal digits.
func (a Addr) String() string { return fmt.Sprintf("0x%08x", uint32(a)) }

// Units of the address space, all in bytes.
const (
	// PageShift is the binary logarithm of PageSize.
	PageShift = 12
	// PageSize is the unit of commit, decommit and protection.
	PageSize = 1 << PageShift
	// GranuleShift is the binary logarithm of Granularity.
	GranuleShift = 16
	// Granularity is the alignment of allocation bases: no two allocations share a granule.
	Granularity = 1 << GranuleShift
)

// The map of the address space. An End is the first address behind its area.
const (
	// NullEnd is the end of the pages that are never mapped, so that small
	// offsets from null fault.
	NullEnd Addr = 0x0001_0000
	// ImageBase and ImageEnd bound the image sections of the class library,
	// which all address spaces of a process share.
	ImageBase Addr = 0x0001_0000
	ImageEnd  Addr = 0x0100_0000
	// HeapBase, HeapSize and HeapEnd place the object heap: 2^24 bytes, so that
	// addr>>24 == 1 means "in the heap".
	HeapBase Addr   = 0x0100_0000
	HeapSize uint32 = 1 << 24
	HeapEnd  Addr   = 0x0200_0000
	// ProgramImageBase and ProgramImageEnd bound the image sections of the
	// program's own class files.
	ProgramImageBase Addr = 0x0200_0000
	ProgramImageEnd  Addr = 0x1000_0000
	// StackBase and StackEnd bound the thread stacks.
	StackBase Addr = 0x1000_0000
	StackEnd  Addr = 0x2000_0000
	// DefaultBase is the default allocation address of a new space.
	DefaultBase Addr = 0x2000_0000
	// MMIOBase is where devices begin; [Space.FindFreeBase] looks below it
	// unless it is told otherwise.
	MMIOBase Addr = 0xF000_0000
	// SpaceEnd is the end of what can be mapped. The last granule stays free, as
	// on Windows, so that the end of every region is an Addr itself.
	SpaceEnd Addr = 0xFFFF_0000
)

// Kind says what an address range is used for.
type Kind uint8

// The kinds of address ranges.
const (
	KindFree    Kind = iota // not part of any allocation
	KindPrivate             // memory of the guest or the embedder
	KindSection             // a view of a Section, or a block shared with another space
	KindImage               // read-only bytes of class files
	KindStack               // a thread's stack
	KindHeap                // the object heap
	KindMMIO                // a device
	kindCount
)

var kindNames = [kindCount]string{"free", "private", "section", "image", "stack", "heap", "mmio"}

// String returns the lower-case name of the kind.
func (k Kind) String() string {
	if k < kindCount {
		return kindNames[k]
	}
	return fmt.Sprintf("kind(%d)", uint8(k))
}

// Prot is a set of permission bits. Zero is "no access".
type Prot uint8

// The permission bits and their usual sums.
const (
	ProtNone  Prot = 0
	ProtRead  Prot = 1 << 0
	ProtWrite Prot = 1 << 1
	ProtExec  Prot = 1 << 2
	// ProtGuard makes the next access of any sort a fault, once: the fault
	// takes the bit away.
	ProtGuard Prot = 1 << 3

	ProtReadWrite     = ProtRead | ProtWrite
	ProtReadExec      = ProtRead | ProtExec
	ProtReadWriteExec = ProtRead | ProtWrite | ProtExec

	protAll = ProtReadWriteExec | ProtGuard
)

// String formats the permissions as in "rw-" or "r-xg".
func (p Prot) String() string {
	b := []byte("---")
	if p&ProtRead != 0 {
		b[0] = 'r'
	}
	if p&ProtWrite != 0 {
		b[1] = 'w'
	}
	if p&ProtExec != 0 {
		b[2] = 'x'
	}
	if p&ProtGuard != 0 {
		b = append(b, 'g')
	}
	return string(b)
}

// State is what has happened to a page: nothing, reserve, or commit.
type State uint8

// The states of a page.
const (
	StateFree State = iota
	StateReserved
	StateCommitted
)

// String returns the lower-case name of the state.
func (s State) String() string {
	switch s {
	case StateFree:
		return "free"
	case StateReserved:
		return "reserved"
	case StateCommitted:
		return "committed"
	}
	return fmt.Sprintf("state(%d)", uint8(s))
}

// Access is how memory was touched.
type Access uint8

// The accesses. AccessAny is for watchpoints on reads and writes alike.
const (
	AccessRead  Access = 1 << 0
	AccessWrite Access = 1 << 1
	AccessExec  Access = 1 << 2
	AccessAny          = AccessRead | AccessWrite
)

// String returns the lower-case name of the access.
func (a Access) String() string {
	switch a {
	case AccessRead:
		return "read"
	case AccessWrite:
		return "write"
	case AccessExec:
		return "execute"
	case AccessAny:
		return "access"
	}
	return fmt.Sprintf("access(%d)", uint8(a))
}

// Region describes a run of neighbouring pages that are alike in everything the
// struct tells, as VirtualQuery does.
type Region struct {
	Base      Addr
	Size      uint64 // bytes; 64 bits wide because a free region may be the whole space
	AllocBase Addr   // base of the allocation around it; 0 when free
	AllocSize uint32 // bytes
	State     State
	Kind      Kind
	Initial   Prot   // what the allocation was made with
	Prot      Prot   // what holds now; 0 unless committed
	Name      string // the allocation's name, "" for none
}

// End returns the first address behind the region, 64 bits wide for the same
// reason as Size.
func (r Region) End() uint64 { return uint64(r.Base) + r.Size }
