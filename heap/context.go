package heap

import (
	"errors"
	"fmt"
)

// Contexts and clients, after the idea of libvmma: a context manages one block of
// memory for many clients. A client allocates from buddy allocators that are cut from the context
// as it needs them, knows its addresses and their sizes, has figures and a quota of its own, and gives back
// everything in one call.
//
// The block is cut into lots. A buddy allocator is a power of two of neighbouring
// lots, and belongs to one client; when nothing in it is used any more, the lots go back to the context, for
// any client. Lots themselves are handed out by a buddy tree.
//
// A client finds an allocator with room for a block, and every address its block, in a number of steps that does not grow with what the
// client has: as many as an allocator has sizes of blocks. See lists.go and buddy.go.
//
// All bookkeeping stands in a book, an Arena chunk of the heap, apart from the block: a client
// that writes wherever it may cannot damage it, and every address is checked in
// constant time. The block may be a chunk of the same heap, or any region of the address space.
//
//	book:  words | client records | lots | tree of lots | trees of granules | bytes asked for, per granule
//
// A granule is the least block. Contexts and clients belong to the heap's goroutine.

// Errors of contexts and clients.
var (
	// ErrOptions: options that no context can have.
	ErrOptions = errors.New("heap: context options")
	// ErrClients: the context has as many clients as it can have.
	ErrClients = errors.New("heap: too many clients")
	// ErrNoClient: the client or its context is gone.
	ErrNoClient = errors.New("heap: no such client")
	// ErrQuota: the client's quota does not allow it.
	ErrQuota = errors.New("heap: client's quota exceeded")
	// ErrNotOurs: the address is no block of this client.
	ErrNotOurs = errors.New("heap: not a block of this client")
)

// Feature is a set of what a context may do beyond the least.
type Feature uint32

// The features.
const (
	// FeatureZero: blocks are zero when they are handed out.
	FeatureZero Feature = 1 << iota
	// FeatureScrub: blocks are cleared when they are given back.
	FeatureScrub
	// FeatureQuota: clients have quotas.
	FeatureQuota
	// FeatureConcurrent: several goroutines at a time. Not supported.
	FeatureConcurrent
)

// SupportedFeatures are those that a context can accept.
const SupportedFeatures = FeatureZero | FeatureScrub | FeatureQuota

// ContextOptions configure a context; the zero value is ready to use.
type ContextOptions struct {
	// LeastBytes is the least block, a power of two from 16 to 65536; 0 means 64. Bookkeeping
	// takes 6 bytes for each.
	LeastBytes uint32
	// AlignBytes is what every block's address must be a multiple of, a power of two; 0
	// means LeastBytes.
	AlignBytes uint32
	// LotBytes is the least buddy allocator, a power of two; 0 means 4096 or 16 least
	// blocks, whichever is more.
	LotBytes uint32
	// MaxClients bounds the clients that exist at a time; 0 means 64.
	MaxClients int
	// Features are those asked for; what is not supported is not accepted.
	Features Feature
}

// Context manages a block for clients. It is a cache; see [Heap.AttachContext].
type Context struct {
	h    *Heap
	book uint32 // payload address of the book; 0 when closed
	base uint32 // address of the block
	host []byte // its bytes

	granule, lot        uint32 // bytes
	lots, clients       uint32
	lists               uint32 // of allocators, per client; see lists.go
	lotTree             buddyTree
	lotAt, treeAt, asks uint32 // addresses of lots, granule trees, asked bytes
}

// The book's words, by offset.
const (
	bkMagic    = 0
	bkFeatures = 4
	bkBase     = 8
	bkBytes    = 12
	bkGranule  = 16
	bkLot      = 20
	bkClients  = 24
	bkOwnBlock = 28 // payload address of the block if it is a chunk of the heap, else 0
	bkLastID   = 32
	bkUsed     = 36 // bytes in blocks
	bkAsked    = 40 // bytes asked for
	bkPeak     = 44 // greatest bkUsed
	bkBlocks   = 48
	bkHeld     = 52 // bytes in lots of clients
	bkCheck    = 56 // of the words in front of bkLastID, which never change; see seal
	bkRecords  = 64

	// A client's record.
	clID, clQuota, clUsed, clAsked = 0, 4, 8, 12
	clPeak, clBlocks, clHeld       = 16, 20, 24
	clCheck, clBitmap, clHeads     = 28, 32, 36 // clCheck: of id and quota; the others: see lists.go

	// A lot: word 0 in an allocator's first lot: the first lot of the next allocator in its list, plus 1;
	// in its others: the allocator's first lot; in a lot without an owner: the id of the last one. Word 4: owner's record plus 1, in its
	// others with lotInner; the order of the allocator, in lots, in bits 24 and up. Word 8 in an allocator's first lot: as word 0, of the
	// allocator before.
	lotBytes = 12
	lotInner = 1 << 23

	bookMagic = 'j' | 'b'<<8 | 'k'<<16 | '3'<<24
)

func powerOfTwo(n uint32) bool { return n != 0 && n&(n-1) == 0 }

// NewContext makes a context over a block of its own, of at least blockBytes, allocated from the heap. The block is zero.
//
// # Errors
//
// [ErrFull], [ErrTooLarge], [ErrOptions].
func (h *Heap) NewContext(blockBytes uint32, o ContextOptions) (*Context, error) {
	o, err := o.complete(blockBytes)
	if err != nil {
		return nil, err
	}
	if blockBytes > MaxPayloadBytes {
		return nil, ErrTooLarge
	}
	zeroFrom := h.get(ctlZeroFrom)
	ref, err := h.AlignedAlloc(o.AlignBytes, (blockBytes+o.LotBytes-1)&^(o.LotBytes-1))
	if err != nil {
		return nil, err
	}
	hdr := h.header(uint32(ref))
	h.setHeader(uint32(ref), MakeHeader(hdr.Size(), Arena, ColourA)|hdr&HeaderPrevFree)
	h.clear(uint32(ref), hdr.PayloadBytes(), zeroFrom)
	c, err := h.newContext(uint32(ref), h.payload(uint32(ref)), o)
	if err != nil {
		h.discard(uint32(ref))
		return nil, err
	}
	c.put(bkOwnBlock, uint32(ref))
	c.seal()
	return c, nil
}

// NewContextOver makes a context over the block at base, whose bytes are host: a committed region of the address
// space. The heap pays for the book only. The block must outlive the context.
//
// # Errors
//
// [ErrFull], [ErrTooLarge], [ErrOptions].
func (h *Heap) NewContextOver(base Addr, host []byte, o ContextOptions) (*Context, error) {
	if uint64(len(host)) > 1<<31 || uint64(base)+uint64(len(host)) > 1<<32 {
		return nil, fmt.Errorf("%w: a block of %d bytes at %v", ErrOptions, len(host), base)
	}
	o, err := o.complete(uint32(len(host)))
	if err != nil {
		return nil, err
	}
	return h.newContext(uint32(base), host, o)
}

// complete fills in defaults and checks.
func (o ContextOptions) complete(blockBytes uint32) (ContextOptions, error) {
	if o.LeastBytes == 0 {
		o.LeastBytes = max(64, o.AlignBytes)
	}
	if o.AlignBytes == 0 {
		o.AlignBytes = o.LeastBytes
	}
	o.LeastBytes = max(o.LeastBytes, o.AlignBytes) // a block is aligned by its own size
	if o.LotBytes == 0 {
		o.LotBytes = max(4096, 16*o.LeastBytes)
	}
	if o.MaxClients == 0 {
		o.MaxClients = 64
	}
	switch {
	case !powerOfTwo(o.LeastBytes) || o.LeastBytes < 16 || o.LeastBytes > 1<<16:
		return o, fmt.Errorf("%w: least block of %d bytes", ErrOptions, o.LeastBytes)
	case !powerOfTwo(o.AlignBytes):
		return o, fmt.Errorf("%w: alignment to %d bytes", ErrOptions, o.AlignBytes)
	case !powerOfTwo(o.LotBytes) || o.LotBytes < o.LeastBytes || o.LotBytes > 1<<24:
		return o, fmt.Errorf("%w: lots of %d bytes", ErrOptions, o.LotBytes)
	case o.MaxClients < 1 || o.MaxClients > 1<<16:
		return o, fmt.Errorf("%w: %d clients", ErrOptions, o.MaxClients)
	case blockBytes < o.LotBytes:
		return o, fmt.Errorf("%w: a block of %d bytes holds no lot", ErrOptions, blockBytes)
	}
	o.Features &= SupportedFeatures
	return o, nil
}

func (h *Heap) newContext(base uint32, host []byte, o ContextOptions) (*Context, error) {
	if base%o.AlignBytes != 0 {
		return nil, fmt.Errorf("%w: block at %#x is not aligned to %d", ErrOptions, base, o.AlignBytes)
	}
	c := &Context{h: h, base: base, host: host, granule: o.LeastBytes, lot: o.LotBytes, clients: uint32(o.MaxClients)}
	bytes := c.place(0, uint32(len(host)))
	if bytes > uint64(MaxPayloadBytes) {
		return nil, ErrTooLarge
	}
	book, err := h.Alloc(uint32(bytes), Arena)
	if err != nil {
		return nil, err
	}
	c.place(uint32(book), uint32(len(host)))
	for off, v := range map[uint32]uint32{
		bkMagic: bookMagic, bkFeatures: uint32(o.Features), bkBase: base, bkBytes: uint32(len(host)),
		bkGranule: o.LeastBytes, bkLot: o.LotBytes, bkClients: c.clients,
	} {
		c.put(off, v)
	}
	c.seal()
	c.lotTree.reset()
	// Lots behind the block's end are taken for good, largest pieces first.
	for unit := c.lots; unit < c.lotTree.units(); {
		order := uint32(0)
		for unit&(2<<order-1) == 0 && unit+2<<order <= c.lotTree.units() {
			order++
		}
		node := (c.lotTree.units() + unit) >> order
		c.lotTree[node] = 0
		c.lotTree.ascend(node)
		unit += 1 << order
	}
	return c, nil
}

// place works out where in the book everything is, and returns the book's bytes.
func (c *Context) place(book, blockBytes uint32) uint64 {
	c.book = book
	c.lots = blockBytes / c.lot
	granules := uint64(c.lots) * uint64(c.lot/c.granule)
	units := uint32(1) << log2up(c.lots)
	c.lists = log2up(units*(c.lot/c.granule)) + 2
	at := uint64(bkRecords) + uint64(c.clientBytes())*uint64(c.clients)
	lots := at
	at += lotBytes * uint64(c.lots)
	tree := at
	at += uint64(buddyBytes(units))
	trees := (at + 7) &^ 7
	at = trees + 2*granules
	asks := (at + 7) &^ 7
	at = asks + 4*granules
	if book != 0 {
		c.lotAt, c.treeAt, c.asks = book+uint32(lots), book+uint32(trees), book+uint32(asks)
		c.lotTree = c.h.host[book+uint32(tree)-uint32(Base):][:buddyBytes(units)]
	}
	return at
}

// AttachContext finds the context whose book is at ref, in a heap that was itself attached. host are the
// block's bytes if the context was made over a region, nil if the block is a chunk.
//
// # Errors
//
// [*FreeError], [ErrFormat].
func (h *Heap) AttachContext(book Ref, host []byte) (*Context, error) {
	if !h.isStart(uint32(book)) {
		return nil, h.freeError(book)
	}
	room := h.header(uint32(book)).PayloadBytes()
	c := &Context{h: h, book: uint32(book)}
	bad := fmt.Errorf("%w: no context at %v", ErrFormat, book)
	if room < bkRecords || c.at(bkMagic) != bookMagic || c.at(bkCheck) != c.check() {
		return nil, bad
	}
	if own := c.at(bkOwnBlock); own != 0 {
		if !h.isStart(own) {
			return nil, bad
		}
		host = h.payload(own)
	}
	o, err := ContextOptions{LeastBytes: c.at(bkGranule), LotBytes: c.at(bkLot), MaxClients: int(c.at(bkClients))}.complete(c.at(bkBytes))
	if err != nil || uint64(len(host)) != uint64(c.at(bkBytes)) {
		return nil, bad
	}
	c.base, c.host = c.at(bkBase), host
	c.granule, c.lot, c.clients = o.LeastBytes, o.LotBytes, uint32(o.MaxClients)
	if c.place(0, uint32(len(host))) > uint64(room) {
		return nil, bad
	}
	c.place(uint32(book), uint32(len(host)))
	return c, nil
}

// mix is a step of a check sum (FNV-1a's, word by word).
func mix(sum, word uint32) uint32 { return (sum ^ word) * 16777619 }

// check sums the words that never change.
func (c *Context) check() uint32 {
	sum := uint32(1)
	for off := uint32(bkMagic); off < bkLastID; off += 4 {
		sum = mix(sum, c.at(off))
	}
	return sum
}

func (c *Context) seal() { c.put(bkCheck, c.check()) }

func (c *Context) at(off uint32) uint32     { return c.h.get(c.book + off) }
func (c *Context) put(off uint32, v uint32) { c.h.set(c.book+off, v) }

// Book returns the payload address of the book, to find the context again by; null when
// the context is closed.
func (c *Context) Book() Ref { return Ref(c.book) }

// Features returns those asked for and accepted.
func (c *Context) Features() Feature {
	if c.book == 0 {
		return 0
	}
	return Feature(c.at(bkFeatures))
}

// Close gives book and block back to the heap, with all clients. Closing twice does nothing.
func (c *Context) Close() {
	if c.book == 0 {
		return
	}
	if c.Features()&FeatureScrub != 0 {
		clear(c.host)
	}
	if own := c.at(bkOwnBlock); own != 0 {
		c.h.discard(own)
	}
	c.put(bkMagic, 0)
	c.h.discard(c.book)
	c.book = 0
}

// Figures are cheap figures of a context or a client, in bytes unless they say otherwise.
type Figures struct {
	Total  uint32 // what there is: of a context its lots, of a client its quota, or 0 without one
	Held   uint32 // in buddy allocators of clients
	Used   uint32 // in blocks handed out
	Asked  uint32 // what was asked for in these
	Free   uint32 // not in blocks: of a context Total-Used, of a client Held-Used
	Peak   uint32 // greatest Used
	Blocks uint32 // number of blocks handed out
}

// Figures returns the context's figures.
func (c *Context) Figures() Figures {
	if c.book == 0 {
		return Figures{}
	}
	total := c.lots * c.lot
	return Figures{
		Total: total, Held: c.at(bkHeld), Used: c.at(bkUsed), Asked: c.at(bkAsked),
		Free: total - c.at(bkUsed), Peak: c.at(bkPeak), Blocks: c.at(bkBlocks),
	}
}

// Computed are figures that take a walk over the book.
type Computed struct {
	CachedBlocks  uint32  // number of free blocks in the clients' buddy allocators
	CachedBytes   uint32  // their bytes
	LargestFree   uint32  // bytes of the largest block that could be handed out
	Allocators    uint32  // number of buddy allocators
	Slack         uint32  // bytes handed out beyond what was asked for
	Fragmentation float64 // 1 - LargestFree/free bytes; 0 when nothing is free
}

// Compute returns the context's computed figures.
func (c *Context) Compute() Computed {
	if c.book == 0 {
		return Computed{}
	}
	f := c.Figures()
	out := Computed{LargestFree: c.lotTree.largest() * c.lot, Slack: f.Used - f.Asked}
	for lot := range c.lots {
		if owner, order, first := c.lotInfo(lot); owner != 0 && first {
			c.computeAllocator(lot, order, &out)
		}
	}
	out.fragmentation(f.Free)
	return out
}

func (out *Computed) fragmentation(free uint32) {
	if free != 0 {
		out.Fragmentation = 1 - float64(out.LargestFree)/float64(free)
	}
}

func (c *Context) computeAllocator(lot, order uint32, out *Computed) {
	out.Allocators++
	c.tree(lot, order).visit(func(_, order uint32, free bool) {
		if free {
			out.CachedBlocks++
			out.CachedBytes += c.granule << order
			out.LargestFree = max(out.LargestFree, c.granule<<order)
		}
	})
}

// lotInfo returns a lot's owner (record plus 1, 0 for none), its allocator's order, and whether it is the allocator's first.
func (c *Context) lotInfo(lot uint32) (owner, order uint32, first bool) {
	w := c.h.get(c.lotAt + lotBytes*lot + 4)
	return w & (lotInner - 1), w >> 24, w&lotInner == 0
}

// firstLot returns the first lot of the allocator that a lot is in.
func (c *Context) firstLot(lot uint32) uint32 {
	if _, _, first := c.lotInfo(lot); first {
		return lot
	}
	return c.h.get(c.lotAt + lotBytes*lot)
}

// tree returns the buddy tree of the allocator of 2^order lots at lot.
func (c *Context) tree(lot, order uint32) buddyTree {
	perLot := c.lot / c.granule
	at := c.treeAt + buddyBytes(perLot)*lot - uint32(Base)
	return c.h.host[at:][:buddyBytes(perLot<<order)]
}
