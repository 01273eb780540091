package vm_test

import (
	"bytes"
	"context"
	"os"
	"runtime"
	"sync"
	"testing"
	"testing/fstest"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/junco-vm/junco/heap"
	"github.com/junco-vm/junco/vm"
)

// The laws of the design, each shown by a test.

func newVM(t testing.TB, cfg vm.Config) *vm.VM {
	m, err := vm.New(context.Background(), cfg)
	require.NoError(t, err)
	t.Cleanup(func() { assert.NoError(t, m.Close()) })
	return m
}

func call(t testing.TB, m *vm.VM, name, desc string, args ...vm.Value) vm.Value {
	f, err := m.StaticMethod("Laws", name, desc)
	require.NoError(t, err)
	v, err := f.Call(context.Background(), args...)
	require.NoError(t, err)
	return v
}

// Law 2: Go's stack never holds guest state.
func TestGuestRecursionDoesNotGrowGoStack(t *testing.T) {
	m := newVM(t, vm.NewConfig().WithClassPath(classes).WithStackSize(16<<20))
	call(t, m, "toTheEnd", "()I") // once to warm up
	before := stackInUse()
	depth := call(t, m, "toTheEnd", "()I").Int()
	assert.Greater(t, depth, int32(200_000))
	assert.LessOrEqual(t, stackInUse(), before+64<<10)
}

func stackInUse() uint64 {
	runtime.GC()
	var s runtime.MemStats
	runtime.ReadMemStats(&s)
	return s.StackInuse
}

// Law 1: what the guest allocates is in the guest's memory, not in Go's heap.
func TestGuestAllocationLeavesGoHeapAlone(t *testing.T) {
	m := newVM(t, vm.NewConfig().WithClassPath(classes))
	call(t, m, "churn", "(I)I", vm.Int(20))
	heapAlloc := func() int64 {
		runtime.GC()
		var s runtime.MemStats
		runtime.ReadMemStats(&s)
		return int64(s.HeapAlloc)
	}
	before := heapAlloc()
	call(t, m, "churn", "(I)I", vm.Int(200))
	assert.InDelta(t, before, heapAlloc(), 1<<20)
	assert.Positive(t, m.GCStats().Collections)
	require.NoError(t, m.Heap().Verify())
}

// Law 1: class records and statics are chunks of the heap, with their own allocation type.
func TestClassRecordsAreCounted(t *testing.T) {
	m := newVM(t, vm.NewConfig().WithClassPath(classes))
	before := m.Heap().Stats().Objects[heap.ClassRecord]
	call(t, m, "churn", "(I)I", vm.Int(1))
	assert.Greater(t, m.Heap().Stats().Objects[heap.ClassRecord], before)
}

// Law 3: two VMs share nothing that changes.
func TestTwoMachinesAtOnce(t *testing.T) {
	var wg sync.WaitGroup
	for range 2 {
		wg.Go(func() {
			var out bytes.Buffer
			m, err := vm.New(context.Background(), vm.NewConfig().WithClassPath(classes).WithStdio(nil, &out, &out))
			if !assert.NoError(t, err) {
				return
			}
			defer m.Close()
			assert.NoError(t, m.RunMain(context.Background(), "Calc", "x"))
			assert.Equal(t, "args: x\n", out.String())
		})
	}
	wg.Wait()
}

// A class file of a later version is refused with java's message.
func TestLaterVersion(t *testing.T) {
	data, err := os.ReadFile("../testdata/programs/Hello.class")
	require.NoError(t, err)
	data[7] = 70
	m := newVM(t, vm.NewConfig().WithClassPath(fstest.MapFS{"Hello.class": {Data: data}, "Other.class": {Data: data}}))
	err = m.RunMain(context.Background(), "Hello")
	assert.EqualError(t, err, "Error: LinkageError occurred while loading main class Hello\n\tjava.lang.UnsupportedClassVersionError: "+
		"Hello has been compiled by a more recent version of the Java Runtime (class file version 70.0), "+
		"this version of the Java Runtime only recognizes class file versions up to 69.0")
	data[7] = 61
	err = m.RunMain(context.Background(), "Other")
	assert.ErrorContains(t, err, "java.lang.NoClassDefFoundError: Other (wrong name: Hello)")
}
