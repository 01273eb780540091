package cli

import (
	"archive/zip"
	"bytes"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// jar writes a jar with the class Calc, a resource and a manifest.
func jar(t *testing.T, manifest string) string {
	name := filepath.Join(t.TempDir(), "calc.jar")
	f, err := os.Create(name)
	require.NoError(t, err)
	z := zip.NewWriter(f)
	add := func(entry string, data []byte) {
		w, err := z.Create(entry)
		require.NoError(t, err)
		_, err = w.Write(data)
		require.NoError(t, err)
	}
	class, err := os.ReadFile("../../../../testdata/embed/Calc.class")
	require.NoError(t, err)
	add("META-INF/MANIFEST.MF", []byte(manifest))
	add("Calc.class", class)
	require.NoError(t, z.Close())
	require.NoError(t, f.Close())
	return name
}

func run0(args ...string) (status int, stdout, stderr string) {
	var out, errOut bytes.Buffer
	status = Main(args, strings.NewReader(""), &out, &errOut)
	return status, out.String(), errOut.String()
}

func TestJar(t *testing.T) {
	status, out, errOut := run0("run", jar(t, "Manifest-Version: 1.0\r\nMain-Cl\r\n ass: Calc\r\n"), "x")
	assert.Equal(t, 1, status, out)
	assert.Contains(t, errOut, "no main manifest attribute")

	status, out, errOut = run0("run", jar(t, "Manifest-Version: 1.0\r\nMain-Class: Ca\r\n lc\r\n\r\nName: other\r\nMain-Class: Wrong\r\n"), "x")
	assert.Equal(t, 0, status, errOut)
	assert.Equal(t, "args: x\n", out)

	status, out, errOut = run0("run", "-cp", jar(t, "Manifest-Version: 1.0\n"), "Calc", "y")
	assert.Equal(t, 0, status, errOut)
	assert.Equal(t, "args: y\n", out)
}

func TestJavaSpelling(t *testing.T) {
	for _, c := range []struct{ in, want string }{
		{"run -cp a Main -cp b", "run --cp a Main -cp b"},
		{"run -Xss512k Main -Xss1m", "run --stack=512k Main -Xss1m"},
		{"run -XX:MaxDirectMemorySize=1m --raw-memory 2m Main", "run --raw-memory=1m --raw-memory 2m Main"},
		{"run -Dk=v --max-steps 7 Main", "run -Dk=v --max-steps 7 Main"},
		{"run --class-path a:b x.jar", "run --cp a:b x.jar"},
		{"run -ea -da Main -ea", "run --assertions --assertions=false Main -ea"},
		{"version", "version"},
	} {
		assert.Equal(t, c.want, strings.Join(javaSpelling(strings.Fields(c.in)), " "))
	}
}

func TestByteSize(t *testing.T) {
	for text, want := range map[string]int{"65536": 65536, "64k": 64 << 10, "2M": 2 << 20} {
		n, err := byteSize(text)
		require.NoError(t, err)
		assert.Equal(t, want, n)
	}
	for _, text := range []string{"", "k", "-1k", "1g", "99999999999999999999", "9999999m"} {
		_, err := byteSize(text)
		assert.Error(t, err, text)
	}
}
