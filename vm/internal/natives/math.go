package natives

import (
	"math"
	"math/bits"

	"github.com/junco-vm/junco/vm/internal/crmath"
	"github.com/junco-vm/junco/vm/internal/fdlibm"
	"github.com/junco-vm/junco/vm/internal/rt"
)

func init() {
	one := func(fn func(float64) float64) rt.Native {
		return func(f *rt.Frame) rt.Answer { return f.ReturnDouble(fn(f.Double(0))) }
	}
	two := func(fn func(x, y float64) float64) rt.Native {
		return func(f *rt.Frame) rt.Answer { return f.ReturnDouble(fn(f.Double(0), f.Double(2))) }
	}
	// Math's freedom to err is used as HotSpot uses it (see package crmath); StrictMath has none.
	register("java/lang/Math", map[string]rt.Native{
		"sin(D)D": one(crmath.Sin), "cos(D)D": one(crmath.Cos), "tan(D)D": one(crmath.Tan), "exp(D)D": one(crmath.Exp),
		"log(D)D": one(crmath.Log), "log10(D)D": one(crmath.Log10), "pow(DD)D": two(crmath.Pow),

		"ceil(D)D": one(math.Ceil), "floor(D)D": one(math.Floor), "rint(D)D": one(math.RoundToEven),
		"IEEEremainder(DD)D": two(fdlibm.Remainder),
		"fma(DDD)D":          func(f *rt.Frame) rt.Answer { return f.ReturnDouble(math.FMA(f.Double(0), f.Double(2), f.Double(4))) },
		"fma(FFF)F":          func(f *rt.Frame) rt.Answer { return f.ReturnFloat(fma32(f.Float(0), f.Float(1), f.Float(2))) },
		"scalb(DI)D":         func(f *rt.Frame) rt.Answer { return f.ReturnDouble(fdlibm.Scalb(f.Double(0), int(f.Int(2)))) },
		"multiplyHigh(JJ)J": func(f *rt.Frame) rt.Answer {
			x, y := f.Long(0), f.Long(2)
			hi, _ := bits.Mul64(uint64(x), uint64(y))
			return f.ReturnLong(int64(hi) - x>>63&y - y>>63&x)
		},
	})
	strict := map[string]rt.Native{
		"sin(D)D": one(fdlibm.Sin), "cos(D)D": one(fdlibm.Cos), "tan(D)D": one(fdlibm.Tan), "exp(D)D": one(fdlibm.Exp),
		"log(D)D": one(fdlibm.Log), "log10(D)D": one(fdlibm.Log10), "pow(DD)D": two(fdlibm.Pow),
	}
	register("java/lang/StrictMath", strict)
	same := map[string]rt.Native{
		"asin(D)D": one(fdlibm.Asin), "acos(D)D": one(fdlibm.Acos), "atan(D)D": one(fdlibm.Atan),
		"atan2(DD)D": two(fdlibm.Atan2), "sinh(D)D": one(fdlibm.Sinh), "cosh(D)D": one(fdlibm.Cosh),
		"hypot(DD)D": two(fdlibm.Hypot), "expm1(D)D": one(fdlibm.Expm1), "log1p(D)D": one(fdlibm.Log1p),
		"tanh(D)D": one(fdlibm.Tanh), "cbrt(D)D": one(fdlibm.Cbrt),
		"sqrt(D)D": one(math.Sqrt),
	}
	register("java/lang/Math", same)
	register("java/lang/StrictMath", same)
}

// fma32 rounds a*b+c once. The product of two floats is exact as a double; the sum is rounded to odd first, so that the
// second rounding, to a float, sees on which side of a tie it lies.
func fma32(a, b, c float32) float32 {
	p := float64(float64(a) * float64(b)) // rounded by itself: never fused with the sum
	s := p + float64(c)
	if s != s || math.IsInf(s, 0) || math.Float64bits(s)&1 != 0 {
		return float32(s)
	}
	t := s - p
	err := (p - (s - t)) + (float64(c) - t)
	if err != 0 {
		if (err > 0) == (s > 0) {
			s = math.Float64frombits(math.Float64bits(s) | 1)
		} else {
			s = math.Float64frombits((math.Float64bits(s) - 1) | 1)
		}
	}
	return float32(s)
}
