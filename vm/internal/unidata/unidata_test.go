package unidata

import (
	"testing"
	"unicode"

	"github.com/stretchr/testify/assert"
	"pgregory.net/rapid"
)

// What the documentation of java.lang.Character says about particular characters.
func TestKnownCharacters(t *testing.T) {
	for _, tc := range []struct {
		c                   int32
		typ                 uint8
		lower, upper, title int32
	}{
		{'a', 2, 'a', 'A', 'A'},
		{'Z', 1, 'z', 'Z', 'Z'},
		{'5', 9, '5', '5', '5'},
		{0xdf, 2, 0xdf, 0xdf, 0xdf},
		{0xe9, 2, 0xe9, 0xc9, 0xc9},
		{0x1c4, 1, 0x1c6, 0x1c4, 0x1c5},
		{0x1c5, 3, 0x1c6, 0x1c4, 0x1c5},
		{0x3a3, 1, 0x3c3, 0x3a3, 0x3a3},
		{0x10400, 1, 0x10428, 0x10400, 0x10400},
		{0x4e00, 5, 0x4e00, 0x4e00, 0x4e00},
		{0xd800, 19, 0xd800, 0xd800, 0xd800},
		{0x10ffff, 0, 0x10ffff, 0x10ffff, 0x10ffff},
		{-1, 0, -1, -1, -1},
		{0x110000, 0, 0x110000, 0x110000, 0x110000},
	} {
		assert.Equal(t, tc.typ, Type(tc.c), "type of %x", tc.c)
		assert.Equal(t, tc.lower, ToLower(tc.c), "lower of %x", tc.c)
		assert.Equal(t, tc.upper, ToUpper(tc.c), "upper of %x", tc.c)
		assert.Equal(t, tc.title, ToTitle(tc.c), "title of %x", tc.c)
	}
	assert.EqualValues(t, 5, Digit(0x665))
	assert.EqualValues(t, 10, Digit(0xff21), "full-width A")
	assert.EqualValues(t, -1, Digit(0x2167))
	assert.EqualValues(t, 8, Numeric(0x2167), "roman numeral eight")
	assert.EqualValues(t, -2, Numeric(0xbd), "one half")
	assert.Equal(t, []uint16{'S', 'S'}, SpecialUpper(0xdf))
	assert.True(t, Has('(', Mirrored))
	assert.True(t, Has(0x1f600, Emoji|EmojiPresentation))
	assert.True(t, Cased('a'))
	assert.True(t, CaseIgnorable(0x301))
	assert.EqualValues(t, 1, Direction(0x5d0))
}

// The versions of Unicode differ, but no character that Go knows changed its case mapping since.
func TestAgreesWithGo(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		c := rapid.Int32Range(0, 0x10ffff).Draw(t, "c")
		if unicode.ToLower(c) != c {
			assert.Equal(t, unicode.ToLower(c), ToLower(c))
		}
		if unicode.ToUpper(c) != c {
			assert.Equal(t, unicode.ToUpper(c), ToUpper(c))
		}
		assert.Equal(t, unicode.Is(unicode.Nd, c) && c < 0x10d40, Type(c) == 9 && c < 0x10d40)
	})
}

func BenchmarkType(b *testing.B) {
	for i := range b.N {
		Type(int32(i) & 0xffff)
	}
}

func TestNames(t *testing.T) {
	for c, name := range map[int32]string{
		'a': "LATIN SMALL LETTER A", 0: "NULL", 0x1f600: "GRINNING FACE", 0x4e2d: "", 0xac00: "", 0x378: "", -1: "",
		0x110000: "", 0xe9: "LATIN SMALL LETTER E WITH ACUTE",
	} {
		assert.Equal(t, name, Name(c), "%x", c)
		if name != "" {
			assert.Equal(t, c, Named(name))
		}
	}
	assert.EqualValues(t, -1, Named("NO SUCH CHARACTER"))
}
