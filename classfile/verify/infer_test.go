package verify

import (
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/junco-vm/junco/classfile"
)

// inferOnly verifies a method by data flow whatever its version is.
func inferOnly(c *classfile.Class, m *classfile.Method, h Hierarchy) (*Result, *verifier, error) {
	v := pool.New().(*verifier)
	v.c, v.m, v.code, v.h, v.bytes = c, m, m.Code, h, m.Code.Code
	v.maxStack = int(m.Code.MaxStack)
	v.begin()
	v.decode()
	v.handlers()
	if v.err == nil {
		v.entry()
	}
	if v.err == nil {
		v.infer()
	}
	if v.err != nil {
		return nil, nil, v.err
	}
	return v.result(), v, nil
}

// Data flow knows at least as much as what a compiler declares: at every declared frame that is reachable, the
// inferred one must be assignable to it.
func TestInferenceAgreesWithStackMaps(t *testing.T) {
	l := javaBase(t)
	frames, dead := 0, 0
	for name := range l.files {
		if name == "module-info" {
			continue
		}
		c, err := l.find(name)
		require.NoError(t, err)
		for i := range c.Methods {
			m := &c.Methods[i]
			if m.Code == nil {
				continue
			}
			h := l.hierarchy(name)
			declared, err := Method(c, m, h)
			require.NoError(t, err)
			inferred, v, err := inferOnly(c, m, h)
			require.NoError(t, err, "%s.%s%s", name, m.Name, m.Desc)
			require.True(t, inferred.Inferred)
			for _, want := range declared.Frames {
				have := inferred.At(want.BCI)
				if have == nil {
					if !inferred.Reachable(want.BCI) {
						dead++
					}
					continue
				}
				frames++
				require.Len(t, have.Stack, len(want.Stack))
				import_ := func(ty Type) Type {
					if ty.Kind() == Ref {
						return v.names.intern(declared.Name(ty))
					}
					return ty
				}
				for k, w := range want.Locals {
					require.True(t, v.assignable(have.Local(k), import_(w)), "%s.%s%s @%d local %d: %s to %s", name, m.Name, m.Desc,
						want.BCI, k, v.describe(have.Local(k)), v.describe(import_(w)))
				}
				for k, w := range want.Stack {
					require.True(t, v.assignable(have.Stack[k], import_(w)), "%s.%s%s @%d stack %d", name, m.Name, m.Desc, want.BCI, k)
				}
				require.NoError(t, v.err)
			}
		}
	}
	t.Logf("%d frames compared, %d dead", frames, dead)
}
