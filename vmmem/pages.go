package vmmem

// The page table has two levels: a directory of 1024 leaves, each for 4 MiB.
//
//	address  31        22 21         12 11           0
//	        +------------+-------------+--------------+
//	        | leaf       | page        | byte         |
//	        +------------+---------+---+--------------+
//	                     | granule |  of the page, 64 of 64 KiB in a leaf
//	                     +---------+
//
// A leaf keeps one byte of flags for a page and host pointers for a granule.
// That is enough because neighbouring pages of an allocation are neighbours in
// the host too, and because allocations never share a granule. It makes a leaf
// 2.5 KiB, a page table for the 16 MiB heap 10 KiB.
const (
	leafShift       = 22
	leafBytes       = 1 << leafShift
	dirLen          = 1 << (32 - leafShift)
	pagesPerLeaf    = leafBytes / PageSize
	granulesPerLeaf = leafBytes / Granularity
	pagesPerGranule = Granularity / PageSize
)

// The flags of a page:
//
//	 7  6  5  4  3 2 1 0
//	+--+--+--+--+-------+  FW FR: an access of this sort needs no further question
//	|FW|FR| 0| C|g x w r|  C: committed
//	+--+--+--+--+-------+  gxwr: the Prot bits
//
// FW and FR are derived from everything else: see fastBits. Whatever needs work
// at an access (guard, watchpoint, check, device, copy-on-write, the ragged end
// of a section) takes them away, so the plain path tests one bit and nothing else.
const (
	pageCommitted = 1 << 4
	pageFastRead  = 1 << 6
	pageFastWrite = 1 << 7
	pageFast      = pageFastRead | pageFastWrite
)

type leaf struct {
	// The host byte of a granule's first guest byte if every page of the granule
	// has FR, or FW, and nil if not: the first question of every access.
	read  [granulesPerLeaf]*byte
	write [granulesPerLeaf]*byte

	flags [pagesPerLeaf]uint8
	base  [granulesPerLeaf]*byte // the same for granules whose pages differ
}

// emptyLeaf stands wherever nothing is committed, so that no access tests for
// nil. Nobody writes to it.
var emptyLeaf leaf

func leafIndex(a Addr) Addr    { return a >> leafShift }
func pageIndex(a Addr) Addr    { return a >> PageShift & (pagesPerLeaf - 1) }
func granuleIndex(a Addr) Addr { return a >> GranuleShift & (granulesPerLeaf - 1) }

// leafEnd is the end of the leaf around a, or hi if that comes first. It is
// careful with the last leaf, whose end is no Addr.
func leafEnd(a, hi Addr) Addr { return min(hi-1, a|(leafBytes-1)) + 1 }

// flagsAt returns the flags of the page around a.
func (s *Space) flagsAt(a Addr) uint8 { return s.dir[leafIndex(a)].flags[pageIndex(a)] }

// own returns a leaf that may be written.
func (s *Space) own(a Addr) *leaf {
	l := s.dir[leafIndex(a)]
	if l == &emptyLeaf {
		l = new(leaf)
		s.dir[leafIndex(a)] = l
	}
	return l
}

// setPages makes flags&keep|set the flags of the pages of b in [lo, hi), and the
// derived bits with them. Both ends are page boundaries inside b.
func (s *Space) setPages(b *block, lo, hi Addr, keep, set uint8) {
	if lo >= hi {
		return
	}
	uniform := s.uniform(b, lo, hi)
	for a := lo; a < hi; {
		next := leafEnd(a, hi)
		if set == 0 && s.dir[leafIndex(a)] == &emptyLeaf {
			a = next
			continue
		}
		l := s.own(a)
		run := l.flags[pageIndex(a) : pageIndex(next-1)+1]
		if uniform && keep == 0 {
			f := set &^ pageFast
			f |= plainFast(f)
			for i := range run {
				run[i] = f
			}
		} else {
			for i := range run {
				f := run[i]&keep&^pageFast | set
				if uniform {
					f |= plainFast(f)
				} else {
					f |= s.fastBits(b, a+Addr(i)<<PageShift, f)
				}
				run[i] = f
			}
		}
		a = next
	}
	s.setBases(b, lo, hi)
}

// refresh derives the fast bits of the pages of b in [lo, hi) again.
func (s *Space) refresh(b *block, lo, hi Addr) {
	lo &^= PageSize - 1
	s.setPages(b, max(lo, b.base), min(b.end(), pageUp(hi)), ^uint8(pageFast), 0)
}

// refreshRange does the same for all blocks that a range touches.
func (s *Space) refreshRange(lo, hi uint64) {
	for i := s.firstAfter(Addr(min(lo, uint64(SpaceEnd)))); i < len(s.blocks); i++ {
		b := s.blocks[i]
		if uint64(b.base) >= hi {
			return
		}
		l, h := max(lo, uint64(b.base)), min(hi, uint64(b.end()))
		s.refresh(b, Addr(l), Addr(h))
	}
}

// plainFast derives the fast bits of a page that nothing but its own flags slows down.
func plainFast(f uint8) uint8 {
	if f&(pageCommitted|uint8(ProtGuard)) != pageCommitted {
		return 0
	}
	// ProtRead and ProtWrite are bits 0 and 1, the fast bits 6 and 7.
	return f << 6 & pageFast
}

// uniform tells whether plainFast holds for every page of b in [lo, hi).
func (s *Space) uniform(b *block, lo, hi Addr) bool {
	if b.dev != nil || b.source != nil || len(b.checks) > 0 {
		return false
	}
	if uint64(hi) > uint64(b.base)+uint64(b.limit) {
		return false
	}
	for _, w := range s.watches {
		if w.touches(uint64(lo), uint64(hi)) {
			return false
		}
	}
	return true
}

// fastBits derives the fast bits of one page from its other flags f and from
// everything that may want a say in accesses to it.
func (s *Space) fastBits(b *block, a Addr, f uint8) uint8 {
	fast := plainFast(f)
	if fast == 0 || b.dev != nil {
		return 0
	}
	off := uint32(a - b.base)
	if b.source != nil && !b.isCopied(off) {
		fast &^= pageFastWrite
		if b.anyCopied(off) || off+PageSize > b.sourceLimit {
			fast = 0
		}
	} else if off+PageSize > b.limit {
		fast = 0
	}
	for _, c := range b.checks {
		if uint64(c.addr) < uint64(a)+PageSize && uint64(a) < c.end() {
			fast = 0
		}
	}
	for _, w := range s.watches {
		if w.touches(uint64(a), uint64(a)+PageSize) {
			if w.access&AccessRead != 0 {
				fast &^= pageFastRead
			}
			if w.access&AccessWrite != 0 {
				fast &^= pageFastWrite
			}
		}
	}
	return fast
}

// setBases points the granules of b in [lo, hi) to their host bytes.
func (s *Space) setBases(b *block, lo, hi Addr) {
	for a := lo &^ (Granularity - 1); a < hi; {
		l := s.dir[leafIndex(a)]
		if l == &emptyLeaf {
			a = leafEnd(a, hi)
			continue
		}
		g := granuleIndex(a)
		l.base[g] = b.granuleBase(uint32(a - b.base))
		l.read[g], l.write[g] = l.wholeGranule(g)
		a += Granularity // at most SpaceEnd
	}
}

// wholeGranule derives the pointers for a granule whose pages are all alike.
func (l *leaf) wholeGranule(g Addr) (read, write *byte) {
	fast := uint8(pageFast)
	for _, f := range l.flags[g*pagesPerGranule:][:pagesPerGranule] {
		fast &= f
	}
	if fast&pageFastRead != 0 {
		read = l.base[g]
	}
	if fast&pageFastWrite != 0 {
		write = l.base[g]
	}
	return read, write
}

// clearPages forgets every page of b and gives up leaves that serve no one else.
func (s *Space) clearPages(b *block) {
	for a := b.base; a < b.end(); {
		next := leafEnd(a, b.end())
		l := s.dir[leafIndex(a)]
		if l != &emptyLeaf {
			clear(l.flags[pageIndex(a) : pageIndex(next-1)+1])
			for _, bases := range []*[granulesPerLeaf]*byte{&l.read, &l.write, &l.base} {
				clear(bases[granuleIndex(a) : granuleIndex(next-1)+1])
			}
			first := a &^ (leafBytes - 1)
			if s.alone(b, uint64(first), uint64(first)+leafBytes) {
				s.dir[leafIndex(a)] = &emptyLeaf
			}
		}
		a = next
	}
}

// alone tells whether no block but b touches [lo, hi).
func (s *Space) alone(b *block, lo, hi uint64) bool {
	for i := s.firstAfter(Addr(lo)); i < len(s.blocks) && uint64(s.blocks[i].base) < hi; i++ {
		if s.blocks[i] != b {
			return false
		}
	}
	return true
}

// Commit gives the pages that a range touches memory, zeroed, and permissions.
// Pages that are committed already keep their contents and get the permissions.
// The range may straddle pages in any state inside one allocation.
//
// # Errors
//
// [ErrSize], [ErrRange], [ErrProt]; [ErrNotAlloc] when the range is not inside one
// allocation; [ErrKind] for images, section views and devices, which have calls
// of their own; [ErrQuota]; [ErrHost]; what [Options].BeforeCommit said.
// See https://learn.microsoft.com/windows/win32/api/memoryapi/nf-memoryapi-virtualalloc.
func (s *Space) Commit(addr Addr, size uint32, prot Prot) error {
	fail := func(err error) error { return &OpError{Op: "commit", Addr: addr, Size: size, Err: err} }
	b, lo, hi, err := s.inBlock(addr, size)
	if err != nil {
		return fail(err)
	}
	if prot&^protAll != 0 {
		return fail(ErrProt)
	}
	if !b.kind.ordinary() {
		return fail(ErrKind)
	}
	if err := s.commitPages(b, lo, hi, prot); err != nil {
		return fail(err)
	}
	s.changed()
	return nil
}

// commitPages does the work of Commit and CommitImage on [lo, hi) of b.
func (s *Space) commitPages(b *block, lo, hi Addr, prot Prot) error {
	fresh := uint32(hi-lo) - s.committedIn(lo, hi)
	if err := s.afford(b.kind, 0, uint64(fresh)); err != nil {
		return err
	}
	if err := s.ask(lo, fresh); err != nil {
		return err
	}
	if fresh > 0 {
		if err := b.mem.commit(b.off+int(lo-b.base), int(hi-lo)); err != nil {
			return err
		}
	}
	s.setPages(b, lo, hi, 0, pageCommitted|uint8(prot))
	b.committed += fresh
	s.countCommitted(b.kind, int64(fresh))
	return nil
}

// committedIn counts the committed bytes of [lo, hi).
func (s *Space) committedIn(lo, hi Addr) uint32 {
	var n uint32
	for a := lo; a < hi; {
		next := leafEnd(a, hi)
		if l := s.dir[leafIndex(a)]; l != &emptyLeaf {
			for _, f := range l.flags[pageIndex(a) : pageIndex(next-1)+1] {
				n += uint32(f&pageCommitted) / pageCommitted
			}
		}
		a = next
	}
	return n * PageSize
}

// Decommit takes the memory of the pages that a range touches; their contents
// are lost and the reservation stays. Pages that are not committed are left as they are.
//
// # Errors
//
// [ErrSize], [ErrRange], [ErrNotAlloc], [ErrKind] as in [Space.Commit];
// [ErrShared] while another region shows the same memory.
func (s *Space) Decommit(addr Addr, size uint32) error {
	fail := func(err error) error { return &OpError{Op: "decommit", Addr: addr, Size: size, Err: err} }
	b, lo, hi, err := s.inBlock(addr, size)
	if err != nil {
		return fail(err)
	}
	if !b.kind.ordinary() {
		return fail(ErrKind)
	}
	if b.mem.shared() {
		return fail(ErrShared)
	}
	s.decommitPages(b, lo, hi)
	s.changed()
	return nil
}

func (s *Space) decommitPages(b *block, lo, hi Addr) {
	gone := s.committedIn(lo, hi)
	if gone == 0 {
		return
	}
	s.setPages(b, lo, hi, 0, 0)
	b.mem.decommit(b.off+int(lo-b.base), int(hi-lo))
	for _, c := range b.checks {
		c.forget(uint64(lo), uint64(hi))
	}
	b.committed -= gone
	s.countCommitted(b.kind, -int64(gone))
}

// Protect changes the permissions of the pages that a range touches, all of
// them committed, and answers the old permissions of the first. The range may
// straddle regions inside one allocation.
//
// # Errors
//
// [ErrSize], [ErrRange], [ErrProt], [ErrNotAlloc]; [ErrNotCommit] unless all pages
// are committed; [ErrKind] for devices, and for write permission on an image.
func (s *Space) Protect(addr Addr, size uint32, prot Prot) (Prot, error) {
	fail := func(err error) error { return &OpError{Op: "protect", Addr: addr, Size: size, Err: err} }
	b, lo, hi, err := s.inBlock(addr, size)
	if err != nil {
		return 0, fail(err)
	}
	if prot&^protAll != 0 {
		return 0, fail(ErrProt)
	}
	if b.kind == KindMMIO || prot&ProtWrite != 0 && !b.writable {
		return 0, fail(ErrKind)
	}
	if s.committedIn(lo, hi) != uint32(hi-lo) {
		return 0, fail(ErrNotCommit)
	}
	old := Prot(s.flagsAt(lo)) & protAll
	s.setPages(b, lo, hi, pageCommitted, uint8(prot))
	s.changed()
	return old, nil
}
