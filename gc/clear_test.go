package gc

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/junco-vm/junco/heap"
)

// TestClearingInSlices: more references than the list holds are cleared a few at a time, while the program allocates. It sees all of them
// cleared at once.
func TestClearingInSlices(t *testing.T) {
	w := newWorld(t, Options{})
	const n = discoveredWords + 701 // a multiple of 3
	all, dead := w.array(n), make([]heap.Ref, n)
	w.roots = []heap.Ref{all, 0}
	live := w.array(n / 3)
	w.roots[1] = live
	for i := range uint32(n) {
		to := w.bytes(i % 50)
		dead[i] = to
		if i%3 == 0 {
			w.set(live, 8+4*(i/3), uint32(to))
			dead[i] = 0
		}
		r := w.alloc(12, heap.Reference, classWeak)
		w.set(r, 4, uint32(to))
		w.set(all, 8+4*i, uint32(r))
	}
	require.NoError(t, w.c.Begin(w))
	for w.c.Phase() == Marking {
		_, err := w.c.Step(w, 1000)
		require.NoError(t, err)
	}
	require.True(t, w.c.Clearing())
	slices := 0
	for ; w.c.Clearing(); slices++ {
		for i := range uint32(n) {
			got := w.c.Strengthen(w.get(w.get(all, 8+4*i), 4))
			require.Equal(t, dead[i] != 0, got == 0, "reference %d after %d slices", i, slices)
		}
		w.bytes(uint32(slices % 100)) // a new chunk, perhaps where the walk stands
		_, err := w.c.Step(w, 300)
		require.NoError(t, err)
	}
	assert.Greater(t, slices, 20)
	require.NoError(t, w.c.Finish(w))
	assert.Equal(t, n-n/3, w.c.cycle.ClearedReferences)
	for i := range uint32(n) {
		require.Equal(t, dead[i] != 0, w.get(w.get(all, 8+4*i), 4) == 0)
	}
}

// TestSlicesAreBounded: whatever the phase, the graph and the length of the mark stack, a slice does little more than its budget.
func TestSlicesAreBounded(t *testing.T) {
	const budget = 500
	longest := map[Phase]int{}
	o := Options{MarkStackWords: 256, SliceWords: budget}
	o.Events.Slice = func(s Slice) {
		if s.Before != Idle {
			longest[s.Before] = max(longest[s.Before], s.Words)
		}
	}
	w := newWorld(t, o)
	const n = 6000
	wide := w.array(n)
	w.roots = []heap.Ref{wide}
	for i := range uint32(n) {
		inner := w.array(i % 40)
		w.set(wide, 8+4*i, uint32(inner))
		for k := range i % 40 {
			w.set(inner, 8+4*k, uint32(w.node(0, 0)))
		}
		r := w.alloc(12, heap.Reference, classWeak)
		w.set(r, 4, uint32(w.bytes(4)))
		if i%40 > 0 {
			w.set(inner, 8, uint32(r))
		}
	}
	for range 2 {
		overflowed := false
		require.NoError(t, w.c.Begin(w))
		for phase := Marking; phase != Idle; {
			var err error
			phase, err = w.c.Step(w, 0)
			require.NoError(t, err)
			overflowed = overflowed || w.c.at(stOverflow) != 0
		}
		assert.True(t, overflowed)
	}
	objects, _ := w.c.cycle.Marked()
	assert.Greater(t, objects, uint32(100_000))
	for _, p := range []Phase{Marking, Clearing, Sweeping} {
		assert.NotZero(t, longest[p], p)
		assert.Less(t, longest[p], budget+2*pieceWords+64, p)
	}
}

// TestPromptness: a cycle in slices frees all that was dead when it began; what dies meanwhile waits for the next.
func TestPromptness(t *testing.T) {
	m := newMutator(t, Options{SliceWords: 100})
	chain := func() (head heap.Ref) {
		for range 500 {
			n := m.newNode()
			m.store(n, 0, head)
			m.roots[0] = n
			head = n
		}
		m.roots[0] = 0
		return head
	}
	chain()
	m.roots[1] = chain()
	m.retire()
	require.NoError(t, m.c.Begin(m))
	m.roots[1] = 0 // died after the snapshot
	chain()        // born and died since
	m.retire()
	objects, _, err := m.c.Garbage(m)
	require.NoError(t, err)
	assert.Equal(t, uint32(1500), objects)
	for m.c.Phase() != Idle {
		_, err := m.c.Step(m, 0)
		require.NoError(t, err)
	}
	objects, bytes, err := m.c.Garbage(m)
	require.NoError(t, err)
	assert.Equal(t, uint32(1000), objects)
	freed, _ := m.c.cycle.Freed()
	assert.Equal(t, uint32(500), freed)
	assert.Equal(t, bytes/2, m.c.cycle.AllocatedBytes)
	_, err = m.c.Collect(m)
	require.NoError(t, err)
	objects, _, err = m.c.Garbage(m)
	require.NoError(t, err)
	assert.Zero(t, objects)
}
