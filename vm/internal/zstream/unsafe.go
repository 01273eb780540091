package zstream

import "unsafe"

// DeflaterBytes and InflaterBytes are how much memory a stream takes.
const (
	DeflaterBytes = int(unsafe.Sizeof(Deflater{}))
	InflaterBytes = int(unsafe.Sizeof(Inflater{}))
)

// The structs lie in bytes of the caller's. That is safe because they hold no pointers, every bit pattern is a value of their fields,
// and the bytes are as many and as aligned (8) as asked for here; indices in them are checked as everywhere in Go, so bytes that
// somebody else changed end in a recovered panic and nothing worse.

// DeflaterAt is the compressor in b; zeroed memory wants Init. It is valid as long as b is.
func DeflaterAt(b []byte) *Deflater {
	_ = b[DeflaterBytes-1]
	return (*Deflater)(unsafe.Pointer(&b[0]))
}

// InflaterAt is the decompressor in b; zeroed memory wants Init. It is valid as long as b is.
func InflaterAt(b []byte) *Inflater {
	_ = b[InflaterBytes-1]
	return (*Inflater)(unsafe.Pointer(&b[0]))
}
