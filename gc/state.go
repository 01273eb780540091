package gc

import "github.com/junco-vm/junco/heap"

// The state chunk: words by offset from its payload.
const (
	stMagic      = 0
	stPhase      = 4  // a Phase
	stCycles     = 8  // cycles begun
	stStackTop   = 12 // words on the mark stack
	stStackCap   = 16 // its length in words
	stOverflow   = 20 // lowest object that is grey in its header only, or 0
	stDiscovered = 24 // references in the discovered list
	stMissed     = 28 // 1: the discovered list was full once
	stLastResort = 32 // 1: soft references are cleared in this cycle
	stRootsDone  = 36 // 1: late roots are marked too
	stSpent      = 40 // words looked at in this cycle
	stLastSpent  = 44 // words looked at in the last one
	stSliceWords = 48 // words a slice looks at
	stBeginAt    = 52 // a cycle is due when fewer bytes are free
	stSliceAt    = 56 // a slice is due when fewer bytes are free
	stSliced     = 60 // 1: the cycle runs in slices
	stScattered  = 64 // free bytes that are of little use
	stCursor     = 68 // while Clearing: where the walk for references stands, or 0
	stStack      = 72 // the mark stack, then the discovered list

	stateMagic = 'j' | 'g'<<8 | 'c'<<16 | '2'<<24

	// discoveredWords bounds the references noted while marking; when there are
	// more, the heap is walked for them.
	discoveredWords = 1024
)

func (c *Collector) at(off uint32) uint32     { return *c.mem.word(c.state + off) }
func (c *Collector) put(off uint32, v uint32) { *c.mem.word(c.state + off) = v }

// discoveredAt is the guest address of the discovered list.
func (c *Collector) discoveredAt() uint32 { return c.state + stStack + 4*c.at(stStackCap) }

// Phase is what the collector is at.
type Phase uint32

// The phases.
const (
	Idle Phase = iota
	Marking
	Clearing // of references and weak tables: what is white now is dead
	Sweeping
)

// String returns the lower-case name of the phase.
func (p Phase) String() string {
	switch p {
	case Idle:
		return "idle"
	case Marking:
		return "marking"
	case Clearing:
		return "clearing"
	case Sweeping:
		return "sweeping"
	}
	return "unknown"
}

// Phase returns what the collector is at.
func (c *Collector) Phase() Phase { return Phase(c.at(stPhase)) }

// keepsSnapshot tells whether the invariant of gc.go holds and has to be kept: only then may anything become grey.
func (c *Collector) keepsSnapshot() bool { return c.Phase() == Marking }

// colours works out the bits that the heap's colour of new objects implies.
func (c *Collector) colours() {
	black := c.h.AllocColour()
	c.black = uint32(black) << heap.HeaderColourShift
	c.white = uint32(black.Flip()) << heap.HeaderColourShift
	c.whiteKeys, c.todoKeys = 0, 0
	for t := range heap.Type(heap.NumTypes) {
		if t.Managed() {
			c.whiteKeys |= 1 << (uint32(t)<<2 | uint32(black.Flip()))
			c.todoKeys |= 1 << (uint32(t)<<2 | uint32(heap.ColourGrey))
		}
	}
	c.todoKeys |= c.whiteKeys
}
