// Package unidata knows the properties of Unicode characters as java.lang.Character of JDK 25 has them (Unicode 16.0).
// Go's own tables are of another version of Unicode, and some of Java's properties are Java's own.
//
// # The table
//
// unicode.bin holds, one behind the other, the sections below; gen/Dump.java writes it, run by a JDK 25. All numbers are
// zigzag varints. A run section is the number of runs, then for each run how far its first code point lies behind that of
// the run before, and its value; a run reaches to the next one. A map section is the number of code points with a value
// other than zero, then for each its distance from the one before, and its value's distance from the value before.
//
//	runs  general category, as Character.getType
//	runs  directionality
//	runs  binary properties, as the Prop bits
//	map   toLowerCase(c) - c
//	map   toUpperCase(c) - c
//	map   toTitleCase(c) - toUpperCase(c)
//	map   digit(c, 36) + 1, beyond ASCII
//	map   getNumericValue(c) + 1, beyond ASCII
//	list  code points whose upper case is more than one: code point, number of chars, chars
//	runs  1 cased, 2 case-ignorable: what decides whether a sigma is final
//	runs  script, as the ordinal of Character.UnicodeScript
//
// The sections are unpacked together when the first character beyond ASCII is asked about: about 170 KiB that all VMs of
// a process share. All functions are safe for concurrent use and take any number, answering for what is no code point as
// for an unassigned one.
package unidata

import (
	_ "embed" // the table
	"slices"
	"sync"
)

//go:embed unicode.bin
var packed []byte

// Prop is a set of binary properties.
type Prop uint16

// The binary properties, by the names of Character's methods.
const (
	LowerCase Prop = 1 << iota
	UpperCase
	Alphabetic
	Ideographic
	Mirrored
	Emoji
	EmojiPresentation
	EmojiModifierBase
	EmojiComponent
	ExtendedPictographic
	UnicodeIdentifierStart
	UnicodeIdentifierPart
	JavaIdentifierStart
	JavaIdentifierPart
	IdentifierIgnorable
)

// What decides whether a sigma at the end of a word is final (Unicode 3.13, D135 and D136).
const (
	cased         = 1
	caseIgnorable = 2
)

type table struct {
	points []int32
	values []int32
}

type data struct {
	types, directions, props, sigma, scripts table // runs
	lower, upper, title                      table // maps
	digit, numeric                           table // maps
	special                                  map[int32][]uint16
}

var load = sync.OnceValue(unpack)

type reader []byte

func (r *reader) next() int32 {
	var u uint64
	for shift := 0; ; shift += 7 {
		b := (*r)[0]
		*r = (*r)[1:]
		u |= uint64(b&0x7f) << shift
		if b < 0x80 {
			return int32(int64(u>>1) ^ -int64(u&1))
		}
	}
}

func (r *reader) table(isMap bool) table {
	n := int(r.next())
	t := table{make([]int32, n), make([]int32, n)}
	var point, value int32
	for i := range n {
		point += r.next()
		if isMap {
			value += r.next()
		} else {
			value = r.next()
		}
		t.points[i], t.values[i] = point, value
	}
	return t
}

func unpack() *data {
	r := reader(packed)
	d := &data{}
	for _, t := range []*table{&d.types, &d.directions, &d.props} {
		*t = r.table(false)
	}
	for _, t := range []*table{&d.lower, &d.upper, &d.title, &d.digit, &d.numeric} {
		*t = r.table(true)
	}
	d.special = map[int32][]uint16{}
	for range r.next() {
		c := r.next()
		chars := make([]uint16, r.next())
		for i := range chars {
			chars[i] = uint16(r.next())
		}
		d.special[c] = chars
	}
	d.sigma = r.table(false)
	d.scripts = r.table(false)
	return d
}

// run returns the value of the run that c lies in.
func (t *table) run(c int32) int32 {
	i, found := slices.BinarySearch(t.points, c)
	if !found {
		i--
	}
	return t.values[i]
}

// at returns the value of c, or 0.
func (t *table) at(c int32) int32 {
	if i, found := slices.BinarySearch(t.points, c); found {
		return t.values[i]
	}
	return 0
}

func valid(c int32) bool { return uint32(c) <= 0x10ffff }

// Type is Character.getType.
func Type(c int32) uint8 {
	if !valid(c) {
		return 0
	}
	return uint8(load().types.run(c))
}

// Direction is Character.getDirectionality.
func Direction(c int32) int8 {
	if !valid(c) {
		return -1
	}
	return int8(load().directions.run(c))
}

// Has tells whether c has all the given properties.
func Has(c int32, p Prop) bool {
	return valid(c) && Prop(load().props.run(c))&p == p
}

// ToLower is Character.toLowerCase.
func ToLower(c int32) int32 {
	if c < 0x80 {
		if c >= 'A' && c <= 'Z' {
			return c + 32
		}
		return c
	}
	return c + load().lower.at(c)
}

// ToUpper is Character.toUpperCase.
func ToUpper(c int32) int32 {
	if c < 0x80 {
		if c >= 'a' && c <= 'z' {
			return c - 32
		}
		return c
	}
	return c + load().upper.at(c)
}

// ToTitle is Character.toTitleCase.
func ToTitle(c int32) int32 { return ToUpper(c) + load().title.at(c) }

// Digit is the value of a digit or letter beyond ASCII, or -1: Character.digit(c, 36).
func Digit(c int32) int32 { return load().digit.at(c) - 1 }

// Numeric is Character.getNumericValue for what is beyond ASCII: -1 without a value, -2 if it is not a small integer.
func Numeric(c int32) int32 { return load().numeric.at(c) - 1 }

// SpecialUpper is the upper case of a code point whose upper case is more than one code point ("SS" for the German sharp
// s), otherwise nil. The slice is shared and must not be written.
func SpecialUpper(c int32) []uint16 {
	if c < 0x80 {
		return nil
	}
	return load().special[c]
}

// Script is the ordinal of Character.UnicodeScript.of(c); c must be a code point.
func Script(c int32) int32 { return load().scripts.run(c) }

// Cased tells whether c is upper, lower or title case: a letter that makes a sigma behind it final.
func Cased(c int32) bool { return valid(c) && load().sigma.run(c)&cased != 0 }

// CaseIgnorable tells whether c is looked through in search for a cased letter next to a sigma.
func CaseIgnorable(c int32) bool { return valid(c) && load().sigma.run(c)&caseIgnorable != 0 }
