package zstream

import (
	"bytes"
	"compress/flate"
	"compress/zlib"
	"io"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"
)

func memory(n int) []byte {
	w := make([]uint64, (n+7)/8)
	return aliased(w)[:n]
}

func compress(t require.TestingT, d *Deflater, data []byte, outStep, inStep int) (out []byte) {
	buf := make([]byte, outStep)
	for {
		n := min(inStep, len(data))
		flush := NoFlush
		if n == len(data) {
			flush = Finish
		}
		taken, given, status := d.Deflate(data[:n], buf, flush)
		data = data[taken:]
		out = append(out, buf[:given]...)
		if status == End {
			return out
		}
		require.Equal(t, OK, status)
		if taken == 0 && given == 0 {
			require.Less(t, n, len(data)+1)
		}
	}
}

func expand(t require.TestingT, z *Inflater, data []byte, outStep, inStep int) (out []byte) {
	buf := make([]byte, outStep)
	for {
		n := min(inStep, len(data))
		taken, given, status := z.Inflate(data[:n], buf)
		data = data[taken:]
		out = append(out, buf[:given]...)
		if status == End {
			require.Empty(t, data)
			return out
		}
		require.Equal(t, OK, status, z.Problem())
		require.False(t, taken == 0 && given == 0 && n == 0, "stuck")
	}
}

func TestRoundTrip(t *testing.T) {
	text := strings.Repeat("the quick brown fox jumps over the lazy dog. ", 5000)
	for _, level := range []int{-1, 0, 1, 3, 4, 6, 9} {
		for _, raw := range []bool{false, true} {
			d := DeflaterAt(memory(DeflaterBytes))
			d.Init(level, DefaultStrategy, raw)
			out := compress(t, d, []byte(text), 512, 1<<20)
			z := InflaterAt(memory(InflaterBytes))
			z.Init(raw)
			require.Equal(t, text, string(expand(t, z, out, 100, 77)))
		}
	}
}

// TestAgainstGo: data of any kind goes through our compressor and Go's decompressor and the other way round, in pieces of any size.
func TestAgainstGo(t *testing.T) {
	d, z := DeflaterAt(memory(DeflaterBytes)), InflaterAt(memory(InflaterBytes))
	rapid.Check(t, func(t *rapid.T) {
		var data []byte
		for range rapid.IntRange(0, 12).Draw(t, "pieces") {
			switch rapid.IntRange(0, 2).Draw(t, "kind") {
			case 0:
				data = append(data, rapid.SliceOfN(rapid.Byte(), 0, 3000).Draw(t, "noise")...)
			case 1:
				data = append(data, bytes.Repeat(rapid.SliceOfN(rapid.Byte(), 1, 9).Draw(t, "unit"), rapid.IntRange(1, 8000).Draw(t, "times"))...)
			default:
				if n := len(data); n > 0 {
					at := rapid.IntRange(0, n-1).Draw(t, "from")
					data = append(data, data[at:min(n, at+5000)]...)
				}
			}
		}
		outStep, inStep := rapid.IntRange(1, 70000).Draw(t, "out"), rapid.IntRange(1, 200000).Draw(t, "in")
		d.Init(rapid.IntRange(-1, 9).Draw(t, "level"), rapid.IntRange(0, 2).Draw(t, "strategy"), false)
		out := compress(t, d, data, outStep, inStep)
		r, err := zlib.NewReader(bytes.NewReader(out))
		require.NoError(t, err)
		back, err := io.ReadAll(r)
		require.NoError(t, err)
		require.True(t, bytes.Equal(data, back))
		z.Init(false)
		require.True(t, bytes.Equal(data, expand(t, z, out, outStep, inStep)))

		var goes bytes.Buffer
		w, _ := flate.NewWriter(&goes, rapid.IntRange(-2, 9).Draw(t, "goLevel"))
		_, _ = w.Write(data)
		_ = w.Close()
		z.Init(true)
		require.True(t, bytes.Equal(data, expand(t, z, goes.Bytes(), outStep, inStep)))
	})
}

func TestDictionary(t *testing.T) {
	dict := []byte("hello, hello world")
	d := DeflaterAt(memory(DeflaterBytes))
	d.Init(6, DefaultStrategy, false)
	d.SetDictionary(dict)
	out := compress(t, d, []byte("hello world"), 100, 100)
	r, err := zlib.NewReaderDict(bytes.NewReader(out), dict)
	require.NoError(t, err)
	back, err := io.ReadAll(r)
	require.NoError(t, err)
	require.Equal(t, "hello world", string(back))
	z := InflaterAt(memory(InflaterBytes))
	z.Init(false)
	buf := make([]byte, 100)
	taken, _, status := z.Inflate(out, buf)
	require.Equal(t, NeedDictionary, status)
	require.False(t, z.SetDictionary([]byte("other")))
	require.True(t, z.SetDictionary(dict))
	_, n, status := z.Inflate(out[taken:], buf)
	require.Equal(t, End, status)
	require.Equal(t, "hello world", string(buf[:n]))
}

func FuzzInflate(f *testing.F) {
	f.Add([]byte{0x78, 0x9c, 3, 0, 0, 0, 0, 1}, 7)
	z := InflaterAt(memory(InflaterBytes))
	f.Fuzz(func(t *testing.T, data []byte, step int) {
		z.Init(len(data)%2 == 1)
		buf := make([]byte, 1+step&0xfff)
		for range 1000 {
			taken, given, status := z.Inflate(data, buf)
			data = data[taken:]
			if status != OK || taken == 0 && given == 0 {
				return
			}
		}
	})
}
