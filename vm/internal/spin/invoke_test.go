package spin_test

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"

	"github.com/junco-vm/junco/classfile"
	"github.com/junco-vm/junco/vm/internal/spin"
)

func TestErase(t *testing.T) {
	for desc, want := range map[string]string{
		"()V":                          "()V",
		"(IJ[I)Z":                      "(IJLjava/lang/Object;)Z",
		"(Ljava/lang/String;[[D)[J":    "(Ljava/lang/Object;Ljava/lang/Object;)Ljava/lang/Object;",
		"(BCSFD)Ljava/util/Map$Entry;": "(BCSFD)Ljava/lang/Object;",
	} {
		got, err := spin.Erase(desc)
		require.NoError(t, err)
		assert.Equal(t, want, got)
	}
	_, err := spin.Erase("(I")
	require.Error(t, err)
}

// descriptors draws method descriptors with at most 60 parameters.
func descriptors(t *rapid.T) string {
	kind := rapid.SampledFrom([]string{"Z", "B", "C", "S", "I", "J", "F", "D", "Ljava/lang/String;", "[I", "Ljava/lang/Object;"})
	params := rapid.SliceOfN(kind, 0, 60).Draw(t, "params")
	ret := rapid.OneOf(kind, rapid.Just("V")).Draw(t, "return")
	return "(" + strings.Join(params, "") + ")" + ret
}

// TestCallClasses holds the classes behind calls to what the runtime relies on, whatever the descriptor: they parse, the method that stands for
// the call takes the handle and the erased arguments, and the native link method takes the arguments and a member word.
func TestCallClasses(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		s := spin.Site{Host: "Main", Class: "Main$$Invoke+0x1", Name: "access", Desc: descriptors(t)}
		erased, err := spin.Erase(s.Desc)
		require.NoError(t, err)
		args, ret, _ := strings.Cut(erased[1:], ")")
		link := "(" + args + "J)" + ret
		for name, c := range map[string]struct {
			write func() (spin.Class, error)
			desc  string
			field string
		}{
			"exact":  {func() (spin.Class, error) { return spin.Invoker(s, spin.InvokeExact) }, "(Ljava/lang/invoke/MethodHandle;" + args + ")" + ret, spin.TypeField},
			"invoke": {func() (spin.Class, error) { return spin.Invoker(s, spin.Invoke) }, "(Ljava/lang/invoke/MethodHandle;" + args + ")" + ret, spin.TypeField},
			"access": {func() (spin.Class, error) { return spin.Invoker(s, 8) }, "(Ljava/lang/invoke/VarHandle;" + args + ")" + ret, spin.TypeField},
			"site":   {func() (spin.Class, error) { return spin.OwnSite(s) }, "(" + args + ")" + ret, spin.SiteField},
			"failed": {func() (spin.Class, error) { return spin.FailedSite(s) }, "(" + args + ")" + ret, spin.ErrorField},
		} {
			k, err := c.write()
			require.NoError(t, err, name)
			f, err := classfile.Parse(k.Bytes)
			require.NoError(t, err, name)
			m := f.Method(k.Method, c.desc)
			require.NotNil(t, m, "%s has no %s%s", name, k.Method, c.desc)
			assert.True(t, m.Access.IsStatic(), name)
			require.Len(t, f.Fields, 1, name)
			assert.Equal(t, c.field, f.Fields[0].Name, name)
			if name == "failed" {
				continue
			}
			l := f.Method(spin.LinkName, link)
			require.NotNil(t, l, "%s has no link%s", name, link)
			assert.True(t, l.Access.IsNative(), name)
		}
		k, err := spin.Spreader(s)
		require.NoError(t, err)
		f, err := classfile.Parse(k.Bytes)
		require.NoError(t, err)
		assert.Equal(t, "java/lang/invoke/Spreader", f.SuperName)
		assert.NotNil(t, f.Method(k.Method, "([Ljava/lang/Object;J)Ljava/lang/Object;"))
		assert.NotNil(t, f.Method(spin.LinkName, link))
	})
}

func TestCallClassesThatDoNotFit(t *testing.T) {
	for _, desc := range []string{"no descriptor", "(" + strings.Repeat("J", 128) + ")V", "(" + strings.Repeat("I", 255) + ")I"} {
		s := spin.Site{Host: "Main", Class: "Main$$Invoke+0x1", Name: "access", Desc: desc}
		_, err := spin.Invoker(s, spin.InvokeExact)
		require.ErrorIs(t, err, spin.ErrSite, desc)
		_, err = spin.Spreader(s)
		require.ErrorIs(t, err, spin.ErrSite, desc)
	}
}
