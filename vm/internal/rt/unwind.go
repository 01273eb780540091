package rt

import (
	"github.com/junco-vm/junco/heap"
)

// throw unwinds an exception that the instruction at PC threw.
func (vm *VM) throw(exc heap.Ref) { vm.unwind(exc, vm.top()) }

// unwind looks for the frame that handles exc, beginning with the one at c, and makes it current: a Java handler, a native that
// called by CallCatching, or a VM call frame. Monitors of synchronized methods are left on the way. If no frame handles it, the thread's
// first frame is gone and the host's call ends with the exception.
func (vm *VM) unwind(exc heap.Ref, c cursor) {
	defer vm.keep(exc)()
	vm.m.Countdown = max(0, vm.m.Countdown-1) // dispatching an exception is a step
	vm.unwinding = &c
	for !vm.handles(&c, exc) {
	}
	vm.scanBeforeRun(c)
	vm.unwinding = nil
}

// handles lets the frame at c handle exc, or leaves it.
func (vm *VM) handles(c *cursor, exc heap.Ref) bool {
	shape, m, base := vm.shapeAt(c.pc)
	vm.m.FP, vm.m.PC = c.fp, c.pc
	switch shape {
	case shapeEnd:
		vm.host.thrown = exc
		vm.host.done = true
		return true
	case shapeVM:
		*c.t.reg(c.fp, vmfThrown) = uint64(exc)
		return true
	case shapeNative:
		if c.pc != base && vm.nativeCatches(c, m, exc) {
			return true
		}
	case shapeJava:
		if vm.enterHandler(c, m, base, exc) {
			return true
		}
		if m.code.MonitorHeld(c.rel(base)) {
			vm.leaveSync(c, m, m.code.SyncReg)
		}
	}
	vm.passBarrier(c, link(shape, m))
	c.next(shape, m)
	return false
}

// nativeCatches enters a native again that asked to see what its call threw.
func (vm *VM) nativeCatches(c *cursor, m *Method, exc heap.Ref) bool {
	state := c.t.reg(c.fp, m.ArgSlots+1)
	if *state&stateCatch == 0 {
		return false
	}
	*state &^= stateCatch
	*c.t.reg(c.fp, m.ArgSlots+2+NativeRefSlots) = uint64(exc)
	return true
}

// enterHandler continues at the exception handler of a Java frame, if one covers the place. A catch type that cannot be loaded
// replaces the exception, as on HotSpot.
func (vm *VM) enterHandler(c *cursor, m *Method, base uint32, exc heap.Ref) bool {
	wanted := false
	h := m.code.HandlerFor(c.bci(m, base), func(catchType uint16) bool {
		k, err := vm.resolveClass(m.Class, catchType)
		wanted = err == errWanted
		return wanted || err == nil && vm.classOf(exc).isSubclassOf(k)
	})
	if h == nil {
		return false
	}
	if wanted {
		return vm.pushLoad(*c, exc)
	}
	vm.m.PC = base + h.PC
	*c.t.reg(c.fp, m.code.StackBase) = uint64(exc)
	return true
}

// leaveSync leaves the monitor of a synchronized method that ends by an exception.
func (vm *VM) leaveSync(c *cursor, m *Method, reg int) {
	if obj := heap.Ref(uint32(*c.t.reg(c.fp, reg))); obj != 0 {
		vm.monitorExit(c.t, obj)
	}
}

// throwError throws the Java exception that a Go error stands for, or has a class loaded before the instruction is executed again.
func (vm *VM) throwError(err error) {
	if !vm.suspended(err) {
		vm.throw(vm.throwable(err))
	}
}

// throwStackOverflow throws StackOverflowError at the current instruction.
func (vm *VM) throwStackOverflow() { vm.throw(vm.stackOverflow()) }

func (vm *VM) throwOutOfMemory() { vm.throw(vm.outOfMemory(textHeapSpace)) }

func (vm *VM) throwNew(class, message string) { vm.throw(vm.newThrowable(class, message, true)) }
