package natives

import (
	"github.com/junco-vm/junco/heap"
	"github.com/junco-vm/junco/vm/internal/rt"
	"github.com/junco-vm/junco/vmmem"
)

// Natives of sun.misc.Unsafe. An object that is null means raw memory, by address; what of an object may be reached is rt's to say.

func init() {
	const class = "sun/misc/Unsafe"
	methods := map[string]rt.Native{
		"freeMemory(J)V":                         func(f *rt.Frame) rt.Answer { return rawFree(f, 1) },
		"reallocate(JJ)J":                        unsafeReallocate,
		"setMemory(" + obj + "JJB)V":             unsafeSet,
		"copyMemory(" + obj + "J" + obj + "JJ)V": unsafeCopy,
		"offset(Ljava/lang/reflect/Field;)J": func(f *rt.Frame) rt.Answer {
			fd := f.Ref(0)
			return f.ReturnLong(f.FieldOffset(f.RefField(fd, "declaringClass"), int(f.IntField(fd, "index"))))
		},
		"layout(Ljava/lang/Class;Z)I":     unsafeLayout,
		"initialised(Ljava/lang/Class;)Z": func(f *rt.Frame) rt.Answer { return f.ReturnBool(f.Initialised(f.Ref(0))) },
	}
	for _, k := range rawKinds {
		methods["get"+k.name+"(J)"+k.desc] = k.get(1)
		methods["put"+k.name+"(J"+k.desc+")V"] = k.put(1)
	}
	for _, k := range append(rawKinds, boolKind) {
		for _, how := range []string{"", "Volatile"} {
			methods["get"+k.name+how+"("+obj+"J)"+k.desc] = k.objectGet
			methods["put"+k.name+how+"("+obj+"J"+k.desc+")V"] = k.objectPut
		}
	}
	for _, how := range []string{"", "Volatile"} {
		methods["getObject"+how+"("+obj+"J)"+obj] = unsafeGetRef
		methods["putObject"+how+"("+obj+"J"+obj+")V"] = unsafePutRef
	}
	for _, k := range []rawKind{rawKinds[3], rawKinds[4]} {
		methods["putOrdered"+k.name+"("+obj+"J"+k.desc+")V"] = k.objectPut
		methods["compareAndSwap"+k.name+"("+obj+"J"+k.desc+k.desc+")Z"] = k.compareAndSwap
		methods["getAndSet"+k.name+"("+obj+"J"+k.desc+")"+k.desc] = k.getAnd(func(_, x uint64) uint64 { return x })
		methods["getAndAdd"+k.name+"("+obj+"J"+k.desc+")"+k.desc] = k.getAnd(func(v, x uint64) uint64 { return v + x })
	}
	methods["putOrderedObject("+obj+"J"+obj+")V"] = unsafePutRef
	methods["compareAndSwapObject("+obj+"J"+obj+obj+")Z"] = unsafeSwapRef
	methods["getAndSetObject("+obj+"J"+obj+")"+obj] = unsafeGetAndSetRef
	register(class, methods)
}

const obj = "Ljava/lang/Object;"

var boolKind = rawKind{"Boolean", "Z", vmmem.CellByte, func(f *rt.Frame, v uint64) rt.Answer { return f.ReturnBool(v&0xFF != 0) }}

// Slots of the methods that take an object and an offset.
const (
	slotObject = 1
	slotOffset = 2
	slotValue  = 4
)

func (k rawKind) width() int { return int(k.cell.Width()) }

// load reads the value that an access is about. When that is refused the answer throws, or asks a watchpoint.
func (k rawKind) load(f *rt.Frame) (v uint64, refused rt.Answer, ok bool) {
	o, off := f.Ref(slotObject), f.Long(slotOffset)
	if o == 0 {
		v, err := f.RawLoadCell(uint64(off), k.cell)
		if err != nil {
			return 0, f.RawFault(err), false
		}
		return v, 0, true
	}
	v, ok = f.ObjectLoad(o, off, k.width())
	if !ok {
		return 0, f.ObjectFault(o, off, k.width(), vmmem.AccessRead, 0), false
	}
	return v, 0, true
}

// store writes it.
func (k rawKind) store(f *rt.Frame, v uint64) (refused rt.Answer, ok bool) {
	o, off := f.Ref(slotObject), f.Long(slotOffset)
	if o == 0 {
		if err := f.RawStoreCell(uint64(off), k.cell, v); err != nil {
			return f.RawFault(err), false
		}
		return 0, true
	}
	if !f.ObjectStore(o, off, k.width(), v) {
		return f.ObjectFault(o, off, k.width(), vmmem.AccessWrite, 0), false
	}
	return 0, true
}

// value is the argument in a slot, as its type has it.
func (k rawKind) value(f *rt.Frame, slot int) uint64 {
	v := uint64(f.Long(slot))
	switch {
	case k.desc == "Z":
		return v & 1
	case k.width() == 4:
		return uint64(uint32(v))
	}
	return v
}

func (k rawKind) objectGet(f *rt.Frame) rt.Answer {
	v, refused, ok := k.load(f)
	if !ok {
		return refused
	}
	return k.back(f, v)
}

func (k rawKind) objectPut(f *rt.Frame) rt.Answer {
	if refused, ok := k.store(f, k.value(f, slotValue)); !ok {
		return refused
	}
	return f.ReturnVoid()
}

// compareAndSwap writes only if it is to write: a value that differs leaves what may not be written alone.
func (k rawKind) compareAndSwap(f *rt.Frame) rt.Answer {
	v, refused, ok := k.load(f)
	if !ok {
		return refused
	}
	next := slotValue + 1
	if k.width() == 8 {
		next++
	}
	if v != k.value(f, slotValue) {
		return f.ReturnBool(false)
	}
	if refused, ok := k.store(f, k.value(f, next)); !ok {
		return refused
	}
	return f.ReturnBool(true)
}

// getAnd is the native that replaces a value by a function of it and the argument, and returns what it was.
func (k rawKind) getAnd(change func(v, x uint64) uint64) rt.Native {
	return func(f *rt.Frame) rt.Answer {
		v, refused, ok := k.load(f)
		if !ok {
			return refused
		}
		if refused, ok := k.store(f, change(v, k.value(f, slotValue))); !ok {
			return refused
		}
		return k.back(f, v)
	}
}

// refAt reads the reference that an access is about.
func refAt(f *rt.Frame) (v heap.Ref, refused rt.Answer, ok bool) {
	o, off := f.Ref(slotObject), f.Long(slotOffset)
	if o == 0 {
		return 0, f.ThrowViolation(uint64(off), 4, "read", "raw memory holds no references"), false
	}
	v, ok = f.ObjectLoadRef(o, off)
	if !ok {
		return 0, f.ObjectFault(o, off, 0, vmmem.AccessRead, 0), false
	}
	return v, 0, true
}

// setRef writes it.
func setRef(f *rt.Frame, v heap.Ref) (refused rt.Answer, ok bool) {
	o, off := f.Ref(slotObject), f.Long(slotOffset)
	if o == 0 {
		return f.ThrowViolation(uint64(off), 4, "write", "raw memory holds no references"), false
	}
	if !f.ObjectStoreRef(o, off, v) {
		return f.ObjectFault(o, off, 0, vmmem.AccessWrite, v), false
	}
	return 0, true
}

func unsafeGetRef(f *rt.Frame) rt.Answer {
	v, refused, ok := refAt(f)
	if !ok {
		return refused
	}
	return f.ReturnRef(v)
}

func unsafePutRef(f *rt.Frame) rt.Answer {
	if refused, ok := setRef(f, f.Ref(slotValue)); !ok {
		return refused
	}
	return f.ReturnVoid()
}

func unsafeSwapRef(f *rt.Frame) rt.Answer {
	v, refused, ok := refAt(f)
	if !ok {
		return refused
	}
	if v != f.Ref(slotValue) {
		return f.ReturnBool(false)
	}
	if refused, ok := setRef(f, f.Ref(slotValue+1)); !ok {
		return refused
	}
	return f.ReturnBool(true)
}

func unsafeGetAndSetRef(f *rt.Frame) rt.Answer {
	v, refused, ok := refAt(f)
	if !ok {
		return refused
	}
	if refused, ok := setRef(f, f.Ref(slotValue)); !ok {
		return refused
	}
	return f.ReturnRef(v)
}

// unsafeReallocate answers null when there is no room.
func unsafeReallocate(f *rt.Frame) rt.Answer {
	addr, n := uint64(f.Long(0)), uint64(f.Long(2))
	to, err := f.VM().RawRealloc(addr, n)
	switch err {
	case nil:
		f.Charge(int(n))
		return f.ReturnLong(int64(to))
	case rt.ErrRawQuota, rt.ErrRawFull:
		return f.ReturnLong(0)
	}
	return f.ThrowViolation(addr, 0, "free", err.Error())
}

func unsafeLayout(f *rt.Frame) rt.Answer {
	class := f.Ref(0)
	if class == 0 {
		return f.ThrowNPE()
	}
	base, scale, ok := f.ArrayLayout(class)
	switch {
	case !ok:
		return f.ThrowNew("java/lang/IllegalArgumentException", "not an array class")
	case f.Bool(1):
		return f.ReturnInt(scale)
	}
	return f.ReturnInt(base)
}

// side is one end of a bulk operation: elements of an array of primitives, or raw memory.
type side struct {
	part []byte // nil: raw
	addr uint64
}

// sideOf finds n bytes at an offset of the object in a slot. When there are none the answer throws.
func sideOf(f *rt.Frame, slot int, n int64, access vmmem.Access) (s side, refused rt.Answer, ok bool) {
	o, off := f.Ref(slot), f.Long(slot+1)
	if o == 0 {
		return side{addr: uint64(off)}, 0, true
	}
	b, ok := f.PrimitiveBytes(o)
	if !ok {
		return side{}, f.ThrowNewNoMsg("java/lang/IllegalArgumentException"), false
	}
	const data = 8
	if off < data || off-data > int64(len(b)) || n > int64(len(b))-(off-data) {
		return side{}, f.ObjectFault(o, off, int(n), access, 0), false
	}
	return side{part: b[off-data : off-data+n : off-data+n]}, 0, true
}

func unsafeSet(f *rt.Frame) rt.Answer {
	n, v := f.Long(4), byte(f.Int(6))
	if n == 0 {
		return f.ReturnVoid()
	}
	if n < 0 {
		return f.ThrowNewNoMsg("java/lang/IllegalArgumentException")
	}
	s, refused, ok := sideOf(f, slotObject, n, vmmem.AccessWrite)
	if !ok {
		return refused
	}
	if s.part == nil {
		if err := f.RawFill(s.addr, uint64(n), v); err != nil {
			return f.RawFault(err)
		}
	}
	for i := range s.part {
		s.part[i] = v
	}
	f.Charge(int(n))
	return f.ReturnVoid()
}

func unsafeCopy(f *rt.Frame) rt.Answer {
	n := f.Long(7)
	if n == 0 {
		return f.ReturnVoid()
	}
	if n < 0 {
		return f.ThrowNewNoMsg("java/lang/IllegalArgumentException")
	}
	from, refused, ok := sideOf(f, slotObject, n, vmmem.AccessRead)
	if !ok {
		return refused
	}
	to, refused, ok := sideOf(f, slotValue, n, vmmem.AccessWrite)
	if !ok {
		return refused
	}
	var err error
	switch {
	case from.part != nil && to.part != nil:
		copy(to.part, from.part)
	case from.part != nil:
		err = f.RawWrite(to.addr, from.part)
	case to.part != nil:
		err = f.RawRead(from.addr, to.part)
	default:
		err = f.RawCopy(to.addr, from.addr, uint64(n))
	}
	if err != nil {
		return f.RawFault(err)
	}
	f.Charge(int(n))
	return f.ReturnVoid()
}
