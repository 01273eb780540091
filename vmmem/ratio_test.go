package vmmem_test

import (
	"encoding/binary"
	"slices"
	"strconv"
	"testing"
	"time"

	"github.com/junco-vm/junco/vmmem"
	"github.com/stretchr/testify/require"
)

// TestAccessRatio holds the checked access to at most six times a plain Go slice
// access. Both are measured in turn and the ratio is the median of the rounds, so
// that a busy machine slows both down alike.
func TestAccessRatio(t *testing.T) {
	if testing.Short() || raceEnabled || strconv.IntSize < 64 {
		t.Skip("a measurement")
	}
	s := newSpace(t, vmmem.Options{})
	const size = 1 << 16
	base := committed(t, s, size)
	p := make([]byte, size)
	slice := func() {
		var sum uint32
		for range 4 {
			for at := uint32(0); at < size; at += 4 {
				sum += binary.LittleEndian.Uint32(p[at : at+4])
			}
		}
		sink = sum
	}
	space := func() {
		var sum uint32
		for range 4 {
			for at := uint32(0); at < size; at += 4 {
				v, err := s.Read32(base + vmmem.Addr(at))
				if err != nil {
					t.Fatal(err)
				}
				sum += v
			}
		}
		sink = sum
	}
	measure := func(f func()) float64 {
		start := time.Now()
		f()
		return float64(time.Since(start))
	}
	slice()
	space()
	var ratios []float64
	best := [2]float64{1e18, 1e18}
	for range 301 {
		a, b := measure(slice), measure(space)
		ratios = append(ratios, b/a)
		best[0], best[1] = min(best[0], a), min(best[1], b)
	}
	slices.Sort(ratios)
	median := ratios[len(ratios)/2]
	t.Logf("median ratio %.2f; best rounds %.2f and %.2f ns an access", median, best[0]/size, best[1]/size)
	require.LessOrEqual(t, min(median, best[1]/best[0]), 6.0)
}
