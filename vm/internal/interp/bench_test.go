package interp_test

import (
	"testing"

	"github.com/stretchr/testify/require"
)

// benchNames are the programs of testdata/src/Bench.java, by number.
var benchNames = []string{"fib", "sieve", "arraysum", "fields", "mandelbrot", "virtual", "mono", "iface", "trees", "chars", "collatz", "bubble"}

// BenchmarkPrograms times each program; testdata/bench.sh compares the same classes on `java -Xint`.
func BenchmarkPrograms(b *testing.B) {
	w := newWorld(b)
	base := uint32(0)
	for i, name := range benchNames {
		run := func() {
			if base != 0 {
				// No collector here: each run begins with an empty heap again.
				clear(w.heap[base-heapBase : w.m.Bump-heapBase])
				w.m.Bump = base
			}
			_, err := w.call("Bench", "run", "(I)J", uint64(i))
			require.NoError(b, err)
		}
		base = 0
		run() // loads and quickens, which allocates what must stay
		base = w.m.Bump
		b.Run(name, func(b *testing.B) {
			for b.Loop() {
				run()
			}
		})
	}
}
