package rt

import (
	"github.com/junco-vm/junco/heap"
	"github.com/junco-vm/junco/vm/internal/interp"
)

// A VM call frame is a guest frame by which the runtime itself calls guest code: static initialisers, a thread's run method, uncaught
// handlers. What the runtime must remember meanwhile is in the frame's registers, so it is guest memory like all else:
//
//	r0       linkage
//	r1       kind and state
//	r2 - r5  references, roots of the collector
//	r6 - r9  raw words
//	r10 ...  arguments of the call in progress; r10 is its result
//
// When the call returns or throws, the step function of the frame's kind is entered again.
const (
	vmfState    = 1
	vmfRef      = 2
	vmfRefs     = 4
	vmfRaw      = 6
	vmfRaws     = 4
	vmfArgs     = vmfRaw + vmfRaws
	vmfThrown   = vmfRef + vmfRefs - 1 // the last reference: what the call threw
	vmfHeadroom = 16                   // registers for arguments that must fit behind a frame
)

type vmFrameKind uint8

const (
	frameInit   vmFrameKind = iota + 1 // initialises a class: clinit.go
	frameThread                        // first frame of a thread: natives_thread.go
	frameLink                          // links a call or a constant by Java code: indy.go
	frameLoad                          // asks a loader of the guest's own for a class: loaders.go
	numFrameKinds
)

// vmFrame is the current VM call frame.
type vmFrame struct {
	vm *VM
	fp uint32
}

// stepFunc goes on with a VM call frame. It answers by calling return_, call, throw or retry of the frame, once.
type stepFunc func(f vmFrame)

func (vm *VM) stepOf(k vmFrameKind) stepFunc {
	switch k {
	case frameInit:
		return vm.stepInit
	case frameThread:
		return vm.stepThread
	case frameLink:
		return vm.stepLink
	case frameLoad:
		return vm.stepLoad
	}
	panic("BUG: VM call frame of unknown kind")
}

func (f vmFrame) reg(i int) *uint64        { return f.vm.current.reg(f.fp, i) }
func (f vmFrame) kind() vmFrameKind        { return vmFrameKind(*f.reg(vmfState)) }
func (f vmFrame) state() int               { return int(*f.reg(vmfState) >> 8) }
func (f vmFrame) setState(s int)           { *f.reg(vmfState) = *f.reg(vmfState)&0xFF | uint64(s)<<8 }
func (f vmFrame) ref(i int) heap.Ref       { return heap.Ref(uint32(*f.reg(vmfRef + i))) }
func (f vmFrame) setRef(i int, r heap.Ref) { *f.reg(vmfRef + i) = uint64(r) }
func (f vmFrame) raw(i int) uint64         { return *f.reg(vmfRaw + i) }
func (f vmFrame) setRaw(i int, v uint64)   { *f.reg(vmfRaw + i) = v }

// takeThrown is what the call in progress threw, null if it returned; asking clears it.
func (f vmFrame) takeThrown() heap.Ref {
	r := heap.Ref(*f.reg(vmfThrown))
	*f.reg(vmfThrown) = 0
	return r
}

// pushVMFrame pushes a frame above the current one, which will execute its instruction again afterwards. It answers false, having
// thrown StackOverflowError, if there is no room.
func (vm *VM) pushVMFrame(kind vmFrameKind) (vmFrame, bool) {
	delta := vm.frameSize(vm.m.FP, vm.m.PC)
	fp := vm.m.FP + uint32(delta)*8
	if !vm.ensureStack(fp + (vmfArgs+vmfHeadroom)*8) {
		vm.throwStackOverflow()
		return vmFrame{}, false
	}
	return vm.initVMFrame(kind, fp, interp.MakeLinkage(vm.m.PC, uint16(delta), interp.LinkReexecute|interp.LinkVMCall)), true
}

func (vm *VM) initVMFrame(kind vmFrameKind, fp uint32, l interp.Linkage) vmFrame {
	f := vmFrame{vm, fp}
	for i := range vmfArgs {
		*f.reg(i) = 0
	}
	*f.reg(0) = uint64(l)
	*f.reg(vmfState) = uint64(kind)
	vm.m.FP = fp
	vm.m.PC = interp.PCVMStep
	return f
}

// return_ ends the frame: whatever lies below goes on.
func (f vmFrame) return_() { f.vm.m.PopFrame(0) }

// throw ends the frame with an exception, which unwinds from what lies below.
func (f vmFrame) throw(exc heap.Ref) {
	c := f.vm.popFrame(0)
	f.vm.unwind(exc, c)
}

// call calls a method; the frame is entered again in the given state when it is done. Arguments are raw register values, one for
// each argument, receiver first.
func (f vmFrame) call(m *Method, next int, args ...uint64) {
	f.setState(next)
	if !f.vm.pushCall(m, vmfArgs, interp.PCVMStep, args) {
		f.vm.throwStackOverflow()
	}
}

// pushCall puts arguments in place at register delta of the current frame and pushes the callee's frame. It answers false if there is
// no room.
func (vm *VM) pushCall(m *Method, delta int, resumePC uint32, args []uint64) bool {
	t := vm.current
	fp := vm.m.FP
	if !vm.ensureStack(fp + uint32(delta+max(m.ArgSlots+1, int(vm.m.Entry(m.Entry).Frame)))*8) {
		return false
	}
	slot := delta
	k := 0
	if !m.IsStatic() {
		*t.reg(fp, slot) = args[0]
		slot, k = slot+1, 1
	}
	for i := 1; m.Desc[i] != ')'; i = skipType(m.Desc, i) {
		*t.reg(fp, slot) = args[k]
		k++
		slot++
		if m.Desc[i] == 'J' || m.Desc[i] == 'D' {
			slot++
		}
	}
	return vm.m.PushFrame(m.Entry, uint16(delta), resumePC, interp.LinkVMCall)
}

// nativeCall is Frame.Call: the callee's frame goes behind the native's, and returns to its resume stub.
func (vm *VM) nativeCall(f *Frame, m *Method, args []uint64) Answer {
	if !vm.pushCall(m, f.m.ArgSlots+nativeExtra, vm.m.PC, args) {
		return f.Throw(vm.stackOverflow())
	}
	return answerCall
}
