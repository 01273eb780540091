package rt

import (
	"maps"

	"github.com/junco-vm/junco/gc"
	"github.com/junco-vm/junco/heap"
)

// The life of a guest's class loader. What it knows (the records of classes that it defined, arrays and hidden classes among them, and of
// classes that it was asked for and got from others) is listed in a chunk that its object refers to:
//
//	+0        room: the number of references n
//	+4        n references to class records
//	+4+4n     how many of them are in use
//
// So all of it lives as long as the loader. What makes the loader live is, beside references to itself: every instance of a class of its (by
// the holder in the class's layout, see gc.SetHolder), every java.lang.Class (by a field), every class record, every frame that runs a
// method of it, every stack trace that names one. The runtime's own tables of loaders and classes are weak. When a loader was not reached, unload takes its
// classes out of them and gives their class files and descriptors back.
//
// Class ids, method entries and lowered code are named by inline caches, so they are used again only after dropCaches, which is due when
// enough of them are dead. Look-ups need no barrier: they begin at a loader that the program has, and end at what that holds.

// firstKnown is the room of a loader's list at first.
const firstKnown = 8

// newLoader gives a ClassLoader object its number. It answers nil if there are too many.
func (vm *VM) newLoader(obj heap.Ref) *Loader {
	id := 2
	for id < len(vm.loaders) && vm.loaders[id] != nil {
		id++
	}
	if id == len(vm.loaders) {
		if id > maxLoaders {
			return nil
		}
		vm.loaders = append(vm.loaders, nil)
	}
	l := &Loader{id: uint16(id), object: obj, classes: map[string]*Class{}}
	l.images = &images{vm: vm, block: guestImageBlock, total: vm.images.total}
	vm.loaders[id] = l
	vm.store32(obj, vm.fieldOffset(obj, "number"), uint32(id))
	return l
}

// learn enters a class that a loader was asked for in its table.
func (vm *VM) learn(l *Loader, k *Class) bool {
	if l.classes[k.Name] == k {
		return true
	}
	if !vm.list(l, k.Record) {
		return false
	}
	l.classes[k.Name] = k
	return true
}

// list adds a class record to what a loader knows.
func (vm *VM) list(l *Loader, rec heap.Ref) bool {
	at := vm.fieldOffset(l.object, "known")
	known := vm.loadRef(l.object, at)
	room, n := uint32(0), uint32(0)
	if known != 0 {
		room, n = vm.load32(known, 0), vm.recRaw(known, 0)
	}
	if n == room {
		defer vm.keep(rec)()
		defer vm.keep(l.object)()
		more := max(firstKnown, 2*room)
		fresh, ok := vm.alloc(recordBytes(more, 1, 0), heap.ClassRecord)
		if !ok {
			return false
		}
		vm.store32(fresh, 0, more)
		for i := range n {
			vm.setRecRef(fresh, int(i), vm.recRef(known, int(i)))
		}
		vm.storeRef(l.object, at, fresh)
		known = fresh
	}
	vm.setRecRef(known, int(n), rec)
	vm.setRecRaw(known, 0, n+1)
	return true
}

// eachKnown calls visit with the classes that a guest's loader knows.
func (vm *VM) eachKnown(l *Loader, visit func(*Class)) {
	known := vm.loadRef(l.object, vm.fieldOffset(l.object, "known"))
	if known == 0 {
		return
	}
	for i := range vm.recRaw(known, 0) {
		visit(vm.classes[vm.recRaw(vm.recRef(known, int(i)), rawID)])
	}
}

// unloadLoaders drops the loaders that the marking which just ended did not reach, and their classes: about so many classes, until it is done.
func (vm *VM) unloadLoaders(c *gc.Collector, budget int) (spent int, done bool) {
	const dropCost = 16 // words' worth
	for id := 2; id < len(vm.loaders); id++ {
		l := vm.loaders[id]
		if spent++; l == nil || c.IsLive(l.object) {
			continue
		}
		if spent >= budget {
			return spent, false
		}
		spent += dropCost * vm.unload(l)
	}
	return spent, true
}

// unload drops a loader's classes and answers how many there were.
func (vm *VM) unload(l *Loader) (classes int) {
	table := heap.Ref(vm.rootRaw(rootClasses))
	vm.eachKnown(l, func(c *Class) {
		if c == nil || c.Loader != l {
			return
		}
		classes++
		for i := range c.Methods {
			if code := c.Methods[i].code; code != nil {
				vm.deadWords += len(code.Words)
			}
		}
		vm.classes[c.ID] = nil
		vm.store32(table, uint32(c.ID)*4, 0)
		vm.gc.DropLayout(c.ID)
	})
	maps.DeleteFunc(vm.invokers, func(k invokerKey, _ methodID) bool { return k.loader == l.id })
	vm.deadClasses += classes
	vm.unloaded += int64(classes)
	l.images.close()
	vm.loaders[l.id] = nil
	return classes
}

// Dead ids and code are worth a rebuilding of the caches beyond these.
const (
	manyDeadClasses = 4096
	manyDeadWords   = 256 << 10
)

// reuse makes what unloaded classes left in the caches free again, when that is worth while. It is called between instructions.
func (vm *VM) reuse() {
	if vm.deadClasses >= manyDeadClasses || vm.deadWords >= manyDeadWords {
		vm.must(vm.dropCaches())
	}
}

// newID finds an id for a class; 0 when there is none.
func (vm *VM) newID() uint16 {
	if n := len(vm.freeIDs); n > 0 {
		id := vm.freeIDs[n-1]
		vm.freeIDs = vm.freeIDs[:n-1]
		return id
	}
	if len(vm.classes) > maxClasses {
		return 0
	}
	vm.classes = append(vm.classes, nil)
	return uint16(len(vm.classes) - 1)
}
