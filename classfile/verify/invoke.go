package verify

import (
	"fmt"

	"github.com/junco-vm/junco/classfile"
)

// invoke is the five instructions that call methods.
func (v *verifier) invoke(in *classfile.Instr) {
	ref, ok := v.callee(in)
	if !ok {
		return
	}
	class := typeObject
	if in.Op != classfile.OpInvokedynamic {
		class = v.classType(ref.ClassIndex)
	}
	if in.Op == classfile.OpInvokespecial && ref.Name != "<init>" && !v.special(class, &ref) {
		return
	}
	v.spend(len(ref.Desc) >> charsPerStepShift)
	end, ok := v.arguments(ref.Desc)
	if v.err != nil {
		return
	}
	if !ok {
		v.badDescriptor(&ref)
		return
	}
	switch in.Op {
	case classfile.OpInvokevirtual:
		v.mayUse(v.pop(class), &ref, "invokevirtual", true)
	case classfile.OpInvokeinterface:
		v.pop(class)
	case classfile.OpInvokespecial:
		if ref.Name == "<init>" {
			v.construct(class, &ref)
		} else {
			v.pop(v.this)
		}
	}
	if v.err != nil || ref.Desc[end+1:] == "V" {
		return
	}
	t, _, next, ok := v.fieldType(ref.Desc, end+1)
	if !ok || next != len(ref.Desc) || ref.Name == "<init>" {
		v.badDescriptor(&ref)
		return
	}
	v.push(t)
}

func (v *verifier) badDescriptor(ref *classfile.Ref) {
	v.format(fmt.Sprintf("Method %q has illegal signature %q", ref.Name, ref.Desc))
}

// callee reads the constant pool entry of a call and checks what can be said without a frame. For invokedynamic only name
// and descriptor are set.
func (v *verifier) callee(in *classfile.Instr) (ref classfile.Ref, ok bool) {
	if ref, ok = v.calleeRef(in); !ok {
		return ref, false
	}
	if len(ref.Desc) < 3 || ref.Desc[0] != '(' {
		v.badDescriptor(&ref)
		return ref, false
	}
	if ref.Name != "" && ref.Name[0] == '<' && (in.Op != classfile.OpInvokespecial || ref.Name != "<init>") {
		v.fail("Illegal call to internal method", badCode)
		return ref, false
	}
	return ref, v.operands(in, &ref)
}

func (v *verifier) calleeRef(in *classfile.Instr) (ref classfile.Ref, ok bool) {
	tag := v.c.Tag(in.Index)
	switch in.Op {
	case classfile.OpInvokedynamic:
		if tag == classfile.TagInvokeDynamic {
			if d, err := v.c.Dynamic(in.Index); err == nil {
				return classfile.Ref{Tag: tag, Name: d.Name, Desc: d.Desc}, true
			}
		}
		v.badPool(in.Index)
		return ref, false
	case classfile.OpInvokeinterface:
		ok = tag == classfile.TagInterfaceMethodref
	case classfile.OpInvokevirtual:
		ok = tag == classfile.TagMethodref
	default: // interfaces have static and private methods since version 52
		ok = tag == classfile.TagMethodref || tag == classfile.TagInterfaceMethodref && v.c.Major >= 52
	}
	if ok {
		var err error
		if ref, err = v.c.Ref(in.Index); err == nil {
			return ref, true
		}
	}
	v.badPool(in.Index)
	return ref, false
}

// operands checks the bytes that invokeinterface and invokedynamic carry for historical reasons.
func (v *verifier) operands(in *classfile.Instr, ref *classfile.Ref) bool {
	switch in.Op {
	case classfile.OpInvokeinterface:
		if slots := argumentSlots(ref.Desc) + 1; slots != int(in.Value) {
			v.fail("Inconsistent args count operand in invokeinterface", badCode)
		} else if v.bytes[in.PC+4] != 0 {
			v.fail("Fourth operand byte of invokeinterface must be zero", badCode)
		}
	case classfile.OpInvokedynamic:
		if v.bytes[in.PC+3] != 0 || v.bytes[in.PC+4] != 0 {
			v.fail("Third and fourth operand bytes of invokedynamic must be zero", badCode)
		}
	}
	return v.err == nil
}

// argumentSlots counts the slots of the arguments of a descriptor; it is sloppy about malformed ones.
func argumentSlots(desc string) int {
	n := 0
	for i := 1; i < len(desc) && desc[i] != ')'; i++ {
		c := desc[i]
		array := c == '['
		for i < len(desc)-1 && desc[i] == '[' {
			i++
			c = desc[i]
		}
		if c == 'L' {
			for i < len(desc)-1 && desc[i] != ';' {
				i++
			}
		}
		n++
		if !array && (c == 'J' || c == 'D') {
			n++
		}
	}
	return n
}

// arguments pops the arguments of a call, last first, and answers where the descriptor's ')' is.
func (v *verifier) arguments(desc string) (end int, ok bool) {
	args := v.args[:0]
	i := 1
	for i < len(desc) && desc[i] != ')' {
		t, _, next, ok := v.fieldType(desc, i)
		if !ok {
			return 0, false
		}
		args = append(args, t)
		i = next
	}
	v.args = args
	if i >= len(desc)-1 {
		return 0, false
	}
	for k := len(args) - 1; k >= 0 && v.err == nil; k-- {
		v.popDeclared(args[k])
	}
	return i, true
}

// special checks whom invokespecial may call besides constructors: methods of the own class, of superclasses and of
// direct superinterfaces.
func (v *verifier) special(class Type, ref *classfile.Ref) bool {
	if v.err != nil {
		return false
	}
	if class == v.this || ref.Class == v.c.SuperName {
		return true
	}
	for i := range v.c.Interfaces {
		if v.c.InterfaceName(i) == ref.Class {
			return true
		}
	}
	if !v.refAssignable(v.this, class, false) {
		v.fail("Bad invokespecial instruction: current class isn't assignable to reference class.", badCode)
		return false
	}
	isInterface, err := v.h.IsInterface(ref.Class)
	if err != nil {
		v.err = err
	} else if isInterface {
		v.fail("Bad invokespecial instruction: interface method to invoke is not in a direct superinterface.", badCode)
	}
	return v.err == nil
}

// construct is the call of a constructor: it turns all copies of the object into initialised ones.
func (v *verifier) construct(class Type, ref *classfile.Ref) {
	object := v.popEntry(anyRef)
	if v.err != nil {
		return
	}
	switch Kind(object) {
	case UninitThis:
		if class != v.this && ref.Class != v.c.SuperName {
			v.fail("Bad <init> method call", fmt.Sprintf("Type %s is not assignable to %s", v.describe(class), v.describe(v.this)))
			return
		}
		v.initialize(object, v.this)
		v.justInit = true // handlers must not see an object whose superclass may have failed to construct it
		v.throws()
		v.justInit = false
	case Uninit:
		in, err := classfile.ReadInstr(v.bytes, object.Offset())
		if err != nil || in.Op != classfile.OpNew {
			v.fail("Expecting new instruction", badCode)
			return
		}
		created := v.operandClass(&in)
		if created != class {
			v.fail("Call to wrong <init> method", fmt.Sprintf("Type %s (constant pool %d) is not assignable to %s (constant pool %d)",
				v.describe(created), in.Index, v.describe(class), v.instr.Index))
			return
		}
		if v.inSupers(ref.Class) && class != v.this {
			protected, err := v.h.ProtectedElsewhere(ref.Class, ref.Name, ref.Desc, true)
			if err != nil {
				v.err = err
				return
			}
			// The object is of the superclass itself, so it never is of the own class.
			if protected && !v.refAssignable(created, v.this, true) && v.err == nil {
				v.badPopped("Bad access to protected <init> method", object, v.describe(v.this))
			}
		}
		v.initialize(object, class)
		v.throws()
	default:
		v.failFrame("Bad operand type when invoking <init>",
			fmt.Sprintf("Invalid type: %s (current frame, stack[%d])", v.describe(object), len(v.stack)))
	}
}

// successors calls visit for every target of the branch or switch in.
func (v *verifier) successors(in *classfile.Instr, visit func(int)) {
	switch in.Op.Shape() {
	case classfile.ShapeBranch, classfile.ShapeBranchW:
		visit(in.Target())
	case classfile.ShapeTableSwitch, classfile.ShapeLookupSwitch:
		sw, err := classfile.ReadSwitch(v.bytes, in.PC)
		if err != nil {
			return
		}
		visit(sw.Default)
		for i := range sw.Len() {
			_, target := sw.Case(i)
			visit(target)
		}
	}
}
