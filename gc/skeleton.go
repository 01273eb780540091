// Package gc is the collector. (Skeleton: signatures are final, bodies follow.)
package gc

import (
	"time"

	"github.com/junco-vm/junco/heap"
)

// Roots is what a collection starts from.
type Roots interface {
	// Roots calls visit for every strong root; null is allowed.
	Roots(visit func(heap.Ref))
}

// RootSlices may be implemented by a Roots too: it is called instead, and hands over whole runs of words.
type RootSlices interface {
	MarkRoots(m Marker)
}

// Marker takes roots.
type Marker struct{ c *Collector }

func (m Marker) Ref(ref heap.Ref)     {}
func (m Marker) Words(words []uint32) {}

// WeakRoots may be implemented by a Roots too: called after marking, before the sweep. It drops from weak tables
// (interned strings, class loaders, monitors) whatever c.IsLive says no to. It must not allocate.
type WeakRoots interface {
	ClearWeak(c *Collector)
}

// RefKind is the strength of a java.lang.ref.Reference.
type RefKind uint8

const (
	Soft RefKind = iota + 1
	Weak
	Phantom
)

// Options configure a collector; the zero value is ready to use.
type Options struct {
	MarkStackWords int // 0: 16384
	// ScanStack visits the references of a parked virtual thread's Stack chunk; nil: none.
	ScanStack func(ref heap.Ref, visit func(heap.Ref))
	// Cleared gets each live Reference object whose referent was cleared, in address order of discovery: the runtime links it into
	// its pending list. It must not allocate. nil: they are listed in Cycle.Cleared.
	Cleared func(ref heap.Ref)
	Events  Events
}

// Events is a set of functions, each of which may be nil.
type Events struct {
	CycleBegin func(cycle int)
	MarkEnd    func(Cycle)
	CycleEnd   func(Cycle)
}

// Cycle are the figures of one collection.
type Cycle struct {
	Number                     int
	LastResort                 bool
	MarkedObjects, MarkedBytes [heap.NumTypes]uint32
	FreedObjects, FreedBytes   [heap.NumTypes]uint32
	UsedBefore, UsedAfter      uint32 // bytes
	MarkTime, SweepTime        time.Duration
	Pause                      time.Duration
	Cleared                    []heap.Ref // valid until the next cycle
}

// Stats are the figures since the collector was made.
type Stats struct {
	Collections  int
	LongestPause time.Duration
	TotalPause   time.Duration
}

// Collector collects one heap. One goroutine at a time.
type Collector struct{}

// New makes a collector (its mark stack is a Permanent chunk); Attach finds its state in an attached heap.
func New(h *heap.Heap, o Options) (*Collector, error)    { return nil, nil }
func Attach(h *heap.Heap, o Options) (*Collector, error) { return nil, nil }

// SetLayout registers where the references of a class's objects are: byte offsets from the payload, multiples of 4, from 4 on.
// For Instance, ClassLoader, and Reference objects' classes that hold no referent. No layout: no references.
func (c *Collector) SetLayout(classID uint16, refOffsets []uint16) error { return nil }

// SetReference registers a class whose objects are allocated with type heap.Reference.
func (c *Collector) SetReference(classID uint16, kind RefKind, referentOffset uint16, strongOffsets []uint16) error {
	return nil
}

// Collect runs a whole cycle. The bump buffer must be retired (heap.ErrBuffer). Soft references stay.
func (c *Collector) Collect(roots Roots) (Cycle, error) { return Cycle{}, nil }

// CollectLastResort clears soft references too: before OutOfMemoryError.
func (c *Collector) CollectLastResort(roots Roots) (Cycle, error) { return Cycle{}, nil }

// IsLive: between mark and sweep, was it reached? Explicit chunks are always live.
func (c *Collector) IsLive(ref heap.Ref) bool { return true }

// Marking says whether the store barrier must shade. MarkingFlag is a pointer to the same (1 or 0) for the interpreter; it stays valid.
//
//	storeRef(slot, new):  if marking { if old := *slot; old != 0 { c.Shade(old) } };  *slot = new
func (c *Collector) Marking() bool            { return false }
func (c *Collector) MarkingFlag() *uint32     { return nil }
func (c *Collector) Shade(ref heap.Ref)       {}
func (c *Collector) AllocColour() heap.Colour { return 0 }
func (c *Collector) Stats() Stats             { return Stats{} }
