package main

import (
	"context"
	"fmt"
	"os"
	"path/filepath"
	"runtime"
	"slices"
	"time"

	"github.com/junco-vm/junco/gc"
	"github.com/junco-vm/junco/vm"
)

// The collector's tables:
//
//	pauses   how long a program with 12 MiB live stands still, beside an empty loop on the same thread
//	collect  a whole collection of 8 MiB live against System.gc() of -XX:+UseSerialGC: the same objects and edges
//	trees    binary-trees, whole processes, against -Xint -Xmx16m -XX:+UseSerialGC
var gcParts = []string{"pauses", "collect", "trees"}

func gcTables(java string, rounds, millis int, only []string) error {
	if len(only) == 0 {
		only = gcParts
	}
	javas := []string{java}
	if java == "" {
		javas = installedJavas()
	}
	for _, part := range only {
		var err error
		switch part {
		case "pauses":
			err = pauses(rounds, millis)
		case "collect":
			err = collections(javas, rounds, millis)
		case "trees":
			err = trees(javas, rounds)
		default:
			err = fmt.Errorf("no such table: %s (there are %v)", part, gcParts)
		}
		if err != nil {
			return err
		}
		fmt.Println()
	}
	return nil
}

// emptyLoop is how long a turn of the noise floor takes: as long as a slice should.
const emptyLoop = 50 * time.Microsecond

// pauses runs the program and an empty loop in turns, on one thread.
func pauses(rounds, millis int) error {
	runtime.LockOSThread()
	defer runtime.UnlockOSThread()
	ctx := context.Background()
	m, err := vm.New(ctx, vm.NewConfig().WithClassPath(os.DirFS(classes)))
	if err != nil {
		return err
	}
	defer m.Close()
	fill, err := m.StaticMethod("GcBench", "fill", "()V")
	if err != nil {
		return err
	}
	churn, err := m.StaticMethod("GcBench", "churn", "(J)J")
	if err != nil {
		return err
	}
	if _, err := fill.Call(ctx); err != nil {
		return err
	}
	if _, err := churn.Call(ctx, vm.Long(int64(millis))); err != nil { // warm-up
		return err
	}
	before := m.GCStats()
	var noise gc.Histogram
	done := int64(0)
	for range rounds {
		n, err := churn.Call(ctx, vm.Long(int64(millis)))
		if err != nil {
			return err
		}
		done += n.Long()
		for end := time.Now().Add(time.Duration(millis) * time.Millisecond); time.Now().Before(end); {
			begin := time.Now()
			for time.Since(begin) < emptyLoop {
				continue
			}
			noise.Add(time.Since(begin))
		}
	}
	after := m.GCStats()
	measured := after.Pauses.Since(&before.Pauses)
	live := uint32(0)
	for _, b := range m.Heap().Stats().TypeBytes {
		live += b
	}
	fmt.Printf("pauses with %d rounds of the program, %d cycles, %d whole collections, %.0f %% of the time\n\n", done,
		after.Collections-before.Collections, after.Whole-before.Whole,
		100*float64(after.TotalPause-before.TotalPause)/float64(rounds*millis)/1e6)
	fmt.Printf("| | count | p50, us | p99, us | p99.9, us | max, us |\n|---|---|---|---|---|---|\n")
	for _, row := range []struct {
		name string
		h    *gc.Histogram
	}{{"pauses", &measured}, {"empty loop of 50 us", &noise}} {
		fmt.Printf("| %s | %d", row.name, row.h.Count)
		for _, q := range []float64{0.5, 0.99, 0.999, 1} {
			fmt.Printf(" | %.0f", float64(row.h.Quantile(q).Nanoseconds())/1000)
		}
		fmt.Println(" |")
	}
	fmt.Printf("\n| up to, us | pauses | empty loop |\n|---|---|---|\n")
	counts := map[time.Duration][2]uint64{}
	for i, h := range []*gc.Histogram{&measured, &noise} {
		h.Each(func(upTo time.Duration, n uint64) {
			c := counts[upTo]
			c[i] = n
			counts[upTo] = c
		})
	}
	var ends []time.Duration
	for end := range counts {
		ends = append(ends, end)
	}
	slices.Sort(ends)
	for _, end := range ends {
		fmt.Printf("| %.1f | %d | %d |\n", float64(end.Nanoseconds())/1000, counts[end][0], counts[end][1])
	}
	return nil
}

// collections compares whole collections.
func collections(javas []string, rounds, millis int) error {
	junco, done, err := buildJunco()
	if err != nil {
		return err
	}
	defer done()
	fmt.Printf("| collection of 8 MiB | against | junco, us | -XX:+UseSerialGC, us | ratio | least | most |\n|---|---|---|---|---|---|---|\n")
	for _, shape := range []string{"tree", "maps"} {
		for _, java := range javas {
			var t turns
			for range rounds {
				err := t.take(measure,
					command{junco, []string{"run", "-cp", classes, "GcBench", "collect", shape, fmt.Sprint(millis)}},
					command{java, []string{"-Xms64m", "-Xmx64m", "-XX:+UseSerialGC", "-cp", classes, "GcBench", "collect", shape, fmt.Sprint(millis)}})
				if err != nil {
					return err
				}
			}
			fmt.Printf("| %s | %s | %s |\n", shape, javaVersion(java), &t)
		}
	}
	return nil
}

// trees compares whole processes.
func trees(javas []string, rounds int) error {
	junco, done, err := buildJunco()
	if err != nil {
		return err
	}
	defer done()
	fmt.Printf("| binary-trees, depth 16 | against | junco, us | -Xint -XX:+UseSerialGC, us | ratio | least | most |\n|---|---|---|---|---|---|---|\n")
	for _, java := range javas {
		var t turns
		for range rounds {
			err := t.take(run,
				command{junco, []string{"run", "-cp", classes, "GcBench", "trees", "16"}},
				command{java, []string{"-Xint", "-Xmx16m", "-XX:+UseSerialGC", "-cp", classes, "GcBench", "trees", "16"}})
			if err != nil {
				return err
			}
		}
		fmt.Printf("| whole process | %s | %s |\n", javaVersion(java), &t)
	}
	return nil
}

// installedJavas are the newest JDK and the one that javac on PATH belongs to.
func installedJavas() (out []string) {
	if java := newestJava(); java != "" {
		out = append(out, java)
	}
	if home := javacHome(); home != "" {
		if java := filepath.Join(home, "bin", "java"); !slices.Contains(out, java) {
			out = append(out, java)
		}
	}
	return out
}
