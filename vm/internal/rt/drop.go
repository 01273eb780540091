package rt

// dropSometimes throws every cache away at each n-th safepoint when the stress mode asks for it.
func (vm *VM) dropSometimes() {
	if vm.cfg.Stress.DropCaches == 0 {
		return
	}
	vm.sinceDrop++
	if vm.sinceDrop >= vm.cfg.Stress.DropCaches {
		vm.sinceDrop = 0
		vm.dropCaches()
	}
}

// dropCaches throws away all that can be made again from guest memory.
func (vm *VM) dropCaches() {}

func npeMessage(m *Method, bci int) string { return "" }
