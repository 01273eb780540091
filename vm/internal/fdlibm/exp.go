package fdlibm

import "math"

const (
	ln2hi = 6.93147180369123816490e-01
	ln2lo = 1.90821492927058770002e-10
	ivln2 = 1.44269504088896338700e+00
)

func sign(x float64) float64 {
	if high(x) < 0 {
		return -1
	}
	return 1
}

// Exp returns e^x: x is reduced to r = x - k*ln2, and (r*(e^r+1))/(e^r-1) approximated by a polynomial in r*r.
func Exp(x float64) float64 {
	const (
		overflow  = 7.09782712893383973096e+02
		underflow = -7.45133219101941108420e+02
		p1        = 1.66666666666666019037e-01
		p2        = -2.77777777770155933842e-03
		p3        = 6.61375632143793436117e-05
		p4        = -1.65339022054652515390e-06
		p5        = 4.13813679705723846039e-08
	)
	hx := high(x)
	negative := hx < 0
	hx &= 0x7fffffff
	if hx >= 0x40862e42 {
		if hx >= 0x7ff00000 {
			if x != x {
				return x + x
			}
			if negative {
				return 0
			}
			return x
		}
		if x > overflow {
			return math.Inf(1)
		}
		if x < underflow {
			return 0
		}
	}
	var hi, lo float64
	k := 0
	if hx > 0x3fd62e42 {
		if hx < 0x3ff0a2b2 {
			k = 1
			if negative {
				k = -1
			}
		} else {
			k = int(mul(ivln2, x) + mul(0.5, sign(x)))
		}
		t := float64(k)
		hi = x - mul(t, ln2hi)
		lo = mul(t, ln2lo)
		x = hi - lo
	} else if hx < 0x3e300000 {
		return 1 + x
	}
	t := mul(x, x)
	c := x - mul(t, horner(t, p1, p2, p3, p4, p5))
	if k == 0 {
		return 1 - (mul(x, c)/(c-2) - x)
	}
	y := 1 - (lo - mul(x, c)/(2-c) - hi)
	if k >= -1021 {
		return withHigh(y, high(y)+int32(k)<<20)
	}
	return withHigh(y, high(y)+int32(k+1000)<<20) * 0x1p-1000
}

// Expm1 returns e^x - 1 without the loss of digits near zero.
func Expm1(x float64) float64 {
	const (
		overflow = 7.09782712893383973096e+02
		q1       = -3.33333333333331316428e-02
		q2       = 1.58730158725481460165e-03
		q3       = -7.93650757867487942473e-05
		q4       = 4.00821782732936239552e-06
		q5       = -2.01099218183624371326e-07
	)
	hx := high(x)
	negative := hx < 0
	hx &= 0x7fffffff
	if hx >= 0x4043687a {
		if hx >= 0x40862e42 {
			if hx >= 0x7ff00000 {
				if x != x {
					return x + x
				}
				if negative {
					return -1
				}
				return x
			}
			if x > overflow {
				return math.Inf(1)
			}
		}
		if negative {
			return 1e-300 - 1
		}
	}
	var c float64
	k := 0
	if hx > 0x3fd62e42 {
		var hi, lo float64
		if hx < 0x3ff0a2b2 {
			if negative {
				hi, lo, k = x+ln2hi, -ln2lo, -1
			} else {
				hi, lo, k = x-ln2hi, ln2lo, 1
			}
		} else {
			k = int(mul(ivln2, x) + mul(0.5, sign(x)))
			t := float64(k)
			hi, lo = x-mul(t, ln2hi), mul(t, ln2lo)
		}
		x = hi - lo
		c = hi - x - lo
	} else if hx < 0x3c900000 {
		return x
	}
	hfx := mul(0.5, x)
	hxs := mul(x, hfx)
	r1 := 1 + mul(hxs, horner(hxs, q1, q2, q3, q4, q5))
	t := 3 - mul(r1, hfx)
	e := mul(hxs, (r1-t)/(6-mul(x, t)))
	if k == 0 {
		return x - (mul(x, e) - hxs)
	}
	e = mul(x, e-c) - c
	e -= hxs
	switch {
	case k == -1:
		return mul(0.5, x-e) - 0.5
	case k == 1:
		if x < -0.25 {
			return mul(-2, e-(x+0.5))
		}
		return 1 + mul(2, x-e)
	case k <= -2 || k > 56:
		y := 1 - (e - x)
		if k == 1024 {
			y = y * 2 * 0x1p1023
		} else {
			y = withHigh(y, high(y)+int32(k)<<20)
		}
		return y - 1
	case k < 20:
		t = words(0x3ff00000-0x200000>>k, 0)
		y := t - (e - x)
		return withHigh(y, high(y)+int32(k)<<20)
	}
	t = words(int32(0x3ff-k)<<20, 0)
	y := x - (e + t)
	y++
	return withHigh(y, high(y)+int32(k)<<20)
}

// Sinh returns the hyperbolic sine of x.
func Sinh(x float64) float64 {
	ix := high(x) & 0x7fffffff
	if ix >= 0x7ff00000 {
		return x + x
	}
	h := mul(0.5, sign(x))
	if ix < 0x40360000 {
		if ix < 0x3e300000 {
			return x
		}
		t := Expm1(math.Abs(x))
		if ix < 0x3ff00000 {
			return mul(h, mul(2, t)-mul(t, t)/(t+1))
		}
		return mul(h, t+t/(t+1))
	}
	if ix < 0x40862e42 {
		return mul(h, Exp(math.Abs(x)))
	}
	if atMostHalfOverflow(x, ix) {
		w := Exp(mul(0.5, math.Abs(x)))
		return mul(mul(h, w), w)
	}
	return mul(x, 1e307)
}

// atMostHalfOverflow tells whether e^(x/2) squared, and halved, is still finite.
func atMostHalfOverflow(x float64, ix int32) bool {
	return ix < 0x408633ce || ix == 0x408633ce && low(x) <= 0x8fb9f87d
}

// Cosh returns the hyperbolic cosine of x.
func Cosh(x float64) float64 {
	ix := high(x) & 0x7fffffff
	if ix >= 0x7ff00000 {
		return mul(x, x)
	}
	if ix < 0x3fd62e43 {
		t := Expm1(math.Abs(x))
		w := 1 + t
		if ix < 0x3c800000 {
			return w
		}
		return 1 + mul(t, t)/(w+w)
	}
	if ix < 0x40360000 {
		t := Exp(math.Abs(x))
		return mul(0.5, t) + 0.5/t
	}
	if ix < 0x40862e42 {
		return mul(0.5, Exp(math.Abs(x)))
	}
	if atMostHalfOverflow(x, ix) {
		w := Exp(mul(0.5, math.Abs(x)))
		return mul(mul(0.5, w), w)
	}
	return math.Inf(1)
}

// Tanh returns the hyperbolic tangent of x.
func Tanh(x float64) float64 {
	hx := high(x)
	ix := hx & 0x7fffffff
	if ix >= 0x7ff00000 {
		if hx >= 0 {
			return 1/x + 1
		}
		return 1/x - 1
	}
	z := 1.0
	if ix < 0x40360000 {
		if ix < 0x3c800000 {
			return mul(x, 1+x)
		}
		if ix >= 0x3ff00000 {
			t := Expm1(mul(2, math.Abs(x)))
			z = 1 - 2/(t+2)
		} else {
			t := Expm1(mul(-2, math.Abs(x)))
			z = -t / (t + 2)
		}
	}
	if hx >= 0 {
		return z
	}
	return -z
}
