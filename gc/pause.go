package gc

import (
	"math/bits"
	"time"

	"github.com/junco-vm/junco/heap"
)

// Stats are figures since the collector was made or attached.
type Stats struct {
	Collections  int
	LongestPause time.Duration
	TotalPause   time.Duration
	Pauses       Histogram // of every pause: whole collections and slices
	// Time spent on each phase, in cycles that have ended.
	MarkTime, ClearTime, SweepTime time.Duration
	// Whole counts the collections that ran in one pause.
	Whole int
	// Sums over all cycles, by allocation type.
	MarkedObjects, MarkedBytes [heap.NumTypes]uint64
	FreedObjects, FreedBytes   [heap.NumTypes]uint64
	// Futile counts how many whole collections in a row have freed less than a fiftieth of
	// the heap each: for the "GC overhead limit exceeded" of a runtime.
	Futile            int
	BarrierHits       uint64
	ClearedReferences uint64
}

// Stats returns the figures so far.
func (c *Collector) Stats() Stats { return c.stats }

// Inherit takes over the figures of the collector that the heap had before in this process.
func (c *Collector) Inherit(s Stats) { c.stats = s }

// Histogram counts durations in classes an eighth of a power of two wide, from a nanosecond to
// hours. The zero value is empty.
type Histogram struct {
	Count   uint64
	classes [8 * 44]uint64
}

// Add counts a duration.
func (h *Histogram) Add(d time.Duration) {
	h.Count++
	h.classes[min(histogramClass(uint64(max(d, 0))), len(h.classes)-1)]++
}

// Each calls visit for every class that is not empty, in order, with the longest duration that belongs to it.
func (h *Histogram) Each(visit func(upTo time.Duration, count uint64)) {
	for i, n := range h.classes {
		if n != 0 {
			visit(classEnd(i), n)
		}
	}
}

// Since returns what was added after h was as it was in before, a copy of it.
func (h *Histogram) Since(before *Histogram) Histogram {
	out := Histogram{Count: h.Count - before.Count}
	for i := range h.classes {
		out.classes[i] = h.classes[i] - before.classes[i]
	}
	return out
}

func histogramClass(ns uint64) int {
	if ns < 8 {
		return int(ns)
	}
	n := bits.Len64(ns) - 4
	return n<<3 + int(ns>>n)
}

// Quantile returns the upper edge of the class that the part q, from 0 to 1, of all durations
// does not exceed; 0 when none was counted.
func (h *Histogram) Quantile(q float64) time.Duration {
	need := uint64(q * float64(h.Count))
	var seen uint64
	for i, n := range h.classes {
		seen += n
		if n != 0 && (seen >= need || seen == h.Count) {
			return classEnd(i)
		}
	}
	return 0
}

// classEnd is the longest duration of a class.
func classEnd(class int) time.Duration {
	if class < 8 {
		return time.Duration(class)
	}
	n := class>>3 - 1
	return time.Duration(uint64(class-n<<3+1)<<n - 1)
}

// enter begins a pause, lap ends a part of it, leave ends it.
func (c *Collector) enter() {
	c.began = time.Now()
	c.entered = c.began
	c.before = Slice{Before: c.Phase(), UsedBefore: c.used()}
}

// lap adds the time since the last one to a phase's.
func (c *Collector) lap(sum *time.Duration) {
	now := time.Now()
	*sum += now.Sub(c.began)
	c.began = now
}

func (c *Collector) leave(words int) {
	switch c.Phase() {
	case Marking:
		c.lap(&c.cycle.MarkTime)
	case Clearing:
		c.lap(&c.cycle.ClearTime)
	default:
		c.lap(&c.cycle.SweepTime)
	}
	pause := c.began.Sub(c.entered)
	c.cycle.Pauses++
	c.cycle.Pause = max(c.cycle.Pause, pause)
	c.stats.Pauses.Add(pause)
	c.stats.TotalPause += pause
	c.stats.LongestPause = max(c.stats.LongestPause, pause)
	if f := c.opts.Events.Slice; f != nil {
		s := c.before
		s.Cycle, s.After, s.Words, s.UsedAfter, s.Pause = c.cycle.Number, c.Phase(), words, c.used(), pause
		f(s)
	}
	c.tellEnd()
}
