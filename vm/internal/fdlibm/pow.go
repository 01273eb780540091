package fdlibm

import "math"

// Pow returns x^y: log2(x) in two pieces, times y, and 2 to that power.
func Pow(x, y float64) float64 {
	const (
		l1   = 5.99999999999994648725e-01
		l2   = 4.28571428578550184252e-01
		l3   = 3.33333329818377432918e-01
		l4   = 2.72728123808534006489e-01
		l5   = 2.30660745775561754067e-01
		l6   = 2.06975017800338417784e-01
		p1   = 1.66666666666666019037e-01
		p2   = -2.77777777770155933842e-03
		p3   = 6.61375632143793436117e-05
		p4   = -1.65339022054652515390e-06
		p5   = 4.13813679705723846039e-08
		lg2  = 6.93147180559945286227e-01
		lg2h = 6.93147182464599609375e-01
		lg2l = -1.90465429995776804525e-09
		ovt  = 8.0085662595372944372e-17
		cp   = 9.61796693925975554329e-01
		cph  = 9.61796700954437255859e-01
		cpl  = -7.02846165095275826516e-09

		ivln2h = 1.44269502162933349609e+00
		ivln2l = 1.92596299112661746887e-08
	)
	bp := [2]float64{1, 1.5}
	dph := [2]float64{0, 5.84962487220764160156e-01}
	dpl := [2]float64{0, 1.35003920212974897128e-08}

	if y == 0 {
		return 1
	}
	if x != x || y != y {
		return x + y
	}
	hx, lx, hy, ly := high(x), low(x), high(y), low(y)
	ix, iy := hx&0x7fffffff, hy&0x7fffffff

	// yisint: 0 no integer, 1 odd, 2 even; it matters for negative x.
	yisint := int32(0)
	if hx < 0 {
		if iy >= 0x43400000 {
			yisint = 2
		} else if iy >= 0x3ff00000 {
			k := iy>>20 - 0x3ff
			if k > 20 {
				j := ly >> (52 - k)
				if j<<(52-k) == ly {
					yisint = 2 - int32(j&1)
				}
			} else if ly == 0 {
				j := iy >> (20 - k)
				if j<<(20-k) == iy {
					yisint = 2 - j&1
				}
			}
		}
	}
	if ly == 0 {
		if iy == 0x7ff00000 {
			if uint32(ix-0x3ff00000)|lx == 0 {
				return y - y
			}
			if ix >= 0x3ff00000 {
				if hy >= 0 {
					return y
				}
				return 0
			}
			if hy < 0 {
				return -y
			}
			return 0
		}
		if iy == 0x3ff00000 {
			if hy < 0 {
				return 1 / x
			}
			return x
		}
		if hy == 0x40000000 {
			return mul(x, x)
		}
		if hy == 0x3fe00000 && hx >= 0 {
			return math.Sqrt(x)
		}
	}
	ax := math.Abs(x)
	if lx == 0 && (ix == 0x7ff00000 || ix == 0 || ix == 0x3ff00000) {
		z := ax
		if hy < 0 {
			z = 1 / z
		}
		if hx < 0 {
			if (ix-0x3ff00000)|yisint == 0 {
				z = (z - z) / (z - z)
			} else if yisint == 1 {
				z = -z
			}
		}
		return z
	}
	n := int32(uint32(hx)>>31) - 1
	if n|yisint == 0 {
		return (x - x) / (x - x)
	}
	s := 1.0
	if n|(yisint-1) == 0 {
		s = -1
	}
	overflow := func() float64 { return s * math.Inf(1) }
	underflow := func() float64 { return s * 0 }

	var t1, t2 float64
	if iy > 0x41e00000 {
		if iy > 0x43f00000 {
			if ix <= 0x3fefffff {
				if hy < 0 {
					return math.Inf(1)
				}
				return 0
			}
			if ix >= 0x3ff00000 {
				if hy > 0 {
					return math.Inf(1)
				}
				return 0
			}
		}
		if ix < 0x3fefffff {
			if hy < 0 {
				return overflow()
			}
			return underflow()
		}
		if ix > 0x3ff00000 {
			if hy > 0 {
				return overflow()
			}
			return underflow()
		}
		// |1-x| is tiny: log(x) is x - x^2/2 + x^3/3 - x^4/4.
		t := ax - 1
		w := mul(mul(t, t), 0.5-mul(t, 0.3333333333333333333333-mul(t, 0.25)))
		u := mul(ivln2h, t)
		v := mul(t, ivln2l) - mul(w, 1.44269504088896338700e+00)
		t1 = withLow(u+v, 0)
		t2 = v - (t1 - u)
	} else {
		n = 0
		if ix < 0x00100000 {
			ax *= 0x1p53
			n -= 53
			ix = high(ax)
		}
		n += ix>>20 - 0x3ff
		j := ix & 0x000fffff
		ix = j | 0x3ff00000
		k := 0
		if j <= 0x3988e {
			k = 0
		} else if j < 0xbb67a {
			k = 1
		} else {
			n++
			ix -= 0x00100000
		}
		ax = withHigh(ax, ix)
		// ss = (x-1)/(x+1) or (x-1.5)/(x+1.5), in two pieces.
		u := ax - bp[k]
		v := 1 / (ax + bp[k])
		ss := mul(u, v)
		sh := withLow(ss, 0)
		th := words(ix>>1|0x20000000+0x00080000+int32(k)<<18, 0)
		tl := ax - (th - bp[k])
		sl := mul(v, u-mul(sh, th)-mul(sh, tl))
		// log(ax)
		s2 := mul(ss, ss)
		r := mul(mul(s2, s2), horner(s2, l1, l2, l3, l4, l5, l6))
		r += mul(sl, sh+ss)
		s2 = mul(sh, sh)
		th = withLow(3+s2+r, 0)
		tl = r - (th - 3 - s2)
		u = mul(sh, th)
		v = mul(sl, th) + mul(tl, ss)
		ph := withLow(u+v, 0)
		pl := v - (ph - u)
		zh := mul(cph, ph)
		zl := mul(cpl, ph) + mul(pl, cp) + dpl[k]
		t := float64(n)
		t1 = withLow(zh+zl+dph[k]+t, 0)
		t2 = zl - (t1 - t - dph[k] - zh)
	}
	// y*log2(x), with y in two pieces.
	y1 := withLow(y, 0)
	pl := mul(y-y1, t1) + mul(y, t2)
	ph := mul(y1, t1)
	z := pl + ph
	j, i := high(z), low(z)
	if j >= 0x40900000 {
		if uint32(j-0x40900000)|i != 0 || pl+ovt > z-ph {
			return overflow()
		}
	} else if j&0x7fffffff >= 0x4090cc00 {
		if uint32(j)-0xc090cc00|i != 0 || pl <= z-ph {
			return underflow()
		}
	}
	// 2^(ph+pl)
	ii := j & 0x7fffffff
	k := ii>>20 - 0x3ff
	n = 0
	if ii > 0x3fe00000 {
		n = j + 0x00100000>>(k+1)
		k = n&0x7fffffff>>20 - 0x3ff
		t := words(n&^(0x000fffff>>k), 0)
		n = (n&0x000fffff | 0x00100000) >> (20 - k)
		if j < 0 {
			n = -n
		}
		ph -= t
	}
	t := withLow(pl+ph, 0)
	u := mul(t, lg2h)
	v := mul(pl-(t-ph), lg2) + mul(t, lg2l)
	z = u + v
	w := v - (z - u)
	t = mul(z, z)
	t1 = z - mul(t, horner(t, p1, p2, p3, p4, p5))
	r := mul(z, t1)/(t1-2) - (w + mul(z, w))
	z = 1 - (r - z)
	j = high(z) + n<<20
	if j>>20 <= 0 {
		z = Scalb(z, int(n))
	} else {
		z = withHigh(z, high(z)+n<<20)
	}
	return s * z
}

// Cbrt returns the cube root of x: five bits by integer arithmetic, 23 bits by a rational step, and one step of Newton.
func Cbrt(x float64) float64 {
	const (
		b1 = 715094163
		b2 = 696219795
		c  = 5.42857142857142815906e-01
		d  = -7.05306122448979611050e-01
		e  = 1.41428571428571436819e+00
		f  = 1.60714285714285720630e+00
		g  = 3.57142857142857150787e-01
	)
	if x == 0 || x != x || math.IsInf(x, 0) {
		return x + x
	}
	s := sign(x)
	x = math.Abs(x)
	hx := high(x)
	var t float64
	if hx < 0x00100000 {
		t = mul(0x1p54, x)
		t = words(int32(uint32(high(t))/3+b2), 0)
	} else {
		t = words(hx/3+b1, 0)
	}
	r := mul(t, t) / x
	q := c + mul(r, t)
	t = mul(t, g+f/(q+e+d/q))
	// Chopped to 20 bits and made larger than the root.
	t = words(high(t)+1, 0)
	q = mul(t, t)
	r = x / q
	w := t + t
	r = (r - t) / (w + r)
	t += mul(t, r)
	return mul(s, t)
}

// Hypot returns sqrt(x*x + y*y) without overflow on the way, and with an error below one unit in the last place.
func Hypot(x, y float64) float64 {
	a, b := math.Abs(x), math.Abs(y)
	if math.IsInf(a, 0) || math.IsInf(b, 0) {
		return math.Inf(1)
	}
	if a != a || b != b {
		return a + b
	}
	if b > a {
		a, b = b, a
	}
	ha, hb := high(a), high(b)
	if ha-hb > 0x3c00000 {
		return a + b
	}
	k := 0
	if a > 0x1p500 {
		ha -= 0x25800000
		hb -= 0x25800000
		a *= 0x1p-600
		b *= 0x1p-600
		k += 600
	}
	if b < 0x1p-500 {
		if b < 0x1p-1022 {
			if b == 0 {
				return a
			}
			b *= 0x1p1022
			a *= 0x1p1022
			k -= 1022
		} else {
			ha += 0x25800000
			hb += 0x25800000
			a *= 0x1p600
			b *= 0x1p600
			k -= 600
		}
	}
	w := a - b
	if w > b {
		t1 := words(ha, 0)
		t2 := a - t1
		w = math.Sqrt(mul(t1, t1) - (mul(b, -b) - mul(t2, a+t1)))
	} else {
		a2 := a + a
		y1 := words(hb, 0)
		y2 := b - y1
		t1 := words(ha+0x00100000, 0)
		t2 := a2 - t1
		w = math.Sqrt(mul(t1, y1) - (mul(w, -w) - (mul(t1, y2) + mul(t2, b))))
	}
	if k != 0 {
		return mul(pow2(k), w)
	}
	return w
}

// Remainder returns x - n*p for the integer n nearest to x/p, even if two are equally near: IEEEremainder.
func Remainder(x, p float64) float64 { return math.Remainder(x, p) }
