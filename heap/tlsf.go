package heap

import "math/bits"

// Size classes. The first level is the power of two, the second cuts each power
// into 32 equal parts, so a class's largest chunk is at most 1/32 larger than its
// smallest. Below 512 bytes every size has its class. See heap.go for the overview.
//
//	first level   sizes                      second level
//	0             [0, 256)                   size/8
//	k > 0         [2^(k+7), 2^(k+8))         the 5 bits behind the leading one
const (
	slBits  = 5
	slCount = 1 << slBits
	// smallBytes is where the second level begins to be logarithmic: 32 classes
	// of 8 bytes.
	smallBits  = 8
	smallBytes = 1 << smallBits
	flCount    = 24 - smallBits + 1
)

// classOf returns the class a free chunk of the size stands in.
func classOf(size uint32) uint32 {
	if size < smallBytes {
		return size / PayloadAlign
	}
	n := uint32(bits.Len32(size)) - 1
	// The five bits behind the leading one, which itself adds the next level.
	return (n-smallBits)<<slBits + size>>(n-slBits)
}

// searchClass returns the least class all of whose chunks are large enough.
func searchClass(size uint32) uint32 {
	if size < smallBytes {
		return size / PayloadAlign
	}
	n := uint32(bits.Len32(size)) - 1
	return classOf(size + 1<<(n-slBits) - 1)
}

// findClass returns the least class from class on that has a chunk, or noClass.
func (h *Heap) findClass(class uint32) uint32 {
	fl, sl := class>>slBits, class%slCount
	if fl >= flCount {
		return noClass
	}
	if m := h.get(ctlSLBitmap+4*fl) &^ (1<<sl - 1); m != 0 {
		return fl<<slBits + uint32(bits.TrailingZeros32(m))
	}
	m := h.get(ctlFLBitmap) &^ (2<<fl - 1)
	if m == 0 {
		return noClass
	}
	fl = uint32(bits.TrailingZeros32(m)) % 32
	return fl<<slBits + uint32(bits.TrailingZeros32(h.get(ctlSLBitmap+4*fl)))
}

const noClass = flCount * slCount

// find returns a listed free chunk of at least size bytes, or 0. It takes constant time, except that before it fails
// it searches the one class that straddles the request.
func (h *Heap) find(size uint32) uint32 {
	if class := h.findClass(searchClass(size)); class != noClass {
		return h.get(ctlHeads + 4*class)
	}
	for ref := h.get(ctlHeads + 4*classOf(size)); ref != 0; ref = h.get(ref) {
		if h.header(ref).Size() >= size {
			return ref
		}
	}
	return 0
}

// largest returns the first chunk of the highest class that has any, or 0.
func (h *Heap) largest() uint32 {
	m := h.get(ctlFLBitmap)
	if m == 0 {
		return 0
	}
	fl := uint32(bits.Len32(m)) - 1
	sl := uint32(bits.Len32(h.get(ctlSLBitmap+4*fl))) - 1
	return h.get(ctlHeads + 4*(fl<<slBits+sl))
}

// insertFree makes a listed free chunk of [ref-4, ref-4+size): header, links,
// trailer, list, and the P bit behind it. The chunk in front must be in use.
func (h *Heap) insertFree(ref, size uint32) {
	class := classOf(size)
	headAt := ctlHeads + 4*class
	head := h.get(headAt)
	h.setHeader(ref, Header(size)<<HeaderSizeShift)
	h.set(ref, head)
	h.set(ref+4, 0)
	h.set(ref+size-8, size)
	behind := h.mem.word(ref + size - HeaderBytes)
	*behind |= uint32(HeaderPrevFree)
	if head != 0 {
		h.set(head+4, ref)
	} else {
		*h.mem.word(ctlSLBitmap + class>>slBits*4) |= 1 << (class % slCount)
		*h.mem.word(ctlFLBitmap) |= 1 << (class >> slBits)
	}
	h.set(headAt, ref)
	*h.mem.word(ctlFreeBytes) += size
	*h.mem.word(ctlFreeChunks)++
}

// unlink takes a free chunk out of its list and returns its size. The chunk's
// words and the P bit behind it stay as they are.
func (h *Heap) unlink(ref uint32) uint32 {
	size := h.header(ref).Size()
	class := classOf(size)
	next, prev := h.get(ref), h.get(ref+4)
	if next != 0 {
		h.set(next+4, prev)
	}
	if prev != 0 {
		h.set(prev, next)
	} else {
		h.set(ctlHeads+4*class, next)
		if next == 0 {
			sl := h.mem.word(ctlSLBitmap + class>>slBits*4)
			*sl &^= 1 << (class % slCount)
			if *sl == 0 {
				*h.mem.word(ctlFLBitmap) &^= 1 << (class >> slBits)
			}
		}
	}
	*h.mem.word(ctlFreeBytes) -= size
	*h.mem.word(ctlFreeChunks)--
	return size
}

// take turns the first size bytes of a listed free chunk into an unlisted one and
// lists the rest, if the rest can be a chunk. It returns how many bytes were
// taken; the caller writes the header.
func (h *Heap) take(ref, size uint32) uint32 {
	have := h.unlink(ref)
	if have-size >= MinChunkBytes {
		h.insertFree(ref+size, have-size)
		return size
	}
	*h.mem.word(ref + have - HeaderBytes) &^= uint32(HeaderPrevFree)
	return have
}

// clearLists forgets all free chunks; a sweep lists them anew.
func (h *Heap) clearLists() {
	clear(h.host[ctlFLBitmap-uint32(Base) : ctlSlots-uint32(Base)])
	clear(h.host[ctlHeads-uint32(Base) : ctlHeads-uint32(Base)+4*flCount*slCount])
	h.set(ctlFreeBytes, 0)
	h.set(ctlFreeChunks, 0)
}

// zero clears the bytes [a, a+n) of chunks just taken; a+n is where the next
// header stands. Whatever lies from ctlZeroFrom on was never written and is zero already, but for
// the trailer of the last free chunk: so a fresh heap is not cleared twice, and the pages
// of a heap that stays small are never touched.
func (h *Heap) zero(a, n uint32) {
	if from, to := h.get(ctlZeroFrom), a+n; a < from {
		clear(h.host[a-uint32(Base) : min(to, from)-uint32(Base)])
	}
	h.dirty(a + n)
}

// dirty notes that everything up to the header at to may have been written, that header and
// the links behind it included.
func (h *Heap) dirty(to uint32) {
	links := to + HeaderBytes + 8
	if links <= h.get(ctlZeroFrom) {
		return
	}
	h.set(ctlZeroFrom, min(links, h.end))
	if last := h.end - 8; to > last {
		h.set(last, 0)
	}
}
