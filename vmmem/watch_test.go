package vmmem_test

import (
	"bytes"
	"errors"
	"testing"

	"github.com/junco-vm/junco/vmmem"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"
)

func TestWatchSeesOldAndNew(t *testing.T) {
	s := newSpace(t, vmmem.Options{Where: func() (uint64, uint64) { return 3, 0x1234 }})
	a := committed(t, s, 2*vmmem.PageSize)
	at := a + vmmem.PageSize - 4 // 8 bytes over the edge of a page
	require.NoError(t, s.Write64(at, 0x1111))
	var events []vmmem.WatchEvent
	note := func(e vmmem.WatchEvent) vmmem.WatchAnswer {
		events = append(events, e)
		return vmmem.WatchGo
	}
	id, err := s.Watch(at, 8, vmmem.AccessAny|vmmem.AccessExec, note)
	require.NoError(t, err)
	le := func(p ...byte) []byte { return append(p, make([]byte, 8-len(p))...) }
	event := func(acc vmmem.Access, at vmmem.Addr, old, new []byte) vmmem.WatchEvent {
		return vmmem.WatchEvent{ID: id, Access: acc, Addr: at, Size: uint64(len(old)), Old: old, New: new, Thread: 3, PC: 0x1234}
	}
	_, err = s.Protect(a, 2*vmmem.PageSize, vmmem.ProtReadWriteExec)
	require.NoError(t, err)
	other := make([]byte, 8)
	for name, c := range map[string]struct {
		do   func() error
		want []vmmem.WatchEvent
	}{
		"read":         {func() error { _, err := s.Read64(at); return err }, []vmmem.WatchEvent{event(1, at, le(0x11, 0x11), nil)}},
		"read beside":  {func() error { _, err := s.Read8(at - 1); return err }, nil},
		"read part":    {func() error { _, err := s.Read32(at - 2); return err }, []vmmem.WatchEvent{event(1, at, []byte{0x11, 0x11}, nil)}},
		"write same":   {func() error { return s.Write16(at, 0x1111) }, []vmmem.WatchEvent{event(2, at, []byte{0x11, 0x11}, []byte{0x11, 0x11})}},
		"write beside": {func() error { return s.Write8(at+8, 1) }, nil},
		"write part": {
			func() error { return s.Write32(at-3, 0x11223344) }, []vmmem.WatchEvent{event(2, at, []byte{0x11}, []byte{0x11})},
		},
		"fetch":   {func() error { return s.Fetch(at, other) }, []vmmem.WatchEvent{event(4, at, le(0x11, 0x11), nil)}},
		"fill":    {func() error { return s.Fill(at+7, 3, 0) }, []vmmem.WatchEvent{event(2, at+7, []byte{0}, []byte{0})}},
		"compare": {func() error { _, _, err := s.Compare(at+7, a, 1); return err }, []vmmem.WatchEvent{event(1, at+7, []byte{0}, nil)}},
		"copy": {
			func() error { return s.Copy(at+6, at+4, 2) },
			[]vmmem.WatchEvent{event(1, at+4, []byte{0, 0}, nil), event(2, at+6, []byte{0, 0}, []byte{0, 0})},
		},
		"try read":  {func() error { s.TryRead(at, other); return nil }, nil},
		"try write": {func() error { s.TryWrite(at+7, []byte{0}); return nil }, []vmmem.WatchEvent{event(2, at+7, []byte{0}, []byte{0})}},
	} {
		events = nil
		require.NoError(t, c.do(), name)
		assert.Equal(t, c.want, events, name)
	}
	assert.Equal(t, 1, s.Stats().Watches)
	assert.Equal(t, vmmem.AccessAny|vmmem.AccessExec, func() vmmem.Access { w := s.Watches()[0]; return w.Access() }())
	assert.True(t, s.Unwatch(id))
	assert.False(t, s.Unwatch(id))
	events = nil
	require.NoError(t, s.Write64(at, 1))
	assert.Empty(t, events)
}

func TestWatchStops(t *testing.T) {
	s := newSpace(t, vmmem.Options{})
	a := committed(t, s, vmmem.PageSize)
	require.NoError(t, s.Write32(a, 5))
	boom := errors.New("boom")
	id, err := s.Watch(a+2, 1, vmmem.AccessWrite, func(e vmmem.WatchEvent) vmmem.WatchAnswer {
		if e.New[0] == 0xff {
			panic(boom)
		}
		return vmmem.WatchStop
	})
	require.NoError(t, err)
	err = s.Write32(a, 6)
	assert.Equal(t, vmmem.Fault{Addr: a + 2, Access: vmmem.AccessWrite, Reason: vmmem.FaultWatch}, faultOf(t, err))
	assert.ErrorIs(t, s.Fill(a, 4, 0xff), boom)
	assert.False(t, s.TryWrite(a, make([]byte, 4)))
	assert.ErrorIs(t, s.Move(a+100, a, 4), vmmem.FaultWatch)
	v, err := s.Read32(a)
	require.NoError(t, err, "reading is not watched")
	assert.EqualValues(t, 5, v)
	v, _ = s.Read32(a + 100)
	assert.Zero(t, v)
	require.True(t, s.Unwatch(id))
	require.NoError(t, s.Write32(a, 6))
}

func TestWatchArguments(t *testing.T) {
	s := newSpace(t, vmmem.Options{})
	fn := func(vmmem.WatchEvent) vmmem.WatchAnswer { return vmmem.WatchGo }
	for _, c := range []struct {
		addr vmmem.Addr
		size uint32
		acc  vmmem.Access
		fn   func(vmmem.WatchEvent) vmmem.WatchAnswer
		want error
	}{
		{0, 0, vmmem.AccessRead, fn, vmmem.ErrSize},
		{0, 1, vmmem.AccessRead, nil, vmmem.ErrSize},
		{0xffff_ffff, 2, vmmem.AccessRead, fn, vmmem.ErrRange},
		{0, 1, 0, fn, vmmem.ErrProt},
		{0, 1, 8, fn, vmmem.ErrProt},
	} {
		_, err := s.Watch(c.addr, c.size, c.acc, c.fn)
		assert.ErrorIs(t, err, c.want)
	}
	_, err := s.Watch(0, 0xffff_ffff, vmmem.AccessAny, fn)
	require.NoError(t, err)
	a := committed(t, s, vmmem.PageSize) // mapped after the watchpoint
	require.NoError(t, s.Write8(a, 1))
}

// TestWatchMayDoAnything lets the function change the world under the access.
func TestWatchMayDoAnything(t *testing.T) {
	for name, c := range map[string]struct {
		do     func(s *vmmem.Space, a vmmem.Addr)
		reason vmmem.Reason
	}{
		"release":  {func(s *vmmem.Space, a vmmem.Addr) { _ = s.Release(a) }, vmmem.FaultUnmapped},
		"decommit": {func(s *vmmem.Space, a vmmem.Addr) { _ = s.Decommit(a, 1) }, vmmem.FaultNotCommitted},
		"protect":  {func(s *vmmem.Space, a vmmem.Addr) { _, _ = s.Protect(a, 1, 0) }, vmmem.FaultProtected},
		"close":    {func(s *vmmem.Space, a vmmem.Addr) { _ = s.Close() }, vmmem.FaultClosed},
		"move": {func(s *vmmem.Space, a vmmem.Addr) {
			_, _ = vmmem.MoveBlock(s, 0x7000_0000, s, a)
		}, vmmem.FaultUnmapped},
		"clear": {func(s *vmmem.Space, a vmmem.Addr) { _ = s.ReleaseAll() }, vmmem.FaultUnmapped},
	} {
		for access, do := range map[string]func(s *vmmem.Space, a, b vmmem.Addr) error{
			"read":  func(s *vmmem.Space, a, b vmmem.Addr) error { _, err := s.Read32(a + 8); return err },
			"write": func(s *vmmem.Space, a, b vmmem.Addr) error { return s.Write32(a+8, 1) },
			"copy":  func(s *vmmem.Space, a, b vmmem.Addr) error { return s.Copy(b, a, 100) },
			"to":    func(s *vmmem.Space, a, b vmmem.Addr) error { return s.Copy(a, b, 100) },
			"move":  func(s *vmmem.Space, a, b vmmem.Addr) error { return s.Move(b, a, 100) },
			"moved": func(s *vmmem.Space, a, b vmmem.Addr) error { return s.Move(a, b, 100) },
			"fill":  func(s *vmmem.Space, a, b vmmem.Addr) error { return s.Fill(a, 100, 1) },
			"bulk":  func(s *vmmem.Space, a, b vmmem.Addr) error { return s.Read(a, make([]byte, 100)) },
			"compare": func(s *vmmem.Space, a, b vmmem.Addr) error {
				_, _, err := s.Compare(b, a, 100)
				return err
			},
		} {
			t.Run(name+"/"+access, func(t *testing.T) {
				s := newSpace(t, vmmem.Options{})
				b := committed(t, s, vmmem.PageSize)
				a := committed(t, s, vmmem.PageSize)
				_, err := s.Watch(a, 100, vmmem.AccessAny, func(vmmem.WatchEvent) vmmem.WatchAnswer {
					c.do(s, a)
					return vmmem.WatchGo
				})
				require.NoError(t, err)
				f := faultOf(t, do(s, a, b))
				assert.Equal(t, c.reason, f.Reason)
				require.NoError(t, s.Verify())
			})
		}
	}
	t.Run("elsewhere", func(t *testing.T) {
		// The layout changes, but not what the access needs: it happens, and is asked for once.
		for name, do := range map[string]func(s *vmmem.Space, a, b vmmem.Addr) error{
			"read":  func(s *vmmem.Space, a, b vmmem.Addr) error { return s.Read(b, make([]byte, 8)) },
			"write": func(s *vmmem.Space, a, b vmmem.Addr) error { return s.Write(b, []byte("12345678")) },
			"copy":  func(s *vmmem.Space, a, b vmmem.Addr) error { return s.Copy(b, a, 8) },
			"move":  func(s *vmmem.Space, a, b vmmem.Addr) error { return s.Move(b, a, 8) },
			"fill":  func(s *vmmem.Space, a, b vmmem.Addr) error { return s.Fill(b, 8, '!') },
		} {
			s := newSpace(t, vmmem.Options{})
			c, err := vmmem.NewSection("source", vmmem.PageSize)
			require.NoError(t, err)
			a, err := s.MapSection(c, vmmem.View{Prot: vmmem.ProtReadWrite, CopyOnWrite: true})
			require.NoError(t, err)
			b, err := s.MapSection(c, vmmem.View{Prot: vmmem.ProtReadWrite, CopyOnWrite: true})
			require.NoError(t, err)
			copy(c.Bytes(), "abcdefgh")
			calls := 0
			_, err = s.Watch(b, 4, vmmem.AccessAny, func(vmmem.WatchEvent) vmmem.WatchAnswer {
				calls++
				_, err := s.Reserve(0, 1, vmmem.KindPrivate)
				require.NoError(t, err)
				return vmmem.WatchGo
			})
			require.NoError(t, err)
			require.NoError(t, do(s, a, b), name)
			assert.Equal(t, 1, calls, name)
			require.NoError(t, s.Verify())
			var have [16]byte
			require.Equal(t, 8, s.TryRead(a, have[:8]))
			require.Equal(t, 8, s.TryRead(b, have[8:]))
			want := map[string]string{
				"read": "abcdefghabcdefgh", "write": "abcdefgh12345678", "copy": "abcdefghabcdefgh",
				"move": "\x00\x00\x00\x00\x00\x00\x00\x00abcdefgh", "fill": "abcdefgh!!!!!!!!",
			}[name]
			assert.Equal(t, want, string(have[:]), name)
			require.NoError(t, c.Close())
		}
	})
	t.Run("remove and add", func(t *testing.T) {
		s := newSpace(t, vmmem.Options{})
		a := committed(t, s, vmmem.PageSize)
		var calls []string
		var first, second vmmem.WatchID
		first, _ = s.Watch(a, 4, vmmem.AccessAny, func(vmmem.WatchEvent) vmmem.WatchAnswer {
			calls = append(calls, "first")
			s.Unwatch(first)
			s.Unwatch(second)
			_, _ = s.Watch(a, 4, vmmem.AccessAny, func(vmmem.WatchEvent) vmmem.WatchAnswer {
				calls = append(calls, "third")
				_, _ = s.Read32(a) // its own accesses are not watched
				return vmmem.WatchGo
			})
			return vmmem.WatchGo
		})
		second, _ = s.Watch(a, 4, vmmem.AccessAny, func(vmmem.WatchEvent) vmmem.WatchAnswer {
			calls = append(calls, "second")
			return vmmem.WatchGo
		})
		require.NoError(t, s.Write32(a, 1))
		assert.Equal(t, []string{"first"}, calls)
		require.NoError(t, s.Write32(a, 1))
		assert.Equal(t, []string{"first", "third"}, calls)
	})
	t.Run("device", func(t *testing.T) {
		s := newSpace(t, vmmem.Options{})
		var out bytes.Buffer
		a, err := s.MapDevice(0, console(&out))
		require.NoError(t, err)
		var got vmmem.WatchEvent
		_, err = s.Watch(a, 8, vmmem.AccessAny, func(e vmmem.WatchEvent) vmmem.WatchAnswer {
			got = e
			return e.Access == vmmem.AccessWrite
		})
		require.NoError(t, err)
		require.NoError(t, s.Write8(a, 'x'))
		assert.Equal(t, vmmem.WatchEvent{ID: 1, Access: vmmem.AccessWrite, Addr: a, Size: 1, New: []byte("x")}, got)
		_, err = s.Read32(a + 4)
		assert.ErrorIs(t, err, vmmem.FaultWatch)
	})
}

func TestWatchShowsAtMostWatchBytes(t *testing.T) {
	s := newSpace(t, vmmem.Options{})
	a := committed(t, s, 1*miB)
	var got vmmem.WatchEvent
	_, err := s.Watch(a+100, 512*kiB, vmmem.AccessWrite, func(e vmmem.WatchEvent) vmmem.WatchAnswer {
		got = e
		return vmmem.WatchGo
	})
	require.NoError(t, err)
	require.NoError(t, s.Fill(a, 1*miB, 3))
	assert.EqualValues(t, 512*kiB, got.Size)
	assert.Equal(t, bytes.Repeat([]byte{3}, vmmem.WatchBytes), got.New)
	assert.Equal(t, make([]byte, vmmem.WatchBytes), got.Old)
}

// TestHistoriesWithBystanders runs the same histories with watchpoints that let
// everything happen and checked regions without a check of types: nothing may change by them, and
// the fast bits must follow.
func TestHistoriesWithBystanders(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		h, err := newHistory(rapidSource{t}, false)
		if err != nil {
			t.Fatal(err)
		}
		defer func() { _ = h.close() }()
		var ids [2][]vmmem.WatchID
		for range rapid.IntRange(1, 100).Draw(t, "steps") {
			i := h.src.below(2, "watched space")
			s, m := h.spaces[i], h.models[i]
			switch h.src.below(8, "bystander") {
			case 0, 1:
				acc := vmmem.Access(1 + h.src.below(7, "access"))
				size := uint32(h.size("watched")) + 1
				id, err := s.Watch(vmmem.Addr(h.addr(m, "watch")), size, acc,
					func(vmmem.WatchEvent) vmmem.WatchAnswer { return vmmem.WatchGo })
				if err != nil {
					t.Fatal(err)
				}
				ids[i] = append(ids[i], id)
			case 2:
				if k := len(ids[i]); k > 0 {
					if !s.Unwatch(ids[i][k-1]) {
						t.Fatal("watchpoint was lost")
					}
					ids[i] = ids[i][:k-1]
				}
			case 3:
				_ = s.Check(vmmem.Addr(h.addr(m, "check")), uint32(h.size("checked")), vmmem.CheckTypes)
			case 4:
				for _, c := range s.CheckedRegions() {
					if !s.Uncheck(c.Addr) {
						t.Fatal("checked region was lost")
					}
					break
				}
			}
			// Typed reads of what was written as something else fault rightly: the
			// model knows no types, so those regions forget them before each step.
			for j, s := range h.spaces {
				for _, c := range s.CheckedRegions() {
					for p := c.Addr; p < c.Addr+vmmem.Addr(c.Size); {
						next := min(p&^0xfff+0x1000, c.Addr+vmmem.Addr(c.Size))
						if h.models[j].pages[uint64(p)/page] != nil {
							if err := s.ChangeType(p, uint32(next-p), vmmem.CellRaw); err != nil {
								t.Fatal(err)
							}
						}
						p = next
					}
				}
			}
			what, err := h.step()
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
}
