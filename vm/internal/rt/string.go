package rt

import (
	"fmt"
	"unicode/utf16"
	"unicode/utf8"

	"github.com/junco-vm/junco/heap"
	"github.com/junco-vm/junco/vm/internal/interp"
)

// stringValue gives the contents of a Java string in place: one of the two slices.
func (vm *VM) stringValue(s heap.Ref) (latin1 []byte, wide []uint16) {
	v := vm.loadRef(s, stringValue)
	if v == 0 {
		return nil, nil // a String whose constructor has not run yet
	}
	if vm.load16(v, 0) == interp.ClassByteArray {
		return vm.bytesOf(v), nil
	}
	return nil, elems[uint16](vm, v)
}

func (vm *VM) isLatin1(s heap.Ref) bool {
	v := vm.loadRef(s, stringValue)
	return v != 0 && vm.load16(v, 0) == interp.ClassByteArray
}

// StringIndexText is HotSpot's message of an index that charAt refuses; it depends on how the string is kept, and on the release.
func (vm *VM) StringIndexText(latin1 bool, index, length int32) string {
	if vm.Later() {
		return fmt.Sprintf("Index %d out of bounds for length %d", index, length)
	}
	if latin1 {
		return fmt.Sprintf("String index out of range: %d", index)
	}
	return fmt.Sprintf("index %d, length %d", index, length)
}

// utf16Of is a copy of a string's chars.
func (vm *VM) utf16Of(s heap.Ref) []uint16 {
	b, w := vm.stringValue(s)
	out := make([]uint16, len(b)+len(w))
	for i, c := range b {
		out[i] = uint16(c)
	}
	copy(out[len(b):], w)
	return out
}

// GoString is a Java string as UTF-8; lone surrogates become U+FFFD; null gives "null".
func (vm *VM) GoString(s heap.Ref) string {
	if s == 0 {
		return "null"
	}
	b, w := vm.stringValue(s)
	if w != nil {
		return string(utf16.Decode(w))
	}
	ascii := true
	for _, c := range b {
		if c >= utf8.RuneSelf {
			ascii = false
			break
		}
	}
	if ascii {
		return string(b)
	}
	out := make([]byte, 0, len(b)+8)
	for _, c := range b {
		out = utf8.AppendRune(out, rune(c))
	}
	return string(out)
}

// newString makes a Java string of UTF-8 text.
func (vm *VM) newString(s string) (heap.Ref, bool) {
	latin1 := true
	for _, r := range s {
		if r > 0xFF {
			latin1 = false
			break
		}
	}
	if !latin1 {
		return vm.newStringUTF16(utf16.Encode([]rune(s)))
	}
	b := make([]byte, 0, len(s))
	for _, r := range s {
		b = append(b, byte(r))
	}
	return vm.newStringLatin1(b)
}

// newStringUTF16 makes a string of chars, compact when all of them are Latin-1.
func (vm *VM) newStringUTF16(c []uint16) (heap.Ref, bool) {
	v, ok := vm.packChars(c)
	if !ok {
		return 0, false
	}
	return vm.stringOver(v)
}

// newStringLatin1 makes a compact string.
func (vm *VM) newStringLatin1(b []byte) (heap.Ref, bool) {
	v, ok := vm.newPrimArray('B', len(b))
	if !ok {
		return 0, false
	}
	copy(vm.bytesOf(v), b)
	return vm.stringOver(v)
}

// stringOver makes a string object over a value array, which is kept alive meanwhile.
func (vm *VM) stringOver(value heap.Ref) (heap.Ref, bool) {
	defer vm.keep(value)()
	s, ok := vm.newInstance(vm.wk.String)
	if ok {
		vm.storeRef(s, stringValue, value)
	}
	return s, ok
}

// packChars is the value array of a string with these chars: the most compact form.
func (vm *VM) packChars(c []uint16) (heap.Ref, bool) {
	for _, u := range c {
		if u > 0xFF {
			v, ok := vm.newPrimArray('C', len(c))
			if ok {
				copy(elems[uint16](vm, v), c)
			}
			return v, ok
		}
	}
	v, ok := vm.newPrimArray('B', len(c))
	if ok {
		b := vm.bytesOf(v)
		for i, u := range c {
			b[i] = byte(u)
		}
	}
	return v, ok
}

// hashOf is String.hashCode, remembered in the object as Java does.
func (vm *VM) hashOf(s heap.Ref) int32 {
	if h := int32(vm.load32(s, stringHash)); h != 0 {
		return h
	}
	h := int32(0)
	b, w := vm.stringValue(s)
	for _, c := range b {
		h = 31*h + int32(c)
	}
	for _, c := range w {
		h = 31*h + int32(c)
	}
	vm.store32(s, stringHash, uint32(h))
	return h
}

// sameString is String.equals of two strings that are not null.
func (vm *VM) sameString(a, b heap.Ref) bool {
	if a == b {
		return true
	}
	ab, aw := vm.stringValue(a)
	bb, bw := vm.stringValue(b)
	if len(ab) != len(bb) || len(aw) != len(bw) {
		return false
	}
	if string(ab) != string(bb) {
		return false
	}
	for i := range aw {
		if aw[i] != bw[i] {
			return false
		}
	}
	return true
}

// The intern table is a raw chunk of the heap: open addressing over references that the collector does not see, so that strings
// which nothing else refers to die; sweepInterned removes them after marking, in slices.

const internFirst = 1024

// intern is String.intern: the one string with these contents.
func (vm *VM) intern(s heap.Ref) (heap.Ref, bool) {
	if r := vm.lookupInterned(s); r != 0 {
		return r, true
	}
	table, slots, count := vm.internTable()
	if (count+1)*4 > slots*3 || table == 0 {
		defer vm.keep(s)()
		if !vm.growInterned(max(internFirst, slots*2)) {
			return 0, false
		}
		table, slots, count = vm.internTable()
	}
	i := uint32(vm.hashOf(s)*-1640531527) & (slots - 1)
	for vm.load32(table, i*4) != 0 {
		i = (i + 1) & (slots - 1)
	}
	vm.store32(table, i*4, uint32(s))
	vm.setRootRaw(rootInternCount, count+1)
	return s, true
}

func (vm *VM) internTable() (table heap.Ref, slots, count uint32) {
	return heap.Ref(vm.rootRaw(rootInternTable)), vm.rootRaw(rootInternSlots), vm.rootRaw(rootInternCount)
}

func (vm *VM) lookupInterned(s heap.Ref) heap.Ref {
	table, slots, _ := vm.internTable()
	if table == 0 {
		return 0
	}
	for i := uint32(vm.hashOf(s)*-1640531527) & (slots - 1); ; i = (i + 1) & (slots - 1) {
		r := heap.Ref(vm.load32(table, i*4))
		if r == 0 {
			return 0
		}
		if vm.sameString(r, s) {
			if r = vm.gc.Strengthen(r); r != 0 { // else it is dead, and on its way out of the table
				return r
			}
		}
	}
}

// growInterned moves the strings into a table of the given number of slots.
func (vm *VM) growInterned(slots uint32) bool {
	fresh, ok := vm.alloc(slots*4, heap.Raw)
	if !ok {
		return false
	}
	old, n, _ := vm.internTable() // read after the allocation, which may have collected
	vm.setRootRaw(rootInternTable, uint32(fresh))
	vm.setRootRaw(rootInternSlots, slots)
	vm.setRootRaw(rootSweptInterned, 0)
	for k := range n {
		if r := vm.load32(old, k*4); r != 0 {
			vm.reinsert(fresh, slots, heap.Ref(r))
		}
	}
	if old != 0 {
		vm.must(vm.heap.Free(old))
	}
	return true
}

func (vm *VM) reinsert(table heap.Ref, slots uint32, s heap.Ref) {
	i := uint32(vm.hashOf(s)*-1640531527) & (slots - 1)
	for vm.load32(table, i*4) != 0 {
		i = (i + 1) & (slots - 1)
	}
	vm.store32(table, i*4, uint32(s))
}

// sweepInterned looks at about so many slots of the table and drops the strings that the marking which just ended did not reach. It is
// called again until all slots are done.
func (vm *VM) sweepInterned(live func(heap.Ref) bool, budget int) (spent int, done bool) {
	const dropCost = 8 // slots' worth
	table, slots, _ := vm.internTable()
	k := vm.rootRaw(rootSweptInterned)
	for ; k < slots && spent < budget; spent++ {
		if r := heap.Ref(vm.load32(table, k*4)); r == 0 || live(r) {
			k++
			continue
		}
		vm.dropInterned(table, slots, k)
		spent += dropCost
	}
	if k < slots {
		vm.setRootRaw(rootSweptInterned, k)
		return spent, false
	}
	vm.setRootRaw(rootSweptInterned, 0)
	return spent, true
}

// dropInterned empties a slot. Strings behind it, up to the next empty slot, move into the gap if they may stand there: at or behind the
// slot where their probe sequence begins.
func (vm *VM) dropInterned(table heap.Ref, slots, gap uint32) {
	for at := (gap + 1) & (slots - 1); ; at = (at + 1) & (slots - 1) {
		r := vm.load32(table, at*4)
		if r == 0 {
			break
		}
		first := uint32(vm.hashOf(heap.Ref(r))*-1640531527) & (slots - 1)
		if (at-first)&(slots-1) >= (at-gap)&(slots-1) {
			vm.store32(table, gap*4, r)
			gap = at
		}
	}
	vm.store32(table, gap*4, 0)
	vm.setRootRaw(rootInternCount, vm.rootRaw(rootInternCount)-1)
}
