package vmmem

import (
	"context"
	"slices"
	"sync"
)

// Owner is who holds range locks: a guest thread, or whatever number the
// embedder gives to one sequence of actions.
type Owner uint64

// LockMode is how a range is locked.
type LockMode uint8

// The modes: any number of readers, or one writer.
const (
	LockRead LockMode = iota + 1
	LockWrite
)

// String returns the lower-case name of the mode.
func (m LockMode) String() string {
	if m == LockWrite {
		return "write"
	}
	return "read"
}

// lockTable keeps range locks, granted and waiting. Locks are advisory: they
// order those who ask, and no access looks at them.
//
// Who waits for whom is a graph of owners. An owner waits for at most one lock,
// and edges between waiting owners appear only when a request begins to wait, so
// looking for a cycle just then finds every deadlock.
type lockTable struct {
	mu      sync.Mutex
	held    []*Hold
	waiting []*Hold // in order of arrival
	closed  bool
}

// Hold is a range lock, granted or waiting for it.
type Hold struct {
	Owner Owner
	Addr  Addr
	Size  uint32 // bytes
	Mode  LockMode

	table *lockTable
	done  chan struct{} // closed when granted or given up; nil if granted at once
	state holdState     // under table.mu
	// fair requests also wait for earlier ones in conflict, so that readers
	// cannot starve a writer. An owner that holds something already is not asked to:
	// the earlier one may be waiting for just that.
	fair bool
}

type holdState uint8

const (
	holdWaiting holdState = iota
	holdGranted
	holdGone
)

func (h *Hold) conflicts(o *Hold) bool {
	return h.Owner != o.Owner && (h.Mode == LockWrite || o.Mode == LockWrite) &&
		uint64(h.Addr) < uint64(o.Addr)+uint64(o.Size) && uint64(o.Addr) < uint64(h.Addr)+uint64(h.Size)
}

// Lock asks for a range in a mode. If others stand in the way the hold is not
// granted yet: a scheduler parks the thread until [Hold.Granted], a goroutine
// calls [Hold.Wait]. What one owner holds never stands in its own way, so locks
// nest, and a lone reader becomes a writer by asking again.
//
// Unlike the rest of a space, range locks may be used from any goroutine.
//
// # Errors
//
// [ErrDeadlock] when waiting would never end, with nothing queued; [ErrWaiting] when the owner waits
// already; [ErrSize]; [ErrRange]; [ErrProt] for an unknown mode; [ErrClosed].
func (s *Space) Lock(owner Owner, addr Addr, size uint32, mode LockMode) (*Hold, error) {
	return s.locks.lock("lock", owner, addr, size, mode, true)
}

// TryLock is Lock for those who do not want to wait: it grants at once or answers [ErrLocked].
func (s *Space) TryLock(owner Owner, addr Addr, size uint32, mode LockMode) (*Hold, error) {
	return s.locks.lock("try lock", owner, addr, size, mode, false)
}

func (t *lockTable) lock(op string, owner Owner, addr Addr, size uint32, mode LockMode, wait bool) (*Hold, error) {
	fail := func(err error) (*Hold, error) { return nil, &OpError{Op: op, Addr: addr, Size: size, Err: err} }
	switch {
	case size == 0:
		return fail(ErrSize)
	case uint64(addr)+uint64(size) > 1<<32:
		return fail(ErrRange)
	case mode != LockRead && mode != LockWrite:
		return fail(ErrProt)
	}
	t.mu.Lock()
	defer t.mu.Unlock()
	if t.closed {
		return fail(ErrClosed)
	}
	if slices.ContainsFunc(t.waiting, func(h *Hold) bool { return h.Owner == owner }) {
		return fail(ErrWaiting)
	}
	h := &Hold{Owner: owner, Addr: addr, Size: size, Mode: mode, table: t}
	h.fair = !slices.ContainsFunc(t.held, func(o *Hold) bool { return o.Owner == owner })
	if !t.blocked(h, t.waiting) {
		h.state = holdGranted
		t.held = append(t.held, h)
		return h, nil
	}
	if !wait {
		return fail(ErrLocked)
	}
	if t.deadlocks(h) {
		return fail(ErrDeadlock)
	}
	h.done = make(chan struct{})
	t.waiting = append(t.waiting, h)
	return h, nil
}

// blocked tells whether a request must wait, given the requests before it.
func (t *lockTable) blocked(h *Hold, before []*Hold) bool {
	return slices.ContainsFunc(t.held, h.conflicts) || h.fair && slices.ContainsFunc(before, h.conflicts)
}

// deadlocks follows who waits for whom from a new request on.
func (t *lockTable) deadlocks(h *Hold) bool {
	seen := map[Owner]bool{}
	var reaches func(r *Hold, before []*Hold) bool
	reaches = func(r *Hold, before []*Hold) bool {
		next := func(o *Hold) bool {
			if !r.conflicts(o) {
				return false
			}
			if o.Owner == h.Owner {
				return true
			}
			if seen[o.Owner] {
				return false
			}
			seen[o.Owner] = true
			i := slices.IndexFunc(t.waiting, func(w *Hold) bool { return w.Owner == o.Owner })
			return i >= 0 && reaches(t.waiting[i], t.waiting[:i])
		}
		return slices.ContainsFunc(t.held, next) || r.fair && slices.ContainsFunc(before, next)
	}
	return reaches(h, t.waiting)
}

// Granted tells whether the lock is held.
func (h *Hold) Granted() bool {
	h.table.mu.Lock()
	defer h.table.mu.Unlock()
	return h.state == holdGranted
}

// Wait returns when the lock is granted.
//
// # Errors
//
// The context's error when that ends first, and the request is withdrawn then;
// [ErrClosed] when the lock was given up or the space closed meanwhile.
func (h *Hold) Wait(ctx context.Context) error {
	if h.done != nil {
		select {
		case <-h.done:
		case <-ctx.Done():
			if h.Granted() {
				return nil
			}
			h.Unlock()
			return ctx.Err()
		}
	}
	if !h.Granted() {
		return ErrClosed
	}
	return nil
}

// Unlock gives the lock up, or withdraws the request, and returns the waiting
// requests that are granted by that, in order of arrival. Unlocking twice does nothing.
func (h *Hold) Unlock() []*Hold {
	t := h.table
	t.mu.Lock()
	defer t.mu.Unlock()
	t.drop(h)
	return t.grant()
}

// UnlockAll gives up everything an owner holds or waits for, as when a thread
// ends, and returns the requests that are granted by that.
func (s *Space) UnlockAll(owner Owner) []*Hold {
	t := &s.locks
	t.mu.Lock()
	defer t.mu.Unlock()
	for _, list := range [][]*Hold{slices.Clone(t.held), slices.Clone(t.waiting)} {
		for _, h := range list {
			if h.Owner == owner {
				t.drop(h)
			}
		}
	}
	return t.grant()
}

// Locks lists the range locks, the granted ones first, then those waiting.
func (s *Space) Locks() []*Hold {
	t := &s.locks
	t.mu.Lock()
	defer t.mu.Unlock()
	return slices.Concat(t.held, t.waiting)
}

func (t *lockTable) drop(h *Hold) {
	is := func(o *Hold) bool { return o == h }
	switch h.state {
	case holdGranted:
		t.held = slices.DeleteFunc(t.held, is)
	case holdWaiting:
		t.waiting = slices.DeleteFunc(t.waiting, is)
		close(h.done)
	}
	h.state = holdGone
}

// grant lets those in whose way nobody stands any more.
func (t *lockTable) grant() []*Hold {
	var granted []*Hold
	for i := 0; i < len(t.waiting); {
		h := t.waiting[i]
		if t.blocked(h, t.waiting[:i]) {
			i++
			continue
		}
		t.waiting = slices.Delete(t.waiting, i, i+1)
		t.held = append(t.held, h)
		h.state = holdGranted
		close(h.done)
		granted = append(granted, h)
	}
	return granted
}

// close gives up everything.
func (t *lockTable) close() {
	t.mu.Lock()
	defer t.mu.Unlock()
	t.closed = true
	for _, h := range slices.Concat(t.held, t.waiting) {
		t.drop(h)
	}
}
