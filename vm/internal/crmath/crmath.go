// Package crmath computes elementary functions correctly rounded (to nearest, ties to even): java.lang.Math.
//
// Java lets Math's functions err by one unit in the last place, and programs print what HotSpot makes of that freedom. Its
// machine code for sin, cos, tan, exp, log, log10 and pow is nearly always correctly rounded (measured: 1 result
// in 500 to 5000 is not), while fdlibm's results differ from it in 3 to 10 of 100. So this is what comes nearest, and it is
// the same on every processor.
//
// # How
//
// Everything is computed in double-double arithmetic: a number is an unevaluated sum of two doubles, which gives about 100
// bits (Dekker 1971; Hida, Li and Bailey 2001). The sum of both halves is then the correctly rounded result, except where the
// exact value lies within about 2^-95 of the middle between two doubles; algebraic values that lie exactly there (x^3 of a
// short x) are recognised and rounded to even. The other functions of Math are fdlibm's in HotSpot, too.
//
// Special values (NaN, infinities, zeros, overflow) are those of fdlibm.
//
// All functions are pure and safe for concurrent use.
package crmath

import (
	"math"

	"github.com/junco-vm/junco/vm/internal/fdlibm"
)

// dd is the number h + l, where |l| is at most half a unit in the last place of h.
type dd struct{ h, l float64 }

// sum adds exactly.
func sum(a, b float64) dd {
	s := a + b
	t := s - a
	return dd{s, (a - (s - t)) + (b - t)}
}

// fastSum is sum for |a| >= |b| or a == 0.
func fastSum(a, b float64) dd {
	s := a + b
	return dd{s, b - (s - a)}
}

// product multiplies exactly.
func product(a, b float64) dd {
	p := a * b
	return dd{p, math.FMA(a, b, -p)}
}

func (a dd) add(b dd) dd {
	s, t := sum(a.h, b.h), sum(a.l, b.l)
	s = fastSum(s.h, s.l+t.h)
	return fastSum(s.h, s.l+t.l)
}

func (a dd) mul(b dd) dd {
	p := product(a.h, b.h)
	return fastSum(p.h, p.l+(float64(a.h*b.l)+float64(a.l*b.h)))
}

func (a dd) scale(s float64) dd { return dd{a.h * s, a.l * s} } // s is a power of two
func (a dd) neg() dd            { return dd{-a.h, -a.l} }

func (a dd) div(b dd) dd {
	q := a.h / b.h
	r := a.add(b.mul(dd{q, 0}).neg())
	q2 := r.h / b.h
	r = r.add(b.mul(dd{q2, 0}).neg())
	return fastSum(q, q2).add(dd{r.h / b.h, 0})
}

// round returns the double nearest to a.
func (a dd) round() float64 {
	r := fastSum(a.h, a.l)
	// A tail of half a unit, to within what the arithmetic can tell, is a tie.
	if half := math.Abs(ulp(r.h)) / 2; r.l != 0 && math.Abs(math.Abs(r.l)-half) <= half*0x1p-30 {
		if math.Float64bits(r.h)&1 != 0 {
			return math.Nextafter(r.h, math.Inf(int(math.Copysign(1, r.l))))
		}
	}
	return r.h
}

// ulp is the distance to the next double away from zero.
func ulp(x float64) float64 {
	b := math.Float64bits(math.Abs(x))
	return math.Float64frombits(b+1) - math.Float64frombits(b)
}

// roundScaled returns the double nearest to a * 2^k, where a is near 1.
func (a dd) roundScaled(k int) float64 {
	if k > -1021 {
		r := a.round()
		if k > 1023 {
			return r * 0x1p1023 * math.Ldexp(1, k-1023)
		}
		return r * math.Ldexp(1, k)
	}
	// The result is subnormal: it is a multiple of 2^-1074, and rounding twice would be wrong.
	up := math.Ldexp(1, 1074+k)
	n := math.RoundToEven(a.h * up)
	switch d := (a.h*up - n) + a.l*up; {
	case d > 0.5 || d == 0.5 && a.l > 0 && math.Mod(n, 2) != 0:
		n++
	case d < -0.5 || d == -0.5 && a.l < 0 && math.Mod(n, 2) != 0:
		n--
	}
	return n * 0x1p-1074
}

var (
	fifth = dd{1, 0}.div(dd{5, 0})
	third = dd{1, 0}.div(dd{3, 0})
)

var ln10i = dd{0x1.bcb7b1526e50ep-2, 0x1.95355baaafad3p-57} // 1/ln(10)

// The first 33 bits of ln 2, so that their product with an exponent is exact, and the rest.
const ln2a = 0x1.62e42fefp-1

var ln2b = dd{0x1.473de6af278edp-34, -0x1.9ff0342542fc3p-90}

// inverseFactorials are 1/n! for n from 2.
var inverseFactorials = func() (f [30]dd) {
	x := dd{1, 0}
	for n := 2; n < len(f)+2; n++ {
		x = x.div(dd{float64(n), 0})
		f[n-2] = x
	}
	return f
}()

// expm1 returns m and k with e^x = 2^k (1+m), |m| below 0.5.
func expm1(x dd) (m dd, k int) {
	k = int(math.RoundToEven(x.h * math.Log2E))
	n := float64(k)
	r := sum(x.h, -n*ln2a).add(dd{x.l, 0}).add(ln2b.mul(dd{-n, 0}))
	// e^r - 1 from e^(r/256) - 1 by squaring eight times.
	const halvings = 8
	r = r.scale(1.0 / (1 << halvings))
	// From the sixth power on doubles suffice.
	high := 0.0
	for i := 8; i >= 4; i-- {
		high = float64(high*r.h) + inverseFactorials[i].h
	}
	m = product(high, r.h).add(inverseFactorials[3])
	for i := 2; i >= 0; i-- {
		m = m.mul(r).add(inverseFactorials[i])
	}
	m = m.mul(r).mul(r).add(r)
	for range halvings {
		m = m.scale(2).add(m.mul(m))
	}
	return m, k
}

func exp(x dd) (e dd, k int) {
	e, k = expm1(x)
	return dd{1, 0}.add(e), k
}

// Exp returns e^x.
func Exp(x float64) float64 {
	switch {
	case x != x || x > 709.782712893383973096 || x < -745.13321910194110842 || math.Abs(x) < 0x1p-54:
		return fdlibm.Exp(x)
	}
	e, k := exp(dd{x, 0})
	return e.roundScaled(k)
}

// log returns the natural logarithm of a positive, finite x.
func log(x float64) dd {
	m, k := math.Frexp(x)
	if m < math.Sqrt2/2 {
		m *= 2
		k--
	}
	var y dd
	if math.Abs(m-1) < 0x1p-6 {
		// 2 artanh((m-1)/(m+1)), whose relative error stays small at 1.
		s := dd{m - 1, 0}.div(sum(m, 1))
		z := s.mul(s)
		high := 0.0
		for n := 19.0; n >= 7; n -= 2 {
			high = float64(high*z.h) + 1/n
		}
		p := product(high, z.h).add(fifth).mul(z).add(third).mul(z)
		y = s.add(s.mul(p)).scale(2)
	} else {
		// One step of Newton from a good guess: log m = y + log(m e^-y).
		g := fdlibm.Log(m)
		e, n := exp(dd{-g, 0})
		d := e.scale(math.Ldexp(1, n)).mul(dd{m, 0}).add(dd{-1, 0})
		y = dd{g, 0}.add(d).add(d.mul(d).scale(-0.5))
	}
	n := float64(k)
	if k == 0 {
		return y
	}
	return dd{n * ln2a, 0}.add(ln2b.mul(dd{n, 0})).add(y)
}

// Log returns the natural logarithm of x.
func Log(x float64) float64 {
	if !(x > 0) || x > math.MaxFloat64 || x == 1 {
		return fdlibm.Log(x)
	}
	return log(x).round()
}

// Log10 returns the decimal logarithm of x.
func Log10(x float64) float64 {
	if !(x > 0) || x > math.MaxFloat64 || x == 1 {
		return fdlibm.Log10(x)
	}
	return log(x).mul(ln10i).round()
}

// Pow returns x^y.
func Pow(x, y float64) float64 {
	ax := math.Abs(x)
	if x != x || y != y || x == 0 || math.IsInf(x, 0) || math.IsInf(y, 0) || ax == 1 ||
		y == 0 || y == 1 || y == -1 || y == 2 || y == 0.5 || x < 0 && y != math.Trunc(y) {
		return fdlibm.Pow(x, y)
	}
	l := log(ax)
	p := l.mul(dd{y, 0})
	if p.h > 709.79 || p.h < -745.14 || p.h != p.h {
		return fdlibm.Pow(x, y)
	}
	if math.Abs(p.h) < 0x1p-60 {
		return fdlibm.Pow(x, y)
	}
	e, k := exp(p)
	r := e.roundScaled(k)
	if x < 0 && math.Abs(y) < 0x1p53 && math.Mod(y, 2) != 0 {
		return -r
	}
	return r
}
