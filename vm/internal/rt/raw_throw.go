package rt

import (
	"errors"
	"slices"

	"github.com/junco-vm/junco/heap"
	"github.com/junco-vm/junco/vmmem"
)

// Exceptions of refused accesses, and the guest's watchpoints.
//
// A watchpoint of the guest has a Java method to be asked before the access. Go's stack never holds guest state, so the function that the
// address space calls cannot ask it; it refuses the access, and says why. The native then calls Watch.dispatch and is entered again
// afterwards, with the question that has been answered in its frame: the access is made again and comes further. Nothing has
// happened before the last watchpoint said yes. An access that no watchpoint sees pays nothing for any of this.

// violationClass is what a refused access throws.
const violationClass = "junco/memory/AccessViolation"

// Slots of native frames that this layer uses while a watchpoint is asked.
const (
	slotAskAddr = 5 // raw: address of the access
	slotAskSize = 6 // raw: its bytes, and how it touches them, from bit 40 on
	slotAsked   = 7 // a reference: the long[] of watchesAsked
)

// stateAsked, in the state word of a native frame: the call in progress asks a watchpoint.
const stateAsked = 1 << 17

// watchesAsked are the questions about an access that have been answered, a word each: which watchpoint, how it is touched, and where. An access
// may ask a watchpoint more than once, about what it reads and what it writes.
type watchesAsked []int64

func (w watchesAsked) has(e *vmmem.WatchEvent) bool { return slices.Contains(w, question(e)) }

func question(e *vmmem.WatchEvent) int64 {
	return int64(e.ID)<<34 | int64(e.Access&vmmem.AccessAny)<<32 | int64(e.Addr)
}

// watchesAsked aliases the frame's.
func (f *Frame) watchesAsked() watchesAsked {
	if r := f.SlotRef(slotAsked); r != 0 {
		return f.Longs(r)
	}
	return nil
}

// noteAsked adds a question to the frame's.
func (f *Frame) noteAsked(e *vmmem.WatchEvent) bool {
	n := len(f.watchesAsked())
	r, ok := f.NewLongArray(n + 1)
	if !ok {
		return false
	}
	copy(f.Longs(r), f.watchesAsked())
	f.Longs(r)[n] = question(e)
	f.SetSlotRef(slotAsked, r)
	return true
}

// RawWatch sets a watchpoint of the guest's: an access by its natives to the range calls the static method
// junco.memory.Watch.dispatch(int id, int access, long address, long bytes, byte[] old, byte[] new) first, and is refused unless it
// answers true. Accesses by Go code do not. Space.Unwatch removes it.
//
// # Errors
//
// Those of [vmmem.Space.Watch].
func (vm *VM) RawWatch(addr vmmem.Addr, size uint32, access vmmem.Access) (vmmem.WatchID, error) {
	return vm.space.Watch(addr, size, access, vm.askWatch)
}

// askWatch is what the address space calls.
func (vm *VM) askWatch(e vmmem.WatchEvent) vmmem.WatchAnswer {
	r := &vm.raw
	if !r.accessing || r.asked.has(&e) {
		return vmmem.WatchGo
	}
	r.event = &e
	return vmmem.WatchStop
}

// RawFault answers a native whose access to raw memory was refused with err: it throws AccessViolation, or it asks the watchpoint that was
// in the way and has the native entered again in the state that it is in.
func (f *Frame) RawFault(err error) Answer {
	e := f.vm.raw.event
	f.vm.raw.event = nil
	var fault *RawFault
	if !errors.As(err, &fault) {
		return f.ThrowNew("java/lang/InternalError", "%v", err)
	}
	if e != nil && errors.Is(err, vmmem.FaultWatch) {
		if m := f.vm.watchMethod(); m != nil {
			return f.ask(m, fault, e)
		}
	}
	return f.throwViolation(fault.Addr, fault.Size, fault.Access.String(), fault.reason(), fault.place(), fault.At)
}

// watchMethod is what is called about watchpoints; null when no class of the guest can have set one.
func (vm *VM) watchMethod() *Method {
	c, err := vm.bootClass("junco/memory/Watch")
	if err != nil {
		return nil
	}
	return c.declared("dispatch", "(IIJJ[B[B)Z")
}

// ask calls the guest's watchpoint.
func (f *Frame) ask(m *Method, fault *RawFault, e *vmmem.WatchEvent) Answer {
	if !f.noteAsked(e) {
		return f.OutOfMemory()
	}
	old, ok := f.bytesOrNull(e.Old)
	if !ok {
		return f.OutOfMemory()
	}
	defer f.vm.keep(old)()
	now, ok := f.bytesOrNull(e.New)
	if !ok {
		return f.OutOfMemory()
	}
	f.SetSlotLong(slotAskAddr, int64(fault.Addr))
	f.SetSlotLong(slotAskSize, int64(fault.Size)|int64(fault.Access)<<40)
	*f.stateReg() = *f.stateReg()&stateMask | stateAsked
	return f.vm.nativeCall(f, m, []uint64{IntArg(int32(e.ID)), IntArg(int32(e.Access)), LongArg(int64(e.Addr)), LongArg(int64(e.Size)), RefArg(old), RefArg(now)})
}

func (f *Frame) bytesOrNull(b []byte) (heap.Ref, bool) {
	if b == nil {
		return 0, true
	}
	r, ok := f.NewByteArray(len(b))
	if ok {
		copy(f.Bytes(r), b)
	}
	return r, ok
}

// watchAnswered looks at the answer of a watchpoint when a native is entered again after it was asked. It says whether the native may go on;
// otherwise Frame.thrown is what to throw.
func (f *Frame) watchAnswered() bool {
	*f.stateReg() &^= stateAsked
	if uint8(f.CallResult())&1 != 0 {
		return true
	}
	addr, size := uint64(f.SlotLong(slotAskAddr)), uint64(f.SlotLong(slotAskSize))
	access := vmmem.Access(size >> 40)
	asked := f.watchesAsked()
	fault := RawFault{Addr: addr, At: uint64(uint32(asked[len(asked)-1]))} // where the watchpoint is touched
	f.throwViolation(addr, size&(1<<40-1), access.String(), vmmem.FaultWatch.Error(), fault.place(), fault.At)
	return false
}

// ThrowViolation throws junco.memory.AccessViolation for an access, or a change ("change") of size bytes at addr.
func (f *Frame) ThrowViolation(addr, size uint64, access, reason string) Answer {
	return f.throwViolation(addr, size, access, reason, "", addr)
}

// ThrowFault throws junco.memory.AccessViolation for a fault of the address space in an access that began at addr and had size bytes.
func (f *Frame) ThrowFault(fault *vmmem.Fault, addr, size uint64) Answer {
	r := &RawFault{Addr: addr, Size: size, Access: fault.Access, At: uint64(fault.Addr), Err: fault}
	return f.throwViolation(addr, size, fault.Access.String(), r.reason(), r.place(), r.At)
}

func (f *Frame) throwViolation(addr, size uint64, access, reason, place string, at uint64) Answer {
	return f.violation(violationText(addr, size, access, reason)+place, at, size, access, reason)
}

func (f *Frame) violation(text string, at, size uint64, access, reason string) Answer {
	vm := f.vm
	exc := vm.newThrowable(violationClass, text, true)
	if vm.classOf(exc).Name != violationClass {
		return f.Throw(exc) // there was no memory for one
	}
	defer vm.keep(exc)()
	vm.store64(exc, vm.fieldOffset(exc, "address"), at)
	vm.store64(exc, vm.fieldOffset(exc, "size"), size)
	for _, p := range [...]struct{ name, text string }{{"access", access}, {"reason", reason}} {
		s, ok := vm.newString(p.text)
		if !ok {
			return f.OutOfMemory()
		}
		vm.storeRef(exc, vm.fieldOffset(exc, p.name), s)
	}
	return f.Throw(exc)
}
