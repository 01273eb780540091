package rt

import (
	"errors"
	"io"
	"strings"

	"github.com/junco-vm/junco/gc"
	"github.com/junco-vm/junco/heap"
	"github.com/junco-vm/junco/vmmem"
)

// What package vm needs of the runtime beside Invoke and RunMain.

// Heap is the VM's heap. The bump buffer is closed first, so that it can be walked.
func (vm *VM) Heap() *heap.Heap {
	vm.retireBuffer()
	return vm.heap
}

// Space is the guest's address space.
func (vm *VM) Space() *vmmem.Space { return vm.space }

// ClassName is the name of an object's class as Class.getName gives it.
func (vm *VM) ClassName(obj heap.Ref) string { return vm.classOf(obj).JavaName() }

// FindMethod finds a method by the Java name of its class; nil when the class has none.
func (vm *VM) FindMethod(class, name, desc string) (*Method, error) {
	c, err := vm.LoadClass(strings.ReplaceAll(class, ".", "/"))
	if err != nil {
		return nil, err
	}
	return c.MethodNamed(name, desc), nil
}

// ArgTypes splits a method descriptor into the field descriptors of its arguments and its result's.
func ArgTypes(desc string) (args []string, ret string) {
	if !strings.HasPrefix(desc, "(") || !strings.Contains(desc, ")") {
		return nil, ""
	}
	return argTypes(desc)
}

// DefineClass defines a class in the loader of the class path.
func (vm *VM) DefineClass(classFile []byte) (name string, err error) {
	img, err := vm.images.add(classFile)
	if err != nil {
		return "", err
	}
	c, err := vm.define(vm.app, "", img, nil)
	if err != nil {
		return "", err
	}
	return c.JavaName(), nil
}

// GuestError tells which Java exception an error of loading stands for.
func GuestError(err error) (class, message string, ok bool) {
	var g *guestError
	if !errors.As(err, &g) {
		return "", "", false
	}
	return strings.ReplaceAll(g.class, "/", "."), g.message, true
}

// BeginRun sets the counts of the limits back: they hold for each run.
func (vm *VM) BeginRun() {
	vm.steps, vm.slice, vm.m.Countdown, vm.written = 0, 0, 0, 0
	vm.ended = nil // a host that wrote to the console between runs may have come to the limit
}

// Mark, NewString and Release hold strings for a call: those made after Mark live until Release.
func (vm *VM) Mark() int { return vm.kept }

// NewString makes a Java string and holds it; see Mark.
func (vm *VM) NewString(s string) (heap.Ref, bool) {
	r, ok := vm.newString(s)
	if ok {
		vm.keep(r)
	}
	return r, ok
}

// Release lets go of the strings made since Mark.
func (vm *VM) Release(mark int) {
	for vm.kept > mark {
		vm.unkeepLast()
	}
}

// OutOfMemory is the OutOfMemoryError of a failed allocation.
func (vm *VM) OutOfMemory() heap.Ref { return vm.outOfMemory(textHeapSpace) }

// classFileName turns "com.acme.Host.now()J" into "com/acme/Host.now()J".
func classFileName(method string) string {
	head, desc, _ := strings.Cut(method, "(")
	i := strings.LastIndexByte(head, '.')
	if i < 0 {
		return method
	}
	return strings.ReplaceAll(head[:i], ".", "/") + head[i:] + "(" + desc
}

// ArgSlots are the slots of the method's arguments, by position, without the receiver.
func (f *Frame) ArgSlots() []int {
	var out []int
	slot := 0
	if !f.m.IsStatic() {
		slot = 1
	}
	for i := 1; f.m.Desc[i] != ')'; i = skipType(f.m.Desc, i) {
		out = append(out, slot)
		slot++
		if f.m.Desc[i] == 'J' || f.m.Desc[i] == 'D' {
			slot++
		}
	}
	return out
}

// ThrowGo throws a new exception of a class given by its Java name; of RuntimeException if the library has no such throwable.
func (f *Frame) ThrowGo(class, message string) Answer {
	name := strings.ReplaceAll(class, ".", "/")
	if c, err := f.vm.bootClass(name); err != nil || !c.isSubclassOf(f.vm.wk.Throwable) {
		name = "java/lang/RuntimeException"
	}
	return f.Throw(f.vm.newThrowable(name, message, true))
}

// Stdin, Stdout and Stderr are the embedder's streams: an empty input and writers that discard by default.
func (f *Frame) Stdin() io.Reader  { return f.vm.stdin() }
func (f *Frame) Stdout() io.Writer { return orDiscard(f.vm.cfg.Stdout) }
func (f *Frame) Stderr() io.Writer { return orDiscard(f.vm.cfg.Stderr) }

// MayWrite counts n bytes of output. It answers false when they go beyond the limit: then the native must answer OutputLimit.
func (f *Frame) MayWrite(n int) bool { return f.vm.mayWrite(n) }

func (vm *VM) mayWrite(n int) bool {
	vm.written += int64(n)
	return vm.cfg.OutputLimit == 0 || vm.written <= vm.cfg.OutputLimit
}

// OutputLimit ends the run with ErrOutputLimit.
func (f *Frame) OutputLimit() Answer {
	f.vm.ended = ErrOutputLimit
	return answerExit
}

func orDiscard(w io.Writer) io.Writer {
	if w == nil {
		return io.Discard
	}
	return w
}

// Files is the file system that the embedder gave the program, nil for none.
func (f *Frame) Files() FileSystem { return f.vm.cfg.Files }

// GCStats are the collector's figures.
func (vm *VM) GCStats() gc.Stats { return vm.gc.Stats() }
