package vm_test

import (
	"context"
	"crypto/sha256"
	"os"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/junco-vm/junco/gc"
	"github.com/junco-vm/junco/vm"
)

// TestCollectionsRepeat: with a clock and random numbers of the embedder's two runs of a program on a nearly full heap collect at the same places
// and leave the same bytes at the same addresses.
func TestCollectionsRepeat(t *testing.T) {
	run := func() (sum [32]byte, stats gc.Stats, rounds int64) {
		now, seed := int64(0), int64(0)
		cfg := vm.NewConfig().WithClassPath(os.DirFS("../testdata/bench")).
			WithNanoTime(func() int64 { now += 1_000_000; return now }, func(d time.Duration) { now += int64(d) }).
			WithClock(func() time.Time { return time.Unix(0, now) }).
			WithSeed(func() int64 { seed++; return seed })
		ctx := context.Background()
		m, err := vm.New(ctx, cfg)
		require.NoError(t, err)
		defer m.Close()
		fill, err := m.StaticMethod("GcBench", "fill", "()V")
		require.NoError(t, err)
		churn, err := m.StaticMethod("GcBench", "churn", "(J)J")
		require.NoError(t, err)
		_, err = fill.Call(ctx)
		require.NoError(t, err)
		n, err := churn.Call(ctx, vm.Long(200))
		require.NoError(t, err)
		h := m.Heap()
		require.NoError(t, h.Verify())
		return sha256.Sum256(h.Bytes()), m.GCStats(), n.Long()
	}
	sumA, a, roundsA := run()
	sumB, b, roundsB := run()
	assert.Equal(t, sumA, sumB)
	assert.Equal(t, roundsA, roundsB)
	assert.Greater(t, a.Collections, 5)
	assert.Zero(t, a.Whole, "with three quarters of the heap live, cycles end in time")
	assert.Equal(t, a.Pauses.Count, b.Pauses.Count)
	assert.Equal(t, a.MarkedBytes, b.MarkedBytes)
	assert.Equal(t, a.FreedObjects, b.FreedObjects)
}
