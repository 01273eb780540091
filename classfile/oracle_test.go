package classfile_test

import (
	"bufio"
	"bytes"
	"encoding/binary"
	"errors"
	"fmt"
	"math/rand/v2"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/junco-vm/junco/classfile"
)

// testClasses gives the class files under testdata by path.
func testClasses(t testing.TB) map[string][]byte {
	classes := map[string][]byte{}
	for _, pattern := range []string{"testdata/classes/*/*.class", "testdata/classes/*/*/*.class", "testdata/classes/*/*/*/*.class"} {
		files, err := filepath.Glob(pattern)
		require.NoError(t, err)
		for _, f := range files {
			data, err := os.ReadFile(f)
			require.NoError(t, err)
			classes[filepath.ToSlash(f)] = data
		}
	}
	require.NotEmpty(t, classes)
	return classes
}

// oracle asks a JVM of version 25 what it says to each class. It skips the test where there is none.
func oracle(t *testing.T, classes [][]byte) []string {
	for _, home := range jdkHomes() {
		release, _ := os.ReadFile(filepath.Join(home, "release"))
		if !bytes.Contains(release, []byte("JAVA_VERSION=\"25")) {
			continue
		}
		var in bytes.Buffer
		for _, c := range classes {
			_ = binary.Write(&in, binary.BigEndian, int32(len(c)))
			in.Write(c)
		}
		_ = binary.Write(&in, binary.BigEndian, int32(-1))
		cmd := exec.Command(filepath.Join(home, "bin", "java"), "-Xint", "testdata/Oracle.java")
		cmd.Stdin, cmd.Stderr = &in, os.Stderr
		out, err := cmd.Output()
		require.NoError(t, err)
		var answers []string
		for s := bufio.NewScanner(bytes.NewReader(out)); s.Scan(); {
			answers = append(answers, s.Text())
		}
		require.Len(t, answers, len(classes))
		return answers
	}
	t.Skip("no JDK 25 here to compare with")
	return nil
}

// notParser are answers of a JVM that has parsed the class and did not like something behind that.
var notParser = regexp.MustCompile(`^(OK$|NoClassDefFoundError|IllegalAccessError|VerifyError|SecurityException|BootstrapMethodError|LinkageError|InvalidPathException)`)

// stopsEarly are answers of a JVM that has looked at part of the class only: it stops at a module-info, and at a
// superinterface that it cannot load.
var stopsEarly = regexp.MustCompile(`^(NoClassDefFoundError|InvalidPathException|IncompatibleClassChangeError|ClassCircularityError)`)

// readsOn reports whether the answers may differ because the end of the file cuts off a MethodParameters attribute. A JVM
// does not notice and reads what lies behind its buffer.
func readsOn(data []byte, got, raw string) bool {
	return strings.HasSuffix(got, "Truncated class file") && raw != "OK" && bytes.Contains(data, []byte("MethodParameters"))
}

// answer says what Parse says in the words of the oracle.
func answer(data []byte) string {
	_, err := classfile.Parse(data)
	var format *classfile.FormatError
	var version *classfile.VersionError
	switch {
	case errors.As(err, &format):
		return "ClassFormatError: " + err.Error()
	case errors.As(err, &version):
		return "UnsupportedClassVersionError: " + err.Error()
	case err != nil:
		return "? " + err.Error()
	}
	return "OK"
}

// compare reports where Parse and the JVM differ, at most a few times.
func compare(t *testing.T, classes [][]byte) {
	differ, refused := 0, map[string]int{}
	for i, want := range oracle(t, classes) {
		got := answer(classes[i])
		got = strings.NewReplacer("\\", "\\\\", "\n", "\\n", "\r", "\\r", "\uFFFD", "?").Replace(classfile.DecodeMUTF8(got))
		raw := want
		if notParser.MatchString(want) {
			want = "OK"
		}
		if want != "OK" {
			refused[regexp.MustCompile(`\d+|"[^"]*"| \S*/\S*`).ReplaceAllString(want, "#")]++
		}
		if got == want {
			continue
		}
		if stopsEarly.MatchString(raw) || readsOn(classes[i], got, raw) {
			continue
		}
		if differ++; differ <= 20 {
			t.Errorf("class %d:\n  java  %s\n  junco %s", i, raw, got)
			if dir := os.Getenv("JUNCO_KEEP"); dir != "" {
				_ = os.WriteFile(filepath.Join(dir, fmt.Sprintf("%s-%d.class", t.Name(), i)), classes[i], 0o644)
			}
		}
	}
	t.Logf("%d of %d differ; %d kinds of refusal", differ, len(classes), len(refused))
	if os.Getenv("JUNCO_KEEP") != "" {
		for k, n := range refused {
			t.Logf("%5d %s", n, k)
		}
	}
}

// TestOracleBytes changes class files at random places and compares what a JVM and Parse say.
func TestOracleBytes(t *testing.T) {
	rnd := rand.New(rand.NewPCG(11, 12))
	seeds := sortedClasses(t)
	var classes [][]byte
	for range 4000 {
		classes = append(classes, mutateBytes(rnd, seeds[rnd.IntN(len(seeds))]))
	}
	compare(t, classes)
}

// mutateBytes changes a few bytes of a class file.
func mutateBytes(rnd *rand.Rand, seed []byte) []byte {
	data := bytes.Clone(seed)
	for range 1 + rnd.IntN(2) {
		at := rnd.IntN(len(data))
		switch rnd.IntN(8) {
		case 0:
			data[at] ^= 1 << rnd.IntN(8)
		case 1:
			data[at] = byte(rnd.Uint32())
		case 2:
			data[at] = []byte("\x00/.;[<>()LVIJ")[rnd.IntN(13)]
		case 3:
			if at+2 <= len(data) {
				binary.BigEndian.PutUint16(data[at:], uint16(rnd.IntN(120)))
			}
		case 4:
			if at+2 <= len(data) {
				binary.BigEndian.PutUint16(data[at:], binary.BigEndian.Uint16(data[at:])+uint16(rnd.IntN(5)-2))
			}
		case 5:
			data = append(data[:at:at], data[min(len(data), at+1+rnd.IntN(4)):]...)
		case 6:
			data = append(data[:at:at], append(make([]byte, rnd.IntN(4)), data[at:]...)...)
		case 7:
			if rnd.IntN(4) == 0 {
				data = data[:at]
			} else {
				binary.BigEndian.PutUint16(data[6:], uint16(44+rnd.IntN(27)))
			}
		}
		if len(data) < 10 {
			break
		}
	}
	return data
}

// TestOracleStructures changes parsed classes in ways that random bytes rarely hit, and compares what a JVM and Parse say.
func TestOracleStructures(t *testing.T) {
	rnd := rand.New(rand.NewPCG(13, 14))
	seeds := sortedClasses(t)
	var classes [][]byte
	for range 4000 {
		c, err := classfile.Parse(seeds[rnd.IntN(len(seeds))])
		require.NoError(t, err)
		classes = append(classes, mutateClass(rnd, c))
	}
	compare(t, classes)
}

func sortedClasses(t testing.TB) [][]byte {
	var seeds [][]byte
	classes := testClasses(t)
	for _, name := range sortedKeys(classes) {
		seeds = append(seeds, classes[name])
	}
	return seeds
}

func TestTestClassesParse(t *testing.T) {
	for name, data := range testClasses(t) {
		_, err := classfile.Parse(data)
		assert.NoError(t, err, name)
	}
}
