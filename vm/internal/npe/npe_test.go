package npe

import (
	"flag"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strconv"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/junco-vm/junco/classfile"
	"github.com/junco-vm/junco/classfile/asm"
)

var update = flag.Bool("update", false, "compile testdata/Cases.java again and write java's messages to testdata")

// variants are the ways testdata/Cases.java is compiled: with names of local variables and without.
var variants = map[string]string{"named": "-g", "plain": "-g:source,lines"}

// golden is one message as java gives it.
type golden struct {
	class, method, desc string
	bci                 int
	message             string
}

func readGolden(t testing.TB, variant string) []golden {
	b, err := os.ReadFile(filepath.Join("testdata", variant+".txt"))
	require.NoError(t, err)
	var all []golden
	for line := range strings.Lines(string(b)) {
		f := strings.Split(strings.TrimSuffix(line, "\n"), "\t")
		require.Len(t, f, 5, line)
		bci, err := strconv.Atoi(f[3])
		require.NoError(t, err)
		all = append(all, golden{f[0], f[1], f[2], bci, f[4]})
	}
	return all
}

func parse(t testing.TB, path string) *classfile.Class {
	b, err := os.ReadFile(path)
	require.NoError(t, err)
	c, err := classfile.Parse(b)
	require.NoError(t, err)
	return c
}

// requireMessages compares java's messages with those of this package, for the classes in dir.
func requireMessages(t *testing.T, dir string, all []golden) {
	require.Greater(t, len(all), 140)
	classes := map[string]*classfile.Class{}
	for _, g := range all {
		c := classes[g.class]
		if c == nil {
			c = parse(t, filepath.Join(dir, g.class+".class"))
			classes[g.class] = c
		}
		m := c.Method(g.method, g.desc)
		require.NotNil(t, m, "%s.%s%s", g.class, g.method, g.desc)
		if have := Message(c, m, g.bci); have != g.message {
			t.Errorf("%s.%s%s @%d\njava: %s\nhere: %s", g.class, g.method, g.desc, g.bci, g.message, have)
		}
	}
}

func TestMessages(t *testing.T) {
	for variant := range variants {
		t.Run(variant, func(t *testing.T) {
			requireMessages(t, filepath.Join("testdata", variant), readGolden(t, variant))
		})
	}
}

// The same with what the installed compiler and java make of the cases.
func TestMessagesAgainstJava(t *testing.T) {
	javac, err := exec.LookPath("javac")
	if err != nil {
		t.Skip("no javac on PATH")
	}
	java, err := exec.LookPath("java")
	if err != nil {
		t.Skip("no java on PATH")
	}
	for variant, option := range variants {
		dir := t.TempDir()
		if *update {
			dir = filepath.Join("testdata", variant)
			require.NoError(t, os.RemoveAll(dir))
			require.NoError(t, os.Mkdir(dir, 0o755))
		}
		out, err := exec.Command(javac, option, "-d", dir, filepath.Join("testdata", "Cases.java")).CombinedOutput()
		require.NoError(t, err, "%s", out)
		out, err = exec.Command(java, "-Xint", "-XX:+ShowCodeDetailsInExceptionMessages", "-Xlog:exceptions=info", "-cp", dir, "Cases").Output()
		require.NoError(t, err)
		all := fromLog(string(out))
		requireMessages(t, dir, all)
		if !*update {
			continue
		}
		var b strings.Builder
		for _, g := range all {
			fmt.Fprintf(&b, "%s\t%s\t%s\t%d\t%s\n", g.class, g.method, g.desc, g.bci, g.message)
		}
		require.NoError(t, os.WriteFile(filepath.Join("testdata", variant+".txt"), []byte(b.String()), 0o644))
	}
}

var thrown = regexp.MustCompile(`Exception <a 'java/lang/NullPointerException'\{(0x[0-9a-f]+)\}>(?:: .*)?[\s\[\]]+thrown in interpreter method <\{method\} \{0x[0-9a-f]+\} '([^']+)' '([^']+)' in '([^']+)'>[\s\[\]]+at bci (\d+)`)

// fromLog reads the output of Cases with the log of exceptions in between: the log has the places, the program the
// messages.
func fromLog(log string) (all []golden) {
	for _, part := range strings.Split(log, "CASE ")[1:] {
		_, rest, ok := strings.Cut(part, "\nTHROWN true ")
		_, message, ok2 := strings.Cut(rest, "\nMESSAGE ")
		message, _, _ = strings.Cut(message, "\n")
		frames := thrown.FindAllStringSubmatch(part, -1)
		if !ok || !ok2 || len(frames) == 0 || !strings.Contains(message, "Cannot ") {
			continue // another exception, or a message of the program's own
		}
		last := frames[len(frames)-1][1] // the exception that came out; others were caught
		for _, f := range frames {
			if f[1] != last {
				continue
			}
			if strings.HasPrefix(f[4], "Cases") { // else thrown inside of the class library
				bci, _ := strconv.Atoi(f[5])
				all = append(all, golden{f[4], f[2], f[3], bci, message})
			}
			break
		}
	}
	return all
}

func TestNoMessage(t *testing.T) {
	b := asm.NewClass(52, classfile.AccPublic|classfile.AccSuper, "T", "java/lang/Object")
	m := b.Method(classfile.AccStatic, "m", "(Ljava/lang/String;)V")
	m.Type(classfile.OpNew, "java/lang/NullPointerException") // 0
	m.Op(classfile.OpDup)                                     // 3
	m.Invoke(classfile.OpInvokespecial, "java/lang/NullPointerException", "<init>", "()V")
	m.Op(classfile.OpAthrow) // 7
	b.Method(classfile.AccNative|classfile.AccStatic, "n", "()V")
	data, err := b.Bytes()
	require.NoError(t, err)
	c, err := classfile.Parse(data)
	require.NoError(t, err)
	for _, bci := range []int{-1, 0, 1, 3, 4, 8, 1000} {
		require.Empty(t, Message(c, &c.Methods[0], bci), "bci %d", bci)
	}
	require.Equal(t, "Cannot throw exception", Message(c, &c.Methods[0], 7))
	require.Empty(t, Message(c, &c.Methods[1], 0))
}

// Code that doubles the text with every instruction ends at a bound.
func TestTextIsBounded(t *testing.T) {
	b := asm.NewClass(52, classfile.AccPublic|classfile.AccSuper, "T", "java/lang/Object")
	m := b.Method(classfile.AccStatic, "m", "([[II)V")
	m.Load(classfile.Int, 1)
	for range 3000 { // i = a[i][i]
		m.Op(classfile.OpDup)
		m.Load(classfile.Object, 0)
		m.Op(classfile.OpSwap, classfile.OpAaload, classfile.OpSwap, classfile.OpIaload)
	}
	m.Load(classfile.Object, 0)
	m.Op(classfile.OpSwap, classfile.OpAaload, classfile.OpArraylength, classfile.OpPop, classfile.OpReturn)
	data, err := b.Bytes()
	require.NoError(t, err)
	c, err := classfile.Parse(data)
	require.NoError(t, err)
	code := c.Methods[0].Code
	text := Message(c, &c.Methods[0], len(code.Code)-3)
	require.True(t, strings.HasPrefix(text, `Cannot read the array length because "<parameter1>[`), "%.100s", text)
	require.Less(t, len(text), 1<<16)
}

func FuzzMessage(f *testing.F) {
	for variant := range variants {
		files, err := filepath.Glob(filepath.Join("testdata", variant, "*.class"))
		require.NoError(f, err)
		for _, file := range files {
			b, err := os.ReadFile(file)
			require.NoError(f, err)
			if len(b) < 4000 {
				f.Add(b)
			}
		}
	}
	f.Fuzz(func(t *testing.T, b []byte) {
		c, err := classfile.Parse(b)
		if err != nil {
			return
		}
		for i := range c.Methods {
			m := &c.Methods[i]
			if m.Code == nil {
				continue
			}
			for bci := range min(len(m.Code.Code), 100) {
				Message(c, m, bci)
			}
		}
	})
}
