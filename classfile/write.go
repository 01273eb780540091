package classfile

// Write gives the class as bytes. For a parsed class they are those that were parsed, as long as nobody changed it.
//
// Access flags, indices and lists are written as they stand: a Class made by hand that names entries which its pool
// does not have becomes a malformed file, which Parse refuses. Name and SuperName of the class, and names and
// descriptors of members, are not looked at; their indices are.
func (c *Class) Write() []byte {
	b := make([]byte, 0, len(c.Pool.data)+4096)
	b = be.AppendUint32(b, Magic)
	b = u2(b, c.Minor, c.Major, uint16(c.PoolSize()))
	b = append(b, c.Pool.data...)
	b = u2(b, uint16(c.Access), c.This, c.Super)
	b = list(b, c.Interfaces)
	b = u2(b, uint16(len(c.Fields)))
	for i := range c.Fields {
		f := &c.Fields[i]
		b = appendAttributes(u2(b, uint16(f.Access), f.NameIndex, f.DescIndex), f.Attributes, nil)
	}
	b = u2(b, uint16(len(c.Methods)))
	for i := range c.Methods {
		m := &c.Methods[i]
		b = appendAttributes(u2(b, uint16(m.Access), m.NameIndex, m.DescIndex), m.Attributes, m.Code)
	}
	return appendAttributes(b, c.Attributes, nil)
}

// appendAttributes writes attributes; code, where it is not nil, takes the place of the body of the Code attribute.
func appendAttributes(b []byte, as Attributes, code *Code) []byte {
	b = u2(b, uint16(len(as)))
	for i := range as {
		a := &as[i]
		b = u2(b, a.NameIndex)
		if a.Kind == AttrCode && code != nil {
			at := len(b)
			b = code.appendTo(append(b, 0, 0, 0, 0))
			be.PutUint32(b[at:], uint32(len(b)-at-4))
			continue
		}
		b = append(be.AppendUint32(b, uint32(len(a.Info))), a.Info...)
	}
	return b
}
