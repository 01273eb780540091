package heap

import "fmt"

// Client allocates from a context. See context.go for the overview. It is a cache: a client is
// known by its id, which is never used again in the same context.
type Client struct {
	c   *Context
	rec uint32 // address of its record
	n   uint32 // number of the record, plus 1
	id  uint32
}

// NewClient adds a client that may have quotaBytes in blocks; 0 means no quota.
//
// # Errors
//
// [ErrClients]; [ErrNoClient] if the context is closed; [ErrOptions] for a quota without
// [FeatureQuota].
func (c *Context) NewClient(quotaBytes uint32) (*Client, error) {
	if c.book == 0 {
		return nil, ErrNoClient
	}
	if quotaBytes != 0 && c.Features()&FeatureQuota == 0 {
		return nil, fmt.Errorf("%w: quotas were not asked for", ErrOptions)
	}
	for n := range c.clients {
		rec := c.record(n)
		if c.h.get(rec+clID) != 0 {
			continue
		}
		id := c.at(bkLastID) + 1
		if id == 0 {
			return nil, ErrClients // four billion clients are enough
		}
		c.put(bkLastID, id)
		clear(c.h.host[rec-uint32(Base):][:c.clientBytes()])
		c.h.set(rec+clID, id)
		c.h.set(rec+clQuota, quotaBytes)
		c.h.set(rec+clCheck, mix(id, quotaBytes))
		return &Client{c: c, rec: rec, n: n + 1, id: id}, nil
	}
	return nil, ErrClients
}

// Client finds a client by its id.
//
// # Errors
//
// [ErrNoClient].
func (c *Context) Client(id uint32) (*Client, error) {
	if c.book != 0 && id != 0 {
		for n := range c.clients {
			if rec := c.record(n); c.h.get(rec+clID) == id {
				return &Client{c: c, rec: rec, n: n + 1, id: id}, nil
			}
		}
	}
	return nil, ErrNoClient
}

// Clients returns the ids of all clients.
func (c *Context) Clients() []uint32 {
	var ids []uint32
	for n := range c.clients {
		if c.book == 0 {
			break
		}
		if id := c.h.get(c.record(n) + clID); id != 0 {
			ids = append(ids, id)
		}
	}
	return ids
}

func (c *Context) record(n uint32) uint32 { return c.book + bkRecords + c.clientBytes()*n }

// ID returns the client's id.
func (k *Client) ID() uint32 { return k.id }

// gone reports whether the client or its context is.
func (k *Client) gone() bool { return k.c.book == 0 || k.get(clID) != k.id }

func (k *Client) get(off uint32) uint32 { return k.c.h.get(k.rec + off) }
func (k *Client) add(off, n uint32)     { *k.c.h.mem.word(k.rec + off) += n }
func (c *Context) add(off, n uint32)    { *c.h.mem.word(c.book + off) += n }
func (c *Context) offset(addr Addr) (uint32, bool) {
	off := uint32(addr) - c.base
	return off, off < c.lots*c.lot
}

// Alloc returns a block of at least n bytes; 0 asks for the least. Without [FeatureZero] it holds what was there when the context was
// made, or what this client wrote there. What another client had there is cleared first, once for each lot that changes hands.
//
// # Errors
//
// [ErrFull], [ErrQuota], [ErrNoClient]; nothing was changed then.
func (k *Client) Alloc(n uint32) (Addr, error) {
	if k.gone() {
		return 0, ErrNoClient
	}
	c := k.c
	if n > c.lots*c.lot {
		return 0, ErrFull
	}
	n = max(n, 1)
	order := log2up((n + c.granule - 1) / c.granule)
	size := c.granule << order
	if quota := k.get(clQuota); quota != 0 && (size > quota || k.get(clUsed) > quota-size) {
		return 0, ErrQuota
	}
	lot, lotOrder, ok := k.allocatorWith(order)
	if !ok {
		return 0, ErrFull
	}
	tree := c.tree(lot, lotOrder)
	list := uint32(tree[1])
	unit := tree.alloc(order)
	k.relist(lot, list, tree)
	off := lot*c.lot + unit*c.granule
	c.h.set(c.asks+4*(off/c.granule), n)
	k.book(size, n, 1)
	if used := k.get(clUsed); used > k.get(clPeak) {
		c.h.set(k.rec+clPeak, used)
	}
	if used := c.at(bkUsed); used > c.at(bkPeak) {
		c.put(bkPeak, used)
	}
	if c.Features()&FeatureZero != 0 {
		clear(c.host[off:][:size])
	}
	return Addr(c.base + off), nil
}

// book adds to the figures of client and context; subtract by adding negatives.
func (k *Client) book(size, asked, blocks uint32) {
	k.add(clUsed, size)
	k.add(clAsked, asked)
	k.add(clBlocks, blocks)
	k.c.add(bkUsed, size)
	k.c.add(bkAsked, asked)
	k.c.add(bkBlocks, blocks)
}

// allocatorWith returns a buddy allocator of the client that has a free block of the order: one it
// has, or a new one.
func (k *Client) allocatorWith(order uint32) (lot, lotOrder uint32, ok bool) {
	c := k.c
	if lot, ok = k.withRoom(order); ok {
		_, lotOrder, _ = c.lotInfo(lot)
		return lot, lotOrder, true
	}
	lotOrder = log2up((c.granule<<order + c.lot - 1) / c.lot)
	if !c.lotTree.fits(lotOrder) {
		return 0, 0, false
	}
	lot = c.lotTree.alloc(lotOrder)
	c.clearStrange(lot, lotOrder, k.id)
	at := c.lotAt + lotBytes*lot
	c.h.set(at+4, k.n|lotOrder<<24)
	for i := uint32(1); i < 1<<lotOrder; i++ {
		c.h.set(at+lotBytes*i, lot)
		c.h.set(at+lotBytes*i+4, k.n|lotInner|lotOrder<<24)
	}
	k.add(clHeld, c.lot<<lotOrder)
	c.add(bkHeld, c.lot<<lotOrder)
	tree := c.tree(lot, lotOrder)
	tree.reset()
	k.enlist(lot, uint32(tree[1]))
	return lot, lotOrder, true
}

// clearStrange clears those of an allocator's lots that belonged to another client before, unless blocks are cleared anyway.
func (c *Context) clearStrange(lot, lotOrder, id uint32) {
	if c.Features()&(FeatureZero|FeatureScrub) != 0 {
		return
	}
	for i := lot; i < lot+1<<lotOrder; i++ {
		if before := c.h.get(c.lotAt + lotBytes*i); before != 0 && before != id {
			clear(c.host[i*c.lot:][:c.lot])
		}
	}
}

// find returns the allocator and block that addr is the start of.
func (k *Client) find(addr Addr) (lot, lotOrder, node, order, off uint32, err error) {
	if k.gone() {
		return 0, 0, 0, 0, 0, ErrNoClient
	}
	c := k.c
	off, inside := c.offset(addr)
	if !inside || off%c.granule != 0 {
		return 0, 0, 0, 0, 0, ErrNotOurs
	}
	owner, lotOrder, _ := c.lotInfo(off / c.lot)
	if owner != k.n {
		return 0, 0, 0, 0, 0, ErrNotOurs
	}
	lot = c.firstLot(off / c.lot)
	unit := (off - lot*c.lot) / c.granule
	node, order, ok := c.tree(lot, lotOrder).block(unit)
	if !ok || unit&(1<<order-1) != 0 {
		return 0, 0, 0, 0, 0, ErrNotOurs
	}
	return lot, lotOrder, node, order, off, nil
}

// Free gives a block back.
//
// # Errors
//
// [ErrNotOurs] for anything but the start of one of this client's blocks; [ErrNoClient].
func (k *Client) Free(addr Addr) error {
	lot, lotOrder, node, order, off, err := k.find(addr)
	if err != nil {
		return err
	}
	c := k.c
	size := c.granule << order
	if c.Features()&FeatureScrub != 0 {
		clear(c.host[off:][:size])
	}
	ask := c.h.mem.word(c.asks + 4*(off/c.granule))
	k.book(-size, -*ask, ^uint32(0))
	*ask = 0
	tree := c.tree(lot, lotOrder)
	list := uint32(tree[1])
	tree.free(node, order)
	k.relist(lot, list, tree)
	if tree.whole() {
		k.drop(lot, lotOrder)
	}
	return nil
}

// drop gives an allocator's lots back to the context.
func (k *Client) drop(lot, lotOrder uint32) {
	c := k.c
	k.delist(lot, uint32(c.tree(lot, lotOrder)[1]))
	for i := lot; i < lot+1<<lotOrder; i++ {
		c.h.set(c.lotAt+lotBytes*i, k.id)
		c.h.set(c.lotAt+lotBytes*i+4, 0)
		c.h.set(c.lotAt+lotBytes*i+8, 0)
	}
	k.add(clHeld, -(c.lot << lotOrder))
	c.add(bkHeld, -(c.lot << lotOrder))
	c.lotTree.free((c.lotTree.units()+lot)>>lotOrder, lotOrder)
}

// Owns reports whether addr is the start of a block of this client.
func (k *Client) Owns(addr Addr) bool {
	_, _, _, _, _, err := k.find(addr)
	return err == nil
}

// Size returns what was asked for and what the block really has, in bytes.
//
// # Errors
//
// [ErrNotOurs], [ErrNoClient].
func (k *Client) Size(addr Addr) (asked, usable uint32, err error) {
	_, _, _, order, off, err := k.find(addr)
	if err != nil {
		return 0, 0, err
	}
	return k.c.h.get(k.c.asks + 4*(off/k.c.granule)), k.c.granule << order, nil
}

// Bytes returns the usable bytes of a block. They are the context's, and valid until the
// block is given back.
//
// # Errors
//
// [ErrNotOurs], [ErrNoClient].
func (k *Client) Bytes(addr Addr) ([]byte, error) {
	_, _, _, order, off, err := k.find(addr)
	if err != nil {
		return nil, err
	}
	size := k.c.granule << order
	return k.c.host[off:][:size:size], nil
}

// Figures returns the client's figures; zeros when it is gone.
func (k *Client) Figures() Figures {
	if k.gone() {
		return Figures{}
	}
	return Figures{
		Total: k.get(clQuota), Held: k.get(clHeld), Used: k.get(clUsed), Asked: k.get(clAsked),
		Free: k.get(clHeld) - k.get(clUsed), Peak: k.get(clPeak), Blocks: k.get(clBlocks),
	}
}

// Compute returns the client's computed figures.
func (k *Client) Compute() Computed {
	if k.gone() {
		return Computed{}
	}
	f := k.Figures()
	out := Computed{Slack: f.Used - f.Asked}
	k.allocators(func(lot, order uint32) bool {
		k.c.computeAllocator(lot, order, &out)
		return true
	})
	out.fragmentation(f.Free)
	return out
}

// Walk calls f for each block of the client, in no particular order, until f returns false. f must not
// allocate or free.
func (k *Client) Walk(f func(addr Addr, asked, usable uint32) bool) {
	if k.gone() {
		return
	}
	c := k.c
	more := true
	k.allocators(func(lot, lotOrder uint32) bool {
		c.tree(lot, lotOrder).visit(func(unit, order uint32, free bool) {
			if !free && more {
				off := lot*c.lot + unit*c.granule
				more = f(Addr(c.base+off), c.h.get(c.asks+4*(off/c.granule)), c.granule<<order)
			}
		})
		return more
	})
}

// Delete gives back everything the client has, and the client. Deleting twice does nothing.
func (k *Client) Delete() {
	if k.gone() {
		return
	}
	c := k.c
	k.book(-k.get(clUsed), -k.get(clAsked), -k.get(clBlocks))
	k.allocators(func(lot, order uint32) bool {
		bytes := c.lot << order
		if c.Features()&FeatureScrub != 0 {
			clear(c.host[lot*c.lot:][:bytes])
		}
		clear(c.h.host[c.asks+4*(lot*c.lot/c.granule)-uint32(Base):][:4*(bytes/c.granule)])
		k.drop(lot, order)
		return true
	})
	clear(c.h.host[k.rec-uint32(Base):][:c.clientBytes()])
}
