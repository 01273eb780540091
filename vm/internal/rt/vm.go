// Package rt is the runtime behind the embedding API: it loads, links and initialises classes, answers what the interpreter loop
// leaves to it, runs green threads and native methods, unwinds exceptions and feeds the collector its roots.
//
// # Where things are
//
//	vm.go        the VM: creation, well-known classes
//	load.go      class loaders and the definition of classes (JVMS 5.3)
//	loaders.go   loaders of the guest's own: linking calls their loadClass; unload.go: they die
//	layout.go    where fields lie
//	link.go      vtables, method entries, descriptors (JVMS 5.4)
//	resolve.go   constant pool resolution and quickening: classes and constants; resolve_field.go, resolve_method.go: members
//	clinit.go    initialisation (JVMS 5.5), as steps of a VM call frame
//	record.go    class records and the root record: the truth in guest memory
//	object.go    objects, arrays, the reference store with the write barrier
//	string.go    strings and the intern table
//	thread.go    green threads and their control blocks; sched.go: who runs next; monitor.go: locks, wait and notify
//	run.go       the loop around the interpreter: one case for each of its exits
//	frames.go    walking a thread's frames; unwind.go: exceptions
//	collect.go   when the collector runs; barrier.go: its roots, and the return barrier of deep stacks; memory.go: running out of memory
//	native.go    the contract of native methods; natives_*.go: those that are about the runtime itself
//
// # Laws
//
// Guest state lives in guest memory; a Go structure here is a cache (Class, Method, Thread, Loader) that can be made again from it.
// The Go stack never holds guest state: nothing in this package runs guest code from within itself; what needs a guest call pushes
// a frame, says so and is entered again (native frames, VM call frames).
package rt

import (
	"context"
	"errors"
	"io"
	"time"

	"github.com/junco-vm/junco/gc"
	"github.com/junco-vm/junco/gc/nogc"
	"github.com/junco-vm/junco/heap"
	"github.com/junco-vm/junco/vm/internal/interp"
	"github.com/junco-vm/junco/vmmem"
)

// Config is what a VM is made of. The zero value runs nothing: it has no classes beyond the library.
type Config struct {
	Library     Library                      // the class library; required
	ClassPath   []ClassSource                // searched in order
	Natives     map[string]Native            // by "java/lang/Math.sin(D)D"
	Stdin       io.Reader                    // nil: empty
	Stdout      io.Writer                    // nil: discarded
	Stderr      io.Writer                    // nil: discarded
	Props       map[string]string            // system properties beside the standard ones
	Env         map[string]string            // System.getenv
	OutputLimit int64                        // bytes written to Stdout and Stderr in a run until ErrOutputLimit; 0: none
	StepLimit   int64                        // steps until ErrStepLimit; 0: none
	Stack       uint32                       // bytes reserved for each thread's stack; 0: DefaultStackBytes
	Threads     int                          // threads at a time; 0: MaxThreads
	Clock       func() int64                 // nanoseconds since 1970; nil: the host's
	NanoTime    func() int64                 // nanoseconds of a monotonic clock; nil: the host's
	Sleep       func(context.Context, int64) // waits some nanoseconds; nil: the host's
	Seed        func() int64                 // a fresh random number; nil: the host's
	Devices     DeviceConfig                 // beside the default devices
	Files       FileSystem                   // nil: no files
	RawBytes    uint64                       // raw memory that the guest may hold; 0: DefaultRawBytes
	Sections    []*vmmem.Section             // shared with the program under their names
	HostFuncs   []HostFunc                   // natives that the program's own classes declare
	GCLog       io.Writer                    // collections are logged there, nil: nowhere
	GCLogLevel  gc.LogLevel
	NeverFree   bool // no collector: what is allocated stays
	Assertions  bool // the program's assert statements are carried out
	Stress      Stress
}

// HostFunc is an embedder's function behind a native method: "com.acme.Host.now()J".
type HostFunc struct {
	Name   string
	Native Native
}

// Stress switches on modes for tests that make rare things happen all the time.
type Stress struct {
	CollectEvery int  // collect at each n-th allocation, and make every allocation leave the interpreter loop; 0: no
	Slices       bool // run a slice of the collector at every safepoint
	NoBarrier    bool // stores do not shade what they overwrite: a machine that loses objects, for the proof that they have to
	DropCaches   int  // throw every cache away at each n-th safepoint; 0: never
}

// Library gives the class files of the class library, all in one image.
type Library interface {
	Archive() []byte
	Locate(name string) (offset, size int, ok bool)
}

// ClassSource gives class files by name ("com/acme/Main"). It answers fs.ErrNotExist for a class it does not have.
type ClassSource interface {
	ReadClass(name string) ([]byte, error)
}

// Errors of running a guest.
var (
	ErrStepLimit   = errors.New("step limit reached")
	ErrOutputLimit = errors.New("output limit reached")
	ErrClosed      = errors.New("VM is closed")
	ErrDeadlock    = errors.New("deadlock: every thread waits for another")
)

// VM is a virtual machine. It is used by one goroutine at a time, except for Interrupt.
type VM struct {
	cfg   Config
	space *vmmem.Space
	heap  *heap.Heap
	mem   []byte // the heap, from its first byte
	gc    nogc.Binding
	m     *interp.Machine
	root  heap.Ref // the root record

	boot, app  *Loader
	loaders    []*Loader
	classes    []*Class // by id
	primitives [26]*Class
	primArrays [26]*Class // by element descriptor
	wk         wellKnown
	images     images
	dev        devices

	raw       rawMemory
	memory    guestMemory
	files     [maxOpenFiles]File // open ones, by number
	threads   []*Thread          // by number - 1; those of virtual threads follow maxThin others
	stacks    stackPool
	timers    []timer
	current   *Thread
	sinceDrop int
	kept      int // slots of the root record in use by keep
	frame     Frame
	frameMaps frameMaps
	unwinding *cursor // where the exception is that is being dispatched

	born         time.Time
	collecting   cause // why the current or last full collection runs
	refused      refusal
	overhead     overheadLimit
	dire         bool  // an OutOfMemoryError is being made: allocations fail rather than collect
	allocations  int   // since the collection that the stress mode asked for last
	due          bool  // the countdown ended at a safepoint
	steps        int64 // steps taken before the current countdown
	slice        int64 // what the countdown began with
	limit        int64 // steps, 0: none
	timed        int   // threads with a timer
	threadCount  int   // threads that exist
	lowFree      int   // from maxThin on, no place before this index is free
	host         hostCall
	written      int64 // bytes of output in this run
	ended        error // why the run has to end, when neither the guest nor the context says so
	exitStatus   int
	wanted       wantedClass // what a loader of the guest's own has to be asked for
	freeIDs      []uint16    // of unloaded classes, fit for use
	deadClasses  int         // unloaded since the caches were made
	deadWords    int         // of their code
	unloaded     int64       // classes unloaded
	sections     int         // image sections of class files, beside the library's
	sectionsLeft int         // of them after the last collection for their sake
	figures      figures
	exiting      bool
	closed       bool
	fieldCache   map[fieldKey]uint32
	invokers     map[invokerKey]methodID // classes behind calls of handles, shared; see linkage.go
	natives      map[string]Native
	hostNatives  map[string]bool // natives that classes of the program may declare
}

// wellKnown are classes that the runtime itself uses.
type wellKnown struct {
	Object, String, Class, Throwable, Error, Thread, Cloneable *Class
	arrayInterfaces                                            []*Class
	mirrorID                                                   *Field // Class.id
}

func (vm *VM) must(err error) {
	if err != nil {
		panic("BUG: " + err.Error())
	}
}
