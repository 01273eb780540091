package rt

import (
	"fmt"
	"math"

	"github.com/junco-vm/junco/heap"
)

// Native is the Go side of a method that Java declares native.
//
// It is called with the guest frame of the native method and says by its Answer how the method goes on: it returned, it threw, it
// calls a guest method (and is entered again, with another state, when that one is done), it waits, or it wants to be asked again.
// What lives across an answer is in the slots of the frame, never in Go: the guest may be switched, snapshotted or collected
// meanwhile. A Native runs on the goroutine of its VM and never runs guest code itself.
type Native func(f *Frame) Answer

// Answer says how a native method goes on. Only the methods of Frame make answers.
type Answer uint8

const (
	answerReturn Answer = iota // the result is in place; pop the frame
	answerThrow                // Frame.thrown holds the exception
	answerCall                 // a guest call was pushed; enter again when it is done
	answerPark                 // the thread waits; enter again (same state) when it is woken
	answerRetry                // enter again after other threads had their turn
	answerExit                 // the VM ends with the status in VM.exitStatus
	answerSwitch               // registers were changed by the runtime itself; just go on
)

// Numbers of a native frame's own slots, which follow the linkage slot: one state word, then reference slots, then raw ones.
const (
	NativeRefSlots = 8                                           // reference slots, roots of the collector, null at first
	NativeRawSlots = 8                                           // 64-bit slots that the collector does not look at, zero at first
	nativeExtra    = 1 + 1 + NativeRefSlots + 1 + NativeRawSlots // linkage, state, references, what a call threw, raw
)

const (
	stateMask  = 0xFFFF  // the state number
	stateCatch = 1 << 16 // the call in progress was made by CallCatching
)

// Frame is the guest frame of a native method, and what a Native may do. It is valid until the Native answers.
//
// Argument slots are numbered as the JVM does: the receiver of an instance method is slot 0, long and double take two.
type Frame struct {
	vm     *VM
	t      *Thread
	m      *Method
	fp     uint32   // byte offset of the frame in the thread's stack
	result uint64   // of Return...
	thrown heap.Ref // of Throw
}

// VM is the machine that the frame belongs to.
func (f *Frame) VM() *VM { return f.vm }

// Thread is the guest thread that runs the native method.
func (f *Frame) Thread() *Thread { return f.t }

// ThreadObject is the java.lang.Thread object of the guest thread that runs the native method.
func (f *Frame) ThreadObject() heap.Ref { return f.t.object() }

// Method is the native method itself.
func (f *Frame) Method() *Method { return f.m }

func (f *Frame) reg(i int) *uint64 { return f.t.reg(f.fp, i) }

// Int is the int (short, char, byte) argument in a slot.
func (f *Frame) Int(slot int) int32 { return int32(*f.reg(slot)) }

// Bool is the boolean argument in a slot.
func (f *Frame) Bool(slot int) bool { return uint8(*f.reg(slot))&1 != 0 }

// Long is the long argument that begins at a slot.
func (f *Frame) Long(slot int) int64 { return int64(*f.reg(slot)) }

// Float is the float argument in a slot.
func (f *Frame) Float(slot int) float32 { return math.Float32frombits(uint32(*f.reg(slot))) }

// Double is the double argument that begins at a slot.
func (f *Frame) Double(slot int) float64 { return math.Float64frombits(*f.reg(slot)) }

// Ref is the reference argument in a slot; 0 is null.
func (f *Frame) Ref(slot int) heap.Ref { return heap.Ref(uint32(*f.reg(slot))) }

func (f *Frame) stateReg() *uint64 { return f.reg(f.m.ArgSlots + 1) }

// State is 0 at the first entry and what Call, Park or Retry named at later ones.
func (f *Frame) State() int { return int(*f.stateReg() & stateMask) }

// SetState changes the state for the next entry.
func (f *Frame) SetState(state int) {
	*f.stateReg() = *f.stateReg()&^stateMask | uint64(state)&stateMask
}

// SlotRef reads reference slot i (0 to NativeRefSlots-1), a root of the collector.
func (f *Frame) SlotRef(i int) heap.Ref { return heap.Ref(uint32(*f.reg(f.m.ArgSlots + 2 + i))) }

// SetSlotRef writes reference slot i: what it refers to stays alive as long as the frame.
func (f *Frame) SetSlotRef(i int, r heap.Ref) { *f.reg(f.m.ArgSlots + 2 + i) = uint64(r) }

// SlotLong reads raw slot i (0 to NativeRawSlots-1).
func (f *Frame) SlotLong(i int) int64 { return int64(*f.reg(f.m.ArgSlots + 3 + NativeRefSlots + i)) }

// SetSlotLong writes raw slot i.
func (f *Frame) SetSlotLong(i int, v int64) {
	*f.reg(f.m.ArgSlots + 3 + NativeRefSlots + i) = uint64(v)
}

// ReturnVoid ends the method without a value.
func (f *Frame) ReturnVoid() Answer { return answerReturn }

// ReturnInt ends the method with an int, short, char or byte.
func (f *Frame) ReturnInt(v int32) Answer { return f.ret(uint64(uint32(v))) }

// ReturnBool ends the method with a boolean.
func (f *Frame) ReturnBool(v bool) Answer {
	if v {
		return f.ret(1)
	}
	return f.ret(0)
}

// ReturnLong ends the method with a long.
func (f *Frame) ReturnLong(v int64) Answer { return f.ret(uint64(v)) }

// ReturnFloat ends the method with a float.
func (f *Frame) ReturnFloat(v float32) Answer { return f.ret(uint64(math.Float32bits(v))) }

// ReturnDouble ends the method with a double.
func (f *Frame) ReturnDouble(v float64) Answer { return f.ret(math.Float64bits(v)) }

// ReturnRef ends the method with a reference.
func (f *Frame) ReturnRef(r heap.Ref) Answer { return f.ret(uint64(r)) }

func (f *Frame) ret(v uint64) Answer {
	f.result = v
	return answerReturn
}

// Throw ends the method with an exception. Throwing null throws NullPointerException.
func (f *Frame) Throw(exc heap.Ref) Answer {
	if exc == 0 {
		exc = f.vm.newThrowable("java/lang/NullPointerException", "", false)
	}
	f.thrown = exc
	return answerThrow
}

// ThrowNew ends the method with a new exception of a class of the library, named as in class files, with a message.
func (f *Frame) ThrowNew(class, format string, args ...any) Answer {
	return f.Throw(f.vm.newThrowable(class, fmt.Sprintf(format, args...), true))
}

// ThrowNewNoMsg is ThrowNew without a message.
func (f *Frame) ThrowNewNoMsg(class string) Answer {
	return f.Throw(f.vm.newThrowable(class, "", false))
}

// ThrowNPE throws a NullPointerException without a message.
func (f *Frame) ThrowNPE() Answer { return f.ThrowNewNoMsg("java/lang/NullPointerException") }

// ThrowIndex throws the exception of an index that is out of bounds, as Objects.checkIndex does.
func (f *Frame) ThrowIndex(index, length int32) Answer {
	return f.ThrowNew("java/lang/IndexOutOfBoundsException", "Index %d out of bounds for length %d", index, length)
}

// OutOfMemory throws the OutOfMemoryError of a failed allocation.
func (f *Frame) OutOfMemory() Answer { return f.Throw(f.vm.outOfMemory(textHeapSpace)) }

// Call calls a guest method; when it is done the Native is entered again with the given state, and CallResult holds what it
// returned. An exception in the callee goes on to the caller of the native method.
// Arguments are raw register values, one for each argument (not slot), receiver first: RefArg, IntArg, ....
func (f *Frame) Call(m *Method, next int, args ...uint64) Answer {
	*f.stateReg() = uint64(next) & stateMask
	return f.vm.nativeCall(f, m, args)
}

// CallCatching is Call, but an exception of the callee also enters the Native again: Thrown is then not null.
func (f *Frame) CallCatching(m *Method, next int, args ...uint64) Answer {
	*f.stateReg() = uint64(next)&stateMask | stateCatch
	return f.vm.nativeCall(f, m, args)
}

// Thrown is the exception that ended the call made by CallCatching, or null. Asking clears it.
func (f *Frame) Thrown() heap.Ref {
	r := f.reg(f.m.ArgSlots + 2 + NativeRefSlots)
	exc := heap.Ref(*r)
	*r = 0
	return exc
}

// CallResult is the raw register value that the called method returned.
func (f *Frame) CallResult() uint64 { return *f.reg(f.m.ArgSlots + nativeExtra) }

// RefArg, IntArg, LongArg, FloatArg and DoubleArg make raw argument values for Call.
func RefArg(r heap.Ref) uint64   { return uint64(r) }
func IntArg(v int32) uint64      { return uint64(uint32(v)) }
func LongArg(v int64) uint64     { return uint64(v) }
func FloatArg(v float32) uint64  { return uint64(math.Float32bits(v)) }
func DoubleArg(v float64) uint64 { return math.Float64bits(v) }

// Retry lets other threads run, then enters the Native again in the given state.
func (f *Frame) Retry(next int) Answer {
	f.SetState(next)
	return answerRetry
}

// ArrayLen is the length of an array, which must not be null.
func (f *Frame) ArrayLen(arr heap.Ref) int { return int(f.vm.arrayLen(arr)) }

// ClassName is the name of an object's class as in class files: "java/lang/String", "[I".
func (f *Frame) ClassName(obj heap.Ref) string { return f.vm.classOf(obj).Name }

// ClassOf is the class of an object, which must not be null.
func (f *Frame) ClassOf(obj heap.Ref) *Class { return f.vm.classOf(obj) }

// Bytes aliases the elements of a byte or boolean array. Like its siblings, the slice is guest memory: it is valid until the Native
// answers or allocates something while nothing else refers to the array, and it must not be kept.
func (f *Frame) Bytes(arr heap.Ref) []byte { return f.vm.bytesOf(arr) }

// Chars aliases the elements of a char array.
func (f *Frame) Chars(arr heap.Ref) []uint16 { return elems[uint16](f.vm, arr) }

// Shorts aliases the elements of a short array.
func (f *Frame) Shorts(arr heap.Ref) []int16 { return elems[int16](f.vm, arr) }

// Ints aliases the elements of an int array.
func (f *Frame) Ints(arr heap.Ref) []int32 { return elems[int32](f.vm, arr) }

// Longs aliases the elements of a long array.
func (f *Frame) Longs(arr heap.Ref) []int64 { return elems[int64](f.vm, arr) }

// Floats aliases the elements of a float array.
func (f *Frame) Floats(arr heap.Ref) []float32 { return elems[float32](f.vm, arr) }

// Doubles aliases the elements of a double array.
func (f *Frame) Doubles(arr heap.Ref) []float64 { return elems[float64](f.vm, arr) }

// Refs aliases the elements of a reference array, to be read only: StoreElem writes.
func (f *Frame) Refs(arr heap.Ref) []uint32 { return elems[uint32](f.vm, arr) }

// StoreElem stores a reference into an array, through the write barrier and without a type check.
func (f *Frame) StoreElem(arr heap.Ref, i int, v heap.Ref) { f.vm.storeRef(arr, 8+uint32(i)*4, v) }

// GoString is a Java string as UTF-8; lone surrogates become U+FFFD. Null gives "null".
func (f *Frame) GoString(s heap.Ref) string { return f.vm.GoString(s) }

// UTF16 is a copy of a Java string's chars.
func (f *Frame) UTF16(s heap.Ref) []uint16 { return f.vm.utf16Of(s) }

// StringValue gives the contents of a Java string in place: latin1 when the string is compact, otherwise utf16.
func (f *Frame) StringValue(s heap.Ref) (latin1 []byte, utf16 []uint16) { return f.vm.stringValue(s) }

// NewString makes a Java string of UTF-8 text. ok is false when memory is exhausted: answer OutOfMemory.
func (f *Frame) NewString(s string) (str heap.Ref, ok bool) { return f.vm.newString(s) }

// NewStringUTF16 makes a Java string of chars, compact if it can be.
func (f *Frame) NewStringUTF16(c []uint16) (str heap.Ref, ok bool) { return f.vm.newStringUTF16(c) }

// NewStringLatin1 makes a Java string of Latin-1 bytes.
func (f *Frame) NewStringLatin1(b []byte) (str heap.Ref, ok bool) { return f.vm.newStringLatin1(b) }

// PackChars makes the value array of a string with these chars: a byte[] if all are Latin-1, otherwise a char[].
func (f *Frame) PackChars(c []uint16) (value heap.Ref, ok bool) { return f.vm.packChars(c) }

// NewStringOver makes a Java string whose value array is given; nobody may write to it afterwards.
func (f *Frame) NewStringOver(value heap.Ref) (str heap.Ref, ok bool) { return f.vm.stringOver(value) }

// HashOf is String.hashCode, SameString String.equals of two strings that are not null.
func (f *Frame) HashOf(s heap.Ref) int32       { return f.vm.hashOf(s) }
func (f *Frame) SameString(a, b heap.Ref) bool { return f.vm.sameString(a, b) }

// Intern is String.intern.
func (f *Frame) Intern(s heap.Ref) (str heap.Ref, ok bool) { return f.vm.intern(s) }

// NewByteArray and its siblings make arrays of n zero elements. ok is false when memory is exhausted: answer OutOfMemory.
func (f *Frame) NewByteArray(n int) (heap.Ref, bool)    { return f.vm.newPrimArray('B', n) }
func (f *Frame) NewBooleanArray(n int) (heap.Ref, bool) { return f.vm.newPrimArray('Z', n) }
func (f *Frame) NewCharArray(n int) (heap.Ref, bool)    { return f.vm.newPrimArray('C', n) }
func (f *Frame) NewShortArray(n int) (heap.Ref, bool)   { return f.vm.newPrimArray('S', n) }
func (f *Frame) NewIntArray(n int) (heap.Ref, bool)     { return f.vm.newPrimArray('I', n) }
func (f *Frame) NewLongArray(n int) (heap.Ref, bool)    { return f.vm.newPrimArray('J', n) }
func (f *Frame) NewFloatArray(n int) (heap.Ref, bool)   { return f.vm.newPrimArray('F', n) }
func (f *Frame) NewDoubleArray(n int) (heap.Ref, bool)  { return f.vm.newPrimArray('D', n) }

// NewObjectArray makes an array of n nulls whose element class is named as in class files ("java/lang/String", "[I").
func (f *Frame) NewObjectArray(elem string, n int) (heap.Ref, bool) {
	return f.vm.newObjectArray(elem, n)
}

// NewObject makes an object of a class of the library with zeroed fields; no constructor runs and the class is not initialised.
func (f *Frame) NewObject(class string) (heap.Ref, bool) { return f.vm.newObjectNamed(class) }

// Field reads: obj must not be null and must have the field, named as it is declared in its class or a superclass.
// They look the field up in a small cache: fit for natives that are not hot.
func (f *Frame) RefField(obj heap.Ref, name string) heap.Ref {
	return heap.Ref(f.vm.load32(obj, f.vm.fieldOffset(obj, name)))
}
func (f *Frame) IntField(obj heap.Ref, name string) int32 {
	return int32(f.vm.load32(obj, f.vm.fieldOffset(obj, name)))
}
func (f *Frame) BoolField(obj heap.Ref, name string) bool {
	return f.vm.load8(obj, f.vm.fieldOffset(obj, name)) != 0
}
func (f *Frame) LongField(obj heap.Ref, name string) int64 {
	return int64(f.vm.load64(obj, f.vm.fieldOffset(obj, name)))
}
func (f *Frame) SetRefField(obj heap.Ref, name string, v heap.Ref) {
	f.vm.storeRef(obj, f.vm.fieldOffset(obj, name), v)
}
func (f *Frame) SetIntField(obj heap.Ref, name string, v int32) {
	f.vm.store32(obj, f.vm.fieldOffset(obj, name), uint32(v))
}
func (f *Frame) SetBoolField(obj heap.Ref, name string, v bool) {
	b := uint8(0)
	if v {
		b = 1
	}
	f.vm.store8(obj, f.vm.fieldOffset(obj, name), b)
}
func (f *Frame) SetLongField(obj heap.Ref, name string, v int64) {
	f.vm.store64(obj, f.vm.fieldOffset(obj, name), uint64(v))
}

// Charge counts n bytes of work of a native against the step limit, one step for each 64 bytes.
func (f *Frame) Charge(n int) { f.vm.charge(n) }
