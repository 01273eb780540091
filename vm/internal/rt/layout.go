package rt

import (
	"slices"

	"github.com/junco-vm/junco/classfile"
	"github.com/junco-vm/junco/heap"
)

// fieldBytes is the size of a field with the given descriptor.
func fieldBytes(desc string) uint32 {
	switch desc[0] {
	case 'J', 'D':
		return 8
	case 'S', 'C':
		return 2
	case 'B', 'Z':
		return 1
	}
	return 4
}

func isRefDesc(desc string) bool { return desc[0] == 'L' || desc[0] == '[' }

// layout makes the fields and methods of a class and places its instance fields: the superclass's first, then this class's by size,
// largest first and in declaration order, with smaller ones used to fill the gap in front of the eight-byte ones. It depends on
// nothing but the class files, so that it can be made again at any time.
func layout(c *Class) {
	c.Fields = make([]Field, len(c.File.Fields))
	end := uint32(fieldsStart)
	if c.Super != nil {
		end = c.Super.InstanceBytes
		c.RefOffsets = slices.Clone(c.Super.RefOffsets)
	}
	bySize := map[uint32][]*Field{}
	for i := range c.File.Fields {
		ff := &c.File.Fields[i]
		f := &c.Fields[i]
		*f = Field{Class: c, Name: ff.Name, Desc: ff.Desc, Access: ff.Access, index: uint16(i)}
		if !f.IsStatic() {
			bySize[fieldBytes(f.Desc)] = append(bySize[fieldBytes(f.Desc)], f)
		}
	}
	place := func(size uint32) bool {
		q := bySize[size]
		if len(q) == 0 || end%size != 0 {
			return false
		}
		q[0].Offset = end
		if isRefDesc(q[0].Desc) {
			c.RefOffsets = append(c.RefOffsets, end)
		}
		end += size
		bySize[size] = q[1:]
		return true
	}
	for len(bySize[8])+len(bySize[4])+len(bySize[2])+len(bySize[1]) > 0 {
		if !place(8) && !place(4) && !place(2) && !place(1) {
			end++ // nothing fits this address: padding
		}
	}
	c.InstanceBytes = end
	c.AllocType = allocType(c)
	c.Methods = make([]Method, len(c.File.Methods))
	for i := range c.File.Methods {
		fm := &c.File.Methods[i]
		m := &c.Methods[i]
		*m = Method{Class: c, Name: fm.Name, Desc: fm.Desc, Access: fm.Access, File: fm, VIndex: -1, index: uint16(i)}
		m.ArgSlots, m.Ret = argSlots(fm.Desc)
		if !m.IsStatic() {
			m.ArgSlots++
		}
		if c.IsInterface() && m.Access&(classfile.AccAbstract|classfile.AccStatic) == 0 {
			c.defaults = true
		}
	}
}

// allocType is how the collector scans instances of c.
func allocType(c *Class) heap.Type {
	switch c.Name {
	case "java/lang/String":
		return heap.String
	case "java/lang/ref/Reference":
		return heap.Reference
	case "java/lang/ClassLoader":
		return heap.ClassLoader
	}
	if c.Super != nil && c.Super.AllocType != heap.String {
		return c.Super.AllocType
	}
	return heap.Instance
}

// staticSlots counts the static fields of a class: references, and bytes of the others.
// It also numbers them: Offset of a reference is its index among the record's references, of another its offset in the static area.
func staticSlots(c *Class) (refs, bytes uint32) {
	for _, size := range []uint32{8, 4, 2, 1} {
		for i := range c.Fields {
			f := &c.Fields[i]
			switch {
			case !f.IsStatic() || fieldBytes(f.Desc) != size:
			case isRefDesc(f.Desc):
				f.Offset = recFixedRefs + refs
				refs++
			default:
				f.Offset = bytes
				bytes += size
			}
		}
	}
	return refs, bytes
}
