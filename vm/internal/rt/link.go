package rt

import (
	"math"

	"github.com/junco-vm/junco/classfile"
	"github.com/junco-vm/junco/gc"
	"github.com/junco-vm/junco/heap"
	"github.com/junco-vm/junco/vm/internal/interp"
)

// maxClasses bounds class ids: they have 16 bits, and 0 means none.
const maxClasses = 1<<16 - 2

// fixedIDs are the class ids that the interpreter knows.
var fixedIDs = map[string]uint16{
	"java/lang/Object": interp.ClassObject, "java/lang/String": interp.ClassString,
	"[Z": interp.ClassBooleanArray, "[C": interp.ClassCharArray, "[F": interp.ClassFloatArray, "[D": interp.ClassDoubleArray,
	"[B": interp.ClassByteArray, "[S": interp.ClassShortArray, "[I": interp.ClassIntArray, "[J": interp.ClassLongArray,
}

// poolRefSlot marks an entry of Class.poolSlot as an index of a reference of the record.
const poolRefSlot = 1 << 31

// register gives a class its id and its record in guest memory.
func (vm *VM) register(c *Class, img image) error {
	refs, staticBytes := uint32(recFixedRefs), uint32(0)
	if c.File != nil {
		var statics uint32
		statics, staticBytes = staticSlots(c)
		refs += statics
	}
	poolRefs, poolRaws := numberPool(c, refs)
	refs += poolRefs
	raws := rawFixed + poolRaws
	size := recordBytes(refs, raws, staticBytes)
	rec, ok := vm.alloc(size, heap.ClassRecord)
	if !ok {
		return vm.metadataFull()
	}
	vm.store32(rec, 0, refs)
	c.Record = rec
	if c.Loader.guest() {
		vm.setRecRef(rec, recLoader, c.Loader.object)
		if !vm.list(c.Loader, rec) {
			return vm.metadataFull()
		}
	}
	if id, ok := fixedIDs[c.Name]; ok && c.Loader == vm.boot {
		c.ID = id
	} else if c.ID = vm.newID(); c.ID == 0 {
		return vm.metadataFull()
	}
	vm.classes[c.ID] = c
	vm.setRecRaw(rec, rawID, uint32(c.ID))
	vm.setRecRaw(rec, rawImage, uint32(img.addr))
	vm.setRecRaw(rec, rawImageLen, uint32(len(img.data)))
	vm.setRecRaw(rec, rawKind, uint32(c.Kind))
	vm.setRecRaw(rec, rawLoader, uint32(c.Loader.id))
	if c.Host != nil {
		vm.setRecRaw(rec, rawHost, uint32(c.Host.ID))
	}
	switch c.Kind {
	case KindArray:
		vm.setRecRaw(rec, rawElem, uint32(c.Elem.ID))
	case KindPrimitive:
		vm.setRecRaw(rec, rawElem, uint32(c.code))
	}
	if err := vm.setRecord(c.ID, rec); err != nil {
		return err
	}
	vm.placeStatics(c)
	return vm.constantStatics(c)
}

func (vm *VM) metadataFull() *guestError {
	return throwf("OutOfMemoryError", textMetaspace)
}

// setRecord enters a record in the table by class id, which grows by doubling.
func (vm *VM) setRecord(id uint16, rec heap.Ref) error {
	table, capacity := heap.Ref(vm.rootRaw(rootClasses)), vm.rootRaw(rootClassCap)
	if uint32(id) >= capacity {
		fresh, ok := vm.alloc(capacity*2*4, heap.Raw)
		if !ok {
			return vm.metadataFull()
		}
		for i := range capacity {
			vm.store32(fresh, i*4, vm.load32(table, i*4))
		}
		vm.setRootRaw(rootClasses, uint32(fresh))
		vm.setRootRaw(rootClassCap, capacity*2)
		vm.must(vm.heap.Free(table))
		table = fresh
	}
	vm.store32(table, uint32(id)*4, uint32(rec))
	vm.setRootRaw(rootClassCount, max(vm.rootRaw(rootClassCount), uint32(id)))
	return nil
}

// numberPool gives each pool entry that can be resolved its word in the record: a reference slot for what is an object, otherwise a
// raw word.
func numberPool(c *Class, firstRef uint32) (refs, raws uint32) {
	if c.File == nil {
		return 0, 0
	}
	c.poolSlot = make([]uint32, c.File.PoolSize())
	for i := range c.poolSlot {
		switch c.File.Tag(uint16(i)) {
		case classfile.TagString, classfile.TagMethodHandle, classfile.TagMethodType, classfile.TagDynamic:
			c.poolSlot[i] = (firstRef + refs) | poolRefSlot
			refs++
		case classfile.TagClass, classfile.TagFieldref, classfile.TagMethodref, classfile.TagInterfaceMethodref, classfile.TagInvokeDynamic:
			c.poolSlot[i] = rawFixed + raws
			raws++
		}
	}
	return refs, raws
}

// placeStatics turns the numbers that staticSlots gave into guest addresses.
func (vm *VM) placeStatics(c *Class) {
	if c.File == nil {
		return
	}
	raws := uint32(rawFixed)
	for _, s := range c.poolSlot {
		if s != 0 && s&poolRefSlot == 0 {
			raws++
		}
	}
	area := uint32(c.Record) + recordBytes(vm.load32(c.Record, 0), raws, 0)
	for i := range c.Fields {
		f := &c.Fields[i]
		switch {
		case !f.IsStatic():
		case isRefDesc(f.Desc):
			f.Offset = uint32(c.Record) + 4 + 4*f.Offset
		default:
			f.Offset += area
		}
	}
}

// constantStatics sets the static fields that have a ConstantValue. Strings wait for initialisation (prepareStrings).
func (vm *VM) constantStatics(c *Class) error {
	for i := range c.Fields {
		f := &c.Fields[i]
		if !f.IsStatic() || isRefDesc(f.Desc) {
			continue
		}
		v, ok, err := constantValue(c, i)
		if err != nil {
			return err
		}
		if !ok {
			continue
		}
		at := heap.Ref(f.Offset)
		switch fieldBytes(f.Desc) {
		case 8:
			vm.store64(at, 0, v.Bits)
		case 4:
			vm.store32(at, 0, uint32(v.Bits))
		case 2:
			vm.store16(at, 0, uint16(v.Bits))
		case 1:
			vm.store8(at, 0, uint8(v.Bits))
		}
	}
	return nil
}

// constantValue reads the ConstantValue attribute of field i.
func constantValue(c *Class, i int) (classfile.Loadable, bool, error) {
	a := c.File.Fields[i].Attributes.Find(classfile.AttrConstantValue)
	if a == nil {
		return classfile.Loadable{}, false, nil
	}
	body, err := c.File.Decode(a)
	if err != nil {
		return classfile.Loadable{}, false, parseError(err)
	}
	v, err := c.File.Loadable(body.(classfile.ConstantValue).Index)
	if err != nil {
		return v, false, parseError(err)
	}
	return v, true, nil
}

// link computes what the interpreter and the collector need to know of a class: supertypes, vtable, method entries, descriptors.
// It is a pure function of the class file and the supertypes.
func (vm *VM) link(c *Class) error {
	collectSupers(c)
	first, err := vm.m.NewEntries(len(c.Methods))
	if err != nil {
		return vm.metadataFull()
	}
	c.firstEntry = first
	for i := range c.Methods {
		m := &c.Methods[i]
		m.Entry = first + uint32(i)
		vm.m.SetUnlowered(m.Entry, m.ArgSlots)
		vm.m.Entry(m.Entry).Method = uint32(m.id())
	}
	if c.IsInterface() {
		if c.Super != nil {
			c.VTable = c.Super.VTable
		}
	} else if err := buildVTable(c); err != nil {
		return err
	}
	c.linked = true
	return vm.publish(c)
}

// collectSupers lists all superclasses and interfaces, nearest first, each once.
func collectSupers(c *Class) {
	seen := map[*Class]bool{}
	var out []*Class
	add := func(s *Class) {
		if !seen[s] {
			seen[s] = true
			out = append(out, s)
		}
	}
	for k := c; k != nil; k = k.Super {
		if k != c {
			add(k)
		}
		for _, i := range k.Interfaces {
			add(i)
			for _, j := range i.allSupers {
				if j.IsInterface() {
					add(j)
				}
			}
		}
	}
	if c.IsInterface() && c.Super != nil {
		add(c.Super)
	}
	c.allSupers = out
}

// buildVTable copies the superclass's table, replaces what c overrides (JVMS 5.4.5) and appends what is new.
func buildVTable(c *Class) error {
	var table []*Method
	if c.Super != nil {
		table = append(make([]*Method, 0, len(c.Super.VTable)+len(c.Methods)), c.Super.VTable...)
	}
	inherited := len(table)
	for i := range c.Methods {
		m := &c.Methods[i]
		if m.IsStatic() || m.Name[0] == '<' {
			continue
		}
		if m.Access&classfile.AccPrivate != 0 {
			continue
		}
		for v, o := range table[:inherited] {
			if o.Name != m.Name || o.Desc != m.Desc || !overrides(m, o) {
				continue
			}
			if o.Access&classfile.AccFinal != 0 {
				return throwf("IncompatibleClassChangeError", "class %s overrides final method %s.%s%s", c.JavaName(), o.Class.JavaName(), o.Name, o.Desc)
			}
			table[v] = m
			if m.VIndex < 0 {
				m.VIndex = int32(v)
			}
		}
		if m.VIndex < 0 {
			m.VIndex = int32(len(table))
			table = append(table, m)
		}
	}
	c.VTable = table
	return nil
}

// overrides reports whether m may override o, which has the same name and descriptor.
func overrides(m, o *Method) bool {
	if o.Access&(classfile.AccPublic|classfile.AccProtected) != 0 {
		return true
	}
	return o.Access&classfile.AccPrivate == 0 && m.Class.samePackage(o.Class)
}

// linkArray is link for array classes.
func (vm *VM) linkArray(c *Class) error {
	c.Super = vm.wk.Object
	c.Interfaces = vm.wk.arrayInterfaces
	c.VTable = c.Super.VTable
	c.allSupers = append([]*Class{c.Super}, c.Interfaces...)
	c.elemShift = elemShift(c.Elem)
	c.AllocType = heap.PrimArray
	if c.Elem.Kind != KindPrimitive {
		c.AllocType = heap.RefArray
	}
	c.linked = true
	return vm.publish(c)
}

func elemShift(elem *Class) uint8 {
	switch elem.code {
	case 'J', 'D':
		return 3
	case 'S', 'C':
		return 1
	case 'B', 'Z':
		return 0
	}
	return 2
}

// publish tells the interpreter and the collector what they need to know of a linked class.
func (vm *VM) publish(c *Class) error {
	entries := make([]uint32, len(c.VTable))
	for i, m := range c.VTable {
		entries[i] = m.Entry
	}
	offset, err := vm.m.NewVTable(entries)
	if err != nil {
		return vm.metadataFull()
	}
	info := vm.m.Class(c.ID)
	info.VTable = offset
	switch {
	case c.Kind == KindArray:
		if c.Elem.Kind != KindPrimitive {
			info.Elem = c.Elem.ID
		}
	case c.Access&(classfile.AccAbstract|classfile.AccInterface) == 0 && c.Kind == KindInstance:
		info.Header = uint32(heap.MakeHeader(heap.ChunkBytes(c.InstanceBytes), c.AllocType, 0))
	}
	info.Mirror = uint32(vm.recRef(c.Record, recMirror))
	if err := vm.describe(c); err != nil {
		return err
	}
	if c.Loader.guest() {
		vm.gc.SetHolder(c.ID, c.Loader.object)
	}
	return nil
}

// describe registers the layout of instances of c with the collector.
func (vm *VM) describe(c *Class) error {
	if c.Kind != KindInstance || c.IsInterface() {
		return nil
	}
	offsets := make([]uint16, 0, len(c.RefOffsets))
	for _, o := range c.RefOffsets {
		if o > math.MaxUint16 {
			return throwf("ClassFormatError", "Instances of class %s are too large", c.JavaName())
		}
		offsets = append(offsets, uint16(o))
	}
	if c.AllocType == heap.Reference && len(offsets) > 0 {
		return vm.gc.SetReference(c.ID, referenceKind(c), offsets[0], offsets[1:])
	}
	return vm.gc.SetLayout(c.ID, offsets)
}

// referenceKind is which of the three kinds of java.lang.ref a class extends.
func referenceKind(c *Class) gc.RefKind {
	for k := c; k != nil; k = k.Super {
		switch k.Name {
		case "java/lang/ref/SoftReference":
			return gc.Soft
		case "java/lang/ref/WeakReference":
			return gc.Weak
		}
	}
	return gc.Phantom
}
