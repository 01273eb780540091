package natives

import (
	"bytes"
	"encoding/binary"

	"github.com/junco-vm/junco/heap"
	"github.com/junco-vm/junco/vm/internal/rt"
)

// The natives of junco.internal.Memory: places that are either in an array of primitives (base, byte offset in its elements) or in raw
// memory (null, address), as memory segments are. Accesses of single values name the thread that may make them; null: all may.

func init() {
	methods := map[string]rt.Native{
		"fill(Ljava/lang/Object;JJB)V":                       segmentFill,
		"copy(Ljava/lang/Object;JLjava/lang/Object;JJ)V":     segmentCopy,
		"mismatch(Ljava/lang/Object;JLjava/lang/Object;JJ)J": segmentMismatch,
	}
	for _, k := range []struct {
		name, desc string
		width      int
		back       func(f *rt.Frame, v uint64) rt.Answer
	}{
		{"Byte", "B", 1, func(f *rt.Frame, v uint64) rt.Answer { return f.ReturnInt(int32(int8(v))) }},
		{"Short", "S", 2, func(f *rt.Frame, v uint64) rt.Answer { return f.ReturnInt(int32(int16(v))) }},
		{"Int", "I", 4, func(f *rt.Frame, v uint64) rt.Answer { return f.ReturnInt(int32(v)) }},
		{"Long", "J", 8, func(f *rt.Frame, v uint64) rt.Answer { return f.ReturnLong(int64(v)) }},
	} {
		methods["get"+k.name+"(Ljava/lang/Object;JLjava/lang/Thread;)"+k.desc] = func(f *rt.Frame) rt.Answer {
			if !confined(f, f.Ref(3)) {
				return wrongThread(f)
			}
			v, err := segmentLoad(f, f.Ref(0), f.Long(1), k.width)
			if err != nil {
				return f.RawFault(err)
			}
			return k.back(f, v)
		}
		owner := 4
		if k.width == 8 {
			owner = 5
		}
		methods["put"+k.name+"(Ljava/lang/Object;J"+k.desc+"Ljava/lang/Thread;)V"] = func(f *rt.Frame) rt.Answer {
			if !confined(f, f.Ref(owner)) {
				return wrongThread(f)
			}
			v := uint64(f.Long(3)) // the upper half of an int's register is not looked at
			if err := segmentStore(f, f.Ref(0), f.Long(1), k.width, v); err != nil {
				return f.RawFault(err)
			}
			return f.ReturnVoid()
		}
	}
	register("junco/internal/Memory", methods)
}

// confined reports whether the current thread may use what belongs to owner.
func confined(f *rt.Frame, owner heap.Ref) bool { return owner == 0 || owner == f.ThreadObject() }

func wrongThread(f *rt.Frame) rt.Answer {
	return f.ThrowNew("java/lang/WrongThreadException", "Attempted access outside owning thread")
}

// segmentBytes aliases n bytes of an array. Java has checked the bounds; a slice that is out of them would be a fault of the library, and panics.
func segmentBytes(f *rt.Frame, base heap.Ref, at, n int64) []byte {
	b, _ := f.PrimitiveBytes(base)
	return b[at : at+n]
}

func segmentLoad(f *rt.Frame, base heap.Ref, at int64, width int) (uint64, error) {
	if base == 0 {
		return f.RawLoad(uint64(at), width)
	}
	b := segmentBytes(f, base, at, int64(width))
	switch width {
	case 1:
		return uint64(b[0]), nil
	case 2:
		return uint64(binary.LittleEndian.Uint16(b)), nil
	case 4:
		return uint64(binary.LittleEndian.Uint32(b)), nil
	}
	return binary.LittleEndian.Uint64(b), nil
}

func segmentStore(f *rt.Frame, base heap.Ref, at int64, width int, v uint64) error {
	if base == 0 {
		return f.RawStore(uint64(at), width, v)
	}
	b := segmentBytes(f, base, at, int64(width))
	switch width {
	case 1:
		b[0] = uint8(v)
	case 2:
		binary.LittleEndian.PutUint16(b, uint16(v))
	case 4:
		binary.LittleEndian.PutUint32(b, uint32(v))
	default:
		binary.LittleEndian.PutUint64(b, v)
	}
	return nil
}

// segmentFill is fill(base, at, n, value).
func segmentFill(f *rt.Frame) rt.Answer {
	base, at, n, v := f.Ref(0), f.Long(1), f.Long(3), byte(f.Int(5))
	f.Charge(int(n))
	if base == 0 {
		if err := f.RawFill(uint64(at), uint64(n), v); err != nil {
			return f.RawFault(err)
		}
		return f.ReturnVoid()
	}
	b := segmentBytes(f, base, at, n)
	for i := range b {
		b[i] = v
	}
	return f.ReturnVoid()
}

// segmentCopy is copy(source, at, destination, at, n).
func segmentCopy(f *rt.Frame) rt.Answer {
	src, from, dst, to, n := f.Ref(0), f.Long(1), f.Ref(3), f.Long(4), f.Long(6)
	f.Charge(int(n))
	var err error
	switch {
	case src != 0 && dst != 0:
		copy(segmentBytes(f, dst, to, n), segmentBytes(f, src, from, n))
	case src != 0:
		err = f.RawWrite(uint64(to), segmentBytes(f, src, from, n))
	case dst != 0:
		err = f.RawRead(uint64(from), segmentBytes(f, dst, to, n))
	default:
		err = f.RawCopy(uint64(to), uint64(from), uint64(n))
	}
	if err != nil {
		return f.RawFault(err)
	}
	return f.ReturnVoid()
}

// segmentMismatch is mismatch(a, at, b, at, n): the offset of the first difference, or -1.
func segmentMismatch(f *rt.Frame) rt.Answer {
	a, at, b, bt, n := f.Ref(0), f.Long(1), f.Ref(3), f.Long(4), f.Long(6)
	f.Charge(int(n))
	if a == 0 && b == 0 {
		order, i, err := f.RawCompare(uint64(at), uint64(bt), uint64(n))
		if err != nil {
			return f.RawFault(err)
		}
		if order == 0 {
			return f.ReturnLong(-1)
		}
		return f.ReturnLong(int64(i))
	}
	x, err := segmentView(f, a, at, n)
	if err != nil {
		return f.RawFault(err)
	}
	y, err := segmentView(f, b, bt, n)
	if err != nil {
		return f.RawFault(err)
	}
	if bytes.Equal(x, y) {
		return f.ReturnLong(-1)
	}
	i := 0
	for x[i] == y[i] {
		i++
	}
	return f.ReturnLong(int64(i))
}

// segmentView is n bytes to be read: of an array in place, of raw memory a copy.
func segmentView(f *rt.Frame, base heap.Ref, at, n int64) ([]byte, error) {
	if base != 0 {
		return segmentBytes(f, base, at, n), nil
	}
	p := make([]byte, n)
	return p, f.RawRead(uint64(at), p)
}
