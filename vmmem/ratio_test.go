package vmmem_test

import (
	"encoding/binary"
	"os"
	"slices"
	"strconv"
	"strings"
	"testing"
	"time"

	"github.com/junco-vm/junco/vmmem"
	"github.com/stretchr/testify/require"
)

// TestAccessRatio holds the checked accesses, inlined (Load32) and called (Read32), to at most six times a plain Go
// slice access. All three are measured in turn, and the best round of each counts: a round is so short that some of them
// run undisturbed on a busy machine, which the median of the ratios does not stand for. It is printed.
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
	inlined := func() {
		var sum uint32
		for range 4 {
			for at := uint32(0); at < size; at += 4 {
				v, ok := s.Load32(base + vmmem.Addr(at))
				if !ok {
					t.Fatal("not plain")
				}
				sum += v
			}
		}
		sink = sum
	}
	called := func() {
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
	forms := []func(){slice, inlined, called}
	best := []float64{1e18, 1e18, 1e18}
	ratios := make([][]float64, len(forms))
	for round := range 602 {
		var first float64
		for i, f := range forms {
			took := measure(f)
			if i == 0 {
				first = took
			}
			if round > 0 {
				best[i] = min(best[i], took)
				ratios[i] = append(ratios[i], took/first)
			}
		}
	}
	for i, form := range []string{"slice", "Load32", "Read32"} {
		slices.Sort(ratios[i])
		ratio := best[i] / best[0]
		t.Logf("%-6s ratio %.2f of the best rounds, %.2f ns an access; median of the ratios %.2f",
			form, ratio, best[i]/size, ratios[i][len(ratios[i])/2])
		require.LessOrEqual(t, ratio, 6.0, form)
	}
}

// TestHugePagesCommitFaster holds the commit of a heap, every page of it touched,
// to a fifth of the time with huge pages. It runs where the kernel has them.
func TestHugePagesCommitFaster(t *testing.T) {
	if testing.Short() || raceEnabled {
		t.Skip("a measurement")
	}
	s := newSpace(t, vmmem.Options{})
	var hugeKiB int
	commit := func(huge bool) float64 {
		start := time.Now()
		a, err := s.Allocate(vmmem.Request{Size: vmmem.HeapSize, Prot: vmmem.ProtReadWrite, Commit: true, HugePages: huge})
		require.NoError(t, err)
		host, err := s.Host(a, vmmem.HeapSize)
		require.NoError(t, err)
		for i := 0; i < len(host); i += vmmem.PageSize {
			host[i] = 1
		}
		took := float64(time.Since(start))
		if huge {
			hugeKiB = anonHugePages()
		}
		require.NoError(t, s.Release(a))
		return took
	}
	var ratios []float64
	for range 15 {
		small, large := commit(false), commit(true)
		ratios = append(ratios, small/large)
	}
	if hugeKiB < int(vmmem.HeapSize)/kiB {
		t.Skipf("the host gave %d KiB of huge pages", hugeKiB)
	}
	slices.Sort(ratios)
	t.Logf("median ratio %.1f", ratios[len(ratios)/2])
	require.GreaterOrEqual(t, ratios[len(ratios)/2], 5.0)
}

// anonHugePages is how many KiB of this process are on huge pages, 0 where nobody knows.
func anonHugePages() int {
	data, err := os.ReadFile("/proc/self/smaps_rollup")
	if err != nil {
		return 0
	}
	_, rest, found := strings.Cut(string(data), "AnonHugePages:")
	fields := strings.Fields(rest)
	if !found || len(fields) == 0 {
		return 0
	}
	n, err := strconv.Atoi(fields[0])
	if err != nil {
		return 0
	}
	return n
}
