package heap

import (
	"errors"
	"fmt"
)

// Sentinel errors. All of them leave the heap as it was.
var (
	// ErrFull: no free chunk is large enough. The caller collects and tries again.
	ErrFull = errors.New("heap: full")
	// ErrTooLarge: larger than any chunk can be; wraps ErrFull, but no
	// collection will help.
	ErrTooLarge = fmt.Errorf("%w: request is larger than any chunk", ErrFull)
	// ErrType: the allocation type cannot be asked for.
	ErrType = errors.New("heap: allocation type cannot be asked for")
	// ErrBuffer: a bump buffer is open and must be retired first, or the one
	// handed back is not the open one.
	ErrBuffer = errors.New("heap: bump buffer")
	// ErrFormat: the bytes are not a heap of this layout.
	ErrFormat = errors.New("heap: not a heap of this layout")
	// ErrSweeping: a sweep is in progress.
	ErrSweeping = errors.New("heap: sweep in progress")
	// ErrColour: a sweep of that colour would free new objects.
	ErrColour = errors.New("heap: not the colour of the dead")
)

// Reasons why an address cannot be freed; they arrive inside a [*FreeError].
var (
	ErrForeign    = errors.New("address is outside the heap")
	ErrDoubleFree = errors.New("chunk is free already")
	ErrInterior   = errors.New("address is inside a chunk")
	ErrManaged    = errors.New("chunk belongs to the collector or to the heap itself")
)

// FreeError is a refused free, realloc or size request. Nothing was changed.
type FreeError struct {
	Ref Ref
	Err error // ErrForeign, ErrDoubleFree, ErrInterior or ErrManaged
}

// Error implements error.
func (e *FreeError) Error() string { return fmt.Sprintf("heap: %v: %v", e.Ref, e.Err) }

// Unwrap returns the reason.
func (e *FreeError) Unwrap() error { return e.Err }

// CorruptError is a broken law of the heap, as [Heap.Verify] finds it.
type CorruptError struct {
	Addr Addr   // of the header, link, trailer or control word that is wrong
	Law  string // what does not hold
}

// Error implements error.
func (e *CorruptError) Error() string { return fmt.Sprintf("heap: corrupt at %v: %s", e.Addr, e.Law) }
