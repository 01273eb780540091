package heap

import (
	"bytes"
	"math/rand/v2"
	"slices"
	"strconv"
	"testing"

	"github.com/stretchr/testify/require"
)

// kind says what an address is, as Walk shows it, or nil for the start of an explicit chunk.
func kind(h *Heap) func(addr uint32) error {
	type span struct {
		from, to uint32 // addresses that name the chunk: from its header to the next
		ref      uint32
		hdr      Header
	}
	var spans []span
	h.walk(func(ref Ref, hdr Header) bool {
		r := uint32(ref)
		spans = append(spans, span{r - HeaderBytes, r - HeaderBytes + hdr.Size(), r, hdr})
		return true
	})
	return func(addr uint32) error {
		i, _ := slices.BinarySearchFunc(spans, addr, func(s span, a uint32) int {
			if s.to <= a {
				return -1
			}
			return 1
		})
		switch {
		case addr < uint32(Base) || i == len(spans):
			return ErrForeign
		case spans[i].hdr.Type() == Filler || !spans[i].hdr.InUse():
			return ErrDoubleFree
		case addr != spans[i].ref:
			return ErrInterior
		case spans[i].hdr.Type().Explicit() && addr != ctl:
			return nil
		}
		return ErrManaged
	}
}

// TestRefusalsChangeNothing hands every address of a heap, and some outside, to every call that takes one.
func TestRefusalsChangeNothing(t *testing.T) {
	h, rng := seeded(t)
	addrs := []uint32{0, 1, 4, 8, uint32(Base) - 8, uint32(Base) - 1, uint32(Base) + Bytes, uint32(Base) + Bytes + 8, 0x7fffffff, 0xfffffff8, 0xffffffff}
	for a := uint32(Base); a < h.end+64; a++ {
		addrs = append(addrs, a)
	}
	for range 1000 {
		addrs = append(addrs, rng.Uint32()|uint32(Bytes)<<1)
	}
	calls := map[string]func(Ref) error{
		"free":        h.Free,
		"realloc":     func(r Ref) error { _, err := h.Realloc(r, 10); return err },
		"reallocf":    func(r Ref) error { _, err := h.Reallocf(r, 1<<20); return err },
		"usable size": func(r Ref) error { _, err := h.UsableSize(r); return err },
		"payload":     func(r Ref) error { _, err := h.Payload(r); return err },
		"new at":      func(r Ref) error { _, err := h.NewAt(r, 1); return err },
		"attach":      func(r Ref) error { _, err := h.AttachContext(r, nil); return err },
	}
	names := []string{"free", "realloc", "reallocf", "usable size", "payload", "new at", "attach"}
	want := kind(h)
	before := bytes.Clone(h.Bytes()[:h.end-uint32(Base)])
	reasons := map[error]int{}
	for i, a := range addrs {
		reason := want(a)
		if reason == nil {
			require.True(t, h.Owns(Ref(a)))
			continue
		}
		require.False(t, h.Owns(Ref(a)))
		name := names[i%len(names)]
		if a == 0 && (name == "realloc" || name == "reallocf") {
			name = "free" // realloc of null is malloc
		}
		err := calls[name](Ref(a))
		var fe *FreeError
		require.ErrorAs(t, err, &fe, "%s of %#x", name, a)
		require.ErrorIs(t, err, reason, "%s of %#x", name, a)
		require.Equal(t, Ref(a), fe.Ref)
		require.NotEmpty(t, err.Error())
		reasons[reason]++
		if i%64 == 0 || i == len(addrs)-1 {
			require.True(t, bytes.Equal(before, h.Bytes()[:len(before)]), "%s of %#x changed the heap", name, a)
		}
	}
	require.Len(t, reasons, 4, "every reason was met")
	require.NoError(t, h.Verify())
}

// shattered is a full-size heap, three quarters of whose bytes live in chunks of many sizes between holes of many sizes.
func shattered(t testing.TB) (*Heap, []Ref, *rand.Rand) {
	rng := rand.New(rand.NewPCG(11, 11))
	h := newHeap(t)
	var live []Ref
	for {
		n := uint32(8 + rng.IntN(120))
		if rng.IntN(8) == 0 {
			n = uint32(256 + rng.IntN(6000))
		}
		ref, err := h.Malloc(n)
		if err != nil {
			break
		}
		live = append(live, ref)
	}
	rng.Shuffle(len(live), func(i, j int) { live[i], live[j] = live[j], live[i] })
	for h.ExplicitBytes() > h.CapacityBytes()/4*3 {
		require.NoError(t, h.Free(live[len(live)-1]))
		live = live[:len(live)-1]
	}
	return h, live, rng
}

// TestNoRequestFailsThatAPerfectFitCouldServe: at 75 % live, a request is refused only if no free chunk at all is large enough.
func TestNoRequestFailsThatAPerfectFitCouldServe(t *testing.T) {
	h, live, rng := shattered(t)
	served, refused := 0, 0
	for range 1500 {
		// Something changes, at the same level.
		i := rng.IntN(len(live))
		require.NoError(t, h.Free(live[i]))
		ref, err := h.Malloc(uint32(8 + rng.IntN(120)))
		require.NoError(t, err)
		live[i] = ref

		largest := h.Stats().LargestFree - HeaderBytes
		for _, n := range []uint32{largest, largest + 1, uint32(rng.IntN(int(2 * largest)))} {
			ref, err := h.Malloc(n)
			if n > largest {
				require.ErrorIs(t, err, ErrFull)
				refused++
				continue
			}
			require.NoError(t, err, "%d bytes, and %d are free in one chunk", n, largest)
			require.NoError(t, h.Free(ref))
			served++
		}
	}
	require.Greater(t, refused, 1500)
	require.Greater(t, served, 1500)
	require.NoError(t, h.Verify())
}

// BenchmarkAmongChunks: with thirty thousand free chunks in the very class of a request, all of them too small for it, allocation and free
// take as long as with ten. A walk through the list would take a thousand times as long.
func BenchmarkAmongChunks(b *testing.B) {
	for _, chunks := range []int{10, 30_000} {
		b.Run(strconv.Itoa(chunks), func(b *testing.B) {
			h := newHeap(b)
			var refs []Ref
			for range chunks {
				ref, err := h.Malloc(512 - HeaderBytes)
				require.NoError(b, err)
				refs = append(refs, ref)
				_, err = h.Malloc(0) // keeps the free ones apart
				require.NoError(b, err)
			}
			for _, ref := range refs {
				require.NoError(b, h.Free(ref))
			}
			require.Equal(b, classOf(512), classOf(520))
			for b.Loop() {
				x, errX := h.Malloc(520 - HeaderBytes)
				y, errY := h.Malloc(520 - HeaderBytes)
				if errX != nil || errY != nil || h.Free(x) != nil || h.Free(y) != nil {
					b.Fatal("a call failed")
				}
			}
		})
	}
}

// BenchmarkAmongAllocators: a client that has two thousand full allocators allocates and frees as fast as one that has ten.
func BenchmarkAmongAllocators(b *testing.B) {
	for _, allocators := range []uint32{10, 2000} {
		b.Run(strconv.Itoa(int(allocators)), func(b *testing.B) {
			h := newHeap(b)
			c, err := h.NewContext((allocators+1)*4096, ContextOptions{})
			require.NoError(b, err)
			k, err := c.NewClient(0)
			require.NoError(b, err)
			var blocks []Addr
			for range allocators * 2 {
				addr, err := k.Alloc(2048)
				require.NoError(b, err)
				blocks = append(blocks, addr)
			}
			require.Equal(b, allocators, k.Compute().Allocators)
			for i := 0; b.Loop(); i++ {
				// Another allocator every time; then the only one with room is found.
				at := &blocks[i*7%len(blocks)]
				if err = k.Free(*at); err == nil {
					*at, err = k.Alloc(2048)
				}
				if err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}

// TestClientRefusalsChangeNothing hands every address of a context's block, and some outside, to every call of a client that does not own it.
func TestClientRefusalsChangeNothing(t *testing.T) {
	h := newSmall(t, 300<<10)
	const base = Addr(0x20000000)
	block := make([]byte, 16<<10)
	c, err := h.NewContextOver(base, block, ContextOptions{LeastBytes: 64, LotBytes: 2048, Features: FeatureScrub})
	require.NoError(t, err)
	a, err := c.NewClient(0)
	require.NoError(t, err)
	b, err := c.NewClient(0)
	require.NoError(t, err)
	owned := map[Addr]bool{}
	for _, n := range []uint32{10, 100, 1000, 3000, 64} {
		addr, err := a.Alloc(n)
		require.NoError(t, err)
		p, err := a.Bytes(addr)
		require.NoError(t, err)
		copy(p, bytes.Repeat([]byte{0xaa}, len(p)))
		owned[addr] = true
	}
	calls := []func(*Client, Addr) error{
		(*Client).Free,
		func(k *Client, addr Addr) error { _, err := k.Realloc(addr, 1); return err },
		func(k *Client, addr Addr) error { _, _, err := k.Size(addr); return err },
		func(k *Client, addr Addr) error { _, err := k.Bytes(addr); return err },
	}
	before := append(bytes.Clone(h.Bytes()), block...)
	refused := 0
	for addr := base - 64; addr < base+Addr(len(block))+64; addr++ {
		for _, k := range []*Client{a, b} {
			if k == a && owned[addr] {
				continue
			}
			require.False(t, k.Owns(addr))
			require.ErrorIs(t, calls[int(addr/3)%len(calls)](k, addr), ErrNotOurs)
			refused++
		}
	}
	require.True(t, bytes.Equal(before, append(bytes.Clone(h.Bytes()), block...)))
	require.NoError(t, c.Verify())
	require.Greater(t, refused, 30_000)
}
