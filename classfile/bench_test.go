package classfile_test

import (
	"archive/zip"
	"bytes"
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/junco-vm/junco/classfile"
	"github.com/junco-vm/junco/classfile/internal/jdk"
)

// startupClasses gives about as many classes as a small program loads: those of java.lang and java.util of a JDK, the first
// of the alphabet, or the package's test data where there is no JDK.
func startupClasses(b *testing.B) (classes [][]byte, size int) {
	const want = 150
	for _, home := range jdk.Homes() {
		data, err := os.ReadFile(filepath.Join(home, "jmods", "java.base.jmod"))
		if err != nil {
			continue
		}
		z, err := zip.NewReader(bytes.NewReader(data[4:]), int64(len(data)-4))
		require.NoError(b, err)
		for _, f := range z.File {
			dir, name := filepath.Split(f.Name)
			if dir != "classes/java/lang/" && dir != "classes/java/util/" || !strings.HasSuffix(name, ".class") || len(classes) == want {
				continue
			}
			r, err := f.Open()
			require.NoError(b, err)
			class, err := io.ReadAll(r)
			require.NoError(b, err)
			classes = append(classes, class)
			size += len(class)
		}
		return classes, size
	}
	for _, class := range sortedClasses(b) {
		classes = append(classes, class)
		size += len(class)
	}
	return classes, size
}

// BenchmarkParse parses 150 library classes in one operation.
func BenchmarkParse(b *testing.B) {
	classes, size := startupClasses(b)
	b.SetBytes(int64(size))
	b.ReportAllocs()
	for b.Loop() {
		for _, data := range classes {
			if _, err := classfile.Parse(data); err != nil {
				b.Fatal(err)
			}
		}
	}
}

// BenchmarkParseTrusted parses them as an embedded library would be.
func BenchmarkParseTrusted(b *testing.B) {
	classes, size := startupClasses(b)
	b.SetBytes(int64(size))
	b.ReportAllocs()
	for b.Loop() {
		for _, data := range classes {
			if _, err := classfile.ParseWith(data, classfile.Options{Trusted: true}); err != nil {
				b.Fatal(err)
			}
		}
	}
}

// BenchmarkWrite writes the same classes.
func BenchmarkWrite(b *testing.B) {
	files, size := startupClasses(b)
	classes := make([]*classfile.Class, len(files))
	for i, data := range files {
		c, err := classfile.Parse(data)
		require.NoError(b, err)
		classes[i] = c
	}
	b.SetBytes(int64(size))
	b.ReportAllocs()
	for b.Loop() {
		for _, c := range classes {
			c.Write()
		}
	}
}
