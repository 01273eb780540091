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

// BenchmarkAccessRatio compares the checked accesses, inlined (Load32) and called (Read32), with a plain Go slice access: at most six
// times its time is the aim. All three are measured in turn, and the best round of each counts: a round is so short that some of them
// run undisturbed on a busy machine, which the median of the ratios does not stand for. `-benchtime 1x` is enough.
func BenchmarkAccessRatio(b *testing.B) {
	s := newSpace(b, vmmem.Options{})
	const size = 1 << 16
	base := committed(b, s, size)
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
					b.Fatal("not plain")
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
					b.Fatal(err)
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
		b.ReportMetric(best[i]/size, "ns/"+form)
		b.ReportMetric(best[i]/best[0], form+"/slice")
		b.ReportMetric(ratios[i][len(ratios[i])/2], form+"/slice-median")
	}
}

// BenchmarkHugePages compares the commit of a heap, every page of it touched, with and without huge pages: five times as fast with them
// is the aim. It runs where the kernel has them.
func BenchmarkHugePages(b *testing.B) {
	s := newSpace(b, vmmem.Options{})
	var hugeKiB int
	commit := func(huge bool) float64 {
		start := time.Now()
		a, err := s.Allocate(vmmem.Request{Size: vmmem.HeapSize, Prot: vmmem.ProtReadWrite, Commit: true, HugePages: huge})
		require.NoError(b, err)
		host, err := s.Host(a, vmmem.HeapSize)
		require.NoError(b, err)
		for i := 0; i < len(host); i += vmmem.PageSize {
			host[i] = 1
		}
		took := float64(time.Since(start))
		if huge {
			hugeKiB = anonHugePages()
		}
		require.NoError(b, s.Release(a))
		return took
	}
	var ratios []float64
	for range 15 {
		small, large := commit(false), commit(true)
		ratios = append(ratios, small/large)
	}
	if hugeKiB < int(vmmem.HeapSize)/kiB {
		b.Skipf("the host gave %d KiB of huge pages", hugeKiB)
	}
	slices.Sort(ratios)
	b.ReportMetric(ratios[len(ratios)/2], "times-as-fast")
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
