package vmmem_test

import (
	"bytes"
	"errors"
	"fmt"
	"math"
	"runtime"
	"slices"
	"testing"

	"github.com/junco-vm/junco/vmmem"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

func newSpace(t testing.TB, o vmmem.Options) *vmmem.Space {
	t.Helper()
	s, err := vmmem.New(o)
	require.NoError(t, err)
	t.Cleanup(func() {
		require.NoError(t, s.Verify())
		require.NoError(t, s.Close())
	})
	return s
}

// committed allocates n committed, writable bytes.
func committed(t testing.TB, s *vmmem.Space, n uint32) vmmem.Addr {
	t.Helper()
	a, err := s.Allocate(vmmem.Request{Size: n, Prot: vmmem.ProtReadWrite, Commit: true})
	require.NoError(t, err)
	return a
}

func faultOf(t testing.TB, err error) vmmem.Fault {
	t.Helper()
	var f *vmmem.Fault
	require.ErrorAs(t, err, &f)
	return vmmem.Fault{Addr: f.Addr, Access: f.Access, Reason: f.Reason}
}

const (
	kiB = 1 << 10
	miB = 1 << 20
)

func TestAllocateErrors(t *testing.T) {
	s := newSpace(t, vmmem.Options{Quota: vmmem.Quota{Reserved: 1 * miB, Committed: 64 * kiB}})
	_, err := s.Reserve(0x3000_0000, 64*kiB, vmmem.KindPrivate)
	require.NoError(t, err)
	for name, c := range map[string]struct {
		r    vmmem.Request
		want error
	}{
		"zero size":          {vmmem.Request{}, vmmem.ErrSize},
		"null":               {vmmem.Request{Addr: 1, Size: 1}, vmmem.ErrRange},
		"end of space":       {vmmem.Request{Addr: vmmem.SpaceEnd - 1, Size: 2}, vmmem.ErrRange},
		"last granule":       {vmmem.Request{Addr: vmmem.SpaceEnd, Size: 1}, vmmem.ErrRange},
		"wraps":              {vmmem.Request{Addr: 0xffff_ffff, Size: 0xffff_ffff}, vmmem.ErrRange},
		"busy":               {vmmem.Request{Addr: 0x3000_0000, Size: 1}, vmmem.ErrBusy},
		"busy from below":    {vmmem.Request{Addr: 0x2fff_0000, Size: 64*kiB + 1}, vmmem.ErrBusy},
		"same granule":       {vmmem.Request{Addr: 0x3000_8000, Size: 1}, vmmem.ErrBusy},
		"image":              {vmmem.Request{Size: 1, Kind: vmmem.KindImage}, vmmem.ErrKind},
		"section":            {vmmem.Request{Size: 1, Kind: vmmem.KindSection}, vmmem.ErrKind},
		"device":             {vmmem.Request{Size: 1, Kind: vmmem.KindMMIO}, vmmem.ErrKind},
		"no kind":            {vmmem.Request{Size: 1, Kind: 77}, vmmem.ErrKind},
		"no permission":      {vmmem.Request{Size: 1, Prot: 0x40}, vmmem.ErrProt},
		"crooked alignment":  {vmmem.Request{Size: 1, Align: 3}, vmmem.ErrAlign},
		"no room":            {vmmem.Request{Size: 1, Min: 0x3000_0000, Max: 0x3001_0000}, vmmem.ErrNoSpace},
		"bounds upside down": {vmmem.Request{Size: 1, Min: 0x4000_0000, Max: 0x3001_0000}, vmmem.ErrNoSpace},
		"larger than space":  {vmmem.Request{Size: math.MaxUint32}, vmmem.ErrNoSpace},
		"reserve quota":      {vmmem.Request{Size: 1 * miB}, vmmem.ErrQuota},
		"commit quota":       {vmmem.Request{Size: 64*kiB + 1, Commit: true}, vmmem.ErrQuota},
	} {
		t.Run(name, func(t *testing.T) {
			before, version := slices.Collect(s.Regions()), s.LayoutVersion()
			a, err := s.Allocate(c.r)
			assert.ErrorIs(t, err, c.want)
			var o *vmmem.OpError
			assert.ErrorAs(t, err, &o)
			assert.Zero(t, a)
			assert.Equal(t, before, slices.Collect(s.Regions()))
			assert.Equal(t, version, s.LayoutVersion())
		})
	}
}

func TestKindQuotas(t *testing.T) {
	s := newSpace(t, vmmem.Options{})
	require.NoError(t, s.SetQuota(vmmem.KindImage, vmmem.Quota{Reserved: 64 * kiB}))
	require.NoError(t, s.SetQuota(vmmem.KindStack, vmmem.Quota{Committed: 4 * kiB}))
	assert.ErrorIs(t, s.SetQuota(99, vmmem.Quota{}), vmmem.ErrKind)
	assert.Equal(t, vmmem.Quota{Reserved: 64 * kiB}, s.Quota(vmmem.KindImage))
	assert.Zero(t, s.Quota(99))
	_, err := s.MapImage(0, make([]byte, 64*kiB), "one")
	require.NoError(t, err)
	_, err = s.MapImage(0, make([]byte, 1), "two")
	assert.ErrorIs(t, err, vmmem.ErrQuota)
	a, err := s.Reserve(vmmem.StackBase, 1*miB, vmmem.KindStack)
	require.NoError(t, err)
	require.NoError(t, s.Commit(a, 4*kiB, vmmem.ProtReadWrite))
	require.NoError(t, s.Commit(a, 4*kiB, vmmem.ProtRead), "committed already: nothing to pay")
	assert.ErrorIs(t, s.Commit(a+4*kiB, 1, vmmem.ProtReadWrite), vmmem.ErrQuota)
	committed(t, s, 1*miB)
}

func TestDefaultBase(t *testing.T) {
	s := newSpace(t, vmmem.Options{})
	assert.Equal(t, vmmem.DefaultBase, s.DefaultBase())
	assert.ErrorIs(t, s.SetDefaultBase(0xffff), vmmem.ErrRange)
	assert.ErrorIs(t, s.SetDefaultBase(vmmem.SpaceEnd), vmmem.ErrRange)
	require.NoError(t, s.SetDefaultBase(0x5000_1234))
	a, err := s.Reserve(0, 1, vmmem.KindPrivate)
	require.NoError(t, err)
	assert.Equal(t, vmmem.Addr(0x5000_0000), a)
	a, err = s.FindFreeBase(0, 1, 0)
	require.NoError(t, err)
	assert.Equal(t, vmmem.Addr(0x5001_0000), a)
	require.NoError(t, s.SetDefaultBase(0xf001_0000))
	a, err = s.FindFreeBase(0, 1, 1<<28)
	assert.ErrorIs(t, err, vmmem.ErrNoSpace, "no multiple of 2^28 behind 0xf0010000, but got %v", a)
}

func TestRecommittedPagesReadZero(t *testing.T) {
	s := newSpace(t, vmmem.Options{})
	const n = 300 * kiB
	a := committed(t, s, n)
	for _, c := range []struct{ off, size uint32 }{{0, n}, {4 * kiB, 4 * kiB}, {100, 1}, {8 * kiB, 200 * kiB}} {
		require.NoError(t, s.Fill(a, n, 0xff))
		require.NoError(t, s.Decommit(a+vmmem.Addr(c.off), c.size))
		require.NoError(t, s.Commit(a, n, vmmem.ProtReadWrite))
		p := make([]byte, n)
		require.NoError(t, s.Read(a, p))
		lo, hi := c.off&^0xfff, (c.off+c.size+0xfff)&^0xfff
		assert.True(t, bytes.Equal(p[lo:hi], make([]byte, hi-lo)), "%+v", c)
		assert.Equal(t, int(n-(hi-lo)), bytes.Count(p, []byte{0xff}))
	}
}

func TestGuardPageTripsOnce(t *testing.T) {
	s := newSpace(t, vmmem.Options{})
	a := committed(t, s, 3*4*kiB)
	guard := a + 4*kiB
	for name, access := range map[string]func() error{
		"read":     func() error { _, err := s.Read8(guard + 5); return err },
		"write":    func() error { return s.Write64(guard, 1) },
		"across":   func() error { _, err := s.Read64(guard - 4); return err },
		"bulk":     func() error { return s.Fill(a, 3*4*kiB, 1) },
		"fetch":    func() error { return s.Fetch(guard, make([]byte, 4)) },
		"copy":     func() error { return s.Copy(a, guard, 10) },
		"move":     func() error { return s.Move(guard, a, 10) },
		"compare":  func() error { _, _, err := s.Compare(a, guard, 4); return err },
		"cell":     func() error { return s.WriteCell(guard, vmmem.CellRef, 0) },
		"to share": func() error { return s.Write(guard-1, make([]byte, 2)) },
	} {
		t.Run(name, func(t *testing.T) {
			prot := vmmem.ProtReadWriteExec
			old, err := s.Protect(guard, 1, prot|vmmem.ProtGuard)
			require.NoError(t, err)
			assert.Zero(t, old&vmmem.ProtGuard)
			require.NoError(t, s.Write(a, make([]byte, 4*kiB)))
			version := s.LayoutVersion()
			assert.Zero(t, s.TryRead(guard, make([]byte, 4)), "trying does not trip")
			assert.False(t, s.TryWrite(guard, []byte{1}))
			assert.Equal(t, version, s.LayoutVersion())

			f := faultOf(t, access())
			assert.Equal(t, vmmem.FaultGuard, f.Reason)
			assert.Equal(t, guard, f.Addr&^0xfff)
			assert.Equal(t, prot, s.Query(guard).Prot, "an ordinary page now")
			assert.Greater(t, s.LayoutVersion(), version)
			v, err := s.Read8(a)
			require.NoError(t, err)
			assert.Zero(t, v, "nothing was written")
			assert.NoError(t, access())
		})
	}
}

// TestStackGrowsAtItsGuardPage is what a thread's stack does: commit the next
// page when the guard page before it trips.
func TestStackGrowsAtItsGuardPage(t *testing.T) {
	s := newSpace(t, vmmem.Options{})
	base, err := s.Reserve(vmmem.StackBase, 64*kiB, vmmem.KindStack)
	require.NoError(t, err)
	require.NoError(t, s.Commit(base, vmmem.PageSize, vmmem.ProtReadWrite))
	require.NoError(t, s.Commit(base+vmmem.PageSize, vmmem.PageSize, vmmem.ProtReadWrite|vmmem.ProtGuard))
	host, err := s.Host(base, 64*kiB)
	require.NoError(t, err)
	depth := 0
	for at := base; ; at += 8 {
		err := s.Write64(at, uint64(at))
		if errors.Is(err, vmmem.FaultGuard) {
			next := at&^(vmmem.PageSize-1) + vmmem.PageSize
			if s.Commit(next, vmmem.PageSize, vmmem.ProtReadWrite|vmmem.ProtGuard) != nil {
				break // the guest's StackOverflowError
			}
			err = s.Write64(at, uint64(at))
		}
		require.NoError(t, err)
		depth += 8
	}
	assert.Equal(t, 64*kiB-vmmem.PageSize, depth)
	assert.Equal(t, byte(0x10), host[11], "the host slice sees it")
}

func TestDataExecution(t *testing.T) {
	s := newSpace(t, vmmem.Options{})
	a := committed(t, s, 3*4*kiB)
	_, err := s.Protect(a+4*kiB, 1, vmmem.ProtExec)
	require.NoError(t, err)
	p := make([]byte, 4)
	assert.ErrorIs(t, s.Fetch(a, p), vmmem.FaultProtected)
	assert.NoError(t, s.Fetch(a+4*kiB, p))
	_, err = s.Read8(a + 4*kiB)
	assert.Equal(t, vmmem.Fault{Addr: a + 4*kiB, Access: vmmem.AccessRead, Reason: vmmem.FaultProtected}, faultOf(t, err))
	s.SetDataExecution(true)
	assert.True(t, s.DataExecution())
	assert.NoError(t, s.Fetch(a, p))
	assert.NoError(t, s.Fetch(a+4*kiB-2, p))
}

func TestReservedCostsNothing(t *testing.T) {
	var before, after runtime.MemStats
	runtime.GC()
	runtime.ReadMemStats(&before)
	const n = 200
	spaces := make([]*vmmem.Space, n)
	for i := range spaces {
		spaces[i] = newSpace(t, vmmem.Options{})
		for _, r := range []vmmem.Request{
			{Addr: vmmem.HeapBase, Size: vmmem.HeapSize, Kind: vmmem.KindHeap},
			{Addr: vmmem.StackBase, Size: 256 * miB, Kind: vmmem.KindStack},
			{Size: 1 << 30},
		} {
			_, err := spaces[i].Allocate(r)
			require.NoError(t, err)
		}
	}
	runtime.GC()
	runtime.ReadMemStats(&after)
	each := (int64(after.HeapAlloc) - int64(before.HeapAlloc)) / n
	assert.Less(t, each, int64(16*kiB), "Go heap for a space")
	st := spaces[0].Stats()
	assert.Zero(t, st.PageTables)
	assert.EqualValues(t, 3, st.Allocations)
	runtime.KeepAlive(spaces)
}

func TestClosedSpaceAnswers(t *testing.T) {
	s, err := vmmem.New(vmmem.Options{})
	require.NoError(t, err)
	a := committed(t, s, 4*kiB)
	_, err = s.Watch(a, 1, vmmem.AccessAny, func(vmmem.WatchEvent) vmmem.WatchAnswer { return vmmem.WatchGo })
	require.NoError(t, err)
	require.NoError(t, s.Close())
	require.NoError(t, s.Close())
	other := newSpace(t, vmmem.Options{})
	_, err = s.Read8(a)
	assert.ErrorIs(t, err, vmmem.FaultClosed)
	assert.ErrorIs(t, s.Write(a, []byte{1}), vmmem.FaultClosed)
	sec, err := vmmem.NewSection("s", 1)
	require.NoError(t, err)
	defer func() { _ = sec.Close() }()
	second := func(_ any, err error) error { return err }
	for i, err := range []error{
		second(s.Reserve(0, 1, vmmem.KindPrivate)), s.Commit(a, 1, 0), s.Decommit(a, 1), s.Release(a), s.Unmap(a),
		second(s.Protect(a, 1, 0)), second(s.FindFree(vmmem.Search{Size: 1})), second(s.Host(a, 1)),
		second(s.MapImage(0, []byte{1}, "")), second(s.ReserveImage(0, 1, "")), s.CommitImage(a, []byte{1}),
		second(s.MapSection(sec, vmmem.View{})), second(s.MapDevice(0, vmmem.Device{Size: 1})), s.ReleaseAll(),
		s.SetAlias("x", a, 1), s.Check(a, 1, 1), s.ChangeType(a, 1, 1), s.SetDefaultBase(vmmem.DefaultBase),
		s.SetQuota(0, vmmem.Quota{}), s.Save(&bytes.Buffer{}, vmmem.SaveOptions{}),
		second(vmmem.Share(s, 0, other, 0, 1, 0)), second(vmmem.Share(other, 0, s, 0, 1, 0)),
		second(vmmem.MoveBlock(s, 0, other, 0)), second(vmmem.MoveBlock(other, 0, s, 0)),
		second(s.Watch(a, 1, vmmem.AccessRead, func(vmmem.WatchEvent) vmmem.WatchAnswer { return vmmem.WatchGo })),
		second(s.Lock(1, a, 1, vmmem.LockRead)),
	} {
		assert.ErrorIs(t, err, vmmem.ErrClosed, "call %d", i)
	}
	assert.Equal(t, vmmem.Region{Size: 1 << 32}, s.Query(a))
	assert.NoError(t, s.Verify())
}

func TestReleaseAll(t *testing.T) {
	s := newSpace(t, vmmem.Options{})
	a := committed(t, s, 4*kiB)
	_, err := s.MapDevice(0, vmmem.Device{Size: 1})
	require.NoError(t, err)
	require.NoError(t, s.SetAlias("x", a, 1))
	version := s.LayoutVersion()
	s.ResetPeaks()
	require.NoError(t, s.ReleaseAll())
	assert.Greater(t, s.LayoutVersion(), version)
	st := s.Stats()
	assert.Equal(t, vmmem.Stats{PeakReserved: st.PeakReserved, PeakCommitted: 4 * kiB}, st)
	assert.Len(t, slices.Collect(s.Regions()), 1)
	version = s.LayoutVersion()
	require.NoError(t, s.ReleaseAll())
	assert.Equal(t, version, s.LayoutVersion(), "nothing to do, nothing changed")
}

func TestAliasesGoWithTheirRange(t *testing.T) {
	s := newSpace(t, vmmem.Options{})
	a, b := committed(t, s, 128*kiB), committed(t, s, 4*kiB)
	require.NoError(t, s.SetAlias("table", a+16, 64))
	require.NoError(t, s.SetAlias("entry", a+32, 8))
	require.NoError(t, s.SetAlias("other", b, 4))
	for err, call := range map[error]error{
		vmmem.ErrName: s.SetAlias("", a, 1), vmmem.ErrSize: s.SetAlias("x", a, 0),
		vmmem.ErrNotAlloc: s.SetAlias("x", a, 128*kiB+1), vmmem.ErrRange: s.SetAlias("x", 0xffff_ffff, 2),
	} {
		assert.ErrorIs(t, call, err)
	}
	got, ok := s.AliasAt(a + 33)
	assert.True(t, ok)
	assert.Equal(t, vmmem.Alias{Name: "entry", Addr: a + 32, Size: 8}, got)
	got, _ = s.AliasAt(a + 16)
	assert.Equal(t, "table", got.Name)
	_, ok = s.AliasAt(a)
	assert.False(t, ok)

	to, err := vmmem.MoveBlock(s, 0x6000_0000, s, a)
	require.NoError(t, err)
	got, ok = s.LookupAlias("table")
	assert.True(t, ok)
	assert.Equal(t, to+16, got.Addr)
	assert.Equal(t, []vmmem.Alias{{"entry", to + 32, 8}, {"other", b, 4}, {"table", to + 16, 64}}, s.Aliases())

	other := newSpace(t, vmmem.Options{})
	c := committed(t, other, 1)
	require.NoError(t, other.SetAlias("entry", c, 1))
	_, err = vmmem.MoveBlock(other, 0, s, to)
	assert.ErrorIs(t, err, vmmem.ErrName)
	assert.True(t, other.RemoveAlias("entry"))
	assert.False(t, other.RemoveAlias("entry"))
	_, err = vmmem.MoveBlock(other, 0, s, to)
	require.NoError(t, err)
	assert.Len(t, other.Aliases(), 2)
	assert.Len(t, s.Aliases(), 1)
	require.NoError(t, s.Release(b))
	assert.Empty(t, s.Aliases())
	_, ok = s.LookupAlias("other")
	assert.False(t, ok)
}

func TestVerifyFindsEveryCorruption(t *testing.T) {
	for way := range vmmem.Corruptions {
		t.Run(fmt.Sprint(way), func(t *testing.T) {
			s, err := vmmem.New(vmmem.Options{})
			require.NoError(t, err)
			a := committed(t, s, 8*kiB)
			require.NoError(t, s.Check(a, 64, vmmem.CheckTypes))
			b, err := s.Reserve(0x7000_0000, 4*kiB, vmmem.KindPrivate)
			require.NoError(t, err)
			require.NoError(t, s.Commit(b, 1, vmmem.ProtRead))
			require.NoError(t, s.Verify())
			s.Corrupt(way)
			assert.ErrorContains(t, s.Verify(), "BUG:")
		})
	}
}

func TestHostSlice(t *testing.T) {
	s := newSpace(t, vmmem.Options{})
	a, err := s.Reserve(vmmem.HeapBase, vmmem.HeapSize, vmmem.KindHeap)
	require.NoError(t, err)
	early, err := s.Host(a, vmmem.HeapSize)
	require.NoError(t, err)
	assert.Len(t, early, 1<<24)
	assert.Equal(t, 1<<24, cap(early))
	require.NoError(t, s.Commit(a, vmmem.HeapSize, vmmem.ProtReadWrite))
	late, err := s.Host(a+8, 8)
	require.NoError(t, err)
	assert.Same(t, &early[8], &late[0])
	require.NoError(t, s.Write32(a+8, 0x01020304))
	assert.Equal(t, []byte{4, 3, 2, 1}, late[:4])
	for _, c := range []struct {
		addr vmmem.Addr
		size uint32
		want error
	}{
		{a, 0, vmmem.ErrSize},
		{a, vmmem.HeapSize + 1, vmmem.ErrNotAlloc},
		{a - 1, 2, vmmem.ErrNotAlloc},
		{0xffff_ffff, 2, vmmem.ErrRange},
	} {
		_, err := s.Host(c.addr, c.size)
		assert.ErrorIs(t, err, c.want)
	}
	d, err := s.MapDevice(0, vmmem.Device{Size: 4})
	require.NoError(t, err)
	_, err = s.Host(d, 1)
	assert.ErrorIs(t, err, vmmem.ErrKind)
	i, err := s.MapImage(0, []byte("abc"), "")
	require.NoError(t, err)
	_, err = s.Host(i, 4)
	assert.ErrorIs(t, err, vmmem.ErrRange, "behind the bytes of the image")
}

func TestHostBlock(t *testing.T) {
	for _, size := range []int{1, 4096, 5 << 20} {
		b, err := vmmem.HostAlloc(size)
		require.NoError(t, err)
		b.UseHugePages()
		p := b.Bytes()
		require.Len(t, p, size)
		for i := range p {
			p[i] = 1
		}
		b.Zero(size/3, size/2)
		b.Zero(-1, 5)
		b.Zero(size, 5)
		b.Zero(0, -5)
		assert.Equal(t, size-size/2, bytes.Count(p, []byte{1}))
		b.Zero(0, math.MaxInt)
		assert.Zero(t, bytes.Count(p, []byte{1}))
		p[size-1] = 1
		require.NoError(t, b.Free())
		require.NoError(t, b.Free())
		assert.Nil(t, b.Bytes())
		b.Zero(0, 1)
		b.UseHugePages()
	}
	for _, size := range []int{0, -1, math.MinInt, math.MaxInt} {
		_, err := vmmem.HostAlloc(size)
		assert.ErrorIs(t, err, vmmem.ErrSize)
	}
}
