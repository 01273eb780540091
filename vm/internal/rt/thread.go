package rt

import (
	"encoding/binary"

	"github.com/junco-vm/junco/heap"
	"github.com/junco-vm/junco/vmmem"
)

// Sizes of threads.
const (
	// MaxThreads bounds the threads that exist at a time: thin locks have 8 bits for the owner.
	MaxThreads = 255
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
	tcbMonitor = 20 // index of the monitor it waits for or on
	tcbCount   = 24 // recursion of that monitor, to be restored after wait
	tcbFlags   = 28 // see threadFlags
	tcbWake    = 32 // nanoseconds on the monotonic clock when a timed wait ends
	tcbLimit   = 48 // bytes of the region that are committed, from its beginning
	tcbBytes   = 64
)

type threadState uint32

const (
	threadFree     threadState = iota
	threadRunnable             // in the run queue, or running
	threadBlocked              // waits to enter a monitor
	threadWaiting              // in Object.wait
	threadSleeping             // in Thread.sleep
	threadParked               // in LockSupport.park
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
	stack []byte // the region as host memory
}

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

// newThread reserves a stack for a thread object. It answers nil when there are too many threads.
func (vm *VM) newThread(object heap.Ref) *Thread {
	size := vm.stackBytes()
	limit := min(MaxThreads, int(uint32(vmmem.StackEnd-vmmem.StackBase)/size))
	if vm.cfg.Threads > 0 {
		limit = min(limit, vm.cfg.Threads)
	}
	for i := range limit {
		if vm.threads[i] != nil {
			continue
		}
		base, err := vm.space.Allocate(vmmem.Request{
			Addr: vmmem.StackBase + vmmem.Addr(uint32(i)*size), Size: size, Kind: vmmem.KindStack,
			Prot: vmmem.ProtRead | vmmem.ProtWrite, Name: "stack",
		})
		if err != nil {
			return nil
		}
		guard := base + vmmem.Addr(size-vmmem.PageSize)
		err = vm.space.Commit(base, firstStackBytes, vmmem.ProtRead|vmmem.ProtWrite)
		if err == nil {
			err = vm.space.Commit(guard, vmmem.PageSize, vmmem.ProtRead|vmmem.ProtWrite|vmmem.ProtGuard)
		}
		host, hostErr := vm.space.Host(base, size)
		if err != nil || hostErr != nil {
			vm.must(vm.space.Release(base))
			return nil
		}
		t := &Thread{id: uint32(i + 1), base: base, stack: host}
		clear(t.stack[:tcbBytes])
		t.setWord(tcbObject, uint32(object))
		t.setWord(tcbFP, tcbBytes)
		t.setWord(tcbLimit, firstStackBytes)
		t.setState(threadRunnable)
		vm.threads[i] = t
		return t
	}
	return nil
}

// growStack commits more of the current thread's stack. It answers false at the guard page, or when the host has no memory: that is a stack
// overflow.
func (vm *VM) growStack() bool {
	t := vm.current
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
	vm.must(vm.space.Release(t.base))
}

// threadOf finds the running thread of a java.lang.Thread object; nil when it has not started or is done.
func (vm *VM) threadOf(object heap.Ref) *Thread {
	for _, t := range vm.threads {
		if t != nil && t.object() == object {
			return t
		}
	}
	return nil
}
