package vmmem

import (
	"fmt"
	"math"
	"sync/atomic"
)

// hugePage is the size of a host huge page in bytes on the hosts that have them
// (2 MiB on amd64, and on arm64 with 4 KiB pages).
const hugePage = 2 << 20

// HostBlock is plain host memory outside any guest space, for tables and code
// that the guest must not reach. It is not safe for concurrent use.
type HostBlock struct {
	mem hostMem
}

// HostAlloc reserves size bytes of zeroed host memory. It costs address space
// only: the host pays for a page when it is first written.
//
//	b, err := vmmem.HostAlloc(64 << 20)
//	defer b.Free()
//	table := b.Bytes()
//
// # Notes
//
//   - The bytes are aligned to 8 at least, and to 2 MiB from 4 MiB on where the host has huge pages.
//   - Where the host offers no reservation (js/wasm) and under the race detector,
//     the block is an ordinary Go slice.
//
// # Errors
//
// [ErrSize] for a size below one, [ErrHost] when the host has no address space left.
func HostAlloc(size int) (*HostBlock, error) {
	if size <= 0 || size > math.MaxInt-2*hugePage {
		return nil, fmt.Errorf("vmmem: host block of %d bytes: %w", size, ErrSize)
	}
	var m hostMem
	err := refused()
	if err == nil {
		m, err = hostReserve(size)
	}
	if err == nil {
		if err = m.commit(0, size); err != nil {
			_ = m.release()
		}
	}
	if err != nil {
		return nil, fmt.Errorf("vmmem: host block of %d bytes: %w: %w", size, ErrHost, err)
	}
	return &HostBlock{mem: m}, nil
}

// Bytes returns the block's memory, nil after Free. The slice must not be used after Free.
func (b *HostBlock) Bytes() []byte { return b.mem.bytes }

// UseHugePages asks the host to back the block by huge pages. It is advice:
// where it cannot be followed nothing happens.
func (b *HostBlock) UseHugePages() {
	if len(b.mem.bytes) > 0 {
		b.mem.huge()
	}
}

// Zero gives the pages of the range back to the host, so that it reads zero
// again. A range outside the block is cut to it.
func (b *HostBlock) Zero(off, size int) {
	n := len(b.mem.bytes)
	if off < 0 || size <= 0 || off >= n {
		return
	}
	b.mem.decommit(off, min(size, n-off))
	// The block is committed for life.
	_ = b.mem.commit(off, min(size, n-off))
}

// Free returns the memory to the host. Freeing twice does nothing.
func (b *HostBlock) Free() error {
	m := b.mem
	b.mem = hostMem{}
	return m.release()
}

// backing is the host memory behind one or more blocks of guest pages. Spaces
// on different goroutines may hold the same backing, hence the atomic count.
type backing struct {
	size  int     // bytes
	bytes []byte  // nil until ensure
	mem   hostMem // the zero value when the bytes were given by the caller
	given bool
	huge  bool
	refs  atomic.Int32
}

// newBacking plans size bytes of host memory. Nothing is asked from the host
// before the first commit.
func newBacking(size int, huge bool) *backing {
	b := &backing{size: size, huge: huge}
	b.refs.Store(1)
	return b
}

// givenBacking wraps bytes that belong to the caller.
func givenBacking(data []byte) *backing {
	b := &backing{size: len(data), bytes: data, given: true}
	b.refs.Store(1)
	return b
}

// ensure has the host reserve the memory, once.
func (b *backing) ensure() error {
	if b.bytes != nil || b.given {
		return nil
	}
	if err := refused(); err != nil {
		return fmt.Errorf("%w: %w", ErrHost, err)
	}
	m, err := hostReserve(b.size)
	if err != nil {
		return fmt.Errorf("%w: %w", ErrHost, err)
	}
	if b.huge {
		m.huge()
	}
	b.mem, b.bytes = m, m.bytes
	return nil
}

func (b *backing) commit(off, size int) error {
	if b.given {
		return nil
	}
	if err := b.ensure(); err != nil {
		return err
	}
	err := refused()
	if err == nil {
		err = b.mem.commit(off, size)
	}
	if err != nil {
		return fmt.Errorf("%w: %w", ErrHost, err)
	}
	return nil
}

func (b *backing) decommit(off, size int) {
	if !b.given && b.bytes != nil {
		b.mem.decommit(off, size)
	}
}

func (b *backing) retain() *backing {
	b.refs.Add(1)
	return b
}

func (b *backing) shared() bool { return b.refs.Load() > 1 }

// drop gives the memory back when the last holder lets go.
func (b *backing) drop() {
	if b.refs.Add(-1) == 0 {
		m := b.mem
		b.mem, b.bytes = hostMem{}, nil
		_ = m.release()
	}
}
