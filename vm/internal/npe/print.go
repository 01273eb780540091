package npe

import (
	"fmt"
	"strconv"
	"strings"

	"github.com/junco-vm/junco/classfile"
)

// maxDetail is how many steps the source of a null is followed, through fields and array elements.
const maxDetail = 5

// maxSteps bounds the parts of an expression: the detail does not shrink along array indices, and code that copies
// them could ask for a text that doubles with every instruction.
const maxSteps = 2000

// printer writes a message.
type printer struct {
	c      *classfile.Class
	m      *classfile.Method
	stacks []*stack
	out    *strings.Builder
	steps  int // of expression
}

// action writes what the instruction could not do. It reports false when the constant pool does not say.
func (p *printer) action(in classfile.Instr) bool {
	switch op := in.Op; op {
	case classfile.OpIaload, classfile.OpLaload, classfile.OpFaload, classfile.OpDaload, classfile.OpAaload, classfile.OpBaload,
		classfile.OpCaload, classfile.OpSaload:
		p.out.WriteString("Cannot load from " + elements[op-classfile.OpIaload] + " array")
	case classfile.OpIastore, classfile.OpLastore, classfile.OpFastore, classfile.OpDastore, classfile.OpAastore, classfile.OpBastore,
		classfile.OpCastore, classfile.OpSastore:
		p.out.WriteString("Cannot store to " + elements[op-classfile.OpIastore] + " array")
	case classfile.OpArraylength:
		p.out.WriteString("Cannot read the array length")
	case classfile.OpAthrow:
		p.out.WriteString("Cannot throw exception")
	case classfile.OpMonitorenter:
		p.out.WriteString("Cannot enter synchronized block")
	case classfile.OpMonitorexit:
		p.out.WriteString("Cannot exit synchronized block")
	default:
		ref, err := p.c.Ref(in.Index)
		if err != nil {
			return false
		}
		switch op {
		case classfile.OpGetfield:
			p.out.WriteString(`Cannot read field "` + ref.Name + `"`)
		case classfile.OpPutfield:
			p.out.WriteString(`Cannot assign field "` + ref.Name + `"`)
		default:
			p.out.WriteString(`Cannot invoke "`)
			p.method(ref)
			p.out.WriteByte('"')
		}
	}
	return true
}

// elements are the element types of the array instructions in the order of iaload.
var elements = [8]string{"int", "long", "float", "double", "object", "byte/boolean", "char", "short"}

// cause writes the reason, if it is known: what pushed the null that the instruction at bci found at depth slot.
func (p *printer) cause(bci, slot int) {
	source, ok := p.source(bci, slot)
	if !ok {
		return
	}
	start := p.out.Len()
	if op := p.op(source); op >= classfile.OpInvokevirtual && op <= classfile.OpInvokedynamic {
		p.out.WriteString(` because the return value of "`)
	} else {
		p.out.WriteString(` because "`)
	}
	if p.expression(bci, slot, maxDetail) {
		p.out.WriteString(`" is null`)
		return
	}
	rest := p.out.String()[:start]
	p.out.Reset()
	p.out.WriteString(rest)
}

// source answers where the instruction is that pushed slot of the stack before bci.
func (p *printer) source(bci, slot int) (int, bool) {
	if p.stacks[bci] == nil {
		return 0, false
	}
	source := p.stacks[bci].origin(slot)
	return source, source != unknown
}

func (p *printer) op(bci int) classfile.Opcode { return classfile.Opcode(p.m.Code.Code[bci]) }

// expression writes the expression whose value the instruction at bci finds at depth slot. It reports false, with nothing
// written, for expressions that have no short form.
func (p *printer) expression(bci, slot, detail int) bool {
	if p.steps++; detail <= 0 || p.steps > maxSteps {
		return false
	}
	source, ok := p.source(bci, slot)
	if !ok {
		return false
	}
	in, err := classfile.ReadInstr(p.m.Code.Code, source)
	if err != nil {
		return false
	}
	switch op := in.Op; {
	case op == classfile.OpIload, op == classfile.OpAload:
		p.local(source, int(in.Index), p.stacks[bci])
	case op >= classfile.OpIload0 && op <= classfile.OpIload3:
		p.local(source, int(op-classfile.OpIload0), p.stacks[bci])
	case op >= classfile.OpAload0 && op <= classfile.OpAload3:
		p.local(source, int(op-classfile.OpAload0), p.stacks[bci])
	case op == classfile.OpAconstNull:
		p.out.WriteString("null")
	case op >= classfile.OpIconstM1 && op <= classfile.OpIconst5:
		p.out.WriteString(strconv.Itoa(int(op) - int(classfile.OpIconst0)))
	case op == classfile.OpBipush, op == classfile.OpSipush:
		p.out.WriteString(strconv.Itoa(int(in.Value)))
	case op == classfile.OpIaload, op == classfile.OpAaload:
		if !p.expression(source, 1, detail-1) {
			p.out.WriteString("<array>")
		}
		p.out.WriteByte('[')
		if !p.expression(source, 0, detail) {
			p.out.WriteString("...")
		}
		p.out.WriteByte(']')
	case op >= classfile.OpGetstatic && op <= classfile.OpInvokeinterface:
		ref, err := p.c.Ref(in.Index)
		switch {
		case err != nil:
			return false
		case op == classfile.OpGetstatic:
			p.out.WriteString(className(ref.Class) + "." + ref.Name)
		case op == classfile.OpGetfield:
			if p.expression(source, 0, detail-1) {
				p.out.WriteByte('.')
			}
			p.out.WriteString(ref.Name)
		case op == classfile.OpPutstatic, op == classfile.OpPutfield:
			return false
		default:
			p.method(ref)
		}
	default:
		return false
	}
	return true
}

// method writes the called method: "Map.get(Object)".
func (p *printer) method(ref classfile.Ref) {
	p.out.WriteString(className(ref.Class) + "." + ref.Name + "(")
	if t, err := classfile.ParseMethodDescriptor(ref.Desc); err == nil {
		for i, param := range t.Params {
			if i > 0 {
				p.out.WriteString(", ")
			}
			base := param.Base()
			name := base.Kind().JavaName()
			if name == "" {
				name = paramName(base.ClassName())
			}
			p.out.WriteString(name + strings.Repeat("[]", param.Dims()))
		}
	}
	p.out.WriteByte(')')
}

// className answers the external name of a class. The two that every program uses go without their package.
func className(name string) string {
	switch name {
	case "java/lang/Object", "java/lang/String":
		return name[len("java/lang/"):]
	}
	return strings.ReplaceAll(name, "/", ".")
}

// paramName is className for parameters, where HotSpot looks at the beginning of the name only: "StringBuilder".
func paramName(name string) string {
	if strings.HasPrefix(name, "java/lang/Object") || strings.HasPrefix(name, "java/lang/String") {
		name = name[len("java/lang/"):]
	}
	return className(name)
}

// local writes the name of local variable slot as it is called at bci; st says whether parameters were assigned to.
func (p *printer) local(bci, slot int, st *stack) {
	if p.m.Code.Attributes.Find(classfile.AttrLocalVariableTable) != nil {
		for _, v := range p.m.Code.LocalVariables() {
			if int(v.Slot) == slot && bci >= int(v.StartPC) && bci < int(v.StartPC)+int(v.Length) {
				name, _ := p.c.UTF8(v.Name)
				p.out.WriteString(name)
				return
			}
		}
	}
	isParameter := !st.wasWritten(slot)
	next := 0
	if !p.m.Access.IsStatic() {
		if slot == 0 && isParameter {
			p.out.WriteString("this")
			return
		}
		next = 1
	}
	if t, err := classfile.ParseMethodDescriptor(p.m.Desc); err == nil && isParameter {
		for i, param := range t.Params {
			if slot >= next && slot < next+param.Slots() {
				fmt.Fprintf(p.out, "<parameter%d>", i+1)
				return
			}
			next += param.Slots()
		}
	}
	fmt.Fprintf(p.out, "<local%d>", slot)
}
