package gc

import (
	"fmt"
	"math/rand/v2"
	"runtime"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"github.com/junco-vm/junco/heap"
	"github.com/junco-vm/junco/vmmem"
)

// liveBytes is how much the graphs of the benchmarks keep alive.
const liveBytes = 8 << 20

// graphs builds graphs of about liveBytes.
var graphs = map[string]func(w *world){
	"tree": func(w *world) {
		var build func(d int) heap.Ref
		build = func(d int) heap.Ref {
			if d == 0 {
				return w.node(0, 0)
			}
			a := build(d - 1)
			return w.node(a, build(d-1))
		}
		for range 4 {
			w.roots = append(w.roots, build(16)) // 131071 nodes of 16 bytes
		}
	},
	"list": func(w *world) {
		var head heap.Ref
		for range liveBytes / 16 {
			head = w.node(head, 0)
		}
		w.roots = []heap.Ref{head}
	},
	"shuffled": func(w *world) {
		rng := rand.New(rand.NewPCG(1, 2))
		nodes := make([]heap.Ref, liveBytes/16)
		for i := range nodes {
			nodes[i] = w.node(0, 0)
		}
		for i, n := range nodes {
			w.set(n, 4, uint32(nodes[rng.IntN(len(nodes))]))
			w.set(n, 8, uint32(nodes[(i*7919+1)%len(nodes)]))
		}
		w.roots = []heap.Ref{nodes[0]}
	},
	// Hash maps: a table, entries (hash, key, value, next), boxed keys, strings with bytes.
	"maps": func(w *world) {
		require.NoError(w.t, w.c.SetLayout(20, []uint16{8, 12, 16}))
		rng := rand.New(rand.NewPCG(3, 4))
		for range 10 {
			table := w.array(8192)
			w.roots = append(w.roots, table)
			for range 6400 {
				e := w.alloc(20, heap.Instance, 20)
				k := w.alloc(8, heap.Instance, classLeaf)
				v := w.alloc(12, heap.String, 9)
				w.set(v, 4, uint32(w.bytes(16)))
				w.set(e, 8, uint32(k))
				w.set(e, 12, uint32(v))
				slot := 8 + 4*uint32(rng.IntN(8192))
				w.set(e, 16, uint32(w.get(table, slot)))
				w.set(table, slot, uint32(e))
			}
		}
	},
	"arrays": func(w *world) {
		for range 8 {
			a := w.array(liveBytes / 8 / 8)
			w.roots = append(w.roots, a)
			for i := range uint32(liveBytes / 8 / 8) {
				if i%8 == 0 {
					w.set(a, 8+4*i, uint32(w.bytes(20)))
				}
			}
		}
	},
}

// benchWorld is a world in an address space of its own, on huge pages where the host has them.
func benchWorld(b *testing.B, o Options) *world {
	space, err := vmmem.New(vmmem.Options{})
	require.NoError(b, err)
	b.Cleanup(func() { space.Close() })
	h, err := heap.New(space)
	require.NoError(b, err)
	return worldOn(b, h, o)
}

// BenchmarkCollect is a full collection of a live graph: the best processor time,
// and the means of marking and sweeping by the clock.
func BenchmarkCollect(b *testing.B) {
	for name, build := range graphs {
		b.Run(name, func(b *testing.B) {
			w := benchWorld(b, Options{})
			build(w)
			_, err := w.c.Collect(w)
			require.NoError(b, err)
			runtime.LockOSThread()
			defer runtime.UnlockOSThread()
			b.ResetTimer()
			var mark, sweep float64
			best := time.Hour
			for range b.N {
				begin := cpuNow()
				cycle, _ := w.c.Collect(w)
				best = min(best, cpuNow()-begin)
				mark += float64(cycle.MarkTime.Nanoseconds())
				sweep += float64(cycle.SweepTime.Nanoseconds())
			}
			objects, bytes := w.c.cycle.Marked()
			n := float64(b.N)
			b.ReportMetric(float64(best.Nanoseconds())/1e6, "ms-cpu-best")
			b.ReportMetric(mark/n/1e6, "ms-mark")
			b.ReportMetric(sweep/n/1e6, "ms-sweep")
			b.ReportMetric(float64(best.Nanoseconds())/float64(objects), "ns/object")
			b.ReportMetric(float64(bytes)/(1<<20), "MiB-live")
		})
	}
}

// BenchmarkPauses runs a program on a nearly full heap: 11.5 MiB live in maps, entries replaced all the time, each
// store through the barrier. It prints how long the pauses of the slices were, by the clock and in
// processor time, and beside them an empty loop that takes about as long as a slice should.
func BenchmarkPauses(b *testing.B) {
	w := benchWorld(b, Options{})
	require.NoError(b, w.c.SetLayout(20, []uint16{8, 12, 16}))
	const tables, slots = 16, 8192
	rng := rand.New(rand.NewPCG(5, 6))
	var noise, cpu Histogram
	runtime.LockOSThread()
	defer runtime.UnlockOSThread()
	full := 0
	var cursor, end heap.Addr
	retire := func() {
		if end != 0 {
			_ = w.h.RetireBuffer(cursor, end)
			cursor, end = 0, 0
		}
	}
	bump := func(bytes uint32, typ heap.Type, class uint32) heap.Ref {
		size := heap.ChunkBytes(bytes)
		for cursor+heap.Addr(size) > end {
			retire()
			if due := w.c.Due(); due {
				begin := cpuNow()
				_ = w.c.Poll(w)
				cpu.Add(cpuNow() - begin)
			}
			var err error
			if cursor, end, err = w.h.CutBuffer(size); err != nil {
				cursor, end = 0, 0
				full++
				_, _ = w.c.Collect(w)
			}
		}
		*w.c.mem.word(uint32(cursor)) = uint32(heap.MakeHeader(size, typ, w.c.AllocColour()))
		ref := heap.Ref(cursor) + heap.HeaderBytes
		cursor += heap.Addr(size)
		w.set(ref, 0, class)
		return ref
	}
	store := func(ref heap.Ref, off uint32, to heap.Ref) {
		if w.c.Marking() {
			w.c.Shade(w.get(ref, off))
		}
		w.set(ref, off, uint32(to))
	}
	// The entry's parts are reachable from the stack until it is in its table.
	w.roots = make([]heap.Ref, tables+3)
	entry := func() {
		e, s := &w.roots[tables], &w.roots[tables+1]
		*e = bump(20, heap.Instance, 20)
		store(*e, 8, bump(8, heap.Instance, classLeaf))
		*s = bump(12, heap.String, 9)
		store(*e, 12, *s)
		value := bump(24, heap.PrimArray, 6)
		w.set(value, 4, 16)
		store(*s, 4, value)
		table := w.roots[rng.IntN(tables)]
		store(table, 8+4*uint32(rng.IntN(slots)), *e)
	}
	for i := range tables {
		w.roots[i] = w.array(slots)
	}
	for range 10 * tables * slots {
		entry()
	}
	w.c.stats, cpu = Stats{}, Histogram{}
	full = 0
	b.ResetTimer()
	for range max(b.N, 1<<20) {
		entry()
	}
	b.StopTimer()
	for range 2000 {
		begin := time.Now()
		for time.Since(begin) < 40*time.Microsecond {
			continue
		}
		noise.Add(time.Since(begin))
	}
	s := w.c.Stats()
	us := func(d time.Duration) float64 { return float64(d.Nanoseconds()) / 1000 }
	for _, q := range []float64{0.5, 0.99, 0.999, 1} {
		b.ReportMetric(us(s.Pauses.Quantile(q)), fmt.Sprintf("us-p%g", 100*q))
		b.ReportMetric(us(cpu.Quantile(q)), fmt.Sprintf("us-cpu-p%g", 100*q))
		b.ReportMetric(us(noise.Quantile(q)), fmt.Sprintf("us-noise-p%g", 100*q))
	}
	b.ReportMetric(float64(s.Collections), "cycles")
	b.ReportMetric(float64(full), "full")
	b.ReportMetric(float64(w.h.CapacityBytes()-w.h.FreeBytes())/(1<<20), "MiB-used")
	b.ReportMetric(float64(w.c.cycle.MarkedBytes[heap.Instance]+w.c.cycle.MarkedBytes[heap.String]+w.c.cycle.MarkedBytes[heap.PrimArray]+w.c.cycle.MarkedBytes[heap.RefArray])/(1<<20), "MiB-live")
	b.ReportMetric(float64(w.c.at(stSliceWords)), "slice-words")
}
