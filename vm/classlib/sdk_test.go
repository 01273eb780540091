package classlib

import (
	"archive/zip"
	"bytes"
	"io"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
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

var (
	// member is a declaration of something public or protected, as the sources of this package spell them.
	member = regexp.MustCompile(`^( {4}| {8})(public|protected) |^public |^(        )(boolean onAccess)|^    [A-Z]+(\(\d\))?[,;]$|^        [A-Z_]+[,;]$`)
	// undocumented are what needs no comment of its own.
	undocumented = regexp.MustCompile(`@Override`)
)

// TestSDKIsDocumented: whatever the API offers has a comment in front of it.
func TestSDKIsDocumented(t *testing.T) {
	sources, err := filepath.Glob("src/junco/memory/*.java")
	require.NoError(t, err)
	require.NotEmpty(t, sources)
	members := 0
	for _, s := range sources {
		text, err := os.ReadFile(s)
		require.NoError(t, err)
		lines := strings.Split(string(text), "\n")
		for i, line := range lines {
			if !member.MatchString(line) {
				continue
			}
			members++
			before := strings.TrimSpace(lines[max(i-1, 0)])
			for k := i - 1; k > 0 && strings.HasPrefix(strings.TrimSpace(lines[k]), "@") && !undocumented.MatchString(lines[k]); k-- {
				before = strings.TrimSpace(lines[k-1])
			}
			if undocumented.MatchString(before) {
				continue
			}
			assert.True(t, strings.HasSuffix(before, "*/"), "%s:%d: %s", filepath.Base(s), i+1, strings.TrimSpace(line))
		}
	}
	assert.Greater(t, members, 150)
}
