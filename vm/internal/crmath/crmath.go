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
// exact value lies within about 2^-75 of the middle between two doubles; algebraic values that lie exactly there (x^3 of a
// short x) are recognised and rounded to even. The other functions of Math are fdlibm's in HotSpot, too.
//
// Special values (NaN, infinities, zeros, overflow) are those of fdlibm.
//
// All functions are pure and safe for concurrent use.
package crmath

import (
	"math"
	"sync"

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

// steps is how many intervals the tables divide a factor of two into.
const steps = 128

// tables are powers 2^(i/128), and factors c near 1/m for the m in each 128th of [1,2), with -ln c.
type tables struct {
	power      [steps]dd
	factor     [steps]float64
	lnInverse  [steps]dd
	ln2OverN   float64 // ln 2 / 128, so short that multiples are exact
	ln2OverNLo dd      // the rest
}

var load = sync.OnceValue(func() *tables {
	t := &tables{ln2OverN: ln2a / steps, ln2OverNLo: ln2b.scale(1.0 / steps)}
	for i := range steps {
		t.power[i] = slowExp(ln2b.add(dd{ln2a, 0}).mul(dd{float64(i) / steps, 0}))
		c := float64(float32(1 / (1 + (float64(i)+0.5)/steps)))
		t.factor[i] = c
		t.lnInverse[i] = slowLog(c).neg()
	}
	return t
})

// slowExp returns e^x for |x| below 1 from the Taylor series of e^(x/256), squared eight times.
func slowExp(x dd) dd {
	const halvings = 8
	r := x.scale(1.0 / (1 << halvings))
	m := inverseFactorials[8]
	for i := 7; i >= 0; i-- {
		m = m.mul(r).add(inverseFactorials[i])
	}
	m = m.mul(r).mul(r).add(r)
	for range halvings {
		m = m.scale(2).add(m.mul(m))
	}
	return dd{1, 0}.add(m)
}

// slowLog returns ln m for m in [0.5, 2] by one step of Newton from fdlibm's value.
func slowLog(m float64) dd {
	g := fdlibm.Log(m)
	d := slowExp(dd{-g, 0}).mul(dd{m, 0}).add(dd{-1, 0})
	return dd{g, 0}.add(d).add(d.mul(d).scale(-0.5))
}

// exp returns e and k with e^x = 2^k e, e in [0.9, 2.1]: a power 2^(i/128) times the series of what is left, whose terms from
// the third power on are at most 2^-28 of the whole, so that doubles suffice for them.
func exp(x dd) (e dd, k int) {
	t := load()
	n := math.RoundToEven(x.h * (steps * math.Log2E))
	r := sum(x.h, -n*t.ln2OverN).add(dd{x.l, 0}).add(t.ln2OverNLo.mul(dd{-n, 0}))
	h := r.h
	tail := float64(float64(h*h)*h) * (1.0/6 + float64(h*(1.0/24+float64(h*(1.0/120+float64(h*(1.0/720)))))))
	q := r.add(r.mul(r).scale(0.5)).add(dd{tail, 0})
	i := int(n)
	p := t.power[i&(steps-1)]
	return p.add(p.mul(q)), i >> 7
}

// Exp returns e^x.
func Exp(x float64) float64 {
	switch {
	case x != x || x > 709.782712893383973096 || x < -745.13321910194110842 || math.Abs(x) < 0x1p-54:
		return fdlibm.Exp(x)
	}
	if math.Abs(x) < 700 {
		if y, ok := quickExp(load(), x, 0, 0); ok {
			return y
		}
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
		// A factor c makes m c = 1+r with a small r, exactly; ln m = ln(1+r) - ln c.
		if m < 1 {
			m *= 2
			k--
		}
		t := load()
		i := int(math.Float64bits(m)>>45) & (steps - 1)
		p := product(m, t.factor[i])
		r := sum(p.h-1, p.l)
		h := r.h
		tail := logTail(h)
		y = t.lnInverse[i].add(r).add(r.mul(r).scale(-0.5)).add(dd{tail, 0})
	}
	n := float64(k)
	if k == 0 {
		return y
	}
	return dd{n * ln2a, 0}.add(ln2b.mul(dd{n, 0})).add(y)
}

// logTail returns ln(1+r) from the third power on, for |r| up to 2^-8.
func logTail(r float64) float64 {
	q := 1.0/7 - float64(r*(1.0/8-float64(r*(1.0/9-float64(r*(1.0/10))))))
	return float64(float64(r*r)*r) * (1.0/3 - float64(r*(1.0/4-float64(r*(1.0/5-float64(r*(1.0/6-float64(r*q))))))))
}

// Log returns the natural logarithm of x.
func Log(x float64) float64 {
	if !(x > 0) || x > math.MaxFloat64 || x == 1 {
		return fdlibm.Log(x)
	}
	if h, l, ok := quickLog(load(), x); ok {
		if y, ok := settle(h, l, 0x1p-74); ok {
			return y
		}
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
	t := load()
	if h, l, ok := quickLog(t, ax); ok && x > 0 {
		if p := product(h, y); math.Abs(p.h) < 700 {
			if r, ok := quickExp(t, p.h, p.l+float64(l*y), math.Abs(y)*0x1p-74); ok {
				return r
			}
		}
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
