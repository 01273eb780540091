package natives

import (
	"github.com/junco-vm/junco/vm/internal/rt"
	"github.com/junco-vm/junco/vmmem"
)

// Raw memory: the natives of junco.internal.Raw, and what those of sun.misc.Unsafe share with them. Slots are those of a static method; rawGet
// and rawPut are told where the address is.

func init() {
	methods := map[string]rt.Native{
		"tryAllocate(JJ)J":                      rawTryAllocate,
		"free(J)V":                              func(f *rt.Frame) rt.Answer { return rawFree(f, 0) },
		"size(J)J":                              rawSize,
		"limit()J":                              func(f *rt.Frame) rt.Answer { return f.ReturnLong(int64(f.VM().RawLimit())) },
		"used()J":                               func(f *rt.Frame) rt.Answer { return f.ReturnLong(int64(f.VM().RawStats().Asked)) },
		"setMemory(JJB)V":                       func(f *rt.Frame) rt.Answer { return rawSet(f, 0) },
		"copyMemory(JJJ)V":                      func(f *rt.Frame) rt.Answer { return rawCopy(f, 0) },
		"mismatch(JJJ)J":                        rawMismatch,
		"copyFromArray(Ljava/lang/Object;JJJ)V": rawFromArray,
		"copyToArray(JLjava/lang/Object;JJ)V":   rawToArray,
	}
	for _, k := range rawKinds {
		methods["get"+k.name+"(J)"+k.desc] = k.get(0)
		methods["put"+k.name+"(J"+k.desc+")V"] = k.put(0)
	}
	register("junco/internal/Raw", methods)
}

// rawKind is a type of values that raw memory is read and written as.
type rawKind struct {
	name, desc string
	cell       vmmem.CellType
	back       func(f *rt.Frame, v uint64) rt.Answer
}

var rawKinds = []rawKind{
	{"Byte", "B", vmmem.CellByte, func(f *rt.Frame, v uint64) rt.Answer { return f.ReturnInt(int32(int8(v))) }},
	{"Short", "S", vmmem.CellShort, func(f *rt.Frame, v uint64) rt.Answer { return f.ReturnInt(int32(int16(v))) }},
	{"Char", "C", vmmem.CellChar, func(f *rt.Frame, v uint64) rt.Answer { return f.ReturnInt(int32(uint16(v))) }},
	{"Int", "I", vmmem.CellInt, func(f *rt.Frame, v uint64) rt.Answer { return f.ReturnInt(int32(v)) }},
	{"Long", "J", vmmem.CellLong, func(f *rt.Frame, v uint64) rt.Answer { return f.ReturnLong(int64(v)) }},
	{"Float", "F", vmmem.CellFloat, func(f *rt.Frame, v uint64) rt.Answer { return f.ReturnInt(int32(v)) }},
	{"Double", "D", vmmem.CellDouble, func(f *rt.Frame, v uint64) rt.Answer { return f.ReturnLong(int64(v)) }},
}

// get is the native that reads a value at the address in a slot.
func (k rawKind) get(slot int) rt.Native {
	cell, back := k.cell, k.back
	return func(f *rt.Frame) rt.Answer {
		v, err := f.RawLoadCell(uint64(f.Long(slot)), cell)
		if err != nil {
			return f.RawFault(err)
		}
		return back(f, v)
	}
}

// put is the native that writes the value behind the address in a slot.
func (k rawKind) put(slot int) rt.Native {
	cell := k.cell
	return func(f *rt.Frame) rt.Answer {
		if err := f.RawStoreCell(uint64(f.Long(slot)), cell, uint64(f.Long(slot+2))); err != nil {
			return f.RawFault(err)
		}
		return f.ReturnVoid()
	}
}

// rawTryAllocate makes a block of zeros; null when there is no room.
func rawTryAllocate(f *rt.Frame) rt.Answer {
	n := f.Long(0)
	if n < 0 {
		return f.ThrowNew("java/lang/IllegalArgumentException", "Negative size: %d", n)
	}
	addr, err := f.VM().RawAllocZero(uint64(n), uint64(f.Long(2)))
	switch err {
	case nil:
		f.Charge(int(n))
		return f.ReturnLong(int64(addr))
	case rt.ErrRawQuota, rt.ErrRawFull:
		return f.ReturnLong(0)
	}
	return f.ThrowNew("java/lang/IllegalArgumentException", "%v", err)
}

// rawFree gives the block at the address in a slot back; none for null.
func rawFree(f *rt.Frame, slot int) rt.Answer {
	addr := uint64(f.Long(slot))
	if addr == 0 {
		return f.ReturnVoid()
	}
	if err := f.VM().RawFree(addr); err != nil {
		return f.ThrowViolation(addr, 0, "free", err.Error())
	}
	return f.ReturnVoid()
}

func rawSize(f *rt.Frame) rt.Answer {
	addr := uint64(f.Long(0))
	n, _, err := f.VM().RawSize(addr)
	if err != nil {
		return f.ThrowViolation(addr, 0, "size", err.Error())
	}
	return f.ReturnLong(int64(n))
}

// rawSet fills the range whose address and bytes are in slots, with the byte behind them.
func rawSet(f *rt.Frame, slot int) rt.Answer {
	n := uint64(f.Long(slot + 2))
	if err := f.RawFill(uint64(f.Long(slot)), n, byte(f.Int(slot+4))); err != nil {
		return f.RawFault(err)
	}
	f.Charge(int(n))
	return f.ReturnVoid()
}

// rawCopy copies; source, destination and bytes are in slots.
func rawCopy(f *rt.Frame, slot int) rt.Answer {
	n := uint64(f.Long(slot + 4))
	if err := f.RawCopy(uint64(f.Long(slot+2)), uint64(f.Long(slot)), n); err != nil {
		return f.RawFault(err)
	}
	f.Charge(int(n))
	return f.ReturnVoid()
}

func rawMismatch(f *rt.Frame) rt.Answer {
	n := uint64(f.Long(4))
	_, at, err := f.RawCompare(uint64(f.Long(0)), uint64(f.Long(2)), n)
	if err != nil {
		return f.RawFault(err)
	}
	f.Charge(int(at))
	if at == n {
		return f.ReturnLong(-1)
	}
	return f.ReturnLong(int64(at))
}

// arrayPart is the part of an array of primitives that begins at byte off of its elements and has n bytes. When there is none, ok is false and
// the answer throws.
func arrayPart(f *rt.Frame, slot int, off, n int64) (part []byte, thrown rt.Answer, ok bool) {
	arr := f.Ref(slot)
	if arr == 0 {
		return nil, f.ThrowNPE(), false
	}
	b, ok := f.PrimitiveBytes(arr)
	if !ok {
		return nil, f.ThrowNew("java/lang/IllegalArgumentException", "not an array of primitives: %s", f.ClassOf(arr).ExternalName()), false
	}
	if off < 0 || n < 0 || off > int64(len(b)) || n > int64(len(b))-off {
		return nil, f.ThrowNew("java/lang/IndexOutOfBoundsException", "%d bytes at %d of an array of %d bytes", n, off, len(b)), false
	}
	return b[off : off+n], 0, true
}

// rawFromArray: array, offset in bytes, destination, bytes.
func rawFromArray(f *rt.Frame) rt.Answer {
	n := f.Long(5)
	part, thrown, ok := arrayPart(f, 0, f.Long(1), n)
	if !ok {
		return thrown
	}
	if err := f.RawWrite(uint64(f.Long(3)), part); err != nil {
		return f.RawFault(err)
	}
	f.Charge(int(n))
	return f.ReturnVoid()
}

// rawToArray: source, array, offset in bytes, bytes.
func rawToArray(f *rt.Frame) rt.Answer {
	n := f.Long(5)
	part, thrown, ok := arrayPart(f, 2, f.Long(3), n)
	if !ok {
		return thrown
	}
	if err := f.RawRead(uint64(f.Long(0)), part); err != nil {
		return f.RawFault(err)
	}
	f.Charge(int(n))
	return f.ReturnVoid()
}
