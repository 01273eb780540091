package crmath

import "math"

// The quick ways: each computes its function as h + l with an error of at most err, so small that nearly always both ends of that interval
// round to the same double, which is then the result (Ziv 1991). Otherwise the caller computes it in full.

// settle returns h+l rounded, if that is the same for all errors up to err.
func settle(h, l, err float64) (y float64, ok bool) {
	y = h + (l + err)
	return y, y == h+(l-err)
}

// quickLog returns ln x for a positive, normal x to within 2^-76, absolutely. It is not for numbers within 2^-6 of 1, whose logarithm is small.
func quickLog(t *tables, x float64) (h, l float64, ok bool) {
	b := math.Float64bits(x)
	k := int(b>>52) - 1023
	m := math.Float64frombits(b&(1<<52-1) | 1023<<52)
	i := int(b>>45) & (steps - 1)
	if k == -1 && i >= steps-3 || k == 0 && i < 2 || k == -1023 {
		return 0, 0, false
	}
	p := product(m, t.factor[i])
	r := sum(p.h-1, p.l)
	z := product(r.h, r.h)
	n := float64(k)
	c := t.lnInverse[i]
	s := sum(n*ln2a, c.h)
	u := sum(s.h, r.h)
	v := sum(u.h, -0.5*z.h)
	l = s.l + u.l + v.l + (r.l - float64(r.h*r.l) - 0.5*z.l + c.l + float64(n*ln2b.h) + logTail(r.h))
	return v.h, l, true
}

// quickExp returns e^(h+l) for |h| up to 700, if the error of l, err, and its own let it be rounded.
func quickExp(t *tables, h, l, err float64) (y float64, ok bool) {
	n := math.RoundToEven(h * (steps * math.Log2E))
	r := sum(h-n*t.ln2OverN, l-float64(n*t.ln2OverNLo.h))
	tail := float64(r.h*r.h) * (0.5 + float64(r.h*(1.0/6+float64(r.h*(1.0/24+float64(r.h*(1.0/120+float64(r.h*(1.0/720)))))))))
	i := int(n)
	p := t.power[i&(steps-1)]
	q := product(p.h, r.h)
	s := fastSum(p.h, q.h)
	y, ok = settle(s.h, s.l+(q.l+p.l+p.h*(r.l+tail)+float64(p.l*r.h)), err+0x1p-65)
	return y * math.Float64frombits(uint64(i>>7+1023)<<52), ok
}

// pio2Rest is what is left of pi/2 beyond two doubles.
const pio2Rest = -0x1.f1976b7ed8fbcp-110

// arcs are sines and cosines of the multiples of 1/64.
type arcs struct{ sin, cos [53]dd }

// quickSine returns the sine of x in the quadrant that is added to its own.
func quickSine(x float64, quadrant int) (y float64, ok bool) {
	if !(math.Abs(x) < 0x1p30) {
		return 0, false
	}
	n := math.RoundToEven(x * (2 / math.Pi))
	a, b := product(n, pio2.h), product(n, pio2.l)
	d := sum(x-a.h, -a.l) // the difference is exact: both are of one size
	r := sum(d.h, -b.h)
	r = fastSum(r.h, r.l+(d.l-b.l-float64(n*pio2Rest)))
	quadrant += int(n)
	if r.h < 0 {
		r = r.neg()
		if quadrant&1 == 0 {
			quadrant += 2 // the sine is odd, the cosine even
		}
	}
	i := int(r.h*64 + 0.5)
	if i == 0 {
		return 0, false
	}
	t := loadArcs()
	s, c := t.sin[i], t.cos[i]
	if quadrant&1 != 0 {
		s, c = c, s.neg()
	}
	// s + c b + (s (cos b - 1) + c (sin b - b))
	b = sum(r.h-float64(i)/64, r.l)
	z := float64(b.h * b.h)
	p := product(c.h, b.h)
	u := sum(s.h, p.h)
	cosine := z * (-1.0/2 + float64(z*(1.0/24-float64(z*(1.0/720)))))
	cubic := float64(b.h*z) * (-1.0/6 + float64(z*(1.0/120-float64(z*(1.0/5040)))))
	l := u.l + (p.l + s.l + float64(c.l*b.h) + float64(c.h*b.l) + float64(s.h*cosine) + float64(c.h*cubic))
	y, ok = settle(u.h, l, 0x1p-65)
	if quadrant&2 != 0 {
		y = -y
	}
	return y, ok
}
