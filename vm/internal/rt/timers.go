package rt

import "container/heap"

// A timer says when a thread's timed wait ends. The truth is in the thread's control block (tcbWake, flagTimed); the timers of a VM are a
// heap that finds the next one, and may hold some whose thread does not wait any more.
type timer struct {
	wake int64  // nanoseconds on the monotonic clock
	id   uint32 // the thread
}

// timerHeap orders timers by time, those of the same time by thread.
type timerHeap struct{ t *[]timer }

func (h timerHeap) Len() int { return len(*h.t) }
func (h timerHeap) Less(i, j int) bool {
	a, b := (*h.t)[i], (*h.t)[j]
	return a.wake < b.wake || a.wake == b.wake && a.id < b.id
}
func (h timerHeap) Swap(i, j int) { (*h.t)[i], (*h.t)[j] = (*h.t)[j], (*h.t)[i] }
func (h timerHeap) Push(x any)    { *h.t = append(*h.t, x.(timer)) }
func (h timerHeap) Pop() any {
	last := len(*h.t) - 1
	x := (*h.t)[last]
	*h.t = (*h.t)[:last]
	return x
}

// pushTimer remembers a timer. The heap is made anew from the threads when most of it is stale, or when it has not got them all.
func (vm *VM) pushTimer(t timer) {
	if n := len(vm.timers); n > 64+2*vm.timed || n < vm.timed-1 {
		vm.findTimers()
		return
	}
	heap.Push(timerHeap{&vm.timers}, t)
}

// findTimers makes the heap from the threads' control blocks.
func (vm *VM) findTimers() {
	vm.timers = vm.timers[:0]
	for _, t := range vm.threads {
		if t != nil && t.flag(flagTimed) {
			vm.timers = append(vm.timers, timer{t.long(tcbWake), t.id})
		}
	}
	heap.Init(timerHeap{&vm.timers})
}

// nextTimer finds the thread whose timed wait ends first, nil if there is none.
func (vm *VM) nextTimer() (t *Thread, wake int64) {
	if vm.timed == 0 {
		vm.timers = vm.timers[:0]
		return nil, 0
	}
	if len(vm.timers) < vm.timed {
		vm.findTimers()
	}
	for {
		first := vm.timers[0]
		if t := vm.threads[first.id-1]; t != nil && t.flag(flagTimed) && t.long(tcbWake) == first.wake {
			return t, first.wake
		}
		heap.Pop(timerHeap{&vm.timers})
	}
}
