package disasm

import (
	"strconv"
	"strings"

	"github.com/junco-vm/junco/classfile"
)

// code prints the body of a method. The heading has been printed.
func (p *printer) code(m *classfile.Method) {
	c := m.Code
	if p.opts.Verbose {
		p.indent++
		defer func() { p.indent-- }()
		args := 0
		if mt, err := classfile.ParseMethodDescriptor(m.Desc); err == nil {
			args = len(mt.Params)
		}
		if !m.Access.IsStatic() {
			args++
		}
		p.printf("stack=%d, locals=%d, args_size=%d\n", c.MaxStack, c.MaxLocals, args)
	}
	for pc := 0; pc < len(c.Code); {
		in, err := classfile.ReadInstr(c.Code, pc)
		if err != nil {
			p.printf("%4d: %s // %v\n", pc, unresolved, err)
			break
		}
		p.instruction(c.Code, in)
		pc = in.Next()
	}
	p.handlers(c.Handlers)
	if p.opts.Verbose {
		p.attributes(c.Attributes, nil)
	}
}

func (p *printer) instruction(code []byte, in classfile.Instr) {
	name := in.Op.String()
	if in.Wide {
		name += "_w"
	}
	p.printf("%4d: %-13s ", in.PC, name)
	switch in.Op.Shape() {
	case classfile.ShapeByte, classfile.ShapeShort:
		p.printf("%d", in.Value)
	case classfile.ShapeConst, classfile.ShapeConstByte:
		p.printf("#%d", in.Index)
		p.comment(p.constant(in.Index))
		return
	case classfile.ShapeInvokeInterface, classfile.ShapeInvokeDynamic, classfile.ShapeMultiANewArray:
		p.printf("#%d,  %d", in.Index, in.Value)
		p.comment(p.constant(in.Index))
		return
	case classfile.ShapeLocal:
		p.printf("%d", in.Index)
	case classfile.ShapeIinc:
		p.printf("%d, %d", in.Index, in.Value)
	case classfile.ShapeBranch, classfile.ShapeBranchW:
		p.printf("%d", in.Target())
	case classfile.ShapeArrayType:
		if k, ok := classfile.ArrayElemKind(in.Value); ok {
			p.print(" " + k.JavaName())
		} else {
			p.printf(" %d", in.Value)
		}
	case classfile.ShapeTableSwitch, classfile.ShapeLookupSwitch:
		p.switchTable(code, in)
	}
	p.newline()
}

func (p *printer) switchTable(code []byte, in classfile.Instr) {
	sw, err := classfile.ReadSwitch(code, in.PC)
	if err != nil { // ReadInstr has read it
		return
	}
	if sw.IsLookup() {
		p.printf("{ // %d\n", sw.Len())
	} else {
		p.printf("{ // %d to %d\n", sw.Low, int(sw.Low)+sw.Len()-1)
	}
	p.indent += 3
	for i := range sw.Len() {
		key, target := sw.Case(i)
		p.printf("%12d: %d\n", key, target)
	}
	p.printf("%12s: %d\n", "default", sw.Default)
	p.print("}")
	p.indent -= 3
}

func (p *printer) handlers(handlers []classfile.Handler) {
	if len(handlers) == 0 {
		return
	}
	p.println("Exception table:")
	p.indent++
	p.println(" from    to  target type")
	for _, h := range handlers {
		catch := "any"
		if h.CatchType != 0 {
			catch = "Class " + p.value(h.CatchType)
		}
		p.printf(" %5d %5d %5d   %s\n", h.StartPC, h.EndPC, h.HandlerPC, catch)
	}
	p.indent--
}

func (p *printer) lineNumbers(t classfile.LineNumberTable) {
	p.println("LineNumberTable:")
	p.indent++
	for _, l := range t.Lines {
		p.printf("line %d: %d\n", l.Line, l.StartPC)
	}
	p.indent--
}

func (p *printer) localVariables(name string, vars []classfile.LocalVariable) {
	p.println(name + ":")
	p.indent++
	p.println("Start  Length  Slot  Name   Signature")
	for _, v := range vars {
		p.printf("%5d %7d %5d %5s   %s\n", v.StartPC, v.Length, v.Slot, p.utf8(v.Name), p.utf8(v.Desc))
	}
	p.indent--
}

func (p *printer) stackMap(t classfile.StackMapTable) {
	p.printf("StackMapTable: number_of_entries = %d\n", len(t.Frames))
	p.indent++
	for i := range t.Frames {
		p.frame(&t.Frames[i])
	}
	p.indent--
}

func (p *printer) frame(f *classfile.StackMapFrame) {
	kind := f.Kind()
	name := [...]string{"same", "same_locals_1_stack_item", "chop", "append", "full_frame", "reserved"}[kind]
	switch f.Type {
	case classfile.FrameTypeSameLocals1Extended:
		name = "same_locals_1_stack_item_frame_extended"
	case classfile.FrameTypeSameExtended:
		name = "same_frame_extended"
	}
	p.printf("frame_type = %d /* %s */\n", f.Type, name)
	p.indent++
	if f.Type > 127 {
		p.printf("offset_delta = %d\n", f.Delta)
	}
	if kind == classfile.FrameAppend || kind == classfile.FrameFull {
		p.types("locals", f.Locals)
	}
	if kind == classfile.FrameSameLocals1 || kind == classfile.FrameFull {
		p.types("stack", f.Stack)
	}
	p.indent--
}

func (p *printer) types(what string, types []classfile.VerificationType) {
	if len(types) == 0 {
		p.println(what + " = []")
		return
	}
	names := make([]string, len(types))
	for i, t := range types {
		switch t.Tag {
		case classfile.VObject:
			names[i] = "class " + p.value(t.Index)
		case classfile.VUninitialized:
			names[i] = "uninitialized " + strconv.Itoa(int(t.Index))
		default:
			names[i] = [...]string{"top", "int", "float", "double", "long", "null", "this"}[t.Tag]
		}
	}
	p.println(what + " = [ " + strings.Join(names, ", ") + " ]")
}
