package rt

import (
	"fmt"
	"strings"

	"github.com/junco-vm/junco/heap"
	"github.com/junco-vm/junco/vmmem"
)

// Objects by offset, as sun.misc.Unsafe reaches them: an object and the distance from its payload. Nobody forges an object thereby, because
//
//   - numbers are read and written where numbers are: inside an array of primitives, or where a class has fields of primitive types. Widths
//     may differ from the fields'; they may not touch a reference, the header or the length;
//   - references are read and written where references are, one at a time, through the write barrier, and only what the field or array
//     can hold;
//   - fields of the class library are read only: Go code relies on them. The value of a string is read as a copy.
//
// The base of a static field is the Class object, and its offset begins at staticOffset.

// staticOffset tells offsets of static fields from those of fields: no object is as long.
const staticOffset = 1 << 30

// What a byte of an instance belongs to.
const (
	slotPrimitive = 1 << iota
	slotReference
	slotLibrary // a field of the class library
)

// slotsOf tells, for each byte of an instance of c, what it belongs to.
func (c *Class) slotsOf() []uint8 {
	if c.slots != nil {
		return c.slots
	}
	s := make([]uint8, c.InstanceBytes)
	for k := c; k != nil; k = k.Super {
		for i := range k.Fields {
			f := &k.Fields[i]
			if f.IsStatic() {
				continue
			}
			what := slotWhat(f)
			for j := range fieldBytes(f.Desc) {
				s[f.Offset+j] = what
			}
		}
	}
	c.slots = s
	return s
}

func slotWhat(f *Field) uint8 {
	what := uint8(slotPrimitive)
	if isRefDesc(f.Desc) {
		what = slotReference
	}
	if f.Class.Loader.id == 0 {
		what |= slotLibrary
	}
	return what
}

// slot finds the heap address of width bytes at an offset of an object, if they all are of one sort, and may be written if that is asked.
// The object is not null.
func (vm *VM) slot(obj heap.Ref, off int64, width uint32, sort uint8, write bool) (at heap.Ref, ok bool) {
	c := vm.classOf(obj)
	if c.Kind == KindArray {
		prim := c.Elem.Kind == KindPrimitive
		end := arrayData + int64(vm.arrayLen(obj))<<c.elemShift
		if off < arrayData || off > end-int64(width) || prim != (sort == slotPrimitive) || !prim && off%4 != 0 {
			return 0, false
		}
		return obj + heap.Ref(off), true
	}
	if off >= staticOffset && c == vm.wk.Class {
		return vm.staticSlot(obj, off-staticOffset, width, sort, write)
	}
	if off < fieldsStart || off > int64(c.InstanceBytes)-int64(width) || sort == slotReference && off%4 != 0 {
		return 0, false
	}
	for _, w := range c.slotsOf()[off : off+int64(width)] {
		if w&sort == 0 || write && w&slotLibrary != 0 {
			return 0, false
		}
	}
	return obj + heap.Ref(off), true
}

// staticSlot is slot for the static fields of the class that a Class object stands for. They are reached one at a time.
func (vm *VM) staticSlot(mirror heap.Ref, off int64, width uint32, sort uint8, write bool) (heap.Ref, bool) {
	f := vm.staticAt(mirror, off)
	if f == nil || slotWhat(f)&sort == 0 || fieldBytes(f.Desc) != width || write && slotWhat(f)&slotLibrary != 0 {
		return 0, false
	}
	return heap.Ref(f.Offset), true
}

// staticAt is the static field at a distance from its class's record.
func (vm *VM) staticAt(mirror heap.Ref, off int64) *Field {
	c := vm.classOfMirror(mirror)
	for i := range c.Fields {
		if f := &c.Fields[i]; f.IsStatic() && int64(f.Offset)-int64(c.Record) == off {
			return f
		}
	}
	return nil
}

// fieldIn is the field of an object, or the static one, that begins at an offset.
func (vm *VM) fieldIn(obj heap.Ref, off int64) *Field {
	c := vm.classOf(obj)
	if off >= staticOffset && c == vm.wk.Class {
		return vm.staticAt(obj, off-staticOffset)
	}
	for k := c; k != nil; k = k.Super {
		for i := range k.Fields {
			if f := &k.Fields[i]; !f.IsStatic() && int64(f.Offset) <= off && off < int64(f.Offset+fieldBytes(f.Desc)) {
				return f
			}
		}
	}
	return nil
}

// FieldOffset is the offset of the index-th field that a class declares, for Unsafe.objectFieldOffset and staticFieldOffset.
func (f *Frame) FieldOffset(mirror heap.Ref, index int) int64 {
	c := f.vm.classOfMirror(mirror)
	fd := &c.Fields[index]
	if fd.IsStatic() {
		return staticOffset + int64(fd.Offset) - int64(c.Record)
	}
	return int64(fd.Offset)
}

// Initialised reports whether the class that a Class object stands for has been initialised.
func (f *Frame) Initialised(mirror heap.Ref) bool {
	return f.vm.initState(f.vm.classOfMirror(mirror)) == stateInitialised
}

// ObjectLoad reads a number of width bytes at an offset of an object that is not null. ok is false when none may be read there: answer
// ObjectFault.
func (f *Frame) ObjectLoad(obj heap.Ref, off int64, width int) (v uint64, ok bool) {
	at, ok := f.vm.slot(obj, off, uint32(width), slotPrimitive, false)
	if !ok {
		return 0, false
	}
	switch width {
	case 1:
		return uint64(f.vm.load8(at, 0)), true
	case 2:
		return uint64(f.vm.load16(at, 0)), true
	case 4:
		return uint64(f.vm.load32(at, 0)), true
	}
	return f.vm.load64(at, 0), true
}

// ObjectStore writes a number; see ObjectLoad.
func (f *Frame) ObjectStore(obj heap.Ref, off int64, width int, v uint64) (ok bool) {
	at, ok := f.vm.slot(obj, off, uint32(width), slotPrimitive, true)
	if !ok {
		return false
	}
	switch width {
	case 1:
		f.vm.store8(at, 0, uint8(v))
	case 2:
		f.vm.store16(at, 0, uint16(v))
	case 4:
		f.vm.store32(at, 0, uint32(v))
	default:
		f.vm.store64(at, 0, v)
	}
	return true
}

// ObjectLoadRef reads a reference; see ObjectLoad. It may allocate.
func (f *Frame) ObjectLoadRef(obj heap.Ref, off int64) (v heap.Ref, ok bool) {
	vm := f.vm
	at, ok := vm.slot(obj, off, 4, slotReference, false)
	if !ok {
		return 0, false
	}
	c := vm.classOf(obj)
	switch {
	case c.AllocType == heap.Reference && c.Kind == KindInstance && off == fieldsStart:
		return vm.referent(obj), true
	case c.AllocType == heap.String && c.Kind == KindInstance:
		return vm.copyArray(vm.loadRef(at, 0))
	}
	return vm.loadRef(at, 0), true
}

// copyArray copies an array of primitives. When memory is exhausted the copy is null.
func (vm *VM) copyArray(arr heap.Ref) (heap.Ref, bool) {
	c := vm.classOf(arr)
	n := int(vm.arrayLen(arr))
	r, ok := vm.newArray(c, n)
	if ok {
		off, bytes := arrayData, n<<c.elemShift
		copy(vm.mem[int(r)-heapBase+off:][:bytes], vm.mem[int(arr)-heapBase+off:][:bytes])
	}
	return r, true
}

// ObjectStoreRef writes a reference; see ObjectLoad. It refuses what the field or the array cannot hold.
func (f *Frame) ObjectStoreRef(obj heap.Ref, off int64, v heap.Ref) (ok bool) {
	vm := f.vm
	at, ok := vm.slot(obj, off, 4, slotReference, true)
	if !ok || !vm.holds(obj, off, v) {
		return false
	}
	vm.storeRef(at, 0, v)
	return true
}

// holds reports whether the reference slot at an offset of an object can hold v.
func (vm *VM) holds(obj heap.Ref, off int64, v heap.Ref) bool {
	if v == 0 {
		return true
	}
	k := vm.classOf(v)
	if c := vm.classOf(obj); c.Kind == KindArray {
		return k.isSubclassOf(c.Elem)
	}
	f := vm.fieldIn(obj, off)
	return f != nil && vm.fits(k, f.Desc, f.Class.Loader)
}

// fits reports whether an object of class k can be in a field of a descriptor that a class of a loader declares.
func (vm *VM) fits(k *Class, desc string, l *Loader) bool {
	if desc[0] == '[' {
		if k.Kind != KindArray {
			return false
		}
		if isRefDesc(desc[1:]) {
			return k.Elem.Kind != KindPrimitive && vm.fits(k.Elem, desc[1:], l)
		}
		return k.Elem.Kind == KindPrimitive && k.Elem.Descriptor() == desc[1:]
	}
	name := strings.TrimSuffix(desc[1:], ";")
	// The type of the field is the class of that name in the nearest loader. A loader of the guest's own may not have been asked for it yet; but
	// none can have another class of package java.
	for ; l != nil; l = l.parent {
		if c := l.classes[name]; c != nil {
			return k.isSubclassOf(c)
		}
	}
	c := vm.boot.classes[name]
	return c != nil && strings.HasPrefix(name, "java/") && k.isSubclassOf(c)
}

// ObjectFault throws AccessViolation for an access to an object that was refused: of a reference if width is 0. stored is what was to be
// stored there, or null.
func (f *Frame) ObjectFault(obj heap.Ref, off int64, width int, access vmmem.Access, stored heap.Ref) Answer {
	vm := f.vm
	c := vm.classOf(obj)
	what := "a reference"
	size := uint64(width)
	switch width {
	case 0:
		size = 4
	case 1:
		what = "1 byte"
	default:
		what = fmt.Sprintf("%d bytes", width)
	}
	reason := vm.slotReason(obj, off, width, access == vmmem.AccessWrite, stored)
	text := fmt.Sprintf("%v of %s at offset %d of %s: %s", access, what, off, c.ExternalName(), reason)
	return f.violation(text, uint64(int64(obj)+off), size, access.String(), reason)
}

// slotReason says why slot, or holds, refused an access.
func (vm *VM) slotReason(obj heap.Ref, off int64, width int, write bool, stored heap.Ref) string {
	c := vm.classOf(obj)
	n := int64(max(width, 1))
	if off < arrayData && c.Kind == KindArray || off < fieldsStart {
		if off+n > 0 && off >= 0 {
			return "the header is there"
		}
		return "outside of the object"
	}
	if c.Kind == KindArray {
		switch prim := c.Elem.Kind == KindPrimitive; {
		case off+n > arrayData+int64(vm.arrayLen(obj))<<c.elemShift:
			return "outside of the array"
		case prim != (width > 0):
			return mixed(width)
		case stored != 0 && off%4 == 0:
			return "it cannot hold a " + vm.classOf(stored).ExternalName()
		}
		return "not the beginning of an element"
	}
	f := vm.fieldIn(obj, off)
	switch {
	case f == nil && off >= staticOffset && c == vm.wk.Class:
		return "no static field is there"
	case f == nil && off > int64(c.InstanceBytes)-n:
		return "outside of the object"
	case f == nil:
		return "no field is there"
	}
	name := f.Class.JavaName() + "." + f.Name
	switch {
	case isRefDesc(f.Desc) != (width == 0):
		return mixed(width) + ": " + name
	case write && f.Class.Loader.id == 0:
		return name + " belongs to the class library"
	case stored != 0 && !vm.holds(obj, off, stored):
		return name + " cannot hold a " + vm.classOf(stored).ExternalName()
	case off < staticOffset && int64(f.Offset) == off && n <= int64(fieldBytes(f.Desc)):
		return "not only " + name + " is there"
	}
	return "more than " + name + " is there"
}

func mixed(width int) string {
	if width > 0 {
		return "a reference is there"
	}
	return "no reference is there"
}

// PrimitiveBytes aliases the elements of an array of primitives as bytes; ok is false for null, and for anything else.
func (f *Frame) PrimitiveBytes(arr heap.Ref) (b []byte, ok bool) {
	if arr == 0 {
		return nil, false
	}
	c := f.vm.classOf(arr)
	if c.Kind != KindArray || c.Elem.Kind != KindPrimitive {
		return nil, false
	}
	off := int(arr) - heapBase + arrayData
	return f.vm.mem[off : off+int(f.vm.arrayLen(arr))<<c.elemShift], true
}

// ArrayLayout is where the elements of arrays of the class of a Class object begin and how many bytes each has; ok is false for other classes.
func (f *Frame) ArrayLayout(mirror heap.Ref) (base, scale int32, ok bool) {
	c := f.vm.classOfMirror(mirror)
	if c.Kind != KindArray {
		return 0, 0, false
	}
	return arrayData, 1 << c.elemShift, true
}
