package vmmem

// SetHostFault makes the host refuse memory when f says so.
func SetHostFault(f func() error) { hostFault = f }

// Views lists the bases of the views of a section.
func (s *Space) Views(c *Section) []Addr {
	var list []Addr
	for _, b := range s.blocks {
		if b.section == c {
			list = append(list, b.base)
		}
	}
	return list
}

// Corrupt breaks an internal law, for the test of Verify. There are Corruptions ways.
func (s *Space) Corrupt(way int) {
	b := s.blocks[0]
	l := s.own(b.base)
	switch way {
	case 0:
		l.flags[pageIndex(b.base)] ^= pageFastRead
	case 1:
		l.base[granuleIndex(b.base)] = new(byte)
	case 2:
		b.committed += PageSize
	case 3:
		s.stats.Reserved++
	case 4:
		s.stats.CommittedKind[KindPrivate] -= PageSize
	case 5:
		b.size += 1
	case 6:
		b.base += PageSize
	case 7:
		s.own(SpaceEnd - PageSize).flags[0] = pageCommitted
	case 8:
		l.flags[pageIndex(b.base)] &^= pageCommitted
	case 9:
		s.aliases = append(s.aliases, Alias{"", 0, 1})
	case 10:
		b.limit = b.size + 1
	case 11:
		b.mem.refs.Store(0)
	case 12:
		b.writable = false
	case 13:
		s.stats.PeakReserved = 0
	case 14:
		b.checks = append(b.checks, &check{addr: b.end(), size: 1})
	case 15:
		b.checks[0].shadow.Bytes()[0] = byte(CellLong)
	case 16:
		h := &Hold{Owner: 1, Addr: 1, Size: 1, Mode: LockWrite}
		s.locks.held = append(s.locks.held, h, &Hold{Owner: 2, Addr: 1, Size: 1, Mode: LockWrite})
	case 17:
		s.locks.waiting = append(s.locks.waiting, &Hold{Owner: 1, Addr: 1, Size: 1, Mode: LockRead})
	case 18:
		l.flags[pageIndex(b.end())] = pageCommitted
	case 19:
		s.stats.CopiedPages++
	case 20:
		s.blocks[0], s.blocks[1] = s.blocks[1], s.blocks[0]
	case 21:
		l.base[granuleIndex(b.base+8*Granularity)] = new(byte)
	}
}

// Corruptions is the number of ways of Corrupt.
const Corruptions = 22
