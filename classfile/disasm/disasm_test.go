package disasm_test

import (
	"bytes"
	"crypto/sha256"
	"errors"
	"flag"
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/junco-vm/junco/classfile"
	"github.com/junco-vm/junco/classfile/disasm"
)

var update = flag.Bool("update", false, "write the golden files instead of comparing with them")

const classes = "../testdata/classes/"

// TestGolden compares with the texts in testdata, which have been looked at once. javap prints the same.
func TestGolden(t *testing.T) {
	verbose := disasm.Options{Verbose: true, Private: true}
	for _, test := range []struct {
		golden, class string
		opts          disasm.Options
	}{
		{"hello8", "8/demo/Hello.class", verbose},
		{"hello-c", "8/demo/Hello.class", disasm.Options{Code: true}},
		{"hello", "8/demo/Hello.class", disasm.Options{}},
		{"control", "17/demo/Control.class", verbose},
		{"generic", "17/demo/Generic.class", verbose},
		{"anonymous", "17/demo/Generic$1.class", verbose},
		{"notes", "17/demo/Notes.class", verbose},
		{"mark", "17/demo/Kinds$Mark.class", verbose},
		{"record", "17/demo/Shape$Square.class", verbose},
		{"sealed", "17/demo/Shape.class", verbose},
		{"constants", "17/demo/Constants.class", verbose},
		{"switches", "25/demo/Switches.class", verbose},
		{"module", "mod/module-info.class", verbose},
		{"module-c", "mod/module-info.class", disasm.Options{Code: true}},
	} {
		t.Run(test.golden, func(t *testing.T) {
			c := load(t, classes+test.class)
			var b bytes.Buffer
			require.NoError(t, disasm.Write(&b, c, test.opts))
			golden := filepath.Join("testdata", test.golden+".txt")
			if *update {
				require.NoError(t, os.WriteFile(golden, b.Bytes(), 0o644))
			}
			want, err := os.ReadFile(golden)
			require.NoError(t, err)
			assert.Equal(t, string(want), b.String())
		})
	}
}

func load(t *testing.T, file string) *classfile.Class {
	data, err := os.ReadFile(file)
	require.NoError(t, err)
	c, err := classfile.Parse(data)
	require.NoError(t, err)
	return c
}

func TestHeader(t *testing.T) {
	c := load(t, classes+"8/demo/Hello.class")
	var b strings.Builder
	opts := disasm.Options{Verbose: true, File: &disasm.File{Path: "/x/Hello.class", Bytes: 12,
		ModTime: time.Date(2026, 2, 3, 4, 5, 6, 0, time.UTC), SHA256: sha256.Sum256(nil)}}
	require.NoError(t, disasm.Write(&b, c, opts))
	assert.True(t, strings.HasPrefix(b.String(), "Classfile /x/Hello.class\n"+
		"  Last modified Feb 3, 2026; size 12 bytes\n"+
		"  SHA-256 checksum e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855\n"+
		"  Compiled from \"Hello.java\"\n"), b.String())
}

// brokenWriter accepts some bytes and then fails.
type brokenWriter struct{ left int }

var errBroken = errors.New("broken")

func (w *brokenWriter) Write(b []byte) (int, error) {
	if len(b) > w.left {
		return 0, errBroken
	}
	w.left -= len(b)
	return len(b), nil
}

func TestWriterFails(t *testing.T) {
	c := load(t, classes+"17/demo/Control.class")
	assert.ErrorIs(t, disasm.Write(&brokenWriter{100}, c, disasm.Options{Verbose: true}), errBroken)
	assert.NoError(t, disasm.Write(&brokenWriter{1 << 20}, c, disasm.Options{Verbose: true}))
}

// FuzzWrite shows whatever can be parsed.
func FuzzWrite(f *testing.F) {
	for _, pattern := range []string{"*/*.class", "*/*/*.class"} {
		files, err := filepath.Glob(classes + pattern)
		require.NoError(f, err)
		for _, file := range files {
			data, err := os.ReadFile(file)
			require.NoError(f, err)
			f.Add(data)
		}
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		c, err := classfile.Parse(data)
		if err != nil {
			return
		}
		if err := disasm.Write(io.Discard, c, disasm.Options{Verbose: true, Private: true}); err != nil {
			t.Fatal(err)
		}
	})
}
