package heap

import (
	"encoding/binary"
	"errors"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/junco-vm/junco/vmmem"
)

// newSmall formats a heap whose chunks have freeBytes behind the control block.
func newSmall(t require.TestingT, freeBytes uint32) *Heap {
	host := make([]byte, Bytes)
	limit := freeBytes
	for range 8 { // the control block grows with the heap
		limit = (ChunkBytes(controlBytes(limit)) + freeBytes + 8 + 7) &^ 7
	}
	h, err := FormatLimited(host, limit)
	require.NoError(t, err)
	require.NoError(t, h.Verify())
	require.GreaterOrEqual(t, h.CapacityBytes(), freeBytes)
	return h
}

func newHeap(t require.TestingT) *Heap {
	h, err := Format(make([]byte, Bytes))
	require.NoError(t, err)
	return h
}

func TestFormatAndOpen(t *testing.T) {
	host := make([]byte, Bytes)
	_, err := Open(host)
	require.ErrorIs(t, err, ErrFormat)
	_, err = Format(host[8:])
	require.ErrorIs(t, err, ErrFormat)
	_, err = Format(nil)
	require.ErrorIs(t, err, ErrFormat)

	h, err := Format(host)
	require.NoError(t, err)
	require.NoError(t, h.Verify())
	s := h.Stats()
	assert.Equal(t, Bytes-8, s.TotalBytes)
	assert.Equal(t, uint32(1), s.FreeChunks)
	assert.Equal(t, s.FreeBytes, s.LargestFree)
	assert.Equal(t, s.FreeBytes, h.FreeBytes())
	assert.Equal(t, s.FreeBytes, h.CapacityBytes())
	assert.Zero(t, s.Fragmentation)
	assert.Equal(t, uint32(1), s.Objects[Permanent])

	ref, err := h.Alloc(100, Raw)
	require.NoError(t, err)
	h.SetSlot(3, 77)
	h.SetSlot(NumSlots, 1)
	h.SetSlot(-1, 1)
	h, err = Open(host)
	require.NoError(t, err)
	require.NoError(t, h.Verify())
	assert.Equal(t, uint32(77), h.Slot(3))
	assert.Zero(t, h.Slot(NumSlots))
	require.NoError(t, h.Free(ref))
	assert.Equal(t, s, h.Stats())
}

func TestHeader(t *testing.T) {
	hdr := MakeHeader(0xfffff8, Filler, ColourGrey)
	assert.Equal(t, Header(0xfffff8c9), hdr)
	assert.Equal(t, uint32(0xfffff8), hdr.Size())
	assert.Equal(t, uint32(0xfffff4), hdr.PayloadBytes())
	assert.Equal(t, Filler, hdr.Type())
	assert.Equal(t, ColourGrey, hdr.Colour())
	assert.True(t, hdr.InUse())
	assert.False(t, hdr.PrevFree())
	assert.True(t, (hdr | HeaderPrevFree).PrevFree())
	assert.Equal(t, "filler 16777208 bytes grey in-use", hdr.String())

	for _, tt := range []struct{ payload, chunk uint32 }{
		{0, 16}, {1, 16}, {12, 16}, {13, 24}, {20, 24}, {21, 32}, {MaxPayloadBytes, 0xfffff8},
	} {
		assert.Equal(t, tt.chunk, ChunkBytes(tt.payload), "payload %d", tt.payload)
	}
}

func TestClassesAreOrderedAndTight(t *testing.T) {
	last := classOf(MinChunkBytes)
	for size := uint32(MinChunkBytes); size < Bytes; size += 8 {
		class, search := classOf(size), searchClass(size)
		if class != last {
			if size < 1<<16 {
				require.Equal(t, last+1, class, "classes follow each other at size %d", size)
				require.Equal(t, class, search, "the least size of class %d finds it", class)
			}
			last = class
		}
		require.True(t, search == class || search == class+1, "size %d", size)
		if size < 512 {
			require.Equal(t, class, search, "size %d has a class of its own", size)
		}
		if size > 1<<16 {
			size += 8 * (size >> 12)
		}
	}
	require.Equal(t, uint32(noClass-1), classOf(Bytes-8))
	require.Equal(t, uint32(noClass), searchClass(Bytes-8))
}

func TestAllocRefusals(t *testing.T) {
	h := newHeap(t)
	before := h.Stats()
	for _, tt := range []struct {
		payload uint32
		typ     Type
		err     error
	}{
		{8, Free, ErrType}, {8, Filler, ErrType}, {8, 13, ErrType}, {8, 15, ErrType}, {8, 200, ErrType},
		{MaxPayloadBytes, Raw, ErrFull}, {MaxPayloadBytes + 1, Raw, ErrTooLarge}, {0xffffffff, Instance, ErrTooLarge},
	} {
		_, err := h.Alloc(tt.payload, tt.typ)
		assert.ErrorIs(t, err, tt.err)
	}
	assert.True(t, errors.Is(ErrTooLarge, ErrFull))
	assert.Equal(t, before, h.Stats())
}

func TestWholeHeapInOneChunk(t *testing.T) {
	h := newHeap(t)
	ref, err := h.Alloc(h.CapacityBytes()-HeaderBytes, Raw)
	require.NoError(t, err)
	require.NoError(t, h.Verify())
	assert.Zero(t, h.FreeBytes())
	_, err = h.Alloc(0, Raw)
	require.ErrorIs(t, err, ErrFull)
	p := h.Bytes()[uint32(ref)-uint32(Base):][:h.Header(ref).PayloadBytes()]
	for i := range p {
		if p[i] != 0 {
			t.Fatalf("byte %d is not zero", i)
		}
		p[i] = 0xff
	}
	require.NoError(t, h.Verify())
	require.NoError(t, h.Free(ref))
	require.NoError(t, h.Verify())
	assert.Equal(t, h.CapacityBytes(), h.FreeBytes())
}

func TestFreeRefusals(t *testing.T) {
	h := newHeap(t)
	a, err := h.Alloc(100, Raw)
	require.NoError(t, err)
	o, err := h.Alloc(100, Instance)
	require.NoError(t, err)
	gone, err := h.Alloc(100, Arena)
	require.NoError(t, err)
	require.NoError(t, h.Free(gone))
	start, end, err := h.CutBuffer(64)
	require.NoError(t, err)
	before := h.Stats()
	for _, tt := range []struct {
		name string
		ref  Ref
		err  error
	}{
		{"null", 0, ErrForeign},
		{"below", Ref(Base) - 8, ErrForeign},
		{"above", Ref(Base) + Ref(Bytes), ErrForeign},
		{"wild", 0xfffffff8, ErrForeign},
		{"interior", a + 8, ErrInterior},
		{"unaligned", a + 1, ErrInterior},
		{"header", a - 4, ErrInterior},
		{"object", o, ErrManaged},
		{"inside an object", o + 16, ErrInterior},
		{"twice", gone, ErrDoubleFree},
		{"in free memory", Ref(Base) + Ref(Bytes) - 64, ErrDoubleFree},
		{"control block", h.First(), ErrManaged},
		{"inside the control block", h.First() + 800, ErrInterior},
		{"in the open buffer", Ref(start) + 4, ErrDoubleFree},
	} {
		t.Run(tt.name, func(t *testing.T) {
			err := h.Free(tt.ref)
			var fe *FreeError
			require.ErrorAs(t, err, &fe)
			assert.Equal(t, tt.ref, fe.Ref)
			assert.ErrorIs(t, err, tt.err)
			require.NoError(t, h.Verify())
			assert.Equal(t, before, h.Stats())
		})
	}
	require.NoError(t, h.RetireBuffer(start, end))
	require.NoError(t, h.Free(a))
	require.ErrorIs(t, h.Free(a), ErrDoubleFree)
}

func TestCoalescing(t *testing.T) {
	// Free the middle chunk of three last, first, and in between.
	for _, order := range [][]int{{0, 1, 2}, {0, 2, 1}, {1, 0, 2}, {1, 2, 0}, {2, 0, 1}, {2, 1, 0}} {
		h := newHeap(t)
		before := h.Stats()
		var refs []Ref
		for _, n := range []uint32{12, 500, 70000} {
			ref, err := h.Alloc(n, Raw)
			require.NoError(t, err)
			refs = append(refs, ref)
		}
		for _, i := range order {
			require.NoError(t, h.Free(refs[i]))
			require.NoError(t, h.Verify(), "order %v", order)
		}
		assert.Equal(t, before, h.Stats(), "order %v", order)
	}
}

func TestStraddlingClassIsSearchedBeforeFailing(t *testing.T) {
	h := newHeap(t)
	// One free chunk of a size that is not the least of its class; a request for exactly it.
	size := uint32(100_000)
	a, err := h.Alloc(size-4, Raw)
	require.NoError(t, err)
	_, err = h.Alloc(12, Raw)
	require.NoError(t, err)
	_, err = h.Alloc(h.FreeBytes()-4, Raw)
	require.NoError(t, err)
	require.NoError(t, h.Free(a))
	require.NotEqual(t, classOf(size), searchClass(size))
	b, err := h.Alloc(size-4, Raw)
	require.NoError(t, err)
	assert.Equal(t, a, b)
}

func TestBufferIsWalkableWithoutTheCursor(t *testing.T) {
	h := newHeap(t)
	start, end, err := h.CutBuffer(1)
	require.NoError(t, err)
	assert.Equal(t, uint32(defaultBufferBytes), uint32(end-start))
	_, _, err = h.CutBuffer(1)
	require.ErrorIs(t, err, ErrBuffer)
	require.ErrorIs(t, h.BeginSweep(ColourB), ErrBuffer)

	cursor := start
	for i := range uint32(100) {
		n := ChunkBytes(4 + i)
		binary.LittleEndian.PutUint32(h.Bytes()[cursor-Base:], uint32(MakeHeader(n, Instance, h.AllocColour())))
		binary.LittleEndian.PutUint32(h.Bytes()[cursor-Base+4:], 1+i)
		cursor += Addr(n)
		require.NoError(t, h.Verify())
		s := h.Stats()
		assert.Equal(t, 1+i, s.Objects[Instance])
		assert.Equal(t, uint32(end-cursor), s.TypeBytes[Filler])
	}
	for _, bad := range []struct{ cursor, end Addr }{
		{start - 8, end}, {end + 8, end}, {cursor + 4, end}, {cursor, end - 8}, {0, 0},
	} {
		require.ErrorIs(t, h.RetireBuffer(bad.cursor, bad.end), ErrBuffer)
	}
	require.NoError(t, h.RetireBuffer(cursor, end))
	require.NoError(t, h.Verify())
	assert.Zero(t, h.Stats().TypeBytes[Filler])
	assert.Equal(t, h.CapacityBytes()-uint32(cursor-start), h.FreeBytes())
	require.ErrorIs(t, h.RetireBuffer(cursor, end), ErrBuffer)
}

func TestChunkInFrontOfTheBufferWaits(t *testing.T) {
	for _, used := range []Addr{0, 16} {
		h := newHeap(t)
		a, err := h.Alloc(100, Raw)
		require.NoError(t, err)
		start, end, err := h.CutBuffer(64)
		require.NoError(t, err)
		require.NoError(t, h.Free(a))
		require.NoError(t, h.Verify())
		require.ErrorIs(t, h.Free(a), ErrDoubleFree)
		if used != 0 {
			binary.LittleEndian.PutUint32(h.Bytes()[start-Base:], uint32(MakeHeader(16, Instance, h.AllocColour())))
			require.NoError(t, h.Verify())
		}
		require.NoError(t, h.RetireBuffer(start+used, end))
		require.NoError(t, h.Verify())
		assert.Equal(t, h.CapacityBytes()-uint32(used), h.FreeBytes())
	}
}

func TestTailOfEightBytesIsAFiller(t *testing.T) {
	h := newSmall(t, 1024)
	start, end, err := h.CutBuffer(1024)
	require.NoError(t, err)
	n := uint32(end-start) - 8
	binary.LittleEndian.PutUint32(h.Bytes()[start-Base:], uint32(MakeHeader(n, PrimArray, h.AllocColour())))
	require.NoError(t, h.RetireBuffer(start+Addr(n), end))
	require.NoError(t, h.Verify())
	assert.Equal(t, uint32(8), h.Stats().TypeBytes[Filler])
	// A sweep that finds nothing dead leaves it; one that does takes it along.
	for _, dead := range []Colour{ColourB, ColourA} {
		h.SetAllocColour(dead.Flip())
		require.NoError(t, h.BeginSweep(dead))
		h.FinishSweep()
	}
	h.SetAllocColour(ColourB)
	require.NoError(t, h.Verify())
	assert.Equal(t, h.CapacityBytes(), h.FreeBytes())
}

func TestSweepTalliesByType(t *testing.T) {
	h := newHeap(t)
	types := []Type{Instance, PrimArray, RefArray, String, Reference, ClassRecord, ClassLoader, Stack}
	for i, typ := range types {
		for range i + 1 {
			_, err := h.Alloc(20, typ)
			require.NoError(t, err)
		}
	}
	keep, err := h.Alloc(40, Raw)
	require.NoError(t, err)
	h.SetAllocColour(ColourB)
	young, err := h.Alloc(40, Instance)
	require.NoError(t, err)
	require.NoError(t, h.BeginSweep(ColourA))
	require.ErrorIs(t, h.BeginSweep(ColourA), ErrSweeping)
	for !h.SweepStep(16) {
		require.NoError(t, h.Verify())
	}
	require.NoError(t, h.Verify())
	objects, bytes := h.Freed()
	for i, typ := range types {
		assert.Equal(t, uint32(i+1), objects[typ], "%v", typ)
		assert.Equal(t, uint32(i+1)*24, bytes[typ], "%v", typ)
	}
	assert.Equal(t, Raw, h.Header(keep).Type())
	assert.Equal(t, Instance, h.Header(young).Type())
	assert.Equal(t, h.CapacityBytes()-2*48, h.FreeBytes())
}

func TestInAnAddressSpace(t *testing.T) {
	space, err := vmmem.New(vmmem.Options{})
	require.NoError(t, err)
	defer space.Close()
	_, err = Attach(space)
	require.ErrorIs(t, err, ErrFormat)
	h, err := New(space)
	require.NoError(t, err)
	require.NoError(t, h.Verify())
	_, err = New(space)
	require.ErrorIs(t, err, vmmem.ErrBusy)
	ref, err := h.Alloc(8, Raw)
	require.NoError(t, err)
	h.Bytes()[uint32(ref)-uint32(Base)] = 42
	v, err := space.Read32(Addr(ref))
	require.NoError(t, err)
	require.Equal(t, uint32(42), v)
	h, err = Attach(space)
	require.NoError(t, err)
	require.NoError(t, h.Verify())
	require.NoError(t, h.Free(ref))
	require.Equal(t, vmmem.KindHeap, space.Query(Base).Kind)
}

// Whatever quota the heap does not fit into, nothing of it stays behind, and with enough it is made.
func TestQuotaRefusesTheHeap(t *testing.T) {
	for quota := uint64(0); quota <= 2*uint64(Bytes); quota += 1 << 20 {
		for _, q := range []vmmem.Quota{{Committed: quota + 4096}, {Reserved: quota + 4096}} {
			space, err := vmmem.New(vmmem.Options{Quota: q})
			require.NoError(t, err)
			before := space.Stats()
			_, err = New(space)
			if quota < uint64(Bytes) {
				require.ErrorIs(t, err, vmmem.ErrQuota)
				after := space.Stats()
				require.Equal(t, before.Committed, after.Committed)
				require.Equal(t, before.Reserved, after.Reserved)
			} else {
				require.NoError(t, err)
			}
			require.NoError(t, space.Close())
		}
	}
}

// What the short cuts of alloc.go rest on.
func TestExplicitTypesStandBehindManagedOnes(t *testing.T) {
	for typ := range Type(typeCount) {
		if typ.Managed() || typ.Explicit() {
			assert.Equal(t, typ.Explicit(), MakeHeader(0, typ, ColourGrey).explicit(), "%v", typ)
		}
	}
	assert.Less(t, ChunkBytes(directBytes-1), uint32(smallBytes))
	assert.GreaterOrEqual(t, ChunkBytes(directBytes), uint32(smallBytes))
}
