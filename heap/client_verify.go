package heap

import "errors"

// Verify checks the context's book: trees, owners, chains, figures.
//
// # Errors
//
// A [*CorruptError], or [ErrNoClient] if the context is closed.
func (c *Context) Verify() error {
	if c.book == 0 {
		return ErrNoClient
	}
	switch {
	case c.at(bkCheck) != c.check() || c.at(bkMagic) != bookMagic:
		return broken(c.book, "words of the book that never change")
	case c.at(bkPeak) < c.at(bkUsed) || c.at(bkPeak) > c.lots*c.lot:
		return broken(c.book+bkPeak, "peak of a context")
	case !c.lotTree.ok():
		return broken(c.book, "tree of lots")
	}
	seen := make([]bool, c.lots)
	var total Figures
	for n := range c.clients {
		rec := c.record(n)
		id := c.h.get(rec + clID)
		if id == 0 {
			for off := uint32(0); off < c.clientBytes(); off += 4 {
				if c.h.get(rec+off) != 0 {
					return broken(rec+off, "a record without a client is zero")
				}
			}
			continue
		}
		if quota := c.h.get(rec + clQuota); c.h.get(rec+clCheck) != mix(id, quota) || quota != 0 && c.h.get(rec+clUsed) > quota {
			return broken(rec, "client's id and quota")
		}
		f, err := c.verifyClient(n, seen)
		if err != nil {
			return err
		}
		if id > c.at(bkLastID) || f.Peak > c.at(bkPeak) {
			return broken(rec, "client's id and peak")
		}
		total.Held += f.Held
		total.Used += f.Used
		total.Asked += f.Asked
		total.Blocks += f.Blocks
	}
	if f := c.Figures(); f.Held != total.Held || f.Used != total.Used || f.Asked != total.Asked || f.Blocks != total.Blocks {
		return broken(c.book, "figures are the sums of the clients'")
	}
	for i, ok := range seen {
		lot := uint32(i)
		at := c.lotAt + lotBytes*lot
		switch {
		case ok:
		case c.h.get(at+4) != 0 || c.h.get(at+8) != 0:
			return broken(at+4, "a lot with an owner is in its owner's chain")
		case c.h.get(at) > c.at(bkLastID):
			return broken(at, "last owner of a lot")
		default:
			if err := c.noAsks(lot*c.lot, c.lot); err != nil {
				return err
			}
		}
	}
	var err error
	c.lotTree.visit(func(unit, order uint32, free bool) {
		for i := unit; i < unit+1<<order && i < c.lots; i++ {
			if seen[i] == free && err == nil {
				err = broken(c.lotAt+lotBytes*i, "a lot is free or has an owner")
			}
		}
	})
	return err
}

// verifyClient checks a client's lists of allocators, and these, and notes their lots.
func (c *Context) verifyClient(n uint32, seen []bool) (Figures, error) {
	k := &Client{c: c, rec: c.record(n), n: n + 1, id: c.h.get(c.record(n) + clID)}
	var sum Figures
	for list := range uint32(32) {
		head := uint32(0)
		if list < c.lists {
			head = k.get(clHeads + 4*list)
		}
		if k.get(clBitmap)>>list&1 != 0 != (head != 0) {
			return sum, broken(k.rec+clBitmap, "bitmap tells which lists have allocators")
		}
		for next, prev := head, uint32(0); next != 0; {
			lot := next - 1
			if lot >= c.lots || seen[lot] || c.h.get(c.lotAt+lotBytes*lot+8) != prev {
				return sum, broken(k.rec, "chain of allocators")
			}
			if err := k.verifyAllocator(lot, list, seen, &sum); err != nil {
				return sum, err
			}
			next, prev = c.h.get(c.lotAt+lotBytes*lot), next
		}
	}
	f := k.Figures()
	sum.Peak = f.Peak
	if f.Held != sum.Held || f.Used != sum.Used || f.Asked != sum.Asked || f.Blocks != sum.Blocks || f.Peak < f.Used {
		return sum, broken(k.rec, "client's figures")
	}
	return sum, nil
}

// verifyAllocator checks the allocator that begins at a lot and stands in a list.
func (k *Client) verifyAllocator(lot, list uint32, seen []bool, sum *Figures) error {
	c := k.c
	owner, lotOrder, first := c.lotInfo(lot)
	if owner != k.n || !first || lotOrder > 24 || uint64(lot)+1<<lotOrder > uint64(c.lots) {
		return broken(c.lotAt+lotBytes*lot, "first lot of an allocator")
	}
	for i := range uint32(1) << lotOrder {
		o, order, f := c.lotInfo(lot + i)
		if seen[lot+i] || o != k.n || order != lotOrder || f != (i == 0) || i != 0 && (c.firstLot(lot+i) != lot || c.h.get(c.lotAt+lotBytes*(lot+i)+8) != 0) {
			return broken(c.lotAt+lotBytes*(lot+i), "lot of an allocator")
		}
		seen[lot+i] = true
	}
	tree := c.tree(lot, lotOrder)
	if !tree.ok() || tree.whole() || uint32(tree[1]) != list {
		return broken(c.treeAt, "buddy tree")
	}
	sum.Held += c.lot << lotOrder
	var err error
	tree.visit(func(unit, order uint32, free bool) {
		off, size := lot*c.lot+unit*c.granule, c.granule<<order
		if free {
			err = errors.Join(err, c.noAsks(off, size))
			return
		}
		at := c.asks + 4*(off/c.granule)
		asked := c.h.get(at)
		if asked == 0 || asked > size {
			err = errors.Join(err, broken(at, "a block holds what was asked for"))
		}
		err = errors.Join(err, c.noAsks(off+c.granule, size-c.granule))
		sum.Used += size
		sum.Asked += asked
		sum.Blocks++
	})
	return err
}

// noAsks checks that nothing is noted as asked for in bytes of the block where no block of a client begins.
func (c *Context) noAsks(off, bytes uint32) error {
	for at := c.asks + 4*(off/c.granule); at < c.asks+4*((off+bytes)/c.granule); at += 4 {
		if c.h.get(at) != 0 {
			return broken(at, "bytes are asked for where blocks begin, and nowhere else")
		}
	}
	return nil
}
