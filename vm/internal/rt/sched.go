package rt

import (
	"context"
)

// quantum is the number of steps that a thread runs before another has its turn.
const quantum = 20_000

// stressQuantum makes safepoints frequent in the stress modes; a prime, so that they wander through loops.
const stressQuantum = 101

func (vm *VM) quantum() int64 {
	if vm.cfg.Stress != (Stress{}) {
		return stressQuantum
	}
	return quantum
}

// enqueue puts a thread at the end of the run queue.
func (vm *VM) enqueue(t *Thread) {
	t.setState(threadRunnable)
	t.setWord(tcbNext, 0)
	if tail := vm.rootRaw(rootRunTail); tail != 0 {
		vm.threads[tail-1].setWord(tcbNext, t.id)
	} else {
		vm.setRootRaw(rootRunHead, t.id)
	}
	vm.setRootRaw(rootRunTail, t.id)
}

// dequeue takes the first thread from the run queue; nil when it is empty.
func (vm *VM) dequeue() *Thread {
	head := vm.rootRaw(rootRunHead)
	if head == 0 {
		return nil
	}
	t := vm.threads[head-1]
	next := t.word(tcbNext)
	vm.setRootRaw(rootRunHead, next)
	if next == 0 {
		vm.setRootRaw(rootRunTail, 0)
	}
	return t
}

// save stores the machine's registers in the control block of the current thread.
func (vm *VM) save() {
	if t := vm.current; t != nil {
		t.setWord(tcbFP, vm.m.FP)
		t.setWord(tcbPC, vm.m.PC)
	}
}

// resume makes t the current thread.
func (vm *VM) resume(t *Thread) {
	vm.current = t
	vm.m.SetStack(t.stack, t.limit())
	if vm.m.ThreadID, vm.m.NoThinLock = t.id, 0; !t.thin() {
		// The number does not fit into a thin lock: no lock passes the loop's tests, the runtime enters and leaves.
		vm.m.ThreadID, vm.m.NoThinLock = maxThin+1, 1
	}
	vm.m.FP = t.word(tcbFP)
	vm.m.PC = t.word(tcbPC)
	vm.scanBeforeRun(vm.top())
}

// yield lets the next runnable thread run, if there is one, and queues the current one.
func (vm *VM) yield() {
	vm.pollDevices()
	vm.wakeSleepers()
	if vm.rootRaw(rootRunHead) == 0 {
		return
	}
	vm.save()
	vm.enqueue(vm.current)
	vm.resume(vm.dequeue())
}

// block leaves the current thread, whose state says what it waits for, and runs another; see schedule.
func (vm *VM) block() {
	vm.save()
	vm.current = nil
}

// schedule picks a thread when none is current. It waits when all sleep or wait for devices, and answers ErrDeadlock when no thread can
// ever go on.
func (vm *VM) schedule(ctx context.Context) error {
	for {
		vm.pollDevices()
		next := vm.wakeSleepers()
		if t := vm.dequeue(); t != nil {
			vm.resume(t)
			return nil
		}
		awaited := vm.awaitedLines()
		if at := vm.alarm(); at != 0 && awaited&(1<<LineClock) != 0 && (next == 0 || at < next) {
			next = at
		}
		var err error
		switch {
		case next != 0:
			err = vm.sleepUntil(ctx, next)
		case vm.mayRaise(awaited):
			err = vm.awaitDevices(ctx)
		default:
			err = vm.deadlock()
		}
		if err != nil {
			return err
		}
	}
}

// wakeSleepers queues the threads whose timed wait is over, earliest first, and answers when the next one is: 0 for never.
func (vm *VM) wakeSleepers() int64 {
	if vm.timed == 0 {
		return 0
	}
	now := vm.nanoTime()
	for {
		t, wake := vm.nextTimer()
		if t == nil {
			return 0
		}
		if wake > now {
			return wake
		}
		t.setFlag(flagTimedOut)
		vm.wake(t)
	}
}

// setTimer makes the wait of t end by itself after some nanoseconds.
func (vm *VM) setTimer(t *Thread, nanos int64) {
	at := vm.nanoTime() + nanos
	if at <= 0 {
		at = 1<<63 - 1
	}
	t.setLong(tcbWake, at)
	t.setFlag(flagTimed)
	vm.timed++
	vm.pushTimer(timer{at, t.id})
}

func (vm *VM) clearTimer(t *Thread) {
	if t.flag(flagTimed) {
		t.clearFlag(flagTimed)
		vm.timed--
	}
}

// wake ends the wait of a thread, whatever it waits for, and queues it.
func (vm *VM) wake(t *Thread) {
	vm.clearTimer(t)
	if s := t.state(); s == threadBlocked || s == threadWaiting {
		vm.leaveQueues(t)
	}
	vm.enqueue(t)
}

// sleepUntil waits on the host until the monotonic clock shows at.
func (vm *VM) sleepUntil(ctx context.Context, at int64) error {
	d := at - vm.nanoTime()
	if d <= 0 {
		return nil
	}
	vm.hostSleep(ctx, d)
	return ctx.Err()
}
