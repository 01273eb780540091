//go:build windows && !race

package vmmem

import "unsafe"

// bytesOfHost makes a slice of memory that VirtualAlloc returned. It lies outside
// of the Go heap, so the collector neither moves nor frees it.
func bytesOfHost(address uintptr, n int) []byte {
	return unsafe.Slice(*(**byte)(unsafe.Pointer(&address)), n)
}
