package gc

import "fmt"

// RefKind is the strength of a class of references.
type RefKind uint8

// The kinds of references.
const (
	// Soft referents are kept, except by a collection of last resort.
	Soft RefKind = iota + 1
	// Weak referents are not kept.
	Weak
	// Phantom referents are not kept either; the program never sees them.
	Phantom
)

// A layout says where an object's references are, one bit per word: bit k is set if
// the word at payload+4*k is a reference. Bit 0 would be the class word, so it says
// instead that the rest is an index into ext. Zero means no references.
const extended = 1

// extLayout is a layout that does not fit one word, or is more than offsets.
type extLayout struct {
	masks    []uint64 // bit k of masks[g]: the word at payload + 256*g + 4*k
	kind     RefKind  // 0: no referent
	referent uint32   // byte offset from the payload
	offsets  []uint16 // as registered, for the independent marker
}

// SetLayout registers where the objects of a class hold references: byte offsets from the
// payload, multiples of 4, from 4 on, in any order. It replaces what was registered
// before. Objects of a class without a layout hold no references.
//
// # Errors
//
// [ErrLayout].
func (c *Collector) SetLayout(classID uint16, refOffsets []uint16) error {
	masks, err := masksOf(refOffsets)
	if err != nil {
		return err
	}
	switch len(masks) {
	case 0:
		c.setLayout(classID, 0)
	case 1:
		c.setLayout(classID, masks[0])
	default:
		c.setExt(classID, extLayout{masks: masks, offsets: refOffsets})
	}
	return nil
}

// SetReference registers a class of references, whose objects have the type
// [heap.Reference]: where the referent is, and where the other, strong references are.
//
// # Errors
//
// [ErrLayout].
func (c *Collector) SetReference(classID uint16, kind RefKind, referentOffset uint16, strongOffsets []uint16) error {
	if kind < Soft || kind > Phantom {
		return fmt.Errorf("%w: reference kind %d", ErrLayout, kind)
	}
	if _, err := masksOf([]uint16{referentOffset}); err != nil {
		return err
	}
	masks, err := masksOf(strongOffsets)
	if err != nil {
		return err
	}
	for _, off := range strongOffsets {
		if off == referentOffset {
			return fmt.Errorf("%w: referent at %d is strong too", ErrLayout, off)
		}
	}
	c.setExt(classID, extLayout{masks: masks, kind: kind, referent: uint32(referentOffset), offsets: strongOffsets})
	return nil
}

// DropLayout forgets a class, whose id may be given to another then.
func (c *Collector) DropLayout(classID uint16) { c.setLayout(classID, 0) }

func masksOf(offsets []uint16) ([]uint64, error) {
	var masks []uint64
	for _, off := range offsets {
		if off < 4 || off%4 != 0 {
			return nil, fmt.Errorf("%w: offset %d", ErrLayout, off)
		}
		for int(off/256) >= len(masks) {
			masks = append(masks, 0)
		}
		masks[off/256] |= 1 << (off / 4 % 64)
	}
	return masks, nil
}

func (c *Collector) setLayout(classID uint16, layout uint64) {
	if old := c.layout(uint32(classID)); old&extended != 0 {
		c.ext[old>>1] = extLayout{}
	}
	for int(classID) >= len(c.layouts) {
		c.layouts = append(c.layouts, 0)
	}
	c.layouts[classID] = layout
}

func (c *Collector) setExt(classID uint16, e extLayout) {
	e.offsets = append([]uint16(nil), e.offsets...)
	if old := c.layout(uint32(classID)); old&extended != 0 {
		c.ext[old>>1] = e
		return
	}
	c.setLayout(classID, uint64(len(c.ext))<<1|extended)
	c.ext = append(c.ext, e)
}

// layout returns a class's layout word.
func (c *Collector) layout(classID uint32) uint64 {
	if int(classID) < len(c.layouts) {
		return c.layouts[classID]
	}
	return 0
}
