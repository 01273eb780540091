package verify

import (
	"fmt"

	"github.com/junco-vm/junco/classfile"
)

// step applies the instruction in to the current frame and passes the frame on to the targets of branches. It reports
// whether control never goes on to the next instruction.
func (v *verifier) step(in *classfile.Instr) (ends bool) {
	if !v.spend(1) {
		return true
	}
	v.mark = len(v.stack)
	v.throws()
	op := in.Op
	if e := &effects[op]; e.plain {
		for i := range e.pops {
			v.pop(e.pop[i])
		}
		if e.pushes {
			v.push(e.push)
		}
		return v.plainFlow(in)
	}
	if op >= classfile.OpIload0 && op <= classfile.OpAload3 {
		n := int(op - classfile.OpIload0)
		v.push1(v.load(n&3, valueTypes[n>>2]))
		return false
	}
	if op >= classfile.OpIstore0 && op <= classfile.OpAstore3 {
		n := int(op - classfile.OpIstore0)
		v.store(n&3, v.pop(valueTypes[n>>2]))
		return false
	}
	switch op {
	case classfile.OpLdc, classfile.OpLdcW, classfile.OpLdc2W:
		v.ldc(in)
	case classfile.OpIload, classfile.OpLload, classfile.OpFload, classfile.OpDload, classfile.OpAload:
		v.push1(v.load(int(in.Index), valueTypes[op-classfile.OpIload]))
	case classfile.OpIstore, classfile.OpLstore, classfile.OpFstore, classfile.OpDstore, classfile.OpAstore:
		v.store(int(in.Index), v.pop(valueTypes[op-classfile.OpIstore]))
	case classfile.OpIaload, classfile.OpLaload, classfile.OpFaload, classfile.OpDaload, classfile.OpAaload, classfile.OpBaload,
		classfile.OpCaload, classfile.OpSaload:
		v.arrayLoad(int(op - classfile.OpIaload))
	case classfile.OpIastore, classfile.OpLastore, classfile.OpFastore, classfile.OpDastore, classfile.OpAastore, classfile.OpBastore,
		classfile.OpCastore, classfile.OpSastore:
		v.arrayStore(int(op - classfile.OpIastore))
	case classfile.OpPop, classfile.OpPop2, classfile.OpDup, classfile.OpDupX1, classfile.OpDupX2, classfile.OpDup2, classfile.OpDup2X1,
		classfile.OpDup2X2, classfile.OpSwap:
		v.shuffle(op)
	case classfile.OpIinc:
		v.load(int(in.Index), Type(Int))
	case classfile.OpJsr, classfile.OpJsrW, classfile.OpRet:
		if v.c.Major > 50 {
			v.fail(fmt.Sprintf("Bad instruction: %02x", uint8(op)), badCode)
		}
		v.fail("Subroutines are not supported", noSubroutines)
		return true
	case classfile.OpIreturn, classfile.OpLreturn, classfile.OpFreturn, classfile.OpDreturn, classfile.OpAreturn:
		v.returnValue(op)
		return true
	case classfile.OpGetstatic, classfile.OpPutstatic, classfile.OpGetfield, classfile.OpPutfield:
		v.field(in)
	case classfile.OpInvokevirtual, classfile.OpInvokespecial, classfile.OpInvokestatic, classfile.OpInvokeinterface, classfile.OpInvokedynamic:
		v.invoke(in)
	case classfile.OpNew:
		v.create(in)
	case classfile.OpNewarray:
		v.newArray(in)
	case classfile.OpAnewarray:
		v.newRefArray(in)
	case classfile.OpMultianewarray:
		v.newMultiArray(in)
	case classfile.OpArraylength:
		if t := v.pop(anyRef); t != Type(Null) && !v.isArray(t) && v.err == nil {
			v.failFrame("Bad type on operand stack in arraylength",
				fmt.Sprintf("Invalid type: %s (current frame, stack[%d])", v.describe(t), len(v.stack)))
		}
		v.push(Type(Int))
	case classfile.OpAthrow:
		v.pop(v.names.intern(javaThrowable))
		return true
	case classfile.OpCheckcast:
		t := v.operandClass(in)
		v.pop(typeObject)
		v.push(t)
	case classfile.OpInstanceof:
		v.operandClass(in)
		v.pop(typeObject)
		v.push(Type(Int))
	default:
		v.fail("Bad instruction", badCode)
	}
	return false
}

// plainFlow is what the instructions of effectTable do to the flow of control.
func (v *verifier) plainFlow(in *classfile.Instr) (ends bool) {
	switch op := in.Op; {
	case op < classfile.OpIfeq:
	case op <= classfile.OpIfAcmpne, op == classfile.OpIfnull, op == classfile.OpIfnonnull:
		v.branch(in.Target())
	case op == classfile.OpGoto, op == classfile.OpGotoW:
		v.branch(in.Target())
		return true
	case op == classfile.OpTableswitch, op == classfile.OpLookupswitch:
		v.switches(in)
		return true
	case op == classfile.OpReturn:
		if v.returns != Type(Top) {
			v.fail("Method expects a return value", badCode)
		}
		v.constructed()
		return true
	}
	return false
}

// valueTypes are the types of the instruction families in their order: iload, lload, fload, dload, aload.
var valueTypes = [5]Type{Type(Int), Type(Long), Type(Float), Type(Double), anyRef}

// push1 puts a loaded value back on the stack; Top means that loading has failed.
func (v *verifier) push1(t Type) {
	if t != Type(Top) {
		v.push(t)
	}
}

// constructed fails if a constructor returns without having called another one.
func (v *verifier) constructed() {
	if v.thisUninit && v.m.Name == "<init>" {
		v.fail("Constructor must call super() or this() before return", badCode)
	}
}

func (v *verifier) returnValue(op classfile.Opcode) {
	want := valueTypes[op-classfile.OpIreturn]
	t := want
	if op == classfile.OpAreturn {
		t = v.popEntry(anyRef)
	} else {
		v.popDeclared(want)
	}
	if v.err != nil {
		return
	}
	switch {
	case v.returns == Type(Top):
		v.badPopped("Method does not expect a return value", t, "top (from method signature)")
	case !v.assignable(t, v.returns):
		v.badPopped("Bad return type", t, v.describe(v.returns)+" (from method signature)")
	}
	v.constructed()
}

// switchTable reads a switch and checks its padding and keys.
func (v *verifier) switchTable(in *classfile.Instr) classfile.Switch {
	sw, err := classfile.ReadSwitch(v.bytes, in.PC)
	switch {
	case err != nil:
		v.fail("Bad instruction", badCode)
	case sw.DirtyPadding() && v.c.Major < 51:
		v.fail("Nonzero padding byte in lookupswitch or tableswitch", badCode)
	case sw.IsLookup():
		for i := 1; i < sw.Len(); i++ {
			before, _ := sw.Case(i - 1)
			if key, _ := sw.Case(i); before >= key {
				v.fail("Bad lookupswitch instruction", badCode)
				break
			}
		}
	}
	return sw
}

func (v *verifier) switches(in *classfile.Instr) {
	sw := v.switchTable(in)
	v.branch(sw.Default)
	for i := 0; i < sw.Len() && v.err == nil; i++ {
		_, target := sw.Case(i)
		v.branch(target)
	}
}

// arrays describes the array instructions in the order of iaload and iastore: the arrays they take and the elements.
var arrays = [8]struct {
	array   string
	element Type
}{{"[I", Type(Int)}, {"[J", Type(Long)}, {"[F", Type(Float)}, {"[D", Type(Double)}, {"", typeObject}, {"[B", Type(Int)}, {"[C", Type(Int)}, {"[S", Type(Int)}}

func (v *verifier) arrayLoad(i int) {
	v.pop(Type(Int))
	t := v.takeArray(i)
	switch {
	case v.err != nil:
	case arrays[i].array != "":
		v.push(arrays[i].element)
	case t == Type(Null):
		v.push(t)
	default:
		t, _ = v.component(t)
		v.push(t)
	}
}

func (v *verifier) arrayStore(i int) {
	v.pop(arrays[i].element)
	v.pop(Type(Int))
	v.takeArray(i)
}

// takeArray pops the array of an array instruction.
func (v *verifier) takeArray(i int) Type {
	t := v.pop(anyRef)
	if v.err != nil || t == Type(Null) {
		return t
	}
	ok := false
	if Kind(t) == Ref {
		switch have := v.name(t); arrays[i].array {
		case "":
			_, ok = v.component(t)
		case "[B":
			ok = have == "[B" || have == "[Z"
		default:
			ok = have == arrays[i].array
		}
	}
	if !ok {
		want := "'" + arrays[i].array + "'"
		if arrays[i].array == "" {
			want = v.describe(anyRefs)
		}
		v.badPopped("Bad type on operand stack in "+v.op.String(), t, want)
	}
	return t
}

// shuffle is the instructions that move stack entries around (JVMS 4.10.1.9). A value of two slots is never torn apart.
func (v *verifier) shuffle(op classfile.Opcode) {
	var a, b, c, d Type // from the top down
	switch op {
	case classfile.OpPop:
		v.popEntry(cat1)
	case classfile.OpPop2:
		v.popPair(v.popAny())
	case classfile.OpDup:
		a = v.popEntry(cat1)
		v.push2(a, a)
	case classfile.OpDupX1:
		a = v.popEntry(cat1)
		b = v.popEntry(cat1)
		v.pushEntry(a)
		v.push2(b, a)
	case classfile.OpDupX2:
		a = v.popEntry(cat1)
		b = v.popAny()
		c = v.popPair(b)
		v.push2(a, c)
		v.push2(b, a)
	case classfile.OpDup2:
		a = v.popAny()
		b = v.popPair(a)
		v.push2(b, a)
		v.push2(b, a)
	case classfile.OpDup2X1:
		a = v.popAny()
		b = v.popPair(a)
		c = v.popEntry(cat1)
		v.push2(b, a)
		v.pushEntry(c)
		v.push2(b, a)
	case classfile.OpDup2X2:
		a = v.popAny()
		b = v.popPair(a)
		c = v.popAny()
		d = v.popPair(c)
		v.push2(b, a)
		v.push2(d, c)
		v.push2(b, a)
	case classfile.OpSwap:
		a = v.popEntry(cat1)
		b = v.popEntry(cat1)
		v.push2(a, b)
	}
}
