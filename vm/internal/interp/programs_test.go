package interp_test

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/junco-vm/junco/vm/internal/interp"
)

// TestPrograms compares what compiled Java programs print with what `java` printed (testdata/*.out). Sources in testdata/src.
func TestPrograms(t *testing.T) {
	for _, name := range []string{"Arith", "Flow", "Objects"} {
		t.Run(name, func(t *testing.T) {
			want, err := os.ReadFile(filepath.Join("testdata", name+".out"))
			require.NoError(t, err)
			w := newWorld(t)
			w.runMain(t, name)
			compare(t, string(want), w.out.String())
		})
	}
}

// TestProgramsTraced runs them in the traced loop, which must change nothing.
func TestProgramsTraced(t *testing.T) {
	for _, name := range []string{"Flow", "Objects"} {
		want, err := os.ReadFile(filepath.Join("testdata", name+".out"))
		require.NoError(t, err)
		w := newWorld(t)
		n := 0
		w.m.Trace = func(*interp.Machine) bool { n++; return true }
		w.runMain(t, name)
		compare(t, string(want), w.out.String())
		require.Greater(t, n, 10000)
	}
}

func (w *world) runMain(t *testing.T, name string) {
	_, err := w.call(name, "main", "([Ljava/lang/String;)V", 0)
	require.NoError(t, err)
}

func compare(t *testing.T, want, got string) {
	t.Helper()
	ws, gs := strings.Split(want, "\n"), strings.Split(got, "\n")
	for i := range min(len(ws), len(gs)) {
		require.Equal(t, ws[i], gs[i], "line %d", i+1)
	}
	require.Equal(t, len(ws), len(gs))
}
