package gc

import (
	"go/parser"
	"go/token"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// TestImports: the collector knows heap and address space. It scans by type and layout and never sees a Java
// class. Unsafe stays in the file named for it.
func TestImports(t *testing.T) {
	files, err := filepath.Glob("*.go")
	require.NoError(t, err)
	for _, name := range files {
		if strings.HasSuffix(name, "_test.go") {
			continue
		}
		f, err := parser.ParseFile(token.NewFileSet(), name, nil, parser.ImportsOnly)
		require.NoError(t, err)
		for _, imp := range f.Imports {
			path := strings.Trim(imp.Path.Value, `"`)
			if strings.Contains(path, ".") {
				assert.Contains(t, []string{"github.com/junco-vm/junco/vmmem", "github.com/junco-vm/junco/heap"}, path, name)
			}
			if path == "unsafe" {
				assert.Equal(t, "unsafe.go", name)
			}
		}
	}
}
