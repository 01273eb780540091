//go:build !linux

package heap

import "time"

var started = time.Now()

func cpuNow() time.Duration { return time.Since(started) }
