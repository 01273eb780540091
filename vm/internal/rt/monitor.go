package rt

import (
	"fmt"
	"strings"

	"github.com/junco-vm/junco/heap"
	"github.com/junco-vm/junco/vm/internal/interp"
)

// Monitors. An uncontended lock is a few bits in the object's word, which the interpreter loop handles itself. A contended one, one
// that is waited on or entered too often is inflated: the lock half then holds the index of a record in the monitor table, a raw
// chunk of the heap.
const (
	monObject    = 4 * iota // the object, or 0 in a free record
	monOwner                // thread id, 0: nobody
	monCount                // entries of the owner
	monNext                 // free list
	monEntry                // first thread that waits to enter
	monEntryLast            // last one, if there is a first
	monWait                 // first thread in Object.wait
	monWaitLast             // last one, if there is a first
	monBytes     = 4 * iota
)

// monLast is what to add to the offset of a queue's first thread for that of its last.
const monLast = monEntryLast - monEntry

const (
	firstMonitors = 64
	maxMonitors   = 1<<15 - 1 // the lock half holds 15 bits
)

func (vm *VM) mon(i uint32, field uint32) uint32 {
	return vm.load32(heap.Ref(vm.rootRaw(rootMonitors)), i*monBytes+field)
}
func (vm *VM) setMon(i uint32, field, v uint32) {
	vm.store32(heap.Ref(vm.rootRaw(rootMonitors)), i*monBytes+field, v)
}

func (vm *VM) lockWord(obj heap.Ref) uint32 { return vm.load32(obj, 0) }
func (vm *VM) setLock(obj heap.Ref, lock uint32) {
	vm.store32(obj, 0, vm.load32(obj, 0)&^uint32(interp.LockMask)|lock)
}

// inflate gives an object a monitor record that says what its lock half says. ok is false when there is no memory for it.
func (vm *VM) inflate(obj heap.Ref) (index uint32, ok bool) {
	w := vm.lockWord(obj)
	if w&interp.LockInflated != 0 {
		return w >> 16 & maxMonitors, true
	}
	i := vm.rootRaw(rootMonitorFree)
	if i == 0 {
		if !vm.growMonitors() {
			return 0, false
		}
		i = vm.rootRaw(rootMonitorFree)
	}
	vm.setRootRaw(rootMonitorFree, vm.mon(i, monNext))
	vm.setMon(i, monObject, uint32(obj))
	owner := interp.LockOwner(w)
	vm.setMon(i, monOwner, owner)
	vm.setMon(i, monCount, 0)
	if owner != 0 {
		vm.setMon(i, monCount, interp.LockRecursion(w)+1)
	}
	vm.setMon(i, monEntry, 0)
	vm.setMon(i, monWait, 0)
	vm.setLock(obj, interp.LockInflated|i<<16)
	return i, true
}

// growMonitors doubles the table. Index 0 is never used.
func (vm *VM) growMonitors() bool {
	old := vm.rootRaw(rootMonitorCap)
	size := max(firstMonitors, old*2)
	if size > maxMonitors {
		return false
	}
	fresh, ok := vm.alloc(size*monBytes, heap.Raw)
	if !ok {
		return false
	}
	table := heap.Ref(vm.rootRaw(rootMonitors))
	if table != 0 {
		copy(vm.mem[int(fresh)-heapBase:][:old*monBytes], vm.mem[int(table)-heapBase:][:old*monBytes])
		vm.must(vm.heap.Free(table))
	}
	vm.setRootRaw(rootMonitors, uint32(fresh))
	vm.setRootRaw(rootMonitorCap, size)
	for i := size - 1; i >= max(old, 1); i-- {
		vm.setMon(i, monObject, 0)
		vm.setMon(i, monNext, vm.rootRaw(rootMonitorFree))
		vm.setRootRaw(rootMonitorFree, i)
	}
	return true
}

// deflate frees the record of a monitor that nobody owns or waits for.
func (vm *VM) deflate(i uint32) {
	if vm.mon(i, monOwner) != 0 || vm.mon(i, monEntry) != 0 || vm.mon(i, monWait) != 0 {
		return
	}
	vm.setLock(heap.Ref(vm.mon(i, monObject)), 0)
	vm.setMon(i, monObject, 0)
	vm.setMon(i, monNext, vm.rootRaw(rootMonitorFree))
	vm.setRootRaw(rootMonitorFree, i)
}

// monitorResult says how an attempt to enter or leave a monitor ended.
type monitorResult uint8

const (
	monitorDone    monitorResult = iota
	monitorBlocked               // the thread stands in the queue; try again when it runs
	monitorIllegal               // not the owner
	monitorNoMemory
)

// monitorEnter enters count times. When another thread owns the monitor, t is queued and blocked.
func (vm *VM) monitorEnter(t *Thread, obj heap.Ref, count uint32) monitorResult {
	w := vm.lockWord(obj)
	if w&interp.LockMask == 0 && t.thin() && count <= interp.LockRecursionMask>>interp.LockRecursionShift {
		vm.setLock(obj, interp.ThinLock(t.id, count-1))
		return monitorDone
	}
	if w&interp.LockInflated == 0 && interp.LockOwner(w) == t.id && interp.LockRecursion(w)+count <= 0x7F {
		vm.setLock(obj, interp.ThinLock(t.id, interp.LockRecursion(w)+count))
		return monitorDone
	}
	i, ok := vm.inflate(obj)
	if !ok {
		return monitorNoMemory
	}
	switch vm.mon(i, monOwner) {
	case 0:
		vm.setMon(i, monOwner, t.id)
		vm.setMon(i, monCount, count)
	case t.id:
		vm.setMon(i, monCount, vm.mon(i, monCount)+count)
	default:
		vm.appendWaiter(i, monEntry, t)
		t.setState(threadBlocked)
		return monitorBlocked
	}
	return monitorDone
}

// monitorExit leaves once.
func (vm *VM) monitorExit(t *Thread, obj heap.Ref) monitorResult {
	w := vm.lockWord(obj)
	if w&interp.LockInflated == 0 {
		if interp.LockOwner(w) != t.id {
			return monitorIllegal
		}
		if r := interp.LockRecursion(w); r > 0 {
			vm.setLock(obj, interp.ThinLock(t.id, r-1))
		} else {
			vm.setLock(obj, 0)
		}
		return monitorDone
	}
	i := w >> 16 & maxMonitors
	if vm.mon(i, monOwner) != t.id {
		return monitorIllegal
	}
	if n := vm.mon(i, monCount) - 1; n > 0 {
		vm.setMon(i, monCount, n)
		return monitorDone
	}
	vm.releaseMonitor(i)
	return monitorDone
}

// releaseMonitor makes the monitor free and lets the first thread in its queue try.
func (vm *VM) releaseMonitor(i uint32) {
	vm.setMon(i, monOwner, 0)
	vm.setMon(i, monCount, 0)
	if first := vm.mon(i, monEntry); first != 0 {
		vm.wake(vm.threads[first-1])
	}
	vm.deflate(i)
}

// owns reports whether t owns the object's monitor.
func (vm *VM) owns(t *Thread, obj heap.Ref) bool {
	w := vm.lockWord(obj)
	if w&interp.LockInflated == 0 {
		return w&interp.LockMask != 0 && interp.LockOwner(w) == t.id
	}
	return vm.mon(w>>16&maxMonitors, monOwner) == t.id
}

// monitorWait releases the monitor, which t must own, and puts t into its wait set. The recursion is kept in the control block.
func (vm *VM) monitorWait(t *Thread, obj heap.Ref) monitorResult {
	i, ok := vm.inflate(obj)
	if !ok {
		return monitorNoMemory
	}
	t.setWord(tcbCount, vm.mon(i, monCount))
	t.clearFlag(flagNotified | flagTimedOut)
	t.setState(threadWaiting)
	vm.appendWaiter(i, monWait, t)
	vm.releaseMonitor(i)
	return monitorBlocked
}

// monitorNotify wakes one thread of the wait set, or all.
func (vm *VM) monitorNotify(obj heap.Ref, all bool) {
	w := vm.lockWord(obj)
	if w&interp.LockInflated == 0 {
		return
	}
	i := w >> 16 & maxMonitors
	for {
		first := vm.mon(i, monWait)
		if first == 0 {
			return
		}
		t := vm.threads[first-1]
		t.setFlag(flagNotified)
		vm.wake(t)
		if !all {
			return
		}
	}
}

// appendWaiter puts a thread at the end of a monitor's entry queue or wait set.
func (vm *VM) appendWaiter(i, queue uint32, t *Thread) {
	t.setWord(tcbMonitor, i)
	t.setWord(tcbNext, 0)
	if vm.mon(i, queue) == 0 {
		vm.setMon(i, queue, t.id)
	} else {
		vm.threads[vm.mon(i, queue+monLast)-1].setWord(tcbNext, t.id)
	}
	vm.setMon(i, queue+monLast, t.id)
}

// leaveQueues takes a thread out of the entry queue or wait set that it stands in.
func (vm *VM) leaveQueues(t *Thread) {
	i, queue := t.word(tcbMonitor), uint32(monWait)
	if t.state() == threadBlocked {
		queue = monEntry
	}
	prev, next := uint32(0), t.word(tcbNext)
	for id := vm.mon(i, queue); id != t.id; id = vm.threads[id-1].word(tcbNext) {
		prev = id
	}
	if prev == 0 {
		vm.setMon(i, queue, next)
	} else {
		vm.threads[prev-1].setWord(tcbNext, next)
	}
	if next == 0 {
		vm.setMon(i, queue+monLast, prev)
	}
	t.setWord(tcbNext, 0)
}

// DeadlockError is ErrDeadlock with what each thread waits for.
type DeadlockError struct{ Waits []string }

func (e *DeadlockError) Error() string {
	return ErrDeadlock.Error() + "\n\t" + strings.Join(e.Waits, "\n\t")
}

// Unwrap makes errors.Is(err, ErrDeadlock) hold.
func (e *DeadlockError) Unwrap() error { return ErrDeadlock }

// deadlock describes a state in which no thread can ever go on. Daemons that wait for work are not to blame.
func (vm *VM) deadlock() error {
	e := &DeadlockError{}
	name := func(t *Thread) string {
		return fmt.Sprintf("%q", vm.GoString(vm.loadRef(t.object(), vm.fieldOffset(t.object(), "name"))))
	}
	for _, t := range vm.threads {
		if t == nil || t.object() == 0 || t.state() == threadRunnable || vm.load8(t.object(), vm.fieldOffset(t.object(), "daemon")) != 0 {
			continue
		}
		what := vm.parkedText(t)
		switch t.state() {
		case threadBlocked:
			i := t.word(tcbMonitor)
			obj := heap.Ref(vm.mon(i, monObject))
			what = fmt.Sprintf("waits to enter the monitor of a %s (%v)", vm.classOf(obj).JavaName(), obj)
			if o := vm.mon(i, monOwner); o != 0 {
				what += " that " + name(vm.threads[o-1]) + " holds"
			}
		case threadAwaiting:
			what = "waits for an interrupt"
		case threadWaiting:
			what = "waits to be notified of a " + vm.classOf(heap.Ref(vm.mon(t.word(tcbMonitor), monObject))).JavaName()
		}
		e.Waits = append(e.Waits, name(t)+" "+what)
	}
	return e
}
