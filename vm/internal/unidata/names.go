package unidata

import (
	"bytes"
	"compress/flate"
	_ "embed" // the names
	"encoding/binary"
	"io"
	"sort"
)

// names.bin holds the names of characters that are not made of their block's name and their number. gen/Names.java writes
// it. All numbers are big endian: the number of pages (16 bits); for each page of 256 code points that has names, in
// order, its number (16 bits) and where its text begins behind this table (32 bits); the texts, each deflated by itself,
// so that a look-up unpacks one page and keeps nothing. A text is, for each named code point, its low byte, its name in
// ASCII, and a line feed.
//
//go:embed names.bin
var namePages []byte

const (
	nameHeader = 2
	nameEntry  = 6 // bytes
)

func pageCount() int { return int(binary.BigEndian.Uint16(namePages)) }

func pageNumber(i int) int32 {
	return int32(binary.BigEndian.Uint16(namePages[nameHeader+i*nameEntry:]))
}

// pageText unpacks page i.
func pageText(i int) []byte {
	start := nameHeader + pageCount()*nameEntry
	at := start + int(binary.BigEndian.Uint32(namePages[nameHeader+i*nameEntry+2:]))
	text, err := io.ReadAll(flate.NewReader(bytes.NewReader(namePages[at:])))
	if err != nil {
		panic("BUG: the table of character names is corrupt: " + err.Error())
	}
	return text
}

// names calls yield for every named code point of page i until it returns false.
func names(i int, yield func(c int32, name []byte) bool) {
	text := pageText(i)
	for len(text) > 0 {
		low := text[0]
		end := 1 + bytes.IndexByte(text[1:], '\n')
		if !yield(pageNumber(i)<<8|int32(low), text[1:end]) {
			return
		}
		text = text[end+1:]
	}
}

// Name is the name of a character, or "" if it has none of its own.
func Name(c int32) (found string) {
	if !valid(c) {
		return ""
	}
	i := sort.Search(pageCount(), func(i int) bool { return pageNumber(i) >= c>>8 })
	if i == pageCount() || pageNumber(i) != c>>8 {
		return ""
	}
	names(i, func(other int32, name []byte) bool {
		if other == c {
			found = string(name)
		}
		return other < c
	})
	return found
}

// Named finds the character with a name of its own, in capital letters, or answers -1.
func Named(wanted string) int32 {
	found := int32(-1)
	for i := 0; i < pageCount() && found < 0; i++ {
		names(i, func(c int32, name []byte) bool {
			if string(name) == wanted {
				found = c
			}
			return found < 0
		})
	}
	return found
}
