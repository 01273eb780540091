package interp

import "github.com/junco-vm/junco/vm/internal/isa"

// Kind says how a value is held in a field, a static or an array element.
type Kind uint8

// Kinds. Float is KindInt and double is KindLong to the loop: the bits are moved.
const (
	KindBoolean Kind = iota
	KindByte
	KindChar
	KindShort
	KindInt
	KindLong
	KindRef
)

// KindOf is the kind of a field descriptor's first character.
func KindOf(c byte) Kind {
	switch c {
	case 'Z':
		return KindBoolean
	case 'B':
		return KindByte
	case 'C':
		return KindChar
	case 'S':
		return KindShort
	case 'I', 'F':
		return KindInt
	case 'J', 'D':
		return KindLong
	}
	return KindRef
}

var (
	getFieldOps  = [...]isa.Op{isa.GETB, isa.GETB, isa.GETC, isa.GETS, isa.GETI, isa.GETL, isa.GETI}
	putFieldOps  = [...]isa.Op{isa.PUTZ, isa.PUTB, isa.PUTH, isa.PUTH, isa.PUTI, isa.PUTL, isa.PUTA}
	getStaticOps = [...]isa.Op{isa.GETSB, isa.GETSB, isa.GETSC, isa.GETSS, isa.GETSI, isa.GETSL, isa.GETSI}
	putStaticOps = [...]isa.Op{isa.PUTSZ, isa.PUTSB, isa.PUTSH, isa.PUTSH, isa.PUTSI, isa.PUTSL, isa.PUTSA}
)

// QuickenField patches the GETFIELD or PUTFIELD at pc. offset is from the payload, bytes. It answers false, and patches
// nothing, if the offset does not fit 16 bits: then the runtime carries the instruction out each time. Volatile fields are
// like others: one goroutine runs all threads.
func (m *Machine) QuickenField(pc uint32, kind Kind, offset uint32) bool {
	if offset > 0xFFFF {
		return false
	}
	i := &m.code[pc]
	i.C = uint16(offset)
	if i.Op == isa.GETFIELD {
		i.Op = getFieldOps[kind]
	} else {
		i.Op = putFieldOps[kind]
	}
	switch {
	case i.Op == isa.GETI:
		m.pairGet(pc)
	case i.Op == isa.PUTI && i.X == 1:
		m.pairUpdate(pc)
	}
	if m.code[pc+1].Op == isa.RETV {
		switch i.Op {
		case isa.PUTI:
			i.Op = isa.PUTIRETV
		case isa.PUTA:
			i.Op = isa.PUTARETV
		}
	}
	i.X = 0
	return true
}

// pairGet merges the GETI at pc with what stands around it.
func (m *Machine) pairGet(pc uint32) {
	i, w := &m.code[pc], &m.code[pc+1]
	if i.X == 1 {
		m.code[pc-1].Op = isa.INCJFLEN
		return
	}
	switch {
	case w.Op == isa.IALD && w.B == i.A && w.A == i.A && w.C != i.A:
		i.Op = isa.GETALD
	case w.Op == isa.ALEN && w.B == i.A && w.A == i.A:
		i.Op = isa.GETLEN
	case w.Op == isa.JEQ && w.A == i.A && w.B != i.A:
		i.Op = isa.GETJEQ
	case w.Op == isa.JNE && w.A == i.A && w.B != i.A:
		i.Op = isa.GETJNE
	case w.Op == isa.JEQI && uint16(w.X) == i.A:
		i.Op = isa.GETJEQI
	case w.Op == isa.JNEI && uint16(w.X) == i.A:
		i.Op = isa.GETJNEI
	case w.Op == isa.RETV && i.A == 0:
		i.Op = isa.GETRET
	}
}

// pairUpdate merges GETI, ADD or ADDI, and the PUTI at pc.
func (m *Machine) pairUpdate(pc uint32) {
	get := &m.code[pc-2]
	if get.Op != isa.GETI || get.C != m.code[pc].C {
		return
	}
	get.Op = isa.UPDADD
	if m.code[pc-1].Op == isa.ADDI {
		get.Op = isa.UPDADDI
	}
}

// QuickenStatic patches the GETSTATIC or PUTSTATIC at pc. addr is the guest address of the variable, in the heap. Patch only when the
// class is initialised.
func (m *Machine) QuickenStatic(pc uint32, kind Kind, addr uint32) {
	i := &m.code[pc]
	op := putStaticOps[kind]
	if i.Op == isa.GETSTATIC {
		op = getStaticOps[kind]
	}
	*i = i.WithImm(addr)
	i.Op = op
}

// QuickenCallStatic patches the INVOKESTATIC or INVOKEDYNAMIC at pc to call an entry. Patch invokestatic only when the class is initialised.
func (m *Machine) QuickenCallStatic(pc, entry uint32) {
	if m.code[pc].X == 1 && m.code[pc-1].Op == isa.ADDI {
		m.code[pc-1].Op = isa.ADDICALLS
	}
	m.code[pc] = isa.Instr{Op: isa.CALLS, A: m.code[pc].A}.WithImm(entry)
}

// QuickenCallSpecial patches an INVOKESPECIAL or INVOKEVIRTUAL at pc to call an entry directly, after a null check of the receiver.
func (m *Machine) QuickenCallSpecial(pc, entry uint32) {
	op, both := isa.CALLSP, isa.MOVCALLSP
	if m.code[pc].Op.Words() == 2 {
		op, both = isa.CALLSP2, isa.MOVCALLSP2
	}
	if m.code[pc].X == 1 && m.code[pc-1].Op == isa.MOV {
		m.code[pc-1].Op = both
	}
	m.code[pc] = isa.Instr{Op: op, A: m.code[pc].A}.WithImm(entry)
}

// QuickenCallEmpty patches the INVOKESPECIAL at pc for a method that only returns (lower.Empty: the constructor of Object, above all): what is
// left of the call is the null check and the step.
func (m *Machine) QuickenCallEmpty(pc uint32) {
	if p := &m.code[pc-1]; m.code[pc].X == 1 && p.Op == isa.MOV && p.A == m.code[pc].A {
		p.Op = isa.MOVCALLE
	}
	m.code[pc] = isa.Instr{Op: isa.CALLE, A: m.code[pc].A}
}

// QuickenCallGetter patches the INVOKEVIRTUAL at pc for a method that only returns a field of 32 bits (lower.Getter) and that no class overrides. It
// answers false, and patches nothing, if the offset does not fit 16 bits.
func (m *Machine) QuickenCallGetter(pc, offset uint32) bool {
	if offset > 0xFFFF || m.code[pc].Op.Words() != 2 {
		return false
	}
	m.code[pc] = isa.Instr{Op: isa.CALLGET, A: m.code[pc].A, B: uint16(offset)}
	return true
}

// QuickenCallVirtual patches the INVOKEVIRTUAL (or INVOKEINTERFACE of a method of Object) at pc to dispatch by vtable index.
func (m *Machine) QuickenCallVirtual(pc uint32, index uint16) {
	if m.code[pc].X == 1 {
		switch p := &m.code[pc-1]; p.Op {
		case isa.MOV2:
			p.Op = isa.MOV2CALLV
		case isa.MOV:
			p.Op = isa.MOVCALLV
		case isa.ANDI:
			p.Op = isa.ANDICALLV
		case isa.GETI:
			p.Op = isa.GETCALLV
		}
	}
	m.code[pc] = isa.Instr{Op: isa.CALLV, A: m.code[pc].A, B: index}
	m.code[pc+1] = isa.Instr{}
}

// QuickenCallInterface patches the INVOKEINTERFACE at pc to dispatch by a method key (not 0).
func (m *Machine) QuickenCallInterface(pc, key uint32) {
	if m.code[pc].X == 1 && m.code[pc-1].Op == isa.MOV {
		m.code[pc-1].Op = isa.MOVCALLI
	}
	m.code[pc] = isa.Instr{Op: isa.CALLI, A: m.code[pc].A}.WithImm(key)
	m.code[pc+1] = isa.Instr{}
}

// QuickenNew patches the NEW at pc. Patch only when the class is initialised. If the class's Header is 0, each execution gives ExitAllocSlow.
func (m *Machine) QuickenNew(pc uint32, class uint16) {
	m.code[pc] = isa.Instr{Op: isa.NEWQ, A: m.code[pc].A, B: class}
}

// QuickenNewArray patches the ANEWARRAY at pc. class is the id of the array class.
func (m *Machine) QuickenNewArray(pc uint32, class uint16) {
	i := &m.code[pc]
	i.Op, i.C = isa.ANEWARRAYQ, class
}

// QuickenMultiNewArray patches the MULTIANEWARRAY at pc to hold the array class's id in B; it still leaves the loop with ExitSlowOp.
func (m *Machine) QuickenMultiNewArray(pc uint32, class uint16) {
	i := &m.code[pc]
	i.Op, i.B = isa.MULTINEWQ, class
}

// QuickenConst32 patches the LDC (or an INVOKEDYNAMIC whose call site is a constant) at pc to load an int, float or reference.
func (m *Machine) QuickenConst32(pc, value uint32) {
	m.code[pc] = isa.Instr{Op: isa.CONST, A: m.code[pc].A}.WithImm(value)
}

// QuickenConst64 patches the two-word LDC2 at pc to load a long or double.
func (m *Machine) QuickenConst64(pc uint32, value uint64) {
	m.code[pc].Op = isa.CONSTW
	m.code[pc+1] = isa.FromWord(value)
}

// QuickenCheckCast patches the CHECKCAST at pc.
func (m *Machine) QuickenCheckCast(pc uint32, target uint16) {
	i, w := &m.code[pc], &m.code[pc+1]
	i.Op, i.C = isa.CHECKCASTQ, target
	if w.Op == isa.MOV {
		i.Op = isa.CASTMOV
	}
}

// QuickenInstanceOf patches the INSTANCEOF at pc.
func (m *Machine) QuickenInstanceOf(pc uint32, target uint16) {
	i, w := &m.code[pc], &m.code[pc+1]
	i.Op, i.C = isa.INSTANCEOFQ, target
	if w.Op == isa.JEQI {
		i.Op = isa.ISJEQI
	}
}

// QuickenIntrinsic patches the invoke at pc to an intrinsic instruction ([Intrinsic]), if that has as many words as the invoke: else it answers
// false and changes nothing. The instruction keeps register A, where the arguments begin
// and where the result goes.
func (m *Machine) QuickenIntrinsic(pc uint32, i isa.Instr) bool {
	op := i.Op
	if m.code[pc].Op.Words() != op.Words() {
		return false
	}
	if m.code[pc].X == 1 {
		before := &m.code[pc-1]
		switch {
		case before.A != m.code[pc].A:
		case op == isa.STRLEN && before.Op == isa.MOV:
			before.Op = isa.MOVSTRLEN
		case op == isa.STRCHARAT && before.Op == isa.MOV2:
			before.Op = isa.MOVCHARAT
		}
	}
	m.code[pc] = isa.Instr{Op: op, X: i.X, A: m.code[pc].A}
	return true
}

// Intrinsic finds the instruction for a method, by class, name and descriptor as in "java/lang/Math.sqrt(D)D".
func Intrinsic(method string) (isa.Instr, bool) {
	i, ok := intrinsics[method]
	return i, ok
}
