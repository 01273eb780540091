package vmmem

import (
	"errors"
	"fmt"
)

// Sentinel errors of calls that change the layout. They arrive inside an
// [*OpError]; compare with errors.Is. Whoever gets one of them finds the space as it was.
var (
	ErrClosed    = errors.New("space is closed")
	ErrSize      = errors.New("size is zero or too large")
	ErrRange     = errors.New("range is outside the address space")
	ErrAlign     = errors.New("alignment is not a power of two")
	ErrProt      = errors.New("unknown permission bits")
	ErrKind      = errors.New("wrong kind of region for this call")
	ErrBusy      = errors.New("range overlaps an allocation")
	ErrNoSpace   = errors.New("no free range is large enough")
	ErrNotAlloc  = errors.New("range is not inside one allocation")
	ErrNotBase   = errors.New("address is not the base of an allocation")
	ErrNotCommit = errors.New("range is not committed throughout")
	ErrQuota     = errors.New("quota exceeded")
	ErrHost      = errors.New("host refused memory")
	ErrShared    = errors.New("memory is shared with another region")
	ErrCallback  = errors.New("not allowed inside this callback")
	ErrName      = errors.New("name is empty or in use")
)

// Sentinel errors of range locks.
var (
	ErrLocked   = errors.New("range is locked")
	ErrDeadlock = errors.New("waiting for this lock would never end")
	ErrWaiting  = errors.New("owner waits for another lock")
)

// Sentinel errors of Load.
var (
	ErrDamaged = errors.New("damaged snapshot")
	ErrUnbound = errors.New("image of the snapshot is missing")
)

// OpError is a failed call that would have changed the layout. Nothing was changed.
type OpError struct {
	Op   string // name of the method, lower case
	Addr Addr
	Size uint32 // bytes
	Err  error  // one of the sentinels, or an error that wraps one
}

// Error implements error.
func (e *OpError) Error() string {
	return fmt.Sprintf("vmmem: %s %v+%#x: %v", e.Op, e.Addr, e.Size, e.Err)
}

// Unwrap returns the sentinel.
func (e *OpError) Unwrap() error { return e.Err }

// Reason says why an access faulted. It is an error itself, so that
// errors.Is(err, vmmem.FaultGuard) works on a [*Fault].
type Reason uint8

// The reasons of faults.
const (
	FaultUnmapped     Reason = iota + 1 // no allocation there
	FaultNotCommitted                   // reserved, but never committed
	FaultProtected                      // the permissions forbid it
	FaultGuard                          // a guard page, which is one no more
	FaultWrap                           // the range runs over the end of the address space
	FaultStraddle                       // the access crosses the edge of a device
	FaultWidth                          // devices take 1, 2, 4 or 8 bytes
	FaultDevice                         // the device's callback failed; Err says how
	FaultWatch                          // a watchpoint answered stop
	FaultUnwritten                      // checked region: byte never written
	FaultType                           // checked region: cell was given another type
	FaultEnd                            // write behind the end of a section's or image's bytes
	FaultHost                           // the host refused memory for a copy-on-write page
	FaultClosed                         // the space is closed
)

var reasonTexts = [...]string{
	FaultUnmapped:     "not mapped",
	FaultNotCommitted: "not committed",
	FaultProtected:    "not permitted",
	FaultGuard:        "guard page",
	FaultWrap:         "range runs over the end of the address space",
	FaultStraddle:     "crosses the edge of a device",
	FaultWidth:        "not a width that devices take",
	FaultDevice:       "device failed",
	FaultWatch:        "stopped by a watchpoint",
	FaultUnwritten:    "never written",
	FaultType:         "cell holds another type",
	FaultEnd:          "behind the end of the section",
	FaultHost:         "host refused memory",
	FaultClosed:       "space is closed",
}

// Error implements error.
func (r Reason) Error() string {
	if int(r) < len(reasonTexts) && reasonTexts[r] != "" {
		return reasonTexts[r]
	}
	return fmt.Sprintf("reason(%d)", uint8(r))
}

// Fault is a failed access. Addr is the first byte that could not be accessed.
// Nothing was read or written, whatever the length of the access; the only trace
// is that a guard page has become an ordinary one.
type Fault struct {
	Addr   Addr
	Access Access
	Reason Reason
	Err    error // the device's or watchpoint's own error, or nil
}

// Error implements error.
func (f *Fault) Error() string {
	s := fmt.Sprintf("vmmem: %v at %v: %v", f.Access, f.Addr, f.Reason)
	if f.Err != nil {
		s += ": " + f.Err.Error()
	}
	return s
}

// Unwrap returns the reason and, if there is one, the underlying error.
func (f *Fault) Unwrap() []error {
	if f.Err != nil {
		return []error{f.Reason, f.Err}
	}
	return []error{f.Reason}
}
