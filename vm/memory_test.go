package vm_test

import (
	"bytes"
	"context"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/junco-vm/junco/vm"
)

// Programs of package junco.memory. They run nowhere else, so their expected output was read and found right, not taken from java. To add one, compile
// it against the jar that "junco sdk" writes.
const memoryPrograms = "../testdata/memory"

// memoryModes are the ways in which each program must print the same.
var memoryModes = []struct {
	name string
	set  func(vm.Config) vm.Config
}{
	{"plain", func(c vm.Config) vm.Config { return c }},
	{"gc", func(c vm.Config) vm.Config { return c.WithCollectEvery(13) }},
	{"slices", vm.Config.WithSliceAlways},
	{"drop", func(c vm.Config) vm.Config { return c.WithDropCaches(50) }},
}

func TestMemoryPrograms(t *testing.T) {
	outputs, err := filepath.Glob(memoryPrograms + "/*.out")
	require.NoError(t, err)
	require.NotEmpty(t, outputs)
	for _, file := range outputs {
		name := strings.TrimSuffix(filepath.Base(file), ".out")
		want, err := os.ReadFile(file)
		require.NoError(t, err)
		for _, mode := range memoryModes {
			t.Run(name+"/"+mode.name, func(t *testing.T) {
				assert.Equal(t, string(want), runMemory(t, name, mode.set))
			})
		}
	}
}

// runMemory runs a program with time and randomness that repeat, and answers what it printed.
func runMemory(t *testing.T, name string, set func(vm.Config) vm.Config) string {
	ctx, cancel := context.WithTimeout(context.Background(), 10*time.Minute)
	defer cancel()
	var out, errOut bytes.Buffer
	m, err := vm.New(ctx, set(vm.NewConfig().WithClassPath(os.DirFS(memoryPrograms)).WithStdio(nil, &out, &errOut)))
	require.NoError(t, err)
	defer m.Close()
	require.NoError(t, m.RunMain(ctx, name), errOut.String())
	require.NoError(t, m.Heap().Verify())
	require.NoError(t, m.Space().Verify())
	return out.String()
}

// TestMixedDeadlock: a range lock is part of a deadlock that only the scheduler sees, which says so.
func TestMixedDeadlock(t *testing.T) {
	ctx := context.Background()
	m, err := vm.New(ctx, vm.NewConfig().WithClassPath(os.DirFS("../testdata/embed")))
	require.NoError(t, err)
	defer m.Close()
	err = m.RunMain(ctx, "MixedDeadlock")
	require.ErrorIs(t, err, vm.ErrDeadlock)
	assert.ErrorContains(t, err, `"main" waits to enter the monitor of a java.lang.Object`)
	assert.ErrorContains(t, err, `"other" waits for a read lock on 0x20000008+0x4`)
}
