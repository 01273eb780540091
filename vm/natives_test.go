package vm_test

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/junco-vm/junco/classfile"
	"github.com/junco-vm/junco/vm/classlib"
	"github.com/junco-vm/junco/vm/internal/natives"
	"github.com/junco-vm/junco/vm/internal/rt"
)

// TestNativesAreBound: every native method of the library has its Go side, and every Go side its method.
func TestNativesAreBound(t *testing.T) {
	table := natives.Table()
	declared := map[string]bool{}
	for name := range classlib.Names {
		class, ok := strings.CutSuffix(name, ".class")
		if !ok {
			continue
		}
		data, ok := classlib.Class(class)
		require.True(t, ok, class)
		c, err := classfile.Parse(data)
		require.NoError(t, err, class)
		for _, m := range c.Methods {
			if !m.Access.IsNative() {
				continue
			}
			key := class + "." + m.Name + m.Desc
			declared[key] = true
			// Signature polymorphic methods (JVMS 2.9.3) are linked for each call, not bound.
			polymorphic := (class == "java/lang/invoke/MethodHandle" || class == "java/lang/invoke/VarHandle") &&
				strings.HasPrefix(m.Desc, "([Ljava/lang/Object;)")
			if table[key] == nil && !rt.HasNative(key) && !polymorphic {
				assert.Fail(t, "unbound native", key)
			}
		}
	}
	for key := range table {
		assert.True(t, declared[key], "no native method %s", key)
	}
}
