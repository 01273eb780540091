package classfile

import (
	"hash/maphash"
	"strings"
)

// pending is an attribute whose body is being checked. HotSpot trusts size until it skips the body, and so must we to
// come to the same answer: the file may be too short for it, and Info with it.
type pending struct {
	Attribute
	start int // offset of the body
	size  int // bytes
}

// attribute reads the name and length of an attribute and leaves the parser at its body. noName is the message for a name
// that is no UTF8 entry.
func (p *parser) attribute(noName string) (a pending, err error) {
	if err := p.need(6); err != nil {
		return pending{}, err
	}
	a.NameIndex = p.u2()
	a.size = int(p.u4())
	a.start = p.pos
	if !p.isUTF8(a.NameIndex) {
		return pending{}, p.failAt(p.pos-6, noName, a.NameIndex, p.name)
	}
	a.Kind = p.attrKind(a.NameIndex)
	end := p.pos + min(a.size, len(p.b)-p.pos)
	a.Info = p.b[p.pos:end:end]
	return a, nil
}

// skip goes behind the body of an attribute, wherever the checks have left the parser.
func (p *parser) skip(a *pending) error {
	p.pos = a.start
	if err := p.need(a.size); err != nil {
		return err
	}
	p.pos += a.size
	return nil
}

// attrKind gives the kind of attribute that a UTF8 entry names. The cell remembers it.
func (p *parser) attrKind(i uint16) AttrKind {
	c := &p.c.Pool.cells[i]
	if c.note&noteKind == 0 {
		c.note |= uint8(attrKinds[p.c.utf8(i)]) + 1
	}
	return AttrKind(c.note&noteKind - 1)
}

// attrList reads the number of attributes of a list and cuts room for them from the slab. The number may be a lie: then
// there is room for as many as the file can hold, and reading them ends in an error before the room does.
func (p *parser) attrList() (as Attributes, n int, err error) {
	if err := p.need(2); err != nil {
		return nil, 0, err
	}
	n = int(p.u2())
	room := min(n, (len(p.b)-p.pos)/6)
	if room == 0 {
		return nil, n, nil
	}
	if cap(p.attrs)-len(p.attrs) < room {
		// An attribute takes six bytes at least; most take more, so this is rarely far too much.
		p.attrs = make([]Attribute, 0, max(room, min(64, (len(p.b)-p.pos)/16)))
	}
	from := len(p.attrs)
	p.attrs = p.attrs[:from+room]
	return p.attrs[from : from+room : from+room], n, nil
}

// kindSet is a set of attribute kinds, for those that may stand only once.
type kindSet uint64

// add reports whether kind was there before.
func (s *kindSet) add(kind AttrKind) bool {
	had := *s&(1<<kind) != 0
	*s |= 1 << kind
	return had
}

func (s kindSet) has(kind AttrKind) bool { return s&(1<<kind) != 0 }

func (p *parser) fields() error {
	if err := p.need(2); err != nil {
		return err
	}
	n := int(p.u2())
	if n == 0 {
		return nil
	}
	fields := make([]Field, min(n, (len(p.b)-p.pos)/8+1)) // room for all that can be there, and one to fail at
	for i := range n {
		if err := p.field(&fields[i]); err != nil {
			return err
		}
	}
	p.c.Fields = fields
	return p.noDuplicates(n, func(i int) (string, string) { return fields[i].Name, fields[i].Desc }, func(i int) error {
		return p.fail("Duplicate field name \"%s\" with signature \"%s\" in class file %s", fields[i].Name, dots(fields[i].Desc), p.name)
	})
}

func (p *parser) field(f *Field) error {
	if err := p.need(8); err != nil {
		return err
	}
	at := p.pos
	f.Access, f.NameIndex, f.DescIndex = Flags(p.u2()), p.u2(), p.u2()
	if !p.legalFieldFlags(f.Access) {
		return p.failAt(at, "Illegal field modifiers in class %s: 0x%X", p.name, uint16(f.Access&FieldFlags))
	}
	if !p.isUTF8(f.NameIndex) {
		return p.failAt(at+2, "Invalid constant pool index %d for field name in class file %s", f.NameIndex, p.name)
	}
	if err := p.checkFieldName(f.NameIndex, at+2); err != nil {
		return err
	}
	if !p.isUTF8(f.DescIndex) {
		return p.failAt(at+4, "Invalid constant pool index %d for field signature in class file %s", f.DescIndex, p.name)
	}
	if err := p.checkFieldDesc(f.NameIndex, f.DescIndex, at+4); err != nil {
		return err
	}
	f.Name, f.Desc = p.c.utf8(f.NameIndex), p.c.utf8(f.DescIndex)
	as, n, err := p.attrList()
	if err != nil {
		return err
	}
	var set kindSet
	for i := range n {
		a, err := p.attribute("Invalid field attribute index %d in class file %s")
		if err != nil {
			return err
		}
		if err := p.fieldAttribute(f, &a, &set); err != nil {
			return err
		}
		if err := p.skip(&a); err != nil {
			return err
		}
		as[i] = a.Attribute
	}
	f.Attributes = as
	return nil
}

func (p *parser) legalFieldFlags(f Flags) bool {
	if p.flags.IsInterface() {
		const must = AccPublic | AccStatic | AccFinal
		if p.c.Major >= java5 && f.IsEnum() {
			return false
		}
		return f.Has(must) && !f.Any(AccPrivate|AccProtected|AccVolatile|AccTransient)
	}
	return legalVisibility(f) && !f.Has(AccFinal|AccVolatile)
}

// legalVisibility reports whether at most one of public, protected and private is set.
func legalVisibility(f Flags) bool {
	v := f & (AccPublic | AccPrivate | AccProtected)
	return v&(v-1) == 0
}

func (p *parser) fieldAttribute(f *Field, a *pending, set *kindSet) error {
	switch a.Kind {
	case AttrConstantValue:
		if !f.Access.IsStatic() { // the specification wants it ignored
			return nil
		}
		if set.add(a.Kind) {
			return p.failIn("Duplicate ConstantValue attribute")
		}
		if a.size != 2 {
			return p.fail("Invalid ConstantValue field attribute length %d in class file %s", a.size, p.name)
		}
		if err := p.need(2); err != nil {
			return err
		}
		return p.constantValue(f, p.u2())
	case AttrSynthetic, AttrDeprecated:
		if a.size != 0 {
			return p.fail("Invalid %v field attribute length %d in class file %s", a.Kind, a.size, p.name)
		}
	}
	if p.c.Major < java5 {
		return nil
	}
	if a.Kind == AttrSignature {
		if set.add(a.Kind) {
			return p.failIn("Multiple Signature attributes for field")
		}
		if a.size != 2 {
			return p.fail("Wrong size %d for field's Signature attribute in class file %s", a.size, p.name)
		}
		return p.signature(badSignature)
	}
	return p.annotations(a, set, " for field")
}

func (p *parser) constantValue(f *Field, ix uint16) error {
	tag := p.c.Tag(ix)
	if ix == 0 || int(ix) >= p.c.PoolSize() {
		return p.fail("Bad initial value index %d in ConstantValue attribute in class file %s", ix, p.name)
	}
	ok := true
	switch FieldType(f.Desc).Kind() {
	case Int, Byte, Char, Short, Boolean:
		ok = tag == TagInteger
	case Long:
		ok = tag == TagLong
	case Float:
		ok = tag == TagFloat
	case Double:
		ok = tag == TagDouble
	case Object:
		if f.Desc != "Ljava/lang/String;" || tag != TagString {
			return p.failIn("Bad string initial value")
		}
	default:
		return p.fail("Unable to set initial value %d in class file %s", ix, p.name)
	}
	if !ok {
		return p.failIn("Inconsistent constant value type")
	}
	return nil
}

// badSignature is the message for a Signature that names no UTF8 entry; that of a class has another.
const badSignature = "Invalid Signature attribute at constant pool index %d in class file %s"

// signature checks the index in a Signature attribute; its text is nobody's business before reflection.
func (p *parser) signature(bad string) error {
	if err := p.need(2); err != nil {
		return err
	}
	if ix := p.u2(); !p.isUTF8(ix) {
		return p.failAt(p.pos-2, bad, ix, p.name)
	}
	return nil
}

// annotations refuses a second attribute of one of the kinds that hold annotations; where is " for field" or the like.
func (p *parser) annotations(a *pending, set *kindSet, where string) error {
	switch a.Kind {
	case AttrRuntimeVisibleParameterAnnotations, AttrRuntimeInvisibleParameterAnnotations, AttrAnnotationDefault:
		if where != " for method" {
			return nil
		}
	case AttrRuntimeVisibleAnnotations, AttrRuntimeInvisibleAnnotations, AttrRuntimeVisibleTypeAnnotations,
		AttrRuntimeInvisibleTypeAnnotations:
	default:
		return nil
	}
	if set.add(a.Kind) {
		return p.fail("Multiple %v attributes%s in class file %s", a.Kind, where, p.name)
	}
	return nil
}

// dots gives a descriptor as HotSpot shows it in some messages.
func dots(desc string) string { return strings.ReplaceAll(desc, "/", ".") }

// seen is a hash table over members, for finding duplicates.
type seen struct {
	table []uint16
}

var seenSeed = maphash.MakeSeed()

// noDuplicates checks that n pairs of strings are different; key gives pair i, and dup makes the error when pair i was
// there before. Time is linear also for hostile names, because the seed of the hash is a secret of the process.
func (p *parser) noDuplicates(n int, key func(i int) (name, desc string), dup func(i int) error) error {
	if p.opts.Trusted {
		return nil
	}
	if n <= 8 {
		for i := 1; i < n; i++ {
			name, desc := key(i)
			for j := range i {
				if name2, desc2 := key(j); name == name2 && desc == desc2 {
					return dup(i)
				}
			}
		}
		return nil
	}
	size := 32
	for size < 2*n {
		size *= 2
	}
	if cap(p.table) < size {
		p.table = make([]uint16, size)
	}
	table := p.table[:size] // member number plus one, 0 for none
	clear(table)
	for i := range n {
		name, desc := key(i)
		h := maphash.String(seenSeed, name)
		if desc != "" {
			h = h*31 + maphash.String(seenSeed, desc)
		}
		for slot := int(h) & (size - 1); ; slot = (slot + 1) & (size - 1) {
			if table[slot] == 0 {
				table[slot] = uint16(i + 1)
				break
			}
			if name2, desc2 := key(int(table[slot] - 1)); name == name2 && desc == desc2 {
				return dup(i)
			}
		}
	}
	return nil
}
