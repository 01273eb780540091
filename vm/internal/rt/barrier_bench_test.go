package rt_test

import (
	"bytes"
	"context"
	"os"
	"slices"
	"strconv"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/junco-vm/junco/heap"
	"github.com/junco-vm/junco/vm/classlib"
	"github.com/junco-vm/junco/vm/internal/natives"
	"github.com/junco-vm/junco/vm/internal/rt"
)

type library struct{}

func (library) Archive() []byte                     { return classlib.Archive() }
func (library) Locate(name string) (int, int, bool) { return classlib.Locate(name) }

// benchClasses are the compiled programs of testdata/bench.
type benchClasses struct{}

func (benchClasses) ReadClass(name string) ([]byte, error) {
	return os.ReadFile("../../../testdata/bench/" + name + ".class")
}

// BenchmarkStoreBarrier is what the write barrier costs a program while no cycle runs: a loop that does nothing but store references
// into fields, with the barrier's test and without, in turns. The figure is the median over the turns of what the test adds.
func BenchmarkStoreBarrier(b *testing.B) {
	ctx := context.Background()
	var out bytes.Buffer
	vm, err := rt.New(rt.Config{Library: library{}, Natives: natives.Table(), ClassPath: []rt.ClassSource{benchClasses{}}, Stdout: &out, Stderr: &out})
	require.NoError(b, err)
	defer vm.Close()
	require.NoError(b, vm.Boot(ctx))
	round := func() float64 {
		out.Reset()
		vm.BeginRun()
		thrown, err := vm.RunMain(ctx, "GcBench", []string{"stores", "40"})
		require.NoError(b, err)
		require.Equal(b, heap.Ref(0), thrown, out.String())
		text, check, _ := bytes.Cut(out.Bytes(), []byte(" "))
		require.Equal(b, "true\n", string(check))
		nanos, err := strconv.ParseFloat(string(text), 64)
		require.NoError(b, err)
		return nanos
	}
	round()
	var with, without, costs []float64
	b.ResetTimer()
	for range max(b.N, 25) {
		y := round()
		require.Equal(b, 6, vm.PatchStores("GcBench", "stores", false))
		n := round()
		require.Equal(b, 6, vm.PatchStores("GcBench", "stores", true))
		with, without, costs = append(with, y), append(without, n), append(costs, 100*(y/n-1))
	}
	median := func(v []float64) float64 {
		slices.Sort(v)
		return v[len(v)/2]
	}
	b.ReportMetric(median(costs), "%-barrier")
	b.ReportMetric(median(with)/1000, "us-with")
	b.ReportMetric(median(without)/1000, "us-without")
	b.ReportMetric(0, "ns/op")
}
