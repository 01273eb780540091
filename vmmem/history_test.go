package vmmem_test

import (
	"bytes"
	"encoding/binary"
	"errors"
	"fmt"
	"math/rand/v2"
	"strings"
	"testing"

	"github.com/junco-vm/junco/vmmem"
	"pgregory.net/rapid"
)

// source is where a history takes its numbers from: rapid, or a fuzzer's bytes.
type source interface {
	// below returns a number in [0, n).
	below(n int, label string) int
}

type rapidSource struct{ t *rapid.T }

func (r rapidSource) below(n int, label string) int { return rapid.IntRange(0, n-1).Draw(r.t, label) }

// randSource draws evenly, where rapid prefers small numbers.
type randSource struct{ r *rand.Rand }

func (r randSource) below(n int, _ string) int { return r.r.IntN(n) }

// history drives two spaces and their models with the same calls.
type history struct {
	src      source
	spaces   [2]*vmmem.Space
	models   [2]*mSpace
	sections []*vmmem.Section
	msecs    []*mSection
	hostile  bool // addresses and sizes from anywhere
}

var errDevice = errors.New("device is broken")

func newHistory(src source, hostile bool) (*history, error) {
	h := &history{src: src, hostile: hostile}
	quota := vmmem.Quota{Reserved: 96 * vmmem.Granularity, Committed: 300 * vmmem.PageSize}
	for i := range h.spaces {
		s, err := vmmem.New(vmmem.Options{Quota: quota})
		if err != nil {
			return nil, err
		}
		h.spaces[i], h.models[i] = s, newModel(quota)
	}
	for i, n := range []int{3 * vmmem.PageSize, 40*vmmem.PageSize + 100, 1, 2 * vmmem.Granularity} {
		data := make([]byte, n)
		for k := range data {
			data[k] = byte(k*7 + k>>8 + i)
		}
		c, err := vmmem.SectionOf("section", data, i != 2)
		if err != nil {
			return nil, err
		}
		h.sections = append(h.sections, c)
		h.msecs = append(h.msecs, newMSection(data, i != 2))
	}
	return h, nil
}

func (h *history) close() error {
	for i, s := range h.spaces {
		if err := s.Close(); err != nil {
			return err
		}
		if st := s.Stats(); st.Reserved != 0 || st.Committed != 0 || st.PageTables != 0 {
			return fmt.Errorf("space %d holds something after close: %+v", i, st)
		}
		if err := s.Verify(); err != nil {
			return err
		}
	}
	return nil
}

// word draws any 32 bits.
func (h *history) word(label string) uint64 {
	return uint64(h.src.below(1<<16, label+" high"))<<16 | uint64(h.src.below(1<<16, label+" low"))
}

// addr draws an address: mostly inside or near allocations of a small area.
func (h *history) addr(m *mSpace, label string) uint64 {
	switch k := h.src.below(20, label+" how"); {
	case k == 0:
		return 0
	case k == 1 && h.hostile:
		return h.word(label)
	case k == 2 && h.hostile:
		edges := []uint64{
			1, page - 1, granule - 1, granule, uint64(vmmem.SpaceEnd) - 1, uint64(vmmem.SpaceEnd), 1<<32 - 1, 1<<32 - page, 1 << 31,
			uint64(vmmem.MMIOBase), uint64(vmmem.HeapBase), uint64(vmmem.HeapEnd) - 1,
		}
		return edges[h.src.below(len(edges), label)]
	case k < 14 && len(m.allocs) > 0:
		x := m.allocs[h.src.below(len(m.allocs), label+" block")]
		off := uint64(h.src.below(int(x.size/page)+1, label+" page")) * page
		if h.src.below(3, label+" exact") > 0 {
			off += uint64(h.src.below(32, label+" byte"))
			off -= min(off, uint64(h.src.below(2, label+" below")*16))
		}
		if h.src.below(3, label+" base") == 0 {
			off = 0
		}
		return x.base + off
	case k < 17:
		return uint64(vmmem.DefaultBase) + 0x3c0000 + uint64(h.src.below(12, label))*granule
	default:
		return uint64(vmmem.DefaultBase) + uint64(h.src.below(24*vmmem.Granularity, label))
	}
}

func (h *history) size(label string) uint64 {
	switch k := h.src.below(16, label+" how"); {
	case k == 0:
		return 0
	case k == 1 && h.hostile:
		return h.word(label)
	case k == 2 && h.hostile:
		edges := []uint64{1<<32 - 1, 1 << 31, 1<<32 - page, uint64(vmmem.SpaceEnd), 1, page - 1, page + 1, granule + 1}
		return edges[h.src.below(len(edges), label)]
	case k < 8:
		return uint64(h.src.below(3*vmmem.PageSize, label))
	case k < 13:
		return uint64(h.src.below(24, label)) * page
	default:
		return uint64(h.src.below(3*vmmem.Granularity, label))
	}
}

// short is a size for data that is really made.
func (h *history) short(label string) uint64 {
	if h.src.below(2, label+" how") == 0 {
		return uint64(h.src.below(20, label))
	}
	return uint64(h.src.below(3*vmmem.PageSize, label))
}

func (h *history) prot(label string) vmmem.Prot {
	usual := []vmmem.Prot{vmmem.ProtReadWrite, vmmem.ProtReadWrite, vmmem.ProtReadWrite, vmmem.ProtRead, vmmem.ProtReadExec}
	if k := h.src.below(8, label); k < len(usual) {
		return usual[k]
	}
	return vmmem.Prot(h.src.below(18, label+" bits"))
}

func (h *history) bytes(n uint64) []byte {
	p := make([]byte, n)
	v := byte(h.src.below(256, "seed"))
	for i := range p {
		p[i] = v + byte(i)*3
	}
	return p
}

// step makes one call on a space and its model and compares the answers.
func (h *history) step() (what string, err error) {
	i := h.src.below(2, "space")
	s, m := h.spaces[i], h.models[i]
	j := h.src.below(2, "other")
	o, n := h.spaces[j], h.models[j]
	a := h.addr(m, "addr")
	base := func(got vmmem.Addr, err error, want uint64, wantErr error) error {
		if e := sameError(wantErr, err); e != nil {
			return e
		}
		if err == nil && uint64(got) != want || err != nil && got != 0 {
			return fmt.Errorf("base %v, but %#x was due", got, want)
		}
		return nil
	}
	switch k := h.src.below(30, "call"); k {
	case 0, 1:
		size, kind, prot := h.size("size"), vmmem.Kind(h.src.below(8, "kind")), h.prot("prot")
		if kind > vmmem.KindPrivate && h.src.below(3, "plain") > 0 {
			kind = vmmem.KindPrivate
		}
		commit := h.src.below(3, "commit") > 0
		what = fmt.Sprintf("allocate %#x+%#x %v %v %v", a, size, kind, prot, commit)
		got, err := s.Allocate(vmmem.Request{Addr: vmmem.Addr(a), Size: uint32(size), Kind: kind, Prot: prot, Commit: commit})
		want, werr := m.allocate(a, size, kind, prot, commit)
		return what, base(got, err, want, werr)
	case 2, 3:
		size, prot := h.size("size"), h.prot("prot")
		what = fmt.Sprintf("commit %#x+%#x %v", a, size, prot)
		return what, sameError(m.commit(a, size, prot), s.Commit(vmmem.Addr(a), uint32(size), prot))
	case 4:
		size := h.size("size")
		what = fmt.Sprintf("decommit %#x+%#x", a, size)
		return what, sameError(m.decommit(a, size), s.Decommit(vmmem.Addr(a), uint32(size)))
	case 5:
		what = fmt.Sprintf("release %#x", a)
		return what, sameError(m.take(a, true), s.Release(vmmem.Addr(a)))
	case 6:
		what = fmt.Sprintf("unmap %#x", a)
		return what, sameError(m.take(a, false), s.Unmap(vmmem.Addr(a)))
	case 7, 8:
		size, prot := h.size("size"), h.prot("prot")
		what = fmt.Sprintf("protect %#x+%#x %v", a, size, prot)
		old, err := s.Protect(vmmem.Addr(a), uint32(size), prot)
		want, werr := m.protect(a, size, prot)
		if e := sameError(werr, err); e != nil || old != want {
			return what, fmt.Errorf("old %v for %v: %w", old, want, e)
		}
		return what, nil
	case 9:
		data := h.bytes(h.short("image"))
		if h.src.below(2, "anywhere") == 0 {
			a = 0
		}
		what = fmt.Sprintf("map image %#x+%#x", a, len(data))
		got, err := s.MapImage(vmmem.Addr(a), data, "image")
		want, werr := m.mapImage(a, data)
		return what, base(got, err, want, werr)
	case 10:
		size := h.size("size")
		what = fmt.Sprintf("reserve image %#x+%#x", a, size)
		got, err := s.ReserveImage(vmmem.Addr(a), uint32(size), "packed")
		want, werr := m.reserveImage(a, size)
		return what, base(got, err, want, werr)
	case 11:
		data := h.bytes(h.short("data"))
		what = fmt.Sprintf("commit image %#x+%#x", a, len(data))
		return what, sameError(m.commitImage(a, data), s.CommitImage(vmmem.Addr(a), data))
	case 12, 13:
		c := h.src.below(len(h.sections), "section")
		v := vmmem.View{Addr: vmmem.Addr(a), Prot: h.prot("prot"), CopyOnWrite: h.src.below(2, "cow") == 0}
		if h.src.below(2, "part") == 0 {
			v.Offset, v.Size = uint32(h.src.below(20, "offset"))*vmmem.PageSize, uint32(h.size("size"))
		}
		if h.hostile {
			v.Offset += uint32(h.src.below(20, "crooked") / 19)
		}
		what = fmt.Sprintf("map section %d %+v", c, v)
		got, err := s.MapSection(h.sections[c], v)
		want, werr := m.mapSection(h.msecs[c], v)
		if werr != nil {
			want = 0
		}
		return what, base(got, err, want, werr)
	case 14:
		d := &mDevice{fail: h.src.below(4, "broken") == 0}
		what = fmt.Sprintf("map device %#x", a)
		got, err := s.MapDevice(vmmem.Addr(a), d.device())
		want, werr := m.mapDevice(a, uint64(len(d.data)), d)
		return what, base(got, err, want, werr)
	case 15:
		size, prot, to := h.size("size"), h.prot("prot"), h.addr(n, "to")
		what = fmt.Sprintf("share %d %#x+%#x to %d %#x %v", i, a, size, j, to, prot)
		got, err := vmmem.Share(o, vmmem.Addr(to), s, vmmem.Addr(a), uint32(size), prot)
		want, werr := mShare(n, to, m, a, size, prot)
		if werr != nil {
			want = 0
		}
		return what, base(got, err, want, werr)
	case 16:
		to := h.addr(n, "to")
		what = fmt.Sprintf("move block %d %#x to %d %#x", i, a, j, to)
		got, err := vmmem.MoveBlock(o, vmmem.Addr(to), s, vmmem.Addr(a))
		want, werr := mMoveBlock(n, to, m, a)
		return what, base(got, err, want, werr)
	case 17, 18:
		width := 1 << h.src.below(4, "width")
		what = fmt.Sprintf("read%d %#x", width*8, a)
		want, f := m.read(a, uint64(width))
		got, err := readWidth(s, vmmem.Addr(a), width)
		if e := sameFault(f, err); e != nil || err == nil && !bytes.Equal(got, want) {
			return what, fmt.Errorf("%x for %x: %w", got, want, e)
		}
		return what, nil
	case 19, 20:
		width := 1 << h.src.below(4, "width")
		data := h.bytes(uint64(width))
		what = fmt.Sprintf("write%d %#x", width*8, a)
		return what, sameFault(m.write(a, data), writeWidth(s, vmmem.Addr(a), data))
	case 21:
		data := make([]byte, h.short("bytes"))
		what = fmt.Sprintf("read %#x+%#x", a, len(data))
		want, f := m.read(a, uint64(len(data)))
		err := s.Read(vmmem.Addr(a), data)
		if e := sameFault(f, err); e != nil || err == nil && !bytes.Equal(data, want) {
			return what, fmt.Errorf("contents differ: %w", e)
		}
		return what, nil
	case 22:
		data := h.bytes(h.short("bytes"))
		what = fmt.Sprintf("write %#x+%#x", a, len(data))
		return what, sameFault(m.write(a, data), s.Write(vmmem.Addr(a), data))
	case 23:
		size, v := h.short("size"), byte(h.src.below(256, "value"))
		what = fmt.Sprintf("fill %#x+%#x", a, size)
		return what, sameFault(m.write(a, bytes.Repeat([]byte{v}, int(size))), s.Fill(vmmem.Addr(a), uint32(size), v))
	case 24, 25:
		return h.copy(s, m, i, o, n, j, a, k == 25)
	case 26:
		return h.try(s, m, a)
	case 27:
		b, size := h.addr(n, "b"), h.short("size")
		what = fmt.Sprintf("compare %d %#x with %d %#x, %#x", i, a, j, b, size)
		return what, h.compare(s, m, a, o, n, b, size)
	case 28:
		size, align := h.size("size"), uint64(1)<<h.src.below(26, "align")
		if h.hostile {
			align += uint64(h.src.below(10, "crooked") / 9)
		}
		look := vmmem.Search{Size: uint32(size), Align: uint32(align), Highest: h.src.below(2, "highest") == 0}
		if h.src.below(2, "bounds") == 0 {
			look.Min, look.Max = vmmem.Addr(h.addr(m, "min")), vmmem.Addr(h.addr(m, "max"))
		}
		what = fmt.Sprintf("find free %+v", look)
		got, err := s.FindFree(look)
		want, werr := m.findFree(size, align, uint64(look.Min), uint64(look.Max), look.Highest)
		return what, base(got, err, want, werr)
	default:
		data := make([]byte, h.short("bytes"))
		what = fmt.Sprintf("fetch %#x+%#x", a, len(data))
		if len(data) == 0 {
			return what, s.Fetch(vmmem.Addr(a), data)
		}
		err := s.Fetch(vmmem.Addr(a), data)
		f := m.admit(a, uint64(len(data)), vmmem.AccessExec, true)
		if e := sameFault(f, err); e != nil {
			return what, e
		}
		if err == nil && !bytes.Equal(data, m.peek(a, uint64(len(data)))) {
			return what, errors.New("contents differ")
		}
		return what, nil
	}
}

func (h *history) copy(s *vmmem.Space, m *mSpace, i int, o *vmmem.Space, n *mSpace, j int, src uint64, move bool) (string, error) {
	dst, size := h.addr(n, "dst"), h.short("size")
	if h.src.below(3, "near") == 0 && i == j {
		dst = src + uint64(h.src.below(64, "shift")) - min(src, 32)
	}
	what := fmt.Sprintf("copy (and leave: %v) %d %#x+%#x to %d %#x", move, i, src, size, j, dst)
	_, _, devA := m.device(src, 1)
	_, _, devB := n.device(dst, 1)
	if devA || devB {
		return what, h.copyDevice(s, m, src, o, n, dst, size, move)
	}
	var err error
	if move {
		err = vmmem.MoveBetween(o, vmmem.Addr(dst), s, vmmem.Addr(src), uint32(size))
	} else {
		err = vmmem.CopyBetween(o, vmmem.Addr(dst), s, vmmem.Addr(src), uint32(size))
	}
	if size == 0 {
		return what, err
	}
	if f := m.admit(src, size, vmmem.AccessRead, true); f != nil {
		return what, sameFault(f, err)
	}
	lo, hi := src, src+size
	if i == j {
		if dst <= lo && lo < dst+size {
			lo = min(dst+size, hi)
		} else if lo < dst && dst < hi {
			hi = dst
		}
	}
	if move && lo < hi {
		if f := m.admit(lo, hi-lo, vmmem.AccessWrite, true); f != nil {
			return what, sameFault(f, err)
		}
		m.copyOnWrite(lo, hi)
	}
	if f := n.admit(dst, size, vmmem.AccessWrite, true); f != nil {
		return what, sameFault(f, err)
	}
	n.copyOnWrite(dst, dst+size)
	data := m.peek(src, size)
	if move && lo < hi && overlap(m, lo, hi, n, dst, dst+size) {
		return what, sameError(vmmem.ErrShared, err)
	}
	if err != nil {
		return what, err
	}
	n.poke(dst, data)
	if move && lo < hi {
		m.poke(lo, make([]byte, hi-lo))
	}
	return what, nil
}

// overlap tells whether two ranges show a common byte.
func overlap(m *mSpace, lo, hi uint64, n *mSpace, dlo, dhi uint64) bool {
	for a := lo; a < hi; a = down(a, page) + page {
		for b := dlo; b < dhi; b = down(b, page) + page {
			if m.pages[a/page].bytes == n.pages[b/page].bytes {
				x, y := a%page, b%page
				if x < y+min(dhi-b, page-y) && y < x+min(hi-a, page-x) {
					return true
				}
			}
		}
	}
	return false
}

// copyDevice takes the order of questions from the documentation: what can fail
// without an effect comes first.
func (h *history) copyDevice(s *vmmem.Space, m *mSpace, src uint64, o *vmmem.Space, n *mSpace, dst, size uint64, move bool) error {
	if move {
		err := vmmem.MoveBetween(o, vmmem.Addr(dst), s, vmmem.Addr(src), uint32(size))
		if size == 0 {
			return err
		}
		return sameFault(&fault{src, vmmem.FaultWidth}, err)
	}
	err := vmmem.CopyBetween(o, vmmem.Addr(dst), s, vmmem.Addr(src), uint32(size))
	if size == 0 {
		return err
	}
	var data []byte
	if err == nil {
		var f *fault
		if data, f = m.read(src, size); f != nil {
			return fmt.Errorf("copied what cannot be read: %v", f)
		}
		return sameFault(n.write(dst, data), nil)
	}
	// It failed: the model must refuse one side too. Trips of guard pages follow
	// the order of the questions.
	_, df, devB := n.device(dst, min(size, 9))
	if devB && df != nil && df.reason != vmmem.FaultDevice {
		return nil
	}
	if !devB {
		if f := n.admit(dst, min(size, 9), vmmem.AccessWrite, true); f != nil {
			return sameFault(f, err)
		}
	}
	if _, f := m.read(src, size); f != nil {
		return nil
	}
	if df == nil {
		return fmt.Errorf("copy failed for no reason: %w", err)
	}
	return nil
}

func (h *history) try(s *vmmem.Space, m *mSpace, a uint64) (string, error) {
	size := h.short("size")
	if h.src.below(2, "write") == 0 {
		data := h.bytes(size)
		want := size == 0 || m.admit(a, size, vmmem.AccessWrite, false) == nil
		if got := s.TryWrite(vmmem.Addr(a), data); got != want {
			return "try write", fmt.Errorf("at %#x+%#x: %v", a, size, got)
		}
		if want && size > 0 {
			m.poke(a, data)
		}
		return "try write", nil
	}
	data := make([]byte, size)
	got := s.TryRead(vmmem.Addr(a), data)
	size = min(size, 1<<32-a)
	want := size
	if size > 0 {
		if f := m.admit(a, size, vmmem.AccessRead, false); f != nil {
			want = f.addr - a
		}
	}
	if uint64(got) != want || !bytes.Equal(data[:got], m.peek(a, want)) {
		return "try read", fmt.Errorf("at %#x+%#x: %#x bytes, not %#x", a, size, got, want)
	}
	return "try read", nil
}

func (h *history) compare(s *vmmem.Space, m *mSpace, a uint64, o *vmmem.Space, n *mSpace, b, size uint64) error {
	order, at, err := vmmem.CompareBetween(s, vmmem.Addr(a), o, vmmem.Addr(b), uint32(size))
	if size == 0 {
		if order != 0 || at != 0 {
			return errors.New("nothing differs from nothing")
		}
		return err
	}
	if f := m.admit(a, size, vmmem.AccessRead, true); f != nil {
		return sameFault(f, err)
	}
	if f := n.admit(b, size, vmmem.AccessRead, true); f != nil {
		return sameFault(f, err)
	}
	p, q := m.peek(a, size), n.peek(b, size)
	want := 0
	for want < len(p) && p[want] == q[want] {
		want++
	}
	if err != nil || order != bytes.Compare(p, q) || int(at) != want {
		return fmt.Errorf("order %d at %d, not %d at %d: %w", order, at, bytes.Compare(p, q), want, err)
	}
	return nil
}

func (d *mDevice) device() vmmem.Device {
	return vmmem.Device{
		Name: "device", Size: uint32(len(d.data)),
		Read: func(off uint32, width int) (uint64, error) {
			if d.fail {
				return 0, errDevice
			}
			var p [8]byte
			copy(p[:], d.data[off:][:width])
			return binary.LittleEndian.Uint64(p[:]), nil
		},
		Write: func(off uint32, width int, v uint64) error {
			if d.fail {
				panic(errDevice)
			}
			return nil // the model shares the bytes and writes them
		},
	}
}

// readWidth reads by the call for a width, and by its inlined sister if that can.
func readWidth(s *vmmem.Space, a vmmem.Addr, width int) ([]byte, error) {
	var v, w uint64
	var ok bool
	var err error
	p, plain := s.LoadPlain(a, width) // before Read8 and its siblings, which a guard page faults once only
	switch width {
	case 1:
		x, k := s.Load8(a)
		y, e := s.Read8(a)
		v, ok, w, err = uint64(x), k, uint64(y), e
	case 2:
		x, k := s.Load16(a)
		y, e := s.Read16(a)
		v, ok, w, err = uint64(x), k, uint64(y), e
	case 4:
		x, k := s.Load32(a)
		y, e := s.Read32(a)
		v, ok, w, err = uint64(x), k, uint64(y), e
	default:
		v, ok = s.Load64(a)
		w, err = s.Read64(a)
	}
	if plain {
		if !ok {
			v, ok = p, true
		} else if p != v {
			return nil, fmt.Errorf("loaded %#x and %#x", v, p)
		}
	}
	if ok && (v != w || err != nil) {
		return nil, fmt.Errorf("loaded %#x, but read %#x, %v", v, w, err) // no wrapped fault: this one is ours
	}
	return binary.LittleEndian.AppendUint64(nil, w)[:width], err
}

// writeWidth does the same for writes, by one of the two.
func writeWidth(s *vmmem.Space, a vmmem.Addr, data []byte) error {
	inlined := data[0]%2 == 0
	if data[0]%4 == 1 {
		var v [8]byte
		copy(v[:], data)
		if s.StorePlain(a, len(data), binary.LittleEndian.Uint64(v[:])) {
			return nil
		}
	}
	switch len(data) {
	case 1:
		if inlined && s.Store8(a, data[0]) {
			return nil
		}
		return s.Write8(a, data[0])
	case 2:
		if inlined && s.Store16(a, binary.LittleEndian.Uint16(data)) {
			return nil
		}
		return s.Write16(a, binary.LittleEndian.Uint16(data))
	case 4:
		if inlined && s.Store32(a, binary.LittleEndian.Uint32(data)) {
			return nil
		}
		return s.Write32(a, binary.LittleEndian.Uint32(data))
	}
	if inlined && s.Store64(a, binary.LittleEndian.Uint64(data)) {
		return nil
	}
	return s.Write64(a, binary.LittleEndian.Uint64(data))
}

// check compares everything that can be asked about both spaces.
func (h *history) check() error {
	for i, s := range h.spaces {
		m := h.models[i]
		if err := s.Verify(); err != nil {
			return err
		}
		st := s.Stats()
		if st.Reserved != m.reserved() || st.Committed != m.committed() || st.Allocations != len(m.allocs) ||
			st.PeakReserved != m.peakR || st.PeakCommitted != m.peakC {
			return fmt.Errorf("space %d: statistics %+v, not reserved %#x committed %#x peaks %#x %#x",
				i, st, m.reserved(), m.committed(), m.peakR, m.peakC)
		}
		at := uint64(0)
		for r := range s.Regions() {
			if want := m.query(at); r != want {
				return fmt.Errorf("space %d: region %+v, not %+v", i, r, want)
			}
			if s.KindAt(r.Base) != r.Kind || s.Overlaps(r.Base, uint32(min(r.Size, 1<<31))) != (r.Kind != vmmem.KindFree) {
				return fmt.Errorf("space %d: kind or overlap at %v", i, r.Base)
			}
			at = r.End()
		}
		if at != 1<<32 {
			return fmt.Errorf("space %d: regions end at %#x", i, at)
		}
	}
	return nil
}

// contents compares every readable byte.
func (h *history) contents() error {
	for i, s := range h.spaces {
		m := h.models[i]
		for p, q := range m.pages {
			var got [vmmem.PageSize]byte
			if q.prot&vmmem.ProtGuard != 0 || q.prot&vmmem.ProtRead == 0 {
				continue
			}
			if n := s.TryRead(vmmem.Addr(p*page), got[:]); n != vmmem.PageSize || got != q.bytes.data {
				return fmt.Errorf("space %d: page %#x differs (%#x bytes read)", i, p*page, n)
			}
		}
	}
	return nil
}

func TestHistoriesAgreeWithModel(t *testing.T) {
	for _, hostile := range []bool{false, true} {
		t.Run(fmt.Sprintf("hostile=%v", hostile), func(t *testing.T) {
			rapid.Check(t, func(t *rapid.T) {
				h, err := newHistory(rapidSource{t}, hostile)
				if err != nil {
					t.Fatal(err)
				}
				defer func() {
					if err := h.close(); err != nil {
						t.Fatal(err)
					}
				}()
				for range rapid.IntRange(1, 150).Draw(t, "steps") {
					what, err := h.step()
					t.Log(what)
					if err != nil {
						t.Fatalf("%s: %v", what, err)
					}
					if err := h.check(); err != nil {
						t.Fatalf("after %s: %v", what, err)
					}
				}
				if err := h.contents(); err != nil {
					t.Fatal(err)
				}
			})
		})
	}
}

// TestEvenHistoriesAgreeWithModel draws all calls alike, from fixed seeds.
func TestEvenHistoriesAgreeWithModel(t *testing.T) {
	seeds := uint64(300)
	if testing.Short() {
		seeds = 30
	}
	for seed := range seeds {
		h, err := newHistory(randSource{rand.New(rand.NewPCG(seed, 0))}, seed%2 == 0)
		if err != nil {
			t.Fatal(err)
		}
		var calls []string
		for range 250 {
			what, err := h.step()
			calls = append(calls, what)
			if err == nil {
				err = h.check()
			}
			if err != nil {
				t.Fatalf("seed %d: %v after\n%s", seed, err, strings.Join(calls, "\n"))
			}
		}
		if err := h.contents(); err != nil {
			t.Fatalf("seed %d: %v", seed, err)
		}
		for i, s := range h.spaces {
			if err := roundTrip(s, h.models[i], vmmem.SaveOptions{}); err != nil {
				t.Fatalf("seed %d: %v", seed, err)
			}
		}
		if err := h.close(); err != nil {
			t.Fatalf("seed %d: %v", seed, err)
		}
	}
}
