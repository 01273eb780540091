package heap

import (
	"fmt"

	"github.com/junco-vm/junco/vmmem"
)

// Addr is a guest address.
type Addr = vmmem.Addr

// Ref is a reference: the guest address of a chunk's payload. Zero is null.
type Ref uint32

// String formats the reference as eight hexadecimal digits.
func (r Ref) String() string { return fmt.Sprintf("0x%08x", uint32(r)) }

// Header is the word in front of every payload:
//
//	 31                             8 7     4 3   2  1  0
//	+--------------------------------+-------+-----+--+--+
//	| size of the chunk in bytes, 24 | type  |  C  | P| U|
//	+--------------------------------+-------+-----+--+--+
//
// The size counts the header and is a multiple of 8. C is the colour, P says
// that the chunk in front is free, U that this one is in use.
type Header uint32

// The fields of a header. Writers outside this package (the interpreter's bump
// allocation) put a header together from these.
const (
	HeaderInUse       Header = 1 << 0
	HeaderPrevFree    Header = 1 << 1
	HeaderColourShift        = 2
	HeaderColourMask  Header = 3 << HeaderColourShift
	HeaderTypeShift          = 4
	HeaderTypeMask    Header = 15 << HeaderTypeShift
	HeaderSizeShift          = 8

	// HeaderBytes is the size of a header.
	HeaderBytes = 4
	// MinChunkBytes is the least chunk: a free one needs a header, two links
	// and a trailer. Only a filler may be smaller, see [Filler].
	MinChunkBytes = 16
	// PayloadAlign is the alignment of payloads and of chunk sizes, in bytes.
	PayloadAlign = 1 << payloadAlignBits

	payloadAlignBits = 3
)

// MakeHeader puts a header of a chunk in use together. sizeBytes counts the header.
func MakeHeader(sizeBytes uint32, t Type, c Colour) Header {
	return Header(sizeBytes)<<HeaderSizeShift | Header(t)<<HeaderTypeShift | Header(c)<<HeaderColourShift | HeaderInUse
}

// Size returns the bytes of the chunk, header included.
func (h Header) Size() uint32 { return uint32(h >> HeaderSizeShift) }

// PayloadBytes returns the bytes behind the header.
func (h Header) PayloadBytes() uint32 { return h.Size() - HeaderBytes }

// Type returns the allocation type.
func (h Header) Type() Type { return Type(h & HeaderTypeMask >> HeaderTypeShift) }

// Colour returns the collector's colour.
func (h Header) Colour() Colour { return Colour(h & HeaderColourMask >> HeaderColourShift) }

// PrevFree reports whether the chunk in front is free.
func (h Header) PrevFree() bool { return h&HeaderPrevFree != 0 }

// InUse reports whether the chunk is in use.
func (h Header) InUse() bool { return h&HeaderInUse != 0 }

// String formats the header as in "instance 24 bytes colour 0 in use".
func (h Header) String() string {
	s := fmt.Sprintf("%v %d bytes %v", h.Type(), h.Size(), h.Colour())
	if h.PrevFree() {
		s += " prev-free"
	}
	if h.InUse() {
		s += " in-use"
	}
	return s
}

// ChunkBytes returns the size of the chunk that holds a payload of so many
// bytes: header added, rounded up, and never less than [MinChunkBytes]. It is
// only meaningful for payloads up to [MaxPayloadBytes].
func ChunkBytes(payloadBytes uint32) uint32 {
	return max((payloadBytes+HeaderBytes+PayloadAlign-1)&^(PayloadAlign-1), MinChunkBytes)
}

// Colour is the collector's mark of a chunk. Which of A and B means black
// changes from cycle to cycle, so that no cycle has to whiten what the last one
// left; see [Heap.AllocColour].
type Colour uint8

// The colours.
const (
	ColourA    Colour = 0
	ColourB    Colour = 1
	ColourGrey Colour = 2 // reached, not yet scanned
)

// Flip returns the other of A and B.
func (c Colour) Flip() Colour { return c ^ 1 }

// String returns the name of the colour.
func (c Colour) String() string {
	switch c {
	case ColourA:
		return "A"
	case ColourB:
		return "B"
	case ColourGrey:
		return "grey"
	}
	return fmt.Sprintf("colour(%d)", uint8(c))
}

// Type is the allocation type of a chunk: it tells the collector how to scan it.
type Type uint8

// The allocation types.
const (
	Free        Type = 0  // not in use
	Instance    Type = 1  // scanned by its class's layout
	PrimArray   Type = 2  // no references
	RefArray    Type = 3  // length at +4, references from +8
	String      Type = 4  // one reference, at +4
	Reference   Type = 5  // soft, weak or phantom: as an instance, but for its referent
	ClassRecord Type = 6  // count at +0, then so many references
	ClassLoader Type = 7  // as an instance
	Stack       Type = 8  // frames of a parked virtual thread
	Raw         Type = 9  // bytes of the VM: freed by hand, never by the collector
	Permanent   Type = 10 // as Raw, for what stays until the end
	Arena       Type = 11 // block of a client's context: as Raw
	// Filler is a chunk in use that nobody owns: the unused tail of a bump
	// buffer, or a chunk that could not be coalesced at once. The next sweep
	// frees it. It may be as small as 8 bytes.
	Filler Type = 12

	firstExplicit = Raw // explicit types stand behind managed ones

	typeCount = 16
)

// NumTypes is the number of allocation types that four bits can tell apart.
const NumTypes = typeCount

var typeNames = [...]string{
	"free", "instance", "primitive array", "reference array", "string", "reference",
	"class record", "class loader", "stack", "raw", "permanent", "arena", "filler",
}

// String returns the lower-case name of the type.
func (t Type) String() string {
	if int(t) < len(typeNames) {
		return typeNames[t]
	}
	return fmt.Sprintf("type(%d)", uint8(t))
}

// explicitTypes are freed by [Heap.Free] alone; managedTypes by the sweep alone.
const (
	explicitTypes = 1<<Raw | 1<<Permanent | 1<<Arena
	managedTypes  = 1<<Instance | 1<<PrimArray | 1<<RefArray | 1<<String | 1<<Reference |
		1<<ClassRecord | 1<<ClassLoader | 1<<Stack
)

// Managed reports whether chunks of this type belong to the collector: they
// carry a colour and die by the sweep. The others are freed by hand.
func (t Type) Managed() bool { return managedTypes>>t&1 != 0 }

// Explicit reports whether chunks of this type are freed by [Heap.Free].
func (t Type) Explicit() bool { return explicitTypes>>t&1 != 0 }
