package vm_test

import (
	"bytes"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/junco-vm/junco/vm"
)

const filePrograms = "../testdata/files"

// Programs that work on files run in a directory of their own, and leave nothing in it. What they print is what java printed.
func TestFilePrograms(t *testing.T) {
	outputs, err := filepath.Glob(filePrograms + "/*.out")
	require.NoError(t, err)
	require.NotEmpty(t, outputs)
	for _, output := range outputs {
		name := strings.TrimSuffix(filepath.Base(output), ".out")
		t.Run(name, func(t *testing.T) {
			dir := t.TempDir()
			require.NoError(t, os.Mkdir(filepath.Join(dir, "tmp"), 0o755))
			files, err := vm.DirFS(dir)
			require.NoError(t, err)
			defer files.Close()
			var out, errOut bytes.Buffer
			m, err := vm.New(t.Context(), vm.NewConfig().WithClassPath(os.DirFS(filePrograms)).WithStdio(nil, &out, &errOut).WithFiles(files))
			require.NoError(t, err)
			defer m.Close()
			require.NoError(t, m.RunMain(t.Context(), name), errOut.String())
			want, err := os.ReadFile(output)
			require.NoError(t, err)
			assert.Equal(t, string(want), out.String())
			left, err := os.ReadDir(filepath.Join(dir, "tmp"))
			require.NoError(t, err)
			assert.Empty(t, left)
		})
	}
}
