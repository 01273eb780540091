package vmmem_test

import (
	"bytes"
	"errors"
	"fmt"
	"slices"

	"github.com/junco-vm/junco/vmmem"
)

// The model says the same as a Space in the simplest way there is: a map of
// pages, each with a pointer to its bytes. Pages that show the same memory hold
// the same pointer.

type mBytes struct {
	data  [vmmem.PageSize]byte
	valid int // bytes that can be written; less than a page at a ragged end
}

type mPage struct {
	bytes *mBytes
	prot  vmmem.Prot
	cow   bool // a write makes a copy first
}

type mAlloc struct {
	base     uint64
	size     uint64
	kind     vmmem.Kind
	initial  vmmem.Prot
	name     string
	writable bool
	image    bool     // made by ReserveImage
	mem      *mMemory // identity of private memory
	dev      *mDevice
}

// mMemory counts the regions that show one piece of memory.
type mMemory struct{ refs int }

type mDevice struct {
	data [24]byte
	fail bool
}

type mSpace struct {
	allocs      []*mAlloc
	pages       map[uint64]*mPage // by page number; committed pages only
	quota       vmmem.Quota
	defaultBase uint64
	peakR       uint64
	peakC       uint64
}

func newModel(q vmmem.Quota) *mSpace {
	return &mSpace{pages: map[uint64]*mPage{}, quota: q, defaultBase: uint64(vmmem.DefaultBase)}
}

const (
	page    = uint64(vmmem.PageSize)
	granule = uint64(vmmem.Granularity)
)

func down(a, unit uint64) uint64 { return a / unit * unit }
func up(a, unit uint64) uint64   { return (a + unit - 1) / unit * unit }

func granuleDown(a uint64) uint64 {
	if a < granule {
		return a
	}
	return down(a, granule)
}

func (m *mSpace) at(a uint64) *mAlloc {
	for _, x := range m.allocs {
		if x.base <= a && a < x.base+x.size {
			return x
		}
	}
	return nil
}

func (m *mSpace) reserved() (n uint64) {
	for _, x := range m.allocs {
		n += x.size
	}
	return n
}

func (m *mSpace) committed() uint64 { return uint64(len(m.pages)) * page }

func (m *mSpace) peaks() {
	m.peakR = max(m.peakR, m.reserved())
	m.peakC = max(m.peakC, m.committed())
}

func (m *mSpace) affords(reserve, commit uint64) bool {
	return (m.quota.Reserved == 0 || reserve == 0 || m.reserved()+reserve <= m.quota.Reserved) &&
		(m.quota.Committed == 0 || commit == 0 || m.committed()+commit <= m.quota.Committed)
}

// free tells whether no allocation has a granule in [lo, hi).
func (m *mSpace) free(lo, hi uint64) bool {
	for _, x := range m.allocs {
		if x.base < up(hi, granule) && lo < up(x.base+x.size, granule) {
			return false
		}
	}
	return true
}

func (m *mSpace) findFree(size, align, lo, hi uint64, highest bool) (uint64, error) {
	if size == 0 {
		return 0, vmmem.ErrSize
	}
	if align&(align-1) != 0 {
		return 0, vmmem.ErrAlign
	}
	align = max(align, granule)
	size = up(size, page)
	if lo == 0 {
		lo = m.defaultBase
	}
	if hi == 0 {
		hi = uint64(vmmem.MMIOBase)
		if lo >= hi {
			hi = uint64(vmmem.SpaceEnd)
		}
	}
	lo, hi = max(lo, uint64(vmmem.NullEnd)), min(hi, uint64(vmmem.SpaceEnd))
	// Every candidate there is: the bound itself and the edges of allocations.
	var candidates []uint64
	add := func(a uint64) {
		if highest {
			if a >= size {
				candidates = append(candidates, down(a-size, align))
			}
		} else {
			candidates = append(candidates, up(a, align))
		}
	}
	add(lo)
	add(hi)
	for _, x := range m.allocs {
		add(x.base)
		add(up(x.base+x.size, granule))
	}
	slices.Sort(candidates)
	if highest {
		slices.Reverse(candidates)
	}
	for _, a := range candidates {
		if a >= lo && a+size <= hi && m.free(a, a+size) {
			return a, nil
		}
	}
	return 0, vmmem.ErrNoSpace
}

func (m *mSpace) place(addr, size uint64, lo, hi uint64) (base, rounded uint64, err error) {
	if size == 0 {
		return 0, 0, vmmem.ErrSize
	}
	if addr == 0 {
		base, err = m.findFree(size, 0, lo, hi, false)
		return base, up(size, page), err
	}
	base = down(addr, granule)
	end := up(addr+size, page)
	if base < uint64(vmmem.NullEnd) || end > uint64(vmmem.SpaceEnd) {
		return 0, 0, vmmem.ErrRange
	}
	if !m.free(base, end) {
		return 0, 0, vmmem.ErrBusy
	}
	return base, end - base, nil
}

func (m *mSpace) insert(x *mAlloc) {
	m.allocs = append(m.allocs, x)
	slices.SortFunc(m.allocs, func(a, b *mAlloc) int {
		if a.base < b.base {
			return -1
		}
		return 1
	})
	m.peaks()
}

func (m *mSpace) remove(x *mAlloc) {
	for p := x.base / page; p < (x.base+x.size)/page; p++ {
		delete(m.pages, p)
	}
	if x.mem != nil {
		x.mem.refs--
	}
	m.allocs = slices.DeleteFunc(m.allocs, func(y *mAlloc) bool { return y == x })
}

func (m *mSpace) allocate(addr, size uint64, kind vmmem.Kind, prot vmmem.Prot, commit bool) (uint64, error) {
	if kind == vmmem.KindFree {
		kind = vmmem.KindPrivate
	}
	switch kind {
	case vmmem.KindPrivate, vmmem.KindStack, vmmem.KindHeap:
	default:
		return 0, vmmem.ErrKind
	}
	if prot > 15 {
		return 0, vmmem.ErrProt
	}
	base, size, err := m.place(addr, size, 0, 0)
	if err != nil {
		return 0, err
	}
	var c uint64
	if commit {
		c = size
	}
	if !m.affords(size, c) {
		return 0, vmmem.ErrQuota
	}
	m.insert(&mAlloc{base: base, size: size, kind: kind, initial: prot, writable: true, mem: &mMemory{1}})
	if commit {
		m.commitPages(base, base+size, prot)
	}
	return base, nil
}

func (m *mSpace) commitPages(lo, hi uint64, prot vmmem.Prot) {
	for p := lo / page; p < hi/page; p++ {
		if m.pages[p] == nil {
			m.pages[p] = &mPage{bytes: &mBytes{valid: vmmem.PageSize}}
		}
		m.pages[p].prot = prot
	}
	m.peaks()
}

func (m *mSpace) inAlloc(addr, size uint64) (x *mAlloc, lo, hi uint64, err error) {
	if size == 0 {
		return nil, 0, 0, vmmem.ErrSize
	}
	if addr+size > uint64(vmmem.SpaceEnd) {
		return nil, 0, 0, vmmem.ErrRange
	}
	x = m.at(addr)
	if x == nil || addr+size > x.base+x.size {
		return nil, 0, 0, vmmem.ErrNotAlloc
	}
	return x, down(addr, page), up(addr+size, page), nil
}

func (m *mSpace) missing(lo, hi uint64) (n uint64) {
	for p := lo / page; p < hi/page; p++ {
		if m.pages[p] == nil {
			n += page
		}
	}
	return n
}

func ordinary(k vmmem.Kind) bool {
	return k == vmmem.KindPrivate || k == vmmem.KindStack || k == vmmem.KindHeap
}

func (m *mSpace) commit(addr, size uint64, prot vmmem.Prot) error {
	x, lo, hi, err := m.inAlloc(addr, size)
	switch {
	case err != nil:
		return err
	case prot > 15:
		return vmmem.ErrProt
	case !ordinary(x.kind):
		return vmmem.ErrKind
	case !m.affords(0, m.missing(lo, hi)):
		return vmmem.ErrQuota
	}
	m.commitPages(lo, hi, prot)
	return nil
}

func (m *mSpace) decommit(addr, size uint64) error {
	x, lo, hi, err := m.inAlloc(addr, size)
	switch {
	case err != nil:
		return err
	case !ordinary(x.kind):
		return vmmem.ErrKind
	case x.mem.refs > 1:
		return vmmem.ErrShared
	}
	for p := lo / page; p < hi/page; p++ {
		delete(m.pages, p)
	}
	return nil
}

func (m *mSpace) protect(addr, size uint64, prot vmmem.Prot) (vmmem.Prot, error) {
	x, lo, hi, err := m.inAlloc(addr, size)
	switch {
	case err != nil:
		return 0, err
	case prot > 15:
		return 0, vmmem.ErrProt
	case x.kind == vmmem.KindMMIO || prot&vmmem.ProtWrite != 0 && !x.writable:
		return 0, vmmem.ErrKind
	case m.missing(lo, hi) > 0:
		return 0, vmmem.ErrNotCommit
	}
	old := m.pages[lo/page].prot
	m.commitPages(lo, hi, prot)
	return old, nil
}

func (m *mSpace) take(base uint64, want bool) error {
	x := m.at(base)
	if x == nil || x.base != base {
		return vmmem.ErrNotBase
	}
	if ordinary(x.kind) != want {
		return vmmem.ErrKind
	}
	m.remove(x)
	return nil
}

// mSection mirrors a Section: its pages, and whether guests may write it.
type mSection struct {
	pages    []*mBytes
	size     uint64
	writable bool
	mem      *mMemory
}

func newMSection(data []byte, writable bool) *mSection {
	c := &mSection{size: uint64(len(data)), writable: writable, mem: &mMemory{1}}
	for len(data) > 0 {
		b := &mBytes{valid: min(len(data), vmmem.PageSize)}
		copy(b.data[:], data[:b.valid])
		c.pages = append(c.pages, b)
		data = data[b.valid:]
	}
	return c
}

func (m *mSpace) view(x *mAlloc, pages []*mBytes, prot vmmem.Prot, cow bool) error {
	if !m.affords(x.size, x.size) {
		return vmmem.ErrQuota
	}
	if x.mem != nil {
		x.mem.refs++
	}
	m.insert(x)
	for i := range x.size / page {
		m.pages[x.base/page+i] = &mPage{bytes: pages[i], prot: prot, cow: cow}
	}
	m.peaks()
	return nil
}

func (m *mSpace) mapSection(c *mSection, v vmmem.View) (uint64, error) {
	off, size := uint64(v.Offset), uint64(v.Size)
	switch {
	case off%page != 0:
		return 0, vmmem.ErrAlign
	case off >= c.size:
		return 0, vmmem.ErrRange
	}
	if size == 0 {
		size = c.size - off
	}
	switch {
	case size > up(c.size-off, page):
		return 0, vmmem.ErrRange
	case v.Prot > 15 || v.Prot&vmmem.ProtWrite != 0 && !c.writable && !v.CopyOnWrite:
		return 0, vmmem.ErrProt
	}
	base, size, err := m.place(granuleDown(uint64(v.Addr)), size, 0, 0)
	if err != nil {
		return 0, err
	}
	x := &mAlloc{
		base: base, size: size, kind: vmmem.KindSection, initial: v.Prot, name: "section",
		writable: c.writable || v.CopyOnWrite, mem: c.mem,
	}
	return base, m.view(x, c.pages[off/page:], v.Prot, v.CopyOnWrite)
}

func (m *mSpace) mapImage(addr uint64, data []byte) (uint64, error) {
	base, size, err := m.place(granuleDown(addr), uint64(len(data)), uint64(vmmem.ProgramImageBase), uint64(vmmem.ProgramImageEnd))
	if err != nil {
		return 0, err
	}
	x := &mAlloc{base: base, size: size, kind: vmmem.KindImage, initial: vmmem.ProtRead, name: "image"}
	return base, m.view(x, newMSection(data, false).pages, vmmem.ProtRead, false)
}

func (m *mSpace) reserveImage(addr, size uint64) (uint64, error) {
	base, size, err := m.place(addr, size, uint64(vmmem.ProgramImageBase), uint64(vmmem.ProgramImageEnd))
	if err != nil {
		return 0, err
	}
	if !m.affords(size, 0) {
		return 0, vmmem.ErrQuota
	}
	m.insert(&mAlloc{
		base: base, size: size, kind: vmmem.KindImage, initial: vmmem.ProtRead, name: "packed", image: true, mem: &mMemory{1},
	})
	return base, nil
}

func (m *mSpace) commitImage(addr uint64, data []byte) error {
	x, lo, hi, err := m.inAlloc(addr, uint64(len(data)))
	switch {
	case err != nil:
		return err
	case !x.image:
		return vmmem.ErrKind
	case x.mem.refs > 1:
		return vmmem.ErrShared
	case !m.affords(0, m.missing(lo, hi)):
		return vmmem.ErrQuota
	}
	m.commitPages(lo, hi, vmmem.ProtRead)
	m.poke(addr, data)
	return nil
}

func (m *mSpace) mapDevice(addr, size uint64, d *mDevice) (uint64, error) {
	base, size, err := m.place(granuleDown(addr), size, uint64(vmmem.MMIOBase), 0)
	if err != nil {
		return 0, err
	}
	if !m.affords(size, 0) {
		return 0, vmmem.ErrQuota
	}
	m.insert(&mAlloc{base: base, size: size, kind: vmmem.KindMMIO, initial: vmmem.ProtReadWrite, name: "device", dev: d})
	return base, nil
}

func mShare(to *mSpace, addr uint64, from *mSpace, src, size uint64, prot vmmem.Prot) (uint64, error) {
	x, lo, hi, err := from.inAlloc(src, size)
	switch {
	case err != nil:
		return 0, err
	case x.dev != nil:
		return 0, vmmem.ErrKind
	case prot > 15 || prot&vmmem.ProtWrite != 0 && !x.writable:
		return 0, vmmem.ErrProt
	case from.missing(lo, hi) > 0:
		return 0, vmmem.ErrNotCommit
	}
	base, size, err := to.place(granuleDown(addr), hi-lo, 0, 0)
	if err != nil {
		return 0, err
	}
	if !to.affords(size, size) {
		return 0, vmmem.ErrQuota
	}
	from.copyOnWrite(lo, hi)
	var pages []*mBytes
	for p := lo / page; p < hi/page; p++ {
		pages = append(pages, from.pages[p].bytes)
	}
	y := &mAlloc{base: base, size: size, kind: vmmem.KindSection, initial: prot, name: x.name, writable: x.writable, mem: x.mem}
	return base, to.view(y, pages, prot, false)
}

func mMoveBlock(to *mSpace, addr uint64, from *mSpace, base uint64) (uint64, error) {
	x := from.at(base)
	switch {
	case x == nil || x.base != base:
		return 0, vmmem.ErrNotBase
	case x.dev != nil:
		return 0, vmmem.ErrKind
	}
	if to == from {
		from.allocs = slices.DeleteFunc(from.allocs, func(y *mAlloc) bool { return y == x })
	}
	target, _, err := to.place(granuleDown(addr), x.size, 0, 0)
	if to == from {
		from.insert(x)
	}
	if err != nil {
		return 0, err
	}
	if to != from && !to.affords(x.size, x.size-from.missing(x.base, x.base+x.size)) {
		return 0, vmmem.ErrQuota
	}
	moved := map[uint64]*mPage{}
	for p := x.base / page; p < (x.base+x.size)/page; p++ {
		if q := from.pages[p]; q != nil {
			moved[p+target/page-x.base/page] = q
		}
	}
	if x.mem != nil {
		x.mem.refs++ // remove takes one
	}
	from.remove(x)
	x.base = target
	to.insert(x)
	for p, q := range moved {
		to.pages[p] = q
	}
	to.peaks()
	return target, nil
}

// fault is what the model predicts for an access.
type fault struct {
	addr   uint64
	reason vmmem.Reason
}

func (m *mSpace) admit(a, n uint64, acc vmmem.Access, trip bool) *fault {
	if a+n > 1<<32 {
		return &fault{a, vmmem.FaultWrap}
	}
	for at := a; at < a+n; at = down(at, page) + page {
		x := m.at(at)
		if x == nil {
			return &fault{at, vmmem.FaultUnmapped}
		}
		if x.dev != nil {
			return &fault{at, vmmem.FaultStraddle}
		}
		p := m.pages[at/page]
		switch {
		case p == nil:
			return &fault{at, vmmem.FaultNotCommitted}
		case p.prot&vmmem.ProtGuard != 0:
			if trip {
				p.prot &^= vmmem.ProtGuard
			}
			return &fault{at, vmmem.FaultGuard}
		case acc == vmmem.AccessRead && p.prot&vmmem.ProtRead == 0,
			acc == vmmem.AccessWrite && p.prot&vmmem.ProtWrite == 0,
			acc == vmmem.AccessExec && p.prot&vmmem.ProtExec == 0:
			return &fault{at, vmmem.FaultProtected}
		}
		if end := down(at, page) + uint64(p.bytes.valid); acc == vmmem.AccessWrite && !p.cow && min(a+n, down(at, page)+page) > end {
			return &fault{max(at, end), vmmem.FaultEnd}
		}
	}
	return nil
}

func (m *mSpace) copyOnWrite(lo, hi uint64) {
	for p := lo / page; p < up(hi, page)/page; p++ {
		if q := m.pages[p]; q != nil && q.cow {
			b := *q.bytes
			b.valid = vmmem.PageSize
			q.bytes, q.cow = &b, false
		}
	}
}

func (m *mSpace) peek(a, n uint64) []byte {
	out := make([]byte, 0, n)
	for uint64(len(out)) < n {
		at := a + uint64(len(out))
		d := &m.pages[at/page].bytes.data
		out = append(out, d[at%page:min(page, at%page+n-uint64(len(out)))]...)
	}
	return out
}

func (m *mSpace) poke(a uint64, data []byte) {
	m.copyOnWrite(a, a+uint64(len(data)))
	for len(data) > 0 {
		k := copy(m.pages[a/page].bytes.data[a%page:], data)
		a, data = a+uint64(k), data[k:]
	}
}

// device predicts an access to a device; ok is false when there is none at a.
func (m *mSpace) device(a, n uint64) (x *mAlloc, f *fault, ok bool) {
	x = m.at(a)
	if x == nil || x.dev == nil {
		return nil, nil, false
	}
	off, size := a-x.base, uint64(len(x.dev.data))
	switch {
	case off >= size:
		return x, &fault{a, vmmem.FaultUnmapped}, true
	case off+n > size:
		return x, &fault{x.base + size, vmmem.FaultStraddle}, true
	case n != 1 && n != 2 && n != 4 && n != 8:
		return x, &fault{a, vmmem.FaultWidth}, true
	case x.dev.fail:
		return x, &fault{a, vmmem.FaultDevice}, true
	}
	return x, nil, true
}

func (m *mSpace) read(a, n uint64) ([]byte, *fault) {
	if n == 0 {
		return nil, nil
	}
	if x, f, ok := m.device(a, n); ok {
		if f != nil {
			return nil, f
		}
		return bytes.Clone(x.dev.data[a-x.base:][:n]), nil
	}
	if f := m.admit(a, n, vmmem.AccessRead, true); f != nil {
		return nil, f
	}
	return m.peek(a, n), nil
}

func (m *mSpace) write(a uint64, data []byte) *fault {
	n := uint64(len(data))
	if n == 0 {
		return nil
	}
	if x, f, ok := m.device(a, n); ok {
		if f == nil {
			copy(x.dev.data[a-x.base:], data)
		}
		return f
	}
	if f := m.admit(a, n, vmmem.AccessWrite, true); f != nil {
		return f
	}
	m.poke(a, data)
	return nil
}

func (m *mSpace) query(a uint64) vmmem.Region {
	x := m.at(a)
	if x == nil {
		lo, hi := uint64(0), uint64(1)<<32
		for _, y := range m.allocs {
			if y.base > a {
				hi = min(hi, y.base)
			} else {
				lo = max(lo, y.base+y.size)
			}
		}
		return vmmem.Region{Base: vmmem.Addr(lo), Size: hi - lo}
	}
	r := vmmem.Region{
		AllocBase: vmmem.Addr(x.base), AllocSize: uint32(x.size), Kind: x.kind, Initial: x.initial, Name: x.name,
	}
	if x.dev != nil {
		r.Base, r.Size, r.State, r.Prot = vmmem.Addr(x.base), x.size, vmmem.StateCommitted, x.initial
		return r
	}
	like := func(p uint64) (bool, vmmem.Prot) {
		if q := m.pages[p]; q != nil {
			return true, q.prot
		}
		return false, 0
	}
	committed, prot := like(a / page)
	lo, hi := a/page, a/page+1
	for lo > x.base/page {
		if c, p := like(lo - 1); c != committed || p != prot {
			break
		}
		lo--
	}
	for hi < (x.base+x.size)/page {
		if c, p := like(hi); c != committed || p != prot {
			break
		}
		hi++
	}
	r.Base, r.Size, r.State, r.Prot = vmmem.Addr(lo*page), (hi-lo)*page, vmmem.StateReserved, prot
	if committed {
		r.State = vmmem.StateCommitted
	}
	return r
}

// sameFault compares a prediction with what a Space answered.
func sameFault(want *fault, got error) error {
	if want == nil {
		if got != nil {
			return fmt.Errorf("unexpected fault %w", got)
		}
		return nil
	}
	var f *vmmem.Fault
	if !errors.As(got, &f) {
		return fmt.Errorf("no fault, but %v at %#x was due: %w", want.reason, want.addr, got)
	}
	if uint64(f.Addr) != want.addr || f.Reason != want.reason {
		return fmt.Errorf("fault %v, but %v at %#x was due", f, want.reason, want.addr)
	}
	return nil
}

// sameError compares a predicted sentinel with what a Space answered.
func sameError(want, got error) error {
	if want == nil && got == nil {
		return nil
	}
	var o *vmmem.OpError
	if want == nil || !errors.Is(got, want) || !errors.As(got, &o) {
		return fmt.Errorf("error %v, but %v was due", got, want)
	}
	return nil
}
