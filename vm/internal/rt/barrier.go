package rt

import (
	"github.com/junco-vm/junco/gc"
	"github.com/junco-vm/junco/heap"
	"github.com/junco-vm/junco/vm/internal/interp"
)

// The return barrier. A cycle that runs in slices looks at each frame of each stack once, and never at a whole deep stack in one
// pause. When it begins, only the top frames of the running thread are scanned. What is below is scanned later, a batch at a time: by
// slices, or when the program is about to run there. The frame above the unscanned ones keeps its linkage, except that the program counter
// in it is interp.PCReturnBarrier:
//
//	              scanned                 | not yet
//	top frame ... frame with the barrier -+-> frame -> ... -> first frame
//
// So returning there leaves the loop; a batch is scanned, the barrier moves down, and the thread goes on. The true linkage is in the
// control block, and whoever walks a stack reads linkages by Thread.linkage, which sees through the barrier. An exception that unwinds past it
// drops frames that nobody has scanned: what only they held is garbage, because the program cannot get at it any more. A thread that does
// not run when the cycle begins has its top frames scanned before it runs again, or by a slice.
//
// Nothing has to be scanned twice: a frame that the program has not run in since the cycle began is as it was then, and what the program puts
// into scanned frames afterwards is new, or was reachable then (see gc/gc.go).

// scanState says what of a stack the cycle that runs has still to scan. In the control block it stands beside the number of the cycle that it
// holds for (rootScanCycle), so that a new cycle makes all stacks unscanned by counting that up.
type scanState uint32

const (
	scanTop   scanState = iota // everything
	scanBelow                  // what is below the barrier
	scanDone                   // nothing
	scanBits  = 2
)

const (
	// frameWords is what a frame costs, and tableWords what reading its table costs besides, in words marked.
	frameWords, tableWords = 3, 24
	// batchWords bounds what is scanned of a stack at once where the program waits for it: about 10 us.
	batchWords = 2048
)

func (vm *VM) scan(t *Thread) scanState {
	if w := t.word(tcbScan); w>>scanBits == vm.rootRaw(rootScanCycle) {
		return scanState(w & (1<<scanBits - 1))
	}
	return scanTop
}

// setScan changes the state and takes the barrier away if there is one.
func (vm *VM) setScan(t *Thread, s scanState) {
	if vm.scan(t) == scanBelow {
		*t.slot(t.word(tcbBarrier)) = uint64(t.long(tcbLinkage))
	}
	vm.noteScan(t, s)
}

func (vm *VM) noteScan(t *Thread, s scanState) {
	t.setWord(tcbScan, vm.rootRaw(rootScanCycle)<<scanBits|uint32(s))
}

// dropBarrier is setScan(scanTop) for a barrier in a frame that exists no more.
func (vm *VM) dropBarrier(t *Thread) { vm.noteScan(t, scanTop) }

// setBarrier puts the barrier into the linkage at an offset of the stack, of a frame whose caller is at fp.
func (vm *VM) setBarrier(t *Thread, at, callerFP uint32) {
	l := interp.Linkage(*t.slot(at))
	t.setLong(tcbLinkage, int64(l))
	t.setWord(tcbBarrier, at)
	t.setWord(tcbBelow, callerFP)
	vm.noteScan(t, scanBelow)
	*t.slot(at) = uint64(interp.MakeLinkage(interp.PCReturnBarrier, l.Delta(), l.Flags()))
}

// linkage is the true linkage of the frame at fp, whose linkage register is given.
func (t *Thread) linkage(fp uint32, register int) interp.Linkage {
	l := interp.Linkage(*t.reg(fp, register))
	if l.ResumePC() == interp.PCReturnBarrier {
		return interp.Linkage(t.long(tcbLinkage))
	}
	return l
}

// setResume changes the program counter in the linkage of the frame at fp.
func (t *Thread) setResume(fp uint32, register int, pc uint32) {
	l := t.linkage(fp, register)
	l = interp.MakeLinkage(pc, l.Delta(), l.Flags())
	if r := t.reg(fp, register); interp.Linkage(*r).ResumePC() == interp.PCReturnBarrier {
		t.setLong(tcbLinkage, int64(l))
	} else {
		*r = uint64(l)
	}
}

// below is a cursor at the frame below the barrier.
func (vm *VM) below(t *Thread) cursor {
	c := cursor{vm: vm, t: t, fp: t.word(tcbBelow)}
	c.follow(interp.Linkage(t.long(tcbLinkage)))
	return c
}

// crossBarrier goes on where a frame returned to whose linkage held the barrier.
func (vm *VM) crossBarrier() {
	c := vm.below(vm.current)
	vm.m.PC = c.pc
	vm.dropBarrier(c.t)
	vm.scanBeforeRun(c)
}

// scanBeforeRun scans the top frames of the current thread if nobody has since the cycle began that runs, if one does. c is where it stands.
func (vm *VM) scanBeforeRun(c cursor) {
	if vm.gc.Marking() && vm.scan(c.t) == scanTop {
		vm.scanFrames(c, vm.gc.Shade, batchWords)
	}
}

// scanFrames marks what the frames of a thread hold, from c down, until about budgetWords words were looked at, and puts the barrier above
// what is left. There must be none.
func (vm *VM) scanFrames(c cursor, mark func(heap.Ref), budgetWords int) (spentWords int) {
	for {
		f, known := vm.frameMap(&c)
		if f.shape == shapeEnd {
			vm.noteScan(c.t, scanDone)
			return spentWords
		}
		spentWords += frameWords + len(f.refs)
		if !known {
			spentWords += tableWords
		}
		mark(f.owner)
		for _, r := range f.refs {
			mark(heap.Ref(uint32(*c.t.reg(c.fp, int(r)))))
		}
		at := c.fp + uint32(f.link)*8
		c.leave(f.link)
		if spentWords >= budgetWords && c.pc != interp.PCExit {
			vm.setBarrier(c.t, at, c.fp)
			return spentWords
		}
	}
}

// frameMap says of the frames that stand at one place which of their registers are roots.
type frameMap struct {
	pc    uint32 // 0: none
	exact bool
	limit int
	shape frameShape
	link  int
	refs  []uint16
	owner heap.Ref // the loader of the method's class if it is a guest's own: the frame keeps it alive
}

// frameMaps remembers the maps of some places: on a deep stack the frames of few methods repeat. It is a cache over the tables of
// lowering, and lasts as long as the code stays where it is.
type frameMaps [64]frameMap

// frameMap is the map of the frame at c; known says that it was remembered.
func (vm *VM) frameMap(c *cursor) (f *frameMap, known bool) {
	f = &vm.frameMaps[c.pc%uint32(len(vm.frameMaps))]
	if f.pc == c.pc && f.exact == c.exact && f.limit == c.limit {
		return f, true
	}
	shape, m, base := vm.shapeAt(c.pc)
	*f = frameMap{pc: c.pc, exact: c.exact, limit: c.limit, shape: shape, refs: f.refs[:0]}
	if shape != shapeEnd {
		f.link = link(shape, m)
		if m != nil {
			f.owner = m.Class.Loader.object
		}
		c.refRegs(shape, m, base, func(r int) { f.refs = append(f.refs, uint16(r)) })
	}
	return f, false
}

// roots are the collector's roots: the root record, the class records, threads with their frames, and monitors in use.
type roots struct{ vm *VM }

// MarkRoots implements gc.RootMarker: it gives what the program can reach at once. From then on the rest is to be scanned.
func (r roots) MarkRoots(m gc.Marker) {
	vm := r.vm
	m.Ref(vm.root)
	m.Ref(vm.host.thrown)
	for _, cursor := range []int{rootScannedClasses, rootScannedMonitors, rootScannedThreads} {
		vm.setRootRaw(cursor, 0)
	}
	vm.setRootRaw(rootScanCycle, vm.rootRaw(rootScanCycle)+1)
	if vm.current != nil {
		vm.scanFrames(vm.top(), m.Ref, batchWords)
	}
}

// hasFrames reports whether a thread is in a call.
func (vm *VM) hasFrames(t *Thread) bool { return t == vm.current || t.word(tcbPC) != interp.PCExit }

// MarkMore implements gc.LateRoots: class records, monitors, and what has not been scanned of the stacks.
func (r roots) MarkMore(m gc.Marker, budgetWords int) (spentWords int, done bool) {
	vm := r.vm
	take := func(cursor int, n uint32, root func(i uint32) heap.Ref) {
		i := vm.rootRaw(cursor)
		for ; i < n && spentWords < budgetWords; i++ {
			m.Ref(root(i))
			spentWords++
		}
		vm.setRootRaw(cursor, i)
	}
	take(rootScannedClasses, uint32(len(vm.classes)), func(i uint32) heap.Ref {
		if c := vm.classes[i]; c != nil && !c.Loader.guest() {
			return c.Record
		}
		return 0
	})
	take(rootScannedMonitors, vm.rootRaw(rootMonitorCap), func(i uint32) heap.Ref { return heap.Ref(vm.mon(i, monObject)) })
	for i := vm.rootRaw(rootScannedThreads); i < uint32(len(vm.threads)); i++ {
		vm.setRootRaw(rootScannedThreads, i)
		if spentWords >= budgetWords {
			return spentWords, false
		}
		t := vm.threads[i]
		if t == nil {
			continue
		}
		m.Ref(t.object())
		spentWords++
		switch vm.scan(t) {
		case scanTop:
			spentWords += vm.scanFrames(vm.topOf(t), m.Ref, budgetWords-spentWords)
		case scanBelow:
			c := vm.below(t)
			vm.setScan(t, scanTop)
			spentWords += vm.scanFrames(c, m.Ref, budgetWords-spentWords)
		}
		if vm.scan(t) != scanDone {
			return spentWords, false
		}
	}
	vm.setRootRaw(rootScannedThreads, uint32(len(vm.threads)))
	return spentWords, true
}

// Roots implements gc.Roots: all of them at once, for the independent marker.
func (r roots) Roots(visit func(heap.Ref)) {
	vm := r.vm
	visit(vm.root)
	visit(vm.host.thrown)
	for _, c := range vm.classes {
		if c != nil && !c.Loader.guest() {
			visit(c.Record)
		}
	}
	for _, t := range vm.threads {
		if t == nil {
			continue
		}
		visit(t.object())
		if vm.hasFrames(t) {
			vm.eachFrame(t, func(c *cursor, shape frameShape, m *Method, base uint32) bool {
				c.refs(shape, m, base, visit)
				return true
			})
		}
	}
	for i := range vm.rootRaw(rootMonitorCap) {
		visit(heap.Ref(vm.mon(i, monObject)))
	}
}

// ClearWeak implements gc.WeakRoots: interned strings that nothing else refers to go, and class loaders.
func (r roots) ClearWeak(c *gc.Collector, budgetWords int) (spentWords int, done bool) {
	spentWords, done = r.vm.sweepInterned(c.IsLive, budgetWords)
	if done {
		var n int
		n, done = r.vm.unloadLoaders(c, budgetWords-spentWords)
		spentWords += n
	}
	return spentWords, done
}

var _ interface {
	gc.RootMarker
	gc.LateRoots
	gc.WeakRoots
} = roots{}
