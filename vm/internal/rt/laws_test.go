package rt

import (
	"os/exec"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// TestImportRule states which packages may not import which, and why (DESIGN: the map).
func TestImportRule(t *testing.T) {
	const module = "github.com/junco-vm/junco/"
	rules := []struct {
		pkg       string
		forbidden []string
		why       string
	}{
		{"vmmem", []string{"heap", "gc", "classfile", "vm", "cmd"}, "the address space knows nothing of what lives in it"},
		{"heap", []string{"gc", "classfile", "vm", "cmd"}, "a full heap answers ErrFull; who collects is not its business"},
		{"gc", []string{"classfile", "vm", "cmd"}, "the collector sees allocation types and layouts, never a Java class"},
		{"classfile", []string{"vmmem", "heap", "gc", "vm", "cmd"}, "class files are bytes and structures, usable without a machine"},
		{"vm", []string{"cmd"}, "the machine does not know who runs it"},
	}
	for _, r := range rules {
		out, err := exec.Command("go", "list", "-deps", module+r.pkg+"/...").Output()
		if err != nil {
			t.Skipf("go list: %v", err)
		}
		for _, dep := range strings.Fields(string(out)) {
			for _, f := range r.forbidden {
				if dep == module+f || strings.HasPrefix(dep, module+f+"/") {
					assert.Failf(t, "forbidden import", "%s imports %s: %s", r.pkg, dep, r.why)
				}
			}
		}
	}
}

// TestCoreImportsNothingElse: the packages behind the embedding API depend on the standard library and x/sys alone.
func TestCoreImportsNothingElse(t *testing.T) {
	for _, pkg := range []string{"vmmem", "heap", "gc", "classfile", "vm"} {
		out, err := exec.Command("go", "list", "-deps", "-f", "{{if not .Standard}}{{.ImportPath}}{{end}}", "github.com/junco-vm/junco/"+pkg+"/...").Output()
		require.NoError(t, err)
		for _, dep := range strings.Fields(string(out)) {
			if !strings.HasPrefix(dep, "github.com/junco-vm/junco/") && !strings.HasPrefix(dep, "golang.org/x/sys/") {
				assert.Failf(t, "foreign import", "%s depends on %s", pkg, dep)
			}
		}
	}
}
