package heap

import (
	"bytes"
	"errors"
	"fmt"
	"math/rand/v2"
	"slices"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"

	"github.com/junco-vm/junco/vmmem"
)

func TestBuddyTree(t *testing.T) {
	tree := make(buddyTree, buddyBytes(64))
	tree.reset()
	require.True(t, tree.ok())
	require.True(t, tree.whole())
	require.Equal(t, uint32(64), tree.largest())
	rng := rand.New(rand.NewPCG(1, 1))
	type blk struct{ unit, order uint32 }
	var live []blk
	owner := make([]int, 64)
	for step := range 20_000 {
		order := uint32(rng.IntN(7))
		if rng.IntN(2) == 0 && tree.fits(order) {
			unit := tree.alloc(order)
			require.Zero(t, unit%(1<<order))
			for i := unit; i < unit+1<<order; i++ {
				require.Zero(t, owner[i])
				owner[i] = step + 1
			}
			live = append(live, blk{unit, order})
		} else if len(live) > 0 {
			i := rng.IntN(len(live))
			b := live[i]
			live = slices.Delete(live, i, i+1)
			node, got, ok := tree.block(b.unit + uint32(rng.IntN(1<<b.order)))
			require.True(t, ok)
			require.Equal(t, b.order, got)
			tree.free(node, got)
			clear(owner[b.unit : b.unit+1<<b.order])
		}
		require.True(t, tree.ok())
		// The largest free block is the largest aligned run of free units.
		largest := uint32(0)
		for order := range uint32(7) {
			for unit := uint32(0); unit < 64; unit += 1 << order {
				if !slices.ContainsFunc(owner[unit:unit+1<<order], func(o int) bool { return o != 0 }) {
					largest = 1 << order
				}
			}
		}
		require.Equal(t, largest, tree.largest())
		units, allocated := uint32(0), 0
		tree.visit(func(unit, order uint32, free bool) {
			require.Equal(t, units, unit)
			require.Equal(t, free, owner[unit] == 0)
			units += 1 << order
			if !free {
				allocated++
			}
		})
		require.Equal(t, uint32(64), units)
		require.Equal(t, len(live), allocated)
	}
}

func TestContextOptions(t *testing.T) {
	h := newHeap(t)
	before := h.Stats()
	for _, o := range []ContextOptions{
		{LeastBytes: 8}, {LeastBytes: 24}, {LeastBytes: 1 << 17}, {AlignBytes: 48}, {LotBytes: 5000},
		{LotBytes: 32, LeastBytes: 64}, {LotBytes: 1 << 25}, {MaxClients: -1}, {MaxClients: 1 << 20},
	} {
		_, err := h.NewContext(1<<20, o)
		assert.ErrorIs(t, err, ErrOptions, "%+v", o)
	}
	_, err := h.NewContext(100, ContextOptions{LotBytes: 4096})
	require.ErrorIs(t, err, ErrOptions)
	_, err = h.NewContext(MaxPayloadBytes+1, ContextOptions{})
	require.ErrorIs(t, err, ErrTooLarge)
	_, err = h.NewContext(15<<20, ContextOptions{LeastBytes: 16})
	require.ErrorIs(t, err, ErrFull)
	_, err = h.NewContextOver(0x20000010, make([]byte, 1<<16), ContextOptions{AlignBytes: 64})
	require.ErrorIs(t, err, ErrOptions)
	require.NoError(t, h.Verify())
	require.Equal(t, before, h.Stats())

	c, err := h.NewContext(1<<20, ContextOptions{Features: FeatureZero | FeatureConcurrent})
	require.NoError(t, err)
	assert.Equal(t, FeatureZero, c.Features())
	_, err = c.NewClient(100)
	require.ErrorIs(t, err, ErrOptions)
	c.Close()
	c.Close()
	assert.Zero(t, c.Book())
	assert.Zero(t, c.Figures())
	_, err = c.NewClient(0)
	require.ErrorIs(t, err, ErrNoClient)
	require.NoError(t, h.Verify())
	require.Equal(t, before, h.Stats())
}

func TestClients(t *testing.T) {
	h := newHeap(t)
	c, err := h.NewContext(256<<10, ContextOptions{MaxClients: 3, Features: FeatureQuota | FeatureZero | FeatureScrub})
	require.NoError(t, err)
	a, err := c.NewClient(0)
	require.NoError(t, err)
	b, err := c.NewClient(10_000)
	require.NoError(t, err)

	x, err := a.Alloc(100)
	require.NoError(t, err)
	asked, usable, err := a.Size(x)
	require.NoError(t, err)
	assert.Equal(t, uint32(100), asked)
	assert.Equal(t, uint32(128), usable)
	assert.True(t, a.Owns(x))
	assert.False(t, b.Owns(x))
	require.ErrorIs(t, b.Free(x), ErrNotOurs)
	for _, bad := range []Addr{0, x + 64, x + 1, x - 4096*20, 0xfffffff0, Addr(c.Book())} {
		require.ErrorIs(t, a.Free(bad), ErrNotOurs)
		_, err = a.Bytes(bad)
		require.ErrorIs(t, err, ErrNotOurs)
	}
	p, err := a.Bytes(x)
	require.NoError(t, err)
	p[5] = 99

	// Quota.
	y, err := b.Alloc(8000)
	require.NoError(t, err)
	_, err = b.Alloc(3000)
	require.ErrorIs(t, err, ErrQuota)
	_, err = b.Alloc(1 << 30)
	require.ErrorIs(t, err, ErrFull)
	assert.Equal(t, Figures{Total: 10_000, Held: 8192, Used: 8192, Asked: 8000, Peak: 8192, Blocks: 1}, b.Figures())
	assert.Equal(t, uint32(192), b.Compute().Slack)

	// Freed lots go to others.
	require.NoError(t, b.Free(y))
	require.ErrorIs(t, b.Free(y), ErrNotOurs)
	assert.Zero(t, b.Figures().Held)
	big, err := a.Alloc(128 << 10)
	require.NoError(t, err)
	require.NoError(t, c.Verify())
	// Of the first allocator 128, 256, 512, 1024 and 2048 bytes are free.
	assert.Equal(t, uint32(5), c.Compute().CachedBlocks)
	require.NoError(t, a.Free(big))

	// Scrubbed on free, zero when handed out.
	require.NoError(t, a.Free(x))
	assert.Zero(t, p[5])

	// Clients end.
	for range 20 {
		_, err = a.Alloc(1000)
		require.NoError(t, err)
	}
	k, err := c.NewClient(0)
	require.NoError(t, err)
	_, err = c.NewClient(0)
	require.ErrorIs(t, err, ErrClients)
	assert.Equal(t, []uint32{a.ID(), b.ID(), k.ID()}, c.Clients())
	a.Delete()
	a.Delete()
	_, err = a.Alloc(1)
	require.ErrorIs(t, err, ErrNoClient)
	require.ErrorIs(t, a.Free(x), ErrNoClient)
	require.NoError(t, c.Verify())
	f := c.Figures()
	assert.Zero(t, f.Used)
	assert.Zero(t, f.Held)
	assert.Equal(t, f.Total, f.Free)
	again, err := c.NewClient(0)
	require.NoError(t, err)
	assert.NotEqual(t, a.ID(), again.ID())
	_, err = c.Client(a.ID())
	require.ErrorIs(t, err, ErrNoClient)
	found, err := c.Client(again.ID())
	require.NoError(t, err)
	assert.Equal(t, again, found)
}

func TestContextOverARegionAndAttach(t *testing.T) {
	space, err := vmmem.New(vmmem.Options{})
	require.NoError(t, err)
	defer space.Close()
	h, err := New(space)
	require.NoError(t, err)
	const size = 100 << 10 // not a power of two of lots
	base, err := space.Allocate(vmmem.Request{Size: size, Commit: true, Prot: vmmem.ProtReadWrite})
	require.NoError(t, err)
	host, err := space.Host(base, size)
	require.NoError(t, err)
	c, err := h.NewContextOver(base, host, ContextOptions{LotBytes: 4096})
	require.NoError(t, err)
	k, err := c.NewClient(0)
	require.NoError(t, err)
	var blocks []Addr
	for {
		addr, err := k.Alloc(4096)
		if err != nil {
			require.ErrorIs(t, err, ErrFull)
			break
		}
		require.GreaterOrEqual(t, addr, base)
		require.LessOrEqual(t, addr+4096, base+size)
		blocks = append(blocks, addr)
	}
	require.Len(t, blocks, size/4096)
	require.NoError(t, space.Write32(blocks[3], 42))

	h2, err := Attach(space)
	require.NoError(t, err)
	_, err = h2.AttachContext(c.Book(), host[1:])
	require.ErrorIs(t, err, ErrFormat)
	_, err = h2.AttachContext(c.Book()+8, host)
	require.Error(t, err)
	c2, err := h2.AttachContext(c.Book(), host)
	require.NoError(t, err)
	require.NoError(t, c2.Verify())
	k2, err := c2.Client(k.ID())
	require.NoError(t, err)
	p, err := k2.Bytes(blocks[3])
	require.NoError(t, err)
	assert.Equal(t, byte(42), p[0])
	for _, b := range blocks {
		require.NoError(t, k2.Free(b))
	}
	assert.Zero(t, k.Figures().Used)
	require.NoError(t, c.Verify())
}

// Random histories of several clients against a model. Every block is filled with the number of its client and a stamp of its own. In a
// new block there may be zeros and what the same client wrote earlier, but nothing of another's.
func TestClientHistories(t *testing.T) {
	h := newSmall(t, 160<<10)
	clean := h.Stats()
	rapid.Check(t, func(rt *rapid.T) {
		options := ContextOptions{
			LeastBytes: 32, LotBytes: 2048, MaxClients: 4,
			Features: FeatureQuota | rapid.SampledFrom([]Feature{0, FeatureZero, FeatureScrub}).Draw(rt, "features"),
		}
		blockBytes := uint32(rapid.IntRange(16<<10, 100<<10).Draw(rt, "block"))
		var c *Context
		var err error
		if rapid.Bool().Draw(rt, "over a region") {
			c, err = h.NewContextOver(0x20000000, make([]byte, blockBytes), options)
		} else {
			c, err = h.NewContext(blockBytes, options)
		}
		require.NoError(rt, err)
		type modelClient struct {
			*Client
			quota  uint32
			blocks map[Addr][]byte
		}
		var clients []*modelClient
		stamp := byte(0)
		fresh := func(k *modelClient, p []byte) {
			for i, b := range p {
				if i%2 == 0 && b != 0 && (b != byte(k.ID()) || options.Features&FeatureZero != 0) {
					require.Failf(rt, "a new block shows what was there", "byte %d is %d, client %d", i, b, k.ID())
				}
			}
			stamp++
			for i := range p {
				p[i] = byte(k.ID())
				if i%2 == 1 {
					p[i] = stamp
				}
			}
		}
		for range rapid.IntRange(1, 80).Draw(rt, "steps") {
			step := rapid.IntRange(0, 9).Draw(rt, "step")
			if step == 0 || len(clients) == 0 {
				quota := uint32(rapid.IntRange(0, 1).Draw(rt, "with quota") * 8000)
				k, err := c.NewClient(quota)
				if len(clients) == 4 {
					require.ErrorIs(rt, err, ErrClients)
				} else {
					require.NoError(rt, err)
					clients = append(clients, &modelClient{k, quota, map[Addr][]byte{}})
				}
			} else {
				i := rapid.IntRange(0, len(clients)-1).Draw(rt, "client")
				k := clients[i]
				switch {
				case step < 6:
					n := uint32(rapid.IntRange(0, 5000).Draw(rt, "bytes"))
					addr, err := k.Alloc(n)
					if errors.Is(err, ErrQuota) {
						require.NotZero(rt, k.quota)
					} else if err != nil {
						require.ErrorIs(rt, err, ErrFull)
						require.Less(rt, k.Compute().LargestFree, max(n, 1), "refused, though a block is large enough")
					} else {
						p, err := k.Bytes(addr)
						require.NoError(rt, err)
						require.GreaterOrEqual(rt, len(p), int(n))
						require.Zero(rt, uint32(addr)%options.LeastBytes)
						fresh(k, p)
						k.blocks[addr] = bytes.Clone(p)
					}
				case step < 8 && len(k.blocks) > 0:
					addrs := make([]Addr, 0)
					for a := range k.blocks {
						addrs = append(addrs, a)
					}
					slices.Sort(addrs)
					a := addrs[rapid.IntRange(0, len(addrs)-1).Draw(rt, "block")]
					for _, other := range clients {
						if other != k {
							require.False(rt, other.Owns(a))
							require.ErrorIs(rt, other.Free(a), ErrNotOurs)
						}
					}
					require.NoError(rt, k.Free(a))
					delete(k.blocks, a)
				case step == 8:
					a := Addr(c.base) + Addr(rapid.IntRange(0, int(c.lots*c.lot)).Draw(rt, "wild"))
					if k.blocks[a] == nil {
						require.ErrorIs(rt, k.Free(a), ErrNotOurs)
					}
				case step == 9:
					k.Delete()
					clients = slices.Delete(clients, i, i+1)
				}
			}
			require.NoError(rt, c.Verify())
			require.NoError(rt, h.Verify())
			var sum Figures
			var computed Computed
			for _, k := range clients {
				used := uint32(0)
				for a, want := range k.blocks {
					p, err := k.Bytes(a)
					require.NoError(rt, err)
					require.True(rt, bytes.Equal(want, p), "contents of %v", a)
					used += uint32(len(p))
				}
				f := k.Figures()
				require.Equal(rt, used, f.Used)
				require.Equal(rt, f.Held-f.Used, f.Free)
				require.Equal(rt, uint32(len(k.blocks)), f.Blocks)
				require.GreaterOrEqual(rt, f.Peak, f.Used)
				if k.quota != 0 {
					require.LessOrEqual(rt, f.Used, k.quota)
				}
				n := 0
				k.Walk(func(a Addr, asked, usable uint32) bool {
					n++
					require.Len(rt, k.blocks[a], int(usable))
					return true
				})
				require.Equal(rt, len(k.blocks), n)
				cc := k.Compute()
				require.Equal(rt, f.Free, cc.CachedBytes)
				if f.Free != 0 {
					require.InDelta(rt, 1-float64(cc.LargestFree)/float64(f.Free), cc.Fragmentation, 1e-9)
				}
				sum.Held, sum.Used, sum.Asked, sum.Blocks = sum.Held+f.Held, sum.Used+f.Used, sum.Asked+f.Asked, sum.Blocks+f.Blocks
				computed.CachedBlocks += cc.CachedBlocks
				computed.Allocators += cc.Allocators
				computed.Slack += cc.Slack
			}
			cc, f := c.Compute(), c.Figures()
			require.Equal(rt, [4]uint32{sum.Held, sum.Used, sum.Asked, sum.Blocks}, [4]uint32{f.Held, f.Used, f.Asked, f.Blocks})
			require.Equal(rt, [3]uint32{computed.CachedBlocks, computed.Allocators, computed.Slack}, [3]uint32{cc.CachedBlocks, cc.Allocators, cc.Slack})
			require.Equal(rt, f.Held-f.Used, cc.CachedBytes)
			require.Equal(rt, f.Total-f.Used, f.Free)
		}
		c.Close()
		require.NoError(rt, h.Verify())
		require.Equal(rt, clean, h.Stats())
	})
}

func TestBlocksAreAligned(t *testing.T) {
	h := newHeap(t)
	for _, align := range []uint32{16, 64, 1024, 4096, 1 << 16} {
		c, err := h.NewContext(1<<20, ContextOptions{LeastBytes: 16, AlignBytes: align})
		require.NoError(t, err)
		k, err := c.NewClient(0)
		require.NoError(t, err)
		for _, n := range []uint32{0, 1, align - 1, align, align + 1, 3 * align} {
			addr, err := k.Alloc(n)
			require.NoError(t, err)
			require.Zero(t, uint32(addr)%align)
			_, usable, err := k.Size(addr)
			require.NoError(t, err)
			require.GreaterOrEqual(t, usable, max(n, align))
		}
		c.Close()
	}
}

// A client has as many buddy allocators as it needs; those that hold nothing any more go to whoever asks next, and what was in them does not.
func TestAllocatorsAreReusedByOtherClients(t *testing.T) {
	for _, features := range []Feature{0, FeatureZero, FeatureScrub} {
		h := newHeap(t)
		c, err := h.NewContext(64<<10, ContextOptions{LotBytes: 4096, Features: features})
		require.NoError(t, err)
		a, err := c.NewClient(0)
		require.NoError(t, err)
		b, err := c.NewClient(0)
		require.NoError(t, err)
		var blocks []Addr
		for {
			addr, err := a.Alloc(2048)
			if err != nil {
				require.ErrorIs(t, err, ErrFull)
				break
			}
			p, err := a.Bytes(addr)
			require.NoError(t, err)
			copy(p, bytes.Repeat([]byte("secret"), len(p)))
			blocks = append(blocks, addr)
		}
		require.Len(t, blocks, 32)
		assert.Equal(t, uint32(16), a.Compute().Allocators)
		_, err = b.Alloc(1)
		require.ErrorIs(t, err, ErrFull)
		// The client itself gets what it freed; with a half of an allocator in use, nobody else does.
		require.NoError(t, a.Free(blocks[0]))
		_, err = b.Alloc(1)
		require.ErrorIs(t, err, ErrFull)
		again, err := a.Alloc(2048)
		require.NoError(t, err)
		assert.Equal(t, blocks[0], again)
		for _, addr := range blocks[:16] {
			require.NoError(t, a.Free(addr))
		}
		assert.Equal(t, uint32(8), a.Compute().Allocators)
		for i := range 8 {
			addr, err := b.Alloc(4096)
			require.NoError(t, err)
			assert.Contains(t, blocks[:16], addr)
			p, err := b.Bytes(addr)
			require.NoError(t, err)
			require.Equal(t, make([]byte, 4096), p, "block %d, features %b", i, features)
		}
		a.Delete()
		assert.Equal(t, uint32(8), c.Compute().Allocators)
		_, err = b.Alloc(32 << 10)
		require.NoError(t, err)
		require.NoError(t, c.Verify())
	}
}

// Each allocation that contexts cause is refused once, and nothing leaks.
func TestContextsRefuseTheNth(t *testing.T) {
	h := newHeap(t)
	region := make([]byte, 1<<16)
	before := h.Stats()
	history := func() error {
		c, err := h.NewContext(1<<16, ContextOptions{})
		if err != nil {
			return err
		}
		defer c.Close()
		k, err := c.NewClient(0)
		require.NoError(t, err)
		_, err = k.Alloc(5000) // takes nothing from the heap
		require.NoError(t, err)
		over, err := h.NewContextOver(0x20000000, region, ContextOptions{})
		if err != nil {
			return err
		}
		over.Close()
		return nil
	}
	calls := 0
	h.SetRefuse(func(uint32) bool { calls++; return false })
	require.NoError(t, history())
	require.Equal(t, 3, calls, "block and book, book")
	for n := 1; n <= calls; n++ {
		left := n
		h.SetRefuse(func(uint32) bool { left--; return left == 0 })
		require.ErrorIs(t, history(), ErrFull)
		require.NoError(t, h.Verify())
		require.Equal(t, before, h.Stats())
	}
}

func BenchmarkClient(b *testing.B) {
	for _, n := range []uint32{40, 4000} {
		b.Run(fmt.Sprintf("%d bytes", n), func(b *testing.B) {
			h := benchHeap(b)
			c, err := h.NewContext(4<<20, ContextOptions{LotBytes: 64 << 10})
			require.NoError(b, err)
			k, err := c.NewClient(0)
			require.NoError(b, err)
			_, err = k.Alloc(n)
			require.NoError(b, err)
			b.ResetTimer()
			for range b.N {
				a, _ := k.Alloc(n)
				_ = k.Free(a)
			}
		})
	}
}
