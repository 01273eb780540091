package vmmem

import (
	"slices"
)

// WatchID names a watchpoint of a space. IDs are never used twice.
type WatchID uint32

// WatchBytes is how many old and new bytes a watchpoint is shown at most. It
// holds a vector register; an access may be as long as the space.
const WatchBytes = 64

// WatchAnswer is what a watchpoint's function answers.
type WatchAnswer bool

// The answers: let the access happen, or make it fault with [FaultWatch].
const (
	WatchGo   WatchAnswer = true
	WatchStop WatchAnswer = false
)

// WatchEvent is an access that is about to happen.
type WatchEvent struct {
	ID     WatchID
	Access Access // AccessRead, AccessWrite or AccessExec
	// Addr and Size are the part of the access that lies in the watched range.
	Addr Addr
	Size uint64 // bytes
	// Old is what is there now; nil for devices, which cannot be read without an effect.
	// New is what a write would put there; nil for other accesses. Both are
	// copies of at most the first WatchBytes bytes.
	Old, New []byte
	// Thread and PC come from Options.Where.
	Thread, PC uint64
}

// Watch is a watchpoint as [Space.Watches] lists it.
type Watch struct {
	ID   WatchID
	Addr Addr
	Size uint32 // bytes

	access Access
	fn     func(WatchEvent) WatchAnswer
}

// Access returns which accesses are watched.
func (w *Watch) Access() Access { return w.access }

func (w *Watch) touches(lo, hi uint64) bool {
	return uint64(w.Addr) < hi && lo < uint64(w.Addr)+uint64(w.Size)
}

// Watch has fn called before accesses of the given sorts to a range, mapped or
// not. A write that writes what was there already counts too.
//
// # Notes
//
//   - Pages without a watchpoint pay nothing; watched ones leave the fast path.
//   - Accesses through [Space.Host] slices are not seen, nor those of fn itself.
//   - fn may use the space, change its layout and remove watchpoints; the access is checked again then.
//   - A panic in fn counts as [WatchStop]; the fault carries it.
//
// # Errors
//
// [ErrSize], [ErrRange], [ErrProt] for no or unknown accesses, [ErrClosed].
func (s *Space) Watch(addr Addr, size uint32, access Access, fn func(WatchEvent) WatchAnswer) (WatchID, error) {
	fail := func(err error) (WatchID, error) {
		return 0, &OpError{Op: "watch", Addr: addr, Size: size, Err: err}
	}
	if err := s.mayChange(); err != nil {
		return fail(err)
	}
	switch {
	case size == 0 || fn == nil:
		return fail(ErrSize)
	case uint64(addr)+uint64(size) > 1<<32:
		return fail(ErrRange)
	case access == 0 || access&^(AccessAny|AccessExec) != 0:
		return fail(ErrProt)
	}
	s.nextWatch++
	w := &Watch{ID: s.nextWatch, Addr: addr, Size: size, access: access, fn: fn}
	// A running walk over the watchpoints keeps its own slice.
	s.watches = append(slices.Clip(s.watches), w)
	s.refreshRange(uint64(addr), uint64(addr)+uint64(size))
	return w.ID, nil
}

// Unwatch removes a watchpoint and tells whether there was one.
func (s *Space) Unwatch(id WatchID) bool {
	i := slices.IndexFunc(s.watches, func(w *Watch) bool { return w.ID == id })
	if i < 0 {
		return false
	}
	w := s.watches[i]
	s.watches = slices.Delete(slices.Clone(s.watches), i, i+1)
	s.refreshRange(uint64(w.Addr), uint64(w.Addr)+uint64(w.Size))
	return true
}

// Watches lists the watchpoints, oldest first.
func (s *Space) Watches() []Watch {
	list := make([]Watch, len(s.watches))
	for i, w := range s.watches {
		list[i] = *w
	}
	return list
}

// watched tells whether anyone must be asked about an access.
func (s *Space) watched(a Addr, n uint64, acc Access) bool {
	if s.watching {
		return false
	}
	for _, w := range s.watches {
		if w.access&acc != 0 && w.touches(uint64(a), uint64(a)+n) {
			return true
		}
	}
	return false
}

// notify asks the watchpoints of an admitted access, oldest first. fetch copies
// the new bytes of a write from an offset on.
func (s *Space) notify(a Addr, n uint64, acc Access, fetch func(off uint32, p []byte)) *Fault {
	s.watching = true
	defer func() { s.watching = false }()
	for _, w := range s.watches {
		if w.access&acc == 0 || !w.touches(uint64(a), uint64(a)+n) || !slices.Contains(s.watches, w) {
			continue // the last: a watchpoint before may have removed this one
		}
		lo := max(a, w.Addr)
		hi := min(uint64(a)+n, uint64(w.Addr)+uint64(w.Size))
		e := WatchEvent{ID: w.ID, Access: acc, Addr: lo, Size: hi - uint64(lo)}
		shown := min(e.Size, WatchBytes)
		if s.device(lo) == nil {
			e.Old = make([]byte, shown)
			e.Old = e.Old[:s.tryPeek(lo, e.Old)]
		}
		if fetch != nil {
			e.New = make([]byte, shown)
			fetch(uint32(lo-a), e.New)
		}
		if s.opts.Where != nil {
			e.Thread, e.PC = s.opts.Where()
		}
		answer, err := w.ask(e)
		if err != nil || answer == WatchStop {
			return &Fault{lo, acc, FaultWatch, err}
		}
	}
	return nil
}

func (w *Watch) ask(e WatchEvent) (answer WatchAnswer, err error) {
	defer rescue(&err)
	return w.fn(e), nil
}
