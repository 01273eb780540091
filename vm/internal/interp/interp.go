// Package interp runs register code: one loop, one switch, no Go call inside.
//
// # The machine
//
// A [Machine] owns a code region, the method entries, the class table and three dispatch caches. It borrows the heap and the stack
// of the running thread, each one contiguous host slice. All of it is addressed by offsets and ids, so dropping and rebuilding
// any part needs no pointer fixed.
//
// The runtime calls [Machine.Run], which interprets until something needs the runtime: a name to be resolved, a method to be
// lowered, a buffer to be refilled, a native, an exception, the end of the countdown. Then Run returns an [Exit] with PC, FP and the
// frame exactly at the instruction in question; the runtime acts, and calls Run again. Nothing the guest does makes Run
// call itself.
//
// # Frames
//
// A frame is a row of 8-byte registers in the thread's stack, growing up. The caller's operand registers a, a+1, ... are the callee's
// registers 0, 1, ...: arguments are never copied. Register `link` (the number of argument slots) holds the [Linkage]. The result of a
// method is left in its register 0, which is the caller's register a.
//
//	caller:  r0 .. r(link) .. locals .. stack .. a  a+1 ...
//	callee:                                      r0 r1  .. r(link) .. locals .. stack
//
// # Countdown
//
// A step is a method entry or a backward transfer. Each takes one from Countdown; when none is left, the instruction is not carried
// out and Run answers ExitSafepoint with PC at it.
//
// # Memory words the loop knows
//
// The layouts of objects, arrays, strings, headers and locks stand in layout.go, beside their accessors.
package interp

import (
	"errors"
	"fmt"

	"github.com/junco-vm/junco/vm/internal/isa"
)

// ErrCodeFull is returned when the code region's quota is used up. Nothing was installed.
var ErrCodeFull = errors.New("interp: code region is full")

// ErrTooMany is returned when ids for entries, classes or vtable words run out.
var ErrTooMany = errors.New("interp: table is full")

// Options bounds a machine's host memory.
type Options struct {
	// CodeWords is the quota of the code region in instructions (8 bytes each). 0 means DefaultCodeWords.
	CodeWords int
}

// DefaultCodeWords is 2 Mi instructions (16 MiB): about what 3 MiB of bytecode lowers to.
const DefaultCodeWords = 2 << 20

// Program counters of the stubs that every machine has. A program counter is an index of an instruction in the code region.
const (
	// PCTrap is the stub of program counter 0, which nothing may reach.
	PCTrap uint32 = iota
	// PCExit ends a base frame: put it in the linkage of a thread's first frame.
	PCExit
	// PCVMStep is the resume point of a VM call frame: returning there gives ExitVMStep.
	PCVMStep
	// PCAbstract is the code of an entry without a method: it gives ExitTrap with TrapAbstract.
	PCAbstract
	// PCReturnBarrier stands in a linkage whose true program counter the runtime keeps: returning there gives ExitVMStep with
	// StepReturnBarrier, and PC is still PCReturnBarrier.
	PCReturnBarrier
	// PCFirst is the first program counter that Install may give.
	PCFirst = 8
)

// Immediates of the stubs that give ExitVMStep (ExitA).
const (
	StepVMFrame uint32 = iota
	StepReturnBarrier
)

// Immediates of trap stubs (ExitTrap, ExitA).
const (
	TrapNever uint32 = iota
	TrapAbstract
)

// Tracer is called by the traced loop before each instruction, with PC, FP and Countdown stored. Returning false makes Run
// answer ExitBreak at that instruction, which has not been carried out.
type Tracer func(m *Machine) bool

// Machine is the state of the engine: registers of the running thread, and the tables that code refers to.
//
// A Machine is used by one goroutine at a time. The exported fields are the interface between the loop and the runtime; they are
// read when Run begins and are valid when it returns.
type Machine struct {
	// PC is the current instruction, as an index into the code region.
	PC uint32
	// FP is the current frame's offset in the current stack, in bytes.
	FP uint32
	// Countdown is the number of steps until ExitSafepoint, >= 0.
	Countdown int64

	// ExitA, ExitB and ExitC detail the last exit; see the constants of Exit.
	ExitA, ExitB, ExitC uint32

	// Bump and BumpEnd are guest addresses: where the next chunk's header goes, and the limit that Bump may not pass. The memory
	// between must be zero. An object may end where the buffer ends; the owner makes a filler chunk of what is left.
	Bump, BumpEnd uint32
	// NewColour is or-ed into the header of each object made here (the colour bits of new objects).
	NewColour uint32

	// Marking is 1 while the collector marks: then every reference that the loop overwrites is first put in Shaded.
	Marking uint32
	// ShadedLen is the number of references in Shaded that the collector has not taken yet.
	ShadedLen uint32
	// Shaded holds overwritten references (never null) for the collector.
	Shaded [ShadedMax]uint32

	// ThreadID is the running thread's owner number for thin locks, 1..255.
	ThreadID uint32
	// NoThinLock, if not zero, makes every MONENTER leave the loop: the running thread's number does not fit into a thin lock.
	NoThinLock uint32

	// Trace, when set, makes Run use the traced loop.
	Trace Tracer

	machineTables
}

// ShadedMax is the capacity of Machine.Shaded.
const ShadedMax = 256

// Entry is a method's record: what a call needs to know.
type Entry struct {
	// Code is the program counter of the first instruction: the method's stub until it is lowered.
	Code uint32
	// Link is the index of the linkage register: the number of argument slots.
	Link uint16
	// Frame is the number of registers of the frame.
	Frame uint16
	// Stub is the program counter of the entry's own stub word, which Code returns to when code is dropped.
	Stub uint32
	// Method belongs to the runtime.
	Method uint32
}

// ClassInfo is a class's record, by class id.
type ClassInfo struct {
	// VTable is the index of the class's first word in the vtable region.
	VTable uint32
	// Header is the chunk header of an instance (size, type, in use; no colour) if `new` may bump-allocate it, else 0. For
	// array classes 0.
	Header uint32
	// Elem is the class id of the elements of an array class of references, else 0.
	Elem uint16
	// Flags are for the runtime.
	Flags uint16
	// Mirror is the reference of the java.lang.Class object, 0 if there is none yet (then getClass leaves the loop).
	Mirror uint32
}

// New makes a machine over a heap. heapHost stays owned by the caller and must outlive the machine.
//
// # Errors
//
// An error if heapHost is empty or larger than 2^24 bytes, or host memory cannot be had.
func New(heapHost []byte, opt Options) (*Machine, error) {
	if len(heapHost) == 0 || len(heapHost) > 1<<24 {
		return nil, fmt.Errorf("interp: heap of %d bytes", len(heapHost))
	}
	m := &Machine{}
	if err := m.init(heapHost, opt); err != nil {
		return nil, err
	}
	return m, nil
}

// Close gives the machine's host memory back. The machine must not be used afterwards.
func (m *Machine) Close() { m.release() }

// SetStack makes host the current stack: FP is an offset into it. Frames may use the first limitBytes; host must have at
// least 16 bytes more than that. The caller sets FP and PC.
func (m *Machine) SetStack(host []byte, limitBytes uint32) { m.setStack(host, limitBytes) }

// Run interprets from PC and FP until something needs the runtime. See [Exit].
func (m *Machine) Run() Exit {
	if m.Trace != nil {
		return m.runTraced()
	}
	return m.run()
}

// Install appends code to the code region and returns the program counter of its first instruction. owner is remembered for
// [Machine.Owner] (the runtime's method id). Pointers from InstrAt, Entry and Class may be invalid afterwards.
//
// # Errors
//
// ErrCodeFull when the quota is used up; nothing is installed then.
func (m *Machine) Install(code []isa.Instr, owner uint32) (pc uint32, err error) {
	return m.install(code, owner)
}

// InstrAt is the instruction at pc, to be read or patched in place. The pointer is valid until the next Install or NewEntries.
func (m *Machine) InstrAt(pc uint32) *isa.Instr { return &m.code[pc] }

// Owner finds the block of code that pc lies in: its owner and the program counter of its first word. ok is false for stubs.
func (m *Machine) Owner(pc uint32) (owner, base uint32, ok bool) { return m.ownerOf(pc) }

// CodeWords is how many instructions of the code region are in use.
func (m *Machine) CodeWords() int { return m.codeUsed }

// NewEntries makes n consecutive method entries and returns the first id. Each has its own stub word, which leaves the loop with
// ExitLower and the entry's id. The caller sets Link (argument slots); Frame begins as Link+1 of the time it is set with
// [Machine.SetUnlowered].
//
// # Errors
//
// ErrCodeFull or ErrTooMany.
func (m *Machine) NewEntries(n int) (first uint32, err error) { return m.newEntries(n) }

// Entry is the record of an entry id. The pointer is valid until the next NewEntries.
func (m *Machine) Entry(id uint32) *Entry { return &m.entries[id] }

// SetUnlowered makes an entry lead to its stub: a call pushes a frame with just arguments and linkage and gives ExitLower.
func (m *Machine) SetUnlowered(id uint32, argSlots int) {
	e := &m.entries[id]
	e.Code, e.Link, e.Frame = e.Stub, uint16(argSlots), uint16(argSlots+1)
	m.code[e.Stub] = isa.Instr{Op: isa.LOWER}.WithImm(id)
}

// SetNative makes an entry native: a call pushes its frame of frameRegs registers and gives ExitNative with nativeID.
func (m *Machine) SetNative(id uint32, argSlots, frameRegs int, nativeID uint32) {
	e := &m.entries[id]
	e.Code, e.Link, e.Frame = e.Stub, uint16(argSlots), uint16(frameRegs)
	m.code[e.Stub] = isa.Instr{Op: isa.NATIVE}.WithImm(nativeID)
}

// SetCode makes an entry lead to lowered code.
func (m *Machine) SetCode(id, pc uint32, link, frameRegs int) {
	e := &m.entries[id]
	e.Code, e.Link, e.Frame = pc, uint16(link), uint16(frameRegs)
}

// EnterCode continues after ExitLower: the frame at FP becomes a frame of the entry's code. It answers false, and changes nothing,
// if that frame does not fit the stack: then the caller pops it (PopFrame) and throws StackOverflowError at the call.
func (m *Machine) EnterCode(id uint32) bool {
	e := &m.entries[id]
	if uint64(m.FP)+uint64(e.Frame)*8 > uint64(m.stackLimit) {
		return false
	}
	m.PC = e.Code
	return true
}

// Class is the record of a class id (1..65535). The pointer stays valid until Close.
func (m *Machine) Class(id uint16) *ClassInfo { return &m.classes[id] }

// NewVTable copies a vtable (entry ids) into the vtable region and returns its offset for ClassInfo.VTable.
//
// # Errors
//
// ErrTooMany when the region is full.
func (m *Machine) NewVTable(entries []uint32) (offset uint32, err error) { return m.newVTable(entries) }

// VTable is the vtable words from offset on, to be read or patched.
func (m *Machine) VTable(offset uint32, n int) []uint32 { return m.vtables[offset : offset+uint32(n)] }

// PutInterface records that a class answers an interface method key with an entry. Keys are the runtime's; 0 is not a key.
func (m *Machine) PutInterface(class uint16, key, entry uint32) { m.putInterface(class, key, entry) }

// PutSubtype records whether class is a subtype of target.
func (m *Machine) PutSubtype(class, target uint16, is bool) { m.putSubtype(class, target, is) }

// FlushDispatch empties the interface and subtype caches (class unloading, redefinition). Inline caches in code stay; they hold class
// ids, so ids must not be reused before [Machine.Reset].
func (m *Machine) FlushDispatch() { m.flushDispatch() }

// Reset drops every cache: all installed code, and the dispatch caches. Entries stay and lead to their stubs again, natives
// stay native. Class records and vtables stay. Program counters in frames are then meaningless: the runtime translates them (Owner
// before, InstallAt order after), which it can, because lowering is a pure function and gives the same offsets again.
func (m *Machine) Reset() { m.reset() }
