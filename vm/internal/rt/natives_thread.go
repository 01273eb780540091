package rt

import (
	"github.com/junco-vm/junco/vm/internal/interp"
)

func init() {
	register("java/lang/Thread", map[string]Native{
		"currentThread()Ljava/lang/Thread;": func(f *Frame) Answer { return f.ReturnRef(f.t.object()) },
		"start0()V":                         threadStart,
		"yield0()V": func(f *Frame) Answer {
			if f.State() == 0 {
				return f.Retry(1)
			}
			return f.ReturnVoid()
		},
		"sleep0(J)V":    threadSleep,
		"interrupt0()V": threadInterrupt,
		"state0()I":     func(f *Frame) Answer { return f.ReturnInt(f.vm.javaState(f.vm.threadOf(f.Ref(0)))) },
		"park0(J)V":     threadPark,
		"unpark0()V":    threadUnpark,
		"holdsLock(Ljava/lang/Object;)Z": func(f *Frame) Answer {
			if f.Ref(0) == 0 {
				return f.ThrowNPE()
			}
			return f.ReturnBool(f.vm.owns(f.t, f.Ref(0)))
		},
		"captureInto(Ljava/lang/Throwable;)V": func(f *Frame) Answer {
			if t := f.vm.threadOf(f.Ref(0)); t != nil && !f.vm.captureTrace(t, f.Ref(1)) {
				return f.OutOfMemory()
			}
			return f.ReturnVoid()
		},
	})
}

// threadStart makes a green thread whose first frame is a VM call frame that calls Thread.execute.
func threadStart(f *Frame) Answer {
	vm, object := f.vm, f.Ref(0)
	t := vm.newThread(object, f.BoolField(object, "virtual"), uint32(f.IntField(object, "stackBytes")))
	if t == nil {
		return f.ThrowNew("java/lang/OutOfMemoryError",
			"unable to create native thread: possibly out of memory or process/resource limits reached")
	}
	frame := uint32(tcbBytes)
	for i := range vmfArgs {
		*t.reg(frame, i) = 0
	}
	*t.reg(frame, 0) = uint64(interp.MakeLinkage(interp.PCExit, 0, 0))
	*t.reg(frame, vmfState) = uint64(frameThread)
	t.setWord(tcbPC, interp.PCVMStep)
	f.SetIntField(object, "handle", int32(t.id))
	vm.enqueue(t)
	return f.ReturnVoid()
}

// stepThread runs a thread: Thread.execute, which deals with uncaught exceptions itself, then the end.
func (vm *VM) stepThread(f vmFrame) {
	t := vm.current
	f.takeThrown()
	if f.state() == 0 {
		execute := vm.wk.Thread.declared("execute", "()V")
		f.call(execute, 1, RefArg(t.object()))
		return
	}
	vm.store32(t.object(), vm.fieldOffset(t.object(), "handle"), 0)
	vm.unlockRanges(t)
	vm.current = nil
	vm.freeThread(t)
}

func threadSleep(f *Frame) Answer {
	vm, nanos := f.vm, f.Long(0)
	if f.State() == 0 {
		if f.takeInterrupt() {
			return f.ThrowNew("java/lang/InterruptedException", "sleep interrupted")
		}
		if nanos <= 0 {
			return f.Retry(1)
		}
		f.t.setState(threadSleeping)
		vm.setTimer(f.t, nanos)
		f.SetState(2)
		return answerPark
	}
	if f.State() == 2 && f.takeInterrupt() {
		return f.ThrowNew("java/lang/InterruptedException", "sleep interrupted")
	}
	return f.ReturnVoid()
}

// threadInterrupt wakes a thread that sleeps, waits or is parked; its flag is set already.
func threadInterrupt(f *Frame) Answer {
	if t := f.vm.threadOf(f.Ref(0)); t != nil {
		switch t.state() {
		case threadSleeping, threadWaiting, threadAwaiting:
			f.vm.wake(t)
		case threadParked:
			if !t.flag(flagPending) {
				f.vm.wake(t)
			}
		}
	}
	return f.ReturnVoid()
}

// javaState is the number that Thread.getState maps: 1 runnable, 2 blocked, 3 waiting, 4 waiting with a time limit.
func (vm *VM) javaState(t *Thread) int32 {
	if t == nil {
		return 1
	}
	switch t.state() {
	case threadBlocked:
		return 2
	case threadWaiting, threadSleeping, threadParked, threadAwaiting:
		if t.flag(flagTimed) {
			return 4
		}
		return 3
	}
	return 1
}

func threadPark(f *Frame) Answer {
	vm, nanos := f.vm, f.Long(0)
	if f.State() != 0 || nanos < 0 {
		f.t.clearFlag(flagPermit)
		return f.ReturnVoid()
	}
	if f.t.flag(flagPermit) || f.BoolField(f.t.object(), "interrupted") {
		f.t.clearFlag(flagPermit)
		return f.ReturnVoid()
	}
	f.t.setState(threadParked)
	if nanos > 0 {
		vm.setTimer(f.t, nanos)
	}
	f.SetState(1)
	return answerPark
}

func threadUnpark(f *Frame) Answer {
	t := f.vm.threadOf(f.Ref(0))
	if t == nil {
		return f.ReturnVoid()
	}
	t.setFlag(flagPermit)
	if t.state() == threadParked && !t.flag(flagPending) {
		f.vm.wake(t)
	}
	return f.ReturnVoid()
}
