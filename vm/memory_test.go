package vm_test

import (
	"bytes"
	"context"
	"errors"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/junco-vm/junco/vm"
)

func exhaust(t testing.TB, m *vm.VM, name, desc string, args ...vm.Value) (vm.Value, error) {
	f, err := m.StaticMethod("Exhaust", name, desc)
	require.NoError(t, err)
	return f.Call(context.Background(), args...)
}

// Memory runs out fifty times in one VM, seen from Java and from Go, and the heap is sound each time.
func TestOutOfMemoryFiftyTimes(t *testing.T) {
	m := newVM(t, vm.NewConfig().WithClassPath(classes))
	n, err := exhaust(t, m, "many", "(I)I", vm.Int(50))
	require.NoError(t, err)
	assert.Equal(t, int32(50), n.Int())
	require.NoError(t, m.Heap().Verify())
	for range 50 {
		_, err := exhaust(t, m, "fillAndThrow", "()V")
		var thrown *vm.Throwable
		require.True(t, errors.As(err, &thrown), "%v", err)
		assert.Equal(t, "java.lang.OutOfMemoryError", thrown.Class)
		assert.Equal(t, "Java heap space", thrown.Message)
		assert.NotEmpty(t, thrown.Trace)
		assert.Regexp(t, `^\d+ bytes asked for, \d+ of 16777216 free, \d+ in one piece$`, thrown.Detail)
		assert.Contains(t, thrown.Error(), "Java heap space ("+thrown.Detail+")")
		require.NoError(t, m.Heap().Verify())
	}
	sum, err := exhaust(t, m, "busy", "(I)I", vm.Int(1000))
	require.NoError(t, err)
	assert.Equal(t, int32(1000), sum.Int())
}

func TestOutOfMemoryTexts(t *testing.T) {
	for _, c := range []struct{ method, want string }{
		{"soft", "kept, cleared, Java heap space"},
		{"softAtOnce", "cleared, Java heap space"},
		{"crawl", "GC overhead limit exceeded"},
		{"threads", "unable to create native thread: possibly out of memory or process/resource limits reached"},
	} {
		t.Run(c.method, func(t *testing.T) {
			m := newVM(t, vm.NewConfig().WithClassPath(classes).WithThreadLimit(20))
			for range 3 { // the VM works on after it
				v, err := exhaust(t, m, c.method, "()Ljava/lang/String;")
				require.NoError(t, err)
				assert.Equal(t, c.want, v.Text())
				require.NoError(t, m.Heap().Verify())
			}
		})
	}
}

// Errors that the program keeps use the reserve up; then those made beforehand are thrown.
func TestOutOfMemoryErrorsKept(t *testing.T) {
	var log bytes.Buffer
	m := newVM(t, vm.NewConfig().WithClassPath(classes).WithGCLog(&log, false))
	n, err := exhaust(t, m, "errorsKept", "()I")
	require.NoError(t, err)
	assert.Equal(t, int32(8), n.Int())
	assert.Regexp(t, `\[warning\]\[gc,junco\] OutOfMemoryError: Java heap space \(\d+ bytes asked for`, log.String())
	require.NoError(t, m.Heap().Verify())
}

// A program that gets something done between collections never meets the overhead limit.
func TestNoOverheadLimitForABusyProgram(t *testing.T) {
	m := newVM(t, vm.NewConfig().WithClassPath(classes))
	n, err := exhaust(t, m, "busy", "(I)I", vm.Int(20_000))
	require.NoError(t, err)
	assert.Equal(t, int32(20_000), n.Int())
}
