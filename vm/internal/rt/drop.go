package rt

import (
	"github.com/junco-vm/junco/gc"
	"github.com/junco-vm/junco/gc/nogc"
	"github.com/junco-vm/junco/heap"
	"github.com/junco-vm/junco/vm/internal/interp"
	"github.com/junco-vm/junco/vmmem"
)

// Dropping caches. Everything that Go remembers of the guest can be made again from guest memory: this file does it, for tests that
// prove the law, and as what restoring a snapshot begins with.

// dropSometimes throws every cache away at each n-th safepoint when the stress mode asks for it.
func (vm *VM) dropSometimes() {
	if vm.cfg.Stress.DropCaches == 0 {
		return
	}
	vm.sinceDrop++
	if vm.sinceDrop >= vm.cfg.Stress.DropCaches {
		vm.sinceDrop = 0
		vm.must(vm.dropCaches())
	}
}

// place is a program counter in guest memory, and what it means whatever the code region looks like.
type place struct {
	t     *Thread
	shape frameShape
	id    methodID
	rel   uint32 // from where the method's code begins
	// The program counter is in the control block if link is negative, else in the linkage register of the frame at fp.
	fp   uint32
	link int
}

// dropCaches throws away classes, layouts, tables, lowered code and the collector's descriptors, and makes them again. It is called
// between instructions, when no Go frame holds any of them.
func (vm *VM) dropCaches() error {
	current := vm.current
	vm.save()
	vm.current = nil
	vm.retireBuffer()
	vm.drainShaded()
	places := vm.allPlaces()
	countdown := vm.m.Countdown
	vm.m.Close()
	for _, l := range vm.loaders {
		if l != nil {
			l.classes = map[string]*Class{}
		}
	}
	vm.deadClasses, vm.deadWords = 0, 0
	clear(vm.fieldCache)
	vm.dropRaw()
	vm.dropArenas()
	vm.wk = wellKnown{}
	vm.frameMaps = frameMaps{}
	var err error
	if vm.m, err = interp.New(vm.mem, interp.Options{}); err != nil {
		return err
	}
	vm.m.Countdown = countdown
	stats := vm.gc.Stats()
	if vm.cfg.NeverFree {
		vm.gc = nogc.New(vm.heap)
	} else if vm.gc, err = gc.Attach(vm.heap, vm.gcOptions()); err != nil {
		return err
	}
	vm.gc.Inherit(stats)
	vm.syncCollector()
	if err = vm.attachClasses(); err != nil {
		return err
	}
	for _, p := range places {
		if err := vm.replace(p); err != nil {
			return err
		}
	}
	if current != nil {
		vm.resume(current)
	}
	return nil
}

// allPlaces finds every program counter in the stacks.
func (vm *VM) allPlaces() (out []place) {
	add := func(pc uint32, p place) {
		var m *Method
		var base uint32
		if p.shape, m, base = vm.shapeAt(pc); m != nil {
			p.id, p.rel = m.id(), pc-base
		}
		out = append(out, p)
	}
	for _, t := range vm.threads {
		if t == nil {
			continue
		}
		add(t.word(tcbPC), place{t: t, link: -1})
		if t.word(tcbPC) == interp.PCExit {
			continue
		}
		vm.eachFrame(t, func(c *cursor, shape frameShape, m *Method, _ uint32) bool {
			l := link(shape, m)
			add(t.linkage(c.fp, l).ResumePC(), place{t: t, fp: c.fp, link: l})
			return true
		})
	}
	return out
}

// replace writes a program counter again, making the method's code if need be.
func (vm *VM) replace(p place) error {
	pc := interp.PCExit
	switch p.shape {
	case shapeVM:
		pc = interp.PCVMStep
	case shapeStub:
		pc = vm.m.Entry(vm.method(p.id).Entry).Stub
	case shapeJava, shapeNative:
		m := vm.method(p.id)
		if m.codePC == 0 {
			if err := vm.prepare(m); err != nil {
				return err
			}
		}
		pc = m.codePC + p.rel
	}
	if p.link < 0 {
		p.t.setWord(tcbPC, pc)
		return nil
	}
	p.t.setResume(p.fp, p.link, pc)
	return nil
}

// attachClasses makes the Go side of all classes from their records.
func (vm *VM) attachClasses() error {
	table, last := heap.Ref(vm.rootRaw(rootClasses)), vm.rootRaw(rootClassCount)
	vm.classes = make([]*Class, last+1, last+64)
	for id := uint32(1); id <= last; id++ {
		if err := vm.shell(table, id); err != nil {
			return err
		}
	}
	vm.freeIDs = vm.freeIDs[:0]
	for id := len(vm.classes) - 1; id >= interp.ClassFirstFree; id-- {
		if vm.classes[id] == nil {
			vm.freeIDs = append(vm.freeIDs, uint16(id))
		}
	}
	attach := func(guest bool) error {
		for _, c := range vm.classes {
			if c == nil || c.Kind != KindInstance || c.Loader.guest() != guest {
				continue
			}
			if err := vm.attach(c); err != nil {
				return err
			}
		}
		return nil
	}
	if err := attach(false); err != nil {
		return err
	}
	for _, l := range vm.loaders { // what they know is in their objects, whose fields have places now
		if l != nil && l.guest() {
			vm.eachKnown(l, func(c *Class) {
				if c.Host == nil {
					l.classes[c.Name] = c
				}
			})
		}
	}
	if err := attach(true); err != nil {
		return err
	}
	vm.bindWellKnown()
	for _, c := range vm.classes {
		if c != nil && c.Kind == KindArray {
			if err := vm.linkArray(c); err != nil {
				return err
			}
		}
	}
	return vm.bindArrays()
}

// shell makes a Class with what its record tells by itself, after the class of its elements.
func (vm *VM) shell(table heap.Ref, id uint32) (err error) {
	rec := heap.Ref(vm.load32(table, id*4))
	if rec == 0 || vm.classes[id] != nil {
		return nil
	}
	c := &Class{ID: uint16(id), Record: rec, Kind: Kind(vm.recRaw(rec, rawKind)), Loader: vm.loaders[vm.recRaw(rec, rawLoader)]}
	vm.classes[id] = c
	switch c.Kind {
	case KindPrimitive:
		c.setPrimitive(byte(vm.recRaw(rec, rawElem)))
		vm.primitives[c.code-'A'] = c
		return nil
	case KindArray:
		elem := vm.recRaw(rec, rawElem)
		if err := vm.shell(table, elem); err != nil {
			return err
		}
		c.setArray(vm.classes[elem])
		c.Loader.classes[c.Name] = c
		return nil
	}
	img := vm.imagesOf(c.Loader).at(vmmem.Addr(vm.recRaw(rec, rawImage)), int(vm.recRaw(rec, rawImageLen)))
	if err = c.parse(img.data, ""); err != nil {
		return err
	}
	if host := vm.recRaw(rec, rawHost); host != 0 {
		c.Host = vm.classes[host]
	} else {
		c.Loader.classes[c.Name] = c
	}
	return nil
}

// attach lays a class out and links it, after the classes it extends.
func (vm *VM) attach(c *Class) error {
	if c.linked {
		return nil
	}
	names := make([]string, 0, 4)
	if c.File.Super != 0 {
		names = append(names, c.File.SuperName)
	}
	for i := range c.File.Interfaces {
		names = append(names, c.File.InterfaceName(i))
	}
	for i, name := range names {
		s, err := vm.loadClass(c.Loader, name)
		if err != nil {
			return err
		}
		if err := vm.attach(s); err != nil {
			return err
		}
		if i == 0 && c.File.Super != 0 {
			c.Super = s
		} else {
			c.Interfaces = append(c.Interfaces, s)
		}
	}
	layout(c)
	refs, _ := staticSlots(c)
	numberPool(c, recFixedRefs+refs)
	vm.placeStatics(c)
	return vm.link(c)
}
