package vm

import (
	"context"
	"fmt"
	"math"

	"github.com/junco-vm/junco/heap"
	"github.com/junco-vm/junco/vm/internal/rt"
)

// Kind is the type of a Value.
type Kind uint8

// Kinds of values. Boolean, byte, char and short parameters take an Int.
const (
	KindVoid Kind = iota
	KindInt
	KindLong
	KindFloat
	KindDouble
	KindString // a Java string, or null
)

// Value is an argument or a result of a call.
type Value struct {
	kind Kind
	null bool
	bits uint64
	text string
}

// Int, Long, Float, Double and String make values; NullString is the null reference.
func Int(v int32) Value      { return Value{kind: KindInt, bits: uint64(uint32(v))} }
func Long(v int64) Value     { return Value{kind: KindLong, bits: uint64(v)} }
func Float(v float32) Value  { return Value{kind: KindFloat, bits: uint64(math.Float32bits(v))} }
func Double(v float64) Value { return Value{kind: KindDouble, bits: math.Float64bits(v)} }
func String(v string) Value  { return Value{kind: KindString, text: v} }
func NullString() Value      { return Value{kind: KindString, null: true} }

// Kind is the value's type.
func (v Value) Kind() Kind { return v.kind }

// Int is the value of a KindInt, and so on; of another kind the answer means nothing.
func (v Value) Int() int32      { return int32(v.bits) }
func (v Value) Bool() bool      { return v.bits&1 != 0 }
func (v Value) Long() int64     { return int64(v.bits) }
func (v Value) Float() float32  { return math.Float32frombits(uint32(v.bits)) }
func (v Value) Double() float64 { return math.Float64frombits(v.bits) }
func (v Value) Text() string    { return v.text }
func (v Value) IsNull() bool    { return v.null }

// Method is a static method, ready to be called.
type Method struct {
	vm   *VM
	m    *rt.Method
	args []Kind
	ret  Kind
}

// StaticMethod finds a static method: class "com.acme.Main", name "add", descriptor "(II)I" (JVMS 4.3.3). Arguments and result
// may be of primitive types and java.lang.String.
//
// # Errors
//
// ErrNoMethod; what loading the class gave, as *Throwable.
func (m *VM) StaticMethod(class, name, descriptor string) (method *Method, err error) {
	defer recoverBug(&err)
	rm, loadErr := m.rt.FindMethod(class, name, descriptor)
	if loadErr != nil {
		return nil, m.guest(loadErr)
	}
	if rm == nil || !rm.IsStatic() {
		return nil, fmt.Errorf("%w: static %s.%s%s", ErrNoMethod, class, name, descriptor)
	}
	out := &Method{vm: m, m: rm}
	args, ret := rt.ArgTypes(descriptor)
	for _, a := range args {
		k, ok := kindOf(a)
		if !ok {
			return nil, fmt.Errorf("%w: argument type %s", ErrWrongValue, a)
		}
		out.args = append(out.args, k)
	}
	var ok bool
	if out.ret, ok = kindOf(ret); !ok {
		return nil, fmt.Errorf("%w: result type %s", ErrWrongValue, ret)
	}
	return out, nil
}

func kindOf(desc string) (Kind, bool) {
	switch desc {
	case "V":
		return KindVoid, true
	case "I", "S", "C", "B", "Z":
		return KindInt, true
	case "J":
		return KindLong, true
	case "F":
		return KindFloat, true
	case "D":
		return KindDouble, true
	case "Ljava/lang/String;":
		return KindString, true
	}
	return 0, false
}

// Call calls the method and runs the guest until it returns. Calls with primitive arguments allocate nothing in Go.
//
// # Errors
//
// *Throwable, *ExitError, ErrWrongValue, ErrStepLimit, ErrDeadlock, ErrBusy, ErrClosed, ctx.Err().
func (f *Method) Call(ctx context.Context, args ...Value) (result Value, err error) {
	defer recoverBug(&err)
	if len(args) != len(f.args) {
		return Value{}, fmt.Errorf("%w: %d arguments, %d wanted", ErrWrongValue, len(args), len(f.args))
	}
	var buf [8]uint64
	raw := buf[:0]
	mark := f.vm.rt.Mark()
	defer f.vm.rt.Release(mark)
	for i, a := range args {
		if a.kind != f.args[i] {
			return Value{}, fmt.Errorf("%w: argument %d", ErrWrongValue, i)
		}
		bits := a.bits
		if a.kind == KindString && !a.null {
			s, ok := f.vm.rt.NewString(a.text)
			if !ok {
				return Value{}, f.vm.throwable(f.vm.rt.OutOfMemory())
			}
			bits = uint64(s)
		}
		raw = append(raw, bits)
	}
	f.vm.rt.BeginRun()
	bits, thrown, err := f.vm.rt.Invoke(ctx, f.m, raw...)
	if err != nil {
		return Value{}, f.vm.wrap(err)
	}
	if thrown != 0 {
		return Value{}, f.vm.throwable(thrown)
	}
	return f.vm.value(f.ret, bits), nil
}

// value makes a Value of a raw register value.
func (m *VM) value(k Kind, bits uint64) Value {
	v := Value{kind: k, bits: bits}
	if k == KindString {
		ref := heap.Ref(uint32(bits))
		if v.null, v.bits = ref == 0, 0; ref != 0 {
			v.text = m.rt.GoString(ref)
		}
	}
	return v
}

// Load defines a class from the bytes of a class file, in the loader of the class path, and answers its name.
//
// # Errors
//
// *Throwable: ClassFormatError, UnsupportedClassVersionError, NoClassDefFoundError, LinkageError for a name that is taken.
func (m *VM) Load(classFile []byte) (name string, err error) {
	defer recoverBug(&err)
	name, loadErr := m.rt.DefineClass(classFile)
	if loadErr != nil {
		return "", m.guest(loadErr)
	}
	return name, nil
}

// guest turns a Java error that Go code ran into into a *Throwable.
func (m *VM) guest(err error) error {
	if class, msg, ok := rt.GuestError(err); ok {
		return &Throwable{Class: class, Message: msg, HasMsg: true}
	}
	return err
}
