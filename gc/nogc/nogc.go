// Package nogc is a collector that never frees: for bringing a runtime up, for programs that end before the
// heap does, and as the zero line of measurements. It has the methods of [gc.Collector] that a runtime
// calls; [Binding] names them.
package nogc

import (
	"github.com/junco-vm/junco/gc"
	"github.com/junco-vm/junco/heap"
)

// Binding is what a runtime needs of a collector. [*gc.Collector] and [*Collector] have it.
type Binding interface {
	Heap() *heap.Heap
	SetLayout(classID uint16, refOffsets []uint16) error
	SetReference(classID uint16, kind gc.RefKind, referentOffset uint16, strongOffsets []uint16) error
	SetHolder(classID uint16, holder heap.Ref)
	DropLayout(classID uint16)
	Collect(roots gc.Roots) (gc.Cycle, error)
	CollectLastResort(roots gc.Roots) (gc.Cycle, error)
	Begin(roots gc.Roots) error
	Step(roots gc.Roots, budgetWords int) (gc.Phase, error)
	Finish(roots gc.Roots) error
	Due() bool
	Poll(roots gc.Roots) error
	Phase() gc.Phase
	Marking() bool
	MarkingFlag() *uint32
	Shade(ref heap.Ref)
	IsLive(ref heap.Ref) bool
	Clearing() bool
	Strengthen(ref heap.Ref) heap.Ref
	AllocColour() heap.Colour
	Stats() gc.Stats
	Inherit(s gc.Stats)
}

var (
	_ Binding = (*gc.Collector)(nil)
	_ Binding = (*Collector)(nil)
)

// Collector frees nothing.
type Collector struct{ h *heap.Heap }

// New returns a collector of h.
func New(h *heap.Heap) *Collector { return &Collector{h: h} }

// Heap returns the heap.
func (c *Collector) Heap() *heap.Heap { return c.h }

// SetLayout, SetReference and DropLayout take what they are given.
func (c *Collector) SetLayout(uint16, []uint16) error { return nil }

// SetReference does nothing.
func (c *Collector) SetReference(uint16, gc.RefKind, uint16, []uint16) error { return nil }

// SetHolder does nothing: no class ever dies.
func (c *Collector) SetHolder(uint16, heap.Ref) {}

// DropLayout does nothing.
func (c *Collector) DropLayout(uint16) {}

// Collect frees nothing and reports so.
func (c *Collector) Collect(gc.Roots) (gc.Cycle, error) {
	used := c.h.CapacityBytes() - c.h.FreeBytes()
	return gc.Cycle{UsedBefore: used, UsedAfter: used}, nil
}

// CollectLastResort is Collect.
func (c *Collector) CollectLastResort(roots gc.Roots) (gc.Cycle, error) { return c.Collect(roots) }

// Begin does nothing: no cycle ever runs.
func (c *Collector) Begin(gc.Roots) error { return nil }

// Step does nothing.
func (c *Collector) Step(gc.Roots, int) (gc.Phase, error) { return gc.Idle, nil }

// Finish does nothing.
func (c *Collector) Finish(gc.Roots) error { return nil }

// Due says no.
func (c *Collector) Due() bool { return false }

// Poll does nothing.
func (c *Collector) Poll(gc.Roots) error { return nil }

// Phase is always idle.
func (c *Collector) Phase() gc.Phase { return gc.Idle }

// Marking says no.
func (c *Collector) Marking() bool { return false }

// MarkingFlag returns the heap's flag, which stays 0.
func (c *Collector) MarkingFlag() *uint32 { return c.h.MarkingFlag() }

// Shade does nothing.
func (c *Collector) Shade(heap.Ref) {}

// IsLive says yes, except of null.
func (c *Collector) IsLive(ref heap.Ref) bool { return ref != 0 }

// Clearing says no.
func (c *Collector) Clearing() bool { return false }

// Strengthen returns what it is given.
func (c *Collector) Strengthen(ref heap.Ref) heap.Ref { return ref }

// AllocColour returns the colour of new objects, which never changes.
func (c *Collector) AllocColour() heap.Colour { return c.h.AllocColour() }

// Stats returns no collections.
func (c *Collector) Stats() gc.Stats { return gc.Stats{} }

// Inherit does nothing.
func (c *Collector) Inherit(gc.Stats) {}
