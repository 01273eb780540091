package fdlibm

import (
	"math"
	"math/big"
)

// The bits of 2/pi behind the binary point, 24 in each.
var twoOverPi = [...]int32{
	0xA2F983, 0x6E4E44, 0x1529FC, 0x2757D1, 0xF534DD, 0xC0DB62, 0x95993C, 0x439041, 0xFE5163, 0xABDEBB, 0xC561B7,
	0x246E3A, 0x424DD2, 0xE00649, 0x2EEA09, 0xD1921C, 0xFE1DEB, 0x1CB129, 0xA73EE8, 0x8235F5, 0x2EBB44, 0x84E99C,
	0x7026B4, 0x5F7E41, 0x3991D6, 0x398353, 0x39F49C, 0x845F8B, 0xBDF928, 0x3B1FF8, 0x97FFDE, 0x05980F, 0xEF2F11,
	0x8B5A0A, 0x6D1F6D, 0x367ECF, 0x27CB09, 0xB74F46, 0x3F669E, 0x5FEA2D, 0x7527BA, 0xC7EBE5, 0xF17B3D, 0x0739F7,
	0x8A5292, 0xEA6BFB, 0x5FB11F, 0x8D5D08, 0x560330, 0x46FC7B, 0x6BABF0, 0xCFBC20, 0x9AF436, 0x1DA9E3, 0x91615E,
	0xE61B08, 0x659985, 0x5F14A0, 0x68408D, 0xFFD880, 0x4D7327, 0x310606, 0x1556CA, 0x73A8C9, 0x60E27B, 0xC08C6B,
}

// pio2 is pi/2 in pieces of 24 bits.
var pio2 = [...]float64{
	1.57079625129699707031e+00, 7.54978941586159635335e-08, 5.39030252995776476554e-15, 3.28200341580791294123e-22,
	1.27065575308067607349e-29, 1.22933308981111328932e-36, 2.73370053816464559624e-44, 2.16741683877804819444e-51,
}

// remPio2 reduces x to y0+y1 with |y0| at most pi/4; n is the multiple of pi/2 that was taken away, of which only the last
// bits count.
func remPio2(x float64) (n int, y0, y1 float64) {
	const (
		invpio2 = 6.36619772367581382433e-01
		pio21   = 1.57079632673412561417e+00
		pio21t  = 6.07710050650619224932e-11
		pio22   = 6.07710050630396597660e-11
		pio22t  = 2.02226624879595063154e-21
		pio23   = 2.02226624871116645580e-21
		pio23t  = 8.47842766036889956997e-32
	)
	hx := high(x)
	ix := hx & 0x7fffffff
	if ix <= 0x3fe921fb {
		return 0, x, 0
	}
	if ix < 0x4002d97c {
		// Less than 3 pi/4: one subtraction is enough.
		sign := 1.0
		if hx < 0 {
			sign = -1
		}
		z := x - mul(sign, pio21)
		if ix != 0x3ff921fb {
			y0 = z - mul(sign, pio21t)
			y1 = z - y0 - mul(sign, pio21t)
		} else {
			z -= mul(sign, pio22)
			y0 = z - mul(sign, pio22t)
			y1 = z - y0 - mul(sign, pio22t)
		}
		return int(sign), y0, y1
	}
	if ix <= 0x413921fb {
		t := math.Abs(x)
		n = int(mul(t, invpio2) + 0.5)
		fn := float64(n)
		r := t - mul(fn, pio21)
		w := mul(fn, pio21t)
		y0 = r - w
		j := ix >> 20
		// When the result is small, more of pi is subtracted.
		if j-(high(y0)>>20&0x7ff) > 16 {
			t = r
			w = mul(fn, pio22)
			r = t - w
			w = mul(fn, pio22t) - (t - r - w)
			y0 = r - w
			if j-(high(y0)>>20&0x7ff) > 49 {
				t = r
				w = mul(fn, pio23)
				r = t - w
				w = mul(fn, pio23t) - (t - r - w)
				y0 = r - w
			}
		}
		y1 = r - y0 - w
		if hx < 0 {
			return -n, -y0, -y1
		}
		return n, y0, y1
	}
	// Three pieces of 24 bits of |x|.
	e0 := ix>>20 - 1046
	z := words(ix-e0<<20, low(x))
	var tx [3]float64
	for i := range 2 {
		tx[i] = float64(int32(z))
		z = mul(z-tx[i], 0x1p24)
	}
	tx[2] = z
	nx := 3
	for tx[nx-1] == 0 {
		nx--
	}
	n, y0, y1 = kernelRemPio2(tx[:nx], int(e0))
	if hx < 0 {
		return -n, -y0, -y1
	}
	return n, y0, y1
}

// kernelRemPio2 reduces a large number x[0]+x[1]*2^-24+..., times 2^e0, by multiplying it with as many bits of 2/pi as
// matter (Payne and Hanek).
func kernelRemPio2(x []float64, e0 int) (n int, y0, y1 float64) {
	const jk = 4
	jx := len(x) - 1
	jv := max((e0-3)/24, 0)
	q0 := e0 - 24*(jv+1)
	var f, q, fq [20]float64
	var iq [20]int32
	for i, j := 0, jv-jx; i <= jx+jk; i, j = i+1, j+1 {
		if j >= 0 {
			f[i] = float64(twoOverPi[j])
		}
	}
	for i := 0; i <= jk; i++ {
		fw := 0.0
		for j := 0; j <= jx; j++ {
			fw += mul(x[j], f[jx+i-j])
		}
		q[i] = fw
	}
	jz := jk
	var ih int32
	var z float64
	for {
		// Distill q into integers of 24 bits, from the last.
		z = q[jz]
		for i, j := 0, jz; j > 0; i, j = i+1, j-1 {
			fw := float64(int32(mul(0x1p-24, z)))
			iq[i] = int32(z - mul(0x1p24, fw))
			z = q[j-1] + fw
		}
		z = Scalb(z, q0)
		z -= mul(8, math.Floor(mul(z, 0.125)))
		n = int(z)
		z -= float64(n)
		ih = 0
		switch {
		case q0 > 0:
			i := iq[jz-1] >> (24 - q0)
			n += int(i)
			iq[jz-1] -= i << (24 - q0)
			ih = iq[jz-1] >> (23 - q0)
		case q0 == 0:
			ih = iq[jz-1] >> 23
		case z >= 0.5:
			ih = 2
		}
		if ih > 0 {
			n++
			carry := false
			for i := 0; i < jz; i++ {
				j := iq[i]
				if !carry {
					if j != 0 {
						carry = true
						iq[i] = 0x1000000 - j
					}
				} else {
					iq[i] = 0xffffff - j
				}
			}
			switch q0 {
			case 1:
				iq[jz-1] &= 0x7fffff
			case 2:
				iq[jz-1] &= 0x3fffff
			}
			if ih == 2 {
				z = 1 - z
				if carry {
					z -= Scalb(1, q0)
				}
			}
		}
		if z != 0 {
			break
		}
		var j int32
		for i := jz - 1; i >= jk; i-- {
			j |= iq[i]
		}
		if j != 0 {
			break
		}
		// All bits are zero: more of 2/pi is needed.
		k := 1
		for iq[jk-k] == 0 {
			k++
		}
		for i := jz + 1; i <= jz+k; i++ {
			f[jx+i] = float64(twoOverPi[jv+i])
			fw := 0.0
			for j := 0; j <= jx; j++ {
				fw += mul(x[j], f[jx+i-j])
			}
			q[i] = fw
		}
		jz += k
	}
	if z == 0 {
		jz--
		q0 -= 24
		for iq[jz] == 0 {
			jz--
			q0 -= 24
		}
	} else {
		z = Scalb(z, -q0)
		if z >= 0x1p24 {
			fw := float64(int32(mul(0x1p-24, z)))
			iq[jz] = int32(z - mul(0x1p24, fw))
			jz++
			q0 += 24
			iq[jz] = int32(fw)
		} else {
			iq[jz] = int32(z)
		}
	}
	fw := Scalb(1, q0)
	for i := jz; i >= 0; i-- {
		q[i] = mul(fw, float64(iq[i]))
		fw = mul(fw, 0x1p-24)
	}
	for i := jz; i >= 0; i-- {
		fw := 0.0
		for k := 0; k <= jk && k <= jz-i; k++ {
			fw += mul(pio2[k], q[i+k])
		}
		fq[jz-i] = fw
	}
	fw = 0
	for i := jz; i >= 0; i-- {
		fw += fq[i]
	}
	y0 = fw
	fw = fq[0] - fw
	for i := 1; i <= jz; i++ {
		fw += fq[i]
	}
	y1 = fw
	if ih != 0 {
		return n & 7, -y0, -y1
	}
	return n & 7, y0, y1
}

// TwoOverPi returns the integer part of 2/pi * 2^n, without its leading bits when these are more than about 280, for
// reductions with more precision than fdlibm's.
func TwoOverPi(n int) *big.Int {
	const keep = 280
	first := max(0, (n-keep)/24)
	last := min((n+23)/24, len(twoOverPi))
	w := new(big.Int)
	for _, b := range twoOverPi[first:last] {
		w.Lsh(w, 24)
		w.Or(w, big.NewInt(int64(b)))
	}
	if d := n - last*24; d >= 0 {
		return w.Lsh(w, uint(d))
	}
	return w.Rsh(w, uint(last*24-n))
}
