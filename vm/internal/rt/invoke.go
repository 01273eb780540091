package rt

import (
	"fmt"
	"math"
	"math/bits"
	"strings"

	"github.com/junco-vm/junco/classfile"
	"github.com/junco-vm/junco/heap"
	"github.com/junco-vm/junco/vm/internal/spin"
)

// Direct method handles. A handle of a member is a number, its member word, and classes made by package spin hand it with the
// arguments to a native method of their own, link. Here the word is acted upon: fields and array elements are read and written, methods
// get the frame of the native in its place, so that their caller is the spun class.
//
//	bits 0 - 31   the method or field: class id in the upper half, index in the lower; for arrays nothing
//	bits 32 - 39  what it is: a classfile.RefKind, or one of the kinds of variables below
//	bits 40 - 47  of variables: the operation, see varGet ...
//	bits 48 - 55  of array elements: the descriptor character of a value
//	bit  56       of views of byte arrays: values are big-endian
//	bit  57       of views of byte arrays: the index must be a multiple of the value's size
//	bit  58       of array elements: failures are those of the array instructions
//	bit  59       of array elements: messages call the array "a", not "array"
const (
	memberVarField  = 16 + iota // arguments: object, values
	memberVarStatic             // values
	memberVarArray              // array, index, values
	memberVarBytes              // byte array, byte index, values
)

// What an access mode of a variable does; the memory orders are all alike, because one goroutine runs all threads.
const (
	varGet = iota
	varSet
	varCompareAndSet
	varCompareAndExchange
	varGetAndSet
	varGetAndAdd
	varGetAndOr
	varGetAndAnd
	varGetAndXor
)

// isLink reports whether a native method is the link method of a class that package spin made: hidden classes that the program defines
// have no native methods.
func (m *Method) isLink() bool { return m.Class.Host != nil && m.Name == spin.LinkName }

// handleClasses are the classes of java.lang.invoke whose frames a stack trace shows.
var handleClasses = map[string]bool{"MethodHandle": true, "MethodHandles": true, "MethodHandles$Lookup": true, "MethodType": true, "LambdaMetafactory": true,
	"StringConcatFactory": true, "ConstantBootstraps": true, "MethodHandleProxies": true, "MutableCallSite": true, "VolatileCallSite": true, "ConstantCallSite": true}

// isHidden reports whether stack traces leave frames of the method out: those of hidden classes, and those by which handles call each other.
func (m *Method) isHidden() bool {
	if m.Class.Host != nil {
		return true
	}
	name, found := strings.CutPrefix(m.Class.Name, "java/lang/invoke/")
	return found && (!handleClasses[name] || strings.HasPrefix(m.Name, "lambda$"))
}

// linkMember is the native of all link methods.
func linkMember(f *Frame) Answer {
	word := f.m.ArgSlots - 2
	member := *f.reg(word)
	switch kind := uint8(member >> 32); kind {
	case uint8(classfile.RefInvokeVirtual), uint8(classfile.RefInvokeInterface), uint8(classfile.RefInvokeSpecial), uint8(classfile.RefInvokeStatic):
		return f.linkMethod(f.vm.method(methodID(uint32(member))), classfile.RefKind(kind), word)
	case uint8(classfile.RefNewInvokeSpecial):
		return f.linkConstructor(f.vm.method(methodID(uint32(member))), word)
	case memberVarArray, memberVarBytes:
		return f.linkElement(member)
	default:
		return f.linkField(member, kind)
	}
}

// linkMethod calls a method with the arguments that are in place; its frame replaces the native's.
func (f *Frame) linkMethod(m *Method, kind classfile.RefKind, word int) Answer {
	vm := f.vm
	if kind == classfile.RefInvokeStatic {
		if !vm.ensureInit(m.Class) {
			return answerSwitch
		}
	} else {
		receiver := f.Ref(0)
		if receiver == 0 {
			return f.ThrowNPE()
		}
		if kind != classfile.RefInvokeSpecial {
			var err error
			if m, err = vm.selectMethod(vm.classOf(receiver), m); err != nil {
				return f.Throw(vm.throwable(err))
			}
		}
	}
	if m.ArgSlots != word {
		panic("BUG: method handle with the wrong number of arguments for " + m.String())
	}
	l := f.t.linkage(f.fp, f.m.ArgSlots)
	below := vm.popFrame(f.m.ArgSlots)
	for !vm.m.PushFrame(m.Entry, l.Delta(), l.ResumePC(), l.Flags()) {
		if !vm.growStack() {
			vm.unwind(vm.stackOverflow(), below)
			return answerSwitch
		}
	}
	vm.scanBeforeRun(vm.top())
	return answerSwitch
}

// linkConstructor makes an object and calls a constructor on it.
func (f *Frame) linkConstructor(m *Method, word int) Answer {
	vm := f.vm
	if f.State() == 1 {
		return f.ReturnRef(f.SlotRef(0))
	}
	if !vm.ensureInit(m.Class) {
		return answerSwitch
	}
	obj, ok := vm.newInstance(m.Class)
	if !ok {
		return f.OutOfMemory()
	}
	f.SetSlotRef(0, obj)
	args := []uint64{RefArg(obj)}
	slot := 0
	for i := 1; m.Desc[i] != ')'; i = skipType(m.Desc, i) {
		args = append(args, *f.reg(slot))
		slot++
		if m.Desc[i] == 'J' || m.Desc[i] == 'D' {
			slot++
		}
	}
	if slot != word {
		panic("BUG: method handle with the wrong number of arguments for " + m.String())
	}
	return f.Call(m, 1, args...)
}

// linkField reads or changes a field.
func (f *Frame) linkField(member uint64, kind uint8) Answer {
	vm := f.vm
	fd := &vm.classes[uint16(member>>16)].Fields[uint16(member)]
	v := variable{vm: vm, code: fd.Desc[0], base: heap.Ref(fd.Offset)}
	next := 0
	if fd.IsStatic() {
		if !vm.ensureInit(fd.Class) {
			return answerSwitch
		}
	} else {
		if v.base, v.off, next = f.Ref(0), fd.Offset, 1; v.base == 0 {
			return f.ThrowNPE()
		}
	}
	op := uint8(member >> 40)
	switch classfile.RefKind(kind) {
	case classfile.RefGetField, classfile.RefGetStatic:
		op = varGet
	case classfile.RefPutField, classfile.RefPutStatic:
		op = varSet
	}
	return f.operate(v, op, next)
}

// linkElement reads or changes an element of an array, or a value that spans bytes of a byte array.
func (f *Frame) linkElement(member uint64) Answer {
	vm, arr, index := f.vm, f.Ref(0), f.Int(1)
	v := variable{vm: vm, code: byte(member >> 48), base: arr}
	op := uint8(member >> 40)
	asArray := member>>58&1 != 0
	if arr == 0 {
		return f.ThrowNew("java/lang/NullPointerException", "%s", nullArrayText(member))
	}
	n := int32(f.ArrayLen(arr))
	if uint8(member>>32) == memberVarArray {
		if uint32(index) >= uint32(n) {
			return f.ThrowNew("java/lang/ArrayIndexOutOfBoundsException", "Index %d out of bounds for length %d", index, n)
		}
		c := vm.classOf(arr)
		v.off = arrayData + uint32(index)<<c.elemShift
		if op != varGet && c.Elem.Kind != KindPrimitive {
			fresh := f.Ref(2)
			if op == varCompareAndSet || op == varCompareAndExchange {
				fresh = f.Ref(3)
			}
			if fresh != 0 && !vm.classOf(fresh).isSubclassOf(c.Elem) {
				if asArray {
					return f.ThrowNew("java/lang/ArrayStoreException", "%s", vm.classOf(fresh).JavaName())
				}
				return f.ThrowNewNoMsg("java/lang/ArrayStoreException")
			}
		}
		return f.operate(v, op, 2)
	}
	size := int32(fieldBytes(string(v.code)))
	if index < 0 || index > n-size {
		return f.ThrowNew("java/lang/ArrayIndexOutOfBoundsException", "Index %d out of bounds for length %d", index, n-size+1)
	}
	if member>>57&1 != 0 && index%size != 0 {
		return f.ThrowNew("java/lang/IllegalStateException", "Misaligned access at index: %d", index)
	}
	v.off, v.big = arrayData+uint32(index), member>>56&1 != 0
	return f.operate(v, op, 2)
}

// nullArrayText is what HotSpot says of a null array: it names its own variables.
func nullArrayText(member uint64) string {
	name := "array"
	if member>>59&1 != 0 {
		name = "a"
	}
	code := byte(member >> 48)
	switch {
	case member>>58&1 == 0:
		return fmt.Sprintf("Cannot read the array length because %q is null", name)
	case uint8(member>>40) == varGet:
		return fmt.Sprintf("Cannot load from %s array because %q is null", elementsText(code), name)
	}
	return fmt.Sprintf("Cannot store to %s array because %q is null", elementsText(code), name)
}

func elementsText(code byte) string {
	switch code {
	case 'L', '[':
		return "object"
	case 'B', 'Z':
		return "byte/boolean"
	}
	return primitiveNames[code]
}

// operate carries an operation out; its values begin at a slot.
func (f *Frame) operate(v variable, op uint8, slot int) Answer {
	old := v.load()
	first := *f.reg(slot)
	switch op {
	case varGet:
	case varSet:
		v.store(first)
		return f.ReturnVoid()
	case varCompareAndSet, varCompareAndExchange:
		width := 1
		if v.code == 'J' || v.code == 'D' {
			width = 2
		}
		same := v.register(first) == old
		if same {
			v.store(*f.reg(slot + width))
		}
		if op == varCompareAndSet {
			return f.ReturnBool(same)
		}
	case varGetAndSet:
		v.store(first)
	case varGetAndAdd:
		v.store(v.sum(old, first))
	case varGetAndOr:
		v.store(old | first)
	case varGetAndAnd:
		v.store(old & first)
	case varGetAndXor:
		v.store(old ^ first)
	default:
		panic("BUG: unknown operation on a variable")
	}
	return f.ret(old)
}

// variable is a place in the heap that holds a value of a type.
type variable struct {
	vm   *VM
	base heap.Ref
	off  uint32
	code byte // descriptor character of the type
	big  bool // the bytes are in big-endian order
}

// load reads the value as a register holds it.
func (v variable) load() uint64 {
	vm := v.vm
	switch fieldBytes(string(v.code)) {
	case 1:
		return v.register(uint64(vm.load8(v.base, v.off)))
	case 2:
		w := vm.load16(v.base, v.off)
		if v.big {
			w = bits.ReverseBytes16(w)
		}
		return v.register(uint64(w))
	case 4:
		w := vm.load32(v.base, v.off)
		if v.big {
			w = bits.ReverseBytes32(w)
		}
		return v.register(uint64(w))
	}
	w := vm.load64(v.base, v.off)
	if v.big {
		w = bits.ReverseBytes64(w)
	}
	return w
}

func (v variable) store(w uint64) {
	vm := v.vm
	if v.code == 'L' || v.code == '[' {
		vm.storeRef(v.base, v.off, heap.Ref(uint32(w)))
		return
	}
	switch fieldBytes(string(v.code)) {
	case 1:
		if v.code == 'Z' {
			w &= 1
		}
		vm.store8(v.base, v.off, uint8(w))
	case 2:
		if v.big {
			w = uint64(bits.ReverseBytes16(uint16(w)))
		}
		vm.store16(v.base, v.off, uint16(w))
	case 4:
		if v.big {
			w = uint64(bits.ReverseBytes32(uint32(w)))
		}
		vm.store32(v.base, v.off, uint32(w))
	default:
		if v.big {
			w = bits.ReverseBytes64(w)
		}
		vm.store64(v.base, v.off, w)
	}
}

// register extends the low bits of a value as registers hold values of the type.
func (v variable) register(w uint64) uint64 {
	switch v.code {
	case 'Z':
		return w & 1
	case 'B':
		return uint64(uint32(int8(w)))
	case 'C':
		return uint64(uint16(w))
	case 'S':
		return uint64(uint32(int16(w)))
	case 'J', 'D':
		return w
	}
	return uint64(uint32(w))
}

// sum adds as the type does; what is too much for it is cut off by store.
func (v variable) sum(a, b uint64) uint64 {
	switch v.code {
	case 'F':
		return uint64(math.Float32bits(math.Float32frombits(uint32(a)) + math.Float32frombits(uint32(b))))
	case 'D':
		return math.Float64bits(math.Float64frombits(a) + math.Float64frombits(b))
	}
	return a + b
}
