package rt

// throwNullPointer throws the NullPointerException of the instruction at PC.
func (vm *VM) throwNullPointer() {
	c := vm.top()
	shape, m, base := vm.shapeAt(c.pc)
	if shape != shapeJava {
		vm.throw(vm.newThrowable("java/lang/NullPointerException", "", false))
		return
	}
	text := npeMessage(m, c.bci(m, base))
	vm.throw(vm.newThrowable("java/lang/NullPointerException", text, text != ""))
}

func npeMessage(m *Method, bci int) string { return "" }
