package interp

// Exit is the reason why the loop was left. Unless stated otherwise [Machine.PC] is the instruction that has not been carried
// out (it is to be executed again, or it threw), [Machine.FP] is its frame, and the frame is as it was before the instruction.
type Exit uint32

// Exit reasons. A, B and C name the fields ExitA, ExitB and ExitC of [Machine].
const (
	// ExitSafepoint: Countdown is zero at a call or a backward transfer, which has not been carried out. Refill it and Run again.
	ExitSafepoint Exit = iota
	// ExitResolve: an unresolved instruction. Resolve, patch it (Quicken...), Run again; or carry it out and advance PC.
	ExitResolve
	// ExitLower: a method without code was called. A = entry id. The callee's frame is pushed (FP is the callee's, its linkage is written),
	// PC is its stub. Install code, set the entry, then [Machine.EnterCode].
	ExitLower
	// ExitAllocSlow: new, newarray or anewarray that the bump buffer cannot serve. A = class id, B = length (arrays).
	// Either refill the buffer and Run again, or allocate, store the reference with [Machine.SetReg32](ins.A) and advance PC.
	ExitAllocSlow
	// ExitNative: a native method was entered. A = native id. FP is the native's frame, PC its stub. Finish with Return32 and its relatives.
	ExitNative
	// ExitVMStep: a VM call frame was returned to. A = the immediate of its stub. FP is the VM call frame.
	ExitVMStep
	// ExitDone: the base frame returned. The result is in register 0 of FP.
	ExitDone
	// ExitNullPointer: the instruction found null.
	ExitNullPointer
	// ExitArithmetic: division by zero.
	ExitArithmetic
	// ExitArrayIndex: A = index, B = length.
	ExitArrayIndex
	// ExitStringIndex: charAt. A = index, B = length. Throws StringIndexOutOfBoundsException.
	ExitStringIndex
	// ExitNegativeSize: A = the negative length.
	ExitNegativeSize
	// ExitArrayStore: A = the value's reference, B = the array's reference.
	ExitArrayStore
	// ExitClassCast: A = the reference, B = the target class id.
	ExitClassCast
	// ExitThrow: athrow of a non-null reference. A = the reference.
	ExitThrow
	// ExitStackOverflow: the callee's frame does not fit. PC is the call, FP the caller's.
	ExitStackOverflow
	// ExitMonitorEnter: contended, inflated, or recursion overflow. A = the object. Enter it and advance PC, or block.
	ExitMonitorEnter
	// ExitMonitorExit: inflated or not the owner. A = the object. Leave it and advance PC, or throw.
	ExitMonitorExit
	// ExitInterfaceMiss: A = receiver's class id, B = method key. Put the answer with [Machine.PutInterface] and Run again.
	ExitInterfaceMiss
	// ExitSubtypeMiss: A = class id, B = target class id. Put the answer with [Machine.PutSubtype] and Run again.
	ExitSubtypeMiss
	// ExitSlowOp: an instruction the runtime carries out (frem, drem, multianewarray, ...). Look at InstrAt(PC), do it, advance PC.
	// [Machine.SlowArith] does the arithmetic ones; GETCLASS wants the Class object of A's class.
	ExitSlowOp
	// ExitBarrier: the buffer of overwritten references is full. Drain Shaded[:ShadedLen], set ShadedLen = 0, Run again.
	ExitBarrier
	// ExitBreak: a breakpoint instruction. A = its immediate.
	ExitBreak
	// ExitTrap: a trap stub was entered. A = its immediate ([TrapAbstract], ...). FP is the callee's frame.
	ExitTrap
	// ExitBadCode: an opcode that must never run. A law of our own is broken.
	ExitBadCode
	numExits
)

var exitNames = [numExits]string{"Safepoint", "Resolve", "Lower", "AllocSlow", "Native", "VMStep", "Done", "NullPointer", "Arithmetic",
	"ArrayIndex", "StringIndex", "NegativeSize", "ArrayStore", "ClassCast", "Throw", "StackOverflow", "MonitorEnter", "MonitorExit", "InterfaceMiss",
	"SubtypeMiss", "SlowOp", "Barrier", "Break", "Trap", "BadCode"}

// String is the reason's name without the prefix.
func (e Exit) String() string {
	if e < numExits {
		return exitNames[e]
	}
	return "Exit?"
}
