package crmath

import (
	"bytes"
	"encoding/binary"
	"math"
	"os"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"
)

var functions = []struct {
	name string
	fn   func(x, y float64) float64
}{
	{"sin", func(x, _ float64) float64 { return Sin(x) }},
	{"cos", func(x, _ float64) float64 { return Cos(x) }},
	{"tan", func(x, _ float64) float64 { return Tan(x) }},
	{"exp", func(x, _ float64) float64 { return Exp(x) }},
	{"log", func(x, _ float64) float64 { return Log(x) }},
	{"log10", func(x, _ float64) float64 { return Log10(x) }},
	{"pow", Pow},
}

// testdata/math.bin holds big-endian doubles: x, y and what java.lang.Math of HotSpot (x86-64) made of them. A few of
// its results are not correctly rounded; none is further away than the neighbouring double.
func TestAgreesWithHotSpot(t *testing.T) {
	data, err := os.ReadFile("testdata/math.bin")
	require.NoError(t, err)
	rows := len(data) / 72
	other := map[string]int{}
	in := bytes.NewReader(data)
	row := make([]uint64, 2+len(functions))
	for range rows {
		require.NoError(t, binary.Read(in, binary.BigEndian, row))
		x, y := math.Float64frombits(row[0]), math.Float64frombits(row[1])
		for i, f := range functions {
			got, want := f.fn(x, y), math.Float64frombits(row[2+i])
			if math.Float64bits(got) == row[2+i] || got != got && want != want {
				continue
			}
			other[f.name]++
			assert.LessOrEqual(t, math.Abs(got-want), ulp(want), "%s(%v, %v)", f.name, x, y)
		}
	}
	for name, n := range other {
		assert.LessOrEqual(t, n, rows/200, name)
	}
}

// Exact results must come out exactly, and ties must go to even.
func TestExact(t *testing.T) {
	for n := -300; n <= 300; n++ {
		x := math.Pow10(n)
		if n >= 0 && n <= 22 {
			assert.Equal(t, float64(n), Log10(x))
			assert.Equal(t, x, Pow(10, float64(n)))
		}
	}
	rapid.Check(t, func(t *rapid.T) {
		k := rapid.Int64Range(-1<<17, 1<<17).Draw(t, "k")
		assert.Equal(t, float64(k*k*k), Pow(float64(k), 3))
	})
}

func TestPropertyIdentities(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		x := rapid.Float64Range(-1e6, 1e6).Draw(t, "x")
		assert.Equal(t, -Sin(x), Sin(-x))
		assert.Equal(t, Cos(x), Cos(-x))
		assert.InDelta(t, 1, Sin(x)*Sin(x)+Cos(x)*Cos(x), 1e-15)
	})
}

func BenchmarkSin(b *testing.B) {
	for i := range b.N {
		Sin(float64(i % 1000))
	}
}

func BenchmarkPow(b *testing.B) {
	for i := range b.N {
		Pow(float64(i)+.1, 1.7)
	}
}
