package classfile_test

import (
	"archive/zip"
	"bytes"
	"io"
	"io/fs"
	"os"
	"os/exec"
	"path/filepath"
	"reflect"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/junco-vm/junco/classfile"
)

// jdkHomes finds the installed JDKs: the one javac on PATH belongs to, JAVA_HOME, and what lies beside them.
func jdkHomes() []string {
	var near []string
	if javac, err := exec.LookPath("javac"); err == nil {
		if javac, err = filepath.EvalSymlinks(javac); err == nil {
			near = append(near, filepath.Dir(filepath.Dir(javac)))
		}
	}
	if home := os.Getenv("JAVA_HOME"); home != "" {
		if home, err := filepath.EvalSymlinks(home); err == nil {
			near = append(near, home)
		}
	}
	var homes []string
	seen := map[string]bool{}
	add := func(home string) {
		home, err := filepath.EvalSymlinks(home)
		if err != nil || seen[home] {
			return
		}
		if _, err := os.Stat(filepath.Join(home, "lib", "modules")); err == nil {
			seen[home] = true
			homes = append(homes, home)
		}
	}
	for _, home := range near {
		add(home)
		beside, _ := os.ReadDir(filepath.Dir(home))
		for _, e := range beside {
			add(filepath.Join(filepath.Dir(home), e.Name()))
		}
	}
	return homes
}

// eachJDKClass calls visit with every class file of a JDK: from its jmods, or else from what its jimage tool extracts.
func eachJDKClass(t testing.TB, home string, visit func(name string, data []byte)) {
	mods, _ := filepath.Glob(filepath.Join(home, "jmods", "*.jmod"))
	for _, mod := range mods {
		data, err := os.ReadFile(mod)
		require.NoError(t, err)
		data = data[4:] // a jmod is a zip behind "JM" and a version
		z, err := zip.NewReader(bytes.NewReader(data), int64(len(data)))
		require.NoError(t, err, mod)
		for _, f := range z.File {
			if !strings.HasSuffix(f.Name, ".class") {
				continue
			}
			r, err := f.Open()
			require.NoError(t, err)
			class, err := io.ReadAll(r)
			require.NoError(t, err)
			visit(f.Name, class)
		}
	}
	if len(mods) > 0 {
		return
	}
	dir := t.TempDir()
	out, err := exec.Command(filepath.Join(home, "bin", "jimage"), "extract", "--dir", dir, filepath.Join(home, "lib", "modules")).CombinedOutput()
	require.NoError(t, err, "%s", out)
	require.NoError(t, filepath.WalkDir(dir, func(path string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() || !strings.HasSuffix(path, ".class") {
			return err
		}
		class, err := os.ReadFile(path)
		if err == nil {
			visit(path[len(dir):], class)
		}
		return err
	}))
}

// TestJDKRoundTrip reads every class of every installed JDK, writes it, and reads it again. Bytes, structures, and all
// attribute bodies must come back unchanged.
func TestJDKRoundTrip(t *testing.T) {
	homes := jdkHomes()
	if len(homes) == 0 {
		t.Skip("no JDK here: neither javac on PATH nor JAVA_HOME leads to one")
	}
	if testing.Short() {
		t.Skip("reads some 60000 classes")
	}
	for _, home := range homes {
		t.Run(filepath.Base(home), func(t *testing.T) {
			count, versions, kinds := 0, map[uint16]int{}, map[classfile.AttrKind]int{}
			eachJDKClass(t, home, func(name string, data []byte) {
				count++
				c, err := classfile.Parse(data)
				if err != nil {
					t.Errorf("%s: %v", name, err)
					return
				}
				versions[c.Major]++
				written := c.Write()
				if !bytes.Equal(data, written) {
					t.Errorf("%s: writes other bytes than it reads", name)
					return
				}
				if again, err := classfile.Parse(written); err != nil || !reflect.DeepEqual(c, again) {
					t.Errorf("%s: differs when read again (%v)", name, err)
				}
				checkBodies(t, name, c, kinds)
			})
			t.Logf("%d classes, versions %v, attributes %v", count, versions, kinds)
			require.Greater(t, count, 10000)
		})
	}
}

// checkBodies decodes and encodes all attributes.
func checkBodies(t *testing.T, name string, c *classfile.Class, kinds map[classfile.AttrKind]int) {
	var check func(as classfile.Attributes)
	check = func(as classfile.Attributes) {
		for i := range as {
			kinds[as[i].Kind]++
			body, err := c.Decode(&as[i])
			if err != nil {
				t.Errorf("%s: %v: %v", name, as[i].Kind, err)
				continue
			}
			if !bytes.Equal(as[i].Info, classfile.EncodeBody(body)) {
				t.Errorf("%s: %v: encoded differently", name, as[i].Kind)
			}
			switch b := body.(type) {
			case classfile.Record:
				for _, rc := range b.Components {
					check(rc.Attributes)
				}
			case *classfile.Code:
				check(b.Attributes)
				checkCode(t, name, b)
			}
		}
	}
	check(c.Attributes)
	for i := range c.Fields {
		check(c.Fields[i].Attributes)
	}
	for i := range c.Methods {
		check(c.Methods[i].Attributes)
	}
}

// checkCode reads all instructions.
func checkCode(t *testing.T, name string, c *classfile.Code) {
	for pc := 0; pc < len(c.Code); {
		in, err := classfile.ReadInstr(c.Code, pc)
		if err != nil {
			t.Errorf("%s: %v", name, err)
			return
		}
		pc += in.Size
	}
}
