package heap

import "fmt"

// Sweeping walks the chunks once, from the first to the last, and turns every run of
// neighbours that are dead, filler or free into one free chunk. A free chunk between two that stay is left alone, list and all, so a
// run of a hundred dead objects costs one insertion, and a hole that nothing has touched costs a look.
//
// A sweep may be done in steps. The program allocates meanwhile, from either side of the cursor: new objects are not dead.
// When allocation finds nothing, it sweeps on.

// lazyStepBytes is how far an allocation that finds nothing sweeps before it looks again: about 10 us.
const lazyStepBytes = 128 << 10

// AwaitSweep says that marking has ended and a sweep will follow: until it begins, managed chunks that are dead have another
// colour than those that are not.
func (h *Heap) AwaitSweep() { h.set(ctlMarked, 1) }

// Where a chunk is longer than a line of the cache, the next header is known only when this one has arrived, and the sweep waits for memory
// at every chunk: 60 ns of 70. So it touches the lines of the next block all at once first, if the last
// block held fewer chunks than lines: that makes the sweep of a heap of texts four times as fast.
const (
	touchBytes = 4096
	lineBytes  = 64
)

// BeginSweep begins a sweep that frees every managed chunk of the colour dead.
//
// # Errors
//
// [ErrBuffer] while a bump buffer is open, [ErrSweeping] while a sweep is in progress, [ErrColour] if dead is grey or the colour of
// new objects.
func (h *Heap) BeginSweep(dead Colour) error {
	if h.get(ctlBufStart) != 0 {
		return fmt.Errorf("%w: one is open", ErrBuffer)
	}
	if h.get(ctlSweepCursor) != 0 {
		return ErrSweeping
	}
	if dead != h.AllocColour().Flip() {
		return fmt.Errorf("%w: %v", ErrColour, dead)
	}
	h.settle()
	h.set(ctlMarked, 0)
	clear(h.host[ctlFreedCount-uint32(Base) : ctlHeads-uint32(Base)])
	h.set(ctlReclaimed, 0)
	h.set(ctlSmallFree, 0)
	h.set(ctlFullAt, 0)
	h.set(ctlSweepDead, uint32(dead))
	h.set(ctlSweepCursor, ctl)
	return nil
}

// Sweeping reports whether a sweep is in progress.
func (h *Heap) Sweeping() bool { return h.get(ctlSweepCursor) != 0 }

// Freed returns the objects and bytes that the last sweep has freed so far, by type.
func (h *Heap) Freed() (objects, bytes [NumTypes]uint32) {
	for t := range uint32(NumTypes) {
		objects[t], bytes[t] = h.get(ctlFreedCount+4*t), h.get(ctlFreedBytes+4*t)
	}
	return
}

// ReclaimedBytes returns the bytes that the last sweep has freed so far, those of fillers too.
func (h *Heap) ReclaimedBytes() uint32 { return h.get(ctlReclaimed) }

// UnsweptBytes returns how much of the heap the sweep has still before it: all of it, when marking has ended and it has not begun.
func (h *Heap) UnsweptBytes() uint32 {
	switch cursor := h.get(ctlSweepCursor); {
	case cursor != 0:
		return h.end - cursor
	case h.get(ctlMarked) != 0:
		return h.CapacityBytes()
	}
	return 0
}

// deadMasks holds, for each colour that may be dead, a bit for each value of a header's six
// type and colour bits: set if such a chunk belongs into a run.
var deadMasks = [2]uint64{deadMask(ColourA), deadMask(ColourB)}

func deadMask(dead Colour) uint64 {
	var mask uint64
	for key := range uint32(64) {
		hdr := Header(key << HeaderColourShift)
		t := hdr.Type()
		if t == Free || t == Filler || t.Managed() && hdr.Colour() == dead {
			mask |= 1 << key
		}
	}
	return mask
}

// SweepStep sweeps on for about budgetBytes of heap and reports whether the sweep
// is complete, which it is when none is in progress.
func (h *Heap) SweepStep(budgetBytes uint32) (done bool) {
	cur := h.get(ctlSweepCursor)
	if cur == 0 {
		return true
	}
	var (
		mem   = h.mem
		end   = h.end
		stop  = cur + min(budgetBytes, end-cur)
		mask  = deadMasks[h.get(ctlSweepDead)&1]
		tally [NumTypes]uint64 // objects<<32 | bytes
		free  = h.get(ctlFreeBytes)
		run   uint32 // first chunk of the run that ends at cur, or 0
		whole bool   // the run is one free chunk, and listed

		block   = cur // where the next block of touchBytes begins
		chunks  uint32
		touched uint32
	)
	if h.header(cur).PrevFree() {
		// The last step ended inside a run.
		run, whole = cur-h.get(cur-8), true
	}
	for cur < stop {
		if cur >= block {
			if chunks < touchBytes/lineBytes {
				for a := cur; a < cur+touchBytes; a += lineBytes {
					touched += *mem.word(a)
				}
			}
			block, chunks = cur+touchBytes, 0
		}
		chunks++
		hdr := *mem.word(cur - HeaderBytes)
		if mask>>(hdr>>HeaderColourShift%64)&1 == 0 {
			if run != 0 {
				h.closeRun(run, cur, whole)
				run = 0
			}
			cur += hdr >> HeaderSizeShift
			continue
		}
		size := hdr >> HeaderSizeShift
		if size == 0 {
			// The unused tail of the open bump buffer. What may be in front of it is closed first.
			if run != 0 {
				h.closeRun(run, cur, whole)
				run = 0
			}
			cur = h.behindBuffer(cur)
			continue
		}
		if run != 0 && whole {
			h.unlist(run, cur-run)
		}
		listed := hdr&uint32(HeaderInUse) == 0
		switch {
		case run == 0:
			run, whole = cur, listed
		case listed:
			h.unlist(cur, size)
			fallthrough
		default:
			whole = false
		}
		tally[hdr&uint32(HeaderTypeMask)>>HeaderTypeShift] += 1<<32 | uint64(size)
		cur += size
	}
	if run != 0 {
		if size := h.header(cur).Size(); !h.header(cur).InUse() && size != 0 {
			// No two neighbours may be free, so this run is not a whole one.
			h.unlist(cur, size)
			whole = false
			cur += size
		}
		h.closeRun(run, cur, whole)
	}
	h.touched += touched
	*mem.word(ctlReclaimed) += h.get(ctlFreeBytes) - free
	for t := range uint32(NumTypes) {
		if Type(t).Managed() {
			*h.mem.word(ctlFreedCount + 4*t) += uint32(tally[t] >> 32)
			*h.mem.word(ctlFreedBytes + 4*t) += uint32(tally[t])
		}
	}
	if cur >= end {
		cur = 0
	}
	h.set(ctlSweepCursor, cur)
	return cur == 0
}

// behindBuffer returns the chunk behind the open bump buffer, in whose unused tail at is.
func (h *Heap) behindBuffer(at uint32) uint32 {
	start, end := h.get(ctlBufStart), h.get(ctlBufEnd)
	if at-HeaderBytes < start || at-HeaderBytes >= end {
		panic("BUG: heap: sweep met a chunk of size 0 (law 1)")
	}
	return end + HeaderBytes
}

// unlist takes a free chunk out of its list.
func (h *Heap) unlist(ref, size uint32) {
	h.mem.unlink(ref, classOf(size))
	*h.mem.word(ctlFreeBytes) -= size
}

// closeRun makes a free chunk of the run [run, cur), unless it is one. A run too small for a free chunk is one small filler,
// and stays one; a run right in front of the open bump buffer waits as a filler, as in free.
func (h *Heap) closeRun(run, cur uint32, whole bool) {
	size := cur - run
	switch {
	case whole:
	case size < MinChunkBytes:
		return
	case cur-HeaderBytes == h.get(ctlBufStart):
		h.setHeader(run, MakeHeader(size, Filler, ColourA))
		h.set(ctlPending, run)
		return
	default:
		h.insertFree(run, size)
	}
	if size < smallChunkBytes {
		*h.mem.word(ctlSmallFree) += size
	}
}

const (
	// smallChunkBytes: free chunks below are of little use for bump buffers.
	smallChunkBytes = 64
	// smallRequestBytes: a request up to this that fails tells that free bytes are scattered.
	smallRequestBytes = 4096
)

// noteFull remembers how much was free when a request found nothing.
func (h *Heap) noteFull(size uint32) {
	if size <= smallRequestBytes {
		h.set(ctlFullAt, h.get(ctlFreeBytes))
	}
}

// ScatteredBytes tells how many of the free bytes are of little use: smallFree were in chunks below 64 bytes when they
// were swept, and fullAt were free when a small request last found nothing since (0: none did).
func (h *Heap) ScatteredBytes() (smallFree, fullAt uint32) {
	return h.get(ctlSmallFree), h.get(ctlFullAt)
}

// FinishSweep sweeps to the end.
func (h *Heap) FinishSweep() { h.SweepStep(Bytes) }
