package crmath

import (
	"math"
	"math/rand/v2"
	"testing"

	"github.com/stretchr/testify/require"
)

// What the quick ways settle must be what the full computation says; and they must settle nearly everything, or they are of no use.
func TestQuickAgreesWithFull(t *testing.T) {
	type quick = func(x, y float64) (got float64, ok bool)
	for _, c := range []struct {
		name  string
		quick quick
		full  func(x, y float64) float64
		x     func(r *rand.Rand) float64
	}{
		{"sin", func(x, _ float64) (float64, bool) { return quickSine(x, 0) },
			func(x, _ float64) float64 { return sine(reduce(x)).round() }, func(r *rand.Rand) float64 { return (r.Float64() - .5) * 2000 }},
		{"sin, small", func(x, _ float64) (float64, bool) { return quickSine(x, 0) },
			func(x, _ float64) float64 { return sine(reduce(x)).round() }, func(r *rand.Rand) float64 { return 0.01 + r.Float64()*3 }},
		{"cos", func(x, _ float64) (float64, bool) { return quickSine(x, 1) },
			func(x, _ float64) float64 { r, q := reduce(x); return sine(r, q+1).round() }, func(r *rand.Rand) float64 { return (r.Float64() - .5) * 2e5 }},
		{"cos, large", func(x, _ float64) (float64, bool) { return quickSine(x, 1) },
			func(x, _ float64) float64 { r, q := reduce(x); return sine(r, q+1).round() }, func(r *rand.Rand) float64 { return (r.Float64() - .5) * 2e9 }},
		{"exp", func(x, _ float64) (float64, bool) { return quickExp(load(), x, 0, 0) },
			func(x, _ float64) float64 { e, k := exp(dd{x, 0}); return e.roundScaled(k) }, func(r *rand.Rand) float64 { return (r.Float64() - .5) * 1300 }},
		{"log", func(x, _ float64) (float64, bool) {
			h, l, ok := quickLog(load(), x)
			if !ok {
				return 0, false
			}
			return settle(h, l, 0x1p-74)
		}, func(x, _ float64) float64 { return log(x).round() }, func(r *rand.Rand) float64 { return math.Exp((r.Float64() - .5) * 30) }},
		{"pow", func(x, y float64) (float64, bool) {
			h, l, ok := quickLog(load(), x)
			if !ok {
				return 0, false
			}
			p := product(h, y)
			return quickExp(load(), p.h, p.l+l*y, math.Abs(y)*0x1p-74)
		}, func(x, y float64) float64 { e, k := exp(log(x).mul(dd{y, 0})); return e.roundScaled(k) },
			func(r *rand.Rand) float64 { return math.Exp((r.Float64() - .5) * 30) }},
	} {
		t.Run(c.name, func(t *testing.T) {
			n := 300_000
			if testing.Short() {
				n = 30_000
			}
			r := rand.New(rand.NewPCG(1, 2))
			settled := 0
			for range n {
				x, y := c.x(r), (r.Float64()-.5)*40
				if got, ok := c.quick(x, y); ok {
					settled++
					require.Equal(t, c.full(x, y), got, "%v, %v", x, y)
				}
			}
			require.Greater(t, settled, n*95/100)
		})
	}
}
