package heap

import (
	"errors"
	"math/rand/v2"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// seededContext is a context with everything in it: clients with and without quota, with none and several allocators, lots that had
// other owners, a record that is free again.
func seededContext(t testing.TB) (*Heap, *Context) {
	rng := rand.New(rand.NewPCG(3, 3))
	h := newSmall(t, 300<<10)
	c, err := h.NewContext(100<<10, ContextOptions{LotBytes: 4096, MaxClients: 5, Features: FeatureQuota})
	require.NoError(t, err)
	for i := range 4 {
		k, err := c.NewClient(uint32(i) * 50_000)
		require.NoError(t, err)
		for j := range 10 * i {
			addr, err := k.Alloc(uint32(100 + rng.IntN(200)*j))
			if err == nil && j%3 == 0 {
				require.NoError(t, k.Free(addr))
			}
		}
		if i == 1 {
			k.Delete()
		}
	}
	require.NoError(t, c.Verify())
	require.NoError(t, h.Verify())
	return h, c
}

// TestContextVerifyFindsEverySingleBit flips each bit of the book that means something.
func TestContextVerifyFindsEverySingleBit(t *testing.T) {
	h, c := seededContext(t)
	masks := map[uint32]uint32{} // by address of the word
	add := func(from, to uint32) {
		for a := from; a < to; a++ {
			masks[a&^3] |= 0xff << (a % 4 * 8)
		}
	}
	add(c.book, c.book+bkCheck+4)
	for n := range c.clients {
		add(c.record(n), c.record(n)+c.clientBytes())
		delete(masks, c.record(n)+clPeak)
	}
	// Any number between what is in use now and what there is may be a peak, and any not too small the last id.
	delete(masks, c.book+bkPeak)
	delete(masks, c.book+bkLastID)
	lotTree := c.book + bkRecords + c.clientBytes()*c.clients + lotBytes*c.lots
	add(lotTree+1, lotTree+uint32(len(c.lotTree))) // node 0 is none
	for lot := range c.lots {
		at := c.lotAt + lotBytes*lot
		add(at+4, at+lotBytes)
		owner, order, first := c.lotInfo(lot)
		switch {
		case owner == 0:
			masks[at] = ^uint32(15) // another client's id may have been the last
		case first:
			add(at, at+4)
			tree := c.tree(lot, order)
			begin := c.treeAt + buddyBytes(c.lot/c.granule)*lot
			add(begin+1, begin+uint32(len(tree)))
		default:
			add(at, at+4)
		}
	}
	add(c.asks, c.asks+4*(c.lots*c.lot/c.granule))
	flips := 0
	for at, mask := range masks {
		for bit := uint32(1); bit != 0; bit <<= 1 {
			if mask&bit == 0 {
				continue
			}
			old := h.get(at)
			h.set(at, old^bit)
			err := c.Verify()
			h.set(at, old)
			flips++
			var ce *CorruptError
			require.ErrorAs(t, err, &ce, "bit %#x at %#x of the book (%#x) flipped", bit, at-c.book, old)
		}
	}
	require.NoError(t, c.Verify())
	t.Logf("%d flips found", flips)
}

// TestContextVerifySurvivesAnyBytes: Verify ends with an answer whatever the book holds.
func TestContextVerifySurvivesAnyBytes(t *testing.T) {
	h, c := seededContext(t)
	clean := append([]byte(nil), h.Bytes()...)
	bytes := h.Header(Ref(c.book)).PayloadBytes()
	rng := rand.New(rand.NewPCG(5, 5))
	found := 0
	for range 300 {
		copy(h.Bytes(), clean)
		for range 1 + rng.IntN(20) {
			h.set(c.book+uint32(rng.IntN(int(bytes))), rng.Uint32()>>rng.IntN(32))
		}
		err := c.Verify()
		if err == nil {
			continue
		}
		found++
		var ce *CorruptError
		require.True(t, errors.As(err, &ce))
	}
	assert.Greater(t, found, 250)
	copy(h.Bytes(), clean)
	require.NoError(t, c.Verify())
}
