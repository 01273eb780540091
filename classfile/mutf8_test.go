package classfile_test

import (
	"testing"
	"unicode/utf16"

	"github.com/stretchr/testify/assert"
	"pgregory.net/rapid"

	cf "github.com/junco-vm/junco/classfile"
)

func TestMUTF8(t *testing.T) {
	for _, test := range []struct {
		mutf8, utf8 string
		units       []uint16
		latin1      bool
	}{
		{"", "", []uint16{}, true},
		{"abc", "abc", []uint16{'a', 'b', 'c'}, true},
		{"\xc0\x80", "\x00", []uint16{0}, true},
		{"\xc3\xa9", "\u00e9", []uint16{0xE9}, true},
		{"\xe2\x82\xac", "\u20ac", []uint16{0x20AC}, false},
		{"\xed\xa0\xbd\xed\xb8\x80", "\U0001F600", []uint16{0xD83D, 0xDE00}, false},
		{"x\xed\xa0\xbdy", "x\uFFFDy", []uint16{'x', 0xD83D, 'y'}, false},
		{"\xed\xb8\x80\xed\xa0\xbd", "\uFFFD\uFFFD", []uint16{0xDE00, 0xD83D}, false},
	} {
		assert.Equal(t, test.utf8, cf.DecodeMUTF8(test.mutf8))
		assert.Equal(t, test.units, cf.MUTF8ToUTF16(test.mutf8))
		assert.Equal(t, test.mutf8, cf.UTF16ToMUTF8(test.units))
		n, latin1 := cf.MUTF8Len(test.mutf8)
		assert.Equal(t, len(test.units), n)
		assert.Equal(t, test.latin1, latin1)
	}
	assert.True(t, cf.IsASCII("abc"))
	assert.False(t, cf.IsASCII("\xc3\xa9"))
	assert.Equal(t, "\xef\xbf\xbd", cf.EncodeMUTF8("\xff"), "no UTF-8")
	assert.Equal(t, "\uFFFDa", cf.DecodeMUTF8("\xe2a"), "malformed")
}

// TestMUTF8Property compares with package unicode/utf16.
func TestMUTF8Property(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		units := rapid.SliceOf(rapid.OneOf(rapid.Uint16(), rapid.Uint16Range(0, 0x100), rapid.Uint16Range(0xD7F0, 0xE010))).Draw(t, "units")
		m := cf.UTF16ToMUTF8(units)
		assert.Equal(t, units, append([]uint16{}, cf.MUTF8ToUTF16(m)...))
		text := string(utf16.Decode(units))
		assert.Equal(t, text, cf.DecodeMUTF8(m))
		assert.Equal(t, text, cf.DecodeMUTF8(cf.EncodeMUTF8(text)))
	})
}
