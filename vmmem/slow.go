package vmmem

import "encoding/binary"

// The accesses that are not plain. Each asks, in this order:
//
//  1. admit: is every page there, permitted, and no guard page;
//  2. checks: was every byte written, does the cell have this type;
//  3. notify: do the watchpoints let it happen;
//  4. materialise: copy-on-write pages get their own copy;
//
// and only then touches memory, so that a fault at any step changes nothing.

// admit checks n > 0 bytes at a page by page. Devices are not admitted here.
func (s *Space) admit(a Addr, n uint64, acc Access) *Fault {
	return s.admitPages(a, n, acc, true)
}

func (s *Space) admitPages(a Addr, n uint64, acc Access, trip bool) *Fault {
	if s.closed {
		return &Fault{a, acc, FaultClosed, nil}
	}
	end := uint64(a) + n
	if end > 1<<32 {
		return &Fault{a, acc, FaultWrap, nil}
	}
	for at := uint64(a); at < end; {
		b := s.blockAt(Addr(at))
		if b == nil {
			return &Fault{Addr(at), acc, FaultUnmapped, nil}
		}
		if b.dev != nil || b.kind == KindMMIO && a < b.base {
			return &Fault{Addr(at), acc, FaultStraddle, nil}
		}
		if b.kind == KindMMIO && end > uint64(b.end()) {
			return &Fault{b.end(), acc, FaultStraddle, nil}
		}
		for stop := min(end, uint64(b.end())); at < stop; at = at&^(PageSize-1) + PageSize {
			if f := s.admitPage(b, Addr(at), acc, trip); f != nil {
				return f
			}
		}
		at = min(at, end, uint64(b.end()))
		if acc == AccessWrite && b.source == nil && at > uint64(b.base)+uint64(b.limit) {
			return &Fault{max(a, b.base+Addr(b.limit)), acc, FaultEnd, nil}
		}
	}
	return nil
}

func (s *Space) admitPage(b *block, a Addr, acc Access, trip bool) *Fault {
	f := s.flagsAt(a)
	if f&pageCommitted == 0 {
		return &Fault{a, acc, FaultNotCommitted, nil}
	}
	if f&uint8(ProtGuard) != 0 {
		if trip {
			lo := a &^ (PageSize - 1)
			s.setPages(b, lo, lo+PageSize, ^uint8(pageFast|uint8(ProtGuard)), 0)
			s.changed()
		}
		return &Fault{a, acc, FaultGuard, nil}
	}
	need := uint8(ProtRead)
	switch {
	case acc == AccessWrite:
		need = uint8(ProtWrite)
	case acc == AccessExec && s.opts.DataExecution:
		need |= uint8(ProtExec)
	case acc == AccessExec:
		need = uint8(ProtExec)
	}
	if f&need == 0 {
		return &Fault{a, acc, FaultProtected, nil}
	}
	return nil
}

// little is the little-endian number in 1, 2, 4 or 8 bytes.
func little(p []byte) uint64 {
	switch len(p) {
	case 1:
		return uint64(p[0])
	case 2:
		return uint64(binary.LittleEndian.Uint16(p))
	case 4:
		return uint64(binary.LittleEndian.Uint32(p))
	}
	return binary.LittleEndian.Uint64(p)
}

func putLittle(p []byte, v uint64) {
	switch len(p) {
	case 1:
		p[0] = byte(v)
	case 2:
		binary.LittleEndian.PutUint16(p, uint16(v))
	case 4:
		binary.LittleEndian.PutUint32(p, uint32(v))
	default:
		binary.LittleEndian.PutUint64(p, v)
	}
}

// device is the device block around a, or nil.
func (s *Space) device(a Addr) *block {
	if b := s.blockAt(a); b != nil && b.dev != nil {
		return b
	}
	return nil
}

func (s *Space) loadSlow(a Addr, n int, cell CellType) (uint64, error) {
	if h := s.plain(a, n, pageFastRead); h != nil {
		return little(h), nil
	}
	if b := s.device(a); b != nil {
		v, f := s.readDevice(b, a, n)
		if f != nil {
			return 0, f
		}
		return v, nil
	}
	var p [8]byte
	if f := s.mayRead(a, uint64(n), cell, AccessRead); f != nil {
		return 0, f
	}
	s.peek(a, p[:n])
	return binary.LittleEndian.Uint64(p[:]), nil
}

func (s *Space) storeSlow(a Addr, n int, v uint64, cell CellType) error {
	if h := s.plain(a, n, pageFastWrite); h != nil {
		putLittle(h, v)
		return nil
	}
	if b := s.device(a); b != nil {
		if f := s.writeDevice(b, a, n, v); f != nil {
			return f
		}
		return nil
	}
	var p [8]byte
	binary.LittleEndian.PutUint64(p[:], v)
	f := s.mayWrite(a, uint64(n), func(off uint32, q []byte) {
		// Written out, so that p stays on the stack.
		for i := range q {
			q[i] = byte(v >> (8 * (off + uint32(i))))
		}
	})
	if f != nil {
		return f
	}
	s.poke(a, p[:n])
	s.mark(a, uint64(n), cell)
	return nil
}

func (s *Space) readSlow(a Addr, p []byte, cell CellType, acc Access) error {
	if len(p) == 0 {
		return nil
	}
	if b := s.device(a); b != nil && acc == AccessRead {
		v, f := s.readDevice(b, a, len(p))
		if f != nil {
			return f
		}
		for i := range p {
			p[i] = byte(v >> (8 * i))
		}
		return nil
	}
	if f := s.mayRead(a, uint64(len(p)), cell, acc); f != nil {
		return f
	}
	s.peek(a, p)
	return nil
}

func (s *Space) writeSlow(a Addr, p []byte, cell CellType) error {
	if len(p) == 0 {
		return nil
	}
	if b := s.device(a); b != nil {
		var v uint64
		if len(p) <= 8 {
			for i := range p {
				v |= uint64(p[i]) << (8 * i)
			}
		}
		if f := s.writeDevice(b, a, len(p), v); f != nil {
			return f
		}
		return nil
	}
	if f := s.mayWrite(a, uint64(len(p)), func(off uint32, q []byte) { copy(q, p[off:]) }); f != nil {
		return f
	}
	s.poke(a, p)
	s.mark(a, uint64(len(p)), cell)
	return nil
}

// mayRead goes through questions 1 to 3 for a read or a fetch.
func (s *Space) mayRead(a Addr, n uint64, cell CellType, acc Access) *Fault {
	for asked := false; ; asked = true {
		if f := s.admit(a, n, acc); f != nil {
			return f
		}
		if f := s.checkCells(a, n, cell, acc); f != nil {
			return f
		}
		version := s.version
		if asked || !s.watched(a, n, acc) {
			return nil
		}
		if f := s.notify(a, n, acc, nil); f != nil {
			return f
		}
		if s.version == version {
			return nil
		}
		// A watchpoint's function changed the layout: look again, but do not ask it again.
	}
}

// mayWrite goes through all four questions for a write; fetch copies the new
// bytes from an offset into the written range on.
func (s *Space) mayWrite(a Addr, n uint64, fetch func(off uint32, p []byte)) *Fault {
	for asked := false; ; asked = true {
		if f := s.admit(a, n, AccessWrite); f != nil {
			return f
		}
		version := s.version
		if asked || !s.watched(a, n, AccessWrite) {
			break
		}
		if f := s.notify(a, n, AccessWrite, fetch); f != nil {
			return f
		}
		if s.version == version {
			break
		}
	}
	return s.materialise(a, n)
}

// span returns host bytes to read from a on, at most n, and how many guest bytes
// they stand for. No bytes stand for zeros. The range has been admitted.
func (s *Space) span(a Addr, n int) ([]byte, int) {
	b := s.blockAt(a)
	off := uint32(a - b.base)
	n = int(min(uint64(n), uint64(b.end()-a)))
	mem, at, limit := b.mem, b.off, b.limit
	if b.source != nil {
		n = min(n, PageSize-int(off%PageSize))
		if !b.isCopied(off) {
			mem, at, limit = b.source, b.sourceOff, b.sourceLimit
		}
	}
	if off >= limit {
		return nil, n
	}
	n = int(min(uint64(n), uint64(limit-off)))
	return mem.bytes[at+int(off):][:n:n], n
}

// wspan is span for writing: the range has been admitted and materialised, so
// there are always bytes.
func (s *Space) wspan(a Addr, n int) []byte {
	b := s.blockAt(a)
	off := uint32(a - b.base)
	n = int(min(uint64(n), uint64(b.limit-off)))
	return b.mem.bytes[b.off+int(off):][:n:n]
}

// peek reads an admitted range.
func (s *Space) peek(a Addr, p []byte) {
	for len(p) > 0 {
		h, n := s.span(a, len(p))
		if h == nil {
			clear(p[:n])
		} else {
			copy(p, h)
		}
		p = p[n:]
		a += Addr(n)
	}
}

// poke writes an admitted and materialised range.
func (s *Space) poke(a Addr, p []byte) {
	for len(p) > 0 {
		n := copy(s.wspan(a, len(p)), p)
		p = p[n:]
		a += Addr(n)
	}
}

// tryPeek reads the committed bytes from a on, whatever their permissions, and
// tells how many there are. It serves watchpoints, whose functions may have
// changed the layout since the access was admitted.
func (s *Space) tryPeek(a Addr, p []byte) int {
	n := 0
	for n < len(p) && s.flagsAt(a+Addr(n))&pageCommitted != 0 {
		at := a + Addr(n)
		k := min(len(p)-n, PageSize-int(at%PageSize))
		s.peek(at, p[n:n+k])
		n += k
	}
	return n
}

// TryRead reads as much of p as can be read from a on and tells how many bytes
// that was. It has no effect on the guest: guard pages stay, watchpoints
// and devices are not asked, and reading stops before them.
func (s *Space) TryRead(a Addr, p []byte) int {
	n := min(uint64(len(p)), 1<<32-uint64(a))
	if n == 0 {
		return 0
	}
	if f := s.admitPages(a, n, AccessRead, false); f != nil {
		n = uint64(f.Addr - a)
	}
	if n > 0 {
		if f := s.checkCells(a, n, CellRaw, AccessRead); f != nil {
			n = uint64(f.Addr - a)
		}
	}
	s.peek(a, p[:n])
	return int(n)
}

// TryWrite writes all of p or nothing and tells which. Guard pages stay and make
// it fail, as devices do; watchpoints are asked.
func (s *Space) TryWrite(a Addr, p []byte) bool {
	if len(p) == 0 {
		return true
	}
	if s.admitPages(a, uint64(len(p)), AccessWrite, false) != nil {
		return false
	}
	return s.writeSlow(a, p, CellRaw) == nil
}
