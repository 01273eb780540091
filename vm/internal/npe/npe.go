// Package npe writes the messages of NullPointerExceptions (JEP 358): which operation met the null, and which
// expression of the program the null came from, as in
//
//	Cannot invoke "String.length()" because "<local1>" is null
//	Cannot load from int array because "this.rows[i].cells" is null
//
// [Message] is a pure function of the class file, the method and the place in its code; it needs no frame and no
// values, so it can be called long after the throw, when somebody asks for the message.
//
// It works in two steps. First the operand stack is simulated from the start of the method up to the failing
// instruction, each slot holding the offset of the instruction that pushed it (simulate.go). Then the text is written
// backwards: the instruction says what was attempted and in which slot the null was; the origin of that slot says
// where it came from, and so on through fields and array elements, to a depth of five (print.go).
//
// The text is HotSpot's to the letter; where HotSpot gives no message, Message answers "".
package npe

import (
	"strings"

	"github.com/junco-vm/junco/classfile"
	"github.com/junco-vm/junco/classfile/asm"
)

// Message answers the message for a NullPointerException thrown by the instruction at offset bci of method m of class
// c, "" when there is none: the instruction throws none by itself, or it is the call of a constructor (then the
// program created the exception, and its own message stands), or the code makes no sense.
//
// Names of local variables come from the LocalVariableTable, else they are <localN>, or <parameterN> as long as a
// parameter was not assigned to. Names are text for people: what is not valid modified UTF-8 is replaced. It never
// panics, whatever the class file.
func Message(c *classfile.Class, m *classfile.Method, bci int) string {
	if m.Code == nil || bci < 0 || bci >= len(m.Code.Code) {
		return ""
	}
	in, err := classfile.ReadInstr(m.Code.Code, bci)
	if err != nil {
		return ""
	}
	slot := nullSlot(c, in)
	if slot < 0 {
		return ""
	}
	var b strings.Builder
	p := printer{c: c, m: m, out: &b}
	if !p.action(in) {
		return ""
	}
	p.stacks = simulate(c, m, bci)
	p.cause(bci, slot)
	return classfile.DecodeMUTF8(b.String())
}

// nullSlot answers how deep in the operand stack the instruction finds the reference that must not be null: 0 is the
// top. It is negative for instructions that throw no NullPointerException.
func nullSlot(c *classfile.Class, in classfile.Instr) int {
	switch in.Op {
	case classfile.OpIaload, classfile.OpLaload, classfile.OpFaload, classfile.OpDaload, classfile.OpAaload, classfile.OpBaload,
		classfile.OpCaload, classfile.OpSaload:
		return 1
	case classfile.OpIastore, classfile.OpFastore, classfile.OpAastore, classfile.OpBastore, classfile.OpCastore, classfile.OpSastore:
		return 2
	case classfile.OpLastore, classfile.OpDastore:
		return 3
	case classfile.OpArraylength, classfile.OpAthrow, classfile.OpMonitorenter, classfile.OpMonitorexit, classfile.OpGetfield:
		return 0
	case classfile.OpPutfield, classfile.OpInvokevirtual, classfile.OpInvokespecial, classfile.OpInvokeinterface:
		ref, err := c.Ref(in.Index)
		if err != nil || ref.Name == "<init>" {
			return -1
		}
		pop, _, err := asm.Effect(&c.Pool, in)
		if err != nil {
			return -1
		}
		return pop - 1 // the receiver lies below everything else
	}
	return -1
}
