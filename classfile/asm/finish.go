package asm

import (
	"encoding/binary"
	"math"

	"github.com/junco-vm/junco/classfile"
)

// offsetOf gives where a label is.
func (m *Method) offsetOf(l Label) int {
	if int(l) >= len(m.labels) || l < 0 || m.labels[l] < 0 {
		m.fail("label %d is not placed", l)
		return 0
	}
	return m.labels[l]
}

// finish makes the method's structure.
func (m *Method) finish() classfile.Method {
	out := classfile.Method{Access: m.access, NameIndex: m.name, DescIndex: m.desc}
	if len(m.code) == 0 {
		if !m.access.Any(classfile.AccAbstract | classfile.AccNative) {
			m.fail("no code")
		}
		out.Attributes = m.attributes
		return out
	}
	if len(m.code) > math.MaxUint16 {
		m.fail("%d bytes of code", len(m.code))
		return out
	}
	code := m.resolve()
	for _, h := range m.handlers {
		code.Handlers = append(code.Handlers, classfile.Handler{StartPC: uint16(m.offsetOf(h.start)), EndPC: uint16(m.offsetOf(h.end)),
			HandlerPC: uint16(m.offsetOf(h.target)), CatchType: h.catch})
	}
	code.MaxStack, code.MaxLocals = uint16(m.maxStack), uint16(m.maxLocals)
	if m.maxStack < 0 {
		depth, err := MaxStack(&m.b.class.Pool, code)
		if err != nil {
			m.fail("%w", err)
		}
		code.MaxStack, code.MaxLocals = depth, uint16(m.locals)
	}
	if len(m.lines) > 0 {
		code.Attributes = append(code.Attributes, m.b.newAttribute(classfile.LineNumberTable{Lines: m.lines}))
	}
	code.Attributes = append(code.Attributes, m.codeAttrs...)
	if m.b.class.Major > 49 && len(m.fixups)+len(m.handlers) > 0 && code.Attributes.Find(classfile.AttrStackMapTable) == nil {
		m.fail("branches in a class of version %d want a StackMapTable", m.b.class.Major)
	}
	out.Code = code
	out.Attributes = append(classfile.Attributes{m.b.newAttribute(code)}, m.attributes...)
	return out
}

// resolve gives the code with all distances filled in.
func (m *Method) resolve() *classfile.Code {
	code := append([]byte(nil), m.code...)
	for _, f := range m.fixups {
		distance := m.offsetOf(f.to) - f.from
		switch {
		case f.wide:
			binary.BigEndian.PutUint32(code[f.at:], uint32(distance))
		case distance != int(int16(distance)):
			m.fail("branch over %d bytes at offset %d", distance, f.from)
		default:
			binary.BigEndian.PutUint16(code[f.at:], uint16(distance))
		}
	}
	return &classfile.Code{Code: code}
}
