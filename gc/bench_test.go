package gc

import (
	"math/rand/v2"
	"testing"

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

// BenchmarkCollect is a full collection of a live graph: ms/mark, ms/sweep, ns per object.
func BenchmarkCollect(b *testing.B) {
	for name, build := range graphs {
		b.Run(name, func(b *testing.B) {
			w := benchWorld(b, Options{})
			build(w)
			_, err := w.c.Collect(w)
			require.NoError(b, err)
			b.ResetTimer()
			var mark, sweep float64
			for range b.N {
				cycle, _ := w.c.Collect(w)
				mark += float64(cycle.MarkTime.Nanoseconds())
				sweep += float64(cycle.SweepTime.Nanoseconds())
			}
			objects, bytes := w.c.cycle.Marked()
			n := float64(b.N)
			b.ReportMetric(mark/n/1e6, "ms-mark")
			b.ReportMetric(sweep/n/1e6, "ms-sweep")
			b.ReportMetric((mark+sweep)/n/float64(objects), "ns/object")
			b.ReportMetric(float64(bytes)/(1<<20), "MiB-live")
		})
	}
}
