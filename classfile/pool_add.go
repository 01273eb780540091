package classfile

import (
	"errors"
	"math"
)

// ErrPoolFull reports a constant pool of more than 65535 indices, or a UTF8 entry of more than 65535 bytes.
var ErrPoolFull = errors.New("constant pool too large")

// maxPoolSize bounds constant_pool_count, a u2.
const maxPoolSize = math.MaxUint16

// add appends an entry; encoded is what follows the tag in the file. It does not look for an equal entry: use
// asm.Builder where that is wanted.
func (p *Pool) add(c cell, slots int) (uint16, error) {
	if len(p.cells) == 0 {
		p.cells = append(p.cells, cell{})
	}
	i := len(p.cells)
	if i+slots > maxPoolSize {
		return 0, ErrPoolFull
	}
	p.cells = append(p.cells, c)
	for range slots - 1 {
		p.cells = append(p.cells, cell{})
	}
	return uint16(i), nil
}

// AddUTF8 gives the index of a UTF8 entry with that modified UTF-8 text, adding it where it is missing. It searches the
// pool; code generators use asm.Builder, which keeps an index.
func (p *Pool) AddUTF8(mutf8 string) (uint16, error) {
	for i, c := range p.cells {
		if c.tag == TagUTF8 && int(c.a) == len(mutf8) && bytesAsString(c.bytes(p.data)) == mutf8 {
			return uint16(i), nil
		}
	}
	return p.AppendUTF8(mutf8)
}

// AppendUTF8 adds a UTF8 entry, whether the pool has an equal one or not.
func (p *Pool) AppendUTF8(mutf8 string) (uint16, error) {
	if len(mutf8) > math.MaxUint16 {
		return 0, ErrPoolFull
	}
	i, err := p.add(cell{tag: TagUTF8, a: uint16(len(mutf8)), x: uint32(len(p.data) + 3)}, 1)
	if err == nil {
		p.data = append(u2(append(p.data, byte(TagUTF8)), uint16(len(mutf8))), mutf8...)
	}
	return i, err
}

// AppendWord adds an Integer or Float entry with the given bits.
func (p *Pool) AppendWord(tag Tag, bits uint32) (uint16, error) {
	i, err := p.add(cell{tag: tag, a: 0, x: bits}, 1)
	if err == nil {
		p.data = be.AppendUint32(append(p.data, byte(tag)), bits)
	}
	return i, err
}

// AppendWide adds a Long or Double entry with the given bits. It takes two indices.
func (p *Pool) AppendWide(tag Tag, bits uint64) (uint16, error) {
	i, err := p.add(cell{tag: tag, a: 0, x: uint32(len(p.data) + 1)}, 2)
	if err == nil {
		p.data = be.AppendUint64(append(p.data, byte(tag)), bits)
	}
	return i, err
}

// AppendIndex adds a Class, String, MethodType, Module or Package entry: the index of a UTF8 entry.
func (p *Pool) AppendIndex(tag Tag, utf8 uint16) (uint16, error) {
	i, err := p.add(cell{tag: tag, a: utf8, x: 0}, 1)
	if err == nil {
		p.data = u2(append(p.data, byte(tag)), utf8)
	}
	return i, err
}

// AppendPair adds a Fieldref, Methodref, InterfaceMethodref, NameAndType, Dynamic or InvokeDynamic entry.
func (p *Pool) AppendPair(tag Tag, a, b uint16) (uint16, error) {
	i, err := p.add(cell{tag: tag, a: a, x: uint32(b)}, 1)
	if err == nil {
		p.data = u2(append(p.data, byte(tag)), a, b)
	}
	return i, err
}

// AppendMethodHandle adds a MethodHandle entry.
func (p *Pool) AppendMethodHandle(kind RefKind, ref uint16) (uint16, error) {
	i, err := p.add(cell{tag: TagMethodHandle, a: ref, x: uint32(kind)}, 1)
	if err == nil {
		p.data = u2(append(p.data, byte(TagMethodHandle), byte(kind)), ref)
	}
	return i, err
}
