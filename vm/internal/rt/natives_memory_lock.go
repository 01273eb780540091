package rt

import (
	"errors"
	"fmt"
	"slices"

	"github.com/junco-vm/junco/vmmem"
)

// Natives of junco.memory.RangeLock. The address space says who waits for whom; a thread whose request is not granted parks until it is. The owner of a
// lock is a thread by its Thread.threadId, which is never used twice.

func init() {
	register("junco/memory/RangeLock", map[string]Native{
		"lock0(JJI)V":    lockRange,
		"tryLock0(JJI)Z": tryLockRange,
		"unlock0(JJJI)V": unlockRange,
		"list0()[J": func(f *Frame) Answer {
			var out []int64
			for _, h := range f.vm.space.Locks() {
				granted := int64(0)
				if h.Granted() {
					granted = 1
				}
				out = append(out, int64(h.Owner), int64(h.Addr), int64(h.Size), int64(h.Mode), granted)
			}
			return f.returnLongs(out)
		},
	})
}

// lockOwner is the owner of a thread's range locks.
func (vm *VM) lockOwner(t *Thread) vmmem.Owner {
	return vmmem.Owner(vm.load64(t.object(), vm.fieldOffset(t.object(), "tid")))
}

// lockArgs reads range and mode from the first slots.
func (f *Frame) lockArgs() (a vmmem.Addr, n uint32, mode vmmem.LockMode, err error) {
	a, n, err = f.addrRange(0)
	held := len(f.vm.space.Locks())
	f.chargeEntries(held)
	if err == nil && held >= maxRangeLocks {
		err = vmmem.ErrQuota
	}
	return a, n, vmmem.LockMode(f.Int(4)), err
}

// lockRange waits in state 1: for whatever reason the thread was woken, it looks whether its request was granted.
func lockRange(f *Frame) Answer {
	owner := f.vm.lockOwner(f.t)
	if f.State() == 0 {
		a, n, mode, err := f.lockArgs()
		if err == nil {
			_, err = f.vm.space.Lock(owner, a, n, mode)
		}
		if err != nil {
			return f.throwMemory("lock", f.Long(0), f.Long(2), err)
		}
	}
	if slices.ContainsFunc(f.vm.space.Locks(), func(h *vmmem.Hold) bool { return h.Owner == owner && !h.Granted() }) {
		f.t.setState(threadParked)
		f.SetState(1)
		return answerPark
	}
	return f.ReturnVoid()
}

func tryLockRange(f *Frame) Answer {
	a, n, mode, err := f.lockArgs()
	if err == nil {
		_, err = f.vm.space.TryLock(f.vm.lockOwner(f.t), a, n, mode)
	}
	if err != nil {
		if errors.Is(err, vmmem.ErrLocked) {
			return f.ReturnBool(false)
		}
		return f.throwMemory("try lock", f.Long(0), f.Long(2), err)
	}
	return f.ReturnBool(true)
}

// unlockRange gives up one of the holds that are alike; which one makes no difference.
func unlockRange(f *Frame) Answer {
	all := f.vm.space.Locks()
	f.chargeEntries(len(all))
	for _, h := range all {
		if h.Owner == vmmem.Owner(f.Long(0)) && int64(h.Addr) == f.Long(2) && int64(h.Size) == f.Long(4) && int32(h.Mode) == f.Int(6) && h.Granted() {
			f.vm.wakeHolders(h.Unlock())
			break
		}
	}
	return f.ReturnVoid()
}

// unlockRanges gives up what a thread that ends still holds.
func (vm *VM) unlockRanges(t *Thread) {
	if len(vm.space.Locks()) > 0 {
		vm.wakeHolders(vm.space.UnlockAll(vm.lockOwner(t)))
	}
}

// parkedText says what a parked thread waits for.
func (vm *VM) parkedText(t *Thread) string {
	owner := vm.lockOwner(t)
	for _, h := range vm.space.Locks() {
		if h.Owner == owner && !h.Granted() {
			return fmt.Sprintf("waits for a %v lock on %v+%#x", h.Mode, h.Addr, h.Size)
		}
	}
	return "is parked"
}

// wakeHolders wakes the threads whose requests were granted.
func (vm *VM) wakeHolders(granted []*vmmem.Hold) {
	for _, h := range granted {
		for _, t := range vm.threads {
			if t != nil && t.state() == threadParked && vm.lockOwner(t) == h.Owner {
				vm.wake(t)
			}
		}
	}
}
