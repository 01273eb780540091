package vm_test

import (
	"archive/zip"
	"bytes"
	"context"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/junco-vm/junco/heap"
	"github.com/junco-vm/junco/vm"
	"github.com/junco-vm/junco/vmmem"
)

// What unreachable loaders had is given back: class records, objects, image sections; and class ids, or this would run out of them.
func TestUnreachableLoadersLeaveNothing(t *testing.T) {
	ctx := context.Background()
	m := newVM(t, vm.NewConfig().WithClassPath(classes))
	churn, err := m.StaticMethod("Loaders", "churn", "(I)I")
	require.NoError(t, err)
	collect, err := m.StaticMethod("Loaders", "collect", "()V")
	require.NoError(t, err)
	type figures struct{ records, instances, images uint32 }
	run := func(n int32) figures {
		v, err := churn.Call(ctx, vm.Int(n))
		require.NoError(t, err)
		assert.Equal(t, n, v.Int())
		_, err = collect.Call(ctx)
		require.NoError(t, err)
		require.NoError(t, m.Heap().Verify())
		s := m.Heap().Stats()
		out := figures{records: s.Objects[heap.ClassRecord], instances: s.Objects[heap.ClassLoader]}
		for r := range m.Space().Regions() {
			if r.Base >= vmmem.ProgramImageBase && r.Base < vmmem.ProgramImageEnd {
				out.images++
			}
		}
		return out
	}
	first := run(10)
	assert.Equal(t, first, run(4000)) // more than fit at a time, and more classes than those after which ids are used again
}

// URLClassLoader over a directory, a jar, and a place that is not there: the text is what java prints.
func TestURLClassLoader(t *testing.T) {
	root := t.TempDir()
	var jar bytes.Buffer
	z := zip.NewWriter(&jar)
	for name, from := range map[string]string{
		"plugin/Greeter.class": "plugin/Greeter.class", "plugin/Greeter$Helper.class": "plugin/Greeter$Helper.class", "note.txt": "",
	} {
		data := []byte("a note")
		if from != "" {
			var err error
			data, err = os.ReadFile("../testdata/embed/" + from)
			require.NoError(t, err)
		}
		place := filepath.Join(root, "dir", filepath.FromSlash(name))
		require.NoError(t, os.MkdirAll(filepath.Dir(place), 0o755))
		require.NoError(t, os.WriteFile(place, data, 0o644))
		w, err := z.Create(name)
		require.NoError(t, err)
		_, err = w.Write(data)
		require.NoError(t, err)
	}
	require.NoError(t, z.Close())
	require.NoError(t, os.WriteFile(filepath.Join(root, "lib.jar"), jar.Bytes(), 0o644))
	files, err := vm.DirFS(root)
	require.NoError(t, err)
	defer files.Close()
	for _, c := range []struct {
		places    []string
		url, rest string
	}{
		{[]string{"/dir/"}, "file:.../note.txt", "1 null\n"},
		{[]string{"/lib.jar"}, "jar:file:.../note.txt", "1 null\n"},
		{[]string{"/none.jar", "/lib.jar", "/dir/"}, "jar:file:.../note.txt", "2 null\n"},
	} {
		var out bytes.Buffer
		m := newVM(t, vm.NewConfig().WithClassPath(classesWithout("plugin/")).WithFiles(files).WithStdio(nil, &out, &out))
		require.NoError(t, m.RunMain(context.Background(), "UrlLoaders", c.places...), out.String())
		assert.Equal(t, "greetings from plugin.Greeter$Helper of URLClassLoader\ntrue "+string(rune('0'+len(c.places)))+" tools\n"+
			c.url+" a note a note\n"+c.rest+"java.lang.ClassNotFoundException: plugin.Missing\nclosed: java.lang.ClassNotFoundException: plugin.Other\n",
			out.String())
	}
}

// classesWithout is the class path of the tests without the classes of a package.
func classesWithout(prefix string) fs.FS { return hiding{classes, prefix} }

type hiding struct {
	fs.FS
	prefix string
}

func (h hiding) Open(name string) (fs.File, error) {
	if strings.HasPrefix(name, h.prefix) {
		return nil, fs.ErrNotExist
	}
	return h.FS.Open(name)
}
