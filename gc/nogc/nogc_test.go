package nogc_test

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/junco-vm/junco/gc"
	"github.com/junco-vm/junco/gc/nogc"
	"github.com/junco-vm/junco/heap"
)

type noRoots struct{}

func (noRoots) Roots(func(heap.Ref)) {}

// The same steps with both: one frees what is not reachable, the other nothing.
func TestNeverFrees(t *testing.T) {
	for _, never := range []bool{false, true} {
		h, err := heap.Format(make([]byte, heap.Bytes))
		require.NoError(t, err)
		var c nogc.Binding
		if never {
			c = nogc.New(h)
		} else {
			c, err = gc.New(h, gc.Options{})
			require.NoError(t, err)
		}
		require.NoError(t, c.SetLayout(1, []uint16{4}))
		require.NoError(t, c.SetReference(2, gc.Weak, 4, nil))
		before := h.FreeBytes()
		for range 100 {
			ref, err := h.Alloc(100, heap.Instance)
			require.NoError(t, err)
			c.Shade(ref)
			require.True(t, c.IsLive(ref))
		}
		_, err = c.Collect(noRoots{})
		require.NoError(t, err)
		_, err = c.CollectLastResort(noRoots{})
		require.NoError(t, err)
		require.NoError(t, c.Poll(noRoots{}))
		require.NoError(t, c.Finish(noRoots{}))
		assert.Equal(t, never, h.FreeBytes() < before)
		assert.False(t, c.Marking())
		assert.Equal(t, gc.Idle, c.Phase())
		require.NoError(t, h.Verify())
	}
}
