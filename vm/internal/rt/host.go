package rt

import (
	"context"
	"errors"
	"fmt"

	"github.com/junco-vm/junco/heap"
	"github.com/junco-vm/junco/vm/internal/interp"
)

// ErrBusy is returned when a call is made while another one runs.
var ErrBusy = errors.New("VM is running a call already")

// Invoke calls a static method, or an instance method with the receiver as first argument, on the main thread, and runs guest threads
// until it is done. Arguments and result are raw register values. thrown is the exception that ended the call, if one did.
//
// # Errors
//
// ErrStepLimit, ErrDeadlock, ctx.Err(), ErrExit. After the first three the VM can be used again: the call's frames are discarded.
func (vm *VM) Invoke(ctx context.Context, m *Method, args ...uint64) (result uint64, thrown heap.Ref, err error) {
	if vm.closed {
		return 0, 0, ErrClosed
	}
	main := vm.threads[0]
	if main == nil || main.word(tcbPC) != interp.PCExit {
		return 0, 0, ErrBusy
	}
	if m.IsStatic() {
		if thrown, err = vm.InitClass(ctx, m.Class); err != nil || thrown != 0 {
			return 0, thrown, err
		}
	}
	return vm.hostRun(ctx, func() {
		if !vm.pushCall(m, 0, interp.PCExit, args) {
			panic("BUG: an empty stack has no room for a call")
		}
	})
}

// InitClass initialises a class, as Invoke does before it calls a static method.
func (vm *VM) InitClass(ctx context.Context, c *Class) (thrown heap.Ref, err error) {
	if vm.initialised(c) {
		return 0, nil
	}
	_, thrown, err = vm.hostRun(ctx, func() {
		f := vm.initVMFrame(frameInit, tcbBytes, interp.MakeLinkage(interp.PCExit, 0, 0))
		f.setRaw(0, uint64(c.ID))
	})
	return thrown, err
}

// hostRun sets up the main thread's first frame and runs until it is done.
func (vm *VM) hostRun(ctx context.Context, push func()) (uint64, heap.Ref, error) {
	main := vm.threads[0]
	vm.host = hostCall{thread: main}
	if vm.current != main {
		if vm.current != nil {
			vm.save()
			vm.enqueue(vm.current)
		}
		main.setWord(tcbFP, tcbBytes)
		vm.resume(main)
	}
	vm.m.FP = tcbBytes
	push()
	err := vm.run(ctx)
	if err != nil || vm.exiting {
		vm.abandon()
		if err == nil {
			err = ErrExit
		}
		return 0, 0, err
	}
	vm.current = nil
	main.setWord(tcbFP, tcbBytes)
	main.setWord(tcbPC, interp.PCExit)
	return vm.host.result, vm.host.thrown, nil
}

// WaitThreads runs guest threads until all that are not daemons are done. Errors are those of Invoke.
func (vm *VM) WaitThreads(ctx context.Context) error {
	if vm.closed {
		return ErrClosed
	}
	vm.host = hostCall{}
	err := vm.run(ctx)
	if vm.current != nil {
		vm.save()
		vm.enqueue(vm.current)
		vm.current = nil
	}
	if err == nil && vm.exiting {
		err = ErrExit
	}
	return err
}

// ErrExit is returned when the guest ended the VM by System.exit; ExitStatus tells the status.
var ErrExit = errors.New("guest called System.exit")

// ExitStatus is what System.exit was called with.
func (vm *VM) ExitStatus() int { return vm.exitStatus }

// abandon discards the frames of a call that a limit ended, so that the VM can be used again. Monitors that its frames own are left
// as if an exception had passed.
func (vm *VM) abandon() {
	main := vm.threads[0]
	if vm.current != nil {
		vm.save()
		if vm.current != main {
			vm.enqueue(vm.current)
		}
		vm.current = nil
	}
	vm.clearTimer(main)
	switch main.state() {
	case threadBlocked, threadWaiting:
		vm.leaveQueues(main)
	case threadRunnable:
		vm.unqueue(main)
	}
	c := cursor{vm: vm, t: main, fp: main.word(tcbFP), pc: main.word(tcbPC), exact: true, limit: noLimit}
	for {
		shape, m, base := vm.shapeAt(c.pc)
		if shape == shapeEnd {
			break
		}
		if shape == shapeJava && m.code.MonitorHeld(c.rel(base)) {
			vm.leaveSync(&c, m, m.code.SyncReg)
		}
		c.next(shape, m)
	}
	vm.releaseAll(main)
	main.setState(threadRunnable)
	vm.setScan(main, scanDone)
	main.setWord(tcbFP, tcbBytes)
	main.setWord(tcbPC, interp.PCExit)
}

// unqueue takes a thread out of the run queue.
func (vm *VM) unqueue(t *Thread) {
	n := 0
	for id := vm.rootRaw(rootRunHead); id != 0; id = vm.threads[id-1].word(tcbNext) {
		n++
	}
	for range n {
		if u := vm.dequeue(); u != t {
			vm.enqueue(u)
		}
	}
}

// releaseAll frees the monitors that a thread still owns: those of synchronized blocks whose frames were discarded.
func (vm *VM) releaseAll(t *Thread) {
	for i := uint32(1); i < vm.rootRaw(rootMonitorCap); i++ {
		if vm.mon(i, monObject) != 0 && vm.mon(i, monOwner) == t.id {
			vm.releaseMonitor(i)
		}
	}
	vm.retireBuffer()
	vm.heap.Walk(func(ref heap.Ref, h heap.Header) bool {
		if t := h.Type(); t == heap.Raw || t == heap.Permanent || t == heap.Filler || t == heap.ClassRecord || t == heap.Arena {
			return true
		}
		if w := vm.lockWord(ref); w&interp.LockInflated == 0 && w&interp.LockMask != 0 && interp.LockOwner(w) == t.id {
			vm.setLock(ref, 0)
		}
		return true
	})
}

// anyLive reports whether a thread keeps the VM running: started, not done, no daemon, which virtual threads are. The main thread does
// not count.
func (vm *VM) anyLive() bool {
	for _, t := range vm.threads[1:] {
		if t != nil && t.object() != 0 && vm.load8(t.object(), vm.fieldOffset(t.object(), "daemon")) == 0 {
			return true
		}
	}
	return false
}

// Describe is a throwable as its toString would show it: class name and message.
func (vm *VM) Describe(exc heap.Ref) string {
	s := vm.classOf(exc).JavaName()
	if msg, ok := vm.Message(exc); ok {
		s += ": " + msg
	}
	return s
}

// Message is the detail message of a throwable.
func (vm *VM) Message(exc heap.Ref) (string, bool) {
	m := vm.loadRef(exc, vm.fieldOffset(exc, "detailMessage"))
	if m == 0 {
		return "", false
	}
	return vm.GoString(m), true
}

// StackTrace is the throwable's stack trace, a line for each frame, as java prints them.
func (vm *VM) StackTrace(exc heap.Ref) []string {
	var out []string
	bt := vm.loadRef(exc, vm.fieldOffset(exc, "backtrace"))
	if bt == 0 {
		return nil
	}
	pairs := elems[int32](vm, bt)
	for i := 0; i+1 < len(pairs); i += 2 {
		e := vm.traceElement(methodID(pairs[i]), pairs[i+1])
		where := "Unknown Source"
		switch {
		case e.line == -2:
			where = "Native Method"
		case e.file != "" && e.line >= 0:
			where = fmt.Sprintf("%s:%d", e.file, e.line)
		case e.file != "":
			where = e.file
		}
		module := ""
		switch {
		case e.library:
			module = "java.base/"
		case e.loader != "" && e.loader != "app":
			module = e.loader + "//"
		}
		out = append(out, fmt.Sprintf("%s%s.%s(%s)", module, e.class, e.method, where))
	}
	return out
}

type fieldKey struct {
	class uint16
	name  string
}

// fieldOffset finds an instance field by name, looking it up in a small cache. A field that is missing breaks a law between the
// library and this package. What counts is the field of the class highest up: a program's subclass may have one of the same name.
func (vm *VM) fieldOffset(obj heap.Ref, name string) uint32 {
	c := vm.classOf(obj)
	key := fieldKey{c.ID, name}
	if off, ok := vm.fieldCache[key]; ok {
		return off
	}
	off, found := uint32(0), false
	for k := c; k != nil; k = k.Super {
		for i := range k.Fields {
			if f := &k.Fields[i]; f.Name == name && !f.IsStatic() {
				off, found = f.Offset, true
			}
		}
	}
	if !found {
		panic("BUG: class " + c.Name + " has no field " + name)
	}
	vm.fieldCache[key] = off
	return off
}

// mirror is the java.lang.Class object of a class, made at the first request.
func (vm *VM) mirror(c *Class) (heap.Ref, bool) {
	if m := vm.recRef(c.Record, recMirror); m != 0 {
		return m, true
	}
	m, ok := vm.newInstance(vm.wk.Class)
	if !ok {
		return 0, false
	}
	vm.setRecRef(c.Record, recMirror, m)
	vm.store32(m, vm.wk.mirrorID.Offset, uint32(c.ID))
	if c.Loader.guest() {
		vm.storeRef(m, vm.fieldOffset(m, "holder"), c.Loader.object)
	}
	if c.linked {
		vm.m.Class(c.ID).Mirror = uint32(m)
	}
	return m, true
}

// classOfMirror is the class that a java.lang.Class object stands for.
func (vm *VM) classOfMirror(mirror heap.Ref) *Class {
	return vm.classes[uint16(vm.load32(mirror, vm.wk.mirrorID.Offset))]
}

// throwClassCast throws ClassCastException with HotSpot's message.
func (vm *VM) throwClassCast(c, d *Class) {
	vm.throwNew("java/lang/ClassCastException", vm.castText(c, d))
}

// castText is HotSpot's message of a failed cast.
func (vm *VM) castText(c, d *Class) string {
	return fmt.Sprintf("class %s cannot be cast to class %s (%s)", c.JavaName(), d.JavaName(), vm.homes(c, d))
}
