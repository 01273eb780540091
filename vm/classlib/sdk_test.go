package classlib

import (
	"archive/zip"
	"bytes"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/junco-vm/junco/vm/classlib/internal/compile"
)

func TestSDK(t *testing.T) {
	var one, two bytes.Buffer
	require.NoError(t, WriteSDK(&one))
	require.NoError(t, WriteSDK(&two))
	assert.Equal(t, one.Bytes(), two.Bytes())
	jar, err := zip.NewReader(bytes.NewReader(one.Bytes()), int64(one.Len()))
	require.NoError(t, err)
	classes := 0
	for _, f := range jar.File {
		switch {
		case f.Name == "META-INF/MANIFEST.MF":
		case strings.HasSuffix(f.Name, ".class"):
			classes++
			r, err := f.Open()
			require.NoError(t, err)
			data, err := io.ReadAll(r)
			require.NoError(t, err)
			want, ok := Resource(f.Name)
			assert.True(t, ok && bytes.Equal(want, data), f.Name)
			assert.True(t, strings.HasPrefix(f.Name, "junco/memory/"), f.Name)
		default:
			assert.Regexp(t, `^sdk/junco/memory/[\w-]+\.java$`, f.Name)
		}
	}
	assert.Greater(t, classes, 20)
	for _, err := range []int{0, 30, 3000} {
		assert.ErrorIs(t, WriteSDK(&full{err}), io.ErrShortWrite)
	}
}

// full is a writer with room for so many bytes.
type full struct{ room int }

func (f *full) Write(p []byte) (int, error) {
	if f.room -= len(p); f.room < 0 {
		return 0, io.ErrShortWrite
	}
	return len(p), nil
}

// TestSDKIsDocumented has javac hold the comments of what the API offers to its rules: one for each class, method and constant, with all parameters,
// results and checked exceptions, and links that lead somewhere.
func TestSDKIsDocumented(t *testing.T) {
	javac, err := compile.FindJavac("")
	if err != nil {
		t.Skip("no javac: the comments are not checked")
	}
	internal := t.TempDir() // what the sources call of the library
	for name := range Names {
		if strings.HasPrefix(name, "junco/internal/") {
			data, _ := Resource(name)
			file := filepath.Join(internal, filepath.FromSlash(name))
			require.NoError(t, os.MkdirAll(filepath.Dir(file), 0o755))
			require.NoError(t, os.WriteFile(file, data, 0o644))
		}
	}
	sources, err := filepath.Glob("src/junco/memory/*.java")
	require.NoError(t, err)
	require.Greater(t, len(sources), 10)
	args := append([]string{"-Xdoclint:all/protected", "-Werror", "-proc:none", "-encoding", "UTF-8", "-cp", internal, "-d", t.TempDir()}, sources...)
	text, err := exec.Command(javac, args...).CombinedOutput()
	assert.NoError(t, err, string(text))
}
