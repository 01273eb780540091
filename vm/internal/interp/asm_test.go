package interp_test

import (
	"os/exec"
	"regexp"
	"runtime"
	"strconv"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
)

// TestDisassembly checks on linux/amd64 what makes the loop fast, in the compiler's own listing: one jump table of 256 entries, no call, a
// dispatch of three instructions that touches no stack slot (so the registers of the machine are not spilled there) and crosses no line, and
// heap accesses that fold the heap's base.
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
	start := strings.Index(text, "interp.runLoop STEXT")
	require.Positive(t, start, "no listing of runLoop")
	body := text[start:]
	body = body[:40+strings.Index(body[40:], " STEXT")]
	tables := regexp.MustCompile(`interp\.runLoop\.jump\d+ SRODATA static size=(\d+)`).FindAllStringSubmatch(text, -1)
	require.Len(t, tables, 1, "one jump table")
	require.Equal(t, "2048", tables[0][1], "256 entries of 8 bytes")

	var ins []string
	var offsets []int64 // offsets of the instructions from the function's start, which lies at a multiple of 32
	for line := range strings.Lines(body) {
		f := strings.Split(strings.TrimSuffix(line, "\n"), "\t")
		if len(f) >= 3 && strings.HasPrefix(f[1], "0x") && f[2] != "PCDATA" && f[2] != "FUNCDATA" {
			ins = append(ins, f[2]+" "+strings.Join(f[3:], " "))
			offset, err := strconv.ParseInt(strings.Fields(f[1])[0], 0, 64)
			require.NoError(t, err)
			offsets = append(offsets, offset)
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
			require.Equal(t, offsets[i-2]/32, (offsets[i+1]-1)/32, "the dispatch block lies in one window of 32 bytes: it is at %#x to %#x", offsets[i-2], offsets[i+1])
		}
	}
	require.Equal(t, 1, dispatch, "places that dispatch")
	require.Less(t, stack, 16, "uses of stack slots: something is spilled")
	require.Greater(t, folded, 60, "heap accesses with the base folded in")
}
