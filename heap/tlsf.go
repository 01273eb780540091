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
	// exactBytes: below, each size has a class of its own.
	exactBytes = 2 * smallBytes

	linkBytes = 8 // of a free chunk's payload hold its links
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

// straddling searches the one class that has chunks too small for the request as well as large enough
// ones; it returns one of these, or 0. It is not bounded by a constant, and the last thing tried.
func (h *Heap) straddling(size uint32) uint32 {
	for ref := h.get(ctlHeads + 4*classOf(size)); ref != 0; ref = h.get(ref + 4) {
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

// link puts a chunk in front of its list. Header and trailer are the caller's.
func (m memory) link(ref, class uint32) {
	headAt := m.head(class)
	head := *headAt
	*headAt = ref
	*m.pair(ref) = uint64(head) << 32
	*m.word(head) = ref
	*m.word(ctlSLBitmap + class>>slBits*4) |= 1 << (class % slCount)
	*m.word(ctlFLBitmap) |= 1 << (class >> slBits)
}

// unlink takes a chunk out of its list. The chunk's words stay as they are.
func (m memory) unlink(ref, class uint32) {
	prev, next := *m.word(ref), *m.word(ref + 4)
	*m.word(next) = prev
	if prev != 0 {
		*m.word(prev + 4) = next
		return
	}
	*m.head(class) = next
	if next == 0 {
		m.emptied(class)
	}
}

// emptied clears the bits of a class whose list has become empty.
func (m memory) emptied(class uint32) {
	sl := m.word(ctlSLBitmap + class>>slBits*4)
	*sl &^= 1 << (class % slCount)
	if *sl == 0 {
		*m.word(ctlFLBitmap) &^= 1 << (class >> slBits)
	}
}

// relink puts the chunk at to where the one at from stands in its list. When a large
// chunk grows or shrinks at its front it mostly stays in its class, and this is all.
func (m memory) relink(from, to, class uint32) {
	prev, next := *m.word(from), *m.word(from + 4)
	*m.pair(to) = uint64(next)<<32 | uint64(prev)
	*m.word(next) = to
	if prev != 0 {
		*m.word(prev + 4) = to
	} else {
		*m.head(class) = to
	}
}

// bound writes a free chunk's header and trailer.
func (m memory) bound(ref, size uint32) {
	*m.word(ref - HeaderBytes) = size << HeaderSizeShift
	*m.word(ref + size - 8) = size
}

// insertFree makes a listed free chunk of [ref-4, ref-4+size): header, links,
// trailer, list, and the P bit behind it. The chunk in front must be in use.
func (h *Heap) insertFree(ref, size uint32) {
	m := h.mem
	m.bound(ref, size)
	*m.word(ref + size - HeaderBytes) |= uint32(HeaderPrevFree)
	m.link(ref, classOf(size))
	*m.word(ctlFreeBytes) += size
}

// take turns the first size bytes of a listed free chunk into an unlisted one and
// lists the rest, if the rest can be a chunk. It returns how many bytes were
// taken; the caller writes the header.
func (h *Heap) take(ref, size uint32) uint32 {
	m := h.mem
	have := *m.word(ref - HeaderBytes) >> HeaderSizeShift
	class := classOf(have)
	rest := have - size
	if rest < MinChunkBytes {
		m.unlink(ref, class)
		*m.word(ref + have - HeaderBytes) &^= uint32(HeaderPrevFree)
		*m.word(ctlFreeBytes) -= have
		return have
	}
	restClass := classOf(rest)
	if restClass == class {
		m.relink(ref, ref+size, class)
	} else {
		m.unlink(ref, class)
		m.link(ref+size, restClass)
	}
	m.bound(ref+size, rest)
	*m.word(ctlFreeBytes) -= size
	return size
}

// zero clears the bytes [a, a+n) of chunks just taken; a+n is where the next
// header stands. Whatever lies from ctlZeroFrom on was never written and is zero already, but for
// the trailer of the last free chunk: so a fresh heap is not cleared twice, and the pages
// of a heap that stays small are never touched.
func (h *Heap) zero(a, n uint32) {
	h.clear(a, n, h.get(ctlZeroFrom))
	h.dirty(a + n)
}

// clear clears those of the bytes [a, a+n) that are in front of from.
func (h *Heap) clear(a, n, from uint32) {
	if a < from {
		clear(h.host[a-uint32(Base) : min(a+n, from)-uint32(Base)])
	}
}

// dirty notes that everything up to the header at to may have been written, that header and
// the links behind it included.
func (h *Heap) dirty(to uint32) {
	links := to + HeaderBytes + linkBytes
	if links <= h.get(ctlZeroFrom) {
		return
	}
	h.set(ctlZeroFrom, min(links, h.end))
	if last := h.end - 8; to > last {
		h.set(last, 0)
	}
}
