package gc

import (
	"fmt"
	"math"
	"time"

	"github.com/junco-vm/junco/heap"
)

// Cycle are the figures of one collection.
type Cycle struct {
	Number     int  // 1 for the first
	LastResort bool // soft references were cleared
	Sliced     bool // it ran in slices
	// Marked and freed objects and their bytes, by allocation type.
	MarkedObjects, MarkedBytes [heap.NumTypes]uint32
	FreedObjects, FreedBytes   [heap.NumTypes]uint32
	UsedBefore, UsedAfter      uint32 // bytes of the heap in use, at begin and end
	// Time spent on each part, all slices together.
	MarkTime, ClearTime, SweepTime time.Duration
	// AllocatedBytes is what the program has allocated while the cycle ran: the bound, beside what it dropped, of the garbage
	// that is left for the next one.
	AllocatedBytes uint32
	// Pause is the longest time that the program stood still, and Pauses how often it did.
	Pause             time.Duration
	Pauses            int
	MarkedWords       int // words of work that marking took; see [Options.SliceWords]
	BarrierHits       int // objects that the store barrier (and reads of weak references) made grey
	ClearedReferences int
	// Cleared lists the References cleared, if nobody takes them by
	// Options.Cleared. It is valid until the next cycle.
	Cleared []heap.Ref
}

// Freed returns the objects and bytes freed, of all types.
func (c *Cycle) Freed() (objects, bytes uint32) {
	for t := range c.FreedBytes {
		objects += c.FreedObjects[t]
		bytes += c.FreedBytes[t]
	}
	return objects, bytes
}

// Marked returns the objects and bytes marked, of all types.
func (c *Cycle) Marked() (objects, bytes uint32) {
	for t := range c.MarkedBytes {
		objects += c.MarkedObjects[t]
		bytes += c.MarkedBytes[t]
	}
	return objects, bytes
}

// Collect runs a whole cycle in one pause: it frees everything that cannot be reached from
// roots. Soft references keep their referents. The bump buffer must be retired. A
// cycle that runs in slices is finished first, in the same pause.
//
// # Errors
//
// [heap.ErrBuffer]; nothing was done then.
func (c *Collector) Collect(roots Roots) (Cycle, error) { return c.collect(roots, false) }

// CollectLastResort is [Collector.Collect] that clears soft references as if they were weak. An
// OutOfMemoryError may be thrown only after one.
func (c *Collector) CollectLastResort(roots Roots) (Cycle, error) { return c.collect(roots, true) }

func (c *Collector) collect(roots Roots, lastResort bool) (Cycle, error) {
	if err := c.bufferClosed(); err != nil {
		return Cycle{}, err
	}
	c.enter()
	c.finish(roots)
	c.begin(roots, lastResort, false)
	c.leave(c.finish(roots))
	return c.cycle, nil
}

func (c *Collector) bufferClosed() error {
	if start, _ := c.h.Buffer(); start != 0 {
		return fmt.Errorf("gc: %w must be retired first", heap.ErrBuffer)
	}
	return nil
}

// finish does what is left of a cycle, if one runs, and returns the words marked.
func (c *Collector) finish(roots Roots) (words int) {
	if c.Phase() == Marking {
		words = c.markAll(roots)
		c.endMark(roots)
	}
	if c.Phase() == Clearing {
		words += c.clearAll(roots)
		c.endClear()
	}
	if c.Phase() == Sweeping {
		c.h.FinishSweep()
		c.endSweep()
	}
	return words
}

// markAll marks without a bound.
func (c *Collector) markAll(roots Roots) (words int) {
	for {
		n, done := c.markSome(roots, math.MaxInt)
		words += n
		if done {
			return words
		}
	}
}

// begin is phases 1 and 2.
func (c *Collector) begin(roots Roots, lastResort, sliced bool) {
	c.tellEnd()
	c.began = time.Now()
	n := c.at(stCycles) + 1
	c.put(stCycles, n)
	c.put(stPhase, uint32(Marking))
	for _, word := range []uint32{stStackTop, stOverflow, stDiscovered, stMissed, stLastResort, stRootsDone, stSpent, stSliced, stCursor} {
		c.put(word, 0)
	}
	if lastResort {
		c.put(stLastResort, 1)
	}
	if sliced {
		c.put(stSliced, 1)
	}
	c.h.SetAllocColour(c.h.AllocColour().Flip())
	c.colours()
	c.marked = [heap.NumTypes]uint64{}
	c.cycle = Cycle{Number: int(n), LastResort: lastResort, Sliced: sliced, UsedBefore: c.used(), Cleared: c.cycle.Cleared[:0]}
	*c.flag = 1
	if m, ok := roots.(RootMarker); ok {
		m.MarkRoots(Marker{c})
	} else if roots != nil {
		roots.Roots(c.shadeFunc)
	}
	c.shaded = 0
	if _, late := roots.(LateRoots); !late {
		c.put(stRootsDone, 1)
	}
	if f := c.opts.Events.CycleBegin; f != nil {
		f(&c.cycle)
	}
}

// used returns the heap's bytes in use; dead objects not yet swept count.
func (c *Collector) used() uint32 { return c.h.CapacityBytes() - c.h.FreeBytes() }

// lateWords is how many words of late roots are marked at a time. What they refer to is marked before more of them are looked at, so that they
// do not flood the mark stack.
const lateWords = 2048

// markSome is phases 2, as far as there are late roots, and 3: about budgetWords of it.
func (c *Collector) markSome(roots Roots, budgetWords int) (words int, done bool) {
	late, _ := roots.(LateRoots)
	shaded := c.shaded
	for {
		drained, n := c.mark(budgetWords - words)
		words += n
		done = drained && c.at(stRootsDone) != 0
		if done || words >= budgetWords {
			break
		}
		rootsDone := late == nil
		if !rootsDone {
			n, rootsDone = late.MarkMore(Marker{c}, min(budgetWords-words, lateWords))
			words += max(n, 1)
		}
		if rootsDone {
			c.put(stRootsDone, 1)
		}
	}
	c.shaded = shaded
	c.put(stSpent, c.at(stSpent)+uint32(words))
	return words, done
}

// endMark is the end of phase 3: from here on, white is dead.
func (c *Collector) endMark(roots Roots) {
	c.verifyMarks(roots)
	for t, n := range c.marked {
		c.cycle.MarkedObjects[t], c.cycle.MarkedBytes[t] = uint32(n>>32), uint32(n)
	}
	c.cycle.MarkedWords = int(c.at(stSpent))
	c.cycle.BarrierHits = int(c.shaded)
	c.put(stLastSpent, c.at(stSpent))
	*c.flag = 0
	c.h.AwaitSweep()
	c.put(stPhase, uint32(Clearing))
	c.lap(&c.cycle.MarkTime)
	if f := c.opts.Events.MarkEnd; f != nil {
		f(&c.cycle)
	}
}

// clearSome is phase 4, about budgetWords of it.
func (c *Collector) clearSome(roots Roots, budgetWords int) (words int, done bool) {
	if words, done = c.clearReferences(budgetWords); !done {
		return words, false
	}
	w, ok := roots.(WeakRoots)
	if !ok {
		return words, true
	}
	n, done := w.ClearWeak(c, max(budgetWords-words, 1))
	return words + n, done
}

// clearAll clears without a bound.
func (c *Collector) clearAll(roots Roots) (words int) {
	for {
		n, done := c.clearSome(roots, math.MaxInt)
		words += n
		if done {
			return words
		}
	}
}

// endClear is the end of phase 4, and the begin of the sweep.
func (c *Collector) endClear() {
	c.verifyCleared()
	c.scatter()
	if err := c.h.BeginSweep(c.h.AllocColour().Flip()); err != nil {
		panic("BUG: gc: sweep cannot begin: " + err.Error())
	}
	c.put(stPhase, uint32(Sweeping))
	c.lap(&c.cycle.ClearTime)
}

// endSweep closes the cycle's books.
func (c *Collector) endSweep() {
	c.put(stPhase, uint32(Idle))
	c.lap(&c.cycle.SweepTime)
	c.cycle.FreedObjects, c.cycle.FreedBytes = c.h.Freed()
	c.cycle.UsedAfter = c.used()
	_, freed := c.cycle.Freed()
	c.cycle.AllocatedBytes = uint32(max(int64(c.cycle.UsedAfter)+int64(freed)-int64(c.cycle.UsedBefore), 0))
	c.stats.Collections++
	if !c.cycle.Sliced {
		c.stats.Whole++
		if freed < c.h.CapacityBytes()/50 {
			c.stats.Futile++
		} else {
			c.stats.Futile = 0
		}
	}
	for t := range heap.NumTypes {
		c.stats.MarkedObjects[t] += uint64(c.cycle.MarkedObjects[t])
		c.stats.MarkedBytes[t] += uint64(c.cycle.MarkedBytes[t])
		c.stats.FreedObjects[t] += uint64(c.cycle.FreedObjects[t])
		c.stats.FreedBytes[t] += uint64(c.cycle.FreedBytes[t])
	}
	c.stats.MarkTime += c.cycle.MarkTime
	c.stats.ClearTime += c.cycle.ClearTime
	c.stats.SweepTime += c.cycle.SweepTime
	c.stats.BarrierHits += uint64(c.cycle.BarrierHits)
	c.stats.ClearedReferences += uint64(c.cycle.ClearedReferences)
	c.pace()
	c.verifyHeap()
	c.ended = true
}

// tellEnd reports a cycle that has ended, once its last pause is known.
func (c *Collector) tellEnd() {
	if !c.ended {
		return
	}
	c.ended = false
	if f := c.opts.Events.CycleEnd; f != nil {
		f(&c.cycle)
	}
}
