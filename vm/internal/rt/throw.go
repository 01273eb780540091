package rt

import (
	"errors"
	"slices"

	"github.com/junco-vm/junco/classfile"
	"github.com/junco-vm/junco/classfile/verify"
	"github.com/junco-vm/junco/heap"
	"github.com/junco-vm/junco/vm/internal/interp"
)

// maxTrace is how many frames a stack trace keeps at most, as HotSpot's default.
const maxTrace = 1024

// newThrowable makes an exception of a class of the library: message set, stack trace taken, no constructor run. When memory is
// exhausted it answers an OutOfMemoryError instead.
func (vm *VM) newThrowable(class, message string, hasMessage bool) heap.Ref {
	exc, ok := vm.makeThrowable(class, message, hasMessage)
	if !ok {
		return vm.outOfMemory(textHeapSpace)
	}
	return exc
}

func (vm *VM) makeThrowable(class, message string, hasMessage bool) (heap.Ref, bool) {
	c, err := vm.bootClass(class)
	if err != nil {
		panic("BUG: the class library lacks " + class + ": " + err.Error())
	}
	exc, ok := vm.newInstance(c)
	if !ok {
		return 0, false
	}
	defer vm.keep(exc)()
	if hasMessage {
		s, ok := vm.newString(message)
		if !ok {
			return 0, false
		}
		vm.storeRef(exc, vm.fieldOffset(exc, "detailMessage"), s)
	}
	return exc, vm.current == nil || vm.fillBacktrace(exc)
}

// throwable makes the Java exception that a Go error stands for.
func (vm *VM) throwable(err error) heap.Ref {
	var g *guestError
	var r *recorded
	var v *verify.Error
	var vf *verify.FormatError
	switch {
	case errors.As(err, &g) && g.class == "java/lang/OutOfMemoryError":
		return vm.outOfMemory(g.message)
	case errors.As(err, &r):
		return vm.throwAgain(r.exc)
	case errors.As(err, &g):
		exc := vm.newThrowable(g.class, g.message, !g.noText)
		if g.cause != nil {
			defer vm.keep(exc)()
			vm.setCause(exc, vm.throwable(g.cause))
		}
		return exc
	case errors.As(err, &v):
		return vm.newThrowable("java/lang/VerifyError", v.Error(), true)
	case errors.As(err, &vf):
		return vm.newThrowable("java/lang/ClassFormatError", vf.Error(), true)
	}
	if errors.Is(err, interp.ErrCodeFull) {
		return vm.newThrowable("java/lang/OutOfMemoryError", "CodeCache", true)
	}
	return vm.newThrowable("java/lang/InternalError", err.Error(), true)
}

// setCause sets the cause of a throwable made here.
func (vm *VM) setCause(exc, cause heap.Ref) {
	if exc == cause {
		return
	}
	vm.storeRef(exc, vm.fieldOffset(exc, "cause"), cause)
	vm.store8(exc, vm.fieldOffset(exc, "causeSet"), 1)
}

// stackOverflow is the StackOverflowError to throw.
func (vm *VM) stackOverflow() heap.Ref {
	return vm.newThrowable("java/lang/StackOverflowError", "", false)
}

// fillBacktrace records where the current thread is in the throwable: an int[] of pairs, method id and bytecode index, innermost first.
// Frames of the throwable's own construction are left out. It answers false when there is no memory.
func (vm *VM) fillBacktrace(exc heap.Ref) bool { return vm.captureTrace(vm.current, exc) }

func (vm *VM) captureTrace(t *Thread, exc heap.Ref) bool {
	class := vm.classOf(exc)
	pairs := make([]int32, 0, 64)
	constructing := true
	var loaders []heap.Ref // of the guest's own: the trace names classes by their ids, so they must not be unloaded
	vm.eachFrame(t, func(c *cursor, shape frameShape, m *Method, base uint32) bool {
		if shape == shapeVM {
			return true
		}
		if constructing && class.isSubclassOf(m.Class) &&
			(m.Name == "fillBacktrace" || m.Name == "fillInStackTrace" || m.Name == "<init>") {
			return true
		}
		constructing = false
		if m.isHidden() || m.Class == vm.wk.Thread && m.Name == "execute" {
			return true // frames that HotSpot hides, or does not have
		}
		bci := int32(-1)
		if shape == shapeJava {
			bci = int32(c.bci(m, base))
		}
		if l := m.Class.Loader; l.guest() && !slices.Contains(loaders, l.object) {
			loaders = append(loaders, l.object)
		}
		pairs = append(pairs, int32(m.id()), bci)
		return len(pairs) < 2*maxTrace
	})
	trace, ok := vm.newPrimArray('I', len(pairs))
	if !ok {
		return false
	}
	copy(elems[int32](vm, trace), pairs)
	vm.storeRef(exc, vm.fieldOffset(exc, "backtrace"), trace)
	if loaders == nil {
		return true
	}
	held, ok := vm.newObjectArray("java/lang/Object", len(loaders))
	if !ok {
		return false
	}
	for i, l := range loaders {
		vm.storeRef(held, arrayData+4*uint32(i), l)
	}
	vm.storeRef(exc, vm.fieldOffset(exc, "traceLoaders"), held)
	return true
}

// traceElement is one line of a stack trace.
type traceElement struct {
	class, method, file string
	line                int32  // -1 unknown, -2 native
	loader              string // its name, "" for none
	library             bool
}

// traceElements decodes a backtrace.
func (vm *VM) traceElement(id methodID, bci int32) traceElement {
	m := vm.method(id)
	e := traceElement{class: m.Class.JavaName(), method: m.Name, line: -1, library: m.Class.Loader == vm.boot}
	switch l := m.Class.Loader; {
	case l == vm.app:
		e.loader = "app"
	case l.guest():
		if name := vm.loadRef(l.object, vm.fieldOffset(l.object, "name")); name != 0 {
			e.loader = vm.GoString(name)
		}
	}
	if a := m.Class.File.Attributes.Find(classfile.AttrSourceFile); a != nil {
		if body, err := m.Class.File.Decode(a); err == nil {
			e.file, _ = m.Class.File.UTF8(body.(classfile.SourceFile).Index)
		}
	}
	if m.Access.IsNative() {
		e.line = -2
		return e
	}
	e.line = m.line(bci)
	return e
}

// line finds the source line of a bytecode index, -1 when the class file does not tell.
func (m *Method) line(bci int32) int32 {
	if m.File.Code == nil {
		return -1
	}
	best, line := int32(-1), int32(-1)
	for i := range m.File.Code.Attributes {
		a := &m.File.Code.Attributes[i]
		if a.Kind != classfile.AttrLineNumberTable {
			continue
		}
		body, err := m.Class.File.Decode(a)
		if err != nil {
			return -1
		}
		for _, l := range body.(classfile.LineNumberTable).Lines {
			if pc := int32(l.StartPC); pc <= bci && pc >= best {
				best, line = pc, int32(l.Line)
			}
		}
	}
	return line
}
