package gc

import (
	"fmt"
	"math/rand/v2"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/junco-vm/junco/heap"
)

// Class ids of the tests.
const (
	classLeaf  = 1 // instance without references
	classNode  = 2 // references at +4 and +8
	classBig   = 3 // references at +4 and +400 (two groups)
	classWeak  = 4 // referent at +4, strong at +8
	classSoft  = 5
	classArray = 6
	classLast  = 7 // a reference in the last word of the first group
)

// world is a heap with a collector, and the helpers of a small runtime.
type world struct {
	t     require.TestingT
	h     *heap.Heap
	c     *Collector
	roots []heap.Ref
}

func (w *world) Roots(visit func(heap.Ref)) {
	for _, r := range w.roots {
		visit(r)
	}
}

func newWorld(t require.TestingT, o Options) *world {
	h, err := heap.Format(make([]byte, heap.Bytes))
	require.NoError(t, err)
	return worldOn(t, h, o)
}

func worldOn(t require.TestingT, h *heap.Heap, o Options) *world {
	c, err := New(h, o)
	require.NoError(t, err)
	w := &world{t: t, h: h, c: c}
	w.layouts()
	return w
}

func (w *world) layouts() {
	require.NoError(w.t, w.c.SetLayout(classNode, []uint16{4, 8}))
	require.NoError(w.t, w.c.SetLayout(classBig, []uint16{400, 4}))
	require.NoError(w.t, w.c.SetReference(classWeak, Weak, 4, []uint16{8}))
	require.NoError(w.t, w.c.SetReference(classSoft, Soft, 4, []uint16{8}))
	require.NoError(w.t, w.c.SetLayout(classLast, []uint16{252}))
}

func (w *world) set(ref heap.Ref, off uint32, v uint32) { *w.c.mem.word(uint32(ref) + off) = v }
func (w *world) get(ref heap.Ref, off uint32) heap.Ref {
	return heap.Ref(*w.c.mem.word(uint32(ref) + off))
}

func (w *world) alloc(bytes uint32, t heap.Type, class uint32) heap.Ref {
	ref, err := w.h.Alloc(bytes, t)
	require.NoError(w.t, err)
	w.set(ref, 0, class)
	return ref
}

func (w *world) node(a, b heap.Ref) heap.Ref {
	ref := w.alloc(12, heap.Instance, classNode)
	w.set(ref, 4, uint32(a))
	w.set(ref, 8, uint32(b))
	return ref
}

func (w *world) array(n uint32) heap.Ref {
	ref := w.alloc(8+4*n, heap.RefArray, classArray)
	w.set(ref, 4, n)
	return ref
}

func (w *world) bytes(n uint32) heap.Ref {
	ref := w.alloc(8+n, heap.PrimArray, classArray)
	w.set(ref, 4, n)
	return ref
}

func (w *world) collect() Cycle {
	cycle, err := w.c.Collect(w)
	require.NoError(w.t, err)
	require.NoError(w.t, w.h.Verify())
	require.NoError(w.t, w.c.CheckMarks(w, false))
	return cycle
}

func (w *world) alive(ref heap.Ref) bool {
	found := false
	w.h.Walk(func(at heap.Ref, hdr heap.Header) bool {
		if at == ref && hdr.InUse() && hdr.Type() != heap.Filler {
			found = true
		}
		return at < ref
	})
	return found
}

func TestEachTypeKeepsWhatItRefersTo(t *testing.T) {
	stackRef := heap.Ref(0)
	o := Options{ScanStack: func(ref heap.Ref, visit func(heap.Ref)) { visit(stackRef) }}
	for _, tt := range []struct {
		name  string
		build func(w *world, leaf heap.Ref) heap.Ref
	}{
		{"instance, first", func(w *world, l heap.Ref) heap.Ref { return w.node(l, 0) }},
		{"instance, last", func(w *world, l heap.Ref) heap.Ref { return w.node(0, l) }},
		{"end of the first group", func(w *world, l heap.Ref) heap.Ref {
			ref := w.alloc(256, heap.Instance, classLast)
			w.set(ref, 252, uint32(l))
			return ref
		}},
		{"large layout, far", func(w *world, l heap.Ref) heap.Ref {
			ref := w.alloc(404, heap.Instance, classBig)
			w.set(ref, 400, uint32(l))
			return ref
		}},
		{"large layout, near", func(w *world, l heap.Ref) heap.Ref {
			ref := w.alloc(404, heap.Instance, classBig)
			w.set(ref, 4, uint32(l))
			return ref
		}},
		{"class loader", func(w *world, l heap.Ref) heap.Ref {
			ref := w.alloc(12, heap.ClassLoader, classNode)
			w.set(ref, 4, uint32(l))
			return ref
		}},
		{"class record", func(w *world, l heap.Ref) heap.Ref {
			ref := w.alloc(40, heap.ClassRecord, 3)
			w.set(ref, 12, uint32(l))
			return ref
		}},
		{"string", func(w *world, l heap.Ref) heap.Ref {
			ref := w.alloc(12, heap.String, 9)
			w.set(ref, 4, uint32(l))
			return ref
		}},
		{"stack", func(w *world, l heap.Ref) heap.Ref {
			stackRef = l
			return w.alloc(100, heap.Stack, 0)
		}},
		{"reference, strong part", func(w *world, l heap.Ref) heap.Ref {
			ref := w.alloc(12, heap.Reference, classWeak)
			w.set(ref, 8, uint32(l))
			return ref
		}},
		{"soft reference", func(w *world, l heap.Ref) heap.Ref {
			ref := w.alloc(12, heap.Reference, classSoft)
			w.set(ref, 4, uint32(l))
			return ref
		}},
	} {
		t.Run(tt.name, func(t *testing.T) {
			w := newWorld(t, o)
			leaf, lost := w.bytes(10), w.bytes(10)
			holder := tt.build(w, leaf)
			garbage := tt.build(w, lost)
			if stackRef == lost {
				stackRef = leaf
			}
			w.roots = []heap.Ref{0, holder}
			for range 3 {
				w.collect()
				assert.True(t, w.alive(holder))
				assert.True(t, w.alive(leaf))
				assert.False(t, w.alive(garbage))
				assert.False(t, w.alive(lost))
			}
			w.roots = nil
			w.collect()
			assert.False(t, w.alive(holder))
			assert.False(t, w.alive(leaf))
		})
	}
}

func TestWhatIsNoReferenceKeepsNothing(t *testing.T) {
	for _, tt := range []struct {
		name  string
		build func(w *world, leaf heap.Ref) heap.Ref
	}{
		{"primitive array", func(w *world, l heap.Ref) heap.Ref { r := w.bytes(40); w.set(r, 8, uint32(l)); return r }},
		{"raw part of a class record", func(w *world, l heap.Ref) heap.Ref {
			r := w.alloc(40, heap.ClassRecord, 2)
			w.set(r, 12, uint32(l))
			return r
		}},
		{"string hash", func(w *world, l heap.Ref) heap.Ref {
			r := w.alloc(12, heap.String, 9)
			w.set(r, 8, uint32(l))
			return r
		}},
		{"instance without layout", func(w *world, l heap.Ref) heap.Ref {
			r := w.alloc(12, heap.Instance, 60000)
			w.set(r, 4, uint32(l))
			return r
		}},
		{"raw chunk", func(w *world, l heap.Ref) heap.Ref { r := w.alloc(40, heap.Raw, 1); w.set(r, 4, uint32(l)); return r }},
		{"weak reference", func(w *world, l heap.Ref) heap.Ref {
			r := w.alloc(12, heap.Reference, classWeak)
			w.set(r, 4, uint32(l))
			return r
		}},
	} {
		t.Run(tt.name, func(t *testing.T) {
			w := newWorld(t, Options{})
			leaf := w.bytes(10)
			holder := tt.build(w, leaf)
			w.roots = []heap.Ref{holder}
			w.collect()
			assert.True(t, w.alive(holder))
			assert.False(t, w.alive(leaf))
		})
	}
}

func TestReferences(t *testing.T) {
	var enqueued []heap.Ref
	w := newWorld(t, Options{Cleared: func(ref heap.Ref) { enqueued = append(enqueued, ref) }})
	strong, dead, soft := w.bytes(1), w.bytes(2), w.bytes(3)
	ref := func(class uint32, to heap.Ref) heap.Ref {
		r := w.alloc(12, heap.Reference, class)
		w.set(r, 4, uint32(to))
		return r
	}
	toStrong, toDead, toSoft, lostRef := ref(classWeak, strong), ref(classWeak, dead), ref(classSoft, soft), ref(classWeak, dead)
	w.roots = []heap.Ref{strong, toStrong, toDead, toSoft}
	cycle := w.collect()
	assert.Equal(t, []heap.Ref{toDead}, enqueued)
	assert.Equal(t, 1, cycle.ClearedReferences)
	assert.Equal(t, strong, w.get(toStrong, 4))
	assert.Zero(t, w.get(toDead, 4))
	assert.Equal(t, soft, w.get(toSoft, 4))
	assert.False(t, w.alive(lostRef))

	cycle, err := w.c.CollectLastResort(w)
	require.NoError(t, err)
	assert.True(t, cycle.LastResort)
	assert.Zero(t, w.get(toSoft, 4))
	assert.False(t, w.alive(soft))
	assert.Equal(t, []heap.Ref{toDead, toSoft}, enqueued)
}

func TestMoreReferencesThanTheListHolds(t *testing.T) {
	w := newWorld(t, Options{})
	const n = discoveredWords + 500
	all := w.array(n)
	w.roots = []heap.Ref{all}
	for i := range uint32(n) {
		dead := w.bytes(i % 30)
		r := w.alloc(12, heap.Reference, classWeak)
		w.set(r, 4, uint32(dead))
		w.set(all, 8+4*i, uint32(r))
	}
	cycle := w.collect()
	assert.Equal(t, n, cycle.ClearedReferences)
	assert.Len(t, cycle.Cleared, n)
	_, freed := cycle.Freed()
	assert.NotZero(t, freed)
}

// weakTable stands for the runtime's table of interned strings.
type weakTable struct {
	*world
	table map[string]heap.Ref
	calls int
}

// ClearWeak looks at one entry at a time.
func (w *weakTable) ClearWeak(c *Collector, _ int) (int, bool) {
	w.calls++
	for k, ref := range w.table {
		if !c.IsLive(ref) {
			delete(w.table, k)
			return 1, false
		}
	}
	return 1, true
}

func (w *weakTable) MarkRoots(m Marker) {
	words := make([]uint32, 0, len(w.roots))
	for _, r := range w.roots {
		words = append(words, uint32(r))
	}
	m.Words(words)
	m.Ref(0)
}

func TestWeakTables(t *testing.T) {
	w := &weakTable{world: newWorld(t, Options{}), table: map[string]heap.Ref{}}
	w.table["kept"], w.table["lost"], w.table["raw"] = w.bytes(4), w.bytes(4), w.alloc(4, heap.Raw, 0)
	w.roots = []heap.Ref{w.table["kept"]}
	_, err := w.c.Collect(w)
	require.NoError(t, err)
	assert.Len(t, w.table, 2)
	assert.Contains(t, w.table, "kept")
	assert.Contains(t, w.table, "raw")
	assert.Equal(t, 2, w.calls)
}

func TestOpenBufferIsRefused(t *testing.T) {
	w := newWorld(t, Options{})
	start, end, err := w.h.CutBuffer(100)
	require.NoError(t, err)
	_, err = w.c.Collect(w)
	require.ErrorIs(t, err, heap.ErrBuffer)
	require.NoError(t, w.h.RetireBuffer(start, end))
	w.collect()
}

func TestLayoutRefusals(t *testing.T) {
	w := newWorld(t, Options{})
	require.ErrorIs(t, w.c.SetLayout(9, []uint16{0}), ErrLayout)
	require.ErrorIs(t, w.c.SetLayout(9, []uint16{6}), ErrLayout)
	require.ErrorIs(t, w.c.SetReference(9, 0, 4, nil), ErrLayout)
	require.ErrorIs(t, w.c.SetReference(9, Weak, 2, nil), ErrLayout)
	require.ErrorIs(t, w.c.SetReference(9, Weak, 4, []uint16{4}), ErrLayout)
	_, err := New(w.h, Options{})
	require.ErrorIs(t, err, ErrState)
}

func TestLayoutsCanBeReplaced(t *testing.T) {
	w := newWorld(t, Options{})
	leaf := w.bytes(4)
	n := w.node(leaf, 0)
	w.roots = []heap.Ref{n}
	require.NoError(t, w.c.SetReference(classNode, Phantom, 400, []uint16{4}))
	require.NoError(t, w.c.SetLayout(classNode, []uint16{4, 800}))
	require.NoError(t, w.c.SetLayout(classNode, []uint16{4}))
	w.collect()
	require.True(t, w.alive(leaf))
	w.c.DropLayout(classNode)
	w.collect()
	require.False(t, w.alive(leaf))
}

// Graphs that want a deep stack or a long one, with stacks of different lengths.
func TestShapes(t *testing.T) {
	shapes := map[string]func(w *world) heap.Ref{
		"list, next first": func(w *world) heap.Ref {
			var head heap.Ref
			for range 100_000 {
				head = w.node(head, w.node(0, 0))
			}
			return head
		},
		"list, next last": func(w *world) heap.Ref {
			var head heap.Ref
			for range 100_000 {
				head = w.node(w.node(0, 0), head)
			}
			return head
		},
		"list, backwards": func(w *world) heap.Ref {
			head := w.node(0, 0)
			last := head
			for range 100_000 {
				n := w.node(0, 0)
				w.set(last, 4, uint32(n))
				last = n
			}
			return head
		},
		"wide array": func(w *world) heap.Ref {
			a := w.array(100_000)
			for i := range uint32(100_000) {
				w.set(a, 8+4*i, uint32(w.node(a, 0)))
			}
			return a
		},
		"arrays in arrays": func(w *world) heap.Ref {
			a := w.array(1000)
			for i := range uint32(1000) {
				b := w.array(129 + i%300)
				for j := range 129 + i%300 {
					w.set(b, 8+4*j, uint32(w.node(b, a)))
				}
				w.set(a, 8+4*i, uint32(b))
			}
			return a
		},
		"tree": func(w *world) heap.Ref {
			var build func(d int) heap.Ref
			build = func(d int) heap.Ref {
				if d == 0 {
					return w.node(0, 0)
				}
				return w.node(build(d-1), build(d-1))
			}
			return build(16)
		},
		"random": func(w *world) heap.Ref {
			rng := rand.New(rand.NewPCG(1, 2))
			nodes := make([]heap.Ref, 100_000)
			for i := range nodes {
				nodes[i] = w.node(0, 0)
			}
			all := w.array(100)
			for _, n := range nodes {
				w.set(n, 4, uint32(nodes[rng.IntN(len(nodes))]))
				w.set(n, 8, uint32(nodes[rng.IntN(len(nodes))]))
			}
			for i := range uint32(100) {
				w.set(all, 8+4*i, uint32(nodes[i]))
			}
			return all
		},
	}
	for name, build := range shapes {
		for _, stackWords := range []int{1, 1000, 0} {
			t.Run(fmt.Sprintf("%s/%d", name, stackWords), func(t *testing.T) {
				w := newWorld(t, Options{MarkStackWords: stackWords})
				w.roots = []heap.Ref{build(w)}
				require.NoError(t, w.c.CheckMarks(w, false))
				w.c.enter()
				w.c.begin(w, false, false)
				w.c.markAll(w)
				require.NoError(t, w.c.CheckMarks(w, true))
				w.c.finish(w)
				w.collect()
				w.roots = nil
				w.collect()
				objects, bytes := w.c.cycle.Marked()
				assert.Zero(t, objects)
				assert.Zero(t, bytes)
				assert.Equal(t, w.h.CapacityBytes()-w.h.ExplicitBytes(), w.h.FreeBytes())
			})
		}
	}
}

func TestAttach(t *testing.T) {
	host := make([]byte, heap.Bytes)
	h, err := heap.Format(host)
	require.NoError(t, err)
	_, err = Attach(h, Options{})
	require.ErrorIs(t, err, ErrState)
	c, err := New(h, Options{})
	require.NoError(t, err)
	w := &world{t: t, h: h, c: c}
	w.layouts()
	leaf := w.bytes(4)
	w.roots = []heap.Ref{w.node(leaf, 0)}
	w.collect()
	w.h, err = heap.Open(append([]byte(nil), host...))
	require.NoError(t, err)
	w.c, err = Attach(w.h, Options{})
	require.NoError(t, err)
	w.layouts()
	assert.Equal(t, 2, w.collect().Number)
	assert.True(t, w.alive(leaf))
}

func TestHolders(t *testing.T) {
	for _, tt := range []struct {
		name  string
		build func(w *world) heap.Ref
		class uint16
	}{
		{"instance", func(w *world) heap.Ref { return w.node(0, 0) }, classNode},
		{"instance without references", func(w *world) heap.Ref { return w.alloc(12, heap.Instance, classLeaf) }, classLeaf},
		{"large layout", func(w *world) heap.Ref { return w.alloc(404, heap.Instance, classBig) }, classBig},
		{"reference", func(w *world) heap.Ref { return w.alloc(12, heap.Reference, classWeak) }, classWeak},
		{"array", func(w *world) heap.Ref { return w.array(3) }, classArray},
		{"long array", func(w *world) heap.Ref { return w.array(1000) }, classArray},
	} {
		t.Run(tt.name, func(t *testing.T) {
			w := newWorld(t, Options{})
			loader := w.alloc(12, heap.ClassLoader, classLeaf+50)
			w.c.SetHolder(tt.class, loader)
			w.layouts() // registering again keeps the holder
			leaf := w.bytes(3)
			object := tt.build(w)
			node := w.node(leaf, 0)
			w.roots = []heap.Ref{object, node}
			w.collect()
			assert.True(t, w.alive(loader))
			assert.True(t, w.alive(leaf), "the layout is what it was")
			w.c.SetHolder(tt.class, 0)
			w.collect()
			assert.True(t, w.alive(object))
			assert.True(t, w.alive(leaf))
			assert.False(t, w.alive(loader))
			assert.Zero(t, w.c.holders)
		})
	}
}

func TestFutileCollectionsAreCounted(t *testing.T) {
	w := newWorld(t, Options{})
	for range 3 {
		w.collect()
	}
	assert.Equal(t, 3, w.c.Stats().Futile)
	w.bytes(1 << 20)
	w.collect()
	assert.Zero(t, w.c.Stats().Futile)
}
