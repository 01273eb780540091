package vm_test

import (
	"context"
	"errors"
	"os"
	"path/filepath"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"github.com/junco-vm/junco/vm"
)

// FuzzLoad gives the loader bytes that may be anything, and runs what it accepts: nothing but a Java exception, a limit or a result may
// come out, and the heap must be sound afterwards.
func FuzzLoad(f *testing.F) {
	seeds, err := filepath.Glob("../testdata/*/*.class")
	require.NoError(f, err)
	for _, s := range seeds {
		if b, err := os.ReadFile(s); err == nil && len(b) < 4096 {
			f.Add(b)
		}
	}
	f.Fuzz(func(t *testing.T, b []byte) {
		ctx, cancel := context.WithTimeout(context.Background(), 20*time.Second)
		defer cancel()
		m, err := vm.New(ctx, vm.NewConfig().WithStepLimit(20_000))
		require.NoError(t, err)
		defer m.Close()
		name, err := m.Load(b)
		if err == nil {
			err = m.RunMain(ctx, name)
		}
		var bug *vm.BugError
		if errors.As(err, &bug) {
			t.Fatalf("%v\n%s", bug, bug.Stack)
		}
		require.NoError(t, m.Heap().Verify())
	})
}
