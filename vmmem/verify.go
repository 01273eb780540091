package vmmem

import (
	"fmt"
	"slices"
)

// Verify checks every internal law of the space and returns the first that does
// not hold, nil if all do. It walks every page of every allocation, so it is for
// tests and for doubt.
//
//  1. Allocations lie in [NullEnd, SpaceEnd), begin at granules, rise, and share none.
//  2. Pages outside of allocations have no flags, and their granules no host base.
//  3. The counts of bytes, in total, by kind and by allocation, are those of the pages.
//  4. Fast bits are what fastBits derives, bases what granuleBase derives.
//  5. Only writable allocations have writable pages; only copy-on-write views have copies.
//  6. Checked regions and aliases lie in allocations; cells in a shadow are whole.
//  7. No two range locks of different owners that conflict are held, and nobody
//     waits without a reason.
func (s *Space) Verify() error {
	bad := func(format string, args ...any) error {
		return fmt.Errorf("vmmem: BUG: "+format, args...)
	}
	var want Stats
	last := uint64(NullEnd)
	for _, b := range s.blocks {
		switch {
		case uint64(b.base) < last || b.base%Granularity != 0 || b.size == 0 || b.size%PageSize != 0:
			return bad("block %v+%#x is out of place", b.base, b.size)
		case uint64(b.base)+uint64(b.size) > uint64(SpaceEnd):
			return bad("block %v+%#x ends too high", b.base, b.size)
		case b.limit > b.size || b.dev == nil && b.mem == nil || b.dev != nil && (b.mem != nil || b.kind != KindMMIO):
			return bad("block %v of kind %v has no proper memory", b.base, b.kind)
		case b.packed && (b.kind != KindImage || b.writable || b.limit != b.size || b.mem.given):
			return bad("block %v is no image to be packed", b.base)
		case (b.source != nil) != (b.copies != nil):
			return bad("block %v: copies without a source", b.base)
		}
		if b.mem != nil && b.mem.refs.Load() <= 0 {
			return bad("block %v: memory was given back", b.base)
		}
		last = granuleUp(uint64(b.end()))
		if err := s.verifyPages(b); err != nil {
			return bad("block %v: %w", b.base, err)
		}
		if err := b.verifyChecks(); err != nil {
			return bad("block %v: %w", b.base, err)
		}
		want.Reserved += uint64(b.size)
		want.ReservedKind[b.kind] += uint64(b.size)
		want.Committed += uint64(b.committed)
		want.CommittedKind[b.kind] += uint64(b.committed)
		want.CopiedPages += b.copiedPages()
	}
	want.PeakReserved, want.PeakCommitted = s.stats.PeakReserved, s.stats.PeakCommitted
	if s.stats != want {
		return bad("statistics are %+v, not %+v", want, s.stats)
	}
	if s.stats.PeakReserved < s.stats.Reserved || s.stats.PeakCommitted < s.stats.Committed {
		return bad("a peak lies below the present")
	}
	if err := s.verifyFree(); err != nil {
		return bad("%w", err)
	}
	for i, a := range s.aliases {
		b := s.blockAt(a.Addr)
		if b == nil || uint64(a.Addr)+uint64(a.Size) > uint64(b.end()) || a.Size == 0 {
			return bad("alias %q lies outside of allocations", a.Name)
		}
		if i > 0 && s.aliases[i-1].Name >= a.Name {
			return bad("aliases are out of order at %q", a.Name)
		}
	}
	if s.closed && (len(s.blocks) > 0 || len(s.watches) > 0) {
		return bad("closed, and not empty")
	}
	return s.locks.verify()
}

func (s *Space) verifyPages(b *block) error {
	var committed uint32
	for a := b.base; a < b.end(); a += PageSize {
		l := s.dir[leafIndex(a)]
		f := l.flags[pageIndex(a)]
		if f&pageCommitted == 0 {
			if f != 0 {
				return fmt.Errorf("uncommitted page %v has flags %#x", a, f)
			}
			continue
		}
		committed += PageSize
		if f&uint8(ProtWrite) != 0 && !b.writable {
			return fmt.Errorf("page %v is writable", a)
		}
		if want := s.fastBits(b, a, f&^pageFast); f&pageFast != want {
			return fmt.Errorf("page %v has fast bits %#x, not %#x", a, f&pageFast, want)
		}
		granule := a &^ (Granularity - 1)
		if l.base[granuleIndex(a)] != b.granuleBase(uint32(granule-b.base)) {
			return fmt.Errorf("granule %v has the wrong host base", granule)
		}
		g := granuleIndex(a)
		if r, w := l.wholeGranule(g); l.read[g] != r || l.write[g] != w {
			return fmt.Errorf("granule %v has the wrong host base for plain accesses", granule)
		}
		off := uint32(a - b.base)
		if b.source != nil && b.isCopied(off) && b.mem.bytes == nil {
			return fmt.Errorf("page %v was copied to nowhere", a)
		}
	}
	if b.kind == KindMMIO { // devices are not counted
		committed = 0
	}
	if committed != b.committed {
		return fmt.Errorf("%#x bytes are committed, not %#x", committed, b.committed)
	}
	return nil
}

// verifyFree checks that nothing is left in the page table where nothing is allocated.
func (s *Space) verifyFree() error {
	if emptyLeaf != (leaf{}) {
		return fmt.Errorf("the leaf of empty pages is not empty")
	}
	for i, l := range s.dir {
		if l == &emptyLeaf {
			continue
		}
		base := Addr(i) << leafShift
		if s.alone(nil, uint64(base), uint64(base)+leafBytes) {
			return fmt.Errorf("leaf %v serves no one", base)
		}
		for p, f := range l.flags {
			if a := base + Addr(p)<<PageShift; f != 0 && s.blockAt(a) == nil {
				return fmt.Errorf("free page %v has flags %#x", a, f)
			}
		}
		for g, host := range l.base {
			// A block may end inside the granule, but it begins with it.
			a := base + Addr(g)<<GranuleShift
			if (host != nil || l.read[g] != nil || l.write[g] != nil) && s.blockAt(a) == nil {
				return fmt.Errorf("free granule %v has a host base", a)
			}
			if r, w := l.wholeGranule(Addr(g)); l.read[g] != r || l.write[g] != w {
				return fmt.Errorf("granule %v has the wrong host base for plain accesses", a)
			}
		}
	}
	return nil
}

func (b *block) verifyChecks() error {
	last := uint64(b.base)
	for _, c := range b.checks {
		if uint64(c.addr) < last || c.end() > uint64(b.end()) || c.size == 0 {
			return fmt.Errorf("checked region %v+%#x is out of place", c.addr, c.size)
		}
		last = c.end()
		sh := c.shadow.Bytes()
		if len(sh) != int(c.size) {
			return fmt.Errorf("checked region %v has a shadow of %#x bytes", c.addr, len(sh))
		}
		for i := 0; i < len(sh); {
			w := cellAt(sh, i)
			if w == 0 {
				return fmt.Errorf("checked region %v has a torn cell at +%#x", c.addr, i)
			}
			i += w
		}
	}
	return nil
}

func (t *lockTable) verify() error {
	t.mu.Lock()
	defer t.mu.Unlock()
	for i, h := range t.held {
		if slices.ContainsFunc(t.held[:i], h.conflicts) {
			return fmt.Errorf("vmmem: BUG: range lock of %v at %v conflicts with another", h.Owner, h.Addr)
		}
	}
	for i, h := range t.waiting {
		if !t.blocked(h, t.waiting[:i]) {
			return fmt.Errorf("vmmem: BUG: range lock of %v at %v waits for nobody", h.Owner, h.Addr)
		}
	}
	return nil
}
