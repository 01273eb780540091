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
	// Marked and freed objects and their bytes, by allocation type.
	MarkedObjects, MarkedBytes [heap.NumTypes]uint32
	FreedObjects, FreedBytes   [heap.NumTypes]uint32
	UsedBefore, UsedAfter      uint32 // bytes of the heap in use, at begin and end
	MarkTime, SweepTime        time.Duration
	// Pause is the longest time that the program stood still.
	Pause             time.Duration
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

// Stats are figures since the collector was made or attached.
type Stats struct {
	Collections  int
	LongestPause time.Duration
	TotalPause   time.Duration
	// Sums over all cycles, by allocation type.
	MarkedObjects, MarkedBytes [heap.NumTypes]uint64
	FreedObjects, FreedBytes   [heap.NumTypes]uint64
}

// Stats returns the figures so far.
func (c *Collector) Stats() Stats { return c.stats }

// Collect runs a whole cycle in one pause: it frees everything that cannot be reached from
// roots. Soft references keep their referents. The bump buffer must be retired.
//
// # Errors
//
// [heap.ErrBuffer]; nothing was done then.
func (c *Collector) Collect(roots Roots) (Cycle, error) { return c.collect(roots, false) }

// CollectLastResort is [Collector.Collect] that clears soft references as if they were weak. An
// OutOfMemoryError may be thrown only after one.
func (c *Collector) CollectLastResort(roots Roots) (Cycle, error) { return c.collect(roots, true) }

func (c *Collector) collect(roots Roots, lastResort bool) (Cycle, error) {
	if start, _ := c.h.Buffer(); start != 0 {
		return Cycle{}, fmt.Errorf("gc: %w must be retired before a collection", heap.ErrBuffer)
	}
	c.begin(lastResort)
	c.markRoots(roots)
	c.mark(math.MaxInt)
	c.endMark(roots)
	c.h.FinishSweep()
	c.endSweep()
	return c.cycle, nil
}

// begin is phase 1.
func (c *Collector) begin(lastResort bool) {
	c.began = time.Now()
	c.h.FinishSweep()
	n := c.at(stCycles) + 1
	c.put(stCycles, n)
	c.put(stPhase, uint32(Marking))
	c.put(stStackTop, 0)
	c.put(stOverflow, 0)
	c.put(stDiscovered, 0)
	c.put(stMissed, 0)
	c.put(stLastResort, 0)
	if lastResort {
		c.put(stLastResort, 1)
	}
	c.h.SetAllocColour(c.h.AllocColour().Flip())
	c.colours()
	c.marked = [heap.NumTypes]uint64{}
	c.cycle = Cycle{Number: int(n), LastResort: lastResort, UsedBefore: c.used(), Cleared: c.cycle.Cleared[:0]}
	*c.flag = 1
	if f := c.opts.Events.CycleBegin; f != nil {
		f(int(n))
	}
}

// used returns the heap's bytes in use; dead objects not yet swept count.
func (c *Collector) used() uint32 { return c.h.CapacityBytes() - c.h.FreeBytes() }

// markRoots is phase 2.
func (c *Collector) markRoots(roots Roots) {
	if m, ok := roots.(RootMarker); ok {
		m.MarkRoots(Marker{c})
	} else if roots != nil {
		roots.Roots(c.shadeFunc)
	}
}

// endMark is phase 4, and the begin of the sweep.
func (c *Collector) endMark(roots Roots) {
	c.verifyMarks(roots)
	c.clearReferences()
	if w, ok := roots.(WeakRoots); ok {
		w.ClearWeak(c)
	}
	for t, n := range c.marked {
		c.cycle.MarkedObjects[t], c.cycle.MarkedBytes[t] = uint32(n>>32), uint32(n)
	}
	c.cycle.MarkTime = time.Since(c.began)
	*c.flag = 0
	c.put(stPhase, uint32(Sweeping))
	if f := c.opts.Events.MarkEnd; f != nil {
		f(&c.cycle)
	}
	if err := c.h.BeginSweep(c.h.AllocColour().Flip()); err != nil {
		panic("BUG: gc: sweep cannot begin: " + err.Error())
	}
}

// endSweep closes the cycle's books.
func (c *Collector) endSweep() {
	c.put(stPhase, uint32(Idle))
	c.cycle.FreedObjects, c.cycle.FreedBytes = c.h.Freed()
	c.cycle.UsedAfter = c.used()
	c.cycle.Pause = time.Since(c.began)
	c.cycle.SweepTime = c.cycle.Pause - c.cycle.MarkTime
	c.stats.Collections++
	c.stats.TotalPause += c.cycle.Pause
	c.stats.LongestPause = max(c.stats.LongestPause, c.cycle.Pause)
	for t := range heap.NumTypes {
		c.stats.MarkedObjects[t] += uint64(c.cycle.MarkedObjects[t])
		c.stats.MarkedBytes[t] += uint64(c.cycle.MarkedBytes[t])
		c.stats.FreedObjects[t] += uint64(c.cycle.FreedObjects[t])
		c.stats.FreedBytes[t] += uint64(c.cycle.FreedBytes[t])
	}
	c.verifyHeap()
	if f := c.opts.Events.CycleEnd; f != nil {
		f(&c.cycle)
	}
}
