package gc

import (
	"fmt"
	"math/rand/v2"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"

	"github.com/junco-vm/junco/heap"
)

// mutator is a small program on a world, with a model of what its heap must hold: for each
// reachable object its identity and its fields. Its stack is the world's roots.
type mutator struct {
	*world
	barrier     bool
	cursor, end heap.Addr
	shadow      map[heap.Ref]*object
	next        uint32
	weak        map[heap.Ref]target // by weak reference
}

// target is a referent: an address may be used again, an object not.
type target struct {
	ref heap.Ref
	o   *object
}

type object struct {
	id   uint32
	refs []heap.Ref
	at   uint32 // offset of the first reference
}

func newMutator(t require.TestingT, o Options) *mutator { return mutatorOn(t, newWorld(t, o)) }

// smallHost is used by one test at a time.
var smallHost = make([]byte, heap.Bytes)

// newSmallMutator has a heap of half a megabyte.
func newSmallMutator(t require.TestingT, o Options) *mutator {
	const limit = 512 << 10
	clear(smallHost[:limit])
	h, err := heap.FormatLimited(smallHost, limit)
	require.NoError(t, err)
	return mutatorOn(t, worldOn(t, h, o))
}

func mutatorOn(t require.TestingT, w *world) *mutator {
	m := &mutator{world: w, barrier: true, shadow: map[heap.Ref]*object{}, weak: map[heap.Ref]target{}}
	m.roots = make([]heap.Ref, 16)
	return m
}

func (m *mutator) retire() {
	if m.end != 0 {
		require.NoError(m.t, m.h.RetireBuffer(m.cursor, m.end))
		m.cursor, m.end = 0, 0
	}
}

// node allocates an object of two references and an identity, by bumping. It returns null if the heap is full.
func (m *mutator) newNode() heap.Ref {
	size := heap.ChunkBytes(16)
	if m.cursor+heap.Addr(size) > m.end {
		m.retire()
		require.NoError(m.t, m.c.Poll(m))
		start, end, err := m.h.CutBuffer(size)
		if err != nil {
			_, err = m.c.Collect(m)
			require.NoError(m.t, err)
			if start, end, err = m.h.CutBuffer(size); err != nil {
				return 0
			}
		}
		m.cursor, m.end = start, end
	}
	*m.c.mem.word(uint32(m.cursor)) = uint32(heap.MakeHeader(size, heap.Instance, m.c.AllocColour()))
	ref := heap.Ref(m.cursor) + heap.HeaderBytes
	m.cursor += heap.Addr(size)
	m.next++
	m.set(ref, 0, classNode)
	m.set(ref, 12, m.next)
	delete(m.weak, ref)
	m.shadow[ref] = &object{id: m.next, refs: make([]heap.Ref, 2), at: 4}
	return ref
}

func (m *mutator) newArray(n uint32) heap.Ref {
	m.retire()
	ref, err := m.h.Alloc(8+4*n, heap.RefArray)
	if err != nil {
		return 0
	}
	m.set(ref, 0, classArray)
	m.set(ref, 4, n)
	delete(m.weak, ref)
	m.shadow[ref] = &object{id: n, refs: make([]heap.Ref, n), at: 8}
	return ref
}

func (m *mutator) newWeak(to heap.Ref) heap.Ref {
	m.retire()
	ref, err := m.h.Alloc(16, heap.Reference)
	if err != nil {
		return 0
	}
	m.set(ref, 0, classWeak)
	m.set(ref, 4, uint32(to))
	m.shadow[ref] = &object{id: 0, refs: make([]heap.Ref, 1), at: 8}
	m.weak[ref] = target{to, m.shadow[to]}
	return ref
}

// store is storeRef of gc.go.
func (m *mutator) store(ref heap.Ref, i int, to heap.Ref) {
	o := m.shadow[ref]
	off := o.at + 4*uint32(i)
	if m.barrier && m.c.Marking() {
		m.c.Shade(m.get(ref, off))
	}
	m.set(ref, off, uint32(to))
	o.refs[i] = to
}

func (m *mutator) load(ref heap.Ref, i int) heap.Ref {
	return m.get(ref, m.shadow[ref].at+4*uint32(i))
}

// getWeak is Reference.get: it shades what it returns.
func (m *mutator) getWeak(ref heap.Ref) heap.Ref {
	to := m.get(ref, 4)
	if m.barrier {
		to = m.c.Strengthen(to)
	}
	return to
}

// check walks the model from the roots and compares.
func (m *mutator) check() error {
	seen := map[heap.Ref]bool{}
	var work []heap.Ref
	reach := func(ref heap.Ref) {
		if ref != 0 && !seen[ref] {
			seen[ref] = true
			work = append(work, ref)
		}
	}
	for _, r := range m.roots {
		reach(r)
	}
	for len(work) > 0 {
		ref := work[len(work)-1]
		work = work[:len(work)-1]
		o := m.shadow[ref]
		if o == nil {
			return fmt.Errorf("%v is not an object of the model", ref)
		}
		hdr := m.h.Header(ref)
		if !hdr.InUse() || !hdr.Type().Managed() {
			return fmt.Errorf("%v was freed: %v", ref, hdr)
		}
		for i, to := range o.refs {
			if got := m.load(ref, i); got != to {
				return fmt.Errorf("field %d of %v is %v instead of %v", i, ref, got, to)
			}
			reach(to)
		}
		switch hdr.Type() {
		case heap.Instance:
			if uint32(m.get(ref, 12)) != o.id {
				return fmt.Errorf("%v has lost its identity", ref)
			}
		case heap.RefArray:
			if uint32(m.get(ref, 4)) != o.id {
				return fmt.Errorf("%v has lost its length", ref)
			}
		}
	}
	// Weak references: cleared or intact, and intact if the referent is reachable otherwise.
	for ref, to := range m.weak {
		if !seen[ref] {
			continue
		}
		reachable := seen[to.ref] && m.shadow[to.ref] == to.o
		if got := m.get(ref, 4); got != to.ref && got != 0 || got == 0 && reachable {
			return fmt.Errorf("weak reference %v to %v holds %v", ref, to.ref, got)
		}
	}
	return nil
}

// forget drops from the model what the heap has freed, so that addresses may be used again.
func (m *mutator) forget() {
	live := map[heap.Ref]bool{}
	m.h.Walk(func(ref heap.Ref, hdr heap.Header) bool {
		live[ref] = hdr.InUse() && hdr.Type().Managed()
		return true
	})
	for ref := range m.shadow {
		if !live[ref] {
			delete(m.shadow, ref)
			delete(m.weak, ref)
		}
	}
}

type drawer interface{ intn(n int) int }

type rapidDrawer struct{ t *rapid.T }

func (d rapidDrawer) intn(n int) int { return rapid.IntRange(0, n-1).Draw(d.t, "n") }

type randDrawer struct{ *rand.Rand }

func (d randDrawer) intn(n int) int { return d.IntN(n) }

// run does some random steps; slices happen in between.
func (m *mutator) run(d drawer, steps int) error {
	slot := func() int { return d.intn(len(m.roots)) }
	for range steps {
		a, b := slot(), slot()
		from := m.roots[a]
		switch d.intn(12) {
		case 0, 1, 2:
			m.roots[a] = m.newNode()
		case 3:
			m.roots[a] = m.newArray(uint32(d.intn(300)))
		case 4, 5, 6:
			if from != 0 && len(m.shadow[from].refs) > 0 {
				m.store(from, d.intn(len(m.shadow[from].refs)), m.roots[b])
			}
		case 7, 8:
			if from != 0 && len(m.shadow[from].refs) > 0 {
				m.roots[b] = m.load(from, d.intn(len(m.shadow[from].refs)))
			}
		case 9:
			m.roots[a] = 0
		case 10:
			if _, ok := m.weak[from]; ok {
				m.roots[b] = m.getWeak(from)
			} else {
				m.roots[b] = m.newWeak(from)
			}
		case 11:
			m.retire()
			if m.c.Phase() == Idle && d.intn(3) == 0 {
				if err := m.c.Begin(m); err != nil {
					return err
				}
			} else if phase, err := m.c.Step(m, 1+d.intn(60)); err != nil {
				return err
			} else if phase == Idle {
				if err := m.check(); err != nil {
					return err
				}
				m.forget()
			}
		}
		if p := m.c.Phase(); p == Clearing || p == Sweeping {
			// What is reachable may not be swept.
			if err := m.check(); err != nil {
				return err
			}
		}
	}
	return m.check()
}

func TestSlicesAgainstAModel(t *testing.T) {
	rapid.Check(t, func(rt *rapid.T) {
		m := newSmallMutator(rt, Options{SliceWords: 50, MarkStackWords: 256})
		d := rapidDrawer{rt}
		for range 4 {
			require.NoError(rt, m.run(d, rapid.IntRange(1, 60).Draw(rt, "steps")))
			m.retire()
			require.NoError(rt, m.h.Verify())
			require.NoError(rt, m.c.CheckMarks(m, false))
		}
		m.retire()
		require.NoError(rt, m.c.Finish(m))
		require.NoError(rt, m.check())
		m.forget()
		_, err := m.c.Collect(m)
		require.NoError(rt, err)
		require.NoError(rt, m.check())
		require.NoError(rt, m.h.Verify())
	})
}

func TestLongHistories(t *testing.T) {
	for seed := range uint64(6) {
		m := newSmallMutator(t, Options{SliceWords: 50, MarkStackWords: 256})
		d := randDrawer{rand.New(rand.NewPCG(seed, 1))}
		for range 30 {
			require.NoError(t, m.run(d, 300), "seed %d", seed)
			m.retire()
			require.NoError(t, m.h.Verify())
		}
	}
}

// TestTheBarrierIsNeeded: the same histories without the barrier lose objects.
func TestTheBarrierIsNeeded(t *testing.T) {
	lost := 0
	for seed := range uint64(40) {
		m := newSmallMutator(t, Options{SliceWords: 50})
		m.barrier = false
		if invariants {
			t.Skip("the independent marker would stop the first one")
		}
		d := randDrawer{rand.New(rand.NewPCG(seed, 2))}
		func() {
			defer func() {
				if recover() != nil {
					lost++
				}
			}()
			for range 20 {
				if m.run(d, 300) != nil {
					lost++
					return
				}
			}
		}()
	}
	t.Logf("%d of 40 histories lost objects", lost)
	assert.Greater(t, lost, 10)
}

// TestSameHistorySameSlices: with a fixed budget nothing depends on the clock.
func TestSameHistorySameSlices(t *testing.T) {
	trace := func() (slices []string) {
		o := Options{SliceWords: 500}
		o.Events.Slice = func(s Slice) {
			s.Pause = 0
			slices = append(slices, fmt.Sprint(s))
		}
		m := newMutator(t, o)
		d := randDrawer{rand.New(rand.NewPCG(9, 9))}
		require.NoError(t, m.run(d, 3000))
		for range 700_000 {
			m.roots[0] = m.newNode()
			m.shadow = map[heap.Ref]*object{}
		}
		return append(slices, fmt.Sprint(m.roots))
	}
	a, b := trace(), trace()
	assert.Greater(t, len(a), 20)
	assert.Equal(t, a, b)
}

// lateRoots gives half its roots late.
type lateRoots struct {
	*mutator
	given int
}

func (l *lateRoots) MarkRoots(m Marker) {
	l.given = len(l.roots) / 2
	for _, r := range l.roots[:l.given] {
		m.Ref(r)
	}
}

func (l *lateRoots) MarkMore(m Marker, budget int) (int, bool) {
	m.Ref(l.roots[l.given])
	l.given++
	return 1, l.given == len(l.roots)
}

func TestLateRoots(t *testing.T) {
	m := newMutator(t, Options{SliceWords: 10})
	l := &lateRoots{mutator: m}
	for i := range m.roots {
		m.roots[i] = m.newNode()
		m.store(m.roots[i], 0, m.newNode())
	}
	m.retire()
	require.NoError(t, m.c.Begin(l))
	steps := 0
	for m.c.Phase() != Idle {
		_, err := m.c.Step(l, 3)
		require.NoError(t, err)
		steps++
	}
	require.NoError(t, m.check())
	assert.Greater(t, steps, len(m.roots)/2)
	_, err := m.c.Collect(l)
	require.NoError(t, err)
	require.NoError(t, m.check())
	objects, _ := m.c.cycle.Marked()
	assert.Equal(t, uint32(2*len(m.roots)), objects)
}

func TestPhases(t *testing.T) {
	m := newMutator(t, Options{SliceWords: 10})
	phase, err := m.c.Step(m, 5)
	require.NoError(t, err)
	assert.Equal(t, Idle, phase)
	require.NoError(t, m.c.Finish(m))
	m.roots[0] = m.newNode()
	require.NoError(t, m.c.Begin(m), "a buffer may be open when a cycle begins")
	assert.True(t, m.c.Marking())
	require.ErrorIs(t, m.c.Begin(m), ErrPhase)
	_, err = m.c.Step(m, 5)
	require.ErrorIs(t, err, heap.ErrBuffer)
	require.ErrorIs(t, m.c.Finish(m), heap.ErrBuffer)
	m.retire()
	require.NoError(t, m.c.Finish(m))
	assert.False(t, m.c.Marking())
	require.NoError(t, m.check())
	require.NoError(t, m.c.Begin(m))
	cycle, err := m.c.Collect(m)
	require.NoError(t, err)
	assert.Equal(t, 3, cycle.Number)
	assert.False(t, cycle.Sliced)
	assert.Equal(t, 3, m.c.Stats().Collections)
}

func TestHistogram(t *testing.T) {
	var h Histogram
	assert.Zero(t, h.Quantile(0.5))
	for i := range 1000 {
		h.Add(time.Duration(i+1) * time.Microsecond)
	}
	for _, tt := range []struct {
		q  float64
		us float64
	}{{0.5, 500}, {0.99, 990}, {0.999, 999}, {1, 1000}} {
		got := float64(h.Quantile(tt.q)) / 1000
		assert.InEpsilon(t, tt.us, got, 0.14, "quantile %v", tt.q)
		assert.GreaterOrEqual(t, got, tt.us)
	}
	h.Add(-1)
	h.Add(1 << 62)
	assert.NotZero(t, h.Quantile(1))
	last := 0
	for ns := uint64(0); ns < 1<<20; ns++ {
		class := histogramClass(ns)
		require.True(t, class == last || class == last+1, "%d", ns)
		last = class
	}
}

func TestPauseEvents(t *testing.T) {
	var log []string
	o := Options{SliceWords: 100}
	o.Events.CycleBegin = func(c *Cycle) { log = append(log, fmt.Sprint("begin ", c.Number)) }
	o.Events.MarkEnd = func(c *Cycle) { log = append(log, fmt.Sprint("marked ", c.Number)) }
	o.Events.CycleEnd = func(c *Cycle) {
		assert.NotZero(t, c.Pause)
		log = append(log, fmt.Sprint("end ", c.Number))
	}
	m := newMutator(t, o)
	_, err := m.c.Collect(m)
	require.NoError(t, err)
	require.NoError(t, m.c.Begin(m))
	_, err = m.c.Collect(m)
	require.NoError(t, err)
	assert.Equal(t, []string{"begin 1", "marked 1", "end 1", "begin 2", "marked 2", "end 2", "begin 3", "marked 3", "end 3"}, log)
}
