package classfile

// poolPayload is the number of bytes behind each tag that has a fixed number; 0 for UTF8 and for what is no tag.
var poolPayload = [21]uint8{
	TagInteger: 4, TagFloat: 4, TagLong: 8, TagDouble: 8, TagClass: 2, TagString: 2, TagFieldref: 4, TagMethodref: 4,
	TagInterfaceMethodref: 4, TagNameAndType: 4, TagMethodHandle: 3, TagMethodType: 2, TagDynamic: 4, TagInvokeDynamic: 4,
	TagModule: 2, TagPackage: 2,
}

// tagSince is the class file version from which each tag exists.
var tagSince = [21]uint16{TagMethodHandle: java7, TagMethodType: java7, TagDynamic: java11, TagInvokeDynamic: java7,
	TagModule: java9, TagPackage: java9}

func (p *parser) pool() error {
	if err := p.need(3); err != nil {
		return err
	}
	n := int(p.u2())
	if n == 0 {
		return p.failAt(p.pos-2, "Illegal constant pool size %d in class file %s", n, p.name)
	}
	start := p.pos
	if err := p.poolEntries(n); err != nil {
		return err
	}
	pool := &p.c.Pool
	pool.data = p.b[start:p.pos:p.pos]
	if p.badTag != 0 && len(p.b)-p.pos >= 2 && !Flags(be.Uint16(p.b[p.pos:])).Has(AccModule) {
		return nil // header refuses the class; HotSpot looks no further at the pool
	}
	for i := 1; i < n; i++ {
		if err := p.poolIndices(i); err != nil {
			return err
		}
	}
	for i := 1; i < n && !p.opts.Trusted; i++ {
		if err := p.poolNames(i); err != nil {
			return err
		}
	}
	return nil
}

// poolEntries cuts the pool into cells. As in HotSpot every entry must leave one byte in the file, so the next tag can be
// read unchecked.
func (p *parser) poolEntries(n int) error {
	// An entry takes three bytes at least, a Long takes nine for two cells; no need to trust n beyond that.
	cells := make([]cell, 1, min(n, 2+(len(p.b)-p.pos)/3))
	start := p.pos
	for len(cells) < n {
		at := p.pos
		tag := Tag(p.b[at])
		if tag == TagUTF8 {
			if err := p.need(4); err != nil {
				return err
			}
			size := int(be.Uint16(p.b[at+1:]))
			if err := p.need(size + 4); err != nil {
				return err
			}
			p.pos = at + 3 + size
			if !p.opts.Trusted && !legalUTF8(p.b[at+3:p.pos], p.c.Major) {
				return p.failAt(at+3, "Illegal UTF8 string in constant pool in class file %s", p.name)
			}
			cells = append(cells, cell{tag: tag, a: uint16(size), x: uint32(at + 3 - start)})
			continue
		}
		if int(tag) >= len(poolPayload) || poolPayload[tag] == 0 {
			return p.fail("Unknown constant tag %d in class file %s", tag, p.name)
		}
		if since := tagSince[tag]; p.c.Major < since {
			if since == java9 {
				return p.fail("Unknown constant tag %d in class file %s", tag, p.name)
			}
			return p.fail("Class file version does not support constant tag %d in class file %s", tag, p.name)
		}
		if poolPayload[tag] == 8 && len(cells)+1 >= n {
			return p.fail("Invalid constant pool entry %d in class file %s", len(cells), p.name)
		}
		size := int(poolPayload[tag])
		if err := p.need(size + 2); err != nil {
			return err
		}
		v := p.b[at+1:]
		c := cell{tag: tag}
		switch tag {
		case TagInteger, TagFloat:
			c.x = be.Uint32(v)
		case TagLong, TagDouble:
			c.x = uint32(at + 1 - start)
		case TagMethodHandle:
			c.x, c.a = uint32(v[0]), be.Uint16(v[1:])
		case TagModule, TagPackage:
			if p.badTag == 0 {
				p.badTag, p.badTagAt = tag, at
			}
			c.a = be.Uint16(v)
		case TagClass, TagString, TagMethodType:
			c.a = be.Uint16(v)
		default:
			c.a, c.x = be.Uint16(v), uint32(be.Uint16(v[2:]))
			if tag == TagDynamic || tag == TagInvokeDynamic {
				p.maxBootstrap = max(p.maxBootstrap, int(c.a))
			}
		}
		cells = append(cells, c)
		if size == 8 {
			cells = append(cells, cell{})
		}
		p.pos += size + 1
	}
	p.c.Pool.cells = cells
	return nil
}

// poolIndices checks that entry i refers to entries of the right kind.
func (p *parser) poolIndices(i int) error {
	cells := p.c.Pool.cells
	c := &cells[i]
	bad := func(ix uint16) error { return p.failEntry(i, "Invalid constant pool index %d in class file %s", ix) }
	switch c.tag {
	case TagClass, TagString, TagMethodType, TagModule, TagPackage:
		if !p.isUTF8(c.a) {
			return bad(c.a)
		}
	case TagFieldref, TagMethodref, TagInterfaceMethodref:
		if !p.isClass(c.a) {
			return bad(c.a)
		}
		if p.c.Tag(uint16(c.x)) != TagNameAndType {
			return bad(uint16(c.x))
		}
	case TagNameAndType:
		if !p.isUTF8(c.a) {
			return bad(c.a)
		}
		if !p.isUTF8(uint16(c.x)) {
			return bad(uint16(c.x))
		}
	case TagDynamic, TagInvokeDynamic:
		if p.c.Tag(uint16(c.x)) != TagNameAndType {
			return bad(uint16(c.x))
		}
	case TagMethodHandle:
		return p.methodHandle(i, c)
	}
	return nil
}

// methodHandle checks what a MethodHandle entry refers to against its kind.
func (p *parser) methodHandle(i int, c *cell) error {
	tag := p.c.Tag(c.a)
	if c.a == 0 || int(c.a) >= len(p.c.Pool.cells) {
		return p.failEntry(i, "Invalid constant pool index %d in class file %s", c.a)
	}
	switch kind := RefKind(c.x); kind {
	case RefGetField, RefGetStatic, RefPutField, RefPutStatic:
		if tag != TagFieldref {
			return p.failEntry(i, "Invalid constant pool index %d in class file %s (not a field)", c.a)
		}
	case RefInvokeVirtual, RefNewInvokeSpecial:
		if tag != TagMethodref {
			return p.failEntry(i, "Invalid constant pool index %d in class file %s (not a method)", c.a)
		}
	case RefInvokeStatic, RefInvokeSpecial:
		if tag != TagMethodref && (tag != TagInterfaceMethodref || p.c.Major < java8) {
			return p.failEntry(i, "Invalid constant pool index %d in class file %s (not a method)", c.a)
		}
	case RefInvokeInterface:
		if tag != TagInterfaceMethodref {
			return p.failEntry(i, "Invalid constant pool index %d in class file %s (not an interface method)", c.a)
		}
	default:
		return p.failEntry(i, "Bad method handle kind at constant pool index %d in class file %s", uint16(i))
	}
	return nil
}

// poolNames checks names and descriptors, when all indices are known to be good.
func (p *parser) poolNames(i int) error {
	pool := &p.c.Pool
	c := &pool.cells[i]
	switch c.tag {
	case TagClass:
		return p.checkClassName(pool.utf8(c.a), inEntry(i))
	case TagNameAndType:
		return p.nameAndType(i, c)
	case TagMethodType:
		_, err := p.checkMethodDesc("type", pool.utf8(c.a), inEntry(i))
		return err
	case TagFieldref, TagDynamic:
		nt := pool.cells[c.x]
		if name, desc := pool.utf8(nt.a), pool.utf8(uint16(nt.x)); isMethodDesc(desc) {
			what := "Field"
			if c.tag == TagDynamic {
				what = "CONSTANT_Dynamic"
			}
			return p.illegalSignature(what, name, desc, inEntry(i))
		}
	case TagMethodref, TagInterfaceMethodref, TagInvokeDynamic:
		nt := pool.cells[c.x]
		name, desc := pool.utf8(nt.a), pool.utf8(uint16(nt.x))
		if !isMethodDesc(desc) {
			return p.illegalSignature("Method", name, desc, inEntry(i))
		}
		if c.tag == TagMethodref && name != "" && name[0] == '<' && name != "<init>" {
			return p.failEntry(i, "Bad method name at constant pool index %d in class file %s", nt.a)
		}
		if c.tag == TagMethodref {
			return p.checkSpecialMethod(name, desc, inEntry(i))
		}
	case TagMethodHandle:
		if RefKind(c.x) < RefInvokeVirtual {
			return nil
		}
		nt := pool.cells[pool.cells[c.a].x]
		isInit := pool.utf8(nt.a) == "<init>"
		if RefKind(c.x) == RefNewInvokeSpecial {
			if !isInit {
				return p.failEntry(i, "Bad constructor name at constant pool index %d in class file %s", nt.a)
			}
		} else if isInit {
			return p.failEntry(i, "Bad method name at constant pool index %d in class file %s", nt.a)
		}
	}
	return nil
}

func isMethodDesc(desc string) bool { return desc != "" && desc[0] == '(' }

func (p *parser) nameAndType(i int, c *cell) error {
	pool := &p.c.Pool
	desc := uint16(c.x)
	for _, ix := range [2]uint16{desc, c.a} {
		if pool.cells[ix].a == 0 {
			return p.failEntry(i, "Illegal zero length constant pool entry at %d in class %s", ix)
		}
	}
	if s := pool.utf8(desc); isMethodDesc(s) {
		off := inEntry(i)
		if err := p.checkMethodName(c.a, off); err != nil {
			return err
		}
		_, err := p.checkMethodDesc(pool.utf8(c.a), s, off)
		return err
	}
	if err := p.checkFieldName(c.a, inEntry(i)); err != nil {
		return err
	}
	return p.checkFieldDesc(c.a, desc, inEntry(i))
}

// failEntry is failAt with the offset of pool entry i, for messages about one index.
func (p *parser) failEntry(i int, format string, ix uint16) error {
	return p.failAt(inEntry(i), format, ix, p.name)
}

// inEntry says "in pool entry i" where an offset in the file is wanted; failAt works out which it is.
func inEntry(i int) int { return -i }

// entryOffset gives the offset of pool entry i in the file.
func (p *parser) entryOffset(i int) int {
	const poolStart = 10
	off := poolStart
	for j := 1; j < i; j++ {
		switch c := &p.c.Pool.cells[j]; c.tag {
		case TagInvalid:
		case TagUTF8:
			off += 3 + int(c.a)
		default:
			off += 1 + int(poolPayload[c.tag])
		}
	}
	return off
}
