package gc

import (
	"time"
)

// Slices: a cycle in small pauses, between which the program runs, with the barrier of gc.go
// in its stores. The runtime calls [Collector.Poll] whenever its bump buffer is used up and after large
// allocations; everything else is done here.
//
// Pacing. A slice has a fixed budget of words, about 50 us' worth. What is paced is how often it is due: the
// words that marking has still to look at (as many as in the last cycle, and some) over the bytes that are
// still free tell after how many bytes the next is due, and bump buffers are made no longer than that. A cycle
// begins when half of what the last one left free is used up; should the guess fail, allocation finds the heap
// full, and the runtime falls back on a full collection.

const (
	// firstSliceWords is the budget before the clock has told a better one.
	firstSliceWords = 8192
	// leastSliceWords and mostSliceWords bound what the clock may tell.
	leastSliceWords, mostSliceWords = 1024, 1 << 18
	defaultTargetPause              = 50 * time.Microsecond

	// sweepBytesPerWord is how many bytes of heap are swept for one word of a slice's budget: sweeping 32 bytes
	// (a small object) takes about as long as marking one word.
	sweepBytesPerWord = 32
	// sweepQuantumBytes is the most that is allocated between two slices that clear or sweep: the program spends about half as
	// long on it as on a slice. An allocation that finds nothing before sweeps on by itself.
	sweepQuantumBytes = 16 << 10
	// portions is in how many parts a slice is done, after each of which the clock is asked whether it has to end early: memory
	// that no cache holds costs several times as much per word.
	portions = 16
	// reserveBytes is kept out of the pacing, for what is allocated between two slices.
	reserveBytes = 128 << 10
	// leastBufferBytes is how often a slice may be due: more often it would cost more
	// to get there than to allocate.
	leastBufferBytes = 2 << 10
)

// Begin begins a cycle in slices: it shades the roots, in one pause. The program must take up the
// new [Collector.AllocColour] before it allocates again, and use the store barrier from now on.
//
// # Errors
//
// [ErrPhase] while a cycle marks.
func (c *Collector) Begin(roots Roots) error {
	if c.Phase() == Marking {
		return ErrPhase
	}
	c.enter()
	c.finish(roots) // a sweep that is still in progress
	c.begin(roots, false, true)
	c.nextSlice(c.sliceWords())
	c.leave(0)
	return nil
}

// Step does a slice of about budgetWords words (0: the usual budget) of the cycle that runs, if one does, and
// returns the phase afterwards. The bump buffer must be retired.
//
// # Errors
//
// [heap.ErrBuffer]; nothing was done then.
func (c *Collector) Step(roots Roots, budgetWords int) (Phase, error) {
	phase := c.Phase()
	if phase == Idle {
		return Idle, nil
	}
	if err := c.bufferClosed(); err != nil {
		return phase, err
	}
	timed := budgetWords <= 0 && c.opts.SliceWords <= 0
	if budgetWords <= 0 {
		budgetWords = c.sliceWords()
	}
	c.enter()
	words, done, cut := 0, false, false
	for i, portion := time.Duration(1), max(budgetWords/portions, 1); words < budgetWords && !done; i++ {
		n := min(portion, budgetWords-words)
		switch phase {
		case Marking:
			n, done = c.markSome(roots, n)
		case Clearing:
			n, done = c.clearSome(roots, n)
		case Sweeping:
			done = c.h.SweepStep(uint32(min(n*sweepBytesPerWord, 1<<24)))
		}
		words += max(n, 1)
		if timed {
			// One more portion like those would be too long; but where a portion alone takes half a slice, two are done, or a slow
			// machine would sweep no faster than it allocates.
			if t := time.Since(c.entered); t >= c.targetPause() || i > 1 && t+t/i > c.targetPause() {
				cut = true
				break
			}
		}
	}
	if timed && phase == Marking {
		c.calibrate(words)
	}
	if done {
		c.endPhase(roots)
	}
	switch {
	case c.Phase() == Idle:
	case cut && c.Phase() == phase:
		c.nextSlice(words) // the next will not get further
	default:
		c.nextSlice(c.sliceWords())
	}
	c.leave(words)
	return c.Phase(), nil
}

// endPhase ends the phase that has nothing left to do.
func (c *Collector) endPhase(roots Roots) {
	switch c.Phase() {
	case Marking:
		c.endMark(roots)
	case Clearing:
		c.endClear()
	case Sweeping:
		c.endSweep()
	}
}

// Finish does what is left of the cycle that runs, in one pause. The bump buffer must be retired.
//
// # Errors
//
// [heap.ErrBuffer]; nothing was done then.
func (c *Collector) Finish(roots Roots) error {
	if c.Phase() == Idle {
		return nil
	}
	if err := c.bufferClosed(); err != nil {
		return err
	}
	c.enter()
	c.leave(c.finish(roots))
	return nil
}

// Due reports whether a slice, or a new cycle, is due. It costs two loads and a comparison, so it may be asked at
// every refill of the bump buffer, before that is retired.
func (c *Collector) Due() bool {
	if c.at(stPhase) == uint32(Idle) {
		return c.h.FreeBytes() < c.at(stBeginAt)
	}
	return int32(c.level()-c.at(stSliceAt)) <= 0
}

// level falls by a byte for each byte allocated while a cycle runs, and knows no other change: what the sweep frees is not counted, so a
// slice is due however much an allocation has swept by itself.
func (c *Collector) level() uint32 {
	free := c.h.FreeBytes()
	if c.at(stPhase) == uint32(Sweeping) {
		free -= c.h.ReclaimedBytes()
	}
	return free
}

// Poll does what is due: it begins a cycle, or does a slice of the one that runs. The bump buffer must be
// retired, and the colour of new objects may have changed afterwards.
//
// # Errors
//
// [heap.ErrBuffer].
func (c *Collector) Poll(roots Roots) error {
	if !c.Due() {
		return nil
	}
	if c.Phase() == Idle {
		return c.Begin(roots)
	}
	_, err := c.Step(roots, 0)
	return err
}

// sliceWords returns the usual budget of a slice.
func (c *Collector) sliceWords() int {
	if c.opts.SliceWords > 0 {
		return c.opts.SliceWords
	}
	if n := c.at(stSliceWords); n != 0 {
		return int(n)
	}
	return firstSliceWords
}

// calibrate lets the clock correct the budget by what a slice of so many words has taken.
func (c *Collector) calibrate(words int) {
	if words < leastSliceWords/2 {
		return
	}
	taken := max(time.Since(c.entered), 1)
	should := float64(words) * float64(c.targetPause()) / float64(taken)
	// A quarter of the way, so that one odd slice does not matter.
	budget := (3*float64(c.sliceWords()) + should) / 4
	c.put(stSliceWords, uint32(min(max(budget, leastSliceWords), mostSliceWords)))
}

func (c *Collector) targetPause() time.Duration {
	if c.opts.TargetPause > 0 {
		return c.opts.TargetPause
	}
	return defaultTargetPause
}

// nextSlice works out when the next slice is due, which is expected to do so many words.
func (c *Collector) nextSlice(words int) {
	free := c.h.FreeBytes()
	if c.Phase() != Marking {
		// Half of what is free is enough to the end.
		slices := c.h.UnsweptBytes()/uint32(words*sweepBytesPerWord) + 1
		quantum := min(free/2/slices, sweepQuantumBytes)
		c.put(stSliceAt, c.level()-quantum)
		c.h.SetBufferBytes(max(quantum, leastBufferBytes))
		return
	}
	// What the last cycle looked at and a quarter; for the first, a word in eight bytes.
	estimate := c.at(stLastSpent) + c.at(stLastSpent)/4
	if estimate == 0 {
		estimate = c.used() / 8
	}
	left := estimate/8 + 1
	if spent := c.at(stSpent); spent < estimate {
		left = max(left, estimate-spent)
	}
	slices := left/uint32(words) + 1
	room := free - min(free, reserveBytes+c.at(stScattered))
	quantum := room / slices
	c.put(stSliceAt, free-quantum)
	// Poll is called when a buffer is used up.
	c.h.SetBufferBytes(min(max(quantum, leastBufferBytes), 32<<10))
}

// pace works out when the next cycle is due.
func (c *Collector) pace() {
	c.h.SetBufferBytes(0)
	small, _ := c.h.ScatteredBytes()
	scattered := max(small, c.at(stScattered))
	c.put(stScattered, scattered)
	free := c.h.FreeBytes()
	c.h.SetCrowded(free < c.h.CapacityBytes()/2)
	c.put(stBeginAt, scattered+(free-min(free, scattered))/2)
}

// scatter learns from requests that found nothing how many free bytes are of no use, and forgets it
// again slowly.
func (c *Collector) scatter() {
	_, fullAt := c.h.ScatteredBytes()
	known := c.at(stScattered)
	c.put(stScattered, max(fullAt, known-known/16))
}
