package heap

import (
	"bytes"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"
)

func TestClientReallocRefuses(t *testing.T) {
	h := newHeap(t)
	c, err := h.NewContext(16<<10, ContextOptions{LeastBytes: 64, LotBytes: 4096, Features: FeatureQuota})
	require.NoError(t, err)
	defer c.Close()
	k, err := c.NewClient(2048)
	require.NoError(t, err)
	a, err := k.Realloc(0, 100)
	require.NoError(t, err)
	before := k.Figures()
	for _, bad := range []struct {
		addr Addr
		n    uint32
		want error
	}{
		{a + 64, 10, ErrNotOurs},
		{a + 1, 10, ErrNotOurs},
		{1, 10, ErrNotOurs},
		{a, 2000, ErrQuota}, // the old block and the new one together
		{a, 64 << 10, ErrFull},
	} {
		_, err := k.Realloc(bad.addr, bad.n)
		require.ErrorIs(t, err, bad.want, "%v %d", bad.addr, bad.n)
		require.Equal(t, before, k.Figures())
		require.NoError(t, c.Verify())
	}
	require.NoError(t, k.Free(a))
	_, err = k.Realloc(a, 10)
	require.ErrorIs(t, err, ErrNotOurs)
	k.Delete()
	_, err = k.Realloc(a, 10)
	require.ErrorIs(t, err, ErrNoClient)
}

// TestClientReallocHistories: whatever sizes a block goes through, the bytes that two sizes have in common stay, and the figures are those of
// the blocks.
func TestClientReallocHistories(t *testing.T) {
	h := newHeap(t)
	clean := h.Stats()
	rapid.Check(t, func(rt *rapid.T) {
		c, err := h.NewContext(64<<10, ContextOptions{LeastBytes: 64, LotBytes: 4096, Features: FeatureZero | FeatureScrub})
		require.NoError(rt, err)
		k, err := c.NewClient(0)
		require.NoError(rt, err)
		type block struct {
			addr Addr
			want []byte
		}
		var blocks [3]block
		stamp := byte(0)
		for range rapid.IntRange(1, 40).Draw(rt, "steps") {
			b := &blocks[rapid.IntRange(0, len(blocks)-1).Draw(rt, "block")]
			n := uint32(rapid.IntRange(0, 20_000).Draw(rt, "bytes"))
			addr, err := k.Realloc(b.addr, n)
			if err != nil {
				require.ErrorIs(rt, err, ErrFull)
			} else {
				p, err := k.Bytes(addr)
				require.NoError(rt, err)
				kept := min(len(b.want), int(n))
				require.True(rt, bytes.Equal(b.want[:kept], p[:kept]))
				stamp++
				for i := range p[:n] {
					p[i] = stamp
				}
				b.addr, b.want = addr, append([]byte{}, p[:n]...)
			}
			require.NoError(rt, c.Verify())
			var asked uint32
			for _, b := range blocks {
				if b.addr != 0 {
					p, err := k.Bytes(b.addr)
					require.NoError(rt, err)
					require.True(rt, bytes.Equal(b.want, p[:len(b.want)]))
					asked += max(uint32(len(b.want)), 1)
				}
			}
			assert.Equal(rt, asked, k.Figures().Asked)
		}
		c.Close()
		require.NoError(rt, h.Verify())
		require.Equal(rt, clean, h.Stats())
	})
}
