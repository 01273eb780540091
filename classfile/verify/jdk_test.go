package verify

import (
	"archive/zip"
	"bytes"
	"fmt"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"sync"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/junco-vm/junco/classfile"
)

// javaHome answers the home of the JDK whose javac is on PATH, "" when there is none.
func javaHome() string {
	javac, err := exec.LookPath("javac")
	if err != nil {
		return ""
	}
	if javac, err = filepath.EvalSymlinks(javac); err != nil {
		return ""
	}
	return filepath.Dir(filepath.Dir(javac))
}

// library is the classes of a JDK's java.base, parsed when they are asked for, and some of a test's own before them.
type library struct {
	mu     sync.Mutex
	files  map[string]*zip.File
	own    map[string][]byte
	parsed map[string]*classfile.Class
}

var (
	baseOnce sync.Once
	base     *library
	baseErr  error
)

// javaBase opens the installed JDK's java.base, or skips the test.
func javaBase(t testing.TB) *library {
	baseOnce.Do(func() { base, baseErr = openJmod(filepath.Join(javaHome(), "jmods", "java.base.jmod")) })
	if baseErr != nil {
		t.Skipf("no JDK to read classes from: %v", baseErr)
	}
	return base
}

func openJmod(path string) (*library, error) {
	b, err := os.ReadFile(path)
	if err != nil {
		return nil, err
	}
	b = b[4:] // a zip behind a magic number
	z, err := zip.NewReader(bytes.NewReader(b), int64(len(b)))
	if err != nil {
		return nil, err
	}
	l := &library{files: map[string]*zip.File{}, parsed: map[string]*classfile.Class{}}
	for _, f := range z.File {
		if name, ok := strings.CutPrefix(f.Name, "classes/"); ok && strings.HasSuffix(name, ".class") {
			l.files[strings.TrimSuffix(name, ".class")] = f
		}
	}
	return l, nil
}

// with answers a library with the given classes before those of l.
func (l *library) with(own map[string][]byte) *library {
	return &library{files: l.files, own: own, parsed: map[string]*classfile.Class{}}
}

// errNoClass is the answer for a class that the library has not.
type errNoClass string

func (e errNoClass) Error() string { return "no class " + string(e) }

func (l *library) find(name string) (*classfile.Class, error) {
	l.mu.Lock()
	defer l.mu.Unlock()
	if c := l.parsed[name]; c != nil {
		return c, nil
	}
	b, ok := l.own[name]
	if !ok {
		f := l.files[name]
		if f == nil {
			return nil, errNoClass(name)
		}
		r, err := f.Open()
		if err != nil {
			return nil, err
		}
		defer r.Close()
		if b, err = io.ReadAll(r); err != nil {
			return nil, err
		}
	}
	c, err := classfile.Parse(b)
	if err != nil {
		return nil, fmt.Errorf("%s: %w", name, err)
	}
	l.parsed[name] = c
	return c, nil
}

func (l *library) hierarchy(this string) Hierarchy { return &ClassFiles{This: this, Find: l.find} }

func TestJavaBaseVerifies(t *testing.T) {
	l := javaBase(t)
	classes, methods := 0, 0
	for name := range l.files {
		if name == "module-info" {
			continue
		}
		c, err := l.find(name)
		require.NoError(t, err)
		require.NoError(t, Class(c, l.hierarchy(name)), name)
		classes++
		methods += len(c.Methods)
	}
	t.Logf("%d classes, %d methods", classes, methods)
}

func BenchmarkJavaBase(b *testing.B) {
	l := javaBase(b)
	var list []*classfile.Class
	instructions := 0
	for _, name := range []string{"java/lang/String", "java/util/HashMap", "java/util/ArrayList", "java/util/concurrent/ConcurrentHashMap",
		"java/math/BigInteger", "java/util/Formatter", "java/lang/Thread", "java/util/regex/Pattern", "java/lang/Integer"} {
		c, err := l.find(name)
		require.NoError(b, err)
		list = append(list, c)
		for i := range c.Methods {
			if code := c.Methods[i].Code; code != nil {
				for range classfile.Instructions(code.Code) {
					instructions++
				}
			}
		}
	}
	b.ReportAllocs()
	b.ResetTimer()
	n := 0
	for range b.N {
		for _, c := range list {
			h := l.hierarchy(c.Name)
			for i := range c.Methods {
				if _, err := Method(c, &c.Methods[i], h); err != nil {
					b.Fatal(err)
				}
				n++
			}
		}
	}
	b.ReportMetric(float64(b.Elapsed().Nanoseconds())/float64(b.N*instructions), "ns/instr")
	b.ReportMetric(float64(instructions)*float64(b.N)/float64(n), "instr/method")
}
