package vmmem

import "bytes"

// Fill stores n bytes of value v from a on. n 0 succeeds everywhere.
func (s *Space) Fill(a Addr, n uint32, v byte) error {
	if n == 0 {
		return nil
	}
	if h := s.plain(a, int(n), pageFastWrite); h != nil {
		fill(h, v)
		return nil
	}
	if b := s.device(a); b != nil {
		if f := s.writeDevice(b, a, int(n), uint64(v)*0x0101_0101_0101_0101); f != nil {
			return f
		}
		return nil
	}
	if f := s.mayWrite(a, uint64(n), func(_ uint32, p []byte) { fill(p, v) }); f != nil {
		return f
	}
	for at, left := a, uint64(n); left > 0; {
		h := s.wspan(at, piece(left))
		fill(h, v)
		at, left = at+Addr(len(h)), left-uint64(len(h))
	}
	s.mark(a, uint64(n), CellRaw)
	return nil
}

func fill(p []byte, v byte) {
	if v == 0 {
		clear(p)
		return
	}
	if len(p) == 0 {
		return
	}
	p[0] = v
	for done := 1; done < len(p); done *= 2 {
		copy(p[done:], p[:done])
	}
}

// Copy copies n bytes from src to dst inside the space, overlapping or not, as if through a buffer.
func (s *Space) Copy(dst, src Addr, n uint32) error { return CopyBetween(s, dst, s, src, n) }

// CopyBetween copies n bytes from one space to another, or inside one, as if
// through a buffer: also where both ranges show the same memory. A checked
// region's cells keep their types when both ends are checked.
//
// # Errors
//
// A [*Fault] of either space; nothing is written then.
func CopyBetween(to *Space, dst Addr, from *Space, src Addr, n uint32) error {
	if n == 0 {
		return nil
	}
	if r := from.plain(src, int(n), pageFastRead); r != nil {
		if w := to.plain(dst, int(n), pageFastWrite); w != nil {
			copy(w, r)
			return nil
		}
	}
	if from.device(src) != nil || to.device(dst) != nil {
		return copyDevice(to, dst, from, src, n)
	}
	if f := askCopy(to, dst, from, src, n, src, 0); f != nil {
		return f
	}
	cells := from.cells(src, uint64(n), to, dst)
	if err := copyAdmitted(to, dst, from, src, n); err != nil {
		return &Fault{src, AccessRead, FaultHost, err}
	}
	to.markCells(cells)
	return nil
}

// askCopy puts all questions of a copy that afterwards wipes wiped bytes at wipe.
func askCopy(to *Space, dst Addr, from *Space, src Addr, n uint32, wipe Addr, wiped uint64) *Fault {
	before := to.version + from.version
	if f := from.mayRead(src, uint64(n), CellRaw, AccessRead); f != nil {
		return f
	}
	if wiped > 0 {
		if f := from.mayWrite(wipe, wiped, func(_ uint32, p []byte) { clear(p) }); f != nil {
			return f
		}
	}
	f := to.mayWrite(dst, uint64(n), func(off uint32, p []byte) { from.tryPeek(src+Addr(off), p) })
	if f != nil || to.version+from.version == before {
		return f
	}
	// A watchpoint's function changed a layout. Look at everything once more
	// without asking it again.
	if f := from.admit(src, uint64(n), AccessRead); f != nil {
		return f
	}
	if wiped > 0 {
		if f := from.admit(wipe, wiped, AccessWrite); f != nil {
			return f
		}
		if f := from.materialise(wipe, wiped); f != nil {
			return f
		}
	}
	if f := to.admit(dst, uint64(n), AccessWrite); f != nil {
		return f
	}
	return to.materialise(dst, uint64(n))
}

// copyDevice copies one device-wide value.
func copyDevice(to *Space, dst Addr, from *Space, src Addr, n uint32) error {
	var p [8]byte
	if n > 8 {
		n = 9 // the device will say that it is no width
	}
	if to.device(dst) == nil {
		// Reading a device may have effects, so whatever can fail comes first.
		if f := to.admit(dst, uint64(n), AccessWrite); f != nil {
			return f
		}
	} else if f := to.deviceFault(to.device(dst), dst, int(n), AccessWrite, to.device(dst).dev.Write == nil); f != nil {
		return f
	}
	if from.device(src) != nil && n > 8 {
		return &Fault{src, AccessRead, FaultWidth, nil}
	}
	if err := from.Read(src, p[:n]); err != nil {
		return err
	}
	return to.Write(dst, p[:n])
}

// copyAdmitted moves the bytes once every question was answered.
func copyAdmitted(to *Space, dst Addr, from *Space, src Addr, n uint32) error {
	one, m := from.span(src, piece(uint64(n)))
	if out := to.wspan(dst, m); one != nil && uint32(m) == n && len(out) == m {
		copy(out, one) // Go's copy takes overlapping memory
		return nil
	}
	if aliased(to, dst, n, from, src, uint64(n)) {
		// The pieces may overwrite one another in any order: go through a buffer.
		if !fits(n) {
			return ErrSize
		}
		buf, err := HostAlloc(int(n))
		if err != nil {
			return err
		}
		defer func() { _ = buf.Free() }()
		from.peek(src, buf.Bytes())
		to.poke(dst, buf.Bytes())
		return nil
	}
	for left := uint64(n); left > 0; {
		in, k := from.span(src, piece(left))
		out := to.wspan(dst, k)
		k = len(out)
		if in == nil {
			clear(out)
		} else {
			copy(out, in[:k])
		}
		dst, src, left = dst+Addr(k), src+Addr(k), left-uint64(k)
	}
	return nil
}

// aliased tells whether any piece of the destination shows memory of the source.
func aliased(to *Space, dst Addr, n uint32, from *Space, src Addr, m uint64) bool {
	for at, left := dst, uint64(n); left > 0; {
		out := to.wspan(at, piece(left))
		for a, rest := src, m; rest > 0; {
			in, k := from.span(a, piece(rest))
			if hostOverlap(in, out) {
				return true
			}
			a, rest = a+Addr(k), rest-uint64(k)
		}
		at, left = at+Addr(len(out)), left-uint64(len(out))
	}
	return false
}

// Move copies n bytes from src to dst as Copy does, and then makes those source
// bytes zero that are not in the destination: the block has left.
func (s *Space) Move(dst, src Addr, n uint32) error { return MoveBetween(s, dst, s, src, n) }

// MoveBetween is Move from one space to another.
//
// # Errors
//
// A [*Fault] of either space, of the source also if it cannot be written;
// [ErrShared] when both ranges show the same memory at different addresses.
// Nothing is written then.
func MoveBetween(to *Space, dst Addr, from *Space, src Addr, n uint32) error {
	if n == 0 {
		return nil
	}
	if from.device(src) != nil || to.device(dst) != nil {
		return &Fault{src, AccessRead, FaultWidth, nil}
	}
	lo, hi := uint64(src), uint64(src)+uint64(n)
	if to == from {
		dlo, dhi := uint64(dst), uint64(dst)+uint64(n)
		if dlo <= lo && lo < dhi {
			lo = min(dhi, hi)
		} else if lo < dlo && dlo < hi {
			hi = dlo
		}
	}
	if f := askCopy(to, dst, from, src, n, Addr(lo), hi-lo); f != nil {
		return f
	}
	if lo < hi && aliased(to, dst, n, from, Addr(lo), hi-lo) {
		return &OpError{Op: "move", Addr: src, Size: n, Err: ErrShared}
	}
	cells := from.cells(src, uint64(n), to, dst)
	if err := copyAdmitted(to, dst, from, src, n); err != nil {
		return &Fault{src, AccessRead, FaultHost, err}
	}
	to.markCells(cells)
	from.wipe(Addr(lo), hi-lo)
	return nil
}

// wipe zeroes a range that was admitted for writing.
func (s *Space) wipe(a Addr, n uint64) {
	for at, left := a, n; left > 0; {
		h := s.wspan(at, piece(left))
		clear(h)
		at, left = at+Addr(len(h)), left-uint64(len(h))
	}
	s.mark(a, n, CellRaw)
}

// Compare compares n bytes at a and b. It answers -1, 0 or +1 like bytes.Compare,
// and the offset of the first difference, n if there is none.
func (s *Space) Compare(a, b Addr, n uint32) (order int, at uint32, err error) {
	return CompareBetween(s, a, s, b, n)
}

// CompareBetween is Compare for ranges of two spaces.
//
// # Errors
//
// A [*Fault] of either space, also if a difference lies before the byte that cannot be read.
func CompareBetween(x *Space, a Addr, y *Space, b Addr, n uint32) (order int, at uint32, err error) {
	if n == 0 {
		return 0, 0, nil
	}
	if f := x.mayRead(a, uint64(n), CellRaw, AccessRead); f != nil {
		return 0, 0, f
	}
	if f := y.mayRead(b, uint64(n), CellRaw, AccessRead); f != nil {
		return 0, 0, f
	}
	if len(y.watches) > 0 {
		if f := x.admit(a, uint64(n), AccessRead); f != nil {
			return 0, 0, f
		}
	}
	for at < n {
		p, k := x.span(a+Addr(at), piece(uint64(n-at)))
		q, m := y.span(b+Addr(at), piece(uint64(n-at)))
		k = min(k, m)
		p, q = orZeros(p, &k), orZeros(q, &k)
		if order := bytes.Compare(p[:k], q[:k]); order != 0 {
			return order, at + uint32(mismatch(p[:k], q[:k])), nil
		}
		at += uint32(k)
	}
	return 0, n, nil
}

// piece is as much of n as is looked at in one go; it fits into an int everywhere.
func piece(n uint64) int { return int(min(n, 1<<30)) }

var zeroPage [PageSize]byte

// orZeros stands zeros in for a span without bytes, which may make it shorter.
func orZeros(p []byte, n *int) []byte {
	if p == nil {
		*n = min(*n, len(zeroPage))
		return zeroPage[:]
	}
	return p
}

// mismatch finds the first difference of two slices of one length that differ.
func mismatch(p, q []byte) int {
	lo := 0
	for len(p)-lo > 64 && bytes.Equal(p[lo:lo+64], q[lo:lo+64]) {
		lo += 64
	}
	for p[lo] == q[lo] {
		lo++
	}
	return lo
}
