package rt

import (
	"time"

	"github.com/junco-vm/junco/gc"
	"github.com/junco-vm/junco/heap"
	"github.com/junco-vm/junco/vm/internal/interp"
)

// figures are what java.lang.management tells and nobody else counts. They are no state of the guest.
type figures struct {
	peakUsed       uint32 // most bytes of the heap in use
	collectedUsed  uint32 // bytes in use after the last collection
	threads        int    // platform threads
	peakThreads    int
	startedThreads int64
}

// watch lets the figures see collections.
func (g *figures) watch(e gc.Events) gc.Events {
	begin, end := e.CycleBegin, e.CycleEnd
	e.CycleBegin = func(c *gc.Cycle) {
		g.peakUsed = max(g.peakUsed, c.UsedBefore)
		if begin != nil {
			begin(c)
		}
	}
	e.CycleEnd = func(c *gc.Cycle) {
		g.collectedUsed = c.UsedAfter
		if end != nil {
			end(c)
		}
	}
	return e
}

// started and ended count platform threads.
func (g *figures) started() {
	g.threads++
	g.startedThreads++
	g.peakThreads = max(g.peakThreads, g.threads)
}

func (g *figures) ended() { g.threads-- }

func init() {
	register("java/lang/management/Beans", map[string]Native{
		"figures()[J": managementFigures,
		"resetPeak(Z)V": func(f *Frame) Answer {
			if g := &f.vm.figures; f.Bool(0) {
				g.peakUsed = f.vm.usedBytes()
			} else {
				g.peakThreads = g.threads
			}
			return f.ReturnVoid()
		},
	})
}

// usedBytes are the bytes of the heap in use, without the open bump buffer's rest.
func (vm *VM) usedBytes() uint32 {
	return heap.Bytes - vm.heap.FreeBytes() - (vm.m.BumpEnd - vm.m.Bump)
}

// managementFigures returns the figures in the order of the constants in Beans.java.
func managementFigures(f *Frame) Answer {
	vm := f.vm
	arr, ok := f.NewLongArray(21)
	if !ok {
		return f.OutOfMemory()
	}
	g, s := &vm.figures, vm.gc.Stats()
	used := vm.usedBytes()
	g.peakUsed = max(g.peakUsed, used)
	loaded, daemons := 0, 0
	for _, c := range vm.classes {
		if c != nil && c.Kind != KindPrimitive {
			loaded++
		}
	}
	for _, t := range vm.threads[:min(len(vm.threads), MaxThreads)] {
		if t != nil && t.object() != 0 && vm.load8(t.object(), vm.fieldOffset(t.object(), "daemon")) != 0 {
			daemons++
		}
	}
	images, code := len(vm.images.data)+*vm.images.total, vm.m.CodeWords()*8
	copy(f.Longs(arr), []int64{
		int64(used), int64(heap.Bytes), int64(heap.Bytes),
		int64(images), int64(images), int64(len(vm.images.data) + imageQuota),
		int64(code), int64(code), interp.DefaultCodeWords * 8,
		int64(g.peakUsed), int64(g.collectedUsed),
		int64(s.Collections), s.TotalPause.Milliseconds(),
		int64(loaded), vm.unloaded,
		time.Since(vm.born).Milliseconds(), vm.born.UnixMilli(),
		int64(g.threads), int64(daemons), int64(g.peakThreads), g.startedThreads,
	})
	return f.ReturnRef(arr)
}
