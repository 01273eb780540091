package heap

import (
	"encoding/binary"
	"errors"
	"math/rand/v2"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// seeded is a heap with everything in it: explicit chunks, objects, free chunks of
// many classes, an open buffer with objects, a chunk waiting in front of it.
func seeded(t testing.TB) (*Heap, *rand.Rand) {
	rng := rand.New(rand.NewPCG(7, 7))
	h := newSmall(t, 80<<10)
	var refs []Ref
	for range 150 {
		typ := []Type{Raw, Arena, Instance, PrimArray, Permanent}[rng.IntN(5)]
		ref, err := h.Alloc(uint32(rng.IntN(200)), typ)
		require.NoError(t, err)
		if typ.Explicit() {
			refs = append(refs, ref)
		}
		// For objects: their size, so that a checker of objects can tell.
		binary.LittleEndian.PutUint32(h.Bytes()[uint32(ref)-uint32(Base):], uint32(h.Header(ref)&^HeaderPrevFree))
	}
	rng.Shuffle(len(refs), func(i, j int) { refs[i], refs[j] = refs[j], refs[i] })
	for _, ref := range refs[:len(refs)/2] {
		require.NoError(t, h.Free(ref))
	}
	last, err := h.Alloc(20<<10, Raw)
	require.NoError(t, err)
	cursor, _, err := h.CutBuffer(1000)
	require.NoError(t, err)
	require.NoError(t, h.Free(last))
	for range 10 {
		hdr := uint32(MakeHeader(32, Instance, h.AllocColour()))
		binary.LittleEndian.PutUint32(h.Bytes()[cursor-Base:], hdr)
		binary.LittleEndian.PutUint32(h.Bytes()[cursor-Base+4:], hdr)
		cursor += 32
	}
	require.NoError(t, h.Verify())
	return h, rng
}

// objectCheck stands for a runtime that knows what header each object should have.
func objectCheck(h *Heap) func(Ref, Header) string {
	return func(ref Ref, hdr Header) string {
		if Header(h.get(uint32(ref))) != hdr&^HeaderPrevFree {
			return "object has the size of its class"
		}
		return ""
	}
}

// TestVerifyFindsEverySingleBit flips each bit of headers, links, trailers, list heads, bitmaps and
// counters in turn.
func TestVerifyFindsEverySingleBit(t *testing.T) {
	h, _ := seeded(t)
	check := objectCheck(h)
	require.NoError(t, h.VerifyObjects(check))
	type word struct {
		at   uint32
		mask uint32
		what string
	}
	var words []word
	add := func(at, mask uint32, what string) { words = append(words, word{at, mask, what}) }
	h.Walk(func(ref Ref, hdr Header) bool {
		r := uint32(ref)
		switch {
		case h.get(r-4) == 0: // the buffer's tail
			return true
		case hdr.Type().Explicit() && ref != h.First():
			// Raw, permanent and arena differ in nothing but their name.
			add(r-4, ^uint32(HeaderTypeMask), "header of an explicit chunk")
			add(r-4, uint32(HeaderTypeMask)&^0x30, "type of an explicit chunk")
		default:
			add(r-4, ^uint32(0), "header")
		}
		if !hdr.InUse() {
			add(r, ^uint32(0), "link")
			add(r+4, ^uint32(0), "link back")
			add(r+hdr.Size()-8, ^uint32(0), "trailer")
		}
		return true
	})
	add(h.end-4, ^uint32(0), "epilogue")
	for a := uint32(ctl); a < ctlSlots; a += 4 {
		if a != ctlMarking && a != ctlMarked && a != ctlCrowded && a != ctlReclaimed && a != ctlSweepDead && a != ctlZeroFrom && a != ctlBufBytes && a != ctlSmallFree && a != ctlFullAt {
			add(a, ^uint32(0), "control word")
		}
	}
	for a := uint32(ctlHeads); a < ctlHeads+4*flCount*slCount; a += 4 {
		add(a, ^uint32(0), "list head")
	}
	for a := uint32(ctlStarts); a+4 <= ctl+controlBytes(h.end-uint32(Base)); a += 4 {
		add(a, ^uint32(0), "bitmap of starts")
	}
	flips := 0
	for _, w := range words {
		for bit := uint32(1); bit != 0; bit <<= 1 {
			if w.mask&bit == 0 {
				continue
			}
			old := h.get(w.at)
			h.set(w.at, old^bit)
			err := h.VerifyObjects(check)
			h.set(w.at, old)
			flips++
			if err == nil {
				t.Fatalf("bit %#x of the %s at %#x (%#x) flipped: not found", bit, w.what, w.at, old)
			}
			var ce *CorruptError
			require.ErrorAs(t, err, &ce)
		}
		if testing.Short() && flips > 5000 {
			break
		}
	}
	require.NoError(t, h.VerifyObjects(check))
	t.Logf("%d flips found", flips)
}

// TestVerifySurvivesAnyBytes: Verify ends with an answer whatever it is shown.
func TestVerifySurvivesAnyBytes(t *testing.T) {
	h, rng := seeded(t)
	clean := append([]byte(nil), h.Bytes()...)
	for range 300 {
		copy(h.Bytes(), clean)
		for range 1 + rng.IntN(50) {
			h.set(uint32(Base)+uint32(rng.IntN(int(h.end-uint32(Base)))), rng.Uint32()>>rng.IntN(32))
		}
		if err := h.Verify(); err != nil {
			var ce *CorruptError
			require.True(t, errors.As(err, &ce))
			assert.NotEmpty(t, ce.Error())
		}
	}
	for i := range h.Bytes() {
		h.Bytes()[i] = byte(rng.Uint32())
	}
	require.Error(t, h.Verify())
	_, err := Open(h.Bytes())
	require.ErrorIs(t, err, ErrFormat)
}
