package rt

import (
	"context"
	"sync/atomic"

	"github.com/junco-vm/junco/vmmem"
)

// Interrupts. A line stays pending from when somebody raises it until the program takes or acknowledges it; raising it meanwhile
// changes nothing. Which lines are pending or enabled is in the root record. Nothing interrupts a thread that runs: a thread
// waits for lines and takes them, see Interrupts.java for what is made of that.

// Lines of the default devices; the others are the embedder's.
const (
	LineClock    = 0 // the alarm went off
	LineMailbox  = 1 // the host has answered
	LineEmbedder = 8 // the first of the embedder's lines
	Lines        = 32
	allLines     = 1<<Lines - 1
)

// Registers of the interrupt controller.
const (
	irqPending = 0x00 // R: lines; W: those lines are pending no more
	irqEnabled = 0x04 // RW: lines that threads wait for
	irqRaise   = 0x08 // W: lines
)

// Bus is what devices and the mailbox's host share with a running VM. Raise may be called from any goroutine.
type Bus struct {
	space  *vmmem.Space
	raised atomic.Uint32
	kick   chan struct{} // has a token while somebody raised something and the VM has not looked
	closed chan struct{}
}

// Raise makes one of the embedder's lines pending, at the latest at the VM's next safepoint, and wakes threads that wait for it. Other
// numbers do nothing.
func (b *Bus) Raise(line int) {
	if line >= LineEmbedder && line < Lines {
		b.raise(line)
	}
}

func (b *Bus) raise(line int) {
	b.raised.Or(1 << line)
	select {
	case b.kick <- struct{}{}:
	default:
	}
}

// Space is the guest's address space, for devices that read and write memory themselves: from their functions only.
func (b *Bus) Space() *vmmem.Space { return b.space }

// Closed is closed with the VM.
func (b *Bus) Closed() <-chan struct{} { return b.closed }

// pollDevices makes lines pending that were raised since the last time, by other goroutines or by time.
func (vm *VM) pollDevices() {
	if vm.dev.bus.raised.Load() != 0 {
		vm.takeMail()
		vm.raise(vm.dev.bus.raised.Swap(0))
	}
	if at := vm.alarm(); at != 0 {
		vm.ring(at)
	}
}

// raise makes lines pending and wakes the threads that wait for one that is pending and enabled; the first to run takes it.
func (vm *VM) raise(lines uint32) {
	vm.setRootRaw(rootLinesPending, vm.rootRaw(rootLinesPending)|lines)
	ready := vm.rootRaw(rootLinesPending) & vm.rootRaw(rootLinesEnabled)
	if ready == 0 {
		return
	}
	for _, t := range vm.threads {
		if t != nil && t.state() == threadAwaiting && t.word(tcbMonitor)&ready != 0 {
			vm.wake(t)
		}
	}
}

// awaitedLines are the enabled lines that threads wait for.
func (vm *VM) awaitedLines() (lines uint32) {
	for _, t := range vm.threads {
		if t != nil && t.state() == threadAwaiting {
			lines |= t.word(tcbMonitor)
		}
	}
	return lines & vm.rootRaw(rootLinesEnabled)
}

// mayRaise reports whether the host may raise one of the lines while no guest thread runs: its devices can at any time, the mailbox
// when a request is not answered yet.
func (vm *VM) mayRaise(lines uint32) bool {
	return len(vm.cfg.Devices.Extra) > 0 && lines>>LineEmbedder != 0 ||
		vm.dev.mail.outstanding != nil && lines&(1<<LineMailbox) != 0
}

// awaitDevices waits on the host until a device raises something.
func (vm *VM) awaitDevices(ctx context.Context) error {
	select {
	case <-vm.dev.bus.kick:
		return nil
	case <-ctx.Done():
		return ctx.Err()
	}
}

func (vm *VM) readInterrupts(off uint32, width int) (uint64, error) {
	if width == 4 {
		switch off {
		case irqPending:
			return uint64(vm.pendingLines()), nil
		case irqEnabled:
			return uint64(vm.rootRaw(rootLinesEnabled)), nil
		}
	}
	return 0, errRegister
}

func (vm *VM) writeInterrupts(off uint32, width int, v uint64) error {
	if width == 4 {
		switch off {
		case irqPending:
			vm.acknowledge(uint32(v))
			return nil
		case irqEnabled:
			vm.enableLines(uint32(v))
			return nil
		case irqRaise:
			vm.raise(uint32(v))
			return nil
		}
	}
	return errRegister
}

func (vm *VM) pendingLines() uint32 {
	vm.pollDevices()
	return vm.rootRaw(rootLinesPending)
}

func (vm *VM) acknowledge(lines uint32) {
	vm.setRootRaw(rootLinesPending, vm.pendingLines()&^lines)
}

// enableLines says which lines wake threads; some may have been pending.
func (vm *VM) enableLines(lines uint32) {
	vm.setRootRaw(rootLinesEnabled, lines)
	vm.raise(0)
}

func init() {
	register("junco/memory/Interrupts", map[string]Native{
		"take0(IJ)I": takeLines,
		"pending()I": func(f *Frame) Answer { return f.ReturnInt(int32(f.vm.pendingLines())) },
		"enabled()I": func(f *Frame) Answer { return f.ReturnInt(int32(f.vm.rootRaw(rootLinesEnabled))) },
		"enable(I)V": func(f *Frame) Answer {
			f.vm.enableLines(uint32(f.Int(0)))
			return f.ReturnVoid()
		},
		"raise(I)V": func(f *Frame) Answer {
			f.vm.raise(uint32(f.Int(0)))
			return f.ReturnVoid()
		},
		"acknowledge(I)V": func(f *Frame) Answer {
			f.vm.acknowledge(uint32(f.Int(0)))
			return f.ReturnVoid()
		},
	})
}

// takeLines waits until one of the lines is pending and enabled, and takes all of them that are; the answer is 0 when the time is over.
// The time is in nanoseconds: 0 does not wait, less than that waits for ever.
func takeLines(f *Frame) Answer {
	vm, nanos := f.vm, f.Long(1)
	if f.takeInterrupt() {
		return f.ThrowNewNoMsg("java/lang/InterruptedException")
	}
	pending := vm.pendingLines()
	if taken := pending & vm.rootRaw(rootLinesEnabled) & uint32(f.Int(0)); taken != 0 {
		vm.setRootRaw(rootLinesPending, pending&^taken)
		return f.ReturnInt(int32(taken))
	}
	if f.State() == 0 && nanos > 0 {
		f.SetSlotLong(0, deadline(vm.nanoTime(), nanos))
	}
	if nanos > 0 {
		nanos = f.SlotLong(0) - vm.nanoTime()
		if nanos > 0 {
			vm.setTimer(f.t, nanos)
		}
	}
	if nanos == 0 || f.Long(1) > 0 && nanos < 0 {
		return f.ReturnInt(0)
	}
	f.t.setState(threadAwaiting)
	f.t.setWord(tcbMonitor, uint32(f.Int(0)))
	f.SetState(1)
	return answerPark
}

// deadline is the sum, at most the end of time.
func deadline(now, nanos int64) int64 {
	if at := now + nanos; at >= now {
		return at
	}
	return 1<<63 - 1
}
