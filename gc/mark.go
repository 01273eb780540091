package gc

import (
	"math/bits"

	"github.com/junco-vm/junco/heap"
)

// The mark loop. See gc.go for the overview.
//
// References to be looked at wait on the mark stack. One that is taken off goes through a short FIFO
// first: on the way in its header is loaded, without waiting for what the header says;
// some references later it has arrived in the cache, and the test for white does not
// stall. An object found white (or grey) becomes black, and its references go
// on the stack, unlooked at. So the header of an object is touched once, and the loop over
// an object's references has neither calls nor unforeseeable branches.
//
// An object is scanned only if the stack has room for its references; else it becomes
// grey, and rescan finds it again. Arrays are scanned in pieces: an array that is not finished is on the
// stack as two words, the index of the next element and, above it, the
// address with its lowest bit set.
const (
	fifoLen = 16 // a power of two
	// fifoLag is how many references are between a header's load and its test.
	fifoLag = 12

	// pieceWords is how much of an array is scanned before the rest goes back to
	// the stack. Scanned whole, an array of 64K elements alone makes a slice of 700 us.
	pieceWords = 128
	unfinished = 1
	// roomWords is what the stack must have free before an object is scanned: a
	// piece, or a layout of one group, and an unfinished array's two words.
	// Two more words are for a holder and a referent.
	roomWords = pieceWords + 4
)

const greyBits = uint32(heap.ColourGrey) << heap.HeaderColourShift

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
		if spentWords >= budgetWords {
			return false, spentWords
		}
		spentWords += c.rescan(budgetWords - spentWords)
	}
}

// drain scans until stack and FIFO are empty or the budget is spent.
func (c *Collector) drain(budgetWords int) (done bool, spentWords int) {
	var (
		m        = c.mem
		bottom   = (c.state + stStack) & wordMask // offsets from base
		sp       = bottom + 4*c.at(stStackTop)    // behind the stack's last word
		room     = bottom + 4*(c.at(stStackCap)-roomWords)
		todoKeys = c.todoKeys
		black    = c.black
		layouts  = c.layouts

		fifo       [fifoLen]uint32
		head, tail uint32
		touched    uint32
		marked     [heap.NumTypes]uint64
		spent      int
	)
	for spent < budgetWords {
		for tail-head < fifoLag && sp != bottom {
			sp -= 4
			v := *m.slot(sp)
			if v&unfinished != 0 {
				sp -= 4
				index := *m.slot(sp)
				var n uint32
				sp, n = c.scanPiece(v&^unfinished, index, sp)
				spent += 1 + int(n)
				continue
			}
			touched += *m.word(v - heap.HeaderBytes)
			fifo[tail%fifoLen] = v
			tail++
		}
		if head == tail {
			done = true
			break
		}
		ref := fifo[head%fifoLen]
		head++
		p := m.word(ref - heap.HeaderBytes)
		hdr := *p
		if todoKeys>>(hdr>>heap.HeaderColourShift%64)&1 == 0 {
			continue
		}
		t := hdr & uint32(heap.HeaderTypeMask) >> heap.HeaderTypeShift
		if hdr&greyBits == 0 {
			marked[t] += 1<<32 | uint64(hdr>>heap.HeaderSizeShift)
		}
		hdr &^= uint32(heap.HeaderColourMask)
		if sp > room && heap.Type(t) != heap.PrimArray {
			*p = hdr | greyBits
			c.put(stOverflow, lower(c.at(stOverflow), ref))
			continue
		}
		*p = hdr | black
		spent++
		switch heap.Type(t) {
		case heap.Instance, heap.Reference, heap.ClassLoader:
			class := *m.word(ref) & 0xffff
			if int(class) >= len(layouts) {
				continue
			}
			mask := layouts[class]
			if mask&extended != 0 {
				var n uint32
				sp, n = c.scanExtended(ref, &c.ext[mask>>1], sp)
				spent += int(n)
				continue
			}
			for mask != 0 {
				v := *m.word(ref + 4*uint32(bits.TrailingZeros64(mask)))
				mask &= mask - 1
				*m.slot(sp) = v
				if v != 0 {
					sp += 4
				}
				spent++
			}
		case heap.String:
			v := *m.word(ref + 4)
			*m.slot(sp) = v
			if v != 0 {
				sp += 4
			}
			spent++
		case heap.PrimArray:
		case heap.RefArray:
			var n uint32
			if c.holders != 0 {
				sp = c.pushHolder(ref, sp)
			}
			sp, n = c.scanPiece(ref, 0, sp)
			spent += int(n)
		default:
			var n uint32
			sp, n = c.scanRare(ref, heap.Type(t), sp)
			spent += int(n)
		}
	}
	c.touched += touched
	for t, n := range marked {
		c.marked[t] += n
	}
	c.put(stStackTop, (sp-bottom)/4)
	for ; head != tail; head++ {
		c.pushBack(fifo[head%fifoLen])
	}
	return done, spent
}

// pushBack returns a reference from the FIFO to the stack.
func (c *Collector) pushBack(ref uint32) {
	top := c.at(stStackTop)
	if top < c.at(stStackCap) {
		*c.mem.word(c.state + stStack + 4*top) = ref
		c.put(stStackTop, top+1)
		return
	}
	p := c.mem.word(ref - heap.HeaderBytes)
	hdr := heap.Header(*p)
	if c.todoKeys>>(hdr>>heap.HeaderColourShift%64)&1 != 0 {
		if hdr.Colour() != heap.ColourGrey {
			c.marked[hdr.Type()] += 1<<32 | uint64(hdr.Size())
		}
		*p = uint32(hdr&^heap.HeaderColourMask) | greyBits
		c.put(stOverflow, lower(c.at(stOverflow), ref))
	}
}

// lower returns the lower of two addresses, of which the first may be 0 for none.
func lower(a, b uint32) uint32 {
	if a == 0 {
		return b
	}
	return min(a, b)
}

// The scan functions below push the references of one object or piece at the stack offset sp, where
// roomWords are free, and return the new offset and the words looked at.

// scanWords pushes the references among n words from a on.
func (c *Collector) scanWords(a, n, sp uint32) uint32 {
	m := c.mem
	for ; n > 0; n-- {
		v := *m.word(a)
		a += 4
		*m.slot(sp) = v
		if v != 0 {
			sp += 4
		}
	}
	return sp
}

// scanPiece scans an array of references from an index on. If the piece is not the
// last, the rest goes on the stack first, so that it comes last. The array is black all the same: were it
// grey, every reference to it would begin it anew.
func (c *Collector) scanPiece(ref, index, sp uint32) (newSP, words uint32) {
	p := c.mem.word(ref - heap.HeaderBytes)
	if sp > c.roomOffset() {
		*p = *p&^uint32(heap.HeaderColourMask) | greyBits
		c.put(stOverflow, lower(c.at(stOverflow), ref))
		return sp, 0
	}
	// A length that does not fit the chunk is cut.
	n := min(*c.mem.word(ref + 4), (*p>>heap.HeaderSizeShift-12)/4)
	n -= min(index, n)
	if n > pieceWords {
		n = pieceWords
		*c.mem.slot(sp) = index + n
		*c.mem.slot(sp + 4) = ref | unfinished
		sp += 8
	}
	*p = *p&^uint32(heap.HeaderColourMask) | c.black
	return c.scanWords(ref+8+4*index, n, sp), n
}

// roomOffset is the highest stack offset from which roomWords are free.
func (c *Collector) roomOffset() uint32 {
	return (c.state+stStack)&wordMask + 4*(c.at(stStackCap)-roomWords)
}

// pushHolder pushes what the class of an array keeps alive.
func (c *Collector) pushHolder(ref, sp uint32) uint32 {
	if layout := c.layout(*c.mem.word(ref) & 0xffff); layout&extended != 0 {
		if holder := c.ext[layout>>1].holder; holder != 0 {
			*c.mem.slot(sp) = uint32(holder)
			sp += 4
		}
	}
	return sp
}

// scanExtended scans by a layout of several groups, with a holder, or of a class of references.
func (c *Collector) scanExtended(ref uint32, e *extLayout, sp uint32) (newSP, words uint32) {
	if e.holder != 0 {
		*c.mem.slot(sp) = uint32(e.holder)
		sp += 4
	}
	if e.kind != 0 {
		words++
		if v := c.discover(ref, e); v != 0 {
			*c.mem.slot(sp) = v
			sp += 4
		}
	}
	for g, mask := range e.masks {
		if sp > c.roomOffset() {
			// Scanned again from the start, which does no harm.
			p := c.mem.word(ref - heap.HeaderBytes)
			*p = *p&^uint32(heap.HeaderColourMask) | greyBits
			c.put(stOverflow, lower(c.at(stOverflow), ref))
			return sp, words
		}
		for a := ref + 256*uint32(g); mask != 0; mask &= mask - 1 {
			sp = c.scanWords(a+4*uint32(bits.TrailingZeros64(mask)), 1, sp)
			words++
		}
	}
	return sp, words
}

// scanRare scans the types that are few.
func (c *Collector) scanRare(ref uint32, t heap.Type, sp uint32) (newSP, words uint32) {
	hdr := heap.Header(*c.mem.word(ref - heap.HeaderBytes))
	bottom := (c.state + stStack) & wordMask
	c.put(stStackTop, (sp-bottom)/4)
	switch t {
	case heap.ClassRecord:
		words = min(*c.mem.word(ref), (hdr.Size()-8)/4)
		for i := range words {
			c.Shade(heap.Ref(*c.mem.word(ref + 4 + 4*i)))
		}
	case heap.Stack:
		words = hdr.Size() / 4
		if c.opts.ScanStack != nil {
			c.opts.ScanStack(heap.Ref(ref), c.shadeFunc)
		}
	}
	return bottom + 4*c.at(stStackTop), words
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
	if invariants && !c.keepsSnapshot() {
		panic("BUG: gc: " + ref.String() + " is shaded while no cycle marks")
	}
	t := heap.Header(hdr).Type()
	c.shaded++
	c.marked[t] += 1<<32 | uint64(hdr>>heap.HeaderSizeShift)
	hdr &^= uint32(heap.HeaderColourMask)
	if t == heap.PrimArray {
		*p = hdr | c.black
		return
	}
	*p = hdr | greyBits
	top := c.at(stStackTop)
	if top == c.at(stStackCap) {
		c.put(stOverflow, lower(c.at(stOverflow), old))
		return
	}
	*c.mem.word(c.state + stStack + 4*top) = old
	c.put(stStackTop, top+1)
}

// rescan walks the heap from the lowest object that found no place on the stack, and puts grey ones there until it is half full or
// about budgetWords are spent. It returns the words spent.
func (c *Collector) rescan(budgetWords int) (spentWords int) {
	top, half := c.at(stStackTop), c.at(stStackCap)/2
	at, words, done := c.walk(c.at(stOverflow), budgetWords, func(ref uint32, hdr heap.Header) bool {
		if hdr.Colour() != heap.ColourGrey {
			return true
		}
		if top >= half {
			return false
		}
		*c.mem.word(c.state + stStack + 4*top) = ref
		top++
		return true
	})
	if done {
		at = 0
	}
	c.put(stOverflow, at)
	c.put(stStackTop, top)
	return words
}
