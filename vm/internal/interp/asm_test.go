package interp_test

import (
	"os/exec"
	"regexp"
	"runtime"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
)

// TestDisassembly checks on linux/amd64 what makes the loop fast, in the compiler's own listing: one jump table of 256 entries, no call, a
// dispatch of three instructions that touches no stack slot (so the registers of the machine are not spilled there), and heap
// accesses that fold the heap's base.
func TestDisassembly(t *testing.T) {
	if runtime.GOOS != "linux" || runtime.GOARCH != "amd64" || raceEnabled {
		t.Skip("the check is for linux/amd64")
	}
	if testing.Short() {
		t.Skip("compiles the package")
	}
	out, err := exec.Command("go", "build", "-gcflags=-S", ".").CombinedOutput()
	require.NoError(t, err, string(out))
	text := string(out)
	at := strings.Index(text, "interp.runLoop STEXT")
	require.Positive(t, at, "no listing of runLoop")
	body := text[at:]
	body = body[:40+strings.Index(body[40:], " STEXT")]
	tables := regexp.MustCompile(`interp\.runLoop\.jump\d+ SRODATA static size=(\d+)`).FindAllStringSubmatch(text, -1)
	require.Len(t, tables, 1, "one jump table")
	require.Equal(t, "2048", tables[0][1], "256 entries of 8 bytes")

	var ins []string
	for line := range strings.Lines(body) {
		f := strings.Split(strings.TrimSuffix(line, "\n"), "\t")
		if len(f) >= 3 && strings.HasPrefix(f[1], "0x") && f[2] != "PCDATA" && f[2] != "FUNCDATA" {
			ins = append(ins, f[2]+" "+strings.Join(f[3:], " "))
		}
	}
	require.Greater(t, len(ins), 2000)
	dispatch, stack, folded := 0, 0, 0
	for i, s := range ins {
		require.False(t, strings.HasPrefix(s, "CALL"), s)
		if strings.Contains(s, "(SP)") {
			stack++
		}
		if strings.Contains(s, "-1677721") || strings.Contains(s, "-1677720") {
			folded++
		}
		if regexp.MustCompile(`^JMP \([A-Z0-9]+\)\(`).MatchString(s) {
			dispatch++
			require.Regexp(t, `^LEAQ .*runLoop\.jump`, ins[i-1])
			require.Regexp(t, `^MOVBLZX \([A-Z0-9]+\), [A-Z0-9]+$`, ins[i-2])
		}
	}
	require.Equal(t, 1, dispatch, "places that dispatch")
	require.Less(t, stack, 16, "uses of stack slots: something is spilled")
	require.Greater(t, folded, 60, "heap accesses with the base folded in")
	for line := range strings.Lines(body) {
		if strings.Contains(line, "runLoop.jump") && strings.Contains(line, "LEAQ") {
			t.Logf("dispatch at %s of the function; a 64-byte line is crossed if offset mod 64 is over 48", strings.Fields(line)[1])
		}
	}
}
