// Command bench prints how fast junco runs the benchmarks of testdata/bench beside `java -Xint`.
//
//	go run ./cmd/bench [-java PATH] [-rounds N] [-millis N] [NAME...]
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
)

var names = []string{"fib", "sieve", "arraysum", "fields", "mandelbrot", "binarytrees", "virtual", "interface", "strings", "hashmap"}

func main() {
	java := flag.String("java", "", "java to compare with")
	rounds := flag.Int("rounds", 5, "how often the two take turns")
	millis := flag.Int("millis", 500, "least measured time of a run")
	flag.Parse()
	if err := bench(*java, *rounds, *millis, flag.Args()); err != nil {
		fmt.Fprintln(os.Stderr, "bench:", err)
		os.Exit(1)
	}
}

func bench(java string, rounds, millis int, only []string) error {
	if java == "" {
		java = newestJava()
	}
	if java == "" {
		return fmt.Errorf("no java found: name one by -java")
	}
	dir, err := os.MkdirTemp("", "junco-bench")
	if err != nil {
		return err
	}
	defer os.RemoveAll(dir)
	junco := filepath.Join(dir, "junco")
	if out, err := exec.Command("go", "build", "-o", junco, "github.com/junco-vm/junco/cmd/junco").CombinedOutput(); err != nil {
		return fmt.Errorf("building junco: %v\n%s", err, out)
	}
	classes := "testdata/bench"
	if len(only) == 0 {
		only = names
	}
	version, _ := exec.Command(java, "-version").CombinedOutput()
	line, _, _ := strings.Cut(string(version), "\n")
	fmt.Printf("against %s -Xint, %d rounds of %d ms\n\n", line, rounds, millis)
	fmt.Printf("| benchmark | junco, us | -Xint, us | ratio | least | most |\n|---|---|---|---|---|---|\n")
	logs := 0.0
	for _, name := range only {
		var ours, theirs, ratios []float64
		for range rounds {
			a, sumA, err := measure(junco, "run", "-cp", classes, "Bench", name, strconv.Itoa(millis))
			if err != nil {
				return err
			}
			b, sumB, err := measure(java, "-Xint", "-Xmx16m", "-XX:+UseSerialGC", "-cp", classes, "Bench", name, strconv.Itoa(millis))
			if err != nil {
				return err
			}
			if sumA != sumB {
				return fmt.Errorf("%s: check sums differ: %s here, %s there", name, sumA, sumB)
			}
			ours, theirs, ratios = append(ours, a), append(theirs, b), append(ratios, b/a)
		}
		slices.Sort(ratios)
		m := median(ratios)
		logs += math.Log(m)
		fmt.Printf("| %s | %.0f | %.0f | %.2f | %.2f | %.2f |\n", name, median(ours)/1000, median(theirs)/1000, m, ratios[0], ratios[len(ratios)-1])
	}
	fmt.Printf("| geometric mean | | | %.2f | | |\n", math.Exp(logs/float64(len(only))))
	return nil
}

// measure runs one process and reads the nanoseconds of a round and the check sum.
func measure(command string, args ...string) (nanos float64, sum string, err error) {
	var out, errOut bytes.Buffer
	c := exec.Command(command, args...)
	c.Stdout, c.Stderr = &out, &errOut
	if err := c.Run(); err != nil {
		return 0, "", fmt.Errorf("%s %s: %v\n%s", command, strings.Join(args, " "), err, errOut.String())
	}
	text, sum, ok := strings.Cut(strings.TrimSpace(out.String()), " ")
	if nanos, err = strconv.ParseFloat(text, 64); err != nil || !ok {
		return 0, "", fmt.Errorf("%s: unexpected output %q", command, out.String())
	}
	return nanos, sum, nil
}

func median(v []float64) float64 {
	v = slices.Sorted(slices.Values(v))
	if n := len(v); n%2 == 0 {
		return (v[n/2-1] + v[n/2]) / 2
	}
	return v[len(v)/2]
}

// newestJava looks beside the JDK that javac on PATH resolves to for the one with the highest version in its release file.
func newestJava() string {
	javac, err := exec.LookPath("javac")
	if err != nil {
		return ""
	}
	if javac, err = filepath.EvalSymlinks(javac); err != nil {
		return ""
	}
	best, java := 0, ""
	homes, _ := filepath.Glob(filepath.Join(filepath.Dir(filepath.Dir(filepath.Dir(javac))), "*"))
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
