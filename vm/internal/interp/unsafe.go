package interp

// This file and the generated loops hold the package's unsafe code.
//
// The loop addresses four kinds of memory by base pointer and offset: the code region, the stack, the heap, and the tables. Code comes
// from lowering verified bytecode only, so every register number lies in the frame, which the call checked against the stack's
// limit; every branch target is an instruction; every reference is null, which is tested, or the payload of a live chunk; array
// indices are tested. Ids in quick instructions come from the runtime, which takes them from the tables.
//
// None of that memory holds Go pointers. The pointers to it in Machine keep Go slices alive where memory is a Go slice.

import (
	"unsafe"

	"github.com/junco-vm/junco/vm/internal/isa"
)

// hostBlock is memory outside of Go's heap.
type hostBlock struct {
	bytes []byte
	free  func() error
}

// hostSlice reserves zeroed memory for n values of T, which must not contain pointers.
func hostSlice[T any](m *Machine, n int) ([]T, error) {
	var t T
	b, err := hostAlloc(n * int(unsafe.Sizeof(t)))
	if err != nil {
		return nil, err
	}
	m.host = append(m.host, b)
	return unsafe.Slice((*T)(unsafe.Pointer(unsafe.SliceData(b.bytes))), n), nil
}

func (m *Machine) reserve() error {
	var err error
	take := func(e error) {
		if err == nil {
			err = e
		}
	}
	var e error
	m.code, e = hostSlice[isa.Instr](m, m.quota)
	take(e)
	m.entries, e = hostSlice[Entry](m, maxEntries)
	take(e)
	m.classes, e = hostSlice[ClassInfo](m, maxClasses)
	take(e)
	m.vtables, e = hostSlice[uint32](m, maxVTable)
	take(e)
	m.ifaces, e = hostSlice[ifaceSlot](m, 1<<ifaceBits)
	take(e)
	m.subtypes, e = hostSlice[uint64](m, 1<<subtypeBits)
	take(e)
	if err != nil {
		return err
	}
	m.codePtr = unsafe.Pointer(unsafe.SliceData(m.code))
	m.codeBase = uintptr(m.codePtr)
	m.entryPtr = unsafe.Pointer(unsafe.SliceData(m.entries))
	m.classPtr = unsafe.Pointer(unsafe.SliceData(m.classes))
	m.vtablePtr = unsafe.Pointer(unsafe.SliceData(m.vtables))
	m.ifacePtr = unsafe.Pointer(unsafe.SliceData(m.ifaces))
	m.subtypePtr = unsafe.Pointer(unsafe.SliceData(m.subtypes))
	return nil
}

func (m *Machine) release() {
	for _, b := range m.host {
		if b.free != nil {
			_ = b.free()
		}
	}
	m.machineTables = machineTables{}
}

func (m *Machine) setStack(host []byte, limitBytes uint32) {
	if uint64(limitBytes)+16 > uint64(len(host)) {
		panic("BUG: interp: a stack without 16 bytes after its limit")
	}
	m.stack, m.stackLimit = host, limitBytes
	m.stackPtr = unsafe.Pointer(unsafe.SliceData(host))
	m.stackBase = uintptr(m.stackPtr)
	m.stackEnd = m.stackBase + uintptr(limitBytes)
}

// slot is register r of the frame at fp in the current stack.
func (m *Machine) slot(fp uint32, r int) *uint64 {
	off := int(fp) + r*8
	if off < 0 || off+8 > len(m.stack) {
		panic("BUG: interp: a register outside of the stack")
	}
	return (*uint64)(unsafe.Add(m.stackPtr, off))
}
