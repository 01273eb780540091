package natives

import (
	"bytes"
	"strings"
	"testing"
	"unicode/utf16"

	"github.com/stretchr/testify/assert"
	"pgregory.net/rapid"
)

// forms gives a text of Latin-1 characters in both forms that a piece can have.
func forms(s []byte) []piece {
	wide := make([]uint16, len(s))
	piece{latin1: s}.copy(wide)
	return []piece{{latin1: s}, {utf16: wide}}
}

// latin1 draws short texts of few characters, so that they often contain each other.
func latin1(t *rapid.T, name string) []byte {
	return rapid.SliceOfN(rapid.SampledFrom([]byte{'a', 'b', 0xe9}), 0, 8).Draw(t, name)
}

func TestPropertyPiecesAreLikeBytes(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		a, b := latin1(t, "a"), latin1(t, "b")
		from := rapid.IntRange(-2, 10).Draw(t, "from")
		wantIndex := -1
		if start := min(max(from, 0), len(a)); len(b) == 0 {
			wantIndex = start
		} else if i := bytes.Index(a[start:], b); i >= 0 {
			wantIndex = start + i
		}
		wantLast := -1
		if from >= 0 {
			wantLast = bytes.LastIndex(a[:min(len(a), from+len(b))], b)
		}
		for _, p := range forms(a) {
			for _, q := range forms(b) {
				assert.Equal(t, bytes.Equal(a, b), p.equal(q))
				assert.Equal(t, wantIndex, p.index(q, from), "index of %q in %q from %d", b, a, from)
				assert.Equal(t, wantLast, p.lastIndex(q, from), "last index of %q in %q from %d", b, a, from)
				assert.Equal(t, sign(bytes.Compare(a, b)), sign(int(p.compare(q))))
			}
		}
	})
}

func sign(n int) int { return min(max(n, -1), 1) }

func TestPropertyBuilderKeepsText(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		var b builder
		var want strings.Builder
		for _, s := range rapid.SliceOf(rapid.String()).Draw(t, "parts") {
			units := utf16.Encode([]rune(s))
			want.WriteString(string(utf16.Decode(units)))
			b.add(piece{utf16: units})
			b.addCodePoint('x')
			want.WriteByte('x')
		}
		if !b.wide {
			b.widen()
		}
		assert.Equal(t, want.String(), string(utf16.Decode(b.utf16)))
	})
}

func TestCaseMapping(t *testing.T) {
	piecesOf := func(s string) piece { return piece{utf16: utf16.Encode([]rune(s))} }
	text := func(b *builder) string {
		b.widen()
		return string(utf16.Decode(b.utf16))
	}
	for _, tc := range []struct {
		in           string
		rules        int32
		lower, upper string
	}{
		{"Hello", 0, "hello", "HELLO"},
		{"straße ﬁ", 0, "straße ﬁ", "STRASSE FI"},
		{"ΟΔΟΣ Σ ΣΑΣ", 0, "οδος σ σας", "ΟΔΟΣ Σ ΣΑΣ"},
		{"Iİiı", 0, "ii̇iı", "Iİ" + "II"},
		{"Iİiı", turkish, "ıiiı", "IİİI"},
		{"Ì", lithuanian, "i̇̀", "Ì"},
		{"𐐀𐐨", 0, "𐐨𐐨", "𐐀𐐀"},
	} {
		var lo, up builder
		lower(&lo, piecesOf(tc.in), tc.rules)
		upper(&up, piecesOf(tc.in), tc.rules)
		assert.Equal(t, tc.lower, text(&lo), tc.in)
		assert.Equal(t, tc.upper, text(&up), tc.in)
	}
}

func TestSequence(t *testing.T) {
	for _, tc := range []struct {
		kind int
		in   string
		want int
	}{
		{charsetUTF8, "a", 1},
		{charsetUTF8, "é", 2},
		{charsetUTF8, "中", 3},
		{charsetUTF8, "😀", 4},
		{charsetUTF8, "\xe4\xb8", 0},
		{charsetUTF8, "\xe4a", 1},
		{charsetUTF8, "\xff", 1},
		{charsetUTF8, "\xe0\x80\x80", 1},
		{charsetUTF16BE, "\x00a", 2},
		{charsetUTF16BE, "\xd8\x3d", 0},
		{charsetUTF16BE, "\xd8\x3d\xde\x00", 4},
		{charsetUTF16LE, "\x3d\xd8\x00\xde", 4},
		{charsetUTF32BE, "\x00\x00", 0},
		{charsetWindows1252, "\x80", 1},
	} {
		assert.Equal(t, tc.want, sequence(tc.kind, []byte(tc.in)), "%d %q", tc.kind, tc.in)
	}
}
