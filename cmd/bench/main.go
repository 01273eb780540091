// Command bench prints how fast junco runs the benchmarks of testdata/bench beside `java -Xint`.
//
//	go run ./cmd/bench [-java PATH] [-rounds N] [-millis N] [NAME...]
//	go run ./cmd/bench [-java PATH] [-rounds N] [-millis N] raw [NAME...]
//	go run ./cmd/bench [-rounds N] [-millis N] gc [pauses] [collect] [trees]
//
// The second form is about raw memory: sun.misc.Unsafe, direct buffers, memory segments. The third prints the collector's tables; see gc.go.
//
// Protocol: the same class files; in each process one warm-up round, then rounds for at least so many milliseconds; the two machines
// take turns; the figure is the median of the ratios, round by round (above 1: junco is faster). JDK 25 is the one to compare with:
// without -java, the newest JDK beside the one that javac on PATH belongs to is taken.
package main

import (
	"bytes"
	"flag"
	"fmt"
	"math"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"time"
)

// table is the benchmarks of a table, by class.
type table []struct {
	class string
	names []string
}

var (
	plain = table{{"Bench", []string{"fib", "sieve", "arraysum", "fields", "mandelbrot", "binarytrees", "virtual", "interface", "strings", "hashmap"}}}
	raw   = table{
		{"RawBench", []string{"get", "put", "array", "counter", "copy", "blocks", "direct", "view", "bulk"}},
		{"SegmentBench", []string{"segment-get", "segment-put", "segment-heap", "segment-handle", "arenas"}},
	}
)

func main() {
	java := flag.String("java", "", "java to compare with")
	rounds := flag.Int("rounds", 5, "how often the two take turns")
	millis := flag.Int("millis", 500, "least measured time of a run")
	flag.Parse()
	tables := func() error { return plain.bench(*java, *rounds, *millis, flag.Args()) }
	switch flag.Arg(0) {
	case "raw":
		tables = func() error { return raw.bench(*java, *rounds, *millis, flag.Args()[1:]) }
	case "gc":
		tables = func() error { return gcTables(*java, *rounds, *millis, flag.Args()[1:]) }
	}
	if err := tables(); err != nil {
		fmt.Fprintln(os.Stderr, "bench:", err)
		os.Exit(1)
	}
}

func (b table) bench(java string, rounds, millis int, only []string) error {
	if java == "" {
		java = newestJava()
	}
	if java == "" {
		return fmt.Errorf("no java found: name one by -java")
	}
	junco, done, err := buildJunco()
	if err != nil {
		return err
	}
	defer done()
	fmt.Printf("against %s -Xint, %d rounds of %d ms\n\n", javaVersion(java), rounds, millis)
	fmt.Printf("| benchmark | junco, us | -Xint, us | ratio | least | most |\n|---|---|---|---|---|---|\n")
	logs, count := 0.0, 0
	for _, group := range b {
		for _, name := range group.names {
			if len(only) > 0 && !slices.Contains(only, name) {
				continue
			}
			var t turns
			for range rounds {
				err := t.take(measure,
					command{junco, []string{"run", "-cp", classes, group.class, name, strconv.Itoa(millis)}},
					command{java, []string{"-Xint", "-Xmx16m", "-XX:+UseSerialGC", "-cp", classes, group.class, name, strconv.Itoa(millis)}})
				if err != nil {
					return fmt.Errorf("%s: %w", name, err)
				}
			}
			logs += math.Log(median(t.ratios))
			count++
			fmt.Printf("| %s | %s |\n", name, &t)
		}
	}
	if count == 0 {
		return fmt.Errorf("no benchmark is called %s", strings.Join(only, " or "))
	}
	fmt.Printf("| geometric mean | | | %.2f | | |\n", math.Exp(logs/float64(count)))
	return nil
}

// buildJunco builds the command; done takes it away.
func buildJunco() (path string, done func(), err error) {
	dir, err := os.MkdirTemp("", "junco-bench")
	if err != nil {
		return "", nil, err
	}
	done = func() { _ = os.RemoveAll(dir) }
	path = filepath.Join(dir, "junco")
	if out, err := exec.Command("go", "build", "-o", path, "github.com/junco-vm/junco/cmd/junco").CombinedOutput(); err != nil {
		done()
		return "", nil, fmt.Errorf("building junco: %v\n%s", err, out)
	}
	return path, done, nil
}

// classes is where the programs are, seen from the repository's root.
const classes = "testdata/bench"

// command is a process to be measured.
type command struct {
	path string
	args []string
}

// turns gathers the figures of two machines that take turns, in nanoseconds.
type turns struct{ ours, theirs, ratios []float64 }

// take measures both once. What they print beside the figure must be equal.
func (t *turns) take(measure func(command) (nanos float64, sum string, err error), ours, theirs command) error {
	a, sumA, err := measure(ours)
	if err != nil {
		return err
	}
	b, sumB, err := measure(theirs)
	if err != nil {
		return err
	}
	if sumA != sumB {
		return fmt.Errorf("check sums differ: %s here, %s there", sumA, sumB)
	}
	t.ours, t.theirs, t.ratios = append(t.ours, a), append(t.theirs, b), append(t.ratios, b/a)
	return nil
}

// String is the rest of a table's row: both medians in microseconds, the median of the ratios, the least and the most.
func (t *turns) String() string {
	return fmt.Sprintf("%.0f | %.0f | %.2f | %.2f | %.2f",
		median(t.ours)/1000, median(t.theirs)/1000, median(t.ratios), slices.Min(t.ratios), slices.Max(t.ratios))
}

// javaVersion is what java calls itself.
func javaVersion(java string) string {
	version, _ := exec.Command(java, "-version").CombinedOutput()
	line, _, _ := strings.Cut(string(version), "\n")
	return line
}

// measure runs a process that prints the nanoseconds of a round and a check sum.
func measure(c command) (nanos float64, sum string, err error) {
	_, out, err := run(c)
	if err != nil {
		return 0, "", err
	}
	text, sum, ok := strings.Cut(strings.TrimSpace(out), " ")
	if nanos, err = strconv.ParseFloat(text, 64); err != nil || !ok {
		return 0, "", fmt.Errorf("%s: unexpected output %q", c.path, out)
	}
	return nanos, sum, nil
}

// run runs a process: how long it takes from begin to end, and what it prints.
func run(c command) (nanos float64, out string, err error) {
	var text, errText bytes.Buffer
	process := exec.Command(c.path, c.args...)
	process.Stdout, process.Stderr = &text, &errText
	begin := time.Now()
	if err := process.Run(); err != nil {
		return 0, "", fmt.Errorf("%s %s: %v\n%s", c.path, strings.Join(c.args, " "), err, errText.String())
	}
	return float64(time.Since(begin)), text.String(), nil
}

func median(v []float64) float64 {
	v = slices.Sorted(slices.Values(v))
	if n := len(v); n%2 == 0 {
		return (v[n/2-1] + v[n/2]) / 2
	}
	return v[len(v)/2]
}

// javacHome is the JDK that javac on PATH belongs to, or "".
func javacHome() string {
	javac, err := exec.LookPath("javac")
	if err != nil {
		return ""
	}
	if javac, err = filepath.EvalSymlinks(javac); err != nil {
		return ""
	}
	return filepath.Dir(filepath.Dir(javac))
}

// newestJava looks beside the JDK that javac on PATH resolves to for the one with the highest version in its release file.
func newestJava() string {
	best, java := 0, ""
	homes, _ := filepath.Glob(filepath.Join(filepath.Dir(javacHome()), "*"))
	for _, home := range homes {
		release, err := os.ReadFile(filepath.Join(home, "release"))
		if err != nil {
			continue
		}
		_, v, _ := strings.Cut(string(release), `JAVA_VERSION="`)
		major, _, _ := strings.Cut(v, ".")
		major, _, _ = strings.Cut(major, `"`)
		if n, _ := strconv.Atoi(major); n > best {
			best, java = n, filepath.Join(home, "bin", "java")
		}
	}
	return java
}
