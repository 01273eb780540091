package rt

import (
	"fmt"
	"time"

	"github.com/junco-vm/junco/heap"
)

// Running out of memory. An allocation that finds no room collects, then collects again and clears soft references, and only then is
// refused. The error's message is HotSpot's; what was asked for and what there was stands in fields of the error, from which the handler of uncaught
// exceptions, the log and the embedder's error take it.
//
// The error itself is made with memory held in reserve for it, a chunk that is freed first and taken again as soon as it fits. If even
// that is used up, an error made when the VM began is thrown: without a stack trace, but with the figures.

// Messages of OutOfMemoryError.
const (
	textHeapSpace = "Java heap space"
	textOverhead  = "GC overhead limit exceeded"
	textArraySize = "Requested array size exceeds VM limit"
	textMetaspace = "Metaspace"
)

// reserveBytes holds an OutOfMemoryError with its longest stack trace, twice.
const reserveBytes = 24 << 10

// refusal is a request that could not be met. The zero value is none.
type refusal struct {
	asked    uint64 // bytes
	overhead bool   // there would be room, but finding it takes all the time
}

// alloc allocates a zeroed chunk: from the bump buffer if it is small, else from the free lists; a full heap is collected first, and
// once more without mercy for soft references.
func (vm *VM) alloc(payload uint32, t heap.Type) (heap.Ref, bool) {
	if vm.cfg.Stress.CollectEvery > 0 && !vm.dire {
		if vm.allocations++; vm.allocations >= vm.cfg.Stress.CollectEvery {
			vm.allocations = 0
			vm.collect(causeStress)
		}
	}
	if r, ok := vm.tryAlloc(payload, t); ok || vm.dire {
		return r, ok
	}
	if vm.finishCycle() {
		if r, ok := vm.tryAlloc(payload, t); ok {
			return r, true
		}
	}
	for _, why := range []cause{causeAllocation, causeLastResort} {
		vm.collect(why)
		if vm.overhead.exceeded(vm, why) {
			vm.refused = refusal{uint64(payload), true}
			return 0, false
		}
		if r, ok := vm.tryAlloc(payload, t); ok {
			return r, true
		}
	}
	vm.refused = refusal{asked: uint64(payload)}
	return 0, false
}

// refuse is alloc of a chunk that no heap has room for.
func (vm *VM) refuse(payload uint64) (heap.Ref, bool) {
	if !vm.dire {
		vm.collect(causeLastResort)
	}
	vm.refused = refusal{asked: payload}
	return 0, false
}

// outOfMemory is the OutOfMemoryError to throw.
func (vm *VM) outOfMemory(message string) heap.Ref {
	refused := vm.refused
	vm.refused = refusal{}
	spare := rootOOM
	if refused.overhead {
		message, spare = textOverhead, rootOverheadOOM
	}
	vm.retireBuffer()
	free, hole := vm.heap.FreeBytes(), vm.heap.Stats().LargestFree
	if reserve := heap.Ref(vm.rootRaw(rootReserve)); reserve != 0 {
		vm.setRootRaw(rootReserve, 0)
		vm.must(vm.heap.Free(reserve))
	}
	vm.dire = true
	exc, ok := vm.makeThrowable("java/lang/OutOfMemoryError", message, true)
	vm.dire = false
	if !ok {
		exc = vm.rootRef(spare)
	}
	vm.takeReserve()
	if refused.asked != 0 {
		vm.store64(exc, vm.fieldOffset(exc, "asked"), refused.asked)
		vm.store32(exc, vm.fieldOffset(exc, "free"), free)
		vm.store32(exc, vm.fieldOffset(exc, "largest"), hole)
		if vm.cfg.GCLog != nil {
			fmt.Fprintf(vm.cfg.GCLog, "[%.3fs][warning][gc,junco] OutOfMemoryError: %s (%s)\n", time.Since(vm.born).Seconds(), message,
				refusalText(refused.asked, free, hole))
		}
	}
	return exc
}

// takeReserve holds memory for the next OutOfMemoryError, if there is any.
func (vm *VM) takeReserve() {
	if vm.rootRaw(rootReserve) != 0 {
		return
	}
	vm.retireBuffer()
	if r, err := vm.heap.Alloc(reserveBytes, heap.Raw); err == nil {
		vm.setRootRaw(rootReserve, uint32(r))
	}
}

func refusalText(asked uint64, free, largest uint32) string {
	return fmt.Sprintf("%d bytes asked for, %d of %d free, %d in one piece", asked, free, uint32(heap.Bytes), largest)
}

// Detail says of an OutOfMemoryError what was asked for and what was free; "" for other exceptions.
func (vm *VM) Detail(exc heap.Ref) string {
	if vm.classOf(exc).Name != "java/lang/OutOfMemoryError" {
		return ""
	}
	asked := vm.load64(exc, vm.fieldOffset(exc, "asked"))
	if asked == 0 {
		return ""
	}
	return refusalText(asked, vm.load32(exc, vm.fieldOffset(exc, "free")), vm.load32(exc, vm.fieldOffset(exc, "largest")))
}

// preallocate makes the errors that must be there when memory is not.
func (vm *VM) preallocate() error {
	for _, spare := range []struct {
		root    int
		message string
	}{{rootOOM, textHeapSpace}, {rootOverheadOOM, textOverhead}} { // not a map: runs have to repeat
		exc, ok := vm.makeThrowable("java/lang/OutOfMemoryError", spare.message, true)
		if !ok {
			return heap.ErrFull
		}
		vm.setRootRef(spare.root, exc)
	}
	vm.takeReserve()
	return nil
}

// overheadLimit finds programs that hardly do anything but collect: HotSpot's limit, with work in place of time, so that runs repeat. The
// collector's unit is a word marked; sweeping 32 bytes, a step of the program and 64 bytes allocated are counted like one.
type overheadLimit struct {
	steps       int64
	collections int
	marked      uint64 // bytes
	freed       uint64 // bytes
	used        uint32 // bytes
	futile      int    // collections in a row that did not pay
}

const (
	// overheadShare: the collector does 98 % of all work when it does 49 times as much as the program.
	overheadShare = 49
	// overheadFreed: a collection that frees less than a fiftieth of the heap, 2 %, is not worth it.
	overheadFreed = heap.Bytes / 50
	// overheadCount is how many of them in a row are too many.
	overheadCount = 5
)

// exceeded is asked after each collection that an allocation needed. A program gets the error only after soft references were cleared too.
func (o *overheadLimit) exceeded(vm *VM, why cause) bool {
	s := vm.gc.Stats()
	now := overheadLimit{steps: vm.stepsTaken(), collections: s.Collections, used: heap.Bytes - vm.heap.FreeBytes(), futile: o.futile}
	for t := range heap.NumTypes {
		now.marked += s.MarkedBytes[t]
		now.freed += s.FreedBytes[t]
	}
	collector := int64(now.marked-o.marked)/8 + int64(now.collections-o.collections)*int64(heap.Bytes/32)
	program := max(0, now.steps-o.steps) + (int64(now.freed-o.freed)+int64(now.used)-int64(o.used))/64
	switch {
	case why == causeLastResort: // counted already, by the collection before
	case collector >= overheadShare*program && heap.Bytes-now.used < overheadFreed:
		now.futile++
	default:
		now.futile = 0
	}
	*o = now
	if o.futile < overheadCount {
		return false
	}
	if why == causeAllocation {
		vm.collect(causeLastResort)
		if vm.heap.FreeBytes() >= overheadFreed {
			o.futile = 0
			return false
		}
	}
	o.futile = 0
	return true
}

// stepsTaken counts the steps of this run.
func (vm *VM) stepsTaken() int64 { return vm.steps + vm.slice - vm.m.Countdown }
