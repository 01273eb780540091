package vmmem

import (
	"iter"
	"slices"
)

// block is one allocation: what Reserve, MapImage, MapSection and MapDevice make.
type block struct {
	base      Addr
	size      uint32 // bytes, whole pages
	kind      Kind
	initial   Prot
	writable  bool // ProtWrite may be asked for
	packed    bool // CommitImage may be asked for
	name      string
	committed uint32 // bytes

	mem   *backing // nil for devices of functions
	off   int      // where the block begins in mem
	limit uint32   // bytes of the block that mem has; less than size at a ragged end

	// Copy-on-write views only: what pages without a copy show.
	source      *backing
	sourceOff   int
	sourceLimit uint32
	copies      []uint16 // by granule: a bit for each page that has its own copy in mem

	section *Section // views of one
	dev     *Device  // of functions
	checks  []*check // by rising address, never overlapping
}

func (b *block) end() Addr { return b.base + Addr(b.size) }

// ordinary kinds are reserved, committed and released by the calls of the same name.
func (k Kind) ordinary() bool { return k == KindPrivate || k == KindStack || k == KindHeap }

func pageUp(a Addr) Addr { return (a + PageSize - 1) &^ (PageSize - 1) }

func granuleUp(a uint64) uint64 { return (a + Granularity - 1) &^ (Granularity - 1) }

// granuleDown rounds the address of a new block down. In the null granule it
// leaves it as it is, for place to refuse: 0 would mean "anywhere".
func granuleDown(a Addr) Addr {
	if a < NullEnd {
		return a
	}
	return a &^ (Granularity - 1)
}

// granuleBase is the host byte behind the byte at off, the first of a granule.
func (b *block) granuleBase(off uint32) *byte {
	mem, at, limit := b.mem, b.off, b.limit
	if b.source != nil && !b.anyCopied(off) {
		mem, at, limit = b.source, b.sourceOff, b.sourceLimit
	}
	if mem == nil || mem.bytes == nil || off >= limit {
		return nil
	}
	return &mem.bytes[at+int(off)]
}

// firstAfter is the index of the first block that ends behind a.
func (s *Space) firstAfter(a Addr) int {
	lo, hi := 0, len(s.blocks)
	for lo < hi {
		m := int(uint(lo+hi) >> 1)
		if s.blocks[m].end() <= a {
			lo = m + 1
		} else {
			hi = m
		}
	}
	return lo
}

// blockAt is the block around a, or nil.
func (s *Space) blockAt(a Addr) *block {
	if i := s.firstAfter(a); i < len(s.blocks) && s.blocks[i].base <= a {
		return s.blocks[i]
	}
	return nil
}

// inBlock finds the block around a range and rounds the range out to pages.
func (s *Space) inBlock(addr Addr, size uint32) (b *block, lo, hi Addr, err error) {
	if err := s.mayChange(); err != nil {
		return nil, 0, 0, err
	}
	if size == 0 {
		return nil, 0, 0, ErrSize
	}
	if uint64(addr)+uint64(size) > uint64(SpaceEnd) {
		return nil, 0, 0, ErrRange
	}
	b = s.blockAt(addr)
	if b == nil || addr+Addr(size)-1 >= b.end() {
		return nil, 0, 0, ErrNotAlloc
	}
	return b, addr &^ (PageSize - 1), pageUp(addr + Addr(size)), nil
}

// Request is what [Space.Allocate] is asked for. The zero value of each field
// but Size has a meaning.
type Request struct {
	// Addr is where the allocation begins, rounded down to [Granularity]; 0 looks for a free base.
	Addr Addr
	// Size in bytes. The end is rounded up to pages.
	Size uint32
	// Kind is private (which KindFree means too), stack or heap.
	Kind Kind
	// Prot is what Region.Initial shows, and the permissions if Commit is set.
	Prot Prot
	// Commit commits all pages at once.
	Commit bool
	// Name is shown by queries.
	Name string
	// HugePages asks the host for huge pages: commit becomes faster, and memory
	// is paid for in larger pieces.
	HugePages bool

	// Align, Min, Max and Highest matter when Addr is 0: see [Search].
	Align    uint32
	Min, Max Addr
	Highest  bool
}

// Allocate reserves a range, and commits it if asked to, in one step that
// happens altogether or not at all. It returns the base.
//
// # Errors
//
// [ErrSize]; [ErrRange] below NullEnd or beyond SpaceEnd; [ErrKind] for kinds that
// have calls of their own; [ErrProt]; [ErrAlign]; [ErrBusy] when the range is not
// free; [ErrNoSpace] when none is; [ErrQuota]; [ErrHost].
func (s *Space) Allocate(r Request) (Addr, error) {
	fail := func(err error) (Addr, error) {
		return 0, &OpError{Op: "allocate", Addr: r.Addr, Size: r.Size, Err: err}
	}
	if r.Kind == KindFree {
		r.Kind = KindPrivate
	}
	if !r.Kind.ordinary() {
		return fail(ErrKind)
	}
	if r.Prot&^protAll != 0 {
		return fail(ErrProt)
	}
	base, size, err := s.place(r.Addr, r.Size, Search{Align: r.Align, Min: r.Min, Max: r.Max, Highest: r.Highest})
	if err != nil {
		return fail(err)
	}
	var commit uint32
	if r.Commit {
		commit = size
	}
	if err := s.afford(r.Kind, uint64(size), uint64(commit)); err != nil {
		return fail(err)
	}
	if err := s.ask(base, commit); err != nil {
		return fail(err)
	}
	b := &block{
		base: base, size: size, limit: size, kind: r.Kind, initial: r.Prot, name: r.Name, writable: true,
		mem: newBacking(int(size), r.HugePages),
	}
	if r.Commit {
		if err := b.mem.commit(0, int(size)); err != nil {
			return fail(err)
		}
	}
	s.insert(b)
	if r.Commit {
		s.commitAll(b, r.Prot)
	}
	s.changed()
	return base, nil
}

// Reserve sets a range aside without committing any of it, at addr rounded down
// to [Granularity], or for addr 0 at the lowest free base from the default one on.
// See [Space.Allocate] for the errors.
func (s *Space) Reserve(addr Addr, size uint32, kind Kind) (Addr, error) {
	return s.Allocate(Request{Addr: addr, Size: size, Kind: kind, Prot: ProtReadWrite})
}

// commitAll marks every page of a new block whose memory is there already.
func (s *Space) commitAll(b *block, prot Prot) {
	s.setPages(b, b.base, b.end(), 0, pageCommitted|uint8(prot))
	b.committed = b.size
	s.countCommitted(b.kind, int64(b.size))
}

// place finds out where an allocation goes. The size it returns is the room from
// the rounded base to the rounded end.
func (s *Space) place(addr Addr, size uint32, look Search) (Addr, uint32, error) {
	if err := s.mayChange(); err != nil {
		return 0, 0, err
	}
	if size == 0 {
		return 0, 0, ErrSize
	}
	if addr == 0 {
		look.Size = size
		base, err := s.search(look)
		if err != nil {
			return 0, 0, err
		}
		return base, uint32(pageUp(base+Addr(size)) - base), nil
	}
	base := addr &^ (Granularity - 1)
	end := (uint64(addr) + uint64(size) + PageSize - 1) &^ (PageSize - 1)
	if base < NullEnd || end > uint64(SpaceEnd) {
		return 0, 0, ErrRange
	}
	if s.overlaps(base, end) {
		return 0, 0, ErrBusy
	}
	return base, uint32(end - uint64(base)), nil
}

func (s *Space) overlaps(lo Addr, hi uint64) bool {
	i := s.firstAfter(lo)
	return i < len(s.blocks) && uint64(s.blocks[i].base) < hi
}

// insert adds a block whose place was checked, with no page committed.
func (s *Space) insert(b *block) {
	s.blocks = slices.Insert(s.blocks, s.firstAfter(b.base), b)
	s.countReserved(b.kind, int64(b.size))
}

// remove takes a block away and gives its memory back.
func (s *Space) remove(b *block) {
	s.detach(b)
	b.let()
	s.dropAliases(b)
}

// detach takes a block out of the tables and keeps its memory.
func (s *Space) detach(b *block) {
	s.clearPages(b)
	i := s.firstAfter(b.base)
	s.blocks = slices.Delete(s.blocks, i, i+1)
	s.countReserved(b.kind, -int64(b.size))
	if b.kind != KindMMIO {
		s.countCommitted(b.kind, -int64(b.committed))
	}
	s.stats.CopiedPages -= b.copiedPages()
}

// let gives back what a block holds.
func (b *block) let() {
	if b.mem != nil {
		b.mem.drop()
	}
	if b.source != nil {
		b.source.drop()
	}
	b.checks = nil
}

// Release gives a whole allocation back, by its base.
//
// # Errors
//
// [ErrNotBase] when base is not the base of an allocation; [ErrKind] for images,
// section views and devices: see [Space.Unmap].
func (s *Space) Release(base Addr) error { return s.take("release", base, true) }

// Unmap takes away an image, a section view or a device, by its base.
//
// # Errors
//
// [ErrNotBase]; [ErrKind] for private memory, stacks and heaps: see [Space.Release].
func (s *Space) Unmap(base Addr) error { return s.take("unmap", base, false) }

func (s *Space) take(op string, base Addr, ordinary bool) error {
	fail := func(err error) error { return &OpError{Op: op, Addr: base, Err: err} }
	if err := s.mayChange(); err != nil {
		return fail(err)
	}
	b := s.blockAt(base)
	if b == nil || b.base != base {
		return fail(ErrNotBase)
	}
	if b.kind.ordinary() != ordinary {
		return fail(ErrKind)
	}
	s.remove(b)
	s.changed()
	return nil
}

// Search says where a free base is looked for.
type Search struct {
	Size  uint32 // bytes
	Align uint32 // of the base: a power of two; below Granularity it means Granularity
	// Min and Max bound the whole range. Min 0 is the default base; Max 0 is
	// MMIOBase, or SpaceEnd if Min lies behind that.
	Min, Max Addr
	Highest  bool // the highest base instead of the lowest
}

// FindFree returns a base at which Search.Size bytes are free.
//
// # Errors
//
// [ErrSize], [ErrAlign], [ErrNoSpace], [ErrClosed].
func (s *Space) FindFree(look Search) (Addr, error) {
	a, err := Addr(0), error(ErrClosed)
	if !s.closed {
		a, err = s.search(look)
	}
	if err != nil {
		return 0, &OpError{Op: "find free base", Addr: look.Min, Size: look.Size, Err: err}
	}
	return a, nil
}

// FindFreeBase returns the lowest base from start on at which size bytes are
// free; start 0 is the default base, align 0 is [Granularity].
func (s *Space) FindFreeBase(start Addr, size, align uint32) (Addr, error) {
	return s.FindFree(Search{Size: size, Align: align, Min: start})
}

func (s *Space) search(look Search) (Addr, error) {
	if look.Size == 0 {
		return 0, ErrSize
	}
	if look.Align&(look.Align-1) != 0 {
		return 0, ErrAlign
	}
	align := uint64(max(look.Align, Granularity))
	size := (uint64(look.Size) + PageSize - 1) &^ (PageSize - 1)
	if look.Min == 0 {
		look.Min = s.defaultBase
	}
	if look.Max == 0 {
		look.Max = MMIOBase
		if look.Min >= MMIOBase {
			look.Max = SpaceEnd
		}
	}
	lo, hi := uint64(max(look.Min, NullEnd)), uint64(min(look.Max, SpaceEnd))
	if lo >= hi {
		return 0, ErrNoSpace
	}
	if look.Highest {
		return s.searchDown(lo, hi, size, align)
	}
	// Whatever is aligned and not inside a block is not inside its last granule either.
	at := (lo + align - 1) &^ (align - 1)
	for i := s.firstAfter(Addr(lo)); at+size <= hi; i++ {
		if i == len(s.blocks) || at+size <= uint64(s.blocks[i].base) {
			return Addr(at), nil
		}
		at = max(at, (uint64(s.blocks[i].end())+align-1)&^(align-1))
	}
	return 0, ErrNoSpace
}

func (s *Space) searchDown(lo, hi, size, align uint64) (Addr, error) {
	for i := s.firstAfter(Addr(hi - 1)); ; i-- {
		// The gap below block i: from the end of block i-1 up to hi.
		if i < len(s.blocks) {
			hi = min(hi, uint64(s.blocks[i].base))
		}
		floor := lo
		if i > 0 {
			floor = max(floor, uint64(s.blocks[i-1].end()))
		}
		if hi >= size {
			if at := (hi - size) &^ (align - 1); at >= floor {
				return Addr(at), nil
			}
		}
		if i == 0 || hi <= lo {
			return 0, ErrNoSpace
		}
	}
}

// Overlaps tells whether any allocation has a byte in the range.
func (s *Space) Overlaps(addr Addr, size uint32) bool {
	return size > 0 && s.overlaps(addr, uint64(addr)+uint64(size))
}

// KindAt returns the kind of the allocation around addr, KindFree if there is none.
func (s *Space) KindAt(addr Addr) Kind {
	if b := s.blockAt(addr); b != nil {
		return b.kind
	}
	return KindFree
}

// Query describes the run of like pages around addr. Every address has an answer.
// See https://learn.microsoft.com/windows/win32/api/memoryapi/nf-memoryapi-virtualquery.
func (s *Space) Query(addr Addr) Region {
	i := s.firstAfter(addr)
	if i == len(s.blocks) || s.blocks[i].base > addr {
		r := Region{}
		end := uint64(1) << 32
		if i > 0 {
			r.Base = s.blocks[i-1].end()
		}
		if i < len(s.blocks) {
			end = uint64(s.blocks[i].base)
		}
		r.Size = end - uint64(r.Base)
		return r
	}
	b := s.blocks[i]
	r := Region{
		AllocBase: b.base, AllocSize: b.size, Kind: b.kind, Initial: b.initial, Name: b.name,
	}
	if b.kind == KindMMIO {
		r.Base, r.Size, r.State, r.Prot = b.base, uint64(b.size), StateCommitted, b.initial
		return r
	}
	const shown = pageCommitted | uint8(protAll)
	f := s.flagsAt(addr) & shown
	r.State, r.Prot = StateReserved, 0
	if f&pageCommitted != 0 {
		r.State, r.Prot = StateCommitted, Prot(f)&protAll
	}
	lo := addr &^ (PageSize - 1)
	hi := lo + PageSize
	for lo > b.base {
		l, first := s.dir[leafIndex(lo-1)], max(b.base, (lo-1)&^(leafBytes-1))
		if f == 0 && l == &emptyLeaf {
			lo = first
			continue
		}
		for lo > first && l.flags[pageIndex(lo-1)]&shown == f {
			lo -= PageSize
		}
		if lo > first {
			break
		}
	}
	for hi < b.end() {
		l, last := s.dir[leafIndex(hi)], leafEnd(hi, b.end())
		if f == 0 && l == &emptyLeaf {
			hi = last
			continue
		}
		for hi < last && l.flags[pageIndex(hi)]&shown == f {
			hi += PageSize
		}
		if hi < last {
			break
		}
	}
	r.Base, r.Size = lo, uint64(hi-lo)
	return r
}

// Regions walks the whole space from address 0 up, free regions included. The
// layout may change during the walk, which then goes on behind the last region it gave.
func (s *Space) Regions() iter.Seq[Region] {
	return func(yield func(Region) bool) {
		for at := uint64(0); at < 1<<32; {
			r := s.Query(Addr(at))
			if !yield(r) {
				return
			}
			at = r.End()
		}
	}
}

// Host returns the host bytes behind a range inside one allocation, for whoever
// reaches memory by base and offset without the page table. They are valid until
// the allocation is released or the space closed.
//
// # Notes
//
//   - No permission and no watchpoint holds for accesses through the slice.
//     Touch committed pages only: elsewhere a host may fault, and what is
//     written there may or may not be seen after a commit.
//   - Images and views of given bytes alias those bytes.
//
// # Errors
//
// [ErrSize], [ErrRange], [ErrNotAlloc]; [ErrKind] for devices of functions and copy-on-write
// views, which have no single place in the host; [ErrHost].
func (s *Space) Host(addr Addr, size uint32) ([]byte, error) {
	fail := func(err error) ([]byte, error) {
		return nil, &OpError{Op: "host", Addr: addr, Size: size, Err: err}
	}
	b, _, _, err := s.inBlock(addr, size)
	if err != nil {
		return fail(err)
	}
	if b.mem == nil || b.source != nil {
		return fail(ErrKind)
	}
	off := uint32(addr - b.base)
	if uint64(off)+uint64(size) > uint64(b.limit) {
		return fail(ErrRange)
	}
	if err := b.mem.ensure(); err != nil {
		return fail(err)
	}
	at := b.off + int(off)
	return b.mem.bytes[at : at+int(size) : at+int(size)], nil
}
