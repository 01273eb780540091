package verify

import (
	"fmt"
	"strings"

	"github.com/junco-vm/junco/classfile"
)

// ClassFiles is a [Hierarchy] over class files in one name space, for tools and tests that have no linker. This is the
// name of the class under verification; Find answers any class by internal name, this one included. Find is asked each
// time: it should remember.
type ClassFiles struct {
	This string
	Find func(name string) (*classfile.Class, error)
}

// maxDepth bounds chains of superclasses, which circular class files make endless.
const maxDepth = 1 << 12

// IsInterface implements Hierarchy.
func (f *ClassFiles) IsInterface(name string) (bool, error) {
	c, err := f.Find(name)
	if err != nil {
		return false, err
	}
	return c.IsInterface(), nil
}

// Super implements Hierarchy.
func (f *ClassFiles) Super(name string) (string, error) {
	c, err := f.Find(name)
	if err != nil {
		return "", err
	}
	return c.SuperName, nil
}

// IsSubclass implements Hierarchy.
func (f *ClassFiles) IsSubclass(sub, super string) (bool, error) {
	for range maxDepth {
		if sub == super {
			return true, nil
		}
		if sub == "" {
			return false, nil
		}
		var err error
		if sub, err = f.Super(sub); err != nil {
			return false, err
		}
	}
	return false, fmt.Errorf("verify: class circularity at %s", sub)
}

// ProtectedElsewhere implements Hierarchy.
func (f *ClassFiles) ProtectedElsewhere(owner, name, desc string, method bool) (bool, error) {
	for range maxDepth {
		if owner == "" {
			return false, nil
		}
		c, err := f.Find(owner)
		if err != nil {
			return false, err
		}
		var access classfile.Flags
		found := false
		if method {
			if m := c.Method(name, desc); m != nil {
				access, found = m.Access, true
			}
		} else if fd := c.Field(name, desc); fd != nil {
			access, found = fd.Access, true
		}
		if found {
			return access.IsProtected() && packageOf(owner) != packageOf(f.This), nil
		}
		owner = c.SuperName
	}
	return false, fmt.Errorf("verify: class circularity at %s", owner)
}

func packageOf(name string) string { return name[:max(0, strings.LastIndexByte(name, '/'))] }
