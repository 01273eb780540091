package classfile

import "unsafe"

// bytesAsString gives the bytes of b as a string without copying. It is safe because class bytes are immutable: Parse's
// contract forbids the caller to write to them, and a Pool under construction only ever appends.
func bytesAsString(b []byte) string {
	return unsafe.String(unsafe.SliceData(b), len(b))
}
