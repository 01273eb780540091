package heap

import (
	"bytes"
	"encoding/binary"
	"fmt"
	"slices"
	"testing"

	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"
)

// model is what a heap should be: chunks by payload address, with the bytes
// written into them, and the state of buffer and sweep.
type model struct {
	h      *Heap
	chunks map[Ref]*block
	refs   []Ref // keys of chunks, in order of birth

	cursor, bufStart, bufEnd Addr

	stamp byte
}

type block struct {
	typ  Type
	fill []byte // payload as asked for
}

type drawer interface {
	intn(n int, label string) int
}

func (m *model) payload(ref Ref) []byte { return m.h.Bytes()[uint32(ref)-uint32(Base):] }

// add notes a new chunk: its payload must be zero, and is filled with a stamp.
func (m *model) add(t require.TestingT, ref Ref, n uint32, typ Type) {
	p := m.payload(ref)[:m.h.Header(ref).PayloadBytes()]
	require.GreaterOrEqual(t, len(p), int(n))
	for i, c := range p {
		if c != 0 {
			require.Failf(t, "payload is not zero", "byte %d of %d at %v", i, len(p), ref)
		}
	}
	m.stamp++
	for i := range p {
		p[i] = m.stamp
	}
	m.chunks[ref] = &block{typ: typ, fill: bytes.Repeat([]byte{m.stamp}, len(p))}
	m.refs = append(m.refs, ref)
}

func (m *model) drop(ref Ref) {
	delete(m.chunks, ref)
	m.refs = slices.Delete(m.refs, slices.Index(m.refs, ref), slices.Index(m.refs, ref)+1)
}

func (m *model) alloc(t require.TestingT, n uint32, typ Type) {
	ref, err := m.h.Alloc(n, typ)
	if err != nil {
		require.ErrorIs(t, err, ErrFull)
		if !m.h.Sweeping() && n <= MaxPayloadBytes {
			require.Less(t, m.h.Stats().LargestFree, ChunkBytes(n), "refused, though a chunk is large enough")
		}
		return
	}
	m.add(t, ref, n, typ)
}

func (m *model) bump(t require.TestingT, n uint32) {
	size := ChunkBytes(n)
	if m.bufStart == 0 || m.cursor+Addr(size) > m.bufEnd {
		return
	}
	ref := Ref(m.cursor) + HeaderBytes
	binary.LittleEndian.PutUint32(m.h.Bytes()[m.cursor-Base:], uint32(MakeHeader(size, Instance, m.h.AllocColour())))
	m.cursor += Addr(size)
	m.add(t, ref, n, Instance)
}

func (m *model) retire(t require.TestingT) {
	if m.bufStart != 0 {
		require.NoError(t, m.h.RetireBuffer(m.cursor, m.bufEnd))
		m.bufStart = 0
	}
}

// step does one thing that d chooses.
func (m *model) step(t require.TestingT, d drawer) {
	switch d.intn(12, "step") {
	case 0, 1:
		m.alloc(t, m.size(d), []Type{Raw, Arena, Permanent}[d.intn(3, "type")])
	case 2:
		m.alloc(t, m.size(d), []Type{Instance, PrimArray, RefArray, Stack}[d.intn(4, "type")])
	case 3, 4:
		if len(m.refs) > 0 {
			ref := m.refs[d.intn(len(m.refs), "victim")]
			err := m.h.Free(ref)
			if m.chunks[ref].typ.Managed() {
				require.ErrorIs(t, err, ErrManaged)
			} else {
				require.NoError(t, err)
				m.drop(ref)
				require.ErrorIs(t, m.h.Free(ref), ErrDoubleFree)
			}
		}
	case 5:
		ref := Ref(Base) + Ref(d.intn(int(m.h.end-uint32(Base))+64, "wild")) - 32
		if b := m.chunks[ref]; b == nil || b.typ.Managed() {
			require.Error(t, m.h.Free(ref))
		}
	case 6:
		if m.bufStart == 0 {
			want := uint32(d.intn(3000, "want"))
			start, end, err := m.h.CutBuffer(want)
			if err != nil {
				require.ErrorIs(t, err, ErrFull)
				break
			}
			require.GreaterOrEqual(t, uint32(end-start), want)
			m.cursor, m.bufStart, m.bufEnd = start, start, end
		}
	case 7, 8:
		for range d.intn(20, "bumps") {
			m.bump(t, uint32(d.intn(200, "payload")))
		}
	case 9:
		m.retire(t)
	case 10:
		m.h.SweepStep(uint32(d.intn(4000, "budget")))
	case 11:
		// A cycle: some managed chunks are marked, the rest dies.
		m.retire(t)
		m.h.FinishSweep()
		dead := m.h.AllocColour()
		m.h.SetAllocColour(dead.Flip())
		for _, ref := range slices.Clone(m.refs) {
			if !m.chunks[ref].typ.Managed() {
				continue
			}
			if d.intn(2, "live") == 0 {
				m.drop(ref)
				continue
			}
			m.h.setHeader(uint32(ref), m.h.header(uint32(ref))&^HeaderColourMask|Header(dead.Flip())<<HeaderColourShift)
		}
		require.NoError(t, m.h.BeginSweep(dead))
		if d.intn(2, "finish") == 0 {
			m.h.FinishSweep()
		}
	}
}

// size draws payload sizes: mostly small, some large, edges of classes.
func (m *model) size(d drawer) uint32 {
	switch d.intn(8, "size class") {
	case 0:
		return uint32(d.intn(40_000, "large"))
	case 1:
		return uint32(1)<<d.intn(16, "power") + uint32(d.intn(9, "more")) - 4
	default:
		return uint32(d.intn(300, "small"))
	}
}

// check compares the heap with the model.
func (m *model) check(t require.TestingT) {
	require.NoError(t, m.h.Verify())
	found := 0
	sweeping := m.h.Sweeping()
	m.h.Walk(func(ref Ref, hdr Header) bool {
		b := m.chunks[ref]
		switch {
		case b != nil:
			found++
			require.Equal(t, b.typ, hdr.Type(), "type of %v", ref)
			if !bytes.Equal(b.fill, m.payload(ref)[:len(b.fill)]) {
				require.Failf(t, "contents changed", "%v", ref)
			}
		case hdr.Type() == Free, hdr.Type() == Filler, ref == m.h.First():
		case sweeping && hdr.Type().Managed():
		default:
			require.Failf(t, "unknown chunk", "%v %v", ref, hdr)
		}
		return true
	})
	require.Equal(t, len(m.chunks), found, "chunks lost")
	require.Equal(t, m.h.Stats().FreeBytes, m.h.FreeBytes())
}

type rapidDrawer struct{ t *rapid.T }

func (d rapidDrawer) intn(n int, label string) int { return rapid.IntRange(0, n-1).Draw(d.t, label) }

func TestRandomHistories(t *testing.T) {
	host := make([]byte, Bytes)
	for _, free := range []uint32{2 << 10, 60 << 10, 400 << 10} {
		t.Run(fmt.Sprint(free), func(t *testing.T) {
			rapid.Check(t, func(rt *rapid.T) {
				limit := (free + controlBytes(free) + controlBytes(free)/32 + 64) &^ 7
				clear(host[:limit])
				h, err := FormatLimited(host, limit)
				require.NoError(rt, err)
				m := &model{h: h, chunks: map[Ref]*block{}}
				for range rapid.IntRange(1, 60).Draw(rt, "steps") {
					m.step(rt, rapidDrawer{rt})
					m.check(rt)
				}
				// Everything can be given back, and the heap is whole again.
				m.retire(rt)
				for _, ref := range slices.Clone(m.refs) {
					if m.chunks[ref].typ.Explicit() {
						require.NoError(rt, h.Free(ref))
					}
				}
				h.FinishSweep()
				dead := h.AllocColour()
				h.SetAllocColour(dead.Flip())
				require.NoError(rt, h.BeginSweep(dead))
				h.FinishSweep()
				require.NoError(rt, h.Verify())
				s := h.Stats()
				require.Equal(rt, h.CapacityBytes(), s.LargestFree)
			})
		})
	}
}

// byteDrawer draws from a fuzzer's bytes; at their end it draws zeros.
type byteDrawer struct{ b []byte }

func (d *byteDrawer) intn(n int, _ string) int {
	v := 0
	for m := n - 1; m > 0; m >>= 8 {
		if len(d.b) > 0 {
			v = v<<8 | int(d.b[0])
			d.b = d.b[1:]
		}
	}
	return v % n
}

func FuzzHistories(f *testing.F) {
	f.Add([]byte{0, 3, 10, 0, 3, 3, 0, 6, 1, 0, 7, 5, 10, 11, 0, 0, 0, 10, 9})
	f.Add(bytes.Repeat([]byte{0, 5, 200, 1, 3, 0, 6, 0, 9, 7, 9, 100, 11, 1, 1}, 20))
	host := make([]byte, Bytes)
	f.Fuzz(func(t *testing.T, b []byte) {
		const limit = 40 << 10
		clear(host[:limit])
		h, err := FormatLimited(host, limit)
		require.NoError(t, err)
		m := &model{h: h, chunks: map[Ref]*block{}}
		d := &byteDrawer{b}
		for n := 0; len(d.b) > 0 && n < 200; n++ {
			m.step(t, d)
			m.check(t)
		}
	})
}

// FuzzDamage puts arbitrary words into a heap and calls everything: no answer is
// right or wrong, but there is one, unless the sweep says which law is broken.
func FuzzDamage(f *testing.F) {
	f.Add(uint32(8), uint32(0), []byte{1, 2, 3})
	f.Add(uint32(300), uint32(0xffffffff), []byte{9, 9, 9, 9})
	host := make([]byte, Bytes)
	f.Fuzz(func(t *testing.T, off, value uint32, b []byte) {
		const limit = 40 << 10
		clear(host[:limit])
		h, err := FormatLimited(host, limit)
		require.NoError(t, err)
		m := &model{h: h, chunks: map[Ref]*block{}}
		d := &byteDrawer{b}
		for range 8 {
			m.step(t, d)
		}
		binary.LittleEndian.PutUint32(host[off%(limit-4):], value)
		_ = h.Verify()
		h.Stats()
		_, _ = Open(host)
		_ = h.Free(Ref(Base) + Ref(value%limit))
	})
}
