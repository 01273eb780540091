package vmmem

// This file holds the signatures others build on while their bodies are written.

// Quota bounds bytes; zero means "no bound".
type Quota struct{ Reserved, Committed uint64 }

// Options configure a space. The zero value is ready to use.
type Options struct {
	Quota        Quota
	BeforeCommit func(addr Addr, size uint32) error // veto of a commit; nil for none
}

// Request is what Allocate is asked for.
type Request struct {
	Addr        Addr   // 0: find a free base
	Size        uint32 // bytes, rounded up to pages
	Kind        Kind   // private (also the zero value), stack or heap
	Prot        Prot   // of pages committed by this call; shown as Region.Initial
	Commit      bool
	Name        string
	HugePages   bool   // ask the host to back it by huge pages
	Align       uint32 // when Addr is 0: power of two; 0: Granularity
	Min, Max    Addr   // when Addr is 0: bounds; 0,0: default base to MMIOBase
	HighestBase bool   // when Addr is 0: the highest free base instead of the lowest
}

// Stats are the figures of a space, in bytes and counts.
type Stats struct {
	Reserved, Committed         uint64
	PeakReserved, PeakCommitted uint64
	Allocations                 int
	ReservedKind, CommittedKind [kindCount]uint64
}

// Space is a guest address space.
type Space struct{}

func New(opts Options) (*Space, error) { return &Space{}, nil }
func (s *Space) Close() error          { return nil }

func (s *Space) Allocate(r Request) (Addr, error)                          { return 0, ErrClosed }
func (s *Space) Reserve(addr Addr, size uint32, kind Kind) (Addr, error)   { return 0, ErrClosed }
func (s *Space) Commit(addr Addr, size uint32, prot Prot) error            { return ErrClosed }
func (s *Space) Decommit(addr Addr, size uint32) error                     { return ErrClosed }
func (s *Space) Release(base Addr) error                                   { return ErrClosed }
func (s *Space) Protect(addr Addr, size uint32, prot Prot) (Prot, error)   { return 0, ErrClosed }
func (s *Space) Query(addr Addr) Region                                    { return Region{} }
func (s *Space) FindFreeBase(start Addr, size, align uint32) (Addr, error) { return 0, ErrClosed }
func (s *Space) Stats() Stats                                              { return Stats{} }
func (s *Space) LayoutVersion() uint64                                     { return 0 }

// Host returns the host bytes behind a range inside one allocation, valid until
// it is released. No page table is consulted: touch committed pages only.
func (s *Space) Host(addr Addr, size uint32) ([]byte, error) { return nil, ErrClosed }

// MapImage maps data read-only without copying it; addr 0 finds a base in the program image area.
func (s *Space) MapImage(addr Addr, data []byte, name string) (Addr, error) { return 0, ErrClosed }

// ReserveImage and CommitImage pack many small files into one image.
func (s *Space) ReserveImage(addr Addr, size uint32, name string) (Addr, error) {
	return 0, ErrClosed
}
func (s *Space) CommitImage(addr Addr, data []byte) error { return ErrClosed }

// Unmap takes away an image, a section view or a device by its base.
func (s *Space) Unmap(base Addr) error { return ErrClosed }

// Device is what stands behind an MMIO range.
type Device struct {
	Name  string
	Size  uint32 // bytes
	Read  func(off uint32, width int) (uint64, error)
	Write func(off uint32, width int, v uint64) error
}

func (s *Space) MapDevice(addr Addr, d Device) (Addr, error) { return 0, ErrClosed }

func (s *Space) Read8(a Addr) (uint8, error)         { return 0, ErrClosed }
func (s *Space) Read16(a Addr) (uint16, error)       { return 0, ErrClosed }
func (s *Space) Read32(a Addr) (uint32, error)       { return 0, ErrClosed }
func (s *Space) Read64(a Addr) (uint64, error)       { return 0, ErrClosed }
func (s *Space) Write8(a Addr, v uint8) error        { return ErrClosed }
func (s *Space) Write16(a Addr, v uint16) error      { return ErrClosed }
func (s *Space) Write32(a Addr, v uint32) error      { return ErrClosed }
func (s *Space) Write64(a Addr, v uint64) error      { return ErrClosed }
func (s *Space) Read(a Addr, b []byte) error         { return ErrClosed }
func (s *Space) Write(a Addr, b []byte) error        { return ErrClosed }
func (s *Space) TryRead(a Addr, b []byte) int        { return 0 }
func (s *Space) TryWrite(a Addr, b []byte) int       { return 0 }
func (s *Space) Fill(a Addr, n uint32, v byte) error { return ErrClosed }
func (s *Space) Copy(dst, src Addr, n uint32) error  { return ErrClosed }

// HostBlock is plain host memory outside any guest space.
type HostBlock struct{}

// HostAlloc reserves size bytes of zeroed host memory that costs nothing until touched.
func HostAlloc(size int) (*HostBlock, error) { return nil, ErrHost }
func (b *HostBlock) Bytes() []byte           { return nil }
func (b *HostBlock) Free() error             { return nil }
