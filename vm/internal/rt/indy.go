package rt

import (
	"github.com/junco-vm/junco/classfile"
	"github.com/junco-vm/junco/vm/internal/isa"
)

// callSite links an invokedynamic instruction: it answers the static method that stands for the site from then on, nil if something
// else has to run first. The outcome stays in the class record.
func (vm *VM) callSite(c *Class, cp uint16) (*Method, error) {
	at := vm.poolWord(c, cp)
	if id := vm.load32(c.Record, at); id != 0 {
		return vm.method(methodID(id)), nil
	}
	return nil, throwf("BootstrapMethodError", "invokedynamic")
}

// resolveDynamicConstant resolves a MethodHandle, MethodType or Dynamic entry that ldc names.
func (vm *VM) resolveDynamicConstant(c *Class, ins isa.Instr, l classfile.Loadable) error {
	return throwf("BootstrapMethodError", "%v constants", l.Tag)
}
