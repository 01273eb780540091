package gc

import (
	"regexp"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/junco-vm/junco/heap"
)

func TestLog(t *testing.T) {
	var out strings.Builder
	o := Options{SliceWords: 100, Events: LogEvents(&out, LogPauses, heap.Bytes, nil, func() time.Duration { return 1500 * time.Millisecond })}
	m := newMutator(t, o)
	_, err := m.c.Collect(m)
	require.NoError(t, err)
	require.NoError(t, m.c.Begin(m))
	require.NoError(t, m.c.Finish(m))
	lines := strings.Split(strings.TrimSpace(out.String()), "\n")
	require.Len(t, lines, 2)
	span := `\d+K->\d+K\(16384K\) \d+\.\d{3}ms$`
	assert.Regexp(t, regexp.MustCompile(`^\[1\.500s\]\[info\]\[gc\] GC\(0\) Pause Full \(Allocation Failure\) `+span), lines[0])
	assert.Regexp(t, regexp.MustCompile(`^\[1\.500s\]\[info\]\[gc\] GC\(1\) Concurrent Mark Cycle `+span), lines[1])
}

func TestLogAll(t *testing.T) {
	var out strings.Builder
	o := Options{SliceWords: 100, Events: LogEvents(&out, LogAll, heap.Bytes, func() string { return "System.gc()" }, nil)}
	m := newMutator(t, o)
	_, err := m.c.Collect(m)
	require.NoError(t, err)
	for range 2000 {
		m.roots[0] = m.node(m.roots[0], 0)
	}
	require.NoError(t, m.c.Begin(m))
	for m.c.Phase() != Idle {
		_, err = m.c.Step(m, 0)
		require.NoError(t, err)
	}
	for _, line := range strings.Split(strings.TrimSpace(out.String()), "\n") {
		assert.Regexp(t, `^\[\d+\.\d{3}s\]\[info\]\[gc(,start|,junco)?\] GC\([01]\) `, line)
		if !strings.Contains(line, "gc,junco") {
			assert.Regexp(t, `Pause (Full|Initial Mark|Remark|Cleanup)|Concurrent Mark Cycle`, line)
		}
	}
	for _, name := range []string{"Pause Full (System.gc())", "Pause Initial Mark ", "Pause Remark ", "Pause Cleanup ", "marking slice"} {
		assert.Contains(t, out.String(), name)
	}
}
