package rt

import (
	"fmt"

	"github.com/junco-vm/junco/heap"
	"github.com/junco-vm/junco/vm/internal/interp"
)

// runtimeNatives are the native methods that are about the runtime itself; the others are in package natives.
var runtimeNatives = map[string]Native{}

func register(class string, methods map[string]Native) {
	for name, n := range methods {
		runtimeNatives[class+"."+name] = n
	}
}

func init() {
	register("java/lang/Object", map[string]Native{
		"getClass()Ljava/lang/Class;": func(f *Frame) Answer { return f.returnMirror(f.ClassOf(f.Ref(0))) },
		"hashCode()I":                 func(f *Frame) Answer { return f.ReturnInt(identityHash(f.Ref(0))) },
		"clone()Ljava/lang/Object;":   objectClone,
		"notify()V":                   func(f *Frame) Answer { return f.notify(false) },
		"notifyAll()V":                func(f *Frame) Answer { return f.notify(true) },
		"wait0(J)V":                   objectWait,
	})
	register("java/lang/Throwable", map[string]Native{
		"fillBacktrace()V": func(f *Frame) Answer {
			if !f.vm.fillBacktrace(f.Ref(0)) {
				return f.OutOfMemory()
			}
			return f.ReturnVoid()
		},
		"backtraceDepth()I": func(f *Frame) Answer {
			bt := f.RefField(f.Ref(0), "backtrace")
			if bt == 0 {
				return f.ReturnInt(0)
			}
			return f.ReturnInt(int32(f.ArrayLen(bt) / 2))
		},
		"backtraceElement(ILjava/lang/StackTraceElement;)V": throwableElement,
	})
	register("java/lang/String", map[string]Native{
		"intern()Ljava/lang/String;": func(f *Frame) Answer {
			s, ok := f.Intern(f.Ref(0))
			if !ok {
				return f.OutOfMemory()
			}
			return f.ReturnRef(s)
		},
	})
	register("java/lang/ref/Reference", map[string]Native{
		"get()Ljava/lang/Object;":   func(f *Frame) Answer { return f.ReturnRef(f.vm.referent(f.Ref(0))) },
		"set0(Ljava/lang/Object;)V": func(f *Frame) Answer { f.vm.store32(f.Ref(0), fieldsStart, uint32(f.Ref(1))); return f.ReturnVoid() },
		"refersTo(Ljava/lang/Object;)Z": func(f *Frame) Answer {
			r := f.vm.loadRef(f.Ref(0), fieldsStart)
			if f.vm.gc.Clearing() && !f.vm.gc.IsLive(r) {
				r = 0
			}
			return f.ReturnBool(r == f.Ref(1))
		},
		"clear()V": func(f *Frame) Answer { f.vm.store32(f.Ref(0), fieldsStart, 0); return f.ReturnVoid() },
		"takePending()Ljava/lang/ref/Reference;": func(f *Frame) Answer {
			return f.ReturnRef(f.vm.takePending())
		},
		"awaitPending()V": func(f *Frame) Answer {
			if f.vm.rootRef(rootPending) != 0 {
				return f.ReturnVoid()
			}
			f.t.setState(threadParked)
			f.t.setFlag(flagPending)
			return answerPark
		},
	})
}

// referent is Reference.get.
func (vm *VM) referent(ref heap.Ref) heap.Ref { return vm.gc.Strengthen(vm.loadRef(ref, fieldsStart)) }

// addPending is told by the collector that it cleared a reference. Those that have a queue are linked for Java to take.
func (vm *VM) addPending(ref heap.Ref) {
	if vm.loadRef(ref, vm.fieldOffset(ref, "queue")) == 0 {
		return
	}
	vm.store32(ref, vm.fieldOffset(ref, "next"), uint32(vm.rootRef(rootPending)))
	vm.store32(vm.root, 4+4*rootPending, uint32(ref))
	for _, t := range vm.threads {
		if t != nil && t.flag(flagPending) {
			t.clearFlag(flagPending)
			vm.wake(t)
		}
	}
}

func (vm *VM) takePending() heap.Ref {
	r := vm.rootRef(rootPending)
	if r != 0 {
		next := vm.fieldOffset(r, "next")
		vm.setRootRef(rootPending, vm.loadRef(r, next))
		vm.storeRef(r, next, 0)
	}
	return r
}

// identityHash is the address scrambled: addresses themselves would use an eighth of a hash table's buckets.
func identityHash(obj heap.Ref) int32 {
	if obj == 0 {
		return 0
	}
	return interp.IdentityHash(uint32(obj))
}

func (f *Frame) returnMirror(c *Class) Answer {
	m, ok := f.vm.mirror(c)
	if !ok {
		return f.OutOfMemory()
	}
	return f.ReturnRef(m)
}

func objectClone(f *Frame) Answer {
	vm, obj := f.vm, f.Ref(0)
	c := vm.classOf(obj)
	if c.Kind != KindArray && !c.isSubclassOf(vm.wk.Cloneable) {
		return f.ThrowNew("java/lang/CloneNotSupportedException", "%s", c.JavaName())
	}
	var copyOf heap.Ref
	var ok bool
	size := c.InstanceBytes
	if c.Kind == KindArray {
		n := f.ArrayLen(obj)
		copyOf, ok = vm.newArray(c, n)
		size = uint32(n)<<c.elemShift + arrayData
	} else {
		copyOf, ok = vm.newInstance(c)
	}
	if !ok {
		return f.OutOfMemory()
	}
	f.Charge(int(size))
	// A new object holds only nulls: there is nothing for the barrier to see.
	copy(vm.mem[int(copyOf)-heapBase+fieldsStart:][:size-fieldsStart], vm.mem[int(obj)-heapBase+fieldsStart:][:size-fieldsStart])
	return f.ReturnRef(copyOf)
}

const notOwner = "current thread is not owner"

func (f *Frame) notify(all bool) Answer {
	if !f.vm.owns(f.t, f.Ref(0)) {
		return f.ThrowNew("java/lang/IllegalMonitorStateException", notOwner)
	}
	f.vm.monitorNotify(f.Ref(0), all)
	return f.ReturnVoid()
}

// States of objectWait.
const (
	waitBegin    = iota
	waitWoken    // notified, timed out or interrupted: the monitor has to be entered again
	waitEntering // in the monitor's queue
)

// objectWait is Object.wait; slot long 0 keeps the recursion to be restored.
func objectWait(f *Frame) Answer {
	vm, obj := f.vm, f.Ref(0)
	switch f.State() {
	case waitBegin:
		millis := f.Long(1)
		switch {
		case millis < 0:
			return f.ThrowNew("java/lang/IllegalArgumentException", "timeout value is negative")
		case !vm.owns(f.t, obj):
			return f.ThrowNew("java/lang/IllegalMonitorStateException", notOwner)
		case f.takeInterrupt():
			return f.ThrowNewNoMsg("java/lang/InterruptedException")
		}
		if vm.monitorWait(f.t, obj) == monitorNoMemory {
			return f.OutOfMemory()
		}
		f.SetSlotLong(0, int64(f.t.word(tcbCount)))
		if millis > 0 {
			vm.setTimer(f.t, saturatedMillis(millis))
		}
		f.SetState(waitWoken)
		return answerPark
	case waitWoken, waitEntering:
		switch vm.monitorEnter(f.t, obj, uint32(f.SlotLong(0))) {
		case monitorBlocked:
			return answerPark
		case monitorNoMemory:
			return f.OutOfMemory()
		}
	}
	if !f.t.flag(flagNotified) && f.takeInterrupt() {
		return f.ThrowNewNoMsg("java/lang/InterruptedException")
	}
	return f.ReturnVoid()
}

func saturatedMillis(ms int64) int64 {
	if ms > (1<<63-1)/1_000_000 {
		return 1<<63 - 1
	}
	return ms * 1_000_000
}

// takeInterrupt clears the current thread's interrupted flag and tells whether it was set.
func (f *Frame) takeInterrupt() bool {
	if !f.BoolField(f.t.object(), "interrupted") {
		return false
	}
	f.SetBoolField(f.t.object(), "interrupted", false)
	return true
}

func throwableElement(f *Frame) Answer {
	vm, exc, i, elem := f.vm, f.Ref(0), int(f.Int(1)), f.Ref(2)
	pairs := f.Ints(f.RefField(exc, "backtrace"))
	if i < 0 || i*2+1 >= len(pairs) {
		return f.ThrowIndex(int32(i), int32(len(pairs)/2))
	}
	e := vm.traceElement(methodID(pairs[2*i]), pairs[2*i+1])
	set := func(field, value string) bool {
		s, ok := f.NewString(value)
		if ok {
			f.SetRefField(elem, field, s)
		}
		return ok
	}
	ok := set("declaringClass", e.class) && set("methodName", e.method)
	if e.file != "" {
		ok = ok && set("fileName", e.file)
	}
	if e.library {
		ok = ok && set("moduleName", "java.base")
	}
	if e.loader != "" {
		ok = ok && set("classLoaderName", e.loader)
		f.SetBoolField(elem, "builtInLoader", e.loader == "app")
	}
	if !ok {
		return f.OutOfMemory()
	}
	f.SetIntField(elem, "lineNumber", e.line)
	return f.ReturnVoid()
}

// arraycopy is System.arraycopy.
func arraycopy(f *Frame) Answer {
	vm := f.vm
	src, sp, dst, dp, n := f.Ref(0), f.Int(1), f.Ref(2), f.Int(3), f.Int(4)
	if src == 0 || dst == 0 {
		return f.ThrowNPE()
	}
	sc, dc := vm.classOf(src), vm.classOf(dst)
	switch {
	case sc.Kind != KindArray:
		return f.arrayStore("source type %s is not an array", sc.ExternalName())
	case dc.Kind != KindArray:
		return f.arrayStore("destination type %s is not an array", dc.ExternalName())
	case sc.Elem.Kind != dc.Elem.Kind && (sc.Elem.Kind == KindPrimitive || dc.Elem.Kind == KindPrimitive),
		sc.Elem.Kind == KindPrimitive && sc != dc:
		return f.arrayStore("type mismatch: can not copy %s into %s", arrayText(sc, -1), arrayText(dc, -1))
	}
	bounds := func(format string, args ...any) Answer {
		return f.ThrowNew("java/lang/ArrayIndexOutOfBoundsException", "arraycopy: "+format, args...)
	}
	sl, dl := vm.arrayLen(src), vm.arrayLen(dst)
	switch {
	case sp < 0:
		return bounds("source index %d out of bounds for %s", sp, arrayText(sc, sl))
	case dp < 0:
		return bounds("destination index %d out of bounds for %s", dp, arrayText(dc, dl))
	case n < 0:
		return bounds("length %d is negative", n)
	case uint32(sp)+uint32(n) > uint32(sl):
		return bounds("last source index %d out of bounds for %s", uint32(sp)+uint32(n), arrayText(sc, sl))
	case uint32(dp)+uint32(n) > uint32(dl):
		return bounds("last destination index %d out of bounds for %s", uint32(dp)+uint32(n), arrayText(dc, dl))
	}
	if n == 0 {
		return f.ReturnVoid()
	}
	f.Charge(int(n) << sc.elemShift)
	if sc.Elem.Kind == KindPrimitive {
		at := func(a heap.Ref, i int32) []byte {
			return vm.mem[int(a)-heapBase+arrayData+int(i)<<sc.elemShift:][:int(n)<<sc.elemShift]
		}
		copy(at(dst, dp), at(src, sp))
		return f.ReturnVoid()
	}
	return f.copyRefs(src, sp, sc, dst, dp, dc, n)
}

// copyRefs copies references, with the barrier for what is overwritten and, when the types ask for it, a check of each element.
func (f *Frame) copyRefs(src heap.Ref, sp int32, sc *Class, dst heap.Ref, dp int32, dc *Class, n int32) Answer {
	vm := f.vm
	from, to := f.Refs(src)[sp:sp+n], f.Refs(dst)[dp:dp+n]
	if vm.gc.Marking() {
		for _, old := range to {
			vm.gc.Shade(heap.Ref(old))
		}
	}
	if sc.Elem.isSubclassOf(dc.Elem) {
		copy(to, from)
		return f.ReturnVoid()
	}
	for i, r := range from {
		if r != 0 && !vm.classOf(heap.Ref(r)).isSubclassOf(dc.Elem) {
			return f.arrayStore("element type mismatch: can not cast one of the elements of %s to the type of the destination array, %s",
				sc.ExternalName(), dc.Elem.ExternalName())
		}
		to[i] = r
	}
	return f.ReturnVoid()
}

func (f *Frame) arrayStore(format string, args ...any) Answer {
	return f.ThrowNew("java/lang/ArrayStoreException", "arraycopy: "+format, args...)
}

// arrayText is an array as arraycopy's messages name it: "int[10]", "object array[10]"; without its length if that is negative.
func arrayText(c *Class, n int32) string {
	name := "object array"
	if c.Elem.Kind == KindPrimitive {
		name = c.Elem.Name
	}
	if n < 0 {
		return name + "[]"
	}
	return fmt.Sprintf("%s[%d]", name, n)
}

// HasNative reports whether this package has the Go side of a native method.
func HasNative(method string) bool { return runtimeNatives[method] != nil }
