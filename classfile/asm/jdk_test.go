package asm_test

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	cf "github.com/junco-vm/junco/classfile"
	"github.com/junco-vm/junco/classfile/asm"
	"github.com/junco-vm/junco/classfile/internal/jdk"
)

// TestMaxStackOfJDK compares with what javac worked out for the methods of a JDK.
func TestMaxStackOfJDK(t *testing.T) {
	home := jdk.Home("17")
	if home == "" || testing.Short() {
		t.Skip("no JDK 17 here, or -short")
	}
	equal, less := 0, 0
	require.NoError(t, jdk.EachClass(home, t.TempDir(), func(name string, data []byte) error {
		c, err := cf.Parse(data)
		if err != nil {
			return err
		}
		for i := range c.Methods {
			m := &c.Methods[i]
			if m.Code == nil {
				continue
			}
			depth, err := asm.MaxStack(&c.Pool, m.Code)
			if !assert.NoError(t, err, "%s %s", name, m.Name) {
				continue
			}
			switch {
			case depth == m.Code.MaxStack:
				equal++
			case depth < m.Code.MaxStack: // javac sometimes reserves more than it uses
				less++
			default:
				t.Errorf("%s.%s%s: %d slots instead of %d", name, m.Name, m.Desc, depth, m.Code.MaxStack)
			}
		}
		return nil
	}))
	t.Logf("%d equal, %d less", equal, less)
	assert.Less(t, less*20, equal)
}
