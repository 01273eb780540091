package cli

import (
	"io"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// What is printed arrives although nobody flushes, for a program may print a line and then be busy for an hour.
func TestOutputArrivesUnflushed(t *testing.T) {
	r, w := io.Pipe()
	o := newOutput(w)
	for _, s := range []string{"one\n", "two\n"} {
		n, err := io.WriteString(o, s)
		require.NoError(t, err)
		require.Equal(t, len(s), n)
		got := make([]byte, len(s))
		_, err = io.ReadFull(r, got)
		require.NoError(t, err)
		assert.Equal(t, s, string(got))
	}
}
