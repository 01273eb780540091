package vm_test

import (
	"bytes"
	"context"
	"os"
	"strconv"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/junco-vm/junco/vm"
)

// BenchmarkCall is a call from Go into the guest and back.
func BenchmarkCall(b *testing.B) {
	ctx := context.Background()
	m, err := vm.New(ctx, vm.NewConfig().WithClassPath(classes))
	require.NoError(b, err)
	defer m.Close()
	add, err := m.StaticMethod("Calc", "add", "(II)I")
	require.NoError(b, err)
	b.ReportAllocs()
	for b.Loop() {
		if v, err := add.Call(ctx, vm.Int(1), vm.Int(2)); err != nil || v.Int() != 3 {
			b.Fatal(v, err)
		}
	}
}

// BenchmarkNew is a VM from nothing to a started class library, and its end.
func BenchmarkNew(b *testing.B) {
	ctx := context.Background()
	b.ReportAllocs()
	for b.Loop() {
		m, err := vm.New(ctx, vm.NewConfig())
		require.NoError(b, err)
		require.NoError(b, m.Close())
	}
}

// BenchmarkJava runs the programs that cmd/bench compares with java, inside this process.
func BenchmarkJava(b *testing.B) {
	for _, name := range []string{"fib", "sieve", "arraysum", "fields", "mandelbrot", "binarytrees", "virtual", "interface", "strings", "hashmap"} {
		b.Run(name, func(b *testing.B) {
			ctx := context.Background()
			var out bytes.Buffer
			m, err := vm.New(ctx, vm.NewConfig().WithClassPath(os.DirFS("../testdata/bench")).WithStdio(nil, &out, &out))
			require.NoError(b, err)
			defer m.Close()
			require.NoError(b, m.RunMain(ctx, "Bench", name, "500"), out.String())
			nanos, _, _ := bytes.Cut(out.Bytes(), []byte(" "))
			v, err := strconv.ParseFloat(string(nanos), 64)
			require.NoError(b, err)
			b.ReportMetric(v, "ns/round")
			b.ReportMetric(0, "ns/op")
		})
	}
}
