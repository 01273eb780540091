package vm_test

import (
	"bytes"
	"context"
	"flag"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/junco-vm/junco/vm"
)

// Programs that only JDK 25 compiles or whose output differs between JDKs: numbers as text, messages, pattern switches. Otherwise as the
// corpus of programs_test.go. To add one, write its source and run, with JAVA25_HOME naming a JDK 25:
//
//	go test ./vm -run TestPrograms25 -update25
var update25 = flag.Bool("update25", false, "compile the programs for JDK 25 and take their output from its java")

const programs25 = "../testdata/programs25"

func names25(t *testing.T) (names []string) {
	sources, err := filepath.Glob(programs25 + "/*.java")
	require.NoError(t, err)
	require.NotEmpty(t, sources)
	for _, s := range sources {
		names = append(names, strings.TrimSuffix(filepath.Base(s), ".java"))
	}
	return names
}

// tool25 is a program of a JDK 25; the test is skipped where there is none.
func tool25(t *testing.T, name string) string {
	home := os.Getenv("JAVA25_HOME")
	if home == "" {
		t.Skip("JAVA25_HOME does not name a JDK 25")
	}
	return filepath.Join(home, "bin", name)
}

func java25(t *testing.T, name string) string {
	cmd := exec.Command(tool25(t, "java"), "-XX:TieredStopAtLevel=1", "-cp", programs25, name)
	var errOut bytes.Buffer
	cmd.Stderr = &errOut
	out, err := cmd.Output()
	require.NoError(t, err, errOut.String())
	return string(out)
}

func expected25(t *testing.T, name string) string {
	out, err := os.ReadFile(filepath.Join(programs25, name+".out"))
	require.NoError(t, err)
	return string(out)
}

func TestPrograms25(t *testing.T) {
	if *update25 {
		updatePrograms25(t)
	}
	for _, name := range names25(t) {
		t.Run(name, func(t *testing.T) {
			ctx, cancel := context.WithTimeout(t.Context(), 5*time.Minute)
			defer cancel()
			var out, errOut bytes.Buffer
			m, err := vm.New(ctx, vm.NewConfig().WithClassPath(os.DirFS(programs25)).WithStdio(nil, &out, &errOut))
			require.NoError(t, err)
			defer m.Close()
			require.NoError(t, m.RunMain(ctx, name), errOut.String())
			assert.Equal(t, expected25(t, name), out.String())
			assert.NoError(t, m.Heap().Verify())
		})
	}
}

func TestPrograms25OnJava(t *testing.T) {
	for _, name := range names25(t) {
		t.Run(name, func(t *testing.T) { assert.Equal(t, java25(t, name), expected25(t, name)) })
	}
}

func updatePrograms25(t *testing.T) {
	for _, name := range names25(t) {
		javac := exec.Command(tool25(t, "javac"), "-g:source,lines", "-nowarn", "-d", programs25, filepath.Join(programs25, name+".java"))
		text, err := javac.CombinedOutput()
		require.NoError(t, err, string(text))
		require.NoError(t, os.WriteFile(filepath.Join(programs25, name+".out"), []byte(java25(t, name)), 0o644))
	}
}
