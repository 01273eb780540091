package vmmem

import "slices"

// Share shows committed pages of one space in another, or at a second place in
// the same one, so that both see each other's writes. The range is rounded out
// to pages and lies inside one allocation. addr 0 looks for a free base from the
// default one on. The new region is a section view with permissions prot;
// [Space.Unmap] takes it away. The memory lives until the last region that shows
// it is gone; until then the original cannot be decommitted.
//
// # Errors
//
// [ErrSize], [ErrRange], [ErrNotAlloc]; [ErrNotCommit] unless all pages are committed;
// [ErrKind] for devices; [ErrProt], also for writing to what the original must not
// write; [ErrBusy], [ErrNoSpace], [ErrQuota], [ErrHost], [ErrClosed] of either space.
func Share(to *Space, addr Addr, from *Space, src Addr, size uint32, prot Prot) (Addr, error) {
	fail := func(err error) (Addr, error) {
		return 0, &OpError{Op: "share", Addr: src, Size: size, Err: err}
	}
	if err := to.mayChange(); err != nil {
		return fail(err)
	}
	b, lo, hi, err := from.inBlock(src, size)
	if err != nil {
		return fail(err)
	}
	if b.kind == KindMMIO {
		return fail(ErrKind)
	}
	if prot&^protAll != 0 || prot&ProtWrite != 0 && !b.writable {
		return fail(ErrProt)
	}
	if from.committedIn(lo, hi) != uint32(hi-lo) {
		return fail(ErrNotCommit)
	}
	off := uint32(lo - b.base)
	v, err := to.viewBlock(granuleDown(addr), uint32(hi-lo), Search{}, KindSection)
	if err != nil {
		return fail(err)
	}
	// Pages of a copy-on-write view have a place of their own only as copies.
	if f := from.materialise(lo, uint64(hi-lo)); f != nil {
		return fail(f)
	}
	v.name, v.initial, v.writable = b.name, prot, b.writable
	v.mem, v.off, v.limit = b.mem.retain(), b.off+int(off), min(v.size, b.limit-off)
	to.insert(v)
	to.commitAll(v, prot)
	to.changed()
	return v.base, nil
}

// MoveBlock takes a whole allocation, by its base, out of one space and puts it
// into another, or elsewhere in the same one, without copying: contents,
// permissions, checks and aliases go along. addr 0 looks for a free base from the
// default one on; else addr is rounded down to [Granularity]. Inside one space the
// ranges may overlap. It returns the new base. Host slices of the allocation stay valid.
//
// # Errors
//
// [ErrNotBase]; [ErrKind] for devices; [ErrRange], [ErrBusy], [ErrNoSpace]; [ErrName]
// when an alias of the allocation is in use in the other space; [ErrQuota], [ErrClosed] of either space.
func MoveBlock(to *Space, addr Addr, from *Space, base Addr) (Addr, error) {
	fail := func(err error) (Addr, error) { return 0, &OpError{Op: "move block", Addr: base, Err: err} }
	if err := from.mayChange(); err != nil {
		return fail(err)
	}
	if err := to.mayChange(); err != nil {
		return fail(err)
	}
	b := from.blockAt(base)
	if b == nil || b.base != base {
		return fail(ErrNotBase)
	}
	if b.kind == KindMMIO {
		return fail(ErrKind)
	}
	var aliases []Alias
	for _, a := range from.aliases {
		if a.Addr >= b.base && a.Addr < b.end() {
			if _, used := to.findAlias(a.Name); used && to != from {
				return fail(ErrName)
			}
			aliases = append(aliases, a)
		}
	}
	// In one space the block's own range counts as free.
	i := -1
	if to == from {
		i = slices.Index(from.blocks, b)
		from.blocks = slices.Delete(slices.Clone(from.blocks), i, i+1)
	}
	target, _, err := to.place(granuleDown(addr), b.size, Search{})
	if to == from {
		from.blocks = slices.Insert(from.blocks, i, b)
	} else if err == nil {
		if err = to.afford(b.kind, uint64(b.size), uint64(b.committed)); err == nil {
			err = to.ask(target, b.committed)
		}
	}
	if err != nil {
		return fail(err)
	}
	type run struct {
		off, size uint32
		flags     uint8
	}
	var runs []run
	for at := b.base; at < b.end(); {
		r := from.Query(at)
		next := Addr(r.End())
		if r.State == StateCommitted {
			runs = append(runs, run{uint32(at - b.base), uint32(next - at), pageCommitted | uint8(r.Prot)})
		}
		at = next
	}
	copied := b.copiedPages()
	from.detach(b)
	from.dropAliases(b)
	delta := target - b.base
	b.base = target
	for _, c := range b.checks {
		c.addr += delta
	}
	to.insert(b)
	for _, r := range runs {
		to.setPages(b, target+Addr(r.off), target+Addr(r.off+r.size), 0, r.flags)
	}
	to.countCommitted(b.kind, int64(b.committed))
	to.stats.CopiedPages += copied
	for _, a := range aliases {
		at, _ := to.findAlias(a.Name)
		to.aliases = slices.Insert(to.aliases, at, Alias{a.Name, a.Addr + delta, a.Size})
	}
	from.changed()
	if to != from {
		to.changed()
	}
	return target, nil
}
