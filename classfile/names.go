package classfile

import (
	"encoding/binary"
	"strings"
	"unicode"
)

// Class file versions at which rules of the format change.
const (
	java1_4 = 48
	java5   = 49
	java6   = 50
	java7   = 51
	java8   = 52
	java9   = 53
	java11  = 55
	java12  = 56
	java16  = 60
	java17  = 61
)

// Notes on UTF8 cells: the lower six bits are the AttrKind of the text plus one, zero meaning that nobody has asked. The
// other two record that a check has passed, so that a name used by a hundred members is looked at once.
const (
	noteKind      uint8 = 1<<6 - 1
	noteFieldName uint8 = 1 << 6
	noteFieldDesc uint8 = 1 << 7
)

// legalUTF8 reports whether b is modified UTF-8. Before version 48 encodings longer than needed are legal.
func legalUTF8(b []byte, major uint16) bool {
	const low, high = 0x0101010101010101, 0x8080808080808080
	for len(b) >= 8 { // eight bytes of 0x01 to 0x7F at a time
		v := binary.LittleEndian.Uint64(b)
		if (v|(v-low))&high != 0 {
			break
		}
		b = b[8:]
	}
	for i := 0; i < len(b); {
		c := b[i]
		switch {
		case c-1 < 0x7F:
			i++
		case c>>5 == 6:
			if i+1 >= len(b) || b[i+1]>>6 != 2 {
				return false
			}
			unit := uint16(c&0x1F)<<6 | uint16(b[i+1]&0x3F)
			if major >= java1_4 && unit != 0 && unit < 0x80 {
				return false
			}
			i += 2
		case c>>4 == 14:
			if i+2 >= len(b) || b[i+1]>>6 != 2 || b[i+2]>>6 != 2 {
				return false
			}
			if major >= java1_4 && c == 0xE0 && b[i+1] < 0xA0 {
				return false
			}
			i += 3
		default:
			return false
		}
	}
	return true
}

// nameUse says where an unqualified name stands.
type nameUse uint8

const (
	useClass nameUse = iota // '/' separates parts
	useField
	useMethod // no '<' and '>'
)

// legalUnqualified checks a name by the rules since version 49 (JVMS 4.2). An empty name is legal here.
func legalUnqualified(s string, use nameUse) bool {
	for i := range len(s) {
		switch s[i] {
		case '.', ';', '[':
			return false
		case '/':
			if use != useClass || i == 0 || i+1 == len(s) || s[i+1] == '/' {
				return false
			}
		case '<', '>':
			if use == useMethod {
				return false
			}
		}
	}
	return true
}

// scanIdentifier gives the length of the Java identifier that s begins with, or with slashes the length of the class
// name: the rules of names before version 49. As HotSpot has it, a slash may lead, and may trail where something else
// follows.
func scanIdentifier(s string, slashes bool) int {
	first, slash, i := true, false, 0
	for i < len(s) {
		if slashes && s[i] == '/' {
			if slash {
				return 0
			}
			slash = true
			i++
			continue
		}
		u, n := mutf8Unit(s[i:])
		if !identifierUnit(u, first) {
			if first {
				return 0
			}
			return i
		}
		first, slash = false, false
		i += n
	}
	if first || slash {
		return 0
	}
	return i
}

// identifierUnit is Character.isJavaIdentifierStart or isJavaIdentifierPart for one UTF-16 unit.
func identifierUnit(u uint16, start bool) bool {
	r := rune(u)
	switch {
	case r >= 'a' && r <= 'z', r >= 'A' && r <= 'Z', r == '_', r == '$':
		return true
	case r >= '0' && r <= '9':
		return !start
	case unicode.IsLetter(r), unicode.Is(unicode.Nl, r), unicode.Is(unicode.Sc, r), unicode.Is(unicode.Pc, r):
		return true
	case start:
		return false
	}
	return unicode.IsDigit(r) || unicode.Is(unicode.Mn, r) || unicode.Is(unicode.Mc, r) || unicode.Is(unicode.Cf, r) ||
		r >= 0x80 && r <= 0x9F
}

func (p *parser) legalName(s string, use nameUse) bool {
	if s == "" {
		return false
	}
	if p.c.Major >= java5 {
		return legalUnqualified(s, use)
	}
	return s[0] != '<' && scanIdentifier(s, use == useClass) == len(s)
}

// checkClassName checks the name in a Class entry, which may be an array descriptor.
func (p *parser) checkClassName(s string, off int) error {
	if s != "" && s[0] == '[' {
		if n, err := p.scanType(s, off); err != nil {
			return err
		} else if n == len(s) {
			return nil
		}
	} else if p.legalName(s, useClass) {
		return nil
	}
	return p.failAt(off, "Illegal class name \"%s\" in class file %s", s, p.name)
}

func (p *parser) checkFieldName(i uint16, off int) error {
	c := &p.c.Pool.cells[i]
	if c.note&noteFieldName != 0 || p.opts.Trusted {
		return nil
	}
	if s := p.c.utf8(i); !p.legalName(s, useField) {
		return p.failAt(off, "Illegal field name \"%s\" in class %s", s, p.name)
	}
	c.note |= noteFieldName
	return nil
}

func (p *parser) checkMethodName(i uint16, off int) error {
	s := p.c.utf8(i)
	if p.opts.Trusted || s == "<init>" || s == "<clinit>" || p.legalName(s, useMethod) {
		return nil
	}
	return p.failAt(off, "Illegal method name \"%s\" in class %s", s, p.name)
}

// scanType gives the length of the field descriptor that s begins with, 0 where there is none.
func (p *parser) scanType(s string, off int) (int, error) {
	i := 0
	for i < len(s) && s[i] == '[' {
		if i++; i > 255 {
			return 0, p.failAt(off, "Array type descriptor has more than 255 dimensions in class file %s", p.name)
		}
	}
	if i == len(s) {
		return 0, nil
	}
	switch s[i] {
	case 'B', 'C', 'D', 'F', 'I', 'J', 'S', 'Z':
		return i + 1, nil
	case 'L':
		i++
		if p.c.Major < java5 {
			if n := scanIdentifier(s[i:], true); n > 0 && i+n < len(s) && s[i+n] == ';' {
				return i + n + 1, nil
			}
			return 0, nil
		}
		n := strings.IndexByte(s[i:], ';')
		if n < 0 {
			return 0, nil
		}
		if n == 0 || !legalUnqualified(s[i:i+n], useClass) {
			return 0, p.failAt(off, "Class name is empty or contains illegal character in descriptor in class file %s", p.name)
		}
		return i + n + 1, nil
	}
	return 0, nil
}

func (p *parser) illegalSignature(what, name, desc string, off int) error {
	return p.failAt(off, "%s \"%s\" in class %s has illegal signature \"%s\"", what, name, p.name, desc)
}

func (p *parser) checkFieldDesc(name, i uint16, off int) error {
	c := &p.c.Pool.cells[i]
	if c.note&noteFieldDesc != 0 || p.opts.Trusted {
		return nil
	}
	s := p.c.utf8(i)
	n, err := p.scanType(s, off)
	if err != nil {
		return err
	}
	if n == 0 || n != len(s) {
		return p.illegalSignature("Field", p.c.utf8(name), s, off)
	}
	c.note |= noteFieldDesc
	return nil
}

// checkMethodDesc checks a method descriptor and gives the slots its parameters take.
func (p *parser) checkMethodDesc(name, s string, off int) (slots int, err error) {
	if p.opts.Trusted {
		if slots, _, err = ArgSlots(s); err != nil {
			err = p.illegalSignature("Method", name, s, off)
		}
		return slots, err
	}
	illegal := func() (int, error) { return 0, p.illegalSignature("Method", name, s, off) }
	if s == "" || s[0] != '(' {
		return illegal()
	}
	rest := s[1:]
	for rest != "" && rest[0] != ')' {
		n, err := p.scanType(rest, off)
		if err != nil {
			return 0, err
		}
		if n == 0 {
			return illegal()
		}
		slots += FieldType(rest).Slots()
		rest = rest[n:]
	}
	if rest == "" {
		return illegal()
	}
	rest = rest[1:]
	if rest == "V" {
		return slots, nil
	}
	n, err := p.scanType(rest, off)
	if err != nil {
		return 0, err
	}
	if n == 0 || n != len(rest) {
		return illegal()
	}
	return slots, nil
}

// checkSpecialMethod checks that constructors and class initialisers return nothing, and that the latter have no
// parameters, which was legal before version 51, though nothing ran such a method.
func (p *parser) checkSpecialMethod(name, desc string, off int) error {
	switch {
	case name == "<clinit>" && desc != "()V" && p.c.Major >= java7,
		(name == "<clinit>" || name == "<init>") && !strings.HasSuffix(desc, "V"):
		return p.illegalSignature("Method", name, desc, off)
	}
	return nil
}
