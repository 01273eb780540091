package interp

import "github.com/junco-vm/junco/vm/internal/isa"

// Class ids that the loop knows. The runtime must give these classes these ids. 4 to 11 are newarray's type codes.
const (
	ClassObject       = 1
	ClassString       = 2
	ClassBooleanArray = 4
	ClassCharArray    = 5
	ClassFloatArray   = 6
	ClassDoubleArray  = 7
	ClassByteArray    = 8
	ClassShortArray   = 9
	ClassIntArray     = 10
	ClassLongArray    = 11
	// ClassFirstFree is the first id that the runtime may give to any class.
	ClassFirstFree = 16
)

// The lock half (bits 16..31) of an object's word:
//
//	 31        30       23 22          16
//	+---------+-----------+--------------+
//	| inflated| owner (8) | recursion (7)|
//	+---------+-----------+--------------+
//
// 0 is free. The owner is Machine.ThreadID, 1..255. Recursion counts the entries after the first. What does not fit (another owner, 128
// entries, the inflated bit) leaves the loop with ExitMonitorEnter or ExitMonitorExit.
const (
	LockInflated       = 1 << 31
	LockOwnerShift     = 23
	LockOwnerMask      = 0xFF << LockOwnerShift
	LockRecursionShift = 16
	LockRecursionMask  = 0x7F << LockRecursionShift
	LockMask           = 0xFFFF << 16
)

// LockOwner is the owner of a thin lock, 0 if free. Not for inflated words.
func LockOwner(word uint32) uint32 { return word & LockOwnerMask >> LockOwnerShift }

// LockRecursion is the number of entries after the first. Not for inflated words.
func LockRecursion(word uint32) uint32 { return word & LockRecursionMask >> LockRecursionShift }

// ThinLock is the lock half for an owner and a recursion count, in place.
func ThinLock(owner, recursion uint32) uint32 {
	return owner<<LockOwnerShift | recursion<<LockRecursionShift
}

// Linkage is the word that ties a frame to its caller:
//
//	 63    48 47      32 31                 0
//	+--------+----------+--------------------+
//	| delta  |  flags   |  resume PC         |
//	+--------+----------+--------------------+
//
// Delta is on top, where one shift isolates it: every register of the caller waits for it after a return. Caller's FP = FP - 8*delta. Resume PC is where the caller continues: after the call, or at it if LinkReexecute is set.
type Linkage uint64

// Linkage flags.
const (
	// LinkReexecute: a VM call frame lies between; the caller executes the instruction at the resume PC from its start.
	LinkReexecute = 1 << 0
	// LinkVMCall and the bits above are for the runtime; the loop ignores flags.
	LinkVMCall = 1 << 1
)

// MakeLinkage builds a linkage word. delta is in registers.
func MakeLinkage(resumePC uint32, delta uint16, flags uint16) Linkage {
	return Linkage(uint64(resumePC) | uint64(flags)<<32 | uint64(delta)<<48)
}

// ResumePC is where the caller continues.
func (l Linkage) ResumePC() uint32 { return uint32(l) }

// Delta is the distance to the caller's frame in registers.
func (l Linkage) Delta() uint16 { return uint16(l >> 48) }

// Flags are the flag bits.
func (l Linkage) Flags() uint16 { return uint16(l >> 32) }

// Reg32 is the low half of a register of the current frame.
func (m *Machine) Reg32(r int) uint32 { return uint32(*m.slot(m.FP, r)) }

// SetReg32 sets a register of the current frame; the upper half becomes zero.
func (m *Machine) SetReg32(r int, v uint32) { *m.slot(m.FP, r) = uint64(v) }

// Reg64 is a register of the current frame.
func (m *Machine) Reg64(r int) uint64 { return *m.slot(m.FP, r) }

// SetReg64 sets a register of the current frame.
func (m *Machine) SetReg64(r int, v uint64) { *m.slot(m.FP, r) = v }

// FrameReg is a register of any frame of the current stack. fp is a byte offset. Panics if it lies outside the stack.
func (m *Machine) FrameReg(fp uint32, r int) *uint64 { return m.slot(fp, r) }

// LinkageOf reads the linkage word of a frame.
func (m *Machine) LinkageOf(fp uint32, link int) Linkage { return Linkage(*m.slot(fp, link)) }

// SetLinkage writes the linkage word of a frame.
func (m *Machine) SetLinkage(fp uint32, link int, l Linkage) { *m.slot(fp, link) = uint64(l) }

// PushFrame pushes a frame for an entry as a call at register delta of the current frame would: its arguments are already there. PC
// becomes the entry's code. It answers false, and changes nothing, if the frame does not fit the stack. Countdown is not touched.
func (m *Machine) PushFrame(entry uint32, delta uint16, resumePC uint32, flags uint16) bool {
	e := &m.entries[entry]
	fp := uint64(m.FP) + uint64(delta)*8
	if fp+uint64(e.Frame)*8 > uint64(m.stackLimit) {
		return false
	}
	m.SetLinkage(uint32(fp), int(e.Link), MakeLinkage(resumePC, delta, flags))
	m.FP, m.PC = uint32(fp), e.Code
	return true
}

// PopFrame leaves the current frame, whose linkage register is link: FP and PC become the caller's, PC being the resume PC. The
// linkage is returned.
func (m *Machine) PopFrame(link int) Linkage {
	l := m.LinkageOf(m.FP, link)
	m.FP -= uint32(l.Delta()) * 8
	m.PC = l.ResumePC()
	return l
}

// Return64 returns from the current frame (a native's) with a value of any kind, or with nothing if the caller ignores register 0.
func (m *Machine) Return64(link int, v uint64) {
	l := m.LinkageOf(m.FP, link)
	m.SetReg64(0, v)
	m.FP -= uint32(l.Delta()) * 8
	m.PC = l.ResumePC()
}

// Return32 returns an int, float or reference from the current frame.
func (m *Machine) Return32(link int, v uint32) { m.Return64(link, uint64(v)) }

// ReturnVoid returns nothing from the current frame.
func (m *Machine) ReturnVoid(link int) { m.PopFrame(link) }

// Next advances PC past the current instruction, for one that the runtime carried out itself.
func (m *Machine) Next() { m.PC += uint32(m.code[m.PC].Op.Words()) }

// Ins is the instruction at PC.
func (m *Machine) Ins() isa.Instr { return m.code[m.PC] }
