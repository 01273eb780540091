//go:build !linux

package gc

import "time"

var started = time.Now()

func cpuNow() time.Duration { return time.Since(started) }
