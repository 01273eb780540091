package rt

import (
	"time"

	"github.com/junco-vm/junco/gc"
	"github.com/junco-vm/junco/heap"
)

// smallObject is the largest chunk payload, in bytes, that goes through the bump buffer. Larger ones take the hole that fits them best:
// were a buffer cut from a hole for their sake, small objects would spoil what is left of it.
const smallObject = 1 << 10

// refillBuffer retires the bump buffer and cuts a new one that holds at least one chunk of the given size. It is where the collector is
// paced: a slice that is due runs here. It answers false if small objects have to be allocated one by one: the heap is too
// full or fragmented, or a test wants each allocation to leave the loop.
func (vm *VM) refillBuffer(chunk uint32) bool {
	vm.pollCollector()
	vm.retireBuffer()
	if vm.cfg.Stress.CollectEvery > 0 {
		return false
	}
	start, end, err := vm.heap.CutBuffer(chunk)
	if err != nil {
		return false // there may still be a hole that fits exactly: that is alloc's business
	}
	vm.m.Bump, vm.m.BumpEnd = uint32(start), uint32(end)
	return true
}

// pollCollector does what the collector has due: begin a cycle, or a slice of the one that runs.
func (vm *VM) pollCollector() {
	if !vm.gc.Due() {
		return
	}
	vm.retireBuffer()
	vm.drainShaded()
	vm.must(vm.gc.Poll(roots{vm}))
	vm.syncCollector()
}

// syncCollector tells the interpreter what the collector's phase asks of it: the colour of new objects, and whether stores
// must keep what they overwrite.
func (vm *VM) syncCollector() {
	if vm.cfg.Stress.NoBarrier {
		*vm.gc.MarkingFlag() = 0 // the collector knows its phase without it
	}
	vm.m.NewColour = uint32(vm.heap.AllocColour()) << heap.HeaderColourShift
	vm.m.Marking = *vm.gc.MarkingFlag()
}

// stressSlice runs a short slice at a safepoint, and begins a cycle when none runs: a test mode.
func (vm *VM) stressSlice() {
	vm.retireBuffer()
	vm.drainShaded()
	if vm.gc.Phase() == gc.Idle {
		vm.must(vm.gc.Begin(roots{vm}))
	} else {
		_, err := vm.gc.Step(roots{vm}, stressBudget)
		vm.must(err)
	}
	vm.syncCollector()
}

// stressBudget is the length of such a slice in words: short, so that the program runs in every phase.
const stressBudget = 500

// retireBuffer closes the bump buffer, so that the heap can be walked and collected.
func (vm *VM) retireBuffer() {
	if vm.m.BumpEnd == 0 {
		return
	}
	vm.must(vm.heap.RetireBuffer(heap.Addr(vm.m.Bump), heap.Addr(vm.m.BumpEnd)))
	vm.m.Bump, vm.m.BumpEnd = 0, 0
}

// bump allocates a small chunk from the bump buffer; ok is false when it is exhausted.
func (vm *VM) bump(payload uint32, t heap.Type) (heap.Ref, bool) {
	n := heap.ChunkBytes(payload)
	at := vm.m.Bump
	if payload > smallObject || at+n > vm.m.BumpEnd {
		return 0, false
	}
	vm.m.Bump = at + n
	vm.store32(heap.Ref(at), 0, uint32(heap.MakeHeader(n, t, 0))|vm.m.NewColour)
	return heap.Ref(at + heap.HeaderBytes), true
}

// cause says why a collection runs.
type cause uint8

const (
	causeAllocation cause = iota // the heap is full
	causeLastResort              // and still is: soft references go too
	causeExplicit                // System.gc()
	causeStress                  // a test mode
	causeMetadata                // loaders of the guest's own hold many image sections
)

func (c cause) String() string {
	switch c {
	case causeExplicit:
		return "System.gc()"
	case causeMetadata:
		return "Metadata GC Threshold"
	case causeLastResort:
		return "Last ditch collection"
	}
	return "Allocation Failure"
}

// repeatableSliceWords is the length of a slice when time is not the host's, so that a run repeats: about 50 us on a machine of today.
const repeatableSliceWords = 6000

// gcOptions is how the collector is set up.
func (vm *VM) gcOptions() gc.Options {
	o := gc.Options{Cleared: vm.addPending, Verify: vm.cfg.Stress.Slices || vm.cfg.Stress.CollectEvery > 0}
	if vm.cfg.NanoTime != nil {
		o.SliceWords = repeatableSliceWords
	}
	if vm.cfg.GCLog != nil {
		o.Events = gc.LogEvents(vm.cfg.GCLog, vm.cfg.GCLogLevel, heap.Bytes, func() string { return vm.collecting.String() },
			func() time.Duration { return time.Since(vm.born) })
	}
	o.Events = vm.figures.watch(o.Events)
	return o
}

// collect runs a full collection. All guest state it needs is in guest memory when it begins: registers of the current thread are
// read where they are.
func (vm *VM) collect(why cause) {
	vm.retireBuffer()
	vm.drainShaded()
	vm.collecting = why
	var err error
	if why == causeLastResort {
		_, err = vm.gc.CollectLastResort(roots{vm})
	} else {
		_, err = vm.gc.Collect(roots{vm})
	}
	vm.must(err)
	vm.syncCollector()
	vm.takeReserve()
}

// finishCycle does what is left of the cycle that runs, if one does: that may be enough for an allocation that found nothing.
func (vm *VM) finishCycle() bool {
	if vm.gc.Phase() == gc.Idle {
		return false
	}
	vm.retireBuffer()
	vm.drainShaded()
	vm.must(vm.gc.Finish(roots{vm}))
	vm.syncCollector()
	return true
}

// drainShaded hands the references that the loop overwrote to the collector.
func (vm *VM) drainShaded() {
	for _, r := range vm.m.Shaded[:vm.m.ShadedLen] {
		vm.gc.Shade(heap.Ref(r))
	}
	vm.m.ShadedLen = 0
}
