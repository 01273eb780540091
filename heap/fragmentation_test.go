package heap

import (
	"compress/bzip2"
	"encoding/binary"
	"io"
	"os"
	"slices"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// call is one call of the malloc family. Its block is named by its rank: how many blocks that live now were made after it.
type call struct {
	op          byte // 'm'alloc, 'f'ree, 'r'ealloc
	rank, bytes uint32
}

// recorded returns a million calls that a program really made: CPython, running testdata/trace/program.py without an allocator of its
// own. See testdata/trace/record.c and pack.py for how they were taken and what the file holds.
func recorded(t testing.TB) []call {
	f, err := os.Open("testdata/trace/trace.bz2")
	require.NoError(t, err)
	defer f.Close()
	b, err := io.ReadAll(bzip2.NewReader(f))
	require.NoError(t, err)
	var streams [3][]byte
	for i := range streams {
		n := binary.LittleEndian.Uint32(b)
		streams[i], b = b[4:4+n], b[4+n:]
	}
	next := func(stream int) uint32 {
		v, n := binary.Uvarint(streams[stream])
		streams[stream] = streams[stream][n:]
		return uint32(v)
	}
	var calls []call
	for _, op := range streams[0] {
		c := call{op: "mfr"[op]}
		if c.op != 'm' {
			c.rank = next(2)
		}
		if c.op != 'f' {
			c.bytes = next(1)
		}
		calls = append(calls, c)
	}
	return calls
}

// generated returns a million calls that are harder: blocks up to 16 KiB are half of all bytes, and the live bytes swing
// between 2 and 6 MiB. It is the same every time.
func generated(testing.TB) []call {
	x := seed
	var live []uint32 // bytes
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
	var calls []call
	for len(calls) < 1_000_000 {
		aim := uint32(6 << 20)
		if len(calls)/100_000%2 == 1 {
			aim = 2 << 20
		}
		n := uint32(len(live))
		r := x.next() % 100
		switch {
		case n > 0 && r < 5:
			i := x.next() % n
			bytes := live[i]/2 + x.next()%(live[i]+1)
			calls = append(calls, call{'r', n - 1 - i, bytes})
			total += bytes - live[i]
			live[i] = bytes
		case n == 0 || total < aim && r < 65 || total >= aim && r < 35:
			bytes := size()
			calls = append(calls, call{'m', 0, bytes})
			live = append(live, bytes)
			total += bytes
		default:
			// Most that die are young.
			i := x.next() % n
			if x.next()%4 != 0 {
				i = n - 1 - x.next()%min(n, 200)
			}
			calls = append(calls, call{'f', n - 1 - i, 0})
			total -= live[i]
			live = slices.Delete(live, int(i), int(i)+1)
		}
	}
	return calls
}

type allocation struct {
	ref   Ref
	bytes uint32
}

// replay makes the calls, and after each of them the one of check, if that is not nil. It returns the peak of live bytes, as asked
// for, and whether the heap served them all.
func replay(t testing.TB, h *Heap, calls []call, check func(i int, live []allocation)) (peakBytes uint32, ok bool) {
	var live []allocation
	var total uint32
	for n, c := range calls {
		i := len(live) - 1 - int(c.rank)
		switch c.op {
		case 'm':
			ref, err := h.Malloc(c.bytes)
			if err != nil {
				return peakBytes, false
			}
			live = append(live, allocation{ref, c.bytes})
			total += c.bytes
		case 'f':
			require.NoError(t, h.Free(live[i].ref))
			total -= live[i].bytes
			live = slices.Delete(live, i, i+1)
		case 'r':
			ref, err := h.Realloc(live[i].ref, c.bytes)
			if err != nil {
				return peakBytes, false
			}
			total += c.bytes - live[i].bytes
			live[i] = allocation{ref, c.bytes}
		}
		peakBytes = max(peakBytes, total)
		if check != nil {
			check(n, live)
		}
	}
	return peakBytes, true
}

// TestFragmentation finds the smallest heap that serves a trace. What it has beyond the peak of live bytes, as asked for, is
// everything that an allocator costs: control block, headers, rounding, and holes.
func TestFragmentation(t *testing.T) {
	if testing.Short() {
		t.Skip("replays each trace a dozen times")
	}
	host := make([]byte, Bytes)
	for _, tt := range []struct {
		name  string
		calls func(testing.TB) []call
		most  float64
	}{
		{"recorded", recorded, 0.15},
		{"generated", generated, 0.18},
	} {
		t.Run(tt.name, func(t *testing.T) {
			calls := tt.calls(t)
			require.Len(t, calls, 1_000_000)
			try := func(limit uint32) (peak uint32, ok bool) {
				clear(host)
				h, err := FormatLimited(host, limit)
				require.NoError(t, err)
				return replay(t, h, calls, nil)
			}
			peak, ok := try(Bytes)
			require.True(t, ok)
			low, high := peak, Bytes
			for high-low > 4096 {
				middle := (low + high) / 2 &^ 7
				if _, ok := try(middle); ok {
					high = middle
				} else {
					low = middle
				}
			}
			f := float64(high)/float64(peak) - 1
			control := float64(ChunkBytes(controlBytes(high))) / float64(peak)
			t.Logf("peak %d bytes, smallest heap %d: %.1f %% more, of which %.1f are the control block", peak, high, 100*f, 100*control)
			assert.Less(t, f, tt.most)
		})
	}
}

// TestReplay checks the whole heap now and then while the recorded trace runs, and that every block keeps its bytes.
func TestReplay(t *testing.T) {
	h := newHeap(t)
	stamp := func(a allocation) []byte {
		p, err := h.Payload(a.ref)
		require.NoError(t, err)
		require.GreaterOrEqual(t, len(p), int(a.bytes))
		return p[:min(a.bytes, 4)]
	}
	calls := recorded(t)
	var last []allocation
	_, ok := replay(t, h, calls, func(n int, live []allocation) {
		if calls[n].op != 'f' {
			// The block that was made or resized gets its own address as contents.
			a := live[len(live)-1-int(calls[n].rank)]
			copy(stamp(a), binary.LittleEndian.AppendUint32(nil, uint32(a.ref)))
		}
		if n%100_000 == 0 {
			require.NoError(t, h.Verify())
			for _, a := range live {
				require.Equal(t, binary.LittleEndian.AppendUint32(nil, uint32(a.ref))[:min(a.bytes, 4)], stamp(a))
			}
		}
		last = live
	})
	require.True(t, ok)
	for _, a := range last {
		require.NoError(t, h.Free(a.ref))
	}
	require.NoError(t, h.Verify())
	require.Equal(t, h.CapacityBytes(), h.Stats().LargestFree)
}
