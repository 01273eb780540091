// Package zstream compresses and decompresses DEFLATE data (RFC 1951) in the zlib container (RFC 1950) or without one, for java.util.zip.
//
// Deflater and Inflater are structs without pointers that lie in memory of the caller's, a guest byte array (see unsafe.go), so that a
// stream is part of the guest's state: it is counted, collected and saved with it, and Go keeps nothing between two calls.
//
// The compressor makes byte for byte what programs see on other Java machines: hash chains over three bytes, lazy matching with the usual
// parameters of levels 1 to 9, blocks of 16383 symbols, and Huffman codes with ties broken by depth (deflate.go, huffman.go). The
// decompressor decodes with canonical codes, bit by bit beyond a table of nine bits (inflate.go).
package zstream

// Status is how a call ended.
type Status int32

const (
	// OK: go on with more input or more room.
	OK Status = iota
	// End: the stream is complete.
	End
	// NeedDictionary: the stream was compressed with a preset dictionary whose Adler-32 is in Adler.
	NeedDictionary
	// Corrupt: the data are not a stream; Problem says why.
	Corrupt
)

// Adler32 continues a checksum (RFC 1950), 1 at first.
func Adler32(sum uint32, b []byte) uint32 {
	const mod, chunk = 65521, 5552 // as many bytes as fit into 32 bits without reduction
	s1, s2 := sum&0xffff, sum>>16
	for len(b) > 0 {
		n := min(len(b), chunk)
		for _, c := range b[:n] {
			s1 += uint32(c)
			s2 += s1
		}
		s1, s2, b = s1%mod, s2%mod, b[n:]
	}
	return s2<<16 | s1
}

// lengthBase and its siblings are the tables of RFC 1951, section 3.2.5.
var (
	lengthBase  = [29]uint16{3, 4, 5, 6, 7, 8, 9, 10, 11, 13, 15, 17, 19, 23, 27, 31, 35, 43, 51, 59, 67, 83, 99, 115, 131, 163, 195, 227, 258}
	lengthExtra = [29]uint8{0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 2, 2, 2, 2, 3, 3, 3, 3, 4, 4, 4, 4, 5, 5, 5, 5, 0}
	distBase    = [30]uint16{1, 2, 3, 4, 5, 7, 9, 13, 17, 25, 33, 49, 65, 97, 129, 193, 257, 385, 513, 769, 1025, 1537, 2049, 3073, 4097, 6145, 8193, 12289, 16385, 24577}
	distExtra   = [30]uint8{0, 0, 0, 0, 1, 1, 2, 2, 3, 3, 4, 4, 5, 5, 6, 6, 7, 7, 8, 8, 9, 9, 10, 10, 11, 11, 12, 12, 13, 13}
	codeExtra   = [19]uint8{16: 2, 17: 3, 18: 7}
	codeOrder   = [19]uint8{16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15}
)

const endBlock = 256
