package rt

import (
	"fmt"
	"strings"

	"github.com/junco-vm/junco/classfile"
)

// The library is one module, java.base, which exports every package but those below junco.internal and jdk.internal: natives live there that trust
// their callers. So no code outside the library may name their classes (JVMS 5.4.4); reflection and method handles keep to the
// same rule (Module.isExported).

// isInternal tells by the name of a class or an array, as class files write it, whether the library keeps it to itself.
func isInternal(name string) bool {
	name = strings.TrimPrefix(strings.TrimLeft(name, "["), "L")
	return strings.HasPrefix(name, "junco/internal/") || strings.HasPrefix(name, "jdk/internal/")
}

// mayRead reports whether the modules allow code of c to name d. Hidden classes, which stand for call sites, are the library's own work; those
// of a program are looked at when it defines them (internalName).
func mayRead(c, d *Class) bool {
	return d.Loader.id != 0 || c.Loader.id == 0 || c.Host != nil || !isInternal(d.Name)
}

// internalName finds the name of a class of the library in a constant pool that no program may name.
func internalName(p *classfile.Pool) (name string, found bool) {
	for i := range p.PoolSize() {
		name, err := p.ClassName(uint16(i))
		if err == nil && isInternal(name) {
			return name, true
		}
	}
	return "", false
}

// notExported is the error of naming a class that the library keeps to itself, internally named d.
func notExported(c *Class, d string) error {
	from := fmt.Sprintf("unnamed module @0x%x", identityHash(c.Record))
	d = strings.ReplaceAll(d, "/", ".")
	return throwf("IllegalAccessError", "class %s (in %s) cannot access class %s (in module java.base) because module java.base does not export %s to %s",
		c.JavaName(), from, d, d[:strings.LastIndexByte(d, '.')], from)
}
