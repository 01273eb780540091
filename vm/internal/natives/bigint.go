package natives

import (
	"math/big"
	"math/bits"
	"strings"

	"github.com/junco-vm/junco/heap"
	"github.com/junco-vm/junco/vm/internal/rt"
)

// Numbers of any size are arrays of 32-bit digits in the guest, the least first; the arithmetic is Go's. What is
// computed is bounded by what fits into the guest's heap: results that could not are refused before the work is done.

// maxBits bounds results: no array in a heap of 16 MiB holds more.
const maxBits = 1 << 27

func init() {
	const (
		unary  = "([I)[I"
		binary = "([I[I)[I"
	)
	register("junco/internal/BigArithmetic", map[string]rt.Native{
		"add" + binary:       bigBinary((*big.Int).Add),
		"subtract" + binary:  bigBinary((*big.Int).Sub),
		"multiply" + binary:  bigBinary((*big.Int).Mul),
		"divide" + binary:    bigBinary((*big.Int).Quo),
		"remainder" + binary: bigBinary((*big.Int).Rem),
		"gcd" + binary: bigBinary(func(z, x, y *big.Int) *big.Int {
			return z.GCD(nil, nil, x, y)
		}),
		"sqrt" + unary: func(f *rt.Frame) rt.Answer {
			x := bigArg(f, 0)
			return returnBig(f, x.Sqrt(x))
		},
		"pow([II)[I":                      bigPow,
		"modPow([I[I[I)[I":                bigModPow,
		"modInverse" + binary:             bigModInverse,
		"shiftLeft([II)[I":                bigShiftLeft,
		"shiftRight([II)[I":               bigShiftRight,
		"toString([II)Ljava/lang/String;": bigToString,
		"parse(Ljava/lang/String;II)[I":   bigParse,
		"isPrime([II)Z":                   bigIsPrime,
	})
}

// bigOf makes a Go number of digits.
func bigOf(digits []int32) *big.Int {
	const perWord = bits.UintSize / 32
	words := make([]big.Word, (len(digits)+perWord-1)/perWord)
	for i, d := range digits {
		words[i/perWord] |= big.Word(uint32(d)) << (32 * (i % perWord))
	}
	return new(big.Int).SetBits(words)
}

func bigArg(f *rt.Frame, slot int) *big.Int { return bigOf(f.Ints(f.Ref(slot))) }

// returnBig answers the digits of a number that is not negative.
func returnBig(f *rt.Frame, v *big.Int) rt.Answer {
	n := (v.BitLen() + 31) / 32
	r, ok := f.NewIntArray(n)
	if !ok {
		return f.OutOfMemory()
	}
	const perWord = bits.UintSize / 32
	digits, words := f.Ints(r), v.Bits()
	for i := range digits {
		digits[i] = int32(uint32(words[i/perWord] >> (32 * (i % perWord))))
	}
	return f.ReturnRef(r)
}

// bigBinary makes a native of an operation. The work charged is that of schoolbook arithmetic.
func bigBinary(op func(z, x, y *big.Int) *big.Int) rt.Native {
	return func(f *rt.Frame) rt.Answer {
		n, m := f.ArrayLen(f.Ref(0)), f.ArrayLen(f.Ref(1))
		f.Charge(min(n*m, maxBits) + n + m)
		return returnBig(f, op(new(big.Int), bigArg(f, 0), bigArg(f, 1)))
	}
}

func bigPow(f *rt.Frame) rt.Answer {
	x, n := bigArg(f, 0), f.Int(1)
	if x.BitLen() > 1 && int64(x.BitLen()-1)*int64(n) > maxBits {
		return f.OutOfMemory()
	}
	f.Charge(int(int64(x.BitLen()) * int64(min(n, maxBits)) / 8 % maxBits))
	return returnBig(f, x.Exp(x, big.NewInt(int64(n)), nil))
}

func bigModPow(f *rt.Frame) rt.Answer {
	e, m := bigArg(f, 1), bigArg(f, 2)
	f.Charge(e.BitLen() * (m.BitLen()/32 + 1))
	if m.Cmp(big.NewInt(1)) == 0 {
		return returnBig(f, new(big.Int))
	}
	return returnBig(f, new(big.Int).Exp(bigArg(f, 0), e, m))
}

func bigModInverse(f *rt.Frame) rt.Answer {
	inverse := new(big.Int).ModInverse(bigArg(f, 0), bigArg(f, 1))
	if inverse == nil {
		return f.ReturnRef(0)
	}
	return returnBig(f, inverse)
}

func bigShiftLeft(f *rt.Frame) rt.Answer {
	x, n := bigArg(f, 0), f.Int(1)
	if int64(x.BitLen())+int64(n) > maxBits {
		return f.OutOfMemory()
	}
	return returnBig(f, x.Lsh(x, uint(n)))
}

func bigShiftRight(f *rt.Frame) rt.Answer {
	x := bigArg(f, 0)
	return returnBig(f, x.Rsh(x, uint(f.Int(1))))
}

func bigToString(f *rt.Frame) rt.Answer {
	x := bigArg(f, 0)
	f.Charge(x.BitLen())
	return returnLatin1(f, x.Append(nil, int(f.Int(1))))
}

func bigParse(f *rt.Frame) rt.Answer {
	s, from, radix := f.Ref(0), int(f.Int(1)), int(f.Int(2))
	text, ok := digitsOf(f, s, from, radix)
	if !ok {
		return f.ReturnRef(0)
	}
	f.Charge(len(text) * 4)
	v, ok := new(big.Int).SetString(text, radix)
	if !ok {
		return f.ReturnRef(0)
	}
	return returnBig(f, v)
}

// digitsOf returns a string from an index on, if it is nothing but digits of a radix.
func digitsOf(f *rt.Frame, s heap.Ref, from, radix int) (string, bool) {
	latin1, _ := f.StringValue(s)
	if latin1 == nil || len(latin1) <= from {
		return "", false
	}
	valid := "0123456789abcdefghijklmnopqrstuvwxyz"[:radix]
	for _, c := range latin1[from:] {
		if 'A' <= c && c <= 'Z' {
			c |= 0x20
		}
		if strings.IndexByte(valid, c) < 0 {
			return "", false
		}
	}
	return string(latin1[from:]), true
}

func bigIsPrime(f *rt.Frame) rt.Answer {
	x := bigArg(f, 0)
	f.Charge(x.BitLen() * x.BitLen() / 8)
	rounds := min(max(int(f.Int(1))+1, 2)/2, 64) // each round errs with a probability of at most 1/4
	return f.ReturnBool(x.ProbablyPrime(rounds))
}
