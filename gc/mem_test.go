package gc

import (
	"syscall"
	"unsafe"

	"github.com/junco-vm/junco/heap"
)

func hugeHost() []byte {
	b, err := syscall.Mmap(-1, 0, int(2*heap.Bytes), 3, 0x22)
	if err != nil {
		panic(err)
	}
	off := -uintptr(unsafe.Pointer(&b[0])) & (1<<21 - 1)
	b = b[off:][:heap.Bytes]
	syscall.Madvise(b, 14)
	return b
}
