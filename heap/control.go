package heap

// The control block is the payload of the first chunk. Its words, by guest address:
const (
	ctl            = uint32(Base) + 8
	ctlMagic       = ctl + 0
	ctlVersion     = ctl + 4
	ctlEnd         = ctl + 8  // payload address of the epilogue
	ctlFreeBytes   = ctl + 12 // in listed free chunks
	ctlAllocColour = ctl + 16
	ctlMarking     = ctl + 20 // 1 while the collector marks
	ctlZeroFrom    = ctl + 24 // see zero
	ctlBufStart    = ctl + 28 // first header address of the open bump buffer, or 0
	ctlBufEnd      = ctl + 32
	ctlPending     = ctl + 36 // filler right in front of the open buffer that waits to be freed, or 0
	ctlSweepCursor = ctl + 40 // payload address of the first unswept chunk, or 0
	ctlSweepDead   = ctl + 44 // colour that dies
	ctlExplicit    = ctl + 48 // bytes in explicit chunks
	ctlBufBytes    = ctl + 52 // length of a usual bump buffer
	ctlSmallFree   = ctl + 56 // bytes in free chunks below smallChunkBytes, when swept
	ctlFullAt      = ctl + 60 // free bytes when a small request last found nothing, or 0
	ctlReclaimed   = ctl + 64 // bytes that the last sweep has freed so far
	ctlHot         = ctl + 68 // the chunk freed last, a filler still, or 0; see Free
	ctlMarked      = ctl + 72 // 1 between marking and the sweep; see AwaitSweep
	ctlCrowded     = ctl + 76 // 1: buffers are cut from the smallest hole; see SetCrowded
	ctlFLBitmap    = ctl + 80
	ctlSLBitmap    = ctl + 84 // one word per first level
	ctlSlots       = ctlSLBitmap + 4*flCount
	ctlFreedCount  = ctlSlots + 4*NumSlots      // objects the current sweep freed, by type
	ctlFreedBytes  = ctlFreedCount + 4*NumTypes // and their bytes
	ctlHeads       = ctlFreedBytes + 4*NumTypes // one word per class: payload address of the list's first chunk
	ctlStarts      = (ctlHeads + 4*flCount*slCount + 7) &^ 7

	magic         = 'j' | 'n'<<8 | 'c'<<16 | 'o'<<24
	layoutVersion = 3
)

// controlBytes is the size of the control block of a heap that ends at limitBytes:
// the words above, and one bit per 8 bytes of heap for the bitmap of starts.
func controlBytes(limitBytes uint32) uint32 { return ctlStarts - ctl + (limitBytes+63)/64 }

func (h *Heap) get(a uint32) uint32    { return *h.mem.word(a) }
func (h *Heap) set(a uint32, v uint32) { *h.mem.word(a) = v }

// header and setHeader take payload addresses.
func (h *Heap) header(ref uint32) Header       { return Header(*h.mem.word(ref - HeaderBytes)) }
func (h *Heap) setHeader(ref uint32, v Header) { *h.mem.word(ref - HeaderBytes) = uint32(v) }
