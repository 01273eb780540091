package fdlibm

import "math"

const (
	lg1 = 6.666666666666735130e-01
	lg2 = 3.999999999940941908e-01
	lg3 = 2.857142874366239149e-01
	lg4 = 2.222219843214978396e-01
	lg5 = 1.818357216161805012e-01
	lg6 = 1.531383769920937332e-01
	lg7 = 1.479819860511658591e-01
)

// Log returns the natural logarithm of x = 2^k (1+f): with s = f/(2+f), log(1+f) is f - s (f - R(s*s)).
func Log(x float64) float64 {
	hx, lx := high(x), low(x)
	k := int32(0)
	if hx < 0x00100000 {
		if uint32(hx&0x7fffffff)|lx == 0 {
			return math.Inf(-1)
		}
		if hx < 0 {
			return (x - x) / 0
		}
		k -= 54
		x *= 0x1p54
		hx = high(x)
	}
	if hx >= 0x7ff00000 {
		return x + x
	}
	k += hx>>20 - 1023
	hx &= 0x000fffff
	i := (hx + 0x95f64) & 0x100000
	x = withHigh(x, hx|(i^0x3ff00000))
	k += i >> 20
	f := x - 1
	dk := float64(k)
	if 0x000fffff&(2+hx) < 3 {
		if f == 0 {
			if k == 0 {
				return 0
			}
			return mul(dk, ln2hi) + mul(dk, ln2lo)
		}
		r := mul(mul(f, f), 0.5-mul(0.33333333333333333, f))
		if k == 0 {
			return f - r
		}
		return mul(dk, ln2hi) - (r - mul(dk, ln2lo) - f)
	}
	s := f / (2 + f)
	z := mul(s, s)
	i = hx - 0x6147a
	w := mul(z, z)
	j := 0x6b851 - hx
	t1 := mul(w, horner(w, lg2, lg4, lg6))
	t2 := mul(z, horner(w, lg1, lg3, lg5, lg7))
	r := t2 + t1
	if i|j > 0 {
		hfsq := mul(mul(0.5, f), f)
		if k == 0 {
			return f - (hfsq - mul(s, hfsq+r))
		}
		return mul(dk, ln2hi) - (hfsq - (mul(s, hfsq+r) + mul(dk, ln2lo)) - f)
	}
	if k == 0 {
		return f - mul(s, f-r)
	}
	return mul(dk, ln2hi) - (mul(s, f-r) - mul(dk, ln2lo) - f)
}

// Log10 returns the decimal logarithm of x, made from the natural one of its fraction.
func Log10(x float64) float64 {
	const (
		ivln10  = 4.34294481903251816668e-01
		log2hi  = 3.01029995663611771306e-01
		log2low = 3.69423907715893078616e-13
	)
	hx, lx := high(x), low(x)
	k := int32(0)
	if hx < 0x00100000 {
		if uint32(hx&0x7fffffff)|lx == 0 {
			return math.Inf(-1)
		}
		if hx < 0 {
			return (x - x) / 0
		}
		k -= 54
		x *= 0x1p54
		hx = high(x)
	}
	if hx >= 0x7ff00000 {
		return x + x
	}
	k += hx>>20 - 1023
	i := int32(uint32(k) >> 31)
	hx = hx&0x000fffff | (0x3ff-i)<<20
	y := float64(k + i)
	x = withHigh(x, hx)
	z := mul(y, log2low) + mul(ivln10, Log(x))
	return z + mul(y, log2hi)
}

// Log1p returns log(1+x) without the loss of digits near zero.
func Log1p(x float64) float64 {
	hx := high(x)
	ax := hx & 0x7fffffff
	k := int32(1)
	var f, c float64
	hu := int32(1)
	if hx < 0x3fda827a {
		if ax >= 0x3ff00000 {
			if x == -1 {
				return math.Inf(-1)
			}
			return (x - x) / (x - x)
		}
		if ax < 0x3e200000 {
			if ax < 0x3c900000 {
				return x
			}
			return x - mul(mul(x, x), 0.5)
		}
		// The second bound is a negative number as a signed word: -0.2929.
		if hx > 0 || uint32(hx) <= 0xbfd2bec3 {
			k, f, hu = 0, x, 1
		}
	}
	if hx >= 0x7ff00000 {
		return x + x
	}
	if k != 0 {
		var u float64
		if hx < 0x43400000 {
			u = 1 + x
			hu = high(u)
			k = hu>>20 - 1023
			if k > 0 {
				c = 1 - (u - x)
			} else {
				c = x - (u - 1)
			}
			c /= u
		} else {
			u = x
			hu = high(u)
			k = hu>>20 - 1023
		}
		hu &= 0x000fffff
		if hu < 0x6a09e {
			u = withHigh(u, hu|0x3ff00000)
		} else {
			k++
			u = withHigh(u, hu|0x3fe00000)
			hu = (0x00100000 - hu) >> 2
		}
		f = u - 1
	}
	hfsq := mul(mul(0.5, f), f)
	dk := float64(k)
	if hu == 0 {
		if f == 0 {
			if k == 0 {
				return 0
			}
			c += mul(dk, ln2lo)
			return mul(dk, ln2hi) + c
		}
		r := mul(hfsq, 1-mul(0.66666666666666666, f))
		if k == 0 {
			return f - r
		}
		return mul(dk, ln2hi) - (r - (mul(dk, ln2lo) + c) - f)
	}
	s := f / (2 + f)
	z := mul(s, s)
	r := mul(z, horner(z, lg1, lg2, lg3, lg4, lg5, lg6, lg7))
	if k == 0 {
		return f - (hfsq - mul(s, hfsq+r))
	}
	return mul(dk, ln2hi) - (hfsq - (mul(s, hfsq+r) + (mul(dk, ln2lo) + c)) - f)
}
