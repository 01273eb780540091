package interp

import (
	"math"

	"github.com/junco-vm/junco/vm/internal/isa"
)

// SlowArith carries out the arithmetic instruction at PC that left the loop with ExitSlowOp (frem, drem); the caller then advances PC with
// Next. It answers false, and does nothing, if the instruction is another one.
func (m *Machine) SlowArith() bool {
	i := m.Ins()
	switch i.Op {
	case isa.FREM:
		x, y := math.Float32frombits(m.Reg32(int(i.B))), math.Float32frombits(m.Reg32(int(i.C)))
		// The remainder of two floats is exact in double precision, and a float.
		m.SetReg32(int(i.A), math.Float32bits(float32(math.Mod(float64(x), float64(y)))))
	case isa.DREM:
		x, y := math.Float64frombits(m.Reg64(int(i.B))), math.Float64frombits(m.Reg64(int(i.C)))
		m.SetReg64(int(i.A), math.Float64bits(math.Mod(x, y)))
	default:
		return false
	}
	return true
}
