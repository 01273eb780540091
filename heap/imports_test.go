package heap

import (
	"go/parser"
	"go/token"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// TestImports: the heap knows the address space and nothing above. Were it to know the collector, a full heap would collect
// by itself, in the middle of whatever its caller is doing.
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
				assert.Equal(t, "github.com/junco-vm/junco/vmmem", path, name)
			}
			if path == "unsafe" {
				assert.Equal(t, "unsafe.go", name)
			}
		}
	}
}
