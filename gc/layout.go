package gc

import (
	"fmt"

	"github.com/junco-vm/junco/heap"
)

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
	holder   heap.Ref // what every object of the class keeps alive, or null
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
	c.setExt(classID, extLayout{masks: masks, offsets: refOffsets})
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

// SetHolder says what every object of a class keeps alive, arrays of references too: the class loader, of classes
// that may be unloaded. Null takes it back. The class's layout stays, and the
// holder stays when that is registered again.
func (c *Collector) SetHolder(classID uint16, holder heap.Ref) {
	e := extLayout{}
	switch layout := c.layout(uint32(classID)); {
	case layout&extended != 0:
		e = c.ext[layout>>1]
	case layout != 0:
		e.masks = []uint64{layout}
		for k := range uint16(64) {
			if layout>>k&1 != 0 {
				e.offsets = append(e.offsets, 4*k)
			}
		}
	}
	c.dropExt(classID)
	e.holder = holder
	c.setExt(classID, e)
}

// DropLayout forgets a class, whose id may be given to another then.
func (c *Collector) DropLayout(classID uint16) {
	c.dropExt(classID)
	c.setLayout(classID, 0)
}

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

// setExt registers a layout in its shortest form. It keeps the holder of the one before.
func (c *Collector) setExt(classID uint16, e extLayout) {
	if old := c.layout(uint32(classID)); old&extended != 0 && e.holder == 0 {
		e.holder = c.ext[old>>1].holder
	}
	c.dropExt(classID)
	switch {
	case e.holder == 0 && e.kind == 0 && len(e.masks) == 0:
		c.setLayout(classID, 0)
	case e.holder == 0 && e.kind == 0 && len(e.masks) == 1:
		c.setLayout(classID, e.masks[0])
	default:
		e.offsets = append([]uint16(nil), e.offsets...)
		if e.holder != 0 {
			c.holders++
		}
		index := len(c.ext)
		if n := len(c.extFree); n > 0 {
			index, c.extFree = c.extFree[n-1], c.extFree[:n-1]
			c.ext[index] = e
		} else {
			c.ext = append(c.ext, e)
		}
		c.setLayout(classID, uint64(index)<<1|extended)
	}
}

// dropExt takes a class's extended layout away, if it has one.
func (c *Collector) dropExt(classID uint16) {
	old := c.layout(uint32(classID))
	if old&extended == 0 {
		return
	}
	if c.ext[old>>1].holder != 0 {
		c.holders--
	}
	c.ext[old>>1] = extLayout{}
	c.extFree = append(c.extFree, int(old>>1))
	c.setLayout(classID, 0)
}

func (c *Collector) setLayout(classID uint16, layout uint64) {
	for int(classID) >= len(c.layouts) {
		c.layouts = append(c.layouts, 0)
	}
	c.layouts[classID] = layout
}

// layout returns a class's layout word.
func (c *Collector) layout(classID uint32) uint64 {
	if int(classID) < len(c.layouts) {
		return c.layouts[classID]
	}
	return 0
}
