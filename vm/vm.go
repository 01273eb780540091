package vm

import (
	"context"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"runtime/debug"
	"time"

	"github.com/junco-vm/junco/gc"
	"github.com/junco-vm/junco/heap"
	"github.com/junco-vm/junco/vm/classlib"
	"github.com/junco-vm/junco/vm/internal/natives"
	"github.com/junco-vm/junco/vm/internal/rt"
	"github.com/junco-vm/junco/vmmem"
)

// VM is a virtual machine. It is used by one goroutine at a time.
type VM struct {
	rt *rt.VM
}

// New makes a VM and starts its class library. The context bounds just that.
//
// # Errors
//
// What the host says when it has no memory; errors of running a guest, because the class library is one.
func New(ctx context.Context, cfg Config) (m *VM, err error) {
	defer recoverBug(&err)
	r, err := rt.New(cfg.runtime())
	if err != nil {
		return nil, err
	}
	m = &VM{rt: r}
	if err := r.Boot(ctx); err != nil {
		_ = r.Close()
		return nil, m.wrap(err)
	}
	return m, nil
}

// runtime is the configuration as the runtime wants it.
func (c Config) runtime() rt.Config {
	out := rt.Config{
		Library: library{}, Natives: natives.Table(), Stdin: c.stdin, Stdout: c.stdout, Stderr: c.stderr, Props: c.props, Env: c.env,
		StepLimit: c.steps, OutputLimit: c.output, Stack: c.stackBytes, RawBytes: c.rawBytes, Threads: c.threads, NanoTime: c.nanoTime, Seed: c.seed, Files: c.files, Devices: c.devices, Sections: c.sections,
		NeverFree: c.neverFree, Assertions: c.assertions,
		Stress: rt.Stress{CollectEvery: c.collectEvery, Slices: c.sliceAlways, DropCaches: c.dropCaches, NoBarrier: c.noBarrier},
	}
	if c.gcLog != nil {
		out.GCLog, out.GCLogLevel = c.gcLog, gc.LogPauses
		if c.gcDetail {
			out.GCLogLevel = gc.LogAll
		}
	}
	if c.clock != nil {
		out.Clock = func() int64 { return c.clock().UnixNano() }
	}
	if c.sleep != nil {
		out.Sleep = func(_ context.Context, nanos int64) { c.sleep(time.Duration(nanos)) }
	}
	for _, fsys := range c.classPath {
		out.ClassPath = append(out.ClassPath, source{fsys})
	}
	for name, f := range c.hosts {
		out.HostFuncs = append(out.HostFuncs, rt.HostFunc{Name: name, Native: f.native()})
	}
	return out
}

// library is the embedded class library.
type library struct{}

func (library) Archive() []byte                     { return classlib.Archive() }
func (library) Locate(name string) (int, int, bool) { return classlib.Locate(name) }

// maxClassBytes bounds a class file that is read: far more than the format's own limits let a useful class have.
const maxClassBytes = 16 << 20

// source reads classes from a file system.
type source struct{ fsys fs.FS }

func (s source) ReadClass(name string) ([]byte, error) { return s.ReadResource(name + ".class") }

func (s source) ReadResource(name string) ([]byte, error) {
	if !fs.ValidPath(name) {
		return nil, fs.ErrNotExist
	}
	f, err := s.fsys.Open(name)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	if info, err := f.Stat(); err == nil && info.IsDir() {
		return nil, fs.ErrNotExist
	}
	b, err := io.ReadAll(io.LimitReader(f, maxClassBytes+1))
	if err == nil && len(b) > maxClassBytes {
		err = fmt.Errorf("%s: larger than %d bytes", name, maxClassBytes)
	}
	return b, err
}

// RunMain runs a program: the main method of a class, until no thread but daemons is left, then its shutdown hooks. The class is named as
// on java's command line.
//
// # Errors
//
// nil when main returned; *Throwable when it threw (the program's own handler has printed it); *ExitError when the program called
// System.exit; *LaunchError; ErrStepLimit; ErrDeadlock; ctx.Err().
func (m *VM) RunMain(ctx context.Context, class string, args ...string) (err error) {
	defer recoverBug(&err)
	m.rt.BeginRun()
	thrown, err := m.rt.RunMain(ctx, class, args)
	if err != nil {
		return m.wrap(err)
	}
	return m.throwable(thrown)
}

// Close gives all memory of the VM back. It may be called more than once.
func (m *VM) Close() error { return m.rt.Close() }

// Heap is the VM's heap, to be looked at between calls: figures, walk, verification.
func (m *VM) Heap() *heap.Heap { return m.rt.Heap() }

// Space is the VM's address space: heap, stacks, class files, devices, and what the embedder reserves. It may be used between calls
// and by host functions.
func (m *VM) Space() *vmmem.Space { return m.rt.Space() }

// wrap turns the runtime's errors into this package's.
func (m *VM) wrap(err error) error {
	if errors.Is(err, rt.ErrExit) {
		return &ExitError{Code: m.rt.ExitStatus()}
	}
	return err
}

// throwable is a guest exception as an error; nil for null.
func (m *VM) throwable(exc heap.Ref) error {
	if exc == 0 {
		return nil
	}
	t := &Throwable{Class: m.rt.ClassName(exc), Trace: m.rt.StackTrace(exc)}
	t.Message, t.HasMsg = m.rt.Message(exc)
	t.Detail = m.rt.Detail(exc)
	return t
}

// BugError is a broken law of junco itself. The VM must be closed.
type BugError struct {
	Reason string
	Stack  []byte
}

func (e *BugError) Error() string { return "junco: internal error: " + e.Reason }

// recoverBug is the one place where a panic of the implementation ends: none crosses the public API.
func recoverBug(err *error) {
	if p := recover(); p != nil {
		*err = &BugError{Reason: fmt.Sprint(p), Stack: debug.Stack()}
	}
}

// GCStats are the collector's figures.
func (m *VM) GCStats() gc.Stats { return m.rt.GCStats() }
