package vmmem

import "fmt"

// Device is what stands behind an MMIO range: two functions of an offset into the
// device and a width of 1, 2, 4 or 8 bytes, or memory. Values are little endian. A nil
// function refuses the access. An error or a panic of a function becomes a
// [*Fault] with reason [FaultDevice].
type Device struct {
	Name  string
	Size  uint32 // bytes; need not be whole pages
	Read  func(off uint32, width int) (uint64, error)
	Write func(off uint32, width int, v uint64) error
	// Memory makes a device that is nothing but host memory, as a frame buffer is: whole pages, readable and writable at
	// any width and in bulk, as cheap as the guest's own memory, and seen by whoever holds the slice, which must
	// stay valid while the device is mapped. Size may be 0 then, and Read and Write must be nil.
	Memory []byte
}

// MapDevice puts a device at addr, rounded down to [Granularity], or for addr 0 at
// the lowest free base from [MMIOBase] on. The device begins at the base that is
// returned. [Space.Unmap] takes it away. Devices are never serialised, never
// commit, and cannot be protected.
//
// # Errors
//
// [ErrSize], also for memory that is no whole pages or not of the size given; [ErrKind] for memory with functions;
// [ErrRange], [ErrBusy], [ErrNoSpace], [ErrQuota], [ErrClosed].
func (s *Space) MapDevice(addr Addr, d Device) (Addr, error) {
	fail := func(err error) (Addr, error) {
		return 0, &OpError{Op: "map device", Addr: addr, Size: d.Size, Err: err}
	}
	if n := len(d.Memory); n > 0 {
		if n%PageSize != 0 || uint64(n) > uint64(SpaceEnd) || d.Size != 0 && int64(d.Size) != int64(n) {
			return fail(ErrSize)
		}
		if d.Read != nil || d.Write != nil {
			return fail(ErrKind)
		}
		d.Size = uint32(n)
	}
	base, size, err := s.place(granuleDown(addr), d.Size, Search{Min: MMIOBase})
	if err != nil {
		return fail(err)
	}
	if err := s.afford(KindMMIO, uint64(size), 0); err != nil {
		return fail(err)
	}
	if len(d.Memory) > 0 {
		b := &block{
			base: base, size: size, limit: size, kind: KindMMIO, initial: ProtReadWrite, writable: true, name: d.Name,
			mem: givenBacking(d.Memory),
		}
		s.insert(b)
		s.setPages(b, b.base, b.end(), 0, pageCommitted|uint8(ProtReadWrite))
		s.changed()
		return base, nil
	}
	prot := ProtNone
	if d.Read != nil {
		prot |= ProtRead
	}
	if d.Write != nil {
		prot |= ProtWrite
	}
	s.insert(&block{base: base, size: size, kind: KindMMIO, initial: prot, name: d.Name, dev: &d})
	s.changed()
	return base, nil
}

// deviceFault answers whether an access to a device is acceptable at all.
func (s *Space) deviceFault(b *block, a Addr, width int, acc Access, refused bool) *Fault {
	size := uint64(b.dev.Size)
	off := uint64(a - b.base)
	switch {
	case off >= size:
		return &Fault{a, acc, FaultUnmapped, nil}
	case off+uint64(width) > size:
		return &Fault{b.base + Addr(size), acc, FaultStraddle, nil}
	case width != 1 && width != 2 && width != 4 && width != 8:
		return &Fault{a, acc, FaultWidth, nil}
	case refused:
		return &Fault{a, acc, FaultProtected, nil}
	}
	return nil
}

func (s *Space) readDevice(b *block, a Addr, width int) (uint64, *Fault) {
	if f := s.deviceFault(b, a, width, AccessRead, b.dev.Read == nil); f != nil {
		return 0, f
	}
	if s.watched(a, uint64(width), AccessRead) {
		if f := s.notify(a, uint64(width), AccessRead, nil); f != nil {
			return 0, f
		}
	}
	v, err := b.dev.read(uint32(a-b.base), width)
	if err != nil {
		return 0, &Fault{a, AccessRead, FaultDevice, err}
	}
	return v & (1<<(8*width-1)<<1 - 1), nil
}

func (s *Space) writeDevice(b *block, a Addr, width int, v uint64) *Fault {
	if f := s.deviceFault(b, a, width, AccessWrite, b.dev.Write == nil); f != nil {
		return f
	}
	if s.watched(a, uint64(width), AccessWrite) {
		fetch := func(off uint32, p []byte) {
			for i := range p {
				p[i] = byte(v >> (8 * (off + uint32(i))))
			}
		}
		if f := s.notify(a, uint64(width), AccessWrite, fetch); f != nil {
			return f
		}
	}
	if err := b.dev.write(uint32(a-b.base), width, v); err != nil {
		return &Fault{a, AccessWrite, FaultDevice, err}
	}
	return nil
}

func (d *Device) read(off uint32, width int) (v uint64, err error) {
	defer rescue(&err)
	return d.Read(off, width)
}

func (d *Device) write(off uint32, width int, v uint64) (err error) {
	defer rescue(&err)
	return d.Write(off, width, v)
}

// rescue turns a panic of an embedder's function into an error.
func rescue(err *error) {
	switch p := recover().(type) {
	case nil:
	case error:
		*err = fmt.Errorf("panic: %w", p)
	default:
		*err = fmt.Errorf("panic: %v", p)
	}
}
