package rt

import (
	"github.com/junco-vm/junco/vm/internal/interp"
	"github.com/junco-vm/junco/vm/internal/isa"
)

// PatchStores changes the reference stores in the code of a method to the instruction that stores an int, which does the same but for the
// barrier's test, or back, and answers how many there are.
func (vm *VM) PatchStores(class, method string, barrier bool) (patched int) {
	from, to := isa.PUTA, isa.PUTI
	if barrier {
		from, to = to, from
	}
	for pc := uint32(interp.PCFirst); pc < uint32(vm.m.CodeWords()); pc++ {
		owner, _, ok := vm.m.Owner(pc)
		if !ok {
			continue
		}
		m := vm.method(methodID(owner))
		if ins := vm.m.InstrAt(pc); ins.Op == from && m.Name == method && m.Class.Name == class {
			ins.Op = to
			patched++
		}
	}
	return patched
}
