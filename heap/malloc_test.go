package heap

import (
	"bytes"
	"fmt"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"
)

func TestMallocFamily(t *testing.T) {
	h := newHeap(t)
	before := h.Stats()
	a, err := h.Malloc(0)
	require.NoError(t, err)
	n, err := h.UsableSize(a)
	require.NoError(t, err)
	assert.Equal(t, uint32(12), n)
	assert.True(t, h.Owns(a))
	assert.False(t, h.Owns(a+8))
	assert.False(t, h.Owns(0))
	assert.False(t, h.Owns(0xffffffff))

	b, err := h.Calloc(10, 10)
	require.NoError(t, err)
	p, err := h.Payload(b)
	require.NoError(t, err)
	assert.Equal(t, make([]byte, len(p)), p)
	_, err = h.Calloc(1<<16, 1<<16)
	require.ErrorIs(t, err, ErrTooLarge)
	_, err = h.Calloc(0xffffffff, 0xffffffff)
	require.ErrorIs(t, err, ErrTooLarge)

	c, err := h.New(20)
	require.NoError(t, err)
	d := h.NewOrNull(20)
	require.NotZero(t, d)
	assert.Zero(t, h.NewOrNull(MaxPayloadBytes))
	at, err := h.NewAt(d, 20)
	require.NoError(t, err)
	assert.Equal(t, d, at)
	_, err = h.NewAt(d, 1000)
	require.ErrorIs(t, err, ErrSmall)
	_, err = h.NewAt(d+8, 4)
	require.ErrorIs(t, err, ErrInterior)

	for _, ref := range []Ref{a, b, c, d} {
		require.NoError(t, h.Free(ref))
	}
	for _, call := range []func(Ref) error{
		func(r Ref) error { _, err := h.Realloc(r, 10); return err },
		func(r Ref) error { _, err := h.Reallocf(r, 10); return err },
		func(r Ref) error { _, err := h.UsableSize(r); return err },
		func(r Ref) error { _, err := h.Payload(r); return err },
		func(r Ref) error { _, err := h.NewAt(r, 0); return err },
		h.Free,
	} {
		for _, ref := range []Ref{a, a + 1, 4, 0xfffffff0} {
			var fe *FreeError
			require.ErrorAs(t, call(ref), &fe)
		}
	}
	require.NoError(t, h.Verify())
	assert.Equal(t, before, h.Stats())
}

func TestAlignedAlloc(t *testing.T) {
	for shift := range 23 {
		t.Run(fmt.Sprint(1<<shift), func(t *testing.T) {
			h := newHeap(t)
			for _, n := range []uint32{0, 1, 13, 4096} {
				for range 5 {
					ref, err := h.AlignedAlloc(1<<shift, n)
					if err != nil {
						require.Greater(t, shift, 19)
						require.ErrorIs(t, err, ErrFull)
						break
					}
					require.Zero(t, ref%(1<<shift))
					usable, err := h.UsableSize(ref)
					require.NoError(t, err)
					require.GreaterOrEqual(t, usable, n)
					require.Less(t, usable, n+40)
					p, _ := h.Payload(ref)
					for i := range p {
						p[i] = 0xee
					}
					require.NoError(t, h.Verify())
				}
			}
		})
	}
	h := newHeap(t)
	for _, align := range []uint32{0, 3, 24, Bytes * 2, 0xffffffff} {
		_, err := h.AlignedAlloc(align, 8)
		require.ErrorIs(t, err, ErrAlignment)
	}
	_, err := h.AlignedAlloc(4096, MaxPayloadBytes)
	require.ErrorIs(t, err, ErrTooLarge)
	_, err = h.AlignedAlloc(Bytes, 8)
	require.ErrorIs(t, err, ErrFull)
	ref, err := h.Valloc(10)
	require.NoError(t, err)
	require.Zero(t, ref%4096)
}

// An aligned request that fits just so is served, though a request with room for any alignment would not be.
func TestAlignedAllocFindsThePerfectFit(t *testing.T) {
	for _, align := range []uint32{16, 64, 256, 4096} {
		for _, gap := range []uint32{0, 16, 24, 48} {
			if gap >= align {
				continue // there is an aligned place in the gap
			}
			h := newSmall(t, 64<<10)
			size := ChunkBytes(1000)
			a, err := h.Malloc(20_000)
			require.NoError(t, err)
			// Cut it so that the middle holds the gap and an aligned chunk, and nothing else.
			aligned := Ref(alignedIn(uint32(a)+104, align))
			middle := uint32(aligned) - gap
			h.split(uint32(a), middle-uint32(a))
			h.split(middle, gap+size)
			for h.FreeBytes() > 0 {
				_, err := h.Malloc(h.Stats().LargestFree - HeaderBytes)
				require.NoError(t, err)
			}
			require.NoError(t, h.Free(Ref(middle)))
			require.NoError(t, h.Verify())
			_, err = h.AlignedAlloc(align, 1001+8)
			require.ErrorIs(t, err, ErrFull)
			again, err := h.AlignedAlloc(align, 1000)
			require.NoError(t, err, "%d", align)
			require.Equal(t, aligned, again)
			require.NoError(t, h.Verify())
		}
	}
}

func TestReallocInPlace(t *testing.T) {
	h := newHeap(t)
	a, err := h.Malloc(100)
	require.NoError(t, err)
	p, _ := h.Payload(a)
	copy(p, "what a chunk holds stays when it grows")
	for _, n := range []uint32{200, 5000, 1 << 20, 60, 61, 40, 100_000, 40} {
		b, err := h.Realloc(a, n)
		require.NoError(t, err)
		require.Equal(t, a, b)
		require.NoError(t, h.Verify())
		p, _ = h.Payload(a)
		require.True(t, bytes.HasPrefix(p, []byte("what a chunk holds stays when it grow")), "%d", n)
	}
	wall, err := h.Malloc(8)
	require.NoError(t, err)
	b, err := h.Realloc(a, 300)
	require.NoError(t, err)
	require.NotEqual(t, a, b)
	require.False(t, h.Owns(a))
	p, _ = h.Payload(b)
	require.True(t, bytes.HasPrefix(p, []byte("what a chunk holds stays")))
	_, err = h.Realloc(b, MaxPayloadBytes)
	require.ErrorIs(t, err, ErrFull)
	require.True(t, h.Owns(b))
	_, err = h.Reallocf(b, MaxPayloadBytes)
	require.ErrorIs(t, err, ErrFull)
	require.False(t, h.Owns(b))
	require.NoError(t, h.Free(wall))
	require.NoError(t, h.Verify())
	require.Equal(t, h.CapacityBytes(), h.FreeBytes())
}

// A chunk grows into the free chunk behind it, wholly or in part, and not into one in use.
func TestReallocIntoANeighbour(t *testing.T) {
	for _, tt := range []struct {
		n       uint32
		inPlace bool
	}{
		{109, true}, {150, true}, {220, true}, {317, true}, {332, true}, {333, false}, {1000, false},
	} {
		h := newHeap(t)
		var refs [4]Ref
		for i := range refs {
			ref, err := h.Malloc(108) // chunks of 112 bytes
			require.NoError(t, err)
			refs[i] = ref
		}
		p, err := h.Payload(refs[0])
		require.NoError(t, err)
		copy(p, bytes.Repeat([]byte{7}, 108))
		require.NoError(t, h.Free(refs[1]))
		require.NoError(t, h.Free(refs[2]))
		to, err := h.Realloc(refs[0], tt.n)
		require.NoError(t, err)
		require.Equal(t, tt.inPlace, to == refs[0], "%d bytes", tt.n)
		p, err = h.Payload(to)
		require.NoError(t, err)
		require.Equal(t, bytes.Repeat([]byte{7}, 108), p[:108])
		require.NoError(t, h.Verify())
	}
}

// Random histories of the whole family.
func TestMallocHistories(t *testing.T) {
	rapid.Check(t, func(rt *rapid.T) {
		h := newSmall(rt, 64<<10)
		live := map[Ref][]byte{} // what it must hold
		var refs []Ref
		stamp := byte(0)
		keep := func(ref Ref, n uint32) {
			p, err := h.Payload(ref)
			require.NoError(rt, err)
			require.GreaterOrEqual(rt, len(p), int(n))
			stamp++
			copy(p[:n], bytes.Repeat([]byte{stamp}, int(n)))
			live[ref] = bytes.Clone(p[:n])
			refs = append(refs, ref)
		}
		forget := func(i int) {
			delete(live, refs[i])
			refs = append(refs[:i], refs[i+1:]...)
		}
		full := func(err error) bool {
			if err != nil {
				require.ErrorIs(rt, err, ErrFull)
			}
			return err != nil
		}
		for range rapid.IntRange(1, 50).Draw(rt, "steps") {
			n := uint32(rapid.IntRange(0, 4000).Draw(rt, "bytes"))
			switch rapid.IntRange(0, 5).Draw(rt, "call") {
			case 0:
				if ref, err := h.Malloc(n); !full(err) {
					keep(ref, n)
				}
			case 1:
				if ref, err := h.Calloc(n/8, 8); !full(err) {
					p, _ := h.Payload(ref)
					require.Equal(rt, make([]byte, len(p)), p)
					keep(ref, n/8*8)
				}
			case 2:
				align := uint32(1) << rapid.IntRange(0, 12).Draw(rt, "align")
				if ref, err := h.AlignedAlloc(align, n); !full(err) {
					require.Zero(rt, uint32(ref)%align)
					keep(ref, n)
				}
			case 3, 4:
				if len(refs) == 0 {
					continue
				}
				i := rapid.IntRange(0, len(refs)-1).Draw(rt, "chunk")
				old := live[refs[i]]
				ref, err := h.Realloc(refs[i], n)
				if full(err) {
					continue
				}
				p, err := h.Payload(ref)
				require.NoError(rt, err)
				common := min(len(old), int(n))
				require.Equal(rt, old[:common], p[:common])
				forget(i)
				keep(ref, n)
			case 5:
				if len(refs) == 0 {
					continue
				}
				i := rapid.IntRange(0, len(refs)-1).Draw(rt, "chunk")
				require.NoError(rt, h.Free(refs[i]))
				forget(i)
			}
			require.NoError(rt, h.Verify())
			for ref, want := range live {
				p, err := h.Payload(ref)
				require.NoError(rt, err)
				require.True(rt, bytes.Equal(want, p[:len(want)]))
			}
		}
		for _, ref := range refs {
			require.NoError(rt, h.Free(ref))
		}
		require.Equal(rt, h.CapacityBytes(), h.Stats().LargestFree)
	})
}

// Each allocation of a history is refused once, and nothing leaks or changes.
func TestRefuseTheNth(t *testing.T) {
	history := func(h *Heap) (calls int, err error) {
		var refs []Ref
		defer func() {
			for _, ref := range refs {
				require.NoError(t, h.Free(ref))
			}
		}()
		for _, call := range []func() (Ref, error){
			func() (Ref, error) { return h.Malloc(700) },
			func() (Ref, error) { return h.Calloc(100, 10) },
			func() (Ref, error) { return h.Alloc(990, Arena) },
			func() (Ref, error) { return h.AlignedAlloc(256, 770) },
			func() (Ref, error) {
				ref, err := h.Realloc(refs[0], 5000)
				if err == nil {
					refs = refs[1:]
				}
				return ref, err
			},
			func() (Ref, error) {
				start, end, err := h.CutBuffer(1000)
				if err != nil {
					return 0, err
				}
				return 0, h.RetireBuffer(start, end)
			},
			func() (Ref, error) { return h.New(500) },
			func() (Ref, error) { return h.Valloc(50) },
			func() (Ref, error) {
				if ref := h.NewOrNull(600); ref != 0 {
					return ref, nil
				}
				return 0, ErrFull
			},
			func() (Ref, error) {
				old := refs[0]
				refs = refs[1:] // either way it is gone
				ref, err := h.Reallocf(old, 7000)
				require.False(t, h.Owns(old))
				return ref, err
			},
		} {
			calls++
			ref, err := call()
			if err != nil {
				return calls, err
			}
			if ref != 0 {
				refs = append(refs, ref)
			}
		}
		return calls, nil
	}
	h := newHeap(t)
	before := h.Stats()
	all, err := history(h)
	require.NoError(t, err)
	for n := 1; n <= all; n++ {
		left := n
		h.SetRefuse(func(uint32) bool { left--; return left == 0 })
		calls, err := history(h)
		h.SetRefuse(nil)
		require.ErrorIs(t, err, ErrFull)
		require.Equal(t, n, calls)
		require.NoError(t, h.Verify())
		require.Equal(t, before, h.Stats())
	}

	// And by itself: in heaps of every size up to one that serves them all, whichever call it is that finds no room.
	failed := map[int]bool{}
	for limit := controlBytes(4096)&^7 + 1040; ; limit += 64 {
		clear(h.Bytes()[:limit])
		small, err := FormatLimited(h.Bytes(), limit)
		require.NoError(t, err)
		before := small.Stats()
		calls, err := history(small)
		require.NoError(t, small.Verify())
		require.Equal(t, before, small.Stats())
		if err == nil {
			break
		}
		require.ErrorIs(t, err, ErrFull)
		failed[calls] = true
	}
	require.Greater(t, len(failed), 3)
}
