package vm_test

import (
	"context"
	"encoding/binary"
	"fmt"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/junco-vm/junco/vm"
	"github.com/junco-vm/junco/vmmem"
)

// The host and the program share memory: what the host puts into the section the program changes in place.
func ExampleConfig_WithSection() {
	ctx := context.Background()
	samples, _ := vmmem.NewSection("samples", vmmem.PageSize)
	defer samples.Close()
	m, _ := vm.New(ctx, vm.NewConfig().WithClassPath(classes).WithSection(samples))
	defer m.Close()

	binary.LittleEndian.PutUint32(samples.Bytes()[8:], 21)
	amplify, _ := m.StaticMethod("Samples", "amplify", "()J")
	sum, err := amplify.Call(ctx)
	fmt.Println(sum.Long(), binary.LittleEndian.Uint32(samples.Bytes()[8:]), err)
	// Output: 42 42 <nil>
}

// TestSectionsOfTheEmbedder: two VMs that share sections, read-only ones, and what the program cannot do to them.
func TestSectionsOfTheEmbedder(t *testing.T) {
	ctx := context.Background()
	fixed, err := vmmem.SectionOf("samples", []byte{1, 0, 0, 0, 2, 0, 0, 0}, false)
	require.NoError(t, err)
	shared, err := vmmem.NewSection("samples", 2*vmmem.PageSize)
	require.NoError(t, err)
	start := func(s ...*vmmem.Section) *vm.VM {
		cfg := vm.NewConfig().WithClassPath(classes)
		for _, s := range s {
			cfg = cfg.WithSection(s)
		}
		m, err := vm.New(ctx, cfg)
		require.NoError(t, err)
		t.Cleanup(func() { assert.NoError(t, m.Close()) })
		return m
	}
	call := func(m *vm.VM, name, desc string, args ...vm.Value) (vm.Value, error) {
		method, err := m.StaticMethod("Samples", name, desc)
		require.NoError(t, err)
		return method.Call(ctx, args...)
	}

	one, two := start(shared), start(shared, fixed) // of two with one name the first counts
	binary.LittleEndian.PutUint32(shared.Bytes(), 5)
	sum, err := call(one, "amplify", "()J")
	require.NoError(t, err)
	assert.Equal(t, int64(10), sum.Long())
	sum, err = call(two, "amplify", "()J")
	require.NoError(t, err)
	assert.Equal(t, int64(20), sum.Long())

	reader := start(fixed)
	_, err = call(reader, "amplify", "()J")
	assert.ErrorContains(t, err, "MemoryException")
	_, err = call(reader, "write", "(I)I", vm.Int(0))
	assert.ErrorContains(t, err, "AccessViolation")
	seen, err := call(reader, "write", "(I)I", vm.Int(1))
	require.NoError(t, err)
	assert.Equal(t, int32(1), seen.Int(), "a copy is nobody else's")
	assert.Equal(t, []byte{1, 0, 0, 0, 2, 0, 0, 0}, fixed.Bytes())

	n, err := call(one, "handles", "()I")
	require.NoError(t, err)
	assert.Equal(t, int32(1024), n.Int())
	views, err := call(one, "views", "()J")
	require.NoError(t, err)
	assert.Zero(t, views.Long())

	nobody := start()
	_, err = call(nobody, "amplify", "()J")
	assert.ErrorContains(t, err, "no section is shared under this name")

	require.NoError(t, one.Close())
	assert.NotNil(t, shared.Bytes(), "the section is the embedder's")
	require.NoError(t, shared.Close())
	require.NoError(t, fixed.Close())
}
