// Package fdlibm computes elementary functions with exactly the results of fdlibm, the freely distributable C math library
// of Sun Microsystems (version 5.3), because the documentation of java.lang.StrictMath demands these bits.
//
// The algorithms, their constants and their order of operations are those of the published library:
//
//	Copyright (C) 1993 by Sun Microsystems, Inc. All rights reserved.
//	Developed at SunSoft, a Sun Microsystems, Inc. business.
//	Permission to use, copy, modify, and distribute this software is freely granted,
//	provided that this notice is preserved.
//
// Each function says what it reduces its argument to and what it approximates there. Angles are in radians.
//
// # Laws
//
// Every product that is added to something is rounded first: Go may fuse x*y + z on some processors unless an explicit
// conversion stands between, and then the last bit differs. mul and horner contain the conversion.
//
// All functions are pure and safe for concurrent use.
package fdlibm

import "math"

// mul is a product that is never fused with a following addition.
func mul(a, b float64) float64 { return float64(a * b) }

// horner evaluates c[0] + x*(c[1] + x*(c[2] + ...)).
func horner(x float64, c ...float64) float64 {
	p := c[len(c)-1]
	for i := len(c) - 2; i >= 0; i-- {
		p = c[i] + mul(x, p)
	}
	return p
}

func bits(x float64) uint64             { return math.Float64bits(x) }
func fromBits(b uint64) float64         { return math.Float64frombits(b) }
func high(x float64) int32              { return int32(bits(x) >> 32) }
func low(x float64) uint32              { return uint32(bits(x)) }
func words(hi int32, lo uint32) float64 { return fromBits(uint64(uint32(hi))<<32 | uint64(lo)) }

// withHigh replaces the upper half of the bits, withLow the lower.
func withHigh(x float64, hi int32) float64 { return words(hi, low(x)) }
func withLow(x float64, lo uint32) float64 { return words(high(x), lo) }

// Scalb returns x * 2^n, rounded once.
func Scalb(x float64, n int) float64 {
	if n > 2100 {
		n = 2100
	} else if n < -2200 {
		n = -2200
	}
	for n > 1023 {
		x *= 0x1p1023
		n -= 1023
	}
	// Only the last step may make the result subnormal, so that it is rounded once.
	for n < -1022 {
		if n >= -1022-53 {
			return x * 0x1p-969 * pow2(n+969)
		}
		if x == 0 || math.IsInf(x, 0) || x != x {
			return x
		}
		e := int(bits(x)>>52&0x7ff) - 1023
		if e+n < -1080 {
			return math.Copysign(0, x)
		}
		x *= 0x1p-969
		n += 969
	}
	return x * pow2(n)
}

func pow2(n int) float64 { return fromBits(uint64(n+1023) << 52) }
