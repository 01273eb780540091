package asm

import (
	"encoding/binary"
	"fmt"
	"math"

	"github.com/junco-vm/junco/classfile"
)

// Label is a place in the code of one method. It can be branched to before it is placed.
type Label int

// Method is a method under construction. Instructions are appended in order.
type Method struct {
	b          *Builder
	what       string // name and descriptor, for messages
	access     classfile.Flags
	name, desc uint16

	code       []byte
	labels     []int // offset of each label, -1 as long as it isn't placed
	fixups     []fixup
	handlers   []handler
	lines      []classfile.LineNumber
	codeAttrs  classfile.Attributes
	attributes classfile.Attributes

	locals              int // slots used so far
	maxStack, maxLocals int // set by SetMax, or -1
}

// fixup is a place in the code that holds the distance from an instruction to a label.
type fixup struct {
	at, from int // code offsets
	wide     bool
	to       Label
}

type handler struct {
	start, end, target Label
	catch              uint16
}

func (m *Method) fail(format string, args ...any) {
	m.b.fail("method %s: %w", m.what, fmt.Errorf(format, args...))
}

// PC gives the offset of the next instruction.
func (m *Method) PC() int { return len(m.code) }

// NewLabel makes a label that is not placed yet.
func (m *Method) NewLabel() Label {
	m.labels = append(m.labels, -1)
	return Label(len(m.labels) - 1)
}

// Place puts a label before the next instruction. A label is placed once.
func (m *Method) Place(l Label) {
	if m.labels[l] >= 0 {
		m.fail("label %d placed twice", l)
	}
	m.labels[l] = len(m.code)
}

// Here makes a label before the next instruction.
func (m *Method) Here() Label {
	l := m.NewLabel()
	m.Place(l)
	return l
}

// Op appends an instruction without operands.
func (m *Method) Op(ops ...classfile.Opcode) {
	for _, op := range ops {
		if !op.IsValid() || op.Shape() != classfile.ShapeNone {
			m.fail("%v wants operands", op)
		}
		m.code = append(m.code, byte(op))
	}
}

// Raw appends bytes as they stand.
func (m *Method) Raw(code ...byte) { m.code = append(m.code, code...) }

// Const appends an instruction that takes a u2 pool index (getfield, invokevirtual, new, ldc_w ...), with the extra
// operands of invokeinterface and invokedynamic.
func (m *Method) Const(op classfile.Opcode, index uint16) {
	switch op.Shape() {
	case classfile.ShapeConst:
		m.code = append(m.code, byte(op), byte(index>>8), byte(index))
	case classfile.ShapeInvokeDynamic:
		m.code = append(m.code, byte(op), byte(index>>8), byte(index), 0, 0)
	case classfile.ShapeInvokeInterface:
		ref, err := m.b.class.Ref(index)
		if err != nil {
			m.fail("%w", err)
		}
		slots, _, _ := classfile.ArgSlots(ref.Desc)
		m.code = append(m.code, byte(op), byte(index>>8), byte(index), byte(slots+1), 0)
	default:
		m.fail("%v does not take a pool index alone", op)
	}
}

// Ldc pushes the loadable entry with that index, by ldc, ldc_w or ldc2_w.
func (m *Method) Ldc(index uint16) {
	two := false
	switch m.b.class.Tag(index) {
	case classfile.TagLong, classfile.TagDouble:
		two = true
	case classfile.TagDynamic:
		d, _ := m.b.class.Dynamic(index)
		two = d.Desc == "J" || d.Desc == "D"
	}
	switch {
	case two:
		m.Const(classfile.OpLdc2W, index)
	case index <= math.MaxUint8:
		m.code = append(m.code, byte(classfile.OpLdc), byte(index))
	default:
		m.Const(classfile.OpLdcW, index)
	}
}

// PushInt pushes an int by the shortest instruction.
func (m *Method) PushInt(v int32) {
	switch {
	case v >= -1 && v <= 5:
		m.Op(classfile.Opcode(int32(classfile.OpIconst0) + v))
	case v == int32(int8(v)):
		m.code = append(m.code, byte(classfile.OpBipush), byte(v))
	case v == int32(int16(v)):
		m.code = append(m.code, byte(classfile.OpSipush), byte(v>>8), byte(v))
	default:
		m.Ldc(m.b.Int(v))
	}
}

// PushLong pushes a long.
func (m *Method) PushLong(v int64) {
	if v == 0 || v == 1 {
		m.Op(classfile.OpLconst0 + classfile.Opcode(v))
		return
	}
	m.Ldc(m.b.Long(v))
}

// PushString pushes a string, given in modified UTF-8.
func (m *Method) PushString(mutf8 string) { m.Ldc(m.b.String(mutf8)) }

// kindOffset gives the place of a kind in families of opcodes like iload, lload, fload, dload, aload.
func kindOffset(k classfile.Kind) classfile.Opcode {
	switch k {
	case classfile.Long:
		return 1
	case classfile.Float:
		return 2
	case classfile.Double:
		return 3
	case classfile.Object, classfile.Array:
		return 4
	}
	return 0
}

// Load pushes a local variable.
func (m *Method) Load(k classfile.Kind, slot int) {
	m.local(classfile.OpIload, classfile.OpIload0, k, slot)
}

// Store pops into a local variable.
func (m *Method) Store(k classfile.Kind, slot int) {
	m.local(classfile.OpIstore, classfile.OpIstore0, k, slot)
}

func (m *Method) local(general, short classfile.Opcode, k classfile.Kind, slot int) {
	if k == classfile.Void || slot < 0 || slot > math.MaxUint16-1 {
		m.fail("local variable %d of kind %c", slot, k)
		return
	}
	m.locals = max(m.locals, slot+k.Slots())
	if slot <= 3 {
		m.code = append(m.code, byte(short+4*kindOffset(k))+byte(slot))
		return
	}
	m.slotOp(general+kindOffset(k), slot)
}

// slotOp appends an instruction with a local variable operand, wide where it must be.
func (m *Method) slotOp(op classfile.Opcode, slot int) {
	if slot > math.MaxUint8 {
		m.code = append(m.code, byte(classfile.OpWide), byte(op), byte(slot>>8), byte(slot))
		return
	}
	m.code = append(m.code, byte(op), byte(slot))
}

// Ret appends a ret instruction.
func (m *Method) Ret(slot int) {
	m.locals = max(m.locals, slot+1)
	m.slotOp(classfile.OpRet, slot)
}

// Iinc adds a constant to an int variable.
func (m *Method) Iinc(slot int, by int16) {
	m.locals = max(m.locals, slot+1)
	if slot > math.MaxUint8 || by != int16(int8(by)) {
		m.code = append(m.code, byte(classfile.OpWide), byte(classfile.OpIinc), byte(slot>>8), byte(slot), byte(by>>8), byte(by))
		return
	}
	m.code = append(m.code, byte(classfile.OpIinc), byte(slot), byte(by))
}

// Return appends the return instruction for a kind.
func (m *Method) Return(k classfile.Kind) {
	if k == classfile.Void {
		m.Op(classfile.OpReturn)
		return
	}
	m.Op(classfile.OpIreturn + kindOffset(k))
}

// Field appends getstatic, putstatic, getfield or putfield.
func (m *Method) Field(op classfile.Opcode, class, name, desc string) {
	m.Const(op, m.b.Ref(classfile.TagFieldref, class, name, desc))
}

// Invoke appends invokevirtual, invokespecial, invokestatic (of a class's method) or invokeinterface.
func (m *Method) Invoke(op classfile.Opcode, class, name, desc string) {
	tag := classfile.TagMethodref
	if op == classfile.OpInvokeinterface {
		tag = classfile.TagInterfaceMethodref
	}
	m.Const(op, m.b.Ref(tag, class, name, desc))
}

// InvokeOfInterface appends invokespecial or invokestatic of an interface's method.
func (m *Method) InvokeOfInterface(op classfile.Opcode, class, name, desc string) {
	m.Const(op, m.b.Ref(classfile.TagInterfaceMethodref, class, name, desc))
}

// InvokeDynamic appends invokedynamic.
func (m *Method) InvokeDynamic(bootstrap uint16, name, desc string) {
	m.Const(classfile.OpInvokedynamic, m.b.InvokeDynamic(bootstrap, name, desc))
}

// Type appends new, anewarray, checkcast or instanceof.
func (m *Method) Type(op classfile.Opcode, class string) { m.Const(op, m.b.Class(class)) }

// NewArray appends newarray with one of the Array... constants of classfile.
func (m *Method) NewArray(elem uint8) { m.code = append(m.code, byte(classfile.OpNewarray), elem) }

// MultiNewArray appends multianewarray.
func (m *Method) MultiNewArray(class string, dims uint8) {
	i := m.b.Class(class)
	m.code = append(m.code, byte(classfile.OpMultianewarray), byte(i>>8), byte(i), dims)
}

// Branch appends a conditional branch, goto, jsr, goto_w or jsr_w.
func (m *Method) Branch(op classfile.Opcode, to Label) {
	from := len(m.code)
	switch op.Shape() {
	case classfile.ShapeBranch:
		m.code = append(m.code, byte(op), 0, 0)
		m.fixups = append(m.fixups, fixup{from + 1, from, false, to})
	case classfile.ShapeBranchW:
		m.code = append(m.code, byte(op), 0, 0, 0, 0)
		m.fixups = append(m.fixups, fixup{from + 1, from, true, to})
	default:
		m.fail("%v is no branch", op)
	}
}

func (m *Method) wideTarget(from int, to Label) {
	m.fixups = append(m.fixups, fixup{len(m.code), from, true, to})
	m.code = append(m.code, 0, 0, 0, 0)
}

func (m *Method) pad() {
	for len(m.code)%4 != 0 {
		m.code = append(m.code, 0)
	}
}

// TableSwitch appends a tableswitch whose i-th target is for the key low+i.
func (m *Method) TableSwitch(low int32, dflt Label, targets ...Label) {
	if len(targets) == 0 || int64(low)+int64(len(targets))-1 > math.MaxInt32 {
		m.fail("tableswitch of %d targets from %d", len(targets), low)
		return
	}
	from := len(m.code)
	m.code = append(m.code, byte(classfile.OpTableswitch))
	m.pad()
	m.wideTarget(from, dflt)
	m.code = binary.BigEndian.AppendUint32(m.code, uint32(low))
	m.code = binary.BigEndian.AppendUint32(m.code, uint32(low)+uint32(len(targets))-1)
	for _, t := range targets {
		m.wideTarget(from, t)
	}
}

// Case is a case of LookupSwitch.
type Case struct {
	Key int32
	To  Label
}

// LookupSwitch appends a lookupswitch. Keys must rise.
func (m *Method) LookupSwitch(dflt Label, cases ...Case) {
	from := len(m.code)
	m.code = append(m.code, byte(classfile.OpLookupswitch))
	m.pad()
	m.wideTarget(from, dflt)
	m.code = binary.BigEndian.AppendUint32(m.code, uint32(len(cases)))
	for i, c := range cases {
		if i > 0 && c.Key <= cases[i-1].Key {
			m.fail("keys of lookupswitch do not rise at %d", c.Key)
		}
		m.code = binary.BigEndian.AppendUint32(m.code, uint32(c.Key))
		m.wideTarget(from, c.To)
	}
}

// Handler adds an entry to the exception table: exceptions of class catch, or all for "", in [start, end) go to target.
func (m *Method) Handler(start, end, target Label, catch string) {
	h := handler{start: start, end: end, target: target}
	if catch != "" {
		h.catch = m.b.Class(catch)
	}
	m.handlers = append(m.handlers, h)
}

// Line says that the next instruction belongs to a source line.
func (m *Method) Line(line uint16) {
	m.lines = append(m.lines, classfile.LineNumber{StartPC: uint16(len(m.code)), Line: line})
}

// Attribute adds an attribute to the method, or to its Code if it is one that belongs there.
func (m *Method) Attribute(body classfile.Body) {
	a := m.b.newAttribute(body)
	switch a.Kind {
	case classfile.AttrStackMapTable, classfile.AttrLineNumberTable, classfile.AttrLocalVariableTable, classfile.AttrLocalVariableTypeTable:
		m.codeAttrs = append(m.codeAttrs, a)
	default:
		m.attributes = append(m.attributes, a)
	}
}

// SetMax sets max_stack and max_locals instead of having them worked out, for code that no analysis could bear.
func (m *Method) SetMax(stack, locals uint16) { m.maxStack, m.maxLocals = int(stack), int(locals) }
