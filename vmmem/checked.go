package vmmem

import (
	"fmt"
	"slices"
)

// CellType is what a checked region knows about a cell: who wrote it last and how.
type CellType uint8

// The cell types. Plain Read8, Read16, Read32 and Read64 and their writes mean
// byte, short, int and long; the others go through [Space.ReadCell] and [Space.WriteCell].
const (
	CellNone   CellType = iota // never written
	CellRaw                    // written without a type, by Write, Fill or Copy: readable as anything
	CellByte                   // 1 byte
	CellShort                  // 2 bytes
	CellChar                   // 2 bytes
	CellInt                    // 4 bytes
	CellFloat                  // 4 bytes
	CellRef                    // 4 bytes
	CellLong                   // 8 bytes
	CellDouble                 // 8 bytes
	cellCount
)

var cellNames = [cellCount]string{"none", "raw", "byte", "short", "char", "int", "float", "ref", "long", "double"}

var cellWidths = [cellCount]uint32{1, 1, 1, 2, 2, 4, 4, 4, 8, 8}

// String returns the lower-case name of the type.
func (t CellType) String() string {
	if t < cellCount {
		return cellNames[t]
	}
	return fmt.Sprintf("cell(%d)", uint8(t))
}

// Width returns the bytes of one cell, 0 for an unknown type.
func (t CellType) Width() uint32 {
	if t < cellCount {
		return cellWidths[t]
	}
	return 0
}

// CheckMode says what a checked region checks. The modes add up.
type CheckMode uint8

// The modes.
const (
	CheckUnwritten CheckMode = 1 << 0 // reading a byte never written is a fault
	CheckTypes     CheckMode = 1 << 1 // reading a cell as another type than it was given is a fault
)

// check is a checked region. Its shadow has a byte for each guest byte:
//
//	 7  6 4 3    0
//	+--+---+------+
//	| C| 0 | type |  C: not the first byte of its cell
//	+--+---+------+
type check struct {
	addr   Addr
	size   uint32
	mode   CheckMode
	shadow *HostBlock
}

const cellRest = 0x80

func (c *check) end() uint64 { return uint64(c.addr) + uint64(c.size) }

// cut returns the shadow of the part of [a, a+n) inside the region, and where it begins.
func (c *check) cut(a Addr, n uint64) ([]byte, Addr) {
	lo, hi := max(uint64(a), uint64(c.addr)), min(uint64(a)+n, c.end())
	if lo >= hi {
		return nil, 0
	}
	return c.shadow.Bytes()[lo-uint64(c.addr) : hi-uint64(c.addr)], Addr(lo)
}

// CheckedRegion describes a checked region.
type CheckedRegion struct {
	Addr Addr
	Size uint32 // bytes
	Mode CheckMode
}

// Check begins to check a range inside one allocation, every byte of which
// counts as never written from now on. The shadow takes as many bytes of host
// memory as the range has pages in use. It goes with its allocation; decommitted
// pages are never written again.
//
// # Notes
//
//   - Accesses through [Space.Host] slices and through other views of the same
//     memory are not seen.
//   - A write gives its bytes a new type, whatever was there. What remains of a
//     cell that was overwritten in part is raw.
//
// # Errors
//
// [ErrSize], [ErrRange], [ErrNotAlloc]; [ErrKind] for devices; [ErrProt] for no or
// unknown modes; [ErrBusy] when a checked region is there already; [ErrHost].
func (s *Space) Check(addr Addr, size uint32, mode CheckMode) error {
	fail := func(err error) error { return &OpError{Op: "check", Addr: addr, Size: size, Err: err} }
	b, _, _, err := s.inBlock(addr, size)
	if err != nil {
		return fail(err)
	}
	if mode == 0 || mode&^(CheckUnwritten|CheckTypes) != 0 {
		return fail(ErrProt)
	}
	if b.kind == KindMMIO {
		return fail(ErrKind)
	}
	at := 0
	for _, c := range b.checks {
		if uint64(c.addr) < uint64(addr)+uint64(size) && uint64(addr) < c.end() {
			return fail(ErrBusy)
		}
		if c.addr < addr {
			at++
		}
	}
	shadow, err := HostAlloc(int(size))
	if err != nil {
		return fail(err)
	}
	b.checks = slices.Insert(b.checks, at, &check{addr, size, mode, shadow})
	s.refresh(b, addr, addr+Addr(size))
	return nil
}

// Uncheck ends the checks of the region that begins at addr and tells whether there was one.
func (s *Space) Uncheck(addr Addr) bool {
	b := s.blockAt(addr)
	if b == nil {
		return false
	}
	i := slices.IndexFunc(b.checks, func(c *check) bool { return c.addr == addr })
	if i < 0 {
		return false
	}
	c := b.checks[i]
	b.checks = slices.Delete(b.checks, i, i+1)
	_ = c.shadow.Free()
	s.refresh(b, c.addr, c.addr+Addr(c.size))
	return true
}

// CheckedRegions lists the checked regions by rising address.
func (s *Space) CheckedRegions() []CheckedRegion {
	var list []CheckedRegion
	for _, b := range s.blocks {
		for _, c := range b.checks {
			list = append(list, CheckedRegion{c.addr, c.size, c.mode})
		}
	}
	return list
}

// CellAt returns the type of the cell around a byte and where the cell begins.
// Outside of checked regions every byte is a raw cell.
func (s *Space) CellAt(a Addr) (CellType, Addr) {
	if b := s.blockAt(a); b != nil {
		for _, c := range b.checks {
			if sh, _ := c.cut(a, 1); sh != nil {
				all, i := c.shadow.Bytes(), int(a-c.addr)
				for all[i]&cellRest != 0 {
					i--
				}
				return CellType(all[i] &^ cellRest), c.addr + Addr(i)
			}
		}
	}
	return CellRaw, a
}

// ChangeType gives the cells of a range in a checked region another type without
// touching their contents. CellNone makes them never written, CellRaw readable as anything.
//
// # Errors
//
// [ErrSize] unless size is a multiple of the type's width; [ErrProt] for an unknown type;
// [ErrNotAlloc] unless the range lies in one checked region; [ErrNotCommit] unless its pages are
// committed; [ErrRange], [ErrClosed].
func (s *Space) ChangeType(addr Addr, size uint32, t CellType) error {
	fail := func(err error) error { return &OpError{Op: "change type", Addr: addr, Size: size, Err: err} }
	b, lo, hi, err := s.inBlock(addr, size)
	if err != nil {
		return fail(err)
	}
	if t >= cellCount {
		return fail(ErrProt)
	}
	if size%t.Width() != 0 {
		return fail(ErrSize)
	}
	if s.committedIn(lo, hi) != uint32(hi-lo) {
		return fail(ErrNotCommit)
	}
	for _, c := range b.checks {
		if c.addr <= addr && uint64(addr)+uint64(size) <= c.end() {
			c.mark(addr, uint64(size), t)
			return nil
		}
	}
	return fail(ErrNotAlloc)
}

// ReadCell reads one cell as type t; its value is in the low bits. Outside of
// checked regions it is a plain read.
//
// # Errors
//
// A [*Fault]; reason [FaultWidth] for CellNone and unknown types.
func (s *Space) ReadCell(a Addr, t CellType) (uint64, error) {
	if t == CellNone || t >= cellCount {
		return 0, &Fault{a, AccessRead, FaultWidth, nil}
	}
	return s.loadSlow(a, int(t.Width()), t)
}

// WriteCell writes one cell and gives it type t. Outside of checked regions it is
// a plain write.
//
// # Errors
//
// A [*Fault]; reason [FaultWidth] for CellNone and unknown types.
func (s *Space) WriteCell(a Addr, t CellType, v uint64) error {
	if t == CellNone || t >= cellCount {
		return &Fault{a, AccessWrite, FaultWidth, nil}
	}
	return s.storeSlow(a, int(t.Width()), v, t)
}

// eachCheck calls f for the checked regions that an admitted range touches.
func (s *Space) eachCheck(a Addr, n uint64, f func(c *check, shadow []byte, at Addr) *Fault) *Fault {
	for i := s.firstAfter(a); i < len(s.blocks) && uint64(s.blocks[i].base) < uint64(a)+n; i++ {
		for _, c := range s.blocks[i].checks {
			if sh, at := c.cut(a, n); sh != nil {
				if fault := f(c, sh, at); fault != nil {
					return fault
				}
			}
		}
	}
	return nil
}

// checkCells answers whether the bytes of an admitted range may be read as a cell.
func (s *Space) checkCells(a Addr, n uint64, cell CellType, acc Access) *Fault {
	return s.eachCheck(a, n, func(c *check, sh []byte, at Addr) *Fault {
		if c.mode&CheckUnwritten != 0 {
			if i := slices.Index(sh, byte(CellNone)); i >= 0 {
				return &Fault{at + Addr(i), acc, FaultUnwritten, nil}
			}
		}
		if c.mode&CheckTypes == 0 || cell == CellRaw {
			return nil
		}
		exact, loose := uint64(len(sh)) == n, true
		for i, b := range sh {
			want := byte(cell)
			if i > 0 {
				want |= cellRest
			}
			exact = exact && b == want
			loose = loose && b <= byte(CellRaw)
		}
		if !exact && !loose {
			return &Fault{at, acc, FaultType, nil}
		}
		return nil
	})
}

// mark gives the cells of a written range their type.
func (s *Space) mark(a Addr, n uint64, t CellType) {
	_ = s.eachCheck(a, n, func(c *check, sh []byte, at Addr) *Fault {
		if uint64(len(sh)) != n && t != CellNone {
			c.mark(at, uint64(len(sh)), CellRaw) // a cell over the region's edge has no type
		} else {
			c.mark(at, n, t)
		}
		return nil
	})
}

// cutCells makes raw what a change of [i, j) leaves of cells that stick out of it.
func (c *check) cutCells(i, j uint64) {
	sh := c.shadow.Bytes()
	if i < j && sh[i]&cellRest != 0 {
		k := i
		for sh[k]&cellRest != 0 {
			k--
			sh[k+1] = byte(CellRaw)
		}
		sh[k] = byte(CellRaw)
	}
	for k := j; k < uint64(len(sh)) && sh[k]&cellRest != 0; k++ {
		sh[k] = byte(CellRaw)
	}
}

// mark sets the type of the cells of a range inside the region.
func (c *check) mark(a Addr, n uint64, t CellType) {
	i := uint64(a - c.addr)
	c.cutCells(i, i+n)
	sh := c.shadow.Bytes()[i : i+n]
	switch w := uint64(t.Width()); w {
	case 1:
		fill(sh, byte(t))
	default:
		for k := range sh {
			sh[k] = byte(t)
			if uint64(k)%w != 0 {
				sh[k] |= cellRest
			}
		}
	}
}

// forget makes the part of a range inside the region never written.
func (c *check) forget(lo, hi uint64) {
	if lo, hi = max(lo, uint64(c.addr)), min(hi, c.end()); lo < hi {
		c.cutCells(lo-uint64(c.addr), hi-uint64(c.addr))
		c.shadow.Zero(int(lo-uint64(c.addr)), int(hi-lo))
	}
}

// cellRun is the shadow for a piece of a copy's destination.
type cellRun struct {
	c      *check
	at     Addr
	shadow []byte
}

// cells takes the types of a copy's source along for those parts of the
// destination that are checked.
func (s *Space) cells(src Addr, n uint64, to *Space, dst Addr) []cellRun {
	var runs []cellRun
	_ = to.eachCheck(dst, n, func(c *check, sh []byte, at Addr) *Fault {
		run := cellRun{c, at, make([]byte, len(sh))}
		fill(run.shadow, byte(CellRaw))
		from := src + (at - dst)
		_ = s.eachCheck(from, uint64(len(sh)), func(_ *check, have []byte, a Addr) *Fault {
			copy(run.shadow[a-from:], have)
			return nil
		})
		mend(run.shadow)
		runs = append(runs, run)
		return nil
	})
	return runs
}

// cellAt returns the width of the whole cell that begins at i of a shadow, or 0
// if there is none.
func cellAt(sh []byte, i int) int {
	t := CellType(sh[i])
	if t >= cellCount || i+int(t.Width()) > len(sh) {
		return 0
	}
	w := int(t.Width())
	for k := 1; k < w; k++ {
		if sh[i+k] != sh[i]|cellRest {
			return 0
		}
	}
	return w
}

// mend makes raw what is no whole cell in a shadow that was cut out of another.
func mend(sh []byte) {
	for i := 0; i < len(sh); {
		w := cellAt(sh, i)
		if w == 0 {
			sh[i], w = byte(CellRaw), 1
		}
		i += w
	}
}

func (s *Space) markCells(runs []cellRun) {
	for _, r := range runs {
		i := uint64(r.at - r.c.addr)
		r.c.cutCells(i, i+uint64(len(r.shadow)))
		copy(r.c.shadow.Bytes()[i:], r.shadow)
	}
}
