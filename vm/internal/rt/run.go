package rt

import (
	"context"
	"errors"
	"fmt"
	"math"
	"slices"

	"github.com/junco-vm/junco/classfile"
	"github.com/junco-vm/junco/classfile/verify"
	"github.com/junco-vm/junco/heap"
	"github.com/junco-vm/junco/vm/internal/interp"
	"github.com/junco-vm/junco/vm/internal/isa"
	"github.com/junco-vm/junco/vm/internal/lower"
)

// hostCall is the call from Go that is being run.
type hostCall struct {
	thread *Thread // its base frame is on this thread; nil: the host waits for the other threads to end
	done   bool
	result uint64
	thrown heap.Ref
}

// run lets threads run until the host's call is done, the program exits, or the context or a limit ends it.
func (vm *VM) run(ctx context.Context) error {
	for !vm.host.done && !vm.exiting {
		if vm.current == nil {
			if vm.host.thread == nil && !vm.anyLive() {
				return nil
			}
			if err := vm.schedule(ctx); err != nil {
				return err
			}
		}
		if vm.due {
			vm.due = false
			if err := vm.safepoint(ctx); err != nil {
				return err
			}
		}
		vm.exit(vm.m.Run())
		if vm.m.PC == interp.PCReturnBarrier {
			vm.crossBarrier()
		}
		if err := vm.ended; err != nil {
			vm.ended = nil
			return err
		}
	}
	return nil
}

// safepoint refills the countdown: it is where limits, cancellation and scheduling are seen to. The current thread stands at a place whose
// registers are described: never is it called just because the countdown is zero, which natives can bring about anywhere.
func (vm *VM) safepoint(ctx context.Context) error {
	vm.steps += vm.slice
	vm.slice = 0
	if err := ctx.Err(); err != nil {
		return err
	}
	vm.slice = vm.quantum()
	if vm.limit > 0 {
		if vm.steps >= vm.limit {
			return ErrStepLimit
		}
		vm.slice = min(vm.slice, vm.limit-vm.steps)
	}
	vm.m.Countdown = vm.slice
	vm.yield()
	if vm.cfg.Stress.Slices {
		vm.stressSlice()
	}
	vm.dropSometimes()
	vm.reuse()
	return nil
}

// charge counts work done in Go against the step limit: a step for each 64 bytes.
func (vm *VM) charge(n int) { vm.m.Countdown = max(0, vm.m.Countdown-int64(n/64)) }

// exit does what the interpreter loop left to the runtime; see the constants of interp.Exit for each case.
func (vm *VM) exit(e interp.Exit) {
	m := vm.m
	switch e {
	case interp.ExitSafepoint:
		vm.due = true
	case interp.ExitResolve:
		vm.resolve()
	case interp.ExitLower:
		vm.enterMethod(m.ExitA)
	case interp.ExitAllocSlow:
		vm.allocSlow()
	case interp.ExitNative:
		vm.enterNative(vm.method(methodID(m.ExitA)))
	case interp.ExitVMStep:
		if m.ExitA == interp.StepVMFrame {
			f := vmFrame{vm, m.FP}
			vm.stepOf(f.kind())(f)
		}
	case interp.ExitDone:
		vm.host.result = m.Reg64(0)
		vm.host.done = true
	case interp.ExitNullPointer:
		vm.throwNullPointer()
	case interp.ExitArithmetic:
		vm.throwNew("java/lang/ArithmeticException", "/ by zero")
	case interp.ExitArrayIndex:
		vm.throwNew("java/lang/ArrayIndexOutOfBoundsException",
			fmt.Sprintf("Index %d out of bounds for length %d", int32(m.ExitA), int32(m.ExitB)))
	case interp.ExitStringIndex:
		vm.throwNew("java/lang/StringIndexOutOfBoundsException", vm.StringIndexText(vm.isLatin1(heap.Ref(m.Reg32(int(m.Ins().A)))), int32(m.ExitA), int32(m.ExitB)))
	case interp.ExitNegativeSize:
		vm.throwNew("java/lang/NegativeArraySizeException", fmt.Sprint(int32(m.ExitA)))
	case interp.ExitArrayStore:
		vm.throwNew("java/lang/ArrayStoreException", vm.classOf(heap.Ref(m.ExitA)).JavaName())
	case interp.ExitClassCast:
		vm.throwClassCast(vm.classOf(heap.Ref(m.ExitA)), vm.classes[m.ExitB])
	case interp.ExitThrow:
		vm.throw(heap.Ref(m.ExitA))
	case interp.ExitStackOverflow:
		if !vm.growStack() {
			vm.throwStackOverflow()
		}
	case interp.ExitMonitorEnter:
		vm.enterSlow(heap.Ref(m.ExitA))
	case interp.ExitMonitorExit:
		if vm.monitorExit(vm.current, heap.Ref(m.ExitA)) == monitorIllegal {
			vm.throwNew("java/lang/IllegalMonitorStateException", "current thread is not owner")
			return
		}
		m.Next()
	case interp.ExitInterfaceMiss:
		if err := vm.interfaceMiss(uint16(m.ExitA), m.ExitB); err != nil {
			vm.throwError(err)
		}
	case interp.ExitSubtypeMiss:
		c, d := uint16(m.ExitA), uint16(m.ExitB)
		m.PutSubtype(c, d, vm.classes[c].isSubclassOf(vm.classes[d]))
	case interp.ExitSlowOp:
		vm.slowOp(m.Ins())
	case interp.ExitBarrier:
		vm.drainShaded()
	default:
		panic("BUG: interpreter left with " + e.String())
	}
}

// enterMethod gives a method code at its first call. The callee's frame is pushed already.
func (vm *VM) enterMethod(entry uint32) {
	m := vm.method(methodID(vm.m.Entry(entry).Method))
	err := vm.prepare(m)
	for err == nil {
		if vm.m.EnterCode(entry) {
			return
		}
		if !vm.growStack() {
			break
		}
	}
	if vm.suspended(err) {
		return
	}
	if errors.Is(err, interp.ErrCodeFull) && vm.m.CodeWords() > codeInUse {
		vm.must(vm.dropCaches()) // most of it is not needed any more; the stub is entered again
		return
	}
	c := vm.popFrame(m.ArgSlots)
	if err == nil || err == lower.ErrFrameTooLarge {
		vm.unwind(vm.stackOverflow(), c)
		return
	}
	vm.unwind(vm.throwable(err), c)
}

// codeInUse is how many words of code must have gathered before it is worth while to throw them away for a method that does not fit.
const codeInUse = 256 << 10

// prepare lowers a method, or installs the stub of a native one.
func (vm *VM) prepare(m *Method) error {
	switch {
	case m.Access&classfile.AccAbstract != 0:
		return vm.abstractError(m.Class, m)
	case m.Access.IsNative():
		return vm.prepareNative(m)
	}
	states, err := verify.Method(m.Class.File, m.File, hierarchy{vm, m.Class})
	if err != nil {
		return err
	}
	code, err := lower.Method(&lower.Input{Class: m.Class.File, Method: m.File, Code: m.File.Code, States: states})
	if err != nil {
		return err
	}
	pc, err := vm.m.Install(code.Words, uint32(m.id()))
	if err != nil {
		return err
	}
	m.code, m.codePC = code, pc
	vm.m.SetCode(m.Entry, pc, code.Link, code.FrameRegs)
	return nil
}

// prepareNative installs a native method's two instructions: the first enters it, the second enters it again after an answer.
func (vm *VM) prepareNative(m *Method) error {
	n := vm.natives[m.Class.Name+"."+m.Name+m.Desc]
	if m.isLink() {
		n = linkMember
	} else if n == nil || m.Class.Loader != vm.boot && !vm.hostNatives[m.Class.Name+"."+m.Name+m.Desc] {
		return throwf("UnsatisfiedLinkError", "'%s'", signatureText(m.Class, m.Name, m.Desc))
	}
	enter := isa.Instr{Op: isa.NATIVE}.WithImm(uint32(m.id()))
	code := []isa.Instr{enter, enter}
	pc, err := vm.m.Install(code, uint32(m.id()))
	if err != nil {
		return err
	}
	m.native, m.codePC = n, pc
	vm.m.SetCode(m.Entry, pc, m.ArgSlots, m.ArgSlots+nativeExtra)
	return nil
}

// enterNative runs the Go side of a native method and does what it answers.
func (vm *VM) enterNative(m *Method) {
	f := &vm.frame
	f.t, f.m, f.fp = vm.current, m, vm.m.FP
	if vm.m.PC == m.codePC { // not again
		clear(f.t.regs(f.fp, m.ArgSlots+1, nativeExtra-1))
		vm.m.PC++
	} else if *f.stateReg()&stateAsked != 0 && !f.watchAnswered() {
		vm.throw(f.thrown)
		return
	}
	switch m.native(f) {
	case answerReturn:
		vm.m.Return64(m.ArgSlots, f.result)
	case answerThrow:
		vm.throw(f.thrown)
	case answerRetry: // a native that is entered again stands at a safepoint
		vm.charge(64)
		if vm.m.Countdown == 0 {
			vm.due = true
		} else {
			vm.yield()
		}
	case answerPark:
		vm.block()
	case answerCall, answerSwitch, answerExit:
	}
}

// allocSlow allocates what the bump buffer could not serve.
func (vm *VM) allocSlow() {
	ins := vm.m.Ins()
	c := vm.classes[vm.m.ExitA]
	if c.Kind != KindArray {
		obj, ok := vm.newInstance(c)
		vm.finishAlloc(obj, ok, ins, c)
		return
	}
	arr, ok := vm.newArray(c, int(int32(vm.m.ExitB)))
	vm.finishAlloc(arr, ok, ins, c)
}

// maxArrayLength is the longest array that HotSpot would try to make; beyond it the message is another.
const maxArrayLength = math.MaxInt32 - 2

func (vm *VM) finishAlloc(obj heap.Ref, ok bool, ins isa.Instr, c *Class) {
	if !ok {
		msg := textHeapSpace
		if c.Kind == KindArray && int32(vm.m.ExitB) > maxArrayLength {
			msg = textArraySize
		}
		vm.throw(vm.outOfMemory(msg))
		return
	}
	vm.m.SetReg32(int(ins.A), uint32(obj))
	vm.m.Next()
}

// enterSlow answers ExitMonitorEnter.
func (vm *VM) enterSlow(obj heap.Ref) {
	switch vm.monitorEnter(vm.current, obj, 1) {
	case monitorDone:
		vm.m.Next()
	case monitorBlocked:
		vm.block()
	case monitorNoMemory:
		vm.throwOutOfMemory()
	}
}

// slowOp carries out the instructions that the loop does not.
func (vm *VM) slowOp(ins isa.Instr) {
	switch ins.Op {
	case isa.MULTINEWQ:
		vm.multiNew(ins)
	case isa.GETCLASS:
		mirror, ok := vm.mirror(vm.classOf(heap.Ref(vm.m.Reg32(int(ins.A)))))
		if !ok {
			vm.throwOutOfMemory()
			return
		}
		vm.m.SetReg32(int(ins.A), uint32(mirror))
		vm.m.Next()
	default:
		vm.m.SlowArith()
		vm.m.Next()
	}
}

// multiNew carries out multianewarray.
func (vm *VM) multiNew(ins isa.Instr) {
	dims := make([]int32, ins.X)
	for i := range dims {
		dims[i] = int32(vm.m.Reg32(int(ins.A) + i))
		if dims[i] < 0 {
			vm.throwNew("java/lang/NegativeArraySizeException", fmt.Sprint(dims[i]))
			return
		}
	}
	c := vm.classes[ins.B]
	arr, ok := vm.newArray(c, int(dims[0]))
	if ok {
		release := vm.keep(arr)
		ok = vm.fillMulti(arr, c, dims)
		release()
	}
	if !ok {
		msg := textHeapSpace
		if slices.Max(dims) > maxArrayLength {
			msg = textArraySize
		}
		vm.throw(vm.outOfMemory(msg))
		return
	}
	vm.m.SetReg32(int(ins.A), uint32(arr))
	vm.m.Next()
}

// fillMulti fills an array of arrays; dims[0] is its own length. The recursion is as deep as there are dimensions, 255 at most.
func (vm *VM) fillMulti(arr heap.Ref, c *Class, dims []int32) bool {
	if len(dims) == 1 {
		return true
	}
	for i := range dims[0] {
		e, ok := vm.newArray(c.Elem, int(dims[1]))
		if !ok {
			return false
		}
		vm.storeRef(arr, arrayData+uint32(i)*4, e)
		if !vm.fillMulti(e, c.Elem, dims[1:]) {
			return false
		}
	}
	return true
}
