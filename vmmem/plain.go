package vmmem

// The plain accesses of access.go once more, small enough to be inlined into hot
// loops. They answer false whenever the access is not plain, whatever the
// reason, and have done nothing then; the call of the same width in access.go knows more:
//
//	v, ok := s.Load32(a)
//	if !ok {
//		v, err = s.Read32(a)
//	}

// Load8 is [Space.Read8] for plain accesses.
func (s *Space) Load8(a Addr) (v uint8, ok bool) {
	p := s.readBase(a)
	if p == nil {
		return 0, false
	}
	return *at1(p, a%Granularity), true
}

// Load16 is [Space.Read16] for plain accesses.
func (s *Space) Load16(a Addr) (v uint16, ok bool) {
	p := s.readBase(a)
	if p == nil || a%Granularity > Granularity-2 {
		return 0, false
	}
	return get16(p, a%Granularity), true
}

// Load32 is [Space.Read32] for plain accesses.
func (s *Space) Load32(a Addr) (v uint32, ok bool) {
	p := s.readBase(a)
	if p == nil || a%Granularity > Granularity-4 {
		return 0, false
	}
	return get32(p, a%Granularity), true
}

// Load64 is [Space.Read64] for plain accesses.
func (s *Space) Load64(a Addr) (v uint64, ok bool) {
	p := s.readBase(a)
	if p == nil || a%Granularity > Granularity-8 {
		return 0, false
	}
	return get64(p, a%Granularity), true
}

// Store8 is [Space.Write8] for plain accesses.
func (s *Space) Store8(a Addr, v uint8) (ok bool) {
	p := s.writeBase(a)
	if p == nil {
		return false
	}
	*at1(p, a%Granularity) = v
	return true
}

// Store16 is [Space.Write16] for plain accesses.
func (s *Space) Store16(a Addr, v uint16) (ok bool) {
	p := s.writeBase(a)
	if p == nil || a%Granularity > Granularity-2 {
		return false
	}
	put16(p, a%Granularity, v)
	return true
}

// Store32 is [Space.Write32] for plain accesses.
func (s *Space) Store32(a Addr, v uint32) (ok bool) {
	p := s.writeBase(a)
	if p == nil || a%Granularity > Granularity-4 {
		return false
	}
	put32(p, a%Granularity, v)
	return true
}

// Store64 is [Space.Write64] for plain accesses.
func (s *Space) Store64(a Addr, v uint64) (ok bool) {
	p := s.writeBase(a)
	if p == nil || a%Granularity > Granularity-8 {
		return false
	}
	put64(p, a%Granularity, v)
	return true
}

// LoadPlain reads width bytes (1, 2, 4 or 8) if the access is plain for the pages they lie in, also where the other pages of their granule are not
// as these: at the edge of an allocation, say. Where the pages are copies of a view, it may not know.
func (s *Space) LoadPlain(a Addr, width int) (v uint64, ok bool) {
	if h := s.plain(a, width, pageFastRead); h != nil {
		return little(h), true
	}
	return 0, false
}

// StorePlain writes the low width bytes of v; see [Space.LoadPlain].
func (s *Space) StorePlain(a Addr, width int, v uint64) (ok bool) {
	h := s.plain(a, width, pageFastWrite)
	if h != nil {
		putLittle(h, v)
	}
	return h != nil
}
