package rt

import (
	"errors"
	"fmt"
	"strings"

	"github.com/junco-vm/junco/heap"
	"github.com/junco-vm/junco/vm/internal/interp"
)

// Class loaders that the guest writes. Linking a class that such a loader defined asks the loader's own loadClass for what the
// class names (JVMS 5.3.2). That is guest code, so it cannot run where Go finds that it needs the class: loadClass notes what is wanted and
// fails, everybody on the way back leaves things as they were, and the one at the bottom pushes a VM call frame that calls the loader and
// enters the answer in its table. Then the instruction (or the native's state) begins again, and finds the class there.
//
// Life of a loader is in unload.go.

// errWanted says that a guest's loader has to be asked first; VM.wanted says which and for what.
var errWanted = errors.New("a class has to be loaded by guest code first")

// wantedClass is a class that a guest's loader is to be asked for.
type wantedClass struct {
	loader *Loader
	name   string // as in class files
	sub    string // the class whose superclass or superinterface it is to be; "" otherwise
	class  uint16 // the class whose pool names it, 0 if it was not asked for by that
	entry  uint16 // the pool entry
}

// guest reports whether the loader is one of the guest's own.
func (l *Loader) guest() bool { return l.find == nil }

// want notes a class to ask a guest's loader for.
func (vm *VM) want(l *Loader, name string) error {
	vm.wanted = wantedClass{loader: l, name: name}
	return errWanted
}

// suspended pushes the call that loads what is wanted, if err is for want of it. What stands at the top is executed again afterwards.
func (vm *VM) suspended(err error) bool {
	wanted := err != nil && vm.wanted.loader != nil
	if wanted {
		vm.pushLoad(vm.top(), 0)
	}
	vm.wanted = wantedClass{}
	return wanted
}

// ThrowErr throws the Java exception that an error of loading or linking stands for, or has a class loaded and enters the native again in the
// same state.
func (f *Frame) ThrowErr(err error) Answer {
	if f.vm.suspended(err) {
		return answerSwitch
	}
	return f.Throw(f.vm.throwable(err))
}

// Slots of a frameLoad.
const (
	loadName = 0 // reference: the name, as Java has it
	loadSub  = 1 // reference: the class whose supertype is loaded, likewise, or null
	loadExc  = 2 // reference: the exception that is being dispatched to where a handler names the class, or null
	loadID   = 0 // raw: the loader's number
	loadFor  = 1 // raw: the class and the pool entry that are resolved, 0 for none

	loadAsk  = 0 // state
	loadDone = 1 // state: loadClass has returned
)

// pushLoad pushes a frame that loads the wanted class, above the one at c. exc is null, or what is thrown from there again when the class is
// loaded. It answers false if there is no room; then StackOverflowError is thrown, unless exc is on its way.
func (vm *VM) pushLoad(c cursor, exc heap.Ref) bool {
	w := vm.wanted
	delta, flags := vm.frameSize(c.fp, c.pc), uint16(interp.LinkReexecute|interp.LinkVMCall)
	if !c.exact { // in place of what it called
		delta, flags = c.limit, interp.LinkVMCall
	}
	fp := c.fp + uint32(delta)*8
	if !vm.ensureStack(fp + (vmfArgs+vmfHeadroom)*8) {
		if exc == 0 {
			vm.throwStackOverflow()
		}
		return false
	}
	f := vm.initVMFrame(frameLoad, fp, interp.MakeLinkage(c.pc, uint16(delta), flags))
	f.setRaw(loadID, uint64(w.loader.id))
	f.setRaw(loadFor, uint64(w.class)<<16|uint64(w.entry))
	f.setRef(loadExc, exc)
	vm.unwinding = nil
	ok := f.setText(loadName, w.name)
	if ok && w.sub != "" {
		ok = f.setText(loadSub, w.sub)
	}
	if !ok {
		f.throw(vm.outOfMemory(textHeapSpace))
	}
	return true
}

// setText keeps the Java name of a class in a reference slot.
func (f vmFrame) setText(slot int, name string) bool {
	s, ok := f.vm.newString(strings.ReplaceAll(name, "/", "."))
	f.setRef(slot, s)
	return ok
}

// stepLoad asks a loader for a class.
func (vm *VM) stepLoad(f vmFrame) {
	l, name := vm.loaders[f.raw(loadID)], f.ref(loadName)
	if f.state() == loadAsk {
		const loadClass, desc = "loadClass", "(Ljava/lang/String;)Ljava/lang/Class;"
		f.call(vm.classOf(l.object).MethodNamed(loadClass, desc), loadDone, RefArg(l.object), RefArg(name))
		return
	}
	thrown, mirror := f.takeThrown(), heap.Ref(uint32(*f.reg(vmfArgs)))
	if thrown != 0 {
		f.throw(vm.recordFailure(f, vm.notLoaded(f, thrown)))
		return
	}
	text := vm.GoString(name)
	if mirror == 0 || vm.classOfMirror(mirror).JavaName() != text {
		f.throw(vm.recordFailure(f, vm.throwable(throwf("NoClassDefFoundError", "%s", strings.ReplaceAll(text, ".", "/")))))
		return
	}
	if !vm.learn(l, vm.classOfMirror(mirror)) {
		f.throw(vm.outOfMemory(textMetaspace))
		return
	}
	if exc := f.ref(loadExc); exc != 0 {
		f.throw(exc)
		return
	}
	f.return_()
}

// notLoaded is what linking throws when a loader has thrown: a ClassNotFoundException is the cause of a NoClassDefFoundError, everything else
// passes.
func (vm *VM) notLoaded(f vmFrame, thrown heap.Ref) heap.Ref {
	notFound, err := vm.bootClass("java/lang/ClassNotFoundException")
	if err != nil || !vm.classOf(thrown).isSubclassOf(notFound) {
		return thrown
	}
	defer vm.keep(thrown)()
	e := vm.newThrowable("java/lang/NoClassDefFoundError", strings.ReplaceAll(vm.GoString(f.ref(loadName)), ".", "/"), true)
	if vm.classOf(e).Name == "java/lang/NoClassDefFoundError" {
		vm.setCause(e, thrown)
	}
	return e
}

// failedEntry marks the word of a pool entry whose resolution has failed; the rest is an index into the record's failures.
const failedEntry = 1 << 31

// recordFailure keeps a linkage error that ended the resolution of a pool entry: resolving the entry again throws the same, and does not ask the
// loader (JVMS 5.4.3). The answer is the error.
func (vm *VM) recordFailure(f vmFrame, exc heap.Ref) heap.Ref {
	c := vm.classes[f.raw(loadFor)>>16]
	if c == nil || !vm.isLinkageError(exc) {
		return exc
	}
	defer vm.keep(exc)()
	old, n := vm.recRef(c.Record, recFailures), 0
	if old != 0 {
		n = int(vm.arrayLen(old))
	}
	all, ok := vm.newObjectArray("java/lang/Object", n+1)
	if !ok {
		return exc
	}
	for i := range uint32(n) {
		vm.storeRef(all, arrayData+4*i, vm.loadRef(old, arrayData+4*i))
	}
	vm.storeRef(all, arrayData+4*uint32(n), exc)
	vm.setRecRef(c.Record, recFailures, all)
	vm.store32(c.Record, vm.poolWord(c, uint16(f.raw(loadFor))), failedEntry|uint32(n))
	return exc
}

// recorded is the error of a pool entry whose resolution has failed before.
type recorded struct{ exc heap.Ref }

func (r *recorded) Error() string { return "resolution failed before" }

func (vm *VM) recordedFailure(c *Class, word uint32) error {
	return &recorded{vm.loadRef(vm.recRef(c.Record, recFailures), arrayData+4*(word&^failedEntry))}
}

// throwAgain makes an error like one that is recorded, of the present moment.
func (vm *VM) throwAgain(exc heap.Ref) heap.Ref {
	fresh, ok := vm.newInstance(vm.classOf(exc))
	if !ok {
		return vm.outOfMemory(textHeapSpace)
	}
	defer vm.keep(fresh)()
	for _, field := range []string{"detailMessage", "cause"} {
		vm.storeRef(fresh, vm.fieldOffset(fresh, field), vm.loadRef(exc, vm.fieldOffset(exc, field)))
	}
	vm.store8(fresh, vm.fieldOffset(fresh, "causeSet"), vm.load8(exc, vm.fieldOffset(exc, "causeSet")))
	if !vm.fillBacktrace(fresh) {
		return vm.outOfMemory(textHeapSpace)
	}
	return fresh
}

// loadingSuperOf reports whether the current thread is loading a supertype of the class that l is to define under the name.
func (vm *VM) loadingSuperOf(l *Loader, name string) (found bool) {
	name = strings.ReplaceAll(name, "/", ".")
	vm.eachFrame(vm.current, func(c *cursor, shape frameShape, _ *Method, _ uint32) bool {
		if f := (vmFrame{vm, c.fp}); shape == shapeVM && f.kind() == frameLoad && f.raw(loadID) == uint64(l.id) {
			found = f.ref(loadSub) != 0 && vm.GoString(f.ref(loadSub)) == name
		}
		return !found
	})
	return found
}

// text is the loader as messages name it, and as what it is the child of: "'app'", "'tools' @4f2a11", "com.acme.Loader @4f2a11".
func (vm *VM) loaderText(l *Loader) string {
	switch {
	case l == vm.boot:
		return "'bootstrap'"
	case !l.guest():
		return "'app'"
	}
	return vm.loaderObjectText(l.object)
}

func (vm *VM) loaderObjectText(obj heap.Ref) string {
	name := vm.loadRef(obj, vm.fieldOffset(obj, "name"))
	if pkg := vm.classOf(obj).Package(); name != 0 && (pkg == "junco/internal" || pkg == "jdk/internal/loader") {
		return "'" + vm.GoString(name) + "'"
	}
	text := vm.classOf(obj).JavaName()
	if name != 0 {
		text = "'" + vm.GoString(name) + "'"
	}
	return fmt.Sprintf("%s @%x", text, uint32(identityHash(obj)))
}

// home says where a class is, as messages do: "unnamed module of loader 'app'". With parent it tells too which loader a guest's one delegates to.
func (vm *VM) home(c *Class, parent bool) string {
	l := c.Loader
	if l == vm.boot {
		return "module java.base of loader 'bootstrap'"
	}
	text := "unnamed module of loader " + vm.loaderText(l)
	if parent && l.guest() {
		text += ", parent loader "
		if p := vm.loadRef(l.object, vm.fieldOffset(l.object, "parent")); p != 0 {
			text += vm.loaderObjectText(p)
		} else {
			text += "'bootstrap'"
		}
	}
	return text
}

// homes says where two classes are: "A and B are in unnamed module of loader 'app'".
func (vm *VM) homes(c, d *Class) string {
	if vm.home(c, false) == vm.home(d, false) {
		return fmt.Sprintf("%s and %s are in %s", c.JavaName(), d.JavaName(), vm.home(c, false))
	}
	return fmt.Sprintf("%s is in %s; %s is in %s", c.JavaName(), vm.home(c, false), d.JavaName(), vm.home(d, false))
}
