package rt

import (
	"encoding/binary"

	"github.com/junco-vm/junco/heap"
	"github.com/junco-vm/junco/vmmem"
)

// Layout of objects in the heap, in bytes from the payload (DESIGN: a reference is the address of the payload):
//
//	+0  class id (16 bits) and lock (16 bits)
//	+4  first field, or the length of an array
//	+8  elements of an array
//
// A String is a value (byte[] for Latin-1, char[] otherwise) at +4 and its hash at +8.
const (
	heapBase    = int(vmmem.HeapBase)
	fieldsStart = 4
	arrayLength = 4
	arrayData   = 8
	stringValue = 4
	stringHash  = 8
)

func (vm *VM) load8(obj heap.Ref, off uint32) uint8 { return vm.mem[int(obj)-heapBase+int(off)] }
func (vm *VM) load16(obj heap.Ref, off uint32) uint16 {
	return binary.LittleEndian.Uint16(vm.mem[int(obj)-heapBase+int(off):])
}
func (vm *VM) load32(obj heap.Ref, off uint32) uint32 {
	return binary.LittleEndian.Uint32(vm.mem[int(obj)-heapBase+int(off):])
}
func (vm *VM) load64(obj heap.Ref, off uint32) uint64 {
	return binary.LittleEndian.Uint64(vm.mem[int(obj)-heapBase+int(off):])
}
func (vm *VM) loadRef(obj heap.Ref, off uint32) heap.Ref { return heap.Ref(vm.load32(obj, off)) }

func (vm *VM) store8(obj heap.Ref, off uint32, v uint8) { vm.mem[int(obj)-heapBase+int(off)] = v }
func (vm *VM) store16(obj heap.Ref, off uint32, v uint16) {
	binary.LittleEndian.PutUint16(vm.mem[int(obj)-heapBase+int(off):], v)
}
func (vm *VM) store32(obj heap.Ref, off uint32, v uint32) {
	binary.LittleEndian.PutUint32(vm.mem[int(obj)-heapBase+int(off):], v)
}
func (vm *VM) store64(obj heap.Ref, off uint32, v uint64) {
	binary.LittleEndian.PutUint64(vm.mem[int(obj)-heapBase+int(off):], v)
}

// storeRef stores a reference into an object, array, record or handle: the one place on the Go side that does. The write barrier is
// the collector's (see gc/gc.go).
func (vm *VM) storeRef(obj heap.Ref, off uint32, v heap.Ref) {
	if vm.gc.Marking() {
		vm.gc.Shade(vm.loadRef(obj, off))
	}
	vm.store32(obj, off, uint32(v))
}

// arrayLen is the length of an array in elements.
func (vm *VM) arrayLen(arr heap.Ref) int32 { return int32(vm.load32(arr, arrayLength)) }

// classOf is the class of an object.
func (vm *VM) classOf(obj heap.Ref) *Class { return vm.classes[vm.load16(obj, 0)] }

// bytesOf aliases the elements of a byte or boolean array.
func (vm *VM) bytesOf(arr heap.Ref) []byte {
	off := int(arr) - heapBase + arrayData
	return vm.mem[off : off+int(vm.arrayLen(arr))]
}

func (vm *VM) tryAlloc(payload uint32, t heap.Type) (heap.Ref, bool) {
	switch {
	case payload > smallObject:
		vm.pollCollector()
	case t.Managed():
		if r, ok := vm.bump(payload, t); ok {
			return r, true
		}
		if vm.refillBuffer(heap.ChunkBytes(payload)) {
			if r, ok := vm.bump(payload, t); ok {
				return r, true
			}
		}
	}
	r, err := vm.heap.Alloc(payload, t)
	return r, err == nil
}

// newInstance allocates a zeroed instance of a linked class.
func (vm *VM) newInstance(c *Class) (heap.Ref, bool) {
	r, ok := vm.alloc(c.InstanceBytes, c.AllocType)
	if ok {
		vm.store32(r, 0, uint32(c.ID))
	}
	return r, ok
}

// newArray allocates a zeroed array of an array class.
func (vm *VM) newArray(c *Class, n int) (heap.Ref, bool) {
	size := uint64(n)<<c.elemShift + arrayData
	if size > uint64(heap.MaxPayloadBytes) {
		return vm.refuse(size)
	}
	t := heap.PrimArray
	if c.Elem.Kind != KindPrimitive {
		t = heap.RefArray
	}
	r, ok := vm.alloc(uint32(size), t)
	if ok {
		vm.store32(r, 0, uint32(c.ID))
		vm.store32(r, arrayLength, uint32(n))
	}
	return r, ok
}

func (vm *VM) newPrimArray(code byte, n int) (heap.Ref, bool) {
	return vm.newArray(vm.primArrays[code-'A'], n)
}

// newObjectArray makes an array of nulls of a boot class or array class.
func (vm *VM) newObjectArray(elem string, n int) (heap.Ref, bool) {
	c, err := vm.bootClass(arrayName(elem))
	if err != nil {
		return 0, false
	}
	return vm.newArray(c, n)
}

func (vm *VM) newObjectNamed(class string) (heap.Ref, bool) {
	c, err := vm.bootClass(class)
	if err != nil {
		return 0, false
	}
	return vm.newInstance(c)
}
