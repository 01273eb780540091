package heap

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// sweepWorld is a heap of chunks of 64 bytes, which are all dead or explicit, with a sweep begun.
func sweepWorld(t *testing.T, kinds string) (h *Heap, refs []Ref) {
	h, err := FormatLimited(make([]byte, Bytes), 1<<20)
	require.NoError(t, err)
	for _, k := range kinds {
		typ := Raw
		if k == 'd' {
			typ = PrimArray
		}
		ref, err := h.Alloc(60, typ)
		require.NoError(t, err)
		refs = append(refs, ref)
	}
	rest, err := h.Alloc(h.Stats().LargestFree-HeaderBytes, Raw)
	require.NoError(t, err)
	require.Zero(t, h.FreeBytes())
	for i, k := range kinds {
		if k == 'f' {
			require.NoError(t, h.Free(refs[i]))
		}
	}
	_ = rest
	dead := h.AllocColour()
	h.SetAllocColour(dead.Flip())
	require.NoError(t, h.BeginSweep(dead))
	require.NoError(t, h.Verify())
	return h, refs
}

// TestSweepInAnySteps: whatever the steps, dead chunks, free ones and fillers become the same free chunks.
func TestSweepInAnySteps(t *testing.T) {
	for _, kinds := range []string{"d", "dd", "fd", "df", "dfd", "fdf", "xdfx", "xfdx", "dxfxd", "fxdfdfxd", "ddffxx", "xdfdfdfdx"} {
		var want []uint32
		for _, step := range []uint32{1 << 20, 1, 64, 65, 128, 200} {
			h, _ := sweepWorld(t, kinds)
			for !h.SweepStep(step) {
				require.NoError(t, h.Verify(), "%s in steps of %d", kinds, step)
			}
			require.NoError(t, h.Verify())
			var free []uint32
			h.Walk(func(ref Ref, hdr Header) bool {
				if !hdr.InUse() {
					free = append(free, uint32(ref), hdr.Size())
				}
				return true
			})
			if want == nil {
				want = free
			}
			assert.Equal(t, want, free, "%s in steps of %d", kinds, step)
			assert.Zero(t, h.UnsweptBytes())
		}
	}
}

// TestSweepPassesAnOpenBuffer: the buffer was cut from a hole that the sweep has still before it, and dead chunks stand on both sides.
func TestSweepPassesAnOpenBuffer(t *testing.T) {
	for _, used := range []uint32{0, 16, 64} {
		for _, step := range []uint32{1 << 20, 1, 64, 100} {
			h, refs := sweepWorld(t, "xddfddx")
			start, end, err := h.CutBuffer(64)
			require.NoError(t, err)
			require.Equal(t, Addr(refs[3])-HeaderBytes, start)
			for at := uint32(0); at < used; at += 16 {
				h.setHeader(uint32(start)+at+HeaderBytes, MakeHeader(16, Instance, h.AllocColour()))
			}
			for !h.SweepStep(step) {
				require.NoError(t, h.Verify(), "steps of %d", step)
			}
			require.NoError(t, h.Verify())
			assert.Equal(t, uint32(128), h.FreeBytes(), "what is behind the buffer; what is in front of it waits")
			require.NoError(t, h.RetireBuffer(start+Addr(used), end))
			require.NoError(t, h.Verify())
			assert.Equal(t, 5*64-used, h.FreeBytes())
		}
	}
}

// TestSweepMeetsFreedChunks: chunks freed on both sides of the cursor, and right at it, join their neighbours at once.
func TestSweepMeetsFreedChunks(t *testing.T) {
	for i := range 8 {
		for _, step := range []uint32{1, 64, 130, 200, 300} {
			h, refs := sweepWorld(t, "xxfxxfxx")
			h.SweepStep(ChunkBytes(controlBytes(1<<20)) + step)
			if i != 2 && i != 5 {
				require.NoError(t, h.Free(refs[i]))
			}
			require.NoError(t, h.Verify(), "chunk %d, step %d", i, step)
			for !h.SweepStep(64) {
				require.NoError(t, h.Verify())
			}
			require.NoError(t, h.Verify())
		}
	}
}
