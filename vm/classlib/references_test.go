package classlib

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/junco-vm/junco/classfile"
)

// library is every class of the archive, parsed, by its internal name.
type library map[string]*classfile.Class

func parseLibrary(t *testing.T) library {
	lib := library{}
	for name := range Names {
		if base, ok := strings.CutSuffix(name, ".class"); ok && base != "module-info" {
			b, _ := Resource(name)
			c, err := classfile.Parse(b)
			require.NoError(t, err, name)
			lib[base] = c
		}
	}
	return lib
}

// hasType tells whether the class that a Class entry names exists, or is an array of such.
func (lib library) hasType(name string) bool {
	elem := strings.TrimLeft(name, "[")
	if elem != name {
		if len(elem) == 1 {
			return strings.Contains("ZBCSIJFD", elem)
		}
		elem = strings.TrimSuffix(strings.TrimPrefix(elem, "L"), ";")
	}
	return lib[elem] != nil
}

// hasDescriptor tells whether every class in a descriptor exists.
func (lib library) hasDescriptor(desc string) bool {
	for {
		_, rest, found := strings.Cut(desc, "L")
		if !found {
			return true
		}
		name, rest, _ := strings.Cut(rest, ";")
		if lib[name] == nil {
			return false
		}
		desc = rest
	}
}

// finds tells whether a member that the predicate recognises is declared in a class or one of its supertypes.
func (lib library) finds(class string, declares func(*classfile.Class) bool) bool {
	c := lib[class]
	if c == nil {
		return false
	}
	if declares(c) {
		return true
	}
	for i := range c.Interfaces {
		if lib.finds(c.InterfaceName(i), declares) {
			return true
		}
	}
	if c.SuperName == "" {
		return false
	}
	return lib.finds(c.SuperName, declares)
}

// Every reference in every class of the library must resolve inside the library: nothing else is there to resolve it.
func TestReferencesResolve(t *testing.T) {
	lib := parseLibrary(t)
	for name, c := range lib {
		for i := uint16(1); int(i) < c.PoolSize(); i++ {
			switch tag := c.Tag(i); tag {
			case classfile.TagClass:
				other, err := c.ClassName(i)
				require.NoError(t, err)
				assert.True(t, lib.hasType(other), "%s refers to class %s", name, other)
			case classfile.TagFieldref, classfile.TagMethodref, classfile.TagInterfaceMethodref:
				r, err := c.Ref(i)
				require.NoError(t, err)
				assert.True(t, lib.hasDescriptor(r.Desc), "%s: descriptor %s", name, r.Desc)
				assert.True(t, lib.resolves(r, tag), "%s refers to %s.%s%s", name, r.Class, r.Name, r.Desc)
			}
		}
		for i := range c.Methods {
			assert.True(t, lib.hasDescriptor(c.Methods[i].Desc), "%s.%s%s", name, c.Methods[i].Name, c.Methods[i].Desc)
		}
		for i := range c.Fields {
			assert.True(t, lib.hasDescriptor(c.Fields[i].Desc), "%s.%s %s", name, c.Fields[i].Name, c.Fields[i].Desc)
		}
	}
}

func (lib library) resolves(r classfile.Ref, tag classfile.Tag) bool {
	if tag == classfile.TagFieldref {
		return lib.finds(r.Class, func(c *classfile.Class) bool { return c.Field(r.Name, r.Desc) != nil })
	}
	if strings.HasPrefix(r.Class, "[") {
		return lib["java/lang/Object"].Method(r.Name, r.Desc) != nil || r.Name == "clone"
	}
	declares := func(c *classfile.Class) bool {
		if c.Name == "java/lang/invoke/MethodHandle" && (r.Name == "invoke" || r.Name == "invokeExact") {
			return true
		}
		return c.Method(r.Name, r.Desc) != nil
	}
	return lib.finds(r.Class, declares) || lib["java/lang/Object"].Method(r.Name, r.Desc) != nil
}

// What the machine makes without running code must not need any: the exceptions that it throws have no static
// initialiser, and a string has exactly the two fields that the collector knows.
func TestShapesThatTheMachineReliesOn(t *testing.T) {
	lib := parseLibrary(t)
	for name, c := range lib {
		if !strings.HasPrefix(name, "java/lang/") || c.Method("<clinit>", "()V") == nil {
			continue
		}
		for s := c; s != nil; s = lib[s.SuperName] {
			if s.Name == "java/lang/Throwable" && name != s.Name {
				t.Errorf("%s has a static initialiser", name)
			}
		}
	}
	var fields []string
	for _, f := range lib["java/lang/String"].Fields {
		if !f.Access.IsStatic() {
			fields = append(fields, f.Name+" "+f.Desc)
		}
	}
	assert.Equal(t, []string{"value Ljava/lang/Object;", "hash I"}, fields)
}
