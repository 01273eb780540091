package rt

import (
	"encoding/binary"

	"github.com/junco-vm/junco/heap"
	"github.com/junco-vm/junco/vmmem"
)

// Sizes of threads.
const (
	// maxThin is the greatest number that stands in thin locks, which have 8 bits for the owner; 0 is nobody and 255 is nobody's number,
	// see resume. Platform threads have the numbers up to it as long as there are any.
	maxThin = 254
	// MaxThreads bounds the threads that exist at a time. In practice the heap bounds them.
	MaxThreads = 1 << 16
	// maxFixed bounds the threads whose stacks have a place of their own; the stacks of others move when they grow, see stacks.go.
	maxFixed = 64
	// DefaultStackBytes is what is reserved for a thread's stack: as java does on 64-bit machines.
	DefaultStackBytes = 1 << 20
	// MinStackBytes and MaxStackBytes bound the option.
	MinStackBytes = 64 << 10
	MaxStackBytes = 16 << 20
	// firstStackBytes is what is committed of a stack at first; it grows by doubling, up to the guard page at its end.
	firstStackBytes = 32 << 10
)

// A thread's stack region begins with its control block, little-endian words that hold all that must be known of a thread which does
// not run. Frames follow.
const (
	tcbState   = 0  // threadState
	tcbObject  = 4  // the java.lang.Thread, a root
	tcbFP      = 8  // frame offset
	tcbPC      = 12 // program counter in the code region
	tcbNext    = 16 // id of the next thread in the queue this one stands in
	tcbMonitor = 20 // index of the monitor it waits for or on, or the interrupt lines it waits for
	tcbCount   = 24 // recursion of that monitor, to be restored after wait
	tcbFlags   = 28 // see threadFlags
	tcbWake    = 32 // nanoseconds on the monotonic clock when a timed wait ends
	tcbScan    = 40 // scanState, see barrier.go
	tcbBarrier = 44 // offset of the linkage that holds the return barrier
	tcbLimit   = 48 // bytes of the region that are committed, from its beginning
	tcbBelow   = 52 // frame offset of the caller of the frame with the barrier
	tcbLinkage = 56 // what that frame's linkage is in truth, 8 bytes
	tcbMost    = 64 // bytes that a stack that moves may have, 0 for one with a fixed place
	tcbBytes   = 80
)

type threadState uint32

const (
	threadFree     threadState = iota
	threadRunnable             // in the run queue, or running
	threadBlocked              // waits to enter a monitor
	threadWaiting              // in Object.wait
	threadSleeping             // in Thread.sleep
	threadParked               // in LockSupport.park
	threadAwaiting             // for an interrupt of a device
)

// Thread flags.
const (
	flagInterrupted = 1 << iota
	flagNotified    // Object.wait: notify came
	flagTimed       // tcbWake counts
	flagPermit      // LockSupport.unpark came
	flagDaemon
	flagTimedOut
	flagPending // waits for references that the collector clears
)

// Thread is a green thread. The structure only finds its control block; the truth is in guest memory.
type Thread struct {
	id    uint32 // 1 to MaxThreads: the owner number in locks
	base  vmmem.Addr
	stack []byte // the region as host memory, which may move when it grows
}

// thin reports whether the thread's number fits into a thin lock.
func (t *Thread) thin() bool { return t.id <= maxThin }

// moves reports whether the thread's stack moves when it grows.
func (t *Thread) moves() bool { return t.word(tcbMost) != 0 }

func (t *Thread) word(off int) uint32       { return binary.LittleEndian.Uint32(t.stack[off:]) }
func (t *Thread) setWord(off int, v uint32) { binary.LittleEndian.PutUint32(t.stack[off:], v) }
func (t *Thread) long(off int) int64        { return int64(binary.LittleEndian.Uint64(t.stack[off:])) }
func (t *Thread) setLong(off int, v int64) {
	binary.LittleEndian.PutUint64(t.stack[off:], uint64(v))
}

func (t *Thread) state() threadState     { return threadState(t.word(tcbState)) }
func (t *Thread) setState(s threadState) { t.setWord(tcbState, uint32(s)) }
func (t *Thread) object() heap.Ref       { return heap.Ref(t.word(tcbObject)) }
func (t *Thread) flag(f uint32) bool     { return t.word(tcbFlags)&f != 0 }
func (t *Thread) setFlag(f uint32)       { t.setWord(tcbFlags, t.word(tcbFlags)|f) }
func (t *Thread) clearFlag(f uint32)     { t.setWord(tcbFlags, t.word(tcbFlags)&^f) }
func (t *Thread) limit() uint32          { return t.word(tcbLimit) }

// stackBytes is what each thread's stack reserves.
func (vm *VM) stackBytes() uint32 {
	n := vm.cfg.Stack
	if n == 0 {
		n = DefaultStackBytes
	}
	n = min(max(n, MinStackBytes), MaxStackBytes)
	return (n + vmmem.Granularity - 1) &^ (vmmem.Granularity - 1)
}

// newThread reserves a stack for a thread object. wanted is the greatest size that the program asks for, 0 for the usual one; it gets no
// less than that. newThread answers nil when there are too many threads, or no memory for its stack.
func (vm *VM) newThread(object heap.Ref, virtual bool, wanted uint32) *Thread {
	id := vm.freeID(virtual)
	if id == 0 {
		return nil
	}
	t := &Thread{id: id}
	limit, most, ok := uint32(firstStackBytes), uint32(0), false
	if !virtual && wanted <= vm.stackBytes() && id <= vm.fixedThreads() {
		ok = vm.fixedStack(t)
	} else {
		most = (min(max(wanted, vm.stackBytes()), MaxStackBytes) + vmmem.Granularity - 1) &^ (vmmem.Granularity - 1)
		limit, ok = vm.smallStack(t)
	}
	if !ok {
		return nil
	}
	clear(t.stack[:tcbBytes])
	t.setWord(tcbMost, most)
	t.setWord(tcbObject, uint32(object))
	t.setWord(tcbFP, tcbBytes)
	t.setWord(tcbLimit, limit)
	t.setState(threadRunnable)
	vm.threads[id-1] = t
	vm.threadCount++
	if !virtual {
		vm.figures.started()
	}
	return t
}

// freeID finds the least number that no thread has; 0 when there are too many threads.
func (vm *VM) freeID(virtual bool) uint32 {
	if vm.cfg.Threads > 0 && vm.threadCount >= vm.cfg.Threads {
		return 0
	}
	if vm.threads == nil {
		vm.threads = make([]*Thread, maxThin)
		vm.lowFree = maxThin
	}
	if !virtual {
		for i, t := range vm.threads[:maxThin] {
			if t == nil {
				return uint32(i + 1)
			}
		}
	}
	i := vm.lowFree
	for i < len(vm.threads) && vm.threads[i] != nil {
		i++
	}
	if i == MaxThreads {
		return 0
	}
	if i == len(vm.threads) {
		vm.threads = append(vm.threads, nil)
	}
	vm.lowFree = i
	return uint32(i + 1)
}

// fixedThreads is how many threads have stacks with a place of their own: they take half of the range at most.
func (vm *VM) fixedThreads() uint32 {
	return min(maxFixed, uint32(vmmem.StackEnd-vmmem.StackBase)/2/vm.stackBytes())
}

// smallStack gives a thread the first of its stacks and answers how much of it is committed.
func (vm *VM) smallStack(t *Thread) (limit uint32, ok bool) {
	var err error
	t.base, t.stack, err = vm.takeStack(smallStackBytes)
	return smallStackBytes - stackTail, err == nil
}

// fixedStack reserves a thread's stack at its place, with a guard page at the end.
func (vm *VM) fixedStack(t *Thread) bool {
	size := vm.stackBytes()
	base, err := vm.space.Allocate(vmmem.Request{
		Addr: vmmem.StackBase + vmmem.Addr((t.id-1)*size), Size: size, Kind: vmmem.KindStack,
		Prot: vmmem.ProtRead | vmmem.ProtWrite, Name: "stack",
	})
	if err != nil {
		return false
	}
	guard := base + vmmem.Addr(size-vmmem.PageSize)
	err = vm.space.Commit(base, firstStackBytes, vmmem.ProtRead|vmmem.ProtWrite)
	if err == nil {
		err = vm.space.Commit(guard, vmmem.PageSize, vmmem.ProtRead|vmmem.ProtWrite|vmmem.ProtGuard)
	}
	host, hostErr := vm.space.Host(base, size)
	if err != nil || hostErr != nil {
		vm.must(vm.space.Release(base))
		return false
	}
	t.base, t.stack = base, host
	return true
}

// growStack commits more of the current thread's stack. It answers false at the guard page, or when the host has no memory: that is a stack
// overflow.
func (vm *VM) growStack() bool {
	t := vm.current
	if t.moves() {
		ok := vm.moveStack(t)
		vm.m.SetStack(t.stack, t.limit())
		return ok
	}
	old := t.limit()
	limit := min(old*2, uint32(len(t.stack))-vmmem.PageSize)
	if limit == old || vm.space.Commit(t.base+vmmem.Addr(old), limit-old, vmmem.ProtRead|vmmem.ProtWrite) != nil {
		return false
	}
	t.setWord(tcbLimit, limit)
	vm.m.SetStack(t.stack, limit)
	return true
}

// ensureStack makes sure that the current thread's stack reaches to an offset.
func (vm *VM) ensureStack(end uint32) bool {
	for end > vm.current.limit() {
		if !vm.growStack() {
			return false
		}
	}
	return true
}

// freeThread gives a finished thread's stack back.
func (vm *VM) freeThread(t *Thread) {
	vm.threads[t.id-1] = nil
	vm.threadCount--
	if !t.thin() {
		vm.lowFree = min(vm.lowFree, int(t.id-1))
	}
	if o := t.object(); vm.load8(o, vm.fieldOffset(o, "virtual")) == 0 {
		vm.figures.ended()
	}
	if t.moves() {
		vm.dropStack(t.base, uint32(len(t.stack)))
		return
	}
	vm.must(vm.space.Release(t.base))
}

// threadOf finds the running thread of a java.lang.Thread object; nil when it has not started or is done.
func (vm *VM) threadOf(object heap.Ref) *Thread {
	if id := vm.load32(object, vm.fieldOffset(object, "handle")); id != 0 {
		return vm.threads[id-1]
	}
	return nil
}
