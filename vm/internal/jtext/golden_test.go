package jtext

import (
	"bufio"
	"encoding/hex"
	"math"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
)

// rows calls check with the tab-separated columns of a golden file, which
// testdata/Golden.java wrote. JTEXT_GOLDEN names another directory of such
// files, for long runs.
func rows(t *testing.T, name string, check func(columns []string)) {
	t.Helper()
	dir := os.Getenv("JTEXT_GOLDEN")
	if dir == "" {
		dir = "testdata"
	}
	f, err := os.Open(filepath.Join(dir, name))
	require.NoError(t, err)
	defer f.Close()
	lines := bufio.NewScanner(f)
	lines.Buffer(nil, 1<<20)
	n := 0
	for lines.Scan() {
		check(strings.Split(lines.Text(), "\t"))
		n++
	}
	require.NoError(t, lines.Err())
	require.Greater(t, n, 1000)
}

func bitsOf(t *testing.T, text string) uint64 {
	t.Helper()
	bits, err := strconv.ParseUint(text, 16, 64)
	require.NoError(t, err)
	return bits
}

func same(t *testing.T, want, got, context string) {
	t.Helper()
	if want != got {
		t.Errorf("%s: want %q, got %q", context, want, got)
	}
}

func TestGoldenDouble(t *testing.T) {
	rows(t, "double.txt", func(c []string) {
		v := math.Float64frombits(bitsOf(t, c[0]))
		same(t, c[1], string(AppendDouble(nil, v)), c[0])
		same(t, c[2], string(AppendHexDouble(nil, v)), c[0])
	})
}

func TestGoldenFloat(t *testing.T) {
	rows(t, "float.txt", func(c []string) {
		v := math.Float32frombits(uint32(bitsOf(t, c[0])))
		same(t, c[1], string(AppendFloat(nil, v)), c[0])
		same(t, c[2], string(AppendHexFloat(nil, v)), c[0])
	})
}

func TestGoldenFormat(t *testing.T) {
	rows(t, "format.txt", func(c []string) {
		v := math.Float64frombits(bitsOf(t, c[0]))
		p, err := strconv.Atoi(c[1])
		require.NoError(t, err)
		context := string(AppendDouble(nil, v)) + " with precision " + c[1]
		same(t, c[2], string(AppendScientific(nil, v, p)), "%e of "+context)
		same(t, c[3], string(AppendFixed(nil, v, p)), "%f of "+context)
		same(t, c[4], string(AppendGeneral(nil, v, p)), "%g of "+context)
		same(t, c[5], padHex(string(AppendHexPrecision(nil, v, p)), p), "%a of "+context)
	})
}

// padHex adds the zeros that a caller of AppendHexPrecision has to add.
func padHex(text string, precision int) string {
	point, exp := strings.IndexByte(text, '.'), strings.IndexByte(text, 'p')
	if missing := precision - (exp - point - 1); missing > 0 {
		return text[:exp] + strings.Repeat("0", missing) + text[exp:]
	}
	return text
}

func TestGoldenParse(t *testing.T) {
	rows(t, "parse.txt", func(c []string) {
		text, err := hex.DecodeString(c[0])
		require.NoError(t, err)
		d, err := ParseDouble(string(text))
		if err != nil {
			same(t, c[1], strings.ReplaceAll(err.Error(), "\n", `\n`), string(text))
		} else {
			same(t, c[1], strconv.FormatUint(math.Float64bits(d), 16), string(text))
		}
		f, err := ParseFloat(string(text))
		if err != nil {
			same(t, c[2], strings.ReplaceAll(err.Error(), "\n", `\n`), string(text))
		} else {
			same(t, c[2], strconv.FormatUint(uint64(math.Float32bits(f)), 16), string(text))
		}
	})
}

func TestGoldenUTF8(t *testing.T) {
	units := func(text string) []uint16 {
		b, err := hex.DecodeString(text)
		require.NoError(t, err)
		var u []uint16
		for i := 0; i < len(b); i += 2 {
			u = append(u, uint16(b[i])<<8|uint16(b[i+1]))
		}
		return u
	}
	rows(t, "utf8.txt", func(c []string) {
		b, err := hex.DecodeString(c[0])
		require.NoError(t, err)
		require.Equal(t, units(c[1]), DecodeUTF8(nil, b), c[0])
		same(t, c[3], hex.EncodeToString(EncodeUTF8(nil, units(c[2]))), c[2])
	})
}
