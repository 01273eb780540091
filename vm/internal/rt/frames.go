package rt

import (
	"github.com/junco-vm/junco/heap"
	"github.com/junco-vm/junco/vm/internal/interp"
	"github.com/junco-vm/junco/vm/internal/isa"
)

// cursor stands at a frame of a thread, for the walkers: the collector's roots, the unwinder, stack traces.
type cursor struct {
	vm *VM
	t  *Thread
	fp uint32
	pc uint32
	// exact says that pc is the instruction that is being executed (or will be executed again); otherwise the frame is suspended in a
	// call, and pc is where it goes on afterwards.
	exact bool
	// limit is the register from which on the frame belongs to its callee.
	limit int
}

const noLimit = 1 << 20

// frameShape tells what kind of frame pc belongs to.
type frameShape uint8

const (
	shapeJava   frameShape = iota // lowered code
	shapeStub                     // arguments and linkage: called, but not lowered yet
	shapeNative                   // native method
	shapeVM                       // VM call frame
	shapeEnd                      // below the first frame
)

// shapeAt finds the shape and the method that pc belongs to, and where the method's code begins.
func (vm *VM) shapeAt(pc uint32) (shape frameShape, m *Method, base uint32) {
	switch pc {
	case interp.PCExit:
		return shapeEnd, nil, 0
	case interp.PCVMStep:
		return shapeVM, nil, 0
	}
	if owner, base, ok := vm.m.Owner(pc); ok {
		m := vm.method(methodID(owner))
		if m.File.Code == nil {
			return shapeNative, m, base
		}
		return shapeJava, m, base
	}
	if ins := vm.m.InstrAt(pc); ins.Op == isa.LOWER {
		return shapeStub, vm.method(methodID(vm.m.Entry(ins.UImm()).Method)), pc
	}
	panic("BUG: program counter belongs to no frame")
}

// top is a cursor at the frame that is being executed by the current thread.
func (vm *VM) top() cursor {
	if vm.unwinding != nil {
		return *vm.unwinding
	}
	return cursor{vm: vm, t: vm.current, fp: vm.m.FP, pc: vm.m.PC, exact: true, limit: noLimit}
}

// topOf is a cursor at the topmost frame of a thread that may not be running.
func (vm *VM) topOf(t *Thread) cursor {
	if t == vm.current {
		return vm.top()
	}
	return cursor{vm: vm, t: t, fp: t.word(tcbFP), pc: t.word(tcbPC), exact: true, limit: noLimit}
}

// link is the linkage register of a frame.
func link(shape frameShape, m *Method) int {
	if shape == shapeVM {
		return 0
	}
	return m.ArgSlots
}

// next moves to the caller.
func (c *cursor) next(shape frameShape, m *Method) { c.leave(link(shape, m)) }

// leave moves to the caller of a frame whose linkage register is given.
func (c *cursor) leave(register int) {
	l := c.t.linkage(c.fp, register)
	c.fp -= uint32(l.Delta()) * 8
	c.follow(l)
}

// follow takes from a linkage where the caller stands.
func (c *cursor) follow(l interp.Linkage) {
	c.pc = l.ResumePC()
	c.exact = l.Flags()&interp.LinkReexecute != 0
	c.limit = int(l.Delta())
	if c.exact {
		c.limit = noLimit
	}
}

// frameSize is the number of registers of the frame at fp that executes pc.
func (vm *VM) frameSize(fp, pc uint32) int {
	shape, m, _ := vm.shapeAt(pc)
	switch shape {
	case shapeJava:
		return m.code.FrameRegs
	case shapeStub:
		return m.ArgSlots + 1
	case shapeNative:
		return m.ArgSlots + nativeExtra
	case shapeVM:
		return vmfArgs + vmfHeadroom
	}
	return 0
}

// rel is the offset in the method's code by which lowering's tables know the place where the frame stands.
func (c *cursor) rel(base uint32) uint32 {
	if c.exact {
		return c.pc - base
	}
	return c.pc - base - 1
}

// bci is the bytecode index at which a Java frame stands.
func (c *cursor) bci(m *Method, base uint32) int { return m.code.BCI(c.rel(base)) }

// refs calls visit with each reference that the frame holds.
func (c *cursor) refs(shape frameShape, m *Method, base uint32, visit func(heap.Ref)) {
	if m != nil && m.Class.Loader.guest() {
		visit(m.Class.Loader.object)
	}
	c.refRegs(shape, m, base, func(r int) {
		if ref := heap.Ref(uint32(*c.t.reg(c.fp, r))); ref != 0 {
			visit(ref)
		}
	})
}

// refRegs calls at with each register that holds a reference, or null.
func (c *cursor) refRegs(shape frameShape, m *Method, base uint32, at func(r int)) {
	switch shape {
	case shapeJava:
		m.code.Refs(c.rel(base), min(c.limit, m.code.FrameRegs), at)
	case shapeStub:
		argRefs(m, at)
	case shapeNative:
		argRefs(m, at)
		if c.pc != base { // at the first entry the slots are not set up yet
			for i := range NativeRefSlots + 1 {
				at(m.ArgSlots + 2 + i)
			}
		}
	case shapeVM:
		for i := range vmfRefs {
			at(vmfRef + i)
		}
	}
}

// argRefs calls visit with the argument registers that hold references.
func argRefs(m *Method, visit func(reg int)) {
	slot := 0
	if !m.IsStatic() {
		visit(0)
		slot = 1
	}
	for i := 1; m.Desc[i] != ')'; i = skipType(m.Desc, i) {
		switch m.Desc[i] {
		case 'L', '[':
			visit(slot)
			slot++
		case 'J', 'D':
			slot += 2
		default:
			slot++
		}
	}
}

// eachFrame walks the frames of a thread from the top until visit answers false.
func (vm *VM) eachFrame(t *Thread, visit func(c *cursor, shape frameShape, m *Method, base uint32) bool) {
	c := vm.topOf(t)
	for {
		shape, m, base := vm.shapeAt(c.pc)
		if shape == shapeEnd || !visit(&c, shape, m, base) {
			return
		}
		c.next(shape, m)
	}
}

// currentMethod is the method whose code is at PC.
func (vm *VM) currentMethod() *Method {
	_, m, _ := vm.shapeAt(vm.m.PC)
	return m
}

// popFrame leaves the current frame for good: what it called threw, or it was not entered at all. The answer stands at the one below.
func (vm *VM) popFrame(register int) cursor {
	c := vm.top()
	vm.passBarrier(&c, register)
	c.leave(register)
	vm.m.FP, vm.m.PC = c.fp, c.pc
	return c
}

// passBarrier notes that the frame at c is dropped, with the return barrier if it is there.
func (vm *VM) passBarrier(c *cursor, register int) {
	if vm.scan(c.t) == scanBelow && c.t.word(tcbBarrier) == c.fp+uint32(register)*8 {
		vm.dropBarrier(c.t)
	}
}
