// Package gc is junco's collector: precise, non-moving, incremental, tri-colour, over the chunks of package heap. This
// comment is its overview; the other files only say "see gc.go".
//
// # Colours
//
//	white  not reached (yet)
//	grey   reached; its references are still to be looked at
//	black  reached and scanned, or allocated since the cycle began
//
// The colour stands in the header of every managed chunk. Grey is a value of its own; which of the other two means black is
// turned at the begin of each cycle, so that what survives one cycle is white in the next without being touched. New objects are
// always allocated in the current black ([heap.Heap.AllocColour]).
//
// # A cycle
//
//	Idle --Begin--> Marking --no grey left--> Clearing --no dead entry left--> Sweeping --end of heap--> Idle
//
// What happens, in order:
//
//  1. Begin: black is turned, the marking flag rises. This is the snapshot: what the roots reach now survives the cycle.
//  2. Roots are shaded: white becomes grey. The top frames of the running thread at once; the rest (class records, monitors, older frames, other
//     threads) in slices, before the program can get at it ([LateRoots]).
//  3. Marking: grey objects are scanned until there is none, by one loop that never recurses (mark.go).
//  4. Clearing: the flag has fallen; what is white now is dead. Referents are cleared, and the runtime drops dead entries of its weak
//     tables (weak.go).
//  5. Sweeping: what is white becomes free, with its neighbours (heap/sweep.go).
//
// [Collector.Collect] does all of it in one pause. [Collector.Begin] and [Collector.Step] do it in slices, between which the program
// runs; slices are short, bounded in every phase, and paced by allocation, so that a cycle ends before the heap is full (slice.go). The flow of
// control is in cycle.go, the figures in pause.go, the independent marker that checks all this in verify.go.
//
// # The invariant
//
// While the collector marks (keepsSnapshot says when):
//
//	Let S be the objects that could be reached when the cycle began. Each object of S is
//	    (a) black, and so are or will be all of S that it referred to then; or
//	    (b) grey, and waits on the mark stack or to be found by rescan; or
//	    (c) white, and hangs on a chain of white objects whose first one a grey object or a root
//	        not yet visited refers to.
//	Objects that are not of S are black if they are new, else white: garbage that nobody can reach.
//	So when nothing is grey and every root was visited, what is white is not of S: dead.
//	Scanning a grey object keeps this: what it refers to becomes grey as it becomes black.
//	Allocation keeps it: a new object is black and holds nothing.
//	A store could break it, by cutting a chain of (c). Therefore the barrier.
//
// # The barrier
//
// The store barrier shades what is overwritten (Yuasa 1990, "snapshot at the beginning"):
//
//	storeRef(slot, new):
//	    if marking:                      // one load and one test
//	        old := *slot
//	        if old != 0 { shade(old) }
//	    *slot = new
//
//	shade(ref):
//	    if ref is white { make it grey; push it on the mark stack }
//
// It needs no test of the object stored into, and none of the new value: whatever a program holds is of S, or new, or came out of a weak
// reference, whose reader shades it too ([Collector.Strengthen]). Every store of a reference goes through storeRef: fields, arrays,
// statics, arraycopy, compare-and-set, handles. Stores into an object that nobody else has seen yet need no barrier: they overwrite null.
// While no cycle marks, the test costs nothing that can be measured (BenchmarkStoreBarrier in vm/internal/rt: the loop that stores
// fields, with the test and without). That it is needed is proved by machines without it, which lose objects (TestTheBarrierIsNeeded, here and in
// package vm).
//
// The price is promptness: what dies while a cycle runs is freed by the next one only. [Collector.Garbage] measures it.
//
// # Grey in the header
//
// The mark stack is bounded. When it is full a shaded object stays grey in its header only, the lowest such address is remembered, and when
// the stack has run empty the heap is walked from there for grey headers. Marking needs no memory beyond the stack, whatever the graph.
//
// # No finalizers
//
// Object.finalize is never called (JEP 421). A finalizer gets its object back from the dead, so nothing that the object refers to may be freed
// before it has run and a second cycle has found the object dead again; it runs at no known time, on a thread nobody chose, perhaps
// never; and one class with a finalizer makes each of its objects a case of its own at allocation. Phantom references and
// java.lang.ref.Cleaner do the same work without any of that: the object is not given back, so one pass clears all references.
//
// # Truth
//
// Phase, mark stack, discovered references, cursors, counters that steer the collector: all of it stands in a Permanent chunk of the heap, found by
// heap slot [heap.SlotCollector]. A cycle in progress is saved with the heap, and goes on after [Attach]. Layouts are a cache that the
// runtime fills again.
//
// The collector knows no Java class. It scans by allocation type, and instances by the layout of reference offsets registered for the
// class id in their first half-word (layout.go).
//
// # Sources
//
// Dijkstra, Lamport, Martin, Scholten, Steffens, "On-the-fly garbage collection: an exercise in cooperation", CACM 21(11), 1978: the three
// colours. Yuasa, "Real-time garbage collection on general-purpose machines", Journal of Systems and Software 11(3), 1990: the
// barrier. Cher, Hosking, Vitek, "Software prefetching for mark-sweep garbage collection", ASPLOS 2004: the FIFO of the mark
// loop. Cheng, Blelloch, "A parallel, real-time garbage collector", PLDI 2001: stacks scanned in pieces. Jones, Hosking, Moss, "The Garbage
// Collection Handbook", chapters 2, 15, 16, 19.
package gc

import (
	"errors"
	"fmt"
	"time"

	"github.com/junco-vm/junco/heap"
)

// Sentinel errors.
var (
	// ErrLayout: offsets that cannot be those of references.
	ErrLayout = errors.New("gc: bad layout")
	// ErrState: the heap holds no collector's state, or a damaged one.
	ErrState = errors.New("gc: no collector's state in this heap")
	// ErrPhase: the call does not fit the phase of the cycle.
	ErrPhase = errors.New("gc: not in this phase")
)

// Roots is what a collection starts from. The runtime implements it; it may
// implement [RootMarker] and [WeakRoots] too.
type Roots interface {
	// Roots calls visit for every strong root; null is allowed.
	Roots(visit func(heap.Ref))
}

// RootMarker is the fast variant of [Roots]: it hands over whole runs of words,
// and is called instead.
type RootMarker interface {
	MarkRoots(m Marker)
}

// Marker takes roots, while a RootMarker is asked for them.
type Marker struct{ c *Collector }

// Ref takes one root; null is allowed.
func (m Marker) Ref(ref heap.Ref) { m.c.Shade(ref) }

// Words takes a run of roots.
func (m Marker) Words(words []uint32) {
	for _, w := range words {
		m.c.Shade(heap.Ref(w))
	}
}

// LateRoots may be implemented by a [Roots] too. While a cycle runs in slices, MarkRoots or
// Roots then need not give the roots that the program cannot reach before they are scanned: the older frames of
// a deep stack behind a return barrier, parked threads. MarkMore gives these, some at a time.
type LateRoots interface {
	// MarkMore marks about budgetWords words of roots, and reports how many it
	// looked at and whether all are done. It is called again until they are.
	MarkMore(m Marker, budgetWords int) (spentWords int, done bool)
}

// WeakRoots drops dead entries of weak tables: interned strings, class loaders.
type WeakRoots interface {
	// ClearWeak is called after marking and before the sweep, again and again until it is done; in between the program may
	// run. What [Collector.IsLive] denies is about to be freed. It spends about budgetWords
	// words, one for each entry and a few for each that it drops, and tells how many. It must not allocate.
	ClearWeak(c *Collector, budgetWords int) (spentWords int, done bool)
}

// Options configure a collector; the zero value is ready to use.
type Options struct {
	// MarkStackWords is the length of the mark stack; 0 means 16384 (64 KiB).
	// The least is 256.
	MarkStackWords int
	// ScanStack visits the references inside a [heap.Stack] chunk, the frames
	// of a parked virtual thread. nil: they hold none.
	ScanStack func(ref heap.Ref, visit func(heap.Ref))
	// Cleared is called for each live Reference whose referent was cleared, so
	// that the runtime links it into its pending list. It must not
	// allocate. nil: they are listed in [Cycle.Cleared].
	Cleared func(ref heap.Ref)
	// SliceWords is how many words of work a slice does. A word looked at is one, and so is an object; 32 bytes swept count as
	// one. 0: as many as take TargetPause, which the clock tells, so that two runs of the same program differ in their slices.
	SliceWords int
	// TargetPause is what slices are calibrated towards; 0 means 50 us.
	TargetPause time.Duration
	// Verify checks every law after every phase: the marks by a second, independent marker, what was cleared, the swept heap. It
	// costs several times what the collection does. The build tag invariants does the same. A broken law panics.
	Verify bool
	// Events are told what happens.
	Events Events
}

// Events is a set of functions, each of which may be nil. They must not allocate
// in the heap.
type Events struct {
	CycleBegin func(c *Cycle) // roots are shaded; UsedBefore is known
	MarkEnd    func(c *Cycle) // marking has ended, nothing is freed yet
	CycleEnd   func(c *Cycle)
	// Slice is called at the end of every pause.
	Slice func(s Slice)
}

// Slice is a pause: a slice of a cycle, or a whole one.
type Slice struct {
	Cycle                 int
	Before, After         Phase // After Idle: the cycle has ended
	Words                 int   // of work; see [Options.SliceWords]
	UsedBefore, UsedAfter uint32
	Pause                 time.Duration
}

// defaultMarkStackWords holds the grey front of every graph we measured but long
// lists of small lists, for 0.4 % of the heap.
const defaultMarkStackWords = 16384

// Collector collects one heap. One goroutine at a time, the heap's.
type Collector struct {
	h     *heap.Heap
	mem   memory
	state uint32 // guest address of the state chunk
	flag  *uint32
	opts  Options

	layouts []uint64 // by class id, see layout.go
	ext     []extLayout
	extFree []int // indexes of ext not in use
	holders int   // layouts that have a holder

	// Of the current or the last cycle.
	white, black uint32 // colour bits, in place
	whiteKeys    uint64 // bit of a header's type and colour bits: managed and white
	todoKeys     uint64 // managed and white or grey
	cycle        Cycle
	marked       [heap.NumTypes]uint64 // objects<<32 | bytes
	entered      time.Time             // the begin of the pause that runs
	before       Slice                 // what was then
	began        time.Time             // the begin of the part of it that runs
	shadeFunc    func(heap.Ref)
	shaded       uint64 // white objects that Shade made grey
	ended        bool   // the cycle has ended, and nobody was told
	stats        Stats
	tracer       tracer
	touched      uint32 // keeps the loads of mark's FIFO alive
}

// New makes a collector for h, with its mark stack in a Permanent chunk of h.
//
// # Errors
//
// [heap.ErrFull]; [ErrState] if h has a collector already (see [Attach]).
func New(h *heap.Heap, o Options) (*Collector, error) {
	if h.Slot(heap.SlotCollector) != 0 {
		return nil, fmt.Errorf("%w: there is one already", ErrState)
	}
	words := uint32(defaultMarkStackWords)
	if o.MarkStackWords != 0 {
		words = uint32(min(max(o.MarkStackWords, 256), 1<<20))
	}
	ref, err := h.Alloc(stStack+4*words+4*discoveredWords, heap.Permanent)
	if err != nil {
		return nil, err
	}
	c := attach(h, o, uint32(ref))
	c.put(stMagic, stateMagic)
	c.put(stStackCap, words)
	c.pace()
	h.SetSlot(heap.SlotCollector, uint32(ref))
	return c, nil
}

// Attach finds the collector's state in a heap that was attached: a restored snapshot or a
// fork. Layouts must be registered again.
//
// # Errors
//
// [ErrState].
func Attach(h *heap.Heap, o Options) (*Collector, error) {
	ref := heap.Ref(h.Slot(heap.SlotCollector))
	if !h.Contains(ref) || ref%heap.PayloadAlign != 0 {
		return nil, ErrState
	}
	c := attach(h, o, uint32(ref))
	words := c.at(stStackCap)
	hdr := h.Header(ref)
	switch {
	case c.at(stMagic) != stateMagic, hdr.Type() != heap.Permanent,
		words < 256, words > 1<<20, hdr.PayloadBytes() < stStack+4*words+4*discoveredWords,
		c.at(stStackTop) > words, c.at(stDiscovered) > discoveredWords, c.at(stPhase) > uint32(Sweeping):
		return nil, fmt.Errorf("%w: damaged", ErrState)
	}
	c.colours()
	return c, nil
}

func attach(h *heap.Heap, o Options, state uint32) *Collector {
	c := &Collector{h: h, mem: memoryOf(h), state: state, flag: h.MarkingFlag(), opts: o}
	c.shadeFunc = c.Shade
	c.colours()
	return c
}

// Heap returns the heap collected.
func (c *Collector) Heap() *heap.Heap { return c.h }

// Marking reports whether stores must shade what they overwrite.
func (c *Collector) Marking() bool { return *c.flag != 0 }

// MarkingFlag returns the word behind [Collector.Marking], for an interpreter to keep.
func (c *Collector) MarkingFlag() *uint32 { return c.flag }

// AllocColour returns the colour that new objects get. It changes when a cycle begins.
func (c *Collector) AllocColour() heap.Colour { return c.h.AllocColour() }
