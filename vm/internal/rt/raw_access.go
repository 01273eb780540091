package rt

import (
	"errors"

	"github.com/junco-vm/junco/vmmem"
)

// Accesses of the guest to raw memory. The plain ones cost a comparison and a look into the page table; all others go through rawDo.
//
// Each answers nil or a *RawFault, with which a native does nothing but answer f.RawFault(err): it throws, or it asks a watchpoint of the
// guest and then has the native entered again. So a native has no effect before its access, unless its state says that it had it.

// RawLoad reads width bytes (1, 2, 4 or 8), little endian, which need not be aligned.
func (f *Frame) RawLoad(addr uint64, width int) (uint64, error) {
	return f.RawLoadCell(addr, plainCell(width))
}

// RawLoadCell is RawLoad of a typed cell: in a region that checks types it must have been written as one.
func (f *Frame) RawLoadCell(addr uint64, t vmmem.CellType) (uint64, error) {
	if addr-rawFirst < 1<<32-rawFirst {
		s, a := f.vm.space, vmmem.Addr(addr)
		switch t {
		case vmmem.CellByte:
			if v, ok := s.Load8(a); ok {
				return uint64(v), nil
			}
		case vmmem.CellShort, vmmem.CellChar:
			if v, ok := s.Load16(a); ok {
				return uint64(v), nil
			}
		case vmmem.CellInt, vmmem.CellFloat:
			if v, ok := s.Load32(a); ok {
				return uint64(v), nil
			}
		case vmmem.CellLong, vmmem.CellDouble:
			if v, ok := s.Load64(a); ok {
				return v, nil
			}
		}
		if v, ok := s.LoadPlain(a, int(t.Width())); ok {
			return v, nil
		}
	}
	return f.rawLoad(addr, t)
}

// RawStore writes the low width bytes (1, 2, 4 or 8) of v, little endian, at an address that need not be aligned.
func (f *Frame) RawStore(addr uint64, width int, v uint64) error {
	return f.RawStoreCell(addr, plainCell(width), v)
}

// RawStoreCell is RawStore of a typed cell.
func (f *Frame) RawStoreCell(addr uint64, t vmmem.CellType, v uint64) error {
	if addr-rawFirst < 1<<32-rawFirst {
		s, a := f.vm.space, vmmem.Addr(addr)
		ok := false
		switch t {
		case vmmem.CellByte:
			ok = s.Store8(a, uint8(v))
		case vmmem.CellShort, vmmem.CellChar:
			ok = s.Store16(a, uint16(v))
		case vmmem.CellInt, vmmem.CellFloat:
			ok = s.Store32(a, uint32(v))
		case vmmem.CellLong, vmmem.CellDouble:
			ok = s.Store64(a, v)
		}
		if ok || s.StorePlain(a, int(t.Width()), v) {
			return nil
		}
	}
	return f.rawStore(addr, t, v)
}

// plainCell is the cell type that a plain access of a width stands for.
func plainCell(width int) vmmem.CellType {
	switch width {
	case 1:
		return vmmem.CellByte
	case 2:
		return vmmem.CellShort
	case 4:
		return vmmem.CellInt
	}
	return vmmem.CellLong
}

// rawLoad and rawStore make accesses that are not plain.
func (f *Frame) rawLoad(addr uint64, t vmmem.CellType) (v uint64, err error) {
	err = f.rawDo(addr, uint64(t.Width()), vmmem.AccessRead, func(s *vmmem.Space) (err error) {
		v, err = s.ReadCell(vmmem.Addr(addr), t)
		return err
	})
	return v, err
}

func (f *Frame) rawStore(addr uint64, t vmmem.CellType, v uint64) error {
	return f.rawDo(addr, uint64(t.Width()), vmmem.AccessWrite, func(s *vmmem.Space) error {
		return s.WriteCell(vmmem.Addr(addr), t, v)
	})
}

// RawRead fills p from raw memory.
func (f *Frame) RawRead(addr uint64, p []byte) error {
	return f.rawDo(addr, uint64(len(p)), vmmem.AccessRead, func(s *vmmem.Space) error { return s.Read(vmmem.Addr(addr), p) })
}

// RawWrite stores p in raw memory.
func (f *Frame) RawWrite(addr uint64, p []byte) error {
	return f.rawDo(addr, uint64(len(p)), vmmem.AccessWrite, func(s *vmmem.Space) error { return s.Write(vmmem.Addr(addr), p) })
}

// RawFill stores n bytes of value b.
func (f *Frame) RawFill(addr, n uint64, b byte) error {
	return f.rawDo(addr, n, vmmem.AccessWrite, func(s *vmmem.Space) error { return s.Fill(vmmem.Addr(addr), uint32(n), b) })
}

// RawCopy copies n bytes, overlapping or not.
func (f *Frame) RawCopy(dst, src, n uint64) error {
	if n == 0 {
		return nil
	}
	if err := f.vm.RawAllowed(src, n, vmmem.AccessRead); err != nil {
		return err
	}
	err := f.rawDo(dst, n, vmmem.AccessWrite, func(s *vmmem.Space) error { return s.Copy(vmmem.Addr(dst), vmmem.Addr(src), uint32(n)) })
	return otherSide(err, src)
}

// RawCompare compares n bytes: order is -1, 0 or 1, and at the offset of the first difference, n if there is none.
func (f *Frame) RawCompare(a, b, n uint64) (order int, at uint64, err error) {
	if n == 0 {
		return 0, 0, nil
	}
	if err := f.vm.RawAllowed(b, n, vmmem.AccessRead); err != nil {
		return 0, 0, err
	}
	err = f.rawDo(a, n, vmmem.AccessRead, func(s *vmmem.Space) error {
		o, i, err := s.Compare(vmmem.Addr(a), vmmem.Addr(b), uint32(n))
		order, at = o, uint64(i)
		return err
	})
	return order, at, otherSide(err, b)
}

// otherSide makes a fault that lies outside of the range it names one of the range at the other address.
func otherSide(err error, other uint64) error {
	var f *RawFault
	if errors.As(err, &f) && (f.At < f.Addr || f.At-f.Addr >= f.Size) {
		f.Addr = other
	}
	return err
}

// rawDo makes an access that is not plain: asks whether it is allowed, lets the guest's watchpoints see it, and says what was refused. Lengths
// of 2^32 bytes, which no access can have, never come as far as do.
func (f *Frame) rawDo(addr, n uint64, access vmmem.Access, do func(*vmmem.Space) error) error {
	if n == 0 {
		return nil
	}
	if err := f.vm.RawAllowed(addr, n, access); err != nil {
		return err
	}
	if n >= 1<<32 {
		return &RawFault{Addr: addr, Size: n, Access: access, At: addr, Err: vmmem.FaultUnmapped} // address 0 is in it
	}
	r := &f.vm.raw
	r.accessing, r.asked, r.event = true, f.watchesAsked(), nil
	err := do(f.vm.space)
	r.accessing = false
	if err == nil {
		return nil
	}
	fault := &RawFault{Addr: addr, Size: n, Access: access, At: addr, Err: err}
	var v *vmmem.Fault
	if errors.As(err, &v) {
		fault.Access, fault.At = v.Access, uint64(v.Addr)
		if v.Reason == vmmem.FaultWrap {
			fault.At = 1 << 32
		}
	}
	return fault
}
