package verify

import (
	"fmt"
	"strings"

	"github.com/junco-vm/junco/classfile"
)

// ldc pushes a constant. Parse has refused constants that the version does not have; Class entries are older than ldc
// of them.
func (v *verifier) ldc(in *classfile.Instr) {
	if t := v.constant(in); v.err == nil {
		v.push(t)
	}
}

// constant answers the type of the constant that an ldc loads.
func (v *verifier) constant(in *classfile.Instr) Type {
	t := Type(Top)
	switch tag := v.c.Tag(in.Index); tag {
	case classfile.TagInteger:
		t = Type(Int)
	case classfile.TagFloat:
		t = Type(Float)
	case classfile.TagLong:
		t = Type(Long)
	case classfile.TagDouble:
		t = Type(Double)
	case classfile.TagString:
		t = v.names.intern("java/lang/String")
	case classfile.TagClass:
		if v.c.Major >= 49 {
			t = v.names.intern("java/lang/Class")
		}
	case classfile.TagMethodHandle:
		t = v.names.intern("java/lang/invoke/MethodHandle")
	case classfile.TagMethodType:
		t = v.names.intern("java/lang/invoke/MethodType")
	case classfile.TagDynamic:
		d, err := v.c.Dynamic(in.Index)
		if err == nil {
			if dt, _, next, ok := v.fieldType(d.Desc, 0); ok && next == len(d.Desc) {
				t = dt
			}
		}
	}
	if t == Type(Top) || (wide(t) == 1) != (in.Op == classfile.OpLdc2W) {
		v.badPool(in.Index)
	}
	return t
}

// operandClass answers the type named by the instruction's Class entry.
func (v *verifier) operandClass(in *classfile.Instr) Type {
	if v.c.Tag(in.Index) != classfile.TagClass {
		v.badPool(in.Index)
		return typeObject
	}
	return v.classType(in.Index)
}

// create is the instruction new. An object created here before and not constructed yet must be gone, or it could not
// be told from the new one: HotSpot leaves this rule of JVMS 4.10.1.9 out, but nothing compiled breaks it.
func (v *verifier) create(in *classfile.Instr) {
	if v.createdClass(in); v.err != nil {
		return
	}
	t := mk(Uninit, in.PC)
	for i, s := range v.stack {
		if s == t {
			v.badType("Uninitialized object on stack at creating point", v.describe(t), fmt.Sprintf("current frame, stack[%d]", i), "top")
			return
		}
	}
	v.spend(v.localsSize)
	for i := range v.localsSize {
		if v.locals[i] == t {
			v.locals[i] = Type(Top)
			v.touched = true
		}
	}
	v.push(t)
}

// createdClass answers the class of a new, which must not be an array.
func (v *verifier) createdClass(in *classfile.Instr) Type {
	class := v.operandClass(in)
	if v.err == nil && v.isArray(class) {
		v.fail("Illegal new instruction", badCode)
	}
	return class
}

func (v *verifier) newArray(in *classfile.Instr) {
	array := v.primitiveArray(in)
	v.pop(Type(Int))
	v.push(array)
}

func (v *verifier) primitiveArray(in *classfile.Instr) Type {
	kind, ok := classfile.ArrayElemKind(in.Value)
	if !ok {
		v.fail("Illegal newarray instruction", badCode)
		return typeObject
	}
	return v.names.intern(primitiveArrays[kind])
}

var primitiveArrays = map[classfile.Kind]string{classfile.Boolean: "[Z", classfile.Char: "[C", classfile.Float: "[F", classfile.Double: "[D",
	classfile.Byte: "[B", classfile.Short: "[S", classfile.Int: "[I", classfile.Long: "[J"}

func (v *verifier) newRefArray(in *classfile.Instr) {
	array := v.refArray(in)
	v.pop(Type(Int))
	v.push(array)
}

func (v *verifier) refArray(in *classfile.Instr) Type {
	component := v.operandClass(in)
	if v.err != nil {
		return typeObject
	}
	if v.dimensions(component) >= maxDimensions {
		v.fail("Array with too many dimensions", badCode)
		return typeObject
	}
	return v.arrayOf(component)
}

func (v *verifier) newMultiArray(in *classfile.Instr) {
	t := v.multiArray(in)
	for range in.Value {
		v.pop(Type(Int))
	}
	v.push(t)
}

func (v *verifier) multiArray(in *classfile.Instr) Type {
	t := v.operandClass(in)
	if v.err != nil {
		return t
	}
	switch n := int(in.Value); {
	case !v.isArray(t):
		v.fail("Illegal constant pool index in multianewarray instruction",
			fmt.Sprintf("Invalid type: %s (constant pool %d)", v.describe(t), in.Index))
	case n == 0 || n > v.dimensions(t):
		v.fail(fmt.Sprintf("Illegal dimension in multianewarray instruction: %d", n), badCode)
	}
	return t
}

// dimensions answers 0 for what is no array.
func (v *verifier) dimensions(t Type) int {
	name := v.name(t)
	return len(name) - len(strings.TrimLeft(name, "["))
}

// fieldRef reads the constant pool entry of a field instruction.
func (v *verifier) fieldRef(in *classfile.Instr) (ref classfile.Ref, ok bool) {
	ref, err := v.c.Ref(in.Index)
	if err != nil || ref.Tag != classfile.TagFieldref {
		v.badPool(in.Index)
		return ref, false
	}
	return ref, true
}

// field is getstatic, putstatic, getfield and putfield.
func (v *verifier) field(in *classfile.Instr) {
	ref, ok := v.fieldRef(in)
	if !ok {
		return
	}
	t, _, next, ok := v.fieldType(ref.Desc, 0)
	if !ok || next != len(ref.Desc) {
		v.format(fmt.Sprintf("Field %q has illegal signature %q", ref.Name, ref.Desc))
		return
	}
	class := v.classType(ref.ClassIndex)
	if class == v.this && v.err != nil {
		return
	}
	if v.isArray(class) {
		v.fail("Expecting reference to class in class "+v.c.Name, badCode)
		return
	}
	switch in.Op {
	case classfile.OpGetstatic:
		v.push(t)
	case classfile.OpPutstatic:
		v.popDeclared(t)
	case classfile.OpGetfield:
		object := v.pop(class)
		v.mayUse(object, &ref, "getfield", false)
		v.push(t)
	case classfile.OpPutfield:
		v.popDeclared(t)
		n := len(v.stack)
		if n > 0 && v.stack[n-1] == Type(UninitThis) && class == v.this && v.c.Field(ref.Name, ref.Desc) != nil {
			v.popAny() // a constructor may set its own fields before it calls another
			return
		}
		object := v.popAny()
		if v.err == nil && object != class && !v.assignable(object, class) {
			v.badPopped("Bad type on operand stack in putfield", object, fmt.Sprintf("%s (constant pool %d)", v.describe(class), in.Index))
		}
		v.mayUse(object, &ref, "putfield", false)
	}
}

// inSupers reports whether the named class is a superclass of the class under verification, or that class.
func (v *verifier) inSupers(name string) bool {
	if name == v.c.Name {
		return true
	}
	for super := v.c.SuperName; super != "" && v.err == nil; {
		if super == name {
			return true
		}
		if !v.spend(queryCost) {
			return false
		}
		next, err := v.h.Super(super)
		if err != nil {
			v.err = err
			return false
		}
		super = next
	}
	return false
}

// mayUse checks a member of object: a protected one inherited from another package only through the own class or a
// subclass of it (JVMS 4.10.1.8).
func (v *verifier) mayUse(object Type, ref *classfile.Ref, op string, method bool) {
	if v.err != nil || object == v.this || !v.inSupers(ref.Class) {
		return
	}
	protected, err := v.h.ProtectedElsewhere(ref.Class, ref.Name, ref.Desc, method)
	if err != nil {
		v.err = err
	}
	if err != nil || !protected {
		return
	}
	if method && ref.Class == javaObject && ref.Name == "clone" && v.isArray(object) {
		return // arrays have a public clone
	}
	if object != Type(Null) && !v.refAssignable(object, v.this, true) && v.err == nil {
		v.badPopped("Bad access to protected data in "+op, object, v.describe(v.this))
	}
}
