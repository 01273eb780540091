package classfile_test

import (
	"bufio"
	"bytes"
	"encoding/base64"
	"encoding/binary"
	"errors"
	"flag"
	"fmt"
	"math/rand/v2"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/junco-vm/junco/classfile"
	"github.com/junco-vm/junco/classfile/internal/jdk"
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

// oracle asks a JVM of version 25 what it says to each class, in order. It skips the test where there is none.
func oracle(t *testing.T, classes [][]byte) []string {
	home := jdk.Home("25")
	if home == "" {
		t.Skip("no JDK 25 here to compare with")
	}
	var in bytes.Buffer
	for _, c := range classes {
		_ = binary.Write(&in, binary.BigEndian, int32(len(c)))
		in.Write(c)
	}
	_ = binary.Write(&in, binary.BigEndian, int32(-1))
	cmd := exec.Command(filepath.Join(home, "bin", "java"), "-Xint", "-XX:ErrorFile="+filepath.Join(t.TempDir(), "error.log"),
		"testdata/Oracle.java")
	cmd.Stdin, cmd.Stderr = &in, os.Stderr
	out, err := cmd.Output()
	var answers []string
	for s := bufio.NewScanner(bytes.NewReader(out)); s.Scan(); {
		answers = append(answers, s.Text())
	}
	if err != nil && len(answers) < len(classes) {
		keep(t, len(answers), classes[len(answers)])
		t.Logf("the JVM dies at class %d, to which junco says: %s", len(answers), answer(classes[len(answers)]))
		require.NotEmpty(t, answers)
		return answers // hostile classes have been seen to kill it; what it said until then counts
	}
	require.NoError(t, err)
	require.Len(t, answers, len(classes))
	return answers
}

// keep writes a class to the directory that JUNCO_KEEP names.
func keep(t *testing.T, i int, class []byte) {
	if dir := os.Getenv("JUNCO_KEEP"); dir != "" {
		name := fmt.Sprintf("%s-%d.class", strings.ReplaceAll(t.Name(), "/", "-"), i)
		require.NoError(t, os.WriteFile(filepath.Join(dir, name), class, 0o644))
	}
}

// notParser are answers of a JVM that has parsed the class and did not like something behind that.
var notParser = regexp.MustCompile(`^(OK$|NoClassDefFoundError|IllegalAccessError|VerifyError|SecurityException|BootstrapMethodError|LinkageError|InvalidPathException)`)

// stopsEarly are answers of a JVM that has looked at part of the class only: it stops at a module-info, and at a
// superinterface that it cannot load.
var stopsEarly = regexp.MustCompile(`^(NoClassDefFoundError|InvalidPathException|IncompatibleClassChangeError|ClassCircularityError)`)

// crashes reports whether a class could crash the JVM, or make it answer at random: in JDK 25 it reads on behind its buffer
// where the end of the file cuts off a MethodParameters attribute.
func crashes(data []byte) bool {
	return strings.HasSuffix(answer(data), "Truncated class file") && bytes.Contains(data, []byte("MethodParameters"))
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

// compare reports where Parse and the JVM differ, at most a few times, and collects refusals that both agree on.
func compare(t *testing.T, classes [][]byte, refusals map[string]refusal) {
	differ, refused := 0, 0
	classes = slices.DeleteFunc(classes, crashes)
	for i, raw := range oracle(t, classes) {
		got := oneLine.Replace(classfile.DecodeMUTF8(answer(classes[i])))
		want := raw
		if notParser.MatchString(want) {
			want = "OK"
		}
		if want != "OK" {
			refused++
		}
		if got == want {
			kind := details.ReplaceAllString(want, "#")
			if old, ok := refusals[kind]; want != "OK" && (!ok || len(classes[i]) < len(old.data)) {
				refusals[kind] = refusal{want, classes[i]}
			}
			continue
		}
		if stopsEarly.MatchString(raw) {
			continue
		}
		if differ++; differ <= 20 {
			t.Errorf("class %d:\n  java  %s\n  junco %s", i, raw, got)
			keep(t, i, classes[i])
		}
	}
	t.Logf("%d of %d differ, %d are refused", differ, len(classes), refused)
}

var (
	// oneLine writes an answer as the oracle does.
	oneLine = strings.NewReplacer("\\", "\\\\", "\n", "\\n", "\r", "\\r", "\uFFFD", "?")

	// details are what messages of one kind differ in.
	details = regexp.MustCompile(`0x[0-9A-F]+|\d+|"[^"]*"|'[^']*'| in class .*|[mM]ethod \S+|<Unknown>`)
)

// refusal is a class and what a JVM and Parse say to it.
type refusal struct {
	answer string
	data   []byte
}

const refusalsFile = "testdata/refusals.txt"

// freeze writes the smallest refusal of each kind to a file, for TestRefusals.
func freeze(t *testing.T, refusals map[string]refusal) {
	var b strings.Builder
	for _, kind := range sortedKeys(refusals) {
		fmt.Fprintf(&b, "%s\t%s\n", refusals[kind].answer, base64.StdEncoding.EncodeToString(refusals[kind].data))
	}
	require.NoError(t, os.WriteFile(refusalsFile, []byte(b.String()), 0o644))
}

// TestRefusals replays classes that a JVM has refused, one for each message. It needs no JVM.
func TestRefusals(t *testing.T) {
	for want, data := range refusedClasses(t) {
		assert.Equal(t, want, oneLine.Replace(classfile.DecodeMUTF8(answer(data))))
	}
}

// refusedClasses gives the frozen refusals by the JVM's answer.
func refusedClasses(t testing.TB) map[string][]byte {
	text, err := os.ReadFile(refusalsFile)
	require.NoError(t, err)
	classes := map[string][]byte{}
	for line := range strings.Lines(string(text)) {
		want, encoded, ok := strings.Cut(strings.TrimSuffix(line, "\n"), "\t")
		require.True(t, ok)
		data, err := base64.StdEncoding.DecodeString(encoded)
		require.NoError(t, err)
		classes[want] = data
	}
	return classes
}

var (
	oracleClasses = flag.Int("oracle", 2500, "how many changed classes of each kind the oracle is asked about")
	oracleSeed    = flag.Uint64("oracleseed", 1, "what the changes are drawn from")
	update        = flag.Bool("update", false, "freeze what the oracle refuses")
)

// TestOracle changes class files, at random places and then in their structure, and compares what a JVM and Parse say.
func TestOracle(t *testing.T) {
	rnd := rand.New(rand.NewPCG(*oracleSeed, 2))
	seeds := sortedClasses(t)
	refusals := map[string]refusal{}
	t.Run("bytes", func(t *testing.T) {
		var classes [][]byte
		for range *oracleClasses {
			classes = append(classes, mutateBytes(rnd, seeds[rnd.IntN(len(seeds))]))
		}
		compare(t, classes, refusals)
	})
	t.Run("structures", func(t *testing.T) {
		var classes [][]byte
		for range *oracleClasses {
			c, err := classfile.Parse(seeds[rnd.IntN(len(seeds))])
			require.NoError(t, err)
			classes = append(classes, mutateClass(rnd, c))
		}
		compare(t, classes, refusals)
	})
	if *update {
		freeze(t, refusals)
	}
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
