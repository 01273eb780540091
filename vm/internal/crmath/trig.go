package crmath

import (
	"math"
	"math/big"
	"sync"

	"github.com/junco-vm/junco/vm/internal/fdlibm"
)

// pi/2 in pieces of 33 bits, whose products with numbers below 2^20 are exact, and the rest.
const (
	pio2a = 0x1.921fb544p+0
	pio2b = 0x1.0b4611a6p-34
	pio2c = 0x1.3198a2e0p-69
)

var (
	pio2d = dd{0x1.b839a252049c1p-104, 0x1.14cf98e804178p-160}
	pio2  = dd{0x1.921fb54442d18p+0, 0x1.1a62633145c07p-54}
)

// largestSimple bounds the arguments that are reduced by subtraction.
const largestSimple = 0x1p19

// reduce returns x - n*pi/2, of magnitude at most about pi/4, and the last two bits of n.
func reduce(x float64) (r dd, quadrant int) {
	if math.Abs(x) > largestSimple {
		return reduceLarge(x)
	}
	n := math.RoundToEven(x * (2 / math.Pi))
	r = sum(x, -n*pio2a).add(dd{-n * pio2b, 0}).add(dd{-n * pio2c, 0}).add(pio2d.mul(dd{-n, 0}))
	return r, int(int64(n) & 3)
}

// reduceLarge multiplies the significand of x by those bits of 2/pi that matter (Payne and Hanek): with x = m 2^e, bits of
// 2/pi that would make multiples of 4 are left out, and 200 bits behind the binary point are kept.
func reduceLarge(x float64) (r dd, quadrant int) {
	const kept = 200
	b := math.Float64bits(x)
	e := int(b>>52&0x7ff) - 1075
	m := new(big.Int).SetUint64(b&(1<<52-1) | 1<<52)
	// The window holds floor(2/pi * 2^(e+kept)) modulo 2^(kept+2+53).
	w := fdlibm.TwoOverPi(e + kept)
	p := m.Mul(m, w)
	p.And(p, new(big.Int).Sub(new(big.Int).Lsh(big.NewInt(1), kept+2), big.NewInt(1)))
	q := int(new(big.Int).Rsh(p, kept).Int64())
	p.And(p, new(big.Int).Sub(new(big.Int).Lsh(big.NewInt(1), kept), big.NewInt(1)))
	if p.Bit(kept-1) == 1 {
		p.Sub(p, new(big.Int).Lsh(big.NewInt(1), kept))
		q++
	}
	// p / 2^kept as two doubles.
	f := new(big.Float).SetInt(p)
	h, _ := f.Float64()
	rest := new(big.Float).SetPrec(256).Sub(f, big.NewFloat(h))
	l, _ := rest.Float64()
	r = dd{math.Ldexp(h, -kept), math.Ldexp(l, -kept)}.mul(pio2)
	if x < 0 {
		return r.neg(), -q & 3
	}
	return r, q & 3
}

// series sums the Taylor series of the sine (odd) or cosine of r. The terms from the ninth power on are at most 2^-20 of the
// whole, so that doubles suffice for them.
func series(r dd, odd int) dd {
	z := r.mul(r).neg()
	high := 0.0
	for n := 18 + odd; n >= 8+odd; n -= 2 {
		high = float64(high*z.h) + inverseFactorials[n-2].h
	}
	p := product(high, z.h).add(inverseFactorials[4+odd])
	p = p.mul(z).add(inverseFactorials[2+odd])
	p = p.mul(z).add(inverseFactorials[odd])
	p = p.mul(z)
	if odd == 1 {
		return r.add(r.mul(p))
	}
	return dd{1, 0}.add(p)
}

func sine(r dd, quadrant int) dd {
	s := series(r, 1-quadrant&1)
	if quadrant&2 != 0 {
		return s.neg()
	}
	return s
}

// Sin returns the sine of x.
func Sin(x float64) float64 {
	if !(math.Abs(x) <= math.MaxFloat64) || math.Abs(x) < 0x1p-27 {
		return fdlibm.Sin(x)
	}
	if y, ok := quickSine(x, 0); ok {
		return y
	}
	return sine(reduce(x)).round()
}

// Cos returns the cosine of x.
func Cos(x float64) float64 {
	if !(math.Abs(x) <= math.MaxFloat64) || math.Abs(x) < 0x1p-27 {
		return fdlibm.Cos(x)
	}
	if y, ok := quickSine(x, 1); ok {
		return y
	}
	r, q := reduce(x)
	return sine(r, q+1).round()
}

// Tan returns the tangent of x.
func Tan(x float64) float64 {
	if !(math.Abs(x) <= math.MaxFloat64) || math.Abs(x) < 0x1p-27 {
		return fdlibm.Tan(x)
	}
	r, q := reduce(x)
	s, c := series(r, 1), series(r, 0)
	if q&1 == 0 {
		return s.div(c).round()
	}
	return c.div(s).neg().round()
}

var loadArcs = sync.OnceValue(func() *arcs {
	t := new(arcs)
	for i := range t.sin {
		a := dd{float64(i) / 64, 0}
		t.sin[i], t.cos[i] = series(a, 1), series(a, 0)
	}
	return t
})
