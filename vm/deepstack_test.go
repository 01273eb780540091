package vm_test

import (
	"bytes"
	"context"
	"regexp"
	"strconv"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/junco-vm/junco/vm"
)

// depth of the recursions; with a stack of 16 MiB there is room for more.
const depth = 120_000

func deep(t testing.TB, m *vm.VM, name, desc string, args ...int32) int32 {
	f, err := m.StaticMethod("DeepStack", name, desc)
	require.NoError(t, err)
	var values []vm.Value
	for _, a := range args {
		values = append(values, vm.Int(a))
	}
	v, err := f.Call(context.Background(), values...)
	require.NoError(t, err)
	return v.Int()
}

// sumOf is what the frames 0 to n of DeepStack add up to.
func sumOf(n int32) (sum int32) {
	for i := range n + 1 {
		sum += i & 7
	}
	return sum
}

// Stacks of more than 100 000 frames are scanned a batch at a time, each frame once, while the program returns and throws through the return
// barrier. Under the invariants tag an independent marker agrees at the end of every cycle.
func TestDeepStacks(t *testing.T) {
	for _, mode := range []struct {
		name   string
		cfg    vm.Config
		depth  int32
		rounds int32
	}{
		{"paced", vm.NewConfig(), depth, 40_000},
		{"slices", vm.NewConfig().WithSliceAlways(), depth, 200},
		{"caches dropped", vm.NewConfig().WithSliceAlways().WithDropCaches(50), 5_000, 100},
		{"collecting", vm.NewConfig().WithCollectEvery(1000), 10_000, 2000},
	} {
		t.Run(mode.name, func(t *testing.T) {
			m := newVM(t, mode.cfg.WithClassPath(classes).WithStackSize(16<<20))
			n, want := mode.depth, sumOf(mode.depth)
			assert.Equal(t, want, deep(t, m, "down", "(III)I", n, mode.rounds, 0), "down and up")
			assert.Equal(t, want, deep(t, m, "down", "(III)I", n, mode.rounds/10, 3), "with garbage on the way up")
			assert.Equal(t, n/1000, deep(t, m, "throwing", "(III)I", n, 1000, mode.rounds/10), "throwing, caught now and then")
			assert.Equal(t, int32(1), deep(t, m, "throwing", "(III)I", n, n, mode.rounds/10), "throwing through all of it")
			assert.Equal(t, want+sumOf(300)*20, deep(t, m, "tide", "(III)I", n, 300, 20), "up and down at the end")
			assert.Equal(t, int32(1024+1_000_000), deep(t, m, "traced", "(I)I", n), "a stack trace")
			assert.Equal(t, 4*sumOf(n/4), deep(t, m, "threads", "(II)I", 4, n/4), "several threads")
			if mode.name != "caches dropped" { // the figures are a cache too
				assert.Positive(t, m.GCStats().Collections)
			}
			require.NoError(t, m.Heap().Verify())
		})
	}
}

// No slice grows with the stack, in words looked at: with time that is the embedder's, slices have a fixed budget.
func TestDeepStackSlicesAreBounded(t *testing.T) {
	const budget = 6000 // words
	slices := regexp.MustCompile(`marking slice (\d+) words`)
	var log bytes.Buffer
	var now int64
	m := newVM(t, vm.NewConfig().WithClassPath(classes).WithStackSize(16<<20).WithGCLog(&log, true).
		WithNanoTime(func() int64 { now += 100; return now }, func(d time.Duration) { now += int64(d) }))
	assert.Equal(t, sumOf(depth), deep(t, m, "down", "(III)I", depth, 100_000, 3))
	longest, sum := 0, 0
	all := slices.FindAllStringSubmatch(log.String(), -1)
	for _, found := range all {
		words, err := strconv.Atoi(found[1])
		require.NoError(t, err)
		longest, sum = max(longest, words), sum+words
	}
	t.Logf("%d slices, longest %d words", len(all), longest)
	assert.Greater(t, sum, 20*budget)
	assert.LessOrEqual(t, longest, budget+budget/4)
}

// The longest pause does not depend on how deep the stack is: the figures are logged.
func TestDeepStackPauses(t *testing.T) {
	for _, n := range []int32{100, depth} {
		m := newVM(t, vm.NewConfig().WithClassPath(classes).WithStackSize(16<<20))
		deep(t, m, "down", "(III)I", n, 1000, 0) // the stack's pages are touched, the methods lowered
		before := m.GCStats().Pauses.Count
		began := time.Now()
		assert.Equal(t, sumOf(n), deep(t, m, "down", "(III)I", n, 100_000, 3))
		s := m.GCStats()
		t.Logf("%d frames: %d collections, %d pauses in %v: p50 %v, p99 %v, p99.9 %v, longest %v", n, s.Collections, s.Pauses.Count-before, time.Since(began),
			s.Pauses.Quantile(0.5), s.Pauses.Quantile(0.99), s.Pauses.Quantile(0.999), s.LongestPause)
	}
}
