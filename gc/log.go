package gc

import (
	"fmt"
	"io"
	"strings"
	"time"

	"github.com/junco-vm/junco/heap"
)

// LogLevel says how much a log tells.
type LogLevel int

// The levels, after java's -Xlog:gc and -Xlog:gc*.
const (
	LogPauses LogLevel = iota + 1 // -Xlog:gc: one line per collection
	LogAll                        // -Xlog:gc*: begins, slices, and details under gc,junco
)

// LogEvents returns events that write lines in HotSpot's unified logging format, with names that readers of such
// logs accept:
//
//	[0.123s][info][gc] GC(0) Pause Full (System.gc()) 12345K->3210K(16384K) 3.481ms
//	[0.223s][info][gc] GC(1) Concurrent Mark Cycle 12345K->3210K(16384K) 7.012ms
//
// What these names do not say goes under the tags gc,junco. cause tells why a whole
// collection runs, as in "System.gc()" or "Allocation Failure"; nil stands for the latter. uptime tells the
// time since the VM began; nil leaves the time to the clock from now on. A failing write is
// ignored.
func LogEvents(w io.Writer, level LogLevel, heapBytes uint32, cause func() string, uptime func() time.Duration) Events {
	if cause == nil {
		cause = func() string { return "Allocation Failure" }
	}
	if uptime == nil {
		began := time.Now()
		uptime = func() time.Duration { return time.Since(began) }
	}
	line := func(tags, format string, args ...any) {
		_, _ = fmt.Fprintf(w, "[%.3fs][info][%s] %s\n", uptime().Seconds(), tags, fmt.Sprintf(format, args...))
	}
	ms := func(d time.Duration) float64 { return float64(d.Nanoseconds()) / 1e6 }
	k := func(bytes uint32) uint32 { return (bytes + 1023) / 1024 }
	span := func(c *Cycle, d time.Duration) string {
		return fmt.Sprintf("%dK->%dK(%dK) %.3fms", k(c.UsedBefore), k(c.UsedAfter), k(heapBytes), ms(d))
	}
	events := Events{
		CycleEnd: func(c *Cycle) {
			n := c.Number - 1
			if c.Sliced {
				line("gc", "GC(%d) Concurrent Mark Cycle %s", n, span(c, c.MarkTime+c.ClearTime+c.SweepTime))
			} else {
				line("gc", "GC(%d) Pause Full (%s) %s", n, cause(), span(c, c.Pause))
			}
			if level < LogAll {
				return
			}
			objects, bytes := c.Marked()
			freed, freedBytes := c.Freed()
			line("gc,junco", "GC(%d) marked %d objects, %dK, %d words in %.3fms:%s; barrier shaded %d", n,
				objects, k(bytes), c.MarkedWords, ms(c.MarkTime), byType(c.MarkedObjects, c.MarkedBytes), c.BarrierHits)
			line("gc,junco", "GC(%d) cleared %d references in %.3fms", n, c.ClearedReferences, ms(c.ClearTime))
			line("gc,junco", "GC(%d) freed %d objects, %dK in %.3fms:%s; allocated meanwhile %dK", n,
				freed, k(freedBytes), ms(c.SweepTime), byType(c.FreedObjects, c.FreedBytes), k(c.AllocatedBytes))
			line("gc,junco", "GC(%d) %d pauses, longest %.3fms", n, c.Pauses, ms(c.Pause))
		},
	}
	if level < LogAll {
		return events
	}
	var number int
	sliced := false
	events.CycleBegin = func(c *Cycle) {
		number, sliced = c.Number-1, c.Sliced
		if sliced {
			line("gc", "GC(%d) Concurrent Mark Cycle", number)
		} else {
			line("gc,start", "GC(%d) Pause Full (%s)", number, cause())
		}
	}
	events.Slice = func(s Slice) {
		sizes := fmt.Sprintf("%dK->%dK(%dK) %.3fms", k(s.UsedBefore), k(s.UsedAfter), k(heapBytes), ms(s.Pause))
		switch {
		case !sliced:
		case s.Before == Idle:
			line("gc", "GC(%d) Pause Initial Mark %s", number, sizes)
		case s.Before == Marking && s.After != Marking:
			line("gc", "GC(%d) Pause Remark %s", number, sizes)
		case s.Before == Clearing && s.After != Clearing:
			line("gc", "GC(%d) Pause Cleanup %s", number, sizes)
		default:
			line("gc,junco", "GC(%d) %v slice %d words %.3fms", number, s.Before, s.Words, ms(s.Pause))
		}
	}
	return events
}

// byType lists counts that are not zero: " string 12 3K, instance 5 1K".
func byType(objects, bytes [heap.NumTypes]uint32) string {
	var b strings.Builder
	for t, n := range objects {
		if n == 0 {
			continue
		}
		if b.Len() > 0 {
			b.WriteByte(',')
		}
		fmt.Fprintf(&b, " %v %d %dK", heap.Type(t), n, (bytes[t]+1023)/1024)
	}
	return b.String()
}
