package vmmem_test

import (
	"context"
	"errors"
	"slices"
	"sync"
	"testing"
	"time"

	"github.com/junco-vm/junco/vmmem"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"
)

func TestLocks(t *testing.T) {
	s := newSpace(t, vmmem.Options{})
	lock := func(owner vmmem.Owner, addr vmmem.Addr, size uint32, mode vmmem.LockMode) *vmmem.Hold {
		t.Helper()
		h, err := s.Lock(owner, addr, size, mode)
		require.NoError(t, err)
		return h
	}
	r1 := lock(1, 100, 10, vmmem.LockRead)
	r2 := lock(2, 105, 10, vmmem.LockRead)
	assert.True(t, r1.Granted() && r2.Granted(), "readers share")
	w3 := lock(3, 109, 1, vmmem.LockWrite)
	assert.False(t, w3.Granted())
	r4 := lock(4, 109, 1, vmmem.LockRead)
	assert.False(t, r4.Granted(), "readers do not overtake a writer")
	assert.True(t, lock(5, 115, 1, vmmem.LockWrite).Granted(), "ranges end before their end")
	_, err := s.TryLock(6, 100, 1, vmmem.LockWrite)
	assert.ErrorIs(t, err, vmmem.ErrLocked)
	_, err = s.Lock(4, 0, 1, vmmem.LockRead)
	assert.ErrorIs(t, err, vmmem.ErrWaiting)
	assert.True(t, lock(1, 109, 1, vmmem.LockRead).Granted(), "who holds something is not held up by the queue")
	assert.Len(t, s.Locks(), 6)
	assert.Empty(t, r2.Unlock())
	assert.Empty(t, r2.Unlock())
	assert.Equal(t, []*vmmem.Hold{w3}, s.UnlockAll(1))
	assert.False(t, r4.Granted())
	assert.True(t, lock(3, 0, 0xffff, vmmem.LockRead).Granted() == false, "owner 5 writes in there")
	assert.Len(t, s.UnlockAll(5), 1)
	assert.Equal(t, []*vmmem.Hold{r4}, s.UnlockAll(3))
	assert.Equal(t, "write", vmmem.LockWrite.String())

	for _, c := range []struct {
		addr vmmem.Addr
		size uint32
		mode vmmem.LockMode
		want error
	}{
		{0, 0, vmmem.LockRead, vmmem.ErrSize},
		{0xffff_ffff, 2, vmmem.LockRead, vmmem.ErrRange},
		{0, 1, 0, vmmem.ErrProt},
		{0, 1, 3, vmmem.ErrProt},
	} {
		_, err := s.Lock(9, c.addr, c.size, c.mode)
		assert.ErrorIs(t, err, c.want)
	}
}

func TestDeadlocksAreFound(t *testing.T) {
	t.Run("two", func(t *testing.T) {
		s := newSpace(t, vmmem.Options{})
		_, _ = s.Lock(1, 0, 10, vmmem.LockWrite)
		_, _ = s.Lock(2, 10, 10, vmmem.LockWrite)
		h, err := s.Lock(1, 10, 1, vmmem.LockRead)
		require.NoError(t, err)
		_, err = s.Lock(2, 0, 1, vmmem.LockRead)
		assert.ErrorIs(t, err, vmmem.ErrDeadlock)
		assert.Equal(t, []*vmmem.Hold{h}, s.UnlockAll(2), "the loser gives up and the other goes on")
	})
	t.Run("upgrade", func(t *testing.T) {
		s := newSpace(t, vmmem.Options{})
		_, _ = s.Lock(1, 0, 10, vmmem.LockRead)
		h, err := s.Lock(1, 0, 10, vmmem.LockWrite)
		require.NoError(t, err)
		assert.True(t, h.Granted(), "a lone reader may write")
		h.Unlock()
		_, _ = s.Lock(2, 0, 10, vmmem.LockRead)
		h, err = s.Lock(1, 0, 10, vmmem.LockWrite)
		require.NoError(t, err)
		assert.False(t, h.Granted())
		_, err = s.Lock(2, 0, 10, vmmem.LockWrite)
		assert.ErrorIs(t, err, vmmem.ErrDeadlock)
	})
	t.Run("ring of 50", func(t *testing.T) {
		s := newSpace(t, vmmem.Options{})
		const n = 50
		for i := range n {
			_, err := s.Lock(vmmem.Owner(i), vmmem.Addr(i), 1, vmmem.LockWrite)
			require.NoError(t, err)
		}
		for i := range n {
			_, err := s.Lock(vmmem.Owner(i), vmmem.Addr((i+1)%n), 1, vmmem.LockRead)
			if i < n-1 {
				require.NoError(t, err)
			} else {
				require.ErrorIs(t, err, vmmem.ErrDeadlock)
			}
		}
	})
}

// TestLockHistories: whoever waits is granted in the end if all others go on,
// and a deadlock is answered only where there would be one.
func TestLockHistories(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		s, _ := vmmem.New(vmmem.Options{})
		defer func() { _ = s.Close() }()
		var holds []*vmmem.Hold
		waits := func(o vmmem.Owner) *vmmem.Hold {
			for _, h := range s.Locks() {
				if h.Owner == o && !h.Granted() {
					return h
				}
			}
			return nil
		}
		for range rapid.IntRange(1, 60).Draw(t, "steps") {
			owner := vmmem.Owner(rapid.IntRange(1, 5).Draw(t, "owner"))
			if waits(owner) != nil || rapid.IntRange(0, 3).Draw(t, "unlock") == 0 {
				if len(holds) > 0 && waits(owner) == nil {
					k := rapid.IntRange(0, len(holds)-1).Draw(t, "which")
					holds[k].Unlock()
					holds = slices.Delete(holds, k, k+1)
				}
				continue
			}
			addr := vmmem.Addr(rapid.IntRange(0, 5).Draw(t, "addr"))
			size := uint32(rapid.IntRange(1, 3).Draw(t, "size"))
			mode := vmmem.LockMode(rapid.IntRange(1, 2).Draw(t, "mode"))
			h, err := s.Lock(owner, addr, size, mode)
			switch {
			case err == nil:
				holds = append(holds, h)
			case !errors.Is(err, vmmem.ErrDeadlock):
				t.Fatal(err)
			default:
				// Let everyone who runs give up everything, again and again: someone
				// who holds what we want must be left waiting for us.
				if !blockedForGood(s, owner) {
					t.Fatalf("no deadlock for %d at %d+%d %v", owner, addr, size, mode)
				}
			}
			if err := s.Verify(); err != nil {
				t.Fatal(err)
			}
			if blockedForGood(s, 0) {
				t.Fatal("a deadlock was not found")
			}
		}
		for o := range vmmem.Owner(6) {
			s.UnlockAll(o)
		}
		if len(s.Locks()) != 0 {
			t.Fatal("locks are left")
		}
	})
}

// blockedForGood tells whether some owner besides stuck waits for ever if stuck
// never unlocks and everybody else does as soon as they do not wait. It plays
// that on a copy of the lock table.
func blockedForGood(s *vmmem.Space, stuck vmmem.Owner) bool {
	c, _ := vmmem.New(vmmem.Options{})
	defer func() { _ = c.Close() }()
	var waiting []*vmmem.Hold
	for _, h := range s.Locks() {
		if h.Granted() {
			if _, err := c.Lock(h.Owner, h.Addr, h.Size, h.Mode); err != nil {
				return true
			}
		} else {
			waiting = append(waiting, h)
		}
	}
	for progress := true; progress; {
		progress = false
		for o := range vmmem.Owner(6) {
			if o == stuck || slices.ContainsFunc(waiting, func(h *vmmem.Hold) bool { return h.Owner == o }) {
				continue
			}
			c.UnlockAll(o)
		}
		for i, h := range waiting {
			if _, err := c.TryLock(h.Owner, h.Addr, h.Size, h.Mode); err == nil {
				waiting = slices.Delete(waiting, i, i+1)
				progress = true
				break
			}
		}
	}
	return len(waiting) > 0
}

func TestLocksBetweenGoroutines(t *testing.T) {
	s := newSpace(t, vmmem.Options{})
	var wg sync.WaitGroup
	shared := make([]int, 8)
	for g := range 8 {
		wg.Go(func() {
			for i := range 200 {
				at, n := (g+i)%8, 1+i%3
				n = min(n, 8-at)
				h, err := s.Lock(vmmem.Owner(g), vmmem.Addr(at), uint32(n), vmmem.LockWrite)
				if err != nil {
					t.Error(err)
					return
				}
				if err := h.Wait(context.Background()); err != nil {
					t.Error(err)
					return
				}
				for k := at; k < at+n; k++ {
					shared[k]++ // the race detector watches
				}
				h.Unlock()
			}
		})
	}
	wg.Wait()
	sum := 0
	for _, v := range shared {
		sum += v
	}
	assert.Greater(t, sum, 8*200)
	assert.Empty(t, s.Locks())
}

func TestWaitingEnds(t *testing.T) {
	s, err := vmmem.New(vmmem.Options{})
	require.NoError(t, err)
	first, _ := s.Lock(1, 0, 10, vmmem.LockWrite)
	require.NoError(t, first.Wait(context.Background()))
	second, _ := s.Lock(2, 0, 10, vmmem.LockWrite)
	ctx, cancel := context.WithTimeout(context.Background(), time.Millisecond)
	defer cancel()
	assert.ErrorIs(t, second.Wait(ctx), context.DeadlineExceeded)
	assert.Len(t, s.Locks(), 1, "withdrawn")
	third, _ := s.Lock(3, 0, 10, vmmem.LockWrite)
	require.NoError(t, s.Close())
	assert.ErrorIs(t, third.Wait(context.Background()), vmmem.ErrClosed)
	assert.ErrorIs(t, first.Wait(context.Background()), vmmem.ErrClosed)
	assert.Empty(t, first.Unlock())
}
