package gc

import (
	"bytes"
	"testing"

	"github.com/stretchr/testify/require"
)

// byteDrawer draws from a fuzzer's bytes; at their end it draws zeros.
type byteDrawer struct{ b []byte }

func (d *byteDrawer) intn(n int) int {
	v := 0
	for m := n - 1; m > 0; m >>= 8 {
		if len(d.b) > 0 {
			v = v<<8 | int(d.b[0])
			d.b = d.b[1:]
		}
	}
	return v % n
}

// FuzzSlices lets the fuzzer write a program: allocations, loads, stores, slices, in any order.
func FuzzSlices(f *testing.F) {
	f.Add([]byte{0, 0, 0, 1, 0, 1, 4, 0, 1, 0, 11, 0, 0, 11, 9, 11})
	f.Add(bytes.Repeat([]byte{1, 2, 0, 2, 1, 3, 40, 1, 2, 5, 7, 3, 4, 10, 0, 0, 11, 0, 4, 4, 11, 30}, 20))
	f.Fuzz(func(t *testing.T, b []byte) {
		m := newSmallMutator(t, Options{SliceWords: 30, MarkStackWords: 256})
		d := &byteDrawer{b}
		for n := 0; len(d.b) > 0 && n < 100; n++ {
			require.NoError(t, m.run(d, 10))
		}
		m.retire()
		require.NoError(t, m.h.Verify())
		require.NoError(t, m.c.Finish(m))
		require.NoError(t, m.check())
		m.forget()
		_, err := m.c.Collect(m)
		require.NoError(t, err)
		require.NoError(t, m.check())
		require.NoError(t, m.c.CheckMarks(m, false))
		require.NoError(t, m.h.Verify())
	})
}
