package vmmem

import "math"

// Quota bounds bytes; zero means "no bound".
type Quota struct {
	Reserved  uint64 // bytes in allocations
	Committed uint64 // bytes committed
}

// Options configure a space. The zero value is ready to use.
type Options struct {
	// Quota bounds the whole space. [Space.SetQuota] changes it later and bounds single kinds.
	Quota Quota
	// BeforeCommit is asked before size bytes at addr are newly committed; an
	// error vetoes the commit and comes back to the caller inside the
	// [*OpError]. It must not call the space back. Nil permits everything.
	BeforeCommit func(addr Addr, size uint32) error
	// Where tells watchpoints which guest thread is running and where. Nil means 0, 0.
	Where func() (thread, pc uint64)
	// DataExecution lets [Space.Fetch] execute what may only be read.
	DataExecution bool
}

// Space is a guest address space. See the package comment for the overview.
//
// A space belongs to one goroutine at a time; only its range locks may be used
// from several. What two spaces share is a matter of their owners as well.
type Space struct {
	dir    [dirLen]*leaf // never nil: emptyLeaf where nothing is committed
	blocks []*block      // every allocation, by rising base

	watches []*Watch // by rising id
	locks   lockTable
	aliases []Alias // by name

	opts        Options
	quota       [kindCount]Quota // by kind; KindFree stands for the whole space
	stats       Stats
	version     uint64
	defaultBase Addr
	nextWatch   WatchID
	closed      bool
	calling     bool // BeforeCommit runs
	watching    bool // a watchpoint's function runs
}

// New makes an empty space. It costs a few KiB of Go heap and nothing from the
// host until something is committed.
//
//	s, err := vmmem.New(vmmem.Options{})
//	defer s.Close()
//	heap, err := s.Allocate(vmmem.Request{Addr: vmmem.HeapBase, Size: vmmem.HeapSize,
//		Kind: vmmem.KindHeap, Prot: vmmem.ProtReadWrite, Commit: true})
//
// # Errors
//
// None today; the result is there for hosts that have to ask for something.
func New(opts Options) (*Space, error) {
	s := &Space{opts: opts, defaultBase: DefaultBase, version: 1}
	for i := range s.dir {
		s.dir[i] = &emptyLeaf
	}
	s.quota[KindFree] = opts.Quota
	return s, nil
}

// Close gives back everything. Host slices of the space must not be used any
// more. Every later call answers [ErrClosed] or [FaultClosed]; closing twice does nothing.
func (s *Space) Close() error {
	if s.closed {
		return nil
	}
	if s.calling {
		return &OpError{Op: "close", Err: ErrCallback}
	}
	s.clear()
	s.watches = nil
	s.locks.close()
	s.closed = true
	s.changed()
	return nil
}

// ReleaseAll takes away every allocation of any kind, and with them their
// aliases and checks. Watchpoints and range locks stay: they name addresses.
func (s *Space) ReleaseAll() error {
	if err := s.mayChange(); err != nil {
		return &OpError{Op: "release all", Err: err}
	}
	if len(s.blocks) > 0 {
		s.clear()
		s.changed()
	}
	return nil
}

func (s *Space) clear() {
	for len(s.blocks) > 0 {
		s.remove(s.blocks[len(s.blocks)-1])
	}
}

// mayChange is the first question of every call that changes the layout.
func (s *Space) mayChange() error {
	switch {
	case s.closed:
		return ErrClosed
	case s.calling:
		return ErrCallback
	}
	return nil
}

// Stats are the figures of a space, in bytes and counts. Per-kind figures are
// indexed by [Kind].
type Stats struct {
	Reserved      uint64 // bytes in allocations of any kind, devices included
	Committed     uint64 // bytes committed; devices do not count
	PeakReserved  uint64
	PeakCommitted uint64
	Allocations   int
	ReservedKind  [kindCount]uint64
	CommittedKind [kindCount]uint64

	PageTables  int // leaves in use, of 2.5 KiB Go heap each
	Watches     int
	Aliases     int
	CopiedPages int // private pages of copy-on-write views
}

// Stats returns the figures of now. The peaks are those since New or [Space.ResetPeaks].
func (s *Space) Stats() Stats {
	st := s.stats
	st.Allocations = len(s.blocks)
	st.Watches = len(s.watches)
	st.Aliases = len(s.aliases)
	for _, l := range s.dir {
		if l != &emptyLeaf {
			st.PageTables++
		}
	}
	return st
}

// ResetPeaks makes the present figures the peaks.
func (s *Space) ResetPeaks() {
	s.stats.PeakReserved, s.stats.PeakCommitted = s.stats.Reserved, s.stats.Committed
}

// changed ends every call that changed the layout.
func (s *Space) changed() {
	s.version++
	if invariants {
		if err := s.Verify(); err != nil {
			panic(err)
		}
	}
}

// LayoutVersion returns a number that rises with every change of layout: of
// allocations, of what is committed, and of permissions. Contents do not count.
func (s *Space) LayoutVersion() uint64 { return s.version }

// SetQuota bounds what allocations of a kind may hold; KindFree bounds the whole
// space. Lowering a quota below what is in use takes nothing away, it only
// refuses more.
//
// # Errors
//
// [ErrKind] for an unknown kind, [ErrClosed].
func (s *Space) SetQuota(kind Kind, q Quota) error {
	if err := s.mayChange(); err != nil {
		return &OpError{Op: "set quota", Err: err}
	}
	if kind >= kindCount {
		return &OpError{Op: "set quota", Err: ErrKind}
	}
	s.quota[kind] = q
	return nil
}

// Quota returns the bounds of a kind; KindFree stands for the whole space.
func (s *Space) Quota(kind Kind) Quota {
	if kind >= kindCount {
		return Quota{}
	}
	return s.quota[kind]
}

// afford checks both quotas without charging anything, and that the host can have
// the bytes in one piece.
func (s *Space) afford(kind Kind, reserve, commit uint64) error {
	for _, c := range [...]struct{ used, more, bound uint64 }{
		{s.stats.Reserved, reserve, s.quota[KindFree].Reserved},
		{s.stats.ReservedKind[kind], reserve, s.quota[kind].Reserved},
		{s.stats.Committed, commit, s.quota[KindFree].Committed},
		{s.stats.CommittedKind[kind], commit, s.quota[kind].Committed},
	} {
		if c.more > 0 && c.bound > 0 && c.used+c.more > c.bound {
			return ErrQuota
		}
	}
	if !fits(uint32(reserve)) {
		return ErrHost
	}
	return nil
}

// ask puts a commit to the embedder's veto.
func (s *Space) ask(addr Addr, size uint32) error {
	if s.opts.BeforeCommit == nil || size == 0 {
		return nil
	}
	s.calling = true
	defer func() { s.calling = false }()
	return s.opts.BeforeCommit(addr, size)
}

func (s *Space) countReserved(kind Kind, delta int64) {
	s.stats.Reserved += uint64(delta)
	s.stats.ReservedKind[kind] += uint64(delta)
	s.stats.PeakReserved = max(s.stats.PeakReserved, s.stats.Reserved)
}

func (s *Space) countCommitted(kind Kind, delta int64) {
	s.stats.Committed += uint64(delta)
	s.stats.CommittedKind[kind] += uint64(delta)
	s.stats.PeakCommitted = max(s.stats.PeakCommitted, s.stats.Committed)
}

// DefaultBase returns where allocations without an address are looked for first.
func (s *Space) DefaultBase() Addr { return s.defaultBase }

// SetDefaultBase changes it; addr is rounded down to [Granularity].
//
// # Errors
//
// [ErrRange] outside [NullEnd, SpaceEnd), [ErrClosed].
func (s *Space) SetDefaultBase(addr Addr) error {
	if err := s.mayChange(); err != nil {
		return &OpError{Op: "set default base", Addr: addr, Err: err}
	}
	if addr < NullEnd || addr >= SpaceEnd {
		return &OpError{Op: "set default base", Addr: addr, Err: ErrRange}
	}
	s.defaultBase = addr &^ (Granularity - 1)
	return nil
}

// fits tells whether n bytes can be one Go slice on this host.
func fits(n uint32) bool { return uint64(n) <= math.MaxInt-2*hugePage }
