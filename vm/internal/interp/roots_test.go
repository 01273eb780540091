package interp_test

import (
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/junco-vm/junco/vm/internal/interp"
)

// TestRoots walks the stack at safepoints of running programs, as a collector would: every register that the tables call a reference must hold null
// or an object, in the running frame and in the frames suspended below it.
func TestRoots(t *testing.T) {
	for _, name := range []string{"Flow", "Objects"} {
		w := newWorld(t)
		n, seen, frames := 0, 0, 0
		w.m.Trace = func(m *interp.Machine) bool {
			if n++; n > 20000 && uint32(n)*0x9E3779B1>>26 != 0 { // each instruction at first, when things are resolved, then a sample
				return true
			}
			fp, pc, limit := m.FP, m.PC, 1<<16
			for depth := 0; pc != interp.PCExit && depth < 40; depth++ {
				owner, base, ok := m.Owner(pc)
				if !ok {
					return true
				}
				code := w.methods[owner].code
				if depth == 0 && !code.AtPoint(pc-base) { // the running frame can be read at safepoints only
					limit = 0
				}
				code.Refs(pc-base, min(limit, code.FrameRegs), func(r int) {
					seen++
					ref := uint32(*m.FrameReg(fp, r))
					if ref != 0 && (ref%8 != 0 || ref < heapBase || ref >= m.Bump || w.byID[uint16(w.u32(ref))] == nil) {
						t.Fatalf("%s at %d: register %d holds %#x\n%s", w.methods[owner].m.Name, pc-base, r, ref, code.Listing())
					}
				})
				frames++
				l := m.LinkageOf(fp, code.Link)
				limit = int(l.Delta())
				fp -= uint32(limit) * 8
				if pc = l.ResumePC(); pc != interp.PCExit && l.Flags()&interp.LinkReexecute == 0 {
					pc--
				}
			}
			return true
		}
		w.runMain(t, name)
		require.Greater(t, seen, 1000)
		require.Greater(t, frames, 1000)
	}
}
