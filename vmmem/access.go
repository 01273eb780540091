package vmmem

// The plain accesses: one look at the granule's host pointer, then the memory. All
// that is not plain goes on in slow.go, which begins with granules whose pages differ.
//
// They are too large to be inlined, so nosplit saves a tenth of what they cost:
// the check of Go's stack, which the slow path makes for itself.
//
// Values are little endian. Every failure is a [*Fault] and has changed nothing.

// Read8 returns the byte at a.
//
//go:nosplit
func (s *Space) Read8(a Addr) (uint8, error) {
	if p := s.readBase(a); p != nil {
		return *at1(p, a%Granularity), nil
	}
	v, err := s.loadSlow(a, 1, CellByte)
	return uint8(v), err
}

// Read16 returns the two bytes at a, which need not be aligned.
//
//go:nosplit
func (s *Space) Read16(a Addr) (uint16, error) {
	if p := s.readBase(a); p != nil && a%Granularity <= Granularity-2 {
		return get16(p, a%Granularity), nil
	}
	v, err := s.loadSlow(a, 2, CellShort)
	return uint16(v), err
}

// Read32 returns the four bytes at a, which need not be aligned.
//
//go:nosplit
func (s *Space) Read32(a Addr) (uint32, error) {
	if p := s.readBase(a); p != nil && a%Granularity <= Granularity-4 {
		return get32(p, a%Granularity), nil
	}
	v, err := s.loadSlow(a, 4, CellInt)
	return uint32(v), err
}

// Read64 returns the eight bytes at a, which need not be aligned.
//
//go:nosplit
func (s *Space) Read64(a Addr) (uint64, error) {
	if p := s.readBase(a); p != nil && a%Granularity <= Granularity-8 {
		return get64(p, a%Granularity), nil
	}
	return s.loadSlow(a, 8, CellLong)
}

// Write8 stores a byte at a.
//
//go:nosplit
func (s *Space) Write8(a Addr, v uint8) error {
	if p := s.writeBase(a); p != nil {
		*at1(p, a%Granularity) = v
		return nil
	}
	return s.storeSlow(a, 1, uint64(v), CellByte)
}

// Write16 stores two bytes at a, which need not be aligned.
//
//go:nosplit
func (s *Space) Write16(a Addr, v uint16) error {
	if p := s.writeBase(a); p != nil && a%Granularity <= Granularity-2 {
		put16(p, a%Granularity, v)
		return nil
	}
	return s.storeSlow(a, 2, uint64(v), CellShort)
}

// Write32 stores four bytes at a, which need not be aligned.
//
//go:nosplit
func (s *Space) Write32(a Addr, v uint32) error {
	if p := s.writeBase(a); p != nil && a%Granularity <= Granularity-4 {
		put32(p, a%Granularity, v)
		return nil
	}
	return s.storeSlow(a, 4, uint64(v), CellInt)
}

// Write64 stores eight bytes at a, which need not be aligned.
//
//go:nosplit
func (s *Space) Write64(a Addr, v uint64) error {
	if p := s.writeBase(a); p != nil && a%Granularity <= Granularity-8 {
		put64(p, a%Granularity, v)
		return nil
	}
	return s.storeSlow(a, 8, v, CellLong)
}

// Read fills p from a on. An empty p succeeds everywhere.
func (s *Space) Read(a Addr, p []byte) error {
	if h := s.plain(a, len(p), pageFastRead); h != nil {
		copy(p, h)
		return nil
	}
	return s.readSlow(a, p, CellRaw, AccessRead)
}

// Write stores p from a on. An empty p succeeds everywhere.
func (s *Space) Write(a Addr, p []byte) error {
	if h := s.plain(a, len(p), pageFastWrite); h != nil {
		copy(h, p)
		return nil
	}
	return s.writeSlow(a, p, CellRaw)
}

// Fetch fills p with code from a on. It needs [ProtExec], or [ProtRead] while data
// may be executed: see [Space.SetDataExecution].
func (s *Space) Fetch(a Addr, p []byte) error { return s.readSlow(a, p, CellRaw, AccessExec) }

// SetDataExecution switches whether readable pages may be executed. It is off
// in a new space unless [Options] say otherwise.
func (s *Space) SetDataExecution(allowed bool) { s.opts.DataExecution = allowed }

// DataExecution tells whether readable pages may be executed.
func (s *Space) DataExecution() bool { return s.opts.DataExecution }

// plain returns the host bytes of a range if all of its pages have the fast bit
// and lie side by side in the host, else nil.
func (s *Space) plain(a Addr, n int, bit uint8) []byte {
	l := s.dir[leafIndex(a)]
	if l.flags[pageIndex(a)]&bit == 0 || n <= 0 {
		return nil
	}
	if uint64(a%PageSize)+uint64(n) <= PageSize {
		return bytesAt(l.base[granuleIndex(a)], a%Granularity, n)
	}
	if uint64(a)+uint64(n) > uint64(SpaceEnd) {
		return nil
	}
	b := s.blockAt(a)
	end := a + Addr(n)
	if b == nil || b.source != nil || end > b.end() {
		return nil
	}
	for at := a; at < end; {
		next := leafEnd(at, end)
		for _, f := range s.dir[at>>leafShift].flags[pageIndex(at) : pageIndex(next-1)+1] {
			if f&bit == 0 {
				return nil
			}
		}
		at = next
	}
	return b.mem.bytes[b.off+int(a-b.base):][:n:n]
}
