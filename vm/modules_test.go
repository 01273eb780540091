package vm_test

import (
	"context"
	"os"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/junco-vm/junco/classfile"
	"github.com/junco-vm/junco/vm"
	"github.com/junco-vm/junco/vm/classlib"
)

// No program reaches the classes below junco.internal, whose natives trust their callers: not by linking, nor by lambdas, reflection, method
// handles or hidden classes.
func TestTheLibraryKeepsItsInternalsToItself(t *testing.T) {
	var out strings.Builder
	m, err := vm.New(context.Background(), vm.NewConfig().WithClassPath(os.DirFS("../testdata/embed")).WithStdio(nil, &out, &out))
	require.NoError(t, err)
	defer m.Close()
	require.NoError(t, m.RunMain(context.Background(), "Intruder"))
	require.Equal(t, `link: IllegalAccessError
lambda: IllegalAccessError
reflection: IllegalAccessException
setAccessible: InaccessibleObjectException
id of a class: InaccessibleObjectException
handle: IllegalAccessException
private lookup: IllegalAccessException
hidden class: IllegalAccessError
exported: false true
`, out.String())
}

// The rule that everything below junco.internal and jdk.internal is not exported, and everything else is, is what the library's module declares.
func TestExportedPackages(t *testing.T) {
	module, ok := classlib.Resource("module-info.class")
	require.True(t, ok)
	info, err := classfile.Parse(module)
	require.NoError(t, err)
	decl, ok, err := info.Module()
	require.NoError(t, err)
	require.True(t, ok)
	exported := map[string]bool{}
	for _, e := range decl.Exports {
		name, err := info.PackageName(e.Package)
		require.NoError(t, err)
		require.Empty(t, e.To, name)
		exported[name] = true
	}
	for name := range classlib.Names {
		if at := strings.LastIndexByte(name, '/'); at > 0 && strings.HasSuffix(name, ".class") {
			require.Equal(t, !strings.HasPrefix(name, "junco/internal/") && !strings.HasPrefix(name, "jdk/internal/"), exported[name[:at]], name)
		}
	}
}
