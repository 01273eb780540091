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

// TestTheBarrierIsNeeded runs programs of the corpus with a slice of the collector at every safepoint, and no write barrier. Each has to
// end with objects lost: found by the independent marker, which compares what is reachable when marking has ended with what was marked. With
// the barrier all of them pass (TestPrograms -stress slices).
func TestTheBarrierIsNeeded(t *testing.T) {
	for _, p := range corpus(t) {
		switch p.name {
		case "Graphs", "DataStructures", "MapStorm", "ListStorm":
		default:
			continue
		}
		t.Run(p.name, func(t *testing.T) {
			ctx := context.Background()
			var out, errOut bytes.Buffer
			run := func() error {
				m, err := vm.New(ctx, vm.WithoutBarrier(config(p, &out, &errOut).WithSliceAlways()))
				if err != nil {
					return err
				}
				defer m.Close()
				return m.RunMain(ctx, p.name)
			}
			var bug *vm.BugError
			require.True(t, errors.As(run(), &bug), "nothing was lost")
			assert.Contains(t, bug.Reason, "reachable, but white when marking has ended")
		})
	}
}
