package heap

import "math/bits"

// buddyTree is a buddy allocator over 2^k units, kept in 2^(k+1) bytes: node 1 is the whole, node n
// has the halves 2n and 2n+1. A node's byte is 0 if nothing in it is free, else 1 + the
// binary logarithm of its largest free block. The nodes inside an allocated block keep the bytes
// they had, so the block of a unit is the first ancestor that is 0.
//
// Everything takes k steps; freed buddies join by themselves. There are no lists, so nothing
// a client writes into its blocks can mislead it.
type buddyTree []byte

// buddyBytes is the length of a tree over units, a power of two.
func buddyBytes(units uint32) uint32 { return 2 * units }

func (t buddyTree) units() uint32 { return uint32(len(t)) / 2 }

// log2up returns the order of the least block that holds so many units.
func log2up(units uint32) uint32 { return uint32(bits.Len32(max(units, 1) - 1)) }

// reset makes every unit free.
func (t buddyTree) reset() {
	full := byte(log2up(t.units())) + 1
	for n := range t[1:] {
		n++
		t[n] = full - byte(bits.Len(uint(n))-1)
	}
}

// whole reports whether every unit is free.
func (t buddyTree) whole() bool { return t[1] == byte(log2up(t.units()))+1 }

// fits reports whether a block of the order is free.
func (t buddyTree) fits(order uint32) bool { return uint32(t[1]) > order }

// alloc takes a block of 2^order units, out of the fullest half that has one, and returns its first unit. fits must hold.
func (t buddyTree) alloc(order uint32) (unit uint32) {
	n := uint32(1)
	for level := log2up(t.units()); level > order; level-- {
		left, right := t[2*n], t[2*n+1]
		n *= 2
		if uint32(left) <= order || uint32(right) > order && right < left {
			n++
		}
	}
	t[n] = 0
	unit = n<<order - t.units()
	t.ascend(n)
	return unit
}

// block returns the allocated block that a unit is in: its node and order.
func (t buddyTree) block(unit uint32) (node, order uint32, ok bool) {
	for n := t.units() + unit; n > 0; n, order = n/2, order+1 {
		if t[n] == 0 {
			return n, order, true
		}
	}
	return 0, 0, false
}

// free gives the block at a node back.
func (t buddyTree) free(node, order uint32) {
	t[node] = byte(order) + 1
	t.ascend(node)
}

// ascend corrects the bytes above a node.
func (t buddyTree) ascend(n uint32) {
	// A half's byte if it were wholly free.
	full := byte(log2up(t.units())) + 2 - byte(bits.Len32(n))
	for n /= 2; n > 0; n, full = n/2, full+1 {
		left, right := t[2*n], t[2*n+1]
		if left == full && right == full {
			t[n] = full + 1
		} else {
			t[n] = max(left, right)
		}
	}
}

// largest returns the units of the largest free block.
func (t buddyTree) largest() uint32 {
	if t[1] == 0 {
		return 0
	}
	return 1 << (t[1] - 1)
}

// visit calls f for every block, free or allocated, in order.
func (t buddyTree) visit(f func(unit, order uint32, free bool)) {
	top := log2up(t.units())
	for unit := uint32(0); unit < t.units(); {
		// The largest aligned node here that is one block.
		node, order := t.units()+unit, uint32(0)
		for order < top && node%2 == 0 && !t.split(node/2, order+1) {
			node, order = node/2, order+1
		}
		if n, o, ok := t.block(unit); ok {
			f(n<<o-t.units(), o, false)
			order = o
		} else {
			f(unit, order, true)
		}
		unit += 1 << order
	}
}

// split reports whether a node of the order is neither wholly free nor, as far as its own byte
// tells, one allocated block.
func (t buddyTree) split(node, order uint32) bool { return t[node] != byte(order)+1 }

// ok checks that every byte follows from those below, up from allocated blocks.
func (t buddyTree) ok() bool {
	var check func(n, level uint32) bool
	check = func(n, level uint32) bool {
		if level == 0 {
			return t[n] <= 1
		}
		left, right := t[2*n], t[2*n+1]
		full := byte(level)
		switch {
		case t[n] == 0 && (left != 0 || right != 0):
			// One allocated block: below, all is as if free.
			return left == full && right == full && check(2*n, level-1) && check(2*n+1, level-1)
		case left == full && right == full:
			return t[n] == full+1 && check(2*n, level-1) && check(2*n+1, level-1)
		}
		return t[n] == max(left, right) && check(2*n, level-1) && check(2*n+1, level-1)
	}
	return check(1, log2up(t.units()))
}
