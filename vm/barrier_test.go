package vm_test

import (
	"bytes"
	"context"
	"errors"
	"slices"
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/junco-vm/junco/vm"
)

// TestTheBarrierIsNeeded runs programs of the corpus with a slice of the collector at every safepoint, and no write barrier. Most of them have
// to end with objects lost: found by the independent marker, which compares what is reachable when marking has ended with what was marked. (In the
// others no store hits the few moments that matter.) With the barrier all of them pass: TestPrograms -stress slices.
func TestTheBarrierIsNeeded(t *testing.T) {
	names := []string{"Graphs", "DataStructures", "MapStorm", "ListStorm", "NavigationStorm"}
	lost := 0
	for _, p := range corpus(t) {
		if !slices.Contains(names, p.name) {
			continue
		}
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
		if err := run(); errors.As(err, &bug) {
			assert.Contains(t, bug.Reason, "reachable, but white when marking has ended", p.name)
			lost++
		} else {
			assert.NoError(t, err, p.name)
		}
	}
	t.Logf("%d of %d programs lost objects", lost, len(names))
	assert.GreaterOrEqual(t, lost, 3)
}
