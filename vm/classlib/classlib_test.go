package classlib

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"

	"github.com/junco-vm/junco/vm/classlib/internal/compile"
)

func TestClass(t *testing.T) {
	b, ok := Class("java/lang/Object")
	require.True(t, ok)
	assert.Equal(t, []byte{0xca, 0xfe, 0xba, 0xbe}, b[:4])
	assert.Equal(t, len(b), cap(b), "the slice must not reach into the next class")

	fromFS, err := fs.ReadFile(FS(), "java/lang/Object.class")
	require.NoError(t, err)
	assert.Equal(t, fromFS, b)

	off, size, ok := Locate("java/lang/Object")
	require.True(t, ok)
	assert.Equal(t, b, Archive()[off:off+size])

	for _, name := range []string{"", "java/lang/object", "java/lang", "java/lang/Object.class", strings.Repeat("x", 1<<17)} {
		_, ok := Class(name)
		assert.False(t, ok, name)
	}
}

func TestEveryEntryIsFound(t *testing.T) {
	n := 0
	for name := range Names {
		want, err := fs.ReadFile(FS(), name)
		require.NoError(t, err)
		got, ok := Resource(name)
		require.True(t, ok, name)
		require.Equal(t, want, got, name)
		n++
	}
	assert.Greater(t, n, 100)
}

func TestClassDoesNotAllocate(t *testing.T) {
	assert.Zero(t, testing.AllocsPerRun(100, func() { Class("java/util/HashMap") }))
}

func TestPackFindsWhatItPacked(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		names := rapid.SliceOfDistinct(rapid.StringMatching(`[a-z$/]{1,12}`), rapid.ID[string]).Draw(t, "names")
		var entries []compile.Entry
		for _, n := range names {
			entries = append(entries, compile.Entry{Name: n, Bytes: rapid.SliceOf(rapid.Byte()).Draw(t, "bytes")})
		}
		a := compile.Pack(entries)
		slices.Reverse(entries)
		require.Equal(t, a, compile.Pack(entries), "the order of the entries must not matter")
		for _, e := range entries {
			off, size, ok := find(a, e.Name, "")
			require.True(t, ok)
			require.Equal(t, string(e.Bytes), string(a[off:off+size]))
		}
		other := rapid.StringMatching(`[a-z$/]{1,12}`).Draw(t, "other")
		_, _, ok := find(a, other, "")
		require.Equal(t, slices.Contains(names, other), ok)
	})
}

// The archive is a build product that is committed; this proves that it belongs to the sources beside it.
func TestArchiveIsWhatTheSourcesCompileTo(t *testing.T) {
	javac, err := compile.FindJavac("")
	if errors.Is(err, compile.ErrNoJavac) {
		t.Skip(err)
	}
	require.NoError(t, err)
	wd, err := os.Getwd()
	require.NoError(t, err)
	built, err := compile.Archive(javac, filepath.Join(wd, "src"))
	require.NoError(t, err)
	assert.True(t, string(built) == string(archive), "classes.zip is stale: run go run ./vm/classlib/build")
}
