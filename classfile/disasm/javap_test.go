package disasm_test

import (
	"bytes"
	"errors"
	"fmt"
	"hash/fnv"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strconv"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/junco-vm/junco/classfile"
	"github.com/junco-vm/junco/classfile/disasm"
	"github.com/junco-vm/junco/classfile/internal/jdk"
)

// TestLikeJavap compares with javap of JDK 17 on the classes of testdata and one in so many of that JDK.
func TestLikeJavap(t *testing.T) {
	home := jdk.Home("17")
	if home == "" {
		t.Skip("no JDK 17 here to compare with")
	}
	var files []string
	for _, pattern := range []string{"*/*.class", "*/*/*.class", "*/*/*/*.class", "*/*/*/*/*.class"} {
		more, err := filepath.Glob("../testdata/classes/" + pattern)
		require.NoError(t, err)
		files = append(files, more...)
	}
	require.NotEmpty(t, files)
	oneIn := uint32(300)
	if testing.Short() {
		oneIn = 5000
	}
	dir := t.TempDir()
	require.NoError(t, jdk.EachClass(home, dir, func(name string, data []byte) error {
		h := fnv.New32a()
		_, _ = h.Write([]byte(name))
		if h.Sum32()%oneIn != 0 && (name != "classes/module-info.class" || bytes.Contains(data, []byte("jdk.j"))) {
			return nil
		}
		file := filepath.Join(dir, fmt.Sprintf("%d_%s", len(files), strings.ReplaceAll(name, "/", "_")))
		files = append(files, file)
		return os.WriteFile(file, data, 0o644)
	}))
	differ, lines := 0, 0
	for _, args := range [][]string{{"-c", "-v", "-p"}, {"-c", "-p"}, {"-p"}, {}} {
		want := javap(t, home, args, files)
		for i, file := range files {
			got := show(t, file, args)
			w, g := strings.Split(sameText(want[i]), "\n"), strings.Split(sameText(got), "\n")
			lines += len(w)
			if n := firstDifference(w, g); n >= 0 {
				if differ++; differ <= 20 {
					t.Errorf("%s %v line %d:\n  javap %s\n  junco %s", file, args, n, at(w, n), at(g, n))
				}
			}
		}
	}
	t.Logf("%d of %d differ; %d lines compared", differ, 4*len(files), lines)
}

func at(lines []string, i int) string {
	if i < len(lines) {
		return lines[i]
	}
	return "(end)"
}

func firstDifference(a, b []string) int {
	for i := range max(len(a), len(b)) {
		if at(a, i) != at(b, i) {
			return i
		}
	}
	return -1
}

// javap gives the output for each file, without the lines about the file itself.
func javap(t *testing.T, home string, args, files []string) []string {
	cmd := exec.Command(filepath.Join(home, "bin", "javap"), append(args, files...)...)
	cmd.Env = append(os.Environ(), "LC_ALL=C.UTF-8", "JAVA_TOOL_OPTIONS=")
	out, err := cmd.Output()
	var exit *exec.ExitError
	if !errors.As(err, &exit) { // javap's status is 1 where it reports something odd
		require.NoError(t, err)
	}
	var texts []string
	for _, line := range strings.SplitAfter(string(out), "\n") {
		switch {
		case strings.HasPrefix(line, "Classfile "), strings.HasPrefix(line, "Compiled from "):
			texts = append(texts, "")
		case strings.HasPrefix(line, "  Last modified "), strings.HasPrefix(line, "  SHA-256 checksum "):
			continue
		}
		if len(texts) > 0 && !strings.HasPrefix(line, "Classfile ") {
			texts[len(texts)-1] += line
		}
	}
	require.Len(t, texts, len(files))
	return texts
}

func show(t *testing.T, file string, args []string) string {
	data, err := os.ReadFile(file)
	require.NoError(t, err)
	c, err := classfile.Parse(data)
	require.NoError(t, err, file)
	var b strings.Builder
	var opts disasm.Options
	for _, a := range args {
		switch a {
		case "-c":
			opts.Code = true
		case "-v":
			opts.Verbose = true
		case "-p":
			opts.Private = true
		}
	}
	require.NoError(t, disasm.Write(&b, c, opts))
	return b.String()
}

// sameText makes equal what differs by intent: floating-point numbers in the long form of JDK 17, and lone surrogates,
// which javap's output encoding replaces by question marks.
func sameText(s string) string {
	s = number.ReplaceAllStringFunc(s, func(n string) string {
		bits := 64
		if strings.HasSuffix(n, "f") {
			bits = 32
		}
		v, err := strconv.ParseFloat(n[:len(n)-1], bits)
		if err != nil {
			return n
		}
		return strconv.FormatFloat(v, 'g', -1, bits)
	})
	return strings.ReplaceAll(s, "\uFFFD", "?")
}

var number = regexp.MustCompile(`\d+\.\d+(E-?\d+)?[fd]`)
