package cli

import (
	"fmt"
	"io"

	"github.com/junco-vm/junco/heap"
	"github.com/junco-vm/junco/vm"
)

// printSummary prints what --heap-summary asks for.
func printSummary(w io.Writer, m *vm.VM) {
	st := m.Heap().Stats()
	g := m.GCStats()
	fmt.Fprintf(w, "heap: %d bytes, %d used, %d free, largest free block %d, fragmentation %.1f %%\n",
		heap.Bytes, st.UsedBytes, st.FreeBytes, st.LargestFree, 100*st.Fragmentation)
	fmt.Fprintf(w, "collections: %d, longest pause %v, total %v\n", g.Collections, g.LongestPause, g.TotalPause)
	p := &g.Pauses
	fmt.Fprintf(w, "pauses: %d, p50 %v, p99 %v, p99.9 %v; marking %v, clearing %v, sweeping %v; barrier hits %d, references cleared %d\n", p.Count,
		p.Quantile(0.5), p.Quantile(0.99), p.Quantile(0.999), g.MarkTime, g.ClearTime, g.SweepTime, g.BarrierHits, g.ClearedReferences)
	fmt.Fprintf(w, "%-16s %10s %12s\n", "type", "objects", "bytes")
	for t := heap.Type(1); int(t) < len(st.Objects); t++ {
		if st.Objects[t] > 0 {
			fmt.Fprintf(w, "%-16v %10d %12d\n", t, st.Objects[t], st.TypeBytes[t])
		}
	}
}
