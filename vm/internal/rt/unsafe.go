package rt

import (
	"unsafe"

	"github.com/junco-vm/junco/heap"
)

// The unsafe code of this package: views of guest memory as typed slices and registers.
//
// It is safe because guest memory never moves and stays mapped until the VM is closed, because offsets are checked by the slice
// expression that precedes each cast, and because arrays begin 8-byte aligned.

// elems aliases the elements of a guest array as a slice of T.
func elems[T any](vm *VM, arr heap.Ref) []T {
	n := int(vm.arrayLen(arr))
	if n == 0 {
		return nil
	}
	var z T
	off := int(arr) - heapBase + arrayData
	b := vm.mem[off : off+n*int(unsafe.Sizeof(z))]
	return unsafe.Slice((*T)(unsafe.Pointer(&b[0])), n)
}

// reg is register i of the frame at byte offset fp of the thread's stack.
func (t *Thread) reg(fp uint32, i int) *uint64 { return t.slot(fp + uint32(i)*8) }

// slot is the eight bytes at an offset of the thread's stack.
func (t *Thread) slot(off uint32) *uint64 {
	return (*uint64)(unsafe.Pointer(&t.stack[off : off+8][0]))
}

// regs are n registers of the frame at byte offset fp of the thread's stack, from register i on.
func (t *Thread) regs(fp uint32, i, n int) []uint64 {
	off := int(fp) + i*8
	return unsafe.Slice((*uint64)(unsafe.Pointer(&t.stack[off : off+n*8][0])), n)
}
