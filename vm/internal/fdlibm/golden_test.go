package fdlibm

import (
	"bufio"
	"encoding/binary"
	"io"
	"math"
	"os"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// functions are those of testdata/strict.bin, in the order of its columns behind x and y.
var functions = []struct {
	name string
	fn   func(x, y float64) float64
}{
	{"sin", func(x, _ float64) float64 { return Sin(x) }},
	{"cos", func(x, _ float64) float64 { return Cos(x) }},
	{"tan", func(x, _ float64) float64 { return Tan(x) }},
	{"asin", func(x, _ float64) float64 { return Asin(x) }},
	{"acos", func(x, _ float64) float64 { return Acos(x) }},
	{"atan", func(x, _ float64) float64 { return Atan(x) }},
	{"exp", func(x, _ float64) float64 { return Exp(x) }},
	{"expm1", func(x, _ float64) float64 { return Expm1(x) }},
	{"log", func(x, _ float64) float64 { return Log(x) }},
	{"log10", func(x, _ float64) float64 { return Log10(x) }},
	{"log1p", func(x, _ float64) float64 { return Log1p(x) }},
	{"sinh", func(x, _ float64) float64 { return Sinh(x) }},
	{"cosh", func(x, _ float64) float64 { return Cosh(x) }},
	{"tanh", func(x, _ float64) float64 { return Tanh(x) }},
	{"cbrt", func(x, _ float64) float64 { return Cbrt(x) }},
	{"atan2", Atan2},
	{"pow", Pow},
	{"hypot", Hypot},
	{"IEEEremainder", Remainder},
	{"scalb", func(x, y float64) float64 { return Scalb(x, saturate(y)) }},
	{"rint", func(x, _ float64) float64 { return math.RoundToEven(x) }},
	{"ceil", func(x, _ float64) float64 { return math.Ceil(x) }},
	{"floor", func(x, _ float64) float64 { return math.Floor(x) }},
}

// saturate converts as Java's cast to int does.
func saturate(y float64) int {
	switch {
	case y != y:
		return 0
	case y >= math.MaxInt32:
		return math.MaxInt32
	case y <= math.MinInt32:
		return math.MinInt32
	}
	return int(y)
}

// testdata/strict.bin holds big-endian doubles: x, y and what java.lang.StrictMath made of them.
func TestGolden(t *testing.T) {
	path := "testdata/strict.bin"
	if p := os.Getenv("FDLIBM_GOLDEN"); p != "" {
		path = p // a larger file of the same form
	}
	file, err := os.Open(path)
	require.NoError(t, err)
	defer file.Close()
	in := bufio.NewReader(file)
	row := make([]uint64, 2+len(functions))
	wrong := map[string]int{}
	rows := 0
	for {
		if err := binary.Read(in, binary.BigEndian, row); err == io.EOF {
			break
		} else {
			require.NoError(t, err)
		}
		rows++
		x, y := math.Float64frombits(row[0]), math.Float64frombits(row[1])
		for i, f := range functions {
			got, want := f.fn(x, y), math.Float64frombits(row[2+i])
			if math.Float64bits(got) != row[2+i] && (got == got || want == want) {
				if wrong[f.name]++; wrong[f.name] <= 3 {
					t.Errorf("%s(%v, %v) = %v, want %v", f.name, x, y, got, want)
				}
			}
		}
	}
	assert.Empty(t, wrong, "of %d rows", rows)
	assert.Greater(t, rows, 1000)
}

func BenchmarkPow(b *testing.B) {
	for i := range b.N {
		Pow(float64(i)+0.5, 1.7)
	}
}

func BenchmarkSin(b *testing.B) {
	for i := range b.N {
		Sin(float64(i))
	}
}
