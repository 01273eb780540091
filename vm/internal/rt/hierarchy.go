package rt

import (
	"github.com/junco-vm/junco/classfile"
	"github.com/junco-vm/junco/classfile/verify"
)

// hierarchy answers what the verifier asks about classes, as the loader of one class knows them.
type hierarchy struct {
	vm *VM
	c  *Class
}

// IsInterface implements verify.Hierarchy.
func (h hierarchy) IsInterface(name string) (bool, error) {
	k, err := h.vm.classFrom(h.c, name)
	if err != nil {
		return false, err
	}
	return k.IsInterface(), nil
}

// Super implements verify.Hierarchy.
func (h hierarchy) Super(name string) (string, error) {
	k, err := h.vm.classFrom(h.c, name)
	if err != nil || k.Super == nil {
		return "", err
	}
	return k.Super.Name, nil
}

// IsSubclass implements verify.Hierarchy.
func (h hierarchy) IsSubclass(sub, super string) (bool, error) {
	a, err := h.vm.classFrom(h.c, sub)
	if err != nil {
		return false, err
	}
	b, err := h.vm.classFrom(h.c, super)
	if err != nil {
		return false, err
	}
	return a.isSubclassOf(b), nil
}

// ProtectedElsewhere implements verify.Hierarchy.
func (h hierarchy) ProtectedElsewhere(owner, name, desc string, method bool) (bool, error) {
	k, err := h.vm.classFrom(h.c, owner)
	if err != nil {
		return false, err
	}
	var access classfile.Flags
	var in *Class
	if method {
		m := lookupMethod(k, name, desc)
		if m == nil {
			return false, nil // resolution will tell
		}
		access, in = m.Access, m.Class
	} else {
		f := k.findField(name, desc)
		if f == nil {
			return false, nil
		}
		access, in = f.Access, f.Class
	}
	return access.IsProtected() && !in.samePackage(h.c), nil
}

// verify checks the bytecode of a class before it is initialised. Classes of the library are checked method by method, when they are
// lowered: nothing unverified enters the loop either way.
func (vm *VM) verify(c *Class) error {
	if c.Loader == vm.boot || c.File == nil {
		return nil
	}
	return verify.Class(c.File, hierarchy{vm, c})
}
