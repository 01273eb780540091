package fdlibm

import "math"

// kernelSin approximates sin(x+y) for |x| at most about pi/4, where y is the tail of x, by an odd polynomial of degree 13.
func kernelSin(x, y float64, hasTail bool) float64 {
	const (
		s1 = -1.66666666666666324348e-01
		s2 = 8.33333333332248946124e-03
		s3 = -1.98412698298579493134e-04
		s4 = 2.75573137070700676789e-06
		s5 = -2.50507602534068634195e-08
		s6 = 1.58969099521155010221e-10
	)
	if high(x)&0x7fffffff < 0x3e400000 && int32(x) == 0 {
		return x
	}
	z := mul(x, x)
	v := mul(z, x)
	r := horner(z, s2, s3, s4, s5, s6)
	if !hasTail {
		return x + mul(v, s1+mul(z, r))
	}
	return x - (mul(z, mul(0.5, y)-mul(v, r)) - y - mul(v, s1))
}

// kernelCos approximates cos(x+y) for |x| at most about pi/4 by an even polynomial of degree 14.
func kernelCos(x, y float64) float64 {
	const (
		c1 = 4.16666666666666019037e-02
		c2 = -1.38888888888741095749e-03
		c3 = 2.48015872894767294178e-05
		c4 = -2.75573143513906633035e-07
		c5 = 2.08757232129817482790e-09
		c6 = -1.13596475577881948265e-11
	)
	ix := high(x) & 0x7fffffff
	if ix < 0x3e400000 && int32(x) == 0 {
		return 1
	}
	z := mul(x, x)
	r := mul(z, horner(z, c1, c2, c3, c4, c5, c6))
	if ix < 0x3fd33333 {
		return 1 - (mul(0.5, z) - (mul(z, r) - mul(x, y)))
	}
	// 1 - x*x/2 is computed exactly with the help of a quarter of x.
	qx := 0.28125
	if ix <= 0x3fe90000 {
		qx = words(ix-0x00200000, 0)
	}
	hz := mul(0.5, z) - qx
	a := 1 - qx
	return a - (hz - (mul(z, r) - mul(x, y)))
}

var tanPoly = [...]float64{
	3.33333333333334091986e-01, 1.33333333333201242699e-01, 5.39682539762260521377e-02, 2.18694882948595424599e-02,
	8.86323982359930005737e-03, 3.59207910759131235356e-03, 1.45620945432529025516e-03, 5.88041240820264096874e-04,
	2.46463134818469906812e-04, 7.81794442939557092300e-05, 7.14072491382608190305e-05, -1.85586374855275456654e-05,
	2.59073051863633712884e-05,
}

// kernelTan approximates tan(x+y) (k = 1) or -1/tan(x+y) (k = -1) for |x| at most about pi/4.
func kernelTan(x, y float64, k int) float64 {
	const (
		pio4   = 7.85398163397448278999e-01
		pio4lo = 3.06161699786838301793e-17
	)
	hx := high(x)
	ix := hx & 0x7fffffff
	if ix < 0x3e300000 && int32(x) == 0 {
		if uint32(ix)|low(x)|uint32(k+1) == 0 {
			return 1 / math.Abs(x)
		}
		if k == 1 {
			return x
		}
		// -1/(x+y), computed with care.
		z := withLow(x+y, 0)
		w := x + y
		v := y - (z - x)
		a := -1 / w
		t := withLow(a, 0)
		s := 1 + mul(t, z)
		return t + mul(a, s+mul(t, v))
	}
	big := ix >= 0x3fe59428
	if big {
		if x < 0 {
			x, y = -x, -y
		}
		x = (pio4 - x) + (pio4lo - y)
		y = 0
	}
	z := mul(x, x)
	w := mul(z, z)
	t := &tanPoly
	r := horner(w, t[1], t[3], t[5], t[7], t[9], t[11])
	v := mul(z, horner(w, t[2], t[4], t[6], t[8], t[10], t[12]))
	s := mul(z, x)
	r = y + mul(z, mul(s, r+v)+y)
	r += mul(t[0], s)
	w = x + r
	if big {
		v = float64(k)
		return mul(float64(1-hx>>30&2), v-mul(2, x-(mul(w, w)/(w+v)-r)))
	}
	if k == 1 {
		return w
	}
	// -1/(x+r) with more precision than one division has.
	z = withLow(w, 0)
	v = r - (z - x)
	a := -1 / w
	u := withLow(a, 0)
	s = 1 + mul(u, z)
	return u + mul(a, s+mul(u, v))
}

// Sin returns the sine of x.
func Sin(x float64) float64 {
	ix := high(x) & 0x7fffffff
	if ix <= 0x3fe921fb {
		return kernelSin(x, 0, false)
	}
	if ix >= 0x7ff00000 {
		return x - x
	}
	n, y0, y1 := remPio2(x)
	switch n & 3 {
	case 0:
		return kernelSin(y0, y1, true)
	case 1:
		return kernelCos(y0, y1)
	case 2:
		return -kernelSin(y0, y1, true)
	}
	return -kernelCos(y0, y1)
}

// Cos returns the cosine of x.
func Cos(x float64) float64 {
	ix := high(x) & 0x7fffffff
	if ix <= 0x3fe921fb {
		return kernelCos(x, 0)
	}
	if ix >= 0x7ff00000 {
		return x - x
	}
	n, y0, y1 := remPio2(x)
	switch n & 3 {
	case 0:
		return kernelCos(y0, y1)
	case 1:
		return -kernelSin(y0, y1, true)
	case 2:
		return -kernelCos(y0, y1)
	}
	return kernelSin(y0, y1, true)
}

// Tan returns the tangent of x.
func Tan(x float64) float64 {
	ix := high(x) & 0x7fffffff
	if ix <= 0x3fe921fb {
		return kernelTan(x, 0, 1)
	}
	if ix >= 0x7ff00000 {
		return x - x
	}
	n, y0, y1 := remPio2(x)
	return kernelTan(y0, y1, 1-n&1<<1)
}

// Coefficients of the rational function that asin and acos share: (asin(x)-x)/x^3 is about p(x^2)/q(x^2).
var (
	asinP = [...]float64{1.66666666666666657415e-01, -3.25565818622400915405e-01, 2.01212532134862925881e-01,
		-4.00555345006794114027e-02, 7.91534994289814532176e-04, 3.47933107596021167570e-05}
	asinQ = [...]float64{1, -2.40339491173441421878e+00, 2.02094576023350569471e+00, -6.88283971605453293030e-01,
		7.70381505559019352791e-02}
)

const (
	pio2hi = 1.57079632679489655800e+00
	pio2lo = 6.12323399573676603587e-17
)

func asinPQ(t float64) (p, q float64) { return mul(t, horner(t, asinP[:]...)), horner(t, asinQ[:]...) }

// Asin returns the arc sine of x.
func Asin(x float64) float64 {
	const pio4hi = 7.85398163397448278999e-01
	hx := high(x)
	ix := hx & 0x7fffffff
	if ix >= 0x3ff00000 {
		if uint32(ix-0x3ff00000)|low(x) == 0 {
			return mul(x, pio2hi) + mul(x, pio2lo)
		}
		return (x - x) / (x - x)
	}
	if ix < 0x3fe00000 {
		if ix < 0x3e400000 {
			return x
		}
		p, q := asinPQ(mul(x, x))
		return x + mul(x, p/q)
	}
	w := 1 - math.Abs(x)
	t := mul(w, 0.5)
	p, q := asinPQ(t)
	s := math.Sqrt(t)
	if ix >= 0x3fef3333 {
		w = p / q
		t = pio2hi - (mul(2, s+mul(s, w)) - pio2lo)
	} else {
		w = withLow(s, 0)
		c := (t - mul(w, w)) / (s + w)
		r := p / q
		p = mul(mul(2, s), r) - (pio2lo - mul(2, c))
		q = pio4hi - mul(2, w)
		t = pio4hi - (p - q)
	}
	if hx > 0 {
		return t
	}
	return -t
}

// Acos returns the arc cosine of x.
func Acos(x float64) float64 {
	hx := high(x)
	ix := hx & 0x7fffffff
	if ix >= 0x3ff00000 {
		if uint32(ix-0x3ff00000)|low(x) == 0 {
			if hx > 0 {
				return 0
			}
			return math.Pi + mul(2, pio2lo)
		}
		return (x - x) / (x - x)
	}
	if ix < 0x3fe00000 {
		if ix <= 0x3c600000 {
			return pio2hi + pio2lo
		}
		p, q := asinPQ(mul(x, x))
		r := p / q
		return pio2hi - (x - (pio2lo - mul(x, r)))
	}
	if hx < 0 {
		z := mul(1+x, 0.5)
		p, q := asinPQ(z)
		s := math.Sqrt(z)
		w := mul(p/q, s) - pio2lo
		return math.Pi - mul(2, s+w)
	}
	z := mul(1-x, 0.5)
	s := math.Sqrt(z)
	df := withLow(s, 0)
	c := (z - mul(df, df)) / (s + df)
	p, q := asinPQ(z)
	w := mul(p/q, s) + c
	return mul(2, df+w)
}

var (
	atanHi = [...]float64{4.63647609000806093515e-01, 7.85398163397448278999e-01, 9.82793723247329054082e-01,
		1.57079632679489655800e+00}
	atanLo = [...]float64{2.26987774529616870924e-17, 3.06161699786838301793e-17, 1.39033110312309984516e-17,
		6.12323399573676603587e-17}
	atanPoly = [...]float64{3.33333333333329318027e-01, -1.99999999998764832476e-01, 1.42857142725034663711e-01,
		-1.11111104054623557880e-01, 9.09088713343650656196e-02, -7.69187620504482999495e-02, 6.66107313738753120669e-02,
		-5.83357013379057348645e-02, 4.97687799461593236017e-02, -3.65315727442169155270e-02, 1.62858201153657823623e-02}
)

// Atan returns the arc tangent of x, reduced to the nearest of 0, atan(1/2), pi/4, atan(3/2), pi/2.
func Atan(x float64) float64 {
	hx := high(x)
	ix := hx & 0x7fffffff
	if ix >= 0x44100000 {
		if x != x {
			return x + x
		}
		if hx > 0 {
			return atanHi[3] + atanLo[3]
		}
		return -atanHi[3] - atanLo[3]
	}
	id := -1
	if ix < 0x3fdc0000 {
		if ix < 0x3e200000 {
			return x
		}
	} else {
		x = math.Abs(x)
		switch {
		case ix < 0x3fe60000:
			id = 0
			x = (mul(2, x) - 1) / (2 + x)
		case ix < 0x3ff30000:
			id = 1
			x = (x - 1) / (x + 1)
		case ix < 0x40038000:
			id = 2
			x = (x - 1.5) / (1 + mul(1.5, x))
		default:
			id = 3
			x = -1 / x
		}
	}
	z := mul(x, x)
	w := mul(z, z)
	a := &atanPoly
	s1 := mul(z, horner(w, a[0], a[2], a[4], a[6], a[8], a[10]))
	s2 := mul(w, horner(w, a[1], a[3], a[5], a[7], a[9]))
	if id < 0 {
		return x - mul(x, s1+s2)
	}
	z = atanHi[id] - (mul(x, s1+s2) - atanLo[id] - x)
	if hx < 0 {
		return -z
	}
	return z
}

// Atan2 returns the angle of the point (x, y).
func Atan2(y, x float64) float64 {
	const (
		tiny = 1e-300
		piLo = 1.2246467991473531772e-16
	)
	if x != x || y != y {
		return x + y
	}
	if x == 1 {
		return Atan(y)
	}
	hx, hy := high(x), high(y)
	ix, iy := hx&0x7fffffff, hy&0x7fffffff
	m := hy>>31&1 | hx>>30&2
	if y == 0 {
		switch m {
		case 0, 1:
			return y
		case 2:
			return math.Pi + tiny
		}
		return -math.Pi - tiny
	}
	half := math.Pi/2 + tiny
	if hy < 0 {
		half = -math.Pi/2 - tiny
	}
	if x == 0 {
		return half
	}
	if ix == 0x7ff00000 {
		if iy == 0x7ff00000 {
			return [...]float64{math.Pi/4 + tiny, -math.Pi/4 - tiny, 3*(math.Pi/4) + tiny, -3*(math.Pi/4) - tiny}[m]
		}
		return [...]float64{0, math.Copysign(0, -1), math.Pi + tiny, -math.Pi - tiny}[m]
	}
	if iy == 0x7ff00000 {
		return half
	}
	var z float64
	switch k := (iy - ix) >> 20; {
	case k > 60:
		z = math.Pi/2 + mul(0.5, piLo)
	case hx < 0 && k < -60:
		z = 0
	default:
		z = Atan(math.Abs(y / x))
	}
	switch m {
	case 0:
		return z
	case 1:
		return -z
	case 2:
		return math.Pi - (z - piLo)
	}
	return z - piLo - math.Pi
}
