package heap

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// trace replays a million mixed operations: sizes as programs have them (most small, some up to 16 KiB), lifetimes
// mostly short, phases in which the live bytes grow and shrink, and blocks that are
// resized. It is the same every time. It returns the peak of live bytes, as asked for, and whether the heap was enough.
func trace(h *Heap, ops int) (peakBytes uint32, ok bool) {
	type live struct {
		ref   Ref
		bytes uint32
	}
	x := seed
	var blocks []live
	var total uint32
	// Most blocks are of a few sizes, those of a program's structures and tables; the others are texts and
	// buffers of any size (Wilson, Johnstone, Neely, Boles, "Dynamic storage allocation", 1995).
	structures := []uint32{16, 24, 24, 32, 32, 40, 48, 48, 56, 64, 72, 96, 120, 160, 256, 512, 1024, 2048, 4096, 8192}
	size := func() uint32 {
		r := x.next()
		switch {
		case r%100 < 75:
			return structures[r>>8%uint32(len(structures))]
		case r%100 < 95:
			return 8 + r>>8%248
		default:
			return 256 + r>>8%16128
		}
	}
	for op := range ops {
		// The aim swings between 2 and 6 MiB.
		aim := uint32(6 << 20)
		if op/100_000%2 == 1 {
			aim = 2 << 20
		}
		r := x.next() % 100
		switch {
		case len(blocks) > 0 && r < 5:
			i := x.next() % uint32(len(blocks))
			b := &blocks[i]
			n := b.bytes/2 + x.next()%(b.bytes+1)
			ref, err := h.Realloc(b.ref, n)
			if err != nil {
				return peakBytes, false
			}
			total += n - b.bytes
			*b = live{ref, n}
		case len(blocks) == 0 || total < aim && r < 65 || total >= aim && r < 35:
			n := size()
			ref, err := h.Malloc(n)
			if err != nil {
				return peakBytes, false
			}
			blocks = append(blocks, live{ref, n})
			total += n
		default:
			// Most that die are young.
			n := uint32(len(blocks))
			i := x.next() % n
			if x.next()%4 != 0 {
				i = n - 1 - x.next()%min(n, 200)
			}
			if h.Free(blocks[i].ref) != nil {
				return peakBytes, false
			}
			total -= blocks[i].bytes
			blocks = append(blocks[:i], blocks[i+1:]...)
		}
		peakBytes = max(peakBytes, total)
	}
	return peakBytes, true
}

// TestFragmentation finds the smallest heap that serves the trace. What it has beyond the peak
// of live bytes is headers, rounding, and holes.
func TestFragmentation(t *testing.T) {
	if testing.Short() {
		t.Skip("replays the trace a dozen times")
	}
	host := make([]byte, Bytes)
	try := func(limit uint32) (peak, capacity uint32, ok bool) {
		clear(host)
		h, err := FormatLimited(host, limit)
		require.NoError(t, err)
		peak, ok = trace(h, 1_000_000)
		return peak, h.CapacityBytes(), ok
	}
	peak, capacity, ok := try(Bytes)
	require.True(t, ok)
	low, high := peak, Bytes
	for high-low > 8192 {
		middle := (low + high) / 2 &^ 7
		if _, c, ok := try(middle); ok {
			high, capacity = middle, c
		} else {
			low = middle
		}
	}
	f := float64(capacity)/float64(peak) - 1
	t.Logf("peak %d bytes, smallest heap %d (%d with its control block): %.1f %% more", peak, capacity, high, 100*f)
	assert.Less(t, f, 0.15)
}
