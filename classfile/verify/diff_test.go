package verify

import (
	"bytes"
	"encoding/binary"
	"errors"
	"flag"
	"fmt"
	"io"
	"math/rand/v2"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/junco-vm/junco/classfile"
)

var (
	mutantCount = flag.Int("mutants", 600, "mutants in TestMutantsAgainstJava")
	mutantSeed  = flag.Uint64("seed", 1, "seed of TestMutantsAgainstJava")
)

// compiled answers the directory with the compiled classes of testdata, or skips the test.
func compiled(t testing.TB) string {
	javac, err := exec.LookPath("javac")
	if err != nil {
		t.Skip("no javac on PATH")
	}
	dir := t.TempDir()
	sources, err := filepath.Glob("testdata/*.java")
	require.NoError(t, err)
	out, err := exec.Command(javac, append([]string{"-XDstringConcat=inline", "-d", dir}, sources...)...).CombinedOutput()
	require.NoError(t, err, "%s", out)
	return dir
}

func classesIn(t testing.TB, dir string) map[string][]byte {
	files, err := filepath.Glob(dir + "/*.class")
	require.NoError(t, err)
	classes := map[string][]byte{}
	for _, f := range files {
		b, err := os.ReadFile(f)
		require.NoError(t, err)
		classes[strings.TrimSuffix(filepath.Base(f), ".class")] = b
	}
	return classes
}

// verdict is what java says about a class: the name of the throwable, or OK. Only verdicts of our own have a reason.
type verdict struct{ kind, message, reason string }

// mutant is a class as bytes, with the name to load it by.
type mutant struct {
	name, what string
	bytes      []byte
}

// judge asks java about classes.
func judge(t testing.TB, dir string, mutants []mutant) []verdict {
	java, err := exec.LookPath("java")
	if err != nil {
		t.Skip("no java on PATH")
	}
	var in bytes.Buffer
	for _, m := range mutants {
		binary.Write(&in, binary.BigEndian, uint16(len(m.name)))
		in.WriteString(m.name)
		binary.Write(&in, binary.BigEndian, uint32(len(m.bytes)))
		in.Write(m.bytes)
	}
	cmd := exec.Command(java, "-Xshare:auto", "-XX:TieredStopAtLevel=1", "-XX:-UsePerfData", "-Xverify:all", "-cp", dir, "Probe", dir)
	cmd.Stdin = &in
	var stderr bytes.Buffer
	cmd.Stderr = &stderr
	b, err := cmd.Output()
	require.NoError(t, err, "%s", stderr.String())
	out := bytes.NewReader(b)
	verdicts := make([]verdict, len(mutants))
	for i := range verdicts {
		var n uint16
		require.NoError(t, binary.Read(out, binary.BigEndian, &n))
		kind := make([]byte, n)
		_, err := io.ReadFull(out, kind)
		require.NoError(t, err)
		var m uint32
		require.NoError(t, binary.Read(out, binary.BigEndian, &m))
		message := make([]byte, m)
		_, err = io.ReadFull(out, message)
		require.NoError(t, err)
		verdicts[i] = verdict{kind: string(kind), message: string(message)}
	}
	return verdicts
}

// ours is the verdict of this package, in the words of java.
func ours(l *library, m mutant) verdict {
	c, err := classfile.Parse(m.bytes)
	if err != nil {
		return verdict{kind: "java.lang.ClassFormatError", message: err.Error()}
	}
	err = Class(c, l.hierarchy(c.Name))
	var bad *Error
	var format *FormatError
	var missing errNoClass
	switch {
	case err == nil:
		return verdict{kind: "OK"}
	case errors.As(err, &bad):
		return verdict{"java.lang.VerifyError", err.Error(), bad.Reason}
	case errors.As(err, &format):
		return verdict{kind: "java.lang.ClassFormatError", message: err.Error()}
	case errors.As(err, &missing):
		return verdict{kind: "java.lang.NoClassDefFoundError", message: string(missing)}
	}
	return verdict{kind: "?", message: err.Error()}
}

// known reports whether java may accept what is refused here.
func known(have verdict) bool {
	return strings.Contains(have.message, "Subroutines are not supported") || // a limit of ours
		// HotSpot appends constants of its own to the pools of classes for which it makes methods.
		strings.HasPrefix(have.message, "Illegal constant pool index") ||
		// HotSpot's inference lets a constructor store an unfinished this in a field of its own.
		strings.HasPrefix(have.reason, "Type uninitializedThis ")
}

// mutate makes one random change to a method of a class.
func mutate(r *rand.Rand, name string, b []byte) (mutant, bool) {
	c, err := classfile.Parse(slices.Clone(b))
	if err != nil {
		return mutant{}, false
	}
	m := &c.Methods[r.IntN(len(c.Methods))]
	if m.Code == nil {
		return mutant{}, false
	}
	code := slices.Clone(m.Code.Code)
	m.Code.Code = code
	var starts []int
	for in := range classfile.Instructions(code) {
		starts = append(starts, in.PC)
	}
	at := starts[r.IntN(len(starts))]
	in, _ := classfile.ReadInstr(code, at)
	what := ""
	switch k := r.IntN(20); {
	case k < 3:
		i := r.IntN(len(code))
		what = fmt.Sprintf("code byte %d: %d", i, code[i])
		code[i] = byte(r.Uint32())
	case k < 9: // another opcode of the same size
		for range 200 {
			op := classfile.Opcode(r.IntN(classfile.NumOpcodes))
			if op != in.Op && !in.Wide && op.Shape() == in.Op.Shape() {
				what = fmt.Sprintf("%v for %v", op, in.Op)
				code[at] = byte(op)
				break
			}
		}
	case k < 12: // another operand
		switch in.Op.Shape() {
		case classfile.ShapeLocal, classfile.ShapeIinc, classfile.ShapeArrayType:
			code[at+1] = byte(r.IntN(12))
			what = "local"
		case classfile.ShapeConst, classfile.ShapeInvokeDynamic, classfile.ShapeInvokeInterface, classfile.ShapeMultiANewArray:
			same := []uint16{}
			for i := uint16(1); int(i) < c.PoolSize(); i++ {
				if c.Tag(i) == c.Tag(in.Index) || r.IntN(40) == 0 {
					same = append(same, i)
				}
			}
			binary.BigEndian.PutUint16(code[at+1:], same[r.IntN(len(same))])
			what = "pool index"
		case classfile.ShapeBranch:
			binary.BigEndian.PutUint16(code[at+1:], uint16(starts[r.IntN(len(starts))]-at))
			what = "target"
		default:
			return mutant{}, false
		}
	case k < 13: // one instruction less
		for i := range in.Size {
			code[at+i] = 0
		}
		what = "nop for " + in.Op.String()
	case k < 14: // two instructions change places
		next, err := classfile.ReadInstr(code, in.Next())
		if err != nil || in.Op.Shape() >= classfile.ShapeTableSwitch || next.Op.Shape() >= classfile.ShapeTableSwitch {
			return mutant{}, false
		}
		both := slices.Concat(code[next.PC:next.Next()], code[in.PC:in.Next()])
		copy(code[at:], both)
		what = "swap"
	case k < 17:
		table := m.Code.Attributes.Find(classfile.AttrStackMapTable)
		if table == nil {
			return mutant{}, false
		}
		table.Info = slices.Clone(table.Info)
		i := r.IntN(len(table.Info))
		old := table.Info[i]
		if r.IntN(3) == 0 {
			table.Info[i] = byte(r.Uint32())
		} else {
			table.Info[i] += byte(r.IntN(5) - 2)
		}
		what = fmt.Sprintf("map byte %d: %d for %d", i, table.Info[i], old)
	case k < 19:
		if len(m.Code.Handlers) == 0 {
			return mutant{}, false
		}
		m.Code.Handlers = slices.Clone(m.Code.Handlers)
		h := &m.Code.Handlers[r.IntN(len(m.Code.Handlers))]
		to := uint16(starts[r.IntN(len(starts))])
		switch r.IntN(4) {
		case 0:
			h.StartPC = to
		case 1:
			h.EndPC = to
		case 2:
			h.HandlerPC = to
		case 3:
			h.CatchType = uint16(r.IntN(c.PoolSize()))
		}
		what = "handler"
	default:
		if r.IntN(2) == 0 {
			m.Code.MaxLocals = uint16(r.IntN(int(m.Code.MaxLocals) + 1))
		} else {
			m.Code.MaxStack = uint16(r.IntN(int(m.Code.MaxStack) + 1))
		}
		what = "max"
	}
	if r.IntN(3) == 0 {
		c.Major = []uint16{48, 49, 50, 51, 52}[r.IntN(5)]
		what += fmt.Sprintf(", version %d", c.Major)
	}
	return mutant{name, fmt.Sprintf("%s.%s%s @%d: %s", name, m.Name, m.Desc, at, what), c.Write()}, true
}

// Class files with one change each: java and this package must agree about which may run.
func TestMutantsAgainstJava(t *testing.T) {
	l := javaBase(t)
	dir := compiled(t)
	classes := classesIn(t, dir)
	l = l.with(nil)
	var names []string
	for name := range classes {
		names = append(names, name)
	}
	slices.Sort(names)
	r := rand.New(rand.NewPCG(*mutantSeed, 2))
	var mutants []mutant
	for _, name := range names {
		mutants = append(mutants, mutant{name, name, classes[name]})
	}
	for len(mutants) < *mutantCount {
		name := names[r.IntN(len(names))]
		if m, ok := mutate(r, name, classes[name]); ok {
			mutants = append(mutants, m)
		}
	}
	same, accepted := 0, 0
	for i, want := range judge(t, dir, mutants) {
		m := mutants[i]
		own := map[string][]byte{}
		for n, b := range classes {
			own[n] = b
		}
		own[m.name] = m.bytes
		have := ours(&library{files: l.files, own: own, parsed: map[string]*classfile.Class{}}, m)
		if want.kind == "OK" {
			accepted++
		}
		if want.kind == "OK" && known(have) {
			continue
		}
		if (have.kind == "OK") != (want.kind == "OK") {
			t.Errorf("%s\njava: %s %s\nhere: %s %s", m.what, want.kind, want.message, have.kind, have.message)
			continue
		}
		if have.kind == want.kind && have.message == want.message {
			same++
		} else if testing.Verbose() {
			t.Logf("%s\njava: %s %s\nhere: %s %s", m.what, want.kind, want.message, have.kind, have.message)
		}
	}
	t.Logf("%d mutants, %d accepted, %d with the same message", len(mutants), accepted, same)
}
