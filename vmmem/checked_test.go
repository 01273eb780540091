package vmmem_test

import (
	"errors"
	"fmt"
	"testing"

	"github.com/junco-vm/junco/vmmem"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"
)

func TestCheckedRegion(t *testing.T) {
	s := newSpace(t, vmmem.Options{})
	a := committed(t, s, 2*vmmem.PageSize)
	require.NoError(t, s.Write32(a+100, 7))
	require.NoError(t, s.Check(a+96, 64, vmmem.CheckUnwritten|vmmem.CheckTypes))
	assert.Equal(t, []vmmem.CheckedRegion{{Addr: a + 96, Size: 64, Mode: 3}}, s.CheckedRegions())

	_, err := s.Read32(a + 100)
	assert.Equal(t, vmmem.Fault{Addr: a + 100, Access: vmmem.AccessRead, Reason: vmmem.FaultUnwritten}, faultOf(t, err), "written before the check began")
	require.NoError(t, s.WriteCell(a+104, vmmem.CellFloat, 0x3f800000))
	v, err := s.ReadCell(a+104, vmmem.CellFloat)
	require.NoError(t, err)
	assert.EqualValues(t, 0x3f800000, v)
	for _, c := range []vmmem.CellType{vmmem.CellInt, vmmem.CellRef, vmmem.CellByte, vmmem.CellShort} {
		_, err = s.ReadCell(a+104, c)
		assert.Equal(t, vmmem.Fault{Addr: a + 104, Access: vmmem.AccessRead, Reason: vmmem.FaultType}, faultOf(t, err), c)
	}
	_, err = s.Read32(a + 106)
	assert.ErrorIs(t, err, vmmem.FaultUnwritten)
	require.NoError(t, s.ChangeType(a+104, 4, vmmem.CellInt))
	w, err := s.Read32(a + 104)
	require.NoError(t, err)
	assert.EqualValues(t, 0x3f800000, w, "the contents stay")
	kind, at := s.CellAt(a + 107)
	assert.Equal(t, vmmem.CellInt, kind)
	assert.Equal(t, a+104, at)
	require.NoError(t, s.Read(a+104, make([]byte, 4)), "bytes have no type")
	require.NoError(t, s.Write8(a+105, 1))
	_, err = s.Read32(a + 104)
	assert.ErrorIs(t, err, vmmem.FaultType, "the cell is torn")
	require.NoError(t, s.Write(a+104, make([]byte, 4)))
	_, err = s.ReadCell(a+104, vmmem.CellRef)
	assert.NoError(t, err, "raw bytes read as anything")

	// Pages outside know nothing of it.
	require.NoError(t, s.Write64(a+vmmem.PageSize, 1))
	_, err = s.ReadCell(a+vmmem.PageSize, vmmem.CellDouble)
	assert.NoError(t, err)
	kind, _ = s.CellAt(a + vmmem.PageSize)
	assert.Equal(t, vmmem.CellRaw, kind)

	// Types go along with a copy between checked regions, and with the block.
	require.NoError(t, s.Check(a+200, 16, vmmem.CheckTypes))
	require.NoError(t, s.WriteCell(a+108, vmmem.CellDouble, 1))
	require.NoError(t, s.Copy(a+200, a+104, 12))
	kind, at = s.CellAt(a + 211)
	assert.Equal(t, vmmem.CellDouble, kind)
	assert.Equal(t, a+204, at)
	b, err := vmmem.MoveBlock(s, 0x6000_0000, s, a)
	require.NoError(t, err)
	kind, at = s.CellAt(b + 211)
	assert.Equal(t, vmmem.CellDouble, kind)
	assert.Equal(t, b+204, at)

	// Decommitted bytes were never written.
	require.NoError(t, s.Decommit(b, 1))
	require.NoError(t, s.Commit(b, 1, vmmem.ProtReadWrite))
	_, err = s.Read64(b + 108)
	assert.ErrorIs(t, err, vmmem.FaultUnwritten)
	assert.True(t, s.Uncheck(b+96))
	assert.False(t, s.Uncheck(b+96))
	assert.False(t, s.Uncheck(0))
	_, err = s.Read64(b + 108)
	assert.NoError(t, err)
}

func TestCheckArguments(t *testing.T) {
	s := newSpace(t, vmmem.Options{})
	a, err := s.Reserve(0, 64*kiB, vmmem.KindPrivate)
	require.NoError(t, err)
	require.NoError(t, s.Check(a+8, 8, vmmem.CheckTypes))
	for name, c := range map[string]struct{ got, want error }{
		"busy":        {s.Check(a+15, 8, vmmem.CheckTypes), vmmem.ErrBusy},
		"zero":        {s.Check(a, 0, vmmem.CheckTypes), vmmem.ErrSize},
		"outside":     {s.Check(a, 64*kiB+1, vmmem.CheckTypes), vmmem.ErrNotAlloc},
		"no mode":     {s.Check(a, 1, 0), vmmem.ErrProt},
		"mode":        {s.Check(a, 1, 4), vmmem.ErrProt},
		"type":        {s.ChangeType(a+8, 8, 99), vmmem.ErrProt},
		"width":       {s.ChangeType(a+8, 7, vmmem.CellInt), vmmem.ErrSize},
		"unchecked":   {func() error { _ = s.Commit(a, 1, 3); return s.ChangeType(a, 4, vmmem.CellInt) }(), vmmem.ErrNotAlloc},
		"uncommitted": {s.ChangeType(a+4096, 4, vmmem.CellInt), vmmem.ErrNotCommit},
	} {
		assert.ErrorIs(t, c.got, c.want, name)
	}
	for _, ty := range []vmmem.CellType{vmmem.CellNone, 99} {
		_, err = s.ReadCell(a, ty)
		assert.ErrorIs(t, err, vmmem.FaultWidth)
		assert.ErrorIs(t, s.WriteCell(a, ty, 1), vmmem.FaultWidth)
	}
	assert.EqualValues(t, 8, vmmem.CellDouble.Width())
	assert.Zero(t, vmmem.CellType(99).Width())
}

// mCells is the model of a space with checked regions: for each byte, its type
// and where its cell begins.
type mCells struct {
	typ   [3 * vmmem.PageSize]vmmem.CellType
	start [3 * vmmem.PageSize]int
	value [3 * vmmem.PageSize]byte
	check []mCheck
}

type mCheck struct {
	lo, hi int
	mode   vmmem.CheckMode
}

func (m *mCells) in(i int) *mCheck {
	for k := range m.check {
		if m.check[k].lo <= i && i < m.check[k].hi {
			return &m.check[k]
		}
	}
	return nil
}

func (m *mCells) raw(i int) { m.typ[i], m.start[i] = vmmem.CellRaw, i }

// set makes [i, i+n) cells of type t, inside one checked region or none.
func (m *mCells) set(i, n int, t vmmem.CellType) {
	for k := i; k < i+n; k++ {
		if c := m.in(k); c != nil {
			// What remains of the cell around k is raw.
			s := m.start[k]
			for j := c.lo; j < c.hi; j++ {
				if m.start[j] == s && m.typ[k].Width() > 1 && j >= s && j < s+int(m.typ[k].Width()) && (j < i || j >= i+n) {
					m.raw(j)
				}
			}
		}
	}
	w := int(t.Width())
	whole := m.in(i) != nil && m.in(i) == m.in(i+n-1)
	for k := i; k < i+n; k++ {
		if m.in(k) == nil {
			continue
		}
		if whole || t == vmmem.CellNone {
			m.typ[k], m.start[k] = t, k-(k-i)%w
		} else {
			m.raw(k)
		}
	}
}

func (m *mCells) read(i, n int, t vmmem.CellType) *fault {
	for k := i; k < i+n; {
		c := m.in(k)
		if c == nil {
			k++
			continue
		}
		end := min(c.hi, i+n)
		for j := k; j < end && c.mode&vmmem.CheckUnwritten != 0; j++ {
			if m.typ[j] == vmmem.CellNone {
				return &fault{uint64(j), vmmem.FaultUnwritten}
			}
		}
		if c.mode&vmmem.CheckTypes != 0 && t != vmmem.CellRaw {
			loose, exact := true, k == i && end == i+n
			for j := k; j < end; j++ {
				loose = loose && m.typ[j] <= vmmem.CellRaw
				exact = exact && m.typ[j] == t && m.start[j] == i
			}
			if !loose && !exact {
				return &fault{uint64(k), vmmem.FaultType}
			}
		}
		k = end
	}
	return nil
}

func TestCheckedHistoriesAgreeWithModel(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		s, err := vmmem.New(vmmem.Options{})
		if err != nil {
			t.Fatal(err)
		}
		defer func() { _ = s.Close() }()
		m := &mCells{}
		base, err := s.Allocate(vmmem.Request{Size: uint32(len(m.typ)), Prot: vmmem.ProtReadWrite, Commit: true})
		if err != nil {
			t.Fatal(err)
		}
		at := func(label string) int {
			// Around the edge of a page, where regions and cells are cut.
			return vmmem.PageSize - 24 + rapid.IntRange(0, 48).Draw(t, label)
		}
		cell := func(label string) vmmem.CellType {
			return vmmem.CellType(rapid.IntRange(int(vmmem.CellRaw), int(vmmem.CellDouble)).Draw(t, label))
		}
		fail := func(what string, want *fault, got error) {
			if want != nil {
				want.addr += uint64(base)
			}
			if err := sameFault(want, got); err != nil {
				t.Fatalf("%s: %v", what, err)
			}
		}
		for range rapid.IntRange(1, 80).Draw(t, "steps") {
			i, n := at("at"), rapid.IntRange(1, 24).Draw(t, "n")
			a := base + vmmem.Addr(i)
			switch rapid.IntRange(0, 9).Draw(t, "call") {
			case 0:
				mode := vmmem.CheckMode(rapid.IntRange(1, 3).Draw(t, "mode"))
				err := s.Check(a, uint32(n), mode)
				busy := false
				for k := i; k < i+n; k++ {
					busy = busy || m.in(k) != nil
				}
				if busy != errors.Is(err, vmmem.ErrBusy) {
					t.Fatalf("check: %v", err)
				}
				if !busy {
					m.check = append(m.check, mCheck{i, i + n, mode})
					for k := i; k < i+n; k++ {
						m.typ[k], m.start[k] = vmmem.CellNone, k
					}
				}
			case 1:
				if c := m.in(i); c != nil && rapid.IntRange(0, 3).Draw(t, "end") == 0 {
					if !s.Uncheck(base + vmmem.Addr(c.lo)) {
						t.Fatal("uncheck")
					}
					c.lo, c.hi = 0, 0
				}
			case 2, 3:
				ty := cell("type")
				w := int(ty.Width())
				v := rapid.Uint64().Draw(t, "value")
				if err := s.WriteCell(a, ty, v); err != nil {
					t.Fatal(err)
				}
				m.set(i, w, ty)
				for k := range w {
					m.value[i+k] = byte(v >> (8 * k))
				}
			case 4, 5:
				ty := cell("type")
				_, err := s.ReadCell(a, ty)
				fail(fmt.Sprintf("read %d as %v", i, ty), m.read(i, int(ty.Width()), ty), err)
			case 6:
				if err := s.Fill(a, uint32(n), byte(n)); err != nil {
					t.Fatal(err)
				}
				m.set(i, n, vmmem.CellRaw)
				for k := i; k < i+n; k++ {
					m.value[k] = byte(n)
				}
			case 7:
				ty := vmmem.CellType(rapid.IntRange(0, int(vmmem.CellDouble)).Draw(t, "type"))
				n -= n % int(ty.Width())
				err := s.ChangeType(a, uint32(n), ty)
				if c := m.in(i); n > 0 && c != nil && i+n <= c.hi {
					if err != nil {
						t.Fatal(err)
					}
					m.set(i, n, ty)
				} else if err == nil {
					t.Fatal("changed the type of nothing")
				}
			case 8:
				src := at("src")
				err := s.Copy(a, base+vmmem.Addr(src), uint32(n))
				want := m.read(src, n, vmmem.CellRaw)
				fail(fmt.Sprintf("copy %d+%d to %d", src, n, i), want, err)
				if want == nil {
					m.copy(i, src, n)
				}
			case 9:
				p := make([]byte, n)
				want := m.read(i, n, vmmem.CellRaw)
				err := s.Read(a, p)
				fail("read bytes", want, err)
				if err == nil && string(p) != string(m.value[i:i+n]) {
					t.Fatalf("%x, not %x", p, m.value[i:i+n])
				}
			}
			if err := s.Verify(); err != nil {
				t.Fatal(err)
			}
			for k := vmmem.PageSize - 30; k < vmmem.PageSize+60; k++ {
				ty, start := s.CellAt(base + vmmem.Addr(k))
				wantTy, wantStart := vmmem.CellRaw, k
				if m.in(k) != nil {
					wantTy, wantStart = m.typ[k], m.start[k]
				}
				if ty != wantTy || int(start-base) != wantStart {
					t.Fatalf("cell at %d: %v from %d, not %v from %d", k, ty, start-base, wantTy, wantStart)
				}
			}
		}
	})
}

// copy takes whole cells along and makes pieces raw.
func (m *mCells) copy(dst, src, n int) {
	old := *m
	old.check = append([]mCheck(nil), m.check...)
	m.set(dst, n, vmmem.CellRaw)
	copy(m.value[dst:dst+n], old.value[src:src+n])
	for k := 0; k < n; {
		c, w := old.in(src+k), 1
		if c != nil {
			w = int(old.typ[src+k].Width())
		}
		d := m.in(dst + k)
		switch {
		case c == nil || d == nil:
			k++
			continue
		case old.start[src+k] != src+k || k+w > n || dst+k+w > d.hi:
			k++
			continue
		}
		for j := k; j < k+w; j++ {
			m.typ[dst+j], m.start[dst+j] = old.typ[src+k], dst+k
		}
		k += w
	}
}
