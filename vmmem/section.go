package vmmem

import (
	"errors"
	"fmt"
	"io"
)

// Section is memory that views show in one or more spaces, at one address or
// several. What one writable view writes all others see, and so does whoever
// holds the host bytes. Spaces on different goroutines may hold views of one
// section; the bytes are then as racy as their guests.
type Section struct {
	name     string
	back     *backing
	writable bool
	file     io.ReaderAt
}

// NewSection makes a section of size zeroed bytes, rounded up to pages. It takes
// host memory as it is touched. [Section.Close] lets go of it.
//
// # Errors
//
// [ErrSize], [ErrHost].
func NewSection(name string, size uint32) (*Section, error) {
	fail := func(err error) (*Section, error) {
		return nil, &OpError{Op: "new section", Size: size, Err: err}
	}
	if size == 0 || size > uint32(SpaceEnd-NullEnd) || !fits(size) {
		return fail(ErrSize)
	}
	back := newBacking(int(pageUp(Addr(size))), false)
	if err := back.commit(0, back.size); err != nil {
		return fail(err)
	}
	return &Section{name: name, back: back, writable: true}, nil
}

// SectionOf makes a section of bytes that belong to the caller and are not
// copied: host memory as the guest sees it. Bytes behind the end, up to the
// next page, read as zero and cannot be written.
//
// # Errors
//
// [ErrSize] for no bytes, or more than an address space holds.
func SectionOf(name string, data []byte, writable bool) (*Section, error) {
	if len(data) == 0 || uint64(len(data)) > uint64(SpaceEnd-NullEnd) {
		return nil, &OpError{Op: "section of bytes", Err: ErrSize}
	}
	return &Section{name: name, back: givenBacking(data), writable: writable}, nil
}

// SectionOfFile makes a section of the first size bytes of a file, which are read
// at once. It is writable if the file is an [io.WriterAt]; [Section.Flush] writes
// changes back.
//
// # Notes
//
// The file is not mapped by the host: a mapped file that somebody truncates
// takes the whole process down, and no guest may do that.
//
// # Errors
//
// [ErrSize], [ErrHost], and what reading returned; a file shorter than size is [io.ErrUnexpectedEOF].
func SectionOfFile(name string, f io.ReaderAt, size uint32) (*Section, error) {
	c, err := NewSection(name, size)
	if err != nil {
		return nil, err
	}
	n, err := f.ReadAt(c.back.bytes[:size], 0)
	if n < int(size) {
		if err == nil || errors.Is(err, io.EOF) {
			err = io.ErrUnexpectedEOF
		}
		_ = c.Close()
		return nil, &OpError{Op: "section of file", Size: size, Err: err}
	}
	// Bytes behind the end of the file are not part of it.
	c.back.size = int(size)
	c.file = f
	_, c.writable = f.(io.WriterAt)
	return c, nil
}

// Name returns the section's name.
func (c *Section) Name() string { return c.name }

// Size returns the section's bytes.
func (c *Section) Size() uint32 { return uint32(c.back.size) }

// Bytes returns the section's memory, nil after Close. It is valid while the section is
// open or a view of it is mapped.
func (c *Section) Bytes() []byte {
	if c.back.bytes == nil {
		return nil
	}
	return c.back.bytes[:c.back.size]
}

// Flush writes those pages back to the section's file that differ from it. For
// other sections it does nothing.
//
// # Errors
//
// What the file's ReadAt and WriteAt return; pages before the failing one are written.
func (c *Section) Flush() error {
	w, ok := c.file.(io.WriterAt)
	if !ok || c.back.bytes == nil {
		return nil
	}
	var have [PageSize]byte
	for off := 0; off < c.back.size; off += PageSize {
		page := c.back.bytes[off:min(off+PageSize, c.back.size)]
		n, err := c.file.ReadAt(have[:len(page)], int64(off))
		if err != nil && !errors.Is(err, io.EOF) {
			return fmt.Errorf("vmmem: flush of section %q at %#x: %w", c.name, off, err)
		}
		if n == len(page) && string(have[:n]) == string(page) {
			continue
		}
		if _, err := w.WriteAt(page, int64(off)); err != nil {
			return fmt.Errorf("vmmem: flush of section %q at %#x: %w", c.name, off, err)
		}
	}
	return nil
}

// Close lets go of the section. Views that are mapped stay as they are. Closing twice does
// nothing, and the file is the caller's to close. Nothing is flushed. No other
// method of the section, and no MapSection of it, may run at the same time.
func (c *Section) Close() error {
	if back := c.back; back != &closedBacking {
		c.back, c.file = &closedBacking, nil
		back.drop()
	}
	return nil
}

// closedBacking stands in every closed section.
var closedBacking backing

// View says which part of a section is mapped and how.
type View struct {
	Addr        Addr   // rounded down to Granularity; 0 looks for a free base
	Offset      uint32 // into the section, in bytes: whole pages
	Size        uint32 // bytes; 0 means up to the section's end
	Prot        Prot
	CopyOnWrite bool // writes go to private copies of pages, and nobody else sees them

	// Min, Max, Align and Highest matter when Addr is 0: see [Search].
	Align    uint32
	Min, Max Addr
	Highest  bool
}

// MapSection shows a part of a section in the space, committed, and returns its
// base. [Space.Unmap] takes the view away.
//
// # Notes
//
//   - A copy-on-write view is charged in full at once, so that no write can fail on a quota later.
//     A page without a copy shows the section as it is now.
//   - A view with an Addr inside a granule begins at the granule.
//
// # Errors
//
// [ErrSize]; [ErrAlign] for an offset inside a page; [ErrRange] behind the section's end; [ErrProt], also for
// writing to a section that is not writable; [ErrBusy], [ErrNoSpace], [ErrQuota],
// [ErrHost], [ErrClosed], also for a closed section.
func (s *Space) MapSection(c *Section, v View) (Addr, error) {
	fail := func(err error) (Addr, error) {
		return 0, &OpError{Op: "map section", Addr: v.Addr, Size: v.Size, Err: err}
	}
	if c == nil || c.back == &closedBacking {
		return fail(ErrClosed)
	}
	if v.Offset%PageSize != 0 {
		return fail(ErrAlign)
	}
	if v.Offset >= c.Size() {
		return fail(ErrRange)
	}
	left := c.Size() - v.Offset
	if v.Size == 0 {
		v.Size = left
	}
	if v.Size > (left+PageSize-1)&^(PageSize-1) {
		return fail(ErrRange)
	}
	if v.Prot&^protAll != 0 || v.Prot&ProtWrite != 0 && !c.writable && !v.CopyOnWrite {
		return fail(ErrProt)
	}
	look := Search{Align: v.Align, Min: v.Min, Max: v.Max, Highest: v.Highest}
	b, err := s.viewBlock(granuleDown(v.Addr), v.Size, look, KindSection)
	if err != nil {
		return fail(err)
	}
	b.name, b.initial, b.section = c.name, v.Prot, c
	limit := min(b.size, left)
	if v.CopyOnWrite {
		b.mem, b.limit, b.writable = newBacking(int(b.size), false), b.size, true
		if err := b.mem.ensure(); err != nil {
			return fail(err)
		}
		b.source, b.sourceOff, b.sourceLimit = c.back.retain(), int(v.Offset), limit
		b.copies = make([]uint16, granuleUp(uint64(b.size))>>GranuleShift)
	} else {
		b.mem, b.off, b.limit, b.writable = c.back.retain(), int(v.Offset), limit, c.writable
	}
	s.insert(b)
	s.commitAll(b, v.Prot)
	s.changed()
	return b.base, nil
}

// viewBlock finds a place for a block that is committed in full, and asks whether it may be.
func (s *Space) viewBlock(addr Addr, size uint32, look Search, kind Kind) (*block, error) {
	base, size, err := s.place(addr, size, look)
	if err != nil {
		return nil, err
	}
	if err := s.afford(kind, uint64(size), uint64(size)); err != nil {
		return nil, err
	}
	if err := s.ask(base, size); err != nil {
		return nil, err
	}
	return &block{base: base, size: size, kind: kind}, nil
}

// isCopied tells whether the page around an offset of a copy-on-write view has its own copy.
func (b *block) isCopied(off uint32) bool {
	return b.copies[off>>GranuleShift]>>(off>>PageShift&15)&1 != 0
}

// anyCopied tells whether any page of the granule has: then the granule's base
// points to the copies, and pages without one are not plain.
func (b *block) anyCopied(off uint32) bool { return b.copies[off>>GranuleShift] != 0 }

func (b *block) copiedPages() int {
	n := 0
	for _, m := range b.copies {
		for ; m != 0; m &= m - 1 {
			n++
		}
	}
	return n
}

// materialise gives each page of an admitted range its own copy where it is
// copy-on-write and has none. The host promises the memory for all of them before the first is copied.
func (s *Space) materialise(a Addr, n uint64) *Fault {
	var fault *Fault
	s.uncopied(a, n, func(b *block, lo, hi Addr) bool {
		if err := b.mem.commit(int(lo-b.base), int(hi-lo)); err != nil {
			fault = &Fault{max(a, lo), AccessWrite, FaultHost, err}
		}
		return fault == nil
	})
	if fault != nil {
		return fault
	}
	s.uncopied(a, n, func(b *block, lo, hi Addr) bool {
		off, end := uint32(lo-b.base), uint32(hi-b.base)
		if have := min(end, b.sourceLimit); off < have {
			copy(b.mem.bytes[off:], b.source.bytes[b.sourceOff+int(off):][:have-off])
		}
		for ; off < end; off += PageSize {
			b.copies[off>>GranuleShift] |= 1 << (off >> PageShift & 15)
			s.stats.CopiedPages++
		}
		// The bases of the granules change, and with them all of their pages.
		s.refresh(b, lo&^(Granularity-1), Addr(min(granuleUp(uint64(hi)), uint64(b.end()))))
		return true
	})
	return nil
}

// uncopied calls f for the runs of pages without a copy in the copy-on-write
// blocks of a range, until it answers false. f may copy its run.
func (s *Space) uncopied(a Addr, n uint64, f func(b *block, lo, hi Addr) bool) {
	for i := s.firstAfter(a); i < len(s.blocks) && uint64(s.blocks[i].base) < uint64(a)+n; i++ {
		b := s.blocks[i]
		if b.source == nil {
			continue
		}
		hi := pageUp(Addr(min(uint64(a)+n, uint64(b.end()))))
		for lo := max(a, b.base) &^ (PageSize - 1); lo < hi; {
			end := lo
			for end < hi && !b.isCopied(uint32(end-b.base)) {
				end += PageSize
			}
			if end == lo {
				lo += PageSize
				continue
			}
			if !f(b, lo, end) {
				return
			}
			lo = end
		}
	}
}

// MapImage maps bytes read-only without copying them, so that all spaces of a
// process can share one image. The bytes must not change while the image is
// mapped. For addr 0 the lowest free base of the program's image area is taken.
// [Space.Unmap] takes the image away.
//
// # Notes
//
// Bytes behind the end, up to the next page, read as zero.
//
// # Errors
//
// [ErrSize] for no bytes; [ErrRange], [ErrBusy], [ErrNoSpace], [ErrQuota], [ErrClosed].
func (s *Space) MapImage(addr Addr, data []byte, name string) (Addr, error) {
	fail := func(err error) (Addr, error) {
		return 0, &OpError{Op: "map image", Addr: addr, Size: uint32(min(len(data), 1<<31-1)), Err: err}
	}
	if uint64(len(data)) > uint64(SpaceEnd) {
		return fail(ErrSize)
	}
	b, err := s.viewBlock(granuleDown(addr), uint32(len(data)), imageSearch, KindImage)
	if err != nil {
		return fail(err)
	}
	b.name, b.initial = name, ProtRead
	b.mem, b.limit = givenBacking(data), uint32(len(data))
	s.insert(b)
	s.commitAll(b, ProtRead)
	s.changed()
	return b.base, nil
}

var imageSearch = Search{Min: ProgramImageBase, Max: ProgramImageEnd}

// ReserveImage sets a range aside into which [Space.CommitImage] packs files that
// are too small for a granule each. For addr 0 the lowest free base of the
// program's image area is taken. [Space.Unmap] takes it away.
//
// # Errors
//
// As [Space.Reserve].
func (s *Space) ReserveImage(addr Addr, size uint32, name string) (Addr, error) {
	fail := func(err error) (Addr, error) {
		return 0, &OpError{Op: "reserve image", Addr: addr, Size: size, Err: err}
	}
	base, size, err := s.place(addr, size, imageSearch)
	if err != nil {
		return fail(err)
	}
	if err := s.afford(KindImage, uint64(size), 0); err != nil {
		return fail(err)
	}
	s.insert(&block{
		base: base, size: size, limit: size, kind: KindImage, initial: ProtRead, name: name, packed: true,
		mem: newBacking(int(size), false),
	})
	s.changed()
	return base, nil
}

// CommitImage copies data into a reserved image and commits the pages that it
// touches, for the guest to read. Pages that are committed already keep their other bytes.
//
// # Errors
//
// [ErrSize] for no data; [ErrRange], [ErrNotAlloc]; [ErrKind] unless ReserveImage made
// the allocation; [ErrShared] while another region shows the same memory; [ErrQuota], [ErrHost], [ErrClosed].
func (s *Space) CommitImage(addr Addr, data []byte) error {
	size := uint32(min(uint64(len(data)), uint64(SpaceEnd)))
	fail := func(err error) error { return &OpError{Op: "commit image", Addr: addr, Size: size, Err: err} }
	b, lo, hi, err := s.inBlock(addr, size)
	if err != nil {
		return fail(err)
	}
	switch {
	case uint64(len(data)) > uint64(size):
		return fail(ErrRange)
	case !b.packed:
		return fail(ErrKind)
	case b.mem.shared():
		return fail(ErrShared)
	}
	if err := s.commitPages(b, lo, hi, ProtRead); err != nil {
		return fail(err)
	}
	copy(b.mem.bytes[addr-b.base:], data)
	s.mark(addr, uint64(len(data)), CellRaw)
	s.changed()
	return nil
}
