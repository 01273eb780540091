package vmmem

import (
	"bytes"
	"crypto/sha256"
	"errors"
	"fmt"
	"io"
)

// SaveOptions say what is saved.
type SaveOptions struct {
	// LayoutOnly saves no contents: regions, permissions, aliases and checked
	// regions come back, the memory zeroed.
	LayoutOnly bool
	// OmitImages saves only name, size and checksum of mapped images, which then
	// have to be given to [LoadOptions].Bind.
	OmitImages bool
}

// LoadOptions say how a saved space comes back.
type LoadOptions struct {
	Options
	// Bind is asked for the host bytes behind an image or a section that was made
	// of bytes. It returns size bytes to be aliased again, or nil for a copy of
	// the saved ones. An image's bytes must have the saved checksum; a section's
	// may be anything. Nil copies everything.
	Bind func(kind Kind, name string, size uint32) []byte
}

// memory is an entry of the table of host memories in a saved space. Blocks that
// show the same memory name the same entry.
type memory struct {
	back  *backing
	kind  Kind // of the first block that shows it
	name  string
	given bool
	omit  bool
	pages []bool // by page number: visible in some block
}

const (
	maxBlocks = uint64(SpaceEnd/Granularity) + 1
	pastSpace = uint64(SpaceEnd) + 1
)

// Save writes the space: allocations, permissions, contents, copy-on-write
// copies, aliases and checked regions. Devices, watchpoints, range locks and quotas belong to the embedder and
// are not saved. Memory that several regions of this space show is shared again after a load; what another
// space shows of it is not.
//
// # Errors
//
// What w.Write returned; [ErrName] for a name of 4 KiB or more; [ErrClosed].
func (s *Space) Save(w io.Writer, o SaveOptions) error {
	if err := s.mayChange(); err != nil {
		return &OpError{Op: "save", Err: err}
	}
	var blocks []*block
	for _, b := range s.blocks {
		if len(b.name) >= nameBytes {
			return &OpError{Op: "save", Addr: b.base, Err: ErrName}
		}
		if b.kind != KindMMIO {
			blocks = append(blocks, b)
		}
	}
	for _, a := range s.aliases {
		if len(a.Name) >= nameBytes {
			return &OpError{Op: "save", Addr: a.Addr, Err: ErrName}
		}
	}
	memories, index := s.memories(blocks, o)
	f := newFrameWriter(w)
	f.flag(o.LayoutOnly)
	f.num(uint64(s.defaultBase))
	f.flag(s.opts.DataExecution)
	f.num(s.version)
	f.num(uint64(len(memories)))
	for _, m := range memories {
		f.memory(m, o)
	}
	f.num(uint64(len(blocks)))
	for _, b := range blocks {
		f.block(s, b, index, o)
	}
	var aliases []Alias
	for _, a := range s.aliases {
		if s.KindAt(a.Addr) != KindMMIO {
			aliases = append(aliases, a)
		}
	}
	f.num(uint64(len(aliases)))
	for _, a := range aliases {
		f.text(a.Name)
		f.num(uint64(a.Addr))
		f.num(uint64(a.Size))
	}
	if err := f.finish(); err != nil {
		return &OpError{Op: "save", Err: err}
	}
	return nil
}

// memories lists the host memories of blocks and which of their pages are visible.
func (s *Space) memories(blocks []*block, o SaveOptions) ([]*memory, map[*backing]int) {
	var list []*memory
	index := map[*backing]int{}
	enter := func(back *backing, b *block) *memory {
		i, ok := index[back]
		if !ok {
			i = len(list)
			index[back] = i
			list = append(list, &memory{
				back: back, kind: b.kind, name: b.name, given: back.given, pages: make([]bool, (back.size+PageSize-1)/PageSize),
			})
		}
		m := list[i]
		if b.kind == KindImage { // rather than a shared view of it
			m.kind, m.name, m.omit = b.kind, b.name, o.OmitImages && back.given
		}
		return m
	}
	for _, b := range blocks {
		mem := enter(b.mem, b)
		src := mem
		if b.source != nil {
			src = enter(b.source, b)
		}
		for off := uint32(0); off < b.size; off += PageSize {
			if s.flagsAt(b.base+Addr(off))&pageCommitted == 0 {
				continue
			}
			switch {
			case b.source == nil && off < b.limit || b.source != nil && b.isCopied(off):
				mem.pages[(b.off+int(off))/PageSize] = true
			case b.source != nil && off < b.sourceLimit:
				src.pages[(b.sourceOff+int(off))/PageSize] = true
			}
		}
	}
	return list, index
}

func (f *frameWriter) memory(m *memory, o SaveOptions) {
	f.num(uint64(m.kind))
	f.text(m.name)
	f.num(uint64(m.back.size))
	f.flag(m.given)
	f.flag(m.back.huge)
	if m.given && m.kind == KindImage {
		sum := sha256.Sum256(m.back.bytes)
		f.bytes(sum[:])
	}
	f.flag(m.omit)
	if m.omit || o.LayoutOnly {
		return
	}
	// Runs of pages that are not zero: pages to skip, pages in the run, contents.
	at := 0
	for p := 0; p < len(m.pages); p++ {
		start := p
		for p < len(m.pages) && m.pages[p] && !bytes.Equal(m.page(p), zeroPage[:len(m.page(p))]) {
			p++
		}
		if p > start {
			f.num(uint64(start - at))
			f.num(uint64(p - start))
			f.bytes(m.back.bytes[start*PageSize : min(p*PageSize, m.back.size)])
			at = p
		}
	}
	f.num(0)
	f.num(0)
}

func (m *memory) page(p int) []byte {
	return m.back.bytes[p*PageSize : min((p+1)*PageSize, m.back.size)]
}

func (f *frameWriter) block(s *Space, b *block, index map[*backing]int, o SaveOptions) {
	f.num(uint64(b.base))
	f.num(uint64(b.size))
	f.num(uint64(b.kind))
	f.num(uint64(b.initial))
	f.flag(b.writable)
	f.flag(b.packed)
	f.text(b.name)
	f.num(uint64(index[b.mem]))
	f.num(uint64(b.off))
	f.num(uint64(b.limit))
	f.flag(b.source != nil)
	if b.source != nil {
		f.num(uint64(index[b.source]))
		f.num(uint64(b.sourceOff))
		f.num(uint64(b.sourceLimit))
		for _, c := range b.copies {
			if o.LayoutOnly {
				c = 0
			}
			f.num(uint64(c))
		}
	}
	for at := b.base; at < b.end(); {
		r := s.Query(at)
		flags := uint64(r.Prot)
		if r.State == StateCommitted {
			flags |= pageCommitted
		}
		f.num((r.End() - uint64(at)) / PageSize)
		f.num(flags)
		at = Addr(r.End())
	}
	f.num(uint64(len(b.checks)))
	for _, c := range b.checks {
		f.num(uint64(c.addr))
		f.num(uint64(c.size))
		f.num(uint64(c.mode))
		if o.LayoutOnly {
			continue
		}
		sh := c.shadow.Bytes()
		for len(sh) > 0 { // run lengths
			n := 1
			for n < len(sh) && sh[n] == sh[0] {
				n++
			}
			f.num(uint64(n))
			f.num(uint64(sh[0]))
			sh = sh[n:]
		}
	}
}

// Load makes a space from what [Space.Save] wrote and reads not a byte further.
// Nothing in the stream is trusted: whatever it holds, the result obeys every
// law of [Space.Verify], the quotas of the options, and its own permissions.
//
// # Errors
//
// [ErrDamaged] for bytes that Save did not write, wrapping the reader's error if
// there was one; [ErrUnbound] for an omitted image that Bind does not give, or gives with other contents;
// [ErrQuota], [ErrHost], and what Options.BeforeCommit said.
func Load(r io.Reader, o LoadOptions) (*Space, error) {
	s, err := New(o.Options)
	if err != nil {
		return nil, err
	}
	if err := s.load(newFrameReader(r), o); err != nil {
		_ = s.Close()
		return nil, &OpError{Op: "load", Err: err}
	}
	return s, nil
}

func (s *Space) load(f *frameReader, o LoadOptions) error {
	layoutOnly := f.flag()
	if base := Addr(f.num(uint64(SpaceEnd))); f.err == nil {
		if base < NullEnd || base%Granularity != 0 {
			f.fail("default base %v", base)
		}
		s.defaultBase = base
	}
	s.opts.DataExecution = f.flag() || s.opts.DataExecution
	version := f.num(1 << 62)
	var contents uint64
	var memories []*backing
	defer func() {
		for _, m := range memories {
			m.drop() // the blocks hold their own references
		}
	}()
	for range f.num(2*maxBlocks + 1) {
		m, err := f.loadMemory(s, layoutOnly, o, &contents)
		if err != nil {
			return err
		}
		memories = append(memories, m)
	}
	for range f.num(maxBlocks) {
		if err := f.loadBlock(s, memories, layoutOnly); err != nil {
			return err
		}
	}
	for range f.num(1 << 20) {
		name, addr, size := f.text(), f.num(pastSpace), f.num(pastSpace)
		if f.err != nil {
			break
		}
		if _, used := s.findAlias(name); used || s.SetAlias(name, Addr(addr), uint32(size)) != nil {
			f.fail("alias %q", name)
		}
	}
	if err := f.finish(); err != nil {
		return err
	}
	s.version = version
	if err := s.Verify(); err != nil {
		return fmt.Errorf("%w: %w", ErrDamaged, err)
	}
	return nil
}

func (f *frameReader) loadMemory(s *Space, layoutOnly bool, o LoadOptions, contents *uint64) (*backing, error) {
	kind := Kind(f.num(uint64(kindCount)))
	name := f.text()
	size := f.num(pastSpace)
	given, huge := f.flag(), f.flag()
	var sum [sha256.Size]byte
	if given && kind == KindImage {
		f.bytes(sum[:])
	}
	omit := f.flag()
	if f.err == nil && (size == 0 || !fits(uint32(size)) || kind == KindFree || kind == KindMMIO || omit && !given) {
		f.fail("memory of %d bytes, kind %v", size, kind)
	}
	if f.err != nil {
		return nil, f.err
	}
	var m *backing
	if given && o.Bind != nil {
		if data := o.Bind(kind, name, uint32(size)); data != nil {
			if uint64(len(data)) != size || kind == KindImage && sha256.Sum256(data) != sum {
				return nil, fmt.Errorf("%w: %v %q of %d bytes is another one", ErrUnbound, kind, name, size)
			}
			m = givenBacking(data)
		}
	}
	if m == nil {
		if omit {
			return nil, fmt.Errorf("%w: %v %q of %d bytes", ErrUnbound, kind, name, size)
		}
		m = newBacking(int(size), huge)
	}
	if omit || layoutOnly {
		return m, nil
	}
	if err := f.loadPages(s, m, contents); err != nil {
		m.drop()
		return nil, err
	}
	return m, nil
}

// loadPages reads the contents of a memory; of one that was bound it throws them away.
func (f *frameReader) loadPages(s *Space, m *backing, contents *uint64) error {
	pages := uint64(m.size+PageSize-1) / PageSize
	var scratch [PageSize]byte
	for at := uint64(0); ; {
		skip, n := f.num(pages-at+1), f.num(pages-at+1)
		if f.err != nil || n == 0 {
			return f.err
		}
		if skip+n > pages-at {
			f.fail("contents behind the end of their memory")
			return f.err
		}
		at += skip
		// One by one, so that a lie about n costs no memory before its bytes were read.
		for ; n > 0; n-- {
			lo, hi := int(at*PageSize), min(int((at+1)*PageSize), m.size)
			page := scratch[:hi-lo]
			f.bytes(page)
			if f.err != nil {
				return f.err
			}
			if !m.given {
				// What Save wrote is committed in some block, so it may be bounded here
				// already, before any block claims it.
				*contents += PageSize
				if bound := s.quota[KindFree].Committed; bound > 0 && *contents > bound {
					return ErrQuota
				}
				if err := m.commit(lo, hi-lo); err != nil {
					return err
				}
				copy(m.bytes[lo:hi], page)
			}
			at++
		}
	}
}

func (f *frameReader) loadBlock(s *Space, memories []*backing, layoutOnly bool) error {
	b := &block{
		base: Addr(f.num(pastSpace)), size: uint32(f.num(pastSpace)), kind: Kind(f.num(uint64(kindCount))),
		initial: Prot(f.num(uint64(protAll) + 1)), writable: f.flag(), packed: f.flag(), name: f.text(),
	}
	mem, off, limit := f.num(uint64(len(memories))), f.num(pastSpace), f.num(pastSpace)
	if f.err != nil {
		return f.err
	}
	end := uint64(b.base) + uint64(b.size)
	switch {
	case b.base < NullEnd || end > uint64(SpaceEnd) || b.base%Granularity != 0 || b.size%PageSize != 0 || b.size == 0,
		s.overlaps(b.base, end),
		b.kind == KindFree || b.kind == KindMMIO,
		b.kind.ordinary() && !b.writable, b.kind == KindImage && b.writable,
		!shows(memories[mem], off, limit, b.size), b.kind.ordinary() && limit != uint64(b.size),
		b.packed && (b.kind != KindImage || limit != uint64(b.size) || memories[mem].given),
		b.writable && memories[mem].given && b.kind != KindSection:
		f.fail("block %v+%#x of kind %v", b.base, b.size, b.kind)
		return f.err
	}
	b.mem, b.off, b.limit = memories[mem], int(off), uint32(limit)
	if f.flag() {
		src, off, limit := f.num(uint64(len(memories))), f.num(pastSpace), f.num(pastSpace)
		if f.err == nil && (b.kind != KindSection || b.off != 0 || b.limit != b.size || !b.writable ||
			b.mem.given || !shows(memories[src], off, limit, b.size)) {
			f.fail("copy-on-write block %v", b.base)
		}
		if f.err != nil {
			return f.err
		}
		b.source, b.sourceOff, b.sourceLimit = memories[src], int(off), uint32(limit)
		b.copies = make([]uint16, granuleUp(uint64(b.size))>>GranuleShift)
		for i := range b.copies {
			b.copies[i] = uint16(f.num(1 << 16))
		}
		if last := b.size % Granularity / PageSize; last != 0 && b.copies[len(b.copies)-1]>>last != 0 {
			f.fail("copies behind the end of block %v", b.base)
		}
	}
	type run struct {
		lo, hi Addr
		flags  uint8
	}
	var runs []run
	var committed uint64
	for at := b.base; uint64(at) < end && f.err == nil; {
		n, flags := f.num((end-uint64(at))/PageSize+1), uint8(f.num(pageCommitted|uint64(protAll)+1))
		if f.err == nil && (n == 0 || flags&pageCommitted == 0 && flags != 0 || flags&uint8(ProtWrite) != 0 && !b.writable ||
			flags == 0 && !b.packed && !b.kind.ordinary()) {
			f.fail("pages of block %v", b.base)
		}
		if flags != 0 {
			runs = append(runs, run{at, at + Addr(n*PageSize), flags})
			committed += n * PageSize
		}
		at += Addr(n * PageSize)
	}
	if f.err != nil {
		return f.err
	}
	if err := s.afford(b.kind, uint64(b.size), committed); err != nil {
		return err
	}
	if err := s.ask(b.base, uint32(committed)); err != nil {
		return err
	}
	for _, back := range []*backing{b.mem, b.source} {
		if back != nil && (committed > 0 || b.source != nil) {
			if err := back.ensure(); err != nil {
				return err
			}
		}
	}
	for _, r := range runs {
		lo, hi := b.off+int(r.lo-b.base), b.off+min(int(r.hi-b.base), int(b.limit))
		if lo < hi && b.source == nil {
			if err := b.mem.commit(lo, hi-lo); err != nil {
				return err
			}
		}
	}
	if b.source != nil {
		if err := commitCopies(b); err != nil {
			return err
		}
		b.source.retain()
	}
	b.mem.retain()
	s.insert(b)
	for _, r := range runs {
		s.setPages(b, r.lo, r.hi, 0, r.flags)
	}
	b.committed = uint32(committed)
	s.countCommitted(b.kind, int64(committed))
	s.stats.CopiedPages += b.copiedPages()
	return f.loadChecks(s, b, layoutOnly)
}

// shows tells whether a block of size bytes may show limit bytes of a memory
// from an offset on: all of it, or all but a ragged end.
func shows(m *backing, off, limit uint64, size uint32) bool {
	return off%PageSize == 0 && limit > 0 && limit <= uint64(size) && uint64(size)-limit < PageSize &&
		off+limit <= uint64(m.size)
}

// commitCopies has the host commit what materialise committed, and the source's visible bytes.
func commitCopies(b *block) error {
	if err := b.source.commit(b.sourceOff, int(b.sourceLimit)); err != nil {
		return err
	}
	for off := uint32(0); off < b.size; off += PageSize {
		if b.isCopied(off) {
			if err := b.mem.commit(int(off), PageSize); err != nil {
				return err
			}
		}
	}
	return nil
}

func (f *frameReader) loadChecks(s *Space, b *block, layoutOnly bool) error {
	for range f.num(pastSpace) {
		addr, size, mode := Addr(f.num(pastSpace)), uint32(f.num(pastSpace)), CheckMode(f.num(4))
		if f.err != nil {
			return f.err
		}
		if s.blockAt(addr) != b {
			f.fail("checked region %v", addr)
			return f.err
		}
		if err := s.Check(addr, size, mode); errors.Is(err, ErrHost) {
			return err
		} else if err != nil {
			f.fail("checked region %v: %v", addr, err)
			return f.err
		}
		if layoutOnly {
			continue
		}
		c := b.checks[len(b.checks)-1]
		if c.addr != addr {
			f.fail("checked region %v out of order", addr)
			return f.err
		}
		sh := c.shadow.Bytes()
		for len(sh) > 0 && f.err == nil {
			n, v := f.num(uint64(len(sh))+1), f.num(256)
			if n == 0 {
				f.fail("empty run of cells")
			}
			// Cells of uncommitted pages are never written, and only touched shadow costs memory.
			lo := addr + Addr(len(c.shadow.Bytes())-len(sh))
			hi := lo + Addr(n)
			if v != 0 && s.committedIn(lo&^(PageSize-1), pageUp(hi)) != uint32(pageUp(hi)-lo&^(PageSize-1)) {
				f.fail("cells of an uncommitted page at %v", lo)
			} else if v != 0 {
				fill(sh[:n], byte(v))
			}
			sh = sh[n:]
		}
		if f.err != nil {
			return f.err
		}
		if err := b.verifyChecks(); err != nil {
			f.fail("%v", err)
		}
	}
	return f.err
}
