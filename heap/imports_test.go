package heap

import (
	"go/ast"
	"go/parser"
	"go/token"
	"os"
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

// TestEveryEntryHasAnExample: whoever looks for how a function is used finds it in example_test.go. Of what the collector alone
// calls (sweep.go), the main calls are there.
func TestEveryEntryHasAnExample(t *testing.T) {
	examples, err := os.ReadFile("example_test.go")
	require.NoError(t, err)
	files, err := filepath.Glob("*.go")
	require.NoError(t, err)
	for _, name := range files {
		if strings.HasSuffix(name, "_test.go") || name == "sweep.go" {
			continue
		}
		f, err := parser.ParseFile(token.NewFileSet(), name, nil, parser.ParseComments)
		require.NoError(t, err)
		for _, d := range f.Decls {
			fn, ok := d.(*ast.FuncDecl)
			if !ok || !fn.Name.IsExported() {
				continue
			}
			assert.NotNil(t, fn.Doc, "%s: %s has no comment", name, fn.Name)
			switch fn.Name.Name {
			case "String", "Error", "Unwrap":
			default:
				assert.True(t, strings.Contains(string(examples), "."+fn.Name.Name+"("), "%s: %s has no example", name, fn.Name)
			}
		}
	}
}
