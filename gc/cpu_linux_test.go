package gc

import (
	"time"

	"golang.org/x/sys/unix"
)

// cpuNow is the processor time of this thread: a busy machine spoils it less than the clock.
func cpuNow() time.Duration {
	var t unix.Timespec
	if unix.ClockGettime(unix.CLOCK_THREAD_CPUTIME_ID, &t) != nil {
		return 0
	}
	return time.Duration(t.Nano())
}
