package rt

import "github.com/junco-vm/junco/vm/internal/npe"

// throwNullPointer throws the NullPointerException of the instruction at PC.
func (vm *VM) throwNullPointer() {
	c := vm.top()
	shape, m, base := vm.shapeAt(c.pc)
	if shape != shapeJava {
		vm.throw(vm.newThrowable("java/lang/NullPointerException", "", false))
		return
	}
	text := npe.Message(m.Class.File, m.File, c.bci(m, base))
	vm.throw(vm.newThrowable("java/lang/NullPointerException", text, text != ""))
}
