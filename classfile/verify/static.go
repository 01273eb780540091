package verify

import "github.com/junco-vm/junco/classfile"

// static checks what JVMS 4.9.1 asks of an instruction by itself, without a frame. Type checking looks at every
// instruction anyway; inference comes only to those that a path reaches, but the rules hold for the others, too.
func (v *verifier) static(in *classfile.Instr) {
	switch op := in.Op; op {
	case classfile.OpLdc, classfile.OpLdcW, classfile.OpLdc2W:
		v.constant(in)
	case classfile.OpIload, classfile.OpFload, classfile.OpAload, classfile.OpIstore, classfile.OpFstore, classfile.OpAstore,
		classfile.OpIinc:
		v.hasLocal(int(in.Index), 1)
	case classfile.OpLload, classfile.OpDload, classfile.OpLstore, classfile.OpDstore:
		v.hasLocal(int(in.Index), 2)
	case classfile.OpTableswitch, classfile.OpLookupswitch:
		v.switchTable(in)
	case classfile.OpGetstatic, classfile.OpPutstatic, classfile.OpGetfield, classfile.OpPutfield:
		v.fieldRef(in)
	case classfile.OpInvokevirtual, classfile.OpInvokespecial, classfile.OpInvokestatic, classfile.OpInvokeinterface,
		classfile.OpInvokedynamic:
		v.callee(in)
	case classfile.OpNew:
		v.createdClass(in)
	case classfile.OpNewarray:
		v.primitiveArray(in)
	case classfile.OpAnewarray:
		v.refArray(in)
	case classfile.OpMultianewarray:
		v.multiArray(in)
	case classfile.OpCheckcast, classfile.OpInstanceof:
		v.operandClass(in)
	default:
		if op >= classfile.OpIload0 && op <= classfile.OpAload3 {
			n := int(op - classfile.OpIload0)
			v.hasLocal(n&3, 1+int(wide(valueTypes[n>>2])))
		}
		if op >= classfile.OpIstore0 && op <= classfile.OpAstore3 {
			n := int(op - classfile.OpIstore0)
			v.hasLocal(n&3, 1+int(wide(valueTypes[n>>2])))
		}
	}
}

func (v *verifier) hasLocal(i, slots int) {
	if i+slots > int(v.code.MaxLocals) {
		v.badLocal(i, "Local variable table overflow")
	}
}
