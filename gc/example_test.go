package gc_test

import (
	"fmt"
	"os"
	"time"

	"github.com/junco-vm/junco/gc"
	"github.com/junco-vm/junco/gc/nogc"
	"github.com/junco-vm/junco/heap"
	"github.com/junco-vm/junco/vmmem"
)

// pair is the class id of objects with references at 4 and 8.
const pair = 1

// program stands for a runtime: its roots are a slice.
type program struct {
	heap  *heap.Heap
	gc    *gc.Collector
	roots []heap.Ref
}

func (p *program) Roots(visit func(heap.Ref)) {
	for _, r := range p.roots {
		visit(r)
	}
}

func newProgram(o gc.Options) *program {
	space, err := vmmem.New(vmmem.Options{})
	if err != nil {
		panic(err)
	}
	h, err := heap.New(space)
	if err != nil {
		panic(err)
	}
	c, err := gc.New(h, o)
	if err != nil {
		panic(err)
	}
	if err := c.SetLayout(pair, []uint16{4, 8}); err != nil {
		panic(err)
	}
	return &program{heap: h, gc: c}
}

func (p *program) word(ref heap.Ref, offset uint32) []byte {
	at := uint32(ref) - uint32(heap.Base) + offset
	return p.heap.Bytes()[at : at+4]
}

func (p *program) newPair() heap.Ref {
	ref, err := p.heap.Alloc(12, heap.Instance)
	if err != nil {
		panic(err)
	}
	p.word(ref, 0)[0] = pair
	return ref
}

// store is storeRef of the package's overview.
func (p *program) store(ref heap.Ref, offset uint32, to heap.Ref) {
	slot := p.word(ref, offset)
	if p.gc.Marking() {
		p.gc.Shade(heap.Ref(uint32(slot[0]) | uint32(slot[1])<<8 | uint32(slot[2])<<16 | uint32(slot[3])<<24))
	}
	slot[0], slot[1], slot[2], slot[3] = byte(to), byte(to>>8), byte(to>>16), byte(to>>24)
}

func Example() {
	p := newProgram(gc.Options{})
	kept := p.newPair()
	p.store(kept, 4, p.newPair())
	p.newPair() // nobody refers to it
	p.roots = []heap.Ref{kept}
	cycle, err := p.gc.Collect(p)
	if err != nil {
		panic(err)
	}
	marked, _ := cycle.Marked()
	freed, bytes := cycle.Freed()
	fmt.Println(marked, "objects marked,", freed, "freed with", bytes, "bytes")
	// Output: 2 objects marked, 1 freed with 16 bytes
}

// A cycle in slices: the program runs in between, with the store barrier.
func ExampleCollector_Step() {
	p := newProgram(gc.Options{SliceWords: 1000})
	a, b := p.newPair(), p.newPair()
	p.store(a, 4, b)
	p.roots = []heap.Ref{a}
	if err := p.gc.Begin(p); err != nil {
		panic(err)
	}
	// b moves from a's field to the stack before the collector has seen it: the barrier shades it.
	p.roots = append(p.roots, b)
	p.store(a, 4, 0)
	for {
		phase, err := p.gc.Step(p, 0)
		if err != nil {
			panic(err)
		}
		fmt.Println(phase)
		if phase == gc.Idle {
			break
		}
	}
	fmt.Println(p.gc.Stats().BarrierHits, "hit of the barrier; b is in use:", p.heap.Header(b).InUse())
	// Output:
	// clearing
	// sweeping
	// idle
	// 1 hit of the barrier; b is in use: true
}

// Poll paces cycles: it is called whenever the program has used up its buffer.
func ExampleCollector_Poll() {
	p := newProgram(gc.Options{})
	p.roots = []heap.Ref{p.newPair()}
	for range 2_000_000 { // 32 MB, in a heap of 16
		p.newPair()
		if p.gc.Due() {
			if err := p.gc.Poll(p); err != nil {
				panic(err)
			}
		}
	}
	s := p.gc.Stats()
	fmt.Println("cycles:", s.Collections > 1, "in one pause:", s.Whole)
	// Output: cycles: true in one pause: 0
}

// A weak reference, and the barrier of weak reads.
func ExampleCollector_Strengthen() {
	p := newProgram(gc.Options{SliceWords: 1000, Cleared: func(heap.Ref) { fmt.Println("cleared") }})
	const weak = 2
	if err := p.gc.SetReference(weak, gc.Weak, 4, nil); err != nil {
		panic(err)
	}
	ref, err := p.heap.Alloc(8, heap.Reference)
	if err != nil {
		panic(err)
	}
	p.word(ref, 0)[0] = weak
	dead := p.newPair()
	p.store(ref, 4, dead)
	p.roots = []heap.Ref{ref}
	if err := p.gc.Begin(p); err != nil {
		panic(err)
	}
	for !p.gc.Clearing() {
		if _, err := p.gc.Step(p, 0); err != nil {
			panic(err)
		}
	}
	fmt.Println("while clearing it reads as", p.gc.Strengthen(dead))
	if err := p.gc.Finish(p); err != nil {
		panic(err)
	}
	// Output:
	// while clearing it reads as 0x00000000
	// cleared
}

// CheckMarks and Garbage look by a marker of their own.
func ExampleCollector_Garbage() {
	p := newProgram(gc.Options{Verify: true})
	p.roots = []heap.Ref{p.newPair()}
	p.newPair()
	if err := p.gc.CheckMarks(p, false); err != nil {
		panic(err)
	}
	objects, bytes, err := p.gc.Garbage(p)
	fmt.Println(objects, bytes, err)
	if _, err := p.gc.CollectLastResort(p); err != nil {
		panic(err)
	}
	objects, bytes, err = p.gc.Garbage(p)
	fmt.Println(objects, bytes, err)
	// Output:
	// 1 16 <nil>
	// 0 0 <nil>
}

// A collector goes on where the one before it stood: all its state is in the heap.
func ExampleAttach() {
	p := newProgram(gc.Options{})
	p.roots = []heap.Ref{p.newPair()}
	p.newPair()
	if err := p.gc.Begin(p); err != nil {
		panic(err)
	}
	next, err := gc.Attach(p.heap, gc.Options{})
	if err != nil {
		panic(err)
	}
	if err := next.SetLayout(pair, []uint16{4, 8}); err != nil {
		panic(err)
	}
	fmt.Println(next.Phase())
	if err := next.Finish(p); err != nil {
		panic(err)
	}
	_, bytes := p.heap.Freed()
	fmt.Println("freed:", bytes[heap.Instance])
	// Output:
	// marking
	// freed: 16
}

// A layout may name an object that all objects of its class keep alive: their class loader.
func ExampleCollector_SetHolder() {
	p := newProgram(gc.Options{})
	loader := p.newPair()
	p.gc.SetHolder(7, loader)
	object, err := p.heap.Alloc(8, heap.Instance)
	if err != nil {
		panic(err)
	}
	p.word(object, 0)[0] = 7
	p.roots = []heap.Ref{object}
	if _, err := p.gc.Collect(p); err != nil {
		panic(err)
	}
	fmt.Println(p.heap.Header(loader).InUse())
	p.gc.DropLayout(7)
	if _, err := p.gc.Collect(p); err != nil {
		panic(err)
	}
	fmt.Println(p.heap.Header(loader).InUse())
	// Output:
	// true
	// false
}

func ExampleLogEvents() {
	uptime := func() time.Duration { return 1500 * time.Millisecond }
	events := gc.LogEvents(os.Stdout, gc.LogPauses, heap.Bytes, func() string { return "System.gc()" }, uptime)
	events.CycleEnd(&gc.Cycle{Number: 1, UsedBefore: 12345 << 10, UsedAfter: 3210 << 10, Pause: 3481 * time.Microsecond})
	// Output: [1.500s][info][gc] GC(0) Pause Full (System.gc()) 12345K->3210K(16384K) 3.481ms
}

func ExampleHistogram() {
	var h gc.Histogram
	for range 99 {
		h.Add(40 * time.Nanosecond)
	}
	before := h
	h.Add(1000 * time.Nanosecond)
	fmt.Println(h.Count, h.Quantile(0.5), h.Quantile(1))
	since := h.Since(&before)
	since.Each(func(upTo time.Duration, count uint64) { fmt.Println(upTo, count) })
	// Output:
	// 100 43ns 1.023µs
	// 1.023µs 1
}

// A runtime that takes a nogc.Binding can be brought up before its roots are right: nothing is ever freed.
func Example_nogc() {
	p := newProgram(gc.Options{})
	for _, b := range []nogc.Binding{p.gc, nogc.New(p.heap)} {
		p.newPair()
		cycle, err := b.Collect(p)
		if err != nil {
			panic(err)
		}
		freed, _ := cycle.Freed()
		fmt.Println(freed, "freed")
	}
	// Output:
	// 1 freed
	// 0 freed
}
