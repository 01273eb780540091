package rt

import "github.com/junco-vm/junco/heap"

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
