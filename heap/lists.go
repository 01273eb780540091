package heap

import "math/bits"

// The allocators of a client stand in lists, by the byte that their trees' roots hold: 0 if nothing is free, else 1 + the order
// of the largest free block. So one with room for a block is found without a search, and the one with the least room that will do. As in
// tlsf.go, a bitmap tells which lists hold any. See context.go for the overview.

// clientBytes is the length of a client's record.
func (c *Context) clientBytes() uint32 { return clHeads + 4*c.lists }

// enlist puts the allocator at a lot in front of a list, numbered by what its root holds.
func (k *Client) enlist(lot, list uint32) {
	h, headAt, at := k.c.h, k.rec+clHeads+4*list, k.c.lotAt+lotBytes*lot
	head := h.get(headAt)
	h.set(at, head)
	h.set(at+8, 0)
	if head != 0 {
		h.set(k.c.lotAt+lotBytes*(head-1)+8, lot+1)
	}
	h.set(headAt, lot+1)
	*h.mem.word(k.rec + clBitmap) |= 1 << (list % 32)
}

// delist takes the allocator at a lot out of a list.
func (k *Client) delist(lot, list uint32) {
	h, headAt, at := k.c.h, k.rec+clHeads+4*list, k.c.lotAt+lotBytes*lot
	next, prev := h.get(at), h.get(at+8)
	if next != 0 {
		h.set(k.c.lotAt+lotBytes*(next-1)+8, prev)
	}
	if prev != 0 {
		h.set(k.c.lotAt+lotBytes*(prev-1), next)
		return
	}
	h.set(headAt, next)
	if next == 0 {
		*h.mem.word(k.rec + clBitmap) &^= 1 << (list % 32)
	}
}

// relist moves an allocator from one list to where it belongs now.
func (k *Client) relist(lot, from uint32, tree buddyTree) {
	if to := uint32(tree[1]); to != from {
		k.delist(lot, from)
		k.enlist(lot, to)
	}
}

// withRoom returns the first lot of the client's allocator that has a free block of the order and the least room beyond.
func (k *Client) withRoom(order uint32) (lot uint32, ok bool) {
	bitmap := k.get(clBitmap) &^ (2<<order - 1)
	if bitmap == 0 {
		return 0, false
	}
	return k.get(clHeads+4*uint32(bits.TrailingZeros32(bitmap))) - 1, true
}

// allocators calls f for each allocator until it returns false. f may drop the one it is called for.
func (k *Client) allocators(f func(lot, order uint32) bool) {
	for list := range k.c.lists {
		for next := k.get(clHeads + 4*list); next != 0; {
			lot := next - 1
			next = k.c.h.get(k.c.lotAt + lotBytes*lot)
			if _, order, _ := k.c.lotInfo(lot); !f(lot, order) {
				return
			}
		}
	}
}
