// Package natives holds the Go side of the class library's native methods, one file for each area; those that are about the runtime
// itself (threads, classes, references) are in package rt. A native is a leaf: whatever calls back into the program stays Java.
package natives

import "github.com/junco-vm/junco/vm/internal/rt"

var table = map[string]rt.Native{}

// Table is the registry, by "java/lang/Math.sin(D)D". It must not be written.
func Table() map[string]rt.Native { return table }

// register adds the natives of a class; each file does that in its init.
func register(class string, methods map[string]rt.Native) {
	for name, n := range methods {
		table[class+"."+name] = n
	}
}
