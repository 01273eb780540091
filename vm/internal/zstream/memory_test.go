package zstream

import "unsafe"

// aliased is a slice of words as bytes: memory that is aligned as guest arrays are.
func aliased(w []uint64) []byte {
	return unsafe.Slice((*byte)(unsafe.Pointer(&w[0])), len(w)*8)
}
