package gc

import (
	"math/bits"
	"unsafe"

	"github.com/junco-vm/junco/heap"
)

// The mark loop. See gc.go for the overview.
//
// A reference found in an object goes through a short FIFO before its header is looked
// at. On the way in, the header is loaded, without waiting for what it says; some
// references later it has arrived in the cache, and the test for white does
// not stall. Objects found white become grey and go on the mark stack, those without
// references become black at once.
//
// The mark stack holds payload addresses. Arrays of references are scanned in pieces: an
// array that is not finished is on the stack as two words, the index of the next
// element and, above it, the address with its lowest bit set.
const (
	fifoLen = 16 // a power of two
	// fifoLag is how many references are between a header's load and its test.
	// Measured best at 8 to 12 on shuffled graphs.
	fifoLag = 10

	// pieceWords is how much of an array is scanned before the rest goes back to
	// the stack. Scanned whole, an array of 64K elements alone makes a slice of 700 us.
	pieceWords = 128
	unfinished = 1
)

// leafTypes hold no references.
const leafTypes = 1 << heap.PrimArray

// mark scans grey objects until none is left, or until about budgetWords words were
// looked at. It reports whether none is left, and how many words it looked at.
func (c *Collector) mark(budgetWords int) (done bool, spentWords int) {
	for {
		done, n := c.drain(budgetWords - spentWords)
		spentWords += n
		if !done {
			return false, spentWords
		}
		if c.at(stOverflow) == 0 {
			return true, spentWords
		}
		spentWords += c.rescan()
	}
}

// drain scans until stack and FIFO are empty or the budget is spent. It is one flat state machine, because
// its state has to stay in registers:
//
//	next   take an object off the stack, set up its words
//	slots  take the next reference out of the object at hand
//	place  put it into the FIFO
//	visit  take the oldest out of the FIFO, test and shade it
func (c *Collector) drain(budgetWords int) (done bool, spentWords int) {
	var (
		base      = c.mem.base
		stack     = unsafe.Pointer(c.mem.word(c.state + stStack))
		top       = c.at(stStackTop)
		capacity  = c.at(stStackCap)
		whiteKeys = c.whiteKeys
		black     = c.black
		layouts   = c.layouts
		overflow  = c.at(stOverflow)

		fifo       [fifoLen]uint32
		head, tail uint32
		touched    uint32

		ref    uint32   // object being scanned
		addr   uint32   // mask's bit k is the word at addr+4*k
		mask   uint64   // words still to be looked at
		at, to uint32   // words behind them, of arrays and class records: [at, to)
		groups []uint64 // masks behind them, of large layouts
		group  uint32   // address the first of groups counts from

		v, old, hdr, t, n uint32
		layout            uint64
		spent             int
	)

next:
	if spent >= budgetWords {
		goto out
	}
	if top == 0 {
		if head == tail {
			done = true
			goto out
		}
		old = fifo[head%fifoLen]
		head++
		goto visit
	}
	top--
	ref = *(*uint32)(unsafe.Add(stack, top*4))
	if ref&unfinished != 0 {
		ref &^= unfinished
		top--
		n = *(*uint32)(unsafe.Add(stack, top*4))
		at = ref + 8 + 4*n
		to = arrayEnd(c.mem, ref)
		goto array
	}
	{
		p := (*uint32)(unsafe.Add(base, (ref-heap.HeaderBytes)&wordMask))
		hdr = *p
		*p = hdr&^uint32(heap.HeaderColourMask) | black
	}
	switch heap.Header(hdr).Type() {
	case heap.Instance, heap.Reference, heap.ClassLoader:
		n = *(*uint32)(unsafe.Add(base, ref&wordMask)) & 0xffff
		if int(n) >= len(layouts) {
			goto next
		}
		addr = ref
		mask = layouts[n]
		spent += 1 + bits.OnesCount64(mask)
		if mask&extended != 0 {
			e := &c.ext[mask>>1]
			mask = 0
			groups, group = e.masks, ref
			spent += 64 * len(groups)
			if e.kind != 0 {
				v = c.discover(ref, e)
				if v != 0 {
					goto place
				}
			}
		}
	case heap.RefArray:
		at = ref + 8
		to = arrayEnd(c.mem, ref)
		if to-at > 4*pieceWords {
			// Not finished after this piece: grey until the last.
			*(*uint32)(unsafe.Add(base, (ref-heap.HeaderBytes)&wordMask)) = hdr&^uint32(heap.HeaderColourMask) | uint32(heap.ColourGrey)<<heap.HeaderColourShift
			goto array
		}
		spent += 1 + int(to-at)/4
	case heap.String:
		addr, mask = ref+4, 1
		spent++
	case heap.ClassRecord:
		at = ref + 4
		to = at + 4*min(*(*uint32)(unsafe.Add(base, ref&wordMask)), (hdr>>heap.HeaderSizeShift-8)/4)
		spent += 1 + int(to-at)/4
	case heap.Stack:
		// Its references come by a callback, which shades them one by one.
		c.saveStack(top, overflow)
		if c.opts.ScanStack != nil {
			c.opts.ScanStack(heap.Ref(ref), c.shadeFunc)
		}
		top, overflow = c.at(stStackTop), c.at(stOverflow)
		spent += int(hdr>>heap.HeaderSizeShift) / 4
	}
	goto slots

array:
	if to-at > 4*pieceWords {
		if top+2 <= capacity {
			*(*uint32)(unsafe.Add(stack, top*4)) = (at-ref-8)/4 + pieceWords
			*(*uint32)(unsafe.Add(stack, top*4+4)) = ref | unfinished
			top += 2
		} else {
			overflow = lower(overflow, ref)
		}
		to = at + 4*pieceWords
	} else {
		p := (*uint32)(unsafe.Add(base, (ref-heap.HeaderBytes)&wordMask))
		*p = *p&^uint32(heap.HeaderColourMask) | black
	}
	spent += 1 + int(to-at)/4

slots:
	for mask == 0 {
		if at != to {
			n = min((to-at)/4, 64)
			addr, mask = at, ^uint64(0)>>(64-n)
			at += 4 * n
		} else if len(groups) != 0 {
			addr, mask = group, groups[0]
			groups = groups[1:]
			group += 256
		} else {
			goto next
		}
	}
	v = *(*uint32)(unsafe.Add(base, (addr+4*uint32(bits.TrailingZeros64(mask)))&wordMask))
	mask &= mask - 1
	if v == 0 {
		goto slots
	}

place:
	touched += *(*uint32)(unsafe.Add(base, (v-heap.HeaderBytes)&wordMask))
	fifo[tail%fifoLen] = v
	tail++
	if tail-head <= fifoLag {
		goto slots
	}
	old = fifo[head%fifoLen]
	head++

visit:
	hdr = *(*uint32)(unsafe.Add(base, (old-heap.HeaderBytes)&wordMask))
	if whiteKeys>>(hdr>>heap.HeaderColourShift%64)&1 == 0 {
		goto slots
	}
	t = hdr & uint32(heap.HeaderTypeMask) >> heap.HeaderTypeShift
	c.marked[t] += 1<<32 | uint64(hdr>>heap.HeaderSizeShift)
	hdr &^= uint32(heap.HeaderColourMask)
	switch heap.Type(t) {
	case heap.PrimArray:
		*(*uint32)(unsafe.Add(base, (old-heap.HeaderBytes)&wordMask)) = hdr | black
		goto slots
	case heap.String:
		// Its one reference needs no turn on the stack.
		*(*uint32)(unsafe.Add(base, (old-heap.HeaderBytes)&wordMask)) = hdr | black
		spent++
		v = *(*uint32)(unsafe.Add(base, (old+4)&wordMask))
		if v == 0 {
			goto slots
		}
		goto place
	case heap.Instance:
		n = *(*uint32)(unsafe.Add(base, old&wordMask)) & 0xffff
		layout = 0
		if int(n) < len(layouts) {
			layout = layouts[n]
		}
		if layout == 0 {
			*(*uint32)(unsafe.Add(base, (old-heap.HeaderBytes)&wordMask)) = hdr | black
			spent++
			goto slots
		}
	}
	*(*uint32)(unsafe.Add(base, (old-heap.HeaderBytes)&wordMask)) = hdr | uint32(heap.ColourGrey)<<heap.HeaderColourShift
	if top == capacity {
		overflow = lower(overflow, old)
		goto slots
	}
	*(*uint32)(unsafe.Add(stack, top*4)) = old
	top++
	goto slots

out:
	c.touched += touched
	c.saveStack(top, overflow)
	for ; head != tail; head++ {
		c.Shade(heap.Ref(fifo[head%fifoLen]))
	}
	return done, spent
}

func (c *Collector) saveStack(top, overflow uint32) {
	c.put(stStackTop, top)
	c.put(stOverflow, overflow)
}

// lower returns the lower of two addresses, of which the first may be 0 for none.
func lower(a, b uint32) uint32 {
	if a == 0 {
		return b
	}
	return min(a, b)
}

// arrayEnd returns the address behind an array's last element. A length that does not
// fit the chunk is cut.
func arrayEnd(m memory, ref uint32) uint32 {
	hdr := heap.Header(*m.word(ref - heap.HeaderBytes))
	return ref + 8 + 4*min(*m.word(ref + 4), (hdr.Size()-12)/4)
}

// Shade makes a white object grey: the store barrier's slow path, and how roots
// enter. Null, and references to chunks that are not managed, are ignored.
func (c *Collector) Shade(ref heap.Ref) {
	if ref == 0 {
		return
	}
	old := uint32(ref)
	p := c.mem.word(old - heap.HeaderBytes)
	hdr := *p
	if c.whiteKeys>>(hdr>>heap.HeaderColourShift%64)&1 == 0 {
		return
	}
	t := heap.Header(hdr).Type()
	c.marked[t] += 1<<32 | uint64(hdr>>heap.HeaderSizeShift)
	hdr &^= uint32(heap.HeaderColourMask)
	if leafTypes>>t&1 != 0 {
		*p = hdr | c.black
		return
	}
	*p = hdr | uint32(heap.ColourGrey)<<heap.HeaderColourShift
	top := c.at(stStackTop)
	if top == c.at(stStackCap) {
		c.put(stOverflow, lower(c.at(stOverflow), old))
		return
	}
	*c.mem.word(c.state + stStack + 4*top) = old
	c.put(stStackTop, top+1)
}

// rescan walks the heap from the lowest object that found no place on the stack,
// and puts grey ones there until it is half full. It returns the words walked over, at one
// per 16 bytes.
func (c *Collector) rescan() (spentWords int) {
	from := c.at(stOverflow)
	at, end := from, uint32(c.h.End())
	top, half := c.at(stStackTop), c.at(stStackCap)/2
	c.put(stOverflow, 0)
	bufStart, bufEnd := c.h.Buffer()
	for at < end {
		hdr := heap.Header(*c.mem.word(at - heap.HeaderBytes))
		if hdr == 0 && at > uint32(bufStart) && at < uint32(bufEnd) {
			at = uint32(bufEnd) + heap.HeaderBytes
			continue
		}
		if hdr.Colour() == heap.ColourGrey && hdr.Type().Managed() {
			if top >= half {
				c.put(stOverflow, at)
				break
			}
			*c.mem.word(c.state + stStack + 4*top) = at
			top++
		}
		if hdr.Size() == 0 {
			panic("BUG: gc: walk met a chunk of size 0 (heap law 1)")
		}
		at += hdr.Size()
	}
	c.put(stStackTop, top)
	return int(at-from) / 16
}
