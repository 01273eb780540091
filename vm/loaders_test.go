package vm_test

import (
	"context"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/junco-vm/junco/heap"
	"github.com/junco-vm/junco/vm"
	"github.com/junco-vm/junco/vmmem"
)

// What unreachable loaders had is given back: class records, objects, image sections; and class ids, or this would run out of them.
func TestUnreachableLoadersLeaveNothing(t *testing.T) {
	ctx := context.Background()
	m := newVM(t, vm.NewConfig().WithClassPath(classes))
	churn, err := m.StaticMethod("Loaders", "churn", "(I)I")
	require.NoError(t, err)
	collect, err := m.StaticMethod("Loaders", "collect", "()V")
	require.NoError(t, err)
	type figures struct{ records, instances, images uint32 }
	run := func(n int32) figures {
		v, err := churn.Call(ctx, vm.Int(n))
		require.NoError(t, err)
		assert.Equal(t, n, v.Int())
		_, err = collect.Call(ctx)
		require.NoError(t, err)
		require.NoError(t, m.Heap().Verify())
		s := m.Heap().Stats()
		out := figures{records: s.Objects[heap.ClassRecord], instances: s.Objects[heap.ClassLoader]}
		for r := range m.Space().Regions() {
			if r.Base >= vmmem.ProgramImageBase && r.Base < vmmem.ProgramImageEnd {
				out.images++
			}
		}
		return out
	}
	first := run(10)
	assert.Equal(t, first, run(2200)) // more than the classes after which ids are used again
}
