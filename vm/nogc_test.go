package vm_test

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"os"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/junco-vm/junco/vm"
)

// TestWithoutCollector: programs that fit run as always, caches dropped or not; one that does not gets its OutOfMemoryError.
func TestWithoutCollector(t *testing.T) {
	for _, p := range corpus(t) {
		switch p.name {
		case "Hello", "Fib", "Enums", "Graphs", "Allocate200MB":
		default:
			continue
		}
		for _, drop := range []int{0, 50} {
			t.Run(fmt.Sprint(p.name, drop), func(t *testing.T) {
				ctx := context.Background()
				var out, errOut bytes.Buffer
				m, err := vm.New(ctx, config(p, &out, &errOut).WithoutCollector().WithDropCaches(drop))
				require.NoError(t, err)
				defer m.Close()
				err = m.RunMain(ctx, p.name)
				if p.name == "Allocate200MB" {
					var thrown *vm.Throwable
					require.True(t, errors.As(err, &thrown), "%v", err)
					assert.Equal(t, "java.lang.OutOfMemoryError", thrown.Class)
				} else {
					require.NoError(t, err)
					assert.Equal(t, p.out, out.String())
				}
				assert.Zero(t, m.GCStats().Collections)
				require.NoError(t, m.Heap().Verify())
			})
		}
	}
}

func ExampleConfig_WithoutCollector() {
	ctx := context.Background()
	cfg := vm.NewConfig().WithClassPath(os.DirFS("../testdata/programs")).WithStdio(nil, os.Stdout, os.Stderr).WithoutCollector()
	m, err := vm.New(ctx, cfg)
	if err != nil {
		fmt.Println(err)
		return
	}
	defer m.Close()
	fmt.Println(m.RunMain(ctx, "Hello"), m.GCStats().Collections)
	// Output:
	// Hello, world!
	// <nil> 0
}
