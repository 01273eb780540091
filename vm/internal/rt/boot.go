package rt

import (
	"context"
	"errors"
	"io/fs"
	"math/rand/v2"
	"time"

	"github.com/junco-vm/junco/gc"
	"github.com/junco-vm/junco/gc/nogc"
	"github.com/junco-vm/junco/heap"
	"github.com/junco-vm/junco/vm/internal/interp"
	"github.com/junco-vm/junco/vmmem"
)

// slotRoot is the heap slot that holds the root record's address.
const slotRoot = heap.SlotRuntime

// firstClassCap is how many class records the table holds at first.
const firstClassCap = 512

// New makes a VM and loads the classes that it cannot do without. No guest code runs yet: Boot does that.
//
// # Errors
//
// What the host says when it has no memory; a *guestError when the library is damaged.
func New(cfg Config) (*VM, error) {
	vm := &VM{cfg: cfg, born: time.Now(), limit: cfg.StepLimit, fieldCache: map[fieldKey]uint32{}, invokers: map[invokerKey]methodID{}}
	vm.frame.vm = vm
	if err := vm.init(); err != nil {
		vm.Close()
		return nil, err
	}
	return vm, nil
}

func (vm *VM) init() (err error) {
	if vm.space, err = vmmem.New(vmmem.Options{}); err != nil {
		return err
	}
	if vm.heap, err = heap.New(vm.space); err != nil {
		return err
	}
	if err = vm.initRaw(); err != nil {
		return err
	}
	if err = vm.initSections(); err != nil {
		return err
	}
	vm.mem = vm.heap.Bytes()
	if vm.cfg.NeverFree {
		vm.gc = nogc.New(vm.heap)
	} else if vm.gc, err = gc.New(vm.heap, vm.gcOptions()); err != nil {
		return err
	}
	if vm.m, err = interp.New(vm.mem, interp.Options{}); err != nil {
		return err
	}
	if err = vm.images.init(vm); err != nil {
		return err
	}
	vm.natives = map[string]Native{}
	vm.hostNatives = map[string]bool{}
	for k, n := range runtimeNatives {
		vm.natives[k] = n
	}
	for k, n := range vm.cfg.Natives {
		vm.natives[k] = n
	}
	for _, h := range vm.cfg.HostFuncs {
		name := classFileName(h.Name)
		vm.natives[name], vm.hostNatives[name] = h.Native, true
	}
	if err = vm.makeRoot(); err != nil {
		return err
	}
	if err = vm.mapDevices(); err != nil {
		return err
	}
	vm.boot = &Loader{classes: map[string]*Class{}, find: vm.findBoot}
	vm.app = &Loader{id: 1, parent: vm.boot, classes: map[string]*Class{}, find: vm.findOnClassPath}
	vm.loaders = []*Loader{vm.boot, vm.app}
	vm.classes = make([]*Class, interp.ClassFirstFree, 256)
	return vm.loadCore()
}

// makeRoot allocates the root record and the table of class records.
func (vm *VM) makeRoot() error {
	root, err := vm.heap.Alloc(recordBytes(rootRefs, rootRaws, 0), heap.ClassRecord)
	if err != nil {
		return err
	}
	vm.store32(root, 0, rootRefs)
	vm.root = root
	vm.heap.SetSlot(slotRoot, uint32(root))
	table, err := vm.heap.Alloc(firstClassCap*4, heap.Raw)
	if err != nil {
		return err
	}
	vm.setRootRaw(rootClasses, uint32(table))
	vm.setRootRaw(rootClassCap, firstClassCap)
	return nil
}

// loadCore loads the primitive types, the classes that the interpreter knows by id, and those that this package names.
func (vm *VM) loadCore() error {
	for _, code := range []byte("ZBCSIJFDV") {
		c := &Class{Loader: vm.boot}
		c.setPrimitive(code)
		if err := vm.register(c, image{}); err != nil {
			return err
		}
		vm.setRecRaw(c.Record, rawState, stateInitialised)
		vm.primitives[code-'A'] = c
	}
	for _, name := range []string{"java/lang/Object", "java/lang/Cloneable", "java/io/Serializable", "java/lang/String", "java/lang/Class",
		"java/lang/Throwable", "java/lang/Error", "java/lang/Thread", "java/lang/OutOfMemoryError", "java/lang/StackOverflowError"} {
		if _, err := vm.bootClass(name); err != nil {
			return err
		}
	}
	vm.bindWellKnown()
	if err := vm.bindArrays(); err != nil {
		return err
	}
	return vm.preallocate()
}

// bindWellKnown looks up the classes that this package names; all are loaded.
func (vm *VM) bindWellKnown() {
	w, by := &vm.wk, vm.boot.classes
	w.Object, w.String, w.Class = by["java/lang/Object"], by["java/lang/String"], by["java/lang/Class"]
	w.Throwable, w.Error, w.Thread = by["java/lang/Throwable"], by["java/lang/Error"], by["java/lang/Thread"]
	w.Cloneable = by["java/lang/Cloneable"]
	w.mirrorID = w.Class.declaredField("id", "I")
	w.arrayInterfaces = []*Class{w.Cloneable, by["java/io/Serializable"]}
}

// bindArrays makes or looks up the arrays of primitive types.
func (vm *VM) bindArrays() error {
	for _, code := range []byte("ZBCSIJFD") {
		c, err := vm.arrayClass(vm.primitives[code-'A'])
		if err != nil {
			return err
		}
		vm.primArrays[code-'A'] = c
	}
	return nil
}

// Boot runs the library's start-up code on the main thread.
func (vm *VM) Boot(ctx context.Context) error {
	thread, ok := vm.newInstance(vm.wk.Thread)
	if !ok {
		return heap.ErrFull
	}
	main := vm.newThread(thread, false, 0)
	if main == nil {
		return errors.New("no memory for the main thread's stack")
	}
	main.setWord(tcbPC, interp.PCExit)
	vm.store32(thread, vm.fieldOffset(thread, "handle"), main.id)
	startup, err := vm.bootClass("junco/internal/Startup")
	if err != nil {
		return err
	}
	_, thrown, err := vm.Invoke(ctx, startup.declared("boot", "()V"))
	if err == nil && thrown != 0 {
		err = errors.New("class library failed to start: " + vm.Describe(thrown))
	}
	return err
}

// Close gives all memory back. It may be called more than once.
func (vm *VM) Close() error {
	if vm.closed {
		return nil
	}
	vm.closed = true
	if vm.m != nil {
		vm.m.Close()
	}
	vm.closeFiles()
	defer vm.closeDevices()
	vm.images.close()
	vm.closeSections()
	if vm.space != nil {
		return vm.space.Close()
	}
	return nil
}

func (vm *VM) findBoot(name string) (image, bool, error) {
	off, n, ok := vm.cfg.Library.Locate(name)
	if !ok {
		return image{}, false, nil
	}
	return vm.images.library(off, n), true, nil
}

func (vm *VM) findOnClassPath(name string) (image, bool, error) {
	for _, s := range vm.cfg.ClassPath {
		b, err := s.ReadClass(name)
		if errors.Is(err, fs.ErrNotExist) {
			continue
		}
		if err != nil {
			return image{}, false, err
		}
		img, err := vm.images.add(b)
		return img, err == nil, err
	}
	return image{}, false, nil
}

func (vm *VM) nanoTime() int64 {
	if vm.cfg.NanoTime != nil {
		return vm.cfg.NanoTime()
	}
	return int64(time.Since(processStart))
}

// processStart is the zero of System.nanoTime: monotonic.
var processStart = time.Now()

func (vm *VM) clock() int64 {
	if vm.cfg.Clock != nil {
		return vm.cfg.Clock()
	}
	return time.Now().UnixNano()
}

func (vm *VM) seed() int64 {
	if vm.cfg.Seed != nil {
		return vm.cfg.Seed()
	}
	return rand.Int64()
}

func (vm *VM) hostSleep(ctx context.Context, nanos int64) {
	if vm.cfg.Sleep != nil {
		vm.cfg.Sleep(ctx, nanos)
		return
	}
	t := time.NewTimer(time.Duration(nanos))
	defer t.Stop()
	select {
	case <-t.C:
	case <-vm.dev.bus.kick:
	case <-ctx.Done():
	}
}
