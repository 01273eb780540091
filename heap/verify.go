package heap

import (
	"bytes"
	"encoding/binary"
	"math/bits"
)

// Verify checks the laws of heap.go over the whole heap, in about a millisecond. It reads plain
// bytes with bounds checks, takes nothing that the allocator uses on trust, and ends whatever the heap
// holds. The bump buffer may be open.
//
// # Errors
//
// A [*CorruptError] for the first law found broken.
func (h *Heap) Verify() error { return h.VerifyObjects(nil) }

// VerifyObjects is [Heap.Verify] with a look into the objects too: object, if not nil, is
// called for each managed chunk and says what is wrong with it, or "". The one who knows classes
// and layouts can so check what the heap cannot: that a chunk is as long as its class or its length says.
func (h *Heap) VerifyObjects(object func(ref Ref, hdr Header) string) error {
	v := verifier{
		b: h.host, end: h.end,
		free:   make([]uint64, (h.end-uint32(Base)+511)/512),
		object: object,
	}
	for _, check := range []func() error{v.control, v.chunks, v.lists, v.starts, v.zeros} {
		if err := check(); err != nil {
			return err
		}
	}
	return nil
}

type verifier struct {
	b    []byte
	end  uint32
	free []uint64 // bit (ref-Base)/8: a free chunk that must be listed

	listedBytes, listedChunks uint32
	explicit                  uint32 // bytes
	explicitChunks            int
	object                    func(ref Ref, hdr Header) string
}

func (v *verifier) word(a uint32) uint32 {
	return binary.LittleEndian.Uint32(v.b[a-uint32(Base):])
}

func broken(a uint32, law string) error { return &CorruptError{Addr: Addr(a), Law: law} }

// control checks the words of the control block that are no lists.
func (v *verifier) control() error {
	limit := v.end - uint32(Base)
	first := ctl + ChunkBytes(controlBytes(limit))
	inside := func(a uint32) bool { return a >= first-HeaderBytes && a <= v.end-HeaderBytes }
	switch {
	case v.word(ctlMagic) != magic:
		return broken(ctlMagic, "magic number")
	case v.word(ctlVersion) != layoutVersion:
		return broken(ctlVersion, "layout version")
	case v.word(ctlEnd) != v.end:
		return broken(ctlEnd, "end of the heap")
	case v.word(ctlAllocColour) > 1:
		return broken(ctlAllocColour, "colour of new objects is A or B")
	case v.word(ctlMarking) > 1:
		return broken(ctlMarking, "marking flag is 0 or 1")
	case v.word(ctlCrowded) > 1:
		return broken(ctlCrowded, "the heap is crowded or not")
	case v.word(ctlMarked) > 1:
		return broken(ctlMarked, "1 between marking and the sweep, else 0")
	case v.word(ctlBufBytes) < MinChunkBytes || v.word(ctlBufBytes) > 1<<20 || v.word(ctlBufBytes)%PayloadAlign != 0:
		return broken(ctlBufBytes, "length of a usual bump buffer")
	case v.word(ctlSweepDead) > 1:
		return broken(ctlSweepDead, "dead colour is A or B")
	case v.word(ctlSweepCursor) != 0 && v.word(ctlSweepDead) == v.word(ctlAllocColour):
		return broken(ctlSweepDead, "dead colour is not that of new objects")
	case Header(v.word(ctl-HeaderBytes))&^HeaderPrevFree != MakeHeader(first-ctl, Permanent, ColourA):
		return broken(ctl-HeaderBytes, "header of the control block")
	case Header(v.word(v.end-HeaderBytes))&^HeaderPrevFree != HeaderInUse|Header(Permanent)<<HeaderTypeShift:
		return broken(v.end-HeaderBytes, "epilogue")
	}
	start, end, waits := v.word(ctlBufStart), v.word(ctlBufEnd), v.word(ctlPending)
	switch {
	case v.word(ctlHot) != 0 && !inside(v.word(ctlHot)):
		return broken(ctlHot, "the chunk freed last is inside the heap")
	case start == 0 && (end != 0 || waits != 0):
		return broken(ctlBufEnd, "no buffer, no bounds")
	case start != 0 && (!inside(start) || !inside(end) || end <= start || start%8 != 4 || end%8 != 4):
		return broken(ctlBufStart, "bounds of the bump buffer")
	case waits != 0 && !inside(waits):
		return broken(ctlPending, "waiting chunk is inside the heap")
	}
	if from := v.word(ctlZeroFrom); !inside(from) && from != v.end {
		return broken(ctlZeroFrom, "begin of known zeros is inside the heap")
	}
	return nil
}

// chunks walks: laws 1, 2, 3, 6, and the sides of 4 and 5 that chunks show.
func (v *verifier) chunks() error {
	hot := v.word(ctlHot)
	hotSeen := hot == 0
	cursor, cursorSeen := v.word(ctlSweepCursor), false
	bufStart, bufEnd, waits := v.word(ctlBufStart), v.word(ctlBufEnd), v.word(ctlPending)
	startSeen, endSeen, waitSeen := bufStart == 0, bufStart == 0, waits == 0
	prevFree, prevSize, prevWaits := false, uint32(0), false
	at := ctl
	for ; ; at += prevSize {
		cursorSeen = cursorSeen || at == cursor
		startSeen = startSeen || at-HeaderBytes == bufStart
		endSeen = endSeen || at-HeaderBytes == bufEnd
		hdr := Header(v.word(at - HeaderBytes))
		if prevWaits && at-HeaderBytes != bufStart {
			return broken(ctlPending, "waiting chunk is right in front of the bump buffer")
		}
		prevWaits = false
		inBuffer := at-HeaderBytes >= bufStart && at-HeaderBytes < bufEnd
		if inBuffer && hdr == 0 {
			for a := at; a < bufEnd; a += 4 {
				if v.word(a) != 0 {
					return broken(a, "unused tail of the bump buffer is zero")
				}
			}
			prevFree, prevSize = false, bufEnd-(at-HeaderBytes)
			continue
		}
		if hdr.PrevFree() != prevFree {
			return broken(at-HeaderBytes, "P bit tells whether the chunk in front is free")
		}
		if prevFree && v.word(at-8) != prevSize {
			return broken(at-8, "trailer of a free chunk is its size")
		}
		if at >= v.end {
			break // the epilogue, checked by control
		}
		size, t := hdr.Size(), hdr.Type()
		least := uint32(MinChunkBytes)
		if t == Filler {
			least = PayloadAlign
		}
		switch {
		case size < least || size%PayloadAlign != 0 || size > v.end-at:
			return broken(at-HeaderBytes, "size of a chunk")
		case hdr.InUse() == (t == Free):
			return broken(at-HeaderBytes, "a chunk is in use or of type free")
		case t > Filler:
			return broken(at-HeaderBytes, "allocation type is known")
		case inBuffer && !t.Managed():
			return broken(at-HeaderBytes, "bump buffers hold managed chunks")
		case !t.Managed() && hdr.Colour() != ColourA:
			return broken(at-HeaderBytes, "chunks that are not managed have no colour")
		case t.Managed() && !v.colourOK(hdr.Colour(), cursor != 0 && at >= cursor):
			return broken(at-HeaderBytes, "colour of a managed chunk")
		case prevFree && !hdr.InUse():
			return broken(at-HeaderBytes, "no two neighbours are free")
		}
		if t.Managed() && v.object != nil {
			if law := v.object(Ref(at), hdr); law != "" {
				return broken(at, law)
			}
		}
		bit := v.start(at)
		if bit != (t.Explicit() && at != ctl) {
			return broken(at-HeaderBytes, "bitmap of starts knows the explicit chunks")
		}
		if bit {
			v.explicit += size
			v.explicitChunks++
		}
		if !hdr.InUse() {
			i := (at - uint32(Base)) / PayloadAlign
			v.free[i/64] |= 1 << (i % 64)
			v.listedBytes += size
			v.listedChunks++
		}
		if at == hot {
			hotSeen = true
			if t != Filler || cursor != 0 || waits == hot {
				return broken(ctlHot, "the chunk freed last is a filler, and no sweep is in progress")
			}
		}
		prevWaits = at == waits
		if prevWaits {
			waitSeen = true
			if t != Filler {
				return broken(at-HeaderBytes, "waiting chunk is a filler")
			}
		}
		prevFree, prevSize = !hdr.InUse(), size
	}
	switch {
	case at != v.end:
		return broken(at-HeaderBytes, "chunks end at the epilogue")
	case cursor != 0 && !cursorSeen:
		return broken(ctlSweepCursor, "sweep cursor is at a chunk")
	case !startSeen || !endSeen:
		return broken(ctlBufStart, "bump buffer is bounded by chunks")
	case !hotSeen:
		return broken(ctlHot, "the chunk freed last is a chunk")
	case !waitSeen:
		return broken(ctlPending, "waiting chunk is a chunk")
	}
	return nil
}

// colourOK is law 6.
func (v *verifier) colourOK(c Colour, unswept bool) bool {
	switch {
	case v.word(ctlMarking) != 0:
		return c <= ColourGrey
	case unswept, v.word(ctlMarked) != 0:
		return c <= ColourB
	default:
		return uint32(c) == v.word(ctlAllocColour)
	}
}

// start reads the bitmap of starts.
func (v *verifier) start(ref uint32) bool {
	i := (ref - uint32(Base)) / PayloadAlign
	return v.b[ctlStarts-uint32(Base)+i/8]>>(i%8)&1 != 0
}

// lists walks every free list: law 4.
func (v *verifier) lists() error {
	var chunks, bytes uint32
	for fl := range uint32(flCount) {
		bitmap := v.word(ctlSLBitmap + 4*fl)
		if v.word(ctlFLBitmap)>>fl&1 != 0 != (bitmap != 0) {
			return broken(ctlFLBitmap, "first-level bitmap tells which second levels have chunks")
		}
		for sl := range uint32(slCount) {
			class := fl*slCount + sl
			head := v.word(ctlHeads + 4*class)
			if bitmap>>sl&1 != 0 != (head != 0) {
				return broken(ctlSLBitmap+4*fl, "second-level bitmap tells which lists have chunks")
			}
			prev := uint32(0)
			linkAt := ctlHeads + 4*class
			for ref := head; ref != 0; {
				i := (ref - uint32(Base)) / PayloadAlign
				if ref%PayloadAlign != 0 || ref < uint32(Base) || ref >= v.end || v.free[i/64]>>(i%64)&1 == 0 {
					return broken(linkAt, "links lead to free chunks, each in one list once")
				}
				v.free[i/64] &^= 1 << (i % 64)
				size := Header(v.word(ref - HeaderBytes)).Size()
				if classOf(size) != class {
					return broken(ref-HeaderBytes, "a free chunk is in the list of its class")
				}
				if v.word(ref) != prev {
					return broken(ref, "link back leads to the chunk before")
				}
				chunks++
				bytes += size
				prev, linkAt, ref = ref, ref+4, v.word(ref+4)
			}
		}
	}
	switch {
	case v.word(ctlFLBitmap)>>flCount != 0:
		return broken(ctlFLBitmap, "no bits behind the last first level")
	case chunks != v.listedChunks || bytes != v.listedBytes:
		return broken(ctlHeads, "every free chunk is listed")
	case v.word(ctlFreeBytes) != bytes:
		return broken(ctlFreeBytes, "number of free bytes")
	}
	return nil
}

// starts counts the bitmap's bits: law 5.
func (v *verifier) starts() error {
	n := 0
	a, end := ctlStarts, ctl+controlBytes(v.end-uint32(Base))
	for ; a+8 <= end; a += 8 {
		n += bits.OnesCount64(binary.LittleEndian.Uint64(v.b[a-uint32(Base):]))
	}
	for ; a < end; a++ {
		n += bits.OnesCount8(v.b[a-uint32(Base)])
	}
	switch {
	case n != v.explicitChunks:
		return broken(ctlStarts, "bitmap of starts has no other bits")
	case v.word(ctlExplicit) != v.explicit:
		return broken(ctlExplicit, "bytes in explicit chunks")
	}
	return nil
}

// zeros checks what [Heap.zero] relies on.
func (v *verifier) zeros() error {
	from, last := v.word(ctlZeroFrom)-uint32(Base), v.end-8-uint32(Base)
	for i := from; i < last; {
		n := min(last-i, uint32(len(zeroBlock)))
		if !bytes.Equal(v.b[i:i+n], zeroBlock[:n]) {
			for v.b[i] == 0 {
				i++
			}
			return broken(uint32(Base)+i, "what was never written is zero")
		}
		i += n
	}
	return nil
}

// zeroBlock is what blocks of zeros are compared with: this is most of what Verify has to read, and comparing is the fastest way.
var zeroBlock [4096]byte
