package jtext

import (
	"math"
	"strconv"
	"testing"
	"unicode/utf16"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"
)

// What Double.toString writes, Double.parseDouble reads back as the same bits.
func TestPropertyRoundTrip(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		v := math.Float64frombits(rapid.Uint64().Draw(t, "bits"))
		for _, text := range [][]byte{AppendDouble(nil, v), AppendHexDouble(nil, v)} {
			back, err := ParseDouble(string(text))
			require.NoError(t, err)
			if v == v {
				require.Equal(t, math.Float64bits(v), math.Float64bits(back), string(text))
			}
		}
		f := math.Float32frombits(rapid.Uint32().Draw(t, "float bits"))
		for _, text := range [][]byte{AppendFloat(nil, f), AppendHexFloat(nil, f)} {
			back, err := ParseFloat(string(text))
			require.NoError(t, err)
			if f == f {
				require.Equal(t, math.Float32bits(f), math.Float32bits(back), string(text))
			}
		}
	})
}

func TestPropertyUTF8MatchesGoForWellFormedText(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		text := rapid.String().Draw(t, "text")
		units := utf16.Encode([]rune(text))
		require.Equal(t, text, string(EncodeUTF8(nil, units)))
		if len(units) > 0 {
			require.Equal(t, units, DecodeUTF8(nil, []byte(text)))
		}
	})
}

func TestPropertyIntegers(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		v := rapid.Int64().Draw(t, "v")
		radix := rapid.IntRange(2, 36).Draw(t, "radix")
		back, err := ParseLong(string(AppendLong(nil, v, radix)), radix)
		require.NoError(t, err)
		require.Equal(t, v, back)
		n, err := ParseInt(strconv.FormatInt(v, 10), 10)
		if v == int64(int32(v)) {
			require.NoError(t, err)
			require.Equal(t, v, int64(n))
		} else {
			require.Error(t, err)
		}
	})
}

func TestIntegerErrors(t *testing.T) {
	tests := []struct {
		text  string
		radix int
		want  string
	}{
		{"", 10, `For input string: ""`},
		{"abc", 10, `For input string: "abc"`},
		{"-", 10, `For input string: "-"`},
		{"2147483648", 10, `For input string: "2147483648"`},
		{"-2147483649", 10, `For input string: "-2147483649"`},
		{"zz", 16, `For input string: "zz" under radix 16`},
	}
	for _, test := range tests {
		_, err := ParseInt(test.text, test.radix)
		assert.ErrorIs(t, err, ErrSyntax)
		assert.EqualError(t, err, test.want)
	}
	v, err := ParseInt("-2147483648", 10)
	require.NoError(t, err)
	require.Equal(t, int32(math.MinInt32), v)
}

func TestGeneralIsFixed(t *testing.T) {
	tests := []struct {
		v         float64
		precision int
		fixed     bool
		fraction  int
	}{
		{0, 6, true, 5},
		{1e-4, 6, true, 9},
		{0.0000999994, 5, false, 4},
		{0.00009999996, 6, true, 9},
		{999999.4, 6, true, 0},
		{999999.5, 6, false, 5},
		{12345, 0, false, 0},
	}
	for _, test := range tests {
		fixed, fraction := GeneralIsFixed(test.v, test.precision)
		assert.Equal(t, test.fixed, fixed, test.v)
		assert.Equal(t, test.fraction, fraction, test.v)
	}
}

func FuzzParseDouble(f *testing.F) {
	for _, seed := range []string{"1.5", "0x1.8p3", " NaN ", "1e400", "-.5f", "1_0", "0x.p1"} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, text string) {
		v, err := ParseDouble(text)
		if err != nil {
			require.ErrorAs(t, err, new(*NumberError))
			return
		}
		again, err := ParseDouble(string(AppendDouble(nil, v)))
		require.NoError(t, err)
		require.True(t, v == again || v != v)
	})
}

func BenchmarkAppendDouble(b *testing.B) {
	var buf [32]byte
	for i := range b.N {
		AppendDouble(buf[:0], float64(i)*0.37)
	}
}
