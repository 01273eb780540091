package interp

import (
	"slices"
	"sort"
	"unsafe"

	"github.com/junco-vm/junco/vm/internal/isa"
)

// Sizes of the tables, in records. Host memory is reserved for the whole of them and comes into being as it is touched.
const (
	heapBase     = 0x01000000
	maxClasses   = 1 << 16
	maxEntries   = 1 << 18
	maxVTable    = 1 << 20 // words, shared by all classes
	ifaceBits    = 12
	subtypeBits  = 12
	ifaceShift   = 32 - ifaceBits
	subtypeShift = 32 - subtypeBits
	hashMul      = 0x9E3779B1 // 2^32 / golden ratio
	hashMul2     = 0x85EBCA6B

	// maxInlineElems bounds the arrays that the loop allocates, so that their size cannot overflow; longer ones are the runtime's.
	maxInlineElems = 1 << 13

	// Allocation types in chunk headers; a test compares them with package heap.
	typePrimArray = 2
	typeRefArray  = 3

	// identityMul scrambles addresses to identity hashes.
	identityMul = 0x9E3779B1
)

// IdentityHash is System.identityHashCode of a reference.
func IdentityHash(ref uint32) int32 { return int32(ref >> 3 * identityMul >> 1) }

// ifaceSlot is an entry of the interface cache.
type ifaceSlot struct {
	key, class, entry, _ uint32
}

// block is a piece of installed code.
type block struct{ start, owner uint32 }

// machineTables is the part of a machine that only this package touches.
type machineTables struct {
	codePtr, heapPtr, stackPtr, entryPtr, classPtr, vtablePtr, ifacePtr, subtypePtr unsafe.Pointer
	codeBase, stackBase, stackEnd                                                   uintptr

	code     []isa.Instr
	codeUsed int
	quota    int

	stack      []byte
	stackLimit uint32

	entries     []Entry
	entriesUsed int
	classes     []ClassInfo
	vtables     []uint32
	vtablesUsed int
	ifaces      []ifaceSlot
	subtypes    []uint64
	blocks      []block
	host        []hostBlock
}

func (m *Machine) init(heapHost []byte, opt Options) error {
	m.quota = opt.CodeWords
	if m.quota == 0 {
		m.quota = DefaultCodeWords
	}
	m.quota = max(m.quota, 64)
	m.heapPtr = unsafe.Pointer(unsafe.SliceData(heapHost))
	if err := m.reserve(); err != nil {
		m.release()
		return err
	}
	m.code[PCTrap] = isa.Instr{Op: isa.TRAP}
	m.code[PCExit] = isa.Instr{Op: isa.EXIT}
	m.code[PCVMStep] = isa.Instr{Op: isa.VMSTEP}.WithImm(StepVMFrame)
	m.code[PCReturnBarrier] = isa.Instr{Op: isa.VMSTEP}.WithImm(StepReturnBarrier)
	m.code[PCAbstract] = isa.Instr{Op: isa.TRAP}.WithImm(TrapAbstract)
	m.codeUsed = PCFirst
	return nil
}

func (m *Machine) install(code []isa.Instr, owner uint32) (uint32, error) {
	if len(code) > m.quota-m.codeUsed {
		return 0, ErrCodeFull
	}
	pc := uint32(m.codeUsed)
	copy(m.code[pc:], code)
	m.codeUsed += len(code)
	m.blocks = append(m.blocks, block{pc, owner})
	return pc, nil
}

func (m *Machine) ownerOf(pc uint32) (owner, base uint32, ok bool) {
	i := sort.Search(len(m.blocks), func(i int) bool { return m.blocks[i].start > pc })
	if i == 0 || int(pc) >= m.codeUsed || m.blocks[i-1].owner == noOwner {
		return 0, 0, false
	}
	return m.blocks[i-1].owner, m.blocks[i-1].start, true
}

// noOwner marks blocks of stubs.
const noOwner = ^uint32(0)

func (m *Machine) newEntries(n int) (uint32, error) {
	if n < 0 || n > len(m.entries)-m.entriesUsed {
		return 0, ErrTooMany
	}
	first := uint32(m.entriesUsed)
	stub, err := m.install(make([]isa.Instr, n), noOwner)
	if err != nil {
		return 0, err
	}
	m.entriesUsed += n
	for i := range uint32(n) {
		m.entries[first+i] = Entry{Code: stub + i, Stub: stub + i}
		m.SetUnlowered(first+i, 0)
	}
	return first, nil
}

func (m *Machine) newVTable(entries []uint32) (uint32, error) {
	if len(entries) > len(m.vtables)-m.vtablesUsed {
		return 0, ErrTooMany
	}
	off := m.vtablesUsed
	copy(m.vtables[off:], entries)
	m.vtablesUsed += len(entries)
	return uint32(off), nil
}

func (m *Machine) putInterface(class uint16, key, entry uint32) {
	m.ifaces[(key*hashMul+uint32(class)*hashMul2)>>ifaceShift] = ifaceSlot{key: key, class: uint32(class), entry: entry}
}

func (m *Machine) putSubtype(class, target uint16, is bool) {
	key := uint32(class)<<16 | uint32(target)
	w := uint64(key) << 32
	if is {
		w |= 1
	}
	m.subtypes[key*hashMul>>subtypeShift] = w
}

// Subtype looks in the subtype cache.
func (m *Machine) Subtype(class, target uint16) (is, known bool) {
	key := uint32(class)<<16 | uint32(target)
	w := m.subtypes[key*hashMul>>subtypeShift]
	return w&1 != 0, uint32(w>>32) == key
}

func (m *Machine) flushDispatch() {
	clear(m.ifaces)
	clear(m.subtypes)
}

// reset moves the stubs of all entries to the front of the region and forgets everything else.
func (m *Machine) reset() {
	m.flushDispatch()
	stubs := make([]isa.Instr, m.entriesUsed)
	for i := range stubs {
		stubs[i] = m.code[m.entries[i].Stub]
	}
	m.codeUsed = PCFirst
	m.blocks = slices.Delete(m.blocks, 0, len(m.blocks))
	pc, err := m.install(stubs, noOwner)
	if err != nil {
		panic("BUG: interp: stubs that were installed no longer fit")
	}
	for i := range stubs {
		e := &m.entries[i]
		e.Stub = pc + uint32(i)
		e.Code = e.Stub
		if stubs[i].Op == isa.LOWER {
			e.Frame = e.Link + 1
		}
	}
}
