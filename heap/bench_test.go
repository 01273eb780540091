package heap

import (
	"fmt"
	"os/exec"
	"path/filepath"
	"runtime"
	"slices"
	"strconv"
	"strings"
	"testing"
	"time"
	"unsafe"

	"github.com/stretchr/testify/require"

	"github.com/junco-vm/junco/vmmem"
)

// benchHeap is a heap in an address space of its own, on huge pages where the host has them.
func benchHeap(t testing.TB) *Heap {
	space, err := vmmem.New(vmmem.Options{})
	require.NoError(t, err)
	t.Cleanup(func() { space.Close() })
	h, err := New(space)
	require.NoError(t, err)
	return h
}

// mutator is the allocation path that an interpreter has inline, and stores as one does: by base and offset, unmasked.
type mutator struct {
	h           *Heap
	cursor, end uint32
}

func (m *mutator) refill(size uint32) bool {
	if m.end != 0 {
		if m.h.RetireBuffer(Addr(m.cursor), Addr(m.end)) != nil {
			return false
		}
	}
	start, end, err := m.h.CutBuffer(size)
	if err != nil {
		m.cursor, m.end = 0, 0
		return false
	}
	m.cursor, m.end = uint32(start), uint32(end)
	return true
}

// bump allocates n instances of 24 bytes (20 of payload) and writes their class words. It returns how
// many there was room for.
func (m *mutator) bump(n int) int {
	header := uint32(MakeHeader(24, Instance, m.h.AllocColour()))
	base, at, end := m.h.mem.base, m.cursor, m.end
	for i := range n {
		if at+24 > end {
			m.cursor = at
			if !m.refill(24) {
				return i
			}
			at, end = m.cursor, m.end
		}
		*(*uint32)(unsafe.Add(base, uintptr(at)-uintptr(Base))) = header
		*(*uint32)(unsafe.Add(base, uintptr(at)+4-uintptr(Base))) = 1
		at += 24
	}
	m.cursor = at
	return n
}

// die frees every object at once.
func (m *mutator) die() {
	if m.end != 0 {
		_ = m.h.RetireBuffer(Addr(m.cursor), Addr(m.end))
	}
	m.cursor, m.end = 0, 0
	dead := m.h.AllocColour()
	m.h.SetAllocColour(dead.Flip())
	_ = m.h.BeginSweep(dead)
	m.h.FinishSweep()
}

type xorshift uint64

func (x *xorshift) next() uint32 {
	*x ^= *x << 13
	*x ^= *x >> 7
	*x ^= *x << 17
	return uint32(*x >> 32)
}

func (x *xorshift) size() uint32 {
	r := x.next()
	if r&15 == 0 {
		return 256 + r>>4%3840
	}
	return 8 + r>>4%120
}

const seed = xorshift(88172645463325252)

// threeQuarters fills three quarters of a heap.
func threeQuarters(h *Heap, x *xorshift) (live []Ref) {
	for total := uint32(0); total < 12<<20; {
		size := x.size()
		total += size
		ref, _ := h.Malloc(size)
		live = append(live, ref)
	}
	return live
}

// The workloads; each returns the processor time of n operations.
var workloads = map[string]func(h *Heap, n int) time.Duration{
	"fresh": func(h *Heap, n int) (spent time.Duration) {
		m := &mutator{h: h}
		for n > 0 {
			begin := cpuNow()
			done := m.bump(min(n, 512*1024))
			spent += cpuNow() - begin
			n -= done
			m.die()
		}
		return spent
	},
	"pair": func(h *Heap, n int) time.Duration {
		begin := cpuNow()
		for range n {
			ref, _ := h.Malloc(40)
			if h.Free(ref) != nil {
				return 0
			}
		}
		return cpuNow() - begin
	},
	"churn": func(h *Heap, n int) time.Duration {
		x := seed
		live := threeQuarters(h, &x)
		begin := cpuNow()
		for range n {
			i := x.next() % uint32(len(live))
			if h.Free(live[i]) != nil {
				return 0
			}
			ref, err := h.Malloc(x.size())
			if err != nil {
				return 0
			}
			*h.mem.word(uint32(ref)) = 1
			live[i] = ref
		}
		spent := cpuNow() - begin
		for _, ref := range live {
			_ = h.Free(ref)
		}
		return spent
	},
}

func BenchmarkWorkloads(b *testing.B) {
	for name, run := range workloads {
		b.Run(name, func(b *testing.B) {
			runtime.LockOSThread()
			defer runtime.UnlockOSThread()
			h := benchHeap(b)
			run(h, 1<<20)
			b.ResetTimer()
			spent := run(h, b.N)
			b.ReportMetric(float64(spent.Nanoseconds())/float64(b.N), "ns/op")
		})
	}
}

// BenchmarkAgainstGlibc runs each workload in turn with a C program's, some rounds, and
// reports the median of the ratios: glibc's time over ours.
func BenchmarkAgainstGlibc(b *testing.B) {
	cc, err := exec.LookPath("cc")
	if err != nil || runtime.GOOS != "linux" {
		b.Skip("needs a C compiler and glibc")
	}
	prog := filepath.Join(b.TempDir(), "glibc")
	if out, err := exec.Command(cc, "-O2", "-o", prog, "testdata/glibc.c").CombinedOutput(); err != nil {
		b.Skipf("cannot build: %v\n%s", err, out)
	}
	for name, run := range workloads {
		b.Run(name, func(b *testing.B) {
			runtime.LockOSThread()
			defer runtime.UnlockOSThread()
			h := benchHeap(b)
			run(h, 1<<20)
			const n = 4 << 20
			var ratios, ours, theirs []float64
			for range 7 {
				out, err := exec.Command(prog, name, strconv.Itoa(n)).Output()
				require.NoError(b, err)
				c, err := strconv.ParseFloat(strings.TrimSpace(string(out)), 64)
				require.NoError(b, err)
				run(h, 1<<19) // the caches are the other program's
				spent := run(h, n)
				require.NotZero(b, spent)
				g := float64(spent.Nanoseconds()) / n
				ratios, ours, theirs = append(ratios, c/g), append(ours, g), append(theirs, c)
			}
			median := func(v []float64) float64 { slices.Sort(v); return v[len(v)/2] }
			b.ReportMetric(0, "ns/op")
			b.ReportMetric(median(ours), "ns/op-junco")
			b.ReportMetric(median(theirs), "ns/op-glibc")
			b.ReportMetric(median(ratios), "times-as-fast")
		})
	}
}

// BenchmarkWorst prints the slowest single call among many, at 75 % live. The same calls are made several times over, and the fastest
// time of each counts: what the host's scheduler does hits another call every time, what the heap does hits the same.
func BenchmarkWorst(b *testing.B) {
	const calls, rounds = 200_000, 7
	times := map[string][]time.Duration{"alloc": make([]time.Duration, calls), "free": make([]time.Duration, calls)}
	note := func(name string, i, round int, spent time.Duration) {
		if t := &times[name][i]; round == 0 || spent < *t {
			*t = spent
		}
	}
	for round := range rounds {
		h := benchHeap(b)
		x := seed
		live := threeQuarters(h, &x)
		for n := range calls {
			i, size := x.next()%uint32(len(live)), x.size()
			t0 := time.Now()
			_ = h.Free(live[i])
			t1 := time.Now()
			live[i], _ = h.Malloc(size)
			t2 := time.Now()
			note("free", n, round, t1.Sub(t0))
			note("alloc", n, round, t2.Sub(t1))
		}
	}
	b.ReportMetric(0, "ns/op")
	for name, v := range times {
		slices.Sort(v)
		for _, p := range []float64{0.5, 0.999, 1} {
			b.ReportMetric(float64(v[int(float64(len(v)-1)*p)].Nanoseconds()), fmt.Sprintf("ns-%s-p%g", name, p*100))
		}
	}
}
