package rt

import (
	"fmt"

	"github.com/junco-vm/junco/classfile"
	"github.com/junco-vm/junco/heap"
)

// Initialisation states of a class, in its record.
const (
	stateLinked       = iota // not initialised
	stateInitialising        // by the thread in rawInitBy
	stateInitialised
	stateErroneous
)

func (vm *VM) initState(c *Class) uint32 { return vm.recRaw(c.Record, rawState) }

// initialised reports whether c is ready for everybody.
func (vm *VM) initialised(c *Class) bool { return vm.initState(c) == stateInitialised }

// ensureInit makes sure that the current thread may use c. If it answers false, something else has to run first (a VM call frame was
// pushed, an exception was thrown, or another thread has its turn) and the current instruction must run again from its start.
func (vm *VM) ensureInit(c *Class) bool {
	switch vm.initState(c) {
	case stateInitialised:
		return true
	case stateInitialising:
		if vm.recRaw(c.Record, rawInitBy) == vm.current.id {
			return true
		}
		vm.yield() // another thread is at it: let it go on, then look again
		return false
	case stateErroneous:
		vm.throwErroneous(c)
		return false
	}
	if vm.trivialInit(c) {
		vm.setRecRaw(c.Record, rawState, stateInitialised)
		return true
	}
	if f, ok := vm.pushVMFrame(frameInit); ok {
		f.setRaw(0, uint64(c.ID))
	}
	return false
}

// trivialInit reports whether initialising c runs no guest code: no <clinit>, verified, and the supertypes ready.
func (vm *VM) trivialInit(c *Class) bool {
	if c.Kind != KindInstance {
		return true
	}
	if c.Loader != vm.boot || c.declared("<clinit>", "()V") != nil || vm.pendingSuper(c) != nil {
		return false
	}
	return vm.stringStatics(c) == nil
}

// pendingSuper is a superclass, or superinterface with default methods, that must be initialised before c (JVMS 5.5 step 7).
func (vm *VM) pendingSuper(c *Class) *Class {
	if c.IsInterface() {
		return nil
	}
	if s := c.Super; s != nil && vm.initState(s) == stateLinked {
		return s
	}
	for _, i := range c.allSupers {
		if i.defaults && vm.initState(i) == stateLinked {
			return i
		}
	}
	return nil
}

// States of a frameInit. Raw 0 is the class id.
const (
	initBegin = iota
	initRan   // <clinit> is done
)

// stepInit carries out the initialisation procedure of JVMS 5.5.
func (vm *VM) stepInit(f vmFrame) {
	c := vm.classes[f.raw(0)]
	thrown := f.takeThrown()
	switch f.state() {
	case initBegin:
		if thrown != 0 {
			if vm.initState(c) == stateLinked { // from loading what verification asked about
				f.throw(thrown)
			} else { // from the initialisation of a superclass
				vm.failInit(f, c, thrown)
			}
			return
		}
		if s := vm.initState(c); s != stateLinked && s != stateInitialising {
			f.return_()
			return
		}
		if vm.initState(c) == stateLinked {
			if err := vm.verify(c); err != nil {
				if vm.suspended(err) {
					return
				}
				f.throw(vm.throwable(err))
				return
			}
			vm.setRecRaw(c.Record, rawState, stateInitialising)
			vm.setRecRaw(c.Record, rawInitBy, vm.current.id)
		}
		if s := vm.pendingSuper(c); s != nil {
			if vm.trivialInit(s) {
				vm.setRecRaw(s.Record, rawState, stateInitialised)
				return // enter again
			}
			if g, ok := vm.pushVMFrame(frameInit); ok {
				g.setRaw(0, uint64(s.ID))
			}
			return
		}
		if s := c.Super; s != nil && !c.IsInterface() && vm.initState(s) == stateErroneous {
			vm.failInit(f, c, vm.erroneous(s))
			return
		}
		if err := vm.stringStatics(c); err != nil {
			vm.failInit(f, c, vm.throwable(err))
			return
		}
		if m := c.declared("<clinit>", "()V"); m != nil && m.IsStatic() {
			f.call(m, initRan)
			return
		}
		vm.endInit(f, c)
	case initRan:
		if thrown == 0 {
			vm.endInit(f, c)
			return
		}
		vm.failInit(f, c, thrown)
	}
}

func (vm *VM) endInit(f vmFrame, c *Class) {
	vm.setRecRaw(c.Record, rawState, stateInitialised)
	f.return_()
}

// failInit marks the class erroneous and throws: an Error as it is, anything else inside an ExceptionInInitializerError.
func (vm *VM) failInit(f vmFrame, c *Class, exc heap.Ref) {
	vm.setRecRaw(c.Record, rawState, stateErroneous)
	f.setRef(0, exc)
	vm.setRecRef(c.Record, recInitCause, vm.initCause(exc))
	if !vm.classOf(exc).isSubclassOf(vm.wk.Error) {
		wrapped := vm.newThrowable("java/lang/ExceptionInInitializerError", "", false)
		vm.setCause(wrapped, exc)
		exc = wrapped
		f.setRef(1, exc)
	}
	f.throw(exc)
}

// initCause is what later uses of a class whose initialisation failed name as the cause: as on HotSpot, not the exception itself but an
// account of it, so that nothing that it refers to is kept alive.
func (vm *VM) initCause(exc heap.Ref) heap.Ref {
	name := vm.current.object()
	text := fmt.Sprintf("Exception %s [in thread %q]", vm.Describe(exc), vm.GoString(vm.loadRef(name, vm.fieldOffset(name, "name"))))
	account := vm.newThrowable("java/lang/ExceptionInInitializerError", text, true)
	if trace := vm.loadRef(exc, vm.fieldOffset(exc, "backtrace")); trace != 0 {
		vm.storeRef(account, vm.fieldOffset(account, "backtrace"), trace)
		vm.storeRef(account, vm.fieldOffset(account, "traceLoaders"), vm.loadRef(exc, vm.fieldOffset(exc, "traceLoaders")))
	}
	return account
}

// throwErroneous throws the NoClassDefFoundError of a class whose initialisation failed before.
func (vm *VM) throwErroneous(c *Class) { vm.throw(vm.erroneous(c)) }

func (vm *VM) erroneous(c *Class) heap.Ref {
	e := vm.newThrowable("java/lang/NoClassDefFoundError", "Could not initialize class "+c.JavaName(), true)
	if cause := vm.recRef(c.Record, recInitCause); cause != 0 {
		defer vm.keep(e)()
		vm.setCause(e, cause)
	}
	return e
}

// stringStatics sets the static String fields that have a ConstantValue.
func (vm *VM) stringStatics(c *Class) error {
	for i := range c.Fields {
		f := &c.Fields[i]
		if !f.IsStatic() || f.Desc != "Ljava/lang/String;" {
			continue
		}
		v, ok, err := constantValue(c, i)
		if err != nil {
			return err
		}
		if !ok || v.Tag != classfile.TagString {
			continue
		}
		s, err := vm.internMUTF8(v.Text)
		if err != nil {
			return err
		}
		vm.storeRef(heap.Ref(f.Offset), 0, s)
	}
	return nil
}
